import type { Locator, Page } from 'playwright-core';
import { lengthOf, type Tally } from './tally.ts';

/** One person's hand on one screen: everything it does is really done and counted, and there is no other way to do anything. */
export class Hand {
  readonly page: Page;
  readonly who: string;
  readonly #tally: Tally;

  constructor(page: Page, who: string, tally: Tally) {
    this.page = page;
    this.who = who;
    this.#tally = tally;
  }

  async tap(target: Locator): Promise<void> {
    await target.click();
    this.#tally.click(this.who);
  }

  /** In a list that has just opened. A thumb moves only the list; Playwright's own scrolling moves the page, which closes it. */
  async tapInList(option: Locator): Promise<void> {
    await this.page.waitForFunction(
      (element) => {
        element?.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
        return element?.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      },
      await option.elementHandle(),
    );
    await this.tap(option);
  }

  /** Goes to a field by one tap and writes into what is empty there. */
  async write(target: Locator, text: string): Promise<void> {
    await this.tap(target);
    await this.go(text);
  }

  /** Writes where the cursor is. Each character counts once, as if it had a key: an input method needs more. */
  async go(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.#tally.write(this.who, text);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    this.#tally.key(this.who);
  }

  /** A native list: one tap opens it, one chooses. */
  async choose(list: Locator, option: string): Promise<void> {
    await list.selectOption(option);
    this.#tally.click(this.who, 2);
  }

  /** A day: one tap on the field, its digits, and one key from the year on to the month. Set at once: where the year stands is the browser's. */
  async day(field: Locator, day: string): Promise<void> {
    await this.tap(field);
    await field.fill(day);
    this.#tally.key(this.who, lengthOf(day.replaceAll('-', '')) + 1);
  }
}
