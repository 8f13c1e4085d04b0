import { LIMITS } from '../board/limits.ts';
import { exportsText } from '../catalogue/exports.ts';
import { factsText } from '../catalogue/meeting-facts.ts';
import { AttendeeCategory } from '../meeting-facts/attendee-category.ts';
import { type CalendarStyle, formatDay, formatInstant } from '../meeting/dates.ts';

export type WordGroup =
  | 'head'
  | 'attendees'
  | 'sheets'
  | 'items'
  | 'points'
  | 'opinions'
  | 'decisions'
  | 'holds'
  | 'issues'
  | 'roles';

/**
 * One piece of the minutes that may be corrected: words, and a few plain values written as words. `key` names it within one revision.
 * `text` of a day is `YYYY-MM-DD`, of a due day also `none`, of an instant ISO 8601, of a category its code, of a person the id of who
 * attended; empty = nothing.
 */
export type MinutesWord = {
  readonly key: string;
  readonly group: WordGroup;
  /** What it belongs to, e.g. the agenda item's title; empty in the head. */
  readonly of: string;
  /** What it is: 「何を」. */
  readonly label: string;
  readonly sort: 'line' | 'text' | 'day' | 'due' | 'instant' | 'category' | 'person' | 'choice' | 'marks';
  readonly text: string;
  /** May not be emptied. */
  readonly needed: boolean;
  /** Of a person or a choice: what may be chosen, `text` among them. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
};

/** 期限なし as the text of a due day. */
export const NO_DUE = 'none';

/** 出席, 欠席, or not to be named at all. */
export const PRESENCES = ['present', 'absent', 'never'] as const;

/** Characters that fit. */
export const mostOf = (word: Pick<MinutesWord, 'sort' | 'group'>): number =>
  word.sort !== 'text' ? LIMITS.label : word.group === 'sheets' ? LIMITS.sheetText : LIMITS.text;

/** The word as people read it. */
export function shownWord(word: Pick<MinutesWord, 'sort' | 'text' | 'choices'>, calendar: CalendarStyle): string {
  if (word.text === '') return '';
  switch (word.sort) {
    case 'line':
    case 'text':
    case 'marks':
      return word.text;
    case 'day':
      return formatDay(word.text, calendar);
    case 'due':
      return word.text === NO_DUE ? exportsText.dueNone : formatDay(word.text, calendar);
    case 'person':
    case 'choice':
      return word.choices?.find((one) => one.value === word.text)?.label ?? word.text;
    case 'instant':
      return formatInstant(word.text, calendar);
    case 'category': {
      const category = AttendeeCategory.safeParse(word.text);
      return category.success ? factsText.categories[category.data] : word.text;
    }
  }
}
