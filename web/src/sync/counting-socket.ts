import { carriesUpdate } from '@tsunagu/sync';

type SocketClass = typeof WebSocket;
/** What is about to go out; `false` holds it back. */
export type OutgoingFrame = (kind: 'sync-step-2' | 'update', bytes: number) => boolean;

/**
 * A WebSocket class that reports every update-carrying frame right before it goes out, so that the ledger counts what
 * the server will count (SPEC S3), whoever in the stock provider sends it.
 */
export function countingSocket(Base: SocketClass, onFrame: OutgoingFrame): SocketClass {
  return class CountingSocket extends Base {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      // A socket that is closing drops what it is given.
      if (this.readyState === Base.OPEN && data instanceof Uint8Array && carriesUpdate(data)) {
        if (!onFrame(data[1] === 1 ? 'sync-step-2' : 'update', data.length)) return;
      }
      super.send(data);
    }
  };
}
