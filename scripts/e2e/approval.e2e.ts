import { FUNCTION_NAMES } from '@tsunagu/domain';
import { factsText } from '@tsunagu/domain/catalogue/meeting-facts';
import { homeText } from '@tsunagu/domain/catalogue/home';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { minutesText } from '@tsunagu/domain/catalogue/minutes';
import { minutesLifeText as text } from '@tsunagu/domain/catalogue/minutes-life';
import { newMeetingText } from '@tsunagu/domain/catalogue/new-meeting';
import { problemsText } from '@tsunagu/domain/catalogue/problems';
import { peopleText } from '@tsunagu/domain/catalogue/people';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { SyncClient } from '../sync-client.ts';
import type { Api } from './api.ts';
import { axeFindings, Browsers, PHONE } from './browsers.ts';
import { type Product, startProduct } from './product.ts';
import { admit, closeMeeting, join, logIn, openDoor, saved } from './steps.ts';

const SUZUKI = { name: '鈴木 見本', affiliation: '北包括', profession: '保健師' };
const REASON = '個人の事情を話すため';
const OTHER_REASON = '本人が望んだため';
const WISH = 'わたしの所属は「南包括」です。';

/** From the head of the minutes to their approval, and what approval then holds; each part stands on the one before. */
describe('minutes that are reviewed, approved and amended', () => {
  let product: Product;
  let browsers: Browsers;
  let facilitator: Page;
  let api: Api;
  let phone: Page;
  let meeting = '';

  beforeAll(async () => {
    product = await startProduct();
    browsers = await Browsers.launch(product.url);
    api = await product.facilitator();
    facilitator = await browsers.person('facilitator');
    await logIn(facilitator);
  });
  afterAll(async () => {
    await browsers?.close();
    await product?.[Symbol.asyncDispose]();
  });
  const pictures = () => onTestFailed(() => browsers.photograph('approval'));
  const life = (page: Page) => page.getByRole('region', { name: text.title, exact: true });
  const status = (page: Page) => life(page).getByRole('status').first();

  it('asks for basis, openness and consent when a meeting is opened', async () => {
    pictures();
    await facilitator.goto('/');
    await facilitator.getByRole('link', { name: homeText.open }).click();
    await facilitator
      .getByRole('button', { name: newMeetingText.take(FUNCTION_NAMES[1]) })
      .first()
      .click();
    await facilitator.getByLabel(newMeetingText.alias).fill('Aさん');
    await facilitator.getByText(factsText.consentWarnings.unasked).waitFor();
    await facilitator.getByLabel(factsText.consentState, { exact: true }).selectOption('given');
    await facilitator.getByLabel(factsText.consentDay.given).fill('2026-11-01');
    await facilitator.getByLabel(factsText.scope).fill('支援に関わる人の間で話すこと');
    await facilitator.getByText(factsText.newMeetingTitle).click();
    await facilitator.getByLabel(factsText.kind, { exact: true }).selectOption('自立支援型');
    await facilitator.getByLabel(factsText.basis, { exact: true }).selectOption('care-insurance');
    await facilitator.getByLabel(factsText.openness).selectOption('closed');
    await facilitator.getByLabel(factsText.opennessReason).fill(REASON);
    await facilitator.getByLabel(factsText.secretariat).fill('高齢福祉課');
    expect(await axeFindings(facilitator)).toEqual([]);
    await facilitator.getByRole('button', { name: newMeetingText.create }).click();
    await facilitator.waitForURL(/\/meetings\/mtg_[^/]+$/);
    await saved(facilitator);
    meeting = new URL(facilitator.url()).pathname;
  });

  it('says as long as the meeting is open that a consent was taken back', async () => {
    pictures();
    expect(await facilitator.getByText(factsText.consentAdvice).isVisible()).toBe(false);
    await facilitator.getByRole('button', { name: meetingText.menu }).click();
    await facilitator.getByRole('menuitem', { name: factsText.menu }).click();
    const dialog = facilitator.getByRole('dialog');
    await dialog.getByLabel(factsText.consentState, { exact: true }).selectOption('withdrawn');
    await dialog.getByLabel(factsText.withdrawnDay).fill('2026-11-20');
    await dialog.getByRole('button', { name: factsText.consentSave }).click();
    await dialog.getByText(factsText.consentSaved).waitFor();
    expect(await axeFindings(facilitator)).toEqual([]);
    await facilitator.keyboard.press('Escape');
    await facilitator.getByText(factsText.consentWarnings.withdrawn).first().waitFor();
  });

  it('[H6] overwrites nothing of 会議の決まり that somebody has saved on another device', async () => {
    pictures();
    await facilitator.getByRole('button', { name: meetingText.menu }).click();
    await facilitator.getByRole('menuitem', { name: factsText.menu }).click();
    const dialog = facilitator.getByRole('dialog');
    await dialog.getByLabel(factsText.secretariat).fill('介護福祉課');
    const there = await api.get<{ facts: object; factsVersion: number }>(`/api${meeting}`);
    const theirs = { ...there.facts, opennessReason: OTHER_REASON, secretariat: '北包括' };
    await api.send('PUT', `/api${meeting}/facts`, theirs, { 'if-match': `"${there.factsVersion}"` });
    // What was not typed here follows at once.
    await expect.poll(() => dialog.getByLabel(factsText.opennessReason).inputValue()).toBe(OTHER_REASON);
    const save = dialog.getByRole('button', { name: factsText.save });
    await save.click();
    await dialog.getByText(problemsText['facts-changed'].title).waitFor();
    const now = dialog.getByRole('region', { name: factsText.now });
    await now.getByText('北包括').waitFor();
    expect(await dialog.getByLabel(factsText.secretariat).inputValue()).toBe('介護福祉課');
    expect(await axeFindings(facilitator)).toEqual([]);
    await dialog.getByLabel(factsText.opennessReason).fill(REASON);
    await dialog.getByLabel(factsText.secretariat).fill('高齢福祉課');
    await save.click();
    await dialog.getByText(factsText.saved, { exact: true }).waitFor();
    await now.waitFor({ state: 'detached' });
    await facilitator.keyboard.press('Escape');
  });

  it('knows as what people attend, writes a decision, and closes with the consent said', async () => {
    pictures();
    const { link } = await openDoor(facilitator);
    phone = await browsers.person('鈴木', { viewport: PHONE, hasTouch: true });
    await join(phone, link, SUZUKI);
    await admit(facilitator, phone, SUZUKI.name);
    await facilitator.getByRole('button', { name: meetingText.menu }).click();
    await facilitator.getByRole('menuitem', { name: meetingText.menuItems.people }).click();
    const dialog = facilitator.getByRole('dialog');
    await dialog.getByLabel(factsText.categoryOf(SUZUKI.name)).selectOption('member');
    await dialog.getByRole('textbox', { name: peopleText.name }).fill('山田 見本');
    await dialog.getByLabel(factsText.category, { exact: true }).selectOption('family');
    await dialog.getByRole('button', { name: peopleText.add }).click();
    await dialog.getByText(peopleText.added('山田 見本')).waitFor();
    expect(await axeFindings(facilitator)).toEqual([]);
    await facilitator.keyboard.press('Escape');
    await facilitator.getByRole('button', { name: minutesText.insert.decision, exact: true }).click();
    await facilitator.getByLabel(minutesText.decisionText).last().fill('週に一度、声をかける。');
    await saved(facilitator);
    await facilitator.getByRole('button', { name: meetingText.menu }).click();
    await facilitator.getByRole('menuitem', { name: meetingText.menuItems.close }).click();
    await facilitator.getByRole('dialog').getByText(factsText.consentWarnings.withdrawn).waitFor();
    await facilitator.keyboard.press('Escape');
    await closeMeeting(facilitator);
  });

  it('asks those who attended; somebody answers on a phone by a personal link', async () => {
    pictures();
    await facilitator.goto(`${meeting}/minutes`);
    await facilitator.getByText(`${factsText.opennesses.closed}（${REASON}）`).waitFor();
    await status(facilitator).getByText(text.standing.unapproved).waitFor();
    expect(await axeFindings(facilitator)).toEqual([]);
    await life(facilitator).getByRole('button', { name: text.ask }).click();
    await status(facilitator).getByText(text.standing['in-review']).waitFor();

    const { items } = await api.get<{ items: { id: string; name: string }[] }>(`/api${meeting}/attendance`);
    const attendanceId = items.find((row) => row.name === SUZUKI.name)?.id;
    const pass = await api.post<{ token: string }>(`/api${meeting}/role-passes`, { attendanceId });
    phone = await browsers.person('鈴木 at home', { viewport: PHONE, hasTouch: true });
    await phone.goto(`/me/roles#${pass.token}`);
    await phone.getByRole('link', { name: /の会議録を読む$/ }).click();
    await phone.getByText('週に一度、声をかける。').first().waitFor();
    expect(await axeFindings(phone)).toEqual([]);
    await phone.getByRole('button', { name: text.mineCorrect }).click();
    await phone.getByLabel(text.mineCorrectLabel).fill(WISH);
    await phone.getByRole('button', { name: text.mineSend }).click();
    await phone.getByText(text.mineAnswered.correct).waitFor();
    // The facilitator's page follows by itself.
    await life(facilitator).getByText(WISH).waitFor();
    await life(facilitator)
      .getByRole('button', { name: text.recordSpokenOf('山田 見本') })
      .click();
    await life(facilitator)
      .getByText(text.counts(1, 1, 0))
      .waitFor();
    expect(await axeFindings(facilitator)).toEqual([]);
  });

  it('is corrected on the page itself, as a new revision with its reason and a difference to read', async () => {
    pictures();
    await life(facilitator).getByRole('button', { name: text.openCorrect }).click();
    // Somebody is still writing while it is corrected.
    await phone.getByRole('button', { name: text.mineCorrectAgain }).click();
    await phone.getByLabel(text.mineCorrectLabel).fill('書きかけの文');
    // What was asked for stands beside the fields.
    await facilitator.getByText(WISH).waitFor();
    await facilitator.getByRole('group', { name: SUZUKI.name }).getByLabel('所属').fill('南包括');
    await facilitator.getByLabel(text.moreDecisions).fill('来月また集まる。');
    // Nothing is saved without a reason, and nothing typed is lost.
    await facilitator.getByRole('button', { name: text.save }).click();
    await facilitator.getByText(text.reasonNeeded).waitFor();
    await facilitator.getByLabel(text.reason, { exact: false }).last().fill('所属がちがっていたため');
    expect(await axeFindings(facilitator)).toEqual([]);
    await facilitator.getByRole('button', { name: text.save }).click();
    await facilitator.getByText(text.savedAs(2)).waitFor();
    await phone.getByRole('button', { name: text.mineSend }).click();
    await phone.getByText(problemsText['minutes-not-asked'].title).first().waitFor();
    expect(await phone.getByLabel(text.mineCorrectLabel).inputValue()).toBe('書きかけの文');
    await facilitator.getByRole('button', { name: text.diff(2) }).click();
    const changes = facilitator.getByRole('list', { name: text.diff(2) });
    await changes.getByText('来月また集まる。').waitFor();
    expect(await changes.locator('del').allTextContents()).toEqual([`${text.removedWords}北`]);
    expect(await axeFindings(facilitator)).toEqual([]);
    await facilitator.getByRole('link', { name: text.readOf(1) }).click();
    await facilitator.getByText(text.showsOld(1)).waitFor();
    expect(await facilitator.getByRole('article').textContent()).toContain('北包括');
    await facilitator.getByRole('link', { name: text.toNewest }).click();
  });

  it('keeps what was typed when somebody else’s revision comes first', async () => {
    pictures();
    await life(facilitator).getByRole('button', { name: text.openCorrect }).click();
    await facilitator.getByLabel('場所').fill('公民館');
    const revise = (revision: number, kind: string) =>
      api.send(
        'POST',
        `/api${meeting}/minutes/revisions`,
        { kind, reason: '先に直した', words: { secretariat: '長寿課' } },
        { 'if-match': `"${revision}"` },
      );
    expect((await revise(2, 'correction')).status).toBe(200);
    await facilitator.getByText(text.stale).waitFor();
    expect(await facilitator.getByLabel('場所').inputValue()).toBe('公民館');
    await facilitator.getByLabel(text.reason, { exact: false }).last().fill('場所の書きもれ');
    await facilitator.getByRole('button', { name: text.save }).click();
    await facilitator.getByRole('article').getByText('第4版').waitFor();
  });

  it('is approved under a name, and refuses every edit from then on: by screen, API and socket', async () => {
    pictures();
    await life(facilitator).getByRole('button', { name: text.ask }).click();
    await life(facilitator).getByRole('button', { name: text.approve, exact: true }).click();
    const dialog = facilitator.getByRole('alertdialog');
    await dialog.getByText(text.approveOpen(2)).waitFor();
    expect(await axeFindings(facilitator)).toEqual([]);
    await dialog.getByRole('button', { name: text.approve, exact: true }).click();
    await status(facilitator).getByText(text.standing.approved).waitFor();
    expect(await life(facilitator).getByRole('button', { name: text.openCorrect }).count()).toBe(0);

    const refused = await api.send(
      'POST',
      `/api${meeting}/minutes/revisions`,
      { kind: 'correction', reason: '直したい', words: { place: '別の所' } },
      { 'if-match': '"4"' },
    );
    expect([refused.status, await refused.json()]).toMatchObject([409, { title: '承認された会議録は、直せません' }]);

    const id = meeting.split('/').at(-1) ?? '';
    const client = new SyncClient({
      url: `${product.url.replace('http', 'ws')}/sync/${id}?ack=1`,
      headers: { cookie: api.cookie, origin: product.url },
    });
    await client.connect();
    client.doc.getMap('meta').set('function', 2);
    await expect(client.saved()).rejects.toThrow(/not saved/);
    expect([client.refused, client.closeCode]).toEqual(['meeting-closed', 4403]);
    const { revision, document } = await api.get<{ revision: number; document: { place: string } }>(
      `/api${meeting}/minutes`,
    );
    expect([revision, document.place]).toEqual([4, '公民館']);
  });

  it('is amended with a reason, and approval is due again', async () => {
    pictures();
    await life(facilitator).getByRole('button', { name: text.openAmend }).click();
    await facilitator.getByRole('heading', { name: text.amendTitle }).waitFor();
    await facilitator.getByLabel('事務局', { exact: true }).fill('高齢福祉課');
    await facilitator.getByLabel(text.reason, { exact: false }).last().fill('課の名前の書きまちがい');
    await facilitator.getByRole('button', { name: text.save }).click();
    await status(facilitator).getByText(text.standing.unapproved).waitFor();
    await facilitator.getByText(text.approvedEarlier(4)).waitFor();
    await facilitator.getByText(text.kinds.amendment).waitFor();
    await facilitator.getByText(text.reasonOf('課の名前の書きまちがい')).waitFor();
    await facilitator.emulateMedia({ media: 'print' });
    await facilitator.getByText(factsSignature).first().waitFor();
    await facilitator.emulateMedia({ media: null });
  });

  it('asks no other origin for anything and complains about nothing', () => {
    expect(browsers.foreignRequests()).toEqual([]);
    // What was refused was said in words.
    expect(browsers.errors().filter(({ text: words }) => !/409|412/.test(words))).toEqual([]);
  });
});

const factsSignature = '署名人';
