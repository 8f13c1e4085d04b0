import { familyText } from '../catalogue/family.ts';
import { Person } from '../board/element.ts';
import type { Pos } from '../board/geometry.ts';
import { Union } from '../board/union.ts';
import { ElementId, newId, UnionId, type RandomBytes } from '../ids.ts';
import type { Couple, Family } from './family.ts';

/** Whom one may add to somebody in one step. */
export type Relative = 'partner' | 'parent' | 'child' | 'sibling';
export const RELATIVES = ['partner', 'parent', 'child', 'sibling'] as const satisfies readonly Relative[];

/** What has to be written so that somebody has one more relative. */
export type NewRelative = {
  /** Who is the relative now. */
  readonly id: ElementId;
  /** Null for somebody who is on the map already. */
  readonly person: Person | null;
  /** A parent who had to be made too: brothers and sisters are drawn by the parents that they share. */
  readonly parent: Person | null;
  readonly unions: readonly Union[];
  readonly unionPatches: readonly { readonly id: UnionId; readonly patch: Partial<Union> }[];
  readonly personPatches: readonly { readonly id: ElementId; readonly patch: Partial<Person> }[];
};

export type RelativeDraft = Partial<Omit<Person, 'id' | 'kind' | 'pos' | 'bornTo' | 'birthOrder' | 'auto'>>;

/** Somebody new, or somebody who stands on the map without being related yet. */
export type WhoIsAdded = RelativeDraft | { readonly existing: ElementId };

export type RelativeOptions = {
  /** Whose child it is, of several couples. */
  readonly couple?: UnionId | undefined;
  /** For brothers and sisters: born before, or after. */
  readonly elder?: boolean;
};

/** Where a new relative stands until the family is laid out: beside or above or below, in units from the one it belongs to. */
const FIRST_PLACE: Readonly<Record<Relative, Pos>> = {
  partner: { x: 216, y: 0 },
  parent: { x: -108, y: -280 },
  child: { x: 108, y: 280 },
  sibling: { x: 192, y: 0 },
};
const OTHER_SEX = { male: 'female', female: 'male', unspecified: 'unspecified' } as const;

/**
 * What makes somebody one more partner, parent, child or sibling (SPEC F7): the new person, and the couple that it needs where
 * there is none. A child goes to the person's latest couple unless another one is said. The place is a first one;
 * the layout finds the right one. Undefined when there cannot be one more (`mayAdd`), or when somebody would be
 * their own relative.
 */
export function addRelative(
  family: Family,
  of: ElementId,
  relative: Relative,
  who: WhoIsAdded,
  random: RandomBytes,
  options: RelativeOptions = {},
): NewRelative | undefined {
  const one = family.persons.get(of);
  if (!one || !mayAdd(family, of, relative)) return undefined;
  if (!('existing' in who)) return drafted(family, one, relative, newId(ElementId, 'el', random), who, random, options);
  const known = family.persons.get(who.existing);
  if (!known || known.id === of) return undefined;
  const made = drafted(family, one, relative, known.id, { sex: known.sex, age: known.age }, random, options);
  const { bornTo, birthOrder } = made.person!;
  const personPatches =
    bornTo === null ? made.personPatches : [...made.personPatches, { id: known.id, patch: { bornTo, birthOrder } }];
  return { ...made, person: null, personPatches };
}

function drafted(
  family: Family,
  one: Person,
  relative: Relative,
  id: ElementId,
  draft: RelativeDraft,
  random: RandomBytes,
  options: RelativeOptions,
): NewRelative {
  const of = one.id;
  const offset = FIRST_PLACE[relative];
  const pos = { x: Math.round(one.pos.x + offset.x), y: Math.round(one.pos.y + offset.y) };
  const person = (more: object = {}) =>
    Person.parse({ label: '', ...draft, ...more, id, kind: 'person', pos, auto: true });
  const union = (values: object) => Union.parse({ ...values, id: newId(UnionId, 'uni', random) });
  const none = { id, parent: null, unions: [], unionPatches: [], personPatches: [] };
  const own = family.couplesOf.get(of) ?? [];
  const parents = family.parentsOf.get(of);
  const age = draft.age ?? null;

  switch (relative) {
    case 'partner': {
      const sex = draft.sex ?? OTHER_SEX[one.sex];
      // Children of a single parent get their second parent only when it is said so: by adding a parent to a child.
      const order = Math.max(0, ...own.map(({ union }) => union.order)) + 1;
      return { ...none, person: person({ sex }), unions: [union({ a: of, b: id, order })] };
    }
    case 'parent': {
      if (!parents) {
        const made = union({ a: id });
        return { ...none, person: person(), unions: [made], personPatches: [{ id: of, patch: { bornTo: made.id } }] };
      }
      const [single] = parents.partners;
      const sex = draft.sex ?? OTHER_SEX[family.persons.get(single!)!.sex];
      return {
        ...none,
        person: person({ sex }),
        unionPatches: [{ id: parents.union.id, patch: { a: single!, b: id } }],
      };
    }
    case 'child': {
      const to = own.find((one) => one.union.id === options.couple) ?? own.at(-1);
      if (to) return { ...none, person: person({ bornTo: to.union.id, birthOrder: birthPlace(family, to, age) }) };
      const made = union({ a: of });
      return { ...none, person: person({ bornTo: made.id, birthOrder: 1 }), unions: [made] };
    }
    case 'sibling': {
      const { elder = false } = options;
      if (parents)
        return {
          ...none,
          person: person({ bornTo: parents.union.id, birthOrder: besides(family, parents, of, elder) }),
        };
      const parent = Person.parse({
        id: newId(ElementId, 'el', random),
        kind: 'person',
        label: familyText.unknownParent,
        pos: { x: one.pos.x, y: one.pos.y + FIRST_PLACE.parent.y },
        auto: true,
      });
      const made = union({ a: parent.id });
      return {
        ...none,
        parent,
        person: person({ bornTo: made.id, birthOrder: one.birthOrder + (elder ? -1 : 1) }),
        unions: [made],
        personPatches: [{ id: of, patch: { bornTo: made.id } }],
      };
    }
  }
}

/** Whether somebody may get one more relative of this kind, by what is known of their parents. */
export function mayAdd(family: Family, of: ElementId, relative: Relative): boolean {
  return relative !== 'parent' || (family.parentsOf.get(of)?.partners.length ?? 0) < 2;
}

/** A place among brothers and sisters: before the first who is known to be younger, else after all. */
function birthPlace(family: Family, { children }: Couple, age: number | null): number {
  const persons = children.map((id) => family.persons.get(id)!);
  const younger = age === null ? -1 : persons.findIndex((child) => child.age !== null && child.age < age);
  return younger < 0 ? Math.max(0, ...persons.map((child) => child.birthOrder)) + 1 : between(persons, younger);
}

/** The place right before or right after somebody. */
function besides(family: Family, { children }: Couple, of: ElementId, elder: boolean): number {
  const persons = children.map((id) => family.persons.get(id)!);
  return between(persons, children.indexOf(of) + (elder ? 0 : 1));
}

/** A number that sorts before the child at `index` and after the one before. */
function between(persons: readonly Person[], index: number): number {
  const [before, after] = [persons[index - 1], persons[index]];
  if (!after) return (before?.birthOrder ?? 0) + 1;
  return before ? (before.birthOrder + after.birthOrder) / 2 : after.birthOrder - 1;
}
