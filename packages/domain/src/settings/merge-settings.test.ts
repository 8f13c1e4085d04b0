import { expect, it } from 'vitest';
import type { CareAreaLevel } from '../board/support-network.ts';
import { moveStep } from './care-areas.ts';
import { mergeSettings } from './merge-settings.ts';
import { DEFAULT_SETTINGS as base, type CareAreaStep, OrganisationSettings } from './organisation-settings.ts';

const step = (level: CareAreaLevel, change: Partial<CareAreaStep>, of = base): OrganisationSettings => ({
  ...of,
  careAreas: of.careAreas.map((one) => (one.level === level ? { ...one, ...change } : one)),
});

it('[E7] takes theirs where I changed nothing, and mine where they did not', () => {
  const theirs = { ...step('daily-living', { name: '学区' }), era: 'gregorian' as const, confirmAfterMonths: 6 };
  expect(mergeSettings(base, base, theirs)).toEqual(theirs);
  expect(mergeSettings(base, theirs, base)).toEqual(theirs);
});

it('[E7] keeps both when two people change different things', () => {
  const mine = { ...step('daily-living', { name: '学区' }), helpNames: { ...base.helpNames, mutual: '支え合い' } };
  const theirs = {
    ...step('greeting', { shown: false }),
    careAreas: moveStep(step('greeting', { shown: false }).careAreas, 'nation', -1),
    helpNames: { ...base.helpNames, public: '行政' },
  };
  const merged = mergeSettings(base, mine, theirs);
  expect(OrganisationSettings.safeParse(merged).success).toBe(true);
  expect(merged.careAreas.map((one) => one.level)).toEqual(theirs.careAreas.map((one) => one.level));
  expect(merged.careAreas.find((one) => one.level === 'daily-living')?.name).toBe('学区');
  expect(merged.careAreas.find((one) => one.level === 'greeting')?.shown).toBe(false);
  expect(merged.helpNames).toEqual({ ...base.helpNames, mutual: '支え合い', public: '行政' });
});

it('[E7] keeps mine when both changed the same', () => {
  const mine = step('daily-living', { name: '学区' });
  expect(mergeSettings(base, mine, step('daily-living', { name: '中学校区' }))).toEqual(mine);
});

it('[E9] keeps my change of a category and the one that somebody else added meanwhile', () => {
  const [first, ...rest] = base.issueCategories;
  const mine = { ...base, issueCategories: [{ ...first!, name: 'ひとりぼっち' }, ...rest] };
  const added = { id: 'own-1', name: '空き家', shown: true };
  const theirs = { ...base, issueCategories: [...base.issueCategories, added] };
  expect(mergeSettings(base, mine, theirs).issueCategories).toEqual([...mine.issueCategories, added]);
});
