import type { Box } from '@tsunagu/notation';
import type { Sheet } from '../print-jobs.ts';

/** A page in points (1/72 inch), y downwards. */
export type PageSize = { readonly width: number; readonly height: number };
/** What a page shows: the part `shown` of the map (board units), `scale` points a unit, its upper left corner at `at`. */
export type MapPart = { readonly shown: Box; readonly scale: number; readonly at: { x: number; y: number } };
export type MapPage =
  | { readonly kind: 'whole'; readonly part: MapPart; readonly legend: LegendPlace | null }
  /** One of several to be put together. `row` and `column` from 0. */
  | { readonly kind: 'tile'; readonly part: MapPart; readonly row: number; readonly column: number }
  /** How the tiles go together, and the legend. */
  | { readonly kind: 'key'; readonly part: MapPart; readonly legend: LegendPlace | null };
export type LegendPlace = { readonly at: { x: number; y: number }; readonly scale: number; readonly columns: number };
export type PagePlan = {
  readonly page: PageSize;
  readonly pages: readonly MapPage[];
  readonly rows: number;
  readonly columns: number;
};

const MM = 72 / 25.4;
const SHORT = { a4: 595.28, a3: 841.89 } as const;
const LONG = { a4: 841.89, a3: 1190.55 } as const;
export const MARGIN = 10 * MM;
/** Below the map, for title and page number. */
export const FOOTER = 22;
/** Neighbouring pages show so much of each other. */
export const OVERLAP = 10 * MM;
/** Points a unit of the legend, whose words have 22 units: 8 pt. */
const LEGEND_SCALE = 8 / 22;
const GAP = 10;
/** A map of three people does not fill the wall. */
const LARGEST = 0.75;
/** Smallest letters of a tiled map, in points. */
const READABLE = 9;
/** Tiles are at least so much larger than the map on one page. */
const ENLARGED = 1.8;
const MOST_TILES = 36;

export const pageSize = ({ paper, orientation }: Sheet): PageSize =>
  orientation === 'landscape'
    ? { width: LONG[paper], height: SHORT[paper] }
    : { width: SHORT[paper], height: LONG[paper] };

type Room = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
const scaleInto = (map: Box, room: Room) => Math.min(room.w / map.w, room.h / map.h, LARGEST);
const centred = (map: Box, room: Room, scale: number): MapPart => ({
  shown: map,
  scale,
  at: { x: room.x + (room.w - map.w * scale) / 2, y: room.y + (room.h - map.h * scale) / 2 },
});

/**
 * How a map goes onto paper.
 * @param map box of everything drawn, in board units
 * @param smallestText size of the smallest words on it, in units
 * @param legendSize size of the legend in units for a number of columns; undefined = no legend
 */
export function planPages(
  map: Box,
  smallestText: number,
  sheet: Sheet,
  legendSize: ((columns: number) => { readonly w: number; readonly h: number }) | undefined,
): PagePlan {
  const page = pageSize(sheet);
  const room: Room = {
    x: MARGIN,
    y: MARGIN,
    w: page.width - 2 * MARGIN,
    h: page.height - 2 * MARGIN - FOOTER,
  };
  const whole = wholePage(map, room, legendSize);
  if (sheet.fit === 'page') return { page, pages: [{ kind: 'whole', ...whole }], rows: 1, columns: 1 };

  const step = { w: room.w - OVERLAP, h: room.h - OVERLAP };
  const count = (scale: number) => ({
    columns: Math.max(1, Math.ceil((map.w * scale - OVERLAP) / step.w)),
    rows: Math.max(1, Math.ceil((map.h * scale - OVERLAP) / step.h)),
  });
  let scale = Math.max(READABLE / smallestText, whole.part.scale * ENLARGED);
  while (count(scale).rows * count(scale).columns > MOST_TILES) scale *= 0.95;
  const { rows, columns } = count(scale);
  // The map stands in the middle of all sheets together.
  const spare = {
    w: (columns * step.w + OVERLAP - map.w * scale) / 2,
    h: (rows * step.h + OVERLAP - map.h * scale) / 2,
  };
  const tiles: MapPage[] = Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const shown = {
      x: map.x + (column * step.w - spare.w) / scale,
      y: map.y + (row * step.h - spare.h) / scale,
      w: room.w / scale,
      h: room.h / scale,
    };
    return { kind: 'tile', row, column, part: { shown, scale, at: { x: room.x, y: room.y } } };
  });
  return { page, pages: [...tiles, { kind: 'key', ...whole }], rows, columns };
}

/** All of the map in a room, the legend below it or at its side: wherever the map becomes larger. */
function wholePage(
  map: Box,
  room: Room,
  legendSize: Parameters<typeof planPages>[3],
): { part: MapPart; legend: LegendPlace | null } {
  if (legendSize === undefined) return { part: centred(map, room, scaleInto(map, room)), legend: null };
  const plans = Array.from({ length: 8 }, (_, index) => index + 1).flatMap((columns) => {
    const { w, h } = legendSize(columns);
    const fit = Math.min(LEGEND_SCALE, room.w / w, room.h / h);
    const [width, height] = [w * fit, h * fit];
    const below = { ...room, h: room.h - height - GAP };
    const beside = { ...room, w: room.w - width - GAP };
    return [
      { free: below, at: { x: room.x, y: room.y + room.h - height } },
      { free: beside, at: { x: room.x + room.w - width, y: room.y + room.h - height } },
    ]
      .filter(({ free }) => free.w > 100 && free.h > 100)
      .map((plan) => ({ ...plan, fit, columns, scale: scaleInto(map, plan.free) }));
  });
  // A legend in smaller letters is the last resort.
  const best = plans.sort((a, b) => b.fit - a.fit || b.scale - a.scale || b.columns - a.columns)[0];
  if (best === undefined) return { part: centred(map, room, scaleInto(map, room)), legend: null };
  return {
    part: centred(map, best.free, best.scale),
    legend: { at: best.at, scale: best.fit, columns: best.columns },
  };
}
