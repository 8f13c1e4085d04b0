import { WordFormId } from '@tsunagu/domain';
import { z } from 'zod';

/** A form of the organisation, without its bytes. */
export const WordForm = z.object({
  id: WordFormId,
  name: z.string(),
  size: z.number().int(),
  addedAt: z.string(),
  by: z.string(),
});
/** GET /api/word-forms. */
export const WordForms = z.object({ items: z.array(WordForm), mayChange: z.boolean() });
export type WordForms = z.infer<typeof WordForms>;

/** POST /api/word-forms: kept, or everything that has to be put right, with its paragraph (empty: the whole file). */
export const AddedWordForm = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), id: WordFormId }),
  z.object({
    ok: z.literal(false),
    problems: z.array(z.object({ place: z.string(), excerpt: z.string(), message: z.string() })),
  }),
]);
export type AddedWordForm = z.infer<typeof AddedWordForm>;
