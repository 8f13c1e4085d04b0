import { createHash } from 'node:crypto';
import type { CalendarStyle } from '@tsunagu/domain';
import { invitationText as text } from '@tsunagu/domain/catalogue/preparation';
import type { Config } from '../config.ts';
import type { Mail } from '../mail/mailer.ts';
import type { StoredMeeting } from '../storage/meetings.ts';
import { whenWords } from './when-words.ts';

/** The invitation as a mail: when and where, and not one word more. Mails lie open on their way, so it names nobody and no case. */
export function invitationMail(
  meeting: StoredMeeting,
  until: string,
  { to, era }: { to: string; era: CalendarStyle },
  { config, now }: { config: Pick<Config, 'publicUrl'>; now: () => Date },
): Mail {
  const place = meeting.place === '' ? text.undecided : meeting.place;
  const id = createHash('sha256')
    .update(JSON.stringify([meeting.id, to, now().getTime()]))
    .digest('hex')
    .slice(0, 32);
  return {
    to,
    subject: text.mailSubject,
    text: text.mailBody(whenWords(meeting.starts_at, until, era), place),
    messageId: `<${id}@${config.publicUrl === null ? 'localhost' : new URL(config.publicUrl).hostname}>`,
  };
}
