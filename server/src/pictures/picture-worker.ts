import { serveJobs } from '../jobs/serve-jobs.ts';
import { reEncode, type ReEncoded } from './re-encode.ts';

serveJobs<Uint8Array, ReEncoded>(reEncode);
