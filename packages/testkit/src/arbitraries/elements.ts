import {
  CareAreaLevel,
  type Element,
  ElementId,
  Formality,
  HelpLayer,
  Ink,
  LIMITS,
  Sex,
  SupporterKind,
  Tie,
  TieDirection,
  TieState,
  TieStrength,
  TieTension,
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

const placed = { pos, z: number(-100, 100), locked: fc.boolean() };
const layers = { careArea: nullable(of(CareAreaLevel.options)), help: nullable(of(HelpLayer.options)) };
const tint = fc.integer({ min: 0, max: 4 });
const id = (n: number): ElementId => ElementId.parse(`el_${n}`);

/** An element with the id `el_<n>`. */
export const element = (n: number): fc.Arbitrary<Element> => fc.oneof(tieEnd(n), note(n), caption(n));

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
    bullets: fc.array(line, { maxLength: 4 }),
    note: text,
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
    variable: fc.boolean(),
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
