import { anonymiseText as text } from '@tsunagu/domain/catalogue/anonymise';
import { searchText } from '@tsunagu/domain/catalogue/search';
import { shellText } from '@tsunagu/domain/catalogue/shell';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { axeFindings, Browsers, PHONE } from './browsers.ts';
import { type Product, startProduct } from './product.ts';
import { logIn } from './steps.ts';

/** A case goes up to the area: reviewed line by line, published as a copy, found by words. */
describe('the anonymised copy of a case', () => {
  let product: Product;
  let browsers: Browsers;
  let page: Page;
  let meeting: string;

  beforeAll(async () => {
    product = await startProduct();
    browsers = await Browsers.launch(product.url);
    const api = await product.facilitator();
    // The board of a sample without its roles, so that it can be closed at once; every name on it is fictional.
    const board = await api.get<{
      elements: { kind: string; label?: string; isSubject?: boolean }[];
      roles: unknown[];
    }>('/api/samples/C6/board.json');
    board.roles = [];
    for (const element of board.elements) if (element.isSubject === true) element.label = '髙﨑 花子';
    const note = { kind: 'note', id: 'el_note', pos: { x: 600, y: -200 } };
    const words = '髙﨑さんの電話は046-876-5432。令和8年4月3日に3丁目の坂で転んだ。';
    const { id } = await api.post<{ id: string }>('/api/meetings/import', {
      title: '髙﨑さんの会議',
      board: { ...board, function: 3, notes: [{ ...note, text: words }] },
    });
    meeting = `/meetings/${id}`;
    await api.post(`/api/meetings/${id}/close`, { acceptGaps: true });
    page = await browsers.person('facilitator');
    await logIn(page);
  });
  afterAll(async () => {
    await browsers?.close();
    await product?.[Symbol.asyncDispose]();
  });
  const pictures = () => onTestFailed(() => browsers.photograph('anonymise'));

  it('[Z6] is not published while a line is unconfirmed, and what was confirmed is there after a reload', async () => {
    pictures();
    await page.goto(`${meeting}/minutes`);
    await page.getByRole('link', { name: text.toReview }).click();
    await page.getByRole('heading', { name: text.reviewTitle }).waitFor();
    await page.getByLabel(text.title).fill('近所づきあいと介護を一人で担う親');
    await page.getByRole('button', { name: text.namesConfirm }).click();
    await page.getByText(text.namesConfirmed, { exact: true }).waitFor();
    await page.getByRole('button', { name: text.publish }).click();
    await page.getByRole('alert').getByText('まだ確かめていない行があります').waitFor();
    await page.getByText(text.saved).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await page.getByText(text.namesConfirmed, { exact: true }).waitFor();
  });

  it('[Z7] names the line that still tells, and is published once every line is confirmed', async () => {
    pictures();
    const note = page.getByRole('listitem').filter({ hasText: '046-876-5432' });
    expect(await note.getByLabel(text.after).inputValue()).toBe(
      '(名前)さんの電話は(番号)。令和8年4月に(地域)の坂で転んだ。',
    );
    await note.getByLabel(text.after).fill('髙﨑さんは坂で転んだ。');
    const take = page.getByRole('button', { name: text.take });
    while ((await take.count()) > 0) await take.first().click();
    await page.getByRole('button', { name: text.publish }).click();
    await note.getByText(text.stillTells).waitFor();
    await note.getByLabel(text.after).fill('坂で転んだ。');
    await note.getByRole('button', { name: text.take }).click();
    await page.getByText(text.saved).waitFor();
    await page.getByRole('button', { name: text.publish }).click();
    await page.getByRole('heading', { name: '近所づきあいと介護を一人で担う親' }).waitFor();
    const whole = await page.locator('main').innerHTML();
    expect(whole).toContain('坂で転んだ。');
    for (const word of ['髙﨑', '046', '4月3日']) expect(whole, word).not.toContain(word);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('fits a phone, and the way there is in the menu', async () => {
    pictures();
    await page.setViewportSize(PHONE);
    await page.getByRole('button', { name: shellText.menu }).click();
    await page
      .getByRole('navigation', { name: shellText.places })
      .getByRole('link', { name: shellText.anonymousCopies })
      .click();
    await page.getByRole('heading', { name: text.listTitle }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('[X5] words of two letters are found, and what is asked for is in no address', async () => {
    pictures();
    await page.goto('/search');
    await page.getByLabel(searchText.words).fill('髙﨑');
    await page.getByLabel(searchText.words).press('Enter');
    await page.getByRole('link', { name: '髙﨑さんの会議' }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(browsers.requests().filter(({ text: address }) => decodeURIComponent(address).includes('髙﨑'))).toEqual([]);
    await page.getByLabel(searchText.words).fill('ぜったいにない言葉');
    await page.getByRole('button', { name: searchText.search }).click();
    await page.getByText(searchText.nothing).waitFor();
  });

  it('nothing went wrong meanwhile', () => {
    expect(browsers.foreignRequests()).toEqual([]);
    // The refusals above are answers of 409, which a browser writes down as errors.
    expect(browsers.errors().filter(({ text: words }) => !words.includes('409'))).toEqual([]);
  });
});
