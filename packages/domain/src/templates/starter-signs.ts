import type { WrittenTemplate } from './template.ts';

export type Starter = WrittenTemplate['board']['elements'][number];

/**
 * Starter boards are drawn within 1000 × 620 units, so that a projector of 1024 × 768 shows them whole with names of 28 px.
 * Areas lie below everything, wider ones deeper.
 */
const WIDTH = 1000;
const HEIGHT = 620;
const STRIP = 268;

/** 本人 in the middle of the board. */
export const subjectInTheMiddle: Starter = {
  kind: 'person',
  pos: { x: 448, y: 188 },
  label: '本人',
  alias: '本人',
  relation: '本人',
  isSubject: true,
};

/** 圏域 rings around the middle: where one lives, everyday life, the municipality. Lower edges stand near each other, names above. */
export const careAreaRings: readonly Starter[] = [
  {
    kind: 'area',
    shape: 'ring',
    label: '市町村域',
    careArea: 'municipality',
    pos: { x: 276, y: 0 },
    size: { w: 448, h: 450 },
    z: -30,
  },
  {
    kind: 'area',
    shape: 'ring',
    label: '日常生活圏域',
    careArea: 'daily-living',
    pos: { x: 316, y: 58 },
    size: { w: 368, h: 368 },
    z: -20,
  },
  {
    kind: 'area',
    shape: 'ring',
    label: '居住地域',
    careArea: 'home-district',
    pos: { x: 366, y: 118 },
    size: { w: 268, h: 284 },
    z: -10,
  },
];

/** A strip along the left (`0`) or right (`1`) edge in which signs wait to be moved into the rings. */
export const strip = (side: 0 | 1, label: string): Starter => ({
  kind: 'area',
  shape: 'rectangle',
  label,
  pos: { x: side === 0 ? 0 : WIDTH - STRIP, y: 0 },
  size: { w: STRIP, h: HEIGHT },
  z: -40,
});

/** The `row`-th sign (from 0, at most 3) in a strip. */
export const stripPos = (side: 0 | 1, row: number) => ({
  x: (side === 0 ? 0 : WIDTH - STRIP) + 12,
  y: (side === 0 ? 76 : 62) + row * 138,
});

/** A note below the rings, at the side of the strip that it speaks of. */
export const stripNote = (side: 0 | 1, text: string, tint: number): Starter => ({
  kind: 'note',
  text,
  tint,
  pos: { x: side === 0 ? 284 : 516, y: 478 },
});

/** A column from the left, `index` from 0 of four, for boards that are read from left to right. */
export const column = (index: number, label: string, height: number): Starter => ({
  kind: 'area',
  shape: 'rectangle',
  label,
  pos: { x: index * 252, y: 60 },
  size: { w: 240, h: height },
  z: -10,
});

/** A note at the top of a column. */
export const columnNote = (index: number, text: string): Starter => ({
  kind: 'note',
  text,
  tint: index,
  pos: { x: index * 252 + 20, y: 124 },
});
