import type { Course, Timeline } from '@tsunagu/domain';
import { freeText, textSizes, type SignOptions } from '../options.ts';
import { AREA_LINE, GRID_LINE, INK, MUTED, PAPER } from '../palette.ts';
import { union, type Box, type Paint, type Point, type Sign, type SignNode } from '../sign-node.ts';
import { breakLabel } from '../text/break-label.ts';
import { LINE_HEIGHT } from '../text/measure.ts';
import { labelBlock, linesSize, textLines } from '../text/text-block.ts';
import { xy } from '../tie/line.ts';

const PAD = 12;
/** Letters of a course's name on one line beside its end. */
const NAME_LETTERS = 6;

const LINES: Readonly<Record<Course['line'], Paint>> = {
  solid: { strokeWidth: 4 },
  dashed: { strokeWidth: 4, dash: [14, 8] },
  dotted: { strokeWidth: 5, dash: [0, 10], cap: 'round' },
};

/** Where the courses run: `[0, 1]` is its upper left corner. Origin: the timeline's top left corner. */
export function timelinePlot(timeline: Timeline, options: SignOptions): Box {
  const { w, h } = timeline.size;
  const { label, small } = textSizes(options);
  const line = small * LINE_HEIGHT;
  const title = labelBlock(
    freeText(timeline.label.trim(), options),
    { x: PAD, y: PAD / 2 },
    w - 2 * PAD,
    { size: label },
    2,
  );
  const top = PAD + title.box.h + (timeline.levelAxis.trim() === '' ? 0 : line);
  const names = timeline.courses.map(({ name }) => linesSize(nameLines(name, small, options), small).w);
  const right = w - PAD - Math.max(0, ...names) - (names.length > 0 ? 8 : 0);
  const steps =
    timeline.steps.length > 0 ? stepLines(timeline, (right - 2 * PAD) / timeline.steps.length, small, options) : [];
  const below =
    Math.max(0, ...steps.map((lines) => lines.length)) * line + (timeline.timeAxis.trim() === '' ? 0 : line);
  return { x: 2 * PAD, y: top, w: Math.max(20, right - 2 * PAD), h: Math.max(20, h - top - below - PAD) };
}

const nameLines = (name: string, size: number, options: SignOptions) => {
  const text = freeText(name.trim(), options);
  return text === '' ? [] : breakLabel(text, size, size * NAME_LETTERS, 3);
};

const stepLines = ({ steps }: Timeline, width: number, size: number, options: SignOptions) =>
  steps.map((step) => breakLabel(freeText(step, options), size, width - 8, 2));

/** 経過: axes with their names, stretches of time, and courses told apart by their line. Origin: its top left corner. */
export function timelineSign(timeline: Timeline, options: SignOptions): Sign {
  const { w, h } = timeline.size;
  const { label, small } = textSizes(options);
  const plot = timelinePlot(timeline, options);
  const title = freeText(timeline.label.trim(), options);
  const words = labelBlock(title, { x: PAD, y: PAD / 2 }, w - 2 * PAD, { size: label, bold: true }, 2);
  const nodes: SignNode[] = [
    { tag: 'rect', x: 0, y: 0, w, h, rx: 4, fill: PAPER, stroke: AREA_LINE, strokeWidth: 1.5 },
    ...words.nodes,
    ...steps(timeline, plot, small, options),
    ...axes(timeline, plot, small, options),
    ...timeline.courses.flatMap((course) => courseLine(course, plot)),
    ...courseNames(timeline.courses, plot, small, options),
  ];
  return { nodes, bounds: union([{ x: -1, y: -1, w: w + 2, h: h + 2 }, words.box]) };
}

