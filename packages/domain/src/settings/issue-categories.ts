import { z } from 'zod';
import { issueCategoryNames } from '../catalogue/issue-categories.ts';

/** More would not fit on a phone's screen, and nobody could choose at a glance. */
export const MOST_ISSUE_CATEGORIES = 30;

/** One 類型 of issues. Its id is stored with issues and never used again for another; it is hidden, not deleted (SPEC E9). */
export const IssueCategory = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: z.string().trim().min(1).max(40),
  shown: z.boolean(),
});
export type IssueCategory = z.infer<typeof IssueCategory>;

export const DEFAULT_ISSUE_CATEGORIES: readonly IssueCategory[] = Object.entries(issueCategoryNames).map(
  ([id, name]) => ({ id, name, shown: true }),
);

/** Counts below this are not shown. With zero shown as zero, "below 2" would say exactly 1: 3 is the least that hides anything. */
export const LEAST_SHOWN_COUNT = z.number().int().min(3).max(10);
export const DEFAULT_LEAST_SHOWN_COUNT = 3;

type Categories = { readonly issueCategories: readonly IssueCategory[] };

/** The categories to choose from; `also` is kept although hidden, because something bears it. */
export const shownIssueCategories = ({ issueCategories }: Categories, also = ''): readonly IssueCategory[] =>
  issueCategories.filter((category) => category.shown || category.id === also);

/** What a category is called here; undefined for none, and for one that the settings do not know. */
export const issueCategoryName = ({ issueCategories }: Categories, id: string): string | undefined =>
  issueCategories.find((category) => category.id === id)?.name;

/** Ids that were there and would be gone: issues bear them, so they may only be hidden (SPEC E9). */
export const lostIssueCategories = (before: Categories, after: Categories): string[] =>
  before.issueCategories.filter(({ id }) => after.issueCategories.every((kept) => kept.id !== id)).map(({ id }) => id);
