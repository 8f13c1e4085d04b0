import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CanvasDemo } from './canvas-demo.ts';
import { canvasHands } from './canvas-hands.ts';

/** Copying, keys, fingers and pens on the canvas alone: two canvases on two documents. Rules are those of packages/canvas/SPEC.md. */
let canvas: CanvasDemo;
const { nothingWrong, select, selection, told, count, focus, press, center, zoom, still, nowhere } = canvasHands(
  () => canvas,
);

beforeAll(async () => {
  canvas = await CanvasDemo.build();
});
afterAll(() => canvas?.close());

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
