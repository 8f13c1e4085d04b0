import { z } from 'zod';
import { canCarryTie, type Element } from '../board/element.ts';
import { LIMITS } from '../board/limits.ts';
import { MeetingFunction, MeetingLevel } from '../five-functions.ts';
import { Product } from './product.ts';
import { StarterBoard } from './starter-board.ts';

const line = z.string().trim().min(1).max(LIMITS.label);

/** Records of a case that a meeting may use: 事例提示, 基本情報, 課題整理総括表. */
export const CaseSheet = z.enum(['case-presentation', 'basic-information', 'assessment']);
export type CaseSheet = z.infer<typeof CaseSheet>;

/** How much a template holds. Prompts of one item still fit into one text of the document. */
export const TEMPLATE_LIMITS = { agenda: 30, prompts: 15, fields: 12, products: 20, checks: 20, minutes: 600 } as const;

export const TemplateItem = z.object({
  title: line,
  /** Time box in minutes; 0 = none. */
  minutes: z.number().int().min(0).max(TEMPLATE_LIMITS.minutes),
  /** What the facilitator may ask. */
  prompts: z.array(line).max(TEMPLATE_LIMITS.prompts).default([]),
  /** What is written down here: each becomes a heading in the item's minutes. */
  fields: z.array(line).max(TEMPLATE_LIMITS.fields).default([]),
});

const content = z.object({
  function: MeetingFunction,
  level: MeetingLevel,
  title: line,
  /** What this kind of meeting is for, in one or two sentences. */
  description: z.string().max(LIMITS.text).default(''),
  produces: z.array(Product).min(1).max(TEMPLATE_LIMITS.products),
  agenda: z.array(TemplateItem).min(1).max(TEMPLATE_LIMITS.agenda),
  /** What the facilitator asks the room before closing. */
  closingCheck: z.array(line).max(TEMPLATE_LIMITS.checks).default([]),
  sheets: z.array(CaseSheet).max(CaseSheet.options.length).default([]),
  board: StarterBoard,
});

/** `case-conference` for one that ships, `tpl_…` for one of an organisation. */
export const TemplateId = z
  .string()
  .regex(/^(?:[a-z][a-z0-9-]{0,60}|tpl_[A-Za-z0-9]{1,40})$/)
  .brand('TemplateId');
export type TemplateId = z.infer<typeof TemplateId>;

/** What a template says, without which one it is: what somebody writes and the server keeps. */
export const TemplateContent = content.superRefine(checkReferences);
export type TemplateContent = z.infer<typeof TemplateContent>;

/**
 * How a meeting of one function starts and what it is there to produce: data, not code, so that an office can write its own. A
 * meeting remembers the template as `id@version`; a change that matters raises `version`.
 */
export const Template = content
  .extend({ id: TemplateId, version: z.number().int().min(1) })
  .superRefine(checkReferences);
export type Template = z.infer<typeof Template>;
/** A template as it is written down: what has a default may be left out. */
export type WrittenTemplate = z.input<typeof Template>;

/** What a template says, without which one it is. */
export const contentOf = (template: Template): TemplateContent => TemplateContent.parse(template);

/** `id@version`, as the board's `meta.template` keeps it. */
export const templateRef = (template: { readonly id: string; readonly version: number }): string =>
  `${template.id}@${template.version}`;

/** The two parts of `id@version`; undefined for anything else. */
export function readTemplateRef(ref: string): { id: TemplateId; version: number } | undefined {
  const found = /^([^@]+)@([1-9]\d{0,8})$/.exec(ref);
  const id = TemplateId.safeParse(found?.[1]);
  return id.success ? { id: id.data, version: Number(found?.[2]) } : undefined;
}

/** Minutes of all time boxes together. */
export const templateMinutes = (template: { readonly agenda: readonly { readonly minutes: number }[] }): number =>
  template.agenda.reduce((sum, item) => sum + item.minutes, 0);

/** Rules over more than one field, by the word that the server's problems and the page translate (SPEC P8). */
export type TemplateRule = 'starter-id-twice' | 'starter-missing-end' | 'unknown-field' | 'unknown-table';

function checkReferences(template: z.infer<typeof content>, context: z.RefinementCtx): void {
  const broken = (path: (string | number)[], rule: TemplateRule) =>
    context.addIssue({ code: 'custom', path, params: { rule } });
  const { elements, ties, unions } = template.board;
  const seen = new Set<string>();
  for (const [index, { id }] of elements.entries()) {
    if (id === undefined) continue;
    if (seen.has(id)) broken(['board', 'elements', index, 'id'], 'starter-id-twice');
    seen.add(id);
  }
  const people = new Set(elements.flatMap((element) => (element.kind === 'person' ? [element.id] : [])));
  const ends = new Set(elements.flatMap((one) => (canCarryTie(one as Element) ? [one.id] : [])));
  for (const [index, tie] of ties.entries())
    for (const end of ['from', 'to'] as const)
      if (!ends.has(tie[end])) broken(['board', 'ties', index, end], 'starter-missing-end');
  const couples = new Set<string>();
  for (const [index, union] of unions.entries()) {
    if (couples.has(union.id)) broken(['board', 'unions', index, 'id'], 'starter-id-twice');
    couples.add(union.id);
    if (!people.has(union.a)) broken(['board', 'unions', index, 'a'], 'starter-missing-end');
    if (union.b !== null && !people.has(union.b)) broken(['board', 'unions', index, 'b'], 'starter-missing-end');
  }
  const fields = new Set(template.agenda.flatMap((item) => item.fields));
  const tables = new Set(elements.flatMap((element) => (element.kind === 'table' ? [element.label.trim()] : [])));
  for (const [index, product] of template.produces.entries()) {
    if (product.kind === 'field' && !fields.has(product.field)) broken(['produces', index, 'field'], 'unknown-field');
    if (product.kind === 'table' && !tables.has(product.table)) broken(['produces', index, 'table'], 'unknown-table');
  }
}
