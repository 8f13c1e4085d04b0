import {
  AreaIssueId,
  AssetId,
  Attendance,
  AttendanceId,
  CaseId,
  Consent,
  Day,
  Due,
  MeetingFacts,
  MeetingFunction,
  MeetingId,
  MeetingLevel,
  MinutesLife,
  MonitoringResult,
  MOST_TAKEN_UP,
  OrganisationSettings,
  ParticipantName,
  ROLE_STATES,
  ResourceIdeaId,
  RoleEventId,
  RoleId,
  SettledAs,
  UserId,
} from '@tsunagu/domain';
import { joinText } from '@tsunagu/domain/catalogue/join';
import { z } from 'zod';

export * from './meeting-facts/shapes.ts';
export * from './minutes-life/shapes.ts';

/**
 * The shapes of `/api`, once, for validation, OpenAPI and the browser's types. Times are ISO 8601 with offset,
 * ids opaque, lists paged by `cursor` (absent = from the start; `nextCursor: null` = the end).
 */
const Instant = z.iso.datetime({ offset: true });
const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });

// ---- problems (application/problem+json) -------------------------------------------------------------------------
/** `type` is stable (`/problems/<slug>`), `title` says what happened, `detail` what to do. Never a stack. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  detail: z.string().optional(),
  status: z.number().int(),
  /** For `/problems/invalid-input`: field path → message. */
  fields: z.record(z.string(), z.string()).optional(),
  /** For `/problems/meeting-incomplete`: what closing still misses (domain `ClosingGap`). */
  gaps: z.array(z.unknown()).optional(),
});
export type Problem = z.infer<typeof Problem>;

// ---- session -----------------------------------------------------------------------------------------------------
export const Account = z.object({ id: UserId, name: z.string(), email: z.string(), isAdmin: z.boolean() });
export type Account = z.infer<typeof Account>;
/** Who asks. Answers 200 also without a session (all null), so that a page needs no failing request to find out. */
export const Me = z.object({
  account: Account.nullable(),
  /** The guest's own attendance. `meetingId` stays null until admitted: before that nothing is disclosed. */
  guest: ParticipantName.extend({
    attendanceId: AttendanceId,
    admission: Attendance.shape.admission,
    meetingId: MeetingId.nullable(),
    /** `role-pass` after the meeting closed: own roles only, no board. */
    scope: z.enum(['meeting', 'role-pass']),
  }).nullable(),
  setupNeeded: z.boolean(),
  serverTime: Instant,
});
export type Me = z.infer<typeof Me>;
/** POST /api/session */
export const LogIn = z.object({ email: z.string().min(3).max(254), password: z.string().min(1).max(1000) });
/** POST /api/setup — first administrator, by the one-time link `/setup#<token>`. */
export const SetUp = z.object({
  token: z.string().min(1).max(200),
  email: z.email(),
  name: z.string().trim().min(1).max(100),
  password: z.string().min(12).max(1000),
});
/** POST /api/session/role-pass — from a personal link `/me/roles#<token>`. */
export const UseRolePass = z.object({ token: z.string().min(20).max(200) });

// ---- cases -------------------------------------------------------------------------------------------------------
/** The person appears by an alias (「Aさん」); a real name is not asked. */
export const Case = z.object({ id: CaseId, alias: z.string(), careArea: z.string(), createdAt: Instant });
export const NewCase = z.object({
  alias: z.string().trim().min(1).max(100),
  careArea: z.string().trim().max(100).default(''),
});
export const CasePage = page(Case);

// ---- meetings ----------------------------------------------------------------------------------------------------
/**
 * POST /api/meetings: either the fields of a new meeting, or `{sample}` with one of its functions and a template of that. `template` is an
 * id, or `id@version` for an earlier one.
 */
