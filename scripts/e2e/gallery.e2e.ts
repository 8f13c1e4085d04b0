import {
  FUNCTION_MARKS,
  FUNCTION_NAMES,
  fromBoardJson,
  mayHold,
  SAMPLES,
  type Board,
  type ElementId,
} from '@tsunagu/domain';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { samplesText } from '@tsunagu/domain/catalogue/samples';
import { labelOf, lacking } from '@tsunagu/domain/samples/figure-check';
import { FIGURES } from '@tsunagu/domain/samples/figures';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, Browsers, PHONE } from './browsers.ts';
import { type Drawn, drawnThings, meet } from './drawn-map.ts';
import { type Product, startProduct } from './product.ts';
import { logIn } from './steps.ts';

let product: Product;
let browsers: Browsers;
beforeAll(async () => {
  product = await startProduct();
  browsers = await Browsers.launch(product.url);
});
afterAll(async () => {
  await browsers?.close();
  await product?.[Symbol.asyncDispose]();
});

const cards = (page: Page) => page.getByRole('article');

describe('the gallery', () => {
  it('shows every sample with its picture, which is fetched when it comes near', async () => {
    const page = await browsers.person('visitor');
    await page.goto('/samples');
    await expect.poll(() => cards(page).count()).toBe(SAMPLES.length);
    const pictures = () => browsers.requests().filter(({ text }) => text.endsWith('/thumbnail.svg')).length;
    expect(pictures()).toBeLessThan(SAMPLES.length);
    const last = cards(page).last().getByRole('img');
    await last.scrollIntoViewIfNeeded();
    await expect
      .poll(() => last.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
      .toBeGreaterThan(0);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('chooses by function with the keyboard, and the address keeps the choice', async () => {
    const page = await browsers.person('chooser');
    await page.goto('/samples');
    const choice = page.getByRole('radio', { name: `${FUNCTION_MARKS[5]} ${FUNCTION_NAMES[5]}` });
    await page.getByRole('radio', { name: samplesText.all }).focus();
    for (let n = 0; n < 5; n += 1) await page.keyboard.press('ArrowRight');
    expect(await choice.isChecked()).toBe(true);
    const policy = SAMPLES.filter(({ functions }) => functions.includes(5));
    await expect.poll(() => cards(page).count()).toBe(policy.length);
    await page.getByText(samplesText.found(policy.length)).waitFor();
    expect(new URL(page.url()).search).toBe('?function=5');
    await page.reload();
    await expect.poll(() => cards(page).count()).toBe(policy.length);
  });

  it('leads to a practice board without an account, to a meeting with one', async () => {
    const [sample] = SAMPLES.filter(({ id }) => id === 'C12');
    const visitor = await browsers.person('without account');
    await visitor.goto('/samples');
    await visitor.getByRole('link', { name: samplesText.startNamed(sample!.title) }).click();
    await visitor.waitForURL('**/samples/C12');
    await visitor.getByText(meetingText.practiceNote).waitFor();

    const facilitator = await browsers.person('facilitator');
    await logIn(facilitator);
    await facilitator.goto('/samples');
    await facilitator.getByRole('link', { name: samplesText.lookNamed(sample!.title) }).waitFor();
    await facilitator.getByRole('button', { name: samplesText.startNamed(sample!.title) }).click();
    await facilitator.waitForURL(/\/meetings\/mtg_[^/]+$/);
    await facilitator.locator('[data-shape-id]').first().waitFor();
  });

  it('fits a phone', async () => {
    const page = await browsers.person('phone', { viewport: PHONE, hasTouch: true });
    await page.goto('/samples');
    await cards(page).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('every sample, as a browser draws it', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browsers.person('practice', { viewport: { width: 1600, height: 1000 } });
  });

  /** Opens the practice board; the board that the page was sent, and what it drew of it. */
  async function open(id: string): Promise<{ board: Board; drawn: Map<string, Drawn> }> {
    // Taken on its way: once the page has it, the browser may have let go of the answer. A page that asks twice gets
    // two boards with ids of their own; the one that it drew is meant.
    const address = `**/api/samples/${id}/board.json`;
    const sent: Board[] = [];
    await page.route(address, async (route) => {
      const response = await route.fetch();
      const read = fromBoardJson(await response.json());
      if (!read.ok) throw new Error(`the board of ${id} cannot be read`);
      sent.push(read.board);
      await route.fulfill({ response });
    });
    await page.goto(`/samples/${id}`);
    const isDrawn = (things: readonly Drawn[]) => {
      const ids = new Set<string>(things.map((thing) => thing.id));
      return ({ elements, ties }: Board): boolean =>
        ids.size === elements.length + ties.length && [...elements, ...ties].every((one) => ids.has(one.id));
    };
    await expect.poll(async () => sent.some(isDrawn(await drawnThings(page)))).toBe(true);
    await page.unrouteAll({ behavior: 'wait' });
    const board = sent.find(isDrawn(await drawnThings(page)));
    if (board === undefined) throw new Error(`the board of ${id} was drawn and is gone`);
    await page.evaluate(() => document.fonts.ready);
    return { board, drawn: new Map((await drawnThings(page)).map((thing) => [thing.id, thing])) };
  }

  it.each(SAMPLES.map(({ id }) => id))(
    '%s bears its figure, every name in full, nothing on anything else',
    async (id) => {
      const { board, drawn } = await open(id);
      expect(lacking(FIGURES[id]!, board)).toEqual([]);

      const plain = (words: string) => words.replaceAll(/\s/gu, '');
      const shown = (thing: string) =>
        drawn.get(thing) ?? { id: thing, type: '', words: '', box: { x: 0, y: 0, w: 0, h: 0 } };
      const cut = board.elements.filter((element) => !shown(element.id).words.includes(plain(labelOf(element))));
      expect(cut.map(labelOf)).toEqual([]);

      const byId = new Map(board.elements.map((element): [ElementId, string] => [element.id, labelOf(element)]));
      const loose = board.ties.filter(({ id: tie, from, to, label }) => {
        const line = shown(tie);
        return !line.words.includes(plain(label)) || !meet(line, shown(from), -12) || !meet(line, shown(to), -12);
      });
      expect(loose.map(({ from, to, label }) => `${byId.get(from)} ${label} ${byId.get(to)}`)).toEqual([]);

      const signs = board.elements.filter((element) => !mayHold(element));
      const crowded = signs.flatMap((a, index) =>
        signs.slice(index + 1).flatMap((b) => (meet(shown(a.id), shown(b.id)) ? [`${labelOf(a)} ${labelOf(b)}`] : [])),
      );
      expect(crowded).toEqual([]);
    },
  );

  it('asked no other origin for anything and logged no error', () => {
    expect(browsers.foreignRequests()).toEqual([]);
    expect(browsers.errors()).toEqual([]);
  });
});
