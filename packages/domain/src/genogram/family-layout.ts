import { isGround, type Element, type Person } from '../board/element.ts';
import type { Pos } from '../board/geometry.ts';
import { nominalSize, SIGN_SIZE } from '../board/sign-size.ts';
import type { ElementId } from '../ids.ts';
import { familyPlan } from './family-plan.ts';
import type { FamilyRows } from './family-rows.ts';
import { readFamily, type Family, type FamilyPart } from './family.ts';
import { clearPlace, freeShift, type Room } from './free-room.ts';

/** Room between a sign with its name and the next generation: for the lines of the children. */
const GENERATION_GAP = 104;
/** How much wider than a person's sign the name below it may be, at each side. */
const NAME_OVERHANG = 36;
const LINE_ROOM = 16;
/** Partners beside somebody who is held may come this near, middle to middle, and their names this near to others'. */
const CLOSEST = 144;
const CLOSE_OVERHANG = 10;

/** Whether the layout leaves it where it is. */
const isPinned = (person: Person): boolean => !person.auto || person.locked;

/**
 * Where everybody stands whom the layout may move (SPEC F15–F19): those who are related to somebody, were not placed by a hand, and
 * are not locked. Pure, and the same for the same board. Places are whole units.
 */
export function familyLayout(part: FamilyPart): Map<ElementId, Pos> {
  const elements = [...part.elements];
  const family = readFamily({ elements, unions: part.unions });
  const { families, middles } = familyPlan(family);
  const moves = new Map<ElementId, Pos>();
  const isFree = (element: Element) =>
    element.kind === 'person' && family.generations.has(element.id) && !isPinned(element);
  const taken: Room[] = elements.filter((element) => !isGround(element) && !isFree(element)).map(roomOf);
  for (const rows of families) {
    const wished = wishedPlaces(family, rows, middles);
    const members = rows.flat().flatMap(({ persons }) => persons);
    const pinned = members.filter((id) => isPinned(family.persons.get(id)!));
    const places = pinned.length === 0 ? whole(members, wished) : around(rows, wished);
    for (const [id, pos] of places) {
      const person = family.persons.get(id)!;
      taken.push(roomOf({ ...person, pos }));
      moves.set(id, pos);
    }
  }
  return moves;

  /** A family of which nobody is held stays one picture and moves as a whole, to the nearest place that is free. */
  function whole(members: readonly ElementId[], wished: ReadonlyMap<ElementId, Pos>): Map<ElementId, Pos> {
    const first = members.find((id) => family.persons.get(id)!.isSubject) ?? members[0]!;
    const [from, to] = [wished.get(first)!, family.persons.get(first)!.pos];
    const placed = members.map((id) => ({ id, pos: add(wished.get(id)!, sub(to, from)) }));
    const shift = freeShift(
      placed.map(({ id, pos }) => withName(roomOf({ ...family.persons.get(id)!, pos }))),
      taken,
    );
    return new Map(placed.map(({ id, pos }) => [id, rounded(add(pos, shift))]));
  }

  /** Around those who are held: generation by generation from the top, each block as near as can be to where it belongs. */
  function around(rows: FamilyRows, wished: ReadonlyMap<ElementId, Pos>): Map<ElementId, Pos> {
    const at = new Map<ElementId, Pos>();
    const ids = rows.flat().flatMap(({ persons }) => persons);
    for (const id of ids) if (isPinned(family.persons.get(id)!)) at.set(id, family.persons.get(id)!.pos);
    const held = [...at.keys()];
    const anchor = held.find((id) => family.persons.get(id)!.isSubject) ?? held[0]!;
    const highest = highestBelow(rows, family, wished);
    const occupied = [...taken];
    for (const row of rows) {
      // First whoever stands beside somebody who is held: the places there are few.
      const besides = row.filter(({ persons }) => persons.some((id) => at.has(id)));
      for (const { persons } of besides) for (const step of fromInside(persons)) place([step.id], step.near, step.side);
      for (const { persons } of row) {
        const free = persons.filter((id) => !at.has(id));
        if (free.length > 0) place(free, nearestPlaced(free, anchor));
      }
    }
    for (const id of held) at.delete(id);
    return at;

    /** Puts people who keep together where they belong as seen from `near`; on one side of it when that is said. */
    function place(group: readonly ElementId[], near: ElementId, side?: -1 | 1): void {
      const [seen, meant] = [at.get(near)!, wished.get(near)!];
      const wish = group.map((id) => add(wished.get(id)!, sub(seen, meant)));
      const top = Math.max(...group.map(lowestParent));
      const bottom = Math.min(...group.map((id) => highest.get(id) ?? Infinity));
      const y = Math.max(top, Math.min(bottom, wish[0]!.y));
      const rooms = group.map((id, i) => roomOf({ ...family.persons.get(id)!, pos: { x: wish[i]!.x, y } }));
      const closest = seen.x + (side ?? 0) * CLOSEST - wish[0]!.x;
      const dx =
        side === undefined
          ? clearPlace(
              rooms.map((room) => withName(room)),
              occupied,
            )
          : // Beside a partner there is no room to lose: names may come close, but nobody changes sides.
            clearPlace(
              rooms.map((room) => withName(room, CLOSE_OVERHANG)),
              occupied,
              side > 0 ? { from: closest, to: Infinity } : { from: -Infinity, to: closest },
            );
      group.forEach((id, i) => {
        const pos = rounded({ x: wish[i]!.x + dx, y });
        at.set(id, pos);
        occupied.push(roomOf({ ...family.persons.get(id)!, pos }));
      });
    }

    /** Those of a block who are free, from those who are held outwards, each with the neighbour on the inner side. */
    function fromInside(persons: readonly ElementId[]): { id: ElementId; near: ElementId; side: -1 | 1 }[] {
      const heldAt = persons.flatMap((id, index) => (at.has(id) ? [index] : []));
      return persons
        .flatMap((id, index) => {
          if (at.has(id)) return [];
          const inner = heldAt.reduce((a, b) => (Math.abs(b - index) < Math.abs(a - index) ? b : a));
          const side: -1 | 1 = index > inner ? 1 : -1;
          return [{ id, near: persons[index - side]!, side, far: Math.abs(index - inner) }];
        })
        .sort((a, b) => a.far - b.far);
    }

    /** Who says where a group belongs: their parents, else a child who is held, else the family's anchor. */
    function nearestPlaced(group: readonly ElementId[], otherwise: ElementId): ElementId {
      const parents = group.flatMap((id) => family.parentsOf.get(id)?.partners ?? []);
      const children = group.flatMap((id) => (family.couplesOf.get(id) ?? []).flatMap((couple) => couple.children));
      return [...parents, ...children].find((id) => at.has(id)) ?? otherwise;
    }

    /** How high a child of parents who are placed may stand. */
    function lowestParent(id: ElementId): number {
      const parents = (family.parentsOf.get(id)?.partners ?? []).filter((parent) => at.has(parent));
      return Math.max(
        -Infinity,
        ...parents.map((parent) => at.get(parent)!.y + nominalSize(family.persons.get(parent)!).h + GENERATION_GAP / 2),
      );
    }
  }
}

