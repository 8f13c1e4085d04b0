import { contentOf, findTemplate, FUNCTION_MARKS, FUNCTION_NAMES, TEMPLATES } from '@tsunagu/domain';
import { agendaText } from '@tsunagu/domain/catalogue/agenda';
import { closingText } from '@tsunagu/domain/catalogue/closing';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { newMeetingText } from '@tsunagu/domain/catalogue/new-meeting';
import { samplesText } from '@tsunagu/domain/catalogue/samples';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, Browsers, DESKTOP, PHONE, PROJECTOR } from './browsers.ts';
import { type Product, startProduct } from './product.ts';
import { logIn, saved } from './steps.ts';

const POLICY = findTemplate('policy')!;

let product: Product;
let browsers: Browsers;
let page: Page;
beforeAll(async () => {
  product = await startProduct();
  browsers = await Browsers.launch(product.url);
  page = await browsers.person('facilitator');
  await logIn(page);
});
afterAll(async () => {
  await browsers?.close();
  await product?.[Symbol.asyncDispose]();
});

const cards = (on: Page) => on.getByRole('article');
const field = (name: string, nth = 0) => page.getByRole('textbox', { name }).nth(nth);
const save = () => page.getByRole('button', { name: text.save, exact: true }).click();

describe('templates of meetings', () => {
  it('stand in a gallery with their boards, by function', async () => {
    await page.goto('/templates');
    await expect.poll(() => cards(page).count()).toBe(TEMPLATES.length);
    await page.getByRole('radio', { name: `${FUNCTION_MARKS[5]} ${FUNCTION_NAMES[5]}` }).check();
    await expect.poll(() => cards(page).count()).toBe(2);
    const picture = cards(page).first().getByRole('img');
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
      .toBeGreaterThan(0);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('are copied and changed: words, order by keyboard, what is taken away comes back', async () => {
    await page.getByRole('button', { name: text.copyOf(POLICY.title) }).click();
    await page.waitForURL(/\/templates\/tpl_/);
    await field(text.name).fill('本市の提案会議');
    const items = () => page.getByRole('textbox', { name: text.itemName, exact: true });
    const titles = () => items().evaluateAll((all) => all.slice(0, 3).map((one) => (one as HTMLInputElement).value));
    const [first, second, third] = POLICY.agenda.map(({ title }) => title);
    await field(text.itemName, 1).press('Alt+ArrowUp');
    await expect.poll(titles).toEqual([second, first, third]);
    expect(await field(text.itemName, 0).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: text.downOf(1, second!) }).click();
    await expect.poll(titles).toEqual([first, second, third]);

    await field(text.itemMinutes, 0).fill('１５');
    await page.getByText(text.total(80), { exact: true }).waitFor();
    await page.getByRole('button', { name: text.removeOf(third!) }).click();
    await expect.poll(() => items().count()).toBe(POLICY.agenda.length - 1);
    await page.getByRole('button', { name: new RegExp(`^${text.undo}`) }).click();
    await expect.poll(() => items().count()).toBe(POLICY.agenda.length);

    await field(text.itemMinutes, 1).fill('九百');
    await save();
    await expect.poll(() => field(text.itemMinutes, 1).getAttribute('aria-invalid')).toBe('true');
    await field(text.itemMinutes, 1).fill('20');
    await save();
    await page.getByText(text.saved).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('are changed by keyboard alone: the focus is never lost or covered, and what was typed since comes through an undo', async () => {
    const [first, second] = POLICY.agenda.map(({ title }) => title);
    const press = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
    };
    const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value ?? null);
    await press(text.removeOf(first!));
    await expect.poll(focused).toBe(second);
    await field(text.description).fill('消したあとに書いた文');
    await press(`${text.undo}：${text.itemRemoved(first!)}`);
    await expect.poll(focused).toBe(first);
    expect(await field(text.description).inputValue()).toBe('消したあとに書いた文');

    await press(text.addProduct);
    await expect.poll(focused).toBe(text.newProduct);
    await press(text.removeOf(text.newProduct));

    // The arrow keys go past one sample after another and take none; the button takes the chosen one.
    const samples = page.getByLabel(text.fromSample, { exact: true });
    await samples.focus();
    for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    expect(await samples.locator('option').nth(2).getAttribute('value')).toBe(await samples.inputValue());
    expect(await page.getByText(text.boardTaken).count()).toBe(0);
    await press(text.takeSample);
    await page.getByText(text.boardTaken).waitFor();
    await press(`${text.undo}：${text.boardTaken}`);
    await expect.poll(() => samples.evaluate((one) => one === document.activeElement)).toBe(true);

    // What comes into focus stands above the bar at the foot of the page.
    const bar = page.locator('[data-foot-bar]');
    await field(text.itemName, 0).focus();
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press('Tab');
      await expect
        .poll(async () => {
          const { y } = (await bar.boundingBox())!;
          const bottom = await page.evaluate(() => document.activeElement?.getBoundingClientRect().bottom ?? 0);
          return bottom <= y;
        })
        .toBe(true);
    }
    await save();
    await page.getByText(text.saved).waitFor();
  });

  it('are never overwritten unseen, and what was typed stays', async () => {
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    const theirs = { ...contentOf(POLICY), title: '同僚の直した会議' };
    const status = await page.evaluate(
      async ([address, body]) => {
        const headers = { 'content-type': 'application/json', 'if-match': '"3"' };
        return (await fetch(address!, { method: 'PUT', headers, body: body! })).status;
      },
      [`/api/templates/${id}`, JSON.stringify(theirs)],
    );
    expect(status).toBe(200);
    await field(text.name).fill('本市の提案会議（新）');
    await save();
    await page.getByText(text.theirs).waitFor();
    expect(await field(text.name).inputValue()).toBe('本市の提案会議（新）');
    await page.getByRole('button', { name: text.keepMine }).click();
    await page.getByText(text.saved).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('本市の提案会議（新）');
  });

  it('run a meeting: its agenda, its prompts, what it has not produced, and the closing check', async () => {
    await page.getByRole('link', { name: text.open, exact: true }).click();
    const choice = page.getByRole('radio', { name: /本市の提案会議（新）/ });
    await choice.waitFor();
    await expect.poll(() => choice.isChecked()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel(newMeetingText.meetingTitle).fill('提案をまとめる');
    await page.getByRole('button', { name: newMeetingText.create }).click();
    await page.waitForURL(/\/meetings\/mtg_[^/]+$/);
    await saved(page);
    await page.getByRole('button', { name: agendaText.start }).click();
    await page.getByText(POLICY.agenda[0]!.prompts[0]!).waitFor();

    await page.getByRole('button', { name: meetingText.menu }).click();
    await page.getByRole('menuitem', { name: meetingText.menuItems.close }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(closingText.notProduced('根拠')).waitFor();
    const [question] = POLICY.closingCheck;
    await dialog.getByText(text.notChecked(POLICY.closingCheck.length + 1)).waitFor();
    await dialog.getByLabel(question!).check();
    await dialog.getByText(text.notChecked(POLICY.closingCheck.length)).waitFor();
    await dialog.press('Escape');
    await page.getByRole('button', { name: meetingText.menu }).click();
    await page.getByRole('menuitem', { name: meetingText.menuItems.close }).click();
    expect(await page.getByRole('dialog').getByLabel(question!).isChecked()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('dialog').press('Escape');
  });

  it('take the map of a meeting, once its words were read', async () => {
    await page.getByRole('button', { name: meetingText.menu }).click();
    await page.getByRole('menuitem', { name: text.take }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('介護保険事業計画').first().waitFor();
    await dialog.getByLabel(text.name).fill('地図から作った様式');
    await dialog.getByRole('button', { name: text.takeSave }).click();
    await dialog.getByText(text.takeCheckFirst).waitFor();
    await dialog.getByLabel(text.takeChecked).check();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: text.takeSave }).click();
    await dialog.getByText(text.taken('地図から作った様式')).waitFor();
    await dialog.press('Escape');
  });

  it('come in as files; a spoilt one is told by its line and changes nothing', async () => {
    await page.goto('/templates?function=5');
    await expect.poll(() => cards(page).count()).toBe(4);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: text.fileOf('地図から作った様式') }).click(),
    ]);
    const path = await download.path();
    const spoilt = JSON.stringify({ format: 'tsunagu-template', version: 1, template: { title: '' } }, null, 2);
    const chooser = page.locator('input[type=file]');
    await chooser.setInputFiles({ name: 'spoilt.json', mimeType: 'application/json', buffer: Buffer.from(spoilt) });
    await page.getByText(text.importProblems('spoilt.json')).waitFor();
    await page.getByText(new RegExp(`^${text.line(5)}`)).waitFor();
    await expect.poll(() => cards(page).count()).toBe(4);
    await page.setViewportSize(PHONE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await page.setViewportSize(DESKTOP);
    await chooser.setInputFiles(path);
    await page.waitForURL(/\/templates\/tpl_/);
    expect(await field(text.name).inputValue()).toBe('地図から作った様式');
    await page.getByRole('button', { name: text.remove }).click();
    await page.getByText(text.removedNow).waitFor();
    await page.getByRole('button', { name: text.undo, exact: true }).click();
    await page.getByText(text.removedNow).waitFor({ state: 'detached' });
  });

  it('are hidden for everybody by an administrator, and offered again', async () => {
    await page.goto('/templates?function=5');
    await page.getByRole('button', { name: text.hideOf(POLICY.title) }).click();
    await page.getByText(text.hidden).waitFor();
    await page.goto('/meetings/new?function=5');
    await page.getByRole('radio', { name: /本市の提案会議（新）/ }).waitFor();
    expect(await page.getByRole('radio', { name: new RegExp(`^${POLICY.title}`) }).count()).toBe(0);
    await page.goto('/templates?function=5');
    await page.getByRole('button', { name: text.showOf(POLICY.title) }).click();
    await page.getByText(text.hidden).waitFor({ state: 'detached' });
  });

  it('give a figure of the gallery the agenda of whichever of its functions', async () => {
    await page.goto('/samples');
    const card = page.getByRole('article', { name: 'Aさんの困りごと' });
    await card.getByLabel(text.forMeeting).selectOption('3');
    await card.getByRole('button', { name: samplesText.start }).click();
    await page.waitForURL(/\/meetings\/mtg_[^/]+$/);
    await saved(page);
    const [template] = TEMPLATES.filter(({ function: fn }) => fn === 3);
    const items = page.getByRole('combobox').getByRole('option', { name: template!.agenda[1]!.title });
    await items.first().waitFor({ state: 'attached' });
  });

  it.each([
    ['phone', PHONE],
    ['projector', PROJECTOR],
    ['narrow', { width: 320, height: 640 }],
  ] as const)('fit a %s', async (_, viewport) => {
    await page.setViewportSize(viewport);
    for (const address of ['/templates', '/templates/self-support', '/meetings/new?function=1']) {
      await page.goto(address);
      await page.getByRole('img').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      expect(await axeFindings(page)).toEqual([]);
    }
  });
});
