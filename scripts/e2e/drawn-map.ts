import type { Page } from 'playwright-core';

/** A thing of the map as the browser shows it: its words without white space, and the box of all that is drawn, in px. */
export type Drawn = {
  readonly id: string;
  readonly type: string;
  readonly words: string;
  readonly box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
};

/** Everything on the page's map, by its id in the document. */
export const drawnThings = (page: Page): Promise<Drawn[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-shape-id]')].flatMap((shape) => {
      const sign = shape.querySelector('svg g');
      if (!sign) return [];
      const { x, y, width: w, height: h } = sign.getBoundingClientRect();
      const id = (shape.getAttribute('data-shape-id') ?? '').replace('shape:', '');
      const words = (shape.textContent ?? '').replaceAll(/\s/gu, '');
      return [{ id, type: shape.getAttribute('data-shape-type') ?? '', words, box: { x, y, w, h } }];
    }),
  );

/** Rims and badges may meet by so many px. */
const TOUCH = 2;

export const meet = ({ box: a }: Drawn, { box: b }: Drawn, by = TOUCH): boolean =>
  a.x + by < b.x + b.w && b.x + by < a.x + a.w && a.y + by < b.y + b.h && b.y + by < a.y + a.h;
