import { nominalSize, type Element, type ElementId } from '@tsunagu/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutBoard, type Layout, type LayoutInput, type LayoutStyle } from './index.ts';
import { BoardMaker } from './testing/boards.ts';

const SUPPORTER = fc.record({
  kind: fc.constantFrom<Element['kind']>('person', 'resource', 'resource', 'note', 'card', 'caption', 'area', 'lanes'),
  pos: fc.record({ x: fc.integer({ min: -2500, max: 2500 }), y: fc.integer({ min: -2500, max: 2500 }) }),
  auto: fc.boolean(),
  locked: fc.constantFrom(false, false, false, true),
  group: fc.constantFrom('', '', '', '', 'g1', 'g2'),
  relation: fc.constantFrom('', '母', '長男', '友人'),
  formality: fc.constantFrom('formal', 'informal'),
  supporterKind: fc.constantFrom('medical', 'welfare', 'neighbour', 'volunteer'),
  careArea: fc.constantFrom(null, 'greeting', 'daily-living', 'municipality'),
  shape: fc.constantFrom('ring', 'rectangle'),
  size: fc.record({ w: fc.integer({ min: 60, max: 2500 }), h: fc.integer({ min: 60, max: 2500 }) }),
  bullets: fc.constantFrom([], ['one', 'two']),
  titles: fc.constant(['one']),
});

type Drawn = { readonly input: LayoutInput; readonly pinned: ReadonlySet<ElementId> };

const board: fc.Arbitrary<Drawn> = fc
  .record({
    things: fc.array(SUPPORTER, { maxLength: 28 }),
    ends: fc.array(fc.tuple(fc.nat(27), fc.nat(27)), { maxLength: 30 }),
    pins: fc.array(fc.nat(27), { maxLength: 4 }),
    style: fc.constantFrom<LayoutStyle>('care-area', 'distance', 'kind'),
    moveHandPlaced: fc.boolean(),
    subjectAuto: fc.boolean(),
  })
  .map(({ things, ends, pins, style, moveHandPlaced, subjectAuto }) => {
    const maker = new BoardMaker();
    maker.subject({ auto: subjectAuto });
    for (const { kind, ...values } of things)
      maker.add(kind, { ...values, supporterKind: kind === 'person' ? null : values.supporterKind });
    const ids = maker.elements.map(({ id }) => id);
    for (const [a, b] of ends) if (a !== b && ids[a] !== undefined && ids[b] !== undefined) maker.tie(ids[a], ids[b]);
    const pinned = new Set(pins.flatMap((n) => ids[n] ?? []));
    const input = { ...maker.input(style), pinned, moveHandPlaced };
    return { input, pinned };
  });

const lay = async (input: LayoutInput): Promise<Layout> => (await layoutBoard(input))!;
const plain = ({ moves, sizes, ...rest }: Layout) => ({
  moves: [...moves].sort(([a], [b]) => (a < b ? -1 : 1)),
  sizes: [...sizes].sort(([a], [b]) => (a < b ? -1 : 1)),
  ...rest,
});

/** Signs that lie on each other although one of them was moved by itself. */
function overlaps({ elements }: LayoutInput, { moves }: Layout): string[] {
  const signs = elements.filter(({ kind }) => kind !== 'area' && kind !== 'lanes');
  const boxes = signs.map((element) => ({
    element,
    ...(moves.get(element.id) ?? element.pos),
    ...nominalSize(element),
  }));
  const found: string[] = [];
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1)) {
      if (!moves.has(a.element.id) && !moves.has(b.element.id)) continue;
      const by = [a, b].map(({ element }) => ({
        x: (moves.get(element.id) ?? element.pos).x - element.pos.x,
        y: (moves.get(element.id) ?? element.pos).y - element.pos.y,
      }));
      // What moved as one lay on each other before.
      if (by[0]!.x === by[1]!.x && by[0]!.y === by[1]!.y) continue;
      if (a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h)
        found.push(`${a.element.id} ${b.element.id}`);
    }
  return found;
}

describe('any board', () => {
  it('[L1] never moves what a hand placed, what is locked and what is pinned', async () => {
    await fc.assert(
      fc.asyncProperty(board, async ({ input, pinned }) => {
        const { moves } = await lay(input);
        const stays = ({ id, auto, locked }: Element) => locked || pinned.has(id) || (!auto && !input.moveHandPlaced);
        expect(input.elements.filter((element) => stays(element) && moves.has(element.id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('[L2] nothing that moved covers anything', async () => {
    await fc.assert(
      fc.asyncProperty(board, async ({ input }) => {
        expect(overlaps(input, await lay(input))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('[L3] the same board gives the same layout, in whatever order it comes', async () => {
    await fc.assert(
      fc.asyncProperty(board, async ({ input }) => {
        const first = plain(await lay(input));
        expect(plain(await lay(input))).toEqual(first);
        const turned = { ...input, elements: [...input.elements].reverse(), ties: [...input.ties].reverse() };
        expect(plain(await lay(turned))).toEqual(first);
      }),
      { numRuns: 25 },
    );
  });
});

describe('large boards', () => {
  it.each(['care-area', 'distance', 'kind'] as const)(
    '[L4] 300 elements in style %s come to an end, clear of each other',
    async (style) => {
      const maker = new BoardMaker();
      const subject = maker.subject();
      const areas = ['home-district', 'daily-living', 'municipality', null] as const;
      const ids = Array.from({ length: 299 }, (_, n) =>
        maker.add('resource', {
          careArea: areas[n % 4],
          formality: n % 3 === 0 ? 'formal' : 'informal',
          auto: n % 10 !== 0,
          pos: { x: (n % 10) * 400 - 2000, y: Math.floor(n / 10) * 150 - 2000 },
        }),
      );
      for (const [n, id] of ids.entries()) maker.tie(id, n % 3 === 0 ? subject : ids[n - 1]!);
      const layout = await lay(maker.input(style));
      expect(layout.moves.size).toBeGreaterThan(250);
      expect(overlaps(maker.input(style), layout)).toEqual([]);
    },
  );
});
