import { type BoardDoc, openBoardDoc, RECORD_ROOTS, type RecordRoot } from '@tsunagu/board-doc';
import type { AgendaItemId, BoardMeta } from '@tsunagu/domain';
import { syncText } from '@tsunagu/domain/catalogue/sync';
import * as Y from 'yjs';
import { writtenLines } from './written-lines.ts';
import { describeFields, minutesLines, nameOf, type PlainRecord } from './describe-record.ts';

/** How a change is done again; undefined when it can only be read and copied by hand. */
export type Redo =
  | { kind: 'add'; root: RecordRoot; value: PlainRecord }
  | { kind: 'update'; root: RecordRoot; id: string; patch: Record<string, unknown> }
  | { kind: 'remove'; root: RecordRoot; id: string }
  | { kind: 'meta'; patch: Partial<BoardMeta> }
  | { kind: 'minutes'; item: AgendaItemId; lines: readonly string[] };

/** One thing that this device did and the server has not taken, in words. */
export type RefusedChange = {
  /** Names the change within its list; for React. */
  readonly key: string;
  readonly what: 'added' | 'changed' | 'removed';
  /** e.g. 「人「田中さん」を足した」 */
  readonly title: string;
  /** What was written, a line a field. */
  readonly details: readonly string[];
  readonly redo: Redo | undefined;
};

/**
 * What this device's document says beyond the server's. With a common history both are merged first, so that the rules
 * of concurrent editing hold here too and other people's newer edits are not mistaken for own deletions.
 */
export function listRefused(local: Y.Doc, server: Y.Doc, options: { sameHistory: boolean }): RefusedChange[] {
  const mine = new Y.Doc();
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(local));
  if (options.sameHistory) Y.applyUpdate(mine, Y.encodeStateAsUpdate(server));
  const wanted = openBoardDoc(mine);
  const stored = openBoardDoc(server);
  try {
    return [
      ...metaChange(wanted, stored),
      ...RECORD_ROOTS.flatMap((root) => recordChanges(root, wanted, stored, options.sameHistory)),
      ...minutesChanges(wanted, stored),
      ...unreadable(wanted, stored),
    ];
  } finally {
    wanted.destroy();
    stored.destroy();
    mine.destroy();
  }
}

/** A collection whose record type does not matter here. */
export const plainRecords = (board: BoardDoc, root: RecordRoot): ReadonlyMap<string, PlainRecord> => board[root].all();

function recordChanges(root: RecordRoot, wanted: BoardDoc, stored: BoardDoc, removals: boolean): RefusedChange[] {
  const mine = plainRecords(wanted, root);
  const theirs = plainRecords(stored, root);
  const changes: RefusedChange[] = [];
  for (const [id, value] of mine) {
    const before = theirs.get(id);
    const name = nameOf(root, value, wanted);
    const key = `${root}/${id}`;
    if (before === undefined) {
      const details = describeFields(root, value, value);
      changes.push({
        key,
        what: 'added',
        title: syncText.what.added(name),
        details,
        redo: { kind: 'add', root, value },
      });
      continue;
    }
    const patch = difference(value, before);
    if (Object.keys(patch).length === 0) continue;
    const details = describeFields(root, patch, value);
    const redo: Redo = { kind: 'update', root, id, patch };
    changes.push({ key, what: 'changed', title: syncText.what.changed(name), details, redo });
  }
  if (!removals) return changes;
  const damaged = new Set(wanted.damaged().map((record) => `${record.root}/${record.id}`));
  for (const [id, value] of theirs) {
    const key = `${root}/${id}`;
    if (mine.has(id) || damaged.has(key)) continue;
    const title = syncText.what.removed(nameOf(root, value, stored));
    changes.push({ key, what: 'removed', title, details: [], redo: { kind: 'remove', root, id } });
  }
  return changes;
}

function metaChange(wanted: BoardDoc, stored: BoardDoc): RefusedChange[] {
  const mine = wanted.meta.get();
  const theirs = stored.meta.get();
  if (mine === undefined || theirs === undefined) return [];
  // Function, template and version are the server's to write.
  if (mine.hideNames === theirs.hideNames) return [];
  const patch = { hideNames: mine.hideNames };
  return [
    {
      key: 'meta',
      what: 'changed',
      title: syncText.what.changed(syncText.kinds.meta),
      details: describeFields('meta', patch, mine),
      redo: { kind: 'meta', patch },
    },
  ];
}

function minutesChanges(wanted: BoardDoc, stored: BoardDoc): RefusedChange[] {
  const changes: RefusedChange[] = [];
  for (const [item, { title }] of wanted.agenda.all()) {
    const mine = minutesLines(wanted.minutesText(item) ?? []);
    const theirs = minutesLines(stored.minutesText(item) ?? []);
    const { added, removed } = writtenLines(mine, theirs);
    if (added.length === 0 && removed.length === 0) continue;
    changes.push({
      key: `minutes/${item}`,
      what: 'changed',
      title: syncText.what.changed(syncText.named(syncText.kinds.minutes, title)),
      details: [...added.map(syncText.linesAdded), ...removed.map(syncText.linesRemoved)],
      redo: added.length === 0 ? undefined : { kind: 'minutes', item, lines: added },
    });
  }
  return changes;
}

/** Records that are damaged in this device's document only, e.g. a text beyond the limit: shown as far as they go. */
function unreadable(wanted: BoardDoc, stored: BoardDoc): RefusedChange[] {
  const known = new Set(stored.damaged().map((record) => `${record.root}/${record.id}`));
  return wanted.damaged().flatMap(({ root, id }): RefusedChange[] => {
    const key = `${root}/${id}`;
    if (known.has(key)) return [];
    const text = textIn(wanted.doc.getMap<unknown>(root).get(id));
    const title = syncText.what.changed(root === 'elements' ? syncText.unnamed : syncText.kinds[root]);
    return [{ key: `damaged/${key}`, what: 'changed', title, details: text, redo: undefined }];
  });
}

/** Everything written in a record that does not fit its type, so that nobody has to type it again. */
function textIn(stored: unknown): string[] {
  if (!(stored instanceof Y.Map)) return [];
  return [...stored.values()].flatMap((value) => {
    if (value instanceof Y.Text) return [value.toJSON()];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
}

const difference = (value: PlainRecord, before: PlainRecord): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).filter(([key, mine]) => JSON.stringify(mine) !== JSON.stringify(before[key])),
  );
