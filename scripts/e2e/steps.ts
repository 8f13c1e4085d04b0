import { closingStepsText } from '@tsunagu/domain/catalogue/closing-steps';
import { handsText } from '@tsunagu/domain/catalogue/hands';
import { homeText, sessionText } from '@tsunagu/domain/catalogue/home';
import { joinText } from '@tsunagu/domain/catalogue/join';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { newMeetingText } from '@tsunagu/domain/catalogue/new-meeting';
import { peopleText } from '@tsunagu/domain/catalogue/people';
import { syncText } from '@tsunagu/domain/catalogue/sync';
import { FUNCTION_NAMES } from '@tsunagu/domain';
import jsQR from 'jsqr';
import type { Locator, Page } from 'playwright-core';
import { FACILITATOR } from './product.ts';

/** What people do in a meeting, in their own words, so that the stories read like minutes. */

export async function logIn(page: Page): Promise<void> {
  await page.goto('/login');
  await page.getByLabel(sessionText.email).fill(FACILITATOR.email);
  await page.getByLabel(sessionText.password).fill(FACILITATOR.password);
  await page.getByRole('button', { name: sessionText.submit }).click();
  await page.getByRole('link', { name: homeText.open }).waitFor();
}

/** 「会議をひらく」 → the card of function ① → the form. Returns the meeting's address. */
export async function openMeeting(page: Page, { alias, place }: { alias: string; place: string }): Promise<string> {
  await page.goto('/');
  await page.getByRole('link', { name: homeText.open }).click();
  await page.getByRole('button', { name: newMeetingText.take(FUNCTION_NAMES[1]) }).click();
  await page.getByLabel(newMeetingText.alias).fill(alias);
  await page.getByLabel(newMeetingText.place).fill(place);
  await page.getByRole('button', { name: newMeetingText.create }).click();
  await page.waitForURL(/\/meetings\/mtg_[^/]+$/);
  await saved(page);
  return new URL(page.url()).pathname;
}

/** Waits until the page says 保存済み. */
export async function saved(page: Page): Promise<void> {
  await page.getByText(syncText.saved, { exact: true }).first().waitFor();
}

/** Opens the door and reads the QR code as a phone's camera would. */
export async function openDoor(page: Page): Promise<{ link: string; code: string }> {
  await page.getByRole('button', { name: meetingText.door, exact: true }).click();
  await page.getByRole('button', { name: meetingText.doorOpen }).click();
  const picture = page.getByRole('img', { name: meetingText.doorQr });
  await picture.waitFor();
  const link = await readQr(picture);
  const text = (await page.getByRole('dialog').textContent()) ?? '';
  const code = /\d{6}/.exec(text)?.[0] ?? '';
  await page.getByRole('dialog').press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return { link, code };
}

/** Reads a QR code as a camera would. */
export async function readQr(svg: Locator): Promise<string> {
  const { grey, width, height } = await svg.evaluate(async (element) => {
    const side = 480;
    const image = new Image();
    const source = new XMLSerializer().serializeToString(element);
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
    image.width = side;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = side;
    canvas.height = side;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0, side, side);
    const { data } = context.getImageData(0, 0, side, side);
    // A letter a dot: as a list of numbers it would take seconds on its way out of the browser.
    let grey = '';
    for (let at = 0; at < data.length; at += 4) grey += (data[at] ?? 0) < 128 ? ' ' : '#';
    return { grey, width: side, height: side };
  });
  const dots = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < grey.length; at += 1) if (grey[at] === ' ') dots.fill(0, at * 4, at * 4 + 3);
  const code = jsQR(dots, width, height);
  if (code === null) throw new Error('the QR code cannot be read');
  return code.data;
}

export type Visitor = { name: string; affiliation: string; profession: string };

