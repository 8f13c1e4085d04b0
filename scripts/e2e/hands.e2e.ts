import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CanvasDemo } from './canvas-demo.ts';
import { canvasHands } from './canvas-hands.ts';

/** Things arranged by hand on the canvas alone: two canvases on two documents. Rules are those of packages/canvas/SPEC.md. */
let canvas: CanvasDemo;
const { nothingWrong, edit, select, selection, told, count, undo, focus, press, center, edge, nowhere } = canvasHands(
  () => canvas,
);

beforeAll(async () => {
  canvas = await CanvasDemo.build();
});
afterAll(() => canvas?.close());

describe('moving an area', () => {
  it('[H10] takes along what it holds, for everybody to see, in one write and one undo', async () => {
    await canvas.open();
    await edit('el_2', { locked: true });
    const before = await canvas.updates();
    const there = await canvas.at(1, 'el_1');
    await canvas.drag(await edge(), { x: 40, y: 20 }, true);
    await expect.poll(async () => (await canvas.at(1, 'el_1')).x).toBeGreaterThan(there.x + 30);
    expect(await canvas.updates()).toBe(before);
    await canvas.page.mouse.up();
    await expect.poll(() => canvas.updates()).toBe(before + 1);
    const by = (await canvas.place(1, 'el_6')).x + 20;
    expect(by).toBeGreaterThan(20);
    expect((await canvas.place(1, 'el_0')).x).toBeCloseTo(400 + by, 1);
    expect((await canvas.place(1, 'el_1')).x).toBeCloseTo(180 + by, 1);
    // Locked inside, half outside, and outside.
    expect(await canvas.place(1, 'el_2')).toEqual({ x: 640, y: 100 });
    expect(await canvas.place(1, 'el_4')).toEqual({ x: 640, y: 480 });
    expect(await canvas.place(1, 'el_5')).toEqual({ x: 900, y: 120 });
    expect(await selection()).toEqual(['el_6']);
    await undo();
    expect(await canvas.place(1, 'el_0')).toEqual({ x: 400, y: 300 });
    expect(await canvas.place(1, 'el_6')).toEqual({ x: -20, y: 20 });
    nothingWrong();
  });

  it('[H10] leaves what it holds with Alt, when switched off, and when given up', async () => {
    await canvas.open();
    await canvas.page.keyboard.down('Alt');
    await canvas.drag(await edge(), { x: 40, y: 0 });
    await canvas.page.keyboard.up('Alt');
    await expect.poll(async () => (await canvas.place(1, 'el_6')).x).toBeGreaterThan(0);
    expect(await canvas.place(1, 'el_0')).toEqual({ x: 400, y: 300 });
    await undo();
    await canvas.drag(await edge(), { x: 40, y: 0 }, true);
    await press('Escape');
    await canvas.page.mouse.up();
    await canvas.painted();
    expect(await canvas.place(0, 'el_0')).toEqual({ x: 400, y: 300 });
    await canvas.run((w) => w.handles[0]!.setCarries(false));
    await canvas.drag(await edge(), { x: 40, y: 0 });
    await expect.poll(async () => (await canvas.place(1, 'el_6')).x).toBeGreaterThan(0);
    expect(await canvas.place(1, 'el_0')).toEqual({ x: 400, y: 300 });
    nothingWrong();
  });

  it('[H3][H10] goes by arrow keys too', async () => {
    await canvas.open();
    await focus();
    await select('el_6');
    const before = await canvas.updates();
    await press('ArrowRight');
    await press('ArrowRight');
    await expect.poll(() => canvas.place(1, 'el_0')).toEqual({ x: 420, y: 300 });
    expect(await canvas.updates()).toBe(before + 1);
    await press('Alt+ArrowRight');
    await expect.poll(() => canvas.place(1, 'el_6')).toEqual({ x: 10, y: 20 });
    expect(await canvas.place(1, 'el_0')).toEqual({ x: 420, y: 300 });
    nothingWrong();
  });

  it('[H17] works for what moves and its ties: 100 things and 41 ties of 540', async () => {
    await canvas.open('?many');
    for (const which of [0, 1]) {
      const from = await edge('el_area');
      await canvas.watch(which);
      await canvas.drag(from, { x: 30, y: 0 });
      await canvas.painted();
      await expect.poll(async () => (await canvas.place(1, 'el_area')).x).toBeGreaterThan(which * 20);
      await canvas.painted();
      const touched = await canvas.touched();
      expect(touched.filter((id) => /out/.test(id))).toEqual([]);
      expect(touched.filter((id) => /in\d/.test(id))).toHaveLength(140);
      // The frame itself is selected, and the one tie leads out.
      expect(touched).toContain('shape:tie_between');
      expect(touched.filter((id) => id.startsWith('shape:')).length).toBeLessThanOrEqual(142);
    }
    nothingWrong();
  });
});

describe('putting down', () => {
  it('[H11] tells of things that are new to an area of another 圏域, and changes nothing', async () => {
    await canvas.open();
    await edit('el_6', { careArea: 'daily-living' });
    // Inside already.
    await canvas.drag(await center('el_0'), { x: 20, y: 0 });
    await expect.poll(async () => (await canvas.place(1, 'el_0')).x).toBeGreaterThan(400);
    expect(await told('drop')).toEqual([]);
    await canvas.drag(await center('el_4'), { x: -60, y: -40 });
    await expect.poll(() => told('drop')).toEqual([[{ area: 'el_6', careArea: 'daily-living', elements: ['el_4'] }]]);
    expect(await canvas.value(1, 'el_4')).toMatchObject({ careArea: null });
    nothingWrong();
  });
});

