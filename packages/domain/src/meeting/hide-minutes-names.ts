import { hideSheetNames } from '../sheets/hide-sheet-names.ts';
import { withoutNames } from '../board/display-name.ts';
import { namesText } from '../catalogue/names.ts';
import type { MinutesBlock, MinutesDocument, MinutesPerson, MinutesRecord, MinutesSource } from './minutes-document.ts';
import { rewriteLines } from './rich-text.ts';

/** 「北包括 保健師 鈴木一郎」, without the name while names are hidden; never empty. */
export const personLine = (person: MinutesPerson): string =>
  [person.affiliation, person.profession, person.name].filter((part) => part !== '').join(' ') || namesText.participant;

/**
 * The same minutes with names hidden (SPEC M5): participants by affiliation and profession, persons by alias, names in free text
 * replaced. Works on a closed revision too, because the revision keeps its own list of names. Doing it twice changes nothing.
 */
export function hideMinutesNames(document: MinutesDocument): MinutesDocument {
  if (document.namesHidden) return document;
  const text = withoutNames(document.names);
  const person = <T extends MinutesPerson>(value: T): T => ({
    ...value,
    name: '',
    affiliation: text(value.affiliation),
    profession: text(value.profession),
  });
  const maybe = (value: MinutesPerson | null) => (value === null ? null : person(value));

  const record = (value: MinutesRecord): MinutesRecord => {
    switch (value.kind) {
      case 'decision':
      case 'hold':
      case 'point':
        return { ...value, text: text(value.text) };
      case 'opinion':
        return { ...value, text: text(value.text), speaker: maybe(value.speaker) };
      case 'issue':
        return { ...value, title: text(value.title), detail: text(value.detail) };
      case 'role':
        return { ...value, what: text(value.what), owner: maybe(value.owner) };
      case 'removed':
        return value;
    }
  };
  const block = (value: MinutesBlock): MinutesBlock =>
    value.type === 'record' ? { type: 'record', record: record(value.record) } : rewriteLines(value, text, block);
  const source = (value: MinutesSource): MinutesSource => {
    switch (value.kind) {
      case 'element':
        return { ...value, name: text(value.name) };
      case 'tie':
        return { ...value, from: text(value.from), to: text(value.to), label: text(value.label) };
      case 'issue':
        return { ...value, title: text(value.title) };
      case 'need':
        return { ...value, text: text(value.text) };
    }
  };

  return {
    ...document,
    title: text(document.title),
    // Often somebody's home: 「佐藤さん宅」.
    place: text(document.place),
    facilitator: '',
    facts: hideFactsNames(document.facts, text),
    consent: document.consent === null ? null : { ...document.consent, scope: text(document.consent.scope) },
    namesHidden: true,
    names: [],
    attendees: document.attendees.map(person),
    absentees: document.absentees.map(person),
    items: document.items.map((item) => ({
      ...item,
      title: text(item.title),
      blocks: item.blocks.map(block),
      records: item.records.map(record),
    })),
    records: document.records.map(record),
    decisions: document.decisions.map((d) => ({ ...d, text: text(d.text), item: text(d.item) })),
    holds: document.holds.map((h) => ({ ...h, text: text(h.text), item: text(h.item) })),
    issues: document.issues.map((i) => ({ ...i, title: text(i.title), detail: text(i.detail), item: text(i.item) })),
    points: document.points.map((p) => ({ ...p, text: text(p.text), item: text(p.item) })),
    opinions: document.opinions.map((o) => ({
      ...o,
      text: text(o.text),
      speaker: maybe(o.speaker),
      item: text(o.item),
    })),
    sheets: document.sheets && hideSheetNames(document.sheets, text),
    closingCheck: document.closingCheck && {
      // An organisation writes these words itself, and may have named somebody.
      products: document.closingCheck.products.map((one) => ({ ...one, label: text(one.label) })),
      questions: document.closingCheck.questions.map((one) => ({ ...one, question: text(one.question) })),
      by: '',
    },
    roles: document.roles.map((role) => ({
      ...role,
      issue: text(role.issue),
      goal: text(role.goal),
      what: text(role.what),
      owner: maybe(role.owner),
      deputy: maybe(role.deputy),
      method: text(role.method),
      monitor: maybe(role.monitor),
      source: role.source === null ? null : source(role.source),
    })),
  };
}

/** What a meeting stands on, in words that may be shown. */
export const hideFactsNames = <
  T extends Pick<MinutesDocument['facts'], 'basisWords' | 'opennessReason' | 'secretariat'>,
>(
  facts: T,
  text: (written: string) => string,
): T => ({
  ...facts,
  basisWords: text(facts.basisWords),
  opennessReason: text(facts.opennessReason),
  secretariat: text(facts.secretariat),
});
