import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';

export type Mail = { to: string; subject: string; text: string; messageId: string };
/**
 * `unsent`: the other side did not take it, so it may be tried again. `unknown`: it may have been taken, so it must not.
 */
export type MailOutcome = 'sent' | 'unsent' | 'unknown';
export type Mailer = { send(mail: Mail): Promise<MailOutcome>; stop(): void };

/** Milliseconds for each step of a delivery. */
const PATIENCE = 20_000;

/** Failures that come before the other side has the text. */
const BEFORE_THE_TEXT: ReadonlySet<string> = new Set([
  'EAUTH',
  'EDNS',
  'ENVELOPE',
  'EENVELOPE',
  'ECONNREFUSED',
  'ETLS',
]);

/** Plain text only, one addressee a mail; null where no SMTP is configured. */
export function openMailer({ mail }: Pick<Config, 'mail'>): Mailer | null {
  if (mail === null) return null;
  const transport = createTransport(mail.url, {
    from: mail.from,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
  } as Parameters<typeof createTransport>[1]);
  return {
    async send({ to, subject, text, messageId }) {
      try {
        await transport.sendMail({
          from: mail.from,
          // As an object: an address is never read as a list of addresses.
          to: { name: '', address: to },
          subject,
          text,
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return 'sent';
      } catch (error) {
        return isUnsent(error) ? 'unsent' : 'unknown';
      }
    },
    stop: () => transport.close(),
  };
}

function isUnsent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  // An answer of 4xx or 5xx is a plain no, whatever step it came at.
  if (typeof responseCode === 'number' && responseCode >= 400) return true;
  return typeof code === 'string' && BEFORE_THE_TEXT.has(code);
}
