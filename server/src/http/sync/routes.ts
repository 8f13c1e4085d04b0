import { Hono } from 'hono';
import { boardSocket } from '../../sync/upgrade.ts';
import type { LiveRooms } from '../../sync/room-registry.ts';
import type { Ctx, Env } from '../api.ts';
import { identify } from '../api.ts';
import type { Deps } from '../deps.ts';
import { isOwnOrigin } from '../origin.ts';
import { problem } from '../problem.ts';
import { authorizeSocket } from './authorize.ts';

/**
 * `/sync/<meetingId>`: a foreign Origin is a 403 before any upgrade; everything else is told by close codes, because a
 * browser cannot read the status of a refused upgrade and would try for ever.
 */
export const syncRoutes = (deps: Deps, rooms: LiveRooms) =>
  new Hono<Env>().get(
    '/sync/:meetingId',
    async (c, next) => (isOwnOrigin(c, deps.config) ? next() : problem(c, 'foreign-origin')),
    identify(deps),
    boardSocket({ rooms, authorize: (c, meetingId) => authorizeSocket(c as Ctx, deps, meetingId) }),
  );
