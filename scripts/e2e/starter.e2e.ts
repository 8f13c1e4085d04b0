import { layoutText } from '@tsunagu/domain/catalogue/layout';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { starterText } from '@tsunagu/domain/catalogue/starter';
import { overlap, type Element } from '@tsunagu/domain';
import type { BoardDoc } from '@tsunagu/board-doc';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { axeFindings } from './browsers.ts';
import { onMap, saved } from './steps.ts';
import { setTable, type Table } from './table.ts';

const FAMILY = '長女 強い\n長男 弱い\n母 78歳 葛藤\n妹 遠方';
const SUPPORTERS =
  '民生委員 見守り 弱い\nA病院 通院\n訪問看護\nデイサービス 強い\n町内会 弱い\n子ども食堂 これから\n新聞店 声かけ\nBさん 友人\nとなりのCさん\n弁護士';

/** Signs that lie on each other, by their nominal sizes; areas are there to stand in. */
const overlaps = (board: BoardDoc): string[] => {
  const signs = [...board.elements.all().values()].filter(({ kind }) => kind !== 'area');
  return signs.flatMap((a, i) =>
    signs.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${nameOf(a)} × ${nameOf(b)}`] : [])),
  );
};
const nameOf = (element: Element): string => ('label' in element ? element.label : element.kind);
const placesOf = (board: BoardDoc): string =>
  [...board.elements.all().values()]
    .map(({ id, pos }) => `${id} ${pos.x} ${pos.y}`)
    .sort()
    .join('\n');

/** A list of people becomes a map, is laid out, taken back, and made again by keyboard alone. */
describe('the starter map', () => {
  let table: Table;
  let board: BoardDoc;

  beforeAll(async () => {
    table = await setTable();
    ({ board } = await table.program());
  });
  afterAll(() => table?.[Symbol.asyncDispose]());
  const pictures = () => onTestFailed(() => table.browsers.photograph('starter'));
  const open = async (page: Page) => {
    await page.getByRole('button', { name: starterText.open }).click();
    return page.getByRole('dialog');
  };

  it('a pasted list is shown as it is understood, and becomes a map on which nothing lies on anything', async () => {
    pictures();
    const { facilitator, guest } = table;
    const before = { elements: board.elements.all().size, places: placesOf(board) };
    const dialog = await open(facilitator);
    await dialog.getByText(starterText.byText, { exact: true }).click();
    await dialog.getByLabel(starterText.paste).fill(`${FAMILY}\n${SUPPORTERS}`);
    await dialog.getByText(starterText.preview(14)).waitFor();
    // 民生委員 and 町内会 stand on the prepared board already: they get a line and no second sign.
    expect(await dialog.getByText(starterText.alreadyThere).count()).toBe(2);
    expect(await axeFindings(facilitator)).toEqual([]);
    await dialog.getByRole('button', { name: starterText.add(14) }).click();
    await facilitator.getByText(starterText.done(14)).first().waitFor();
    for (const page of [facilitator, guest]) await onMap(page, 'となりのCさん');
    await saved(facilitator);
    await expect.poll(() => board.elements.all().size).toBe(before.elements + 12);
    expect(board.ties.all().size).toBe(14);
    expect(overlaps(board)).toEqual([]);

    await facilitator.getByRole('button', { name: starterText.undo, exact: true }).last().click();
    await expect.poll(() => board.elements.all().size).toBe(before.elements);
    expect(board.ties.all().size).toBe(0);
    expect(placesOf(board)).toBe(before.places);
  });

  it('by keyboard alone: names, Enter, the next line; Enter on the button', async () => {
    pictures();
    const { facilitator } = table;
    const before = board.elements.all().size;
    const dialog = await open(facilitator);
    const field = (group: string, row: number) =>
      dialog.getByLabel(starterText.fieldOf(starterText.name, group, row), { exact: true });
    await field(starterText.groups.family, 1).focus();
    for (const name of ['長女', '長男', '母']) {
      await facilitator.keyboard.type(name);
      await facilitator.keyboard.press('Enter');
    }
    await expect
      .poll(() => field(starterText.groups.family, 4).evaluate((one) => one === document.activeElement))
      .toBe(true);
    await field(starterText.groups.supporter, 1).focus();
    await facilitator.keyboard.type('訪問看護');
    await facilitator.keyboard.press('Tab');
    await facilitator.keyboard.press('Tab');
    await facilitator.keyboard.press('ArrowUp');
    await dialog.getByRole('button', { name: starterText.add(4) }).focus();
    await facilitator.keyboard.press('Enter');
    await facilitator.getByText(starterText.done(4)).first().waitFor();
    await expect.poll(() => board.elements.all().size).toBe(before + 4);
    expect([...board.ties.all().values()].map(({ strength }) => strength).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      ['normal', 'normal', 'normal', 'strong'],
    );
    expect(overlaps(board)).toEqual([]);
    await saved(facilitator);
  });

  it('the map is laid out in another way, what a hand placed stays, and one step takes it back', async () => {
    pictures();
    const { facilitator } = table;
    const [held] = [...board.elements.all().values()].filter((element) => nameOf(element) === '訪問看護');
    board.elements.update(held!.id, { pos: { x: held!.pos.x + 40, y: held!.pos.y - 60 }, auto: false });
    await expect.poll(() => table.facilitator.getByTestId('board-canvas').isVisible()).toBe(true);
    const places = placesOf(board);
    await facilitator.getByRole('button', { name: meetingText.menu }).click();
    await facilitator.getByRole('menuitem', { name: layoutText.title }).click();
    const dialog = facilitator.getByRole('dialog');
    await dialog.getByText(layoutText.styles.distance, { exact: true }).click();
    await dialog.getByRole('button', { name: layoutText.run, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => placesOf(board)).not.toBe(places);
    expect(board.elements.get(held!.id)?.pos).toEqual({ x: held!.pos.x + 40, y: held!.pos.y - 60 });
    expect(overlaps(board)).toEqual([]);
    await facilitator.getByRole('button', { name: layoutText.undo, exact: true }).last().click();
    await expect.poll(() => placesOf(board)).toBe(places);
  });

  it('a CSV file in Shift_JIS is read; one with a fault says the line and changes nothing', async () => {
    pictures();
    const { facilitator } = table;
    const before = board.elements.all().size;
    await facilitator.getByRole('button', { name: meetingText.menu }).click();
    await facilitator.getByRole('menuitem', { name: starterText.title }).click();
    const dialog = facilitator.getByRole('dialog');
    await dialog.getByText(starterText.byText, { exact: true }).click();
    const choose = (name: string, buffer: Buffer) =>
      dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
    await choose('bad.csv', Buffer.from('名前,強さ\n次女,強い\n三女,ぐらぐら'));
    await dialog.getByText(/^3行目：/).waitFor();
    await dialog.getByText(starterText.fileRefused).waitFor();
    // 「名前,続柄\r\n孫,孫」 as Excel in Japan saves it.
    const shiftJis = [0x96, 0xbc, 0x91, 0x4f, 0x2c, 0x91, 0xb1, 0x95, 0xbf, 0x0d, 0x0a, 0x91, 0xb7, 0x2c, 0x91, 0xb7];
    await choose('good.csv', Buffer.from(shiftJis));
    await dialog.getByText(starterText.fileRead('good.csv', 1)).waitFor();
    await dialog.getByText(starterText.preview(1)).waitFor();
    await facilitator.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(board.elements.all().size).toBe(before);
  });

  it('logged no error and asked nobody else', () => {
    expect(table.browsers.foreignRequests()).toEqual([]);
    expect(table.browsers.errors()).toEqual([]);
  });
});
