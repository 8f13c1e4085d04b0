import type { AcceptedUpdate, Known, Ref, UpdateStructure } from '@tsunagu/sync';
import type { StoredDocument } from '../storage/update-log.ts';
import * as Y from 'yjs';
import type { Writer } from './admission.ts';
import { DocumentSize, type SizeLimit } from './document-size.ts';

/**
 * One meeting's document: `doc` holds what is on disk and nothing else, so that it can be served to anybody;
 * beside it stands what was accepted since, so that the next update can be judged before the disk has answered.
 */
export class DocumentState {
  readonly doc: Y.Doc;
  /** Number of the last update that `doc` contains. */
  sequence: number;
  readonly #owners: Map<number, Writer>;
  readonly #claims = new Map<Writer, number>();
  readonly #ahead = new Map<number, number>();
  /** What is on its way to the disk, and its bytes. */
  readonly #underway = new Map<AcceptedUpdate, number>();
  readonly #size: DocumentSize;

  constructor(stored: StoredDocument, limit: SizeLimit, onPoison: (problem: unknown) => void) {
    this.doc = rebuild(stored, onPoison);
    this.sequence = stored.sequence;
    const bytes = stored.updates.reduce((sum, update) => sum + update.length, stored.snapshot?.length ?? 0);
    this.#size = new DocumentSize(limit, bytes);
    this.#owners = new Map(stored.owners);
    for (const writer of stored.owners.values()) this.#claims.set(writer, this.claimedBy(writer) + 1);
  }

  readonly known: Known = {
    clock: (client) => this.#ahead.get(client) ?? Y.getState(this.doc.store, client),
    owner: (client) => this.#owners.get(client),
    depth: (ref) => this.#depth(ref),
  };

  owner(client: number): Writer | undefined {
    return this.#owners.get(client);
  }

  /** Client ids that belong to this writer on this board. */
  claimedBy(principal: Writer): number {
    return this.#claims.get(principal) ?? 0;
  }

  /** Counts an update as known from now on, before it is on disk. */
  accept(update: AcceptedUpdate, principal: Writer, bytes: number): void {
    for (const [client, end] of update.advances) this.#ahead.set(client, end);
    for (const client of update.claims) this.#owners.set(client, principal);
    this.#claims.set(principal, this.claimedBy(principal) + update.claims.length);
    this.#underway.set(update, bytes);
    this.#size.added(bytes);
  }

  /** Applies an accepted update, which is on disk now. */
  settle(update: AcceptedUpdate, bytes: Uint8Array, origin: unknown): void {
    this.#underway.delete(update);
    Y.applyUpdate(this.doc, bytes, origin);
    for (const client of update.advances.keys()) {
      const ahead = this.#ahead.get(client);
      if (ahead !== undefined && ahead <= Y.getState(this.doc.store, client)) this.#ahead.delete(client);
    }
  }

  /** Everything durable as one snapshot, for the log; tells how large the document is. */
  snapshot(): Uint8Array {
    const bytes = Y.encodeStateAsUpdateV2(this.doc);
    this.#size.measured(
      bytes.length,
      [...this.#underway.values()].reduce((sum, more) => sum + more, 0),
    );
    return bytes;
  }

  /** Whether so many bytes may be added (SPEC S26). */
  hasRoom(bytes: number): boolean {
    return this.#size.hasRoom(bytes, () => this.snapshot());
  }

  /** Whether an accepted update would change the durable document at all. */
  changesAnything(update: AcceptedUpdate, structure: UpdateStructure): boolean {
    return update.advances.size > 0 || deletesAnything(this.doc, structure);
  }

  #depth(ref: Ref): number {
    if (ref.clock < Y.getState(this.doc.store, ref.client)) return depthInDoc(this.doc, ref);
    for (const update of this.#underway.keys()) {
      const depth = update.depth(ref);
      if (depth !== undefined) return depth;
    }
    return 0;
  }
}

function rebuild(stored: StoredDocument, onPoison: (problem: unknown) => void): Y.Doc {
  const skipped = new Set<Uint8Array>();
  for (;;) {
    const doc = new Y.Doc({ gc: true });
    if (stored.snapshot !== undefined) Y.applyUpdateV2(doc, stored.snapshot);
    const poison = stored.updates.find((bytes) => {
      if (skipped.has(bytes)) return false;
      try {
        Y.applyUpdate(doc, bytes);
        return false;
      } catch (error) {
        onPoison(error);
        return true;
      }
    });
    if (poison === undefined) return doc;
    // A throw leaves the document half changed: begin again without that update.
    skipped.add(poison);
    doc.destroy();
  }
}

function deletesAnything(doc: Y.Doc, structure: UpdateStructure): boolean {
  for (const [client, ranges] of structure.deletes) {
    const structs = doc.store.clients.get(client);
    if (structs === undefined) return true;
    const end = Y.getState(doc.store, client);
    for (const { clock, length } of ranges) {
      if (clock + length > end) return true;
      for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
        const struct = structs[i];
        if (struct === undefined || struct.id.clock >= clock + length) break;
        if (!struct.deleted) return true;
      }
    }
  }
  return false;
}

function depthInDoc(doc: Y.Doc, ref: Ref): number {
  let depth = 0;
  let struct: Y.Item | Y.GC | null = Y.getItem(doc.store, Y.createID(ref.client, ref.clock));
  while (struct instanceof Y.Item) {
    const parent: unknown = struct.parent;
    // oxlint-disable-next-line no-underscore-dangle -- Yjs names it so
    struct = parent instanceof Y.AbstractType ? parent._item : null;
    if (struct !== null) depth++;
  }
  return depth;
}
