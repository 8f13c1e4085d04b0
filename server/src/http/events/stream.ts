import type { AttendanceId, MeetingId, UserId } from '@tsunagu/domain';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { principalKey } from '../../principal.ts';
import type { Ctx } from '../api.ts';
import type { Deps } from '../deps.ts';
import type { Topic } from '../event-hub.ts';
import { problem } from '../problem.ts';

/** Longer than a browser's patience would be a dead line; shorter wakes phones for nothing. */
const HEARTBEAT_MS = 25_000;

/**
 * A stream of topics. Once it listens, before each one, and at every heartbeat, the right is asked anew: whose session or place in the
 * meeting is over hears `ended` instead, so that their page asks for nothing it would be refused, and the stream ends. Who holds too many streams already is refused (sync S27).
 */
export function topicStream(
  c: Ctx,
  deps: Deps,
  about: MeetingId | AttendanceId | UserId,
  stillAllowed: () => Promise<boolean>,
): Response {
  // Nobody reads the body of an answer to HEAD: a stream behind it would never end.
  if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' });
  const { principal } = c.var;
  const release = principal.kind === 'anonymous' ? undefined : deps.events.hold(principalKey(principal));
  if (release === undefined) return problem(c, 'too-many-screens');
  return streamSSE(c, async (stream) => {
    const pending: (Topic | 'heartbeat')[] = [];
    let wake: () => void = () => {};
    const push = (item: Topic | 'heartbeat') => {
      if (!pending.includes(item)) pending.push(item);
      wake();
    };
    const unsubscribe = deps.events.subscribe(about, push);
    const heartbeat = setInterval(() => push('heartbeat'), HEARTBEAT_MS);
    stream.onAbort(() => wake());
    try {
      await stream.write(': open\n\n');
      // The right may have gone between the question at the door and the subscription.
      if (!(await stillAllowed())) {
        await send(stream, 'ended');
        return;
      }
      while (!stream.aborted && !stream.closed) {
        const item = pending.shift();
        if (item === undefined) await new Promise<void>((resolve) => (wake = resolve));
        else {
          const allowed = await stillAllowed();
          await send(stream, allowed ? item : 'ended');
          if (!allowed) break;
        }
      }
    } finally {
      clearInterval(heartbeat);
      unsubscribe();
      release();
    }
  });
}

const send = (stream: SSEStreamingApi, item: Topic | 'heartbeat'): Promise<unknown> =>
  item === 'heartbeat' ? stream.write(': heartbeat\n\n') : stream.writeSSE({ data: JSON.stringify({ topic: item }) });
