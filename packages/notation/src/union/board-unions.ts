import {
  custodyOf,
  readFamily,
  unionCourses,
  PLAIN_COURSE,
  type Board,
  type Element,
  type ElementId,
} from '@tsunagu/domain';
import { tieOutline } from '../element-sign.ts';
import type { SignOptions } from '../options.ts';
import type { Outline } from '../outline.ts';
import { sideOf, unionSign, type UnionSign } from '../signs/union.ts';

/** The couples of a board as drawn, in the order of their ids. Couples whose persons are gone are not drawn. */
export function boardUnions(board: Pick<Board, 'elements' | 'unions'>, options: SignOptions): UnionSign[] {
  const family = readFamily(board);
  const courses = unionCourses(family);
  const elements = new Map<ElementId, Element>(board.elements.map((element) => [element.id, element]));
  const outline = (id: ElementId): Outline => tieOutline(elements.get(id)!, options)!;
  return [...family.couples.values()]
    .sort((a, b) => (a.union.id < b.union.id ? -1 : 1))
    .map((couple) => {
      const { union, partners, children } = couple;
      const [a, b] = partners;
      const ends = {
        a: outline(a!),
        b: b && outline(b),
        children: children.map((id) => {
          const person = family.persons.get(id)!;
          return { person, outline: outline(id), side: sideOf(union, custodyOf(couple, person)) };
        }),
      };
      return unionSign(union, ends, courses.get(union.id) ?? PLAIN_COURSE, options);
    });
}
