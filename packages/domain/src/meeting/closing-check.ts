import { z } from 'zod';
import type { Board } from '../board/board.ts';
import { templatesText } from '../catalogue/templates.ts';
import { foundProducts } from '../templates/missing-products.ts';
import type { Template } from '../templates/template.ts';

/**
 * 終わりの確認 as a part of the minutes (SPEC M7): what this kind of meeting is there to produce and how much of it there was, and what
 * the facilitator asked the room. In words of the template as they were then.
 */
export const ClosingCheck = z.object({
  products: z.array(
    z.object({
      label: z.string(),
      /** How many there should have been; null for what is there or not. */
      least: z.number().int().nullable(),
      found: z.number().int(),
    }),
  ),
  questions: z.array(z.object({ question: z.string(), checked: z.boolean() })),
  /** Whose account closed the meeting and ticked; empty while names are hidden. */
  by: z.string(),
});
export type ClosingCheck = z.infer<typeof ClosingCheck>;

type Asked = Pick<Template, 'produces' | 'closingCheck'>;

/** What the facilitator asks the room before closing, with the products that only people can tell; each once, in the template's order. */
export const closingQuestions = ({ produces, closingCheck }: Asked): string[] => {
  const judged = produces.flatMap((product) =>
    product.kind === 'judged' ? [templatesText.judged(product.label)] : [],
  );
  return [...new Set([...closingCheck, ...judged])];
};

/** The check as it stands when the meeting closes; null where the template asks for nothing. A tick of anything else counts for nothing. */
export function closingCheckOf(
  template: Asked & Pick<Template, 'board'>,
  board: Board,
  { checked, by }: { checked: readonly string[]; by: string },
): ClosingCheck | null {
  const products = foundProducts(template, board).map(({ product, found }) => ({
    label: product.label,
    least: 'least' in product ? product.least : null,
    found,
  }));
  const questions = closingQuestions(template).map((question) => ({ question, checked: checked.includes(question) }));
  return products.length + questions.length === 0 ? null : { products, questions, by };
}

/** One line of the check for the page and for paper: what it was, and how it stood. */
export type ClosingCheckLine = { readonly what: string; readonly result: string; readonly isDone: boolean };

export const closingCheckLines = ({ products, questions }: ClosingCheck): ClosingCheckLine[] => [
  ...products.map(({ label, least, found }) => {
    const isDone = found >= (least ?? 1);
    const count = least === null ? '' : isDone ? templatesText.counted(found) : templatesText.tooFew(found, least);
    return {
      what: templatesText.productOf(label),
      result: (isDone ? templatesText.produced : templatesText.notProduced) + count,
      isDone,
    };
  }),
  ...questions.map(({ question, checked }) => ({
    what: question,
    result: checked ? templatesText.checked : templatesText.unchecked,
    isDone: checked,
  })),
];
