import {
  AgendaItem,
  type AgendaItemId,
  AttendanceId,
  Decision,
  type Due,
  ElementId,
  Hold,
  Issue,
  IssueId,
  NeedId,
  Opinion,
  Point,
  type RecordSource,
  Role,
  TieId,
} from '@tsunagu/domain';
import * as fc from 'fast-check';
import { pos } from './elements.ts';
import { line, text } from './text.ts';

const nullable = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
export const day = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const instant = fc.integer({ min: 0, max: 2 ** 40 }).map((ms) => new Date(ms).toISOString());
const attendance = fc.nat(19).map((n) => AttendanceId.parse(`att_${n}`));

const due: fc.Arbitrary<Due> = fc.oneof(
  fc.constant({ kind: 'unset' as const }),
  fc.constant({ kind: 'none' as const }),
  fc.record({ kind: fc.constant('day' as const), day }),
);
/** A source may name what is gone: records outlive what they were made from. */
const source: fc.Arbitrary<RecordSource> = fc.oneof(
  fc.nat(40).map((n) => ({ kind: 'element' as const, id: ElementId.parse(`el_${n}`) })),
  fc.nat(40).map((n) => ({ kind: 'tie' as const, id: TieId.parse(`tie_${n}`) })),
  fc.nat(9).map((n) => ({ kind: 'issue' as const, id: IssueId.parse(`iss_${n}`) })),
  fc.nat(9).map((n) => ({ kind: 'need' as const, id: NeedId.parse(`need_${n}`) })),
);
const itemOf = (items: readonly AgendaItemId[]): fc.Arbitrary<AgendaItemId | null> =>
  items.length > 0 ? nullable(fc.constantFrom(...items)) : fc.constant(null);

export const agendaItem = (n: number): fc.Arbitrary<AgendaItem> =>
  fc.record({
    id: fc.constant(AgendaItem.shape.id.parse(`agd_${n}`)),
    title: line,
    minutes: fc.integer({ min: 0, max: 600 }),
    prompt: text,
    order: fc.integer({ min: -50, max: 50 }),
    state: fc.constantFrom('waiting', 'running', 'done'),
    startedAt: nullable(instant),
    spentSeconds: fc.integer({ min: 0, max: 360_000 }),
  });

export const decision = (n: number, items: readonly AgendaItemId[]): fc.Arbitrary<Decision> =>
  fc.record({ id: fc.constant(Decision.shape.id.parse(`dec_${n}`)), text, agendaItemId: itemOf(items) });

export const hold = (n: number, items: readonly AgendaItemId[]): fc.Arbitrary<Hold> =>
  fc.record({
    id: fc.constant(Hold.shape.id.parse(`hld_${n}`)),
    text,
    until: nullable(day),
    agendaItemId: itemOf(items),
  });

export const point = (n: number, items: readonly AgendaItemId[]): fc.Arbitrary<Point> =>
  fc.record({ id: fc.constant(Point.shape.id.parse(`pnt_${n}`)), text, agendaItemId: itemOf(items) });

export const opinion = (n: number, items: readonly AgendaItemId[]): fc.Arbitrary<Opinion> =>
  fc.record({
    id: fc.constant(Opinion.shape.id.parse(`opn_${n}`)),
    text,
    speaker: nullable(attendance),
    agendaItemId: itemOf(items),
  });

export const issue = (n: number, items: readonly AgendaItemId[]): fc.Arbitrary<Issue> =>
  fc.record({
    id: fc.constant(Issue.shape.id.parse(`iss_${n}`)),
    title: line,
    detail: text,
    category: fc.constantFrom('', 'isolation', 'own-1'),
    pos: nullable(pos),
    source: nullable(source),
    agendaItemId: itemOf(items),
  });

export const role = (n: number, items: readonly AgendaItemId[]): fc.Arbitrary<Role> =>
  fc.record({
    id: fc.constant(Role.shape.id.parse(`role_${n}`)),
    what: text,
    owner: nullable(attendance),
    deputy: nullable(attendance),
    goal: text,
    method: text,
    due,
    monitoringDay: nullable(day),
    monitor: nullable(attendance),
    source: nullable(source),
    issueId: nullable(fc.nat(9).map((i) => IssueId.parse(`iss_${i}`))),
    agendaItemId: itemOf(items),
  });
