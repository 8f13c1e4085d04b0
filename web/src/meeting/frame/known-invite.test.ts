import { describe, expect, it } from 'vitest';
import { parseInvite } from './known-invite.ts';

const INVITE = {
  code: '032643',
  token: 'a-token',
  link: 'https://board.example.jp/join#a-token',
  reachable: true,
  expiresAt: '2026-11-24T05:51:00.000Z',
};

describe('an invite that a tab remembered', () => {
  it('comes back as it was', () => {
    expect(parseInvite(JSON.stringify(INVITE))).toEqual(INVITE);
  });

  it.each([
    ['nothing', null],
    ['no object', 7],
    ['no code', { ...INVITE, code: undefined }],
    ['a link that is none', { ...INVITE, link: '/join' }],
    ['a reachable that is no answer', { ...INVITE, reachable: 'yes' }],
  ])('is null for %s', (_, value) => {
    expect(parseInvite(JSON.stringify(value))).toBeNull();
  });
});
