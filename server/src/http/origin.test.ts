import { expect, it } from 'vitest';
import { isPrivateHost, isReachable } from './origin.ts';

it.each([
  'localhost',
  'a.localhost',
  '127.0.0.1',
  '[::1]',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.1',
  '192.168.1.20',
  '169.254.1.1',
  '[fd00::1]',
  '[fe80::1]',
  'server1',
  'board.local',
  'board.lan',
])('believes a private host: %s', (host) => expect(isPrivateHost(host)).toBe(true));
it.each([
  'example.jp',
  '8.8.8.8',
  '172.32.0.1',
  '172.15.0.1',
  '192.169.0.1',
  '[2001:db8::1]',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  '10.evil.example',
  'fd00.example',
  'evil.locals',
])('believes no public host: %s', (host) => expect(isPrivateHost(host)).toBe(false));
it('knows which links another device can open', () => {
  expect(isReachable('http://localhost:3000')).toBe(false);
  expect(isReachable('http://127.0.0.1:3000')).toBe(false);
  expect(isReachable('http://192.168.1.20:3000')).toBe(true);
  expect(isReachable('https://board.example.jp')).toBe(true);
});
