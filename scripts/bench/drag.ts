import { loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { Browsers, DESKTOP } from '../e2e/browsers.ts';
import { FACILITATOR, type Product, startProduct } from '../e2e/product.ts';
import { type Spread, spread } from './figures.ts';
import { fillGrid, HANDLE } from './grid-board.ts';

export interface DragFigures {
  elements: number;
  ties: number;
  /** Load of the machine right before and after, over one minute: what else it had to do. */
  load: { before: number; after: number };
  /** From a pointer move in one browser to the painted frame of another that shows it. */
  whileDragging: Spread;
  /** From letting go to the painted frame of the other that shows the final place. */
  afterRelease: Spread;
}

/** What the figures are to stay under, in ms. */
export const DRAG_BUDGET = 60;

/** Ties for each element. */
const TIES = 0.4;
/** Every drag goes this far to the right, in steps as a hand makes them, and the next one back again. */
const STEPS = 30;
const STEP_PX = 6;

/**
 * A hand drags one of many elements in one Chromium; another Chromium watches. Two processes, so that neither page is in
 * the other's background and they share no compositor; both clocks are the machine's.
 */
export async function measureDrag(options: { elements: number; drags: number }): Promise<DragFigures> {
  await using product = await startProduct();
  const api = await product.facilitator();
  const meeting = await api.newMeeting('drag');
  const ties = Math.floor(options.elements * TIES);
  await fillGrid(product, meeting, api.cookie, { elements: options.elements, ties });
  const before = load();
  const people = await Promise.all([Browsers.launch(product.url), Browsers.launch(product.url)]);
  try {
    const [hand, eye] = [await enter(people[0], product, meeting), await enter(people[1], product, meeting)];
    await watchPointer(hand);
    await watchElement(eye);
    const moving: number[] = [];
    const released: number[] = [];
    for (let i = 0; i < options.drags; i++) {
      const sample = await dragOnce(hand, eye, i % 2 === 0 ? 1 : -1);
      moving.push(...sample.moving);
      released.push(sample.released);
    }
    return {
      elements: options.elements,
      ties,
      load: { before, after: load() },
      whileDragging: spread(moving),
      afterRelease: spread(released),
    };
  } finally {
    for (const browsers of people) await browsers.close();
  }
}

const load = (): number => loadavg()[0] ?? Number.NaN;

async function enter(browsers: Browsers, product: Product, meeting: string): Promise<Page> {
  const page = await browsers.person('drag', { viewport: DESKTOP });
  await page.request.post('/api/session', { data: FACILITATOR, headers: { origin: product.url } });
  await page.goto(`/meetings/${meeting}`);
  await page.locator(`[data-shape-id="shape:${HANDLE}"]`).waitFor({ state: 'attached' });
  return page;
}

interface Seen {
  /** Milliseconds since 1970, from the same clock in all pages of a machine. */
  at: number;
  x: number;
}
declare global {
  interface Window {
    seen: Seen[];
    releasedAt: number;
  }
}

const watchPointer = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.seen = [];
    const at = (event: Event): number => performance.timeOrigin + event.timeStamp;
    addEventListener('pointermove', (event) => window.seen.push({ at: at(event), x: event.clientX }), true);
    addEventListener('pointerup', (event) => (window.releasedAt = at(event)), true);
  });

/** Notes in each frame where the element is; the note's time is taken when that frame has been handed to the screen. */
const watchElement = (page: Page): Promise<void> =>
  page.evaluate((selector) => {
    window.seen = [];
    const painted = new MessageChannel();
    let x = Number.NaN;
    painted.port1.addEventListener('message', () =>
      window.seen.push({ at: performance.timeOrigin + performance.now(), x }),
    );
    painted.port1.start();
    const frame = (): void => {
      const now = document.querySelector(selector)?.getBoundingClientRect().x ?? Number.NaN;
      if (now !== x && !Number.isNaN(now)) {
        x = now;
        painted.port2.postMessage(null);
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }, `[data-shape-id="shape:${HANDLE}"]`);

async function dragOnce(hand: Page, eye: Page, direction: 1 | -1): Promise<{ moving: number[]; released: number }> {
  const box = await hand.locator(`[data-shape-id="shape:${HANDLE}"]`).boundingBox();
  const other = await eye.locator(`[data-shape-id="shape:${HANDLE}"]`).boundingBox();
  if (box === null || other === null) throw new Error('the element is not on the screen');
  // The two windows may show the board at different sizes.
  const scale = other.width / box.width;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await hand.mouse.move(x, y);
  await hand.mouse.down();
  // Beyond the distance that tells a drag from a click; not counted.
  await hand.mouse.move(x + direction * 8, y);
  await delay(200);
  await hand.evaluate(() => void (window.seen = []));
  await eye.evaluate(() => void (window.seen = []));
  // A page that is late sees a mouse's moves joined to one; moves sent by the protocol would queue up instead, and the
  // queue would be measured. So the next one waits for the last, but not longer.
  for (let i = 1; i <= STEPS; i++) {
    await Promise.all([hand.mouse.move(x + direction * (8 + i * STEP_PX), y), delay(16)]);
  }
  // One last step and at once the release: no move follows that could show it.
  await Promise.all([hand.mouse.move(x + direction * (8 + (STEPS + 1) * STEP_PX), y), hand.mouse.up()]);
  await delay(600);

  const moves = await hand.evaluate(() => window.seen);
  const frames = await eye.evaluate(() => window.seen);
  const releasedAt = await hand.evaluate(() => window.releasedAt);
  const [last, end] = [frames.at(-1), moves.at(-1)];
  if (last === undefined || end === undefined) throw new Error('the other browser saw no movement');
  const reached = (pointer: number): number | undefined =>
    frames.find((frame) => direction * (frame.x - last.x) >= direction * (pointer - end.x) * scale - 0.75)?.at;
  const moving = moves.slice(0, -1).flatMap((move) => {
    const at = reached(move.x);
    return at === undefined ? [] : [at - move.at];
  });
  // The frame from which on it stays where it ends, to half a pixel.
  const rest = frames[frames.findLastIndex((frame) => Math.abs(frame.x - last.x) > 0.5) + 1] ?? last;
  return { moving, released: Math.max(0, rest.at - releasedAt) };
}
