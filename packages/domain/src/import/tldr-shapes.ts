import { z } from 'zod';

/**
 * What is read of a `.tldr` file, of all versions since 2023: records by their type. Only what becomes part of a map is described;
 * everything else is let through and counted.
 */
const Offset = z.number().finite();
export const TldrShape = z.looseObject({
  id: z.string(),
  typeName: z.literal('shape'),
  type: z.string(),
  parentId: z.string(),
  x: Offset,
  y: Offset,
  rotation: Offset.default(0),
  props: z.record(z.string(), z.unknown()).default({}),
});
export type TldrShape = z.infer<typeof TldrShape>;

const TldrBinding = z.looseObject({
  typeName: z.literal('binding'),
  fromId: z.string(),
  toId: z.string(),
  props: z.looseObject({ terminal: z.enum(['start', 'end']) }),
});

export const TldrFile = z.looseObject({
  tldrawFileFormatVersion: z.number(),
  records: z.array(z.looseObject({ typeName: z.string(), id: z.string() })),
});

/** The elements that an arrow is bound to, by the arrow's id; kept in records of their own, or in the arrow in older files. */
export type TldrEnds = { start?: string; end?: string };
export function bindingsOf(records: readonly unknown[]): Map<string, TldrEnds> {
  const ends = new Map<string, TldrEnds>();
  for (const record of records) {
    const read = TldrBinding.safeParse(record);
    if (!read.success) continue;
    const { fromId, toId, props } = read.data;
    ends.set(fromId, { ...ends.get(fromId), [props.terminal]: toId });
  }
  return ends;
}

const OldEnd = z.looseObject({ type: z.literal('binding'), boundShapeId: z.string() });
export function endsOf(arrow: TldrShape, bindings: ReadonlyMap<string, TldrEnds>): TldrEnds {
  const old = (end: 'start' | 'end') => OldEnd.safeParse(arrow.props[end]).data?.boundShapeId;
  const [start, end] = [old('start'), old('end')];
  return { ...(start ? { start } : {}), ...(end ? { end } : {}), ...bindings.get(arrow.id) };
}

/** Rich text of newer files: paragraphs of text pieces. */
const RichNode: z.ZodType<{ type: string; text?: string | undefined; content?: unknown[] | undefined }> = z.looseObject(
  {
    type: z.string(),
    text: z.string().optional(),
    content: z.array(z.unknown()).optional(),
  },
);

function plainText(node: unknown, depth = 0): string {
  const read = RichNode.safeParse(node);
  if (!read.success || depth > 20) return '';
  const { type, text, content = [] } = read.data;
  if (type === 'text') return text ?? '';
  if (type === 'hardBreak') return '\n';
  const parts = content.map((part) => plainText(part, depth + 1));
  return parts.join(type === 'doc' || type.endsWith('List') || type === 'listItem' ? '\n' : '');
}

/** The words of a shape, whichever way its version keeps them. */
export function wordsOf({ props }: TldrShape): string {
  const plain = [props['text'], props['label']].find((value) => typeof value === 'string' && value !== '');
  return (typeof plain === 'string' ? plain : plainText(props['richText'])).trim();
}

const Point = z.looseObject({ x: Offset, y: Offset, z: Offset.optional() });
export type TldrPoint = { x: number; y: number; pressure: number };

/** The points of a stroke or line, in the shape's own coordinates. Undefined when they are packed in a way that is not known. */
export function pointsOf({ type, props }: TldrShape): TldrPoint[] | undefined {
  const raw: unknown[] =
    type === 'line'
      ? Object.values(props['points'] ?? props['handles'] ?? {}).sort((a: { index?: string }, b: { index?: string }) =>
          (a?.index ?? '') < (b?.index ?? '') ? -1 : 1,
        )
      : Array.isArray(props['segments'])
        ? props['segments'].flatMap((segment: { points?: unknown }) => segment?.points ?? [undefined])
        : [];
  const points = z.array(Point).safeParse(raw);
  if (!points.success || points.data.length === 0) return undefined;
  return points.data.map(({ x, y, z: pressure = 0.5 }) => ({ x, y, pressure: Math.min(1, Math.max(0, pressure)) }));
}

export const numberIn = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
