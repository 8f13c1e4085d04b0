import {
  ChildBond,
  familyLayout,
  Person,
  PLAIN_COURSE,
  Union,
  UnionKind,
  UnionState,
  type Element,
} from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { boardSvg, type BoardDrawing } from '../board-svg.ts';
import { legendRows } from '../legend.ts';
import type { Outline } from '../outline.ts';
import type { SignNode } from '../sign-node.ts';
import { unionSign, type UnionEnds } from '../signs/union.ts';
import { toSvg } from '../svg.ts';
import { boardUnions } from './board-unions.ts';

const plain = { hideNames: false };
const outline = (x: number, y = 0, form: Outline['form'] = 'rect'): Outline => ({
  form,
  box: { x, y, w: 104, h: 104 },
});
const union = (values: object = {}) => Union.parse({ id: 'uni_1', a: 'el_a', b: 'el_b', ...values });
const person = (id: string, values: object = {}) =>
  Person.parse({ id: `el_${id}`, kind: 'person', label: id, pos: { x: 0, y: 0 }, auto: true, ...values });
const child = (x: number, values: object = {}, side: UnionEnds['children'][number]['side'] = 'both') => ({
  person: person('c', values),
  outline: outline(x, 280),
  side,
});
const couple = (values: object = {}, children: UnionEnds['children'] = []) =>
  unionSign(union(values), { a: outline(0), b: outline(216, 0, 'ellipse'), children }, PLAIN_COURSE, plain);
/** As a printer without colour has it. */
const grey = (nodes: readonly SignNode[]) => toSvg(nodes).replaceAll(/(stroke|fill)="[^"]*"/g, '');

describe('couples', () => {
  it('[U1] draws every kind and state differently, without colour', () => {
    const drawn = UnionKind.options.flatMap((kind) =>
      UnionState.options.map((state) => grey(couple({ kind, state }).nodes)),
    );
    expect(new Set(drawn).size).toBe(6);
  });

  it('[U1] has a solid line for 婚姻, a dashed one for 内縁, one stroke for 別居, two for 離婚', () => {
    const line = (values: object) => couple(values).nodes.find((n) => n.tag === 'polyline');
    const strokes = (values: object) => couple(values).nodes.filter((n) => n.tag === 'line').length;
    expect(line({})).not.toHaveProperty('dash');
    expect(line({ kind: 'cohabitation' })).toHaveProperty('dash');
    expect([strokes({}), strokes({ state: 'separated' }), strokes({ state: 'divorced' })]).toEqual([0, 1, 2]);
  });

  it('[U2] touches the forms of both, below their middle, where ties between them do not run', () => {
    const [line] = couple().lines;
    expect(line![0]).toEqual({ x: 104, y: 78 });
    expect(line![1]!.y).toBe(78);
    const rim = Math.hypot(line![1]!.x - 268, 78 - 52);
    expect(rim).toBeCloseTo(52, 5);
  });

  it('[U3] lets children of both descend from the middle, others near the parent who has custody, off the strokes', () => {
    const start = (side: 'a' | 'b' | 'both') => couple({ state: 'divorced' }, [child(100, {}, side)]).lines[1]![0]!.x;
    const middle = (couple().lines[0]![0]!.x + couple().lines[0]![1]!.x) / 2;
    expect(start('both')).toBeCloseTo(middle, 5);
    expect(start('a')).toBeLessThan(middle - 20);
    expect(start('b')).toBeGreaterThan(middle + 20);
    for (const side of ['a', 'b', 'both'] as const) {
      const cuts = couple({ state: 'divorced' }, [child(100, {}, side)]).nodes.filter((n) => n.tag === 'line');
      for (const cut of cuts) expect(Math.abs((cut.x1 + cut.x2) / 2 - start(side))).toBeGreaterThan(8);
    }
  });

  it('[U3] gives children on different sides bars of different heights', () => {
    const { lines } = couple({ state: 'divorced' }, [child(400, {}, 'a'), child(-400, {}, 'b')]);
    const bars = lines.filter(([from, to]) => from!.y === to!.y && from!.y > 104).map(([from]) => from!.y);
    expect(new Set(bars).size).toBe(2);
  });

  it('[U4] draws children by birth, adoption and fostering differently; an adopted one stands in brackets', () => {
    const drawn = ChildBond.options.map((bond) => grey(couple({}, [child(100, { bond })]).nodes));
    expect(new Set(drawn).size).toBe(3);
    const corners = (bond: string) =>
      couple({}, [child(100, { bond })]).nodes.filter((n) => n.tag === 'polyline' && n.points.length === 4);
    expect([corners('birth').length, corners('adopted').length]).toEqual([0, 2]);
  });

  it('[U5] draws twins from one place, identical ones with a bar between', () => {
    const twins = (twinKind: string, twinGroup = 't') =>
      couple({}, [child(20, { twinKind, twinGroup }), child(220, { twinKind, twinGroup })]);
    const starts = ({ lines }: ReturnType<typeof twins>) =>
      new Set(lines.filter((line) => line.at(-1)!.y === 280).map(([from]) => `${from!.x} ${from!.y}`));
    expect(starts(twins('fraternal')).size).toBe(1);
    expect(starts(twins('none')).size).toBe(2);
    expect(starts(twins('fraternal', '')).size).toBe(2);
    expect(twins('identical').lines.length).toBe(twins('fraternal').lines.length + 1);
  });

  it('[U6] has the children of a single parent hang below the name', () => {
    const words = { x: 0, y: 108, w: 104, h: 36 };
    const ends = { a: { ...outline(0), words }, b: undefined, children: [child(0)] };
    const { lines } = unionSign(union({ b: null }), ends, PLAIN_COURSE, plain);
    expect(lines[0]![0]!.y).toBeGreaterThanOrEqual(144);
    expect(lines).toHaveLength(2);
  });

  it('[U7] leads straight to children whom a hand placed beside or above their parents', () => {
    const above = { ...child(0), outline: outline(100, -300) };
    const { lines } = couple({}, [above]);
    expect(lines[1]).toHaveLength(2);
    expect(lines[1]![1]!.y).toBeCloseTo(-196, 0);
  });

  it('[U7] draws no line between persons who lie on each other, and still shows their children', () => {
    const ends = { a: outline(0), b: outline(10), children: [child(0)] };
    const { lines, nodes } = unionSign(union({ state: 'divorced' }), ends, PLAIN_COURSE, plain);
    expect(nodes.some((n) => n.tag === 'line')).toBe(false);
    expect(lines.length).toBeGreaterThan(0);
  });

  it('[U8] arches over who stands between, and lets the children descend beside the outer one', () => {
    const ends = { a: outline(0), b: outline(432), children: [child(430)] };
    const { lines } = unionSign(union(), ends, { arch: 1, outer: 'b', lane: 0 }, plain);
    expect(Math.min(...lines[0]!.map(({ y }) => y))).toBeLessThan(0);
    expect(lines[1]![0]!.x).toBe(376);
  });

  it('[P3] takes known names out of the words of a couple', () => {
    const hide = { hideNames: true, hideIn: (text: string) => text.replace('花子', '＊') };
    const { nodes } = unionSign(
      union({ label: '花子と再婚' }),
      { a: outline(0), b: outline(216), children: [] },
      PLAIN_COURSE,
      hide,
    );
    expect(toSvg(nodes)).not.toContain('花子');
  });
});

