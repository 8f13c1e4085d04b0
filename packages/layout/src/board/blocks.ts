import { nominalSize, type Area, type Element, type ElementId, type Pos, type Size, type Tie } from '@tsunagu/domain';
import { centreOf, hull, movedBy, type Box } from '../shapes/geometry.ts';
import type { LayoutInput } from './layout-input.ts';

/** Elements that move together, or one alone. */
export type Block = {
  /** Place in the list of blocks. */
  readonly index: number;
  readonly members: readonly Element[];
  readonly movable: boolean;
  /** The room of all members where they stand now. */
  readonly box: Box;
  /** Rooms of what others must keep clear of: areas count as a whole only when they move as a whole. */
  readonly rooms: readonly Box[];
  /** Whether it is a frame or lanes with what stands inside. */
  readonly isFrame: boolean;
};

/** A tie between two different blocks. `endA` and `endB` are the rooms of its ends, from the upper left corners of the blocks. */
export type Link = {
  readonly a: number;
  readonly b: number;
  readonly endA: Box;
  readonly endB: Box;
  readonly words: Size;
};

export type Blocks = {
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** The block of 本人, or of whoever has most ties. */
  readonly centre: Block | undefined;
  /** Areas that enclose 本人, from the innermost. They are no blocks: things stand in them and they may grow. */
  readonly nest: readonly Area[];
};

const isFree = (element: Element, input: LayoutInput): boolean =>
  !element.locked && !(input.pinned?.has(element.id) ?? false) && (element.auto || (input.moveHandPlaced ?? false));

/** Whether every area of the nest may grow around what comes to stand in it. */
export const isNestFree = (nest: readonly Area[], input: LayoutInput): boolean =>
  nest.every((area) => isFree(area, input));

/** Sorts a board into what moves together (SPEC L5–L8). */
export function blocksOf(input: LayoutInput): Blocks {
  const elements = [...input.elements].sort((a, b) => (a.id < b.id ? -1 : 1));
  const roomOf = (element: Element): Box => {
    const room = input.roomOf?.(element) ?? { x: 0, y: 0, ...nominalSize(element) };
    return movedBy(room, element.pos);
  };
  const subject = centreElement(elements, input.ties);
  const middle = subject && centreOf(roomOf(subject));
  const nest = middle === undefined ? [] : nestAround(middle, elements);
  const inNest = new Set<ElementId>(nest.map(({ id }) => id));
  const standing = elements.filter(({ id }) => !inNest.has(id));

  const sets = new Sets(standing.map(({ id }) => id));
  uniteGroups(standing, sets);
  uniteFamilies(input, sets);
  const framed = uniteFrames(standing, roomOf, sets);

  const blocks: Block[] = [];
  const blockOf = new Map<ElementId, number>();
  for (const members of sets.parts(standing)) {
    const index = blocks.length;
    const rooms = members.map(roomOf);
    for (const { id } of members) blockOf.set(id, index);
    blocks.push({
      index,
      members,
      movable: members.every((member) => isFree(member, input)),
      box: hull(rooms) ?? { x: 0, y: 0, w: 0, h: 0 },
      rooms,
      isFrame: members.some(({ id }) => framed.has(id)),
    });
  }
  const ties = [...input.ties].sort((a, b) => (a.id < b.id ? -1 : 1));
  const endOf = (id: ElementId, { members, rooms, box }: Block): Box =>
    movedBy(rooms[members.findIndex((member) => member.id === id)]!, { x: -box.x, y: -box.y });
  const links = ties.flatMap((tie): Link[] => {
    const [a, b] = [blockOf.get(tie.from), blockOf.get(tie.to)];
    if (a === undefined || b === undefined || a === b) return [];
    const [endA, endB] = [endOf(tie.from, blocks[a]!), endOf(tie.to, blocks[b]!)];
    return [{ a, b, endA, endB, words: input.wordsOf?.(tie) ?? { w: 0, h: 0 } }];
  });
  const centre = subject === undefined ? undefined : blocks[blockOf.get(subject.id) ?? -1];
  return { blocks, links, centre, nest };
}

