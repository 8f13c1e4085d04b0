import { MANY_RECORDS, writeManyRecords } from '@tsunagu/server/many-records';
import { randomBytes } from 'node:crypto';
import type { Api } from '../e2e/api.ts';
import { startProduct } from '../e2e/product.ts';
import { type Spread, spread } from './figures.ts';

/** Most milliseconds that 95 of 100 answers may take, from request to whole body. */
export const RECORDS_BUDGET = 200;

export interface RecordsFigures {
  sizes: typeof MANY_RECORDS;
  /** Seconds that writing took; nobody waits for it. */
  wroteInSeconds: number;
  routes: { name: string; took: Spread }[];
}

/** Requests a route; lists are also asked for pages further down. */
const ROUNDS = 40;

/** Every list, count and search on years of records, asked one after the other as a page asks. */
export async function measureRecords(onProgress: (words: string) => void): Promise<RecordsFigures> {
  await using product = await startProduct({ pages: false });
  await product.stop();
  const begun = performance.now();
  const words = await writeManyRecords(
    product.dataDir,
    MANY_RECORDS,
    (count) => randomBytes(count),
    (done) => onProgress(`${done} of ${MANY_RECORDS.meetings} meetings`),
  );
  const wroteInSeconds = (performance.now() - begun) / 1_000;
  await product.start();
  const api = await product.facilitator();
  const routes: RecordsFigures['routes'] = [];
  for (const path of LISTS) routes.push({ name: path, took: await measurePages(api, path) });
  for (const path of await single(api)) routes.push({ name: path.name, took: await measure(() => api.get(path.path)) });
  routes.push({
    name: 'POST /api/search',
    took: await measure((round) => api.post('/api/search', { text: words[round % words.length] })),
  });
  routes.push({
    name: 'POST /api/search, two words of one kind',
    took: await measure((round) =>
      api.post('/api/search', { text: `${words[round % 7]} ${words[round % 11]}`, kinds: ['raised-issue'] }),
    ),
  });
  return { sizes: MANY_RECORDS, wroteInSeconds, routes };
}

const LISTS = ['/api/meetings', '/api/cases', '/api/roles', '/api/issues', '/api/area-issues', '/api/resources'];

async function single(api: Api): Promise<{ name: string; path: string }[]> {
  const [meeting, file, issue] = await Promise.all(
    ['/api/meetings', '/api/cases', '/api/area-issues'].map(
      async (path) => (await api.get<{ items: { id: string }[] }>(path)).items[0]?.id ?? '',
    ),
  );
  return [
    { name: '/api/meetings/:id/minutes', path: `/api/meetings/${meeting}/minutes` },
    { name: '/api/cases/:id', path: `/api/cases/${file}` },
    { name: '/api/area-issues/:id/chain', path: `/api/area-issues/${issue}/chain` },
    { name: '/api/area-issues/:id/suggestions', path: `/api/area-issues/${issue}/suggestions` },
    ...COUNTS.map((path) => ({ name: path, path })),
  ];
}

const COUNTS = [
  '/api/roles/counts',
  '/api/area-issues/counts',
  '/api/area-issues/kpi',
  '/api/area-issues/suggestions',
  '/api/resources/areas',
  '/api/resources/gaps',
  '/api/resources/duplicates',
  '/api/me/roles',
];

async function measure(ask: (round: number) => Promise<unknown>): Promise<Spread> {
  await ask(0);
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    await ask(round);
    samples.push(performance.now() - begun);
  }
  return spread(samples);
}

/** A list from its first page on, by its own cursors. */
async function measurePages(api: Api, path: string): Promise<Spread> {
  let cursor: string | null = null;
  return measure(async () => {
    const page: { nextCursor?: string | null } = await api.get(
      cursor === null ? path : `${path}?cursor=${encodeURIComponent(cursor)}`,
    );
    cursor = page.nextCursor ?? null;
  });
}
