import type { MinutesDocument, PaperThing } from '@tsunagu/domain';
import type { PrintBlock } from '../minutes-print.ts';
import type { MapPrint, MinutesPaper, PAPERS } from '../print-jobs.ts';

/** What is to be bound together in one file; plain values, because it travels to another thread. */
export type PaperOrder = {
  readonly document: MinutesDocument;
  readonly paper: MinutesPaper;
  /** In the order of `PAPER_THINGS`; not empty. */
  readonly things: readonly PaperThing[];
  /** 事例提示, 基本情報 and 課題整理総括表 stand in the minutes too. */
  readonly withSheets: boolean;
  readonly sheet: (typeof PAPERS)[number];
  /** The map as it is to be drawn; null when it was not asked for. */
  readonly map: MapPrint | null;
};

/** One of the things as blocks of paper. */
export type PaperPart = {
  readonly orientation: 'portrait' | 'landscape';
  /** Air around, in points. */
  readonly margin: number;
  /** Sizes of plain text in points: the first with which it stands on one page, else the last. One size = just that. */
  readonly sizes: readonly number[];
  readonly blocks: readonly PrintBlock[];
};

/** Parts that are bound together in one file, and the map behind them. */
export type Binding = {
  /** Stands in the file's own properties. */
  readonly title: string;
  readonly parts: readonly PaperPart[];
  readonly sheet: PaperOrder['sheet'];
  readonly map: MapPrint | null;
};
