import { z } from 'zod';
import {
  AgendaItemId,
  AttendanceId,
  DecisionId,
  ElementId,
  HoldId,
  IssueId,
  NeedId,
  OpinionId,
  PointId,
  MeetingId,
  RoleId,
  TieId,
} from '../ids.ts';
import { Pos } from '../board/geometry.ts';
import { LIMITS } from '../board/limits.ts';

const line = z.string().max(LIMITS.label);
const text = z.string().max(LIMITS.text);
/** A calendar day in the meeting's own place, `YYYY-MM-DD`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** What a record was made from; shown as a badge there. */
export const RecordSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('element'), id: ElementId }),
  z.object({ kind: z.literal('tie'), id: TieId }),
  z.object({ kind: z.literal('issue'), id: IssueId }),
  z.object({ kind: z.literal('need'), id: NeedId }),
]);
export type RecordSource = z.infer<typeof RecordSource>;

export const AgendaItem = z.object({
  id: AgendaItemId,
  title: line,
  /** Time box in minutes; 0 = none. */
  minutes: z.number().int().min(0).max(600),
  /** What the facilitator may ask, one prompt a line. */
  prompt: text.default(''),
  /** Position in the agenda; ascending. */
  order: z.number().finite(),
  state: z.enum(['waiting', 'running', 'done']).default('waiting'),
  /** Server time at which the running stretch began; null unless running. */
  startedAt: z.iso.datetime({ offset: true }).nullable().default(null),
  /** Seconds spent in earlier stretches. */
  spentSeconds: z.number().min(0).max(360_000).default(0),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/**
 * Where a record stands in its list, ascending; see `inOrder`. Optional, because documents of version 1 may lack it.
 * Makers hand in `nextOrder(existing)`.
 */
const order = z.number().finite().optional();

/** 決定事項. */
export const Decision = z.object({ id: DecisionId, text, agendaItemId: AgendaItemId.nullable().default(null), order });
export type Decision = z.infer<typeof Decision>;

/** 保留: what was left open, and until when. */
export const Hold = z.object({
  id: HoldId,
  text,
  until: Day.nullable().default(null),
  agendaItemId: AgendaItemId.nullable().default(null),
  order,
});
export type Hold = z.infer<typeof Hold>;

/** 論点: what the meeting has to talk through. */
export const Point = z.object({ id: PointId, text, agendaItemId: AgendaItemId.nullable().default(null), order });
export type Point = z.infer<typeof Point>;

/** 意見: what somebody said. Who is an attendance row, never a name; null = nobody in particular. */
export const Opinion = z.object({
  id: OpinionId,
  text,
  speaker: AttendanceId.nullable().default(null),
  agendaItemId: AgendaItemId.nullable().default(null),
  order,
});
export type Opinion = z.infer<typeof Opinion>;

/** 課題. Stands on the map as a card while `pos` is set. */
export const Issue = z.object({
  id: IssueId,
  title: line,
  detail: text.default(''),
  /** 類型: id of one of the organisation's categories of issues; empty = not told yet. */
  category: z.string().max(LIMITS.id).default(''),
  pos: Pos.nullable().default(null),
  source: RecordSource.nullable().default(null),
  agendaItemId: AgendaItemId.nullable().default(null),
  order,
});
export type Issue = z.infer<typeof Issue>;

/** いつまでに: a day, deliberately none (期限なし), or not said yet (a gap that closing names). */
export const Due = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unset') }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('day'), day: Day }),
]);
export type Due = z.infer<typeof Due>;

/**
 * 役割: what somebody promised. Made once, from an element, a tie, a note, an issue or the minutes, and shown as the
 * same thing on the map's badge, in the role table, in the minutes and on the participant's page.
 * The owner is an attendance row, never a name.
 */
export const Role = z.object({
  id: RoleId,
  /** 何を. */
  what: text,
  /** 誰が; null = not said yet. */
  owner: AttendanceId.nullable().default(null),
  /** 代行. */
  deputy: AttendanceId.nullable().default(null),
  /** 目標. */
  goal: text.default(''),
  /** 方法. */
  method: text.default(''),
  due: Due.default({ kind: 'unset' }),
  /** モニタリング日 and who looks. */
  monitoringDay: Day.nullable().default(null),
  monitor: AttendanceId.nullable().default(null),
  source: RecordSource.nullable().default(null),
  issueId: IssueId.nullable().default(null),
  agendaItemId: AgendaItemId.nullable().default(null),
  /** The role of an earlier meeting that this one goes on with. */
  earlier: z.object({ meetingId: MeetingId, id: RoleId }).optional(),
  order,
});
export type Role = z.infer<typeof Role>;
