import * as fc from 'fast-check';
import type { Board } from '../board/board.ts';
import { canCarryTie, Element } from '../board/element.ts';
import { Ink } from '../board/ink.ts';
import { Tie, TieDirection, TieState, TieStrength, TieTension } from '../board/tie.ts';
import { AgendaItemId } from '../ids.ts';
import { AgendaItem, Decision, Hold, Issue, Role } from '../meeting/records.ts';
import type { RichBlock } from '../meeting/rich-text.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 20 });
const coordinate = fc.integer({ min: -5000, max: 5000 });
const pos = fc.record({ x: coordinate, y: coordinate });
const day = fc.constantFrom('2026-11-23', '2027-02-28', '2028-02-29');
const order = fc.integer({ min: 0, max: 99 });

const element = (id: string) => {
  const placed = { id: fc.constant(id), pos, z: fc.integer({ min: -9, max: 9 }), locked: fc.boolean() };
  return fc
    .oneof(
      fc.record({
        ...placed,
        kind: fc.constant('person'),
        label: words,
        alias: words,
        reading: words,
        relation: words,
        sex: fc.constantFrom('male', 'female', 'unspecified'),
        age: fc.option(fc.integer({ min: 0, max: 130 })),
        isSubject: fc.boolean(),
        note: words,
      }),
      fc.record({
        ...placed,
        kind: fc.constant('resource'),
        label: words,
        formality: fc.constantFrom('formal', 'informal'),
        contact: words,
        bullets: fc.array(words, { maxLength: 3 }),
      }),
      fc.record({ ...placed, kind: fc.constant('note'), text: words, tint: fc.integer({ min: 0, max: 4 }) }),
      fc.record({
        ...placed,
        kind: fc.constant('area'),
        label: words,
        shape: fc.constantFrom('ring', 'rectangle'),
        size: fc.constant({ w: 100, h: 50 }),
      }),
      fc.record({ ...placed, kind: fc.constant('caption'), text: words }),
    )
    .map((value) => Element.parse(value));
};

const block: fc.Arbitrary<RichBlock> = fc.letrec<{ block: RichBlock }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    fc.record({
      type: fc.constantFrom('paragraph' as const, 'heading' as const),
      content: fc.array(
        fc.oneof(
          fc.record({ type: fc.constant('text' as const), text: words, bold: fc.boolean() }),
          fc.record({ type: fc.constant('break' as const) }),
        ),
        { maxLength: 3 },
      ),
    }),
    fc.record({
      type: fc.constant('record' as const),
      kind: fc.constantFrom('decision' as const, 'role' as const),
      id: fc.constantFrom('dec_0', 'role_0', 'dec_gone'),
    }),
    fc.record({
      type: fc.constantFrom('bullets' as const, 'numbers' as const),
      items: fc.array(fc.array(tie('block'), { maxLength: 2 }), { maxLength: 2 }),
    }),
  ),
})).block;

const indices = fc.integer({ min: 0, max: 4 }).map((count) => Array.from({ length: count }, (_, index) => index));
/** Some values, made from their index. */
const some = <T>(make: (index: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  indices.chain((list) => fc.tuple(...list.map(make)));

const agendaItemId = fc.constantFrom(null, 'agd_0', 'agd_1');

/** Boards as a meeting may leave them: ties have their ends, records name things that may be gone. */
export const boards: fc.Arbitrary<Board> = some((index) => element(`el_${index}`)).chain((elements) => {
  const ends = elements.filter(canCarryTie).map((end) => end.id);
  const tie = (index: number) =>
    fc
      .record({
        id: fc.constant(`tie_${index}`),
        from: fc.constantFrom(...ends),
        to: fc.constantFrom(...ends),
        strength: fc.constantFrom(...TieStrength.options),
        tension: fc.constantFrom(...TieTension.options),
        state: fc.constantFrom(...TieState.options),
        direction: fc.constantFrom(...TieDirection.options),
        flow: words,
        label: words,
        note: words,
      })
      .map((value) => Tie.parse(value));
  const record = (prefix: string, index: number) => ({ id: fc.constant(`${prefix}_${index}`), agendaItemId, order });
  return fc.record({
    meta: fc.record({
      schemaVersion: fc.constant(1),
      function: fc.constantFrom(1 as const, 2 as const, 5 as const),
      template: fc.constant('case-conference@1'),
      hideNames: fc.constant(false),
    }),
    elements: fc.constant(elements),
    ties: ends.length === 0 ? fc.constant([]) : some(tie),
    ink: some((index) =>
      fc
        .record({ id: fc.constant(`ink_${index}`), points: fc.constant([0, 0, 0.5]), width: fc.constant(3) })
        .map((v) => Ink.parse(v)),
    ),
    agenda: some((index) =>
      fc
        .record({
          id: fc.constant(`agd_${index}`),
          title: words,
          minutes: fc.integer({ min: 0, max: 60 }),
          order,
          prompt: words,
        })
        .map((v) => AgendaItem.parse(v)),
    ),
    issues: some((index) =>
      fc
        .record({ ...record('iss', index), title: words, detail: words, pos: fc.option(pos) })
        .map((v) => Issue.parse(v)),
    ),
    decisions: some((index) => fc.record({ ...record('dec', index), text: words }).map((v) => Decision.parse(v))),
    holds: some((index) =>
      fc.record({ ...record('hld', index), text: words, until: fc.option(day) }).map((v) => Hold.parse(v)),
    ),
    roles: some((index) =>
      fc
        .record({
          ...record('role', index),
          what: words,
          owner: fc.constantFrom(null, 'att_0', 'att_9'),
          goal: words,
          due: fc.oneof(
            fc.constant({ kind: 'unset' }),
            fc.constant({ kind: 'none' }),
            fc.record({ kind: fc.constant('day'), day }),
          ),
          source: fc.constantFrom(null, { kind: 'element', id: 'el_0' }, { kind: 'tie', id: 'tie_9' }),
          issueId: fc.constantFrom(null, 'iss_0'),
        })
        .map((v) => Role.parse(v)),
    ),
    minutes: fc.array(block, { maxLength: 3 }).map((text) => new Map([[AgendaItemId.parse('agd_0'), text]])),
  });
});
