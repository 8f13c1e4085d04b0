import { Element, Issue, Tie } from '@tsunagu/domain';
import { ONLY_LANE } from '@tsunagu/notation';
import type { TLPageId, TLShapeId } from 'tldraw';
import { describe, expect, it } from 'vitest';
import { isBoardShape, type BoardShape } from '../shape-types.ts';
import { toChanges, touchedBy } from './to-changes.ts';
import { elementShape, indexOf, issueShape, sameShape, tieShape, type ShapeContext } from './to-shapes.ts';

const context: ShapeContext = {
  page: 'page:page' as TLPageId,
  roles: () => 0,
  movable: (locked) => !locked,
  offset: () => undefined,
};
const el = (values: object = {}) =>
  Element.parse({ id: 'el_1', kind: 'person', label: '見本', pos: { x: 10, y: 20 }, ...values });
const area = () => el({ kind: 'area', shape: 'ring', size: { w: 300, h: 200 } });

describe('document to shapes', () => {
  it('[C1] makes the same record of the same value, and knows it again', () => {
    const value = el();
    expect(elementShape(value, context)).toEqual(elementShape(value, context));
    expect(sameShape(elementShape(value, context), elementShape(value, context))).toBe(true);
    expect(sameShape(elementShape(value, context), elementShape(el(), { ...context, roles: () => 1 }))).toBe(false);
    const tie = Tie.parse({ id: 'tie_1', from: 'el_1', to: 'el_2' });
    expect(sameShape(tieShape(tie, ONLY_LANE, context), tieShape(tie, { ...ONLY_LANE }, context))).toBe(true);
    expect(sameShape(tieShape(tie, ONLY_LANE, context), tieShape(tie, { ...ONLY_LANE, count: 2 }, context))).toBe(
      false,
    );
  });

  it('[C2] knows its own records by type and id prefix', () => {
    const shape = elementShape(el(), context);
    expect(isBoardShape(shape)).toBe(true);
    expect(isBoardShape({ ...shape, id: 'camera:el_1' })).toBe(false);
    expect(isBoardShape({ ...shape, id: 'shape:tie_1' })).toBe(false);
    expect(isBoardShape({ ...shape, type: 'embed' })).toBe(false);
    expect(isBoardShape({ ...shape, type: 'constructor' })).toBe(false);
  });

  it('[C3] keeps every layer above the one before, whatever z says', () => {
    const layers = ['area', 'ink', 'union', 'tie', 'caption', 'person', 'note', 'issue'] as const;
    const tops = layers.map((layer) => indexOf(layer, 1e9));
    const bottoms = layers.map((layer) => indexOf(layer, -1e9));
    for (let i = 1; i < layers.length; i++) expect(bottoms[i]! > tops[i - 1]!).toBe(true);
    expect(indexOf('note', 2) > indexOf('note', 1)).toBe(true);
    expect(indexOf('note', 0) > indexOf('note', -1)).toBe(true);
  });

  it('[C4] gives a tie no place of its own', () => {
    const tie = Tie.parse({ id: 'tie_1', from: 'el_1', to: 'el_2' });
    expect(tieShape(tie, ONLY_LANE, context)).toMatchObject({ x: 0, y: 0 });
  });

  it('[H6] shows what others drag where they hold it', () => {
    const shape = elementShape(el(), { ...context, offset: () => ({ x: 5, y: -5 }) });
    expect(shape).toMatchObject({ x: 15, y: 15 });
  });

  it('[H5] what is locked is not movable', () => {
    expect(elementShape(el({ locked: true }), context).props).toMatchObject({ movable: false });
  });

  it('an issue stands on the map only while it has a place', () => {
    expect(issueShape(Issue.parse({ id: 'iss_1', title: '' }), context)).toBeUndefined();
    expect(issueShape(Issue.parse({ id: 'iss_1', title: '', pos: { x: 1, y: 2 } }), context)).toMatchObject({
      x: 1,
      y: 2,
    });
  });
});

const moved = (shape: BoardShape, x: number, y: number) => ({ ...shape, x, y });
const diff = (values: Partial<Parameters<typeof touchedBy>[0]>) => ({ added: {}, updated: {}, removed: {}, ...values });

describe('hand to document', () => {
  it('[H1] writes where a thing was put, rounded, and nothing for what stands where it stood', () => {
    const shape = elementShape(el(), context);
    expect(toChanges([moved(shape, 30.123456, 40)])).toEqual([{ kind: 'place', id: 'el_1', pos: { x: 30.12, y: 40 } }]);
    expect(toChanges([shape])).toEqual([]);
  });

  it('writes place and size of an area together', () => {
    const shape = elementShape(area(), context);
    if (shape.type !== 'area') throw new Error('not an area');
    const larger = { ...shape, x: 0, props: { ...shape.props, w: 400 } };
    expect(toChanges([larger])).toEqual([
      { kind: 'resize', id: 'el_1', pos: { x: 0, y: 20 }, size: { w: 400, h: 200 } },
    ]);
  });

  it('never writes what is no number or off the board', () => {
    const shape = elementShape(el(), context);
    expect(toChanges([moved(shape, Number.NaN, 0)])).toEqual([]);
    expect(toChanges([moved(shape, 1e9, 0)])).toMatchObject([{ pos: { x: 100_000 } }]);
  });

  it('[C4] reads no change from ties and pen strokes', () => {
    const tie = tieShape(Tie.parse({ id: 'tie_1', from: 'el_1', to: 'el_2' }), ONLY_LANE, context);
    expect(toChanges([moved(tie, 50, 50)])).toEqual([]);
  });

  it('[H1] finds what was moved in a diff, and nothing in a change of props alone', () => {
    const shape = elementShape(el(), context);
    const other = { ...shape, props: { ...shape.props, roles: 3 } };
    expect(touchedBy(diff({ updated: { a: [shape, { ...shape, x: 11 }] } })).placed).toEqual(['el_1']);
    expect(touchedBy(diff({ updated: { a: [shape, other] } })).placed).toEqual([]);
  });

  it('[H4] names shapes that tldraw made or removed by itself', () => {
    const shape = elementShape(el(), context);
    const copy = { ...shape, id: 'shape:x7Yk' as TLShapeId };
    expect(touchedBy(diff({ added: { a: copy } })).foreign).toEqual(['shape:x7Yk']);
    expect(touchedBy(diff({ removed: { a: shape } })).missing).toEqual(['el_1']);
  });
});
