import { findTemplate } from '@tsunagu/domain';
import { exportText } from '@tsunagu/domain/catalogue/export-screen';
import { closingStepsText } from '@tsunagu/domain/catalogue/closing-steps';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { minutesLifeText } from '@tsunagu/domain/catalogue/minutes-life';
import { minutesPageText } from '@tsunagu/domain/catalogue/minutes-page';
import { newMeetingText } from '@tsunagu/domain/catalogue/new-meeting';
import { remindersText } from '@tsunagu/domain/catalogue/reminders';
import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { extractText } from 'unpdf';
import type { Hand } from './hand.ts';
import { STORY, TEMPLATE } from './story.ts';
import type { Tally } from './tally.ts';

type Room = { facilitator: Hand; guests: readonly Hand[]; address: string };

/** From 「確認する」 to paper. Returns what stands on it. */
export async function playAfter(tally: Tally, room: Room): Promise<string> {
  tally.begin('confirm');
  await confirmRoles(room);
  tally.begin('close');
  await close(room.facilitator);
  tally.begin('review');
  await review(room);
  tally.begin('paper');
  return takeAway(room);
}

async function confirmRoles({ guests }: Room): Promise<void> {
  for (const { what, owner } of STORY.roles) {
    const guest = guests[owner]!;
    await guest.tap(guest.page.getByRole('button', { name: closingStepsText.confirmOf(what) }));
    await guest.page.getByText(closingStepsText.mineConfirmed).first().waitFor();
  }
}

/** 読み上げ, 終わりの確認, とじる. */
async function close(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.tap(page.getByRole('button', { name: meetingText.menu }));
  await hand.tap(page.getByRole('menuitem', { name: meetingText.menuItems.close }));
  const dialog = page.getByRole('dialog');
  for (const _ of STORY.roles.slice(1)) await hand.tap(dialog.getByRole('button', { name: closingStepsText.next }));
  for (const question of findTemplate(TEMPLATE)!.closingCheck)
    await hand.tap(dialog.getByText(question, { exact: true }));
  const accept = dialog.getByText(closingStepsText.accept, { exact: true });
  if (await accept.isVisible()) await hand.tap(accept);
  await hand.tap(dialog.getByRole('button', { name: closingStepsText.close, exact: true }));
  await page.getByText(meetingText.closedTitle).first().waitFor();
}

/** 確認依頼 → 「確認しました」 on the phones → 承認. */
async function review({ facilitator, guests }: Room): Promise<void> {
  const { page } = facilitator;
  await facilitator.tap(page.getByRole('link', { name: meetingText.toMinutes }));
  const life = page.getByRole('region', { name: minutesLifeText.title, exact: true });
  await facilitator.tap(life.getByRole('button', { name: minutesLifeText.ask, exact: true }));
  await life.getByText(minutesLifeText.standing['in-review']).waitFor();
  for (const guest of guests) {
    const { page: phone } = guest;
    await guest.tap(phone.getByRole('link', { name: meetingText.toMyRoles }));
    const title = newMeetingText.suggestedTitle(STORY.alias);
    await guest.tap(phone.getByRole('link', { name: minutesLifeText.mineOpenOf(title) }));
    await guest.tap(phone.getByRole('button', { name: minutesLifeText.mineConfirm }));
    await phone.getByText(minutesLifeText.mineAnswered.confirmed).waitFor();
  }
  await life.getByText(minutesLifeText.counts(guests.length, 0, 0)).waitFor();
  await facilitator.tap(life.getByRole('button', { name: minutesLifeText.approve, exact: true }));
  const dialog = page.getByRole('alertdialog');
  await facilitator.tap(dialog.getByRole('button', { name: minutesLifeText.approve, exact: true }));
  await life.getByText(minutesLifeText.standing.approved, { exact: true }).waitFor();
}

/** Minutes and map as PDF, the minutes to the printer, and the days into the guests' own calendars. Returns the printed words. */
async function takeAway({ facilitator, guests }: Room): Promise<string> {
  const { page } = facilitator;
  const minutes = await download(facilitator, page.getByRole('link', { name: minutesPageText.pdf }));
  await facilitator.tap(page.getByRole('button', { name: minutesPageText.print }));
  await facilitator.tap(page.getByRole('link', { name: minutesPageText.toMeeting }));
  await facilitator.tap(page.getByRole('button', { name: meetingText.menu, exact: true }));
  await facilitator.tap(page.getByRole('menuitem', { name: exportText.menu, exact: true }));
  const dialog = page.getByRole('dialog');
  await facilitator.tap(dialog.getByText(exportText.formats.pdf, { exact: true }));
  const map = await download(facilitator, dialog.getByRole('button', { name: exportText.make, exact: true }));
  for (const guest of guests) {
    await guest.tap(guest.page.getByRole('link', { name: minutesLifeText.toMine }));
    await download(guest, guest.page.getByRole('link', { name: remindersText.calendarFile }));
  }
  return (await wordsOf(minutes)) + (await wordsOf(map));
}

async function download(hand: Hand, target: Locator): Promise<Buffer> {
  const [file] = await Promise.all([hand.page.waitForEvent('download'), hand.tap(target)]);
  return readFile(await file.path());
}

/** The words of all pages, spaces and breaks taken out: a text may go on in the next line. */
async function wordsOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return text.replaceAll(/\s/g, '');
}
