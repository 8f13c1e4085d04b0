import type { BoardDoc } from '@tsunagu/board-doc';
import {
  displayName,
  familyFindings,
  familyFindingWords,
  familyOrder,
  householdOf,
  livesIn,
  type ElementId,
  type NameView,
  type Person,
  type Union,
  type UnionId,
} from '@tsunagu/domain';
import { familyText } from '@tsunagu/domain/catalogue/family';
import { familyOn } from './family-actions.ts';

/** A person of the family form. */
export type MemberRow = Pick<Person, 'id' | 'label' | 'relation' | 'sex' | 'age' | 'deceased' | 'isKeyPerson'> & {
  /** The shown name. */
  readonly name: string;
  readonly isSubject: boolean;
  readonly livesTogether: boolean;
  readonly locked: boolean;
  /** Whether there is room for another parent. */
  readonly mayHaveParent: boolean;
  readonly couples: readonly { readonly id: UnionId; readonly name: string }[];
};

export type CoupleRow = {
  readonly union: Union;
  readonly name: string;
  readonly partners: readonly { readonly id: ElementId; readonly name: string }[];
  readonly children: readonly (Pick<Person, 'id' | 'bond' | 'twinKind' | 'twinGroup' | 'custody'> & {
    readonly name: string;
  })[];
};

export type FamilyRows = {
  readonly members: readonly MemberRow[];
  /** People of the map who are nobody's relatives yet. */
  readonly others: readonly { readonly id: ElementId; readonly name: string }[];
  readonly couples: readonly CoupleRow[];
  /** What does not fit together, in sentences. */
  readonly findings: readonly string[];
};

/** Everything that the family form shows, as plain values. Pure. */
export function familyRows(board: BoardDoc, names: NameView): FamilyRows {
  const family = familyOn(board);
  const household = householdOf(board.elements.all().values());
  const nameOf = (id: ElementId) => {
    const person = family.persons.get(id);
    return person ? displayName(person, names) : '';
  };
  const related = familyOrder(family);
  const subjects = [...family.persons.values()].filter(({ isSubject }) => isSubject).map(({ id }) => id);
  const shown = [...new Set([...subjects, ...related])];
  const couples = [...family.couples.values()].map(({ union, partners, children }): CoupleRow => ({
    union,
    name: partners.map(nameOf).join(familyText.partnersBetween),
    partners: partners.map((id) => ({ id, name: nameOf(id) })),
    children: children.map((id) => {
      const { bond, twinKind, twinGroup, custody } = family.persons.get(id)!;
      return { id, name: nameOf(id), bond, twinKind, twinGroup, custody };
    }),
  }));
  return {
    members: shown.map((id): MemberRow => {
      const person = family.persons.get(id)!;
      const { label, relation, sex, age, deceased, isKeyPerson, isSubject, locked } = person;
      return {
        id,
        label,
        relation,
        sex,
        age,
        deceased,
        isKeyPerson,
        isSubject,
        locked,
        name: nameOf(id),
        livesTogether: household !== undefined && livesIn(household, person),
        mayHaveParent: (family.parentsOf.get(id)?.partners.length ?? 0) < 2,
        couples: couples
          .filter(({ partners }) => partners.some((partner) => partner.id === id))
          .map(({ union, name }) => ({ id: union.id, name })),
      };
    }),
    others: [...family.persons.values()]
      .filter(({ id, supporterKind }) => !shown.includes(id) && (supporterKind === null || supporterKind === 'family'))
      .map(({ id }) => ({ id, name: nameOf(id) })),
    couples,
    findings: familyFindings(family).map((finding) => familyFindingWords(finding, nameOf)),
  };
}
