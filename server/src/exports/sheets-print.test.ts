import { ASSESSMENT_ROWS, boardFromSample, buildMinutesSheets, findSample } from '@tsunagu/domain';
import { sheetsText } from '@tsunagu/domain/catalogue/sheets';
import { expect, it } from 'vitest';
import { printEvaluation, printSheets } from './sheets-print.ts';

const sample = () => {
  const c6 = findSample('C6');
  if (!c6) throw new Error('no sample');
  const board = boardFromSample(c6, { random: (count) => crypto.getRandomValues(new Uint8Array(count)) });
  const sheets = buildMinutesSheets(board);
  if (!sheets) throw new Error('no sheets');
  return sheets;
};
const tables = (blocks: ReturnType<typeof printSheets>) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

it('all rows, causes and needs stand on paper, in tables whose widths fill the page', () => {
  const blocks = printSheets(sample(), 'japanese');
  for (const { head, widths, rows } of tables(blocks)) {
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1);
    for (const row of rows) expect(row).toHaveLength(widths.length);
    expect([0, widths.length]).toContain(head.length);
  }
  const form = tables(blocks).find(({ head }) => head[0] === sheetsText.row);
  expect(form?.rows).toHaveLength(ASSESSMENT_ROWS.length);
  expect(form?.rows[1]).toEqual(['移動　屋外移動', '見守り', '①', '維持', '一人で出ると帰り道がわからなくなる。']);
  expect(tables(blocks).at(-1)?.rows).toHaveLength(3);
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(headings).toEqual([
    sheetsText.names.sheet_presentation,
    sheetsText.names.sheet_profile,
    sheetsText.names.sheet_assessment,
  ]);
});

it('sheets that nobody wrote in leave no heading, and no letter of a file can break the paper', () => {
  const { assessment } = sample();
  if (!assessment) throw new Error('no assessment');
  const needs = assessment.needs.slice(0, 1).map((need) => ({ ...need, text: '手すり\u0007\u0000' }));
  const blocks = printSheets(
    {
      presentation: null,
      profile: null,
      evaluation: null,
      carriedFrom: '2026-11-03',
      assessment: { ...assessment, needs },
    },
    'gregorian',
  );
  expect(blocks[0]).toEqual({ kind: 'mark', text: sheetsText.carriedPaper('2026年11月3日(火)') });
  expect(JSON.stringify(blocks)).not.toMatch(/\\u000[07]/);
});

it('評価 has a line a role with its result', () => {
  const blocks = printEvaluation({
    id: 'sheet_evaluation',
    goal: '',
    reached: '入浴の支えが決まった',
    better: '',
    lines: [],
  });
  expect(tables(blocks).map(({ rows }) => rows)).toEqual([[[sheetsText.texts.reached, '入浴の支えが決まった']]]);
});
