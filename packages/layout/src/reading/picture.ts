import type { Link } from '../board/blocks.ts';
import { GAP } from '../placing/field.ts';
import { cross, meet, runsThrough, type Box } from '../shapes/geometry.ts';
import { lineBetween, type Line } from '../shapes/line.ts';

/** What makes a map hard to read, and how much each counts. */
const COST = { through: 6, wordsCovered: 5, wordsMeet: 3, cross: 2, unit: 0.004 } as const;

type Drawn = Line & { readonly link: Link };

/** All signs and ties as drawn, for comparing arrangements. Counts the comparisons it makes. */
export class Picture {
  /** Comparisons made so far: the measure of work, the same on every machine. */
  work = 0;
  readonly #rooms: (readonly Box[])[];
  readonly #middles: Box[];
  readonly #taken: readonly Box[];
  readonly #linksOf: Link[][];
  readonly #lines = new Map<Link, Drawn>();

  /** By block: rooms that must stay clear, and the box of the whole block. `taken`: room of no block. */
  constructor(
    rooms: readonly (readonly Box[])[],
    middles: readonly Box[],
    links: readonly Link[],
    taken: readonly Box[],
  ) {
    this.#taken = taken;
    this.#rooms = [...rooms];
    this.#middles = [...middles];
    this.#linksOf = rooms.map(() => []);
    for (const link of links) {
      this.#linksOf[link.a]!.push(link);
      this.#linksOf[link.b]!.push(link);
      this.#lines.set(link, this.#line(link));
    }
  }

  place(index: number, box: Box): void {
    this.#rooms[index] = [box];
    this.#middles[index] = box;
    for (const link of this.#linksOf[index]!) this.#lines.set(link, this.#line(link));
  }

  boxOf(index: number): Box {
    return this.#middles[index]!;
  }

  /** Whether nothing but the given blocks stands there, air included. */
  isFree(box: Box, but: readonly number[]): boolean {
    for (const [index, rooms] of this.#rooms.entries())
      if (!but.includes(index)) for (const room of rooms) if (meet(box, room, GAP)) return false;
    return !this.#taken.some((room) => meet(box, room, GAP));
  }

  #line(link: Link): Drawn {
    return { link, ...lineBetween(link, this.#middles[link.a]!, this.#middles[link.b]!) };
  }

  /** What the given blocks and their ties cost; by `unit`, also for the length of these. */
  costOf(indexes: readonly number[], unit: number = COST.unit): number {
    let cost = 0;
    const own = new Set(indexes.flatMap((index) => this.#linksOf[index]!));
    for (const link of own) {
      const line = this.#lines.get(link)!;
      cost += unit * Math.hypot(line.to.x - line.from.x, line.to.y - line.from.y);
      for (let i = 0; i < this.#rooms.length; i++) if (i !== link.a && i !== link.b) cost += this.#hidden(line, i);
      for (const other of this.#lines.values()) if (other.link !== link) cost += this.#between(line, other);
    }
    for (const line of this.#lines.values())
      if (!own.has(line.link)) for (const index of indexes) cost += this.#hidden(line, index);
    return cost;
  }

  #hidden(line: Drawn, index: number): number {
    let cost = 0;
    for (const room of this.#rooms[index]!) {
      this.work += 1;
      if (runsThrough(line.from, line.to, room)) cost += COST.through;
      if (line.words && meet(line.words, room)) cost += COST.wordsCovered;
    }
    return cost;
  }

  #between(one: Drawn, other: Drawn): number {
    this.work += 1;
    let cost = 0;
    if (one.words && other.words && meet(one.words, other.words)) cost += COST.wordsMeet;
    const { a, b } = one.link;
    const { a: c, b: d } = other.link;
    if (a !== c && a !== d && b !== c && b !== d && cross(one.from, one.to, other.from, other.to)) cost += COST.cross;
    return cost;
  }

  /** How many pairs of ties cross, and how often a tie runs through a sign. */
  count(): { crossings: number; passes: number } {
    const lines = [...this.#lines.values()];
    let [crossings, passes] = [0, 0];
    for (const [i, line] of lines.entries()) {
      for (let j = i + 1; j < lines.length; j++) {
        const { a, b } = line.link;
        const { a: c, b: d } = lines[j]!.link;
        if (a !== c && a !== d && b !== c && b !== d && cross(line.from, line.to, lines[j]!.from, lines[j]!.to))
          crossings += 1;
      }
      for (const [index, rooms] of this.#rooms.entries())
        if (
          index !== line.link.a &&
          index !== line.link.b &&
          rooms.some((room) => runsThrough(line.from, line.to, room))
        )
          passes += 1;
    }
    return { crossings, passes };
  }
}