/** 本人; of several, and without any, whoever has most ties. */
function centreElement(elements: readonly Element[], ties: readonly Tie[]): Element | undefined {
  const count = new Map<ElementId, number>();
  for (const { from, to } of ties) for (const id of [from, to]) count.set(id, (count.get(id) ?? 0) + 1);
  const subjects = elements.filter((element) => element.kind === 'person' && element.isSubject);
  const tied = elements.filter(({ id, kind }) => count.has(id) && kind !== 'area' && kind !== 'lanes');
  let best: Element | undefined;
  for (const one of subjects.length > 0 ? subjects : tied)
    if (best === undefined || (count.get(one.id) ?? 0) > (count.get(best.id) ?? 0)) best = one;
  return best;
}

/** Whether a point lies within an area's shape. */
export function holdsPoint({ pos, size, shape }: Area, point: Pos): boolean {
  const [x, y] = [(point.x - pos.x) / size.w, (point.y - pos.y) / size.h];
  return shape === 'ring' ? (2 * x - 1) ** 2 + (2 * y - 1) ** 2 <= 1 : x >= 0 && x <= 1 && y >= 0 && y <= 1;
}

/** Areas around the middle, from the innermost; a 同居 enclosure belongs to the family that it encloses. */
function nestAround(middle: Pos, elements: readonly Element[]): Area[] {
  return elements
    .filter((one): one is Area => one.kind === 'area' && one.purpose !== 'household' && holdsPoint(one, middle))
    .sort((a, b) => a.size.w * a.size.h - b.size.w * b.size.h);
}

function uniteGroups(elements: readonly Element[], sets: Sets): void {
  const first = new Map<string, ElementId>();
  for (const { group, id } of elements) {
    if (group === '') continue;
    const other = first.get(group);
    if (other === undefined) first.set(group, id);
    else sets.unite(other, id);
  }
}

/** A genogram keeps its generations: persons joined by couples and descent move together. */
function uniteFamilies({ unions = [], elements }: LayoutInput, sets: Sets): void {
  const parents = new Map(unions.map((union) => [union.id, union.a]));
  for (const { a, b } of unions) if (b !== null) sets.unite(a, b);
  for (const element of elements) {
    const parent = element.kind === 'person' && element.bornTo !== null ? parents.get(element.bornTo) : undefined;
    if (parent !== undefined) sets.unite(parent, element.id);
  }
}

/** What stands in a frame or in lanes stays in it. Returns whatever belongs to one. */
function uniteFrames(elements: readonly Element[], roomOf: (e: Element) => Box, sets: Sets): Set<ElementId> {
  const framed = new Set<ElementId>();
  for (const frame of elements) {
    if (frame.kind !== 'area' && frame.kind !== 'lanes') continue;
    if (!(frame.kind === 'area' && frame.purpose === 'household')) framed.add(frame.id);
    const shape = frame.kind === 'area' ? frame : { ...frame, shape: 'rectangle' as const };
    for (const element of elements) {
      if (element.id === frame.id || !holdsPoint(shape as Area, centreOf(roomOf(element)))) continue;
      // Of two frames that hold each other's middles, the wider one holds.
      if ('size' in element && element.size.w * element.size.h > frame.size.w * frame.size.h) continue;
      sets.unite(frame.id, element.id);
    }
  }
  return framed;
}

/** Disjoint sets of ids; unknown ids are passed over. */
class Sets {
  readonly #parent: Map<ElementId, ElementId>;

  constructor(ids: readonly ElementId[]) {
    this.#parent = new Map(ids.map((id) => [id, id]));
  }

  unite(a: ElementId, b: ElementId): void {
    const [rootA, rootB] = [this.#root(a), this.#root(b)];
    if (rootA === undefined || rootB === undefined || rootA === rootB) return;
    this.#parent.set(rootA < rootB ? rootB : rootA, rootA < rootB ? rootA : rootB);
  }

  /** The elements of each set, in the order of the given list. */
  parts(elements: readonly Element[]): Element[][] {
    const parts = new Map<ElementId, Element[]>();
    for (const element of elements) {
      const root = this.#root(element.id) ?? element.id;
      const part = parts.get(root);
      if (part) part.push(element);
      else parts.set(root, [element]);
    }
    return [...parts.values()];
  }

  #root(id: ElementId): ElementId | undefined {
    let at = this.#parent.get(id);
    if (at === undefined) return undefined;
    for (let next = this.#parent.get(at); next !== undefined && next !== at; next = this.#parent.get(at)) at = next;
    return at;
  }
}
