import type { Chart } from '@tsunagu/domain';
import { freeText, textSizes, type SignOptions } from '../../options.ts';
import { AREA_LINE, GRID_LINE, INK, MUTED, PAPER } from '../../palette.ts';
import { union, type Box, type Point, type Sign, type SignNode } from '../../sign-node.ts';
import { breakLabel } from '../../text/break-label.ts';
import { LINE_HEIGHT } from '../../text/measure.ts';
import { labelBlock, linesSize, textLines } from '../../text/text-block.ts';
import { chartData, type ChartData } from './chart-data.ts';
import { barFill, linePaint, pointMark } from './fills.ts';
import { scaleOf, type Scale } from './scale.ts';

const PAD = 10;
const SWATCH = 40;
/** Below this width in units the numbers are small. */
const NARROW = 420;

/** Everything that the parts of one chart share. */
type Plot = {
  readonly data: ChartData;
  readonly box: Box;
  readonly scale: Scale;
  readonly letters: number;
  /** Height of a value within the plot. */
  readonly y: (value: number) => number;
  /** Middle of a category, and its width. */
  readonly x: (category: number) => number;
  readonly width: number;
};

/** 図表: bars or lines of its own table; series differ by hatching, line and point, never by colour. Origin: its top left corner. */
export function chartSign(chart: Chart, options: SignOptions): Sign {
  const { w, h } = chart.size;
  const { label } = textSizes(options);
  const letters = textSizes(options, w < NARROW ? 'small' : 'normal').small;
  const data = chartData(chart);
  const title = labelBlock(
    freeText(chart.label.trim(), options),
    { x: PAD, y: PAD / 2 },
    w - 2 * PAD,
    { size: label, bold: true },
    2,
  );
  const names = seriesNames(chart, data, { x: PAD, y: title.box.h + PAD }, w - 2 * PAD, letters, options);
  const unit = freeText(chart.unit.trim(), options);
  const top = names.bottom + (unit === '' ? 0 : letters * LINE_HEIGHT) + letters * 1.2;
  const plot = plotOf(chart, data, { w, h }, top, letters, options);
  const nodes: SignNode[] = [
    { tag: 'rect', x: 0, y: 0, w, h, rx: 4, fill: PAPER, stroke: AREA_LINE, strokeWidth: 1.5 },
    ...title.nodes,
    ...names.nodes,
    ...textLines(
      unit === '' ? [] : [`(${unit})`],
      { x: PAD, y: names.bottom },
      { size: letters, fill: MUTED, detail: true },
    ).nodes,
    ...axes(plot, options),
    ...(chart.form === 'bar' ? bars(plot) : lines(plot)),
  ];
  return { nodes, bounds: union([{ x: -1, y: -1, w: w + 2, h: h + 2 }, title.box]) };
}

function plotOf(
  chart: Chart,
  data: ChartData,
  { w, h }: { w: number; h: number },
  top: number,
  letters: number,
  options: SignOptions,
): Plot {
  const values = data.series.flatMap((s) => s.values.filter((value) => value !== undefined));
  const scale = scaleOf(values, chart.form === 'bar');
  const count = Math.max(1, data.categories.length);
  const left = Math.max(...scale.ticks.map((tick) => linesSize([String(tick)], letters).w)) + PAD + 6;
  const width = Math.max(1, w - left - PAD) / count;
  const rows = Math.max(
    1,
    ...data.categories.map((c) => breakLabel(freeText(c, options), letters, width - 6, 2).length),
  );
  const bottom = h - rows * letters * LINE_HEIGHT - PAD;
  const box = { x: left, y: top, w: width * count, h: Math.max(20, bottom - top) };
  return {
    data,
    box,
    scale,
    letters,
    width,
    y: (value) => box.y + box.h * (1 - (value - scale.low) / (scale.high - scale.low)),
    x: (category) => box.x + width * (category + 0.5),
  };
}

/** Which series is which: a piece of its bar or line, and its name. */
function seriesNames(
  chart: Chart,
  { series }: ChartData,
  at: Point,
  width: number,
  size: number,
  options: SignOptions,
) {
  const nodes: SignNode[] = [];
  const row = size * 1.45;
  let { x, y } = at;
  for (const [i, { name }] of series.entries()) {
    const text = freeText(name, options);
    if (text === '') continue;
    const room = SWATCH + 6 + linesSize([text], size).w + 18;
    if (x > at.x && x + room > at.x + width) [x, y] = [at.x, y + row];
    const middle = y + row / 2;
    if (chart.form === 'bar') nodes.push(...barFill({ x, y: middle - 8, w: SWATCH - 8, h: 16 }, i));
    else
      nodes.push(
        { tag: 'line', x1: x, y1: middle, x2: x + SWATCH, y2: middle, ...linePaint(i) },
        pointMark({ x: x + SWATCH / 2, y: middle }, i),
      );
    nodes.push(
      ...textLines([text], { x: x + SWATCH + 6, y: middle - (size * LINE_HEIGHT) / 2 }, { size, detail: true }).nodes,
    );
    x += room;
  }
  return { nodes, bottom: nodes.length > 0 ? y + row : at.y };
}

