import { type AttendanceId, DecisionId, HoldId } from '../ids.ts';
import type { MinutesBlock, MinutesDocument, MinutesPerson, MinutesRecord } from '../meeting/minutes-document.ts';
import { Day } from '../meeting/records.ts';
import { plainBlock } from '../meeting/rich-text.ts';
import { AttendeeCategory } from '../meeting-facts/attendee-category.ts';
import { LIMITS } from '../board/limits.ts';
import { z } from 'zod';
import { type MinutesWord, mostOf, NO_DUE } from './minutes-word.ts';
import { type RoleChange, roleChanges } from './role-changes.ts';
import { NEW_PEOPLE, newPersonWords } from './attendance-words.ts';
import { movePeople } from './move-people.ts';
import { areMarks } from './sheet-words.ts';
import { seatOf } from './role-words.ts';
import { minutesWords, walkMinutes } from './walk-minutes.ts';

/** Word's key → its new text. `item/<id>/more` adds a paragraph to an item; `decision/more` and `hold/more` add one a line. */
export type WordChanges = Readonly<Record<string, string>>;
export type WordProblem = 'unknown-word' | 'needed' | 'too-long' | 'wrong-form' | 'has-role';
export type ChangedMinutes =
  | {
      readonly ok: true;
      readonly document: MinutesDocument;
      /** Roles whose content is another now: what was confirmed of them no longer counts. */
      readonly roles: readonly RoleChange[];
      /** Who attended and had no place in the record so far. */
      readonly added: readonly MinutesDocument['attendees'][number][];
    }
  | { readonly ok: false; readonly problems: Readonly<Record<string, WordProblem>> };

const MORE_DECISIONS = 'decision/more';
const MORE_HOLDS = 'hold/more';
const moreKey = (item: { id: string }) => `item/${item.id}/more`;
const Instant = z.iso.datetime({ offset: true });

/**
 * The next revision (SPEC A8, A9). Pure. Records that stand in the text follow the record itself, so that one thing has one wording;
 * a role whose words change is no longer confirmed. Either every change fits, or the problems say which do not.
 * @param revision number of the new revision; makes the ids of what is added
 * @param newSeat makes the id of somebody who attended and was forgotten
 */
