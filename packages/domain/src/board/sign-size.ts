import type { Caption, Card, Element, Resource, TextScale } from './element.ts';
import type { Size } from './geometry.ts';

/**
 * Nominal sizes of signs in board units. Layout, samples and the notation agree on them; see SPEC G1. They are a
 * projector's: a map of 1000 × 620 units fills a projection, and its names are then read from the back of the room.
 */
export const SIGN_SIZE = {
  /** Letters of names and labels, and of what is read from near. */
  label: 28,
  detail: 22,
  /** Height of a line of either, as a multiple of its letters. */
  line: 1.3,
  /** Square of a person's sign; the name stands below it, then the relation. */
  person: 104,
  personLabel: 40,
  personRelation: 29,
  resourceWidth: 248,
  resourceHeight: 88,
  /** Informal resources are round, and wider when they list something. */
  roundHeight: 104,
  roundListWidth: 300,
  /** Room between a resource's edge and its words: at the sides, and above and below together. */
  resourcePadding: 12,
  resourceAir: 15,
  noteWidth: 200,
  noteHeight: 130,
  /** A caption's letters have at least so many units, and its lines break after so many of them. */
  captionText: 16,
  captionLetters: 30,
  /** A case card is as wide with small words: it holds many. Room between its edge and its words. */
  cardWidth: 320,
  cardPadding: 12,
} as const;

/** Letters of names and of details, by the element's `textScale`. */
export const TEXT_SIZE = {
  normal: { label: SIGN_SIZE.label, detail: SIGN_SIZE.detail },
  small: { label: 20, detail: 16 },
} as const satisfies Record<TextScale, { label: number; detail: number }>;

/** A length of a sign for an element with words of this scale: a sign with small words is smaller by as much. */
export const scaled = (units: number, scale: TextScale): number =>
  Math.round((units * TEXT_SIZE[scale].label) / TEXT_SIZE.normal.label);

/** Width of a line in multiples of the font size: narrow letters count half. An estimate; the notation measures. */
const lineWidth = (line: string) => {
  let width = 0;
  for (const letter of line) width += /[\u0020-\u007e\uff61-\uff9f]/u.test(letter) ? 0.55 : 1;
  return width;
};

/**
 * The room that an element takes, in board units, with its label (SPEC G1). Its top left corner is the element's `pos`.
 * Resources and captions are estimated, because fonts are not known here. The notation draws no sign smaller.
 */
export function nominalSize(element: Element): Size {
  switch (element.kind) {
    case 'person': {
      const related = element.relation.trim() !== '' && element.relation.trim() !== element.label;
      const h = SIGN_SIZE.person + SIGN_SIZE.personLabel + (related ? SIGN_SIZE.personRelation : 0);
      return { w: scaled(SIGN_SIZE.person, element.textScale), h: scaled(h, element.textScale) };
    }
    case 'resource':
      return resourceSize(element);
    case 'note':
      return { w: SIGN_SIZE.noteWidth, h: SIGN_SIZE.noteHeight };
    case 'area':
    case 'lanes':
    case 'table':
    case 'chart':
    case 'timeline':
    case 'image':
      return element.size;
    case 'card':
      return cardSize(element);
    case 'caption':
      return captionSize(element);
  }
}

/** Room of a resource: a box, or the ellipse around one. Lines are counted by letters; the notation breaks them. */
function resourceSize({ label, contact, bullets, formality, textScale }: Resource): Size {
  const { line } = SIGN_SIZE;
  const size = TEXT_SIZE[textScale];
  const units = (n: number) => scaled(n, textScale);
  const inside = units(SIGN_SIZE.resourceWidth) - 2 * units(SIGN_SIZE.resourcePadding);
  const lines = (text: string, letters: number, width: number) => Math.ceil((lineWidth(text) * letters) / width);
  const words =
    Math.max(1, lines(label, size.label, inside)) * size.label * line +
    [...(contact === '' ? [] : [contact]), ...bullets].reduce(
      (sum, text) => sum + Math.max(1, lines(text, size.detail, inside - size.detail)) * size.detail * line,
      0,
    );
  if (formality === 'formal')
    return {
      w: units(SIGN_SIZE.resourceWidth),
      h: Math.max(units(SIGN_SIZE.resourceHeight), Math.ceil(words + units(SIGN_SIZE.resourceAir))),
    };
  return {
    w: units(bullets.length > 0 ? SIGN_SIZE.roundListWidth : SIGN_SIZE.resourceWidth),
    h: Math.max(units(SIGN_SIZE.roundHeight), Math.ceil(words * 1.42)),
  };
}

/** Room of plain text and the marks before it. Lines are counted by letters; the notation breaks them. */
function captionSize({ text, fontSize, functions, callout }: Caption): Size {
  const size = Math.max(SIGN_SIZE.captionText, fontSize);
  const marks = functions.length * 1.4 + (callout.trim() === '' ? 0 : lineWidth(callout) + 0.8);
  const widths = text.split('\n').map(lineWidth);
  const lines = widths.reduce((n, width) => n + Math.max(1, Math.ceil(width / SIGN_SIZE.captionLetters)), 0);
  return {
    w: Math.max(8, Math.ceil((marks + Math.min(SIGN_SIZE.captionLetters, Math.max(...widths))) * size)),
    h: Math.ceil(lines * size * SIGN_SIZE.line),
  };
}

/** Room of a case card: a band with its title, then its list and what it shows, below each other. */
function cardSize({ label, bullets, text, textScale }: Card): Size {
  const { cardWidth, cardPadding, line } = SIGN_SIZE;
  const size = TEXT_SIZE[textScale];
  const inside = cardWidth - 2 * cardPadding;
  const lines = (words: string, letters: number, width: number) =>
    words.split('\n').reduce((n, one) => n + Math.max(1, Math.ceil((lineWidth(one) * letters) / width)), 0);
  const title = lines(label, size.label, inside) * size.label * line + cardPadding;
  const body =
    bullets.reduce((sum, bullet) => sum + lines(bullet, size.detail, inside - size.detail), 0) +
    (text.trim() === '' ? 0 : lines(text, size.detail, inside));
  return {
    w: cardWidth,
    h: Math.ceil(title + (body === 0 ? cardPadding : body * size.detail * line + 2 * cardPadding)),
  };
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
