import { describe, expect, it } from 'vitest';
import { person, resource } from '../testing/fixtures.ts';
import { contains, nominalSize, overlap } from './sign-size.ts';
import { Element } from './element.ts';

const at = (x: number, y: number) => person('el_1', { pos: { x, y } });

describe('nominalSize', () => {
  it('[G1] is what the notation draws: persons, resources with bullets, notes, areas, captions', () => {
    expect(nominalSize(at(0, 0))).toEqual({ w: 104, h: 144 });
    expect(nominalSize(person('el_1', { relation: '長男' })).h).toBe(173);
    expect(nominalSize(resource('el_2', { label: '学校' }))).toEqual({ w: 248, h: 88 });
    expect(nominalSize(resource('el_2', { label: '学校', bullets: ['a', 'b', 'c'] }))).toEqual({ w: 248, h: 138 });
    expect(nominalSize(resource('el_2', { label: '近所の人', formality: 'informal' }))).toEqual({ w: 248, h: 104 });
    const placed = { id: 'el_3', pos: { x: 0, y: 0 } };
    expect(nominalSize(Element.parse({ ...placed, kind: 'note', text: '' }))).toEqual({ w: 200, h: 130 });
    const size = { w: 300, h: 200 };
    expect(nominalSize(Element.parse({ ...placed, kind: 'area', label: '', shape: 'ring', size }))).toEqual(size);
    const caption = { ...placed, kind: 'caption', text: '地域のかたち\nab', fontSize: 20 };
    expect(nominalSize(Element.parse(caption))).toEqual({ w: 120, h: 52 });
  });

  it('[G1] signs with small words are smaller by as much', () => {
    expect(nominalSize(person('el_1', { textScale: 'small' }))).toEqual({ w: 74, h: 103 });
    expect(nominalSize(resource('el_2', { label: '学校', textScale: 'small' }))).toEqual({ w: 177, h: 63 });
    const listed = { label: '学校', bullets: ['a', 'b', 'c'], textScale: 'small' } as const;
    expect(nominalSize(resource('el_2', listed))).toEqual({ w: 177, h: 100 });
    expect(nominalSize(resource('el_2', { ...listed, formality: 'informal' })).w).toBe(214);
  });

  it('[G1] a card has room for its title, its list and its text', () => {
    const card = { kind: 'card', id: 'el_1', pos: { x: 0, y: 0 }, label: '事例' };
    expect(nominalSize(Element.parse(card))).toEqual({ w: 320, h: 61 });
    const full = { ...card, bullets: ['ひとつ', 'ふたつ'], text: '広がった' };
    expect(nominalSize(Element.parse(full))).toEqual({ w: 320, h: 159 });
    expect(nominalSize(Element.parse({ ...full, textScale: 'small' })).h).toBe(125);
  });

  it('[G2] signs that only touch do not overlap', () => {
    expect(overlap(at(0, 0), at(104, 0))).toBe(false);
    expect(overlap(at(0, 0), at(103, 143))).toBe(true);
    expect(overlap(at(0, 0), at(0, 144))).toBe(false);
  });

  it('[G2] an area contains what stands wholly within it', () => {
    const area = {
      kind: 'area',
      id: 'el_2',
      pos: { x: 0, y: 0 },
      label: '',
      shape: 'rectangle',
      size: { w: 200, h: 200 },
    };
    expect(contains(Element.parse(area), at(96, 56))).toBe(true);
    expect(contains(Element.parse(area), at(97, 56))).toBe(false);
  });
});
