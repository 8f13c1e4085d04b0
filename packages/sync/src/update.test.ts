import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { checkUpdate, type Known } from './check-update.ts';
import { STRUCTURE_LIMITS } from './limits.ts';
import { readStructure, type UpdateStructure } from './structure.ts';
import { randomEdit, seeded } from './testing/random-edit.ts';

/** What a server holding exactly `doc` knows. */
function knownOf(doc: Y.Doc, owners: ReadonlyMap<number, string> = new Map()): Known {
  return {
    clock: (client) => Y.getState(doc.store, client),
    owner: (client) => owners.get(client),
    depth: () => 0,
  };
}
function structureOf(update: Uint8Array): UpdateStructure {
  const read = readStructure(update);
  if (!read.ok) throw new Error(read.problem);
  return read.structure;
}
const verdict = (update: Uint8Array, doc = new Y.Doc(), owners?: ReadonlyMap<number, string>): string => {
  const read = readStructure(update);
  if (!read.ok) return `malformed: ${read.problem}`;
  const checked = checkUpdate(read.structure, knownOf(doc, owners), 'me');
  return checked.ok ? 'accepted' : checked.reason;
};
const pending = (doc: Y.Doc): boolean => doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
/** Writes an update by hand: what an honest Yjs never would. */
const forge = (write: (n: (value: number) => void) => void): Uint8Array =>
  encoding.encode((encoder) => write((value) => encoding.writeVarUint(encoder, value)));

