import { openBoardDoc } from '@tsunagu/board-doc';
import { addDays, AttendanceId, dayOf, formatDayShort, Hold, Role } from '@tsunagu/domain';
import { casePageText } from '@tsunagu/domain/catalogue/case-page';
import { earlierText } from '@tsunagu/domain/catalogue/earlier';
import { homeText } from '@tsunagu/domain/catalogue/home';
import { exportsText } from '@tsunagu/domain/catalogue/exports';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { minutesLifeText } from '@tsunagu/domain/catalogue/minutes-life';
import { myRolesText } from '@tsunagu/domain/catalogue/my-roles';
import { newMeetingText } from '@tsunagu/domain/catalogue/new-meeting';
import { remindersText } from '@tsunagu/domain/catalogue/reminders';
import { roleBoardText, roleCareText } from '@tsunagu/domain/catalogue/role-board';
import { shellText } from '@tsunagu/domain/catalogue/shell';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { SyncClient } from '../sync-client.ts';
import type { Api } from './api.ts';
import { axeFindings, Browsers, PHONE } from './browsers.ts';
import { type Product, startProduct } from './product.ts';
import { logIn, saved } from './steps.ts';

const TODAY = dayOf(Date.now());
const VISIT = '週に一度、玄関先で声をかけて様子を聞く';
const LATE = '長男に電話をかけて、通院のことを相談する';
const WATCH = '配食の試し食べに、いっしょに行く';
const HOLD = '見守り機器を入れるかどうか';

