import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttendanceId } from '../ids.ts';
import { buildMinutes } from '../meeting/build-minutes.ts';
import { hideMinutesNames } from '../meeting/hide-minutes-names.ts';
import { MinutesDocument } from '../meeting/minutes-document.ts';
import type { RichBlock } from '../meeting/rich-text.ts';
import { DecisionId } from '../ids.ts';
import { roleContentHash } from '../meeting/role-hash.ts';
import { agendaItem, attendance, board, decision, hold, issue, meeting, role } from '../testing/fixtures.ts';
import { changeMinutes } from './change-minutes.ts';
import { diffMinutes, diffWords } from './diff-minutes.ts';
import { rebaseWords } from './rebase-words.ts';
import { plainLine, rewriteLine } from './rewrite-text.ts';
import { minutesWords } from './walk-minutes.ts';

const paragraph = (text: string, bold = false): RichBlock => ({
  type: 'paragraph',
  content: [{ type: 'text', text, bold }],
});
const suzuki = attendance('att_1', '鈴木 一郎', { affiliation: '北包括', profession: '保健師' });
const told = role('role_1', { what: '学校と話す', owner: suzuki.id, due: { kind: 'none' }, issueId: 'iss_1' });

function minutes(): MinutesDocument {
  const item = agendaItem('agd_1', { title: '概要' });
  return buildMinutes({
    meeting: meeting(),
    board: board({
      agenda: [item],
      decisions: [decision('dec_1', { text: '見守りを始める', agendaItemId: item.id })],
      holds: [hold('hld_1', { text: '送迎のこと' })],
      issues: [issue('iss_1', { title: '夕方ひとり' })],
      roles: [told],
      minutes: new Map([
        [
          item.id,
          [
            paragraph('一行目です。'),
            { type: 'bullets', items: [[paragraph('あ')], [paragraph('い')]] },
            { type: 'record', kind: 'decision', id: 'dec_1' },
            paragraph(''),
            paragraph('最後の行です。'),
          ],
        ],
      ]),
    }),
    attendance: [suzuki],
    answers: [
      {
        roleId: told.id,
        attendanceId: suzuki.id,
        kind: 'confirmed',
        contentHash: roleContentHash(told),
        at: '2026-11-23T05:30:00.000Z',
      } as never,
    ],
    at: '2026-11-23T05:00:00.000Z',
    hideNames: false,
  });
}
const newSeat = () => AttendanceId.parse('att_new');
const changed = (changes: Record<string, string>, of = minutes()): MinutesDocument => {
  const result = changeMinutes(of, changes, 2, newSeat);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return MinutesDocument.parse(result.document);
};
const keyOf = (text: string, of = minutes()) => minutesWords(of).find((word) => word.text === text)?.key ?? 'none';

