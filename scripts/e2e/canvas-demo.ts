import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { ROOT } from '../child.ts';

/** What the demo of the canvas (packages/canvas/demo) hangs on its window. */
export type DemoWindow = {
  boards: {
    elements: Things;
    ties: Things;
    ink: Things;
    unions: Things;
    undoManager(): { undo(): void; undoStack: unknown[] };
  }[];
  handles: DemoHandle[];
  channels: { getStates(): Map<number, Record<string, unknown>> }[];
  updates: { count: number };
  lost: string[];
  told: { canvas: number; event: string; value: unknown }[];
  render(settings: { hideNames: boolean; mode: string }): void;
};
type DemoHandle = {
  tool(name: string): void;
  select(ids: string[]): void;
  edit(id: string): void;
  currentTool(): string;
  selection(): string[];
  align(edge: string): void;
  distribute(axis: string): void;
  setCarries(on: boolean): void;
  setSnaps(on: boolean): void;
  copy(): void;
  paste(): void;
  zoomIn(): void;
  view(): { x: number; y: number; w: number; h: number };
};
type Things = {
  get(id: string): Record<string, unknown> | undefined;
  all(): Map<string, Record<string, unknown>>;
  update(id: string, patch: object): void;
  remove(id: string): void;
};

/** Nothing listens there: every request is answered from the built demo, and any other would be seen. */
const ADDRESS = 'http://canvas.test/';
const FONT = 'server/node_modules/@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf';

/**
 * The canvas alone, in a real browser: two canvases on two documents that follow each other, without a server. Its page is
 * served under plain http, where browsers keep the clipboard to themselves.
 */
export class CanvasDemo {
  page!: Page;
  readonly errors: string[] = [];
  readonly foreign: string[] = [];
  readonly #built: string;
  readonly #browser: Browser;

  private constructor(built: string, browser: Browser) {
    this.#built = built;
    this.#browser = browser;
  }

  static async build(): Promise<CanvasDemo> {
    const built = await mkdtemp(join(tmpdir(), 'canvas-demo-'));
    const folder = join(ROOT, 'packages/canvas');
    const vite = join(folder, 'node_modules/vite/bin/vite.js');
    const made = spawnSync(
      process.execPath,
      [vite, 'build', 'demo', '--outDir', built, '--emptyOutDir', '--logLevel', 'error'],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
    );
    if (made.status !== 0) throw new Error(made.stdout + made.stderr);
    return new CanvasDemo(built, await launchBrowser());
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await rm(this.#built, { recursive: true, force: true });
  }

  /** A fresh page. Queries: `one` canvas, `mode`, `many` things, `unlock`: the hands are the facilitator's. */
  async open(query = '', options: BrowserContextOptions = {}): Promise<void> {
    await this.page?.context().close();
    const context = await this.#browser.newContext({ viewport: { width: 1600, height: 800 }, ...options });
    const page = await context.newPage();
    this.page = page;
    this.errors.length = 0;
    this.foreign.length = 0;
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
    await page.route('**', async (route) => {
      const { host, pathname } = new URL(route.request().url());
      if (host !== 'canvas.test') {
        this.foreign.push(route.request().url());
        return route.abort();
      }
      if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
      const path =
        pathname === '/font.ttf' ? join(ROOT, FONT) : join(this.#built, pathname === '/' ? 'index.html' : pathname);
      return route.fulfill({ path });
    });
    await page.goto(ADDRESS + query);
    await page.locator('.tl-shape').first().waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  }

  /** Middle of a thing's form on one of the two canvases, in screen px. */
  at(canvas: number, id: string): Promise<{ x: number; y: number }> {
    return this.page.evaluate(
      ([canvas, id]) => {
        const host = document.querySelectorAll('[data-testid=board-canvas]')[canvas as number]!;
        const form = host.querySelector(`[data-shape-id="shape:${id}"] :is(rect, ellipse, path)`)!;
        const { x, y, width, height } = form.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      },
      [canvas, id],
    );
  }

  /** Runs in the page, with its boards and handles. */
  run<T, A = undefined>(fn: (w: DemoWindow, argument: A) => T, argument?: A): Promise<Awaited<T>> {
    return this.page.evaluate<Awaited<T>>(`(${fn.toString()})(window, ${JSON.stringify(argument)})`);
  }

  value(canvas: number, id: string): Promise<Record<string, unknown> | undefined> {
    return this.run((w, [c, i]) => w.boards[c]!.elements.get(i), [canvas, id] as [number, string]);
  }

  async place(canvas: number, id: string): Promise<{ x: number; y: number }> {
    return (await this.value(canvas, id))?.['pos'] as { x: number; y: number };
  }

  updates(): Promise<number> {
    return this.run((w) => w.updates.count);
  }

  /** Presses at one place, moves in steps to another, and lets go unless `held`. */
  async drag(from: { x: number; y: number }, by: { x: number; y: number }, held = false): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + by.x, from.y + by.y, { steps: 8 });
    if (!held) await mouse.up();
  }

  /** Two painted frames, after which what was put into the store is on screen. */
  painted(): Promise<void> {
    return this.page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
  }

  /** Begins to note which shapes of a canvas are drawn again; `touched()` tells them. */
  watch(canvas: number): Promise<void> {
    return this.run((w, canvas) => {
      const touched = new Set<string>();
      Object.assign(w, { touched });
      const shapes = document.querySelectorAll('[data-testid=board-canvas]')[canvas]!.querySelector('.tl-shapes')!;
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const node = target instanceof Element ? target : target.parentElement;
          touched.add(node?.closest('[data-shape-id]')?.getAttribute('data-shape-id') ?? 'the map itself');
        }
      }).observe(shapes, { subtree: true, childList: true, attributes: true, characterData: true });
    }, canvas);
  }

  touched(): Promise<string[]> {
    return this.run((w) => [...(w as unknown as { touched: Set<string> }).touched].sort());
  }
}
