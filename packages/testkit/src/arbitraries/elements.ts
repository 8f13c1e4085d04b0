import {
  AreaPurpose,
  AssetId,
  CareAreaLevel,
  ChildBond,
  type Element,
  ElementId,
  Formality,
  HelpLayer,
  Ink,
  LIMITS,
  Sex,
  ResourceId,
  SupporterKind,
  SupporterState,
  TextScale,
  Tie,
  TieDirection,
  TieRoute,
  TieState,
  TieStrength,
  TieTension,
  TwinKind,
  type Union,
  UnionId,
  UnionKind,
  UnionState,
} from '@tsunagu/domain';
import { roundInkCoordinate, roundInkPressure } from '@tsunagu/board-doc';
import * as fc from 'fast-check';
import { line, text } from './text.ts';

const number = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(fc.integer({ min, max }), fc.double({ min, max, noNaN: true })).map((n) => n + 0);
export const coordinate = number(-LIMITS.coordinate, LIMITS.coordinate);
export const pos = fc.record({ x: coordinate, y: coordinate });
const size = fc.record({ w: number(8, 5_000), h: number(8, 5_000) });
const nullable = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const of = <T extends string>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const marks = {
  functions: fc.subarray([1, 2, 3, 4, 5] as const).map((list) => [...list]),
  callout: of(['', '①', '特徴2']),
};
const placed = {
  pos,
  z: number(-100, 100),
  locked: fc.boolean(),
  group: of(['', 'g1']),
  auto: fc.boolean(),
  ...marks,
};
const textScale = of(TextScale.options);
const layers = {
  careArea: nullable(of(CareAreaLevel.options)),
  help: nullable(of(HelpLayer.options)),
  state: of(SupporterState.options),
  textScale,
};
const cells = fc.dictionary(
  fc.tuple(fc.nat(5), fc.nat(3)).map(([row, column]) => `${row},${column}`),
  line,
  { maxKeys: 6 },
);
const grid = { rows: fc.integer({ min: 1, max: 40 }), columns: fc.integer({ min: 1, max: 12 }), cells };
const unionId = (n: number): UnionId => UnionId.parse(`uni_${n}`);
const tint = fc.integer({ min: 0, max: 4 });
const id = (n: number): ElementId => ElementId.parse(`el_${n}`);

/** An element with the id `el_<n>`. */
export const element = (n: number): fc.Arbitrary<Element> => fc.oneof(tieEnd(n), note(n), caption(n), figure(n));

/** An element that can carry ties. */
export const tieEnd = (n: number): fc.Arbitrary<Element> => fc.oneof(person(n), resource(n), area(n));

export const person = (n: number): fc.Arbitrary<Element> =>
  fc.record({
    id: fc.constant(id(n)),
    kind: fc.constant('person' as const),
    ...placed,
    ...layers,
    label: line,
    alias: line,
    reading: line,
    relation: line,
    sex: of(Sex.options),
    age: nullable(fc.integer({ min: 0, max: 130 })),
    deceased: fc.boolean(),
    isSubject: fc.boolean(),
    isKeyPerson: fc.boolean(),
    supporterKind: nullable(of(SupporterKind.options)),
    bornTo: nullable(fc.nat(3).map(unionId)),
    bond: of(ChildBond.options),
    birthOrder: fc.nat(9),
    twinKind: of(TwinKind.options),
    twinGroup: of(['', 't1']),
    custody: nullable(fc.nat(9).map(id)),
    note: text,
  });

export const resource = (n: number): fc.Arbitrary<Element> =>
  fc.record({
    id: fc.constant(id(n)),
    kind: fc.constant('resource' as const),
    ...placed,
    ...layers,
    label: line,
    formality: of(Formality.options),
    supporterKind: of(SupporterKind.options),
    contact: line,
    isHub: fc.boolean(),
    bullets: fc.array(line, { maxLength: 4 }),
    note: text,
    resourceId: fc.constantFrom(null, ResourceId.parse('rsc_a')),
  });

