import { z } from 'zod';
import type { Board } from '../board/board.ts';
import { Element } from '../board/element.ts';
import { withFreshIds } from '../board/fresh-ids.ts';
import { BOARD_SCHEMA_VERSION } from '../board/schema-version.ts';
import { Tie } from '../board/tie.ts';
import { DEFAULT_NOTATION } from '../board/notation-profile.ts';
import { Union } from '../board/union.ts';
import { LIMITS } from '../board/limits.ts';
import { MeetingFunction, MeetingLevel } from '../five-functions.ts';
import type { RandomBytes } from '../ids.ts';
import { ParticipantName } from '../meeting/attendance.ts';
import { Issue } from '../meeting/records.ts';
import { AssessmentRow } from '../sheets/assessment-row.ts';
import { Need } from '../sheets/need.ts';
import { noSheets } from '../sheets/no-sheets.ts';
import { Sheet, SHEET_IDS } from '../sheets/sheet.ts';
import { sheetsOfTemplate } from '../sheets/shown-sheets.ts';
import { agendaFromTemplate } from '../templates/board-from-template.ts';
import { findTemplate, TEMPLATES } from '../templates/index.ts';
import { type Template, templateRef } from '../templates/template.ts';

const line = z.string().min(1).max(LIMITS.label);

/**
 * An example that ships with the product. Its ids are readable and its own; a meeting that starts from it gets fresh ones.
 * `fictional` is always true: nobody on a sample exists.
 */
export const Sample = z.object({
  /** `C…` = a figure of the gallery, `S…` = a case of the story. */
  id: z.string().regex(/^[CS]\d{1,2}$/),
  title: line,
  /** What the example shows, in one or two sentences. */
  description: z.string().min(1).max(LIMITS.text),
  functions: z.array(MeetingFunction).min(1),
  level: MeetingLevel,
  /** Alias of the case; empty for a sample without a case. */
  caseAlias: z.string().max(LIMITS.label),
  place: z.string().max(LIMITS.label),
  fictional: z.literal(true),
  /** Id of the template whose agenda a meeting on it follows. */
  template: z.string(),
  elements: z.array(Element).min(1),
  ties: z.array(Tie),
  unions: z.array(Union).default([]),
  issues: z.array(Issue).default([]),
  /** 事例提示, 基本情報 and 課題整理総括表, for samples about one household. */
  sheets: z.array(Sheet).default([]),
  assessment: z.array(AssessmentRow).default([]),
  needs: z.array(Need).default([]),
  /** Who might sit in the meeting: for demonstrations, never entered by themselves. */
  participants: z.array(ParticipantName).default([]),
});
/** A sample as it is written down: what has a default may be left out. */
export type Sample = z.input<typeof Sample>;

/**
 * The shipped template that fits a meeting of one of the sample's functions: its own one, else that of its level, else the first of
 * the function (SPEC S6). Undefined when the sample does not serve the function.
 */
export function templateForSample(sample: Sample, fn: MeetingFunction): Template | undefined {
  if (!sample.functions.includes(fn)) return undefined;
  const ofFunction = TEMPLATES.filter((template) => template.function === fn);
  return (
    ofFunction.find((template) => template.id === sample.template) ??
    ofFunction.find((template) => template.level === sample.level) ??
    ofFunction[0]
  );
}

/** The template of a sample unless another is asked for. */
function ownTemplate(sample: Sample): Template {
  const template = findTemplate(sample.template);
  if (template === undefined) throw new Error(`sample ${sample.id} names an unknown template ${sample.template}`);
  return template;
}

/** The board of a new meeting on a sample (SPEC S1): its map and issues with the agenda of a template, under fresh ids. */
export function boardFromSample(
  sample: Sample,
  { random, template = ownTemplate(sample) }: { readonly random: RandomBytes; readonly template?: Template },
): Board {
  const { elements, ties, unions, issues, sheets, assessment, needs } = Sample.parse(sample);
  return withFreshIds(
    {
      meta: {
        schemaVersion: BOARD_SCHEMA_VERSION,
        function: template.function,
        template: templateRef(template),
        hideNames: false,
        notation: DEFAULT_NOTATION,
        // A sample with sheets shows them, whatever the meeting is for.
        shownSheets: sheets.length > 0 ? [...SHEET_IDS] : sheetsOfTemplate(template),
      },
      elements,
      ties,
      unions,
      ink: [],
      ...agendaFromTemplate(template, random),
      issues,
      decisions: [],
      holds: [],
      roles: [],
      ...noSheets(),
      sheets,
      assessment,
      needs,
    },
    random,
  );
}