/** Joins by the scanned link; returns how many taps it took besides typing. Ends in the waiting room. */
export async function join(page: Page, link: string, visitor: Visitor): Promise<number> {
  await page.goto(new URL(link).pathname + new URL(link).hash);
  let taps = 0;
  const tap = async (target: Locator): Promise<void> => {
    taps += 1;
    await target.click();
  };
  await page.getByLabel(joinText.name, { exact: false }).first().fill(visitor.name);
  await page.locator('[name=affiliation]').fill(visitor.affiliation);
  await page.getByRole('combobox').fill(visitor.profession);
  await page.keyboard.press('Escape');
  await tap(page.getByText(joinText.pledgeCheck, { exact: true }));
  await tap(page.getByRole('button', { name: joinText.submit }));
  await page.getByText(joinText.waitingTitle).first().waitFor();
  return taps;
}

/** One tap by the facilitator, wherever they are; the visitor's own page then changes by itself. */
export async function admit(facilitator: Page, visitor: Page, name: string): Promise<void> {
  await facilitator.getByRole('button', { name: peopleText.admitOf(name) }).click();
  await visitor.waitForURL(/\/meetings\/mtg_[^/]+$/);
  await saved(visitor);
}

export type Supporter = {
  sort: 'person' | 'formal' | 'informal';
  name: string;
  relation?: string;
  age?: string;
};

/** 人・資源を足す, tied to 本人 as offered. */
export async function addSupporter(page: Page, supporter: Supporter): Promise<void> {
  await page.getByRole('button', { name: mapText.addSupporter }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(mapText[supporter.sort], { exact: true }).check();
  const name = supporter.sort === 'person' ? mapText.name : mapText.nameOfResource;
  await dialog.getByLabel(name, { exact: true }).fill(supporter.name);
  if (supporter.relation !== undefined) await dialog.getByLabel(mapText.relationPerson).fill(supporter.relation);
  if (supporter.age !== undefined) await dialog.getByLabel(mapText.age, { exact: true }).fill(supporter.age);
  await dialog.getByRole('button', { name: mapText.add, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await onMap(page, supporter.name);
}

/** A tool behind 「そのほか」. */
export async function furtherTool(page: Page, tool: string): Promise<void> {
  await page.getByRole('button', { name: handsText.more, exact: true }).click();
  await page.getByRole('menuitem', { name: tool }).click();
  // While the menu is going away it still takes what is pressed beside it.
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

/** The sign on the map that carries this name. */
export function sign(page: Page, name: string): Locator {
  return page.getByTestId('board-canvas').locator('[data-shape-id]').filter({ hasText: name }).first();
}

/** The middle of a sign, in px, once it has stood still for some frames: the map glides to what it shows. */
export const centre = (page: Page, name: string): Promise<{ x: number; y: number }> =>
  sign(page, name).evaluate(
    (element) =>
      new Promise((resolve) => {
        let last = '';
        let same = 0;
        const look = (): void => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const now = `${x} ${y} ${width}`;
          same = now === last ? same + 1 : 0;
          last = now;
          if (same < 3) requestAnimationFrame(look);
          else resolve({ x: x + width / 2, y: y + height / 2 });
        };
        look();
      }),
  );

/** Waits until the map shows the name. Labels break into lines, so spaces and breaks do not count. */
export async function onMap(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('[data-testid="board-canvas"] [data-shape-id]')].some((shape) =>
        (shape.textContent ?? '').replaceAll(/\s/g, '').includes(wanted),
      ),
    name.replaceAll(/\s/g, ''),
  );
}

export async function closeMeeting(page: Page): Promise<void> {
  await page.getByRole('button', { name: meetingText.menu }).click();
  await page.getByRole('menuitem', { name: meetingText.menuItems.close }).click();
  const dialog = page.getByRole('dialog');
  const accept = dialog.getByLabel(closingStepsText.accept);
  if (await accept.isVisible()) await accept.check();
  await dialog.getByRole('button', { name: closingStepsText.close, exact: true }).click();
  await page.getByText(meetingText.closedTitle).first().waitFor();
}
