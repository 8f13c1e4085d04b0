import { describe, expect, it } from 'vitest';
import { AttendanceId } from '../ids.ts';
import { buildMinutes } from '../meeting/build-minutes.ts';
import { hideMinutesNames } from '../meeting/hide-minutes-names.ts';
import { MinutesDocument } from '../meeting/minutes-document.ts';
import { agendaItem, attendance, board, meeting, role } from '../testing/fixtures.ts';
import { changeMinutes } from './change-minutes.ts';
import { diffMinutes } from './diff-minutes.ts';
import { minutesWords } from './walk-minutes.ts';

const suzuki = attendance('att_1', '鈴木 見本', { affiliation: '北包括', profession: '保健師' });
const tanaka = attendance('att_2', '田中 見本', { affiliation: '自治会', profession: '会長' });
const item = agendaItem('agd_1', { title: 'まとめ' });
const told = role('role_1', {
  what: '学校と話す',
  owner: suzuki.id,
  due: { kind: 'day', day: '2026-11-30' },
  agendaItemId: item.id,
});

const minutes = (attendees = [suzuki, tanaka]): MinutesDocument =>
  buildMinutes({
    meeting: meeting(),
    board: board({ agenda: [item], roles: [told] }),
    attendance: attendees,
    answers: [],
    at: '2026-11-23T05:00:00.000Z',
    hideNames: false,
  });
const newSeat = () => AttendanceId.parse('att_new');
function changed(changes: Record<string, string>, of = minutes()) {
  const result = changeMinutes(of, changes, 2, newSeat);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { document: MinutesDocument.parse(result.document), roles: result.roles };
}
const wordOf = (key: string, of = minutes()) => minutesWords(of).find((word) => word.key === key);

describe('correcting who does what until when', () => {
  it('[A12] names another owner and day, in the table and where the role stands in the text', () => {
    const { document, roles } = changed({ 'role/role_1/owner': 'att_2', 'role/role_1/due': '2026-12-07' });
    const now = { owner: { name: '田中 見本', affiliation: '自治会' }, due: { kind: 'day', day: '2026-12-07' } };
    expect(document.roles[0]).toMatchObject(now);
    expect(document.items[0]?.records).toMatchObject([{ kind: 'role', ...now }]);
    expect(roles).toEqual([{ id: 'role_1', patch: { owner: 'att_2', due: { kind: 'day', day: '2026-12-07' } } }]);
  });

  it('[A12] leaves the earlier revision as it was', () => {
    const before = minutes();
    const kept = structuredClone(before);
    changed({ 'role/role_1/owner': 'att_2' }, before);
    expect(before).toEqual(kept);
  });

  it('[A12] takes 期限なし, a monitoring day, a deputy and a monitor, and takes them away again', () => {
    const more = {
      'role/role_1/due': 'none',
      'role/role_1/monitoringDay': '2026-12-20',
      'role/role_1/deputy': 'att_2',
      'role/role_1/monitor': 'att_1',
    };
    const { document, roles } = changed(more);
    expect(roles[0]?.patch).toEqual({
      due: { kind: 'none' },
      monitoringDay: '2026-12-20',
      deputy: 'att_2',
      monitor: 'att_1',
    });
    const less = { 'role/role_1/monitoringDay': '', 'role/role_1/deputy': '', 'role/role_1/monitor': '' };
    expect(changed(less, document).roles[0]?.patch).toEqual({ monitoringDay: null, deputy: null, monitor: null });
  });

  it.each([
    ['an owner who did not attend', { 'role/role_1/owner': 'att_9' }, 'wrong-form'],
    ['no owner', { 'role/role_1/owner': '' }, 'needed'],
    ['no word on the due day', { 'role/role_1/due': '' }, 'needed'],
    ['a day that is none', { 'role/role_1/due': '2026-02-30' }, 'wrong-form'],
  ])('[A12] refuses %s', (_, changes, problem) => {
    expect(changeMinutes(minutes(), changes, 2, newSeat)).toEqual({
      ok: false,
      problems: { [Object.keys(changes)[0] ?? '']: problem },
    });
  });

  it('[A12] keeps an owner who cannot be told among those who attended, and can name another', () => {
    const twins = minutes([
      suzuki,
      attendance('att_3', '鈴木 見本', { affiliation: '北包括', profession: '保健師' }),
      tanaka,
    ]);
    expect(wordOf('role/role_1/owner', twins)?.text).toBe('北包括 保健師 鈴木 見本');
    expect(changed({ place: '公民館' }, twins).document.roles).toEqual(twins.roles);
    expect(changed({ 'role/role_1/owner': 'att_2' }, twins).document.roles[0]?.owner?.name).toBe('田中 見本');
    // Of one name and calling: only the id tells which of the two it is.
    expect(changed({ 'role/role_1/owner': 'att_3' }, twins).roles[0]?.patch).toEqual({ owner: 'att_3' });
  });

  it('[A10] tells the change of an owner and of a day, also with names hidden', () => {
    const { document } = changed({ 'role/role_1/owner': 'att_2', 'role/role_1/due': '2026-12-07' });
    const parts = diffMinutes(minutes(), document, 'gregorian').map(({ label, parts: words }) => [
      label,
      words
        .filter(({ type }) => type !== 'added')
        .map(({ text }) => text)
        .join(''),
      words
        .filter(({ type }) => type !== 'removed')
        .map(({ text }) => text)
        .join(''),
    ]);
    expect(parts).toEqual([
      ['誰が', '北包括 保健師 鈴木 見本', '自治会 会長 田中 見本'],
      ['いつまでに', '2026年11月30日(月)', '2026年12月7日(月)'],
    ]);
    const hidden = diffMinutes(hideMinutesNames(minutes()), hideMinutesNames(document), 'gregorian');
    expect(JSON.stringify(hidden)).not.toMatch(/鈴木|田中/);
    expect(hidden.map(({ label }) => label)).toEqual(['誰が', 'いつまでに']);
  });

  it('[A9] a corrected name is told once, not again for every role of that person', () => {
    const { document, roles } = changed({ 'attendee/att_1/name': '鈴木 次見本' });
    expect(document.roles[0]?.owner?.name).toBe('鈴木 次見本');
    expect(roles).toEqual([]);
    expect(diffMinutes(minutes(), document, 'gregorian').map(({ group }) => group)).toEqual(['attendees']);
  });
});
