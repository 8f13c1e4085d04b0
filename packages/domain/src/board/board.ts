import type { AgendaItem, Decision, Hold, Issue, Opinion, Point, Role } from '../meeting/records.ts';
import type { RichText } from '../meeting/rich-text.ts';
import type { MeetingFunction } from '../five-functions.ts';
import type { AgendaItemId } from '../ids.ts';
import type { Element } from './element.ts';
import type { Ink } from './ink.ts';
import type { NotationProfile } from './notation-profile.ts';
import type { AssessmentRow } from '../sheets/assessment-row.ts';
import type { EvaluationLine } from '../sheets/evaluation-line.ts';
import type { Need } from '../sheets/need.ts';
import type { Sheet, SheetId } from '../sheets/sheet.ts';
import type { Tie } from './tie.ts';
import type { Union } from './union.ts';

export type BoardMeta = {
  /** Version of the document's layout (board-doc SPEC). */
  schemaVersion: number;
  function: MeetingFunction;
  /** Template the board was made from, `id@version`; empty for none. */
  template: string;
  /** 名前をかくす: aliases instead of names on every screen and every export. */
  hideNames: boolean;
  /** How meanings are drawn on this board. */
  notation: NotationProfile;
  /** Which sheets of the case the meeting works with, as its template says; see `shownSheets`. */
  shownSheets?: SheetId[];
};

/** Everything one meeting's document says, as plain values: what exports, closing and the next meeting work on. */
export type Board = {
  meta: BoardMeta;
  elements: Element[];
  ties: Tie[];
  /** Couples of the genogram. */
  unions: Union[];
  ink: Ink[];
  agenda: AgendaItem[];
  issues: Issue[];
  decisions: Decision[];
  holds: Hold[];
  roles: Role[];
  points: Point[];
  opinions: Opinion[];
  /** 事例提示, 基本情報, 課題整理総括表 and 評価: each at most once. */
  sheets: Sheet[];
  /** The rows of the 課題整理総括表, each at most once. */
  assessment: AssessmentRow[];
  needs: Need[];
  evaluations: EvaluationLine[];
  minutes: Map<AgendaItemId, RichText>;
};
