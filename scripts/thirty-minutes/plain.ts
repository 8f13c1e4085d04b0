import { minutesLifeText } from '@tsunagu/domain/catalogue/minutes-life';
import { newMeetingText } from '@tsunagu/domain/catalogue/new-meeting';
import { sheetsText } from '@tsunagu/domain/catalogue/sheets';
import type { Story } from './story.ts';
import { lengthOf, type Step, STEPS } from './tally.ts';

/** One text that somebody writes on a whiteboard, on paper or in a word processor. */
export interface Writing {
  step: Step;
  text: string;
  /** With a pen (whiteboard, paper) or on a keyboard. */
  by: 'pen' | 'keys';
  /** Where it comes to stand. */
  where: Place;
  /** It stood somewhere else before: a transcription. */
  again: boolean;
}

export const PLACES = {
  minutes: 'minutes (word processor)',
  sheets: '事例提示・課題整理総括表 (word processor)',
  board: 'whiteboard',
  list: 'attendance list (paper)',
  note: "the owner's own note (paper)",
  calendar: "the owner's own calendar (phone)",
  mail: 'e-mail',
} as const;
export type Place = keyof typeof PLACES;

/** What one act costs in clicks (a tap or double click is one); each is as few as the usual programs allow. */
export const ACTS = {
  openTemplate: {
    clicks: 1,
    words: 'open a prepared document (its table of attendance and of roles is there already)',
  },
  goTo: {
    clicks: 1,
    words: 'put the cursor into a place of the document; within a table the Tab key goes on (one key)',
  },
  mark: { clicks: 1, words: 'mark a state in a row of 課題整理総括表' },
  photo: { clicks: 6, words: 'photograph the whiteboard (1), send the picture to the computer (2), insert it (3)' },
  copy: {
    clicks: 2,
    words: 'copy a text from one document into another (select, place; two shortcuts of 2 keys each)',
  },
  save: { clicks: 1, words: 'save' },
  send: {
    clicks: 4,
    words:
      'attach the minutes to an e-mail and send it (new, attach, choose, send), with 1 more for each addressee from the address book',
  },
  answer: { clicks: 3, words: 'open, answer and send an e-mail' },
  print: { clicks: 2, words: 'print (command, button)' },
  pdf: { clicks: 2, words: 'save as PDF (command, button)' },
  date: { clicks: 3, words: 'enter a date in a calendar on the phone (new, day, save)' },
} as const;
const COPY_KEYS = 4;

export interface PlainStep {
  step: Step;
  clicks: number;
  writings: readonly Writing[];
  /** Keys that write nothing: Tab, shortcuts. */
  otherKeys: number;
}

/** The same meeting, text for text, with a whiteboard, a word processor and paper. */
export function plainMeeting(story: Story): PlainStep[] {
  const written = new Set<string>();
  const steps = new Map<Step, { clicks: number; writings: Writing[]; otherKeys: number }>(
    STEPS.map((step) => [step, { clicks: 0, writings: [], otherKeys: 0 }]),
  );
  const of = (step: Step) => steps.get(step)!;
  const act = (step: Step, name: keyof typeof ACTS, times = 1): void => {
    of(step).clicks += ACTS[name].clicks * times;
  };
  /** Whether a text is a transcription is not declared but found: it was written before, or is the first part of a name that was. */
  const known = (text: string): boolean => [...written].some((one) => one === text || one.startsWith(`${text} `));
  const write = (step: Step, where: Place, ...texts: readonly string[]): void => {
    const by = where === 'board' || where === 'list' || where === 'note' ? 'pen' : 'keys';
    for (const text of texts) {
      of(step).writings.push({ step, text, by, where, again: known(text) });
      written.add(text);
    }
  };
  /** Cells of a table beside each other: one click into the first, Tab between them. */
  const fill = (step: Step, where: Place, ...cells: readonly string[]): void => {
    act(step, 'goTo');
    write(step, where, ...cells);
    of(step).otherKeys += cells.length - 1;
  };

  act('open', 'openTemplate');
  fill('open', 'minutes', newMeetingText.suggestedTitle(story.alias), story.place);

  write('map', 'board', story.alias, ...story.map.map(({ name }) => name));
  act('map', 'photo');

  for (const { affiliation, profession, name } of story.guests) {
    write('door', 'list', affiliation, profession, name);
    fill('door', 'minutes', affiliation, profession, name);
  }

  act('sheets', 'openTemplate');
  for (const text of Object.values(story.presentation)) fill('sheets', 'sheets', text);
  fill('sheets', 'sheets', story.assessment.factor);
  act('sheets', 'mark', Object.keys(sheetsText.rows).length);
  fill('sheets', 'sheets', story.assessment.note.text);
  act('sheets', 'print');

  fill('need', 'sheets', story.need);
  write('need', 'board', story.need);
  act('need', 'copy');
  of('need').otherKeys += COPY_KEYS;
  for (const { what, due, monitoring, owner } of story.roles) {
    const cells = [what, surname(story, owner), dayMonth(due), dayMonth(monitoring)];
    write('need', 'board', ...cells);
    fill('need', 'minutes', ...cells);
  }

  fill('talk', 'minutes', story.record);
  write('talk', 'board', story.decision, story.hold.text, dayMonth(story.hold.until));
  fill('talk', 'minutes', story.decision);
  fill('talk', 'minutes', story.hold.text, dayMonth(story.hold.until));

  for (const { what, due, monitoring } of story.roles)
    write('confirm', 'note', what, dayMonth(due), dayMonth(monitoring));
  act('close', 'save');

  act('review', 'send');
  of('review').clicks += story.guests.length;
  act('review', 'answer', story.guests.length);
  // Each writes it in a mail of their own; no text of the meeting, so no transcription.
  of('review').otherKeys += lengthOf(minutesLifeText.mineConfirm) * story.guests.length;

  act('paper', 'print');
  act('paper', 'pdf');
  for (const { what } of story.roles) {
    act('paper', 'date', 2);
    write('paper', 'calendar', what, what);
  }
  return [...steps].map(([step, counted]) => ({ step, ...counted }));
}

/** How people are written on a whiteboard and in a table of roles. */
const surname = (story: Story, guest: number): string => story.guests[guest]!.name.split(' ')[0]!;
const dayMonth = (day: string): string => day.split('-').slice(1).map(Number).join('/');

export const penOf = (step: PlainStep): number => sum(step.writings.filter(({ by }) => by === 'pen'));
export const keysOf = (step: PlainStep): number =>
  sum(step.writings.filter(({ by }) => by === 'keys')) + step.otherKeys;
export const againOf = (step: PlainStep): readonly Writing[] => step.writings.filter(({ again }) => again);
export const sum = (writings: readonly Writing[]): number =>
  writings.reduce((all, { text }) => all + lengthOf(text), 0);
