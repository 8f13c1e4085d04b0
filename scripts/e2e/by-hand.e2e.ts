import { agendaText } from '@tsunagu/domain/catalogue/agenda';
import { closingStepsText } from '@tsunagu/domain/catalogue/closing-steps';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { peopleText } from '@tsunagu/domain/catalogue/people';
import { roleText } from '@tsunagu/domain/catalogue/role';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { furtherTool, saved } from './steps.ts';
import { setTable, type Table } from './table.ts';

const TANAKA = '田中 見本';

/** What a facilitator does on behalf of others, and what is drawn by hand. */
describe('by hand', () => {
  let table: Table;

  beforeAll(async () => {
    table = await setTable();
  });
  afterAll(() => table?.[Symbol.asyncDispose]());
  const pictures = () => onTestFailed(() => table.browsers.photograph('by-hand'));

  const menu = async (page: Page, item: string): Promise<Locator> => {
    await page.getByRole('button', { name: meetingText.menu }).click();
    await page.getByRole('menuitem', { name: item }).click();
    return page.getByRole('dialog');
  };
  const shut = async (page: Page): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  it('a pen stroke appears at the others, and the eraser takes it away again', async () => {
    pictures();
    const { facilitator, guest } = table;
    const { client, board } = await table.program();
    const box = await facilitator.getByTestId('board-canvas').boundingBox();
    if (!box) throw new Error('no canvas');
    const [x, y] = [box.x + box.width / 2, box.y + box.height - 120];
    const sweep = async (tool: string, dx: number, dy: number): Promise<void> => {
      await furtherTool(facilitator, tool);
      await facilitator.mouse.move(x - dx, y - dy);
      await facilitator.mouse.down();
      await facilitator.mouse.move(x + dx, y + dy, { steps: 8 });
      await facilitator.mouse.up();
    };
    const strokes = (page: Page): Promise<number> =>
      page.getByTestId('board-canvas').locator('[data-shape-id^="shape:ink_"]').count();
    await sweep(mapText.pen, 60, 0);
    await expect.poll(() => board.ink.all().size).toBe(1);
    for (const page of [facilitator, guest]) await expect.poll(() => strokes(page)).toBeGreaterThan(0);
    await sweep(mapText.eraser, 0, 30);
    await expect.poll(() => board.ink.all().size).toBe(0);
    for (const page of [facilitator, guest]) await expect.poll(() => strokes(page)).toBe(0);
    await saved(facilitator);
    await client.disconnect();
  });

  it('an agenda item that is added and named stands in the agenda of the others', async () => {
    pictures();
    const { facilitator, guest } = table;
    const { board } = await table.program();
    const before = board.agenda.all().size;
    const titles = (): string[] => [...board.agenda.all().values()].map(({ title }) => title);
    const show = facilitator.getByRole('button', { name: meetingText.showPanel(meetingText.tabs.agenda) });
    if ((await show.count()) > 0) await show.first().click();
    await facilitator.getByRole('button', { name: agendaText.edit }).click();
    const dialog = facilitator.getByRole('dialog');
    await dialog.getByRole('button', { name: agendaText.add }).click();
    await expect.poll(() => board.agenda.all().size).toBe(before + 1);
    await dialog.getByLabel(agendaText.name, { exact: true }).last().fill('次回の日取り');
    await dialog.getByLabel(agendaText.time, { exact: true }).last().fill('１５');
    await shut(facilitator);
    await expect.poll(titles).toContain('次回の日取り');
    await expect.poll(() => [...board.agenda.all().values()].find((i) => i.title === '次回の日取り')?.minutes).toBe(15);
    await guest.locator('option', { hasText: '次回の日取り' }).first().waitFor({ state: 'attached' });
    await saved(facilitator);
  });

  it('somebody without a device is entered, takes a role, and confirms it aloud', async () => {
    pictures();
    const { facilitator, guest } = table;
    const people = await menu(facilitator, meetingText.menuItems.people);
    await people.locator('form').getByLabel(peopleText.name).first().fill(TANAKA);
    await people.getByLabel(peopleText.affiliation).fill('みどり町老人会');
    await people.getByRole('button', { name: peopleText.add, exact: true }).click();
    await people.getByText(peopleText.added(TANAKA)).waitFor();
    await people.getByText(peopleText.noDevice, { exact: true }).waitFor();
    await shut(facilitator);

    await facilitator.getByRole('tab', { name: meetingText.tabs.roles }).click();
    await facilitator.getByRole('tabpanel').getByRole('button', { name: roleText.add }).first().click();
    const role = facilitator.getByRole('dialog');
    await role.getByLabel(roleText.what, { exact: true }).fill('サロンに誘う');
    const owner = role.getByLabel(roleText.owner, { exact: true });
    const label = (await owner.locator('option').allTextContents()).find((option) => option.includes(TANAKA));
    await owner.selectOption({ label: label ?? 'missing' });
    // Half of a day, as in 「05」, is no day that was taken away.
    await role.getByLabel(roleText.dueDay, { exact: true }).check();
    const day = role.getByLabel(roleText.day, { exact: true });
    const proposed = await day.inputValue();
    for (const key of ['0', 'Tab', '0', 'Tab', '0']) await day.press(key);
    expect(await day.inputValue()).toBe(proposed);
    await role.getByLabel(roleText.dueNone, { exact: true }).check();
    await shut(facilitator);
    await saved(facilitator);

    const closing = await menu(facilitator, meetingText.menuItems.close);
    const aloud = closing.getByRole('region', { name: closingStepsText.readBackTitle });
    await aloud.getByText('サロンに誘う').first().waitFor();
    await aloud.getByRole('button', { name: /が声で確認した$/ }).click();
    await aloud.getByText(/さんが確認しました$/).waitFor();
    await shut(facilitator);
    await guest.getByRole('tab', { name: meetingText.tabs.roles }).click();
    await guest.getByRole('tabpanel').getByText(roleText.states.confirmed).first().waitFor();
  });

  it('logged no error in any browser', () => {
    expect(table.browsers.foreignRequests()).toEqual([]);
    expect(table.browsers.errors()).toEqual([]);
  });
});
