import { Hono } from 'hono';
import { takesWrites } from '../../storage/database.ts';
import type { Env } from '../api.ts';
import type { Deps } from '../deps.ts';

/** For whoever watches the process: does it serve, and does the database take writes. Later also `/metrics`. */
export const healthRoutes = (deps: Pick<Deps, 'db' | 'now'>) =>
  new Hono<Env>()
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', async (c) =>
      (await takesWrites(deps.db, deps.now())) ? c.text('ready') : c.text('the database takes no writes', 503),
    );
