import { exportsText } from '../catalogue/exports.ts';
import { factsText } from '../catalogue/meeting-facts.ts';
import { sheetsText } from '../catalogue/sheets.ts';
import { wordFormsText as text } from '../catalogue/word-forms.ts';
import { FUNCTION_MARKS, FUNCTION_NAMES } from '../five-functions.ts';
import { type CalendarStyle, formatDay, formatInstant } from '../meeting/dates.ts';
import { personLine } from '../meeting/hide-minutes-names.ts';
import type { MinutesDocument, MinutesPerson } from '../meeting/minutes-document.ts';
import { consentLine } from '../meeting-facts/consent.ts';
import { basisLine, opennessLine } from '../meeting-facts/meeting-facts.ts';
import { dueLine } from '../output/due-line.ts';
import { rowWords } from '../sheets/sheet-lines.ts';
import { itemText } from './item-text.ts';
import type { FormField, FormList, FormListField } from './placeholders.ts';

/** What a form is filled with, by the Japanese names of its places: texts, and rows of texts. */
export type FormValues = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;
type Paper = {
  readonly calendar: CalendarStyle;
  /** Which revision, and by whom it was approved; empty for a draft. */
  readonly standing: string;
  readonly signatures: { readonly lines: readonly string[]; readonly everybody: boolean };
};
type Rows<L extends FormList> = Readonly<Record<FormListField<L>, string>>[];
type Fields = Readonly<Record<FormField, string>>;

const who = (person: MinutesPerson | null): string => (person === null ? '' : personLine(person));
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(sheetsText.between);

/** Nothing in every place, for a trial: one row in each list. */
export const blankValues = (): FormValues =>
  Object.fromEntries<FormValues[string]>([
    ...Object.values(text.fields).map((name) => [name, ''] as const),
    ...Object.values(text.lists).map(
      ({ name, fields }) =>
        [name, [Object.fromEntries(Object.values(fields).map((field: string) => [field, '']))]] as const,
    ),
  ]);

/** Everything of the minutes that a form may ask for (SPEC OU6); what nobody wrote is empty. */
export function formValues(document: MinutesDocument, paper: Paper): FormValues {
  const fields = fieldsOf(document, paper);
  const lists: { [L in FormList]: Rows<L> } = {
    ...recordRows(document, paper),
    ...sheetRows(document),
    ...people(document, paper),
  };
  return {
    ...Object.fromEntries(Object.entries(text.fields).map(([key, name]) => [name, fields[key as FormField]])),
    ...Object.fromEntries(
      Object.entries(text.lists).map(([key, { name, fields: names }]) => [
        name,
        (lists[key as FormList] as readonly Readonly<Record<string, string>>[]).map((row) =>
          Object.fromEntries(Object.entries(names).map(([field, label]) => [label as string, row[field] ?? ''])),
        ),
      ]),
    ),
  };
}

function fieldsOf(document: MinutesDocument, { calendar, standing }: Paper): Fields {
  const at = (instant: string | null) => (instant === null ? '' : formatInstant(instant, calendar));
  const { presentation, profile, assessment, evaluation } = document.sheets ?? {};
  const { subject } = profile ?? {};
  return {
    title: document.title,
    kind: `${FUNCTION_MARKS[document.function]}${FUNCTION_NAMES[document.function]}　${document.facts.kind || document.levelName || exportsText.level[document.level]}`,
    startsAt: at(document.startsAt),
    openedAt: at(document.openedAt),
    closedAt: at(document.closedAt),
    place: document.place,
    facilitator: document.facilitator,
    secretariat: document.facts.secretariat,
    basis: basisLine(document.facts),
    openness: opennessLine(document.facts),
    consent: document.consent === null ? '' : consentLine(document.consent, calendar),
    standing,
    subject: subject
      ? joined(
          subject.name,
          subject.age === null ? '' : sheetsText.ageUnit(subject.age),
          subject.sex === 'unspecified' ? '' : sheetsText.sexes[subject.sex],
        )
      : '',
    reason: presentation?.reason ?? '',
    questions: presentation?.questions ?? '',
    personWishes: presentation?.personWishes ?? '',
    familyWishes: presentation?.familyWishes ?? '',
    course: presentation?.course ?? '',
    careLevel: profile && profile.careLevel !== '' ? sheetsText.careLevels[profile.careLevel] : '',
    bedridden: profile && profile.bedridden !== '' ? sheetsText.bedriddens[profile.bedridden] : '',
    dementia: profile && profile.dementia !== '' ? sheetsText.dementias[profile.dementia] : '',
    illness: profile?.illness ?? '',
    medication: profile?.medication ?? '',
    economy: profile?.economy ?? '',
    housing: profile?.housing ?? '',
    history: profile?.history ?? '',
    family: profile?.family ?? '',
    services: profile?.services ?? '',
    onMap: (profile?.onMap ?? []).join(sheetsText.between),
    factor1: assessment?.factor1 ?? '',
    factor2: assessment?.factor2 ?? '',
    factor3: assessment?.factor3 ?? '',
    factor4: assessment?.factor4 ?? '',
    factor5: assessment?.factor5 ?? '',
    factor6: assessment?.factor6 ?? '',
    goal: evaluation?.goal ?? '',
    reached: evaluation?.reached ?? '',
    better: evaluation?.better ?? '',
  };
}

