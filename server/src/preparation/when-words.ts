import { type CalendarStyle, formatInstant } from '@tsunagu/domain';
import { invitationText as text } from '@tsunagu/domain/catalogue/preparation';

/** 「令和8年11月30日(月) 10時00分から 11時30分まで」. */
export function whenWords(startsAt: string | null, until: string, calendar: CalendarStyle): string {
  if (startsAt === null) return text.undecided;
  const [hours, minutes] = until.split(':');
  const end = until === '' ? '' : ` ${text.until(text.clock(Number(hours), minutes ?? ''))}`;
  return `${text.from(formatInstant(startsAt, calendar))}${end}`;
}
