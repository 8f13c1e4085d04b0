import type { BoardDoc } from '@tsunagu/board-doc';
import type { ElementId, InkId, IssueId, Pos, TieId, UnionId } from '@tsunagu/domain';
import { pairKey, tieLanes, ONLY_LANE, type Lane } from '@tsunagu/notation';
import { react, type Editor, type TLRecord } from 'tldraw';
import type { PresenceChannel } from '../presence.ts';
import {
  isBoardShape,
  isPlacedShape,
  isSizedShape,
  shapeId,
  thingId,
  type BoardShape,
  type BoardThingId,
} from '../shape-types.ts';
import type { ViewState } from '../view-state.ts';
import { dropOffers, type DropOffer } from '../arrange/drop-offers.ts';
import { DragOffsets } from './drag-offsets.ts';
import { followOthers } from './follow-others.ts';
import { Glide } from './glide.ts';
import { hidingNames } from './hiding-names.ts';
import { Kinship } from './kinship.ts';
import type { PresencePace } from './presence-pace.ts';
import { ToldDrag } from './tell-drag.ts';
import { elementShape, inkShape, issueShape, sameShape, tieShape, unionShape, type ShapeContext } from './to-shapes.ts';
import { placeDiffers, toChanges, touchedBy, writeChange } from './to-changes.ts';

/** Arrow keys held or tapped within this time are one write. */
const NUDGE_EVERY = 500;

export type BindOptions = {
  readonly editor: Editor;
  readonly board: BoardDoc;
  readonly presence: PresenceChannel;
  readonly pace: PresencePace;
  readonly view: ViewState;
  readonly roles: () => ReadonlyMap<BoardThingId, number>;
  /** Whether the hand at this screen may move what is locked. */
  readonly mayUnlock: () => boolean;
  readonly readOnly: () => boolean;
  /** Elements were put down in areas of other 圏域 than theirs. */
  readonly onDrop: (offers: readonly DropOffer[]) => void;
};

export type Binding = {
  /** Writes what was moved and not written yet. */
  readonly flush: () => void;
  /** Calls back once nothing is on its way to a new place any more. */
  readonly whenStill: (fn: () => void) => void;
  /** Draws everything again that depends on roles or rights. */
  readonly refresh: () => void;
  readonly destroy: () => void;
};

