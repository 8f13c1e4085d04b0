import type { Box } from '@tsunagu/notation';

/** Width and height of a cell, in board units: about two signs. */
const CELL = 512;

/**
 * The rooms of what stands on a map, found by place: asking for the neighbours of one tie looks at a few cells, not at the whole
 * board.
 */
export class StandingBoxes<Id extends string> {
  readonly #boxes = new Map<Id, Box>();
  readonly #cells = new Map<string, Set<Id>>();

  /** Returns whether anything changed. */
  set(id: Id, box: Box): boolean {
    const before = this.#boxes.get(id);
    if (before && sameBox(before, box)) return false;
    this.remove(id);
    this.#boxes.set(id, box);
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.add(id);
      else this.#cells.set(key, new Set([id]));
    }
    return true;
  }

  /** Returns whether it was there. */
  remove(id: Id): boolean {
    const box = this.#boxes.get(id);
    if (!box) return false;
    this.#boxes.delete(id);
    for (const key of cellsOf(box)) this.#cells.get(key)?.delete(id);
    return true;
  }

  clear(): void {
    this.#boxes.clear();
    this.#cells.clear();
  }

  /** Everything that shares a cell with the room, without the ids given; always in the same order. */
  near(room: Box, without: readonly Id[]): readonly Box[] {
    const ids = new Set<Id>();
    for (const key of cellsOf(room)) for (const id of this.#cells.get(key) ?? []) ids.add(id);
    for (const id of without) ids.delete(id);
    return [...ids].sort().map((id) => this.#boxes.get(id)!);
  }
}

function* cellsOf({ x, y, w, h }: Box): Generator<string> {
  for (let i = Math.floor(x / CELL); i <= Math.floor((x + w) / CELL); i++)
    for (let j = Math.floor(y / CELL); j <= Math.floor((y + h) / CELL); j++) yield `${i} ${j}`;
}

const sameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;

/** Whether two lists hold the same boxes in the same order. */
export const sameBoxes = (a: readonly Box[], b: readonly Box[]): boolean =>
  a.length === b.length && a.every((box, i) => sameBox(box, b[i]!));
