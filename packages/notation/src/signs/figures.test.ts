import { Element, type BoardTable, type Chart, type Lanes, type Timeline } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { elementSign } from '../element-sign.ts';
import type { SignOptions } from '../options.ts';
import { overlaps, type SignNode } from '../sign-node.ts';
import { svgDocument } from '../svg.ts';
import { textWidth } from '../text/measure.ts';
import { readNumber } from './chart/chart-data.ts';
import { scaleOf } from './chart/scale.ts';
import { lanesHeads, lanesLayout } from './lanes.ts';
import { tableLayout } from './table.ts';
import { timelinePlot } from './timeline.ts';

const plain: SignOptions = { hideNames: false };
const el = <K extends Element['kind']>(kind: K, values: object) =>
  Element.parse({ id: 'el_1', pos: { x: 0, y: 0 }, kind, ...values }) as Extract<Element, { kind: K }>;
const cellsOf = (rows: string[][]) => ({
  rows: rows.length,
  columns: rows[0]!.length,
  cells: Object.fromEntries(rows.flatMap((row, r) => row.map((text, c) => [`${r},${c}`, text]))),
});
const flat = (nodes: readonly SignNode[]): SignNode[] => nodes.flatMap((n) => (n.tag === 'g' ? flat(n.children) : [n]));
const texts = (element: Element, options = plain) =>
  flat(elementSign(element, options).nodes).flatMap((n) => (n.tag === 'text' ? [n] : []));
const said = (element: Element, options = plain) => texts(element, options).map((t) => t.text);

const LONG = '見守り、声かけ、安否の確認、困りごとの早期の発見と専門の機関へのつなぎ';
const table = (values: object = {}): BoardTable =>
  el('table', {
    label: '小地域の活動',
    size: { w: 600, h: 120 },
    ...cellsOf([
      ['機能', '担い手'],
      [LONG, '民生委員'],
    ]),
    ...values,
  });

describe('cards', () => {
  it('[F1] shows title, list and text, and grows until they are inside', () => {
    const card = el('card', { label: '事例1', bullets: [LONG, 'サロン'], text: LONG });
    const { body } = elementSign(card, plain);
    expect(said(card).join('')).toBe(`事例1${LONG}サロン${LONG}`);
    for (const t of texts(card)) {
      expect(t.x + textWidth(t.text, t.size)).toBeLessThanOrEqual(body.w);
      expect(t.y).toBeLessThan(body.h);
    }
    expect(said(card, { ...plain, details: false })).toEqual(['事例1']);
  });
});

describe('tables', () => {
  it('[F2] rows are as high as their words need, headings are bold, and words stay in their cells', () => {
    const { cells, size } = tableLayout(table(), plain);
    const [heading, , long] = cells;
    expect(long!.box.h).toBeGreaterThan(heading!.box.h);
    expect(size.h).toBeGreaterThanOrEqual(120);
    for (const { box, lines } of cells) for (const line of lines) expect(textWidth(line, 22)).toBeLessThan(box.w);
    expect(
      texts(table())
        .filter((t) => t.bold)
        .map((t) => t.text),
    ).toEqual(['小地域の活動', '機能', '担い手']);
  });

  it('[F2] fills the size that a hand gave it, and its cells cover it without gaps', () => {
    const { cells, title, size } = tableLayout(table({ size: { w: 600, h: 700 } }), plain);
    expect(size).toEqual({ w: 600, h: expect.closeTo(700) });
    const covered = cells.reduce((sum, { box }) => sum + box.w * box.h, 0);
    expect(covered).toBeCloseTo(600 * (700 - (title!.h + 8)));
    for (const [i, a] of cells.entries())
      for (const b of cells.slice(i + 1))
        expect(overlaps({ ...a.box, w: a.box.w - 0.01, h: a.box.h - 0.01 }, b.box)).toBe(false);
  });

  it('[F2] shows no cell beyond its rows and columns', () => {
    expect(said(table({ cells: { '0,0': '見える', '5,0': '見えない' } }))).toEqual(['小地域の活動', '見える']);
  });
});

const chart = (form: Chart['form'], rows: string[][]): Chart =>
  el('chart', { label: '数', unit: 'か所', form, size: { w: 520, h: 360 }, ...cellsOf(rows) });

describe('charts', () => {
  it.each([
    ['315', 315],
    ['３４６', 346],
    ['1,234', 1234],
    ['109.8%', 109.8],
    ['823か所', 823],
    ['△3', -3],
    ['', undefined],
    ['なし', undefined],
    ['1-2', undefined],
  ])('[F3] reads %s as people write it', (text, n) => {
    expect(readNumber(text)).toBe(n);
  });

  it('[F3] the axis has round marks and holds every value; bars begin at zero', () => {
    expect(scaleOf([100, 113.3], false).ticks).toEqual([100, 105, 110, 115]);
    expect(scaleOf([315, 823], true)).toMatchObject({ low: 0, high: 1000 });
    expect(scaleOf([-3, 5], true)).toMatchObject({ low: -4, high: 6 });
    for (const values of [[], [0], [7, 7], [1e9, 2e9], [-0.02, -0.01]]) {
      const { low, high, ticks } = scaleOf(values, false);
      for (const value of values) expect(value >= low && value <= high).toBe(true);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(9);
    }
  });

  const rows = [
    ['', '23', '24', '25'],
    ['組織', '315', 'まだ', '357'],
    ['サロン', '768', '781', '823'],
  ];

  it('[F3] writes every value, once a point, and leaves out what is no number', () => {
    for (const form of ['bar', 'line'] as const) {
      const all = said(chart(form, rows));
      for (const word of ['数', '(か所)', '組織', 'サロン', '315', '357', '768', '781', '823'])
        expect(all).toContain(word);
      expect(all).not.toContain('まだ');
    }
    const lines = flat(elementSign(chart('line', rows), plain).nodes).filter((n) => n.tag === 'polyline');
    expect(lines).toHaveLength(1);
  });

  it('[F3] tells series apart without colour', () => {
    const bars = (name: string) =>
      JSON.stringify(
        flat(
          elementSign(
            chart('bar', [['', 'a'], ...Array.from({ length: 6 }, (_, i) => [i === 0 ? name : `${i}`, '5'])]),
            plain,
          ).nodes,
        )
          .filter((n) => n.tag === 'rect' && n.stroke === '#1a1a1c')
          .map((n) => 'fill' in n && n.fill),
      );
    expect(bars('x')).toContain('#4a4a4d');
    const dashes = flat(
      elementSign(
        chart('line', [['', 'a', 'b'], ...Array.from({ length: 6 }, (_, i) => [`s${i}`, `${i}`, `${i * 2}`])]),
        plain,
      ).nodes,
    ).flatMap((n) => (n.tag === 'polyline' ? [JSON.stringify([n.dash, n.strokeWidth])] : []));
    expect(new Set(dashes).size).toBe(6);
  });

  it('[F3] an empty chart is drawn', () => {
    expect(said(chart('bar', [['']]))).toContain('数');
  });
});

