import type { Template } from './template.ts';

type Starter = Template['board'][number];

/**
 * Starter boards are drawn on 1400 × 900 units, so that a 1024 × 768 projector shows them whole. Areas lie below everything,
 * wider ones deeper.
 */
export const BOARD_WIDTH = 1400;
export const BOARD_HEIGHT = 900;

/** 本人 in the middle of the board. */
export const subjectInTheMiddle: Starter = {
  kind: 'person',
  pos: { x: 652, y: 382 },
  label: '本人',
  alias: '本人',
  relation: '本人',
  isSubject: true,
};

/** 圏域 rings around the middle: where one lives, everyday life, the municipality. */
export const careAreaRings: readonly Starter[] = [
  {
    kind: 'area',
    shape: 'ring',
    label: '市町村域',
    careArea: 'municipality',
    pos: { x: 260, y: 10 },
    size: { w: 880, h: 880 },
    z: -30,
  },
  {
    kind: 'area',
    shape: 'ring',
    label: '日常生活圏域',
    careArea: 'daily-living',
    pos: { x: 380, y: 130 },
    size: { w: 640, h: 640 },
    z: -20,
  },
  {
    kind: 'area',
    shape: 'ring',
    label: '居住地域',
    careArea: 'home-district',
    pos: { x: 510, y: 260 },
    size: { w: 380, h: 380 },
    z: -10,
  },
];

/** A strip along the left (`0`) or right (`1`) edge in which signs wait to be moved into the rings. */
export const strip = (side: 0 | 1, label: string): Starter => ({
  kind: 'area',
  shape: 'rectangle',
  label,
  pos: { x: side === 0 ? 0 : BOARD_WIDTH - 240, y: 10 },
  size: { w: 240, h: 880 },
  z: -40,
});

/** The `row`-th sign (from 0) in a strip. */
export const stripPos = (side: 0 | 1, row: number) => ({
  x: side === 0 ? 32 : BOARD_WIDTH - 240 + 32,
  y: 80 + row * 112,
});

/** A note at the foot of a strip. */
export const stripNote = (side: 0 | 1, text: string, tint: number): Starter => ({
  kind: 'note',
  text,
  tint,
  pos: { x: side === 0 ? 30 : BOARD_WIDTH - 240 + 30, y: 730 },
});
