import { z } from 'zod';
import { MeetingFunction } from '../five-functions.ts';
import { AgendaItemId } from '../ids.ts';
import { Attendance } from '../meeting/attendance.ts';
import { AgendaItem, Decision, Hold, Issue, Opinion, Point, Role } from '../meeting/records.ts';
import { RichText } from '../meeting/rich-text.ts';
import { ASSESSMENT_ROWS, AssessmentRow } from '../sheets/assessment-row.ts';
import { EvaluationLine } from '../sheets/evaluation-line.ts';
import { Need } from '../sheets/need.ts';
import { Sheet, SHEET_IDS, SheetId } from '../sheets/sheet.ts';
import { Area, BoardTable, Caption, Card, Chart, Image, Lanes, Note, Person, Resource, Timeline } from './element.ts';
import { Ink } from './ink.ts';
import { LIMITS } from './limits.ts';
import { DEFAULT_NOTATION, NotationProfile } from './notation-profile.ts';
import { Tie } from './tie.ts';
import { Union } from './union.ts';

/** Version of the open format. A change that older readers would misread raises it; readers take every version up to their own. */
export const BOARD_JSON_VERSION = 3;
/**
 * Version 1 had no couples, cards, tables, charts, timelines, lanes and images; everything it has means the same here.
 * Version 2 had no sheets, points and opinions, and no issue that came from a need.
 */
export const BOARD_JSON_VERSIONS = [1, 2, 3] as const;

/** A participant as the open format names one: enough to read the roles, nothing about accounts. */
export const BoardJsonPerson = Attendance.pick({ id: true }).extend({
  name: z.string().max(LIMITS.label),
  affiliation: z.string().max(LIMITS.label),
  profession: z.string().max(LIMITS.label),
});

/**
 * `board.json`, the open format: one meeting's map and records for other programs. Areas and notes stand in
 * lists of their own, everything else that stands on the map in `elements`. Colours and line styles are not in it, because they are not stored: meanings are.
 */
export const BoardJson = z.object({
  format: z.literal('tsunagu-board'),
  version: z.literal(BOARD_JSON_VERSIONS),
  function: MeetingFunction,
  template: z.string().max(LIMITS.label).default(''),
  /** Which sheets the meeting works with; without it those of its function. */
  shownSheets: z.array(SheetId).max(SHEET_IDS.length).optional(),
  /** True: names were hidden when it was written; they cannot be had back from it. */
  namesHidden: z.boolean().default(false),
  elements: z
    .array(z.discriminatedUnion('kind', [Person, Resource, Caption, Card, BoardTable, Chart, Timeline, Lanes, Image]))
    .max(LIMITS.elements),
  areas: z.array(Area).max(LIMITS.elements),
  notes: z.array(Note).max(LIMITS.elements),
  ties: z.array(Tie).max(LIMITS.ties),
  unions: z.array(Union).max(LIMITS.elements).default([]),
  /** The profile it was drawn by: how a reader should draw, not what is meant. */
  notation: NotationProfile.default(DEFAULT_NOTATION),
  ink: z.array(Ink).max(LIMITS.elements).default([]),
  issues: z.array(Issue),
  roles: z.array(Role),
  agenda: z.array(AgendaItem),
  decisions: z.array(Decision),
  holds: z.array(Hold).default([]),
  points: z.array(Point).max(LIMITS.records).default([]),
  opinions: z.array(Opinion).max(LIMITS.records).default([]),
  /** 事例提示, 基本情報, the head of the 課題整理総括表, 評価; then the table's rows, its needs, and what became of earlier goals. */
  sheets: z.array(Sheet).max(SHEET_IDS.length).default([]),
  assessment: z.array(AssessmentRow).max(ASSESSMENT_ROWS.length).default([]),
  needs: z.array(Need).max(LIMITS.records).default([]),
  evaluations: z.array(EvaluationLine).max(LIMITS.records).default([]),
  /** Who owns, deputises monitors and speaks, by attendance id. */
  participants: z.array(BoardJsonPerson).default([]),
  minutes: z.array(z.object({ agendaItemId: AgendaItemId, text: RichText })).optional(),
});
/** The format as it is written, with every default filled in. */
export type BoardJson = z.infer<typeof BoardJson>;

/** JSON Schema (draft 2020-12) of what a reader accepts; served beside `board.json`. */
export const boardJsonSchema = (): z.core.JSONSchema.BaseSchema =>
  z.toJSONSchema(BoardJson, { io: 'input', target: 'draft-2020-12' });
