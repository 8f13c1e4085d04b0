import { serveJobs } from '../jobs/serve-jobs.ts';
import { type CopyDone, type CopyJob, workOn } from './copy-jobs.ts';

serveJobs<CopyJob, CopyDone>(workOn);
