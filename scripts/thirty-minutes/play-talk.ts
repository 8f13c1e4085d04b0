import { findTemplate, type AssessmentRowId } from '@tsunagu/domain';
import { agendaText } from '@tsunagu/domain/catalogue/agenda';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { minutesText } from '@tsunagu/domain/catalogue/minutes';
import { roleText } from '@tsunagu/domain/catalogue/role';
import { sheetsText } from '@tsunagu/domain/catalogue/sheets';
import type { Locator } from 'playwright-core';
import { saved } from '../e2e/steps.ts';
import type { Hand } from './hand.ts';
import { STORY, TEMPLATE, type Story } from './story.ts';

const cell = (row: AssessmentRowId, column: string): string => sheetsText.cellOf(sheetsText.rows[row], column);

/** 事例提示 and 課題整理総括表, at the desk. */
export async function writeSheets(hand: Hand): Promise<void> {
  const { page } = hand;
  const { presentation, assessment } = STORY;
  await hand.tap(page.getByRole('tab', { name: sheetsText.title, exact: true }));
  for (const [field, text] of Object.entries(presentation) as [keyof typeof presentation, string][])
    await hand.write(page.getByLabel(sheetsText.texts[field], { exact: true }).first(), text);
  await hand.tap(page.getByText(sheetsText.names.sheet_assessment, { exact: true }));
  await hand.write(page.getByLabel(sheetsText.factor(sheetsText.factorMarks[1]), { exact: true }), assessment.factor);
  // Row for row by a tap on the word itself; what is left is 自立・支障なし by one tap.
  for (const [row, state] of assessment.states) {
    const answers = page.getByRole('radiogroup', { name: cell(row, sheetsText.state) });
    await hand.tap(answers.getByRole('radio', { name: sheetsText.states[state] }));
  }
  const { note } = assessment;
  await hand.write(page.getByLabel(cell(note.row, sheetsText.note)), note.text);
  await hand.tap(page.getByRole('button', { name: sheetsText.fillRest }));
}

/** ニーズ → 課題 → 役割, each by one tap; then the second role. */
export async function agree(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.tap(page.getByRole('button', { name: sheetsText.addNeed }));
  await hand.go(STORY.need);
  await hand.tap(page.getByRole('button', { name: sheetsText.toIssueOf(1) }));
  for (const role of STORY.roles) {
    await hand.tap(page.getByRole('button', { name: sheetsText.toRoleOf(1) }));
    await fillRole(hand, role);
  }
  await saved(page);
}

async function fillRole(hand: Hand, role: Story['roles'][number]): Promise<void> {
  const { page } = hand;
  const dialog = page.getByRole('dialog');
  await hand.write(dialog.getByLabel(roleText.what, { exact: true }), role.what);
  const owner = dialog.getByLabel(roleText.owner, { exact: true });
  await hand.choose(owner, await optionOf(owner, STORY.guests[role.owner]!.name));
  await hand.tap(dialog.getByText(roleText.dueDay, { exact: true }));
  await hand.day(dialog.getByLabel(roleText.day, { exact: true }), role.due);
  await hand.day(dialog.getByLabel(roleText.monitoringDay), role.monitoring);
  await hand.tap(dialog.getByRole('button', { name: roleText.done }));
  await dialog.waitFor({ state: 'detached' });
}

async function optionOf(list: Locator, name: string): Promise<string> {
  const value = await list.locator('option').filter({ hasText: name }).getAttribute('value');
  if (value === null) throw new Error(`${name} cannot be chosen`);
  return value;
}

/** Through the agenda with its clock; what was said, 決定 and 保留. */
export async function talk(hand: Hand): Promise<void> {
  const { page } = hand;
  const items = findTemplate(TEMPLATE)!.agenda.length;
  await hand.tap(page.getByRole('tab', { name: meetingText.tabs.map }));
  await hand.tap(page.getByRole('button', { name: agendaText.start }));
  for (let at = 1; at < items; at += 1) await hand.tap(page.getByRole('button', { name: agendaText.next }));
  await hand.write(
    page.getByRole('textbox', { name: minutesText.editorOf(findTemplate(TEMPLATE)!.agenda.at(-1)!.title) }),
    STORY.record,
  );
  const tools = page.getByRole('group', { name: minutesText.insertHint });
  await hand.tap(tools.getByRole('button', { name: minutesText.insert.decision }));
  await hand.go(STORY.decision);
  await hand.tap(tools.getByRole('button', { name: minutesText.insert.hold }));
  await hand.go(STORY.hold.text);
  await hand.day(page.getByLabel(minutesText.until), STORY.hold.until);
  await hand.tap(page.getByRole('button', { name: agendaText.finish }));
  await saved(page);
}
