import type { Element, ElementKind, Tie } from '@tsunagu/domain';
import { addingText } from '@tsunagu/domain/catalogue/adding';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { namesText } from '@tsunagu/domain/catalogue/names';
import { propertiesText as field } from '@tsunagu/domain/catalogue/properties';

/** The tool of the screen that adds each kind of thing, by the words on it. */
const ADDED_WITH: Readonly<Record<ElementKind, string>> = {
  person: mapText.addSupporter,
  resource: mapText.addSupporter,
  note: mapText.note,
  area: mapText.area,
  caption: field.kinds.caption,
  card: addingText.items.card,
  table: addingText.items.table,
  chart: addingText.items.chart,
  timeline: addingText.items.timeline,
  lanes: addingText.items.lanes,
  image: namesText.figure.image,
};

type Question<T> = readonly [words: string, asked: (thing: T) => boolean];

/** What 「くわしく」 was asked for to make an element what it is: each field that differs from a fresh one. */
const ELEMENT_FIELDS: readonly Question<Element>[] = [
  [field.isSubject, (e) => e.kind === 'person' && e.isSubject],
  [field.sex, (e) => e.kind === 'person' && e.sex !== 'unspecified'],
  [field.age, (e) => e.kind === 'person' && e.age !== null],
  [field.kind, (e) => e.kind === 'resource' && e.supporterKind !== 'other'],
  [field.bullets, (e) => (e.kind === 'resource' || e.kind === 'card') && e.bullets.length > 0],
  [field.isHub, (e) => e.kind === 'resource' && e.isHub],
  [field.careArea, (e) => 'careArea' in e && e.careArea !== null],
  [field.help, (e) => 'help' in e && e.help !== null],
  [field.presence, (e) => (e.kind === 'person' || e.kind === 'resource') && e.state !== 'current'],
  [field.shape, (e) => e.kind === 'area' && e.shape === 'ring'],
  [field.purpose, (e) => e.kind === 'area' && e.purpose !== 'care-area'],
  [field.variable, (e) => e.kind === 'area' && e.variable],
  [field.noteTint, (e) => e.kind === 'note' && e.tint !== 0],
  [field.textScale, (e) => 'textScale' in e && e.textScale === 'small'],
  [field.functions, (e) => e.functions.length > 0],
  [field.callout, (e) => e.callout !== ''],
];
const TIE_FIELDS: readonly Question<Tie>[] = [
  [field.label, (t) => t.label !== ''],
  [field.flow, (t) => t.flow !== ''],
  [field.strength, (t) => t.strength !== 'normal'],
  [field.tension, (t) => t.tension !== 'none'],
  [field.state, (t) => t.state !== 'current'],
  [field.direction, (t) => t.direction !== 'none'],
  [field.route, (t) => t.route !== 'straight'],
  [field.functions, (t) => t.functions.length > 0],
  [field.callout, (t) => t.callout !== ''],
];

const asked = <T>(fields: readonly Question<T>[], things: readonly T[]): string[] =>
  fields.filter(([, is]) => things.some(is)).map(([words]) => words);

/** Which tools of the screen build a map, and which fields of 「くわしく」: read off its kinds and attributes. */
export function toolsOf(elements: readonly Element[], ties: readonly Tie[]): { adding: string[]; fields: string[] } {
  const adding = new Set(elements.map(({ kind }) => ADDED_WITH[kind]));
  if (ties.length > 0) adding.add(mapText.connect);
  const fields = new Set([...asked(ELEMENT_FIELDS, elements), ...asked(TIE_FIELDS, ties)]);
  return { adding: [...adding], fields: [...fields] };
}
