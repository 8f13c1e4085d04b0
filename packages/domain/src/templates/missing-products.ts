import type { Board } from '../board/board.ts';
import type { Element } from '../board/element.ts';
import { inOrder } from '../meeting/record-order.ts';
import type { RichBlock, RichText } from '../meeting/rich-text.ts';
import type { CountedProduct, Product } from './product.ts';
import type { StarterElement } from './starter-board.ts';
import type { Template } from './template.ts';

/** A product, and how much of it there is. */
export type FoundProduct = { readonly product: Product; readonly found: number };

type Starting = Pick<Template, 'produces' | 'board'>;

/**
 * How much there is of what a meeting of this template is there to produce, in the template's order. What the board started with counts
 * for nothing; `judged` products are never in it, because only people can tell.
 */
export const foundProducts = (template: Starting, board: Board): FoundProduct[] =>
  template.produces.flatMap((product) =>
    product.kind === 'judged' ? [] : [{ product, found: count(product, template, board) }],
  );

/** What it has not produced yet (SPEC P9). */
export const missingProducts = (template: Starting, board: Board): FoundProduct[] =>
  foundProducts(template, board).filter(({ product, found }) => found < ('least' in product ? product.least : 1));

function count(product: Exclude<Product, { kind: 'judged' }>, template: Starting, board: Board): number {
  switch (product.kind) {
    case 'field':
      return Number(inOrder(board.agenda).some(({ id }) => isFilled(board.minutes.get(id) ?? [], product.field)));
    case 'table':
      return filledRows(product.table, template, board);
    default:
      return counted(product.kind, template, board);
  }
}

function counted(kind: CountedProduct, { board: start }: Starting, board: Board): number {
  switch (kind) {
    case 'role':
      return board.roles.filter((role) => role.what.trim() !== '').length;
    case 'monitoring-day':
      return board.roles.filter((role) => role.monitoringDay !== null).length;
    case 'goal':
      return board.roles.filter((role) => role.goal.trim() !== '').length;
    case 'issue':
      return board.issues.length;
    case 'decision':
      return board.decisions.filter((decision) => decision.text.trim() !== '').length;
    case 'tie':
      return beyond(start, board, ({ ties }) => ties.filter(({ state }) => state === 'current').length);
    case 'planned-tie':
      return beyond(start, board, ({ ties }) => ties.filter(({ state }) => state === 'planned').length);
    case 'planned-supporter':
      return beyond(start, board, ({ elements }) => elements.filter(isPlanned).length);
    case 'note':
    case 'card': {
      const given = new Set(start.elements.map(words));
      return board.elements.filter(
        (element) => element.kind === kind && words(element).trim() !== '' && !given.has(words(element)),
      ).length;
    }
  }
}

type Picture = {
  readonly elements: readonly (Element | StarterElement)[];
  readonly ties: readonly { readonly state: string }[];
};

/** How many more there are than at first. */
const beyond = (start: Picture, now: Picture, count: (picture: Picture) => number): number =>
  Math.max(0, count(now) - count(start));

const isPlanned = (element: Element | StarterElement): boolean =>
  (element.kind === 'resource' || element.kind === 'person') && element.state === 'planned';

/** What a note or a card says; empty for everything else. */
const words = (element: Element | StarterElement): string =>
  element.kind === 'note'
    ? element.text
    : element.kind === 'card'
      ? [element.label, ...element.bullets, element.text].filter((line) => line.trim() !== '').join('\n')
      : '';

/** Rows below the headings in which a cell says something that it did not say at first. */
function filledRows(name: string, { board: start }: Starting, board: Board): number {
  const given = start.elements.find((element) => element.kind === 'table' && element.label.trim() === name);
  const known = given?.kind === 'table' ? given.cells : {};
  const rows = new Set<string>();
  for (const element of board.elements) {
    if (element.kind !== 'table' || element.label.trim() !== name) continue;
    for (const [key, text] of Object.entries(element.cells)) {
      const row = key.split(',')[0]!;
      if (row !== '0' && text.trim() !== '' && text !== known[key]) rows.add(`${element.id} ${row}`);
    }
  }
  return rows.size;
}

/** Whether something stands below a heading of these words, before the next heading. */
function isFilled(text: RichText, field: string): boolean {
  let below = false;
  for (const block of text) {
    if (block.type === 'heading') below = plain(block).trim() === field.trim();
    else if (below && plain(block).trim() !== '') return true;
  }
  return false;
}

/** The words of a block; an embedded record stands for itself. */
function plain(block: RichBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
    case 'bullets':
    case 'numbers':
      return block.items.flat().map(plain).join(' ');
    case 'record':
      return block.id;
  }
}
