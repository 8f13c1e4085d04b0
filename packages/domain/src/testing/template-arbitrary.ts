import * as fc from 'fast-check';
import { CaseSheet, Template } from '../templates/template.ts';
import { CountedProduct } from '../templates/product.ts';
import { boards } from './board-arbitrary.ts';
import { starterFromBoard } from '../templates/starter-from-board.ts';

const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const starter = boards.map((board) => {
  const made = starterFromBoard(board, { attendance: [], blank: false });
  return made.ok ? made.board : { elements: [{ kind: 'note', pos: { x: 0, y: 0 }, text: '' }] };
});

/** Any template that its schema takes, with the maps of any board. */
export const templateArbitrary = fc
  .record({
    id: fc.constantFrom('some-template', 'tpl_1aB'),
    version: fc.integer({ min: 1, max: 99 }),
    function: fc.constantFrom(1, 2, 3, 4, 5),
    level: fc.constantFrom('individual', 'area', 'municipal'),
    title: line,
    description: fc.string({ unit: 'grapheme', maxLength: 40 }),
    produces: fc.array(
      fc.record({
        kind: fc.constantFrom(...CountedProduct.options, 'judged'),
        label: line,
        least: fc.integer({ min: 1, max: 99 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    agenda: fc.array(
      fc.record({
        title: line,
        minutes: fc.integer({ min: 0, max: 600 }),
        prompts: fc.array(line, { maxLength: 4 }),
        fields: fc.array(line, { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    closingCheck: fc.array(line, { maxLength: 3 }),
    sheets: fc.subarray([...CaseSheet.options]),
    board: starter,
  })
  .map((written) => Template.parse(written));
