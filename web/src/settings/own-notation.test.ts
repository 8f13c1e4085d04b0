import { DEFAULT_SETTINGS, NOTATION_PROFILES, type NotationProfile } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { newNotationId, ownProblems, usableName } from './own-notation.ts';

const own = (over: Partial<NotationProfile> = {}): NotationProfile => ({
  ...NOTATION_PROFILES.default,
  id: 'own-1',
  name: '本市',
  ...over,
});
const settings = { ...DEFAULT_SETTINGS, ownNotations: [own(), own({ id: 'own-2', name: '社協' })] };

describe("an organisation's own notation", () => {
  it('has no problem as long as its name and lines are its own', () => {
    expect(ownProblems(own(), settings)).toEqual({});
    expect(ownProblems(own({ name: '本市の2' }), settings)).toEqual({});
  });

  it('[E4] is refused with a plain reason when two strengths have the same line', () => {
    expect(ownProblems(own({ weak: 'thick' }), settings).lines).toContain('見分けられません');
  });

  it('[E4] is refused when its name is taken, empty or too long', () => {
    expect(ownProblems(own({ name: '社協' }), settings).name).toContain('同じ名前');
    expect(ownProblems(own({ name: '標準' }), settings).name).toContain('同じ名前');
    expect(ownProblems(own({ name: ' ' }), settings).name).toBe('入れてください。');
    expect(ownProblems(own({ name: 'あ'.repeat(41) }), settings).name).toContain('40');
  });

  it('starts with an id and a name that nobody else has', () => {
    expect(newNotationId()).toMatch(/^own-[0-9a-f]{16}$/);
    expect(newNotationId()).not.toBe(newNotationId());
    expect(usableName('本市', settings.ownNotations)).toBe('本市2');
    expect(usableName('県', settings.ownNotations)).toBe('県');
  });
});
