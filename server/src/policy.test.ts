import { AttendanceId, MeetingId, UserId } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import {
  type Action,
  type CaseAction,
  may,
  type MeetingAction,
  type MeetingThing,
  type RoleAction,
  SYSTEM,
  type SystemAction,
} from './policy.ts';
import { ANONYMOUS, type GuestPrincipal, type Principal } from './principal.ts';

const facilitatorId = UserId.parse('usr_facilitator');
const meetingId = MeetingId.parse('mtg_one');
const attendanceId = AttendanceId.parse('att_own');

const account = (userId: string, isAdmin: boolean): Principal => ({
  kind: 'account',
  userId: UserId.parse(userId),
  name: '',
  email: '',
  isAdmin,
});
const guest = (over: Partial<GuestPrincipal>): Principal => ({
  kind: 'guest',
  attendanceId,
  meetingId,
  admission: 'admitted',
  scope: 'meeting',
  name: '',
  affiliation: '',
  profession: '',
  ...over,
});

type Admission = GuestPrincipal['admission'];
/** Everybody there is: who asks, and their row in the meeting. */
const ROLES: Record<string, { principal: Principal; row: Admission | null }> = {
  anonymous: { principal: ANONYMOUS, row: null },
  'account: administrator without a place': { principal: account('usr_admin', true), row: null },
  'account: member without a place': { principal: account('usr_member', false), row: null },
  'account: facilitator': { principal: account('usr_facilitator', false), row: 'admitted' },
  'account: waiting': { principal: account('usr_member', false), row: 'waiting' },
  'account: refused': { principal: account('usr_member', false), row: 'refused' },
  'account: removed': { principal: account('usr_member', false), row: 'removed' },
  'account: participant': { principal: account('usr_member', false), row: 'admitted' },
  'guest: waiting': { principal: guest({ admission: 'waiting' }), row: 'waiting' },
  'guest: refused': { principal: guest({ admission: 'refused' }), row: 'refused' },
  'guest: removed': { principal: guest({ admission: 'removed' }), row: 'removed' },
  'guest: admitted': { principal: guest({}), row: 'admitted' },
  'guest: role pass': { principal: guest({ scope: 'role-pass' }), row: 'admitted' },
  'guest: role pass of somebody removed': {
    principal: guest({ scope: 'role-pass', admission: 'removed' }),
    row: 'removed',
  },
  'guest: of another meeting': { principal: guest({ meetingId: MeetingId.parse('mtg_two') }), row: null },
};

const MEETING_ACTIONS: (MeetingAction | RoleAction)[] = [
  'meeting:read',
  'meeting:facilitate',
  'board:read',
  'board:write',
  'board:unlock',
  'board:present',
  'minutes:read',
  'attendance:list',
  'attendance:manage',
  'invite:manage',
  'role-pass:manage',
  'answer:list',
  'answer:own',
  'answer:record',
  'role:follow-up',
];
const PARTICIPANT: Action[] = [
  'meeting:read',
  'board:read',
  'minutes:read',
  'attendance:list',
  'answer:list',
  'answer:own',
];

/** What is allowed; everything that is not here is refused. */
const ALLOWED: Record<'open' | 'closed', Record<string, Action[]>> = {
  open: {
    'account: facilitator': MEETING_ACTIONS,
    'account: participant': [...PARTICIPANT, 'board:write'],
    'guest: admitted': [...PARTICIPANT, 'board:write'],
    'guest: role pass': ['answer:own'],
  },
  closed: {
    'account: facilitator': MEETING_ACTIONS.filter(
      (action) => !['board:write', 'board:unlock', 'board:present', 'invite:manage'].includes(action),
    ),
    'account: participant': PARTICIPANT,
    'guest: admitted': ['answer:own'],
    'guest: role pass': ['answer:own'],
  },
};

