import type { Attendance, AttendanceId, MeetingId, UserId } from '@tsunagu/domain';
import type { Principal } from './principal.ts';

/** What somebody may want to do. Routes and sockets name one of these, never a role. */
export type Action =
  | SystemAction
  | CaseAction
  | CopyAction
  | ProposalAction
  | MeetingAction
  | RoleAction
  | TemplateAction;

/** Needs nothing but to be somebody. */
export type SystemAction =
  | 'case:list'
  | 'case:create'
  | 'meeting:list'
  | 'meeting:create'
  | 'issue:list'
  /** 社会資源台帳 and 資源づくりの案: the area's, so every account keeps them. */
  | 'resource:list'
  | 'resource:write'
  | 'idea:list'
  | 'idea:write'
  /** Words in everything recorded; what is found is by the right to each thing. */
  | 'search'
  | 'anonymous-copy:read'
  | 'my-roles:list'
  /** Open roles of the meetings that one facilitates. */
  | 'role-board:read'
  /** 地域課題: never names a person, so every account reads and works on it; the issues below it stay with their meetings. */
  | 'area-issue:read'
  | 'area-issue:write'
  /** 政策提案 and the plans that took them up: likewise, they name nobody. */
  | 'proposal:read'
  | 'proposal:write'
  /** Names and signs that the organisation chose. */
  | 'settings:read'
  /** 自分たちの Word 様式: every account fills them, administrators keep them. */
  | 'word-form:list'
  | 'word-form:write'
  | 'settings:write'
  | 'template:list'
  | 'template:create'
  /** Hide a template that ships, or put another in its place: for everybody. */
  | 'template:arrange';
export type TemplateAction = 'template:write';
export type CopyAction = 'anonymous-copy:remove';
export type ProposalAction = 'proposal:remove';
export type CaseAction =
  /** Open a meeting on it. */
  | 'case:use'
  /** Its meetings, and what they left open, as far as one may read them. */
  | 'case:read';
export type MeetingAction =
  /** Title, state, who attends. */
  | 'meeting:read'
  /** Title, date, start, close. */
  | 'meeting:facilitate'
  /** Date, place, whom to invite, what was explained: before it is held, and what came of it. */
  | 'meeting:prepare'
  /** Files that lie ready for it. */
  | 'material:read'
  | 'material:write'
  /** Take its case up to the area as an anonymised copy. */
  | 'meeting:anonymise'
  | 'board:read'
  | 'board:write'
  /** Lock, unlock, and change what is locked. */
  | 'board:unlock'
  /** Hide names, and choose the signs that the board is drawn by. */
  | 'board:present'
  /** Name, kind and 圏域 of the directory's rows on the map; guests read no more of the directory. */
  | 'meeting:resources'
  | 'minutes:read'
  /** Ask for review, correct, amend. */
  | 'minutes:revise'
  /** Who among those that may is the one named by the review is the domain's rule (SPEC A5). */
  | 'minutes:approve'
  /** Setting or mending the category of an issue that a closed meeting raised. */
  | 'issue:categorise'
  | 'attendance:list'
  /** Enter somebody without a device, admit, refuse, remove. */
  | 'attendance:manage'
  | 'invite:manage'
  | 'role-pass:manage'
  | 'answer:list';
/** Own answer to a role, and the answer of somebody without a device. */
export type RoleAction =
  | 'answer:own'
  | 'answer:record'
  /** Read minutes that one is asked about, and answer. */
  | 'minutes:answer'
  /** Answer to 相談, write a monitoring result, end a role. (A result: its monitor too.) */
  | 'role:follow-up';

/** What policy needs to know of a meeting, and of the asker's place in it. */
export type MeetingThing = {
  readonly kind: 'meeting';
  readonly id: MeetingId;
  readonly facilitator: UserId;
  readonly state: 'planned' | 'running' | 'closed';
  /** The asker's own attendance row; null when they have none. */
  readonly attendance: { readonly id: AttendanceId; readonly admission: Attendance['admission'] } | null;
};
/** `owner` null: it ships with the product, and nobody changes it. */
export type TemplateThing = { readonly kind: 'template'; readonly owner: UserId | null };
/** A published copy, and who published it; null when that is not known any more. */
export type CopyThing = { readonly kind: 'anonymous-copy'; readonly publishedBy: UserId | null };
export type ProposalThing = { readonly kind: 'proposal'; readonly createdBy: UserId };
export type CaseThing = {
  readonly kind: 'case';
  readonly createdBy: UserId;
  /** Whether the asker may read any meeting on it; not asked = no. */
  readonly meets?: boolean;
};
export type SystemThing = { readonly kind: 'system' };
export const SYSTEM: SystemThing = { kind: 'system' };

type Verdict = boolean;

