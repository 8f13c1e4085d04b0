import type { Board, CalendarStyle, Day, NamePair, SignatureBlock } from '@tsunagu/domain';
import type { PaperOrder } from './paper/paper-order.ts';
import type { Invitation } from './invitation-print.ts';
import type { ProposalDocument } from './proposal-print.ts';

export const PAPERS = ['a4', 'a3'] as const;
export const ORIENTATIONS = ['landscape', 'portrait'] as const;
export const FITS = ['page', 'tiles'] as const;
export type Sheet = {
  readonly paper: (typeof PAPERS)[number];
  readonly orientation: (typeof ORIENTATIONS)[number];
  /** All of the map on one page, or enlarged over several that are put together. */
  readonly fit: (typeof FITS)[number];
};

/** Everything that a printed map needs; plain values, because it travels to another thread. */
export type MapPrint = {
  readonly board: Pick<Board, 'elements' | 'ties' | 'unions' | 'ink' | 'issues'> & Pick<Board, 'meta'>;
  readonly hideNames: boolean;
  /** Names to take out of free text while names are hidden. */
  readonly names: readonly NamePair[];
  /** How many roles were made from each thing, by its id. */
  readonly roles: ReadonlyMap<string, number>;
  readonly legend: boolean;
  readonly sheet: Sheet;
  readonly title: string;
  readonly day: Day;
  readonly calendar: CalendarStyle;
  /** Everybody on it is made up. */
  readonly fictional: boolean;
  /** Pictures as data addresses, by asset id. */
  readonly pictures: ReadonlyMap<string, string>;
};

/** What paper says of minutes beside the document itself. */
export type MinutesPaper = {
  readonly calendar: CalendarStyle;
  /** Which revision, and by whom it was approved; empty for a draft. */
  readonly standing: string;
  readonly signatures: SignatureBlock;
};

export type PrintJob =
  | { readonly kind: 'paper-pdf' | 'paper-docx'; readonly order: PaperOrder }
  | {
      readonly kind: 'proposal-pdf' | 'proposal-docx';
      readonly document: ProposalDocument;
      readonly calendar: CalendarStyle;
    }
  | ({ readonly kind: 'invitation-pdf' } & Invitation)
  | { readonly kind: 'map-pdf'; readonly map: MapPrint };
