import { Element, Tie } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { elementSign } from '../element-sign.ts';
import { overlaps, union, type Box, type SignNode } from '../sign-node.ts';
import { textWidth } from '../text/measure.ts';
import { ONLY_LANE } from '../tie/course.ts';
import { tieSign } from '../tie/tie-sign.ts';
import { marksRow } from './marks.ts';

const plain = { hideNames: false };
const el = (values: object) => Element.parse({ id: 'el_1', pos: { x: 0, y: 0 }, ...values });
const MARKED = { functions: [3, 1], callout: '特徴2' };

type Placed = { readonly node: SignNode; readonly x: number; readonly y: number };
const placed = (nodes: readonly SignNode[], x = 0, y = 0): Placed[] =>
  nodes.flatMap((node) => (node.tag === 'g' ? placed(node.children, x + node.x, y + node.y) : [{ node, x, y }]));

/** Boxes of every letter's line that contains `test`'s words, and of no other. */
const words = (nodes: readonly SignNode[], test: (text: string) => boolean): Box[] =>
  placed(nodes).flatMap(({ node, x, y }) => {
    if (node.tag !== 'text' || !test(node.text)) return [];
    const w = textWidth(node.text, node.size);
    const left = node.anchor === 'middle' ? node.x - w / 2 : node.x;
    return [{ x: x + left, y: y + node.y - node.size * 0.8, w, h: node.size * 0.9 }];
  });
const isMark = (text: string) => /^(1|3|特徴2)$/.test(text);
const isRole = (text: string) => text.startsWith('役割');

const SIGNS: [string, Element][] = [
  ['person', el({ kind: 'person', label: '山田 見本', relation: '長男', sex: 'male', ...MARKED })],
  ['small person', el({ kind: 'person', label: '山田 見本', textScale: 'small', sex: 'female', ...MARKED })],
  [
    'square',
    el({ kind: 'resource', formality: 'formal', label: '地域包括支援センター', bullets: ['ひとつ'], ...MARKED }),
  ],
  [
    'circle',
    el({ kind: 'resource', formality: 'informal', label: '地域の見守りの会', bullets: ['ひとつ'], ...MARKED }),
  ],
  ['hub', el({ kind: 'resource', formality: 'informal', label: '要', isHub: true, ...MARKED })],
  ['note', el({ kind: 'note', text: 'ふせん\n下に説明が入る', ...MARKED })],
  ['caption', el({ kind: 'caption', text: '政策形成', fontSize: 28, ...MARKED })],
  ['area', el({ kind: 'area', label: '圏域', shape: 'ring', size: { w: 400, h: 300 }, ...MARKED })],
];

describe('marks', () => {
  it('[K1] shows each function once, in order, after the callout', () => {
    const row = marksRow({ functions: [5, 2, 5], callout: ' ① ' }, 22, plain)!;
    expect(placed(row.nodes).flatMap(({ node }) => (node.tag === 'text' ? [node.text] : []))).toEqual(['①', '2', '5']);
    expect(row.nodes.filter((n) => n.tag === 'circle')).toMatchObject([{ fill: '#1a1a1c' }, { fill: '#1a1a1c' }]);
    expect(marksRow({ functions: [], callout: ' ' }, 22, plain)).toBeUndefined();
  });

  it.each(SIGNS)('[K2] covers neither words nor the role badge: %s', (_, element) => {
    const { nodes, bounds } = elementSign(element, plain, 2);
    const marks = words(nodes, isMark);
    expect(marks).toHaveLength(3);
    const row = union(marks);
    for (const other of words(nodes, (text) => !isMark(text))) expect(overlaps(row, other)).toBe(false);
    expect(words(nodes, isRole)).toHaveLength(1);
    expect(union([bounds, row])).toEqual(bounds);
  });

  it('[K2] stand before the words of a tie, and alone on its middle', () => {
    const course = { start: { x: 0, y: 0 }, end: { x: 600, y: 0 }, lane: ONLY_LANE };
    const tie = (values: object) => Tie.parse({ id: 'tie_1', from: 'el_1', to: 'el_2', ...MARKED, ...values });
    const { nodes, label } = tieSign(tie({ label: '連携' }), course, plain, 1);
    const row = union(words(nodes, isMark));
    const [said] = words(nodes, (text) => text === '連携');
    expect(row.x + row.w).toBeLessThan(said!.x);
    expect(label.x + label.w / 2).toBeCloseTo(300);
    expect(overlaps(union([row, said!]), words(nodes, isRole)[0]!)).toBe(false);
    const alone = tieSign(tie({}), course, plain).label;
    expect(alone.x + alone.w / 2).toBeCloseTo(300);
    expect(alone.w).toBeGreaterThan(100);
  });
});
