import { ASSESSMENT_ROWS, type AssessmentRowId } from '@tsunagu/domain';
import { liveText } from '@tsunagu/domain/catalogue/live';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { minutesLifeText } from '@tsunagu/domain/catalogue/minutes-life';
import { minutesText } from '@tsunagu/domain/catalogue/minutes';
import { exportsText } from '@tsunagu/domain/catalogue/exports';
import { roleText } from '@tsunagu/domain/catalogue/role';
import { sheetsText } from '@tsunagu/domain/catalogue/sheets';
import { templatesText } from '@tsunagu/domain/catalogue/templates';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { axeFindings, PHONE } from './browsers.ts';
import { closeMeeting, saved } from './steps.ts';
import { setTable, SUZUKI, type Table } from './table.ts';

const { texts, rows } = sheetsText;
const NEED = '一人で安心して入浴したい';

/** 事例の情報: two people fill the sheets at once, one at a desk by keyboard, one on a phone by touch. */
describe('the sheets of a case', () => {
  let table: Table;

  beforeAll(async () => {
    table = await setTable();
    await table.guest.setViewportSize(PHONE);
  });
  afterAll(() => table?.[Symbol.asyncDispose]());
  const pictures = () => onTestFailed(() => table.browsers.photograph('sheets'));

  const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();
  const atDesk = async (sheet: keyof typeof sheetsText.names): Promise<void> => {
    await table.facilitator.getByRole('radio', { name: sheetsText.names[sheet] }).check();
  };
  const onPhone = async (sheet: keyof typeof sheetsText.names): Promise<void> => {
    await table.guest.getByLabel(sheetsText.which).selectOption(sheet);
  };
  const answers = (page: Page, row: AssessmentRowId) =>
    page.getByRole('radiogroup', { name: sheetsText.cellOf(rows[row], sheetsText.state) });
  const isChosen = (page: Page, row: AssessmentRowId, state: keyof typeof sheetsText.states) =>
    expect.poll(() => answers(page, row).getByRole('radio', { name: sheetsText.states[state] }).isChecked()).toBe(true);

  it('both write in one text at once, and no letter is lost', async () => {
    pictures();
    const { facilitator, guest } = table;
    await tab(facilitator, sheetsText.title);
    await tab(guest, sheetsText.tab);
    expect(await axeFindings(guest), '事例提示 (phone)').toEqual([]);
    const desk = facilitator.getByLabel(texts.reason, { exact: true });
    const phone = guest.getByLabel(texts.reason, { exact: true });
    await desk.fill('退院して間もない。');
    await expect.poll(() => phone.inputValue()).toBe('退院して間もない。');
    // Whoever comes back to a text begins a new step of undo, however soon.
    await desk.blur();
    await desk.press('Control+Home');
    await phone.press('Control+End');
    await facilitator.getByText(liveText.writing([SUZUKI.name])).waitFor();
    await Promise.all([
      desk.pressSequentially('先月', { delay: 15 }),
      phone.pressSequentially('家族が心配している。', { delay: 15 }),
    ]);
    const both = '先月退院して間もない。家族が心配している。';
    for (const field of [desk, phone]) await expect.poll(() => field.inputValue()).toBe(both);
    // Taking back takes back one's own words only.
    await desk.press('Control+z');
    await expect.poll(() => phone.inputValue()).toContain('家族が心配している。');
    await expect.poll(() => phone.inputValue()).not.toContain('先月');
  });

  it('基本情報 shows the very age that the map shows', async () => {
    pictures();
    const { facilitator, guest } = table;
    await atDesk('sheet_profile');
    await onPhone('sheet_profile');
    await guest.getByLabel(sheetsText.age, { exact: true }).fill('82');
    await guest.getByLabel(sheetsText.careLevel).selectOption('care1');
    await expect.poll(() => facilitator.getByLabel(sheetsText.age, { exact: true }).inputValue()).toBe('82');
    const { board } = await table.program();
    await expect
      .poll(() => [...board.elements.all().values()].find((one) => one.kind === 'person' && one.isSubject))
      .toMatchObject({ age: 82 });
    expect(await axeFindings(facilitator), '基本情報').toEqual([]);
  });

  it('the 総括表 is filled by number keys at the desk and by touch on the phone, row beside row', async () => {
    pictures();
    const { facilitator, guest } = table;
    await atDesk('sheet_assessment');
    await onPhone('sheet_assessment');
    await facilitator.getByLabel(sheetsText.factor('①'), { exact: true }).fill('足腰の力が落ちた');
    await facilitator.keyboard.press('Tab');
    await answers(facilitator, 'asr_indoors').getByRole('radio').first().focus();
    // 自立, 一部介助, 支障なし, 自立: each number answers and goes on to the next row.
    for (const key of ['1', '3', '1', '1']) await facilitator.keyboard.press(key);
    const bathing = answers(guest, 'asr_bathing');
    await bathing.getByRole('radio', { name: sheetsText.states.partly }).check();
    await guest
      .getByRole('group', { name: sheetsText.cellOf(rows.asr_bathing, sheetsText.causes) })
      .getByRole('button', { name: sheetsText.factor('①') })
      .click();
    await guest.getByLabel(sheetsText.cellOf(rows.asr_bathing, sheetsText.note)).fill('浴槽をまたげない');
    await isChosen(guest, 'asr_outdoors', 'partly');
    await isChosen(guest, 'asr_diet', 'fine');
    await isChosen(guest, 'asr_eating', 'independent');
    await isChosen(facilitator, 'asr_bathing', 'partly');
    await expect
      .poll(() => facilitator.getByLabel(sheetsText.cellOf(rows.asr_bathing, sheetsText.note)).inputValue())
      .toBe('浴槽をまたげない');

    await facilitator.getByRole('button', { name: sheetsText.fillRest }).click();
    await isChosen(guest, 'asr_housing', 'fine');
    await isChosen(guest, 'asr_bathing', 'partly');
    await guest.getByText(sheetsText.filled(24, ASSESSMENT_ROWS.length)).waitFor();
    expect(await axeFindings(facilitator), '課題整理総括表').toEqual([]);
    expect(await axeFindings(guest), '課題整理総括表 (phone)').toEqual([]);
  });

  it('a need becomes an issue and a role, each by one press', async () => {
    pictures();
    const { facilitator, guest } = table;
    await guest.getByRole('button', { name: sheetsText.addNeed }).click();
    await guest.keyboard.type(NEED);
    await guest.getByRole('button', { name: sheetsText.toIssueOf(1) }).click();
    await facilitator.getByText(sheetsText.isIssue(NEED)).waitFor();
    await facilitator.getByRole('button', { name: sheetsText.toRoleOf(1) }).click();
    const role = facilitator.getByRole('dialog');
    await role.getByLabel(roleText.what, { exact: true }).fill('浴室に手すりを付ける');
    const owner = role.getByLabel(roleText.owner, { exact: true });
    const option = await owner.locator('option').filter({ hasText: SUZUKI.name }).getAttribute('value');
    await owner.selectOption(option);
    await role.getByLabel(roleText.dueNone, { exact: true }).check();
    await role.getByRole('button', { name: roleText.done }).click();
    await guest.getByText(sheetsText.rolesOfIssue(1)).waitFor();
  });

  it('論点 and 意見 stand in the minutes, with who said it', async () => {
    pictures();
    const { facilitator } = table;
    await tab(facilitator, meetingText.tabs.map);
    await tab(facilitator, meetingText.tabs.minutes);
    const tools = facilitator.getByRole('group', { name: minutesText.insertHint });
    await tools.getByRole('button', { name: minutesText.insert.point }).click();
    const point = facilitator.getByLabel(minutesText.pointText, { exact: true });
    await point.fill('夜の見守りをどうするか');
    await tools.getByRole('button', { name: minutesText.insert.opinion }).click();
    await facilitator.getByLabel(minutesText.opinionText, { exact: true }).fill('近所でも気にかけたい');
    const speaker = facilitator.getByLabel(minutesText.speaker, { exact: true });
    const option = await speaker.locator('option').filter({ hasText: SUZUKI.name }).getAttribute('value');
    await speaker.selectOption(option);
    expect(await axeFindings(facilitator), '記録').toEqual([]);

    // A role that was begun by mistake leaves nothing in the text.
    await tools.getByRole('button', { name: minutesText.insert.role }).click();
    await facilitator.getByRole('dialog').getByRole('button', { name: roleText.done }).click();
    await facilitator.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => facilitator.getByText(minutesText.gone).count()).toBe(0);

    // On the phone nobody has put the cursor anywhere: minutes go on at their end, and the window itself never scrolls.
    const { guest } = table;
    await tab(guest, meetingText.tabs.minutes);
    await guest.getByLabel(minutesText.opinionText, { exact: true }).waitFor();
    expect(await guest.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(PHONE.height);
    await guest
      .getByRole('group', { name: minutesText.insertHint })
      .getByRole('button', { name: minutesText.insert.hold })
      .click();
    await guest.getByLabel(minutesText.holdText, { exact: true }).fill('冬の間のこと');
    await expect
      .poll(() =>
        guest
          .getByRole('textbox', { name: /の記録$/ })
          .locator('textarea')
          .evaluateAll((fields) => fields.map((one) => (one as HTMLTextAreaElement).value)),
      )
      .toEqual(['夜の見守りをどうするか', '近所でも気にかけたい', '冬の間のこと']);
    for (const page of [facilitator, guest]) await saved(page);
  });

  it('評価 is written, the meeting closes, and minutes and paper hold all of it', async () => {
    pictures();
    const { facilitator, address } = table;
    await tab(facilitator, sheetsText.title);
    await atDesk('sheet_evaluation');
    await facilitator.getByLabel(texts.reached, { exact: true }).fill('入浴の支えが決まった');
    await saved(facilitator);
    await closeMeeting(facilitator);
    await facilitator.goto(`${address}/minutes`);
    const paper = facilitator.getByRole('article');
    for (const words of [
      '退院して間もない。',
      sheetsText.careLevels.care1,
      '足腰の力が落ちた',
      '浴槽をまたげない',
      NEED,
      '入浴の支えが決まった',
      '夜の見守りをどうするか',
      exportsText.opinionBy('近所でも気にかけたい', `${SUZUKI.affiliation} ${SUZUKI.profession} ${SUZUKI.name}`),
    ])
      await paper.getByText(words).first().waitFor();
    expect(await axeFindings(facilitator), '会議録').toEqual([]);
    await facilitator.goto(`${address}/sheets`);
    await facilitator.getByRole('heading', { name: sheetsText.names.sheet_assessment }).waitFor();
    expect(await axeFindings(facilitator), '印刷用').toEqual([]);
  });

  it('a text of the sheets is corrected after closing, and who was forgotten is added; the closing check stays', async () => {
    pictures();
    const { facilitator, address } = table;
    await facilitator.goto(`${address}/minutes`);
    await facilitator.getByRole('button', { name: minutesLifeText.openCorrect }).click();
    await expect.poll(() => facilitator.evaluate(() => document.activeElement?.id)).toBe('revise');
    await facilitator.getByText(minutesLifeText.sheetsFold).click();
    await facilitator
      .getByRole('group', { name: sheetsText.names.sheet_presentation })
      .getByLabel(texts.reason, { exact: true })
      .fill('退院して十日たった。');
    await facilitator.getByRole('button', { name: minutesLifeText.addPerson }).click();
    const forgotten = facilitator.getByRole('group', { name: minutesLifeText.newPersonHead(1) });
    await forgotten.getByLabel(exportsText.name, { exact: true }).fill('中村 見本');
    await forgotten.getByLabel(exportsText.affiliation, { exact: true }).fill('歯科医院');
    await facilitator.getByLabel(minutesLifeText.reason, { exact: false }).last().fill('書きもれ');
    expect(await axeFindings(facilitator), '会議録を直す').toEqual([]);
    await facilitator.getByRole('button', { name: minutesLifeText.save }).click();
    const paper = facilitator.getByRole('article');
    for (const words of ['退院して十日たった。', '中村 見本', '歯科医院'])
      await paper.getByText(words).first().waitFor();
    await paper.getByRole('heading', { name: templatesText.closingChecks }).waitFor();
    expect(await paper.textContent()).not.toContain('退院して間もない。');
  });

  it('the next meeting starts with these sheets, says so, and evaluates the role', async () => {
    pictures();
    const { facilitator, product, address } = table;
    const api = await product.facilitator();
    const earlier = address.replace('/meetings/', '');
    const { case: file } = await api.get<{ case: { id: string } }>(`/api/meetings/${earlier}`);
    const { id } = await api.post<{ id: string }>('/api/meetings', {
      title: '二回目',
      function: 1,
      level: 'individual',
      caseId: file.id,
      continues: earlier,
    });
    await facilitator.goto(`/meetings/${id}`);
    await saved(facilitator);
    await tab(facilitator, sheetsText.title);
    await atDesk('sheet_assessment');
    await isChosen(facilitator, 'asr_bathing', 'partly');
    await answers(facilitator, 'asr_bathing').getByRole('radio', { name: sheetsText.states.watching }).check();
    await facilitator.getByText(sheetsText.before(sheetsText.states.partly)).waitFor();
    await facilitator.getByRole('button', { name: sheetsText.looked }).click();
    await facilitator.getByRole('button', { name: sheetsText.looked }).waitFor({ state: 'detached' });
    await atDesk('sheet_evaluation');
    const line = facilitator.getByRole('listitem').filter({ hasText: sheetsText.lineNote });
    await expect.poll(() => line.getByRole('textbox').first().inputValue()).toBe('浴室に手すりを付ける');
    await line.getByRole('radio', { name: sheetsText.results.reached }).check();
    await saved(facilitator);
    expect(table.browsers.foreignRequests()).toEqual([]);
    expect(table.browsers.errors()).toEqual([]);
  });
});
