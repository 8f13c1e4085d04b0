import { upgradeWebSocket, type WebSocketServerLike } from '@hono/node-server';
import { MeetingId } from '@tsunagu/domain';
import { CLOSE, CONNECTION_LIMITS, type ConnectionLimits } from '@tsunagu/sync';
import type { Context, MiddlewareHandler } from 'hono';
import { WebSocket, WebSocketServer } from 'ws';
import type { Admission } from './admission.ts';
import { Connection } from './connection.ts';
import type { LiveRooms } from './room-registry.ts';

export type BoardSocketOptions = {
  rooms: LiveRooms;
  /**
   * Decides who comes in, before anything is loaded. Ask for the session, the right and the meeting here; a foreign
   * Origin is answered with HTTP 403 by a middleware in front, never by a close code.
   */
  authorize: (c: Context, meetingId: MeetingId) => Promise<Admission>;
};

/** The `ws` server to hand to `serve({ websocket: { server } })`. A frame over the limit is closed by it with 1009. */
export function createSocketServer(
  limits: ConnectionLimits = CONNECTION_LIMITS,
): WebSocketServerLike & Pick<WebSocketServer, 'clients'> {
  const server = new WebSocketServer({ noServer: true, maxPayload: limits.frameBytes, perMessageDeflate: false });
  // The two packages disagree only on whether `noServer` may be undefined.
  return server as WebSocketServerLike & Pick<WebSocketServer, 'clients'>;
}

/**
 * Handler of `GET /sync/:meetingId?ack=1&epoch=N`. Always completes the handshake, because a browser cannot read an
 * HTTP status and would try for ever; who may not come in is closed with a code that says why (SPEC S20).
 */
export function boardSocket({ rooms, authorize }: BoardSocketOptions): MiddlewareHandler {
  return upgradeWebSocket(async (c) => {
    const askedAt = rooms.clock.now();
    const ack = c.req.query('ack') === '1';
    const meetingId = MeetingId.safeParse(c.req.param('meetingId'));
    const admission = meetingId.success ? await door(c, meetingId.data, authorize) : DENIED_NO_MEETING;
    if (admission.kind === 'denied' || !meetingId.success) {
      const { code } = CLOSE[admission.kind === 'denied' ? admission.reason : 'noMeeting'];
      return { onOpen: (_event, ws) => ws.close(code) };
    }
    let connection: Connection | undefined;
    return {
      onOpen: (_event, ws) => {
        const { raw } = ws;
        if (!(raw instanceof WebSocket)) throw new TypeError('sockets are served by ws');
        const opened = new Connection({
          socket: raw,
          admission,
          ack,
          askedAt,
          limits: rooms.limits,
          clock: rooms.clock,
        });
        connection = opened;
        raw.on('pong', () => opened.pong());
        void rooms.connect(meetingId.data, opened);
      },
      onMessage: ({ data }) => connection?.receive(data instanceof ArrayBuffer ? new Uint8Array(data) : undefined),
      onClose: () => connection?.ended(),
      // `ws` has closed with the right code already (1002, 1007, 1009); without a listener it would throw.
      onError: () => connection?.ended(),
    };
  });
}

const DENIED_NO_MEETING: Admission = { kind: 'denied', reason: 'noMeeting' };

async function door(c: Context, meetingId: MeetingId, authorize: BoardSocketOptions['authorize']): Promise<Admission> {
  const admission = await authorize(c, meetingId);
  if (admission.kind === 'denied') return admission;
  if (!admission.mayRead()) return { kind: 'denied', reason: 'noRight' };
  const epoch = c.req.query('epoch');
  if (epoch !== undefined && Number(epoch) !== admission.epoch) return { kind: 'denied', reason: 'oldEpoch' };
  return admission;
}
