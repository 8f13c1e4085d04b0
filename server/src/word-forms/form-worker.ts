import { serveJobs } from '../jobs/serve-jobs.ts';
import type { FilledForm } from './fill-form.ts';
import { type FormJob, workOnForm } from './form-jobs.ts';

serveJobs<FormJob, FilledForm>(workOnForm);
