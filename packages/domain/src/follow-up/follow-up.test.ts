import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttendanceId, HoldId, MeetingId, RoleEventId, RoleId } from '../ids.ts';
import { addDays } from '../meeting/dates.ts';
import { type Due, Role } from '../meeting/records.ts';
import { boardFromTemplate } from '../templates/board-from-template.ts';
import { templateForFunction } from '../templates/index.ts';
import { carriedHoldId, carriedRole, carriedRoleId, EARLIER_ITEM, withEarlierItem } from './carry-over.ts';
import { progressOf, type FollowedRole } from './progress.ts';
import { mayRemindAt, reminderWindow } from './reminder.ts';
import { amendedLines, releasedBy, RoleContentValue } from './role-amendment.ts';
import { RoleEvent } from './role-event.ts';
import { byUrgency, isFinished, nextDayOf, standingOf } from './standing.ts';

const OWNER = AttendanceId.parse('att_owner');
const DEPUTY = AttendanceId.parse('att_deputy');
const TODAY = '2026-11-26';
const on = (day: string): Due => ({ kind: 'day', day });
const ROLE: FollowedRole = { owner: OWNER, due: on('2026-11-30'), monitoringDay: '2026-12-20', contentHash: 'now' };

let made = 0;
const event = (kind: string, over: Record<string, unknown> = {}): RoleEvent =>
  RoleEvent.parse({
    id: `rev_${(made += 1)}`,
    roleId: 'role_1',
    attendanceId: OWNER,
    contentHash: 'now',
    text: '',
    at: '2026-11-26T10:00:00+09:00',
    recordedBy: null,
    kind,
    ...over,
  });

const day = fc.integer({ min: -400, max: 400 }).map((count) => addDays(TODAY, count));
const due: fc.Arbitrary<Due> = fc.oneof(
  fc.constant<Due>({ kind: 'none' }),
  fc.constant<Due>({ kind: 'unset' }),
  day.map(on),
);
const role = fc.record({
  owner: fc.constantFrom(OWNER, null),
  due,
  monitoringDay: fc.option(day),
  contentHash: fc.constant('now'),
});
const someEvent = fc.oneof(
  fc
    .record({
      kind: fc.constantFrom('confirmed', 'report', 'consult', 'done', 'answered'),
      attendanceId: fc.constantFrom(OWNER, DEPUTY),
      contentHash: fc.constantFrom('now', 'now', 'before'),
    })
    .map(({ kind, ...over }) => event(kind, over)),
  fc
    .record({ result: fc.constantFrom('better', 'same', 'worse'), nextDay: fc.option(day) })
    .map((over) => event('monitored', over)),
  fc.constantFrom('closed', 'dropped', 'carried').map((as) => event('settled', { as, inMeeting: null })),
);
const events = fc.array(someEvent, { maxLength: 12 });

