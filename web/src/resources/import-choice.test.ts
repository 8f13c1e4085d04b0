import { expect, it } from 'vitest';
import { emptiedBy, isChosenAtFirst } from './import-choice.ts';

const changed = (fields: string[], text: object) => ({ verdict: 'changed' as const, fields, text });

it('chooses what is new, and what changes a row without taking anything away from it', () => {
  expect(isChosenAtFirst({ verdict: 'new', fields: [], text: { contact: '' } })).toBe(true);
  expect(isChosenAtFirst(changed(['contact'], { contact: '046-000-0001', content: '' }))).toBe(true);
  for (const verdict of ['same', 'duplicate'] as const)
    expect(isChosenAtFirst({ verdict, fields: [], text: {} })).toBe(false);
});

it('leaves the choice to people where a blank cell would empty a field', () => {
  const line = changed(['contact', 'content', 'confirmedOn'], { contact: '', content: 'サロン', confirmedOn: null });
  expect(emptiedBy(line)).toEqual(['contact', 'confirmedOn']);
  expect(isChosenAtFirst(line)).toBe(false);
});
