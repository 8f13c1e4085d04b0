import { openBoardDoc } from '@tsunagu/board-doc';
import { AttendanceId, Role } from '@tsunagu/domain';
import { myRolesText } from '@tsunagu/domain/catalogue/my-roles';
import { roleBoardText } from '@tsunagu/domain/catalogue/role-board';
import type { Page } from 'playwright-core';
import { Browsers, DESKTOP, PHONE } from '../e2e/browsers.ts';
import { FACILITATOR, type Product, startProduct } from '../e2e/product.ts';
import { type Spread, spread } from './figures.ts';
import { writer } from './grid-board.ts';

/** What the figure is to stay under, in ms. */
export const ANSWER_BUDGET = 1_000;

const nameOf = (n: number): string => `Role ${String(n).padStart(3, '0')}`;

/**
 * From the tap on 「確認しました」 on somebody's phone, opened by a personal link, to the painted frame of the facilitator's みんなの役割 that
 * shows it. Two Chromium processes, as for a drag; both clocks are the machine's.
 */
export async function measureAnswers(roles: number): Promise<Spread> {
  await using product = await startProduct();
  const { meeting, seat } = await closedMeeting(product, roles);
  const api = await product.facilitator();
  const pass = await api.post<{ token: string }>(`/api/meetings/${meeting}/role-passes`, { attendanceId: seat });
  const people = await Promise.all([Browsers.launch(product.url), Browsers.launch(product.url)]);
  try {
    const phone = await people[0].person('phone', { viewport: PHONE, hasTouch: true });
    await phone.goto(`/me/roles#${pass.token}`);
    const facilitator = await people[1].person('facilitator', { viewport: DESKTOP });
    await facilitator.request.post('/api/session', { data: FACILITATOR, headers: { origin: product.url } });
    await facilitator.goto('/roles');
    await facilitator
      .getByRole('row')
      .filter({ hasText: nameOf(0) })
      .waitFor();
    await phone.evaluate(noteTaps);
    const samples: number[] = [];
    for (let n = 0; n < roles; n++) {
      const seen = whenShown(facilitator, nameOf(n), roleBoardText.states.working);
      const card = phone.getByRole('article', { name: nameOf(n) });
      await card.getByRole('button', { name: myRolesText.confirmed, exact: true }).tap();
      samples.push((await seen) - (await phone.evaluate<number>('window.tappedAt')));
    }
    return spread(samples);
  } finally {
    for (const browsers of people) await browsers.close();
  }
}

/** A closed meeting in which one person promised everything; by name in order, all due on one day. */
async function closedMeeting(product: Product, roles: number): Promise<{ meeting: string; seat: string }> {
  const api = await product.facilitator();
  const meeting = await api.newMeeting('answers');
  await api.post(`/api/meetings/${meeting}/start`);
  const person = { name: 'P0', affiliation: '', profession: '' };
  const { id: seat } = await api.post<{ id: string }>(`/api/meetings/${meeting}/attendance`, person);
  const client = await writer(product, meeting, api.cookie);
  const board = openBoardDoc(client.doc);
  board.transact(() => {
    for (let n = 0; n < roles; n++)
      board.roles.add(
        Role.parse({
          id: `role_${n}`,
          what: nameOf(n),
          owner: AttendanceId.parse(seat),
          due: { kind: 'day', day: '2099-01-01' },
          order: n,
        }),
      );
  });
  await client.saved();
  await client.disconnect();
  await api.post(`/api/meetings/${meeting}/close`, { acceptGaps: true });
  return { meeting, seat };
}

/** Runs in the phone: when it was touched last, by the machine's clock. */
const noteTaps = `
  addEventListener('pointerdown', () => { window.tappedAt = performance.timeOrigin + performance.now(); }, true);
`;

/** When the row of a role has been painted with these words, by the machine's clock. */
const whenShown = (page: Page, what: string, words: string): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    const isShown = () => [...document.querySelectorAll('tr')].some(
      (row) => row.textContent.includes(${JSON.stringify(what)}) && row.textContent.includes(${JSON.stringify(words)}));
    // The frame after the one that changed the page: what it shows has been painted.
    const look = () => requestAnimationFrame(() => isShown()
      ? requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
      : look());
    look();
  })`);
