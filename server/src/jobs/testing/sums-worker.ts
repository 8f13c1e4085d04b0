import { serveJobs } from '../serve-jobs.ts';

export type Sum =
  | { readonly kind: 'add'; readonly a: number; readonly b: number }
  | { readonly kind: 'never' | 'throw' };

serveJobs<Sum, number>((job) => {
  switch (job.kind) {
    case 'add':
      return job.a + job.b;
    case 'never':
      for (;;);
    case 'throw':
      throw new Error('a bug');
  }
});
