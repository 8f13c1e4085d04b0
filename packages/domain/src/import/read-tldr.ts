import { Element } from '../board/element.ts';
import { Ink } from '../board/ink.ts';
import { LIMITS } from '../board/limits.ts';
import { nominalSize } from '../board/sign-size.ts';
import { Tie } from '../board/tie.ts';
import { importText, leftOutText } from '../catalogue/import.ts';
import { ElementId, InkId, newId, type RandomBytes, TieId } from '../ids.ts';
import { countLeftOut, EMPTY_MAP, type ImportResult, refusedFile } from './imported-map.ts';
import { scanJson } from './json-lines.ts';
import { bindingsOf, endsOf, numberIn, pointsOf, TldrFile, type TldrPoint, TldrShape, wordsOf } from './tldr-shapes.ts';

const ROUND = new Set(['ellipse', 'oval', 'cloud', 'heart']);
/** tldraw's paper colours, as near as our five come. */
const TINTS: Readonly<Record<string, number>> = {
  yellow: 0,
  orange: 0,
  green: 1,
  'light-green': 1,
  blue: 2,
  'light-blue': 2,
  red: 3,
  'light-red': 3,
  violet: 4,
  'light-violet': 4,
};
const FONT_SIZES: Readonly<Record<string, number>> = { s: 18, m: 24, l: 36, xl: 44 };
const PEN_WIDTHS: Readonly<Record<string, number>> = { s: 2, m: 4, l: 6, xl: 10 };

type Spot = { readonly x: number; readonly y: number; readonly turn: number };

/**
 * Reads the plain shapes of a `.tldr` file (SPEC I6): boxes with words become resources (round ones informal), boxes without words
 * frames, notes notes, texts captions, arrows between two of them ties, other arrows, lines and strokes ink. Everything else is counted
 * as left out. Only the first page is read.
 */
export function readTldr(text: string, random: RandomBytes): ImportResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const scan = scanJson(text);
    return refusedFile([{ line: scan.ok ? null : scan.line, message: importText.brokenJson }]);
  }
  const file = TldrFile.safeParse(value);
  if (!file.success) return refusedFile([{ line: null, message: importText.notTldr }]);
  const { records } = file.data;
  const page = records.find(({ typeName }) => typeName === 'page')?.id;
  const all = records.filter(({ typeName }) => typeName === 'shape').map((record) => TldrShape.safeParse(record));
  const shapes = new Map(all.flatMap(({ data }) => (data ? [[data.id, data]] : [])));
  if (shapes.size > LIMITS.elements) return refusedFile([{ line: null, message: importText.tooMany(LIMITS.elements) }]);

  const leftOut: string[] = all.filter(({ success }) => !success).map(() => leftOutText.shapes('?'));
  const elements = new Map<string, Element>();
  const strokes: Ink[] = [];
  const arrows: TldrShape[] = [];
  for (const shape of shapes.values()) {
    const spot = spotOf(shape, shapes, page);
    if (spot === undefined) leftOut.push(leftOutText.pages);
    else if (shape.type === 'group') continue;
    else if (shape.type === 'arrow') arrows.push(shape);
    else if (shape.type === 'draw' || shape.type === 'highlight' || shape.type === 'line') {
      const ink = inkFrom(pointsOf(shape), shape, spot, random);
      if (ink) strokes.push(ink);
      else leftOut.push(leftOutText.shapes(shape.type));
    } else {
      const element = elementFrom(shape, spot, newId(ElementId, 'el', random));
      if (element) elements.set(shape.id, element);
      else leftOut.push(shape.type === 'text' ? leftOutText.emptyText : leftOutText.shapes(shape.type));
    }
  }

  const bindings = bindingsOf(records);
  const ties: Tie[] = [];
  for (const arrow of arrows) {
    const ends = endsOf(arrow, bindings);
    const [from, to] = [elements.get(ends.start ?? ''), elements.get(ends.end ?? '')];
    const spot = spotOf(arrow, shapes, page);
    const tie = from && to && tieFrom(arrow, from.id, to.id, random);
    const ink = !tie && spot ? inkFrom(arrowPoints(arrow), arrow, spot, random) : undefined;
    if (tie) ties.push(tie);
    else if (ink) strokes.push(ink);
    else leftOut.push(leftOutText.shapes('arrow'));
  }
  const map = { ...EMPTY_MAP, elements: [...elements.values()], ties, ink: strokes };
  return { ok: true, map, leftOut: countLeftOut(leftOut) };
}

