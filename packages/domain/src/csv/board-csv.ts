import type { Element } from '../board/element.ts';
import type { BoardJson } from '../board/open-format.ts';
import { ELEMENT_COLUMNS, TIE_COLUMNS } from './board-columns.ts';
import { writeCsv } from './csv-text.ts';
import { writeSheet } from './sheet-columns.ts';

/** The two tables of a map, as texts of CSV files. */
export type BoardCsv = { readonly elements: string; readonly ties: string };

/** People first, then who and what supports them, then what is written around it. */
const ORDER: readonly Element['kind'][] = [
  'person',
  'resource',
  'area',
  'card',
  'note',
  'caption',
  'table',
  'chart',
  'timeline',
  'lanes',
  'image',
];

const inReadingOrder = (elements: readonly Element[]): Element[] =>
  [...elements].sort(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      Number(isSubject(b)) - Number(isSubject(a)) ||
      a.pos.y - b.pos.y ||
      a.pos.x - b.pos.x ||
      (a.id < b.id ? -1 : 1),
  );
const isSubject = (element: Element) => element.kind === 'person' && element.isSubject;

/** What a table calls an element: its name, or the beginning of its text. */
export const csvName = (element: Element): string =>
  element.kind === 'note' || element.kind === 'caption' ? (element.text.split(/\r\n|\r|\n/)[0] ?? '') : element.label;

/**
 * The elements and ties of a board as two CSV tables (SPEC K5–K7). They are made from the open format, so that hidden names are gone
 * already. Tables, charts, timelines, lanes and images are named, no more; couples and ink are not in them.
 */
export function boardCsv(json: Pick<BoardJson, 'elements' | 'areas' | 'notes' | 'ties'>): BoardCsv {
  const elements = inReadingOrder([...json.elements, ...json.areas, ...json.notes]);
  const byId = new Map(elements.map((element, at) => [element.id as string, { element, number: String(at + 1) }]));
  const elementRows = elements.map((element, at) => ({
    ...element,
    number: String(at + 1),
    x: element.pos.x,
    y: element.pos.y,
    ...('size' in element ? { w: element.size.w, h: element.size.h } : {}),
  }));
  const tieRows = json.ties.map(({ from, to, ...tie }) => {
    const ends = { from: byId.get(from), to: byId.get(to) };
    return {
      ...tie,
      fromNumber: ends.from?.number,
      from: ends.from && csvName(ends.from.element),
      toNumber: ends.to?.number,
      to: ends.to && csvName(ends.to.element),
    };
  });
  return {
    elements: writeCsv(writeSheet(ELEMENT_COLUMNS, elementRows, ['number', 'kind', 'label'])),
    ties: writeCsv(writeSheet(TIE_COLUMNS, tieRows, ['fromNumber', 'from', 'toNumber', 'to', 'strength'])),
  };
}
