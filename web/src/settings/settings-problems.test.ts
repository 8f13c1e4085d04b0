import { DEFAULT_SETTINGS } from '@tsunagu/domain';
import { expect, it } from 'vitest';
import { settingsProblems } from './settings-problems.ts';

const named = (name: string) => ({
  ...DEFAULT_SETTINGS,
  careAreas: DEFAULT_SETTINGS.careAreas.map((step, at) => (at === 0 ? { ...step, name } : step)),
});

it('finds nothing wrong with the built-in settings', () => expect(settingsProblems(DEFAULT_SETTINGS)).toEqual({}));

it('says beside the field what is wrong with it', () => {
  expect(settingsProblems(named(' '))).toEqual({ 'careAreas.0.name': '入れてください。' });
  expect(settingsProblems(named('あ'.repeat(41)))).toEqual({ 'careAreas.0.name': '40 文字までにしてください。' });
  expect(settingsProblems(named('市町村域'))['careAreas.7.name']).toContain('同じ名前');
});
