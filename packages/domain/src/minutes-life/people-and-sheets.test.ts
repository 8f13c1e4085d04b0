import { describe, expect, it } from 'vitest';
import { AttendanceId } from '../ids.ts';
import { buildMinutes } from '../meeting/build-minutes.ts';
import { continueBoard } from '../meeting/continue-board.ts';
import { hideMinutesNames } from '../meeting/hide-minutes-names.ts';
import { MinutesDocument } from '../meeting/minutes-document.ts';
import { AssessmentRow } from '../sheets/assessment-row.ts';
import { AssessmentSheet, PresentationSheet, ProfileSheet } from '../sheets/sheet.ts';
import { attendance, board, meeting, role } from '../testing/fixtures.ts';
import { asCorrected } from './as-corrected.ts';
import { changeMinutes } from './change-minutes.ts';
import { diffMinutes } from './diff-minutes.ts';
import { rebaseWords } from './rebase-words.ts';
import { minutesWords } from './walk-minutes.ts';

const suzuki = attendance('att_1', '鈴木 見本', { affiliation: '北包括', profession: '保健師' });
const tanaka = attendance('att_2', '田中 見本', { affiliation: '自治会', profession: '会長' });
const yamada = { name: '山田 見本', affiliation: '市役所', profession: '課長', category: 'member' as const };
const told = role('role_1', { what: '学校と話す', owner: suzuki.id, due: { kind: 'none' } });
const held = board({
  roles: [told],
  sheets: [
    PresentationSheet.parse({ id: 'sheet_presentation', reason: '夜の火が心配', personWishes: '家にいたい' }),
    ProfileSheet.parse({ id: 'sheet_profile', careLevel: 'care1', illness: '高血圧' }),
    AssessmentSheet.parse({ id: 'sheet_assessment', factor1: '下肢の力' }),
  ],
  assessment: [AssessmentRow.parse({ id: 'asr_indoors', state: 'watching', factors: [1] })],
});
const minutes = (): MinutesDocument => ({
  ...buildMinutes({
    meeting: meeting(),
    board: held,
    attendance: [suzuki, tanaka],
    answers: [],
    at: '2026-11-23T05:00:00.000Z',
    hideNames: false,
  }),
  absentees: [yamada],
});
let seats = 0;
const change = (changes: Record<string, string>, of = minutes()) =>
  changeMinutes(of, changes, 2, () => AttendanceId.parse(`att_n${(seats += 1)}`));
function changed(changes: Record<string, string>, of = minutes()) {
  const result = change(changes, of);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { document: MinutesDocument.parse(result.document), added: result.added };
}
const tellings = (before: MinutesDocument, after: MinutesDocument) =>
  diffMinutes(before, after, 'gregorian').map(({ kind, label, parts }) => [
    kind,
    label,
    parts.map(({ text }) => text).join('|'),
  ]);

