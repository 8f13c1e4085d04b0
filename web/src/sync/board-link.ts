import { openBoardDoc, type BoardDoc } from '@tsunagu/board-doc';
import {
  CLOSE,
  CONNECTION_LIMITS,
  type CloseReason,
  closeReason,
  createAckLedger,
  decodeFrame,
  FRAME,
  mayReconnect,
  type RefusalReason,
} from '@tsunagu/sync';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { countingSocket } from './counting-socket.ts';
import { type LinkState, sameStatus, type SaveStatus, saveStatus } from './save-status.ts';
import { createStore, type Store } from './store.ts';

export type LinkOptions = {
  meetingId: string;
  epoch: number;
  /** Address of `/sync`, e.g. `wss://host/sync`. */
  url: string;
  WebSocketPolyfill?: typeof WebSocket | undefined;
};

/** One Y.Doc on one stock provider, with honest bookkeeping of what is saved. Lives until it is refused or destroyed. */
export interface BoardLink {
  readonly doc: Y.Doc;
  readonly board: BoardDoc;
  readonly awareness: Awareness;
  readonly status: Store<SaveStatus>;
  destroy(): void;
}

/** Opens a document and connects it. The document stays empty until the server has sent what is stored. */
export function openBoardLink({ meetingId, epoch, url, WebSocketPolyfill }: LinkOptions): BoardLink {
  const doc = new Y.Doc();
  const ledger = createAckLedger();
  const link: LinkState = {
    line: 'connecting',
    exchanged: false,
    unsaved: 0,
    synced: false,
    refused: undefined,
    ended: undefined,
  };
  const status = createStore<SaveStatus>(saveStatus(link), sameStatus);
  const tell = (): void => {
    link.exchanged = ledger.exchanged();
    link.unsaved = ledger.unsaved();
    status.set(saveStatus(link));
  };

  /**
   * The server would close with 1009, which a reset on the way may hide from us; then we would come back with the same
   * for ever (SPEC S8). So it is not sent at all.
   */
  const tooLarge = (): void => {
    link.refused = 'too-large';
    // Not from inside the provider's own sending.
    queueMicrotask(() => provider.disconnect());
    tell();
  };

  const onUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (origin === provider) return;
    ledger.localChange();
    tell();
  };
  // Before the provider's own listener: the frame it sends then counts this change as carried.
  doc.on('update', onUpdate);

  const provider = new WebsocketProvider(url, meetingId, doc, {
    params: { ack: '1', epoch: String(epoch) },
    // Tabs would otherwise exchange edits past the server.
    disableBc: true,
    WebSocketPolyfill: countingSocket(WebSocketPolyfill ?? WebSocket, (kind, bytes) => {
      if (bytes > CONNECTION_LIMITS.frameBytes) {
        tooLarge();
        return false;
      }
      ledger.frameSent(kind);
      tell();
      return true;
    }),
    shouldReconnect: (event) => mayReconnect(event.code),
  });

  // The stock provider sends everybody's presence back to where it came from: at 20 screens 19 frames for each move.
  // oxlint-disable-next-line no-underscore-dangle -- its only handle on that listener.
  const relay = provider._awarenessUpdateHandler;
  provider.awareness.off('update', relay);
  const sayOwn = (change: Parameters<typeof relay>[0], origin: unknown): void => {
    if (origin !== provider) relay(change, origin);
  };
  provider.awareness.on('update', sayOwn);

  provider.messageHandlers[FRAME.durable] = (_encoder, decoder) => {
    const decoded = decodeFrame(decoder.arr);
    if (decoded.ok && decoded.frame.kind === 'durable') ledger.durable(decoded.frame.frames);
    decoder.pos = decoder.arr.length;
    tell();
  };
  let saidWhy: RefusalReason | undefined;
  provider.messageHandlers[FRAME.refused] = (_encoder, decoder) => {
    const decoded = decodeFrame(decoder.arr);
    if (decoded.ok && decoded.frame.kind === 'refused') saidWhy = decoded.frame.reason;
    decoder.pos = decoder.arr.length;
  };
  provider.on('status', ({ status: line }) => {
    if (line === 'connected') {
      ledger.connected();
      link.line = 'connected';
    } else if (line === 'disconnected') {
      ledger.disconnected();
      link.line = 'offline';
    }
    tell();
  });
  provider.on('connection-close', () => {
    ledger.disconnected();
    link.line = 'offline';
    tell();
  });
  provider.on('sync', (synced) => {
    link.synced ||= synced;
    tell();
  });
  provider.on('closed', ({ code }) => {
    const verdict = judgeEnd(code, saidWhy, ledger.unsaved());
    link.refused = verdict.refused;
    link.ended = verdict.ended;
    tell();
  });

  const board = openBoardDoc(doc);
  return {
    doc,
    board,
    awareness: provider.awareness,
    status,
    destroy: () => {
      provider.destroy();
      provider.awareness.off('update', sayOwn);
      provider.awareness.destroy();
      doc.off('update', onUpdate);
      board.destroy();
      doc.destroy();
    },
  };
}

/** What a final close means for the user: something of theirs was not taken, or the door is simply closed. */
function judgeEnd(
  code: number,
  saidWhy: RefusalReason | undefined,
  unsaved: number,
): { refused?: RefusalReason; ended?: CloseReason } {
  if (saidWhy !== undefined) return { refused: saidWhy };
  if (code === CLOSE.tooLarge.code) return { refused: 'too-large' };
  if (code === CLOSE.refusedContent.code) return { refused: 'malformed' };
  if (code === CLOSE.oldEpoch.code && unsaved > 0) return { refused: 'old-epoch' };
  return { ended: closeReason(code) ?? 'noRight' };
}
