/** The server's time in this browser: timers of the meeting must not depend on how a tablet's clock is set. */
export type ServerClock = {
  /** Milliseconds since the epoch, as the server counts. */
  now(): number;
  /** Takes a fresh reading: `serverTime` as the server wrote it, and when the request left and came back (local ms). */
  adjust(serverTime: string, sentAt: number, receivedAt: number): void;
};

export function createServerClock(local: () => number = Date.now): ServerClock {
  let offset = 0;
  let roundTrip = Number.POSITIVE_INFINITY;
  return {
    now: () => local() + offset,
    adjust(serverTime, sentAt, receivedAt) {
      const server = Date.parse(serverTime);
      if (Number.isNaN(server)) return;
      const measured = receivedAt - sentAt;
      const next = server - (sentAt + measured / 2);
      // A quick answer says more than a slow one, unless the local clock has been set meanwhile.
      const moved = Math.abs(next - offset) > measured / 2 + roundTrip / 2;
      if (measured > roundTrip && !moved) return;
      offset = next;
      roundTrip = measured;
    },
  };
}