describe('progressOf', () => {
  it('[FU2] taking back restores, wherever in the history it stands', () => {
    fc.assert(
      fc.property(role, events, someEvent, fc.nat(), fc.nat(), (of, history, extra, at, back) => {
        const again = { ...extra, id: RoleEventId.parse(`rev_extra`) };
        const index = at % (history.length + 1);
        const later = index + 1 + (back % (history.length - index + 1));
        const withExtra = [...history.slice(0, index), again, ...history.slice(index)];
        const taken = event('taken-back', { eventId: again.id });
        const both = [...withExtra.slice(0, later), taken, ...withExtra.slice(later)];
        expect(progressOf(of, both)).toEqual(progressOf(of, history));
      }),
    );
  });

  it('[FU4] is a function of the role and its events: what did not count may go', () => {
    fc.assert(
      fc.property(role, events, (of, history) => {
        const counted = history.filter((one) => one.contentHash === of.contentHash);
        expect(progressOf(of, history)).toEqual(progressOf(of, counted));
        expect(progressOf(of, [...history])).toEqual(progressOf(of, history));
      }),
    );
  });

  it('[FU3] only the owner confirms; a deputy reports, asks and finishes too', () => {
    expect(progressOf(ROLE, [event('confirmed', { attendanceId: DEPUTY })]).stage).toBe('unconfirmed');
    expect(progressOf(ROLE, [event('confirmed')]).stage).toBe('working');
    expect(progressOf(ROLE, [event('report', { attendanceId: DEPUTY })]).stage).toBe('working');
    expect(progressOf(ROLE, [event('done', { attendanceId: DEPUTY })]).stage).toBe('done');
    expect(progressOf(ROLE, [event('done', { contentHash: 'before' })]).stage).toBe('unconfirmed');
  });

  it('[FU4] an answer ends the wait of somebody who asked, until they ask again', () => {
    const history = [event('consult'), event('answered')];
    expect(progressOf(ROLE, history).consulting).toBe(false);
    expect(progressOf(ROLE, [...history, event('consult')]).consulting).toBe(true);
  });

  it('[FU15] after an amendment promises count no longer; what was seen, and the end, stay true', () => {
    const content = { what: '', monitoringDay: null, due: on('2026-11-30') };
    const amended = (over: object) =>
      event('amended', {
        amendment: { revision: 2, before: content, after: { ...content, ...over } },
      });
    const said = [
      event('confirmed', { contentHash: 'before' }),
      event('done', { contentHash: 'before' }),
      event('monitored', { contentHash: 'before', result: 'better', nextDay: '2027-01-10' }),
    ];
    expect(progressOf(ROLE, [...said, amended({ due: on('2026-12-07') })])).toMatchObject({
      stage: 'unconfirmed',
      result: 'better',
      monitoringDay: '2027-01-10',
    });
    expect(progressOf(ROLE, [...said, amended({ monitoringDay: '2026-12-20' })]).monitoringDay).toBe('2026-12-20');
    const end = event('settled', { contentHash: 'before', as: 'closed', inMeeting: null });
    expect(progressOf(ROLE, [...said, end, amended({ what: '学校と話す' })]).stage).toBe('settled');
  });

  it('[FU15] says what is another now, by name and day; [FU16] and who has no part in it any more', () => {
    const before = RoleContentValue.parse({ what: '学校と話す', owner: OWNER, deputy: DEPUTY, due: on('2026-11-30') });
    const after = { ...before, owner: DEPUTY, deputy: null, due: { kind: 'none' as const } };
    expect(amendedLines({ before, after }, (id) => (id === OWNER ? '鈴木' : '田中'))).toEqual([
      { label: '誰が', from: '鈴木', to: '田中' },
      { label: '代わりの人', from: '田中', to: '' },
      { label: 'いつまでに', from: '11月30日(月)', to: '期限なし' },
    ]);
    expect(releasedBy({ before, after })).toEqual([OWNER]);
    expect(releasedBy({ before, after: { ...before, deputy: OWNER, owner: DEPUTY } })).toEqual([]);
  });

  it('[FU5] a result sets the next day, or none', () => {
    const looked = (nextDay: string | null) => progressOf(ROLE, [event('monitored', { result: 'same', nextDay })]);
    expect(looked('2027-01-15')).toMatchObject({ monitoringDay: '2027-01-15', result: 'same' });
    expect(looked(null).monitoringDay).toBeNull();
  });
});

