import type { Attendance } from '../meeting/attendance.ts';
import type { Invitee } from './invitee.ts';

type Person = Pick<Invitee, 'name' | 'expected'>;
type Present = Pick<Attendance, 'name' | 'admission'>;
export type Presence = 'came' | 'absent' | 'expected' | 'unknown';

/** Names as people compare them: with or without a gap, wide or narrow. */
const key = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '');

/** Whether somebody who was invited is there, by the name they came under (SPEC PR3); else what they had said. */
export function presenceOf(person: Person, attendance: readonly Present[]): Presence {
  if (attendance.some((row) => row.admission === 'admitted' && key(row.name) === key(person.name))) return 'came';
  switch (person.expected) {
    case 'absent':
      return 'absent';
    case 'coming':
      return 'expected';
    case 'unknown':
      return 'unknown';
  }
}

/** Who had said that they cannot come, and did not: they stand in the minutes as 欠席. Nobody else is written down as missing. */
export const absentees = <T extends Person>(invitees: readonly T[], attendance: readonly Present[]): T[] =>
  invitees.filter((person) => presenceOf(person, attendance) === 'absent');
