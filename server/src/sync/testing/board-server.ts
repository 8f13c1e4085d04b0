import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { MeetingId } from '@tsunagu/domain';
import { CONNECTION_LIMITS, type ConnectionLimits } from '@tsunagu/sync';
import { Hono } from 'hono';
import type { UpdateLog } from '../../storage/update-log.ts';
import type { Admission, Writer } from '../admission.ts';
import { createRooms, type LiveRooms, type RoomsOptions } from '../room-registry.ts';
import { boardSocket, createSocketServer } from '../upgrade.ts';

/** How tests let people in: by the query parameter `as`; what it may do is looked up for every message. */
export type Door = {
  /** Principals that may only look. */
  readers: Set<Writer>;
  /** Principals that were sent away. */
  banned: Set<Writer>;
  /** Principals that may change what is locked, and how the board is shown. */
  facilitators: Set<Writer>;
  epoch: number;
  meeting: 'open' | 'closed';
};

export type BoardServer = {
  readonly rooms: LiveRooms;
  readonly door: Door;
  readonly port: number;
  /** `ws://127.0.0.1:<port>/sync` */
  readonly url: string;
  stop(): Promise<void>;
};

/** A tiny server with nothing but boards, on a free port of this machine. */
export async function startBoardServer(
  log: UpdateLog,
  options: Partial<RoomsOptions> & { limits?: ConnectionLimits; port?: number } = {},
): Promise<BoardServer> {
  const limits = options.limits ?? CONNECTION_LIMITS;
  const rooms = createRooms({ lingerMs: 20, ...options, log, limits });
  const door: Door = { readers: new Set(), banned: new Set(), facilitators: new Set(), epoch: 1, meeting: 'open' };
  const authorize = async (c: { req: { query(name: string): string | undefined } }, meetingId: MeetingId) =>
    admit(door, c.req.query('as') ?? 'usr_one', meetingId);
  const app = new Hono();
  app.get('/sync/:meetingId', boardSocket({ rooms, authorize }));
  const sockets = createSocketServer(limits);
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve) => {
    const server = serve(
      { fetch: app.fetch, port: options.port ?? 0, hostname: '127.0.0.1', websocket: { server: sockets } },
      (info: AddressInfo) => resolve({ server, port: info.port }),
    );
  });
  return {
    rooms,
    door,
    port,
    url: `ws://127.0.0.1:${port}/sync`,
    stop: async () => {
      await rooms.stop();
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function admit(door: Door, principal: Writer, meetingId: MeetingId): Admission {
  if (meetingId === 'mtg_missing') return { kind: 'denied', reason: 'noMeeting' };
  if (door.banned.has(principal)) return { kind: 'denied', reason: 'noRight' };
  return {
    kind: 'admitted',
    principal,
    user: { attendanceId: null, name: `name of ${principal}`, affiliation: '', tint: 1 },
    epoch: door.epoch,
    meeting: door.meeting,
    mayRead: () => !door.banned.has(principal),
    mayEdit: () => !door.readers.has(principal),
    mayUnlock: () => door.facilitators.has(principal),
    mayPresent: () => door.facilitators.has(principal),
  };
}