function axes({ data, box, scale, letters, y, x, width }: Plot, options: SignOptions): SignNode[] {
  const right = box.x + box.w;
  const small = { size: letters, fill: MUTED, detail: true };
  const base = Math.max(scale.low, Math.min(scale.high, 0));
  return [
    ...scale.ticks.flatMap((tick): SignNode[] => [
      { tag: 'line', x1: box.x, y1: y(tick), x2: right, y2: y(tick), stroke: GRID_LINE, strokeWidth: 1 },
      ...textLines(
        [String(tick)],
        { x: box.x - 6, y: y(tick) - (letters * LINE_HEIGHT) / 2 },
        { ...small, anchor: 'end' },
      ).nodes,
    ]),
    { tag: 'line', x1: box.x, y1: y(base), x2: right, y2: y(base), stroke: INK, strokeWidth: 1.75 },
    { tag: 'line', x1: box.x, y1: box.y, x2: box.x, y2: box.y + box.h, stroke: INK, strokeWidth: 1.75 },
    ...data.categories.flatMap((category, i) => [
      ...textLines(
        breakLabel(freeText(category, options), letters, width - 6, 2),
        { x: x(i), y: box.y + box.h + 4 },
        { size: letters, anchor: 'middle', detail: true },
      ).nodes,
    ]),
  ];
}

/** The number written at a bar or point. */
const value = (n: number, at: Point, size: number): readonly SignNode[] =>
  textLines([String(n)], at, { size, anchor: 'middle', halo: true, detail: true }).nodes;

function bars({ data, letters, y, x, width, scale }: Plot): SignNode[] {
  const group = width * 0.76;
  const each = group / Math.max(1, data.series.length);
  const base = y(Math.max(scale.low, Math.min(scale.high, 0)));
  const nodes: SignNode[] = [];
  const numbers: SignNode[] = [];
  data.series.forEach(({ values }, s) =>
    values.forEach((n, i) => {
      if (n === undefined) return;
      const left = x(i) - group / 2 + s * each;
      const [top, bottom] = [Math.min(base, y(n)), Math.max(base, y(n))];
      nodes.push(...barFill({ x: left + each * 0.06, y: top, w: each * 0.88, h: bottom - top }, s));
      // Numbers wider than their bar would lie on the next one's.
      const size = Math.min(letters, (each * letters * 1.02) / linesSize([String(n)], letters).w);
      const at = n < 0 ? bottom + 2 : top - size * LINE_HEIGHT - 1;
      numbers.push(...value(n, { x: left + each / 2, y: at }, Math.max(10, size)));
    }),
  );
  return [...nodes, ...numbers];
}

function lines({ data, letters, y, x, box }: Plot): SignNode[] {
  const nodes: SignNode[] = [];
  data.series.forEach(({ values }, s) => {
    let run: Point[] = [];
    const end = () => {
      if (run.length > 1) nodes.push({ tag: 'polyline', points: run, ...linePaint(s) });
      run = [];
    };
    values.forEach((n, i) => (n === undefined ? end() : run.push({ x: x(i), y: y(n) })));
    end();
    values.forEach((n, i) => {
      if (n !== undefined) nodes.push(pointMark({ x: x(i), y: y(n) }, s));
    });
  });
  return [...nodes, ...data.categories.flatMap((_, i) => numbersAt(i, { data, letters, y, x, box }))];
}

/**
 * The numbers of one category: above their points, each pushed down until it is clear of the one above and of its own point, or
 * beside its point where it would reach the axis. Points that lie on each other share one number.
 */
function numbersAt(
  category: number,
  { data, letters, y, x, box }: Pick<Plot, 'data' | 'letters' | 'y' | 'x' | 'box'>,
): SignNode[] {
  const line = letters * LINE_HEIGHT;
  const values = new Set(data.series.flatMap(({ values: all }) => all[category] ?? []));
  let free = -Infinity;
  return [...values]
    .sort((a, b) => b - a)
    .flatMap((n) => {
      const at = y(n);
      let top = at - line - 5;
      if (top < free) top = Math.max(free, at + 6);
      if (top + line > box.y + box.h)
        return textLines(
          [String(n)],
          { x: x(category) + 10, y: at - line / 2 },
          { size: letters, halo: true, detail: true },
        ).nodes;
      free = top + line * 0.85;
      return value(n, { x: x(category), y: top }, letters);
    });
}
