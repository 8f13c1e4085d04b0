import type { Sample } from './sample.ts';
import type { Placed, Unplaced } from './placing.ts';

/** Short words for what samples are written with. The id is given without its prefix. */

type Of<K extends Placed['kind']> = Extract<Unplaced, { kind: K }>;
type More<K extends Placed['kind']> = Partial<Omit<Of<K>, 'id' | 'kind'>>;

/** Whoever supports by office or contract: a square. */
export const formal = (id: string, label: string, more: More<'resource'> = {}): Of<'resource'> => ({
  id: `el_${id}`,
  kind: 'resource',
  label,
  formality: 'formal',
  ...more,
});

/** Whoever supports as a neighbour, member or volunteer: round. */
export const informal = (id: string, label: string, more: More<'resource'> = {}): Of<'resource'> => ({
  ...formal(id, label, more),
  formality: 'informal',
});

export const person = (id: string, label: string, more: More<'person'> = {}): Of<'person'> => ({
  id: `el_${id}`,
  kind: 'person',
  label,
  ...more,
});

export const note = (id: string, text: string, tint = 0): Of<'note'> => ({ id: `el_${id}`, kind: 'note', text, tint });

export const caption = (id: string, text: string, fontSize = 22): Of<'caption'> => ({
  id: `el_${id}`,
  kind: 'caption',
  text,
  fontSize,
});

export const card = (id: string, label: string, bullets: string[], more: More<'card'> = {}): Of<'card'> => ({
  id: `el_${id}`,
  kind: 'card',
  label,
  bullets,
  ...more,
});

/** A frame, a 圏域 or a ring of the given place and size; it lies behind what stands in it. */
export const area = (
  id: string,
  label: string,
  [x, y, w, h]: readonly [x: number, y: number, w: number, h: number],
  more: More<'area'> = {},
): Placed => ({
  id: `el_${id}`,
  kind: 'area',
  label,
  shape: 'rectangle',
  purpose: 'frame',
  pos: { x, y },
  size: { w, h },
  z: -20,
  ...more,
});

/** The same choices for several, e.g. small words. */
export const all = <T extends Unplaced>(elements: readonly T[], more: Partial<T>): T[] =>
  elements.map((element) => ({ ...element, ...more }));

type Tie = Sample['ties'][number];
const line =
  (direction: NonNullable<Tie['direction']>) =>
  (from: string, to: string, label = '', more: Partial<Tie> = {}): Tie => ({
    id: `tie_${from}To${to}${label === '' ? '' : letters(label)}`,
    from: `el_${from}`,
    to: `el_${to}`,
    label,
    direction,
    ...more,
  });

/** Several ties may run between the same two: their ids differ by their words. Ids hold Latin letters only. */
const letters = (label: string): string => {
  let sum = 7;
  for (const letter of label) sum = (sum * 31 + letter.codePointAt(0)!) % 46_656;
  return sum.toString(36).toUpperCase();
};

/** From the first to the second, both ways, and without a direction. */
export const to = line('forward');
export const between = line('both');
export const beside = line('none');

/** The same words for figures with many names: small letters, unless an element says otherwise. */
export const inSmallWords = {
  formal: (...[id, label, more]: Parameters<typeof formal>) => formal(id, label, { textScale: 'small', ...more }),
  informal: (...[id, label, more]: Parameters<typeof informal>) => informal(id, label, { textScale: 'small', ...more }),
  card: (...[id, label, bullets, more]: Parameters<typeof card>) =>
    card(id, label, bullets, { textScale: 'small', ...more }),
  area: (...[id, label, box, more]: Parameters<typeof area>) => area(id, label, box, { textScale: 'small', ...more }),
} as const;
