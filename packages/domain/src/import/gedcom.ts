import { gedcomText as words } from '../catalogue/gedcom.ts';
import { Person, type ChildBond } from '../board/element.ts';
import { Union } from '../board/union.ts';
import { LIMITS } from '../board/limits.ts';
import { readFamily } from '../genogram/family.ts';
import { ElementId, newId, UnionId, type RandomBytes } from '../ids.ts';
import { gedcomDate, yearsBetween, type PartDate } from './gedcom-date.ts';
import {
  childOf,
  childrenOf,
  GEDCOM_LIMITS,
  gedcomTree,
  pointerOf,
  type GedcomNode,
  type GedcomProblem,
} from './gedcom-lines.ts';
import { gedcomText } from './gedcom-text.ts';

/** A family read from a file: people and couples to be added to a board, and what was left out. */
export type ReadGedcom = {
  readonly ok: true;
  readonly persons: readonly Person[];
  readonly unions: readonly Union[];
  readonly notices: readonly GedcomProblem[];
};
export type GedcomResult = ReadGedcom | { readonly ok: false; readonly problems: readonly GedcomProblem[] };

export type GedcomOptions = {
  /** The day on which ages are counted, `2026-11-23`. */
  readonly today: string;
  readonly random: RandomBytes;
};

/** Older than this without a word of a death, somebody is probably dead; no age is shown. */
const OLDEST = 110;

/**
 * Reads a family from a GEDCOM file, 5.5.1 or 7 (SPEC F30–F35): names, sexes, ages, deaths, couples, children, adoption and fostering.
 * Notes, places, sources and everything else in it are not taken: a map of a meeting needs none of it. Pure: a file that is
 * refused changes nothing, and every problem names its line.
 */
export function readGedcom(bytes: Uint8Array, options: GedcomOptions): GedcomResult {
  const refused = (...problems: GedcomProblem[]): GedcomResult => ({ ok: false, problems });
  if (bytes.length > GEDCOM_LIMITS.bytes) return refused({ line: 0, message: words.tooLarge(GEDCOM_LIMITS.bytes) });
  const text = gedcomText(bytes);
  if (!text.ok) return refused({ line: text.line, message: words.unreadable });
  const tree = gedcomTree(text.text);
  if (!tree.ok) return refused(...tree.problems);
  const people = tree.records.filter(({ tag, name }) => tag === 'INDI' && name !== '');
  if (people.length === 0) return refused({ line: 0, message: words.nobody });
  if (people.length > GEDCOM_LIMITS.people)
    return refused({ line: people[GEDCOM_LIMITS.people]!.line, message: words.tooManyPeople(GEDCOM_LIMITS.people) });

  const notices: GedcomProblem[] = [];
  const today = gedcomToday(options.today);
  const ids = new Map(people.map(({ name }) => [name, newId(ElementId, 'el', options.random)]));
  const families = familiesOf(tree.records, ids, options.random, notices);
  const births = new Map(people.map((node) => [node.name, birthOf(node)]));
  const persons = people.map((node) => {
    const { couple, bond } = parentsOf(node, families, notices);
    const birthOrder = couple ? orderIn(couple, node.name, births) : 0;
    return Person.parse({
      id: ids.get(node.name)!,
      kind: 'person',
      pos: { x: 0, y: 0 },
      auto: true,
      ...nameOf(node),
      ...livesOf(node, today, notices),
      bornTo: couple?.union.id ?? null,
      bond,
      birthOrder,
    });
  });
  const unions = families.map(({ union }) => union);
  const [circle] = readFamily({ elements: persons, unions }).circles;
  if (circle !== undefined) {
    const at = people[persons.findIndex(({ id }) => id === circle)]!;
    return refused({ line: at.line, message: words.ownAncestor });
  }
  return { ok: true, persons, unions, notices: notices.sort((a, b) => a.line - b.line) };
}

type FileFamily = { readonly name: string; readonly union: Union; readonly children: readonly string[] };

