import type { BoardDoc } from '@tsunagu/board-doc';
import { readFamily, unionCourses, PLAIN_COURSE, type Element, type ElementId, type UnionId } from '@tsunagu/domain';
import type { UnionKin } from '../shape-types.ts';

/**
 * Who belongs to each couple, kept while nobody's relations change: a drag, a rename or a tie costs nothing here. The same object
 * for a couple as long as nothing about it differs.
 */
export class Kinship {
  readonly #board: Pick<BoardDoc, 'elements' | 'unions'>;
  readonly #relations = new Map<ElementId, string>();
  #kin: ReadonlyMap<UnionId, UnionKin> = new Map();

  constructor(board: Pick<BoardDoc, 'elements' | 'unions'>) {
    this.#board = board;
    this.elementsChanged(board.elements.all().keys());
    this.read();
  }

  /** Undefined for a couple whose persons are gone. */
  get(id: UnionId): UnionKin | undefined {
    return this.#kin.get(id);
  }

  /** Takes in that elements were added, changed or removed. Returns the couples that are drawn otherwise now. */
  elementsChanged(ids: Iterable<ElementId>): UnionId[] {
    let changed = false;
    for (const id of ids) {
      const now = relationsOf(this.#board.elements.get(id));
      if (this.#relations.get(id) === now) continue;
      changed = true;
      if (now === undefined) this.#relations.delete(id);
      else this.#relations.set(id, now);
    }
    return changed && this.#board.unions.all().size > 0 ? this.read() : [];
  }

  /** Reads everything anew. Returns the couples that are drawn otherwise now. */
  read(): UnionId[] {
    const before = this.#kin;
    const family = readFamily({
      elements: this.#board.elements.all().values(),
      unions: this.#board.unions.all().values(),
    });
    const courses = unionCourses(family);
    const kin = new Map<UnionId, UnionKin>();
    for (const { union, partners, children } of family.couples.values()) {
      const next = { partners, children, course: courses.get(union.id) ?? PLAIN_COURSE };
      const old = before.get(union.id);
      kin.set(union.id, old && JSON.stringify(old) === JSON.stringify(next) ? old : next);
    }
    this.#kin = kin;
    return [...new Set([...before.keys(), ...kin.keys()])].filter((id) => before.get(id) !== kin.get(id));
  }
}

/** What of a person decides where the lines of a family run, besides places; undefined for everything else. */
function relationsOf(element: Element | undefined): string | undefined {
  if (element?.kind !== 'person') return undefined;
  const { bornTo, birthOrder, age, sex, twinKind, twinGroup, custody, isSubject } = element;
  return JSON.stringify([bornTo, birthOrder, age, sex, twinKind, twinGroup, custody, isSubject]);
}
