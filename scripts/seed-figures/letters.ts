import { TEXT_SIZE, type Board, type Element } from '@tsunagu/domain';
import { boardSign, grow, legendRows, legendSign, type SignNode } from '@tsunagu/notation';
import { planPages } from '@tsunagu/server/page-plan';

/** What a projection of 1024 × 768 has for the map, below its header and the practice notice and above the legend, in px. */
const WALL = { w: 1008, h: 540 };
const PLAIN = { hideNames: false };
/** Air that the print leaves around the map, in units. */
const AIR = 12;

/** Smallest letters of names, and of everything, when a map is shown as a whole. */
export type Letters = {
  /** On one landscape page of A3 with the legend, in points. */
  readonly a3: { readonly name: number; readonly all: number };
  /** On a projection of 1024 × 768, in px. */
  readonly wall: { readonly name: number; readonly all: number };
};

export function lettersOf(board: Pick<Board, 'elements' | 'ties' | 'unions' | 'ink' | 'issues'>): Letters {
  const { nodes, bounds } = boardSign(board, PLAIN);
  const smallest = { name: Math.min(...board.elements.map(nameSize)), all: smallestText(nodes) };
  const rows = legendRows(board, PLAIN, false);
  const sheet = { paper: 'a3', orientation: 'landscape', fit: 'page' } as const;
  const legend = rows.length === 0 ? undefined : (columns: number) => legendSign(rows, columns).bounds;
  const [page] = planPages(grow(bounds, AIR), smallest.all, sheet, legend).pages;
  const at = (scale: number) => ({ name: smallest.name * scale, all: smallest.all * scale });
  return { a3: at(page?.part.scale ?? 0), wall: at(Math.min(WALL.w / bounds.w, WALL.h / bounds.h, 1.25)) };
}

/** Letters of an element's name, in units. */
const nameSize = (element: Element): number =>
  element.kind === 'caption'
    ? element.fontSize
    : TEXT_SIZE['textScale' in element ? element.textScale : 'normal'].label;

function smallestText(nodes: readonly SignNode[], scale = 1): number {
  let least = Infinity;
  for (const node of nodes) {
    if (node.tag === 'text') least = Math.min(least, node.size * scale);
    if (node.tag === 'g') least = Math.min(least, smallestText(node.children, scale * (node.scale ?? 1)));
  }
  return least;
}
