import { type BoardDoc, openBoardDoc } from '@tsunagu/board-doc';
import * as Y from 'yjs';
import type { Random } from '../seeded-random.ts';

/** Origin of what came over the network. */
export const NETWORK = Symbol('testkit.network');

/** One participant's device: a document, its typed view, and whether it is connected. */
export type Peer = { readonly name: string; doc: Y.Doc; board: BoardDoc; online: boolean };

type Line = { readonly from: Peer; readonly to: Peer; readonly updates: Uint8Array[] };

/**
 * Peers that send each other their updates over lines which deliver late, and out of order as far as Yjs allows it (it
 * keeps an update until what it builds on has come). Nothing happens by itself: `deliver` moves one update.
 */
export class PeerNetwork {
  readonly peers: Peer[] = [];
  readonly #lines: Line[] = [];
  readonly #random: Random;

  constructor(random: Random, names: readonly string[], initial: Uint8Array) {
    this.#random = random;
    for (const name of names) {
      const doc = new Y.Doc();
      doc.clientID = 1 + random.below(2 ** 31);
      Y.applyUpdate(doc, initial, NETWORK);
      const peer: Peer = { name, doc, board: openBoardDoc(doc), online: true };
      this.peers.push(peer);
      this.#listen(peer);
    }
    for (const from of this.peers) {
      for (const to of this.peers) if (from !== to) this.#lines.push({ from, to, updates: [] });
    }
  }

  /** Delivers one waiting update, mostly the oldest of its line. Returns false when none waits. */
  deliver(): boolean {
    const line = this.#random.pick(this.#lines.filter(({ updates }) => updates.length > 0));
    if (!line) return false;
    const at = this.#random.chance(0.8) ? 0 : this.#random.below(line.updates.length);
    const [update] = line.updates.splice(at, 1);
    if (update) Y.applyUpdate(line.to.doc, update, NETWORK);
    return true;
  }

  /** Cuts a peer off; what is under way to and from it is lost. */
  disconnect(peer: Peer): void {
    peer.online = false;
    for (const line of this.#lines) if (line.from === peer || line.to === peer) line.updates.length = 0;
  }

  /** Joins again: both sides send what the other lacks. */
  connect(peer: Peer): void {
    if (peer.online) return;
    peer.online = true;
    for (const line of this.#lines) {
      if (line.from === peer ? !line.to.online : line.to !== peer || !line.from.online) continue;
      line.updates.push(Y.encodeStateAsUpdate(line.from.doc, Y.encodeStateVector(line.to.doc)));
    }
  }

  /** The page is loaded anew from what was saved on the device: new client id, no undo history. */
  reload(peer: Peer): void {
    const wasOnline = peer.online;
    this.disconnect(peer);
    const saved = Y.encodeStateAsUpdateV2(peer.doc);
    peer.board.destroy();
    peer.doc.destroy();
    peer.doc = new Y.Doc();
    peer.doc.clientID = 1 + this.#random.below(2 ** 31);
    peer.board = openBoardDoc(peer.doc);
    // The view is open before the content comes, as in a browser.
    Y.applyUpdateV2(peer.doc, saved, NETWORK);
    this.#listen(peer);
    if (wasOnline) this.connect(peer);
  }

  /** Everybody comes online and everything under way arrives. */
  settle(): void {
    for (const peer of this.peers) this.connect(peer);
    while (this.deliver());
  }

  #listen(peer: Peer): void {
    const { doc } = peer;
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === NETWORK || !peer.online || peer.doc !== doc) return;
      for (const line of this.#lines) if (line.from === peer && line.to.online) line.updates.push(update);
    });
  }
}
