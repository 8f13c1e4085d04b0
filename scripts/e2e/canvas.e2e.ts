import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CanvasDemo } from './canvas-demo.ts';

/** Rules are those of packages/canvas/SPEC.md; further ones of the hands are shown in hands.e2e.ts and hands-tools.e2e.ts. */
let canvas: CanvasDemo;

beforeAll(async () => {
  canvas = await CanvasDemo.build();
});
afterAll(() => canvas?.close());

const open = (query = '', viewport = { width: 1600, height: 800 }) => canvas.open(query, { viewport });
const at = (which: number, id: string) => canvas.at(which, id);
const demo: CanvasDemo['run'] = (fn, argument) => canvas.run(fn, argument);
const label = async (which: number, id: string) => (await canvas.value(which, id))?.['label'];
const place = (which: number, id: string) => canvas.place(which, id);
const updates = () => canvas.updates();
const painted = () => canvas.painted();
const nothingWrong = () => {
  expect(canvas.errors).toEqual([]);
  expect(canvas.foreign).toEqual([]);
};

describe('the canvas in a browser', () => {
  beforeEach(() => open());

  it('[H1][H6] a drag is shown by presence and written once, on release', async () => {
    const before = await updates();
    const { x, y } = await at(0, 'el_2');
    const peer = await at(1, 'el_2');
    await canvas.page.mouse.move(x, y);
    await canvas.page.mouse.down();
    await canvas.page.mouse.move(x - 80, y + 20, { steps: 8 });
    await expect.poll(async () => (await at(1, 'el_2')).x).toBeLessThan(peer.x - 60);
    expect(await updates()).toBe(before);
    await canvas.page.mouse.up();
    await expect.poll(updates).toBe(before + 1);
    expect(await place(1, 'el_2')).toEqual(await place(0, 'el_2'));
    await painted();
    expect((await at(1, 'el_2')).x).toBeCloseTo(peer.x - 80, -1);
    nothingWrong();
  });

  it('[H6] a drag elsewhere draws again what is dragged and its ties, nothing else', async () => {
    const from = await at(0, 'el_2');
    await painted();
    await canvas.watch(1);
    await canvas.page.mouse.move(from.x, from.y);
    await canvas.page.mouse.down();
    for (let i = 1; i <= 8; i++) await canvas.page.mouse.move(from.x + i * 5, from.y + i * 5);
    await expect.poll(async () => (await at(1, 'el_2')).y).toBeGreaterThan(from.y + 20);
    await canvas.page.mouse.up();
    await painted();
    expect(await canvas.touched()).toEqual(['shape:el_2', 'shape:tie_8']);
    nothingWrong();
  });

  it('[H1] a cancelled drag writes nothing and falls back on both screens', async () => {
    const before = await updates();
    const written = await place(1, 'el_2');
    const { x, y } = await at(0, 'el_2');
    const peer = await at(1, 'el_2');
    await canvas.page.mouse.move(x, y);
    await canvas.page.mouse.down();
    await canvas.page.mouse.move(x - 80, y + 20, { steps: 8 });
    await expect.poll(async () => (await at(1, 'el_2')).x).toBeLessThan(peer.x - 60);
    await canvas.page.keyboard.press('Escape');
    await canvas.page.mouse.up();
    // On screen to the pixel: the window's own fit may lie between two of them. In the document exactly.
    await expect.poll(async () => Math.abs((await at(1, 'el_2')).x - peer.x)).toBeLessThan(2);
    expect(await place(1, 'el_2')).toEqual(written);
    expect(await updates()).toBe(before);
    nothingWrong();
  });

  it('[H2] a name written elsewhere during a drag survives it', async () => {
    const { x, y } = await at(0, 'el_2');
    await canvas.page.mouse.move(x, y);
    await canvas.page.mouse.down();
    await canvas.page.mouse.move(x - 80, y, { steps: 8 });
    await demo((w) => w.boards[1]!.elements.update('el_2', { label: '次男' }));
    await canvas.page.mouse.move(x - 100, y, { steps: 3 });
    await canvas.page.mouse.up();
    await expect.poll(async () => (await place(1, 'el_2')).x).toBeLessThan(600);
    expect(await label(0, 'el_2')).toBe('次男');
    expect(await label(1, 'el_2')).toBe('次男');
    nothingWrong();
  });

  it('[C2] deleting elsewhere what is dragged here crashes nothing', async () => {
    const { x, y } = await at(0, 'el_2');
    await canvas.page.mouse.move(x, y);
    await canvas.page.mouse.down();
    await canvas.page.mouse.move(x - 80, y, { steps: 8 });
    await demo((w) => w.boards[1]!.elements.remove('el_2'));
    await canvas.page.mouse.move(x - 120, y, { steps: 4 });
    await canvas.page.mouse.up();
    await expect.poll(() => demo((w) => w.boards[0]!.elements.all().size)).toBe(6);
    await canvas.page.locator('[data-shape-id="shape:el_2"]').first().waitFor({ state: 'detached' });
    nothingWrong();
  });

  it('[H4] dragging with Alt copies nothing', async () => {
    const { x, y } = await at(0, 'el_2');
    await canvas.page.mouse.move(x, y);
    await canvas.page.keyboard.down('Alt');
    await canvas.page.mouse.down();
    await canvas.page.mouse.move(x - 80, y, { steps: 8 });
    await canvas.page.mouse.up();
    await canvas.page.keyboard.up('Alt');
    await expect.poll(async () => (await place(0, 'el_2')).x).toBeLessThan(600);
    expect(await canvas.page.locator('[data-testid=board-canvas]').first().locator('.tl-shape').count()).toBe(12);
    nothingWrong();
  });

  it('[H5] what is locked stays where it is', async () => {
    await demo((w) => w.boards[1]!.elements.update('el_2', { locked: true }));
    const before = await updates();
    const { x, y } = await at(0, 'el_2');
    await canvas.page.mouse.move(x, y);
    await canvas.page.mouse.down();
    await canvas.page.mouse.move(x - 80, y, { steps: 8 });
    await canvas.page.mouse.up();
    await canvas.page.keyboard.press('ArrowLeft');
    await canvas.page.keyboard.press('Delete');
    await painted();
    expect(await place(0, 'el_2')).toEqual({ x: 640, y: 100 });
    expect(await updates()).toBe(before);
    nothingWrong();
  });

  it('ties two by tapping one and the other, and by pulling', async () => {
    await demo((w) => w.handles[0]!.tool('tie'));
    for (const id of ['el_4', 'el_2']) {
      const { x, y } = await at(0, id);
      await canvas.page.mouse.click(x, y);
    }
    await expect.poll(() => demo((w) => w.boards[1]!.ties.all().size)).toBe(5);
    expect(await demo((w) => w.handles[0]!.currentTool())).toBe('select');
    await demo((w) => w.handles[0]!.tool('tie'));
    const [from, to] = [await at(0, 'el_1'), await at(0, 'el_2')];
    await canvas.page.mouse.move(from.x, from.y);
    await canvas.page.mouse.down();
    await canvas.page.mouse.move(to.x, to.y, { steps: 6 });
    await canvas.page.mouse.up();
    await expect.poll(() => demo((w) => w.boards[1]!.ties.all().size)).toBe(6);
    nothingWrong();
  });

  it('[H7] the pen writes one stroke, the eraser rubs out strokes only', async () => {
    const before = await updates();
    await demo((w) => w.handles[0]!.tool('pen'));
    const { x, y } = await at(0, 'el_2');
    await canvas.page.mouse.move(x - 60, y - 60);
    await canvas.page.mouse.down();
    await canvas.page.mouse.move(x + 60, y + 60, { steps: 12 });
    await canvas.page.mouse.up();
    await expect.poll(() => demo((w) => w.boards[1]!.ink.all().size)).toBe(1);
    expect(await updates()).toBe(before + 1);
    await demo((w) => w.handles[0]!.tool('eraser'));
    await canvas.page.mouse.move(x + 60, y - 60);
    await canvas.page.mouse.down();
    await canvas.page.mouse.move(x - 60, y + 60, { steps: 12 });
    await canvas.page.mouse.up();
    await expect.poll(() => demo((w) => w.boards[1]!.ink.all().size)).toBe(0);
    expect(await demo((w) => w.boards[1]!.elements.all().size)).toBe(7);
    nothingWrong();
  });

  it('[E1] an input method is not disturbed: Enter during composition ends nothing', async () => {
    await demo((w) => w.handles[0]!.edit('el_1'));
    const box = canvas.page.getByTestId('map-text');
    await box.waitFor();
    const before = await updates();
    const devtools = await canvas.page.context().newCDPSession(canvas.page);
    await devtools.send('Input.imeSetComposition', { text: 'たなか', selectionStart: 3, selectionEnd: 3 });
    await demo((w) => w.boards[1]!.elements.update('el_1', { age: 75 }));
    await devtools.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key: 'Process',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    expect(await box.inputValue()).toBe('たなか');
    expect(await updates()).toBe(before + 1);
    expect(await label(0, 'el_1')).toBe('同居の親');
    await devtools.send('Input.insertText', { text: '田中（見本）' });
    await canvas.page.keyboard.press('Enter');
    await expect.poll(() => label(1, 'el_1')).toBe('田中（見本）');
    await box.waitFor({ state: 'detached' });
    nothingWrong();
  });

  it('[E4] text is offered back when its thing is deleted elsewhere', async () => {
    await demo((w) => w.handles[0]!.edit('el_1'));
    await canvas.page.getByTestId('map-text').fill('書きかけ');
    await demo((w) => w.boards[1]!.elements.remove('el_1'));
    await canvas.page.getByTestId('map-text').waitFor({ state: 'detached' });
    expect(await demo((w) => w.lost)).toEqual(['書きかけ']);
    nothingWrong();
  });

  it('[E3] two write the same note at once and both texts stay', async () => {
    await demo((w) => w.handles[0]!.edit('el_5'));
    const box = canvas.page.getByTestId('map-text');
    await box.press('End');
    await box.pressSequentially('。相談先');
    await demo((w) =>
      (w.boards[1] as unknown as { noteText(id: string): { insert(at: number, text: string): void } })
        .noteText('el_5')
        .insert(0, '【大事】'),
    );
    await box.press('Escape');
    await expect
      .poll(() => demo((w) => w.boards[1]!.elements.get('el_5')?.['text']))
      .toBe('【大事】介護と子育てが重なる。相談先');
    nothingWrong();
  });

  it('[H3][V4] works by keyboard alone: choose, move, rename, remove, take back', async () => {
    await canvas.page.locator('.tl-container').first().focus();
    await canvas.page.keyboard.press('Tab');
    expect(await demo((w) => w.handles[0]!.selection())).toEqual(['el_1']);
    const before = await updates();
    for (let i = 0; i < 5; i++) await canvas.page.keyboard.press('ArrowRight');
    await expect.poll(() => place(1, 'el_1')).toEqual({ x: 230, y: 100 });
    expect(await updates()).toBe(before + 1);
    await canvas.page.keyboard.press('F2');
    await canvas.page.getByTestId('map-text').fill('母');
    await canvas.page.keyboard.press('Enter');
    await expect.poll(() => label(1, 'el_1')).toBe('母');
    await canvas.page.keyboard.press('Delete');
    await expect.poll(() => demo((w) => w.boards[1]!.elements.all().size)).toBe(6);
    await canvas.page.keyboard.press('Control+z');
    await expect.poll(() => label(1, 'el_1')).toBe('母');
    expect(await demo((w) => w.boards[1]!.ties.all().size)).toBe(4);
    nothingWrong();
  });
});

