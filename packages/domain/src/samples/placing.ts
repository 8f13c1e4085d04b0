import type { z } from 'zod';
import { Element } from '../board/element.ts';
import type { Pos, Size } from '../board/geometry.ts';
import { nominalSize } from '../board/sign-size.ts';

/** An element as an author writes it down, without a place; and with one. */
export type Placed = z.input<typeof Element>;
export type Unplaced = Placed extends infer E ? (E extends unknown ? Omit<E, 'pos'> : never) : never;

/** An element at a place: its top left corner. */
export const at = (x: number, y: number, element: Unplaced): Placed => ({ ...element, pos: { x, y } });

const sizeOf = (element: Unplaced): Size => nominalSize(Element.parse(at(0, 0, element)));

/** How those of a row or column that are smaller than the greatest stand beside it. */
export type Align = 'start' | 'middle';
type Line = { readonly gap: number; readonly align?: Align };

/** Below each other from `y` on, `gap` units between them, by their nominal sizes; in the middle of the widest unless asked otherwise. */
export function column(x: number, y: number, { gap, align = 'middle' }: Line, elements: readonly Unplaced[]): Placed[] {
  const sizes = elements.map(sizeOf);
  const widest = Math.max(...sizes.map(({ w }) => w));
  let top = y;
  return elements.map((element, index) => {
    const { w, h } = sizes[index]!;
    const placed = at(align === 'start' ? x : Math.round(x + (widest - w) / 2), top, element);
    top += h + gap;
    return placed;
  });
}

/** Beside each other from `x` on, `gap` units between them, by their nominal sizes; in the middle of the highest unless asked otherwise. */
export function row(x: number, y: number, { gap, align = 'middle' }: Line, elements: readonly Unplaced[]): Placed[] {
  const sizes = elements.map(sizeOf);
  const highest = Math.max(...sizes.map(({ h }) => h));
  let left = x;
  return elements.map((element, index) => {
    const { w, h } = sizes[index]!;
    const placed = at(left, align === 'start' ? y : Math.round(y + (highest - h) / 2), element);
    left += w + gap;
    return placed;
  });
}

/** The ring that elements stand on: its middle, half its width and height, and where on it the first stands (degrees, 0 = right, clockwise). */
export type Ring = { readonly middle: Pos; readonly rx: number; readonly ry: number; readonly first?: number };

/** With their middles on a ring, clockwise, at equal angles (over `span` degrees; all round unless said). */
export function ringAround({ middle, rx, ry, first = -90 }: Ring, elements: readonly Unplaced[], span = 360): Placed[] {
  const step = span === 360 ? span / elements.length : span / Math.max(1, elements.length - 1);
  return elements.map((element, index) => {
    const { w, h } = sizeOf(element);
    const angle = ((first + index * step) * Math.PI) / 180;
    return at(
      Math.round(middle.x + rx * Math.cos(angle) - w / 2),
      Math.round(middle.y + ry * Math.sin(angle) - h / 2),
      element,
    );
  });
}
