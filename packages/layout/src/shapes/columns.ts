import { cross, runsThrough, type Box } from './geometry.ts';
import type { Line } from './line.ts';

/**
 * Boxes and lines as columns of numbers. The layout asks millions of times whether two things meet, nearly always to hear that
 * they are far apart: here that reads a few neighbouring numbers and makes no objects.
 */

/** The rim of a sign along which a line may run. */
const RIM = 3;

/** Edges of boxes. The edges of an absent box are no numbers: it meets nothing. */
export class BoxColumns {
  length = 0;
  left = new Float64Array(16);
  top = new Float64Array(16);
  right = new Float64Array(16);
  bottom = new Float64Array(16);

  static of(boxes: Iterable<Box | null>): BoxColumns {
    const columns = new BoxColumns();
    for (const box of boxes) columns.push(box);
    return columns;
  }

  push(box: Box | null): void {
    if (this.length === this.left.length) {
      const room = this.length * 2;
      this.left = grown(this.left, room);
      this.top = grown(this.top, room);
      this.right = grown(this.right, room);
      this.bottom = grown(this.bottom, room);
    }
    this.set(this.length++, box);
  }

  set(i: number, box: Box | null): void {
    this.left[i] = box === null ? Number.NaN : box.x;
    this.top[i] = box === null ? Number.NaN : box.y;
    this.right[i] = box === null ? Number.NaN : box.x + box.w;
    this.bottom[i] = box === null ? Number.NaN : box.y + box.h;
  }

  /** Whether box `i` comes nearer than `gap` to a box. */
  isNear(i: number, box: Box, gap: number): boolean {
    return (
      this.left[i]! < box.x + box.w + gap &&
      box.x < this.right[i]! + gap &&
      this.top[i]! < box.y + box.h + gap &&
      box.y < this.bottom[i]! + gap
    );
  }

  /** Whether box `i` meets box `j` of other columns. */
  meets(i: number, others: BoxColumns, j: number): boolean {
    return (
      this.left[i]! < others.right[j]! &&
      others.left[j]! < this.right[i]! &&
      this.top[i]! < others.bottom[j]! &&
      others.top[j]! < this.bottom[i]!
    );
  }
}

function grown(column: Float64Array<ArrayBuffer>, room: number): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(room);
  wider.set(column);
  return wider;
}

/** The stretches of lines, the rooms that they take and the rooms of their words. */
export class LineColumns {
  readonly lines: Line[] = [];
  readonly rooms = new BoxColumns();
  readonly words = new BoxColumns();

  static of(lines: Iterable<Line>): LineColumns {
    const columns = new LineColumns();
    for (const line of lines) columns.push(line);
    return columns;
  }

  get length(): number {
    return this.lines.length;
  }

  push(line: Line): void {
    this.lines.push(line);
    this.rooms.push(roomOf(line));
    this.words.push(line.words);
  }

  set(i: number, line: Line): void {
    this.lines[i] = line;
    this.rooms.set(i, roomOf(line));
    this.words.set(i, line.words);
  }

  /** Whether the stretch `i` runs through a box, more than along its rim. */
  runsThrough(i: number, box: Box): boolean {
    return this.rooms.isNear(i, box, -RIM) && runsThrough(this.lines[i]!.from, this.lines[i]!.to, box, RIM);
  }

  /** Whether two stretches cross between their ends; those that end at one block do not. */
  cross(i: number, j: number): boolean {
    const { rooms } = this;
    if (rooms.right[i]! < rooms.left[j]! || rooms.right[j]! < rooms.left[i]!) return false;
    if (rooms.bottom[i]! < rooms.top[j]! || rooms.bottom[j]! < rooms.top[i]!) return false;
    const one = this.lines[i]!;
    const other = this.lines[j]!;
    if (one.a === other.a || one.a === other.b || one.b === other.a || one.b === other.b) return false;
    return cross(one.from, one.to, other.from, other.to);
  }
}

function roomOf({ from, to }: Line): Box {
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
  return { x, y, w: Math.max(from.x, to.x) - x, h: Math.max(from.y, to.y) - y };
}
