import { z } from 'zod';

/** A record embedded in the minutes: the record itself lives elsewhere, the text holds its id only. */
export const RecordKind = z.enum(['decision', 'hold', 'role', 'issue', 'point', 'opinion']);
export type RecordKind = z.infer<typeof RecordKind>;

export const RichInline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), bold: z.boolean() }),
  z.object({ type: z.literal('break') }),
]);
export type RichInline = z.infer<typeof RichInline>;

export type RichBlock =
  | { type: 'paragraph' | 'heading'; content: RichInline[] }
  | { type: 'bullets' | 'numbers'; items: RichBlock[][] }
  | { type: 'record'; kind: RecordKind; id: string };
export const RichBlock: z.ZodType<RichBlock> = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['paragraph', 'heading']), content: z.array(RichInline) }),
  z.object({
    type: z.enum(['bullets', 'numbers']),
    get items() {
      return z.array(z.array(RichBlock));
    },
  }),
  z.object({ type: z.literal('record'), kind: RecordKind, id: z.string() }),
]);

/** One agenda item's minutes as plain values, read from its rich-text fragment. Unknown nodes become their text. */
export const RichText = z.array(RichBlock);
export type RichText = z.infer<typeof RichText>;

/** A paragraph or heading of plain words. */
export const plainBlock = (type: 'paragraph' | 'heading', text: string): RichBlock => ({
  type,
  content: text === '' ? [] : [{ type: 'text', text, bold: false }],
});

type Lines<B> =
  | { type: 'paragraph' | 'heading'; content: RichInline[] }
  | { type: 'bullets' | 'numbers'; items: B[][] };

/**
 * Lines and lists with every piece of text passed through `text`: how names are taken out, in exports and minutes alike.
 * `inside` rewrites what stands in a list.
 */
export function rewriteLines<B>(value: Lines<B>, text: (value: string) => string, inside: (block: B) => B): Lines<B> {
  switch (value.type) {
    case 'paragraph':
    case 'heading':
      return {
        ...value,
        content: value.content.map((inline) =>
          inline.type === 'text' ? { ...inline, text: text(inline.text) } : inline,
        ),
      };
    case 'bullets':
    case 'numbers':
      return { ...value, items: value.items.map((item) => item.map(inside)) };
  }
}
