import { serveJobs } from '../jobs/serve-jobs.ts';
import { type SheetJob, type SheetResult, workOn } from './sheet-jobs.ts';

serveJobs<SheetJob, SheetResult>(workOn);
