import { dayOf } from '@tsunagu/domain';
import { factsText } from '@tsunagu/domain/catalogue/meeting-facts';
import { newMeetingText } from '@tsunagu/domain/catalogue/new-meeting';
import { candidatesText, preparationText as text } from '@tsunagu/domain/catalogue/preparation';
import { problemsText } from '@tsunagu/domain/catalogue/problems';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import type { Api } from './api.ts';
import { axeFindings, Browsers, PHONE, PROJECTOR } from './browsers.ts';
import { type Product, startProduct } from './product.ts';
import { logIn } from './steps.ts';

const REASON = '退院の前に、家での支え方を決めたい';
const DAY = dayOf(Date.now() + 14 * 86_400_000);
const PLAIN_PDF = '%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';

/** A case is chosen, its meeting gets a date, people are invited, the family is told, papers lie ready. */
describe('before the meeting', () => {
  let product: Product;
  let browsers: Browsers;
  let api: Api;
  let page: Page;
  let meeting = '';

  beforeAll(async () => {
    product = await startProduct();
    browsers = await Browsers.launch(product.url);
    api = await product.facilitator();
    const { id: caseId } = await api.post<{ id: string }>('/api/cases', { alias: 'Aさん', careArea: '北地区' });
    await api.post('/api/cases', { alias: 'Bさん' });
    const earlier = await api.post<{ id: string }>('/api/meetings', {
      title: 'Aさんの一回めの会議',
      function: 1,
      level: 'individual',
      caseId,
      place: '中央公民館',
    });
    for (const person of [
      { name: '田中 みどり', affiliation: '北包括', profession: '保健師' },
      { name: '林 正', affiliation: '民生委員', profession: '' },
    ])
      await api.post(`/api/meetings/${earlier.id}/attendance`, person);
    page = await browsers.person('facilitator');
    await logIn(page);
  });
  afterAll(async () => {
    await browsers?.close();
    await product?.[Symbol.asyncDispose]();
  });
  const pictures = () => onTestFailed(() => browsers.photograph('preparation'));
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('chooses a case: candidates with a reason, in the order that people set', async () => {
    pictures();
    await page.goto('/cases');
    for (const [alias, reason] of [
      ['Bさん', '転倒が続いている'],
      ['Aさん', REASON],
    ] as const) {
      await button(candidatesText.proposeOf(alias)).click();
      await page.getByLabel(candidatesText.reason).fill(reason);
      await page.getByLabel(candidatesText.proposedDay).fill(DAY);
      await button(candidatesText.save).click();
      await page.getByText(candidatesText.reasonOf(reason)).waitFor();
    }
    await button(candidatesText.upOf('Aさん')).click();
    await page.getByText(candidatesText.moved('Aさん', 1)).waitFor();
    const first = page.getByRole('region', { name: candidatesText.list }).getByRole('listitem').first();
    await first.getByText(REASON).waitFor();
    await button(candidatesText.dropOf('Bさん')).click();
    await button(text.undo).click();
    await page.getByText(candidatesText.reasonOf('転倒が続いている')).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: candidatesText.chooseOf('Aさん') }).click();
  });

  it('opens the meeting with day and place filled in, and the candidate has left the list', async () => {
    pictures();
    expect(await page.getByLabel(newMeetingText.date).inputValue()).toBe(DAY);
    await expect.poll(() => page.getByLabel(newMeetingText.place).inputValue()).toBe('中央公民館');
    await page.getByLabel(newMeetingText.time).fill('10:00');
    await button(newMeetingText.create).click();
    await page.waitForURL(/\/meetings\/mtg_[^/]+$/);
    meeting = new URL(page.url()).pathname;
    await page.goto('/cases');
    await page.getByText(candidatesText.reasonOf('転倒が続いている')).waitFor();
    expect(await page.getByText(candidatesText.reasonOf(REASON)).count()).toBe(0);
    await page.goto('/');
    await page.getByText(text.stillOpen(['案内', '資料', '説明', '同意'])).waitFor();
    await page.getByRole('link', { name: text.openOf(newMeetingText.suggestedTitle('Aさん')) }).click();
    await page.getByText(text.steps.date.done).waitFor();
  });

  it('records until when, who explained it to whom, and the consent', async () => {
    pictures();
    await page.getByLabel(text.until).fill('11:30');
    // Another device moves the meeting meanwhile: it is told, and nothing of either is lost.
    await page.getByLabel(text.place, { exact: true }).fill('市役所');
    await api.json('PATCH', `/api${meeting}`, { place: '体育館' });
    await button(text.save).click();
    await page.getByText(problemsText['preparation-changed'].title).waitFor();
    await page.getByText(text.nowLine(text.place, '体育館')).waitFor();
    await page.getByLabel(text.place, { exact: true }).fill('中央公民館');
    await page.getByLabel(text.explainedDay).fill(dayOf(Date.now()));
    await page.getByLabel(text.explainedBy).fill('鈴木');
    await page.getByLabel(text.explainedTo).fill('長女');
    await button(text.save).click();
    await page.getByText(text.saved).waitFor();
    await page.getByText(text.steps.explained.done).waitFor();
    await page.getByRole('combobox', { name: factsText.consentState }).selectOption('given');
    await page.getByLabel(factsText.consentDay.given).fill(dayOf(Date.now()));
    await button(factsText.consentSave).click();
    await page.getByText(factsText.consentSaved).waitFor();
    await page.getByText(text.steps.consent.done).waitFor();
  });

  it('invites who came before in one tap and others by hand, notes answers, and undoes', async () => {
    pictures();
    await button(text.earlierAll).click();
    await button(text.removeOf('林 正')).waitFor();
    const form = page.getByRole('form', { name: text.add });
    await form.getByLabel(text.name).fill('佐々木 薬剤師');
    await form.getByLabel(text.prepare).fill('服薬の一覧');
    await form.getByRole('button', { name: text.addOne }).click();
    await page.getByText(text.prepareOf('服薬の一覧')).waitFor();
    await page.getByLabel(text.expectedOf('林 正')).selectOption('absent');
    await page.getByText(text.counts(0, 1, 2)).waitFor();
    await button(text.removeOf('林 正')).click();
    await button(text.undo).click();
    await page.getByText(text.counts(0, 1, 2)).waitFor();
    for (const name of ['田中 みどり', '林 正', '佐々木 薬剤師']) {
      const invited = page.getByLabel(text.invitedOf(name));
      await invited.click();
      // The box is ticked once the server has it.
      await expect.poll(() => invited.isChecked()).toBe(true);
    }
    await page.getByText(text.steps.invited.done).waitFor();
    const letters = page.waitForEvent('download');
    await page.getByRole('link', { name: text.letterAll }).click();
    expect((await letters).suggestedFilename()).toMatch(/^案内_.*\.pdf$/);
    const entry = page.waitForEvent('download');
    await page.getByRole('link', { name: text.ics }).click();
    expect((await entry).suggestedFilename()).toMatch(/\.ics$/);
  });

  it('takes a plain PDF, refuses one that can do something, and brings a removed file back', async () => {
    pictures();
    const choose = (name: string, words: string) =>
      page
        .getByLabel(text.addMaterial)
        .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(words, 'latin1') });
    await choose('動く.pdf', PLAIN_PDF.replace('<< >>', '<< /S /JavaScript >>'));
    await page.getByRole('alert').getByText(problemsText['pdf-acts'].title).waitFor();
    await choose('経過.pdf', PLAIN_PDF);
    await page.getByText(text.materialAdded('経過.pdf')).waitFor();
    await button(text.materialRemove('経過.pdf')).click();
    await page.getByText(text.noMaterials).waitFor();
    await button(text.undo).click();
    await page.getByRole('link', { name: '経過.pdf' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto('/');
    await page.getByText(text.allReady).waitFor();
  });

  it('stands on a phone and on a projector without scrolling sideways', async () => {
    pictures();
    for (const viewport of [PHONE, PROJECTOR, { width: 320, height: 640 }]) {
      await page.setViewportSize(viewport);
      for (const address of ['/cases', `${meeting}/preparation`]) {
        await page.goto(address);
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        );
        expect(await axeFindings(page)).toEqual([]);
      }
    }
  });

  it('writes into the minutes who had said that they cannot come', async () => {
    pictures();
    await page.goto(`${meeting}/minutes`);
    await page.getByRole('heading', { name: text.absentees }).waitFor();
    await page.getByText('民生委員 林 正').waitFor();
    expect(browsers.foreignRequests()).toEqual([]);
  });
});
