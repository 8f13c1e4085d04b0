import type { Browsers } from '../e2e/browsers.ts';
import { PHONE } from '../e2e/browsers.ts';
import { logIn } from '../e2e/steps.ts';
import { Hand } from './hand.ts';
import { playAfter } from './play-after.ts';
import { begin, drawMap, enter } from './play-beginning.ts';
import { agree, talk, writeSheets } from './play-talk.ts';
import { STORY } from './story.ts';
import { Tally } from './tally.ts';

export const FACILITATOR_HAND = 'facilitator';

export interface Played {
  readonly tally: Tally;
  /** `/meetings/<id>` */
  readonly address: string;
  /** Everything that stands on the printed minutes and the printed map, spaces and breaks taken out. */
  readonly paper: string;
}

/**
 * Plays the whole meeting of `STORY` on the running product, from 「会議をひらく」 to approved and printed minutes, counting each
 * tap and key of the facilitator at a desk and of two guests on phones.
 */
export async function playMeeting(browsers: Browsers): Promise<Played> {
  const tally = new Tally();
  const page = await browsers.person(FACILITATOR_HAND);
  // As with the word processor, the computer has been switched on and its user is known.
  await logIn(page);
  const facilitator = new Hand(page, FACILITATOR_HAND, tally);

  tally.begin('open');
  const address = await begin(facilitator);
  tally.begin('map');
  await drawMap(facilitator);
  tally.begin('door');
  const guests: Hand[] = [];
  for (const guest of STORY.guests) {
    const phone = await browsers.person(guest.name, { viewport: PHONE, hasTouch: true });
    guests.push(new Hand(phone, guest.name, tally));
  }
  await enter(facilitator, guests);
  tally.begin('sheets');
  await writeSheets(facilitator);
  tally.begin('need');
  await agree(facilitator);
  tally.begin('talk');
  await talk(facilitator);
  const paper = await playAfter(tally, { facilitator, guests, address });
  return { tally, address, paper };
}
