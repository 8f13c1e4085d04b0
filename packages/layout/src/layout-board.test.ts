import { nominalSize, type Element, type Pos } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { layoutBoard, type Layout, type LayoutInput } from './index.ts';
import { runsThrough } from './shapes/geometry.ts';
import { BoardMaker } from './testing/boards.ts';

const lay = async (input: LayoutInput): Promise<Layout> => (await layoutBoard(input))!;
const placeIn = (layout: Layout, { id, pos }: Element): Pos => layout.moves.get(id) ?? pos;
const middle = (layout: Layout, element: Element): Pos => {
  const { x, y } = placeIn(layout, element);
  const { w, h } = layout.sizes.get(element.id) ?? nominalSize(element);
  return { x: x + w / 2, y: y + h / 2 };
};
/** Distance from 本人 in a map's own form. */
const far = (layout: Layout, maker: BoardMaker, id: string): number => {
  const [subject, one] = [maker.elements[0]!, maker.elements.find((element) => element.id === id)!];
  const [a, b] = [middle(layout, subject), middle(layout, one)];
  return Math.hypot((b.x - a.x) / 1.5, b.y - a.y);
};

describe('what moves', () => {
  it('[L5] keeps the family of a genogram as it stands', async () => {
    const maker = new BoardMaker();
    const subject = maker.subject({ pos: { x: 0, y: 300 } });
    const mother = maker.add('person', { pos: { x: 200, y: 0 } });
    const { id } = maker.couple(mother, null);
    const child = maker.add('person', { bornTo: id, pos: { x: 200, y: 300 } });
    maker.tie(subject, mother);
    const layout = await lay(maker.input());
    const [a, b] = [mother, child].map((one) =>
      placeIn(
        layout,
        maker.elements.find((e) => e.id === one)!,
      ),
    );
    expect(b!.x - a!.x).toBe(0);
    expect(b!.y - a!.y).toBe(300);
  });

  it('[L5] leaves a whole group where it is when a hand placed one of it', async () => {
    const maker = new BoardMaker();
    const subject = maker.subject();
    const group = [
      maker.add('resource', { group: 'g', pos: { x: 900, y: 0 } }),
      maker.add('resource', { group: 'g', pos: { x: 900, y: 200 }, auto: false }),
    ];
    group.forEach((id) => maker.tie(subject, id));
    const layout = await lay(maker.input());
    expect(group.filter((id) => layout.moves.has(id))).toEqual([]);
  });

  it('[L6] moves a frame beside the map with what stands in it, on its side', async () => {
    const maker = new BoardMaker();
    const subject = maker.subject();
    const frame = maker.add('area', { shape: 'rectangle', purpose: 'frame', pos: { x: -700, y: -100 } });
    const inside = maker.add('resource', { pos: { x: -680, y: 0 } });
    for (let n = 0; n < 12; n++) maker.tie(subject, maker.add('resource'));
    const layout = await lay(maker.input());
    const [a, b] = [frame, inside].map((one) =>
      placeIn(
        layout,
        maker.elements.find((e) => e.id === one)!,
      ),
    );
    expect(b!.x - a!.x).toBe(20);
    expect(a!.x).toBeLessThan(-300);
  });

  it("[L1] gives hands' places up only when asked, and what is locked never", async () => {
    const maker = new BoardMaker();
    const subject = maker.subject();
    const placed = maker.add('resource', { auto: false, pos: { x: 2000, y: 0 } });
    const locked = maker.add('resource', { auto: false, locked: true, pos: { x: 2000, y: 300 } });
    const pinned = maker.add('resource', { pos: { x: 2000, y: 600 } });
    [placed, locked, pinned].forEach((id) => maker.tie(subject, id));
    const pins = { pinned: new Set([pinned]) };
    expect([...(await lay({ ...maker.input(), ...pins })).moves.keys()]).toEqual([]);
    expect([...(await lay({ ...maker.input(), ...pins, moveHandPlaced: true })).moves.keys()]).toEqual([placed]);
  });
});

