import { z } from 'zod';
import { MeetingFunction, MeetingLevel } from '../five-functions.ts';
import { AgendaItemId, AttendanceId, DecisionId, HoldId, IssueId, OpinionId, PointId, RoleId } from '../ids.ts';
import { MinutesSheets } from '../sheets/minutes-sheets.ts';
import { NamePair } from '../board/display-name.ts';
import { Consent } from '../meeting-facts/consent.ts';
import { MeetingFacts, NO_FACTS } from '../meeting-facts/meeting-facts.ts';
import { Attendance } from './attendance.ts';
import { ClosingCheck } from './closing-check.ts';
import { AgendaItem, Day, Due } from './records.ts';
import { RecordKind, RichInline } from './rich-text.ts';

const instant = z.iso.datetime({ offset: true });

/** A participant as the minutes name them. `name` is empty while names are hidden; use `personLine` to print. */
export const MinutesPerson = z.object({ name: z.string(), affiliation: z.string(), profession: z.string() });
export type MinutesPerson = z.infer<typeof MinutesPerson>;

/** A decision, hold, issue, role, point or opinion as it stands in the text, with its words: nothing has to be looked up. */
export const MinutesRecord = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('decision'), text: z.string() }),
  z.object({ kind: z.literal('hold'), text: z.string(), until: Day.nullable() }),
  z.object({ kind: z.literal('issue'), title: z.string(), detail: z.string() }),
  /** `number` is the role's number in `roles`. */
  z.object({
    kind: z.literal('role'),
    number: z.number().int(),
    what: z.string(),
    owner: MinutesPerson.nullable(),
    due: Due,
  }),
  z.object({ kind: z.literal('point'), text: z.string() }),
  z.object({ kind: z.literal('opinion'), text: z.string(), speaker: MinutesPerson.nullable() }),
  /** The text embeds a record that was deleted later. */
  z.object({ kind: z.literal('removed'), was: RecordKind }),
]);
export type MinutesRecord = z.infer<typeof MinutesRecord>;

export type MinutesBlock =
  | { type: 'paragraph' | 'heading'; content: RichInline[] }
  | { type: 'bullets' | 'numbers'; items: MinutesBlock[][] }
  | { type: 'record'; record: MinutesRecord };
export const MinutesBlock: z.ZodType<MinutesBlock> = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['paragraph', 'heading']), content: z.array(RichInline) }),
  z.object({
    type: z.enum(['bullets', 'numbers']),
    get items() {
      return z.array(z.array(MinutesBlock));
    },
  }),
  z.object({ type: z.literal('record'), record: MinutesRecord }),
]);

/** What a role was made from, in words. */
export const MinutesSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('element'), name: z.string() }),
  z.object({ kind: z.literal('tie'), from: z.string(), to: z.string(), label: z.string() }),
  z.object({ kind: z.literal('issue'), title: z.string() }),
  z.object({ kind: z.literal('need'), text: z.string() }),
]);
export type MinutesSource = z.infer<typeof MinutesSource>;

/** One row of the role table (役割分担). */
export const MinutesRole = z.object({
  id: RoleId,
  number: z.number().int(),
  /** 課題: title of the issue the role answers, or empty. */
  issue: z.string(),
  goal: z.string(),
  what: z.string(),
  owner: MinutesPerson.nullable(),
  deputy: MinutesPerson.nullable(),
  method: z.string(),
  due: Due,
  monitoringDay: Day.nullable(),
  monitor: MinutesPerson.nullable(),
  source: MinutesSource.nullable(),
  /** When the owner confirmed the role as it reads here; null = not confirmed. */
  confirmedAt: instant.nullable(),
});
export type MinutesRole = z.infer<typeof MinutesRole>;

export const MinutesItem = z.object({
  id: AgendaItemId,
  title: z.string(),
  state: AgendaItem.shape.state,
  plannedMinutes: z.number().int(),
  spentMinutes: z.number().int(),
  blocks: z.array(MinutesBlock),
  /** Records of this item that its text does not embed. */
  records: z.array(MinutesRecord),
});
export type MinutesItem = z.infer<typeof MinutesItem>;

/**
 * 会議録 as plain values: everything that the minutes page, the Word and PDF files and the archive need, and nothing
 * to look up elsewhere. The draft and the closed revision have the same form. Days and times are formatted by who prints.
 */
export const MinutesDocument = z.object({
  format: z.literal('tsunagu-minutes'),
  version: z.literal(1),
  state: z.enum(['draft', 'closed']),
  title: z.string(),
  function: MeetingFunction,
  level: MeetingLevel,
  /** What the organisation calls the level; empty in revisions from before it could. */
  levelName: z.string().default(''),
  facts: MeetingFacts.default(NO_FACTS),
  /** Of the case, as recorded when these minutes were made; null = no case. */
  consent: Consent.nullable().default(null),
  startsAt: instant.nullable(),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  place: z.string(),
  facilitator: z.string(),
  namesHidden: z.boolean(),
  /** What `hideMinutesNames` puts in place of names; empty once they are hidden. */
  names: z.array(NamePair),
  attendees: z.array(
    MinutesPerson.extend({ id: AttendanceId, kind: Attendance.shape.kind, category: Attendance.shape.category }),
  ),
  /** Who was invited and had said that they cannot come (欠席). Revisions from before there were any lack it. */
  absentees: z.array(MinutesPerson.extend({ category: Attendance.shape.category })).default([]),
  items: z.array(MinutesItem),
  /** Records of no agenda item. */
  records: z.array(MinutesRecord),
  decisions: z.array(z.object({ id: DecisionId, text: z.string(), item: z.string() })),
  holds: z.array(z.object({ id: HoldId, text: z.string(), until: Day.nullable(), item: z.string() })),
  issues: z.array(
    z.object({
      id: IssueId,
      title: z.string(),
      detail: z.string(),
      item: z.string(),
      /** Numbers of the roles that answer it; empty = 「今回は役割なし」. */
      roles: z.array(z.number().int()),
    }),
  ),
  roles: z.array(MinutesRole),
  /** 論点 and 意見, by agenda item. Revisions from before there were any lack these and `sheets`. */
  points: z.array(z.object({ id: PointId, text: z.string(), item: z.string() })).default([]),
  opinions: z
    .array(z.object({ id: OpinionId, text: z.string(), speaker: MinutesPerson.nullable(), item: z.string() }))
    .default([]),
  /** 事例提示, 基本情報, 課題整理総括表 and 評価; null when nothing was written in them. */
  sheets: MinutesSheets.nullable().default(null),
  /** 終わりの確認; null in drafts, in revisions from before it was kept, and where the template asks for nothing. */
  closingCheck: ClosingCheck.nullable().default(null),
});
export type MinutesDocument = z.infer<typeof MinutesDocument>;