export const note = (n: number): fc.Arbitrary<Element> =>
  fc.record({ id: fc.constant(id(n)), kind: fc.constant('note' as const), ...placed, text, tint });

export const caption = (n: number): fc.Arbitrary<Element> =>
  fc.record({
    id: fc.constant(id(n)),
    kind: fc.constant('caption' as const),
    ...placed,
    text,
    fontSize: number(12, 96),
  });

export const area = (n: number): fc.Arbitrary<Element> =>
  fc.record({
    id: fc.constant(id(n)),
    kind: fc.constant('area' as const),
    ...placed,
    label: line,
    shape: of(['ring', 'rectangle'] as const),
    size,
    careArea: nullable(of(CareAreaLevel.options)),
    purpose: of(AreaPurpose.options),
    variable: fc.boolean(),
    textScale,
  });

/** Cards, tables, charts, timelines, lanes and images. */
export const figure = (n: number): fc.Arbitrary<Element> => {
  const common = { id: fc.constant(id(n)), ...placed, label: line };
  return fc.oneof(
    fc.record({
      ...common,
      kind: fc.constant('card' as const),
      bullets: fc.array(line, { maxLength: 4 }),
      text,
      textScale,
    }),
    fc.record({ ...common, kind: fc.constant('table' as const), size, ...grid, textScale }),
    fc.record({
      ...common,
      kind: fc.constant('chart' as const),
      size,
      ...grid,
      form: of(['bar', 'line'] as const),
      unit: line,
    }),
    fc.record({
      ...common,
      kind: fc.constant('timeline' as const),
      size,
      timeAxis: line,
      levelAxis: line,
      steps: fc.array(line, { maxLength: 3 }),
      courses: fc.array(
        fc.record({
          name: line,
          points: fc.array(fc.tuple(number(0, 1), number(0, 1)), { minLength: 2, maxLength: 5 }),
          line: of(['solid', 'dashed', 'dotted'] as const),
        }),
        { maxLength: 3 },
      ),
    }),
    fc.record({
      ...common,
      kind: fc.constant('lanes' as const),
      size,
      orientation: of(['columns', 'rows'] as const),
      titles: fc.array(line, { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      ...common,
      kind: fc.constant('image' as const),
      size,
      asset: fc.constant(AssetId.parse('ast_0')),
    }),
  );
};

/** A couple `uni_<n>` of persons that may be gone. */
export const couple = (n: number): fc.Arbitrary<Union> =>
  fc.record({
    id: fc.constant(unionId(n)),
    a: fc.nat(9).map(id),
    b: nullable(fc.nat(9).map(id)),
    kind: of(UnionKind.options),
    state: of(UnionState.options),
    order: fc.nat(5),
    label: line,
  });

/** A tie `tie_<n>` between two different elements of the given ids. */
export const tie = (n: number, ends: readonly ElementId[]): fc.Arbitrary<Tie> =>
  fc
    .record({
      id: fc.constant(Tie.shape.id.parse(`tie_${n}`)),
      ends: fc.shuffledSubarray([...ends], { minLength: 2, maxLength: 2 }),
      strength: of(TieStrength.options),
      tension: of(TieTension.options),
      state: of(TieState.options),
      direction: of(TieDirection.options),
      flow: line,
      label: line,
      note: text,
      route: of(TieRoute.options),
      ...marks,
    })
    .map(({ ends: [from, to], ...rest }) => Tie.parse({ from, to, ...rest }));

/** A stroke `ink_<n>`, its points rounded as the document keeps them. */
export const ink = (n: number): fc.Arbitrary<Ink> =>
  fc.record({
    id: fc.constant(Ink.shape.id.parse(`ink_${n}`)),
    points: fc
      .array(fc.tuple(coordinate, coordinate, fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: 1,
        maxLength: 9,
      })
      .map((points) =>
        points.flatMap(([x, y, p]) => [roundInkCoordinate(x), roundInkCoordinate(y), roundInkPressure(p)]),
      ),
    width: number(1, 60),
    tint,
  });