describe('areas around 本人', () => {
  const rings = (auto: boolean) => {
    const maker = new BoardMaker();
    maker.subject({ pos: { x: 400, y: 300 } });
    const ring = (careArea: string, w: number, h: number) =>
      maker.add('area', { careArea, auto, size: { w, h }, pos: { x: 452 - w / 2, y: 372 - h / 2 } });
    return { maker, home: ring('home-district', 700, 500), town: ring('municipality', 1500, 1100) };
  };
  const inside = (layout: Layout, maker: BoardMaker, area: string, id: string): boolean => {
    const [ring, one] = [area, id].map((wanted) => maker.elements.find((element) => element.id === wanted)!);
    const { w, h } = layout.sizes.get(ring!.id) ?? nominalSize(ring!);
    const at = placeIn(layout, ring!);
    const { x, y } = placeIn(layout, one!);
    const size = nominalSize(one!);
    return [x, x + size.w].every((cx) =>
      [y, y + size.h].every((cy) => ((cx - at.x) / w - 0.5) ** 2 + ((cy - at.y) / h - 0.5) ** 2 <= 0.25),
    );
  };

  it.each([true, false])('[L7] puts each into the ring of its 圏域 (rings may move: %s)', async (auto) => {
    const { maker, home, town } = rings(auto);
    const near = maker.add('resource', { careArea: 'greeting' });
    const wide = maker.add('resource', { careArea: 'daily-living' });
    const none = maker.add('resource');
    for (const id of [near, wide, none]) maker.tie(maker.elements[0]!.id, id);
    for (const style of ['care-area', 'distance', 'kind'] as const) {
      const layout = await lay(maker.input(style));
      expect(layout.outside).toEqual([]);
      expect([near, wide, none].map((id) => inside(layout, maker, home, id))).toEqual([true, false, false]);
      expect([near, wide, none].map((id) => inside(layout, maker, town, id))).toEqual([true, true, false]);
      expect(layout.sizes.has(home)).toBe(auto);
    }
  });

  it('[L8] says who found no room in an area that a hand drew', async () => {
    const { maker } = rings(false);
    const many = Array.from({ length: 30 }, () => maker.add('resource', { careArea: 'greeting' }));
    const { outside } = await lay(maker.input('care-area'));
    expect(outside.length).toBeGreaterThan(0);
    expect(many).toEqual(expect.arrayContaining([...outside]));
  });

  it('[L8] does not grow over what stays outside', async () => {
    const { maker, town } = rings(true);
    maker.add('note', { auto: false, pos: { x: 1300, y: 372 } });
    for (let n = 0; n < 40; n++) maker.add('resource', { careArea: 'municipality' });
    expect((await lay(maker.input('care-area'))).sizes.has(town as never)).toBe(false);
  });
});

