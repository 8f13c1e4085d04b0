import type { Pos } from '@tsunagu/domain';
import type { Care, Field, Region } from './field.ts';
import type { Box } from '../shapes/geometry.ts';
import type { Item } from '../board/plan.ts';

/** Persons side by side in one row of the family. */
const ROW = 4;
const BESIDE = 40;
const NEAREST = 56;
const STEP = 18;

/**
 * The family next to 本人 as in a genogram: older generations and partners above, children below, so that both sides stay
 * free for supporters (SPEC L10). Returns whoever found no room.
 */
export function placeHome(field: Field, centre: Box, items: readonly Item[], region: Region): Item[] {
  const above = items.filter(({ generation }) => generation <= 0);
  const below = items.filter(({ generation }) => generation > 0);
  return [...placeSide(field, centre, above, -1, region), ...placeSide(field, centre, below, 1, region)];
}

function placeSide(field: Field, centre: Box, items: readonly Item[], way: -1 | 1, region: Region): Item[] {
  const rest: Item[] = [];
  let edge = way < 0 ? centre.y : centre.y + centre.h;
  for (const row of rowsOf(items)) {
    const at = placeRow(field, centre, row, edge, way, region);
    if (at === undefined) rest.push(...row);
    else edge = at;
  }
  return rest;
}

/** Near generations first; a long row becomes several of like length. */
function rowsOf(items: readonly Item[]): Item[][] {
  const rows: Item[][] = [];
  const near = items.filter(({ generation }) => Math.abs(generation) < 2);
  for (const generation of [near, items.filter((item) => !near.includes(item))]) {
    const count = Math.ceil(generation.length / ROW);
    const length = Math.ceil(generation.length / count);
    for (let i = 0; i < count; i++) rows.push(generation.slice(i * length, (i + 1) * length));
  }
  return rows;
}

/** Puts a row as near as all of it fits. Returns its far edge. */
function placeRow(
  field: Field,
  centre: Box,
  row: readonly Item[],
  edge: number,
  way: -1 | 1,
  region: Region,
): number | undefined {
  const ways: readonly (readonly [Care, number])[] = [
    ['sight', 12],
    ['words', 12],
    ['room', 30],
  ];
  for (const [care, tries] of ways)
    for (let n = 0; n < tries; n++) {
      const boxes = rowBoxes(row, { x: centre.x + centre.w / 2, y: edge + way * (NEAREST + n * STEP) }, way);
      if (!row.every(({ block }, i) => field.fits(block.index, boxes[i]!, care, region))) continue;
      row.forEach(({ block }, i) => field.put(block, boxes[i]!));
      return way < 0 ? Math.min(...boxes.map((box) => box.y)) : Math.max(...boxes.map((box) => box.y + box.h));
    }
  return undefined;
}

/** Side by side around `middle.x`; their near edges stand at `middle.y`. */
function rowBoxes(row: readonly Item[], middle: Pos, way: -1 | 1): Box[] {
  const width = row.reduce((sum, { block }) => sum + block.box.w, (row.length - 1) * BESIDE);
  let x = middle.x - width / 2;
  return row.map(({ block: { box } }) => {
    const at = { x, y: way < 0 ? middle.y - box.h : middle.y, w: box.w, h: box.h };
    x += box.w + BESIDE;
    return at;
  });
}
