import { serveJobs } from '../jobs/serve-jobs.ts';
import { mapPdf } from './map/map-pdf.ts';
import { paperDocx } from './paper/paper-docx.ts';
import { bindingOf, plainBinding } from './paper/paper-parts.ts';
import { paperPdf } from './paper/paper-pdf.ts';
import type { PrintJob } from './print-jobs.ts';
import { printProposal } from './proposal-print.ts';

serveJobs<PrintJob, Uint8Array>((job) => {
  switch (job.kind) {
    case 'paper-pdf':
      return paperPdf(bindingOf(job.order));
    case 'paper-docx':
      return paperDocx(bindingOf(job.order));
    case 'proposal-pdf':
    case 'proposal-docx': {
      const binding = plainBinding(job.document.view.title, printProposal(job.document, job.calendar));
      return job.kind === 'proposal-pdf' ? paperPdf(binding) : paperDocx(binding);
    }
    case 'map-pdf':
      return mapPdf(job.map);
  }
});
