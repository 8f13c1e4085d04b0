import type { MeetingId, RandomBytes } from '@tsunagu/domain';
import type { Logger } from 'pino';
import type { PrintShop } from '../exports/print-shop.ts';
import type { FormShop } from '../word-forms/form-shop.ts';
import type { SheetShop } from '../sheets/sheet-shop.ts';
import type { CopyShop } from '../anonymise/copy-shop.ts';
import type { PictureShop } from '../pictures/picture-shop.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { MaterialShop } from '../materials/material-shop.ts';
import type { Limits } from '../auth/limits.ts';
import type { SetupLink } from '../auth/setup-link.ts';
import type { Config } from '../config.ts';
import type { KeyedLock } from '../keyed-lock.ts';
import type { Rooms } from '../rooms.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Db } from '../storage/schema.ts';
import type { EventHub } from './event-hub.ts';

/** Everything the routes work with, handed in by `main.ts`. */
export type Deps = {
  readonly config: Config;
  readonly db: Db;
  readonly rooms: Rooms;
  readonly events: EventHub;
  /** By earlier meeting: what next ones decide about its roles and holds is decided one after another. */
  readonly settling: KeyedLock<MeetingId>;
  readonly limits: Limits;
  /** Files for paper, made on a thread of its own. */
  readonly print: PrintShop;
  /** Pictures written anew, likewise. */
  readonly pictures: PictureShop;
  /** Files for meetings looked into, likewise. */
  readonly materials: MaterialShop;
  /** Texts of a meeting read for what tells who it is about, likewise. */
  readonly copies: CopyShop;
  /** Null where no SMTP is configured. */
  readonly mailer: Mailer | null;
  /** Words in everything that is recorded. */
  readonly search: SearchIndex;
  /** Tables of CSV and Excel, likewise. */
  readonly sheets: SheetShop;
  /** An organisation's own forms, filled likewise. */
  readonly forms: FormShop;
  readonly setupLink: SetupLink;
  /** Hashes of sessions that were signed out while this process runs: their open sockets stop at the next message. */
  readonly endedSessions: Set<string>;
  readonly log: Logger;
  readonly now: () => Date;
  readonly random: RandomBytes;
  /** Folder of the built browser program. */
  readonly webDir: string;
};
