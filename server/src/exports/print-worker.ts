import { serveJobs } from '../jobs/serve-jobs.ts';
import { mapPdf } from './map/map-pdf.ts';
import { blocksDocx, minutesDocx } from './minutes-docx.ts';
import { blocksPdf, minutesPdf } from './minutes-pdf.ts';
import type { PrintJob } from './print-jobs.ts';
import { printProposal } from './proposal-print.ts';

serveJobs<PrintJob, Uint8Array>((job) => {
  switch (job.kind) {
    case 'minutes-pdf':
      return minutesPdf(job.document, job.paper);
    case 'minutes-docx':
      return minutesDocx(job.document, job.paper);
    case 'proposal-pdf':
      return blocksPdf(job.document.view.title, printProposal(job.document, job.calendar));
    case 'proposal-docx':
      return blocksDocx(job.document.view.title, printProposal(job.document, job.calendar));
    case 'map-pdf':
      return mapPdf(job.map);
  }
});
