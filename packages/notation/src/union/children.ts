import type { ChildBond, Person } from '@tsunagu/domain';
import type { Outline } from '../outline.ts';
import { INK } from '../palette.ts';
import { along, centreOf, unit, type Paint, type Point, type SignNode } from '../sign-node.ts';
import { exitDistance } from '../outline.ts';

/** A child as it stands on the board. */
export type ChildEnd = { readonly person: Person; readonly outline: Outline };

/** Height of the bar above the highest child, and between bars that pass each other. */
const BAR = { above: 36, lane: 11 };
/** So much of a line has to remain between where children descend and their bar. */
const SHORTEST = 8;
/** Brackets of an adopted child: how far out, and how long their ends are. */
const BRACKET = { out: 9, end: 13 };
/** Where the bar of identical twins joins their lines, as a part of the way down. */
const IDENTICAL = 0.6;
/** A line that would turn aside by less than this goes straight on. */
const JOG = 4;

export const LINE: Paint = { stroke: INK, strokeWidth: 2.5, join: 'miter' };

/** The line of a child by how it belongs to the couple: told apart without colour. */
export const BOND_LINE: Readonly<Record<ChildBond, Paint>> = {
  birth: LINE,
  adopted: { ...LINE, dash: [7, 5] },
  foster: { ...LINE, strokeWidth: 3.4, dash: [0, 8], cap: 'round' },
};

export type ChildLines = { readonly nodes: readonly SignNode[]; readonly lines: readonly (readonly Point[])[] };

/**
 * The lines from one place down to children: a drop, a bar, and one line a child; twins from one place on the bar. Where a hand
 * placed children beside or above their parents, straight lines lead to them.
 */
export function childLines(from: Point, children: readonly ChildEnd[], lane: number): ChildLines {
  const tops = children.map(({ outline }) => ({ x: centreOf(outline.box).x, y: outline.box.y }));
  const bar = Math.min(...tops.map(({ y }) => y)) - BAR.above - lane * BAR.lane;
  const nodes: SignNode[] = [];
  const lines: (readonly Point[])[] = [];
  const draw = (points: readonly Point[], paint: Paint) => {
    nodes.push({ tag: 'polyline', points, ...paint });
    lines.push(points);
  };
  if (bar - from.y < SHORTEST) {
    for (const { person, outline } of children) {
      const end = rimTowards(outline, from);
      if (end) draw([from, end], BOND_LINE[person.bond]);
    }
  } else {
    const hung = children.map((child, i) => ({ child, top: tops[i]!, hook: tops[i]!.x }));
    for (const twins of twinsAmong(hung.map(({ child }) => child.person))) {
      const hook = twins.reduce((sum, i) => sum + tops[i]!.x, 0) / twins.length;
      for (const i of twins) hung[i]!.hook = hook;
      if (twins.some((i) => children[i]!.person.twinKind === 'identical'))
        draw(joint({ x: hook, y: bar }, tops[twins[0]!]!, tops[twins.at(-1)!]!), LINE);
    }
    if (hung.every(({ hook }) => Math.abs(hook - from.x) < JOG)) for (const one of hung) one.hook = from.x;
    const xs = [from.x, ...hung.map(({ hook }) => hook)];
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    draw([from, { x: from.x, y: bar }], LINE);
    if (right - left > 0.5)
      draw(
        [
          { x: left, y: bar },
          { x: right, y: bar },
        ],
        { ...LINE, cap: 'round' },
      );
    for (const { child, top, hook } of hung) {
      const foot = Math.abs(top.x - hook) < JOG ? { x: hook, y: top.y } : top;
      draw([{ x: hook, y: bar }, foot], BOND_LINE[child.person.bond]);
    }
  }
  for (const { person, outline } of children) if (person.bond === 'adopted') nodes.push(...brackets(outline));
  return { nodes, lines };
}

/** Children who were born together, as indices; only where there are at least two. */
function twinsAmong(persons: readonly Person[]): number[][] {
  const groups = new Map<string, number[]>();
  persons.forEach(({ twinKind, twinGroup }, i) => {
    if (twinKind !== 'none' && twinGroup !== '') groups.set(twinGroup, [...(groups.get(twinGroup) ?? []), i]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The bar that joins the lines of identical twins. */
function joint(hook: Point, first: Point, last: Point): Point[] {
  const on = (top: Point): Point => ({
    x: hook.x + (top.x - hook.x) * IDENTICAL,
    y: hook.y + (top.y - hook.y) * IDENTICAL,
  });
  return [on(first), on(last)];
}

function brackets({ box }: Outline): SignNode[] {
  const [l, t, r, b] = [
    box.x - BRACKET.out,
    box.y - BRACKET.out,
    box.x + box.w + BRACKET.out,
    box.y + box.h + BRACKET.out,
  ];
  const side = (x: number, inwards: number): SignNode => ({
    tag: 'polyline',
    points: [
      { x: x + inwards, y: t },
      { x, y: t },
      { x, y: b },
      { x: x + inwards, y: b },
    ],
    ...LINE,
  });
  return [side(l, BRACKET.end), side(r, -BRACKET.end)];
}

/** Where a line from outside meets a child's form. */
function rimTowards(outline: Outline, from: Point): Point | undefined {
  const middle = centreOf(outline.box);
  const dir = unit(from.x - middle.x, from.y - middle.y);
  const distance = dir && exitDistance({ form: outline.form, box: outline.box }, middle, dir);
  if (!dir || distance === undefined || distance > Math.hypot(from.x - middle.x, from.y - middle.y)) return undefined;
  return along(middle, dir, distance);
}
