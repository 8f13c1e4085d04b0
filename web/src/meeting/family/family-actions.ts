import type { BoardDoc } from '@tsunagu/board-doc';
import {
  addRelative,
  Area,
  ElementId,
  familyLayout,
  householdAround,
  householdOf,
  livesIn,
  newId,
  readFamily,
  withSubject,
  type Family,
  type Person,
  type RandomBytes,
  type ReadGedcom,
  type Relative,
  type RelativeOptions,
  type UnionId,
  type WhoIsAdded,
} from '@tsunagu/domain';
import { familyText } from '@tsunagu/domain/catalogue/family';

export const random: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/** The family as the board has it now. */
export const familyOn = (board: BoardDoc): Family =>
  readFamily({ elements: board.elements.all().values(), unions: board.unions.all().values() });

const personsOn = (board: BoardDoc): Person[] =>
  [...board.elements.all().values()].filter((element): element is Person => element.kind === 'person');

/** One step of undo. */
function step<T>(board: BoardDoc, fn: () => T): T {
  board.undoManager().stopCapturing();
  return board.transact(fn);
}

/** Those whom the layout may move go to their places; the enclosure of the household follows. Returns how many moved. */
function arrange(board: BoardDoc): number {
  const household = householdOf(board.elements.all().values());
  const inside = household && membersOf(board, household);
  const moves = familyLayout({ elements: board.elements.all().values(), unions: board.unions.all().values() });
  let moved = 0;
  for (const [id, pos] of moves) {
    const before = board.elements.get(id)?.pos;
    if (before?.x === pos.x && before.y === pos.y) continue;
    board.elements.update(id, { pos });
    moved += 1;
  }
  // An enclosure that a hand drew stays as it was drawn.
  if (household?.auto && !household.locked && inside && inside.size > 0) encloseIn(board, household.id, inside);
  return moved;
}

const membersOf = (board: BoardDoc, area: Area): Set<ElementId> =>
  new Set(personsOn(board).flatMap((person) => (livesIn(area, person) ? [person.id] : [])));

function encloseIn(board: BoardDoc, id: ElementId, members: ReadonlySet<ElementId>): readonly ElementId[] {
  const around = householdAround(personsOn(board), members);
  if (!around) return [];
  board.elements.update(id, { pos: around.pos, size: around.size });
  return around.strangers;
}

/** 「ならべる」. Returns how many people moved. */
export const arrangeFamily = (board: BoardDoc): number => step(board, () => arrange(board));

/** Gives somebody one more relative and puts everybody whom a hand did not place where they belong. Undefined when it cannot be. */
export function addFamilyMember(
  board: BoardDoc,
  of: ElementId,
  relative: Relative,
  who: WhoIsAdded,
  options: RelativeOptions = {},
): ElementId | undefined {
  const made = addRelative(familyOn(board), of, relative, who, random, options);
  if (!made) return undefined;
  step(board, () => {
    for (const person of [made.person, made.parent]) if (person) board.elements.add(person);
    for (const union of made.unions) board.unions.add(union);
    for (const { id, patch } of made.unionPatches) board.unions.update(id, patch);
    for (const { id, patch } of made.personPatches) board.elements.update(id, patch);
    arrange(board);
  });
  return made.id;
}

/** 同居 of one person on or off. Returns who else stands in the enclosure without living there. */
export function setLivesTogether(board: BoardDoc, person: ElementId, on: boolean): readonly ElementId[] {
  const household = householdOf(board.elements.all().values());
  const members = household ? membersOf(board, household) : new Set<ElementId>();
  if (on) members.add(person);
  else members.delete(person);
  return step(board, () => {
    if (members.size === 0) {
      if (household) board.elements.remove(household.id);
      return [];
    }
    if (household) {
      board.elements.update(household.id, { auto: true });
      return encloseIn(board, household.id, members);
    }
    const around = householdAround(personsOn(board), members)!;
    const lowest = Math.min(0, ...[...board.elements.all().values()].map(({ z }) => z));
    board.elements.add(
      Area.parse({
        id: newId(ElementId, 'el', random),
        kind: 'area',
        label: familyText.household,
        shape: 'rectangle',
        purpose: 'household',
        pos: around.pos,
        size: around.size,
        z: lowest - 1,
        auto: true,
      }),
    );
    return around.strangers;
  });
}

/** Changes one person; nothing when somebody else removed them meanwhile. */
export function writePerson(board: BoardDoc, id: ElementId, patch: Partial<Person>): void {
  if (board.elements.get(id)) board.elements.update(id, patch);
}

/** Takes a child out of a couple; it stays on the map. */
export const leaveParents = (board: BoardDoc, id: ElementId): void =>
  step(board, () => writePerson(board, id, { bornTo: null, custody: null, twinKind: 'none', twinGroup: '' }));

/** Moves a child one place among its brothers and sisters. Everybody gets a place of their own, so that the order is said. */
export function moveChild(board: BoardDoc, couple: UnionId, id: ElementId, by: -1 | 1): void {
  const children = [...(familyOn(board).couples.get(couple)?.children ?? [])];
  const from = children.indexOf(id);
  const other = children[from + by];
  if (from < 0 || !other) return;
  [children[from], children[from + by]] = [other, id];
  step(board, () => {
    children.forEach((child, index) => writePerson(board, child, { birthOrder: index + 1 }));
    arrange(board);
  });
}

/** Makes a child the twin of the next younger one, changes what sort of twins they are, or makes it no twin any more. */
export function setTwin(board: BoardDoc, couple: UnionId, id: ElementId, twinKind: Person['twinKind']): void {
  const family = familyOn(board);
  const children = family.couples.get(couple)?.children ?? [];
  const next = children[children.indexOf(id) + 1];
  const person = family.persons.get(id);
  if (!person) return;
  step(board, () => {
    if (twinKind === 'none') {
      const group = children.filter((child) => family.persons.get(child)!.twinGroup === person.twinGroup);
      // A twin alone is none.
      for (const child of group.length > 2 ? [id] : group) writePerson(board, child, { twinKind, twinGroup: '' });
    } else if (person.twinGroup !== '') {
      for (const child of children)
        if (family.persons.get(child)!.twinGroup === person.twinGroup) writePerson(board, child, { twinKind });
    } else if (next) {
      const group = family.persons.get(next)!.twinGroup || id;
      for (const child of [id, next]) writePerson(board, child, { twinKind, twinGroup: group });
    }
    arrange(board);
  });
}

/**
 * Puts a read family on the map, beside what is there, as one step of undo. `as`: the one of its people who is 本人, who
 * stands on the map already.
 */
export function addReadFamily(
  board: BoardDoc,
  read: Pick<ReadGedcom, 'persons' | 'unions'>,
  as: ElementId | null,
): void {
  const subject = personsOn(board).find(({ isSubject }) => isSubject);
  const merged = as !== null && subject ? withSubject(read, as, subject) : { ...read, patch: {} };
  step(board, () => {
    for (const person of merged.persons) board.elements.add(person);
    for (const union of merged.unions) board.unions.add(union);
    if (subject) writePerson(board, subject.id, merged.patch);
    arrange(board);
  });
}
