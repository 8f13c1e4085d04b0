import { describe, expect, it } from 'vitest';
import type { ThirdParty } from './collect.ts';
import { renderNotices } from './render.ts';

const entry = (part: Partial<ThirdParty>): ThirdParty => ({
  name: 'a',
  version: '1.0.0',
  license: 'MIT',
  author: '',
  texts: [],
  ...part,
});
const TLDRAW = 'the words of the licence';

describe('third-party notices', () => {
  it("carries tldraw's licence in full, where the package has only its address", () => {
    const tldraw = entry({ name: 'tldraw', license: 'SEE LICENSE IN LICENSE.md', texts: ['see the web'] });
    const page = renderNotices([entry({ texts: ['MIT words'] }), tldraw], TLDRAW);
    expect(page).toContain(TLDRAW);
    expect(page).not.toContain('see the web');
    expect(page.indexOf(TLDRAW)).toBeLessThan(page.indexOf('MIT words'));
  });

  it('prints a shared text once and names everybody under it', () => {
    const page = renderNotices([entry({ texts: ['same'] }), entry({ name: 'b', texts: ['same'] })], TLDRAW);
    expect(page.split('```text\nsame\n```')).toHaveLength(2);
    expect(page).toContain('### a 1.0.0, b 1.0.0');
  });

  it('adds the words of MIT and the author where the package forgot them', () => {
    expect(renderNotices([entry({ author: 'Somebody' })], TLDRAW)).toContain('Copyright (c) Somebody');
  });

  it('refuses a package whose terms nobody can read', () => {
    expect(() => renderNotices([entry({ license: 'unstated' })], TLDRAW)).toThrow('look at it by hand');
  });

  it('keeps a text with fences of its own inside one fence', () => {
    expect(renderNotices([entry({ texts: ['```\nx\n```'] })], TLDRAW)).toContain('````text\n```\nx\n```\n````');
  });
});
