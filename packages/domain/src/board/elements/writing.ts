import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { Label, placed, Text, TextScale } from './placed.ts';

/** ふせん. Its text is collaborative (Y.Text in the document), a plain string here. */
export const Note = z.object({
  ...placed,
  kind: z.literal('note'),
  text: Text,
  /** 0 = yellow, then the further paper tints; the tint carries no meaning. */
  tint: z.number().int().min(0).max(4).default(0),
});
export type Note = z.infer<typeof Note>;

/** Plain text on the board. */
export const Caption = z.object({
  ...placed,
  kind: z.literal('caption'),
  text: Text,
  fontSize: z.number().min(12).max(96).default(20),
});
export type Caption = z.infer<typeof Caption>;

/** 事例カード: a case or an example in a few words, with a title, a list and what came of it. */
export const Card = z.object({
  ...placed,
  kind: z.literal('card'),
  /** Title. Real names do not belong here; 名前をかくす takes known ones out. */
  label: Label,
  bullets: z.array(Label).max(LIMITS.bullets).default([]),
  /** What the example shows, below the list. */
  text: Text.default(''),
  textScale: TextScale.default('normal'),
});
export type Card = z.infer<typeof Card>;
