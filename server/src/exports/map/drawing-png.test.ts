import {
  type Board,
  DEFAULT_NOTATION,
  Element,
  findSample,
  boardFromSample,
  NOTATION_PROFILES,
  Tie,
  TieDirection,
  TieState,
  TieStrength,
  TieTension,
} from '@tsunagu/domain';
import { boardScene, type Box, ONLY_LANE, type SignNode, textWidth, tieSign } from '@tsunagu/notation';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { boardOf, RARE_LETTERS } from '../../testing/board-records.ts';
import { inkShare, lightness } from '../../testing/ink.ts';
import type { MapPrint } from '../print-jobs.ts';
import { drawingOf } from './drawing.ts';
import { drawingPng, pixelsOf } from './drawing-png.ts';
import { mapPicture } from './map-picture.ts';

/** Pixels of a drawing of which a unit is `scale` pixels. */
async function painted(nodes: readonly SignNode[], view: Box, scale = 1): Promise<PNG> {
  return PNG.sync.read(Buffer.from(await drawingPng(drawingOf(nodes, view, ''), view.w * scale)));
}
const square: Box = { x: 0, y: 0, w: 40, h: 40 };

describe('a map as pixels', () => {
  it('[T1] tells all 72 combinations of a tie apart in greyscale, in every profile that ships', async () => {
    const course = { start: { x: 0, y: 0 }, end: { x: 240, y: 0 }, lane: ONLY_LANE };
    const combinations = TieStrength.options.flatMap((strength) =>
      TieTension.options.flatMap((tension) =>
        TieState.options.flatMap((state) =>
          TieDirection.options.map((direction) => ({ strength, tension, state, direction })),
        ),
      ),
    );
    for (const profile of Object.values(NOTATION_PROFILES)) {
      const drawn: { meaning: string; light: Uint8Array }[] = [];
      for (const meaning of combinations) {
        const tie = Tie.parse({ id: 'tie_1', from: 'el_1', to: 'el_2', ...meaning });
        const { nodes } = tieSign(tie, course, { hideNames: false, profile });
        const { data } = await painted(nodes, { x: -10, y: -20, w: 260, h: 40 });
        drawn.push({ meaning: JSON.stringify(meaning), light: lightness(data) });
      }
      for (const [at, one] of drawn.entries())
        for (const other of drawn.slice(at + 1))
          expect(differing(one.light, other.light), `${one.meaning} ${other.meaning}`).toBeGreaterThan(10);
    }
  });

  it.each(['C6', 'C24'])('every word of %s is painted, in its place', async (id) => {
    const sample = findSample(id);
    if (!sample) throw new Error('no such sample');
    const board = boardFromSample(sample, { random: (count) => crypto.getRandomValues(new Uint8Array(count)) });
    const { nodes, view } = boardScene(board, { hideNames: false, legend: true, profile: board.meta.notation });
    const [all, wordless] = [await painted(nodes, view), await painted(withoutWords(nodes), view)];
    const [words, ground] = [lightness(all.data), lightness(wordless.data)];
    const boxes = wordBoxes(nodes, { x: -view.x, y: -view.y }, 1);
    expect(boxes.length).toBeGreaterThan(20);
    for (const { text, box } of boxes) {
      let changed = 0;
      for (let y = Math.floor(box.y); y < box.y + box.h; y++)
        for (let x = Math.floor(box.x); x < box.x + box.w; x++) {
          const at = y * all.width + x;
          if (Math.abs((words[at] ?? 0) - (ground[at] ?? 0)) > 64) changed += 1;
        }
      expect(changed, text).toBeGreaterThan((box.w * box.h) / 50);
    }
  });

  it('rare letters are themselves: none is empty, another one or the mark for a missing one', async () => {
    const letters = ['高', '崎', '吉', '〓', '\u{10ffff}', ...Array.from(RARE_LETTERS)];
    const drawn: Uint8Array[] = [];
    for (const text of letters) {
      const word: SignNode = { tag: 'text', x: 0, y: 34, text, size: 40, anchor: 'start', fill: '#000000' };
      const { data } = await painted([word], square);
      expect(inkShare(data), text).toBeGreaterThan(0.05);
      drawn.push(lightness(data));
    }
    const missing = letters.indexOf('〓');
    for (const [at, one] of drawn.entries())
      for (const [other, light] of drawn.entries())
        if (at < other)
          expect(differing(one, light) > 20, `${letters[at]} ${letters[other]}`).toBe(
            !(at === missing && letters[other] === '\u{10ffff}'),
          );
  });

  it('names that are hidden leave no trace: the same pixels whoever the people are', async () => {
    const [hidden, others] = [mapOf('佐藤 花子', true), mapOf('𠮷田 みどり', true)];
    const png = async (map: MapPrint) => Buffer.from(await drawingPng(mapPicture(map), 600));
    expect((await png(hidden)).equals(await png(others))).toBe(true);
    expect((await png(mapOf('佐藤 花子', false))).equals(await png(mapOf('𠮷田 みどり', false)))).toBe(false);
    const { data } = PNG.sync.read(await png(hidden));
    expect(inkShare(data)).toBeGreaterThan(0.01);
  });

  it('is as fine as was asked for, up to the pixels of a large page', async () => {
    const drawing = drawingOf([], { x: 5, y: 5, w: 1_000, h: 500 }, '');
    expect(pixelsOf(drawing, 2_000)).toEqual({ w: 2_000, h: 1_000 });
    const most = pixelsOf(drawing, 1_000_000);
    expect(most.w * most.h).toBeLessThanOrEqual(8_000_000);
    expect(most.w * most.h).toBeGreaterThan(7_900_000);
    expect(most.w / most.h).toBeCloseTo(2, 2);
    expect(pixelsOf(drawingOf([], { x: 0, y: 0, w: 100_000, h: 1 }, ''), 10)).toEqual({ w: 10, h: 1 });
    const { width, height } = PNG.sync.read(Buffer.from(await drawingPng(drawing, 300)));
    expect([width, height]).toEqual([300, 150]);
  });
});

