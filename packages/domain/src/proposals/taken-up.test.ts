import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Element } from '../board/element.ts';
import { overlap } from '../board/sign-size.ts';
import { boardFromTemplate } from '../templates/board-from-template.ts';
import { TEMPLATES } from '../templates/index.ts';
import { issueCountsBelow } from '../area-issues/issues-below.ts';
import { issueCard, MOST_TAKEN_UP, type TakenUpIdea, type TakenUpIssue, withTakenUp } from './taken-up.ts';

const LEAST = 3;
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const issue = (change: Partial<TakenUpIssue> = {}): TakenUpIssue => ({
  title: '坂の上で買物に困る',
  careArea: '東地区',
  causes: '坂が急\nバスがなくなった',
  existing: '',
  missing: '移動販売',
  counts: issueCountsBelow(
    [
      { careArea: '東地区', count: 5, readable: 0 },
      { careArea: '西地区', count: 4, readable: 0 },
    ],
    LEAST,
  ),
  copies: ['買物に困る一人暮らし'],
  ...change,
});
const idea: TakenUpIdea = {
  title: '移動販売',
  steps: [
    { stage: 'voice', on: '2026-04-01', note: '遠くて行けない', result: null },
    { stage: 'trial', on: '2026-06-01', note: '三回ためした', result: 'succeeded' },
  ],
};

describe('what a meeting takes up', () => {
  it('[PP8] stands as a card with its evidence', () => {
    expect(issueCard(issue(), LEAST)).toEqual({
      label: '坂の上で買物に困る',
      bullets: [
        '会議で出た数: 9件',
        '圏域: 西地区 4件、東地区 5件',
        '原因: 坂が急、バスがなくなった',
        '足りない: 移動販売',
        '事例: 買物に困る一人暮らし',
      ],
    });
    const few = issueCard(
      issue({ counts: issueCountsBelow([{ careArea: '東地区', count: 1, readable: 0 }], LEAST) }),
      LEAST,
    );
    expect(few.bullets.slice(0, 2)).toEqual(['会議で出た数: 3件未満', '圏域: 東地区 3件未満']);
  });

  it('[PP8] lies over nothing of any template, however much it is, and the board stays valid', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    const made = fc.record({ title: fc.constantFrom('坂', '買物'.repeat(90)), causes: text, missing: text });
    fc.assert(
      fc.property(fc.constantFrom(...TEMPLATES), fc.array(made, { maxLength: MOST_TAKEN_UP }), (template, issues) => {
        const board = boardFromTemplate(template, { subjectAlias: '', random });
        const taken = { issues: issues.map(issue), ideas: [idea, idea], least: LEAST };
        const full = withTakenUp(board, taken, random);
        expect(full.elements.every((element) => Element.safeParse(element).success)).toBe(true);
        const added = full.elements.slice(board.elements.length);
        const cards = added.filter((element) => element.kind === 'card');
        expect(cards).toHaveLength(issues.length + 4);
        for (const card of cards) {
          for (const other of [...board.elements, ...cards])
            if (other !== card) expect(overlap(card, other)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('[PP9] an idea stands in the lanes of the stages that it went through, with what came of its trial', () => {
    const board = boardFromTemplate(TEMPLATES[0]!, { subjectAlias: '', random });
    const full = withTakenUp(board, { issues: [], ideas: [idea], least: LEAST }, random);
    const added = full.elements.slice(board.elements.length);
    const lanes = added.find((element) => element.kind === 'lanes');
    expect(lanes).toMatchObject({ titles: ['声', '話し合い', '試行', '資源になった'] });
    const cards = added.flatMap((element) => (element.kind === 'card' ? [element] : []));
    expect(cards.map((card) => [card.label, card.bullets])).toEqual([
      ['声', ['4月1日(水) 遠くて行けない']],
      ['試してうまくいった', ['6月1日(月) 三回ためした']],
    ]);
    const column = (x: number) => Math.floor((x - lanes!.pos.x) / 360);
    expect(cards.map((card) => column(card.pos.x))).toEqual([0, 2]);
  });
});