export const NewMeeting = z.union([
  z.object({
    sample: z.string().regex(/^C\d{1,2}$/),
    title: z.string().trim().min(1).max(200).optional(),
    useFor: MeetingFunction.optional(),
    template: z.string().max(100).nullish(),
  }),
  z.object({
    title: z.string().trim().min(1).max(200),
    function: MeetingFunction,
    level: MeetingLevel,
    caseId: CaseId.nullish(),
    template: z.string().max(100).nullish(),
    startsAt: Instant.nullish(),
    place: z.string().max(200).nullish(),
    facts: MeetingFacts.optional(),
    /** An earlier meeting of the same case whose map this one begins with. */
    continues: MeetingId.nullish(),
    /** 地域課題 and ideas that it takes up: they stand on its first map. */
    areaIssues: z.array(AreaIssueId).max(MOST_TAKEN_UP).default([]),
    ideas: z.array(ResourceIdeaId).max(MOST_TAKEN_UP).default([]),
  }),
]);
/** POST /api/meetings/import: a file of the open format as a meeting of its own. */
export const ImportMeeting = z.object({ title: z.string().trim().min(1).max(200), board: z.unknown() });
export const MeetingSummary = z.object({
  id: MeetingId,
  title: z.string(),
  function: MeetingFunction,
  level: MeetingLevel,
  state: z.enum(['planned', 'running', 'closed']),
  startsAt: Instant.nullable(),
  openedAt: Instant.nullable(),
  place: z.string(),
  case: z.object({ id: CaseId, alias: z.string() }).nullable(),
});
export type MeetingSummary = z.infer<typeof MeetingSummary>;
export const MeetingPage = page(MeetingSummary);
/** Meetings of one case that the asker takes part in, newest first. */
export const CaseMeetings = z.object({ items: z.array(MeetingSummary) });
export const MeetingView = MeetingSummary.extend({
  epoch: z.number().int(),
  facts: MeetingFacts,
  /** Who writes the facts names in `If-Match` the version that they saw. */
  factsVersion: z.number().int(),
  /** Of the case; null without one. */
  consent: Consent.nullable(),
  template: z.string(),
  /** It was opened on a sample: everybody on it is made up. */
  fictional: z.boolean(),
  closedAt: Instant.nullable(),
  facilitator: z.object({ id: UserId, name: z.string() }),
  /** What the asker may do here; decided by the policy module, shown by the page. */
  me: z.object({
    attendanceId: AttendanceId.nullable(),
    mayEdit: z.boolean(),
    mayFacilitate: z.boolean(),
    /** Works with the case of this meeting: may record its consent. */
    mayUseCase: z.boolean(),
  }),
  serverTime: Instant,
});
export type MeetingView = z.infer<typeof MeetingView>;
/** PATCH /api/meetings/:id (facilitator) */
export const MeetingChange = z.object({
  title: z.string().trim().min(1).max(200).optional(),
  startsAt: Instant.nullable().optional(),
  place: z.string().max(200).optional(),
});

// ---- attendance, waiting room, invites ---------------------------------------------------------------------------
export const AttendanceList = z.object({ items: z.array(Attendance) });
/** POST /api/meetings/:id/attendance — somebody without a device. */
export const NewAttendance = ParticipantName.extend({ category: Attendance.shape.category });
/** POST /api/meetings/:id/attendance/:attendanceId/admission */
export const AdmissionDecision = z.object({ admission: z.enum(['admitted', 'refused', 'removed']) });
/**
 * POST /api/meetings/:id/invites opens the door anew (an earlier invite stops working). The token has 128 bits and
 * travels in the fragment of `link`; the 6-digit code is for typing. Null link host problems never say localhost:
 * `link` is null when the server knows no address that another device can reach (then `reason` says what to set).
 */
export const Invite = z.object({
  code: z.string().regex(/^\d{6}$/),
  token: z.string(),
  link: z.string(),
  /** False when `link` would lead back to this very machine (localhost): the page then says how to set PUBLIC_URL. */
  reachable: z.boolean(),
  expiresAt: Instant,
});
export type Invite = z.infer<typeof Invite>;
/** GET /api/meetings/:id/invites → whether the door is open. */
export const DoorState = z.object({ open: z.boolean(), expiresAt: Instant.nullable(), waiting: z.number().int() });
/** POST /api/join → 200 `{attendanceId, admission}` and the guest cookie. */
export const Join = ParticipantName.extend({
  code: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  token: z.string().min(20).max(200).optional(),
  pledge: z.literal(true),
}).refine((j) => (j.code === undefined) !== (j.token === undefined), { message: joinText.codeWrong });
export const Joined = z.object({ attendanceId: AttendanceId, admission: Attendance.shape.admission });
/** GET /api/join: how one's newest join stands, for guests and accounts. `meetingId` stays null until admitted. */
export const JoinState = Joined.extend({ meetingId: MeetingId.nullable() });
export type JoinState = z.infer<typeof JoinState>;

