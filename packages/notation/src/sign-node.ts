/** A place in board units, y downwards. */
export type Point = { readonly x: number; readonly y: number };
/** An upright box in board units. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** How a sign is painted. Names follow SVG; unset `fill` and `stroke` mean none. */
export type Paint = {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** Lengths of dashes and gaps in units. */
  readonly dash?: readonly number[];
  readonly cap?: 'butt' | 'round';
  readonly join?: 'miter' | 'round';
  readonly opacity?: number;
};

/**
 * The small scene that every view draws: the canvas as React elements, exports and prints as SVG text.
 * Plain values, so that a test can compare them and a server can make them.
 */
export type SignNode =
  | ({ readonly tag: 'path'; readonly d: string } & Paint)
  | ({
      readonly tag: 'rect';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly rx?: number;
    } & Paint)
  | ({ readonly tag: 'circle'; readonly cx: number; readonly cy: number; readonly r: number } & Paint)
  | ({
      readonly tag: 'ellipse';
      readonly cx: number;
      readonly cy: number;
      readonly rx: number;
      readonly ry: number;
    } & Paint)
  | ({
      readonly tag: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    } & Paint)
  | ({ readonly tag: 'polyline'; readonly points: readonly Point[] } & Paint)
  | TextNode
  | {
      /** A picture, whole within its box; `href` never names another origin. */
      readonly tag: 'image';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly href: string;
      readonly alt: string;
    }
  | {
      readonly tag: 'g';
      readonly x: number;
      readonly y: number;
      readonly scale?: number;
      readonly children: readonly SignNode[];
    };

/** One line of text; `y` is the baseline. `halo` is a white rim that keeps it readable over lines. */
export type TextNode = {
  readonly tag: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: string;
  readonly bold?: boolean;
  readonly halo?: boolean;
  /** Read from near, unlike names and labels; said in the drawing, so that a wall can be measured. */
  readonly detail?: boolean;
};

/** A thing as drawn: its nodes, and the box that holds all of them, text included. */
export type Sign = { readonly nodes: readonly SignNode[]; readonly bounds: Box };

/** The box around all given boxes; a zero box for none. */
export function union(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, w: 0, h: 0 };
  const x = Math.min(...boxes.map((b) => b.x));
  const y = Math.min(...boxes.map((b) => b.y));
  const right = Math.max(...boxes.map((b) => b.x + b.w));
  const bottom = Math.max(...boxes.map((b) => b.y + b.h));
  return { x, y, w: right - x, h: bottom - y };
}

export const grow = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  w: box.w + 2 * by,
  h: box.h + 2 * by,
});

export const moved = (box: Box, by: Point): Box => ({ ...box, x: box.x + by.x, y: box.y + by.y });

export const centreOf = (box: Box): Point => ({ x: box.x + box.w / 2, y: box.y + box.h / 2 });

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** The place at a distance from another in a unit direction. */
export const along = (from: Point, dir: Point, distance: number): Point => ({
  x: from.x + dir.x * distance,
  y: from.y + dir.y * distance,
});

/** Unit direction of a way; undefined for one of no length. */
export function unit(x: number, y: number): Point | undefined {
  const length = Math.hypot(x, y);
  return length < 1e-6 ? undefined : { x: x / length, y: y / length };
}
