import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { issueCategoryText } from '@tsunagu/domain/catalogue/issue-categories';
import { settingsText } from '@tsunagu/domain/catalogue/settings';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { axeFindings, Browsers, DESKTOP, PHONE } from './browsers.ts';
import { type Product, startProduct } from './product.ts';
import { logIn } from './steps.ts';

/** Three closed meetings of one facilitator and one of somebody else, as closing leaves them. All made up. */
const RAISED = [
  ['mtg_a', 'iss_a1', '坂が急で買物に行けない', 'mobility', '東地区'],
  ['mtg_a', 'iss_a2', '夜に話す相手がいない', 'isolation', '東地区'],
  ['mtg_b', 'iss_b1', '買い物の荷物を坂の上まで運べない', 'mobility', '東地区'],
  ['mtg_b', 'iss_b2', '介護している妻が休めない', 'carer-support', '北地区'],
  ['mtg_c', 'iss_c1', '店がなくなり、坂の下まで買物に行く', 'mobility', '北地区'],
  ['mtg_c', 'iss_c2', 'ごみの日が分からない', '', '北地区'],
  ['mtg_x', 'iss_x1', 'よその会議の課題', 'mobility', '西地区'],
] as const;

function seed(dataDir: string): void {
  const db = new DatabaseSync(join(dataDir, 'tsunagu.sqlite'), { timeout: 10_000 });
  const { id: me } = db.prepare('select id from account').get() as { id: string };
  const at = '2026-06-01T01:00:00.000Z';
  db.prepare(`insert into account values ('usr_other', 'other@example.jp', '見本 よその人', 'x', 0, ?)`).run(at);
  const meeting = db.prepare(
    `insert into meeting (id, title, function, level, case_id, template, starts_at, place, facilitator_id, state, epoch,
       created_at, opened_at, closed_at, closed_at_sequence, sample)
     values (?, ?, 1, 'individual', null, 't@1', null, '', ?, 'closed', 1, ?, ?, ?, 1, '')`,
  );
  for (const [n, id] of ['mtg_a', 'mtg_b', 'mtg_c', 'mtg_x'].entries())
    meeting.run(id, `見本の会議${n + 1}`, id === 'mtg_x' ? 'usr_other' : me, at, at, at);
  const issue = db.prepare(
    `insert into raised_issue (meeting_id, issue_id, title, detail, category, care_area, case_id, raised_at, fiscal_year)
     values (?, ?, ?, '', ?, ?, null, ?, 2026)`,
  );
  for (const [meetingId, id, title, category, careArea] of RAISED)
    issue.run(meetingId, id, title, category, careArea, at);
  db.close();
}

/** What another part of the product will have written: an idea that became a resource, a proposal with its answer, a plan. */
function answer(dataDir: string, areaIssue: string): void {
  const db = new DatabaseSync(join(dataDir, 'tsunagu.sqlite'), { timeout: 10_000 });
  const { id: me } = db.prepare(`select id from account where id <> 'usr_other'`).get() as { id: string };
  const made = `1, '${me}', '2026-07-01T00:00:00.000Z', '2026-07-01T00:00:00.000Z'`;
  const insert = (table: string, row: Record<string, string | number | null>) => {
    const all = {
      ...row,
      version: 1,
      created_by: me,
      created_at: '2026-07-01T00:00:00.000Z',
      changed_at: made.slice(-26, -1),
    };
    const keys = Object.keys(all);
    db.prepare(`insert into ${table} (${keys.join()}) values (${keys.map(() => '?').join()})`).run(
      ...Object.values(all),
    );
  };
  const blank = { care_area: '', detail: '', carriers: '' };
  insert('resource', {
    id: 'rsc_1',
    name: '買物バス',
    formality: 'informal',
    kind: 'volunteer',
    care_area: '東地区',
    target: '',
    content: '',
    contact: '',
    carrier: '',
    conditions: '',
    confirmed_on: null,
    ended_on: null,
  });
  insert('resource_idea', {
    id: 'ide_1',
    title: '坂の上をまわる買物バス',
    ...blank,
    stage: 'resource',
    resource_id: 'rsc_1',
  });
  insert('proposal', {
    id: 'prp_1',
    title: '買物バスへの補助',
    body: '',
    addressee: '市の高齢福祉課',
    submitted_on: '2026-08-01',
    answer: '来年度からつける',
    answered_on: '2026-09-01',
    outcome: 'accepted',
  });
  insert('plan_entry', {
    id: 'pln_1',
    proposal_id: 'prp_1',
    plan: '地域福祉計画',
    fiscal_year: 2027,
    section: '第3章',
    measure: '移動の支援',
    budget_yen: 1_200_000,
  });
  for (const link of [
    `area_issue_idea (area_issue_id, idea_id) values ('${areaIssue}', 'ide_1')`,
    `proposal_idea (proposal_id, idea_id) values ('prp_1', 'ide_1')`,
  ])
    db.exec(`insert into ${link}`);
  db.close();
}

