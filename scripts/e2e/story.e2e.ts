import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { STORY } from '@tsunagu/domain';
import { adminText } from '@tsunagu/domain/catalogue/admin';
import { areaIssueText } from '@tsunagu/domain/catalogue/area-issues';
import { issueCategoryNames, issueCategoryText } from '@tsunagu/domain/catalogue/issue-categories';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { ideasText } from '@tsunagu/domain/catalogue/resource-ideas';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { runCommand } from '../tsunagu.ts';
import { axeFindings, Browsers } from './browsers.ts';
import { type Product, startProduct } from './product.ts';
import { closeMeeting, logIn, saved } from './steps.ts';

const ISSUE = STORY.areaIssue.title;
const { plan } = STORY.plan;
const MOBILITY = issueCategoryNames.mobility;
/** The issue of the third case that the others have too. */
const THIRD = STORY.cases[2].sample.issues?.[0]?.title ?? '';

/** Loads the story while the server runs, as an administrator would. Answers the page of what is to be opened next. */
async function load(product: Product, more: readonly string[] = []): Promise<string> {
  const world = { dataDir: product.dataDir, readStdin: () => Promise.resolve('') };
  const loaded = await runCommand(['sample', 'load', 'story', ...more], world);
  expect(loaded.code, loaded.text).toBe(0);
  expect(await runCommand(['sample', 'load', 'story'], world)).toEqual({ code: 1, text: adminText.storyThere });
  return /\/meetings\/mtg_\w+/.exec(loaded.text)?.[0] ?? '';
}

/** What the loop's measure has to say, counted here from the rows. */
function counted(product: Product): Record<'raised' | 'resource' | 'proposal' | 'plan', number> {
  const db = new DatabaseSync(join(product.dataDir, 'tsunagu.sqlite'), { timeout: 10_000 });
  const one = (sql: string) => (db.prepare(sql).get() as { n: number }).n;
  const proposals = `select p.id from proposal p where p.submitted_on is not null and (
    exists (select 1 from proposal_area_issue l where l.proposal_id = p.id and l.area_issue_id = a.id) or
    exists (select 1 from proposal_idea l join area_issue_idea x on x.idea_id = l.idea_id
      where l.proposal_id = p.id and x.area_issue_id = a.id))`;
  const numbers = {
    raised: one('select count(*) n from area_issue where merged_into is null'),
    resource: one(`select count(distinct x.area_issue_id) n from area_issue_idea x
      join resource_idea i on i.id = x.idea_id where i.resource_id is not null`),
    proposal: one(`select count(*) n from area_issue a where exists (${proposals})`),
    plan: one(`select count(*) n from area_issue a where exists (
      select 1 from plan_entry e where e.proposal_id in (${proposals}))`),
  };
  db.close();
  return numbers;
}

async function loopSays(page: Page, product: Product): Promise<void> {
  const { raised, ...reached } = counted(product);
  expect({ raised, ...reached }).toEqual({ raised: 1, resource: 1, proposal: 1, plan: 1 });
  await page.goto('/issues?tab=loop');
  const row = page.getByRole('table', { name: areaIssueText.tabs.loop }).getByRole('row').nth(1);
  await row.waitFor();
  const cells = await row.getByRole('cell').allTextContents();
  expect(cells.slice(0, 4)).toEqual([
    areaIssueText.pieces(raised),
    ...[reached.resource, reached.proposal, reached.plan].map((count) => areaIssueText.share(count, raised)),
  ]);
}

/** A person who clicks from page to page; each hop is one click, and the clicks are counted. */
function walker(page: Page) {
  let clicks = 0;
  return {
    clicks: () => clicks,
    async hop(link: Locator, heading: string): Promise<void> {
      clicks += 1;
      await link.click();
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    },
  };
}
const to = (page: Page, title: string, words: string): Locator =>
  page.getByRole('link', { name: areaIssueText.linkOf(title, words), exact: true });

