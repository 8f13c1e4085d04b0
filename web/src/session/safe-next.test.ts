import { expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

it.each([
  ['/meetings/new?function=1', '/meetings/new?function=1'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/login?next=/login', '/'],
  [undefined, '/'],
])('after logging in, %s leads to %s', (next, target) => expect(safeNext(next)).toBe(target));