describe('地域課題の台帳', () => {
  let product: Product;
  let browsers: Browsers;
  let page: Page;
  beforeAll(async () => {
    product = await startProduct();
    seed(product.dataDir);
    browsers = await Browsers.launch(product.url);
    page = await browsers.person('facilitator');
    await logIn(page);
  });
  afterAll(async () => {
    await browsers?.close();
    await product?.[Symbol.asyncDispose]();
  });
  const tab = async (name: string): Promise<void> => {
    await page.goto('/issues');
    await page.getByRole('link', { name, exact: true }).click();
  };
  const fits = (of: Page) => of.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

  it('a category is set where issues stand below each other, and lasts', async () => {
    onTestFailed(() => browsers.photograph('area-issues'));
    await tab(text.tabs.raised);
    await page.getByText('ごみの日が分からない', { exact: true }).waitFor();
    expect(await page.getByText('よその会議の課題').count()).toBe(0);
    await page.getByLabel(text.categoryOf('ごみの日が分からない')).selectOption({ label: 'ごみ・家事・生活支援' });
    await page
      .getByText(text.categorySaved('ごみの日が分からない', 'ごみ・家事・生活支援'))
      .waitFor({ state: 'attached' });
    await page.reload();
    const select = page.getByLabel(text.categoryOf('ごみの日が分からない'));
    await select.waitFor();
    expect(await select.inputValue()).toBe('daily-life');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('what reads alike is suggested with why, and becomes a 地域課題 when people say so', async () => {
    onTestFailed(() => browsers.photograph('area-issues'));
    await tab(text.tabs.raised);
    await page.getByRole('button', { name: text.suggest }).click();
    const cluster = page.getByRole('listitem').filter({ hasText: text.cluster(1, 3) });
    await cluster.waitFor();
    expect(await cluster.textContent()).toMatch(/坂|買/);
    expect(await axeFindings(page)).toEqual([]);
    await cluster.getByRole('button', { name: text.takeClusterOf(1) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: text.create }).click();
    await dialog.getByText(text.needsName).waitFor();
    await dialog.getByLabel(text.name).fill('坂の上の団地で買物に困る人が多い');
    await dialog.getByLabel(text.missing).fill('荷物を運ぶ手段');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: text.create }).click();
    await page.getByRole('heading', { level: 1, name: '坂の上の団地で買物に困る人が多い' }).waitFor();
    await page
      .getByText(text.members(text.pieces(3)))
      .first()
      .waitFor();
  });

  it('splits, merges, and takes each of them back', async () => {
    onTestFailed(() => browsers.photograph('area-issues'));
    const address = page.url();
    await page.getByLabel('店がなくなり、坂の下まで買物に行く', { exact: true }).check();
    await page.getByRole('button', { name: text.split }).click();
    await page.getByRole('dialog').getByLabel(text.name).fill('店がなくなった');
    await page.getByRole('dialog').getByRole('button', { name: text.splitDo, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '店がなくなった' }).waitFor();
    await page.goto(address);
    await page
      .getByText(text.members(text.pieces(2)))
      .first()
      .waitFor();
    await page.getByRole('button', { name: text.undo }).click();
    await page.getByText(text.undone).waitFor();
    await page
      .getByText(text.members(text.pieces(3)))
      .first()
      .waitFor();
    await page.getByText(text.historyLine.undone).waitFor();
  });

  it('a change that comes too late overwrites nothing and loses nothing', async () => {
    onTestFailed(() => browsers.photograph('area-issues'));
    const id = page.url().split('/').at(-1) ?? '';
    await page.getByRole('button', { name: text.edit }).click();
    await page.getByLabel(text.causes).fill('坂が多く、店が下にしかない');
    const api = await product.facilitator();
    const view = await api.get<{ version: number; text: Record<string, unknown> }>(`/api/area-issues/${id}`);
    const theirs = { ...view.text, detail: 'ほかの人が書いた説明' };
    await api.send('PUT', `/api/area-issues/${id}`, theirs, { 'if-match': `"${view.version}"` });
    await browsers.outage(async () => {
      await page.getByRole('button', { name: text.save, exact: true }).click();
      await page.getByText(text.theirs).waitFor();
    });
    await page.getByText('ほかの人が書いた説明').first().waitFor();
    expect(await page.getByLabel(text.causes).inputValue()).toBe('坂が多く、店が下にしかない');
    await page.getByRole('button', { name: text.save, exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('坂が多く、店が下にしかない').waitFor();
  });

  it('links a resource of the directory as one that is there already, and takes it off', async () => {
    onTestFailed(() => browsers.photograph('area-issues'));
    const api = await product.facilitator();
    await api.post('/api/resources', { name: '坂の上の買物バス', formality: 'informal', careArea: '東地区' });
    await page.getByRole('button', { name: text.existingAdd }).click();
    await page.getByLabel(text.existingSearch).fill('買物バス');
    await page.getByRole('button', { name: text.existingChoose('坂の上の買物バス', '東地区') }).click();
    const section = page.getByRole('region', { name: text.existingResources });
    await section.getByRole('link', { name: '坂の上の買物バス' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await section.getByRole('link', { name: '坂の上の買物バス' }).waitFor();
    await section.getByRole('button', { name: text.existingTakeOffOf('坂の上の買物バス') }).click();
    await section.getByText(text.existingNone).waitFor();
  });

  it('shows the whole chain, each hop one click, and follows one thing both ways', async () => {
    onTestFailed(() => browsers.photograph('area-issues'));
    answer(product.dataDir, page.url().split('/').at(-1) ?? '');
    await page.reload();
    const strip = page.getByRole('region', { name: text.chainStrip });
    for (const words of [
      '坂の上をまわる買物バス',
      '買物バスへの補助',
      '来年度からつける',
      '地域福祉計画',
      text.outcome.accepted,
    ])
      await strip.getByText(words, { exact: true }).waitFor();
    await strip.getByRole('button', { name: text.follow('地域福祉計画') }).click();
    // Plan → proposal → idea → 地域課題 → three issues of meetings.
    await page.getByText(text.followed('地域福祉計画', 0, 6)).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await strip.getByRole('link', { name: text.toMinutes }).first().click();
    await page.waitForURL(/\/minutes$/);
    await page.goBack();
    await page.setViewportSize(PHONE);
    await strip.waitFor();
    expect(await fits(page)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize(DESKTOP);
  });

  it('counts without telling small numbers, on the screen and in the file', async () => {
    onTestFailed(() => browsers.photograph('area-issues'));
    await tab(text.tabs.counts);
    await page.getByRole('heading', { name: text.matrix }).waitFor();
    expect(await page.getByText(text.below(3)).count()).toBeGreaterThan(0);
    expect(await axeFindings(page)).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: text.csv }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(text.csvName);
    await page.setViewportSize(PHONE);
    expect(await fits(page)).toBe(true);
    await page.setViewportSize(DESKTOP);
  });

  it('says how the loop goes', async () => {
    onTestFailed(() => browsers.photograph('area-issues'));
    await tab(text.tabs.loop);
    await page
      .getByRole('cell', { name: text.share(1, 1) })
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('lets the organisation name its own categories, and hides none for good', async () => {
    onTestFailed(() => browsers.photograph('area-issues'));
    await page.goto('/settings');
    await page.getByRole('button', { name: issueCategoryText.add }).click();
    await page.getByLabel(issueCategoryText.nameOf(14)).fill('空き家');
    await page.getByLabel(settingsText.isUsed('災害')).uncheck();
    await page.getByRole('button', { name: settingsText.save }).click();
    await page.getByText(settingsText.saved, { exact: true }).waitFor();
    await tab(text.tabs.raised);
    const select = page.getByLabel(text.categoryOf('夜に話す相手がいない'));
    await select.waitFor();
    const offered = await select.locator('option').allTextContents();
    expect(offered).toContain('空き家');
    expect(offered).not.toContain('災害');
  });

  it('asks no other origin for anything and logs no error', () => {
    expect(browsers.foreignRequests()).toEqual([]);
    expect(browsers.errors()).toEqual([]);
  });
});
