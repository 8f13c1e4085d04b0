import { familyText as text } from '@tsunagu/domain/catalogue/family';
import { gedcomText } from '@tsunagu/domain/catalogue/gedcom';
import { handsText } from '@tsunagu/domain/catalogue/hands';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { axeFindings } from './browsers.ts';
import { onMap, saved } from './steps.ts';
import { setTable, type Table } from './table.ts';

/** A family entered as a form and changed on the map, by two people at once. */
describe('a family', () => {
  let table: Table;
  let form: Locator;

  beforeAll(async () => {
    table = await setTable();
    form = table.facilitator.getByRole('dialog');
  });
  afterAll(() => table?.[Symbol.asyncDispose]());
  const pictures = () => onTestFailed(() => table.browsers.photograph('family'));

  const openForm = async (): Promise<void> => {
    const { facilitator } = table;
    await facilitator.getByRole('button', { name: handsText.more, exact: true }).click();
    await facilitator.getByRole('menuitem', { name: text.title }).click();
    await form.waitFor();
  };
  const closeForm = async (): Promise<void> => {
    await table.facilitator.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  };
  const add = async (relative: keyof typeof text.relatives, name: string): Promise<void> => {
    await form.getByRole('radio', { name: text.relatives[relative], exact: true }).check();
    await form.getByRole('region', { name: text.addTitle }).getByLabel(text.label, { exact: true }).fill(name);
    await form.getByRole('button', { name: text.add(text.relatives[relative]), exact: true }).click();
    await form.getByText(text.added(name)).waitFor();
  };
  const unions = (page: Page) => page.getByTestId('board-canvas').locator('[data-shape-type=union]');

  it('is entered as a form, stands on everybody’s map, and each step can be taken back', async () => {
    pictures();
    const { facilitator, guest } = table;
    await openForm();
    await add('partner', '夫');
    await add('child', '長女');
    await add('parent', '母');
    expect(await axeFindings(facilitator)).toEqual([]);
    for (const name of ['夫', '長女', '母']) await onMap(guest, name);
    await expect.poll(() => unions(guest).count()).toBe(2);
    await closeForm();
    await facilitator.getByTestId('board-canvas').locator('.tl-container').first().focus();
    await facilitator.keyboard.press('Control+z');
    await expect.poll(() => unions(guest).count()).toBe(1);
    await facilitator.keyboard.press('Control+y');
    await expect.poll(() => unions(guest).count()).toBe(2);
  });

  it('is one with the map: a couple is chosen by its line, changed beside the map, removed and joined again', async () => {
    pictures();
    const { facilitator, guest } = table;
    await saved(facilitator);
    // The line of the couple is the widest of its strokes that runs across.
    const box = await unions(facilitator)
      .filter({ has: facilitator.locator('polyline') })
      .locator('polyline')
      .evaluateAll((lines) =>
        lines
          .map((line) => line.getBoundingClientRect())
          .filter(({ width, height }) => width > 20 && height < 6)
          .map(({ x, y, width, height }) => ({ x: x + width * 0.25, y: y + height / 2 })),
      );
    expect(box.length).toBeGreaterThan(0);
    await facilitator.mouse.click(box[0]!.x, box[0]!.y);
    await facilitator.getByRole('radio', { name: text.unionStates.divorced }).check();
    await expect.poll(() => unions(guest).locator('line').count()).toBe(2);
    await facilitator.getByRole('button', { name: propertiesText.remove, exact: true }).first().click();
    await expect.poll(() => unions(guest).count()).toBe(1);
    await onMap(guest, '夫');
    await facilitator.getByRole('button', { name: meetingText.undoDelete }).first().click();
    await expect.poll(() => unions(guest).count()).toBe(2);
    await expect.poll(() => unions(guest).locator('line').count()).toBe(2);
  });

  it('comes out of a file after a look at it; a bad file says its line and changes nothing', async () => {
    pictures();
    const { guest } = table;
    await openForm();
    const file = (content: string) => ({ name: 'family.ged', mimeType: 'text/plain', buffer: Buffer.from(content) });
    const input = form.locator('input[type=file]');
    await input.setInputFiles(file('0 HEAD\n0 @I1@ INDI\n3 NAME x'));
    await form.getByText(gedcomText.refusedTitle).waitFor();
    await form.getByText(gedcomText.atLine(3, gedcomText.levelJumps)).waitFor();
    await input.setInputFiles(
      file('0 HEAD\n0 @I1@ INDI\n1 NAME 髙﨑\n0 @I2@ INDI\n1 NAME 𠮷雄\n0 @F1@ FAM\n1 HUSB @I1@\n1 CHIL @I2@'),
    );
    await form.getByText(gedcomText.previewTitle(2, 1)).waitFor();
    await form.getByText(gedcomText.realNames).waitFor();
    expect(await unions(guest).count()).toBe(2);
    await form.getByRole('button', { name: gedcomText.take }).click();
    await expect.poll(() => unions(guest).count()).toBe(3);
    await onMap(guest, '𠮷雄');
    await closeForm();
    expect(table.browsers.errors()).toEqual([]);
    expect(table.browsers.foreignRequests()).toEqual([]);
  });
});
