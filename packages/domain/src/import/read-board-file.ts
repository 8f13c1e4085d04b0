import type { Board } from '../board/board.ts';
import { fromBoardJson } from '../board/from-board-json.ts';
import { withFreshIds } from '../board/fresh-ids.ts';
import { importText, leftOutText } from '../catalogue/import.ts';
import type { RandomBytes } from '../ids.ts';
import { isBlankSheet } from '../sheets/blank.ts';
import { type ImportedMap, type LeftOut, refusedFile } from './imported-map.ts';
import { linesOf, scanJson } from './json-lines.ts';
import type { FileProblem } from './problem.ts';

export type BoardFileResult =
  | {
      readonly ok: true;
      readonly board: Board;
      /** What goes beside another map, under fresh ids. */
      readonly map: ImportedMap;
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Reads `board.json` from a file's text (SPEC I1–I3). Problems name the line that the wrong value stands on. */
export function readBoardFile(text: string, random: RandomBytes): BoardFileResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const scan = scanJson(text);
    return refusedFile([{ line: scan.ok ? null : scan.line, message: importText.brokenJson }]);
  }
  const read = fromBoardJson(value);
  if (!read.ok) {
    const lines = linesOf(
      text,
      read.problems.map(({ place }) => place),
    );
    return refusedFile(read.problems.map(({ message }, at) => ({ line: lines[at] ?? null, message })));
  }
  const { board } = read;
  return { ok: true, board, map: mapOf(withFreshIds(board, random)), leftOut: besideLeftOut(board) };
}

/** What of a board goes onto another map. Roles and minutes belong to their own meeting. */
function mapOf(board: Board): ImportedMap {
  const elements = board.elements.filter(({ kind }) => kind !== 'image');
  const kept = new Set<string>(elements.map(({ id }) => id));
  return {
    elements,
    ties: board.ties.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    unions: board.unions,
    ink: board.ink,
    issues: board.issues
      .filter(({ pos }) => pos !== null)
      .map((issue) => ({ ...issue, agendaItemId: null, source: null })),
  };
}

const counted = (what: string, count: number): LeftOut[] => (count === 0 ? [] : [{ what, count }]);
const imagesOf = (board: Board): LeftOut[] =>
  counted(leftOutText.images, board.elements.filter(({ kind }) => kind === 'image').length);

const besideLeftOut = (board: Board): LeftOut[] => [
  ...imagesOf(board),
  ...counted(leftOutText.roles, board.roles.length),
  ...counted(leftOutText.agenda, board.agenda.length),
  ...counted(leftOutText.decisions, board.decisions.length + board.holds.length),
  ...counted(leftOutText.opinions, board.points.length + board.opinions.length),
  ...counted(leftOutText.sheets, board.sheets.filter((sheet) => !isBlankSheet(sheet, board)).length),
  ...counted(leftOutText.issues, board.issues.filter(({ pos }) => pos === null).length),
];

/**
 * The board of a file as a meeting of its own (SPEC I4): fresh ids, nobody named who sat in another meeting, no picture that was kept with
 * another meeting.
 */
export function boardOfItsOwn(board: Board, random: RandomBytes): Board {
  const fresh = withFreshIds(board, random);
  const { elements, ties } = mapOf(fresh);
  return {
    ...fresh,
    elements: [...elements],
    ties: [...ties],
    roles: fresh.roles.map((role) => ({ ...role, owner: null, deputy: null, monitor: null })),
    opinions: fresh.opinions.map((opinion) => ({ ...opinion, speaker: null })),
  };
}

/** What `boardOfItsOwn` leaves out. */
export const ownLeftOut = (board: Board): LeftOut[] => [
  ...imagesOf(board),
  ...counted(leftOutText.owners, board.roles.filter(({ owner }) => owner !== null).length),
];
