import type { AgendaItemId, Board, RichText } from '@tsunagu/domain';
import type { BoardDoc } from './board-doc.ts';
import { EMPTY_META } from './meta-store.ts';

type Named = { readonly id: string };
const byId = (a: Named, b: Named): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Everything valid as plain values, ordered: elements by layer, the agenda by its order, then by id. */
export function readBoard(board: BoardDoc): Board {
  const agenda = [...board.agenda.all().values()].sort((a, b) => a.order - b.order || byId(a, b));
  const minutes = new Map<AgendaItemId, RichText>();
  for (const { id } of agenda) {
    const text = board.minutesText(id);
    if (text) minutes.set(id, text);
  }
  const sorted = <T extends Named>(values: ReadonlyMap<unknown, T>): T[] => [...values.values()].sort(byId);
  return {
    meta: { ...(board.meta.get() ?? EMPTY_META) },
    elements: [...board.elements.all().values()].sort((a, b) => a.z - b.z || byId(a, b)),
    ties: sorted(board.ties.all()),
    unions: sorted(board.unions.all()),
    ink: sorted(board.ink.all()),
    agenda,
    issues: sorted(board.issues.all()),
    decisions: sorted(board.decisions.all()),
    holds: sorted(board.holds.all()),
    roles: sorted(board.roles.all()),
    points: sorted(board.points.all()),
    opinions: sorted(board.opinions.all()),
    sheets: sorted(board.sheets.all()),
    assessment: sorted(board.assessment.all()),
    needs: sorted(board.needs.all()),
    evaluations: sorted(board.evaluations.all()),
    minutes,
  };
}
