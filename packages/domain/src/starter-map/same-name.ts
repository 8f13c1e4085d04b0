import type { Element } from '../board/element.ts';
import type { Tie } from '../board/tie.ts';
import type { ElementId } from '../ids.ts';
import { foldText } from '../board/fold-text.ts';
import { type StarterRow, starterName } from './starter-row.ts';

/** Names that are the same to a reader: without spaces, width, the end of a polite address. */
const nameKey = (name: string): string =>
  foldText(name)
    .replaceAll(/[・･()（）]/gu, '')
    .replace(/(さん|さま|様|氏)$/u, '');

/** All names that one label gives: 「自治会・町内会」 is found by either. */
const keysOf = (label: string): string[] => [label, ...label.split(/[・･]/u)].map(nameKey);

/** Who on the map bears the row's name or alias already. 本人 is found by any name. */
export function findSame(row: StarterRow, elements: readonly Element[]): Element | undefined {
  const key = nameKey(starterName(row));
  if (key === '') return undefined;
  return elements.find(
    (element) =>
      (element.kind === 'person' && (nameKey(element.label) === key || nameKey(element.alias) === key)) ||
      (element.kind === 'resource' && keysOf(element.label).includes(key)),
  );
}

/** Whether a row of this name comes before the given one. */
export const isRepeated = (rows: readonly StarterRow[], at: number): boolean => {
  const key = nameKey(starterName(rows[at]!));
  return key !== '' && rows.slice(0, at).some((row) => nameKey(starterName(row)) === key);
};

/** Whether the two are joined by any tie. */
export const isTiedTo = (one: ElementId, other: ElementId, ties: Iterable<Tie>): boolean => {
  for (const { from, to } of ties) if ((from === one && to === other) || (from === other && to === one)) return true;
  return false;
};
