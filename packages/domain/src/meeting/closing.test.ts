import { describe, expect, it } from 'vitest';
import type { Board } from '../board/board.ts';
import { agendaItem, attendance, board, decision, hold, issue, meeting, role } from '../testing/fixtures.ts';
import { type ClosingInput, closeMeeting, findClosingGaps } from './closing.ts';
import { ClosingGap } from './closing-gap.ts';
import { gapSentence } from './closing-words.ts';
import { MinutesDocument } from './minutes-document.ts';
import type { Role } from './records.ts';
import { roleContentHash } from './role-hash.ts';

const at = '2026-11-23T15:30:00+09:00';
const people = [attendance('att_1', '鈴木 一郎'), attendance('att_2', '田中 二葉')];
const complete = role('role_1', {
  what: '学校と話す',
  owner: 'att_1',
  due: { kind: 'day', day: '2026-11-30' },
  monitoringDay: '2026-12-14',
});
const confirmed = (value: Role) => ({
  roleId: value.id,
  attendanceId: value.owner!,
  kind: 'confirmed' as const,
  contentHash: roleContentHash(value),
  at,
});
const input = (more: Partial<Board>, rest: Partial<ClosingInput> = {}): ClosingInput => ({
  meeting: meeting(),
  board: board(more),
  attendance: people,
  answers: (more.roles ?? []).filter((value) => value.owner !== null).map(confirmed),
  at,
  ...rest,
});
const kinds = (value: ClosingInput) => findClosingGaps(value).map((gap) => gap.kind);

describe('closeMeeting', () => {
  it('[C1] closes a complete meeting and answers everything there is to write', () => {
    const answered = issue('iss_1');
    const roles = [role('role_1', { ...complete, issueId: 'iss_1' })];
    const result = closeMeeting({ ...input({ roles, issues: [answered] }), facilitator: '高橋', accepted: false });
    expect(result).toMatchObject({
      ok: true,
      record: {
        closedAt: at,
        roles: [{ role: roles[0], contentHash: roleContentHash(roles[0]!), confirmedAt: at }],
        issues: [{ issue: answered, roleIds: ['role_1'] }],
        acceptedGaps: [],
        minutes: { state: 'closed', closedAt: at, openedAt: '2026-11-23T14:02:00+09:00', facilitator: '高橋' },
      },
    });
    if (result.ok) expect(MinutesDocument.parse(result.record.minutes)).toEqual(result.record.minutes);
  });

  it('[C1] changes nothing that it was given', () => {
    const value = input({ roles: [complete], agenda: [agendaItem('agd_1', { state: 'running', startedAt: at })] });
    const before = structuredClone(value);
    closeMeeting({ ...value, accepted: true });
    expect(value).toEqual(before);
  });

  it.each([
    ['role-without-what', { what: '  ' }],
    ['role-without-owner', { owner: null }],
    ['role-without-due', { due: { kind: 'unset' } }],
    ['owner-not-attending', { owner: 'att_9' }],
  ])('[C2] %s blocks, also when the facilitator accepts', (kind, change) => {
    const value = input({ roles: [role('role_1', { ...complete, ...change })] });
    const result = closeMeeting({ ...value, accepted: true });
    expect(result).toMatchObject({ ok: false, gaps: [{ kind, blocking: true, roleId: 'role_1' }] });
  });

  it('[C2] 期限なし is an answer, not a gap', () => {
    expect(kinds(input({ roles: [role('role_1', { ...complete, due: { kind: 'none' } })] }))).toEqual([]);
  });

  it.each(['waiting', 'refused', 'removed'])('[C2] an owner who is %s does not attend', (admission) => {
    const value = input({ roles: [complete] }, { attendance: [{ ...people[0]!, admission } as never, people[1]!] });
    expect(kinds(value)).toEqual(['owner-not-attending']);
  });

  it('[C3] nobody admitted blocks; a closed meeting has only that to say', () => {
    expect(findClosingGaps(input({ decisions: [decision('dec_1')] }, { attendance: [] }))).toEqual([
      { kind: 'no-attendance', blocking: true },
    ]);
    const closed = meeting({ state: 'closed', closedAt: at, closedAtSequence: 1 });
    expect(closeMeeting({ ...input({}, { meeting: closed, attendance: [] }), accepted: true })).toEqual({
      ok: false,
      gaps: [{ kind: 'already-closed', blocking: true }],
    });
  });

  it('[C4] function ① needs a role, a decision or a hold; the others only hear of it', () => {
    expect(findClosingGaps(input({}))).toEqual([{ kind: 'nothing-agreed', blocking: true }]);
    expect(kinds(input({ decisions: [decision('dec_1')] }))).toEqual([]);
    expect(kinds(input({ holds: [hold('hld_1')] }))).toEqual([]);
    const other = input({}, { meeting: meeting({ function: 3 }) });
    expect(findClosingGaps(other)).toEqual([{ kind: 'nothing-agreed', blocking: false }]);
    expect(closeMeeting({ ...other, accepted: true }).ok).toBe(true);
  });

  it('[C5] a role that is not confirmed, or was changed since, is named and recorded as not confirmed', () => {
    const changed = role('role_1', { ...complete, what: '学校へ行く' });
    const value = input({ roles: [changed] }, { answers: [confirmed(complete)] });
    expect(findClosingGaps(value)).toEqual([
      { kind: 'role-not-confirmed', blocking: false, roleId: 'role_1', attendanceId: 'att_1' },
    ]);
    expect(closeMeeting({ ...value, accepted: false }).ok).toBe(false);
    expect(closeMeeting({ ...value, accepted: true })).toMatchObject({
      ok: true,
      record: { roles: [{ confirmedAt: null }], acceptedGaps: [{ kind: 'role-not-confirmed' }] },
    });
  });

  it('[C6] an issue without a role is named; accepted, it is recorded without one', () => {
    const value = input({ roles: [complete], issues: [issue('iss_1')] });
    expect(kinds(value)).toEqual(['issue-without-role']);
    expect(closeMeeting({ ...value, accepted: true })).toMatchObject({
      ok: true,
      record: { issues: [{ roleIds: [] }], minutes: { issues: [{ roles: [] }] } },
    });
    const made = role('role_1', { ...complete, source: { kind: 'issue', id: 'iss_1' } });
    expect(kinds(input({ roles: [made], issues: [issue('iss_1')] }))).toEqual([]);
  });

  it('[C7] a day that is over, helpers who left and a missing monitoring day are named', () => {
    const odd = role('role_1', {
      ...complete,
      due: { kind: 'day', day: '2026-11-22' },
      deputy: 'att_8',
      monitor: 'att_9',
      monitoringDay: null,
    });
    expect(kinds(input({ roles: [odd] }))).toEqual([
      'due-in-the-past',
      'deputy-not-attending',
      'monitor-not-attending',
      'no-monitoring-day',
    ]);
    const today = role('role_1', { ...complete, due: { kind: 'day', day: '2026-11-23' } });
    expect(kinds(input({ roles: [today] }))).toEqual([]);
  });

  it('[C8] unfinished agenda items are named once the agenda was used; the running one ends with the meeting', () => {
    const unused = [agendaItem('agd_1'), agendaItem('agd_2')];
    expect(kinds(input({ roles: [complete], agenda: unused }))).toEqual([]);
    const agenda = [
      agendaItem('agd_1', { state: 'done', spentSeconds: 300 }),
      agendaItem('agd_2', { order: 2 }),
      agendaItem('agd_3', { order: 3, state: 'running', startedAt: '2026-11-23T15:20:00+09:00' }),
    ];
    const value = input({ roles: [complete], agenda });
    expect(findClosingGaps(value)).toEqual([
      { kind: 'agenda-item-unfinished', blocking: false, agendaItemId: 'agd_2' },
    ]);
    expect(closeMeeting({ ...value, accepted: true })).toMatchObject({
      ok: true,
      record: { minutes: { items: [{ spentMinutes: 5 }, { spentMinutes: 0 }, { state: 'done', spentMinutes: 10 }] } },
    });
  });

  it('[C9] names blocking gaps first, then roles in their order', () => {
    const roles = [
      role('role_2', { ...complete, order: 1, id: 'role_2', owner: null }),
      role('role_1', { ...complete, order: 2, due: { kind: 'unset' } }),
    ];
    const gaps = findClosingGaps(input({ roles, issues: [issue('iss_1')] }));
    expect(gaps.map((gap) => [gap.kind, 'roleId' in gap ? gap.roleId : null])).toEqual([
      ['role-without-owner', 'role_2'],
      ['role-without-due', 'role_1'],
      ['issue-without-role', null],
    ]);
  });
});