/**
 * The one place that decides who may do what. Pure: everything it needs is in its arguments, so that routes and
 * sockets cannot disagree. Everything that is not named is refused.
 *
 * - An account works with meetings that it opened or was admitted to, and with its own cases. Administration alone
 *   opens no board: it manages accounts and the organisation's settings.
 * - Templates are for every account of the organisation; whoever made one changes it, and administrators change all.
 * - A guest sees only the meeting whose door they came through, once admitted; with a role pass only their own roles.
 * - A closed meeting is read-only for everybody; guests of it keep their role pass only.
 */
export function may(principal: Principal, action: SystemAction, thing: SystemThing): Verdict;
export function may(principal: Principal, action: CaseAction, thing: CaseThing): Verdict;
export function may(principal: Principal, action: CopyAction, thing: CopyThing): Verdict;
export function may(principal: Principal, action: ProposalAction, thing: ProposalThing): Verdict;
export function may(principal: Principal, action: MeetingAction | RoleAction, thing: MeetingThing): Verdict;
export function may(principal: Principal, action: TemplateAction, thing: TemplateThing): Verdict;
export function may(
  principal: Principal,
  action: Action,
  thing: SystemThing | CaseThing | CopyThing | ProposalThing | MeetingThing | TemplateThing,
): Verdict {
  switch (thing.kind) {
    case 'system':
      return maySystem(principal, action);
    case 'case':
      if (principal.kind !== 'account') return false;
      return principal.userId === thing.createdBy || (action === 'case:read' && thing.meets === true);
    case 'template':
      return (
        principal.kind === 'account' && thing.owner !== null && (principal.isAdmin || principal.userId === thing.owner)
      );
    case 'anonymous-copy':
      return principal.kind === 'account' && (principal.isAdmin || principal.userId === thing.publishedBy);
    case 'proposal':
      return principal.kind === 'account' && (principal.isAdmin || principal.userId === thing.createdBy);
    case 'meeting':
      return mayInMeeting(principal, action, thing);
  }
}

/** What concerns everybody of the organisation. */
const ADMINISTRATION: ReadonlySet<Action> = new Set<Action>(['settings:write', 'template:arrange', 'word-form:write']);

function maySystem(principal: Principal, action: Action): Verdict {
  switch (principal.kind) {
    case 'anonymous':
      return false;
    case 'account':
      return !ADMINISTRATION.has(action) || principal.isAdmin;
    case 'guest':
      return (action === 'my-roles:list' || action === 'settings:read') && holdsRoles(principal);
  }
}

/** A guest has roles to look at once they were let in; a role pass is that by itself. */
const holdsRoles = (guest: Extract<Principal, { kind: 'guest' }>): boolean => guest.admission === 'admitted';

function mayInMeeting(principal: Principal, action: Action, meeting: MeetingThing): Verdict {
  const open = meeting.state !== 'closed';
  switch (place(principal, meeting)) {
    case 'outside':
      return false;
    case 'role-pass':
      return action === 'answer:own' || action === 'minutes:answer';
    case 'participant':
      if (action === 'board:write') return open;
      if (action === 'minutes:approve') return principal.kind === 'account';
      return PARTICIPANT.has(action);
    case 'facilitator':
      if (WHILE_OPEN.has(action)) return open;
      return PARTICIPANT.has(action) || FACILITATOR.has(action);
  }
}

const PARTICIPANT: ReadonlySet<Action> = new Set<Action>([
  'meeting:read',
  'board:read',
  'meeting:resources',
  'material:read',
  'minutes:read',
  'issue:categorise',
  'attendance:list',
  'answer:list',
  'answer:own',
  'minutes:answer',
]);
/** What a facilitator does no more once the meeting is closed. */
const WHILE_OPEN: ReadonlySet<Action> = new Set<Action>([
  'board:write',
  'board:unlock',
  'board:present',
  'invite:manage',
  'material:write',
]);
const FACILITATOR: ReadonlySet<Action> = new Set<Action>([
  'meeting:facilitate',
  'meeting:prepare',
  'meeting:anonymise',
  'attendance:manage',
  'role-pass:manage',
  'answer:record',
  'minutes:revise',
  'minutes:approve',
  'role:follow-up',
]);

function place(principal: Principal, meeting: MeetingThing): 'outside' | 'role-pass' | 'participant' | 'facilitator' {
  switch (principal.kind) {
    case 'anonymous':
      return 'outside';
    case 'account':
      if (principal.userId === meeting.facilitator) return 'facilitator';
      return meeting.attendance?.admission === 'admitted' ? 'participant' : 'outside';
    case 'guest':
      if (principal.meetingId !== meeting.id || principal.admission !== 'admitted') return 'outside';
      // The session is turned into a role pass at closing; should one linger, the meeting's state decides.
      return principal.scope === 'role-pass' || meeting.state === 'closed' ? 'role-pass' : 'participant';
  }
}
