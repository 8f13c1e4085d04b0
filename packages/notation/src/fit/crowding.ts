import { mayHold, type Element, type IssueId, type ElementId } from '@tsunagu/domain';
import type { BoardDrawing } from '../board-svg.ts';
import { elementSign, issueCardSign } from '../element-sign.ts';
import type { SignOptions } from '../options.ts';
import { moved, overlaps, type Box } from '../sign-node.ts';
import { areaName } from '../signs/area.ts';
import { lanesHeads } from '../signs/lanes.ts';

export type PlacedSign = { readonly id: ElementId | IssueId; readonly box: Box };

/**
 * The room of every sign on the board, words included; of areas and lanes only their names and titles, because things stand in
 * them; nothing of what things stand on otherwise.
 */
export function placedSigns(board: Pick<BoardDrawing, 'elements' | 'issues'>, options: SignOptions): PlacedSign[] {
  const boxesOf = (element: Element): readonly Box[] => {
    if (element.kind === 'area') return [areaName(element, options).box];
    if (element.kind === 'lanes') return lanesHeads(element, options);
    return mayHold(element) ? [] : [elementSign(element, options).bounds];
  };
  return [
    ...board.elements.flatMap((e) => boxesOf(e).map((box) => ({ id: e.id, box: moved(box, e.pos) }))),
    ...board.issues.flatMap((i) => (i.pos ? [{ id: i.id, box: moved(issueCardSign(i, options).bounds, i.pos) }] : [])),
  ];
}

/** Rims and the air around letters may meet by so many units. */
const TOUCH = 2;

/** Every two signs that lie on each other, as `id id`. */
export function overlappingPairs(signs: readonly PlacedSign[]): Set<string> {
  const pairs = new Set<string>();
  // From left to right: only those that begin before this one's right edge can lie on it.
  const sorted = signs.filter(({ box }) => box.w > 0 && box.h > 0).sort((a, b) => a.box.x - b.box.x);
  for (const [i, a] of sorted.entries())
    for (let j = i + 1; j < sorted.length && sorted[j]!.box.x < a.box.x + a.box.w - TOUCH; j++) {
      const b = sorted[j]!;
      const inner = { ...b.box, y: b.box.y + TOUCH, h: b.box.h - 2 * TOUCH };
      if (a.id !== b.id && overlaps(a.box, inner)) pairs.add(a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`);
    }
  return pairs;
}
