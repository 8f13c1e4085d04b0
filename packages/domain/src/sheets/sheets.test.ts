import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board } from '../board/board.ts';
import { buildMinutes } from '../meeting/build-minutes.ts';
import { continueBoard } from '../meeting/continue-board.ts';
import { hideMinutesNames } from '../meeting/hide-minutes-names.ts';
import { MinutesDocument } from '../meeting/minutes-document.ts';
import { Opinion, Point } from '../meeting/records.ts';
import { boards } from '../testing/board-arbitrary.ts';
import { attendance, board, issue, meeting, person, resource, role, tie } from '../testing/fixtures.ts';
import { allRows, ASSESSMENT_ROWS, AssessmentRow, stateOf } from './assessment-row.ts';
import { buildMinutesSheets } from './build-minutes-sheets.ts';
import { EvaluationLine } from './evaluation-line.ts';
import { byPriority, Need } from './need.ts';
import { shownSheets } from './shown-sheets.ts';
import { fromBoardJson } from '../board/from-board-json.ts';
import { toBoardJson } from '../board/to-board-json.ts';
import { boardFromTemplate } from '../templates/board-from-template.ts';
import { findTemplate } from '../templates/index.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { missingSheets } from './no-sheets.ts';
import { blankSheet, Sheet, SHEET_IDS, sheetOf } from './sheet.ts';

const at = '2026-11-23T15:30:00+09:00';
const need = (id: string, more: object = {}) => Need.parse({ id, ...more });
const household: Board = board({
  elements: [
    person('el_1', { label: '佐藤 花子', alias: '本人', isSubject: true, age: 82, sex: 'female' }),
    person('el_2', { label: '佐藤 太郎', alias: '長男', relation: '長男', age: 55, sex: 'male' }),
    person('el_3', { label: '山田 よし', relation: '近所の人', supporterKind: 'neighbour' }),
    resource('el_4', { label: '訪問介護いずみ' }),
    resource('el_5', { label: '予定の通所' }),
  ],
  ties: [tie('tie_1', 'el_4', 'el_1'), tie('tie_2', 'el_5', 'el_1', { state: 'planned' })],
  issues: [issue('iss_1', { title: '入浴', source: { kind: 'need', id: 'need_1' } })],
  sheets: [
    Sheet.parse({ id: 'sheet_presentation', reason: '佐藤 太郎が疲れている', personWishes: '家にいたい' }),
    Sheet.parse({ id: 'sheet_profile', careLevel: 'care2', illness: '高血圧' }),
    Sheet.parse({ id: 'sheet_assessment', factor1: '花子の下肢筋力' }),
  ],
  assessment: [AssessmentRow.parse({ id: 'asr_bathing', state: 'partly', factors: [1], note: '太郎が介助' })],
  needs: [need('need_2', { text: '買物' }), need('need_1', { text: '太郎の休み', priority: 1 })],
  points: [Point.parse({ id: 'pnt_1', text: '太郎さんの負担' })],
  opinions: [Opinion.parse({ id: 'opn_1', text: '花子さんは話好き', speaker: 'att_1' })],
});
const minutesOf = (value: Board) =>
  buildMinutes({ meeting: meeting(), board: value, attendance: [attendance('att_1', '鈴木 一郎')], answers: [], at });

describe('the form', () => {
  it('[U1] has 24 rows, and lacks nothing after the missing ones are made', () => {
    expect(ASSESSMENT_ROWS).toHaveLength(24);
    expect(ASSESSMENT_ROWS.filter(({ scale }) => scale === 'degree')).toHaveLength(14);
    expect(allRows([]).map(({ id }) => id)).toEqual(ASSESSMENT_ROWS.map(({ id }) => id));
    const made = missingSheets({ sheets: ['sheet_profile'], assessment: ['asr_money'] });
    expect([made.sheets.length, made.assessment.length]).toEqual([SHEET_IDS.length - 1, 23]);
  });

  it('[U2] an answer of the other scale counts as not said', () => {
    expect(stateOf('asr_bathing', 'partly')).toBe('partly');
    expect(stateOf('asr_bathing', 'trouble')).toBe('');
    expect(stateOf('asr_skin', 'fully')).toBe('');
  });

  it('[U3] needs stand by priority, those without one last', () => {
    const order = byPriority([
      need('need_3', { order: 1 }),
      need('need_1', { priority: 2 }),
      need('need_2', { priority: 1 }),
    ]);
    expect(order.map(({ id }) => id)).toEqual(['need_2', 'need_1', 'need_3']);
  });
});

