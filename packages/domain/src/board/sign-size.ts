import type { Element } from './element.ts';
import type { Size } from './geometry.ts';

/** Nominal sizes of signs in board units. Layout, samples and the notation agree on them; see SPEC G1. */
export const SIGN_SIZE = {
  /** Square of a person's sign; the label stands below it. */
  person: 96,
  personLabel: 40,
  resourceWidth: 176,
  resourceHeight: 88,
  /** Each bullet makes a resource this much higher. */
  bullet: 22,
  noteWidth: 180,
  noteHeight: 140,
  /** Height of a caption's line, as a multiple of its font size. */
  captionLine: 1.5,
} as const;

/** Width of a line in multiples of the font size: narrow letters count half. An estimate; the notation measures. */
const lineWidth = (line: string) => {
  let width = 0;
  for (const letter of line) width += /[\u0020-\u007e\uff61-\uff9f]/u.test(letter) ? 0.55 : 1;
  return width;
};

/**
 * The room that an element takes, in board units, with its label (SPEC G1). Its top left corner is the element's `pos`.
 * Exact for everything but captions, which are estimated because fonts are not known here.
 */
export function nominalSize(element: Element): Size {
  switch (element.kind) {
    case 'person':
      return { w: SIGN_SIZE.person, h: SIGN_SIZE.person + SIGN_SIZE.personLabel };
    case 'resource':
      return {
        w: SIGN_SIZE.resourceWidth,
        h: SIGN_SIZE.resourceHeight + SIGN_SIZE.bullet * element.bullets.length,
      };
    case 'note':
      return { w: SIGN_SIZE.noteWidth, h: SIGN_SIZE.noteHeight };
    case 'area':
      return element.size;
    case 'caption': {
      const lines = element.text.split('\n');
      return {
        w: Math.max(8, Math.ceil(Math.max(...lines.map(lineWidth)) * element.fontSize)),
        h: Math.ceil(lines.length * element.fontSize * SIGN_SIZE.captionLine),
      };
    }
  }
}

/** Whether two placed elements share more than an edge, by their nominal sizes. */
export function overlap(a: Element, b: Element): boolean {
  const sizeA = nominalSize(a);
  const sizeB = nominalSize(b);
  return (
    a.pos.x < b.pos.x + sizeB.w &&
    b.pos.x < a.pos.x + sizeA.w &&
    a.pos.y < b.pos.y + sizeB.h &&
    b.pos.y < a.pos.y + sizeA.h
  );
}

/** Whether all of `inner` stands within the bounding box of `outer`. */
export function contains(outer: Element, inner: Element): boolean {
  const o = nominalSize(outer);
  const i = nominalSize(inner);
  return (
    outer.pos.x <= inner.pos.x &&
    outer.pos.y <= inner.pos.y &&
    inner.pos.x + i.w <= outer.pos.x + o.w &&
    inner.pos.y + i.h <= outer.pos.y + o.h
  );
}
