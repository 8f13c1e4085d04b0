import { randomBytes } from 'node:crypto';
import { STORY } from '@tsunagu/domain';
import { areaIssueText } from '@tsunagu/domain/catalogue/area-issues';
import { loadStory } from '@tsunagu/server/admin';
import type { Page } from 'playwright-core';
import type { Product } from '../e2e/product.ts';

/** The pages that the story of three cases is told on, from the plan back to a case: `docs/story.md`. */
export async function takeChain(page: Page, product: Product, take: (page: Page, name: string) => Promise<void>) {
  const random = (count: number) => randomBytes(count);
  await loadStory(product.dataDir, { ownerEmail: undefined, isPractice: false }, random);
  const shown = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const follow = (words: string) => page.getByRole('link', { name: words }).first().click();

  await page.goto('/proposals/plans');
  await page.getByText(STORY.plan.plan).first().waitFor();
  await take(page, 'story-plan');
  await follow(STORY.proposal.title);
  await shown(STORY.proposal.title);
  await take(page, 'story-proposal');
  await page.goto('/issues');
  await follow(STORY.areaIssue.title);
  await shown(STORY.areaIssue.title);
  await page.getByRole('region', { name: areaIssueText.chainStrip }).waitFor();
  await take(page, 'story-area-issue');
  await page.goto('/anonymous-copies');
  await follow(STORY.cases[0].copyTitle);
  await shown(STORY.cases[0].copyTitle);
  await take(page, 'story-copy');
  await page.goto('/resources/ideas');
  await follow(STORY.idea.text.title);
  await shown(STORY.idea.text.title);
  await take(page, 'story-idea');
  await page.goto('/issues?tab=loop');
  await page.getByRole('table', { name: areaIssueText.tabs.loop }).waitFor();
  await take(page, 'story-loop');
}
