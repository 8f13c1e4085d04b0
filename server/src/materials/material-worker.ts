import { serveJobs } from '../jobs/serve-jobs.ts';
import { readMaterial, type ReadMaterial } from './read-material.ts';

serveJobs<Uint8Array, ReadMaterial>(readMaterial);
