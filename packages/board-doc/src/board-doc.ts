import {
  type AgendaItem,
  type AgendaItemId,
  type AssessmentRow,
  type AssessmentRowId,
  type Board,
  type BoardMeta,
  canCarryTie,
  type Decision,
  type DecisionId,
  type Element,
  type ElementId,
  type EvaluationId,
  type EvaluationLine,
  type Hold,
  type HoldId,
  type Ink,
  type InkId,
  type Issue,
  type IssueId,
  type Need,
  type NeedId,
  type Opinion,
  type OpinionId,
  type Point,
  type PointId,
  type RichText,
  type Role,
  type RoleId,
  type Sheet,
  type SheetId,
  type Tie,
  type TieId,
  type Union,
  type UnionId,
} from '@tsunagu/domain';
import * as Y from 'yjs';
import { changedRecords } from './changed-records.ts';
import { CODECS } from './codecs.ts';
import { contentHash } from './content-hash.ts';
import type { Damaged, Problem } from './damaged.ts';
import { LOCAL, RECORD_ROOTS, type Root, rootMap, rootsOf } from './layout.ts';
import { type LayoutState, layoutState } from './layout-state.ts';
import { MetaStore } from './meta-store.ts';
import { type MinutesChange, MinutesStore } from './minutes-store.ts';
import { Observers, type Unsubscribe } from './observers.ts';
import { readBoard } from './read-board.ts';
import { type Collection, RecordStore, type StoreOptions } from './record-store.ts';
import { richTextFragment } from './rich-text-write.ts';
import { TieEnds } from './tie-ends.ts';
import { mapUndoManager, sheetsUndoManager } from './undo.ts';

/** One meeting's document in the words of the domain. Reading never throws on what others wrote; opening writes nothing. */
export interface BoardDoc {
  readonly doc: Y.Doc;
  readonly meta: {
    get(): BoardMeta | undefined;
    update(patch: Partial<BoardMeta>): void;
    observe(observer: (meta: BoardMeta | undefined) => void): Unsubscribe;
  };
  /** Removing an element removes its ties too, in the same transaction. */
  readonly elements: Collection<Element, ElementId>;
  readonly ties: Collection<Tie, TieId>;
  /** Couples of the genogram. */
  readonly unions: Collection<Union, UnionId>;
  readonly ink: Collection<Ink, InkId>;
  /** Adding an item makes its minutes with one empty paragraph; removing it removes them. */
  readonly agenda: Collection<AgendaItem, AgendaItemId>;
  readonly issues: Collection<Issue, IssueId>;
  readonly decisions: Collection<Decision, DecisionId>;
  readonly holds: Collection<Hold, HoldId>;
  readonly roles: Collection<Role, RoleId>;
  readonly points: Collection<Point, PointId>;
  readonly opinions: Collection<Opinion, OpinionId>;
  /** 事例提示, 基本情報, 課題整理総括表 and 評価: made by the server, all there from the first moment. */
  readonly sheets: Collection<Sheet, SheetId>;
  /** The 24 rows of the 課題整理総括表, likewise. */
  readonly assessment: Collection<AssessmentRow, AssessmentRowId>;
  readonly needs: Collection<Need, NeedId>;
  readonly evaluations: Collection<EvaluationLine, EvaluationId>;
  /** Whether this version may write: `tooNew` and `older` are read-only; writes then throw. */
  layout(): LayoutState;
  /** The shared text of a note, also while the note is damaged by its length, so that it can be shortened. */
  noteText(id: ElementId): Y.Text | undefined;
  /** The shared text of a sheet's field, also while the sheet is damaged by its length. */
  sheetText(id: SheetId, field: string): Y.Text | undefined;
  minutes(item: AgendaItemId): Y.XmlFragment | undefined;
  /** The minutes as plain values; the same value while nothing changed. */
  minutesText(item: AgendaItemId): RichText | undefined;
  observeMinutes(observer: (change: MinutesChange) => void): Unsubscribe;
  /** Ties at an element, damaged ones included. */
  tiesOf(id: ElementId): ReadonlySet<TieId>;
  /** What is kept but not shown, in a fixed order; the same array while nothing changed. */
  damaged(): readonly Damaged[];
  observeDamaged(observer: (damaged: readonly Damaged[]) => void): Unsubscribe;
  /** Deletes the given records as far as they are still damaged. Returns how many were deleted. */
  removeDamaged(records: readonly Pick<Damaged, 'root' | 'id'>[]): number;
  /** Hears once a transaction that changed anything at all here. */
  observe(observer: (change: { readonly local: boolean }) => void): Unsubscribe;
  /** Groups writes; nested calls join the outer one. Values read inside are up to date. */
  transact<T>(fn: () => T, origin?: unknown): T;
  /** Everything valid as plain values, in an order that is the same on all peers. */
  read(): Board;
  /** Order-independent hash of all content, 53 bit; equal on peers with equal content. */
  contentHash(): number;
  /** The one undo manager of the map. */
  undoManager(): Y.UndoManager;
  /** The one undo manager of the sheets. */
  sheetsUndoManager(): Y.UndoManager;
  /** Stops listening. The Y.Doc stays as it is. */
  destroy(): void;
}

