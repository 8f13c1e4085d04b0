import type { BoardDoc } from '@tsunagu/board-doc';
import { LIMITS, type ElementId, type IssueId, type Pos, type Size } from '@tsunagu/domain';
import type { TLRecord } from 'tldraw';
import {
  isBoardShape,
  isPlacedShape,
  isSizedShape,
  thingId,
  type BoardShape,
  type BoardThingId,
} from '../shape-types.ts';

/** What a hand on the canvas did, in the words of the document. */
export type BoardChange =
  | { readonly kind: 'place'; readonly id: ElementId; readonly pos: Pos }
  | { readonly kind: 'resize'; readonly id: ElementId; readonly pos: Pos; readonly size: Size }
  | { readonly kind: 'place-issue'; readonly id: IssueId; readonly pos: Pos };

/** A diff of the store as tldraw reports it. */
export type StoreDiff = {
  readonly added: Readonly<Record<string, TLRecord>>;
  readonly updated: Readonly<Record<string, readonly [from: TLRecord, to: TLRecord]>>;
  readonly removed: Readonly<Record<string, TLRecord>>;
};

/** What of a user's diff concerns the document: things placed anew, and shapes that tldraw must not have made or removed. */
export type Touched = {
  readonly placed: readonly BoardThingId[];
  /** Shapes made by tldraw itself, e.g. by copying: they are no records and are taken away again. */
  readonly foreign: readonly TLRecord['id'][];
  /** Shapes that tldraw removed although only the document decides: they are put back. */
  readonly missing: readonly BoardThingId[];
};

/** Reads a diff of source `user`; pure. */
export function touchedBy(diff: StoreDiff): Touched {
  const placed: BoardThingId[] = [];
  for (const [from, to] of Object.values(diff.updated))
    if (isShape(from) && isShape(to) && isPlacedShape(to) && placeDiffers(from, to)) placed.push(thingId(to.id));
  return {
    placed,
    foreign: Object.values(diff.added)
      .filter((r) => r.typeName === 'shape')
      .map((r) => r.id),
    missing: Object.values(diff.removed)
      .filter(isShape)
      .map((r) => thingId(r.id)),
  };
}

const isShape = (record: TLRecord): record is TLRecord & BoardShape => isBoardShape(record);

/** Whether a shape stands elsewhere or, for an area, has another size. */
export function placeDiffers(a: BoardShape, b: BoardShape): boolean {
  if (a.x !== b.x || a.y !== b.y) return true;
  return isSizedShape(a) && isSizedShape(b) && (a.props.w !== b.props.w || a.props.h !== b.props.h);
}

/** A coordinate as the document holds it: within its limits, in hundredths. */
export const placeOf = (n: number): number =>
  Math.min(LIMITS.coordinate, Math.max(-LIMITS.coordinate, Math.round(n * 100) / 100)) + 0;

/** The writes that bring the document to where the given shapes stand; none for shapes that stand where it says. */
export function toChanges(shapes: Iterable<BoardShape>): BoardChange[] {
  const changes: BoardChange[] = [];
  for (const shape of shapes) {
    if (!isPlacedShape(shape) || !Number.isFinite(shape.x) || !Number.isFinite(shape.y)) continue;
    const pos = { x: placeOf(shape.x), y: placeOf(shape.y) };
    const before = shape.props.value.pos;
    const moved = before?.x !== pos.x || before.y !== pos.y;
    if (shape.type === 'issue') {
      if (moved) changes.push({ kind: 'place-issue', id: shape.props.value.id, pos });
      continue;
    }
    if (isSizedShape(shape)) {
      const size = { w: Math.max(8, placeOf(shape.props.w)), h: Math.max(8, placeOf(shape.props.h)) };
      const was = shape.props.value.size;
      if (was.w !== size.w || was.h !== size.h) {
        changes.push({ kind: 'resize', id: shape.props.value.id, pos, size });
        continue;
      }
    }
    if (moved) changes.push({ kind: 'place', id: shape.props.value.id, pos });
  }
  return changes;
}

/** Writes one change; the caller groups them into one transaction. */
export function writeChange(board: BoardDoc, change: BoardChange): void {
  switch (change.kind) {
    case 'place':
      return board.elements.update(change.id, { pos: change.pos, auto: false });
    case 'resize':
      return board.elements.update(change.id, { pos: change.pos, size: change.size, auto: false });
    case 'place-issue':
      return board.issues.update(change.id, { pos: change.pos });
  }
}
