import { z } from 'zod';
import type { Attendance, ParticipantName } from '../meeting/attendance.ts';
import type { Element, Person, Resource } from './element.ts';
import { namesText } from '../catalogue/names.ts';

/** 名前をかくす: whether names give way to aliases. Acts at once on every screen, the projection and every export. */
export type NameView = { readonly hideNames: boolean };

/** A name and its parts where it has spaces: 「佐藤 花子」 is also found as 「佐藤」 and as 「花子」. */
const partsOf = (name: string): string[] => [
  ...new Set([name.trim(), ...name.trim().split(/\s+/u)].filter((part) => part !== '')),
];

const lengthOf = (text: string) => Array.from(text).length;
/** Shorter than this, a name is left alone inside longer text: 「学」 would tear 「学校」 apart. */
const SHORTEST_INSIDE_TEXT = 2;

/** Whether a relation such as 「佐藤の娘」 gives away the name it stands for. 「長女」 for 「長女」 does not: that is no name. */
const givesAway = (relation: string, label: string) =>
  relation !== label.trim() &&
  partsOf(label).some((part) => lengthOf(part) >= SHORTEST_INSIDE_TEXT && relation.includes(part));

/** What a person is called while names are hidden: alias, else relation, else 「本人」, else a neutral word by sex. */
function hiddenName(person: Person): string {
  const relation = person.relation.trim();
  return (
    person.alias.trim() ||
    (givesAway(relation, person.label) ? '' : relation) ||
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
    case 'card':
    case 'table':
    case 'chart':
    case 'timeline':
    case 'lanes':
    case 'image':
      return element.label.trim() || namesText.figure[element.kind];
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

/** A name and what stands in its place while names are hidden. */
export const NamePair = z.object({ name: z.string(), shown: z.string() });
export type NamePair = z.infer<typeof NamePair>;

/**
 * Every name that a board and its participants are known to hold (SPEC N5): labels and readings of persons, contacts of resources,
 * participants, and the single parts of names that have spaces. The first thing that bears a name decides what is shown.
 */
export function knownNames(elements: readonly Element[], attendance: readonly ParticipantName[]): NamePair[] {
  const pairs = new Map<string, string>();
  const add = (name: string, shown: string) => {
    for (const part of partsOf(name)) if (part !== shown && !pairs.has(part)) pairs.set(part, shown);
  };
  for (const element of elements) {
    if (element.kind === 'person') {
      const shown = displayName(element, { hideNames: true });
      add(element.label, shown);
      add(element.reading, shown);
    } else if (element.kind === 'resource') add(element.contact, namesText.person.unspecified);
  }
  // An alias or relation may name somebody else on the board: 「佐藤さんの妹」.
  const clean = withoutNames([...pairs].map(([name, shown]) => ({ name, shown })));
  for (const [name, shown] of pairs) pairs.set(name, clean(shown));
  // So may an affiliation: 「佐藤さんの長女」.
  for (const participant of attendance)
    add(participant.name, clean(displayParticipant(participant, { hideNames: true })));
  return [...pairs].map(([name, shown]) => ({ name, shown }));
}

/** `RegExp.escape` is not in the browsers of older municipal PCs. */
const escaped = (name: string) => name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/**
 * A function that takes the given names out of free text (SPEC N5). A text that is exactly a name is replaced whatever its
 * length. A name that stands in no pair cannot be known; a person still reads the text before it leaves the circle.
 */
export function withoutNames(pairs: readonly NamePair[]): (text: string) => string {
  const shownFor = new Map(pairs.map(({ name, shown }) => [name, shown]));
  const inside = pairs
    .map(({ name }) => name)
    .filter((name) => lengthOf(name) >= SHORTEST_INSIDE_TEXT)
    // Longest first, in one pass: what was put in is never searched again.
    .sort((a, b) => b.length - a.length);
  const pattern = inside.length === 0 ? null : new RegExp(inside.map(escaped).join('|'), 'gu');
  return (text) =>
    shownFor.get(text) ?? (pattern === null ? text : text.replace(pattern, (name) => shownFor.get(name) ?? name));
}

/** `knownNames` and `withoutNames` in one: how free text reads under `hideNames`. */
export const hideNamesIn = (
  elements: readonly Element[],
  attendance: readonly Attendance[],
  { hideNames }: NameView,
): ((text: string) => string) => (hideNames ? withoutNames(knownNames(elements, attendance)) : (text) => text);
