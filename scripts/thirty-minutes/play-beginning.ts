import { findTemplate, FUNCTION_NAMES } from '@tsunagu/domain';
import { homeText } from '@tsunagu/domain/catalogue/home';
import { joinText } from '@tsunagu/domain/catalogue/join';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { newMeetingText } from '@tsunagu/domain/catalogue/new-meeting';
import { peopleText } from '@tsunagu/domain/catalogue/people';
import { starterText } from '@tsunagu/domain/catalogue/starter';
import { onMap, readQr, saved } from '../e2e/steps.ts';
import type { Hand } from './hand.ts';
import { STORY, TEMPLATE } from './story.ts';

/** 「会議をひらく」 to the board of the 自立支援型 template. Returns the meeting's address. */
export async function begin(hand: Hand): Promise<string> {
  const { page } = hand;
  await hand.tap(page.getByRole('link', { name: homeText.open }));
  await hand.tap(page.getByRole('button', { name: newMeetingText.take(FUNCTION_NAMES[1]) }));
  await hand.tap(page.getByText(findTemplate(TEMPLATE)!.title, { exact: true }));
  await hand.write(page.getByLabel(newMeetingText.alias), STORY.alias);
  await hand.write(page.getByLabel(newMeetingText.place), STORY.place);
  await hand.tap(page.getByRole('button', { name: newMeetingText.create }));
  await page.waitForURL(/\/meetings\/mtg_[^/]+$/);
  await saved(page);
  return new URL(page.url()).pathname;
}

/** かんたん地図づくり: a row a person, by keyboard within a group. */
export async function drawMap(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.tap(page.getByRole('button', { name: starterText.open }));
  const dialog = page.getByRole('dialog');
  const field = (name: string, group: string, row: number) =>
    dialog.getByLabel(starterText.fieldOf(name, group, row), { exact: true });
  const rows = new Map<string, number>();
  for (const { group, name, tie } of STORY.map) {
    const words = starterText.groups[group];
    const row = (rows.get(group) ?? 0) + 1;
    rows.set(group, row);
    await hand.write(field(starterText.name, words, row), name);
    if (tie !== 'normal') await hand.choose(field(starterText.strength, words, row), tie);
  }
  await hand.tap(dialog.getByRole('button', { name: starterText.add(STORY.map.length) }));
  for (const { name } of STORY.map) await onMap(page, name);
  await saved(page);
}

/** The door, the guests with their phones, and letting them in. */
export async function enter(hand: Hand, guests: readonly Hand[]): Promise<void> {
  const { page } = hand;
  await hand.tap(page.getByRole('button', { name: meetingText.door, exact: true }));
  await hand.tap(page.getByRole('button', { name: meetingText.doorOpen }));
  const qr = page.getByRole('img', { name: meetingText.doorQr });
  await qr.waitFor();
  const link = new URL(await readQr(qr));
  await hand.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const [n, guest] of guests.entries()) {
    const { name, affiliation, profession } = STORY.guests[n]!;
    const { page: phone } = guest;
    await phone.goto(link.pathname + link.hash);
    await guest.write(phone.getByLabel(joinText.name, { exact: false }).first(), name);
    await guest.write(phone.locator('[name=affiliation]'), affiliation);
    await guest.tap(phone.getByRole('button', { name: joinText.professionOpen }));
    await guest.tapInList(phone.getByRole('option', { name: profession, exact: true }));
    await guest.tap(phone.getByText(joinText.pledgeCheck, { exact: true }));
    await guest.tap(phone.getByRole('button', { name: joinText.submit }));
    await hand.tap(page.getByRole('button', { name: peopleText.admitOf(name) }));
    await phone.waitForURL(/\/meetings\/mtg_[^/]+$/);
    await saved(phone);
  }
}
