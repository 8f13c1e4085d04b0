import {
  type CalendarStyle,
  formatDay,
  formatInstant,
  type MinutesDocument,
  type MinutesPerson,
  type MinutesRecord,
  personLine,
} from '@tsunagu/domain';
import { closingText } from '@tsunagu/domain/catalogue/closing';
import { exportsText } from '@tsunagu/domain/catalogue/exports';

type Role = MinutesDocument['roles'][number];

export const dueWords = (due: Role['due'], calendar: CalendarStyle): string => {
  switch (due.kind) {
    case 'day':
      return formatDay(due.day, calendar);
    case 'none':
      return exportsText.dueNone;
    case 'unset':
      return exportsText.dueUnset;
  }
};

export const whoWords = (person: MinutesPerson | null): string =>
  person === null ? exportsText.dueUnset : personLine(person);

export const instantWords = (instant: string | null, calendar: CalendarStyle): string =>
  instant === null ? '' : formatInstant(instant, calendar);

export const monitoringWords = (role: Pick<Role, 'monitoringDay' | 'monitor'>, calendar: CalendarStyle): string =>
  [
    role.monitoringDay === null ? '' : formatDay(role.monitoringDay, calendar),
    role.monitor === null ? '' : personLine(role.monitor),
  ]
    .filter((part) => part !== '')
    .join('　');

export const holdWords = (text: string, until: string | null, calendar: CalendarStyle): string =>
  until === null ? text : exportsText.holdUntil(text, formatDay(until, calendar));

/** What was said, and by whom when that was written down. */
export const opinionWords = ({ text, speaker }: { text: string; speaker: MinutesPerson | null }): string =>
  exportsText.opinionBy(text, speaker === null ? '' : personLine(speaker));

/** One embedded record as a line, beginning with what it is. */
export function recordWords(record: MinutesRecord, calendar: CalendarStyle): { kind: string; text: string } {
  switch (record.kind) {
    case 'decision':
      return { kind: exportsText.record.decision, text: record.text };
    case 'hold':
      return { kind: exportsText.record.hold, text: holdWords(record.text, record.until, calendar) };
    case 'issue':
      return { kind: exportsText.record.issue, text: [record.title, record.detail].filter(Boolean).join('　') };
    case 'point':
      return { kind: exportsText.record.point, text: record.text };
    case 'opinion':
      return { kind: exportsText.record.opinion, text: opinionWords(record) };
    case 'role':
      return {
        kind: exportsText.record.role,
        text: exportsText.roleLine(record.number, record.what, whoWords(record.owner), dueWords(record.due, calendar)),
      };
    case 'removed':
      return { kind: exportsText.record[record.was], text: closingText.removedRecord };
  }
}

type Block = MinutesDocument['items'][number]['blocks'][number];

/** Whether nothing was written: empty lines and headings that only wait for an answer are nothing. */
export const isBlank = (blocks: readonly Block[]): boolean =>
  blocks.every((block) => {
    switch (block.type) {
      case 'heading':
        return true;
      case 'paragraph':
        return block.content.every((inline) => inline.type === 'break' || inline.text.trim() === '');
      case 'bullets':
      case 'numbers':
        return block.items.every(isBlank);
      case 'record':
        return false;
    }
  });
