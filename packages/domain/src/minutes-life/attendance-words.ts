import { exportsText } from '../catalogue/exports.ts';
import { factsText } from '../catalogue/meeting-facts.ts';
import { minutesLifeText as text } from '../catalogue/minutes-life.ts';
import { AttendeeCategory } from '../meeting-facts/attendee-category.ts';
import type { MinutesDocument, MinutesPerson } from '../meeting/minutes-document.ts';
import { type MinutesWord, PRESENCES } from './minutes-word.ts';

type People = Pick<MinutesDocument, 'attendees' | 'absentees'>;
type Worded = MinutesPerson & { category: MinutesDocument['attendees'][number]['category'] };

/** Keys of people who were forgotten: `person/new1/name`. More at once are written in a further revision. */
export const NEW_PEOPLE = ['new1', 'new2', 'new3', 'new4', 'new5'] as const;
export const presenceKey = (list: 'attendee' | 'absentee', id: string | number): string => `${list}/${id}/presence`;

const PRESENCE_CHOICES = PRESENCES.map((value) => ({ value, label: text.presences[value] }));

/** Names, places and callings with what `visit` answers; nobody changes lists here, see `movePeople`. */
export function walkPeople({ attendees, absentees }: People, visit: (word: MinutesWord) => string): People {
  const person = <T extends Worded>(one: T, list: 'attendee' | 'absentee', id: string | number): T => {
    const about = { group: 'attendees', of: one.name } as const;
    const line = (field: 'affiliation' | 'profession' | 'name', label: string, needed = false) =>
      visit({ ...about, key: `${list}/${id}/${field}`, label, sort: 'line', text: one[field], needed });
    const affiliation = line('affiliation', exportsText.affiliation);
    const profession = line('profession', exportsText.profession);
    const name = line('name', exportsText.name, true);
    const category = visit({
      ...about,
      key: `${list}/${id}/category`,
      label: factsText.category,
      sort: 'category',
      text: one.category,
      needed: true,
    });
    visit({
      ...about,
      key: presenceKey(list, id),
      label: text.presence,
      sort: 'choice',
      text: list === 'attendee' ? 'present' : 'absent',
      choices: PRESENCE_CHOICES,
      needed: true,
    });
    return {
      ...one,
      affiliation,
      profession,
      name,
      category: AttendeeCategory.catch(one.category).parse(category),
    };
  };
  return {
    attendees: attendees.map((one) => person(one, 'attendee', one.id)),
    absentees: absentees.map((one, at) => person(one, 'absentee', at)),
  };
}

/** Somebody who was forgotten, as fields to fill in; empty fields are nobody. */
export const newPersonWords = (which: (typeof NEW_PEOPLE)[number]): MinutesWord[] => {
  const about = { group: 'attendees', of: '', text: '', needed: false } as const;
  const key = (field: string) => `person/${which}/${field}`;
  return [
    { ...about, key: key('affiliation'), label: exportsText.affiliation, sort: 'line' },
    { ...about, key: key('profession'), label: exportsText.profession, sort: 'line' },
    { ...about, key: key('name'), label: exportsText.name, sort: 'line' },
    { ...about, key: key('category'), label: factsText.category, sort: 'category', text: 'unset' },
    {
      ...about,
      key: key('presence'),
      label: text.presence,
      sort: 'choice',
      text: 'present',
      choices: PRESENCE_CHOICES.filter(({ value }) => value !== 'never'),
    },
  ];
};
