import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openBoardDoc } from '@tsunagu/board-doc';
import type { ElementId } from '@tsunagu/domain';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { ROOT } from '../child.ts';
import { Browsers, DESKTOP } from '../e2e/browsers.ts';
import { FACILITATOR, startProduct } from '../e2e/product.ts';
import { percentile, type Spread, spread } from './figures.ts';
import { fillGrid, HANDLE, writer } from './grid-board.ts';

/** One board while a hand drags one thing on it and somebody else edits ten times a second, everything in sight. */
export interface Frames {
  /** From one painted frame to the next. */
  frame: Spread;
  /** Scripts' share of a frame, in ms. */
  scriptMs: number;
  /** From asking for the page to everything drawn, with its files in the cache, the middle of several; NaN where not measured. */
  openMs: number;
}

export interface FramesPair {
  /** Elements and ties together; 40 % of them are ties. */
  things: number;
  /** How many times slower than this machine the browser was made. */
  slowdown: number;
  ours: Frames;
  plain: Frames;
}

const TIE_SHARE = 0.4;
const STEPS = 60;
const STEP_PX = 4;
/** How long a page with thousands of things may take before the run is given up. */
const PATIENCE_MS = 180_000;
/** A page is opened so often, and the middle one counts. */
const OPENINGS = 5;
/** Another person's edits. */
const EDIT_EVERY_MS = 100;

/** Our meeting page and the drawing library as it comes, one after the other in one run. */
export async function measureFrames(things: number, slowdown = 1): Promise<FramesPair> {
  return { things, slowdown, ours: await ourFrames(things, slowdown), plain: await plainFrames(things, slowdown) };
}

const shares = (things: number): { elements: number; ties: number } => {
  const ties = Math.round(things * TIE_SHARE);
  return { elements: things - ties, ties };
};

async function ourFrames(things: number, slowdown: number): Promise<Frames> {
  await using product = await startProduct();
  const api = await product.facilitator();
  const meeting = await api.newMeeting('frames');
  const size = shares(things);
  await fillGrid(product, meeting, api.cookie, size);
  const other = await writer(product, meeting, api.cookie);
  const board = openBoardDoc(other.doc);
  const browsers = await Browsers.launch(product.url);
  try {
    const page = await browsers.person('frames', { viewport: DESKTOP });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.request.post('/api/session', { data: FACILITATOR, headers: { origin: product.url } });
    const open = async (): Promise<number> => {
      const from = performance.now();
      await page.goto(`/meetings/${meeting}`);
      await page.waitForFunction((n) => document.querySelectorAll('.tl-shape').length >= n, things, { polling: 'raf' });
      return performance.now() - from;
    };
    await open();
    const opened: number[] = [];
    for (let i = 0; i < OPENINGS; i++) opened.push(await open());
    const openMs = percentile(opened, 0.5);
    await delay(1_000);
    let n = 0;
    const edit = async (): Promise<void> => {
      const id = `el_drag${3 + (n % (size.elements - 3))}` as ElementId;
      const pos = board.elements.get(id)?.pos;
      if (pos) board.elements.update(id, { pos: { x: pos.x + (n % 2 === 0 ? 4 : -4), y: pos.y } });
      n += 1;
    };
    return { ...(await dragFrames(page, `[data-shape-id="shape:${HANDLE}"]`, edit, slowdown)), openMs };
  } finally {
    await other.disconnect();
    await browsers.close();
  }
}

async function plainFrames(things: number, slowdown: number): Promise<Frames> {
  const built = await mkdtemp(join(tmpdir(), 'plain-'));
  let browser: Browser | undefined;
  try {
    const canvas = join(ROOT, 'packages', 'canvas');
    const vite = join(canvas, 'node_modules/vite/bin/vite.js');
    const env = { ...process.env, NODE_ENV: 'production' };
    const args = [vite, 'build', 'demo', '--outDir', built, '--emptyOutDir', '--logLevel', 'error'];
    const made = spawnSync(process.execPath, args, { cwd: canvas, encoding: 'utf8', env });
    if (made.status !== 0) throw new Error(made.stdout + made.stderr);
    browser = await launchBrowser();
    const page = await (await browser.newContext({ viewport: DESKTOP })).newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.route('**', (route) => {
      const { host, pathname } = new URL(route.request().url());
      return host === 'plain.test' ? route.fulfill({ path: join(built, pathname) }) : route.abort();
    });
    const { elements, ties } = shares(things);
    await page.goto(`http://plain.test/plain.html?shapes=${elements}&arrows=${ties}`);
    await page.waitForFunction((n) => document.querySelectorAll('.tl-shape').length >= n, things, { polling: 'raf' });
    await delay(1_000);
    const edit = (): Promise<void> => page.evaluate('window.editElsewhere()');
    return { ...(await dragFrames(page, '[data-shape-id="shape:box0"]', edit, slowdown)), openMs: Number.NaN };
  } finally {
    await browser?.close();
    await rm(built, { recursive: true, force: true });
  }
}

async function dragFrames(
  page: Page,
  handle: string,
  edit: () => Promise<void>,
  slowdown: number,
): Promise<Omit<Frames, 'openMs'>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const box = await page.locator(handle).boundingBox();
  if (box === null) throw new Error('the element is not on the screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y);
  await delay(300);
  const over = new AbortController();
  const edits = (async () => {
    while (!over.signal.aborted) await Promise.all([edit(), delay(EDIT_EVERY_MS)]);
  })();
  await page.evaluate(countFrames);
  const before = await scriptSeconds(session);
  for (let i = 1; i <= STEPS * 2; i++) {
    const offset = 8 + (i <= STEPS ? i : 2 * STEPS - i) * STEP_PX;
    // A late page sees a mouse's moves joined to one: the next waits for the last.
    await Promise.all([page.mouse.move(x + offset, y + offset / 4), delay(16)]);
  }
  const seconds = (await scriptSeconds(session)) - before;
  const frames = await page.evaluate<number[]>('window.frameTimes');
  over.abort();
  await page.mouse.up();
  await edits;
  await session.detach();
  const times = frames.slice(1).map((at, i) => at - (frames[i] ?? at));
  return { frame: spread(times), scriptMs: (seconds * 1_000) / Math.max(1, times.length) };
}

/** Runs in the page: notes when each frame begins. */
const countFrames = `
  window.frameTimes = [];
  const note = (at) => { window.frameTimes.push(at); requestAnimationFrame(note); };
  requestAnimationFrame(note);
`;

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
}
