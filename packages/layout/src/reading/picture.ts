import type { Link } from '../board/blocks.ts';
import { GAP } from '../placing/field.ts';
import { BoxColumns, LineColumns } from '../shapes/columns.ts';
import type { Box } from '../shapes/geometry.ts';
import { lineBetween, type Line } from '../shapes/line.ts';

/** What makes a map hard to read, and how much each counts. */
const COST = { through: 6, wordsCovered: 5, wordsMeet: 3, cross: 2, unit: 0.004 } as const;

/** All signs and ties as drawn, for comparing arrangements. Counts the comparisons it makes. */
export class Picture {
  /** Comparisons made so far: the measure of work, the same on every machine. */
  work = 0;
  /** By block. */
  readonly #middles: Box[];
  readonly #linesOf: number[][];
  /** Rooms that must stay clear, each with its block; those of a block follow one another. */
  readonly #rooms: BoxColumns;
  readonly #boxes: Box[];
  readonly #owners: Int32Array;
  readonly #roomsFrom: Int32Array;
  readonly #taken: BoxColumns;
  readonly #links: readonly Link[];
  readonly #lines: LineColumns;

  /** By block: rooms that must stay clear, and the box of the whole block. `taken`: room of no block. */
  constructor(
    rooms: readonly (readonly Box[])[],
    middles: readonly Box[],
    links: readonly Link[],
    taken: readonly Box[],
  ) {
    this.#middles = [...middles];
    this.#taken = BoxColumns.of(taken);
    this.#boxes = rooms.flat();
    this.#rooms = BoxColumns.of(this.#boxes);
    this.#owners = Int32Array.from(rooms.flatMap((list, index) => list.map(() => index)));
    this.#roomsFrom = new Int32Array(rooms.length + 1);
    for (const [index, list] of rooms.entries()) this.#roomsFrom[index + 1] = this.#roomsFrom[index]! + list.length;
    this.#links = links;
    this.#linesOf = rooms.map(() => []);
    for (const [i, { a, b }] of links.entries()) {
      this.#linesOf[a]!.push(i);
      this.#linesOf[b]!.push(i);
    }
    this.#lines = LineColumns.of(links.map((link) => this.#line(link)));
  }

  /** Moves a block of one room, or of none. */
  place(index: number, box: Box): void {
    for (let i = this.#roomsFrom[index]!; i < this.#roomsFrom[index + 1]!; i++) {
      this.#rooms.set(i, box);
      this.#boxes[i] = box;
    }
    this.#middles[index] = box;
    for (const i of this.#linesOf[index]!) this.#lines.set(i, this.#line(this.#links[i]!));
  }

  boxOf(index: number): Box {
    return this.#middles[index]!;
  }

  /** Whether nothing but the given blocks stands there, air included. */
  isFree(box: Box, but: readonly number[]): boolean {
    for (let i = 0; i < this.#rooms.length; i++)
      if (this.#rooms.isNear(i, box, GAP) && !but.includes(this.#owners[i]!)) return false;
    for (let i = 0; i < this.#taken.length; i++) if (this.#taken.isNear(i, box, GAP)) return false;
    return true;
  }

  #line(link: Link): Line {
    return lineBetween(link, this.#middles[link.a]!, this.#middles[link.b]!);
  }

  /** What the given blocks and their ties cost; by `unit`, also for the length of these. */
  costOf(indexes: readonly number[], unit: number = COST.unit): number {
    let cost = 0;
    const own = new Set(indexes.flatMap((index) => this.#linesOf[index]!));
    for (const line of own) {
      const { a, b, from, to } = this.#lines.lines[line]!;
      cost += unit * Math.hypot(to.x - from.x, to.y - from.y);
      for (let i = 0; i < this.#rooms.length; i++) {
        const owner = this.#owners[i];
        if (owner !== a && owner !== b) cost += this.#hidden(line, i);
      }
      for (let other = 0; other < this.#lines.length; other++) if (other !== line) cost += this.#between(line, other);
    }
    for (const index of indexes)
      for (let i = this.#roomsFrom[index]!; i < this.#roomsFrom[index + 1]!; i++)
        for (let line = 0; line < this.#lines.length; line++) if (!own.has(line)) cost += this.#hidden(line, i);
    return cost;
  }

  /** What a line loses by a room that it does not end in. */
  #hidden(line: number, room: number): number {
    this.work += 1;
    let cost = 0;
    if (this.#lines.runsThrough(line, this.#boxes[room]!)) cost += COST.through;
    if (this.#lines.words.meets(line, this.#rooms, room)) cost += COST.wordsCovered;
    return cost;
  }

  #between(one: number, other: number): number {
    this.work += 1;
    let cost = 0;
    if (this.#lines.words.meets(one, this.#lines.words, other)) cost += COST.wordsMeet;
    if (this.#lines.cross(one, other)) cost += COST.cross;
    return cost;
  }

  /** How many pairs of ties cross, and how often a tie runs through a sign. */
  count(): { crossings: number; passes: number } {
    let [crossings, passes] = [0, 0];
    for (let line = 0; line < this.#lines.length; line++) {
      for (let other = line + 1; other < this.#lines.length; other++)
        if (this.#lines.cross(line, other)) crossings += 1;
      const { a, b } = this.#lines.lines[line]!;
      const hidden = new Set<number>();
      for (let i = 0; i < this.#rooms.length; i++) {
        const owner = this.#owners[i]!;
        if (owner !== a && owner !== b && this.#lines.runsThrough(line, this.#boxes[i]!)) hidden.add(owner);
      }
      passes += hidden.size;
    }
    return { crossings, passes };
  }
}
