import type { BoardDoc } from '@tsunagu/board-doc';
import { nominalSize, type CareAreaLevel, type Element, type Size, type Tie } from '@tsunagu/domain';
import type { LayoutStyle } from '@tsunagu/layout';
import {
  areaName,
  breakLabel,
  elementSign,
  issueCardSign,
  linesSize,
  moved,
  union,
  type Box,
  type SignOptions,
} from '@tsunagu/notation';
import type { LayoutRequest } from './layout-messages.ts';

/** Words of ties break after so many letters, as the notation draws them. */
const TIE_LETTERS = 8;
const LABEL = 28;
const DETAIL = 22;

export type LayoutWish = {
  readonly style: LayoutStyle;
  readonly moveHandPlaced: boolean;
  readonly ladder: readonly CareAreaLevel[];
  /** What is to be added together with the layout. */
  readonly fresh?: { readonly elements: readonly Element[]; readonly ties: readonly Tie[] };
};

/** Everything about a board that its layout depends on, as values that a worker can take. */
export function layoutRequest(board: BoardDoc, { style, moveHandPlaced, ladder, fresh }: LayoutWish): LayoutRequest {
  const elements = [...board.elements.all().values(), ...(fresh?.elements ?? [])];
  const ties = [...board.ties.all().values(), ...(fresh?.ties ?? [])];
  const profile = board.meta.get()?.notation;
  // Hiding and showing names must not make signs lie on each other: room for both.
  const both = [false, true].map((hideNames): SignOptions => ({ hideNames, ...(profile ? { profile } : {}) }));
  const roomOf = (element: Element): Box =>
    union([{ x: 0, y: 0, ...nominalSize(element) }, ...both.map((options) => elementSign(element, options).bounds)]);
  const issues = [...board.issues.all().values()].flatMap((issue) =>
    issue.pos ? [moved(issueCardSign(issue, both[0]!).bounds, issue.pos)] : [],
  );
  return {
    elements,
    ties,
    unions: [...board.unions.all().values()],
    style,
    moveHandPlaced,
    ladder,
    taken: issues,
    rooms: new Map(elements.map((element) => [element.id, roomOf(element)])),
    names: new Map(
      elements.flatMap((one) => (one.kind === 'area' ? [[one.id, areaName(one, both[0]!).box] as const] : [])),
    ),
    words: new Map(ties.map((tie) => [tie.id, wordsOf(tie)])),
  };
}

/** The room of a tie's label and of what flows. */
function wordsOf({ label, flow }: Tie): Size {
  const size = label.trim() === '' ? LABEL : DETAIL;
  const rows = [
    { text: label.trim(), size: LABEL },
    { text: flow.trim(), size },
  ].filter(({ text }) => text !== '');
  const boxes = rows.map((row) => linesSize(breakLabel(row.text, row.size, row.size * TIE_LETTERS, 3), row.size));
  return { w: Math.max(0, ...boxes.map(({ w }) => w)), h: boxes.reduce((sum, { h }) => sum + h, 0) };
}