// ---- confirmations and answers -----------------------------------------------------------------------------------
/**
 * 確認 is a row, not shared text: {attendance, role, content hash}. Changing the role changes its hash
 * (domain `roleContentHash`) and so voids the row.
 */
export const RoleAnswer = z.object({
  meetingId: MeetingId,
  roleId: RoleId,
  attendanceId: AttendanceId,
  /** 確認しました / できました / 相談したい */
  kind: z.enum(['confirmed', 'done', 'consult']),
  /** Role content the answer was given to. */
  contentHash: z.string(),
  text: z.string(),
  at: Instant,
  /** The facilitator, when they recorded a spoken answer of somebody without a device; else null. */
  recordedBy: UserId.nullable(),
});
export type RoleAnswer = z.infer<typeof RoleAnswer>;
export const RoleAnswerList = z.object({ items: z.array(RoleAnswer) });
/**
 * POST /api/meetings/:id/roles/:roleId/answers. `attendanceId` only by the facilitator and only for a `no-device` row.
 * 409 `/problems/role-changed` when the hash is not the role's present one.
 */
export const AnswerKind = z.enum(['confirmed', 'report', 'consult', 'done']);
export const NewRoleAnswer = z.object({
  /** Besides the answers: 途中の報告, as often as there is something to tell. */
  kind: AnswerKind,
  contentHash: z.string().min(8).max(128),
  text: z.string().max(2000).default(''),
  attendanceId: AttendanceId.optional(),
});
/** DELETE /api/meetings/:id/roles/:roleId/answers/:kind takes back one's own answer. */

/** Where a role stands today (domain `standingOf`). */
const Standing = {
  stage: z.enum(['unconfirmed', 'working', 'done', 'settled']),
  states: z.array(z.enum(ROLE_STATES)),
  daysLeft: z.number().int().nullable(),
};

/** One line of a role's history; nothing of it is ever overwritten. */
export const RoleEventView = z.object({
  id: RoleEventId,
  kind: z.enum(['confirmed', 'report', 'consult', 'done', 'answered', 'monitored', 'settled', 'taken-back', 'amended']),
  attendanceId: AttendanceId.nullable(),
  /** Whose word it is, by name. */
  by: z.string(),
  text: z.string(),
  at: Instant,
  recordedBy: UserId.nullable(),
  result: MonitoringResult.nullable(),
  nextDay: Day.nullable(),
  settledAs: SettledAs.nullable(),
  /** What a taking back takes back. */
  takesBack: z.string().nullable(),
  takenBack: z.boolean(),
  /** Said of the role as it reads now, or true however it reads. */
  current: z.boolean(),
  /** What a revision of the minutes changed, in words. */
  changes: z.array(z.object({ label: z.string(), from: z.string(), to: z.string() })),
});
export type RoleEventView = z.infer<typeof RoleEventView>;
export const RoleHistory = z.object({ items: z.array(RoleEventView) });

/** GET /api/me/roles */
export const MyRole = z.object({
  meetingId: MeetingId,
  meetingTitle: z.string(),
  meetingDay: Day.nullable(),
  /** 下書き: the meeting was never closed. */
  draft: z.boolean(),
  roleId: RoleId,
  what: z.string(),
  goal: z.string(),
  method: z.string(),
  due: Due,
  deputyName: z.string(),
  monitoringDay: Day.nullable(),
  monitorName: z.string(),
  /** Whether the asker is the owner or the deputy. */
  as: z.enum(['owner', 'deputy', 'monitor']),
  contentHash: z.string(),
  /** The asker's own answers that still stand. */
  answers: z.array(RoleAnswer),
  ...Standing,
  ownerName: z.string(),
  monitoringResult: MonitoringResult.nullable(),
  /** The next monitoring day without a result. */
  nextMonitoringDay: Day.nullable(),
  settledAs: SettledAs.nullable(),
  /** Everything that was said of the role, oldest first. */
  history: z.array(RoleEventView),
});
export type MyRole = z.infer<typeof MyRole>;
/** A role that one has no part in any more, because the minutes were corrected; for as long as a personal link holds. */
export const ReleasedRole = z.object({
  meetingId: MeetingId,
  meetingTitle: z.string(),
  roleId: RoleId,
  /** As it read before. */
  what: z.string(),
  due: Due,
  reason: z.string(),
  by: z.string(),
  at: Instant,
  /** Events of the role so far: a calendar's sequence. */
  events: z.number().int(),
});
export type ReleasedRole = z.infer<typeof ReleasedRole>;
export const MyRoles = z.object({
  items: z.array(MyRole),
  released: z.array(ReleasedRole),
  name: z.string(),
  /** When a personal link ends; null for an account. */
  until: Instant.nullable(),
});
/** POST /api/meetings/:id/role-passes {attendanceId} → a personal link, 90 days, revocable (DELETE …/role-passes/:attendanceId). */
export const NewRolePass = z.object({ attendanceId: AttendanceId });
export const RolePass = z.object({ link: z.string(), token: z.string(), reachable: z.boolean(), expiresAt: Instant });
/** GET /api/meetings/:id/role-passes: who holds a link, and until when. The link itself is known to its holder alone. */
export const RolePassList = z.object({
  items: z.array(z.object({ attendanceId: AttendanceId, expiresAt: Instant })),
});

