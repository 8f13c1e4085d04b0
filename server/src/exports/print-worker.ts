import { invitationText } from '@tsunagu/domain/catalogue/preparation';
import { serveJobs } from '../jobs/serve-jobs.ts';
import { mapPdf } from './map/map-pdf.ts';
import { paperDocx } from './paper/paper-docx.ts';
import { bindingOf, lettersBinding, plainBinding } from './paper/paper-parts.ts';
import { paperPdf } from './paper/paper-pdf.ts';
import { printInvitations } from './invitation-print.ts';
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
    case 'invitation-pdf':
      return paperPdf(lettersBinding(invitationText.title, printInvitations(job)));
    case 'map-pdf':
      return mapPdf(job.map);
  }
});