/** Couples and single parents of a file, in its order. */
function familiesOf(
  records: readonly GedcomNode[],
  ids: ReadonlyMap<string, ElementId>,
  random: RandomBytes,
  notices: GedcomProblem[],
): FileFamily[] {
  return records
    .filter(({ tag, name }) => tag === 'FAM' && name !== '')
    .flatMap((node, order): FileFamily[] => {
      const known = (tag: string) =>
        childrenOf(node, tag).flatMap((child) => {
          const name = pointerOf(child);
          if (name !== undefined && ids.has(name)) return [name];
          if (name !== undefined && name !== 'VOID') notices.push({ line: child.line, message: words.missing(name) });
          return [];
        });
      const partners = [...new Set([...known('HUSB'), ...known('WIFE')])];
      const children = [...new Set(known('CHIL'))];
      const [a, b] = partners;
      if (a === undefined) {
        if (children.length > 0) notices.push({ line: node.line, message: words.noParents });
        return [];
      }
      if (partners.length === 1 && children.length === 0) return [];
      const union = Union.parse({
        id: newId(UnionId, 'uni', random),
        a: ids.get(a)!,
        b: b === undefined ? null : ids.get(b)!,
        ...unionOf(node),
        order: order + 1,
      });
      return [{ name: node.name, union, children }];
    });
}

/** Whether something is said to have happened: a line `DEAT` alone says nothing, `DEAT Y` or anything below it does. */
const happened = (node: GedcomNode, tag: string): GedcomNode | undefined =>
  node.children.find((child) => child.tag === tag && (child.value.toUpperCase() === 'Y' || child.children.length > 0));

function unionOf(node: GedcomNode): Pick<Union, 'kind' | 'state' | 'label'> {
  const married = happened(node, 'MARR');
  const date = married && childOf(married, 'DATE');
  const year = date && gedcomDate(date.value)?.year;
  const types = node.children.flatMap((child) => childrenOf(child, 'TYPE')).map(({ value }) => value.toLowerCase());
  const unmarried = node.children.some(({ tag, value }) => tag === 'NO' && value.toUpperCase() === 'MARR');
  const informal = unmarried || types.some((type) => /common.?law|cohabit|unmarried|partner/u.test(type));
  const parted = happened(node, 'DIV') ?? happened(node, 'ANUL');
  const separated = types.some((type) => /separat/u.test(type));
  return {
    kind: informal && !married ? 'cohabitation' : 'marriage',
    state: parted ? 'divorced' : separated ? 'separated' : 'together',
    label: year === undefined ? '' : words.year(year),
  };
}

const BONDS: Readonly<Record<string, ChildBond>> = { ADOPTED: 'adopted', FOSTER: 'foster' };

/** The one couple that somebody is shown as a child of: by birth before others. */
function parentsOf(
  node: GedcomNode,
  families: readonly FileFamily[],
  notices: GedcomProblem[],
): { couple: FileFamily | undefined; bond: ChildBond } {
  const links = childrenOf(node, 'FAMC').map((link) => ({
    name: pointerOf(link),
    bond: BONDS[childOf(link, 'PEDI')?.value.toUpperCase() ?? ''] ?? 'birth',
  }));
  const claimed = families.filter(
    ({ name, children }) => children.includes(node.name) || links.some((l) => l.name === name),
  );
  const bondTo = ({ name }: FileFamily): ChildBond =>
    links.find((link) => link.name === name)?.bond ?? (childOf(node, 'ADOP') ? adoptedInto(node, name) : 'birth');
  const sorted = [...claimed].sort((a, b) => Number(bondTo(a) !== 'birth') - Number(bondTo(b) !== 'birth'));
  const [couple] = sorted;
  if (sorted.length > 1) notices.push({ line: node.line, message: words.severalParents });
  return { couple, bond: couple ? bondTo(couple) : 'birth' };
}

/** An adoption that names its family, without a PEDI at the link. */
function adoptedInto(node: GedcomNode, family: string): ChildBond {
  const adoptions = childrenOf(node, 'ADOP').flatMap((adoption) => childrenOf(adoption, 'FAMC'));
  return adoptions.some((link) => pointerOf(link) === family) ? 'adopted' : 'birth';
}

