import type { AttendanceId } from '../ids.ts';
import { AttendeeCategory } from '../meeting-facts/attendee-category.ts';
import { knownNames } from '../board/display-name.ts';
import type { MinutesDocument, MinutesPerson } from '../meeting/minutes-document.ts';
import { NEW_PEOPLE, presenceKey } from './attendance-words.ts';
import { seatOf } from './role-words.ts';

type Attendee = MinutesDocument['attendees'][number];
type Absentee = MinutesDocument['absentees'][number];
type Words = Readonly<Record<string, string>>;

/** Whose presence cannot be taken away, by the key of its word. */
export type PresenceProblem = 'has-role' | 'needed';
export type Moved =
  | {
      readonly ok: true;
      readonly document: MinutesDocument;
      /** Who attended and had no place in the record so far. */
      readonly added: readonly Attendee[];
    }
  | { readonly ok: false; readonly problems: Readonly<Record<string, PresenceProblem>> };

/**
 * 出席 and 欠席 as `changes` say (SPEC A13): people go from one list to the other, or out of the record; who was forgotten comes in.
 * Whoever has a role stays: a role belongs to somebody who attended (C2).
 * @param newSeat makes the id of somebody who attended after all
 */
export function movePeople(document: MinutesDocument, changes: Words, newSeat: () => AttendanceId): Moved {
  const problems: Record<string, PresenceProblem> = {};
  const attendees: Attendee[] = [];
  const absentees: Absentee[] = [];
  const added: Attendee[] = [];
  const attend = (one: Absentee) => {
    const seat: Attendee = { ...one, id: newSeat(), kind: 'no-device' };
    attendees.push(seat);
    added.push(seat);
  };
  const named = document.roles.flatMap(({ owner, deputy, monitor }) => [owner, deputy, monitor]);
  document.attendees.forEach((one, at) => {
    const key = presenceKey('attendee', one.id);
    const presence = changes[key] ?? 'present';
    if (presence === 'present') attendees.push(one);
    else if (named.some((person) => person !== null && isOne(document.attendees, at, person)))
      problems[key] = 'has-role';
    else if (presence === 'absent') absentees.push(wordsOf(one));
  });
  document.absentees.forEach((one, at) => {
    const presence = changes[presenceKey('absentee', at)] ?? 'absent';
    if (presence === 'absent') absentees.push(one);
    else if (presence === 'present') attend(one);
  });
  for (const which of NEW_PEOPLE) {
    const said = (field: string) => (changes[`person/${which}/${field}`] ?? '').trim();
    const one: Absentee = {
      affiliation: said('affiliation'),
      profession: said('profession'),
      name: said('name'),
      category: AttendeeCategory.catch('unset').parse(said('category')),
    };
    if (one.name === '') {
      if (one.affiliation + one.profession !== '') problems[`person/${which}/name`] = 'needed';
    } else if (said('presence') === 'absent') absentees.push(one);
    else attend(one);
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, document: withNames({ ...document, attendees, absentees }), added };
}

const wordsOf = ({ name, affiliation, profession, category }: Attendee): Absentee => ({
  name,
  affiliation,
  profession,
  category,
});

/** Whether a role names the attendee at `at`; of two of one name and calling each may be meant. */
const isOne = (attendees: readonly Attendee[], at: number, person: MinutesPerson): boolean => {
  const one = attendees[at];
  return one !== undefined && seatOf([one], person) === 0;
};

/** Every name of the lists is one that can be hidden, whole and in its parts. */
function withNames(document: MinutesDocument): MinutesDocument {
  const known = new Set(document.names.map(({ name }) => name));
  const more = knownNames([], [...document.attendees, ...document.absentees]).filter(({ name }) => !known.has(name));
  return { ...document, names: [...document.names, ...more] };
}
