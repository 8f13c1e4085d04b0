import { LIMITS, type Pos, type Size } from '@tsunagu/domain';
import type { Block, Link } from '../board/blocks.ts';
import { isInside, isOutside, type Enclosure } from '../shapes/enclosure.ts';
import { BoxColumns, LineColumns } from '../shapes/columns.ts';
import { hull, reach, runsThrough, type Box } from '../shapes/geometry.ts';
import { lineBetween, type Line } from '../shapes/line.ts';

/** Air between any two signs, and between a moved sign and what stays. */
export const GAP = 26;
/** So much of a line must be seen between two signs, besides its words. */
const LEAST_LINE = 56;

/** What a place must keep: nothing covered; also no words of ties covered; also every tie in full view. */
export type Care = 'room' | 'words' | 'sight';

/** In which part of the map something may stand. */
export type Region = { readonly inside?: Enclosure | undefined; readonly outside: readonly Enclosure[] };
export const ANYWHERE: Region = { outside: [] };

/** Whether a box stands where it may, and on the board at all. */
export function isWithin(box: Box, { inside, outside }: Region): boolean {
  const far = LIMITS.coordinate - 10_000;
  if (Math.abs(box.x) > far || Math.abs(box.y) > far) return false;
  return (inside === undefined || isInside(inside, box)) && outside.every((edge) => isOutside(edge, box));
}

/** Where everything stands so far. A copy is cheap, so that several ways can be tried. */
export class Field {
  readonly #blocks: readonly Block[];
  readonly #linksOf: readonly (readonly Link[])[];
  #taken: Box[];
  #owners: number[];
  #places: Map<number, Box>;
  #lines: LineColumns;
  #rooms: BoxColumns;
  readonly #sketched: Set<number>;
  /** What was in the way the last time mostly still is at the next place that is looked at. */
  #lastInWay = 0;
  #lastHidden = 0;

  constructor(blocks: readonly Block[], links: readonly Link[], taken: readonly Box[], from?: Field) {
    this.#blocks = blocks;
    this.#linksOf = from ? from.#linksOf : linksByBlock(blocks.length, links);
    this.#taken = from ? [...from.#taken] : [...taken];
    this.#owners = from ? [...from.#owners] : taken.map(() => -1);
    this.#places = new Map(from ? from.#places : []);
    this.#rooms = BoxColumns.of(this.#taken);
    this.#lines = LineColumns.of(from ? from.lines : []);
    this.#sketched = new Set(from ? from.#sketched : []);
  }

  copy(): Field {
    return new Field(this.#blocks, [], [], this);
  }

  placeOf(index: number): Box | undefined {
    return this.#places.get(index);
  }

  linksOf(index: number): readonly Link[] {
    return this.#linksOf[index] ?? [];
  }

  get lines(): readonly Line[] {
    return this.#lines.lines;
  }

  /** Every room that is taken, with the block it belongs to (−1: none). */
  rooms(): Iterable<readonly [Box, number]> {
    return this.#taken.map((box, i) => [box, this.#owners[i] ?? -1] as const);
  }

  /** Room that nothing may cover, e.g. an area's name. */
  take(box: Box): void {
    this.#take(box, -1);
  }

  #take(box: Box, owner: number): void {
    this.#taken.push(box);
    this.#rooms.push(box);
    this.#owners.push(owner);
  }

  /** A block that stays where it is. */
  keep(block: Block): void {
    this.#put(block, block.box, block.rooms);
  }

  put(block: Block, box: Box): void {
    this.#put(block, box, [box]);
  }

  /** Where a block will stand about: its ties are seen, but others may still stand there. */
  sketch(block: Block, box: Box): void {
    this.#sketched.add(block.index);
    this.#put(block, box, []);
  }

  remove(index: number): void {
    const keep = this.#owners.map((owner) => owner !== index);
    this.#taken = this.#taken.filter((_, i) => keep[i]);
    this.#owners = this.#owners.filter((_, i) => keep[i]);
    this.#places.delete(index);
    this.#sketched.delete(index);
    this.#rooms = BoxColumns.of(this.#taken);
    this.#lines = LineColumns.of(this.lines.filter(({ a, b }) => a !== index && b !== index));
  }