export type BoardDocOptions = {
  /** Hears of errors thrown by observers; the others are served all the same. Default: `console.error`. */
  reportError?: (error: unknown) => void;
  /** Hears of every record that is decoded; for tests that count the work. */
  onDecode?: (root: Root, id: string) => void;
};

/** Thrown by writes to a document whose layout this version does not write: ask `layout()` first. */
export class BoardReadOnlyError extends Error {
  override readonly name = 'BoardReadOnlyError';
}

/** Opens a document for typed reading and writing. Writes nothing; the document may still be empty. */
export function openBoardDoc(doc: Y.Doc, options: BoardDocOptions = {}): BoardDoc {
  const roots = rootsOf(doc);
  const report = options.reportError ?? ((error: unknown) => console.error(error));
  const anyObservers = new Observers<{ readonly local: boolean }>(report);
  const damagedObservers = new Observers<readonly Damaged[]>(report);
  const ends = new TieEnds();

  const transact = <T>(fn: () => T, origin: unknown = LOCAL): T => doc.transact(fn, origin);
  const write = (fn: () => void): void => {
    const { state } = layoutState(doc);
    if (state === 'tooNew' || state === 'older') throw new BoardReadOnlyError(`The document's layout is ${state}.`);
    transact(fn);
  };
  const base = <R extends (typeof RECORD_ROOTS)[number]>(root: R) => ({
    map: rootMap(doc, root),
    codec: CODECS[root],
    report,
    write,
    onDecode: options.onDecode && ((id: string) => options.onDecode?.(root, id)),
  });
  const store = <T extends { id: I }, I extends string>(storeOptions: StoreOptions<T, I>) =>
    new RecordStore<T, I>(storeOptions);

  const meta = new MetaStore(rootMap(doc, 'meta'), transact, report);
  const minutes = new MinutesStore(rootMap(doc, 'minutes'), report);
  const elements: RecordStore<Element, ElementId> = store<Element, ElementId>({
    ...base('elements'),
    afterRemove(id) {
      const now = ties.touchedValues().filter(({ from, to }) => from === id || to === id);
      for (const tie of new Set([...ends.of(id), ...now.map((tie) => tie.id)])) ties.remove(tie);
    },
  });
  const judgeTie = (tie: Tie): Problem | undefined => {
    if (tie.from === tie.to) return 'same-end';
    const found = [elements.get(tie.from), elements.get(tie.to)];
    if (found.some((end) => end && !canCarryTie(end))) return 'unfit-end';
    return found.every((end) => end !== undefined) ? undefined : 'missing-end';
  };
  const ties: RecordStore<Tie, TieId> = store<Tie, TieId>({
    ...base('ties'),
    judge: judgeTie,
    onDecoded: (id, tie) => ends.set(id, tie),
  });
  const minutesMap = rootMap(doc, 'minutes');
  const records = {
    elements,
    ties,
    unions: store<Union, UnionId>(base('unions')),
    ink: store<Ink, InkId>(base('ink')),
    agenda: store<AgendaItem, AgendaItemId>({
      ...base('agenda'),
      afterAdd: ({ id }) => {
        if (!minutes.fragment(id)) minutesMap.set(id, richTextFragment([]));
      },
      afterRemove: (id) => minutesMap.delete(id),
    }),
    issues: store<Issue, IssueId>(base('issues')),
    decisions: store<Decision, DecisionId>(base('decisions')),
    holds: store<Hold, HoldId>(base('holds')),
    roles: store<Role, RoleId>(base('roles')),
    points: store<Point, PointId>(base('points')),
    opinions: store<Opinion, OpinionId>(base('opinions')),
    sheets: store<Sheet, SheetId>(base('sheets')),
    assessment: store<AssessmentRow, AssessmentRowId>(base('assessment')),
    needs: store<Need, NeedId>(base('needs')),
    evaluations: store<EvaluationLine, EvaluationId>(base('evaluations')),
  };

  let damagedList: readonly Damaged[] | undefined;
  const listDamaged = (): readonly Damaged[] => {
    const list: Damaged[] = [];
    const collect = (root: Root, problems: ReadonlyMap<string, Problem>): void => {
      for (const id of [...problems.keys()].sort()) list.push({ root, id, problem: problems.get(id) as Problem });
    };
    collect('meta', meta.damaged);
    for (const root of RECORD_ROOTS) collect(root, records[root].damaged);
    collect('minutes', minutes.damaged);
    return list;
  };

  // First reading: elements before ties, because ties are judged by them.
  for (const root of RECORD_ROOTS) {
    records[root].refresh(rootMap(doc, root).keys());
    records[root].forgetChanges();
  }

  const afterTransaction = (transaction: Y.Transaction): void => {
    const changed = changedRecords(transaction, roots);
    if (changed.size === 0) return;
    const { local } = transaction;
    const metaChanged = changed.has('meta') && meta.refresh();
    const minutesIds = changed.get('minutes');
    let damagedChanged = changed.has('meta');
    if (minutesIds && minutes.refresh(minutesIds)) damagedChanged = true;
    for (const root of RECORD_ROOTS) {
      const ids = changed.get(root);
      if (!ids) continue;
      const settled = records[root].refresh(ids);
      if (root === 'elements') ties.rejudge(new Set((settled as ElementId[]).flatMap((id) => [...ends.of(id)])));
    }
    for (const root of RECORD_ROOTS) if (records[root].takeDamagedChanged()) damagedChanged = true;
    if (damagedChanged) damagedList = undefined;

    if (metaChanged) meta.notify();
    for (const root of RECORD_ROOTS) records[root].notify(local);
    if (minutesIds) minutes.notify(minutesIds, local);
    if (damagedChanged) damagedObservers.notify(board.damaged());
    anyObservers.notify({ local });
  };
  doc.on('afterTransaction', afterTransaction);

  let undo: Y.UndoManager | undefined;
  let sheetsUndo: Y.UndoManager | undefined;
  const board: BoardDoc = {
    doc,
    meta,
    ...records,
    layout: () => layoutState(doc),
    noteText(id) {
      const record = rootMap(doc, 'elements').get(id);
      const text = record instanceof Y.Map && record.get('kind') === 'note' ? record.get('text') : undefined;
      return text instanceof Y.Text ? text : undefined;
    },
    sheetText(id, field) {
      const record = rootMap(doc, 'sheets').get(id);
      const text = record instanceof Y.Map ? record.get(field) : undefined;
      return text instanceof Y.Text ? text : undefined;
    },
    minutes: (item) => minutes.fragment(item),
    minutesText: (item) => minutes.text(item),
    observeMinutes: (observer) => minutes.observe(observer),
    tiesOf: (id) => ends.of(id),
    damaged: () => (damagedList ??= listDamaged()),
    observeDamaged: (observer) => damagedObservers.add(observer),
    removeDamaged(wanted) {
      const damaged = new Set(board.damaged().map(({ root, id }) => `${root}/${id}`));
      const going = wanted.filter(({ root, id }) => damaged.has(`${root}/${id}`));
      if (going.length > 0) write(() => going.forEach(({ root, id }) => rootMap(doc, root).delete(id)));
      return going.length;
    },
    observe: (observer) => anyObservers.add(observer),
    transact,
    read: () => readBoard(board),
    contentHash: () => contentHash(doc),
    undoManager: () => (undo ??= mapUndoManager(doc)),
    sheetsUndoManager: () => (sheetsUndo ??= sheetsUndoManager(doc)),
    destroy() {
      doc.off('afterTransaction', afterTransaction);
      undo?.destroy();
      sheetsUndo?.destroy();
      for (const part of [meta, minutes, ...Object.values(records)]) part.destroy();
      anyObservers.clear();
      damagedObservers.clear();
    },
  };
  return board;
}