describe('sheets in the minutes', () => {
  it('[U4] take 本人, family and services from the map', () => {
    expect(buildMinutesSheets(household)?.profile).toMatchObject({
      subject: { name: '佐藤 花子', age: 82, sex: 'female' },
      members: [{ name: '佐藤 太郎', relation: '長男', age: 55 }],
      onMap: ['訪問介護いずみ'],
    });
  });

  it('[U5] a need tells the issue that it became, and both wishes stand in the 総括表 too', () => {
    expect(buildMinutesSheets(household)?.assessment).toMatchObject({
      personWishes: '家にいたい',
      needs: [
        { text: '太郎の休み', issue: '入浴' },
        { text: '買物', issue: '' },
      ],
    });
  });

  it('[U8] what nobody wrote in is not there', () => {
    expect(minutesOf(board()).sheets).toBeNull();
    expect(minutesOf(board({ sheets: SHEET_IDS.map((id) => blankSheet(id)) })).sheets).toBeNull();
    expect(minutesOf(household).sheets?.evaluation).toBeNull();
  });

  it('[M1] revisions from before there were sheets still parse', () => {
    const { sheets, points, opinions, ...old } = minutesOf(household);
    expect(sheets).not.toBeNull();
    expect([points, opinions].flat()).toHaveLength(2);
    expect(MinutesDocument.parse(old)).toMatchObject({ sheets: null, points: [], opinions: [] });
    expect(MinutesDocument.parse(minutesOf(household))).toEqual(minutesOf(household));
  });

  it('[U9] hidden, no known name is in any of them', () => {
    const hidden = JSON.stringify(hideMinutesNames(minutesOf(household)));
    for (const name of ['佐藤', '花子', '太郎', '鈴木', '一郎']) expect(hidden).not.toContain(name);
    expect(hidden).toContain('訪問介護いずみ');
  });
});

describe('which sheets', () => {
  const random = seededRandom(1);
  it('[U10] a meeting shows those of its template, and the minutes hold no other', () => {
    const shownBy = (id: string) => {
      const template = findTemplate(id);
      if (!template) throw new Error('no template');
      return shownSheets(boardFromTemplate(template, { subjectAlias: '', random }).meta);
    };
    expect(shownBy('case-conference')).toEqual(SHEET_IDS);
    expect(shownBy('policy')).toEqual(['sheet_evaluation']);
    const meta = { ...household.meta, shownSheets: ['sheet_profile' as const] };
    expect(buildMinutesSheets({ ...household, meta })).toMatchObject({
      presentation: null,
      profile: {},
      assessment: null,
    });
    expect(shownSheets(household.meta)).toEqual(SHEET_IDS);
    expect(shownSheets({ function: 4 })).toEqual(['sheet_evaluation']);
  });

  it('[U10] the open format takes the choice along', () => {
    const value = { ...household, meta: { ...household.meta, shownSheets: ['sheet_profile' as const] } };
    const read = fromBoardJson(JSON.parse(JSON.stringify(toBoardJson(value, { attendance: [], hideNames: false }))));
    expect(read.ok && read.board.meta.shownSheets).toEqual(['sheet_profile']);
  });
});

describe('the next meeting', () => {
  it('[U6] starts with the sheets of the last one, marked with its day, and remembers each row', () => {
    const next = continueBoard(board(), household, '2026-11-03');
    expect(sheetOf(next.sheets, 'sheet_presentation')).toMatchObject({
      personWishes: '家にいたい',
      carriedFrom: '2026-11-03',
    });
    expect(next.assessment).toMatchObject([{ state: 'partly', before: 'partly' }]);
    expect(next.needs).toEqual(household.needs);
    // A blank sheet carries nothing and bears no mark.
    expect(continueBoard(board(), board({ sheets: [blankSheet('sheet_profile')] }), '2026-11-03').sheets).toEqual([
      blankSheet('sheet_profile'),
    ]);
  });

  it('[U7] evaluates the last one: an empty sheet with one line a role, the same id on every device', () => {
    const last = {
      ...household,
      roles: [
        role('role_b', { what: '訪問', order: 2 }),
        role('role_c'),
        role('role_a', { what: '電話', goal: '安心', order: 1 }),
      ],
    };
    const left = EvaluationLine.parse({ id: 'evl_z', what: '受診', result: 'missed', note: '雨' });
    const done = EvaluationLine.parse({ id: 'evl_y', what: '申請', result: 'reached' });
    const next = continueBoard(board(), { ...last, evaluations: [done, left] }, null);
    expect(next.sheets.map(({ id }) => id)).not.toContain('sheet_evaluation');
    // What was not reached is looked at again; a role without words is nothing to look at.
    expect(next.evaluations).toMatchObject([
      { id: 'evl_z', what: '受診', result: '', note: '' },
      { id: 'evl_a', what: '電話', goal: '安心', result: '' },
      { id: 'evl_b', what: '訪問' },
    ]);
  });

  it('[U6] whatever a board says, its next one can be written', () => {
    fc.assert(
      fc.property(boards, (earlier) => {
        const next = continueBoard(board(), earlier, '2026-11-03');
        expect(new Set(next.evaluations.map(({ id }) => id)).size).toBe(next.evaluations.length);
        expect(next.points).toEqual([]);
      }),
    );
  });
});