describe('where it goes', () => {
  it('[L9] 本人 stays where it is', async () => {
    const maker = new BoardMaker();
    const subject = maker.subject({ pos: { x: 1234, y: -567 } });
    maker.tie(subject, maker.add('resource'));
    expect((await lay(maker.input())).moves.has(subject)).toBe(false);
  });

  it('[L2] 本人 does not move onto what a hand placed in the middle of an area', async () => {
    const maker = new BoardMaker();
    const subject = maker.subject();
    maker.add('area', { auto: false, pos: { x: 0, y: 0 }, size: { w: 60, h: 86 } });
    maker.add('person', { auto: false, pos: { x: 0, y: 0 } });
    expect((await lay(maker.input())).moves.has(subject)).toBe(false);
  });

  it('[L10] parents stand above 本人, children below', async () => {
    const maker = new BoardMaker();
    const subject = maker.subject();
    const [mother, son, friend] = ['母', '長男', '友人'].map((relation) => maker.add('person', { relation }));
    [mother, son, friend].forEach((id) => maker.tie(subject, id!));
    const layout = await lay(maker.input());
    const y = (id: string) =>
      middle(
        layout,
        maker.elements.find((element) => element.id === id)!,
      ).y;
    expect(y(mother!)).toBeLessThan(y(subject) - 150);
    expect(y(son!)).toBeGreaterThan(y(subject) + 150);
    expect(far(layout, maker, mother!)).toBeLessThan(400);
  });

  it('[L11] formal right, informal left; the other way round where the board does so already', async () => {
    const maker = new BoardMaker();
    const subject = maker.subject();
    const sides = (['formal', 'informal'] as const).map((formality) =>
      [1, 2, 3].map(() => maker.add('resource', { formality })),
    );
    sides.flat().forEach((id) => maker.tie(subject, id));
    const lefts = async () => {
      const layout = await lay(maker.input('kind'));
      const own = middle(layout, maker.elements[0]!).x;
      return sides.map((ids) =>
        ids.every(
          (id) =>
            middle(
              layout,
              maker.elements.find((element) => element.id === id)!,
            ).x < own,
        ),
      );
    };
    expect(await lefts()).toEqual([false, true]);
    maker.add('resource', { formality: 'formal', auto: false, pos: { x: -3000, y: 0 } });
    maker.add('resource', { formality: 'informal', auto: false, pos: { x: 3000, y: 0 } });
    expect(await lefts()).toEqual([true, false]);
  });

  it('[L12] a step more is a ring farther out', async () => {
    const maker = new BoardMaker();
    let before = maker.subject();
    const chain = [1, 2, 3].map(() => {
      const next = maker.add('resource');
      maker.tie(before, next);
      return (before = next);
    });
    chain.push(maker.add('resource'));
    const layout = await lay(maker.input('distance'));
    const distances = chain.map((id) => far(layout, maker, id));
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(new Set(distances.map(Math.round)).size).toBe(4);
  });

  it('[L12] a wider 圏域 is a ring farther out', async () => {
    const maker = new BoardMaker();
    const subject = maker.subject();
    const ids = ['greeting', 'daily-living', 'municipality', 'nation', null].map((careArea) =>
      maker.add('resource', { careArea }),
    );
    ids.forEach((id) => maker.tie(subject, id));
    const layout = await lay(maker.input('care-area'));
    const distances = ids.map((id) => far(layout, maker, id));
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  it('[L15] ties between neighbours of a ring do not cross', async () => {
    const maker = new BoardMaker();
    const subject = maker.subject();
    const ids = Array.from({ length: 8 }, () => maker.add('resource'));
    ids.forEach((id) => maker.tie(subject, id));
    for (const [a, b] of [
      [0, 7],
      [1, 6],
      [2, 5],
      [3, 4],
    ] as const)
      maker.tie(ids[a]!, ids[b]!);
    const { crossings, passes } = await lay(maker.input());
    expect({ crossings, passes }).toEqual({ crossings: 0, passes: 0 });
  });

  it('[L15] nobody stands on a tie to something within a frame: it runs to that, not to the middle of the frame', async () => {
    const maker = new BoardMaker();
    const subject = maker.subject();
    maker.add('area', { shape: 'rectangle', purpose: 'frame', pos: { x: 900, y: -600 }, size: { w: 300, h: 1200 } });
    const inFrame = [-560, -60, 440].map((y) => maker.add('resource', { pos: { x: 920, y } }));
    inFrame.forEach((id) => maker.tie(subject, id));
    for (let n = 0; n < 3; n++) maker.tie(subject, maker.add('resource', { formality: 'formal' }));
    const layout = await lay(maker.input('kind'));
    const [from, ...ends] = [subject, ...inFrame].map((id) =>
      middle(
        layout,
        maker.elements.find((element) => element.id === id)!,
      ),
    );
    const hidden = maker.elements.slice(5).filter((element) => {
      const box = { ...placeIn(layout, element), ...nominalSize(element) };
      return ends.some((to) => runsThrough(from!, to, box));
    });
    expect(hidden).toEqual([]);
  });

  it('[L16] notes without ties go below the map', async () => {
    const maker = new BoardMaker();
    const subject = maker.subject();
    for (let n = 0; n < 9; n++) maker.tie(subject, maker.add('resource'));
    const note = maker.add('note');
    const layout = await lay(maker.input());
    const lowest = Math.max(...maker.elements.slice(0, -1).map((element) => middle(layout, element).y));
    expect(layout.moves.get(note)!.y).toBeGreaterThan(lowest);
  });

  it('an empty board, and one of notes alone, have nothing to lay out', async () => {
    expect((await lay({ elements: [], ties: [], style: 'kind' })).moves.size).toBe(0);
    const maker = new BoardMaker();
    maker.add('note');
    expect((await lay(maker.input())).moves.size).toBe(0);
  });
});

describe('while it runs', () => {
  const busy = () => {
    const maker = new BoardMaker();
    const subject = maker.subject();
    for (let n = 0; n < 20; n++) maker.tie(subject, maker.add('resource'));
    return maker.input();
  };

  it('[L17] says how much is done, never less than before, and all at the end', async () => {
    const said: number[] = [];
    await layoutBoard(busy(), { progress: (done, of) => said.push(done / of) });
    expect(said.length).toBeGreaterThan(2);
    expect(said).toEqual([...said].sort((a, b) => a - b));
    expect(said.at(-1)).toBe(1);
  });

  it('[L17] stops between two slices when it is told to', async () => {
    const stop = new AbortController();
    let slices = 0;
    const layout = await layoutBoard(busy(), {
      signal: stop.signal,
      progress: () => {
        slices += 1;
        if (slices === 2) stop.abort();
      },
    });
    expect(layout).toBeUndefined();
    expect(slices).toBe(2);
  });
});