describe('the wall', () => {
  beforeEach(() => open('?one&mode=wall'));

  it('[V1] has no label under 28 px at 1024 × 768, and hides names at once', async () => {
    await canvas.page.setViewportSize({ width: 1024, height: 768 });
    const smallest = () =>
      canvas.page.evaluate(() =>
        Math.min(
          ...[...document.querySelectorAll<SVGTextElement>('.tl-shapes text[data-text=label]')].map(
            (text) => Number(text.getAttribute('font-size')) * (text.getScreenCTM()?.a ?? 0),
          ),
        ),
      );
    await expect.poll(smallest).toBeGreaterThan(27.9);
    expect(await canvas.page.locator('.tl-shapes').textContent()).toContain('子ども');
    await demo((w) => w.render({ hideNames: true, mode: 'wall' }));
    await expect.poll(() => canvas.page.locator('.tl-shapes').textContent()).not.toContain('子ども');
    nothingWrong();
  });

  it.each([
    [1366, 768],
    [1024, 768],
  ])('[V5] shows the whole board above the legend at %i × %i', async (width, height) => {
    await canvas.page.setViewportSize({ width, height });
    const places = () =>
      canvas.page.evaluate(() => {
        const legend = document.querySelector('.tsunagu-legend')!.getBoundingClientRect();
        const forms = [...document.querySelectorAll('.tl-shapes :is(rect, ellipse, text)')];
        return {
          below: legend.top - Math.max(...forms.map((form) => form.getBoundingClientRect().bottom)),
          part: legend.height / innerHeight,
        };
      });
    await expect.poll(async () => (await places()).below).toBeGreaterThanOrEqual(0);
    expect((await places()).part).toBeLessThanOrEqual(0.2);
    nothingWrong();
  });

  it('takes no gesture', async () => {
    const { x, y } = await at(0, 'el_2');
    const before = await updates();
    await canvas.page.mouse.move(x, y);
    await canvas.page.mouse.down();
    await canvas.page.mouse.move(x - 80, y, { steps: 6 });
    await canvas.page.mouse.up();
    await painted();
    expect((await at(0, 'el_2')).x).toBeCloseTo(x, 0);
    expect(await updates()).toBe(before);
    nothingWrong();
  });
});

describe('a narrow canvas', () => {
  it('[V5] keeps the legend behind its button until it is asked for', async () => {
    await open('?one', { width: 390, height: 700 });
    const legend = canvas.page.getByTestId('legend');
    await expect.poll(() => legend.getByRole('listitem').count()).toBe(0);
    await legend.getByRole('button').click();
    await expect.poll(() => legend.getByRole('listitem').count()).toBeGreaterThan(5);
    nothingWrong();
  });
});