export function changeMinutes(
  document: MinutesDocument,
  changes: WordChanges,
  revision: number,
  newSeat: () => AttendanceId,
): ChangedMinutes {
  const words = new Map(
    [...minutesWords(document), ...NEW_PEOPLE.flatMap(newPersonWords)].map((word) => [word.key, word]),
  );
  const more = new Set([MORE_DECISIONS, MORE_HOLDS, ...document.items.map(moreKey)]);
  const problems: Record<string, WordProblem> = {};
  for (const [key, value] of Object.entries(changes)) {
    const word = words.get(key);
    const problem = word ? problemOf(word, value) : more.has(key) ? longOf(value) : 'unknown-word';
    if (problem !== null) problems[key] = problem;
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const changed = walkMinutes(document, (word) => {
    const value = changes[word.key];
    return value === undefined ? word.text : tidy(word, value);
  });
  const roles = roleChanges(document, changed, changes);
  const added = addMore(changed, changes, revision);
  const moved = movePeople(followRecords(document, added, roles), changes, newSeat);
  return moved.ok ? { ...moved, roles } : moved;
}

/** Single lines lose outer spaces and breaks; longer text keeps what was written but the space at its end. */
const tidy = (word: MinutesWord, value: string): string =>
  word.sort === 'text' ? value.replaceAll(/\r\n?/g, '\n').trimEnd() : value.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim();

const longOf = (value: string): WordProblem | null => (value.length > LIMITS.text ? 'too-long' : null);

function problemOf(word: MinutesWord, value: string): WordProblem | null {
  if (value.length > mostOf(word)) return 'too-long';
  if (value.trim() === '') return word.needed ? 'needed' : null;
  switch (word.sort) {
    case 'line':
    case 'text':
      return null;
    case 'day':
      return Day.safeParse(value).success ? null : 'wrong-form';
    case 'instant':
      return Instant.safeParse(value).success ? null : 'wrong-form';
    case 'due':
      return value === NO_DUE || Day.safeParse(value).success ? null : 'wrong-form';
    case 'marks':
      return areMarks(value.trim()) ? null : 'wrong-form';
    case 'person':
    case 'choice':
      return word.choices?.some((one) => one.value === value) === true ? null : 'wrong-form';
    case 'category':
      return AttendeeCategory.safeParse(value).success ? null : 'wrong-form';
  }
}

const linesOf = (value: string | undefined): string[] =>
  (value ?? '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What was forgotten: paragraphs at the end of an item, decisions and holds of no item. */
function addMore(document: MinutesDocument, changes: WordChanges, revision: number): MinutesDocument {
  const taken = new Set<string>([...document.decisions, ...document.holds].map(({ id }) => id));
  // Anybody who could edit the map may have given a record an id of this form.
  const freshId = (prefix: string, at: number): string => {
    let id = `${prefix}_r${revision}n${at + 1}`;
    while (taken.has(id)) id += 'x';
    return id;
  };
  const decisions = linesOf(changes[MORE_DECISIONS]);
  const holds = linesOf(changes[MORE_HOLDS]);
  const paragraphs = (item: { id: string }): MinutesBlock[] =>
    linesOf(changes[moreKey(item)]).map((line) => plainBlock('paragraph', line) as MinutesBlock);
  return {
    ...document,
    items: document.items.map((item) => ({ ...item, blocks: [...item.blocks, ...paragraphs(item)] })),
    decisions: [
      ...document.decisions,
      ...decisions.map((line, at) => ({ id: DecisionId.parse(freshId('dec', at)), text: line, item: '' })),
    ],
    holds: [
      ...document.holds,
      ...holds.map((line, at) => ({
        id: HoldId.parse(freshId('hld', at)),
        text: line,
        until: null,
        item: '',
      })),
    ],
    records: [
      ...document.records,
      ...decisions.map((line): MinutesRecord => ({ kind: 'decision', text: line })),
      ...holds.map((line): MinutesRecord => ({ kind: 'hold', text: line, until: null })),
    ],
  };
}

/** Carries changed records, titles and names to wherever they stand a second time. */
function followRecords(
  before: MinutesDocument,
  after: MinutesDocument,
  changed: readonly RoleChange[],
): MinutesDocument {
  const byId = <T extends { id: string }>(list: readonly T[]) => new Map<string, T>(list.map((one) => [one.id, one]));
  const [decisions, holds, issues] = [byId(after.decisions), byId(after.holds), byId(after.issues)];
  const [points, opinions] = [byId(after.points), byId(after.opinions)];
  const person = followPeople(before, after);

  const record = (value: MinutesRecord): MinutesRecord | null => {
    switch (value.kind) {
      case 'decision': {
        const old = before.decisions.find((one) => one.text === value.text);
        const now = old && decisions.get(old.id);
        return old === undefined ? value : now === undefined ? null : { ...value, text: now.text };
      }
      case 'hold': {
        const old = before.holds.find((one) => one.text === value.text && one.until === value.until);
        const now = old && holds.get(old.id);
        return old === undefined ? value : now === undefined ? null : { ...value, text: now.text, until: now.until };
      }
      case 'issue': {
        const old = before.issues.find((one) => one.title === value.title && one.detail === value.detail);
        const now = old && issues.get(old.id);
        return now === undefined ? value : { ...value, title: now.title, detail: now.detail };
      }
      case 'role': {
        const now = after.roles.find((one) => one.number === value.number);
        if (now === undefined) return { ...value, owner: value.owner && person(value.owner) };
        return { ...value, what: now.what, owner: now.owner && person(now.owner), due: now.due };
      }
      case 'point': {
        const old = before.points.find((one) => one.text === value.text);
        const now = old && points.get(old.id);
        return old === undefined ? value : now === undefined ? null : { ...value, text: now.text };
      }
      case 'opinion': {
        const old = before.opinions.find((one) => one.text === value.text && sameSpeaker(one.speaker, value.speaker));
        const now = old && opinions.get(old.id);
        const speaker = value.speaker && person(value.speaker);
        return old === undefined ? value : now === undefined ? null : { ...value, text: now.text, speaker };
      }
      case 'removed':
        return value;
    }
  };
  const records = (list: readonly MinutesRecord[]) => list.map(record).filter((one) => one !== null);
  const blocks = (list: readonly MinutesBlock[]): MinutesBlock[] =>
    list.flatMap((block): MinutesBlock[] => {
      if (block.type === 'record') {
        const now = record(block.record);
        return now === null ? [] : [{ type: 'record', record: now }];
      }
      return 'items' in block ? [{ ...block, items: block.items.map(blocks) }] : [block];
    });

  const titles = new Map(before.items.map((item, at) => [item.title, after.items[at]?.title ?? item.title]));
  const item = <T extends { item: string }>(one: T): T => ({ ...one, item: titles.get(one.item) ?? one.item });
  const issueTitles = new Map(before.issues.map((issue, at) => [issue.title, after.issues[at]?.title ?? issue.title]));
  const isChanged = new Set(changed.map(({ id }) => id));
  return {
    ...after,
    items: after.items.map((one) => ({ ...one, blocks: blocks(one.blocks), records: records(one.records) })),
    records: records(after.records),
    points: after.points.map(item),
    opinions: after.opinions.map((one) => ({ ...item(one), speaker: one.speaker && person(one.speaker) })),
    decisions: after.decisions.map(item),
    holds: after.holds.map(item),
    issues: after.issues.map(item),
    roles: after.roles.map((role) => ({
      ...role,
      issue: issueTitles.get(role.issue) ?? role.issue,
      owner: role.owner && person(role.owner),
      deputy: role.deputy && person(role.deputy),
      monitor: role.monitor && person(role.monitor),
      confirmedAt: isChanged.has(role.id) ? null : role.confirmedAt,
    })),
  };
}

const sameSpeaker = (a: MinutesPerson | null, b: MinutesPerson | null): boolean =>
  a === null || b === null ? a === b : seatOf([a], b) === 0;

/** Roles name people by their words: whoever was corrected among those who attended is corrected there too. */
function followPeople(before: MinutesDocument, after: MinutesDocument): (person: MinutesPerson) => MinutesPerson {
  return (person) => {
    const at = seatOf(before.attendees, person);
    const now = at === undefined ? undefined : after.attendees[at];
    if (now === undefined) return person;
    return { name: now.name, affiliation: now.affiliation, profession: now.profession };
  };
}
