import type { Board } from '../board/board.ts';
import { displayName } from '../board/display-name.ts';
import type { Person } from '../board/element.ts';
import { familyOrder, readFamily } from '../genogram/family.ts';
import { householdOf, livesIn } from '../genogram/household.ts';
import { familyOf } from '../starter-map/kinship.ts';
import type { FamilyMember } from './minutes-sheets.ts';

/**
 * The family as the genogram has it, without 本人: who descends from or is joined to somebody, and who is family by kind or by the word of the relation. Names as
 * they are; `hideNames` hides them like all others.
 */
export function familyMembers(
  board: Pick<Board, 'elements' | 'unions'>,
  { hideNames }: { readonly hideNames: boolean } = { hideNames: false },
): FamilyMember[] {
  const persons = board.elements.filter((element): element is Person => element.kind === 'person');
  const family = readFamily(board);
  const related = familyOrder(family);
  const household = householdOf(board.elements);
  const others = persons
    .filter((person) => familyOf(person) !== undefined && !related.includes(person.id))
    .sort((a, b) => generation(a) - generation(b) || (b.age ?? -1) - (a.age ?? -1) || (a.id < b.id ? -1 : 1));
  return [...related.map((id) => family.persons.get(id)!), ...others]
    .filter(({ isSubject }) => !isSubject)
    .map((person) => ({
      name: displayName(person, { hideNames }),
      relation: person.relation,
      sex: person.sex,
      age: person.age,
      deceased: person.deceased,
      livesTogether: household !== undefined && livesIn(household, person),
      isKeyPerson: person.isKeyPerson,
    }));
}

const generation = (person: Person): number => familyOf(person)?.generation ?? 0;