describe.each(['planned', 'running', 'closed'] as const)('a %s meeting', (state) => {
  describe.each(Object.keys(ROLES))('%s', (name) => {
    it.each(MEETING_ACTIONS)('%s', (action) => {
      const { principal, row } = ROLES[name]!;
      const thing: MeetingThing = {
        kind: 'meeting',
        id: meetingId,
        facilitator: facilitatorId,
        state,
        attendance: row && { id: attendanceId, admission: row },
      };
      const allowed = ALLOWED[state === 'closed' ? 'closed' : 'open'][name] ?? [];
      expect(may(principal, action, thing)).toBe(allowed.includes(action));
    });
  });
});

describe('what concerns no single thing', () => {
  const ACCOUNT: SystemAction[] = [
    'case:list',
    'case:create',
    'meeting:list',
    'meeting:create',
    'issue:list',
    'my-roles:list',
    'role-board:read',
    'settings:read',
    'settings:write',
    'template:list',
    'template:create',
    'template:arrange',
    'word-form:list',
    'word-form:write',
  ];
  const ADMINISTRATION: SystemAction[] = ['settings:write', 'template:arrange', 'word-form:write'];
  const FOR_GUESTS: SystemAction[] = ['my-roles:list', 'settings:read'];
  const letIn = new Set(['guest: admitted', 'guest: role pass', 'guest: of another meeting']);
  it.each(Object.keys(ROLES).flatMap((name) => ACCOUNT.map((action) => [name, action] as const)))(
    '%s: %s',
    (name, action) => {
      const { principal } = ROLES[name]!;
      const expected = ADMINISTRATION.includes(action)
        ? name === 'account: administrator without a place'
        : principal.kind === 'account' || (FOR_GUESTS.includes(action) && letIn.has(name));
      expect(may(principal, action, SYSTEM)).toBe(expected);
    },
  );
});

describe('a case', () => {
  it.each(Object.keys(ROLES))('belongs to who made it, not to %s', (name) => {
    const action: CaseAction = 'case:use';
    const { principal } = ROLES[name]!;
    expect(may(principal, action, { kind: 'case', createdBy: UserId.parse('usr_somebody') })).toBe(false);
    const own = principal.kind === 'account' ? principal.userId : UserId.parse('usr_somebody');
    expect(may(principal, action, { kind: 'case', createdBy: own })).toBe(principal.kind === 'account');
  });

  it.each(Object.keys(ROLES))('is read by accounts that meet on it, to %s', (name) => {
    const { principal } = ROLES[name]!;
    const thing = { kind: 'case', createdBy: UserId.parse('usr_somebody') } as const;
    expect(may(principal, 'case:read', thing)).toBe(false);
    expect(may(principal, 'case:read', { ...thing, meets: true })).toBe(principal.kind === 'account');
    expect(may(principal, 'case:use', { ...thing, meets: true })).toBe(false);
  });
});

describe('a template', () => {
  it.each(Object.keys(ROLES))('is changed by whoever made it and by administrators: %s', (name) => {
    const { principal } = ROLES[name]!;
    const isAccount = principal.kind === 'account';
    const of = (owner: string | null) =>
      ({ kind: 'template', owner: owner === null ? null : UserId.parse(owner) }) as const;
    expect(may(principal, 'template:write', of('usr_somebody'))).toBe(isAccount && principal.isAdmin);
    if (isAccount) expect(may(principal, 'template:write', of(principal.userId))).toBe(true);
    expect(may(principal, 'template:write', of(null))).toBe(false);
  });
});

describe('removing a draft of a proposal', () => {
  it('[PP10] is for who made it and for administrators', () => {
    const thing = { kind: 'proposal', createdBy: UserId.parse('usr_member') } as const;
    const allowed = Object.entries(ROLES).filter(([, { principal }]) => may(principal, 'proposal:remove', thing));
    expect(allowed.map(([name]) => name)).toEqual([
      'account: administrator without a place',
      'account: member without a place',
      'account: waiting',
      'account: refused',
      'account: removed',
      'account: participant',
    ]);
  });
});
