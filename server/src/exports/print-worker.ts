import { serveJobs } from '../jobs/serve-jobs.ts';
import { mapPdf } from './map/map-pdf.ts';
import { minutesDocx } from './minutes-docx.ts';
import { minutesPdf } from './minutes-pdf.ts';
import type { PrintJob } from './print-jobs.ts';

serveJobs<PrintJob, Uint8Array>((job) => {
  switch (job.kind) {
    case 'minutes-pdf':
      return minutesPdf(job.document, job.paper);
    case 'minutes-docx':
      return minutesDocx(job.document, job.paper);
    case 'map-pdf':
      return mapPdf(job.map);
  }
});
