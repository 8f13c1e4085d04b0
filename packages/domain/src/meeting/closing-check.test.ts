import { describe, expect, it } from 'vitest';
import { attendance, board, meeting, role } from '../testing/fixtures.ts';
import type { Product } from '../templates/product.ts';
import { buildMinutes } from './build-minutes.ts';
import { closeMeeting } from './closing.ts';
import { closingCheckLines, closingQuestions } from './closing-check.ts';
import { hideMinutesNames } from './hide-minutes-names.ts';

const suzuki = attendance('att_1', '鈴木 見本');
const produces: Product[] = [
  { kind: 'role', label: '役割分担', least: 2 },
  { kind: 'decision', label: '決定', least: 1 },
  { kind: 'field', label: '検討したい点', field: '検討したい点' },
  { kind: 'judged', label: '顔の見える関係' },
];
const template = {
  produces,
  closingCheck: ['鈴木さんに伝える人は決まりましたか。'],
  board: { elements: [], ties: [] },
};
const judged = closingQuestions(template)[1] ?? '';

function closed(checked: string[], of: typeof template | null = template) {
  const result = closeMeeting({
    meeting: meeting(),
    board: board({ roles: [role('role_1', { what: '学校と話す', owner: suzuki.id, due: { kind: 'none' } })] }),
    attendance: [suzuki],
    answers: [],
    template: (of ?? undefined) as never,
    at: '2026-11-23T05:00:00.000Z',
    facilitator: '管理 花子',
    accepted: true,
    checked,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.gaps));
  return result.record.minutes;
}

describe('the closing check as a part of the minutes', () => {
  it('[M7] keeps what was to be produced, what the room was asked, the ticks, and who closed', () => {
    expect(closed([judged, 'nobody asked this']).closingCheck).toEqual({
      products: [
        { label: '役割分担', least: 2, found: 1 },
        { label: '決定', least: 1, found: 0 },
        { label: '検討したい点', least: null, found: 0 },
      ],
      questions: [
        { question: '鈴木さんに伝える人は決まりましたか。', checked: false },
        { question: judged, checked: true },
      ],
      by: '管理 花子',
    });
  });

  it('[M7] is told in words: what was produced, and what was not', () => {
    const check = closed([judged]).closingCheck;
    expect(check && closingCheckLines(check).map(({ result, isDone }) => [result, isDone])).toEqual([
      ['まだできていない（1件。予定は2件）', false],
      ['まだできていない（0件。予定は1件）', false],
      ['まだできていない', false],
      ['たしかめていない', false],
      ['たしかめた', true],
    ]);
  });

  it('[M7] a draft has none, and neither has a meeting whose template asks for nothing', () => {
    const nothing = { ...template, produces: [], closingCheck: [] };
    expect([closed([], nothing).closingCheck, closed([judged], null).closingCheck]).toEqual([null, null]);
    const draft = buildMinutes({
      meeting: meeting(),
      board: board({}),
      attendance: [suzuki],
      answers: [],
      at: '2026-11-23T05:00:00.000Z',
    });
    expect(draft.closingCheck).toBe(null);
  });

  it('[M6] [M7] names nobody while names are hidden', () => {
    expect(JSON.stringify(hideMinutesNames(closed([judged])).closingCheck)).not.toMatch(/鈴木|花子/);
  });
});
