import type { RichBlock, RichInline, RichText } from '@tsunagu/domain';
import * as fc from 'fast-check';

/** Text as people here write it: kana, kanji outside the basic plane, variants, joined emoji, half-width, and a formula start. */
const WORDS = ['見守り', '𠮷田さん', '髙﨑', '葛󠄀城', '👩‍👩‍👧', 'ｶﾞ', 'e\u0301', '=1+1', '<b>', '①', ' ', '。'];

const unit = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const joined = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(unit, { minLength: min, maxLength: max }).map((parts) => parts.join(''));

/** A single line well within the limits; may be empty. */
export const line = joined(0, 6);
/** Several lines; may be empty. */
export const text = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'));
const something = joined(1, 6).map((words) => words || 'あ');

/** Neighbouring runs differ in boldness, as they do after reading. */
const inlines: fc.Arbitrary<RichInline[]> = fc
  .array(fc.oneof({ weight: 4, arbitrary: something }, fc.constant(null)), { maxLength: 4 })
  .map((parts) =>
    parts.map((part, i) =>
      part === null ? { type: 'break' as const } : { type: 'text' as const, text: part, bold: i % 2 === 1 },
    ),
  );

const record: fc.Arbitrary<RichBlock> = fc.record({
  type: fc.constant('record' as const),
  kind: fc.constantFrom('decision', 'hold', 'role', 'issue', 'point', 'opinion'),
  id: fc.nat(999).map((n) => `role_${n}`),
});
const paragraph: fc.Arbitrary<RichBlock> = fc.record({
  type: fc.constantFrom('paragraph' as const, 'heading' as const),
  content: inlines,
});
const list = (item: fc.Arbitrary<RichBlock>): fc.Arbitrary<RichBlock> =>
  fc.record({
    type: fc.constantFrom('bullets' as const, 'numbers' as const),
    items: fc.array(fc.array(item, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  });

/** Minutes of one agenda item; at least one block, as in the document. */
export const richText: fc.Arbitrary<RichText> = fc.array(
  fc.oneof({ weight: 3, arbitrary: paragraph }, record, list(fc.oneof(paragraph, list(paragraph)))),
  { minLength: 1, maxLength: 5 },
);
