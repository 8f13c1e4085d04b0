import { openBoardDoc, writeBoard, type BoardDoc } from '@tsunagu/board-doc';
import {
  BOARD_SCHEMA_VERSION,
  DEFAULT_NOTATION,
  Element,
  Tie,
  TieDirection,
  TieStrength,
  type Board,
  type TieId,
  noSheets,
} from '@tsunagu/domain';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { removeThings } from '../map/board-actions.ts';
import { elementRows } from './element-rows.ts';
import { directionAsStored, tieRows } from './tie-rows.ts';

const el = (n: number) =>
  Element.parse({ id: `el_${n}`, kind: 'person', label: `P${n}`, isSubject: n === 0, pos: { x: n * 200, y: 0 } });
const shown = { hideNames: false };

/** A board with 本人 and others, ties drawn either way. */
const boardOf = (ends: readonly (readonly [number, number])[]): Board => ({
  meta: {
    schemaVersion: BOARD_SCHEMA_VERSION,
    function: 1,
    template: '',
    hideNames: false,
    notation: DEFAULT_NOTATION,
  },
  elements: [0, 1, 2, 3].map(el),
  ties: ends.map(([from, to], i) => Tie.parse({ id: `tie_${i}`, from: `el_${from}`, to: `el_${to}` })),
  unions: [],
  ink: [],
  agenda: [],
  issues: [],
  decisions: [],
  holds: [],
  roles: [],
  ...noSheets(),
  minutes: new Map(),
});
const open = (board: Board): BoardDoc => {
  const doc = new Y.Doc();
  writeBoard(doc, board);
  return openBoardDoc(doc);
};

/** What a hand does to one tie, said as the map says it: along the drawn line. */
type Edit =
  | { kind: 'strength'; tie: number; value: TieStrength }
  | { kind: 'direction'; tie: number; value: TieDirection }
  | { kind: 'label'; tie: number; value: string }
  | { kind: 'remove-tie'; tie: number }
  | { kind: 'remove-person'; person: number };

const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('strength' as const),
      tie: fc.nat(5),
      value: fc.constantFrom(...TieStrength.options),
    }),
    fc.record({
      kind: fc.constant('direction' as const),
      tie: fc.nat(5),
      value: fc.constantFrom(...TieDirection.options),
    }),
    fc.record({ kind: fc.constant('label' as const), tie: fc.nat(5), value: fc.constantFrom('相談', '見守り', '') }),
    fc.record({ kind: fc.constant('remove-tie' as const), tie: fc.nat(5) }),
    fc.record({ kind: fc.constant('remove-person' as const), person: fc.integer({ min: 1, max: 3 }) }),
  ),
  { maxLength: 12 },
);

/** By the map: its panel writes what the line says. */
function onMap(board: BoardDoc, edit: Edit): void {
  if (edit.kind === 'remove-person') return removeThings(board, [{ kind: 'element', id: el(edit.person).id }]);
  const id = `tie_${edit.tie}` as TieId;
  if (!board.ties.get(id)) return;
  if (edit.kind === 'remove-tie') removeThings(board, [{ kind: 'tie', id }]);
  else board.ties.update(id, { [edit.kind]: edit.value });
}

/** By the list: through the row as it is shown, which may be told from the other end. */
function inList(board: BoardDoc, edit: Edit): void {
  if (edit.kind === 'remove-person') {
    const row = elementRows(board.elements.all(), board.ties.all().values(), shown).find(
      ({ label }) => label === `P${edit.person}`,
    );
    if (row) removeThings(board, [{ kind: 'element', id: row.id }]);
    return;
  }
  const row = tieRows(board.elements.all(), board.ties.all().values(), shown).find(
    ({ tieId }) => tieId === `tie_${edit.tie}`,
  );
  const tie = row && board.ties.get(row.tieId);
  if (!row || !tie) return;
  if (edit.kind === 'remove-tie') removeThings(board, [{ kind: 'tie', id: row.tieId }]);
  else if (edit.kind === 'direction') {
    // Whoever reads the row chooses what it means from the near end.
    const seen = directionAsStored(row, tie, edit.value);
    board.ties.update(row.tieId, { direction: directionAsStored(row, tie, seen) });
  } else board.ties.update(row.tieId, { [edit.kind]: edit.value });
}

it('edits in the list and on the map come to the same board', () => {
  const end = fc.integer({ min: 0, max: 3 });
  const ties = fc.array(
    fc.tuple(end, end).filter(([a, b]) => a !== b),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(ties, edits, (ends, list) => {
      const [map, table] = [open(boardOf(ends)), open(boardOf(ends))];
      for (const edit of list) {
        onMap(map, edit);
        inList(table, edit);
      }
      expect(table.read()).toEqual(map.read());
    }),
  );
});

it('a row says the direction from its near end, whichever way the line was drawn', () => {
  const [there, back] = [open(boardOf([[0, 1]])), open(boardOf([[1, 0]]))];
  for (const board of [there, back]) {
    const [row] = tieRows(board.elements.all(), board.ties.all().values(), shown);
    const tie = board.ties.get(row!.tieId)!;
    board.ties.update(tie.id, { direction: directionAsStored(row!, tie, 'forward') });
    expect(tieRows(board.elements.all(), board.ties.all().values(), shown)[0]?.direction).toBe('forward');
  }
  expect(there.ties.get('tie_0' as TieId)?.direction).toBe('forward');
  expect(back.ties.get('tie_0' as TieId)?.direction).toBe('backward');
});