describe('timelines', () => {
  const timeline: Timeline = el('timeline', {
    label: '変化',
    timeAxis: '時間',
    levelAxis: '状態',
    steps: ['はじめ', '見守り'],
    size: { w: 700, h: 380 },
    courses: [
      {
        name: '支援あり',
        line: 'solid',
        points: [
          [0, 1],
          [0.5, 0.6],
          [1, 0.6],
        ],
      },
      {
        name: '支援なし',
        line: 'dashed',
        points: [
          [0, 1],
          [1, 0],
        ],
      },
    ],
  });

  it('[F4] says axes, stretches of time and courses, each course in its own line', () => {
    for (const word of ['変化', '時間', '状態', 'はじめ', '見守り', '支援あり', '支援なし'])
      expect(said(timeline)).toContain(word);
    const courses = elementSign(timeline, plain).nodes.filter((n) => n.tag === 'path' && n.strokeWidth === 4);
    expect(courses.map((n) => 'dash' in n)).toEqual([false, true]);
  });

  it("[F4] a course runs from the plot's upper left, never beyond what its points say", () => {
    const plot = timelinePlot(timeline, plain);
    const [course] = elementSign(timeline, plain).nodes.filter((n) => n.tag === 'path' && n.strokeWidth === 4);
    if (course?.tag !== 'path') throw new Error('no course');
    const numbers = course.d.match(/-?[\d.]+/g)!.map(Number);
    expect([numbers[0], numbers[1]]).toEqual([plot.x, plot.y]);
    const low = plot.y + 0.4 * plot.h;
    expect(Math.max(...numbers.filter((_, i) => i % 2 === 1))).toBeLessThanOrEqual(low + 0.01);
  });

  it('[F4] names at the same height are moved apart', () => {
    const level = {
      line: 'solid',
      points: [
        [0, 0.5],
        [1, 0.5],
      ],
    };
    const same = {
      ...timeline,
      courses: [
        { ...level, name: '一' },
        { ...level, name: '二' },
      ],
    } as Timeline;
    const [a, b] = texts(same).filter((t) => t.text === '一' || t.text === '二');
    expect(Math.abs(a!.y - b!.y)).toBeGreaterThan(20);
  });
});

describe('lanes', () => {
  const lanes = (orientation: Lanes['orientation']) =>
    el('lanes', { label: '流れ', orientation, titles: ['気づく', '話し合う'], size: { w: 500, h: 300 } });

  it('[F5] divides its frame into columns or rows, each with its title', () => {
    for (const orientation of ['columns', 'rows'] as const) {
      const layout = lanesLayout(lanes(orientation), plain);
      const room = layout.lanes.reduce((sum, { head, body }) => sum + head.w * head.h + body.w * body.h, 0);
      expect(room).toBeCloseTo(500 * (300 - layout.top));
      expect(said(lanes(orientation))).toEqual(['気づく', '話し合う', '流れ']);
      const heads = lanesHeads(lanes(orientation), plain);
      for (const { body } of layout.lanes)
        for (const head of heads) expect(overlaps({ ...body, x: body.x + 0.1, y: body.y + 0.1 }, head)).toBe(false);
    }
  });
});

describe('images', () => {
  const image = el('image', { label: 'サロンの<ようす>', asset: 'ast_1', size: { w: 300, h: 200 } });

  it('[F6] shows the picture from its own data or server, with its words for those who do not see it', () => {
    for (const href of ['data:image/png;base64,AAAA', '/api/assets/ast_1', 'blob:https://a/b']) {
      const { nodes } = elementSign(image, { ...plain, assetHref: () => href });
      expect(nodes).toMatchObject([{ tag: 'image', href, w: 300, h: 200 }]);
      expect(svgDocument(nodes, { x: 0, y: 0, w: 9, h: 9 })).toContain('<title>サロンの&lt;ようす&gt;</title></image>');
    }
  });

  it('[S4] never names another address', () => {
    for (const href of [
      'https://a/b.png',
      '//a/b',
      '/\\a/b',
      'data:image/svg+xml;base64,AAAA',
      'javascript:1',
      undefined,
    ]) {
      const sign = elementSign(image, { ...plain, assetHref: () => href });
      expect(sign.nodes.some((n) => n.tag === 'image')).toBe(false);
      expect(sign.nodes.some((n) => n.tag === 'text')).toBe(true);
    }
  });
});
