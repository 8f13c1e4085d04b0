import { familyText } from '../catalogue/family.ts';
import type { ElementId, UnionId } from '../ids.ts';
import type { Couple, Family } from './family.ts';

/** Something in a family that cannot be as it was entered, or is probably a slip. Nothing is refused because of it. */
export type FamilyFinding =
  | { readonly kind: 'own-ancestor'; readonly person: ElementId }
  | { readonly kind: 'couple-of-one'; readonly union: UnionId; readonly person: ElementId }
  | { readonly kind: 'couple-twice'; readonly union: UnionId; readonly persons: readonly ElementId[] }
  | { readonly kind: 'partner-is-ancestor'; readonly union: UnionId; readonly persons: readonly ElementId[] }
  | { readonly kind: 'twins-apart'; readonly persons: readonly ElementId[] }
  | { readonly kind: 'twin-alone'; readonly person: ElementId }
  | { readonly kind: 'twins-of-different-age'; readonly persons: readonly ElementId[] }
  | { readonly kind: 'custody-elsewhere'; readonly person: ElementId; readonly parent: ElementId }
  | { readonly kind: 'older-than-parent'; readonly person: ElementId; readonly parent: ElementId };

/** What does not fit together in a family, in a fixed order (SPEC F6). Pure; never throws. */
export function familyFindings(family: Family): FamilyFinding[] {
  const findings: FamilyFinding[] = family.circles.map((person) => ({ kind: 'own-ancestor', person }));
  const couples = [...family.couples.values()];
  for (const { union, partners } of couples)
    if (union.a === union.b) findings.push({ kind: 'couple-of-one', union: union.id, person: partners[0]! });
  findings.push(...sameCouples(couples));
  for (const id of family.unequal)
    findings.push({ kind: 'partner-is-ancestor', union: id, persons: family.couples.get(id)!.partners });
  findings.push(...twinFindings(family));
  for (const [child, { partners }] of family.parentsOf) {
    const person = family.persons.get(child)!;
    if (person.custody !== null && family.persons.has(person.custody) && !partners.includes(person.custody))
      findings.push({ kind: 'custody-elsewhere', person: child, parent: person.custody });
    for (const parent of partners) {
      const { age, deceased } = family.persons.get(parent)!;
      // Somebody who died young may have a child who is older by now.
      if (age !== null && person.age !== null && !deceased && !person.deceased && age <= person.age)
        findings.push({ kind: 'older-than-parent', person: child, parent });
    }
  }
  return findings;
}

/** Two records of one couple that both last: whoever parted and married each other again has two. */
function sameCouples(couples: readonly Couple[]): FamilyFinding[] {
  const lasting = new Set<string>();
  return couples.flatMap(({ union, partners }) => {
    if (partners.length < 2 || union.state === 'divorced') return [];
    const pair = [...partners].sort().join(' ');
    const twice = lasting.has(pair);
    lasting.add(pair);
    return twice ? [{ kind: 'couple-twice' as const, union: union.id, persons: partners }] : [];
  });
}

function twinFindings(family: Family): FamilyFinding[] {
  const groups = new Map<string, ElementId[]>();
  for (const { id, twinKind, twinGroup } of family.persons.values())
    if (twinKind !== 'none' && twinGroup !== '') groups.set(twinGroup, [...(groups.get(twinGroup) ?? []), id]);
  return [...groups.values()].flatMap((persons): FamilyFinding[] => {
    if (persons.length === 1) return [{ kind: 'twin-alone', person: persons[0]! }];
    const parents = new Set(persons.map((id) => family.parentsOf.get(id)?.union.id));
    if (parents.size > 1) return [{ kind: 'twins-apart', persons }];
    const ages = persons.flatMap((id) => {
      const { age, deceased } = family.persons.get(id)!;
      return age === null || deceased ? [] : [age];
    });
    // On the day between their birthdays twins born around midnight differ by one year; nobody's differ by two.
    return ages.length > 0 && Math.max(...ages) - Math.min(...ages) > 1
      ? [{ kind: 'twins-of-different-age', persons }]
      : [];
  });
}

/** A finding as a plain sentence that also says what to do. `nameOf` answers the shown name. */
export function familyFindingWords(finding: FamilyFinding, nameOf: (id: ElementId) => string): string {
  const text = familyText.findings;
  const names = (ids: readonly ElementId[]) => ids.map(nameOf).join(familyText.and);
  switch (finding.kind) {
    case 'own-ancestor':
      return text.ownAncestor(nameOf(finding.person));
    case 'couple-of-one':
      return text.coupleOfOne(nameOf(finding.person));
    case 'couple-twice':
      return text.coupleTwice(names(finding.persons));
    case 'partner-is-ancestor':
      return text.partnerIsAncestor(names(finding.persons));
    case 'twins-apart':
      return text.twinsApart(names(finding.persons));
    case 'twin-alone':
      return text.twinAlone(nameOf(finding.person));
    case 'twins-of-different-age':
      return text.twinsOfDifferentAge(names(finding.persons));
    case 'custody-elsewhere':
      return text.custodyElsewhere(nameOf(finding.person), nameOf(finding.parent));
    case 'older-than-parent':
      return text.olderThanParent(nameOf(finding.person), nameOf(finding.parent));
  }
}