describe('correcting who was there', () => {
  it('[A13] goes from 出席 to 欠席, and from 欠席 to 出席 with a place of their own', () => {
    const { document, added } = changed({
      'attendee/att_2/presence': 'absent',
      'absentee/0/presence': 'present',
    });
    expect(document.attendees.map(({ name, kind }) => [name, kind])).toEqual([
      ['鈴木 見本', 'guest'],
      ['山田 見本', 'no-device'],
    ]);
    expect(document.absentees.map(({ name }) => name)).toEqual(['田中 見本']);
    expect(added).toEqual([document.attendees[1]]);
    expect(tellings(minutes(), document)).toEqual([
      ['removed', '出席', '自治会 会長 田中 見本'],
      ['added', '出席', '市役所 課長 山田 見本'],
      ['removed', '欠席', '市役所 課長 山田 見本'],
      ['added', '欠席', '自治会 会長 田中 見本'],
    ]);
  });

  it('[A13] leaves the record, or comes into it, with a name that can be hidden', () => {
    const { document, added } = changed({
      'attendee/att_2/presence': 'never',
      'person/new1/name': '佐々木 見本',
      'person/new1/affiliation': '歯科医院',
      'person/new2/name': '高橋 見本',
      'person/new2/presence': 'absent',
      title: '佐々木さんと高橋さんのこと',
    });
    expect(document.attendees.map(({ name }) => name)).toEqual(['鈴木 見本', '佐々木 見本']);
    expect(document.absentees.map(({ name }) => name)).toEqual(['山田 見本', '高橋 見本']);
    expect(added).toHaveLength(1);
    expect(JSON.stringify(hideMinutesNames(document))).not.toMatch(/佐々木|高橋/);
  });

  it('[A9] a corrected name is hidden whole and in its parts', () => {
    const { document } = changed({ 'attendee/att_1/name': '黒田 次見本', title: '黒田さんに聞く' });
    expect(hideMinutesNames(document).title).not.toContain('黒田');
  });

  it.each([
    ['an owner who was not there', { 'attendee/att_1/presence': 'absent' }, 'has-role'],
    ['an owner who is not in the record', { 'attendee/att_1/presence': 'never' }, 'has-role'],
    ['a place without a name', { 'person/new1/affiliation': '歯科医院' }, 'person/new1/name'],
    ['a presence that is none', { 'attendee/att_2/presence': 'late' }, 'wrong-form'],
    ['a sixth person', { 'person/new6/name': '見本' }, 'unknown-word'],
  ])('[A13] refuses %s', (_, changes, problem) => {
    const result = change(changes);
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).toContain(problem);
  });

  it('[A13] lets an owner go once the role is somebody else’s, in one step', () => {
    const { document } = changed({ 'role/role_1/owner': 'att_2', 'attendee/att_1/presence': 'absent' });
    expect(document.roles[0]?.owner?.name).toBe('田中 見本');
    expect(document.absentees.map(({ name }) => name)).toEqual(['鈴木 見本', '山田 見本']);
  });

  it('[A11] never moves another person who stands in the same place since', () => {
    const other = { ...yamada, name: '木村 見本' };
    const before = { ...minutes(), absentees: [yamada, other] };
    const after = { ...minutes(), absentees: [other] };
    const { kept, lost } = rebaseWords({ 'absentee/0/presence': 'present' }, before, after);
    expect([kept, lost.map(({ of }) => of)]).toEqual([{}, ['山田 見本']]);
  });
});

describe('correcting 事例の情報', () => {
  it('[A14] corrects texts, choices and marks; wishes are one text on two sheets', () => {
    const { document } = changed({
      'sheet/presentation/personWishes': '畑を続けたい',
      'sheet/profile/careLevel': 'care2',
      'sheet/row/asr_indoors/state': 'partly',
      'sheet/row/asr_indoors/factors': '③①',
      'sheet/row/asr_outdoors/note': '坂がある',
    });
    expect(document.sheets?.presentation?.personWishes).toBe('畑を続けたい');
    expect(document.sheets?.assessment?.personWishes).toBe('畑を続けたい');
    expect(document.sheets?.profile?.careLevel).toBe('care2');
    expect(document.sheets?.assessment?.rows.find(({ id }) => id === 'asr_indoors')).toMatchObject({
      state: 'partly',
      factors: [1, 3],
    });
    expect(tellings(minutes(), document)).toContainEqual(['changed', '要介護度', '要介護1|要介護2']);
    const keys = minutesWords(minutes()).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['a level that is none', 'sheet/profile/careLevel', 'care9'],
    ['an answer of the other scale', 'sheet/row/asr_indoors/state', 'trouble'],
    ['marks that are none', 'sheet/row/asr_indoors/factors', '①⑦'],
  ])('[A14] refuses %s', (_, key, value) => {
    expect(change({ [key]: value })).toEqual({ ok: false, problems: { [key]: 'wrong-form' } });
  });

  it('[A14] the next meeting begins with what was corrected', () => {
    const { document } = changed({
      'sheet/profile/illness': '糖尿病',
      'sheet/row/asr_indoors/state': 'fully',
      'sheet/row/asr_outdoors/state': 'partly',
      'role/role_1/what': '担任と話す',
    });
    const next = continueBoard(board({}), asCorrected(held, document), '2026-11-23');
    expect(next.sheets.find(({ id }) => id === 'sheet_profile')).toMatchObject({ illness: '糖尿病' });
    expect(next.assessment.map(({ id, state }) => [id, state])).toEqual([
      ['asr_indoors', 'fully'],
      ['asr_outdoors', 'partly'],
    ]);
    expect(next.evaluations.map(({ what }) => what)).toEqual(['担任と話す']);
    expect(asCorrected(held, minutes())).toEqual(held);
  });
});
