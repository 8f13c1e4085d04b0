import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGround, type Element, type Person } from '../board/element.ts';
import { nominalSize, overlap } from '../board/sign-size.ts';
import type { Union } from '../board/union.ts';
import { ElementId, type UnionId } from '../ids.ts';
import { resource } from '../testing/fixtures.ts';
import { couple, relative, threeGenerations } from '../testing/family.ts';
import { familyLayout } from './family-layout.ts';
import { custodyOf, readFamily } from './family.ts';

type Part = { elements: Element[]; unions: Union[] };
const laid = ({ elements, unions }: Part): Map<string, Element> => {
  const moves = familyLayout({ elements, unions });
  return new Map(elements.map((element) => [element.id, { ...element, pos: moves.get(element.id) ?? element.pos }]));
};
const overlapping = (elements: Iterable<Element>): string[] => {
  const standing = [...elements].filter((element) => !isGround(element));
  return standing.flatMap((a, i) => standing.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${a.id} ${b.id}`] : [])));
};

/** Families as anybody may write them: persons in any relation to each other, circles and couples of one included. */
const anyFamily = fc.integer({ min: 1, max: 14 }).chain((count) => {
  const someone = fc.integer({ min: 0, max: count - 1 }).map((n) => `p${n}`);
  return fc.record({
    unions: fc
      .array(fc.record({ a: someone, b: fc.option(someone), order: fc.nat(3), parted: fc.boolean() }), { maxLength: 8 })
      .map((list) =>
        list.map(({ a, b, order, parted }, n) =>
          couple(`u${n}`, a, b, { order, state: parted ? 'divorced' : 'together' }),
        ),
      ),
    persons: fc.tuple(
      ...Array.from({ length: count }, (_, n) =>
        fc
          .record({
            sex: fc.constantFrom('male', 'female', 'unspecified'),
            bornTo: fc.option(fc.nat(8).map((u) => `uni_u${u}`)),
            birthOrder: fc.nat(4),
            relation: fc.constantFrom('', '長男'),
            twinKind: fc.constantFrom('none', 'none', 'fraternal'),
            twinGroup: fc.constantFrom('', 't'),
            custody: fc.option(someone.map((id) => `el_${id}`)),
            auto: fc.boolean(),
            pos: fc.record({ x: fc.integer({ min: -800, max: 800 }), y: fc.integer({ min: -600, max: 600 }) }),
          })
          .map((values) => relative(`p${n}`, values)),
      ),
    ),
    others: fc.array(fc.record({ x: fc.integer({ min: -600, max: 600 }), y: fc.integer({ min: -600, max: 600 }) }), {
      maxLength: 4,
    }),
  });
});
const free = (persons: readonly Person[]) => persons.map((person) => ({ ...person, auto: true }));
/** Hands may have laid things on each other; the layout answers only for what it places. */
const apart = (elements: readonly Element[]): Element[] =>
  elements.reduce<Element[]>((kept, next) => (kept.some((one) => overlap(one, next)) ? kept : [...kept, next]), []);
const supporters = (places: readonly { x: number; y: number }[]) =>
  places.map((pos, n) => resource(`el_r${n}`, { pos }));

describe('familyLayout', () => {
  it('[F15] lays nobody on anybody, whoever they are and whatever stands there', () => {
    fc.assert(
      fc.property(anyFamily, ({ persons, unions, others }) => {
        const held = apart([...supporters(others), ...persons.filter((person) => !person.auto)]);
        const elements = [...held, ...persons.filter((one) => one.auto)];
        const moved = familyLayout({ elements, unions });
        // Those without relatives stay where they are, like everything else that is no family.
        const loose = elements.filter((one) => one.auto && !moved.has(one.id));
        const after = laid({ elements: elements.filter((one) => !loose.includes(one)), unions });
        expect(overlapping(after.values())).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('[F16] never moves what a hand placed or the facilitator locked', () => {
    fc.assert(
      fc.property(anyFamily, fc.boolean(), ({ persons, unions, others }, locked) => {
        const elements = [
          ...supporters(others),
          ...persons.map((one, n) => ({ ...one, locked: locked && n % 3 === 0 })),
        ];
        const moves = familyLayout({ elements, unions });
        for (const element of elements) if (!element.auto || element.locked) expect(moves.has(element.id)).toBe(false);
      }),
    );
  });

  it('[F17] puts children below their parents', () => {
    fc.assert(
      fc.property(anyFamily, ({ persons, unions }) => {
        const elements = free(persons);
        const after = laid({ elements, unions });
        for (const [child, { partners }] of readFamily({ elements, unions }).parentsOf)
          for (const parent of partners) {
            const above = after.get(parent)!;
            expect(after.get(child)!.pos.y).toBeGreaterThan(above.pos.y + nominalSize(above).h);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('[F17] puts those whom it may move below their parents, also when these were placed by a hand', () => {
    fc.assert(
      fc.property(anyFamily, ({ persons, unions }) => {
        const after = laid({ elements: [...persons], unions });
        for (const [child, { partners }] of readFamily({ elements: persons, unions }).parentsOf)
          for (const parent of partners)
            if ((after.get(child) as Person).auto)
              expect(after.get(child)!.pos.y).toBeGreaterThan(
                after.get(parent)!.pos.y + nominalSize(after.get(parent)!).h,
              );
      }),
    );
  });

  it('[F18] answers the same for the same board, in whatever order it is handed in', () => {
    fc.assert(
      fc.property(anyFamily, ({ persons, unions, others }) => {
        const elements = [...supporters(others), ...persons];
        const there = familyLayout({ elements, unions });
        const back = familyLayout({ elements: elements.toReversed(), unions: unions.toReversed() });
        expect(Object.fromEntries(back)).toEqual(Object.fromEntries(there));
      }),
    );
  });

  it('[F18] leaves a family as it laid it', () => {
    const { elements, unions } = threeGenerations();
    const once = laid({ elements, unions });
    expect([...laid({ elements: [...once.values()], unions }).values()]).toEqual([...once.values()]);
  });
});

describe('a family of three generations', () => {
  const { elements, unions } = threeGenerations();
  const at = laid({ elements, unions });
  const x = (id: string) => at.get(`el_${id}`)!.pos.x;
  const y = (id: string) => at.get(`el_${id}`)!.pos.y;

  it('[F10] stands in three rows', () => {
    const rows = [...new Set([...at.values()].map(({ pos }) => pos.y))];
    expect(rows).toHaveLength(3);
    expect(y('grandfather')).toBe(y('motherOfWife'));
    expect(y('brothersWife')).toBe(y('exWife'));
    expect(y('twin1')).toBe(y('youngest'));
  });

  it('[F11] has men left of their wives, and the earlier wife on the other side', () => {
    expect(x('grandfather')).toBeLessThan(x('grandmother'));
    expect(x('brother')).toBeLessThan(x('brothersWife'));
    expect([x('exWife'), x('subject'), x('wife')]).toEqual(
      [x('exWife'), x('subject'), x('wife')].sort((a, b) => a - b),
    );
  });

  it('[F13] has brothers and sisters by birth, twins together', () => {
    expect(x('brother')).toBeLessThan(x('subject'));
    expect(x('twin1')).toBeLessThan(x('twin2'));
    expect(x('adopted')).toBeLessThan(x('youngest'));
  });

  it('[F14] has a child below the parent who has custody, other children below the middle of their parents', () => {
    expect(x('daughter')).toBe(x('exWife'));
    expect((x('adopted') + x('youngest')) / 2).toBeCloseTo((x('subject') + x('wife')) / 2, -1);
    expect((x('twin1') + x('twin2')) / 2).toBeCloseTo((x('brother') + x('brothersWife')) / 2, -1);
  });

  it('[F16] is arranged around 本人 whom a hand placed', () => {
    const held = elements.map((one) => (one.isSubject ? { ...one, auto: false, pos: { x: 450, y: 250 } } : one));
    const around = laid({ elements: held, unions });
    expect(around.get('el_subject')!.pos).toEqual({ x: 450, y: 250 });
    for (const { id } of elements) {
      expect(around.get(id)!.pos.x - 450).toBe(at.get(id)!.pos.x - x('subject'));
      expect(around.get(id)!.pos.y - 250).toBe(at.get(id)!.pos.y - y('subject'));
    }
  });

  it('[F5] takes custody into account only once the couple has parted', () => {
    const of = (state: 'together' | 'divorced') => {
      const family = readFamily({
        elements,
        unions: unions.map((one) => (one.id === 'uni_first' ? { ...one, state } : one)),
      });
      const first = family.couples.get('uni_first' as UnionId)!;
      return custodyOf(first, family.persons.get(ElementId.parse('el_daughter'))!);
    };
    expect(of('divorced')).toBe('el_exWife');
    expect(of('together')).toBeNull();
  });
});

describe('partners beside somebody who is held', () => {
  it('[F16] come nearer rather than change sides where there is little room', () => {
    const elements = [
      relative('man', { sex: 'male', auto: false, pos: { x: 0, y: 0 } }),
      relative('first', { sex: 'female' }),
      relative('second', { sex: 'female' }),
      resource('el_left', { pos: { x: -430, y: -40 } }),
      resource('el_right', { pos: { x: 280, y: -40 } }),
    ];
    const unions = [couple('u1', 'man', 'first', { order: 1 }), couple('u2', 'man', 'second', { order: 2 })];
    const at = laid({ elements, unions });
    expect(at.get('el_first')!.pos).toEqual({ x: -171, y: 0 });
    expect(at.get('el_second')!.pos).toEqual({ x: 165, y: 0 });
    expect(overlapping(at.values())).toEqual([]);
  });
});

describe('several partners', () => {
  it('[F11] stand in their order, the latest on the right', () => {
    const elements = ['w1', 'w2', 'w3', 'man'].map((id) => relative(id, { sex: id === 'man' ? 'male' : 'female' }));
    const unions = [1, 2, 3].map((n) => couple(`u${n}`, 'man', `w${n}`, { order: n }));
    const at = laid({ elements, unions });
    const row = [...at.values()].sort((a, b) => a.pos.x - b.pos.x).map(({ id }) => id);
    expect(row).toEqual(['el_w1', 'el_w2', 'el_man', 'el_w3']);
  });
});

describe('two families', () => {
  it('[F13] stand side by side when a couple joins them, and brothers and sisters keep their order', () => {
    const elements = [
      ...['hf', 'wf', 'h1', 'h2', 'w1', 'w2'].map((id) =>
        relative(id, {
          sex: 'male',
          ...(id.length === 2 && /\d/.test(id) ? { bornTo: `uni_${id[0]}`, birthOrder: Number(id[1]) } : {}),
        }),
      ),
      relative('w', { sex: 'female', bornTo: 'uni_w', birthOrder: 0 }),
      relative('h', { sex: 'male', bornTo: 'uni_h', birthOrder: 3 }),
    ];
    const unions = [couple('h', 'hf', null), couple('w', 'wf', null), couple('new', 'h', 'w')];
    const at = laid({ elements, unions });
    const row = [...at.values()].filter(({ pos }) => pos.y > 0).sort((a, b) => a.pos.x - b.pos.x);
    expect(row.map(({ id }) => id)).toEqual(['el_h1', 'el_h2', 'el_h', 'el_w', 'el_w1', 'el_w2']);
  });
});