describe('correcting minutes', () => {
  it('[A8] leaves everything as it was when nothing changes, and knows every key once', () => {
    expect(changed({})).toEqual(minutes());
    const keys = minutesWords(minutes()).map((word) => word.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('[A8] changes words, takes emptied paragraphs away, and adds what was forgotten', () => {
    const now = changed({
      [keyOf('一行目です。')]: '一行目を直しました。',
      [keyOf('い')]: '',
      'item/agd_1/more': '書き足した行',
      'decision/more': '来月また集まる\n\n記録を配る',
    });
    expect(
      minutesWords(now)
        .filter((word) => word.group === 'items')
        .map((word) => word.text),
    ).toEqual(['概要', '一行目を直しました。', 'あ', '最後の行です。', '書き足した行']);
    expect(now.decisions.map((one) => [one.id, one.text])).toEqual([
      ['dec_1', '見守りを始める'],
      ['dec_r2n1', '来月また集まる'],
      ['dec_r2n2', '記録を配る'],
    ]);
    expect(now.records).toContainEqual({ kind: 'decision', text: '記録を配る' });
  });

  it('[A8] gives what is added an id of its own, whatever ids people gave to other records', () => {
    const of = minutes();
    const planted = { ...of, decisions: of.decisions.map((one) => ({ ...one, id: DecisionId.parse('dec_r2n1') })) };
    const now = changed({ 'decision/more': '来月また集まる' }, planted);
    expect(now.decisions.map((one) => one.text)).toEqual(['見守りを始める', '来月また集まる']);
    expect(new Set(now.decisions.map((one) => one.id)).size).toBe(2);
  });

  it('[A8] takes all of a change or nothing of it', () => {
    expect(
      changeMinutes(
        minutes(),
        {
          title: ' ',
          'role/role_1/owner': 'x',
          'role/role_1/due': '明日',
          place: 'あ'.repeat(201),
          closedAt: '3時',
          nope: '',
        },
        2,
        newSeat,
      ),
    ).toEqual({
      ok: false,
      problems: {
        title: 'needed',
        'role/role_1/owner': 'wrong-form',
        'role/role_1/due': 'wrong-form',
        place: 'too-long',
        closedAt: 'wrong-form',
        nope: 'unknown-word',
      },
    });
  });

  it('[A9] carries a record to where it stands in the text, and takes a removed one out of it', () => {
    const embedded = (document: MinutesDocument) =>
      document.items[0]?.blocks.filter((block) => block.type === 'record');
    expect(embedded(changed({ 'decision/dec_1': '見守りを週一回する' }))).toEqual([
      { type: 'record', record: { kind: 'decision', text: '見守りを週一回する' } },
    ]);
    const without = changed({ 'decision/dec_1': '' });
    expect([embedded(without), without.decisions]).toEqual([[], []]);
    const retitled = changed({ 'item/agd_1': 'はじめに', 'issue/iss_1/title': '夕方に一人になる' });
    expect(retitled.decisions[0]?.item).toBe('はじめに');
    expect(retitled.roles[0]?.issue).toBe('夕方に一人になる');
  });

  it('[A9] voids the confirmation of a role whose words change, and of no other', () => {
    expect(minutes().roles[0]?.confirmedAt).not.toBe(null);
    const result = changeMinutes(minutes(), { 'role/role_1/method': '電話で' }, 2, newSeat);
    expect(result.ok && [result.roles, result.document.roles[0]?.confirmedAt]).toEqual([
      [{ id: 'role_1', patch: { method: '電話で' } }],
      null,
    ]);
    expect(changed({ place: '公民館' }).roles[0]?.confirmedAt).not.toBe(null);
  });

  it('[A9] corrects a name wherever it stands and hides it like the old one', () => {
    const now = changed({ 'attendee/att_1/name': '鈴木 二郎', title: '鈴木 二郎さんの会議' });
    expect(now.roles[0]?.owner?.name).toBe('鈴木 二郎');
    expect(JSON.stringify(hideMinutesNames(now))).not.toContain('二郎');
  });

  it('keeps what was bold and did not change', () => {
    const line = [
      { type: 'text', text: '決まった', bold: true },
      { type: 'text', text: 'ことは次の通り', bold: false },
    ] as const;
    expect(rewriteLine(line, '決まったことは\n次の三つ')).toEqual([
      { type: 'text', text: '決まった', bold: true },
      { type: 'text', text: 'ことは', bold: false },
      { type: 'break' },
      { type: 'text', text: '次の三つ', bold: false },
    ]);
    assert(
      property(string({ unit: 'grapheme' }), string({ unit: 'grapheme' }), (before, after) => {
        expect(plainLine(rewriteLine([{ type: 'text', text: before, bold: true }], after))).toBe(after);
      }),
    );
  });
});

describe('the difference of two revisions', () => {
  it('[A10] makes both texts again from its parts', () => {
    const text = array(constantFrom('鈴木さんが', '学校と', '話す', '。', 'みんなで', '\n'), { maxLength: 30 });
    assert(
      property(text, text, (a, b) => {
        const parts = diffWords(a.join(''), b.join(''));
        const join = (type: 'removed' | 'added') =>
          parts
            .filter((part) => part.type === 'same' || part.type === type)
            .map((part) => part.text)
            .join('');
        expect([join('removed'), join('added')]).toEqual([a.join(''), b.join('')]);
      }),
    );
  });

  it('[A10] tells words of a row, and is not confused by a paragraph that went before', () => {
    const now = changed({ [keyOf('一行目です。')]: '', [keyOf('最後の行です。')]: '最後の文です。', place: '公民館' });
    expect(
      diffMinutes(minutes(), now, 'gregorian').map(({ kind, of, label, parts }) => [
        kind,
        of,
        label,
        parts.filter((part) => part.type !== 'same').map((part) => `${part.type} ${part.text}`),
      ]),
    ).toEqual([
      ['changed', '', '場所', ['removed 会議室', 'added 公民館']],
      ['removed', '概要', '文', ['removed 一行目です。']],
      ['changed', '概要', '文', ['removed 行', 'added 文']],
    ]);
    expect(diffMinutes(minutes(), minutes(), 'gregorian')).toEqual([]);
  });

  it('[A11] carries what was typed to a newer revision, and names what cannot be', () => {
    const theirs = changed({ [keyOf('一行目です。')]: '', place: '公民館' });
    const mine = { [keyOf('最後の行です。')]: '最後の文です。', place: '体育館', 'decision/more': 'もう一つ' };
    expect(rebaseWords(mine, minutes(), theirs)).toEqual({
      kept: { [keyOf('最後の行です。', theirs)]: '最後の文です。', 'decision/more': 'もう一つ' },
      lost: [{ of: '', label: '場所', text: '体育館' }],
    });
  });
});