/** Where a shape stands on the page, with the groups and frames around it taken in; undefined on other pages. */
function spotOf(shape: TldrShape, shapes: ReadonlyMap<string, TldrShape>, page: string | undefined): Spot | undefined {
  let spot: Spot = { x: shape.x, y: shape.y, turn: shape.rotation };
  let around = shape.parentId;
  for (let depth = 0; depth < 50; depth += 1) {
    const parent = shapes.get(around);
    if (parent === undefined) return around === page ? spot : undefined;
    const at = turned(spot, parent.rotation);
    spot = { x: parent.x + at.x, y: parent.y + at.y, turn: parent.rotation + spot.turn };
    around = parent.parentId;
  }
  return undefined;
}

const turned = ({ x, y }: { x: number; y: number }, angle: number) => ({
  x: x * Math.cos(angle) - y * Math.sin(angle),
  y: x * Math.sin(angle) + y * Math.cos(angle),
});

function elementFrom(shape: TldrShape, spot: Spot, id: ElementId): Element | undefined {
  const words = wordsOf(shape);
  const { props } = shape;
  const size = { w: Math.max(8, numberIn(props['w'], 100)), h: Math.max(8, numberIn(props['h'], 100)) };
  const pos = { x: Math.round(spot.x), y: Math.round(spot.y) };
  const base = { id, pos };
  const made = (raw: object): Element | undefined => Element.safeParse({ ...base, ...raw }).data;
  switch (shape.type) {
    case 'geo': {
      const round = ROUND.has(String(props['geo']));
      if (words === '')
        return made({ kind: 'area', label: '', purpose: 'frame', shape: round ? 'ring' : 'rectangle', size });
      const [label, bullets] = labelAndBullets(words);
      return centred(made({ kind: 'resource', label, bullets, formality: round ? 'informal' : 'formal' }), size);
    }
    case 'note':
      return made({ kind: 'note', text: words.slice(0, LIMITS.text), tint: TINTS[String(props['color'])] ?? 0 });
    case 'text':
      if (words === '') return undefined;
      return made({
        kind: 'caption',
        text: words.slice(0, LIMITS.text),
        fontSize: FONT_SIZES[String(props['size'])] ?? 24,
      });
    case 'frame':
      return made({
        kind: 'area',
        label: typeof props['name'] === 'string' ? props['name'].slice(0, LIMITS.label) : '',
        purpose: 'frame',
        shape: 'rectangle',
        size,
      });
    default:
      return undefined;
  }
}

/** The first line is the name; what follows is its list. */
function labelAndBullets(words: string): [string, string[]] {
  const lines = words
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [label = '', ...bullets] = lines.map((line) => line.slice(0, LIMITS.label));
  return [label, bullets.slice(0, LIMITS.bullets)];
}

/** Our sign has its own size: it stands on the middle of the box. */
function centred(element: Element | undefined, box: { w: number; h: number }): Element | undefined {
  if (element === undefined) return undefined;
  const size = nominalSize(element);
  const { x, y } = element.pos;
  return { ...element, pos: { x: Math.round(x + (box.w - size.w) / 2), y: Math.round(y + (box.h - size.h) / 2) } };
}

function tieFrom(arrow: TldrShape, from: ElementId, to: ElementId, random: RandomBytes): Tie | undefined {
  const head = (end: string) => !['none', undefined].includes(arrow.props[`arrowhead${end}`] as string | undefined);
  const [start, end] = [head('Start'), head('End')];
  const direction = start && end ? 'both' : end ? 'forward' : start ? 'backward' : 'none';
  const label = wordsOf(arrow).replaceAll(/\s+/gu, ' ').slice(0, LIMITS.label);
  return Tie.safeParse({ id: newId(TieId, 'tie', random), from, to, direction, label }).data;
}

function arrowPoints({ props }: TldrShape): TldrPoint[] | undefined {
  const end = (value: unknown) => {
    const { x, y } = (value ?? {}) as { x?: unknown; y?: unknown };
    return typeof x === 'number' && typeof y === 'number' ? { x, y, pressure: 0.5 } : undefined;
  };
  const [a, b] = [end(props['start']), end(props['end'])];
  return a && b ? [a, b] : undefined;
}

function inkFrom(
  points: readonly TldrPoint[] | undefined,
  { props }: TldrShape,
  spot: Spot,
  random: RandomBytes,
): Ink | undefined {
  if (points === undefined) return undefined;
  const flat = points.slice(0, LIMITS.inkPoints).flatMap((point) => {
    const at = turned(point, spot.turn);
    return [Math.round(spot.x + at.x), Math.round(spot.y + at.y), point.pressure];
  });
  return Ink.safeParse({
    id: newId(InkId, 'ink', random),
    points: flat,
    width: PEN_WIDTHS[String(props['size'])] ?? 4,
    tint: 0,
  }).data;
}
