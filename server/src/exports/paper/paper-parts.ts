import type { PaperThing } from '@tsunagu/domain';
import { type PrintBlock, printMinutes } from '../minutes-print.ts';
import { assessmentBlocks } from './assessment-form.ts';
import { caseBlocks } from './case-form.ts';
import type { Binding, PaperOrder, PaperPart } from './paper-order.ts';
import { roleBlocks } from './role-form.ts';

/** On A3 everything is as large as on an enlarged copy of A4. */
const ENLARGED = Math.SQRT2;
/** 24 rows with their notes on one page: as large as there is room for, and never smaller than can be read. */
const ONE_PAGE = [9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5];
const PLAIN = 10.5;
const LETTER = 11.5;
const [WIDE, NARROW] = [57, 34];

/** The things of an order as parts of paper; the map is no text and stays apart. */
export function bindingOf(order: PaperOrder): Binding {
  const scale = order.sheet === 'a3' ? ENLARGED : 1;
  const parts = order.things
    .filter((thing) => thing !== 'map')
    .map((thing) => {
      const part = partOf(thing, order);
      return { ...part, margin: part.margin * scale, sizes: part.sizes.map((size) => size * scale) };
    });
  return { title: order.document.title, parts, sheet: order.sheet, map: order.map };
}

/** Blocks alone on upright A4. */
export const plainBinding = (title: string, blocks: readonly PrintBlock[]): Binding => ({
  title,
  parts: [{ orientation: 'portrait', margin: WIDE, sizes: [PLAIN], blocks }],
  sheet: 'a4',
  map: null,
});

/** Letters, each beginning on a page of its own. */
export const lettersBinding = (title: string, letters: readonly (readonly PrintBlock[])[]): Binding => ({
  title,
  parts: letters.map((blocks) => ({ orientation: 'portrait', margin: WIDE, sizes: [LETTER], blocks })),
  sheet: 'a4',
  map: null,
});

function partOf(thing: Exclude<PaperThing, 'map'>, order: PaperOrder): PaperPart {
  const { document, paper } = order;
  switch (thing) {
    case 'minutes':
      return {
        orientation: 'portrait',
        margin: WIDE,
        sizes: [PLAIN],
        blocks: printMinutes(order.withSheets ? document : withoutCase(document), paper),
      };
    case 'roles':
      return { orientation: 'landscape', margin: NARROW, sizes: [9], blocks: roleBlocks(document, paper.calendar) };
    case 'case':
      return { orientation: 'portrait', margin: WIDE, sizes: [10], blocks: caseBlocks(document, paper.calendar) };
    case 'assessment':
      return {
        orientation: 'landscape',
        margin: NARROW,
        sizes: ONE_PAGE,
        blocks: assessmentBlocks(document, paper.calendar),
      };
  }
}

/** 評価 belongs to the meeting, and stays. */
const withoutCase = (document: PaperOrder['document']): PaperOrder['document'] => ({
  ...document,
  sheets: document.sheets && {
    ...document.sheets,
    presentation: null,
    profile: null,
    assessment: null,
    carriedFrom: null,
  },
});
