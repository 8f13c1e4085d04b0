import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { ROOT } from '../child.ts';

/** What somebody's browser asked for or complained about. */
export interface Witnessed {
  who: string;
  /** Milliseconds since the run began. */
  at: number;
  text: string;
  /** While an outage had been declared: complaining about it is right. */
  duringOutage: boolean;
}

export const DESKTOP = { width: 1366, height: 768 } as const;
export const PROJECTOR = { width: 1024, height: 768 } as const;
export const PHONE = { width: 390, height: 844 } as const;

/**
 * Several people, each with a browser context of their own (own cookies, own storage), and one log over all of them:
 * every request's address and every error a browser shows.
 */
export class Browsers {
  readonly #browser: Browser;
  readonly #origin: string;
  readonly #contexts = new Set<BrowserContext>();
  readonly #requests: Witnessed[] = [];
  readonly #errors: Witnessed[] = [];
  readonly #started = performance.now();
  #outages = 0;

  private constructor(browser: Browser, origin: string) {
    this.#browser = browser;
    this.#origin = origin;
  }

  /**
   * @param url address of the product; every other origin counts as foreign
   * @param letters px of the browser's own letters, as somebody sets them who reads large ones; usually 16
   */
  static async launch(url: string, { letters = 16 }: { letters?: number } = {}): Promise<Browsers> {
    const browser = await launchBrowser({ args: [`--blink-settings=defaultFontSize=${letters}`] });
    return new Browsers(browser, new URL(url).origin);
  }

  /** A new person with an empty browser. Addresses may be given without the origin: `page.goto('/join')`. */
  async person(who: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      baseURL: this.#origin,
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      viewport: DESKTOP,
      ...options,
    });
    // Only how long a slow machine may take; nothing is measured by it.
    context.setDefaultTimeout(45_000);
    this.#contexts.add(context);
    context.on('request', (request) => this.#note(this.#requests, who, request.url()));
    context.on('console', (message) => {
      if (message.type() === 'error')
        this.#note(this.#errors, who, `${message.text()} ${message.location().url}`.trim());
    });
    context.on('weberror', (error) => this.#note(this.#errors, who, error.error().stack ?? error.error().message));
    context.on('page', (page) => page.on('websocket', (socket) => this.#note(this.#requests, who, socket.url())));
    // What the content security policy blocks may stay silent otherwise: a library that tries `eval` catches the refusal.
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
        console.error('policy violated', effectiveDirective, blockedURI, sourceFile),
      );
    });
    return context.newPage();
  }

  /** What fails in the browsers during `work` (a killed server, a pulled cable) is expected and kept apart. */
  async outage<T>(work: () => Promise<T>): Promise<T> {
    this.#outages += 1;
    try {
      return await work();
    } finally {
      this.#outages -= 1;
    }
  }

  /** All requests so far, sockets included. */
  requests(): readonly Witnessed[] {
    return this.#requests;
  }

  /** Requests that left the product's origin. Must stay empty: the network of a town hall is closed. */
  foreignRequests(): readonly Witnessed[] {
    return this.#requests.filter((request) => !this.#isOwn(request.text));
  }

  /** Errors in any console, and uncaught ones, outside declared outages. Must stay empty. */
  errors(): readonly Witnessed[] {
    return this.#errors.filter((error) => !error.duringOutage);
  }

  /** Pictures of every open page, for whoever has to find out why a test failed: `test-results/<story>-<n>.png`. */
  async photograph(story: string): Promise<void> {
    const folder = join(ROOT, 'test-results');
    await mkdir(folder, { recursive: true });
    const pages = [...this.#contexts].flatMap((context) => context.pages());
    for (const [n, page] of pages.entries()) await page.screenshot({ path: join(folder, `${story}-${n}.png`) });
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
    await this.#browser.close();
  }

  #isOwn(address: string): boolean {
    const url = new URL(address);
    if (['data:', 'blob:', 'about:'].includes(url.protocol)) return true;
    return url.origin.replace(/^ws/, 'http') === this.#origin;
  }

  #note(list: Witnessed[], who: string, text: string): void {
    const at = Math.round(performance.now() - this.#started);
    list.push({ who, at, text, duringOutage: this.#outages > 0 });
  }
}

/**
 * The serious and critical findings of axe on the page as it is, in words (rule, how often, first place).
 * `exclude` takes selectors of foreign parts, with the reason beside the call.
 */
export async function axeFindings(page: Page, exclude: readonly string[] = []): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // Only what is wrong is worked out, and in the page itself: no page of ours holds a frame of another origin.
  const axe = new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
    .setLegacyMode(true);
  // tldraw's mark: its licence wants it left exactly as it is, its small target included.
  axe.exclude('.tl-watermark_SEE-LICENSE');
  // What React Aria has just spoken: for some seconds its hidden announcer names fields of a page that is gone.
  axe.exclude('[data-live-announcer]');
  for (const selector of exclude) axe.exclude(selector);
  const { violations } = await axe.analyze();
  return violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id} (${v.impact}, ${v.nodes.length}): ${v.help} — ${v.nodes[0]?.target.join(' ') ?? ''}`);
}
