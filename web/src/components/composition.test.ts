import { expect, it } from 'vitest';
import { isComposing } from './composition.ts';

it('knows the Enter of a conversion in Chromium, Firefox and Safari', () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
});
