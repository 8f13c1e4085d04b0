import { closingStepsText } from '@tsunagu/domain/catalogue/closing-steps';
import { followUpText } from '@tsunagu/domain/catalogue/follow-up';
import { listText } from '@tsunagu/domain/catalogue/list';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { minutesText } from '@tsunagu/domain/catalogue/minutes';
import { myRolesText } from '@tsunagu/domain/catalogue/my-roles';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import { roleText } from '@tsunagu/domain/catalogue/role';
import { wallText } from '@tsunagu/domain/catalogue/wall';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { axeFindings, Browsers, PHONE, PROJECTOR } from './browsers.ts';
import { type Product, startProduct } from './product.ts';
import {
  addSupporter,
  admit,
  closeMeeting,
  join,
  logIn,
  onMap,
  openDoor,
  openMeeting,
  saved,
  furtherTool,
  centre,
} from './steps.ts';

const SUZUKI = { name: '鈴木 見本', affiliation: 'みどり町自治会', profession: '民生委員・児童委員' };
const SATO = { name: '佐藤 見本', affiliation: '北部地域包括支援センター', profession: '社会福祉士' };
const PROMISE = '週に一度、玄関先で声をかけて様子を聞く';

/** One meeting on Aさん from 「会議をひらく」 to 「わたしの役割」; each part stands on the one before. */
describe('a whole meeting', () => {
  let product: Product;
  let browsers: Browsers;
  let facilitator: Page;
  let suzuki: Page;
  let sato: Page;
  let wall: Page;
  let address = '';

  beforeAll(async () => {
    product = await startProduct();
    browsers = await Browsers.launch(product.url);
  });
  afterAll(async () => {
    await browsers?.close();
    await product?.[Symbol.asyncDispose]();
  });
  const pictures = () => onTestFailed(() => browsers.photograph('meeting'));

  it('opens from the card of its function on a board that is not empty', async () => {
    pictures();
    facilitator = await browsers.person('facilitator');
    await logIn(facilitator);
    address = await openMeeting(facilitator, { alias: 'Aさん', place: '地域包括支援センター 会議室' });
    await onMap(facilitator, 'Aさん');
    expect(await axeFindings(facilitator)).toEqual([]);
  });

  it('lets two people in by the QR code, with at most four taps besides typing', async () => {
    pictures();
    const { link, code } = await openDoor(facilitator);
    expect(code).toMatch(/^\d{6}$/);
    expect(new URL(link).hash).toMatch(/^#.{20,}$/);
    suzuki = await browsers.person('鈴木');
    expect(await join(suzuki, link, SUZUKI)).toBeLessThanOrEqual(4);
    expect(await suzuki.textContent('body'), 'nothing is disclosed before admission').not.toContain('Aさん');
    expect(await axeFindings(suzuki)).toEqual([]);
    await admit(facilitator, suzuki, SUZUKI.name);
    sato = await browsers.person('佐藤', { viewport: PHONE, hasTouch: true });
    expect(await join(sato, link, SATO)).toBeLessThanOrEqual(4);
    await admit(facilitator, sato, SATO.name);
    await suzuki.getByText('Aさん').first().waitFor();
    expect(await axeFindings(suzuki)).toEqual([]);
    expect(await axeFindings(sato), '一覧 on a phone').toEqual([]);
  });

  it('writes no label of the prepared board on the wall smaller than 28 px', async () => {
    pictures();
    wall = await browsers.person('wall', { viewport: PROJECTOR });
    await logIn(wall);
    await wall.goto(`${address}/wall`);
    await onMap(wall, 'Aさん');
    await wall.evaluate(() => document.fonts.ready);
    const small = await wall.getByTestId('board-canvas').evaluate((canvas) => {
      const found: string[] = [];
      let labels = 0;
      for (const text of canvas.querySelectorAll<SVGTextElement>('[data-shape-id] text')) {
        const matrix = text.getScreenCTM();
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * (matrix?.d ?? 1);
        if (text.dataset['text'] !== 'label') continue;
        labels += 1;
        if (size < 28) found.push(`${text.textContent ?? ''} ${size}`);
      }
      return { labels, found };
    });
    expect(small.labels).toBeGreaterThan(5);
    expect(small.found).toEqual([]);
  });

  it('shows each what the other builds, on the map, in the list and on the wall', async () => {
    pictures();
    await addSupporter(facilitator, { sort: 'person', name: '同居の親', relation: '母', age: '72' });
    await addSupporter(suzuki, { sort: 'informal', name: '隣近所・自治会' });
    await addSupporter(facilitator, { sort: 'person', name: '子ども', relation: '長男', age: '10' });
    await addSupporter(suzuki, { sort: 'formal', name: '小学校' });
    for (const name of ['同居の親', '隣近所・自治会', '子ども', '小学校']) {
      for (const page of [facilitator, suzuki, wall]) await onMap(page, name);
      await sato.getByText(name).first().waitFor();
    }
    for (const page of [facilitator, suzuki]) await saved(page);
    expect(await axeFindings(wall)).toEqual([]);
  });

  it('keeps both when one renames what the other drags', async () => {
    pictures();
    for (const page of [facilitator, suzuki]) await furtherTool(page, mapText.all);
    const from = await centre(facilitator, '小学校');
    await facilitator.mouse.move(from.x, from.y);
    await facilitator.mouse.down();
    await facilitator.mouse.move(from.x + 30, from.y + 20, { steps: 5 });
    await doubleTap(suzuki, '小学校');
    await suzuki.getByTestId('map-text').fill('みどり小学校');
    await suzuki.keyboard.press('Control+Enter');
    await onMap(facilitator, 'みどり小学校');
    await facilitator.mouse.move(from.x + 60, from.y + 40, { steps: 5 });
    await facilitator.mouse.up();
    for (const page of [facilitator, suzuki, wall]) await onMap(page, 'みどり小学校');
    const to = await centre(facilitator, 'みどり小学校');
    expect(Math.round(to.x - from.x), 'the drag was kept').toBeGreaterThan(40);
    for (const page of [facilitator, suzuki]) await saved(page);
  });

  it('loses nothing of a Japanese composition while somebody else writes', async () => {
    pictures();
    await doubleTap(suzuki, '隣近所');
    await suzuki.getByTestId('map-text').press('End');
    const devtools = await suzuki.context().newCDPSession(suzuki);
    await devtools.send('Input.imeSetComposition', { text: 'のみ', selectionStart: 2, selectionEnd: 2 });
    await addSupporter(facilitator, { sort: 'informal', name: 'サロンひだまり' });
    await onMap(suzuki, 'サロンひだまり');
    await devtools.send('Input.imeSetComposition', { text: 'のみな', selectionStart: 3, selectionEnd: 3 });
    expect(await suzuki.getByTestId('map-text').inputValue()).toBe('隣近所・自治会のみな');
    await devtools.send('Input.insertText', { text: 'の皆さん' });
    await suzuki.keyboard.press('Control+Enter');
    for (const page of [facilitator, suzuki, wall]) await onMap(page, '隣近所・自治会の皆さん');
    await saved(suzuki);
  });

  it('makes a role from a tie, and shows it on the badge, in the table and in the minutes', async () => {
    pictures();
    await facilitator.getByRole('tab', { name: meetingText.tabs.list }).click();
    await facilitator
      .getByRole('button', { name: listText.moreOf('隣近所・自治会の皆さん') })
      .first()
      .click();
    await facilitator.getByRole('button', { name: propertiesText.makeRole }).first().click();
    const dialog = facilitator.getByRole('dialog');
    await dialog.getByLabel(roleText.what, { exact: true }).fill(PROMISE);
    await dialog
      .getByLabel(roleText.owner, { exact: true })
      .selectOption({ label: await ownerOption(dialog, SUZUKI.name) });
    await dialog.getByLabel(roleText.dueDay).check();
    await dialog.getByLabel(roleText.day, { exact: true }).fill('2099-11-30');
    await dialog.getByLabel(roleText.monitoringDay).fill('2099-12-15');
    await facilitator.keyboard.press('Escape');
    await saved(facilitator);
    await facilitator.getByRole('tab', { name: meetingText.tabs.map }).click();
    for (const page of [facilitator, suzuki, wall]) await onMap(page, '役割1');
    await suzuki.getByRole('tab', { name: meetingText.tabs.roles }).click();
    await suzuki.getByRole('tabpanel').getByText(PROMISE).first().waitFor();
    await suzuki.getByRole('tab', { name: meetingText.tabs.minutes }).click();
    await suzuki.getByRole('region', { name: minutesText.recordsHere }).getByText(PROMISE).waitFor();
  });

  it('writes the minutes together, with a decision embedded', async () => {
    pictures();
    await facilitator.getByRole('tab', { name: meetingText.tabs.minutes }).click();
    const text = facilitator.getByRole('textbox', { name: /の記録$/ });
    await text.click();
    await facilitator.keyboard.type('見守りの頻度を話し合った。');
    await suzuki.getByText('見守りの頻度を話し合った。').waitFor();
    await facilitator.getByRole('button', { name: minutesText.insert.decision, exact: true }).click();
    await facilitator.getByLabel(minutesText.decisionText).last().fill('民生委員が週に一度声をかける。');
    await saved(facilitator);
    await expect
      .poll(() => suzuki.getByLabel(minutesText.decisionText).last().inputValue())
      .toBe('民生委員が週に一度声をかける。');
  });

  it('hides names on the wall at once', async () => {
    pictures();
    await facilitator.getByRole('button', { name: meetingText.hideNames }).click();
    await wall.getByText(wallText.namesHidden).waitFor();
    await expect.poll(async () => await wall.getByTestId('board-canvas').textContent()).not.toContain('同居の親');
    await facilitator.getByRole('button', { name: meetingText.namesHidden }).click();
    await onMap(wall, '同居の親');
  });

  it('brings the facilitator a 確認 from the screen of the person who promised', async () => {
    pictures();
    await suzuki.getByRole('button', { name: closingStepsText.confirmOf(PROMISE) }).click();
    await suzuki.getByText(closingStepsText.mineConfirmed).first().waitFor();
    await facilitator.getByRole('tab', { name: meetingText.tabs.roles }).click();
    await facilitator.getByRole('tabpanel').getByText(roleText.states.confirmed).first().waitFor();
  });

  it('closes: read-only for everybody, minutes as page, Word and PDF', async () => {
    pictures();
    await closeMeeting(facilitator);
    await suzuki
      .getByText(meetingText.endedTitle.noRight)
      .or(suzuki.getByText(meetingText.closedTitle))
      .first()
      .waitFor();
    await wall.getByText(wallText.ended).waitFor();
    await facilitator.goto(`${address}/minutes`);
    await facilitator.getByText(PROMISE).first().waitFor();
    await facilitator.getByText('民生委員が週に一度声をかける。').first().waitFor();
    expect(await axeFindings(facilitator)).toEqual([]);
    for (const kind of ['docx', 'pdf']) {
      const reply = await facilitator.request.get(`/api${address}/minutes.${kind}`);
      expect(reply.status()).toBe(200);
      expect((await reply.body()).byteLength).toBeGreaterThan(3000);
    }
  });

  it('shows the role first on the phone, and the answers to the facilitator', async () => {
    pictures();
    await suzuki.setViewportSize(PHONE);
    await suzuki.goto('/me/roles');
    const role = suzuki.getByText(PROMISE).first();
    await role.waitFor();
    const box = await role.boundingBox();
    expect(box && box.y + box.height, 'without scrolling').toBeLessThan(PHONE.height);
    await suzuki.getByText('11月30日').first().waitFor();
    expect(await axeFindings(suzuki)).toEqual([]);
    // The facilitator's page lies open; nobody reloads it.
    const followUp = facilitator.getByRole('region', { name: followUpText.title, exact: true });
    await followUp.getByText(followUpText.confirmed).first().waitFor();
    await suzuki.getByRole('button', { name: myRolesText.consult }).click();
    await suzuki.getByLabel(myRolesText.consultLabel).fill('時間を変えたいです');
    await suzuki.getByRole('button', { name: myRolesText.consultSend }).click();
    await followUp.getByText('時間を変えたいです').waitFor();
    await suzuki.getByRole('button', { name: myRolesText.done, exact: true }).click();
    await followUp.getByText(followUpText.done).first().waitFor();
    // A question nobody has answered keeps the role among what is still open; without it, the role is over.
    const roles = (title: string) => suzuki.getByRole('region', { name: title }).getByText(PROMISE).first();
    const takeBack = (kind: string) => suzuki.getByRole('button', { name: myRolesText.takeBackOf(kind) });
    await takeBack(myRolesText.done).waitFor();
    await roles(myRolesText.open).waitFor();
    await takeBack(myRolesText.consult).click();
    await roles(myRolesText.finished).waitFor();
    expect(await axeFindings(facilitator)).toEqual([]);
  });

  it('opens the roles on another device by a personal link, until it is revoked', async () => {
    pictures();
    await facilitator.getByText(followUpText.links, { exact: true }).click();
    await facilitator.getByRole('button', { name: followUpText.makeLinkOf(SUZUKI.name) }).click();
    const dialog = facilitator.getByRole('dialog');
    const link = new URL(await dialog.getByRole('textbox').inputValue());
    const other = await browsers.person('鈴木, at home', { viewport: PHONE });
    await other.goto(link.pathname + link.hash);
    await other.getByText(PROMISE).first().waitFor();
    // The page that lies open shows nothing of it any more.
    await browsers.outage(async () => {
      await dialog.getByRole('button', { name: followUpText.revoke }).click();
      await facilitator.getByText(followUpText.revoked).waitFor();
      await other.getByText(PROMISE).first().waitFor({ state: 'detached' });
    });
    const late = await browsers.person('somebody with an old link', { viewport: PHONE });
    await browsers.outage(async () => {
      await late.goto(link.pathname + link.hash);
      await late.getByText(myRolesText.passInvalidTitle).first().waitFor();
    });
  });

  it('asked no other origin for anything and logged no error', () => {
    expect(browsers.requests().length).toBeGreaterThan(100);
    expect(browsers.foreignRequests()).toEqual([]);
    expect(browsers.errors()).toEqual([]);
  });

  // The map's surface lies above its signs and takes the pointer for them.
  async function doubleTap(page: Page, name: string): Promise<void> {
    const at = await centre(page, name);
    await page.mouse.dblclick(at.x, at.y);
  }

  async function ownerOption(dialog: ReturnType<Page['getByRole']>, name: string): Promise<string> {
    const options = await dialog.getByLabel(roleText.owner, { exact: true }).locator('option').allTextContents();
    const found = options.find((option) => option.includes(name));
    if (found === undefined) throw new Error(`${name} cannot be chosen: ${options.join(' | ')}`);
    return found;
  }
});
