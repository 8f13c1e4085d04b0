import { z } from 'zod';

/** A record embedded in the minutes: the record itself lives elsewhere, the text holds its id only. */
export const RecordKind = z.enum(['decision', 'hold', 'role', 'issue']);
export type RecordKind = z.infer<typeof RecordKind>;

export type RichInline = { type: 'text'; text: string; bold: boolean } | { type: 'break' };
export type RichBlock =
  | { type: 'paragraph' | 'heading'; content: RichInline[] }
  | { type: 'bullets' | 'numbers'; items: RichBlock[][] }
  | { type: 'record'; kind: RecordKind; id: string };

/** One agenda item's minutes as plain values, read from its rich-text fragment. Unknown nodes become their text. */
export type RichText = RichBlock[];