describe('gapSentence', () => {
  const roles = [complete];
  const all: ClosingGap[] = [
    { kind: 'already-closed', blocking: true },
    { kind: 'no-attendance', blocking: true },
    { kind: 'nothing-agreed', blocking: true },
    { kind: 'role-without-what', blocking: true, roleId: complete.id },
    { kind: 'role-without-owner', blocking: true, roleId: complete.id },
    { kind: 'role-without-due', blocking: true, roleId: complete.id },
    { kind: 'owner-not-attending', blocking: true, roleId: complete.id, attendanceId: people[0]!.id },
    { kind: 'deputy-not-attending', blocking: false, roleId: complete.id, attendanceId: people[0]!.id },
    { kind: 'monitor-not-attending', blocking: false, roleId: complete.id, attendanceId: people[0]!.id },
    { kind: 'role-not-confirmed', blocking: false, roleId: complete.id, attendanceId: people[0]!.id },
    { kind: 'due-in-the-past', blocking: false, roleId: complete.id, day: '2026-11-22' },
    { kind: 'no-monitoring-day', blocking: false },
    { kind: 'issue-without-role', blocking: false, issueId: issue('iss_1').id },
    { kind: 'not-produced', blocking: false, product: { kind: 'role', label: '役割分担', least: 1 }, found: 0 },
    { kind: 'consent', blocking: false, state: 'withdrawn' },
    { kind: 'agenda-item-unfinished', blocking: false, agendaItemId: agendaItem('agd_1').id },
  ];

  it('[C10] has one plain sentence for every kind of gap, and gaps survive the way over HTTP', () => {
    expect(all.map((gap) => gap.kind).sort()).toEqual(ClosingGap.options.map((o) => o.shape.kind.value).sort());
    const view = { board: board({ roles }), attendance: people, hideNames: false };
    const sentences = all.map((gap) => gapSentence(ClosingGap.parse(JSON.parse(JSON.stringify(gap))), view));
    expect(new Set(sentences).size).toBe(all.length);
    for (const sentence of sentences) expect(sentence).toMatch(/。$/);
    expect(sentences[5]).toBe(
      '役割1「学校と話す」は、いつまでにするかがまだ決まっていません。「期限なし」も選べます。',
    );
  });

  it('[C10] tells no name while names are hidden', () => {
    const named = role('role_1', { ...complete, what: '田中さんと話す' });
    const view = { board: board({ roles: [named] }), attendance: people, hideNames: true };
    for (const gap of all) expect(gapSentence(gap, view)).not.toMatch(/鈴木|田中/);
  });
});
