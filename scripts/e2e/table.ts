import { type BoardDoc, openBoardDoc } from '@tsunagu/board-doc';
import type { Page } from 'playwright-core';
import { SyncClient } from '../sync-client.ts';
import { Browsers } from './browsers.ts';
import { type Product, startProduct } from './product.ts';
import { admit, join, logIn, openDoor, openMeeting } from './steps.ts';
import { Line } from './line.ts';

export const SUZUKI = { name: '鈴木 見本', affiliation: 'みどり町自治会', profession: '民生委員・児童委員' };

/** One running meeting on Aさん: the facilitator, and a guest whose line the test holds. */
export interface Table {
  readonly product: Product;
  readonly browsers: Browsers;
  readonly facilitator: Page;
  readonly guest: Page;
  readonly line: Line;
  /** By which the guest came in. */
  readonly door: { link: string; code: string };
  /** `/meetings/<id>` */
  readonly address: string;
  /** A program of the facilitator's own, connected without a browser; to this meeting, or to another by its address. */
  program(address?: string): Promise<{ client: SyncClient; board: BoardDoc }>;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function setTable(): Promise<Table> {
  const product = await startProduct();
  const browsers = await Browsers.launch(product.url);
  const clients: SyncClient[] = [];
  const facilitator = await browsers.person('facilitator');
  await logIn(facilitator);
  const address = await openMeeting(facilitator, { alias: 'Aさん', place: '会議室' });
  const door = await openDoor(facilitator);
  const guest = await browsers.person('guest');
  const line = await Line.of(guest);
  await join(guest, door.link, SUZUKI);
  await admit(facilitator, guest, SUZUKI.name);
  return {
    product,
    browsers,
    facilitator,
    guest,
    line,
    door,
    address,
    program: async (of = address) => {
      const { cookie } = await product.facilitator();
      const url = `${product.url.replace('http', 'ws')}${of.replace('/meetings/', '/sync/')}?ack=1`;
      const client = new SyncClient({ url, headers: { cookie, origin: product.url } });
      clients.push(client);
      await client.connect();
      return { client, board: openBoardDoc(client.doc) };
    },
    [Symbol.asyncDispose]: async () => {
      for (const client of clients) await client.disconnect();
      await browsers.close();
      await product[Symbol.asyncDispose]();
    },
  };
}
