import type { Attendance, ParticipantName } from '../meeting/attendance.ts';
import type { Element, Person, Resource } from './element.ts';
import { namesText } from '../catalogue/names.ts';

/** 名前をかくす: whether names give way to aliases. Acts at once on every screen, the projection and every export. */
export type NameView = { readonly hideNames: boolean };

/** What a person is called while names are hidden: alias, else relation, else 「本人」, else a neutral word by sex. */
function hiddenName(person: Person): string {
  return (
    person.alias.trim() ||
    person.relation.trim() ||
    (person.isSubject ? namesText.subject : namesText.person[person.sex])
  );
}

/**
 * The one name an element goes by on screen, in lists and in exports (SPEC N1–N3). Never empty for persons, resources and
 * areas. A resource's own label is the name of an organisation and stays; its contact person does not
 * (`displayContact`). Notes and captions answer their text unchanged; run it through `hideNamesIn` where it leaves the board.
 */
export function displayName(element: Element, { hideNames }: NameView): string {
  switch (element.kind) {
    case 'person':
      return hideNames ? hiddenName(element) : element.label.trim() || hiddenName(element);
    case 'resource':
      return element.label.trim() || namesText.resource;
    case 'area':
      return element.label.trim() || namesText.area;
    case 'note':
    case 'caption':
      return element.text;
  }
}

/** 担当者名 of a resource; empty while names are hidden (SPEC N2). */
export const displayContact = (resource: Resource, { hideNames }: NameView): string =>
  hideNames ? '' : resource.contact;

/** ふりがな of a person; empty while names are hidden, because a reading tells the name (SPEC N2). */
export const displayReading = (person: Person, { hideNames }: NameView): string => (hideNames ? '' : person.reading);

/** What a participant is called (SPEC N4): the name, or affiliation and profession while names are hidden. */
export function displayParticipant(participant: ParticipantName, { hideNames }: NameView): string {
  if (!hideNames) return participant.name;
  return (
    [participant.affiliation, participant.profession].filter((part) => part !== '').join(' ') || namesText.participant
  );
}

/** `RegExp.escape` is not in the browsers of older municipal PCs. */
const escaped = (name: string) => name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** Shorter than this, a name is left alone in free text: 「学」 would tear 「学校」 apart. */
const SHORTEST_REPLACED = 2;

/**
 * Takes the known names out of free text (SPEC N5): labels, readings of persons and contacts of resources, names of participants and
 * the parts of names that have spaces. Returns a function, because one board's texts share the list of names.
 * It cannot know a name that stands nowhere else; a person still reads the text before it leaves the circle.
 */
export function hideNamesIn(
  elements: readonly Element[],
  attendance: readonly Attendance[],
  { hideNames }: NameView,
): (text: string) => string {
  if (!hideNames) return (text) => text;
  const replacements = new Map<string, string>();
  const add = (name: string, shown: string) => {
    for (const part of [name.trim(), ...name.trim().split(/\s+/u)])
      if (Array.from(part).length >= SHORTEST_REPLACED && part !== shown && !replacements.has(part))
        replacements.set(part, shown);
  };
  for (const element of elements) {
    if (element.kind === 'person') {
      const shown = displayName(element, { hideNames });
      add(element.label, shown);
      add(element.reading, shown);
    } else if (element.kind === 'resource') add(element.contact, namesText.person.unspecified);
  }
  for (const participant of attendance) add(participant.name, displayParticipant(participant, { hideNames }));
  if (replacements.size === 0) return (text) => text;
  // Longest first, in one pass: a replacement is never searched again.
  const names = [...replacements.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(names.map(escaped).join('|'), 'gu');
  return (text) => text.replace(pattern, (name) => replacements.get(name) ?? name);
}