describe('structure of updates', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    '[S10] every honest update of random editing passes and leaves nothing pending (seed %i)',
    (seed) => {
      const random = seeded(seed);
      const server = new Y.Doc();
      const peers = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
      for (let step = 0; step < 300; step++) {
        const peer = peers[Math.floor(random() * peers.length)] ?? new Y.Doc();
        const edits = 1 + Math.floor(random() * 4);
        for (let i = 0; i < edits; i++) randomEdit(peer, random);
        // As SyncStep2 would: everything that the server lacks, with the whole delete set.
        const update = Y.encodeStateAsUpdate(peer, Y.encodeStateVector(server));
        const checked = checkUpdate(structureOf(update), knownOf(server), 'me');
        expect(checked, `seed ${seed}, step ${step}`).toMatchObject({ ok: true });
        Y.applyUpdate(server, update);
        expect(pending(server)).toBe(false);
        for (const [client, end] of checked.ok ? checked.advances : [])
          expect(Y.getState(server.store, client)).toBe(end);
        if (random() < 0.5) Y.applyUpdate(peer, Y.encodeStateAsUpdate(server, Y.encodeStateVector(peer)));
      }
    },
  );

  it.each([11, 12, 13, 14])(
    '[S10, S12] a mutated update never throws; accepted, it applies completely (seed %i)',
    (seed) => {
      const random = seeded(seed);
      const author = new Y.Doc();
      let accepted = 0;
      for (let step = 0; step < 1_500; step++) {
        if (step % 5 === 0) randomEdit(author, random);
        const honest = Y.encodeStateAsUpdate(author);
        const bytes = honest.slice(0, random() < 0.3 ? Math.floor(random() * honest.length) : honest.length);
        const hits = Math.floor(random() * 4);
        for (let i = 0; i < hits; i++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
        const read = readStructure(bytes);
        if (!read.ok) continue;
        const server = new Y.Doc();
        if (!checkUpdate(read.structure, knownOf(server), 'me').ok) continue;
        accepted++;
        expect(() => Y.applyUpdate(server, bytes), `seed ${seed}, step ${step}`).not.toThrow();
        expect(pending(server), `seed ${seed}, step ${step}`).toBe(false);
      }
      expect(accepted).toBeGreaterThan(100);
    },
  );

  it.each([21, 22])(
    '[S12] mutated news on top of a living document applies completely or is refused (seed %i)',
    (seed) => {
      const random = seeded(seed);
      const authors = [new Y.Doc(), new Y.Doc()];
      let accepted = 0;
      for (let step = 0; step < 200; step++) {
        const author = authors[step % 2] ?? new Y.Doc();
        if (step % 4 < 2) {
          for (const [i, peer] of authors.entries()) Y.applyUpdate(peer, Y.encodeStateAsUpdate(authors[1 - i] ?? peer));
        }
        const server = new Y.Doc();
        Y.applyUpdate(server, Y.encodeStateAsUpdate(author));
        for (let i = 0; i < 3; i++) randomEdit(author, random);
        const bytes = Y.encodeStateAsUpdate(author, Y.encodeStateVector(server));
        const hits = Math.floor(random() * 3);
        for (let i = 0; i < hits; i++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
        const read = readStructure(bytes);
        if (!read.ok || !checkUpdate(read.structure, knownOf(server), 'me').ok) continue;
        accepted++;
        expect(() => Y.applyUpdate(server, bytes), `seed ${seed}, step ${step}`).not.toThrow();
        expect(pending(server), `seed ${seed}, step ${step}`).toBe(false);
        // What was accepted can be stored, served and loaded again.
        const again = new Y.Doc();
        Y.applyUpdateV2(again, Y.encodeStateAsUpdateV2(server));
        expect(Y.encodeStateVector(again)).toEqual(Y.encodeStateVector(server));
      }
      expect(accepted).toBeGreaterThan(50);
    },
  );

  it('[S10] random bytes never throw', () => {
    const random = seeded(99);
    for (let i = 0; i < 5_000; i++) {
      const bytes = Uint8Array.from({ length: Math.floor(random() * 60) }, () => Math.floor(random() * 256));
      expect(() => readStructure(bytes)).not.toThrow();
    }
  });

  it('[S11] claims of length cost nothing: counts, lengths and clocks beyond the limits are refused', () => {
    const huge = 2 ** 40;
    expect(verdict(forge((n) => [1, huge, 5, 0].forEach(n)))).toMatch(/too many structs/);
    expect(verdict(forge((n) => [huge].forEach(n)))).toMatch(/too many clients/);
    // One GC struct of length 2^40: the 12-byte clock squatter.
    expect(verdict(forge((n) => [1, 1, 5, 0, 0, huge, 0].forEach(n)))).toMatch(/claimed length/);
    expect(verdict(forge((n) => [0, 1, 5, huge].forEach(n)))).toMatch(/too many delete ranges/);
    expect(verdict(forge((n) => [0, huge].forEach(n)))).toMatch(/truncated|too many/);
  });

  it('[S11] skip structs, sub-documents, deep values and double blocks are refused', () => {
    expect(verdict(forge((n) => [1, 1, 5, 0, 10, 1, 0].forEach(n)))).toMatch(/skip/);
    expect(verdict(forge((n) => [2, 1, 5, 0, 0, 1, 1, 5, 1, 0, 1, 0].forEach(n)))).toMatch(/twice/);
    const parent = new Y.Doc();
    parent.getMap('m').set('sub', new Y.Doc());
    expect(verdict(Y.encodeStateAsUpdate(parent))).toMatch(/sub-documents/);
    const deep = new Y.Doc();
    let value: unknown = 1;
    for (let i = 0; i < 60; i++) value = [value];
    deep.getMap('m').set('deep', value);
    expect(verdict(Y.encodeStateAsUpdate(deep))).toMatch(/too deep/);
  });

  it('[S11] many small nested maps (amplification) and deep nesting of types are refused', () => {
    const wide = new Y.Doc();
    const list = wide.getArray('list');
    list.push(Array.from({ length: STRUCTURE_LIMITS.structs + 1 }, () => new Y.Map()));
    expect(verdict(Y.encodeStateAsUpdate(wide))).toMatch(/too many structs/);
    const nested = new Y.Doc();
    let map = nested.getMap<unknown>('m');
    for (let i = 0; i < STRUCTURE_LIMITS.typeDepth + 2; i++) {
      const inner = new Y.Map<unknown>();
      map.set('in', inner);
      map = inner;
    }
    expect(verdict(Y.encodeStateAsUpdate(nested))).toBe('malformed');
  });
});

