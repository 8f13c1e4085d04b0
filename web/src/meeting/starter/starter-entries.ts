import {
  findSame,
  isRepeated,
  starterName,
  USUAL_CARE_AREA,
  usualChoice,
  type Element,
  type SameChoice,
  type StarterRow,
  type Tie,
} from '@tsunagu/domain';

/** A row as it will be added, and why somebody should look at it. */
export type Entry = {
  readonly row: StarterRow;
  readonly same: SameChoice;
  /** Stands on the map already, or was written twice. */
  readonly why: 'there' | 'twice' | null;
};

export type StarterBoard = { readonly elements: readonly Element[]; readonly ties: readonly Tie[] };

/** Rows with what is done about names that come twice; `chosen` by name where somebody said otherwise. */
export function entriesOf(
  rows: readonly StarterRow[],
  board: StarterBoard,
  chosen: ReadonlyMap<string, SameChoice>,
  withCareAreas: boolean,
): Entry[] {
  return rows.map((row, at) => {
    const careArea =
      row.careArea ?? (withCareAreas && row.group !== 'family' ? USUAL_CARE_AREA[row.kind] : null) ?? null;
    const why = isRepeated(rows, at) ? 'twice' : findSame(row, board.elements) ? 'there' : null;
    const usual = why === 'twice' ? 'skip' : usualChoice(row, board);
    return { row: { ...row, careArea }, same: (why && chosen.get(`${why} ${starterName(row)}`)) ?? usual, why };
  });
}

/** How many entries change the map. */
export const countOf = (entries: readonly Entry[]): number => entries.filter(isTaken).length;
const isTaken = ({ why, same }: Entry): boolean => why === null || same !== 'skip';

/** Those that change the map; a name written twice is left to the first unless it is wanted twice. */
export const takenOf = (entries: readonly Entry[]): Entry[] => entries.filter(isTaken);

/** Whether areas on the map stand for 圏域, so that a supporter's own says where it belongs. */
export const hasCareAreas = (elements: readonly Element[]): boolean =>
  elements.some((element) => element.kind === 'area' && element.careArea !== null);
