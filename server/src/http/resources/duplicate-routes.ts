import { createRoute } from '@hono/zod-openapi';
import { type DirectoryResource, type DuplicatePair, MOST_DUPLICATES } from '@tsunagu/domain';
import {
  comparedRows,
  decidedPairs,
  decideDistinct,
  directoryState,
  pairKey,
} from '../../storage/resources/duplicates.ts';
import { resourcesById } from '../../storage/resources/list.ts';
import { accountAccess, api, body, json, problems } from '../api.ts';
import type { Deps } from '../deps.ts';
import { problem } from '../problem.ts';
import { DistinctDecision, DuplicateList } from './shapes.ts';

/** Rows that may be the same: suggested here, decided by people. */
export const duplicateRoutes = (deps: Deps) => {
  const found = foundDuplicates(deps);
  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/resources/duplicates',
        responses: { 200: json(DuplicateList, 'the surest first'), ...problems(401, 403, 503) },
      }),
      async (c) => {
        const access = accountAccess(c, 'resource:list');
        if (!access.ok) return problem(c, access.problem);
        const pairs = await found();
        if (pairs === undefined) return problem(c, 'busy');
        const decided = await decidedPairs(deps.db);
        const open = pairs.filter(({ one, row }) => !decided.has(pairKey(one.id, row.id)));
        const items = open
          .slice(0, MOST_DUPLICATES)
          .map(({ one, row, reasons }) => ({ one, other: row, reasons: [...reasons] }));
        return c.json({ items, more: open.length > MOST_DUPLICATES }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/resources/distinct',
        request: { body: body(DistinctDecision) },
        responses: { 204: { description: 'remembered' }, ...problems(400, 401, 403, 404, 415, 422) },
      }),
      async (c) => {
        const access = accountAccess(c, 'resource:write');
        if (!access.ok) return problem(c, access.problem);
        const { one, other, distinct } = c.req.valid('json');
        const there = await resourcesById(deps.db, [one, other]);
        if (there.length !== 2) return problem(c, 'not-found');
        await decideDistinct(deps.db, one, other, distinct, { user: access.account.userId, now: deps.now() });
        return c.body(null, 204);
      },
    );
};

type Found = readonly DuplicatePair<DirectoryResource>[];

/**
 * Comparing thousands of rows takes a second: it is done on the thread for tables, and again only after a row was added or changed.
 * Undefined when too many wait for that thread.
 */
function foundDuplicates({ db, sheets }: Deps): () => Promise<Found | undefined> {
  let known: { readonly state: string; readonly pairs: Found } | undefined;
  return async () => {
    const state = await directoryState(db);
    if (known?.state === state) return known.pairs;
    const worked = await sheets.run({ kind: 'find-duplicates', rows: await comparedRows(db) });
    if (!worked.ok) return undefined;
    known = { state, pairs: worked.value as Found };
    return known.pairs;
  };
}
