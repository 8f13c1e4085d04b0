import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CanvasDemo } from './canvas-demo.ts';

/** Quick hands on the canvas alone: two canvases on two documents. Rules are those of packages/canvas/SPEC.md. */
let canvas: CanvasDemo;

beforeAll(async () => {
  canvas = await CanvasDemo.build();
});
afterAll(() => canvas?.close());

/** What browsers complain of at touches that the drawing library wants to cancel; nothing follows from it. */
const KNOWN = /^Unable to preventDefault inside passive event listener|^Ignored attempt to cancel a touch/;
const nothingWrong = () => {
  expect(canvas.errors.filter((error) => !KNOWN.test(error))).toEqual([]);
  expect(canvas.foreign).toEqual([]);
};
const edit = (id: string, patch: object) =>
  canvas.run((w, [i, p]) => w.boards[0]!.elements.update(i, p), [id, patch] as [string, object]);
const select = (...ids: string[]) => canvas.run((w, list) => w.handles[0]!.select(list), ids);
const selection = () => canvas.run((w) => w.handles[0]!.selection());
const told = (event: string) =>
  canvas.run((w, e) => w.told.filter((one) => one.event === e).map((one) => one.value), event);
const count = (what: 'elements' | 'ties' | 'ink') => canvas.run((w, k) => w.boards[1]![k].all().size, what);
const undo = () => canvas.run((w) => w.boards[0]!.undoManager().undo());
const focus = () => canvas.page.locator('.tl-container').first().focus();
const press = (keys: string) => canvas.page.keyboard.press(keys);
const center = async (id: string) => canvas.at(0, id);
/** Where the ring of the sample is taken hold of: the middle of its left edge. */
const edge = (id = 'el_6') =>
  canvas.page.evaluate((id) => {
    const ring = document.querySelector(`[data-shape-id="shape:${id}"] :is(ellipse, rect)`)!.getBoundingClientRect();
    return { x: ring.x, y: ring.y + ring.height / 2 };
  }, id);
const zoom = () => canvas.run((w) => 800 / w.handles[0]!.view().w);
/** Left edge of the view, once it glides no more. */
async function still(): Promise<number> {
  let [before, now] = [Number.NaN, (await canvas.run((w) => w.handles[0]!.view())).x];
  while (before !== now) {
    before = now;
    for (let frame = 0; frame < 6; frame++) await canvas.painted();
    now = (await canvas.run((w) => w.handles[0]!.view())).x;
  }
  return now;
}
/** The middle of an empty stretch of the map. */
const nowhere = async () => {
  const { x, y } = await edge();
  return { x: x + 12, y: y - 200 };
};

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

