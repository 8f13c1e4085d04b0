import { describe, expect, it } from 'vitest';
import { Element } from '../board/element.ts';
import { nominalSize, overlap } from '../board/sign-size.ts';
import { at, column, ringAround, row, type Placed, type Unplaced } from './placing.ts';

const resource = (id: string, bullets: string[] = []): Unplaced => ({
  id: `el_${id}`,
  kind: 'resource',
  label: '学校',
  formality: 'formal',
  bullets,
});
const note: Unplaced = { id: 'el_note', kind: 'note', text: '気づいたこと' };
const boxOf = (placed: Placed) => {
  const element = Element.parse(placed);
  return { ...element.pos, ...nominalSize(element) };
};

describe('placing', () => {
  it('stands elements below each other, in the middle of the widest, by their own heights', () => {
    const [a, b, c] = column(10, 20, { gap: 30 }, [resource('a', ['一', '二', '三']), resource('b'), note]).map(boxOf);
    expect([a!.x, a!.y]).toEqual([10, 20]);
    expect(b!.y).toBe(a!.y + a!.h + 30);
    expect(c!.y).toBe(b!.y + b!.h + 30);
    expect(c!.x + c!.w / 2).toBe(a!.x + a!.w / 2);
  });

  it('stands elements beside each other, with their upper edges in line when asked', () => {
    const [a, b] = row(0, 5, { gap: 12, align: 'start' }, [resource('a'), note]).map(boxOf);
    expect(b).toMatchObject({ x: a!.w + 12, y: 5 });
    const [middle, high] = row(0, 5, { gap: 12 }, [resource('a'), note]).map(boxOf);
    expect(middle!.y + middle!.h / 2).toBe(high!.y + high!.h / 2);
  });

  it('stands elements on a ring by their middles, clockwise from above', () => {
    const ring = { middle: { x: 500, y: 400 }, rx: 400, ry: 300 };
    const [up, right, down, left] = ringAround(
      ring,
      ['a', 'b', 'c', 'd'].map((id) => resource(id)),
    ).map(boxOf);
    expect(up!.y + up!.h / 2).toBe(100);
    expect(right!.x + right!.w / 2).toBe(900);
    expect(down!.y + down!.h / 2).toBe(700);
    expect(left!.x + left!.w / 2).toBe(100);
  });

  it('stands elements on a part of a ring from its first to its last degree', () => {
    const ring = { middle: { x: 0, y: 0 }, rx: 400, ry: 400, first: 0 };
    const [first, last] = ringAround(ring, [resource('a'), resource('b')], 90).map(boxOf);
    expect(first!.x + first!.w / 2).toBe(400);
    expect(last!.y + last!.h / 2).toBe(400);
    expect(overlap(Element.parse(at(0, 0, note)), Element.parse(at(200, 0, { ...note, id: 'el_other' })))).toBe(false);
  });
});
