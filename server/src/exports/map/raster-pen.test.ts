import type { SignNode } from '@tsunagu/notation';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { lightness } from '../../testing/ink.ts';
import { pngOf } from '../../testing/pictures.ts';
import { drawingPng } from './drawing-png.ts';

const [BLACK, WHITE, BLUE] = ['#000000', '#ffffff', '#0017c1'];
const view = { x: 0, y: 0, w: 40, h: 40 };
const whole = { x: 0, y: 0, w: 40, h: 40 };
const line = { tag: 'line', y1: 20, y2: 20, stroke: BLACK } as const;
const image = (href: string): SignNode => ({ tag: 'image', ...whole, href, alt: '' });

const painted = async (nodes: readonly SignNode[]): Promise<PNG> =>
  PNG.sync.read(Buffer.from(await drawingPng({ nodes, view, title: '' }, view.w)));
const colourAt = ({ data, width }: PNG, [x, y]: readonly [number, number]): string =>
  `#${data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3).toString('hex')}`;

/** What is drawn on a square of 40 × 40, and which colour is seen where. */
type Case = [name: string, node: SignNode, seen: [at: [number, number], colour: string][]];

describe('every primitive of the notation is painted as SVG shows it', () => {
  const cases: Case[] = [
    [
      'path',
      { tag: 'path', d: 'M10 10H30V30H10Z', fill: BLUE },
      [
        [[20, 20], BLUE],
        [[5, 20], WHITE],
      ],
    ],
    ['path that is none', { tag: 'path', d: 'words', fill: BLUE }, [[[20, 20], WHITE]]],
    [
      'rect, mitred',
      { tag: 'rect', x: 10, y: 10, w: 20, h: 20, fill: BLUE, stroke: BLACK, strokeWidth: 4 },
      [
        [[20, 20], BLUE],
        [[8, 8], BLACK],
      ],
    ],
    [
      'rect with round joins',
      { tag: 'rect', x: 10, y: 10, w: 20, h: 20, stroke: BLACK, strokeWidth: 12, join: 'round' },
      [
        [[10, 20], BLACK],
        [[4, 4], WHITE],
        [[20, 20], WHITE],
      ],
    ],
    [
      'rect with round corners',
      { tag: 'rect', ...whole, rx: 20, fill: BLUE },
      [
        [[20, 20], BLUE],
        [[2, 2], WHITE],
      ],
    ],
    [
      'circle',
      { tag: 'circle', cx: 20, cy: 20, r: 10, fill: BLUE, stroke: BLACK, strokeWidth: 4 },
      [
        [[20, 20], BLUE],
        [[10, 20], BLACK],
        [[9, 9], WHITE],
      ],
    ],
    [
      'ellipse',
      { tag: 'ellipse', cx: 20, cy: 20, rx: 18, ry: 6, fill: BLUE },
      [
        [[4, 20], BLUE],
        [[20, 10], WHITE],
      ],
    ],
    [
      'line',
      { ...line, x1: 5, x2: 35, strokeWidth: 4 },
      [
        [[20, 20], BLACK],
        [[20, 25], WHITE],
        [[2, 20], WHITE],
      ],
    ],
    [
      'line with round ends',
      { ...line, x1: 8, x2: 32, strokeWidth: 10, cap: 'round' },
      [
        [[4, 20], BLACK],
        [[3, 15], WHITE],
      ],
    ],
    [
      'polyline',
      {
        tag: 'polyline',
        points: [
          { x: 5, y: 5 },
          { x: 35, y: 5 },
          { x: 35, y: 35 },
        ],
        stroke: BLACK,
        strokeWidth: 4,
      },
      [
        [[20, 5], BLACK],
        [[35, 20], BLACK],
        [[20, 20], WHITE],
      ],
    ],
    [
      'dashes',
      { ...line, x1: 0, x2: 40, strokeWidth: 4, dash: [10, 10] },
      [
        [[5, 20], BLACK],
        [[15, 20], WHITE],
        [[25, 20], BLACK],
      ],
    ],
    [
      'dots',
      { ...line, x1: 4, x2: 40, strokeWidth: 6, dash: [0, 16], cap: 'round' },
      [
        [[4, 20], BLACK],
        [[12, 20], WHITE],
        [[20, 20], BLACK],
        [[28, 20], WHITE],
      ],
    ],
    ['opacity', { tag: 'rect', ...whole, fill: BLACK, opacity: 0.2 }, [[[20, 20], '#cccccc']]],
    [
      'group',
      { tag: 'g', x: 20, y: 0, scale: 2, children: [{ tag: 'rect', x: 0, y: 0, w: 5, h: 20, fill: BLUE }] },
      [
        [[28, 38], BLUE],
        [[32, 20], WHITE],
        [[18, 20], WHITE],
      ],
    ],
    [
      'picture, whole in the middle',
      image(`data:image/png;base64,${Buffer.from(bluePng()).toString('base64')}`),
      [
        [[20, 20], BLUE],
        [[1, 20], BLUE],
        [[20, 5], WHITE],
        [[20, 35], WHITE],
      ],
    ],
    ['picture of another address', image('https://example.invalid/a.png'), [[[20, 20], WHITE]]],
    ['picture that is broken', image('data:image/png;base64,AAAA'), [[[20, 20], WHITE]]],
  ];
  it.each(cases)('%s', async (_name, node, seen) => {
    const png = await painted([node]);
    for (const [at, colour] of seen) expect([at, colourAt(png, at)]).toEqual([at, colour]);
  });

  it('words, whose rim covers what runs beneath them', async () => {
    const ground: SignNode = { tag: 'rect', ...whole, fill: BLUE };
    const word: SignNode = { tag: 'text', x: 20, y: 30, text: '一', size: 30, anchor: 'middle', fill: BLACK };
    const white = ({ data }: PNG) => lightness(data).filter((value) => value > 250).length;
    expect(white(await painted([ground, word]))).toBe(0);
    expect(white(await painted([ground, { ...word, halo: true }]))).toBeGreaterThan(50);
  });
});

/** Twice as wide as high, of one colour. */
function bluePng(): Uint8Array {
  const png = PNG.sync.read(Buffer.from(pngOf(20, 10)));
  for (let at = 0; at < png.data.length; at += 4) png.data.set([0, 0x17, 0xc1, 255], at);
  return PNG.sync.write(png);
}