describe('the story, loaded whole', () => {
  let product: Product;
  let browsers: Browsers;
  let page: Page;
  let next = '';
  beforeAll(async () => {
    product = await startProduct();
    next = await load(product);
    browsers = await Browsers.launch(product.url);
    page = await browsers.person('city');
    await logIn(page);
  });
  afterAll(async () => {
    await browsers?.close();
    await product?.[Symbol.asyncDispose]();
  });
  const pictures = () => onTestFailed(() => browsers.photograph('story'));

  it('leads from the line of the plan down to each of the three anonymised cases, every hop one click', async () => {
    pictures();
    for (const [at, { copyTitle, sample }] of STORY.cases.entries()) {
      await page.goto('/proposals/plans');
      const walk = walker(page);
      const issue = sample.issues?.find(({ category }) => category === STORY.areaIssue.category)?.title ?? '';
      await walk.hop(page.getByRole('link', { name: text.followOf(plan) }), STORY.proposal.title);
      if (at === 0) await walk.hop(to(page, ISSUE, areaIssueText.toIssue), ISSUE);
      if (at === 0) expect(await axeFindings(page)).toEqual([]);
      await walk.hop(to(page, issue, areaIssueText.toCopy), copyTitle);
      // Plan → proposal → 地域課題 → copy; the strip of the proposal shows the cases too, so that the 地域課題 may be skipped.
      expect(walk.clicks()).toBe(at === 0 ? 3 : 2);
    }
    expect(await axeFindings(page)).toEqual([]);
  });

  it('leads from a case upwards to the plan, every hop one click', async () => {
    pictures();
    const [{ copyTitle }] = STORY.cases;
    await page.goto('/anonymous-copies');
    const walk = walker(page);
    await walk.hop(page.getByRole('link', { name: copyTitle }), copyTitle);
    await walk.hop(page.getByRole('link', { name: ISSUE }), ISSUE);
    await walk.hop(to(page, STORY.idea.text.title, areaIssueText.toIdea), STORY.idea.text.title);
    await walk.hop(page.getByRole('link', { name: ideasText.toResource }), STORY.idea.resource.name);
    await walk.hop(page.getByRole('link', { name: STORY.idea.text.title }), STORY.idea.text.title);
    await walk.hop(page.getByRole('link', { name: ISSUE }), ISSUE);
    await walk.hop(to(page, STORY.proposal.title, areaIssueText.toProposal), STORY.proposal.title);
    await page.getByRole('region', { name: text.plans }).getByText(plan).first().waitFor();
    expect(walk.clicks()).toBe(7);
  });

  it('leads from the minutes of a case, for whoever may read them, to the 地域課題 and back', async () => {
    pictures();
    const issue = STORY.cases[1].sample.issues?.at(-1)?.title ?? '';
    await page.goto('/issues');
    const walk = walker(page);
    await walk.hop(page.getByRole('link', { name: ISSUE }), ISSUE);
    await to(page, issue, areaIssueText.toMinutes).click();
    await page.waitForURL(/\/minutes$/);
    const above = page.getByRole('navigation', { name: areaIssueText.becameOf });
    await walk.hop(above.getByRole('link', { name: ISSUE }), ISSUE);
  });

  it('measures the loop as the rows say', async () => {
    pictures();
    await loopSays(page, product);
  });

  it('opens the next meeting of the first case with what the last one left open', async () => {
    pictures();
    await page.goto(next);
    await saved(page);
    await page.getByText(STORY.next.title).first().waitFor();
    expect(browsers.foreignRequests()).toEqual([]);
    expect(browsers.errors()).toEqual([]);
  });
});