/** Arrows up and to the right, with the names of what they measure. */
function axes(timeline: Timeline, { x, y, w, h }: Box, size: number, options: SignOptions): SignNode[] {
  const line = size * LINE_HEIGHT;
  const bottom = y + h;
  const paint = { stroke: INK, strokeWidth: 2, join: 'round', cap: 'round' } as const;
  const level = freeText(timeline.levelAxis.trim(), options);
  const time = freeText(timeline.timeAxis.trim(), options);
  const style = { size, fill: MUTED, detail: true };
  return [
    { tag: 'path', d: `M${x} ${y - 6}V${bottom}H${x + w + 4}`, ...paint },
    { tag: 'path', d: `M${x - 6} ${y + 2}L${x} ${y - 7}L${x + 6} ${y + 2}`, ...paint },
    { tag: 'path', d: `M${x + w - 4} ${bottom - 6}L${x + w + 5} ${bottom}L${x + w - 4} ${bottom + 6}`, ...paint },
    ...(level === '' ? [] : textLines([level], { x: PAD, y: y - line - 6 }, style).nodes),
    ...(time === ''
      ? []
      : textLines([time], { x: x + w, y: timeline.size.h - line - PAD / 2 }, { ...style, anchor: 'end' }).nodes),
  ];
}

/** Names along the time axis, evenly spaced, with a fine line where one stretch ends. */
function steps(timeline: Timeline, { x, y, w, h }: Box, size: number, options: SignOptions): SignNode[] {
  const count = timeline.steps.length;
  const width = w / count;
  return stepLines(timeline, width, size, options).flatMap((lines, i) => [
    ...(i > 0
      ? [
          {
            tag: 'line' as const,
            x1: x + i * width,
            y1: y,
            x2: x + i * width,
            y2: y + h,
            stroke: GRID_LINE,
            strokeWidth: 1.25,
          },
        ]
      : []),
    ...textLines(lines, { x: x + (i + 0.5) * width, y: y + h + 4 }, { size, anchor: 'middle', detail: true }).nodes,
  ]);
}

const placeIn =
  ({ x, y, w, h }: Box) =>
  ([time, level]: readonly [number, number]): Point => ({ x: x + time * w, y: y + (1 - level) * h });

/** A course through its points: round where time only runs forward, else straight from point to point. */
function courseLine({ points, line }: Course, plot: Box): SignNode[] {
  const places = points.map(placeIn(plot));
  const forward = places.every((p, i) => i === 0 || p.x > places[i - 1]!.x + 1e-6);
  const paint: Paint = { stroke: INK, join: 'round', ...LINES[line] };
  if (!forward) return [{ tag: 'polyline', points: places, ...paint }];
  return [{ tag: 'path', d: smooth(places), ...paint }];
}

/**
 * A curve through the places that never rises above or falls below what they say (monotone cubic, Fritsch and Carlson 1980):
 * a state that does not get worse must not seem to.
 */
function smooth(places: readonly Point[]): string {
  const slopes = places.slice(1).map((p, i) => (p.y - places[i]!.y) / (p.x - places[i]!.x));
  const tangents = places.map((_, i) => {
    const [before, after] = [slopes[i - 1], slopes[i]];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
  let d = `M${xy(places[0]!)}`;
  for (let i = 1; i < places.length; i++) {
    const [a, b] = [places[i - 1]!, places[i]!];
    const third = (b.x - a.x) / 3;
    d += `C${xy({ x: a.x + third, y: a.y + third * tangents[i - 1]! })} ${xy({ x: b.x - third, y: b.y - third * tangents[i]! })} ${xy(b)}`;
  }
  return d;
}

/** Names to the right of the courses' ends, moved apart where the ends are near to each other. */
function courseNames(courses: readonly Course[], plot: Box, size: number, options: SignOptions): SignNode[] {
  const line = size * LINE_HEIGHT;
  const names = courses
    .map(({ name, points }) => ({ lines: nameLines(name, size, options), end: placeIn(plot)(points.at(-1)!) }))
    .sort((a, b) => a.end.y - b.end.y);
  let free = -Infinity;
  return names.flatMap(({ lines, end }) => {
    const top = Math.max(free, end.y - (lines.length * line) / 2);
    free = top + lines.length * line;
    return textLines(lines, { x: plot.x + plot.w + 12, y: top }, { size, bold: true, detail: true, halo: true }).nodes;
  });
}
