import {
  NOTATION_PROFILES,
  type AgendaItemId,
  type Board,
  type Element,
  type ElementId,
  type RichText,
} from '@tsunagu/domain';
import { LAYOUT_VERSION } from '@tsunagu/board-doc';
import * as fc from 'fast-check';
import * as elements from './elements.ts';
import * as records from './records.ts';
import * as sheets from './sheets.ts';
import { richText } from './text.ts';

/** Some values made one by one, each with its own number. */
const some = <T>(most: number, make: (n: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.nat(most).chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => make(n))));

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const meta: fc.Arbitrary<Board['meta']> = fc.record({
  schemaVersion: fc.constant(LAYOUT_VERSION),
  function: fc.constantFrom(1, 2, 3, 4, 5),
  template: fc.constantFrom('', 'solve-one@1'),
  hideNames: fc.boolean(),
  notation: fc.constantFrom(...Object.values(NOTATION_PROFILES)),
});

/**
 * A whole valid board, in the order in which the document reads it back: ties only between elements that carry them,
 * minutes for every agenda item.
 */
export const board: fc.Arbitrary<Board> = fc
  .record({ elements: some(8, elements.element), ends: fc.nat(4), agenda: some(3, records.agendaItem), meta })
  .chain(({ elements: placed, ends, agenda, meta: data }) => {
    const carriers = fc.tuple(...Array.from({ length: ends }, (_, n) => elements.tieEnd(100 + n)));
    return carriers.chain((tieEnds) => rest([...placed, ...tieEnds], tieEnds, agenda, data));
  });

function rest(
  placed: Element[],
  tieEnds: readonly Element[],
  agenda: Board['agenda'],
  data: Board['meta'],
): fc.Arbitrary<Board> {
  const ends: ElementId[] = tieEnds.map(({ id }) => id);
  const items: AgendaItemId[] = agenda.map(({ id }) => id);
  return fc
    .record({
      ties: ends.length > 1 ? some(6, (n) => elements.tie(n, ends)) : fc.constant<Board['ties']>([]),
      unions: some(3, elements.couple),
      ink: some(3, elements.ink),
      issues: some(3, (n) => records.issue(n, items)),
      decisions: some(3, (n) => records.decision(n, items)),
      holds: some(3, (n) => records.hold(n, items)),
      roles: some(4, (n) => records.role(n, items)),
      points: some(3, (n) => records.point(n, items)),
      opinions: some(3, (n) => records.opinion(n, items)),
      needs: some(3, sheets.need),
      evaluations: some(3, sheets.evaluation),
      filled: sheets.sheets,
      texts: fc.tuple(...items.map(() => richText)),
    })
    .map(({ texts, filled, ...lists }) => ({
      meta: data,
      elements: [...placed].sort((a, b) => a.z - b.z || byId(a, b)),
      agenda: [...agenda].sort((a, b) => a.order - b.order || byId(a, b)),
      ties: lists.ties.sort(byId),
      unions: lists.unions.sort(byId),
      ink: lists.ink.sort(byId),
      issues: lists.issues.sort(byId),
      decisions: lists.decisions.sort(byId),
      holds: lists.holds.sort(byId),
      roles: lists.roles.sort(byId),
      points: lists.points.sort(byId),
      opinions: lists.opinions.sort(byId),
      ...filled,
      needs: lists.needs.sort(byId),
      evaluations: lists.evaluations.sort(byId),
      minutes: new Map(items.map((id, i): [AgendaItemId, RichText] => [id, texts[i] ?? []])),
    }));
}
