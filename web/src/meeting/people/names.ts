import { displayParticipant, type Attendance, type AttendanceId, type ParticipantName } from '@tsunagu/domain';
import { peopleText } from '@tsunagu/domain/catalogue/people';

/** People who may carry a role, by name as entered. */
export const attending = (people: readonly Attendance[]): Attendance[] =>
  people.filter((person) => person.admission === 'admitted');

export const waiting = (people: readonly Attendance[]): Attendance[] =>
  people.filter((person) => person.admission === 'waiting');

/** 「鈴木（あおば包括）」: two people of one name are told apart by where they come from. */
export function personLine(person: ParticipantName, hideNames: boolean): string {
  const name = displayParticipant(person, { hideNames });
  const from = person.affiliation || person.profession;
  return hideNames || from === '' ? name : peopleText.nameFrom(name, from);
}

/** What the person of an id is called; null for nobody, a neutral word for a row that is gone. */
export function nameOf(id: AttendanceId | null, people: readonly Attendance[], hideNames: boolean): string | null {
  if (id === null) return null;
  const person = people.find((one) => one.id === id);
  return person ? displayParticipant(person, { hideNames }) : peopleText.unknown;
}
