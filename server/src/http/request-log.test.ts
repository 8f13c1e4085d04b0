import { Hono } from 'hono';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Env } from './api.ts';
import { requestLog, safeError } from './request-log.ts';

it('[A9] logs which route answered and how, and nothing that somebody wrote', async () => {
  const lines: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
  const app = new Hono<Env>();
  app.use(requestLog(log));
  app.get('/things/:id', (c) => c.text('thing'));
  app.get('*', (c) => c.text('page'));
  await app.request('/things/鈴木?name=鈴木', { headers: { cookie: 'tsunagu=secret' } });
  await app.request('/somewhere/鈴木');
  expect(lines.map((line) => (JSON.parse(line) as { route: string }).route)).toEqual(['/things/:id', '/*']);
  expect(lines.join('')).not.toMatch(/鈴木|%E9|secret/);
});

it('[A9] keeps the message of an exception out, but not where it came from', () => {
  const logged = JSON.stringify(safeError(new TypeError('cannot store 鈴木 一郎')));
  expect(logged).toContain('TypeError');
  expect(logged).toContain('request-log.test.ts');
  expect(logged).not.toContain('鈴木');
  expect(JSON.stringify(safeError('鈴木'))).not.toContain('鈴木');
});
