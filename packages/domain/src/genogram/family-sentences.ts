import { displayName, type NameView } from '../board/display-name.ts';
import type { Person } from '../board/element.ts';
import { summaryText } from '../catalogue/summary.ts';
import type { ElementId } from '../ids.ts';
import { custodyOf, type Family } from './family.ts';

/**
 * Every couple and its children as sentences (SPEC V4): 「誠と幸は、夫婦、離婚・解消です。1999年。」「誠と幸の子ども：結（幸が育てる）。」
 *
 * @param text takes known names out of what somebody wrote freely
 */
export function familySentences(
  family: Family,
  view: NameView,
  text = (value: string): string => value,
): readonly string[] {
  const named = (person: Person, remarks: readonly string[]): string => {
    const name = text(displayName(person, view));
    return remarks.length === 0 ? name : summaryText.remarked(name, remarks.join(summaryText.separator));
  };
  const nameOf = (id: ElementId): string => named(family.persons.get(id)!, []);
  const late = (person: Person): string[] => (person.deceased ? [summaryText.deceased] : []);

  return [...family.couples.values()].flatMap((couple) => {
    const { union, partners, children } = couple;
    const [first, second] = partners.map((id) => named(family.persons.get(id)!, late(family.persons.get(id)!)));
    const bond = [summaryText.unionKinds[union.kind], summaryText.unionStates[union.state]];
    const told =
      first === undefined || second === undefined
        ? []
        : [
            summaryText.couple(
              first,
              second,
              bond.filter((words) => words !== '').join(summaryText.separator),
              text(union.label),
            ),
          ];
    if (children.length === 0) return told;
    const heirs = children.map((id) => {
      const child = family.persons.get(id)!;
      const custody = custodyOf(couple, child);
      const bonded = child.bond === 'birth' ? [] : [summaryText.bonds[child.bond]];
      const kept = custody === null ? [] : [summaryText.custody(nameOf(custody))];
      return named(child, [...late(child), ...bonded, ...kept]);
    });
    const parents = partners.map(nameOf).join(summaryText.and);
    return [...told, summaryText.childrenOf(parents, heirs.join(summaryText.separator))];
  });
}
