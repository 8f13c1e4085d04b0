import type { Template } from './template.ts';

type Starter = Template['board'][number];

/**
 * Starter boards are drawn within 1400 × 900 units (those with rings within 1200 × 860), so that a 1024 × 768 projector shows them whole. Areas lie below everything,
 * wider ones deeper.
 */
const WIDTH = 1200;
const STRIP = 210;

/** 本人 in the middle of the board. */
export const subjectInTheMiddle: Starter = {
  kind: 'person',
  pos: { x: 552, y: 372 },
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
    pos: { x: 230, y: 60 },
    size: { w: 740, h: 740 },
    z: -30,
  },
  {
    kind: 'area',
    shape: 'ring',
    label: '日常生活圏域',
    careArea: 'daily-living',
    pos: { x: 335, y: 165 },
    size: { w: 530, h: 530 },
    z: -20,
  },
  {
    kind: 'area',
    shape: 'ring',
    label: '居住地域',
    careArea: 'home-district',
    pos: { x: 440, y: 270 },
    size: { w: 320, h: 320 },
    z: -10,
  },
];

/** A strip along the left (`0`) or right (`1`) edge in which signs wait to be moved into the rings. */
export const strip = (side: 0 | 1, label: string): Starter => ({
  kind: 'area',
  shape: 'rectangle',
  label,
  pos: { x: side === 0 ? 0 : WIDTH - STRIP, y: 10 },
  size: { w: STRIP, h: 840 },
  z: -40,
});

/** The `row`-th sign (from 0) in a strip. */
export const stripPos = (side: 0 | 1, row: number) => ({
  x: (side === 0 ? 0 : WIDTH - STRIP) + 17,
  y: 70 + row * 112,
});

/** A note at the foot of a strip. */
export const stripNote = (side: 0 | 1, text: string, tint: number): Starter => ({
  kind: 'note',
  text,
  tint,
  pos: { x: (side === 0 ? 0 : WIDTH - STRIP) + 15, y: 685 },
});
