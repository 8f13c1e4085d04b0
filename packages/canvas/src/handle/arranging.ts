import { newGroup, type Element, type ElementId, type IssueId, type Pos } from '@tsunagu/domain';
import { union } from '@tsunagu/notation';
import type { TLShapeId } from 'tldraw';
import { align, distribute, type Axis, type Edge, type Moves, type Unit } from '../arrange/align.ts';
import { carriedBy } from '../arrange/carried.ts';
import { formOf } from '../arrange/form-of.ts';
import { restacked } from '../arrange/stacking.ts';
import { isBoardShape, isElementShape, isPlacedShape, thingId } from '../shape-types.ts';
import { placeOf } from '../binding/to-changes.ts';
import { randomBytes, type HandleContext } from './handle-context.ts';

/** What is done with the selected things. Each is one step of undo; what is locked stays, and is said to be. */
export interface Arranging {
  /** Moves by a few units; areas take along what they hold unless `alone`. */
  nudge(by: Pos, alone?: boolean): void;
  /** Makes one group of all selected elements. */
  group(): void;
  ungroup(): void;
  /** 固定する: for the facilitator's hand only. */
  lock(on: boolean): void;
  /** Locks what is selected, or unlocks it when all of it is locked. */
  toggleLock(): void;
  restack(to: 'front' | 'back'): void;
  align(edge: Edge): void;
  distribute(axis: Axis): void;
  selectAll(): void;
  /** Whether areas take along what they hold. */
  carries(): boolean;
  setCarries(on: boolean): void;
  /** Whether moved things jump to where they line up with others. Ctrl turns it round for one move. */
  snaps(): boolean;
  setSnaps(on: boolean): void;
}

export function createArranging(context: HandleContext): Arranging {
  const { editor, board, view, mayEdit, mayUnlock, flush, refuse } = context;

  const selected = (): Element[] =>
    editor.getSelectedShapeIds().flatMap((id) => board.elements.get(thingId(id) as ElementId) ?? []);

  /** The selected elements that this hand may change; says so when some are locked. */
  const free = (): Element[] => {
    const all = selected();
    const locked = mayUnlock() ? [] : all.filter((element) => element.locked);
    if (locked.length > 0) refuse(locked.map(({ id }) => id));
    return mayUnlock() ? all : all.filter((element) => !element.locked);
  };

  /** One step of undo. */
  const write = (fn: () => void): void => {
    if (!mayEdit()) return;
    flush();
    board.undoManager().stopCapturing();
    board.transact(fn);
  };

  const patch = (elements: readonly Element[], change: (element: Element) => Partial<Element>): void => {
    if (elements.length > 0)
      write(() => elements.forEach((element) => board.elements.update(element.id, change(element))));
  };

  const lock = (locked: boolean): void => {
    if (!mayUnlock()) return;
    patch(
      selected().filter((element) => element.locked !== locked),
      () => ({ locked }),
    );
  };

  /** Moves the units, each with all that belongs to it. */
  const moveUnits = (moves: (units: readonly Unit[]) => Moves): void => {
    if (!mayEdit()) return;
    flush();
    const units = unitsOf(context, editor.getSelectedShapeIds());
    const by = moves([...units.values()].map(({ unit }) => unit));
    if (by.size === 0) return;
    write(() => {
      for (const [key, { x, y }] of by) for (const id of units.get(key)!.ids) moveThing(context, id, { x, y });
    });
  };

  return {
    nudge(by, alone = false) {
      if (!mayEdit()) return;
      const placed = editor.getSelectedShapes().filter((shape) => isBoardShape(shape) && isPlacedShape(shape));
      const movable = placed.filter((shape) => shape.props.movable).map(({ id }) => id);
      if (movable.length < placed.length)
        refuse(placed.filter((shape) => !shape.props.movable).map(({ id }) => thingId(id)));
      if (movable.length === 0) return;
      const along = alone || !view.carries.get() ? [] : carriedBy(editor, movable, view.options.get());
      editor.nudgeShapes([...movable, ...along], by);
    },
    group() {
      const elements = free();
      if (elements.length < 2) return;
      const group = newGroup(randomBytes);
      view.entered.set('');
      patch(elements, () => ({ group }));
    },
    ungroup() {
      view.entered.set('');
      patch(
        free().filter((element) => element.group !== ''),
        () => ({ group: '' }),
      );
    },
    lock,
    toggleLock: () => lock(!selected().every((element) => element.locked)),
    restack(to) {
      const heights = restacked(board.elements.all().values(), new Set(free().map(({ id }) => id)), to);
      if (heights.size > 0) write(() => heights.forEach((z, id) => board.elements.update(id, { z })));
    },
    align: (edge) => moveUnits((units) => align(units, edge)),
    distribute: (axis) => moveUnits((units) => distribute(units, axis)),
    selectAll: () => void editor.selectAll(),
    carries: () => view.carries.get(),
    setCarries: (on) => view.carries.set(on),
    snaps: () => editor.user.getIsSnapMode(),
    setSnaps: (on) => editor.user.updateUserPreferences({ isSnapMode: on }),
  };
}

type Moving = { readonly unit: Unit; readonly ids: readonly TLShapeId[] };

/** What of the shapes lines up as one: each group, each thing of its own, areas with what they hold. */
function unitsOf({ editor, view }: HandleContext, ids: readonly TLShapeId[]): ReadonlyMap<string, Moving> {
  const options = view.options.get();
  const entered = view.entered.get();
  const parts = new Map<string, TLShapeId[]>();
  for (const id of ids) {
    const shape = editor.getShape(id);
    if (!shape || !isBoardShape(shape) || !isPlacedShape(shape)) continue;
    const group = isElementShape(shape) ? shape.props.value.group : '';
    const key = group === '' || group === entered ? id : group;
    const part = parts.get(key);
    if (part) part.push(id);
    else parts.set(key, [id]);
  }
  const units = new Map<string, Moving>();
  for (const [key, members] of parts) {
    const shapes = members.flatMap((id) => {
      const shape = editor.getShape(id);
      return shape && isBoardShape(shape) && isPlacedShape(shape) ? [shape] : [];
    });
    const along = view.carries.get() ? carriedBy(editor, members, options).filter((id) => !ids.includes(id)) : [];
    units.set(key, {
      unit: {
        key,
        box: union(shapes.map((shape) => formOf(shape, options).box)),
        fixed: shapes.some((shape) => !shape.props.movable),
      },
      ids: [...members, ...along],
    });
  }
  return units;
}

function moveThing({ board }: HandleContext, id: TLShapeId, by: Pos): void {
  const thing = thingId(id);
  const moved = ({ x, y }: Pos): Pos => ({ x: placeOf(x + by.x), y: placeOf(y + by.y) });
  const element = board.elements.get(thing as ElementId);
  if (element) return board.elements.update(element.id, { pos: moved(element.pos), auto: false });
  const issue = board.issues.get(thing as IssueId);
  if (issue?.pos) board.issues.update(issue.id, { pos: moved(issue.pos) });
}