  #put(block: Block, box: Box, rooms: readonly Box[]): void {
    for (const room of rooms) this.#take(room, block.index);
    this.#places.set(block.index, box);
    for (const link of this.linksOf(block.index)) {
      const line = this.#lineOf(link, block.index, box);
      if (line) this.#lines.push(line);
    }
  }

  /** The line of a link when one of its blocks stands in `box`; undefined while the other has no place. */
  #lineOf(link: Link, index: number, box: Box): Line | undefined {
    const other = this.#places.get(link.a === index ? link.b : link.a);
    return other && lineBetween(link, ...(link.a === index ? ([box, other] as const) : ([other, box] as const)));
  }

  /** Whether a block may stand in `box`. */
  fits(index: number, box: Box, care: Care, region: Region): boolean {
    if (!isWithin(box, region)) return false;
    if (this.#isInWay(this.#lastInWay, index, box)) return false;
    for (let i = 0; i < this.#rooms.length; i++)
      if (this.#isInWay(i, index, box)) {
        this.#lastInWay = i;
        return false;
      }
    return care === 'room' || this.#seesItsTies(index, box, care);
  }

  #isInWay(i: number, index: number, box: Box): boolean {
    return i < this.#rooms.length && this.#rooms.isNear(i, box, GAP) && this.#owners[i] !== index;
  }

  /** Whether a block in `box` would stand on the words of a line that is not its own, or on the line. */
  #hides(i: number, index: number, box: Box, care: Care): boolean {
    const lines = this.#lines;
    if (i >= lines.length) return false;
    if (!lines.words.isNear(i, box, 6) && !(care === 'sight' && lines.runsThrough(i, box))) return false;
    const { a, b } = lines.lines[i]!;
    return a !== index && b !== index;
  }

  #seesItsTies(index: number, box: Box, care: Care): boolean {
    if (this.#hides(this.#lastHidden, index, box, care)) return false;
    for (let i = 0; i < this.#lines.length; i++)
      if (this.#hides(i, index, box, care)) {
        this.#lastHidden = i;
        return false;
      }
    for (const link of this.linksOf(index)) {
      const line = this.#lineOf(link, index, box);
      if (line && !this.#isClear(line, link, index, care)) return false;
    }
    return true;
  }

  #isClear(line: Line, { a, b, words }: Link, index: number, care: Care): boolean {
    const other = a === index ? b : a;
    if (line.seen < LEAST_LINE + alongLine(line, words)) return false;
    for (let i = 0; i < this.#rooms.length; i++) {
      const isStruck =
        (line.words !== null && this.#rooms.isNear(i, line.words, 4)) ||
        (care === 'sight' && runsThrough(line.from, line.to, this.#taken[i]!));
      if (isStruck && this.#owners[i] !== index && this.#owners[i] !== other) return false;
    }
    if (line.words)
      for (let i = 0; i < this.#lines.length; i++) if (this.#lines.words.isNear(i, line.words, 4)) return false;
    return true;
  }

  /** How far the map reaches from `centre`: half its width and half its height. */
  extentFrom(centre: Pos): Size {
    const boxes = [...this.#places].filter(([index]) => !this.#sketched.has(index)).map(([, box]) => box);
    const all = hull(boxes);
    if (!all) return { w: 0, h: 0 };
    return {
      w: Math.max(centre.x - all.x, all.x + all.w - centre.x),
      h: Math.max(centre.y - all.y, all.y + all.h - centre.y),
    };
  }
}

/** How much of a line its words hide. */
function alongLine({ from, to }: Line, { w, h }: Size): number {
  if (w === 0) return 0;
  return 2 * reach({ w, h }, to.x - from.x, to.y - from.y);
}

function linksByBlock(count: number, links: readonly Link[]): Link[][] {
  const by: Link[][] = Array.from({ length: count }, () => []);
  for (const link of links) {
    by[link.a]?.push(link);
    by[link.b]?.push(link);
  }
  return by;
}