describe('copying', () => {
  it('[H15] goes through the browser’s clipboard on plain http, with the ties between, as new things', async () => {
    await canvas.open('', { permissions: [] });
    expect(await canvas.page.evaluate(() => window.isSecureContext)).toBe(false);
    await focus();
    await select('el_0', 'el_1', 'tie_7');
    await press('Control+c');
    await canvas.page.locator('.tl-container').nth(1).focus();
    await press('Control+v');
    await expect.poll(() => count('elements')).toBe(9);
    expect(await count('ties')).toBe(5);
    const pasted = await canvas.run((w) => w.handles[1]!.selection());
    expect(pasted).toHaveLength(2);
    for (const id of pasted) expect(await canvas.value(0, id)).toMatchObject({ isSubject: false, locked: false });
    await canvas.run((w) => w.boards[1]!.undoManager().undo());
    expect(await count('elements')).toBe(7);
    expect(await count('ties')).toBe(4);
    await focus();
    await press('Control+x');
    await expect.poll(() => count('elements')).toBe(5);
    await press('Control+v');
    await expect.poll(() => count('elements')).toBe(7);
    await press('Control+d');
    await expect.poll(() => count('elements')).toBe(9);
    nothingWrong();
  });

  it('[H15] by buttons: copied is what the clipboard takes, pasted what this window copied', async () => {
    await canvas.open();
    await select('el_0');
    await canvas.run((w) => {
      w.handles[0]!.copy();
      w.handles[1]!.paste();
    });
    expect(await count('elements')).toBe(8);
    nothingWrong();
  });

  it.each([
    ['foreign text', { 'text/plain': '<img src=x onerror=alert(1)>' }, '<img src=x onerror=alert(1)>'],
    [
      'a hostile clip',
      {
        'application/x-tsunagu-clip+json': '{"format":"tsunagu-clip","version":1,"elements":[{}]}',
        'text/plain': 'こんにちは',
      },
      'こんにちは',
    ],
  ])('[H15] %s is offered as text and nothing is made of it', async (_what, data, text) => {
    await canvas.open();
    await focus();
    const before = await canvas.updates();
    await canvas.run(
      (_w, entries) => {
        const clipboardData = new DataTransfer();
        for (const [type, value] of entries) clipboardData.setData(type!, value!);
        document.activeElement!.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      Object.entries(data) as string[][],
    );
    await expect.poll(() => told('paste')).toEqual([{ kind: 'text', text, cut: false }]);
    expect(await canvas.updates()).toBe(before);
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
    // A hand that comes to rest.
    await expect
      .poll(async () => {
        await canvas.page.mouse.move(x - 60, y + 5);
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

describe('keys, fingers and pens', () => {
  it('[K1] shows all, the selection and 100 %, and moves the view', async () => {
    await canvas.open();
    await focus();
    await press('Shift+Digit0');
    await expect.poll(zoom).toBeCloseTo(1, 1);
    await select('el_5');
    await press('Shift+Digit2');
    await expect.poll(zoom).toBeCloseTo(1.25, 1);
    await press('Escape');
    const x = await still();
    await press('ArrowRight');
    await expect.poll(async () => (await canvas.run((w) => w.handles[0]!.view())).x).toBeGreaterThan(x + 50);
    await press('Shift+Digit1');
    await expect.poll(zoom).toBeLessThan(1);
    await press('Control+f');
    await press('Shift+?');
    expect(await told('ask')).toEqual(['find', 'keys']);
    nothingWrong();
  });

  it('[K2] the menu opens by the right button, the menu key and a resting finger, at the thing', async () => {
    await canvas.open('?one', { hasTouch: true });
    const { x, y } = await center('el_2');
    await canvas.page.mouse.click(x, y, { button: 'right' });
    await expect.poll(() => told('menu')).toHaveLength(1);
    expect(await selection()).toEqual(['el_2']);
    await focus();
    await select('el_0');
    // The menu key: an event without a button, and without a place of its own.
    await canvas.run(() => {
      const event = new MouseEvent('contextmenu', { button: 0, bubbles: true, cancelable: true });
      document.querySelector('.tl-container')!.dispatchEvent(event);
    });
    await expect.poll(() => told('menu')).toHaveLength(2);
    const place = (await told('menu'))[1] as { x: number; y: number };
    const thing = await center('el_0');
    expect(Math.hypot(place.x - thing.x, place.y - thing.y)).toBeLessThan(60);
    const devtools = await canvas.page.context().newCDPSession(canvas.page);
    const finger = await center('el_1');
    const before = await canvas.updates();
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] });
    await expect.poll(async () => (await told('menu')).length).toBe(3);
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    expect(await selection()).toEqual(['el_1']);
    expect(await canvas.updates()).toBe(before);
    nothingWrong();
  });

  it('[H19] after a pen a hand leaves no marks, until fingers are asked for', async () => {
    await canvas.open('?one', { hasTouch: true });
    await canvas.run((w) => w.handles[0]!.tool('pen'));
    const at = await nowhere();
    const devtools = await canvas.page.context().newCDPSession(canvas.page);
    const points = Array.from({ length: 8 }, (_, i) => ({ x: at.x + i * 12, y: at.y + i * 5 }));
    /** One stroke of a pen or a finger. */
    const stroke = async (by: 'pen' | 'touch') => {
      for (const [i, point] of points.entries())
        if (by === 'touch')
          await devtools.send('Input.dispatchTouchEvent', {
            type: i === 0 ? 'touchStart' : 'touchMove',
            touchPoints: [point],
          });
        else
          await devtools.send('Input.dispatchMouseEvent', {
            type: i === 0 ? 'mousePressed' : 'mouseMoved',
            ...point,
            button: 'left',
            buttons: 1,
            clickCount: 1,
            pointerType: 'pen',
          });
      if (by === 'touch') await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      else
        await devtools.send('Input.dispatchMouseEvent', {
          type: 'mouseReleased',
          ...points.at(-1)!,
          button: 'left',
          clickCount: 1,
          pointerType: 'pen',
        });
    };
    const strokes = () => canvas.run((w) => w.boards[0]!.ink.all().size);
    await stroke('touch');
    await expect.poll(strokes).toBe(1);
    await stroke('pen');
    await expect.poll(strokes).toBe(2);
    await stroke('touch');
    await canvas.run((w) => w.handles[0]!.tool('select'));
    await canvas.run((w) => w.handles[0]!.tool('pen'));
    await stroke('touch');
    await stroke('pen');
    await expect.poll(strokes).toBe(3);
    await canvas.run((w) => (w.handles[0] as unknown as { setPenOnly(on: boolean): void }).setPenOnly(false));
    await stroke('touch');
    await expect.poll(strokes).toBe(4);
    nothingWrong();
  });
});