describe('standingOf', () => {
  const standing = (history: RoleEvent[], today = TODAY) => standingOf(progressOf(ROLE, history), ROLE.due, today);

  it('[FU6] names every state that fits, the most pressing first', () => {
    expect(standing([])).toMatchObject({ states: ['unconfirmed'], daysLeft: 4 });
    expect(standing([], '2026-12-02')).toMatchObject({ states: ['overdue', 'unconfirmed'], daysLeft: -2 });
    expect(standing([event('consult')], '2026-12-20').states).toEqual([
      'consult',
      'overdue',
      'monitoring',
      'unconfirmed',
    ]);
    expect(standing([event('done')], '2026-12-20')).toMatchObject({ states: ['monitoring', 'done'], daysLeft: null });
    expect(standing([event('settled', { as: 'closed', inMeeting: null })]).states).toEqual([]);
  });

  it('[FU6] is not overdue on the day itself', () => {
    expect(standing([], '2026-11-30')).toMatchObject({ states: ['unconfirmed'], daysLeft: 0 });
  });

  it('[FU7] lists by the day on which somebody has to act', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(role, events), { minLength: 2, maxLength: 8 }), (all) => {
        const sorted = all
          .map(([of, history]) => ({ of, ...standingOf(progressOf(of, history), of.due, TODAY) }))
          .sort(byUrgency);
        const days = sorted.map(({ nextDay }) => nextDay);
        expect(days).toEqual([...days].sort());
        // Who asks to talk never stands behind somebody who does not.
        const asks = sorted.map(({ states }) => states.includes('consult'));
        expect(asks.lastIndexOf(true)).toBeLessThan(asks.includes(false) ? asks.indexOf(false) : asks.length);
      }),
    );
  });

  it('[FU7] done roles wait for their monitoring day only', () => {
    expect(nextDayOf(progressOf(ROLE, [event('done')]), ROLE.due)).toBe('2026-12-20');
    expect(nextDayOf(progressOf(ROLE, []), ROLE.due)).toBe('2026-11-30');
  });

  it('[FU8] is finished when nothing is left to do', () => {
    expect(isFinished(progressOf(ROLE, [event('done')]))).toBe(false);
    const looked = event('monitored', { result: 'better', nextDay: null });
    expect(isFinished(progressOf(ROLE, [event('done'), looked]))).toBe(true);
    expect(isFinished(progressOf(ROLE, [event('done'), looked, event('consult')]))).toBe(false);
  });
});

describe('reminders', () => {
  it('[FU10] have two windows around the due day', () => {
    const at = (count: number) => reminderWindow({ stage: 'working' }, on(addDays(TODAY, count)), TODAY);
    expect([4, 3, 0, -1, -7, -8].map(at)).toEqual([null, 'soon', 'soon', 'overdue', 'overdue', null]);
    expect(reminderWindow({ stage: 'done' }, on(TODAY), TODAY)).toBeNull();
    expect(reminderWindow({ stage: 'working' }, { kind: 'none' }, TODAY)).toBeNull();
  });

  it('[FU10] go out by day in Tokyo', () => {
    const at = (time: string) => mayRemindAt(new Date(`2026-11-26T${time}:00+09:00`));
    expect(['07:59', '08:00', '18:59', '19:00', '00:30'].map(at)).toEqual([false, true, true, false, false]);
  });
});

describe('the next meeting', () => {
  const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  const board = boardFromTemplate(templateForFunction(1), { subjectAlias: 'Aさん', random });
  const [next, earlier] = [MeetingId.parse('mtg_next'), MeetingId.parse('mtg_earlier')];

  it('[FU12] begins with what was left open', () => {
    const opened = withEarlierItem(board, {
      title: '第1回',
      roles: [{ what: '週に一度たずねる', due: on('2026-11-30') }],
      holds: [{ text: '主治医の意見', until: null }],
    });
    const first = [...opened.agenda].sort((a, b) => a.order - b.order)[0];
    expect(first?.id).toBe(EARLIER_ITEM);
    const words = JSON.stringify(opened.minutes.get(EARLIER_ITEM));
    for (const text of ['第1回', '週に一度たずねる', '11月30日(月)', '主治医の意見']) expect(words).toContain(text);
  });

  it('[FU13] carries a promise over once, with its source', () => {
    const old = Role.parse({
      id: 'role_a',
      what: '週に一度たずねる',
      owner: OWNER,
      due: on('2026-11-30'),
      goal: '安心',
    });
    const seat = (id: AttendanceId | null) => (id === OWNER ? AttendanceId.parse('att_new') : null);
    const carried = carriedRole(old, { next, earlier, order: 3, seat });
    expect(carried).toMatchObject({
      what: old.what,
      goal: old.goal,
      due: old.due,
      owner: 'att_new',
      earlier: { meetingId: earlier, id: old.id },
      agendaItemId: EARLIER_ITEM,
    });
    expect(carriedRole(old, { next, earlier, order: 9, seat }).id).toBe(carried.id);
    expect(carriedRoleId(earlier, next, RoleId.parse('role_a'))).not.toBe(carried.id);
    expect(carriedHoldId(next, earlier, HoldId.parse('hld_a'))).toMatch(/^hld_/);
  });
});
