import * as fc from 'fast-check';
import type { Board } from '../board/board.ts';
import { AreaPurpose, canCarryTie, Element, SupporterState } from '../board/element.ts';
import { Ink } from '../board/ink.ts';
import { NOTATION_PROFILES } from '../board/notation-profile.ts';
import { BOARD_SCHEMA_VERSION } from '../board/schema-version.ts';
import { Tie, TieDirection, TieRoute, TieState, TieStrength, TieTension } from '../board/tie.ts';
import { Union, UnionKind, UnionState } from '../board/union.ts';
import { AgendaItemId } from '../ids.ts';
import { AgendaItem, Decision, Hold, Issue, Role } from '../meeting/records.ts';
import { sheets } from './sheets-arbitrary.ts';
import type { RichBlock } from '../meeting/rich-text.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 20 });
const coordinate = fc.integer({ min: -5000, max: 5000 });
const pos = fc.record({ x: coordinate, y: coordinate });
const day = fc.constantFrom('2026-11-23', '2027-02-28', '2028-02-29');
const order = fc.integer({ min: 0, max: 99 });

const element = (id: string) => {
  const placed = {
    id: fc.constant(id),
    pos,
    z: fc.integer({ min: -9, max: 9 }),
    locked: fc.boolean(),
    group: fc.constantFrom('', 'g1'),
    auto: fc.boolean(),
    functions: fc.subarray([1, 3, 5]),
    callout: fc.constantFrom('', '①'),
  };
  const size = fc.constant({ w: 100, h: 50 });
  const cells = fc.dictionary(fc.constantFrom('0,0', '0,1', '1,0'), words);
  const grid = { rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 3 }), cells };
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
        bornTo: fc.constantFrom(null, 'uni_0', 'uni_gone'),
        state: fc.constantFrom(...SupporterState.options),
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
        size,
        purpose: fc.constantFrom(...AreaPurpose.options),
      }),
      fc.record({ ...placed, kind: fc.constant('caption'), text: words }),
      fc.record({
        ...placed,
        kind: fc.constant('card'),
        label: words,
        bullets: fc.array(words, { maxLength: 2 }),
        text: words,
      }),
      fc.record({ ...placed, kind: fc.constant('table'), label: words, size, ...grid }),
      fc.record({ ...placed, kind: fc.constant('chart'), label: words, size, unit: words, ...grid }),
      fc.record({
        ...placed,
        kind: fc.constant('timeline'),
        label: words,
        size,
        timeAxis: words,
        courses: fc.array(
          fc.record({
            name: words,
            points: fc.constant([
              [0, 1],
              [1, 0.25],
            ]),
          }),
          { maxLength: 2 },
        ),
      }),
      fc.record({
        ...placed,
        kind: fc.constant('lanes'),
        label: words,
        size,
        titles: fc.array(words, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ ...placed, kind: fc.constant('image'), label: words, asset: fc.constant('ast_0'), size }),
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
        route: fc.constantFrom(...TieRoute.options),
        callout: fc.constantFrom('', '②'),
      })
      .map((value) => Tie.parse(value));
  const record = (prefix: string, index: number) => ({ id: fc.constant(`${prefix}_${index}`), agendaItemId, order });
  const plain = fc.record({
    meta: fc.record({
      schemaVersion: fc.constant(BOARD_SCHEMA_VERSION),
      function: fc.constantFrom(1 as const, 2 as const, 5 as const),
      template: fc.constant('case-conference@1'),
      hideNames: fc.constant(false),
      notation: fc.constantFrom(...Object.values(NOTATION_PROFILES)),
    }),
    elements: fc.constant(elements),
    ties: ends.length === 0 ? fc.constant<Tie[]>([]) : some(tie),
    unions: some((index) =>
      fc
        .record({
          id: fc.constant(`uni_${index}`),
          a: fc.constantFrom('el_0', 'el_gone'),
          b: fc.constantFrom(null, 'el_1'),
          kind: fc.constantFrom(...UnionKind.options),
          state: fc.constantFrom(...UnionState.options),
          label: words,
        })
        .map((v) => Union.parse(v)),
    ),
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
  return fc.tuple(plain, sheets(words)).map(([board, filled]) => ({ ...board, ...filled }));
});
