import { resourceTableText } from '../catalogue/resource-table.ts';
import { Day } from '../meeting/records.ts';

/** The year before the first of an era, by the letters that people write it with. */
const ERAS = new Map<string, number>(
  Object.entries(resourceTableText.eras).flatMap(([before, words]) =>
    words.map((word) => [word.toLowerCase(), Number(before)] as const),
  ),
);
/** Days since 1899-12-30, as spreadsheets keep dates; between 1954 and 2119. */
const SERIAL = /^[2-7]\d{4}$/;
const SHAPE = new RegExp(
  String.raw`^(${[...ERAS.keys()].join('|')})?(\d{1,4}|${resourceTableText.firstYear})${resourceTableText.dayMarks}(\d{1,2})${resourceTableText.dayMarks}(\d{1,2})\D?$`,
  'u',
);

/** A day as people and spreadsheets in Japan write it (SPEC RS12): 2026-04-01, 2026/4/1, 令和8年4月1日, R8.4.1, 46113. */
export function readDay(word: string): Day | undefined {
  const plain = word.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();
  if (SERIAL.test(plain)) return new Date(Date.UTC(1899, 11, 30 + Number(plain))).toISOString().slice(0, 10);
  // A date that a program wrote with its time: the day is what counts.
  const found = SHAPE.exec(plain.replace(/t?\d{2}:\d{2}.*$/u, ''));
  if (!found) return undefined;
  const [, era, year = '', month = '', day = ''] = found;
  const count = year === resourceTableText.firstYear ? 1 : Number(year);
  if (era === undefined && count < 1900) return undefined;
  const full = era === undefined ? count : (ERAS.get(era) ?? 0) + count;
  return Day.safeParse(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data;
}