describe('couples on a board', () => {
  const persons: Element[] = [
    person('a', { sex: 'male' }),
    person('b', { sex: 'female' }),
    person('c', { bornTo: 'uni_1', bond: 'foster', relation: '長女' }),
  ];
  const unions = [union({ kind: 'cohabitation' }), Union.parse({ id: 'uni_2', a: 'el_gone', b: null })];
  const moves = familyLayout({ elements: persons, unions });
  const elements = persons.map((one) => ({ ...one, pos: moves.get(one.id)! }));
  const board: BoardDrawing = { elements, unions, ties: [], ink: [], issues: [] };

  it('[U9] are drawn below ties and persons; whose persons are gone is not drawn', () => {
    expect(boardUnions(board, plain)).toHaveLength(1);
    const svg = boardSvg(board, plain);
    expect(svg.indexOf('stroke-dasharray="13 8"')).toBeGreaterThan(0);
    expect(svg.indexOf('stroke-dasharray="13 8"')).toBeLessThan(svg.indexOf('<ellipse'));
  });

  it('[S2] stand in the legend, as far as they are on the board', () => {
    const rows = (values: Partial<BoardDrawing>) => legendRows({ ...board, ...values }, plain).map(({ id }) => id);
    expect(rows({})).toEqual(expect.arrayContaining(['cohabitation', 'foster']));
    expect(rows({})).not.toEqual(expect.arrayContaining(['marriage']));
    expect(rows({})).not.toContain('child');
    expect(rows({ unions: [] })).not.toContain('cohabitation');
    const twins = elements.concat(
      ['d', 'e'].map((id) => person(id, { bornTo: 'uni_1', twinKind: 'identical', twinGroup: 't' })),
    );
    expect(rows({ elements: twins })).toEqual(expect.arrayContaining(['child', 'identical-twins']));
    expect(rows({ elements: twins.slice(0, 4) })).not.toContain('identical-twins');
  });
});
