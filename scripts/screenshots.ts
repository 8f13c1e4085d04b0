import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBoardDoc } from '@tsunagu/board-doc';
import { type Attendance, type AttendanceId, Decision, Role } from '@tsunagu/domain';
import { joinText } from '@tsunagu/domain/catalogue/join';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import type { Page } from 'playwright-core';
import { ROOT } from './child.ts';
import type { Api } from './e2e/api.ts';
import { Browsers, PHONE, PROJECTOR } from './e2e/browsers.ts';
import { FACILITATOR, type Product, startProduct } from './e2e/product.ts';
import { takeChain } from './screenshots/chain.ts';
import { takeSamples } from './screenshots/samples.ts';
import { STORY } from './screenshots/story.ts';
import { takeTieSheets } from './screenshots/tie-sheets.ts';
import { SyncClient } from './sync-client.ts';

/** `npm run screenshots`: takes pictures of all ties and of every sample, plays a short meeting on the running product, loads the story, and takes the pictures of the README and of `docs/story.md`. */
const FOLDER = join(ROOT, 'docs', 'screenshots');
const DESK = { width: 1440, height: 900 };
await mkdir(FOLDER, { recursive: true });
await using product = await startProduct();
const browsers = await Browsers.launch(product.url);
try {
  await takeTieSheets(browsers, FOLDER);
  await takeSamples(browsers, FOLDER);
  await play(await product.facilitator());
} finally {
  await browsers.close();
}

async function play(api: Api): Promise<void> {
  const visitor = await browsers.person('visitor', { viewport: DESK });
  await visitor.goto('/');
  await visitor.getByText(joinText.title).first().waitFor();
  await take(visitor, 'home');

  const meeting = await api.openSample('C6');
  const { code } = await api.post<{ code: string }>(`/api/meetings/${meeting}/invites`, {});
  const guest = await knock(code, STORY.guest);
  await take(guest, 'waiting-room');
  await knock(code, STORY.colleague);
  const people = await admitEverybody(api, meeting);
  await writeStory(api, meeting, people);

  const facilitator = await browsers.person('facilitator', { viewport: DESK });
  await logIn(facilitator, product);
  await facilitator.goto(`/meetings/${meeting}`);
  await drawn(facilitator);
  await take(facilitator, 'board');
  await takeInGrey(facilitator, 'ties-greyscale');
  await facilitator.getByRole('tab', { name: meetingText.tabs.list }).first().click();
  await take(facilitator, 'list');

  const wall = await browsers.person('wall', { viewport: PROJECTOR });
  await logIn(wall, product);
  await wall.goto(`/meetings/${meeting}/wall`);
  await drawn(wall);
  await take(wall, 'wall');

  await api.post(`/api/meetings/${meeting}/close`, { acceptGaps: true });
  const reader = await browsers.person('reader', { viewport: DESK });
  await logIn(reader, product);
  await reader.goto(`/meetings/${meeting}/minutes`);
  await reader.getByRole('heading').first().waitFor();
  await take(reader, 'minutes');
  await guest.goto('/me/roles');
  await guest.getByText(STORY.roles[0].what).first().waitFor();
  await take(guest, 'my-roles');
  await takeChain(facilitator, product, take);
}

/** Somebody comes to the door with a phone and waits. */
async function knock(code: string, person: { name: string; affiliation: string; profession: string }): Promise<Page> {
  const page = await browsers.person(person.name, { viewport: PHONE, hasTouch: true });
  await page.goto(`/j/${code}`);
  await page.locator('[name=name]').fill(person.name);
  await page.locator('[name=affiliation]').fill(person.affiliation);
  await page.getByRole('combobox').fill(person.profession);
  await page.keyboard.press('Escape');
  await page.getByText(joinText.pledgeCheck).click();
  await page.getByRole('button', { name: joinText.submit }).click();
  await page.getByText(joinText.waitingTitle).first().waitFor();
  return page;
}

/** @returns name → attendance */
async function admitEverybody(api: Api, meeting: string): Promise<ReadonlyMap<string, AttendanceId>> {
  const path = `/api/meetings/${meeting}/attendance`;
  const { items } = await api.get<{ items: Attendance[] }>(path);
  for (const { id, admission } of items) {
    if (admission === 'waiting') await api.post(`${path}/${id}/admission`, { admission: 'admitted' });
  }
  return new Map(items.map(({ name, id }) => [name, id]));
}

/** What the meeting agrees on, written as a participant's program would write it. */
async function writeStory(api: Api, meeting: string, people: ReadonlyMap<string, AttendanceId>): Promise<void> {
  const url = `${product.url.replace('http', 'ws')}/sync/${meeting}?ack=1`;
  const client = new SyncClient({ url, headers: { cookie: api.cookie, origin: product.url } });
  await client.connect();
  const board = openBoardDoc(client.doc);
  const ties = [...board.ties.all().keys()];
  const [firstItem = null] = board.agenda.all().keys();
  board.transact(() => {
    for (const [i, { what, day, owner }] of STORY.roles.entries()) {
      const tie = ties[i * 2];
      board.roles.add(
        Role.parse({
          id: `role_picture${i}`,
          what,
          owner: people.get(STORY[owner].name) ?? null,
          due: { kind: 'day', day },
          source: tie === undefined ? null : { kind: 'tie', id: tie },
          agendaItemId: firstItem,
          order: i,
        }),
      );
    }
    board.decisions.add(Decision.parse({ id: 'dec_picture', text: STORY.decision, agendaItemId: firstItem, order: 0 }));
  });
  await client.saved();
  await client.disconnect();
}

async function logIn(page: Page, { url }: Product): Promise<void> {
  await page.request.post('/api/session', { data: FACILITATOR, headers: { origin: url } });
}

async function drawn(page: Page): Promise<void> {
  await page.locator('[data-shape-id]').first().waitFor();
}

/** Fonts decide where lines break: a picture without them would show another product. */
async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(done))));
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  console.log(`${name}.png`);
}

/** As a printer without colour, or an eye that sees none, shows the map. */
async function takeInGrey(page: Page, name: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
  await page.getByTestId('map').screenshot({ path: join(FOLDER, `${name}.png`) });
  console.log(`${name}.png`);
  await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
}
