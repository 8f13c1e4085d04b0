import type { Person, Union, UnionCourse, UnionState } from '@tsunagu/domain';
import { freeText, textSizes, type SignOptions } from '../options.ts';
import type { Outline } from '../outline.ts';
import {
  centreOf,
  grow,
  union as around,
  type Box,
  type Paint,
  type Point,
  type Sign,
  type SignNode,
} from '../sign-node.ts';
import { LINE_HEIGHT } from '../text/measure.ts';
import { textLines } from '../text/text-block.ts';
import { childLines, LINE, type ChildEnd } from '../union/children.ts';
import { coupleLine, cutPart, dropPart, SIDES, type CoupleLine, type Side } from '../union/course.ts';

/** Who a couple is drawn between, as they stand on the board. `b` is missing for a single parent. */
export type UnionEnds = {
  readonly a: Outline;
  readonly b: Outline | undefined;
  readonly children: readonly (ChildEnd & { readonly side: Side })[];
};

/** A couple as drawn, with its lines for whoever wants to take hold of them, and the box of its words. */
export type UnionSign = Sign & { readonly lines: readonly (readonly Point[])[]; readonly label: Box };

/** How far the strokes of a parted couple reach, lean, and stand apart. */
const CUT = { reach: 15, lean: 6, apart: 11 };
const STROKES: Readonly<Record<UnionState, number>> = { together: 0, separated: 1, divorced: 2 };
const COUPLE_LINE: Readonly<Record<Union['kind'], Paint>> = {
  marriage: LINE,
  cohabitation: { ...LINE, dash: [13, 8] },
};

/** Draws a couple with the lines to its children, in board coordinates. Single parents have those lines only. */
export function unionSign(union: Union, ends: UnionEnds, course: UnionCourse, options: SignOptions): UnionSign {
  const line = ends.b && coupleLine(ends.a, ends.b, course);
  const nodes: SignNode[] = [];
  const lines: (readonly Point[])[] = [];
  const sides = SIDES.filter((side) => ends.children.some((child) => child.side === side));
  sides.forEach((side, index) => {
    const children = ends.children.filter((child) => child.side === side);
    const from = line ? line.at(dropPart(side, line, course)) : hangingPlace(ends);
    const drawn = childLines(from, children, course.lane + index);
    nodes.push(...drawn.nodes);
    lines.push(...drawn.lines);
  });
  let label: Box = { ...centreOf(ends.a.box), w: 0, h: 0 };
  if (line) {
    nodes.push({ tag: 'polyline', points: line.points, ...COUPLE_LINE[union.kind] });
    lines.unshift(line.points);
    nodes.push(
      ...cuts(
        union.state,
        line,
        sides.map((side) => dropPart(side, line, course)),
      ),
    );
    const words = coupleWords(freeText(union.label.trim(), options), line, options);
    nodes.push(...words.nodes);
    label = words.box;
  }
  const boxes = lines.map((points) => grow(boxOf(points), 18));
  if (label.w > 0) boxes.push(grow(label, 4));
  return { nodes, lines, label, bounds: around(boxes) };
}

/** Where children hang without a line: below a single parent's name, or between two who lie on each other. */
function hangingPlace({ a, b }: UnionEnds): Point {
  const middle = centreOf(a.box);
  if (b) return { x: (middle.x + centreOf(b.box).x) / 2, y: middle.y };
  const { box, words } = a;
  return { x: middle.x, y: Math.max(box.y + box.h, words && words.h > 0 ? words.y + words.h + 2 : -Infinity) };
}

/** 別居 one stroke, 離婚 two, through the line. */
function cuts(state: UnionState, line: CoupleLine, drops: readonly number[]): SignNode[] {
  const count = STROKES[state];
  if (count === 0) return [];
  const middle = line.at(cutPart(drops));
  const [start, end] = [line.at(0), line.at(1)];
  const [dx, dy] = [(end.x - start.x) / (line.length || 1), (end.y - start.y) / (line.length || 1)];
  return Array.from({ length: count }, (_, i): SignNode => {
    const shift = (i - (count - 1) / 2) * CUT.apart;
    const at = { x: middle.x + dx * shift, y: middle.y + dy * shift };
    const [lean, reach] = [CUT.lean, CUT.reach];
    return {
      tag: 'line',
      x1: at.x - dx * lean - dy * reach,
      y1: at.y - dy * lean + dx * reach,
      x2: at.x + dx * lean + dy * reach,
      y2: at.y + dy * lean - dx * reach,
      ...LINE,
      strokeWidth: 3,
      cap: 'round',
    };
  });
}

/** The words of a couple, e.g. a year, above the middle of its line. */
function coupleWords(text: string, line: CoupleLine, options: SignOptions) {
  const size = textSizes(options).small;
  const middle = line.at(0.5);
  if (text === '') return { nodes: [], box: { ...middle, w: 0, h: 0 } };
  const top = { x: middle.x, y: middle.y - size * LINE_HEIGHT - 5 };
  return textLines([text], top, { size, anchor: 'middle', halo: true, detail: true });
}

function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

/** Which side of a couple a child descends from, by the parent who has custody (null for both). */
export const sideOf = (union: Union, custody: Person['custody']): Side =>
  custody === null ? 'both' : custody === union.a ? 'a' : custody === union.b ? 'b' : 'both';