describe('the story, practised by hand', () => {
  let product: Product;
  let browsers: Browsers;
  let page: Page;
  let third = '';
  beforeAll(async () => {
    product = await startProduct();
    third = await load(product, ['--practice']);
    browsers = await Browsers.launch(product.url);
    page = await browsers.person('facilitator');
    await logIn(page);
  });
  afterAll(async () => {
    await browsers?.close();
    await product?.[Symbol.asyncDispose]();
  });
  const pictures = () => onTestFailed(() => browsers.photograph('story-by-hand'));
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const inDialog = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });

  it('① tags an issue of the third meeting and closes it', async () => {
    pictures();
    await page.goto(third);
    await saved(page);
    await page.getByRole('tab', { name: meetingText.tabs.list }).first().click();
    const row = page.getByRole('listitem').filter({ hasText: THIRD });
    await row.getByLabel(issueCategoryText.category).selectOption({ label: MOBILITY });
    await saved(page);
    await closeMeeting(page);
  });

  it('③ puts the issues of the three cases together', async () => {
    pictures();
    await page.goto('/issues?tab=raised');
    await button(areaIssueText.suggest).click();
    await page.getByLabel(areaIssueText.suggestCategory).selectOption('mobility');
    await button(areaIssueText.takeClusterOf(1)).click();
    await page.getByRole('dialog').getByLabel(areaIssueText.name).fill(ISSUE);
    await inDialog(areaIssueText.create).click();
    await page.getByRole('heading', { level: 1, name: ISSUE }).waitFor();
    await page
      .getByText(areaIssueText.members(areaIssueText.pieces(STORY.cases.length)))
      .first()
      .waitFor();
  });

  it('④ an idea is tied to it, talked over, tried, and becomes a resource', async () => {
    pictures();
    const { title } = STORY.idea.text;
    await page.goto('/resources/ideas');
    await button(ideasText.make).first().click();
    await page.getByRole('dialog').getByLabel(ideasText.name).fill(title);
    await inDialog(ideasText.save).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await button(ideasText.linkIssue).click();
    await page.getByRole('dialog').getByRole('button', { name: ISSUE }).click();
    await page.getByRole('link', { name: ISSUE }).waitFor();
    for (const stage of ['talk', 'trial'] as const) {
      await button(ideasText.addStep).click();
      await page.getByRole('dialog').getByLabel(ideasText.stages[stage], { exact: true }).check();
      if (stage === 'trial') await page.getByRole('dialog').getByLabel(ideasText.results.succeeded).check();
      await inDialog(ideasText.save).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await button(ideasText.become).click();
    await inDialog(ideasText.become).click();
    await page.getByRole('link', { name: ideasText.toResource }).waitFor();
  });

  it('⑤ a proposal on that evidence is answered and stands in a plan', async () => {
    pictures();
    const { title, answer } = STORY.proposal;
    await page.goto('/proposals');
    await button(text.make).first().click();
    await page.getByLabel(text.name).fill(title);
    await inDialog(text.create).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await button(text.addIssues).click();
    await page.getByRole('dialog').getByLabel(ISSUE).check();
    await inDialog(text.add).click();
    await button(text.addOf(STORY.idea.text.title)).click();
    await page.getByRole('button', { name: text.removeOf(STORY.idea.text.title) }).waitFor();
    await button(text.editAnswer).click();
    await page.getByLabel(text.submitted).fill('2026-06-01');
    await page.getByLabel(text.answered).fill('2026-09-01');
    await page.getByLabel(text.outcomeLabel).selectOption('accepted');
    await page.getByLabel(text.answer, { exact: true }).fill(answer);
    await inDialog(text.save).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await button(text.addPlan).click();
    await page.getByLabel(text.plan).fill(plan);
    await inDialog(text.save).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(`${text.state.reflected}・${text.outcome.accepted}`).waitFor();
  });

  it('the plan leads back to a case, and the loop counts what was done', async () => {
    pictures();
    await page.goto('/proposals/plans');
    const walk = walker(page);
    await walk.hop(page.getByRole('link', { name: text.followOf(plan) }), STORY.proposal.title);
    await walk.hop(page.getByRole('link', { name: areaIssueText.toCopy }).first(), STORY.cases[1].copyTitle);
    expect(walk.clicks()).toBe(2);
    await loopSays(page, product);
    expect(browsers.foreignRequests()).toEqual([]);
    expect(browsers.errors()).toEqual([]);
  });
});
