import { describe, expect, it } from 'vitest';
import { issueCategoryName, lostIssueCategories, shownIssueCategories } from './issue-categories.ts';
import { DEFAULT_SETTINGS, OrganisationSettings, readSettings } from './organisation-settings.ts';

const hidden = {
  ...DEFAULT_SETTINGS,
  issueCategories: DEFAULT_SETTINGS.issueCategories.map((one) => ({ ...one, shown: one.id !== 'housing' })),
};

describe('categories of issues', () => {
  it('[E9] are hidden, not deleted: what bears one keeps its name', () => {
    expect(shownIssueCategories(hidden).map(({ id }) => id)).not.toContain('housing');
    expect(shownIssueCategories(hidden, 'housing').map(({ id }) => id)).toContain('housing');
    expect(issueCategoryName(hidden, 'housing')).toBe('住まい');
    const without = { issueCategories: hidden.issueCategories.filter(({ id }) => id !== 'housing') };
    expect(lostIssueCategories(hidden, without)).toEqual(['housing']);
    expect(lostIssueCategories(hidden, hidden)).toEqual([]);
  });

  it('[E9] have ids and visible names of their own', () => {
    const [first, second, ...rest] = DEFAULT_SETTINGS.issueCategories;
    const twice = { ...DEFAULT_SETTINGS, issueCategories: [first, { ...second, name: first?.name }, ...rest] };
    const same = { ...DEFAULT_SETTINGS, issueCategories: [first, { ...second, id: first?.id }, ...rest] };
    for (const wrong of [twice, same]) expect(OrganisationSettings.safeParse(wrong).success).toBe(false);
  });

  it('[E6][E10] come from the built-in set where older settings have none; small counts stay hidden', () => {
    const { issueCategories: _, leastShownCount: __, ...older } = DEFAULT_SETTINGS;
    expect(readSettings(older)).toEqual(DEFAULT_SETTINGS);
    expect(readSettings({ ...DEFAULT_SETTINGS, leastShownCount: 1 }).leastShownCount).toBe(3);
  });

  it('[E11] months until a resource is confirmed again are 1 to 36, twelve where older settings say nothing', () => {
    const { confirmAfterMonths: _, ...older } = DEFAULT_SETTINGS;
    expect(OrganisationSettings.parse(older).confirmAfterMonths).toBe(12);
    expect(readSettings({ ...older, confirmAfterMonths: 6 }).confirmAfterMonths).toBe(6);
    for (const wrong of [0, 37, 1.5, '6']) {
      expect(OrganisationSettings.safeParse({ ...older, confirmAfterMonths: wrong }).success).toBe(false);
      expect(readSettings({ ...older, confirmAfterMonths: wrong }).confirmAfterMonths).toBe(12);
    }
  });
});