function mapOf(label: string, hideNames: boolean): MapPrint {
  const board: Board = {
    ...boardOf(),
    elements: [
      Element.parse({ id: 'el_1', pos: { x: 0, y: 0 }, kind: 'person', label, isSubject: true }),
      Element.parse({ id: 'el_2', pos: { x: 300, y: 0 }, kind: 'note', text: `${label}さんの見守り` }),
    ],
    ties: [],
    unions: [],
    ink: [],
    issues: [],
  };
  return {
    board: { ...board, meta: { ...board.meta, notation: DEFAULT_NOTATION } },
    hideNames,
    names: hideNames ? [{ name: label, shown: '本人' }] : [],
    roles: new Map(),
    legend: true,
    sheet: { paper: 'a4', orientation: 'landscape', fit: 'page' },
    title: '会議',
    day: '2026-11-30',
    calendar: 'japanese',
    fictional: true,
    pictures: new Map(),
  };
}

/** In how many pixels two drawings differ so much that somebody sees it. */
const differing = (one: Uint8Array, other: Uint8Array): number =>
  one.reduce((count, value, at) => count + (Math.abs(value - (other[at] ?? 0)) > 64 ? 1 : 0), 0);

const withoutWords = (nodes: readonly SignNode[]): SignNode[] =>
  nodes.flatMap((node) => {
    if (node.tag === 'text') return [];
    return [node.tag === 'g' ? { ...node, children: withoutWords(node.children) } : node];
  });

/** Where the letters of a scene stand, in pixels of a picture of its own size. */
function wordBoxes(
  nodes: readonly SignNode[],
  at: { x: number; y: number },
  scale: number,
): { text: string; box: Box }[] {
  return nodes.flatMap((node) => {
    if (node.tag === 'g')
      return wordBoxes(
        node.children,
        { x: at.x + node.x * scale, y: at.y + node.y * scale },
        scale * (node.scale ?? 1),
      );
    if (node.tag !== 'text' || node.text.trim() === '') return [];
    const w = textWidth(node.text, node.size) * scale;
    const left = at.x + node.x * scale - (node.anchor === 'start' ? 0 : node.anchor === 'middle' ? w / 2 : w);
    const [height, baseline] = [node.size * scale, at.y + node.y * scale];
    return [{ text: node.text, box: { x: left, y: baseline - height * 0.9, w, h: height } }];
  });
}
