import { Element, type ElementId } from '@tsunagu/domain';
import type { BoardDoc } from '@tsunagu/board-doc';
import { handsText as text } from '@tsunagu/domain/catalogue/hands';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { axeFindings } from './browsers.ts';
import { furtherTool, onMap, saved, centre } from './steps.ts';
import { setTable, type Table } from './table.ts';

const RING = 'el_ring' as ElementId;
const OUTSIDE = 'el_outside' as ElementId;
const SALON = 'el_salon' as ElementId;

/** Quick hands in a meeting: what the page adds to its canvas. */
describe('hands in a meeting', () => {
  let table: Table;
  let board: BoardDoc;

  beforeAll(async () => {
    table = await setTable();
    ({ board } = await table.program());
    board.transact(() => {
      for (const id of board.elements.all().keys()) board.elements.remove(id);
      const add = (values: object) => board.elements.add(Element.parse(values));
      add({
        id: RING,
        kind: 'area',
        label: '見本の町',
        shape: 'rectangle',
        careArea: 'daily-living',
        pos: { x: 0, y: 0 },
        size: { w: 520, h: 520 },
      });
      add({ id: OUTSIDE, kind: 'resource', label: '見本医院', formality: 'formal', pos: { x: 700, y: 60 } });
      add({ id: SALON, kind: 'resource', label: 'サロン見本', formality: 'informal', pos: { x: 120, y: 300 } });
    });
    for (const page of [table.facilitator, table.guest]) {
      await onMap(page, '見本医院');
      await furtherTool(page, mapText.all);
      await saved(page);
    }
  });
  afterAll(() => table?.[Symbol.asyncDispose]());
  const pictures = () => onTestFailed(() => table.browsers.photograph('hands'));

  const drag = async (page: Page, name: string, dx: number, dy: number): Promise<void> => {
    const { x, y } = await centre(page, name);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx, y + dy, { steps: 8 });
    await page.mouse.up();
  };
  const focus = (page: Page) => page.locator('.tl-container').focus();
  const careArea = (id: ElementId) => (board.elements.get(id) as { careArea: unknown }).careArea;

  it('asks at the foot of the map whether the 圏域 follows, and waits; one step of undo', async () => {
    pictures();
    const { facilitator: page } = table;
    const ring = await page.locator(`[data-shape-id="shape:${RING}"] rect`).first().boundingBox();
    const at = await centre(page, '見本医院');
    await drag(page, '見本医院', ring!.x + ring!.width / 2 - at.x, 0);
    const question = page.getByText(text.dropped(text.droppedNames('見本医院', 0), '見本の町'));
    await question.waitFor();
    expect(careArea(OUTSIDE)).toBeNull();
    expect(await axeFindings(page)).toEqual([]);
    const accept = page.getByRole('button', { name: text.dropAccept('日常生活圏域') });
    await accept.focus();
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    await expect.poll(() => careArea(OUTSIDE)).toBe('daily-living');
    await page.keyboard.press('Control+z');
    await expect.poll(() => careArea(OUTSIDE)).toBeNull();
    expect(board.elements.get(OUTSIDE)!.pos.x).toBeLessThan(500);
  });

  it('a lock of the facilitator holds, and a participant is told why in words', async () => {
    pictures();
    const { facilitator, guest } = table;
    const at = await centre(facilitator, 'サロン見本');
    await facilitator.mouse.click(at.x, at.y);
    await facilitator.getByRole('button', { name: text.short.lock }).first().click();
    await expect.poll(() => board.elements.get(SALON)?.locked).toBe(true);
    await saved(facilitator);
    const before = board.elements.get(SALON)!.pos;
    await expect.poll(() => guest.getByRole('button', { name: text.short.lock }).count()).toBe(0);
    await drag(guest, 'サロン見本', 80, 0);
    await guest.getByText(text.lockedOne('サロン見本')).waitFor();
    await guest.keyboard.press('Delete');
    await saved(guest);
    expect(board.elements.get(SALON)).toMatchObject({ pos: before, locked: true });
    await facilitator.getByRole('button', { name: text.unlock }).first().click();
    await expect.poll(() => board.elements.get(SALON)?.locked).toBe(false);
  });

  it('finds what is written in other letters, one after the other, and brings it into view', async () => {
    pictures();
    const { facilitator: page } = table;
    await focus(page);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('見本');
    await page.getByText(text.found(1, 3)).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText(text.found(2, 3)).waitFor();
    await page.getByLabel(text.findLabel, { exact: true }).last().fill('さろん　ミホン');
    await page.getByText(text.foundNone).waitFor();
    await page.getByLabel(text.findLabel, { exact: true }).last().fill('さろん');
    await page.keyboard.press('Enter');
    await page.getByText(text.found(1, 1)).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('search').waitFor({ state: 'detached' });
  });

  it('writes the same to all that are chosen, in one step', async () => {
    pictures();
    const { facilitator: page } = table;
    await focus(page);
    await page.keyboard.press('Control+a');
    await page.getByLabel(text.manyFor(propertiesText.careArea, 2)).selectOption({ label: '市町村域' });
    await expect.poll(() => [careArea(OUTSIDE), careArea(SALON)]).toEqual(['municipality', 'municipality']);
    expect(await axeFindings(page)).toEqual([]);
    await focus(page);
    await page.keyboard.press('Control+z');
    await expect.poll(() => [careArea(OUTSIDE), careArea(SALON)]).toEqual([null, null]);
  });

  it('offers what was pasted from elsewhere as a note, and shows the keys', async () => {
    pictures();
    const { facilitator: page } = table;
    await focus(page);
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '<b>次回は見守りの当番を決める</b>');
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await page.getByRole('button', { name: text.pastedAccept }).click();
    await expect
      .poll(() => [...board.elements.all().values()].flatMap((one) => (one.kind === 'note' ? [one.text] : [])))
      .toEqual(['<b>次回は見守りの当番を決める</b>']);
    await focus(page);
    await page.keyboard.press('Shift+?');
    const dialog = page.getByRole('dialog', { name: text.keys });
    await dialog.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(table.browsers.errors()).toEqual([]);
    expect(table.browsers.foreignRequests()).toEqual([]);
  });
});
