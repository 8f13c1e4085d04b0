import { Element, Tie, type TieId } from '@tsunagu/domain';
import { compareText } from '@tsunagu/domain/catalogue/compare';
import { listText } from '@tsunagu/domain/catalogue/list';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { notationText } from '@tsunagu/domain/catalogue/notation';
import { readingText } from '@tsunagu/domain/catalogue/reading';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { axeFindings, PHONE } from './browsers.ts';
import { saved } from './steps.ts';
import { setTable, type Table } from './table.ts';

/** The map as tables and in words: what somebody does who does not use the picture. */
describe('reading the map', () => {
  let table: Table;

  beforeAll(async () => {
    table = await setTable();
  });
  afterAll(() => table?.[Symbol.asyncDispose]());
  const pictures = () => onTestFailed(() => table.browsers.photograph('reading'));

  const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();
  /** How many px of a table one has to scroll to. */
  const outOfSight = (page: Page, region: string): Promise<number> =>
    page.getByRole('region', { name: region, exact: true }).evaluate((table) => table.scrollWidth - table.clientWidth);
  /** Presses a button by its name with the keyboard alone. */
  const press = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).first().focus();
    await page.keyboard.press('Enter');
  };

  it('a map is built and read by keyboard in the list, live with the others, and taken back', async () => {
    pictures();
    const { facilitator, guest } = table;
    await tab(facilitator, meetingText.tabs.list);
    await tab(guest, meetingText.tabs.list);
    const { board } = await table.program();
    const before = board.ties.all().size;

    await press(facilitator, listText.addSupporter);
    const dialog = facilitator.getByRole('dialog');
    await dialog.getByLabel(mapText.name, { exact: true }).fill('同居の親');
    await dialog.getByLabel(mapText.relationPerson).fill('母');
    await facilitator.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => board.ties.all().size).toBe(before + 1);
    const row = (page: Page) =>
      page.getByRole('region', { name: listText.ties, exact: true }).getByRole('row', { name: /同居の親/ });
    await row(guest).waitFor();

    await facilitator.getByLabel(listText.fieldOf('同居の親', listText.strength)).selectOption('strong');
    const strength = guest.getByLabel(listText.fieldOf('同居の親', listText.strength));
    await expect.poll(() => strength.inputValue()).toBe('strong');
    await guest.getByLabel(listText.fieldOf('同居の親', listText.careArea)).selectOption('home-district');
    await expect
      .poll(() => [...board.elements.all().values()].find((one) => 'label' in one && one.label === '同居の親'))
      .toMatchObject({ careArea: 'home-district' });

    await press(facilitator, listText.removeTieOf('同居の親'));
    await row(guest).waitFor({ state: 'detached' });
    await press(facilitator, listText.undo);
    await row(guest).waitFor();

    await facilitator.getByLabel(listText.search).fill('同居');
    await expect
      .poll(() => facilitator.getByRole('region', { name: listText.ties, exact: true }).getByRole('row').count())
      .toBe(2);
    await facilitator.getByLabel(listText.search).fill('');
    expect(await axeFindings(facilitator), '一覧').toEqual([]);
    // The buttons of every row are in sight at 1366 px.
    for (const table of [listText.ties, listText.supporters]) expect(await outOfSight(facilitator, table)).toBe(0);
    await saved(facilitator);
  });

  it('a layer dims the rest of the map on this screen only, and a finding leads to what it names', async () => {
    pictures();
    const { facilitator, guest } = table;
    for (const page of [facilitator, guest]) await tab(page, meetingText.tabs.map);
    await tab(facilitator, readingText.tab);
    const shape = (page: Page, label: string) =>
      page.getByTestId('board-canvas').locator('.tl-shape').filter({ hasText: label }).first().locator('svg').first();
    const opacity = (page: Page, label: string): Promise<number> =>
      shape(page, label).evaluate((element) => Number(getComputedStyle(element).opacity));
    await facilitator.getByLabel(readingText.layers.dimensions.side, { exact: true }).check();
    const sides = readingText.layers.sides;
    await facilitator.getByLabel(new RegExp(`^${sides.formal}`)).uncheck();
    await facilitator.getByLabel(new RegExp(`^${sides.informal}`)).check();
    await expect.poll(() => opacity(facilitator, '市町村の担当課')).toBeLessThan(0.5);
    expect(await opacity(facilitator, '近所の人')).toBe(1);
    expect(await opacity(guest, '市町村の担当課')).toBe(1);
    await facilitator.getByLabel(readingText.layers.all, { exact: true }).check();
    await expect.poll(() => opacity(facilitator, '市町村の担当課')).toBe(1);

    await facilitator.getByRole('button', { name: /^地図で見る: 線のない人・資源/ }).click();
    // Four formal and four informal supporters of the starting map, none of them tied yet.
    await facilitator.getByText(readingText.selected(8)).first().waitFor({ state: 'attached' });
    await tab(facilitator, readingText.tab);
    expect(await axeFindings(facilitator), '見かた').toEqual([]);
  });

  it('the next meeting on the case begins with this map, and both are compared in words and pictures', async () => {
    pictures();
    const { facilitator, product } = table;
    const { client, board } = await table.program();
    const subject = [...board.elements.all().values()].find((one) => one.kind === 'person' && one.isSubject)!;
    const neighbour = [...board.elements.all().values()].find((one) => 'label' in one && one.label === '近所の人')!;
    board.ties.add(
      Tie.parse({ id: 'tie_before', from: neighbour.id, to: subject.id, strength: 'weak', label: '声かけ' }),
    );
    const picture = await facilitator.request.post(`/api${table.address}/assets`, {
      data: await facilitator.screenshot(),
      headers: { origin: product.url, 'content-type': 'image/png' },
    });
    const { id: asset } = (await picture.json()) as { id: string };
    const [size, pos] = [
      { w: 240, h: 160 },
      { x: -300, y: 0 },
    ];
    board.elements.add(Element.parse({ id: 'el_picture', kind: 'image', label: '坂道', asset, size, pos }));
    await client.saved();

    const post = async (path: string, data: object): Promise<{ id: string }> => {
      const response = await facilitator.request.post(path, { data, headers: { origin: product.url } });
      expect(response.status()).toBe(201);
      return (await response.json()) as { id: string };
    };
    const meeting = (await (await facilitator.request.get(`/api${table.address}`)).json()) as { case: { id: string } };
    const next = await post('/api/meetings', {
      title: '二回目',
      function: 1,
      level: 'individual',
      caseId: meeting.case.id,
      continues: table.address.split('/').at(-1),
    });
    const second = await table.program(`/meetings/${next.id}`);
    second.board.ties.update('tie_before' as TieId, { strength: 'strong' });
    await second.client.saved();

    await facilitator.goto(`/meetings/${next.id}/compare`);
    const changes = facilitator.getByRole('region', { name: compareText.table });
    await changes.getByRole('row', { name: /近所の人/ }).waitFor();
    expect(await changes.textContent()).toContain(notationText.comparison.changed.strengthened);
    await facilitator.getByRole('img', { name: compareText.pictureOver }).waitFor();
    await facilitator.getByLabel(compareText.ways.beside).check();
    // Each map with its own picture; one that could not be had would be an error of the page.
    for (const map of [compareText.pictureBefore, compareText.pictureAfter])
      await facilitator.getByRole('img', { name: map }).locator('image').waitFor();
    expect(await axeFindings(facilitator), 'comparison').toEqual([]);
    await facilitator.setViewportSize(PHONE);
    await expect.poll(() => outOfSight(facilitator, compareText.table)).toBe(0);
    expect(await changes.textContent()).toContain('声かけ');
    expect(table.browsers.errors()).toEqual([]);
    expect(table.browsers.foreignRequests()).toEqual([]);
  });
});