// ---- closing and minutes -----------------------------------------------------------------------------------------
/** POST /api/meetings/:id/close → 200, or 409 `/problems/meeting-incomplete` with `gaps`. */
export const CloseMeeting = z.object({
  /** Close although soft gaps (things that may stay open) were named. */
  acceptGaps: z.boolean().default(false),
  /** What was ticked of the closing check, in its own words. */
  checked: z.array(z.string().max(500)).max(100).default([]),
});
export const Closing = z.object({ revision: z.number().int(), sequence: z.number().int(), closedAt: Instant });
/** GET /api/meetings/:id/minutes: the immutable revision once closed, else the draft of this moment. */
export const MinutesView = z.object({
  state: z.enum(['draft', 'closed']),
  revision: z.number().int(),
  /** domain `MinutesDocument` as JSON. */
  document: z.unknown(),
  /** What happened since closing; null for a draft. */
  life: MinutesLife.nullable(),
});

/**
 * GET /api/meetings/:id/board.json. Only its head is described here: rich text nests without end, which JSON Schema can say
 * (`/api/board.schema.json`) and the generator of the OpenAPI document cannot.
 */
export const BoardFile = z.looseObject({ format: z.literal('tsunagu-board'), version: z.number().int() });

// ---- settings ----------------------------------------------------------------------------------------------------
/**
 * GET and PUT /api/settings. PUT takes the settings alone, with `If-Match: "<version>"` of what was seen (also the answer's ETag): 412
 * when somebody else has changed them since, 428 without it.
 */
export const SettingsView = z.object({
  version: z.number().int(),
  settings: OrganisationSettings,
  /** Whether the asker may change them; decided by the policy module, shown by the page. */
  mayChange: z.boolean(),
});
export type SettingsView = z.infer<typeof SettingsView>;

// ---- pictures ----------------------------------------------------------------------------------------------------
/** POST /api/meetings/:id/assets: the picture as kept; its size in pixels. */
export const Asset = z.object({ id: AssetId, width: z.number().int(), height: z.number().int() });

// ---- samples -----------------------------------------------------------------------------------------------------
export const SampleList = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    functions: z.array(MeetingFunction),
    description: z.string(),
    /** How many elements and ties its map has. */
    elements: z.number().int(),
    ties: z.number().int(),
  }),
);

// ---- events (GET /api/meetings/:id/events, GET /api/join/events; text/event-stream) --------------------------------
/**
 * Something changed; fetch it again. No personal data travels here. Pages close the stream while hidden and refetch
 * on return, because a browser allows six connections to one origin.
 */
export const MeetingEvent = z.object({
  topic: z.enum(['meeting', 'attendance', 'answers', 'minutes', 'admission', 'settings', 'roles', 'ended']),
});

export * from './anonymous-copies/shapes.ts';
export * from './area-issues/shapes.ts';
export * from './search/shapes.ts';
export * from './preparation/shapes.ts';
export * from './proposals/shapes.ts';
export * from './taken-up/shapes.ts';
export * from './resources/shapes.ts';
export * from './resource-ideas/shapes.ts';