describe('completeness', () => {
  it('[S12] a clock gap, and anything that waits for it, is refused', () => {
    const author = new Y.Doc();
    author.getMap('m').set('a', 1);
    const before = Y.encodeStateVector(author);
    author.getMap('m').set('b', 2);
    expect(verdict(Y.encodeStateAsUpdate(author, before))).toBe('gap');
    expect(verdict(Y.encodeStateAsUpdate(author))).toBe('accepted');
  });

  it('[S12] a reference to what nobody knows is refused, also to the own future', () => {
    const author = new Y.Doc();
    author.getText('t').insert(0, 'abc');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(author));
    const before = Y.encodeStateVector(other);
    other.getText('t').insert(1, 'x');
    const dependent = Y.encodeStateAsUpdate(other, before);
    expect(verdict(dependent)).toBe('gap');
    expect(verdict(dependent, author)).toBe('accepted');
    // One struct of client 5 at clock 0 whose origin is its own clock 3: Yjs would throw inside.
    expect(verdict(Uint8Array.of(1, 1, 5, 0, 0x81, 5, 3, 1, 0))).toBe('gap');
  });

  it('[S12] two clients that wait for each other are refused', () => {
    const circle = Uint8Array.of(2, 1, 5, 0, 0x81, 6, 0, 1, 1, 6, 0, 0x81, 5, 0, 1, 0);
    expect(verdict(circle)).toBe('gap');
    const server = new Y.Doc();
    Y.applyUpdate(server, circle);
    expect(pending(server)).toBe(true);
  });

  it('[S12] clients that build on each other in turn are accepted, in any order of blocks', () => {
    const one = new Y.Doc();
    const two = new Y.Doc();
    for (let i = 0; i < 50; i++) {
      const [writer, reader] = i % 2 === 0 ? [one, two] : [two, one];
      writer.getText('t').insert(writer.getText('t').length, `${i}`);
      Y.applyUpdate(reader, Y.encodeStateAsUpdate(writer, Y.encodeStateVector(reader)));
    }
    expect(verdict(Y.encodeStateAsUpdate(one))).toBe('accepted');
  });

  it('[S12] deletions of what is not known are refused', () => {
    expect(verdict(forge((n) => [0, 1, 5, 1, 0, 3].forEach(n)))).toBe('gap');
  });

  it('[S12] the pending bomb of 4,000 waiting updates is refused one by one', () => {
    const author = new Y.Doc();
    const updates: Uint8Array[] = [];
    author.on('update', (update: Uint8Array) => updates.push(update));
    for (let i = 0; i <= 4_000; i++) author.getArray('a').push([i]);
    expect(new Set(updates.slice(1).map((update) => verdict(update)))).toEqual(new Set(['gap']));
  });
});

describe('ownership', () => {
  const author = new Y.Doc();
  author.getMap('m').set('a', 1);
  const update = Y.encodeStateAsUpdate(author);

  it('[S14] new history under a foreign client id is refused, under a fresh one it is claimed', () => {
    expect(verdict(update, new Y.Doc(), new Map([[author.clientID, 'somebody']]))).toBe('foreign-client');
    expect(verdict(update, new Y.Doc(), new Map([[author.clientID, 'me']]))).toBe('accepted');
    const checked = checkUpdate(structureOf(update), knownOf(new Y.Doc()), 'me');
    expect(checked).toMatchObject({ ok: true, claims: [author.clientID] });
  });

  it('[S14] repeating what is known already claims nothing and needs no right to the id', () => {
    const owners = new Map([[author.clientID, 'somebody']]);
    const checked = checkUpdate(structureOf(update), knownOf(author, owners), 'me');
    expect(checked).toMatchObject({ ok: true, claims: [], advances: new Map() });
  });

  it('[S14] an update that brings too many fresh client ids at once is refused', () => {
    const siblings = Array.from({ length: STRUCTURE_LIMITS.newClients + 1 }, (_, i) => {
      const doc = new Y.Doc();
      doc.clientID = i + 1;
      doc.getArray('a').push([i]);
      return Y.encodeStateAsUpdate(doc);
    });
    expect(verdict(Y.mergeUpdates(siblings))).toBe('malformed');
  });
});