/** What was agreed reaches who agreed, comes back to the facilitator, and opens the next meeting. */
describe('after the meeting', () => {
  let product: Product;
  let browsers: Browsers;
  let api: Api;
  let facilitator: Page;
  let phone: Page;
  let first = '';

  beforeAll(async () => {
    product = await startProduct();
    browsers = await Browsers.launch(product.url);
    api = await product.facilitator();
    first = await agree(api, product);
    facilitator = await browsers.person('facilitator');
    await logIn(facilitator);
    await facilitator.goto('/roles');
    phone = await browsers.person('鈴木, at home', { viewport: PHONE, hasTouch: true });
  });
  afterAll(async () => {
    await browsers?.close();
    await product?.[Symbol.asyncDispose]();
  });
  const pictures = () => onTestFailed(() => browsers.photograph('follow-up'));
  const row = (what: string): Locator => facilitator.getByRole('row').filter({ hasText: what });
  const card = (what: string): Locator => phone.getByRole('article', { name: what });

  it('lists for the facilitator what everybody promised, what is late first', async () => {
    pictures();
    await row(LATE).getByText(roleBoardText.overdue(2)).waitFor();
    expect(await facilitator.getByRole('row').nth(1).textContent()).toContain(LATE);
    await facilitator.getByLabel(roleBoardText.countOf(roleBoardText.states.monitoring, 1)).check();
    await row(VISIT).waitFor({ state: 'detached' });
    await row(WATCH).waitFor();
    await facilitator.getByLabel(roleBoardText.countOf(roleBoardText.all, 3)).check();
    await row(VISIT).waitFor();
    expect(await axeFindings(facilitator)).toEqual([]);
  });

  it('opens the roles on a phone by a personal link, and tells the facilitator of 確認 at once', async () => {
    pictures();
    const { attendanceId } = await guestOf(api, first);
    const pass = await api.post<{ link: string }>(`/api/meetings/${first}/role-passes`, { attendanceId });
    const link = new URL(pass.link);
    await phone.goto(link.pathname + link.hash);
    await card(VISIT).getByText(myRolesText.daysLeft(2)).waitFor();
    await card(LATE).getByText(myRolesText.overdue(2)).waitFor();
    await phone.getByText(/まで見られます/).waitFor();
    expect(await axeFindings(phone)).toEqual([]);
    await row(VISIT).getByText(roleBoardText.states.unconfirmed).waitFor();
    await card(VISIT).getByRole('button', { name: myRolesText.confirmed }).click();
    // The facilitator's page lies open; nobody reloads it.
    await row(VISIT).getByText(roleBoardText.states.working).waitFor();
  });

  it('brings a report and a question to the facilitator, and the answer back', async () => {
    pictures();
    await card(VISIT).getByRole('button', { name: myRolesText.report }).click();
    await card(VISIT).getByLabel(myRolesText.reportLabel).fill('二度たずねました。元気そうです。');
    await card(VISIT).getByRole('button', { name: myRolesText.consultSend }).click();
    await card(VISIT).getByText(myRolesText.reported).waitFor();
    await row(VISIT).getByText('二度たずねました。元気そうです。').waitFor();
    await card(LATE).getByRole('button', { name: myRolesText.consult }).click();
    await card(LATE).getByLabel(myRolesText.consultLabel).fill('電話に出てもらえません');
    await card(LATE).getByRole('button', { name: myRolesText.consultSend }).click();
    await row(LATE).getByText(roleBoardText.states.consult).waitFor();
    await facilitator.getByRole('button', { name: roleBoardText.openOf(LATE) }).click();
    const dialog = facilitator.getByRole('dialog');
    await dialog.getByText('電話に出てもらえません').waitFor();
    await dialog.getByRole('button', { name: roleCareText.answer }).click();
    await dialog.getByRole('textbox', { name: roleCareText.answerLabel }).fill('夕方に、わたしからかけてみます');
    expect(await axeFindings(facilitator)).toEqual([]);
    await dialog.getByRole('button', { name: roleCareText.answerSend }).click();
    await card(LATE).getByText('夕方に、わたしからかけてみます').first().waitFor();
    await facilitator.keyboard.press('Escape');
    await row(LATE).getByText(roleBoardText.states.consult).waitFor({ state: 'detached' });
  });

  it('records the monitoring result on its day, for the owner to see', async () => {
    pictures();
    await facilitator.getByRole('button', { name: roleBoardText.openOf(WATCH) }).click();
    const dialog = facilitator.getByRole('dialog');
    await dialog.getByRole('button', { name: roleCareText.monitor }).click();
    await dialog.getByLabel(roleCareText.results.better).check();
    await dialog.getByLabel(roleCareText.resultText).fill('週に三食とるようになった');
    await dialog.getByRole('button', { name: roleCareText.resultSave }).click();
    await dialog.getByText(roleCareText.saved.monitored).waitFor();
    await facilitator.keyboard.press('Escape');
    await row(WATCH).getByText(roleBoardText.states.monitoring).waitFor({ state: 'detached' });
    await card(WATCH).getByText(roleCareText.results.better, { exact: true }).waitFor();
  });

  it('takes できました back without losing that it was said', async () => {
    pictures();
    await card(VISIT).getByRole('button', { name: myRolesText.done }).click();
    await row(VISIT).getByText(roleBoardText.states.done).waitFor();
    await card(VISIT)
      .getByRole('button', { name: myRolesText.takeBackOf(myRolesText.done) })
      .click();
    await row(VISIT).getByText(roleBoardText.states.working).waitFor();
    await card(VISIT).getByText(roleCareText.history).click();
    await card(VISIT).getByText(roleCareText.takesBack(roleCareText.kinds.done)).waitFor();
    await card(VISIT).getByText(roleCareText.takenBack).waitFor();
  });

  it('gives the due days to a calendar', async () => {
    pictures();
    const [file] = await Promise.all([
      phone.waitForEvent('download'),
      phone.getByRole('link', { name: remindersText.calendarFile }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.ics$/);
    await phone.getByText(remindersText.feed).click();
    await phone.getByRole('button', { name: remindersText.feedMake }).click();
    const address = await phone.getByLabel(remindersText.feedLink).inputValue();
    const feed = await fetch(address);
    expect(await feed.text()).toContain('BEGIN:VEVENT');
    expect(await axeFindings(phone)).toEqual([]);
  });

  it('corrects a due day and an owner in the minutes, for whom it concerns to see', async () => {
    pictures();
    const day = (days: number) => formatDayShort(addDays(TODAY, days));
    const correct = async (
      what: string,
      field: string,
      choose: (field: Locator) => Promise<unknown>,
      reason: string,
    ) => {
      await facilitator.goto('/roles');
      await facilitator.getByRole('button', { name: roleBoardText.openOf(what) }).click();
      await facilitator.getByRole('dialog').getByRole('link', { name: roleCareText.amend }).click();
      const role = facilitator.getByRole('group', { name: what });
      await choose(role.getByLabel(field, { exact: false }));
      await facilitator.getByLabel(minutesLifeText.reason, { exact: false }).last().fill(reason);
      expect(await axeFindings(facilitator)).toEqual([]);
      await facilitator.getByRole('button', { name: minutesLifeText.save }).click();
      await facilitator.getByText(minutesLifeText.reasonOf(reason)).waitFor();
    };
    const late = '祝日と重なっていたため';
    await correct(VISIT, exportsText.until, (field) => field.fill(addDays(TODAY, 9)), late);
    // The phone lies open; nobody reloads it.
    await card(VISIT)
      .getByText(roleCareText.amendedLine(exportsText.until, day(2), day(9)))
      .first()
      .waitFor();
    await card(VISIT).getByText(roleCareText.amendedReason(late)).first().waitFor();
    await card(VISIT)
      .getByText(myRolesText.dueBy(day(9)))
      .waitFor();
    await card(VISIT).getByText(myRolesText.changed).waitFor();
    expect(await axeFindings(phone)).toEqual([]);
    await card(VISIT).getByRole('button', { name: myRolesText.confirmed }).click();
    await card(VISIT).getByText(myRolesText.changed).waitFor({ state: 'detached' });

    const { items } = await api.get<{ items: Attendee[] }>(`/api/meetings/${first}/attendance`);
    const seat = items.find(({ kind }) => kind === 'account')?.id ?? '';
    const wrong = '担当の書きまちがい';
    await correct(VISIT, exportsText.who, (field) => field.selectOption(seat), wrong);
    await phone.getByRole('region', { name: myRolesText.released }).getByText(VISIT).waitFor();
    await card(VISIT).waitFor({ state: 'detached' });
    expect(await axeFindings(phone)).toEqual([]);
    // The earlier revision keeps what was agreed; the difference is there to read.
    await facilitator.getByRole('button', { name: minutesLifeText.diff(3) }).click();
    const changes = facilitator.getByRole('list', { name: minutesLifeText.diff(3) });
    await changes.getByText('鈴木 見本').waitFor();
    await facilitator.goto('/me/roles');
    await facilitator
      .getByRole('article', { name: VISIT })
      .getByText(myRolesText.dueBy(day(9)))
      .waitFor();
  });

  it('shows the case with what is open, and opens the next meeting with it', async () => {
    pictures();
    await facilitator.goto('/');
    await facilitator
      .getByRole('link', { name: homeText.person('Aさん') })
      .first()
      .click();
    await facilitator.getByRole('heading', { name: casePageText.titleOf('Aさん') }).waitFor();
    await row(LATE).waitFor();
    await facilitator.getByText(HOLD).waitFor();
    expect(await axeFindings(facilitator)).toEqual([]);
    // On a slow network the form waits for what it starts with: nobody can send it without its name.
    const cases = Promise.withResolvers<void>();
    await facilitator.route('**/api/cases', async (route) => {
      await cases.promise;
      await route.continue();
    });
    await Promise.all([
      facilitator.waitForRequest('**/api/cases'),
      facilitator.getByRole('link', { name: casePageText.next }).click(),
    ]);
    await facilitator.getByText(shellText.loading).waitFor();
    const create = facilitator.getByRole('button', { name: newMeetingText.create });
    expect(await create.count()).toBe(0);
    cases.resolve();
    await create.click();
    await facilitator.waitForURL(/\/meetings\/mtg_[^/]+$/);
    await saved(facilitator);
    const panel = facilitator.getByRole('region', { name: earlierText.title });
    await panel.getByRole('button', { name: earlierText.carryOf(LATE) }).waitFor();
    expect(await axeFindings(facilitator)).toEqual([]);
    await panel.getByRole('button', { name: earlierText.carryOf(LATE) }).click();
    await panel.getByText(earlierText.settled.carried).waitFor();
    await panel.getByRole('button', { name: earlierText.closeOf(WATCH) }).click();
    await panel.getByText(earlierText.settled.closed).waitFor();
    await panel.getByRole('button', { name: earlierText.dropOf(HOLD) }).click();
    await panel.getByRole('button', { name: earlierText.dropHoldNow }).click();
    await panel.getByText(earlierText.reasonNeeded).waitFor();
    await panel.getByLabel(earlierText.reason).fill('家族が望まないため');
    await panel.getByRole('button', { name: earlierText.dropHoldNow }).click();
    await panel.getByText(earlierText.settled.dropped).waitFor();
    await facilitator
      .getByText(earlierText.minutes(earlierText.minutesLine.dropped, HOLD, '家族が望まないため'))
      .waitFor();
    await facilitator.getByRole('tab', { name: meetingText.tabs.roles }).click();
    await facilitator.getByRole('tabpanel').getByText(LATE).first().waitFor();
    await card(LATE).getByText(roleBoardText.settled.carried).first().waitFor();
  });

  it('asked no other origin for anything and logged no error', () => {
    expect(browsers.foreignRequests()).toEqual([]);
    expect(browsers.errors()).toEqual([]);
  });
});

type Attendee = { id: string; kind: string };
async function guestOf(api: Api, meeting: string): Promise<{ attendanceId: string }> {
  const { items } = await api.get<{ items: Attendee[] }>(`/api/meetings/${meeting}/attendance`);
  const guest = items.find(({ kind }) => kind === 'no-device');
  if (!guest) throw new Error('nobody attended');
  return { attendanceId: guest.id };
}

/** A closed meeting on a case: three roles of somebody who had no device there, and one thing held back. */
async function agree(api: Api, product: Product): Promise<string> {
  const { id: caseId } = await api.post<{ id: string }>('/api/cases', { alias: 'Aさん', careArea: '北部' });
  const about = { title: 'Aさんの支援を考える会議', function: 1, level: 'individual', caseId };
  const { id } = await api.post<{ id: string }>('/api/meetings', about);
  await api.post(`/api/meetings/${id}/start`);
  const suzuki = { name: '鈴木 見本', affiliation: 'みどり町自治会', profession: '民生委員・児童委員' };
  const { id: seat } = await api.post<{ id: string }>(`/api/meetings/${id}/attendance`, suzuki);
  const owner = AttendanceId.parse(seat);
  const client = new SyncClient({
    url: `${product.url.replace('http', 'ws')}/sync/${id}?ack=1`,
    headers: { cookie: api.cookie, origin: product.url },
  });
  await client.connect();
  const board = openBoardDoc(client.doc);
  const due = (days: number) => ({ kind: 'day' as const, day: addDays(TODAY, days) });
  board.transact(() => {
    board.roles.add(
      Role.parse({ id: 'role_visit', what: VISIT, owner, due: due(2), order: 1, goal: 'ひとりで困らない' }),
    );
    board.roles.add(Role.parse({ id: 'role_late', what: LATE, owner, due: due(-2), order: 2 }));
    board.roles.add(Role.parse({ id: 'role_watch', what: WATCH, owner, due: due(20), monitoringDay: TODAY, order: 3 }));
    board.holds.add(Hold.parse({ id: 'hld_machine', text: HOLD, until: addDays(TODAY, 30) }));
  });
  await client.saved();
  await api.post(`/api/meetings/${id}/close`, { acceptGaps: true });
  await client.disconnect();
  return id;
}
