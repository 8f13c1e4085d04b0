import { describe, expect, it } from 'vitest';
import { person, resource } from '../testing/fixtures.ts';
import { contains, nominalSize, overlap } from './sign-size.ts';
import { Element } from './element.ts';

const at = (x: number, y: number) => person('el_1', { pos: { x, y } });

describe('nominalSize', () => {
  it('[G1] is what the notation draws: persons, resources with bullets, notes, areas, captions', () => {
    expect(nominalSize(at(0, 0))).toEqual({ w: 96, h: 136 });
    expect(nominalSize(resource('el_2'))).toEqual({ w: 176, h: 88 });
    expect(nominalSize(resource('el_2', { bullets: ['a', 'b', 'c'] }))).toEqual({ w: 176, h: 154 });
    const placed = { id: 'el_3', pos: { x: 0, y: 0 } };
    expect(nominalSize(Element.parse({ ...placed, kind: 'note', text: '' }))).toEqual({ w: 180, h: 140 });
    const size = { w: 300, h: 200 };
    expect(nominalSize(Element.parse({ ...placed, kind: 'area', label: '', shape: 'ring', size }))).toEqual(size);
    const caption = { ...placed, kind: 'caption', text: '地域のかたち\nab', fontSize: 20 };
    expect(nominalSize(Element.parse(caption))).toEqual({ w: 120, h: 60 });
  });

  it('[G2] signs that only touch do not overlap', () => {
    expect(overlap(at(0, 0), at(96, 0))).toBe(false);
    expect(overlap(at(0, 0), at(95, 135))).toBe(true);
    expect(overlap(at(0, 0), at(0, 136))).toBe(false);
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
    expect(contains(Element.parse(area), at(104, 64))).toBe(true);
    expect(contains(Element.parse(area), at(105, 64))).toBe(false);
  });
});