/** By birth when all dates are known, else as the file lists them. */
function orderIn({ children }: FileFamily, name: string, births: ReadonlyMap<string, PartDate | undefined>): number {
  const dates = children.map((child) => births.get(child));
  const own = births.get(name);
  if (own === undefined || dates.some((date) => date === undefined)) return children.indexOf(name) + 1;
  const rank = ({ year, month = 0, day = 0 }: PartDate) => year * 10_000 + month * 100 + day;
  const before = dates.filter(
    (date, i) => rank(date!) < rank(own) || (rank(date!) === rank(own) && i < children.indexOf(name)),
  );
  return before.length + 1;
}

const birthOf = (node: GedcomNode): PartDate | undefined => {
  const birth = childOf(node, 'BIRT') ?? childOf(node, 'CHR');
  const date = birth && childOf(birth, 'DATE');
  return date && gedcomDate(date.value);
};

function livesOf(
  node: GedcomNode,
  today: PartDate,
  notices: GedcomProblem[],
): Pick<Person, 'sex' | 'age' | 'deceased'> {
  const sexes: Readonly<Record<string, Person['sex']>> = { M: 'male', F: 'female' };
  const sex = sexes[childOf(node, 'SEX')?.value.toUpperCase() ?? ''] ?? 'unspecified';
  const death = happened(node, 'DEAT') ?? happened(node, 'BURI') ?? happened(node, 'CREM');
  const born = birthOf(node);
  const died = death && childOf(death, 'DATE');
  const until = death ? died && gedcomDate(died.value) : today;
  const age = born && until ? yearsBetween(born, until) : null;
  if (!death && born && today.year - born.year > OLDEST) {
    notices.push({ line: node.line, message: words.veryOld });
    return { sex, age: null, deceased: false };
  }
  return { sex, age, deceased: death !== undefined };
}

/** Han, kana: names that are written with the family's name first. */
const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud87f][\udc00-\udfff]/u;

function nameOf(node: GedcomNode): Pick<Person, 'label' | 'reading'> {
  const name = childOf(node, 'NAME');
  if (!name) return { label: '', reading: '' };
  const kana = childrenOf(name, 'FONE').find((one) => /kana|hira/iu.test(childOf(one, 'TYPE')?.value ?? ''));
  return { label: written(name), reading: kana ? written(kana) : '' };
}

/** 「太郎 /山田/」 as 「山田 太郎」; names in other letters in the order in which they were written. */
function written(name: GedcomNode): string {
  const match = /^([^/]*)\/([^/]*)\/?(.*)$/u.exec(name.value);
  const given = childOf(name, 'GIVN')?.value ?? '';
  const family = childOf(name, 'SURN')?.value ?? '';
  const parts = match
    ? EAST_ASIAN.test(name.value)
      ? [match[2]!, match[1]!, match[3]!]
      : [match[1]!, match[2]!, match[3]!]
    : [name.value || (EAST_ASIAN.test(family + given) ? `${family} ${given}` : `${given} ${family}`)];
  const label = parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(/\s+/gu, ' ');
  return Array.from(label)
    .slice(0, LIMITS.label / 2)
    .join('')
    .trim();
}

const gedcomToday = (today: string): PartDate => {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  return { year, month, day };
};

/** What of a read family is written when one of its people is 本人, who stands on the board already. */
export function withSubject(
  read: Pick<ReadGedcom, 'persons' | 'unions'>,
  as: ElementId,
  subject: Person,
): {
  readonly persons: readonly Person[];
  readonly unions: readonly Union[];
  readonly patch: Partial<Person>;
} {
  const swap = (id: ElementId): ElementId => (id === as ? subject.id : id);
  const found = read.persons.find(({ id }) => id === as);
  return {
    persons: read.persons.filter(({ id }) => id !== as),
    unions: read.unions.map((union) => ({ ...union, a: swap(union.a), b: union.b === null ? null : swap(union.b) })),
    patch:
      found && subject.bornTo === null ? { bornTo: found.bornTo, bond: found.bond, birthOrder: found.birthOrder } : {},
  };
}
