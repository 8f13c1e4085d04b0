import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const faultsOf = (env: Record<string, string>, secret?: (path: string) => string | undefined) => {
  const read = readConfig(env, secret);
  return read.ok ? [] : read.faults.map((fault) => fault.setting);
};

describe('readConfig', () => {
  it('works without any setting', () => {
    expect(readConfig({})).toMatchObject({
      ok: true,
      config: { port: 3000, publicUrl: null, trustedProxies: 0, logLevel: 'info', setup: null, tldrawLicenseKey: null },
    });
    expect(readConfig({ PORT: ' ', PUBLIC_URL: '' })).toMatchObject({ ok: true, config: { port: 3000 } });
  });

  it('reads what is set', () => {
    const read = readConfig({
      PORT: '8080',
      PUBLIC_URL: 'https://board.example.jp/',
      TRUST_PROXY: 'true',
      DATA_DIR: '/srv/data',
      LOG_LEVEL: 'warn',
      SETUP_EMAIL: 'a@example.jp',
      SETUP_PASSWORD: 'twelve letters',
    });
    expect(read).toMatchObject({
      ok: true,
      config: {
        port: 8080,
        publicUrl: 'https://board.example.jp',
        trustedProxies: 1,
        dataDir: '/srv/data',
        logLevel: 'warn',
        setup: { email: 'a@example.jp', password: 'twelve letters' },
      },
    });
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT'],
    [{ PORT: '65536' }, 'PORT'],
    [{ PUBLIC_URL: 'board.example.jp' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://board.example.jp/app' }, 'PUBLIC_URL'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY'],
    [{ SESSION_IDLE_MINUTES: '1' }, 'SESSION_IDLE_MINUTES'],
    [{ SESSION_MAX_HOURS: '-1' }, 'SESSION_MAX_HOURS'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ DATABASE_URL: 'postgres://x' }, 'DATABASE_URL'],
    [{ SETUP_EMAIL: 'a@example.jp' }, 'SETUP_EMAIL'],
    [{ SETUP_EMAIL: 'nobody', SETUP_PASSWORD: 'twelve letters' }, 'SETUP_EMAIL'],
    [{ SETUP_EMAIL: 'a@example.jp', SETUP_PASSWORD: 'short' }, 'SETUP_PASSWORD'],
    [{ SETUP_PASSWORD: 'twelve letters', SETUP_PASSWORD_FILE: '/x' }, 'SETUP_PASSWORD'],
  ])('names the one setting that is wrong: %j', (env, setting) => {
    expect(faultsOf(env)).toEqual([setting]);
  });

  it('names every fault at once, and never repeats a value', () => {
    const read = readConfig({ PORT: 'abc', LOG_LEVEL: 'loud' });
    expect(read.ok ? [] : read.faults.map((fault) => fault.setting)).toEqual(['PORT', 'LOG_LEVEL']);
    expect(JSON.stringify(read)).not.toMatch(/abc|loud/);
  });

  it('reads secrets from files', () => {
    const env = { SETUP_EMAIL: 'a@example.jp', SETUP_PASSWORD_FILE: '/run/secrets/password' };
    const read = readConfig(env, (path) => (path === '/run/secrets/password' ? 'twelve letters' : undefined));
    expect(read).toMatchObject({ ok: true, config: { setup: { password: 'twelve letters' } } });
    expect(faultsOf(env, () => undefined)).toEqual(['SETUP_PASSWORD_FILE']);
  });
});

describe('mail', () => {
  const MAIL = { SMTP_URL: 'smtps://user:pass@mail.example.jp', MAIL_FROM: 'tsunagu@example.jp' };
  it('needs a server, a sender and an address for its links', () => {
    expect(readConfig({ ...MAIL, PUBLIC_URL: 'https://board.example.jp' })).toMatchObject({
      ok: true,
      config: { mail: { url: MAIL.SMTP_URL, from: MAIL.MAIL_FROM } },
    });
    expect(faultsOf(MAIL)).toEqual(['PUBLIC_URL']);
    expect(faultsOf({ SMTP_URL: MAIL.SMTP_URL })).toEqual(['MAIL_FROM']);
    expect(faultsOf({ MAIL_FROM: MAIL.MAIL_FROM })).toEqual(['SMTP_URL']);
    expect(faultsOf({ ...MAIL, SMTP_URL: 'http://x', PUBLIC_URL: 'https://b.jp' })).toEqual(['SMTP_URL']);
    expect(faultsOf({ ...MAIL, MAIL_FROM: 'a@b.jp, c@d.jp', PUBLIC_URL: 'https://b.jp' })).toEqual(['MAIL_FROM']);
  });
});
