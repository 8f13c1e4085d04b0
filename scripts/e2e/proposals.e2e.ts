import { openBoardDoc } from '@tsunagu/board-doc';
import { Decision, Issue } from '@tsunagu/domain';
import { areaIssueText } from '@tsunagu/domain/catalogue/area-issues';
import { newMeetingText } from '@tsunagu/domain/catalogue/new-meeting';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { searchText } from '@tsunagu/domain/catalogue/search';
import { shellText } from '@tsunagu/domain/catalogue/shell';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { SyncClient } from '../sync-client.ts';
import type { Api } from './api.ts';
import { axeFindings, Browsers, PHONE } from './browsers.ts';
import { type Product, startProduct } from './product.ts';
import { logIn } from './steps.ts';

const HILL = '坂の上の団地で、買物に困る人が多い';
const TRASH = 'ゴミ出しを手伝う人がいない';
const DECIDED = '坂の上の団地へ、週に二回の移動販売を市に提案する';
const PLAN = '第十期 介護保険事業計画';
const MISTAKE = 'まちがえてつくった下書き';
const COPY = '買物に困る一人暮らし';

/** From a 地域課題 to a 推進会議, a proposal, its answer and a plan; and from the plan back to the case. */
describe('the upper end of the chain', () => {
  let product: Product;
  let browsers: Browsers;
  let api: Api;
  let page: Page;
  let meeting = '';
  let proposal = '';

  beforeAll(async () => {
    product = await startProduct();
    browsers = await Browsers.launch(product.url);
    api = await product.facilitator();
    await theCase(api, product);
    page = await browsers.person('city');
    await logIn(page);
  });
  afterAll(async () => {
    await browsers?.close();
    await product?.[Symbol.asyncDispose]();
  });
  const pictures = () => onTestFailed(() => browsers.photograph('proposals'));
  const link = (name: string) => page.getByRole('link', { name });
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('[PP8] a 推進会議 opens with the chosen 地域課題 as cards', async () => {
    pictures();
    await page.goto('/issues');
    for (const title of [HILL, TRASH]) await page.getByLabel(text.takeUpChoose(title)).check();
    await button(text.takeUpChosen(2)).click();
    await page.getByRole('dialog').getByText(TRASH).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('link', { name: '⑤' }).click();
    await page.getByText(text.takenUpLead).waitFor();
    await page.getByText(TRASH).waitFor();
    await page.getByLabel(newMeetingText.meetingTitle).fill('みほん市 地域ケア推進会議');
    await button(newMeetingText.create).click();
    await page.waitForURL(/\/meetings\/mtg_[^/]+$/);
    meeting = new URL(page.url()).pathname.split('/')[2] ?? '';
    const { elements } = await api.get<{ elements: { kind: string; label?: string }[] }>(
      `/api/meetings/${meeting}/board.json`,
    );
    const cards = elements.filter(({ kind }) => kind === 'card').map(({ label }) => label);
    expect(cards).toEqual(expect.arrayContaining([HILL, TRASH]));
    expect(await api.get(`/api/meetings/${meeting}`)).toMatchObject({ level: 'municipal', function: 5 });
  });

  it('what it decided becomes a proposal with one press, with its evidence', async () => {
    pictures();
    await decide(api, product, meeting);
    await page.goto(`/meetings/${meeting}/minutes`);
    const section = page.getByRole('region', { name: text.fromMeeting });
    await section.getByRole('link', { name: HILL }).waitFor();
    await section.getByRole('button', { name: text.fromRecord(DECIDED) }).click();
    expect(await page.getByLabel(text.name).inputValue()).toBe(DECIDED);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: text.create }).click();
    await page.getByRole('heading', { name: DECIDED, level: 1 }).waitFor();
    proposal = new URL(page.url()).pathname.split('/')[2] ?? '';
    const evidence = page.getByRole('region', { name: text.evidence });
    await evidence
      .getByText(text.countAll(text.piecesBelow(3)))
      .first()
      .waitFor();
    await evidence.getByRole('button', { name: text.addOf(COPY) }).click();
    await evidence.getByRole('img', { name: text.mapOf(COPY) }).waitFor();
    await evidence.getByRole('button', { name: text.removeOf(TRASH) }).click();
    await page.getByText(text.removed(TRASH)).waitFor();
    await evidence.getByRole('button', { name: text.undo }).click();
    await evidence.getByRole('link', { name: TRASH }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('[PP3] a refused save keeps what was typed, and goes on top of the newest then', async () => {
    pictures();
    await button(text.edit).click();
    await page.getByLabel(text.addressee).fill('市の高齢福祉課');
    const { version } = await api.get<{ version: number }>(`/api/proposals/${proposal}`);
    const theirs = { title: DECIDED, body: 'ほかの人が書いた内容' };
    await api.send('PUT', `/api/proposals/${proposal}`, theirs, { 'if-match': `"${version}"` });
    await page.getByRole('dialog').getByRole('button', { name: text.save }).click();
    await page.getByRole('alert').getByText('ほかの人が書いた内容').waitFor();
    expect(await page.getByLabel(text.addressee).inputValue()).toBe('市の高齢福祉課');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: text.save }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(text.to('市の高齢福祉課')).first().waitFor();
  });

  it('[PP1] [PP5] is handed in, answered and taken up by a plan; what was taken out is put back', async () => {
    pictures();
    await button(text.editAnswer).click();
    await page.getByLabel(text.outcomeLabel).selectOption('partly');
    await page.getByRole('dialog').getByRole('button', { name: text.save }).click();
    await page.getByText('先に「提出した日」を入れてください。').waitFor();
    await page.getByLabel(text.submitted).fill('2026-06-01');
    await page.getByLabel(text.answered).fill('2026-09-01');
    await page.getByLabel(text.answer, { exact: true }).fill('来年度から、一つの団地で始めます。');
    await page.getByRole('dialog').getByRole('button', { name: text.save }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await button(text.addPlan).click();
    await page.getByRole('dialog').getByRole('button', { name: text.save }).click();
    await page.getByText(text.needsPlan).waitFor();
    await page.getByLabel(text.plan).fill(PLAN);
    await page.getByLabel(text.fiscalYear).fill('２０２７');
    await page.getByLabel(text.measure).fill('移動販売の補助');
    await page.getByLabel(text.budget).fill('1,200,000');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: text.save }).click();
    await button(text.removePlanOf(PLAN)).click();
    await page.getByText(text.planRemoved(PLAN)).waitFor();
    await page.getByRole('region', { name: text.plans }).getByRole('button', { name: text.undo }).click();
    await button(text.removePlanOf(PLAN)).waitFor();
    await page.getByText(`${text.state.reflected}・${text.outcome.partly}`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('[PP6] every hop from the plan down to the case is one click', async () => {
    pictures();
    await page
      .getByRole('navigation', { name: shellText.places })
      .getByRole('link', { name: shellText.proposals })
      .click();
    await link(DECIDED).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await link(text.tabs.plans).click();
    await page.getByText('1,200,000円').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await link(text.followOf(PLAN)).click();
    await link(areaIssueText.linkOf(HILL, areaIssueText.toIssue)).click();
    await page.getByRole('heading', { name: HILL, level: 1 }).waitFor();
    await link('みほん市 地域ケア推進会議').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await link(areaIssueText.toCopy).first().click();
    await page.getByRole('heading', { name: COPY, level: 1 }).waitFor();
  });

  it('[X10] a found entry of a plan leads to its row', async () => {
    pictures();
    await page.goto('/search');
    await page.getByLabel(searchText.words).fill('補助');
    await page.getByRole('button', { name: searchText.search }).click();
    await link(PLAN).click();
    const row = page.getByRole('row', { name: new RegExp(PLAN) });
    await row.waitFor();
    await expect.poll(() => row.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await row.getAttribute('aria-current')).toBe('true');
    const inWindow = () =>
      row.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      });
    await expect.poll(inWindow).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('[PP10] a draft is removed and brought back; one that was handed in offers no such thing', async () => {
    pictures();
    expect(await button(text.removeDraft).count()).toBe(0);
    await page.goto('/proposals');
    await button(text.make).click();
    await page.getByLabel(text.name).fill(MISTAKE);
    await page.getByRole('dialog').getByRole('button', { name: text.create }).click();
    await page.getByRole('heading', { name: MISTAKE, level: 1 }).waitFor();
    await button(text.removeDraft).click();
    await page.getByText(text.draftRemoved(MISTAKE)).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await button(text.undo).click();
    await page.getByText(text.historyLine.restored).waitFor();
    await button(text.removeDraft).click();
    await page.getByText(text.draftRemoved(MISTAKE)).waitFor();
    await link(text.back).click();
    await link(DECIDED).waitFor();
    expect(await link(MISTAKE).count()).toBe(0);
  });

  it('fits a phone', async () => {
    pictures();
    await page.setViewportSize(PHONE);
    for (const path of ['/proposals', '/proposals/plans', `/proposals/${proposal}`]) {
      await page.goto(path);
      await page.getByText(PLAN).or(link(DECIDED)).first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(PHONE.width);
      expect(await axeFindings(page), path).toEqual([]);
    }
  });

  it('nothing went wrong meanwhile', () => {
    expect(browsers.foreignRequests()).toEqual([]);
    // The refusals above are answers of 412 and 422, which a browser writes down as errors.
    expect(browsers.errors().filter(({ text: words }) => !/41?2/.test(words))).toEqual([]);
  });
});

/** Writes into the document of a meeting and closes it. */
async function write(api: Api, product: Product, id: string, work: (board: ReturnType<typeof openBoardDoc>) => void) {
  await api.post(`/api/meetings/${id}/start`);
  const client = new SyncClient({
    url: `${product.url.replace('http', 'ws')}/sync/${id}?ack=1`,
    headers: { cookie: api.cookie, origin: product.url },
  });
  await client.connect();
  const board = openBoardDoc(client.doc);
  board.transact(() => work(board));
  await client.saved();
  await api.post(`/api/meetings/${id}/close`, { acceptGaps: true });
  await client.disconnect();
}

const decide = (api: Api, product: Product, id: string) =>
  write(api, product, id, (board) => board.decisions.add(Decision.parse({ id: 'dec_sell', text: DECIDED })));

/** A case whose issue became a 地域課題, with its anonymised copy; and a 地域課題 of nothing yet. */
async function theCase(api: Api, product: Product): Promise<void> {
  const { id } = await api.post<{ id: string }>('/api/meetings', {
    title: '見本さんの支援を考える会議',
    function: 1,
    level: 'individual',
  });
  await write(api, product, id, (board) => {
    board.issues.add(Issue.parse({ id: 'iss_shop', title: '坂が急で買物に行けない' }));
    board.decisions.add(Decision.parse({ id: 'dec_week', text: '来週もう一度たずねる' }));
  });
  const text = { title: HILL, causes: '坂が急で、バスがなくなった', existing: '宅配', missing: '近くで買える所' };
  await api.post('/api/area-issues', { text, issues: [{ meetingId: id, issueId: 'iss_shop' }] });
  await api.post('/api/area-issues', { text: { title: TRASH } });
  const path = `/api/meetings/${id}/anonymous-review`;
  const { lines } = await api.get<{ lines: { key: string; original: string; proposed: string }[] }>(path);
  const decisions = lines.map(({ key, original, proposed }) => ({ key, original, text: proposed }));
  await api.send('PUT', path, { title: COPY, keepCareArea: false, decisions }, { 'if-match': '"0"' });
  await api.post(`/api/meetings/${id}/anonymous-copy`);
}