/** Places by rows and columns, as if nobody were held. */
function wishedPlaces(family: Family, rows: FamilyRows, columns: ReadonlyMap<ElementId, number>): Map<ElementId, Pos> {
  const places = new Map<ElementId, Pos>();
  let y = 0;
  for (const row of rows) {
    const sizes = row.flatMap(({ persons }) => persons).map((id) => ({ id, ...nominalSize(family.persons.get(id)!) }));
    for (const { id, w } of sizes) places.set(id, { x: columns.get(id)! - w / 2, y });
    y += Math.max(...sizes.map(({ h }) => h)) + GENERATION_GAP;
  }
  return places;
}

/** How low those may stand who have descendants that are held, so that these stay below them. */
function highestBelow(rows: FamilyRows, family: Family, wished: ReadonlyMap<ElementId, Pos>): Map<ElementId, number> {
  const highest = new Map<ElementId, number>();
  for (const row of [...rows].reverse())
    for (const { persons } of row) {
      const limits = persons.flatMap((id) =>
        (family.couplesOf.get(id) ?? []).flatMap(({ children }) =>
          children.flatMap((child) => {
            const person = family.persons.get(child)!;
            const top = isPinned(person) ? person.pos.y : highest.get(child);
            return top === undefined ? [] : [top - (wished.get(child)!.y - wished.get(id)!.y)];
          }),
        ),
      );
      if (limits.length > 0) for (const id of persons) highest.set(id, Math.min(...limits));
    }
  return highest;
}

const roomOf = (element: Element): Room => ({ ...element.pos, ...nominalSize(element) });
/** With room for a long name and for the line to the next one. */
const withName = ({ x, y, w, h }: Room, overhang = NAME_OVERHANG): Room => {
  const side = overhang + Math.max(0, (SIGN_SIZE.person - w) / 2);
  return { x: x - side, y: y - LINE_ROOM, w: w + 2 * side, h: h + 2 * LINE_ROOM };
};
const add = (a: Pos, b: Pos): Pos => ({ x: a.x + b.x, y: a.y + b.y });
const sub = (a: Pos, b: Pos): Pos => ({ x: a.x - b.x, y: a.y - b.y });
const rounded = ({ x, y }: Pos): Pos => ({ x: Math.round(x) + 0, y: Math.round(y) + 0 });
