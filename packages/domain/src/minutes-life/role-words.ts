import { exportsText } from '../catalogue/exports.ts';
import { minutesLifeText as text } from '../catalogue/minutes-life.ts';
import { personLine } from '../meeting/hide-minutes-names.ts';
import type { MinutesDocument, MinutesPerson, MinutesRole } from '../meeting/minutes-document.ts';
import { Day, type Due } from '../meeting/records.ts';
import { type MinutesWord, NO_DUE } from './minutes-word.ts';

type Attendees = MinutesDocument['attendees'];

const samePerson = (a: MinutesPerson, b: MinutesPerson) =>
  a.name === b.name && a.affiliation === b.affiliation && a.profession === b.profession;

/** Where among those who attended somebody stands whom a role names by words; undefined when nobody or two fit. */
export function seatOf(attendees: readonly MinutesPerson[], person: MinutesPerson): number | undefined {
  const [at, twin] = attendees.flatMap((one, index) => (samePerson(one, person) ? [index] : []));
  return twin === undefined ? at : undefined;
}

/**
 * One row of the role table with what `visit` answers. Owner, deputy and monitor are chosen among those who attended (SPEC C2), by
 * their id; whoever cannot be told there keeps standing by their words.
 */
export function walkRole(attendees: Attendees, role: MinutesRole, visit: (word: MinutesWord) => string): MinutesRole {
  const of = text.roleOf(role.number);
  const choices = attendees.map((one) => ({ value: one.id as string, label: personLine(one) }));
  const ask = (field: string, label: string, value: Pick<MinutesWord, 'sort' | 'text' | 'choices'>, needed = false) =>
    visit({ key: `role/${role.id}/${field}`, group: 'roles', of, label, needed, ...value });
  const words = (field: 'what' | 'goal' | 'method', label: string, needed = false) =>
    ask(field, label, { sort: 'text', text: role[field] }, needed);
  const person = (field: 'owner' | 'deputy' | 'monitor', label: string, needed = false): MinutesPerson | null => {
    const now = role[field];
    const at = now === null ? undefined : seatOf(attendees, now);
    const value = now === null ? '' : ((at === undefined ? undefined : attendees[at]?.id) ?? personLine(now));
    const known = value === '' || choices.some((one) => one.value === value);
    const list = known ? choices : [{ value, label: value }, ...choices];
    const chosen = ask(field, label, { sort: 'person', text: value, choices: list }, needed);
    if (chosen === value) return now;
    const found = attendees.find((one) => one.id === chosen);
    return found ? { name: found.name, affiliation: found.affiliation, profession: found.profession } : null;
  };
  const due = role.due.kind === 'day' ? role.due.day : role.due.kind === 'none' ? NO_DUE : '';
  return {
    ...role,
    what: words('what', exportsText.what, true),
    owner: person('owner', exportsText.who, true),
    deputy: person('deputy', exportsText.deputy),
    due: dueOf(ask('due', exportsText.until, { sort: 'due', text: due }, true)),
    goal: words('goal', exportsText.goal),
    method: words('method', exportsText.method),
    monitoringDay:
      ask('monitoringDay', text.monitoringDay, { sort: 'day', text: role.monitoringDay ?? '' }, false) || null,
    monitor: person('monitor', text.monitor),
  };
}

/** A due day out of its word; what is neither a day nor 期限なし is not said. */
export function dueOf(word: string): Due {
  if (word === NO_DUE) return { kind: 'none' };
  return Day.safeParse(word).success ? { kind: 'day', day: word } : { kind: 'unset' };
}
