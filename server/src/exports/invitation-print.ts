import type { CalendarStyle, ParticipantName } from '@tsunagu/domain';
import { invitationText as text } from '@tsunagu/domain/catalogue/preparation';
import { whenWords } from '../preparation/when-words.ts';
import type { PrintBlock } from './minutes-print.ts';
import { printable } from './printable.ts';

/** Everything that letters of invitation need; plain values, because they travel to another thread. */
export type Invitation = {
  readonly letters: readonly (ParticipantName & { readonly prepare: string })[];
  readonly meeting: {
    readonly title: string;
    readonly place: string;
    readonly startsAt: string | null;
    readonly until: string;
    readonly message: string;
    readonly contact: string;
  };
  readonly calendar: CalendarStyle;
};

const plain = (value: string): PrintBlock => ({
  kind: 'paragraph',
  runs: [{ text: printable(value), bold: false }],
});
/** Labels at the left; lines that say nothing are not there. */
const labelled = (rows: readonly (readonly [string, string])[]): PrintBlock => ({
  kind: 'table',
  head: [],
  widths: [0.3, 0.7],
  rows: rows.filter(([, value]) => value !== '').map((row) => row.map(printable)),
});

/** One letter each: when, where, what to bring, and a slip for the answer. Of the case it says what the meeting's title says. */
export const printInvitations = ({ letters, meeting, calendar }: Invitation): PrintBlock[][] =>
  letters.map(({ name, affiliation, profession, prepare }) => [
    plain([affiliation, profession].filter((part) => part !== '').join('　')),
    { kind: 'subheading', text: printable(text.to(name)) },
    { kind: 'title', text: text.title },
    plain(text.greeting),
    labelled([
      [text.meeting, meeting.title],
      [text.when, whenWords(meeting.startsAt, meeting.until, calendar)],
      [text.place, meeting.place || text.undecided],
      [text.prepare, prepare],
      [text.message, meeting.message],
      [text.secretariat, meeting.contact],
    ]),
    plain(text.secrecy),
    { kind: 'heading', text: text.reply },
    plain(text.replyHint),
    labelled([
      [text.replyName, name],
      [text.reply, text.replies],
      [text.replyWords, '\n\n　'],
    ]),
  ]);
