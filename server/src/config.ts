import { configText } from '@tsunagu/domain/catalogue/config';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything an operator may set. Read once, by `readConfig`; no other module looks at the environment. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Absolute folder of the database file. */
  readonly dataDir: string;
  /** Origin under which browsers reach the server, e.g. `https://board.example.jp`; null = whatever private host they use. */
  readonly publicUrl: string | null;
  /** How many reverse proxies stand in front; 0 = `X-Forwarded-*` is not believed. */
  readonly trustedProxies: number;
  readonly sessionIdleMinutes: number;
  readonly sessionMaxHours: number;
  readonly logLevel: LogLevel;
  readonly tldrawLicenseKey: string | null;
  /** Where mails go out, and whose name they bear; null = none are sent. Links in them need `publicUrl`. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** First administrator without a browser; only used while there is none. */
  readonly setup: { readonly email: string; readonly password: string } | null;
};

export type ConfigFault = { readonly setting: string; readonly message: string };
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

type Env = Readonly<Record<string, string | undefined>>;
/** Reads a secret's file (`*_FILE`); undefined when it cannot be read. */
export type ReadSecret = (path: string) => string | undefined;

const readSecretFile: ReadSecret = (path) => {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch {
    return undefined;
  }
};

/**
 * The settings of the environment, or one clear message for each fault. An empty value counts as unset.
 * Depends on nothing but its arguments.
 */
export function readConfig(env: Env, readSecret: ReadSecret = readSecretFile): ConfigResult {
  const faults: ConfigFault[] = [];
  const fault = (setting: string, message: string): undefined => void faults.push({ setting, message });
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;

  const whole = (name: string, otherwise: number, min: number, max: number): number => {
    const value = text(name);
    if (value === undefined) return otherwise;
    if (/^\d+$/.test(value) && Number(value) >= min && Number(value) <= max) return Number(value);
    fault(name, configText.wholeNumber(min, max));
    return otherwise;
  };

  const secret = (name: string): string | undefined => {
    const path = text(`${name}_FILE`);
    if (path === undefined) return text(name);
    if (text(name) !== undefined) return fault(name, configText.bothValueAndFile);
    return readSecret(path) || fault(`${name}_FILE`, configText.unreadableFile);
  };

  const publicUrl = (): string | null => {
    const value = text('PUBLIC_URL');
    if (value === undefined) return null;
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const plain =
      url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username;
    if (!plain) fault('PUBLIC_URL', configText.publicUrl);
    return plain ? url.origin : null;
  };

  const trustedProxies = (): number => {
    const value = text('TRUST_PROXY')?.toLowerCase();
    if (value === undefined || value === 'false') return 0;
    return value === 'true' ? 1 : whole('TRUST_PROXY', 0, 0, 10);
  };

  const logLevel = (): LogLevel => {
    const value = text('LOG_LEVEL') ?? 'info';
    const known = LOG_LEVELS.find((level) => level === value);
    if (known === undefined) fault('LOG_LEVEL', configText.oneOf(LOG_LEVELS));
    return known ?? 'info';
  };

  const setup = (): Config['setup'] => {
    const email = secret('SETUP_EMAIL');
    const password = secret('SETUP_PASSWORD');
    if (email === undefined && password === undefined) return null;
    if (email === undefined || password === undefined) {
      // A fault of reading one of them has been named already.
      if (faults.length === 0) fault('SETUP_EMAIL', configText.setupNeedsBoth);
      return null;
    }
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) fault('SETUP_EMAIL', configText.email);
    if (password.length < 12) fault('SETUP_PASSWORD', configText.shortPassword(12));
    return { email, password };
  };

  const mail = (base: string | null): Config['mail'] => {
    const url = secret('SMTP_URL');
    const from = text('MAIL_FROM');
    if (url === undefined && from === undefined) return null;
    if (url !== undefined && !(URL.canParse(url) && /^smtps?:$/.test(new URL(url).protocol) && new URL(url).hostname))
      return fault('SMTP_URL', configText.smtpUrl) ?? null;
    if (url === undefined || from === undefined) {
      // A fault of reading the secret has been named already.
      if (faults.length === 0) fault(url === undefined ? 'SMTP_URL' : 'MAIL_FROM', configText.mailNeedsBoth);
      return null;
    }
    if (!/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(from)) fault('MAIL_FROM', configText.email);
    if (base === null) fault('PUBLIC_URL', configText.mailNeedsAddress);
    return { url, from };
  };

  if (text('DATABASE_URL') !== undefined) fault('DATABASE_URL', configText.databaseUrl);
  if (text('REDIS_URL') !== undefined) fault('REDIS_URL', configText.redisUrl);

  const base = publicUrl();
  const config: Config = {
    port: whole('PORT', 3000, 0, 65_535),
    host: text('HOST') ?? '0.0.0.0',
    dataDir: resolve(text('DATA_DIR') ?? './data'),
    publicUrl: base,
    trustedProxies: trustedProxies(),
    sessionIdleMinutes: whole('SESSION_IDLE_MINUTES', 120, 5, 10_080),
    sessionMaxHours: whole('SESSION_MAX_HOURS', 12, 1, 744),
    logLevel: logLevel(),
    tldrawLicenseKey: text('TLDRAW_LICENSE_KEY') ?? null,
    mail: mail(base),
    setup: setup(),
  };
  return faults.length === 0 ? { ok: true, config } : { ok: false, faults };
}
