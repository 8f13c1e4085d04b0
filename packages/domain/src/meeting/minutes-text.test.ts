import { expect, it } from 'vitest';
import type { z } from 'zod';
import { MinutesDocument } from './minutes-document.ts';
import { minutesText } from './minutes-text.ts';

type Type = z.core.$ZodType;
/** Keys below a schema that hold a choice or a moment, never words. */
function wordless(schema: Type, key = '', seen = new Set<Type>()): string[] {
  // oxlint-disable-next-line no-underscore-dangle -- zod has no other way to what a schema is made of.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      if (seen.has(schema)) return [];
      seen.add(schema);
      return Object.entries(def.shape).flatMap(([name, inside]) => wordless(inside, name, seen));
    case 'array':
      return wordless(def.element, key, seen);
    case 'union':
      return def.options.flatMap((option) => wordless(option, key, seen));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return wordless(def.innerType, key, seen);
    case 'lazy':
      return wordless(def.getter(), key, seen);
    case 'enum':
    case 'literal':
      return [key];
    case 'string':
      return 'format' in def && ['date', 'datetime'].includes(String(def.format)) ? [key] : [];
    default:
      return [];
  }
}

it('[X4] leaves out whatever the minutes hold as a choice or a moment, and keeps words', () => {
  const keys = [...new Set(wordless(MinutesDocument))];
  expect(keys).toEqual(
    expect.arrayContaining(['basis', 'openness', 'heldFrom', 'withdrawnOn', 'category', 'startsAt']),
  );
  const found = keys.filter((key) => minutesText({ [key]: 'care-insurance' } as unknown as MinutesDocument) !== '');
  expect(found).toEqual([]);
  const words = { title: '会議', facts: { basisWords: '市の要綱' }, items: [{ text: '坂の上' }] };
  expect(minutesText(words as unknown as MinutesDocument)).toBe('会議\n市の要綱\n坂の上');
});
