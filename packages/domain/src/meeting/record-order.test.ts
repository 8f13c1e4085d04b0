import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decision, role } from '../testing/fixtures.ts';
import { inOrder, nextOrder, numberRoles } from './record-order.ts';

const records = fc
  .uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 8 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }).map((order) => decision(`dec_${id}`, { order })),
      ),
    ),
  );

describe('order of records', () => {
  it('[O1] is the same on every screen, in whatever order the document hands them over', () => {
    fc.assert(
      fc.property(records, (list) => {
        expect(inOrder(list.toReversed())).toEqual(inOrder(list));
      }),
    );
  });

  it('[O1] puts records without an order first and a new record last', () => {
    const old = decision('dec_9');
    const list = [decision('dec_1', { order: 2 }), old, decision('dec_0', { order: 2 })];
    expect(inOrder(list).map((record) => record.id)).toEqual(['dec_9', 'dec_0', 'dec_1']);
    fc.assert(
      fc.property(records, (existing) => {
        const made = decision('dec_99', { order: nextOrder(existing) });
        expect(inOrder([made, ...existing]).at(-1)).toBe(made);
      }),
    );
    expect(nextOrder([])).toBe(1);
  });

  it('[O2] numbers roles from 1 in that order', () => {
    const roles = [role('role_b', { order: 2 }), role('role_a', { order: 3 }), role('role_c')];
    expect([...numberRoles(roles)]).toEqual([
      ['role_c', 1],
      ['role_b', 2],
      ['role_a', 3],
    ]);
  });
});