const people = (document: MinutesDocument, { signatures }: Paper) => ({
  attendees: document.attendees.map((one): Rows<'attendees'>[number] => ({
    affiliation: one.affiliation,
    profession: one.profession,
    name: one.name,
    category: factsText.categories[one.category],
    remarks: one.kind === 'no-device' ? exportsText.noDevice : '',
  })),
  signatures: [
    ...signatures.lines,
    ...(signatures.everybody
      ? document.attendees.map((one) => [one.affiliation, one.profession].join('　').trim())
      : []),
  ].map((line): Rows<'signatures'>[number] => ({ line })),
});

const recordRows = (document: MinutesDocument, { calendar }: Paper) => ({
  roles: document.roles.map((role): Rows<'roles'>[number] => ({
    number: String(role.number),
    issue: role.issue,
    goal: role.goal,
    what: role.what,
    owner: who(role.owner),
    deputy: who(role.deputy),
    method: role.method,
    due: dueLine(role.due, calendar),
    monitoringDay: role.monitoringDay === null ? '' : formatDay(role.monitoringDay, calendar),
    monitor: who(role.monitor),
    confirmed: role.confirmedAt === null ? exportsText.notConfirmed : exportsText.confirmedMark,
  })),
  issues: document.issues.map((one): Rows<'issues'>[number] => ({
    title: one.title,
    detail: one.detail,
    item: one.item,
    roles: one.roles.join('、') || exportsText.noRoles,
  })),
  points: document.points.map((one): Rows<'points'>[number] => ({ text: one.text, item: one.item })),
  opinions: document.opinions.map((one): Rows<'opinions'>[number] => ({
    text: one.text,
    speaker: who(one.speaker),
    item: one.item,
  })),
  decisions: document.decisions.map((one): Rows<'decisions'>[number] => ({ text: one.text, item: one.item })),
  holds: document.holds.map((one): Rows<'holds'>[number] => ({
    text: one.text,
    until: one.until === null ? '' : formatDay(one.until, calendar),
    item: one.item,
  })),
  items: document.items.map((one): Rows<'items'>[number] => ({ title: one.title, minutes: itemText(one) })),
});

const sheetRows = ({ sheets }: MinutesDocument) => ({
  members: (sheets?.profile?.members ?? []).map((one): Rows<'members'>[number] => ({
    name: one.name,
    relation: one.relation,
    age: one.age === null ? '' : sheetsText.ageUnit(one.age),
    sex: one.sex === 'unspecified' ? '' : sheetsText.sexes[one.sex],
    remarks: joined(
      one.deceased ? sheetsText.deceased : '',
      one.livesTogether ? sheetsText.livesTogether : '',
      one.isKeyPerson ? sheetsText.keyPerson : '',
    ),
  })),
  rows: (sheets?.assessment?.rows ?? []).map((one): Rows<'rows'>[number] => {
    const [row, state, causes, prospect, note] = rowWords(one);
    return { row, state, causes, prospect, note };
  }),
  needs: (sheets?.assessment?.needs ?? []).map((one): Rows<'needs'>[number] => ({
    need: one.text,
    outlook: one.outlook,
    priority: one.priority === null ? '' : String(one.priority),
  })),
  evaluations: (sheets?.evaluation?.lines ?? []).map((one): Rows<'evaluations'>[number] => ({
    what: one.what,
    result: sheetsText.results[one.result],
    note: one.note,
  })),
});
