import { plainBlock } from '@tsunagu/domain';
import { expect, it } from 'vitest';
import { embeddedRecords, hasWords } from './has-words.ts';

it('finds words and records at any depth, and does not take white space for words', () => {
  expect(hasWords([plainBlock('paragraph', ''), plainBlock('heading', ' 　')])).toBe(false);
  expect(hasWords([{ type: 'bullets', items: [[plainBlock('paragraph', '見守り')]] }])).toBe(true);
  expect(hasWords([{ type: 'record', kind: 'role', id: 'role_1' }])).toBe(true);
});

it('lists embedded records once', () => {
  const record = { type: 'record', kind: 'role', id: 'role_1' } as const;
  expect([...embeddedRecords([record, { type: 'numbers', items: [[record]] }])]).toEqual(['role_1']);
});
