import {
  AgendaItemId,
  DecisionId,
  ElementId,
  EvaluationId,
  HoldId,
  InkId,
  IssueId,
  NeedId,
  newId,
  OpinionId,
  PointId,
  type RandomBytes,
  RoleId,
  TieId,
  UnionId,
} from '../ids.ts';
import type { RecordSource } from '../meeting/records.ts';
import type { RichBlock } from '../meeting/rich-text.ts';
import type { Board } from './board.ts';

/**
 * The same board under fresh ids, every reference following (SPEC B1): how a sample or an imported board becomes a meeting of its
 * own. Fresh ids stand in the order of the old ones. A reference to something that is not on the board stays as it is. Attendance ids are not touched.
 */
export function withFreshIds(board: Board, random: RandomBytes): Board {
  const renamed = new Map<string, string>();
  // In the order of the old ones: parallel ties, and whatever else ids put in order, are drawn as they were.
  const rename = <T extends string>(things: readonly { readonly id: T }[], fresh: () => T) => {
    const old = things.map((thing) => thing.id).sort();
    const made = old.map(fresh).sort();
    for (const [at, one] of old.entries()) renamed.set(one, made[at] ?? one);
  };
  rename(board.elements, () => newId(ElementId, 'el', random));
  rename(board.ties, () => newId(TieId, 'tie', random));
  rename(board.unions, () => newId(UnionId, 'uni', random));
  rename(board.ink, () => newId(InkId, 'ink', random));
  rename(board.agenda, () => newId(AgendaItemId, 'agd', random));
  rename(board.issues, () => newId(IssueId, 'iss', random));
  rename(board.decisions, () => newId(DecisionId, 'dec', random));
  rename(board.holds, () => newId(HoldId, 'hld', random));
  rename(board.roles, () => newId(RoleId, 'role', random));
  rename(board.points, () => newId(PointId, 'pnt', random));
  rename(board.opinions, () => newId(OpinionId, 'opn', random));
  rename(board.needs, () => newId(NeedId, 'need', random));
  rename(board.evaluations, () => newId(EvaluationId, 'evl', random));
  // Sheets and the rows of the assessment keep theirs: a meeting has each of them once.

  // Prefixes keep kinds apart, so an id is renamed to one of its own kind.
  const id = <T extends string | null>(old: T): T => (old === null ? old : ((renamed.get(old) ?? old) as T));
  const source = (old: RecordSource | null): RecordSource | null => {
    switch (old?.kind) {
      case undefined:
        return null;
      case 'element':
        return { kind: 'element', id: id(old.id) };
      case 'tie':
        return { kind: 'tie', id: id(old.id) };
      case 'issue':
        return { kind: 'issue', id: id(old.id) };
      case 'need':
        return { kind: 'need', id: id(old.id) };
    }
  };
  const block = (old: RichBlock): RichBlock => {
    switch (old.type) {
      case 'paragraph':
      case 'heading':
        return old;
      case 'bullets':
      case 'numbers':
        return { ...old, items: old.items.map((item) => item.map(block)) };
      case 'record':
        return { ...old, id: id(old.id) };
    }
  };

  return {
    meta: board.meta,
    elements: board.elements.map((element) =>
      element.kind === 'person'
        ? { ...element, id: id(element.id), bornTo: id(element.bornTo), custody: id(element.custody) }
        : { ...element, id: id(element.id) },
    ),
    unions: board.unions.map((union) => ({ ...union, id: id(union.id), a: id(union.a), b: id(union.b) })),
    ties: board.ties.map((tie) => ({ ...tie, id: id(tie.id), from: id(tie.from), to: id(tie.to) })),
    ink: board.ink.map((ink) => ({ ...ink, id: id(ink.id) })),
    agenda: board.agenda.map((item) => ({ ...item, id: id(item.id) })),
    issues: board.issues.map((issue) => ({
      ...issue,
      id: id(issue.id),
      source: source(issue.source),
      agendaItemId: id(issue.agendaItemId),
    })),
    decisions: board.decisions.map((d) => ({ ...d, id: id(d.id), agendaItemId: id(d.agendaItemId) })),
    holds: board.holds.map((h) => ({ ...h, id: id(h.id), agendaItemId: id(h.agendaItemId) })),
    roles: board.roles.map((role) => ({
      ...role,
      id: id(role.id),
      source: source(role.source),
      issueId: id(role.issueId),
      agendaItemId: id(role.agendaItemId),
    })),
    points: board.points.map((p) => ({ ...p, id: id(p.id), agendaItemId: id(p.agendaItemId) })),
    opinions: board.opinions.map((o) => ({ ...o, id: id(o.id), agendaItemId: id(o.agendaItemId) })),
    sheets: [...board.sheets],
    assessment: [...board.assessment],
    needs: board.needs.map((need) => ({ ...need, id: id(need.id) })),
    evaluations: board.evaluations.map((line) => ({ ...line, id: id(line.id) })),
    minutes: new Map([...board.minutes].map(([item, text]) => [id(item), text.map(block)])),
  };
}