/** Ties tldraw's store to the document: document → shapes at once, hand → document on release. Only subscribes and forwards. */
export function bindStore(options: BindOptions): Binding {
  const { editor, board, presence, pace, view } = options;
  const { store } = editor;
  const offsets = new DragOffsets();
  /** Placed here and not written yet: the store is ahead of the document for these. */
  const pending = new Set<BoardThingId>();
  let lanes: ReadonlyMap<TieId, Lane> = tieLanes(board.ties.all().values());
  const kinship = new Kinship(board);
  let nudgeTimer: number | undefined;
  const stops: (() => void)[] = [];
  const glide = new Glide({
    apply: (ids) => apply(ids),
    holding: () => holding(),
    reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
  });

  const context: ShapeContext = {
    page: editor.getCurrentPageId(),
    roles: (id) => options.roles().get(id) ?? 0,
    movable: (locked) => !options.readOnly() && (!locked || options.mayUnlock()),
    offset: (id) => offsets.get(id) ?? glide.get(id),
  };

  /** The shape of a thing as the document has it now; undefined when it is not on the map. */
  function shapeOf(id: BoardThingId): BoardShape | undefined {
    const element = board.elements.get(id as ElementId);
    if (element) return elementShape(element, context);
    const tie = board.ties.get(id as TieId);
    if (tie) return tieShape(tie, lanes.get(tie.id) ?? ONLY_LANE, context);
    const union = board.unions.get(id as UnionId);
    if (union) return unionShape(union, kinship.get(union.id), context);
    const ink = board.ink.get(id as InkId);
    if (ink) return inkShape(ink, context);
    const issue = board.issues.get(id as IssueId);
    return issue && issueShape(issue, context);
  }

  /** Brings the store's shapes of these things to what the document says. */
  function apply(ids: Iterable<BoardThingId>): void {
    const put: TLRecord[] = [];
    const gone: TLRecord['id'][] = [];
    for (const id of new Set(ids)) {
      const record = store.get(shapeId(id));
      const now = record && isBoardShape(record) ? record : undefined;
      let next = shapeOf(id);
      if (!next) {
        if (now) gone.push(now.id);
        pending.delete(id);
        continue;
      }
      if (!isBoardShape(next)) continue;
      // A hand here holds it: it stays under the hand, everything else about it changes.
      if (now && pending.has(id)) {
        next = { ...next, x: now.x, y: now.y };
        if (isSizedShape(now) && isSizedShape(next))
          next = { ...next, props: { ...next.props, w: now.props.w, h: now.props.h } } as BoardShape;
      }
      if (!now || !sameShape(now, next)) put.push(next);
    }
    if (put.length === 0 && gone.length === 0) return;
    store.mergeRemoteChanges(() => {
      if (gone.length > 0) store.remove(gone);
      if (put.length > 0) store.put(put);
    });
  }

  function everything(): BoardThingId[] {
    const ids: BoardThingId[] = [
      ...board.elements.all().keys(),
      ...board.ties.all().keys(),
      ...board.unions.all().keys(),
      ...board.ink.all().keys(),
      ...board.issues.all().keys(),
    ];
    for (const record of store.allRecords()) if (isBoardShape(record)) ids.push(thingId(record.id));
    return ids;
  }

  // Document → store.
  apply(everything());
  const unhide = hidingNames(board, view);
  unhide.update();
  stops.push(
    board.elements.observe(({ added, updated, removed }) => {
      const moved = new Map<BoardThingId, Pos>();
      for (const id of updated) {
        const shape = store.get(shapeId(id));
        const before = shape && isBoardShape(shape) && isPlacedShape(shape) ? shape.props.value.pos : undefined;
        const after = board.elements.get(id)?.pos;
        if (!shape || !before || !after || (before.x === after.x && before.y === after.y)) continue;
        // What a hand moved, here or elsewhere, is shown where it is already.
        const [dx, dy] = [shape.x - after.x, shape.y - after.y];
        if (!offsets.get(id) && !pending.has(id) && (dx !== 0 || dy !== 0)) moved.set(id, { x: dx, y: dy });
        offsets.settle(id);
      }
      glide.start(moved);
      unhide.update();
      const ids = [...added, ...updated, ...removed];
      apply([...ids, ...kinship.elementsChanged(ids)]);
    }),
    board.unions.observe(({ added, updated, removed }) => apply([...added, ...updated, ...removed, ...kinship.read()])),
    board.ties.observe(({ added, updated, removed }) => {
      const before = lanes;
      lanes = tieLanes(board.ties.all().values());
      const pairs = new Set([...added, ...updated, ...removed].flatMap((id) => pairsOf(id)));
      const neighbours = [...board.ties.all().values()]
        .filter((t) => pairs.has(pairKey(t.from, t.to)))
        .map((t) => t.id);
      apply([...added, ...updated, ...removed, ...neighbours]);
      function pairsOf(id: TieId): string[] {
        const tie = board.ties.get(id);
        const shape = store.get(shapeId(id));
        const old = shape && isBoardShape(shape) && shape.type === 'tie' ? shape.props.value : undefined;
        return before.has(id) || tie ? [tie, old].flatMap((t) => (t ? [pairKey(t.from, t.to)] : [])) : [];
      }
    }),
    board.ink.observe(({ added, updated, removed }) => apply([...added, ...updated, ...removed])),
    board.issues.observe(({ added, updated, removed }) => {
      for (const id of updated) offsets.settle(id);
      apply([...added, ...updated, ...removed]);
    }),
  );

  // Hand → presence while it holds, → document when it lets go.
  const holding = () => editor.isInAny('select.translating', 'select.resizing');

  const told = new ToldDrag({ pace, view, pending: () => pendingShapes(), holding });

  let held = false;
  /** Placed anew by the operation of tldraw's that is going on. */
  const moved = new Set<BoardThingId>();

  /** Notes things that stand elsewhere than the document says. Returns whether there are any. */
  function hold(ids: readonly BoardThingId[]): boolean {
    for (const id of ids) {
      const shape = store.get(shapeId(id));
      if (shape && isBoardShape(shape) && toChanges([shape]).length > 0 && !context.offset(id)) pending.add(id);
    }
    return pending.size > 0;
  }

  const pendingShapes = (): BoardShape[] => shapesOf(pending);

  const shapesOf = (ids: Iterable<BoardThingId>): BoardShape[] =>
    [...ids].flatMap((id) => {
      const record = store.get(shapeId(id));
      return record && isBoardShape(record) ? [record] : [];
    });

  function flush(): void {
    if (nudgeTimer !== undefined) clearTimeout(nudgeTimer);
    nudgeTimer = undefined;
    if (pending.size === 0) return;
    const changes = options.readOnly() ? [] : toChanges(pendingShapes());
    const ids = [...pending];
    const drag = told.now();
    pending.clear();
    // Ahead of the write, whose observers may take a while.
    told.end(changes.length > 0 ? drag : null, ids);
    const offers = changes.length > 0 ? dropOffers(board, shapesOf(ids), view.options.get()) : [];
    if (changes.length > 0) {
      board.undoManager().stopCapturing();
      board.transact(() => changes.forEach((change) => writeChange(board, change)));
    }
    apply(ids);
    editor.clearHistory();
    if (offers.length > 0) options.onDrop(offers);
  }

  stops.push(
    store.listen(
      ({ changes }) => {
        const touched = touchedBy(changes);
        if (touched.foreign.length > 0) store.mergeRemoteChanges(() => store.remove([...touched.foreign]));
        if (touched.missing.length > 0) apply(touched.missing);
        if (hold(touched.placed) && !holding()) nudgeTimer ??= window.setTimeout(flush, NUDGE_EVERY);
      },
      { source: 'user', scope: 'document' },
    ),
    // The listener above hears once a frame and one frame late; others should see a drag before that.
    store.sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
      if (source === 'user' && isBoardShape(before) && isBoardShape(after) && placeDiffers(before, after))
        moved.add(thingId(after.id));
    }),
    store.sideEffects.registerOperationCompleteHandler(() => {
      if (moved.size === 0) return;
      const ids = [...moved];
      moved.clear();
      if (holding() && hold(ids)) told.publish();
    }),
    react('write on release', () => {
      const holds = holding();
      // In a microtask: the document must not answer in the middle of tldraw's own event.
      if (held && !holds) queueMicrotask(release);
      held = holds;
    }),
  );

  /** The store reports once a frame; on release and on hiding what is selected is looked at directly. */
  function release(): void {
    hold(editor.getSelectedShapeIds().map(thingId));
    flush();
  }

  const onHidden = () => document.visibilityState === 'hidden' && release();
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('pagehide', release);
  stops.push(
    () => document.removeEventListener('visibilitychange', onHidden),
    () => window.removeEventListener('pagehide', release),
  );

  stops.push(followOthers({ presence, view, offsets, apply }));

  return {
    flush,
    whenStill: (fn) => glide.whenStill(fn),
    refresh: () => {
      unhide.update();
      apply(everything());
    },
    destroy() {
      flush();
      glide.stop();
      for (const stop of stops) stop();
      told.stop();
      if (nudgeTimer !== undefined) clearTimeout(nudgeTimer);
    },
  };
}