describe('groups and locks', () => {
  it('[H12] selects, moves and opens a group; the keys make and undo it', async () => {
    await canvas.open();
    await focus();
    await select('el_0', 'el_1');
    await press('Control+g');
    const group = (await canvas.value(1, 'el_0'))?.['group'];
    expect(group).not.toBe('');
    expect((await canvas.value(1, 'el_1'))?.['group']).toBe(group);
    const empty = await nowhere();
    await canvas.page.mouse.click(empty.x, empty.y);
    expect(await selection()).toEqual([]);
    const one = await center('el_1');
    await canvas.drag(one, { x: 30, y: 0 });
    expect([...(await selection())].sort()).toEqual(['el_0', 'el_1']);
    await expect.poll(async () => (await canvas.place(1, 'el_0')).x).toBeGreaterThan(410);
    const again = await center('el_1');
    await canvas.page.mouse.dblclick(again.x, again.y);
    await expect.poll(selection).toEqual(['el_1']);
    expect(await canvas.page.getByTestId('map-text').count()).toBe(0);
    await press('F2');
    await canvas.page.getByTestId('map-text').waitFor();
    await press('Escape');
    await press('Escape');
    expect([...(await selection())].sort()).toEqual(['el_0', 'el_1']);
    await press('Escape');
    expect(await selection()).toEqual([]);
    await select('el_0');
    await press('Control+Shift+g');
    expect((await canvas.value(1, 'el_1'))?.['group']).toBe('');
    nothingWrong();
  });

  it('[V4][H12] Tab goes from group to group and leaves at the end', async () => {
    await canvas.open();
    await focus();
    await select('el_0', 'el_5');
    await press('Control+g');
    const empty = await nowhere();
    await canvas.page.mouse.click(empty.x, empty.y);
    const seen: string[] = [];
    for (let step = 0; step < 20; step++) {
      await press('Tab');
      const now = await selection();
      if (now.length === 0) break;
      seen.push([...now].sort().join(' '));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain('el_0 el_5');
    expect(seen).toHaveLength(11);
    nothingWrong();
  });

  it('[H5][H13] a lock is the facilitator’s; others are told why nothing happens', async () => {
    await canvas.open();
    await focus();
    await select('el_2');
    await press('Control+Shift+l');
    expect(await canvas.value(1, 'el_2')).toMatchObject({ locked: false });
    await edit('el_2', { locked: true });
    await canvas.drag(await center('el_2'), { x: -60, y: 0 });
    await expect.poll(() => told('refused')).toEqual([['el_2']]);
    await press('Delete');
    await press('Enter');
    await press('Control+]');
    await expect.poll(() => told('refused')).toHaveLength(4);
    expect(await canvas.place(1, 'el_2')).toEqual({ x: 640, y: 100 });
    await canvas.open('?unlock');
    await focus();
    await select('el_2');
    await press('Control+Shift+l');
    expect(await canvas.value(1, 'el_2')).toMatchObject({ locked: true });
    await canvas.drag(await center('el_2'), { x: -60, y: 0 });
    await expect.poll(async () => (await canvas.place(1, 'el_2')).x).toBeLessThan(600);
    expect(await told('refused')).toEqual([]);
    nothingWrong();
  });
});

describe('placing', () => {
  it('[H16] lines up and spaces evenly in one step of undo', async () => {
    await canvas.open();
    await select('el_0', 'el_1', 'el_2');
    await canvas.run((w) => w.handles[0]!.align('top'));
    for (const id of ['el_0', 'el_1', 'el_2']) expect((await canvas.place(1, id)).y).toBe(100);
    await canvas.run((w) => w.handles[0]!.distribute('across'));
    expect((await canvas.place(1, 'el_0')).x).toBe(410);
    await undo();
    await undo();
    expect(await canvas.place(1, 'el_0')).toEqual({ x: 400, y: 300 });
    nothingWrong();
  });

  it('snaps to where things line up when asked to, and shows it', async () => {
    await canvas.open('?one');
    await canvas.run((w) => w.handles[0]!.setSnaps(true));
    const { x, y } = await center('el_2');
    await canvas.drag({ x, y }, { x: -60, y: 5 }, true);
    // A hand that comes to rest trembles a little: things snap at a slow move, and a browser tells of none where nothing moved.
    let trembles = 0;
    await expect
      .poll(async () => {
        trembles += 1;
        await canvas.page.mouse.move(x - 60 - (trembles % 2), y + 5);
        return canvas.page.locator('.tl-snap-indicator').count();
      })
      .toBeGreaterThan(0);
    await canvas.page.mouse.up();
    await expect.poll(async () => (await canvas.place(0, 'el_2')).x).toBeLessThan(640);
    expect((await canvas.place(0, 'el_2')).y).toBe(100);
    await canvas.run((w) => w.handles[0]!.setSnaps(false));
    nothingWrong();
  });

  it('[H18] a tap writes a caption, in one step; without words nothing is left', async () => {
    await canvas.open();
    const before = await canvas.updates();
    const at = await nowhere();
    const write = async (words: string) => {
      await canvas.run((w) => w.handles[0]!.tool('caption'));
      await canvas.page.mouse.click(at.x, at.y);
      const box = canvas.page.getByTestId('map-text');
      await box.fill(words);
      await press('Escape');
      await box.waitFor({ state: 'detached' });
    };
    await write(' ');
    expect(await canvas.updates()).toBe(before);
    await write('支えあいの場');
    expect(await count('elements')).toBe(8);
    expect(await canvas.updates()).toBe(before + 1);
    await undo();
    expect(await count('elements')).toBe(7);
    nothingWrong();
  });
});
