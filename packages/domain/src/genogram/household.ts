import { nominalSize, SIGN_SIZE } from '../board/sign-size.ts';
import type { Area, Element, Person } from '../board/element.ts';
import type { Pos, Size } from '../board/geometry.ts';
import type { ElementId } from '../ids.ts';

/** Room between the outermost signs and the enclosure, names included. */
const AIR = 44;
/** Room for the enclosure's own name at its top. */
const NAME_ROOM = 40;

/** The enclosure of a household on a board: the first one of that purpose. */
export function householdOf(elements: Iterable<Element>): Area | undefined {
  return [...elements]
    .filter((element): element is Area => element.kind === 'area' && element.purpose === 'household')
    .sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}

/** Whether a person's sign stands in the enclosure: its middle does. Living together is read off places, never stored. */
export function livesIn(area: Pick<Area, 'pos' | 'size'>, person: Person): boolean {
  const middle = { x: person.pos.x + SIGN_SIZE.person / 2, y: person.pos.y + SIGN_SIZE.person / 2 };
  return (
    middle.x >= area.pos.x &&
    middle.x <= area.pos.x + area.size.w &&
    middle.y >= area.pos.y &&
    middle.y <= area.pos.y + area.size.h
  );
}

/**
 * The enclosure around those who live together (SPEC F8), and who else would stand in it without living there.
 * Undefined for nobody.
 */
export function householdAround(
  persons: Iterable<Person>,
  members: ReadonlySet<ElementId>,
): { readonly pos: Pos; readonly size: Size; readonly strangers: readonly ElementId[] } | undefined {
  const all = [...persons];
  const boxes = all.filter(({ id }) => members.has(id)).map((person) => ({ ...person.pos, ...nominalSize(person) }));
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map(({ x }) => x)) - AIR;
  const top = Math.min(...boxes.map(({ y }) => y)) - AIR - NAME_ROOM;
  const right = Math.max(...boxes.map(({ x, w }) => x + w)) + AIR;
  const bottom = Math.max(...boxes.map(({ y, h }) => y + h)) + AIR / 2;
  const area = { pos: { x: left, y: top }, size: { w: right - left, h: bottom - top } };
  const strangers = all.filter((person) => !members.has(person.id) && livesIn(area, person)).map(({ id }) => id);
  return { ...area, strangers };
}
