import {
  AgendaItem,
  Area,
  AssessmentRow,
  AssessmentSheet,
  BoardTable,
  Caption,
  Card,
  Chart,
  Decision,
  type Element,
  type ElementKind,
  EvaluationLine,
  EvaluationSheet,
  Hold,
  Image,
  Ink,
  Issue,
  Lanes,
  Need,
  Note,
  Opinion,
  Person,
  Point,
  PresentationSheet,
  ProfileSheet,
  Resource,
  Role,
  type Sheet,
  SHEET_TEXTS,
  type SheetId,
  Tie,
  Timeline,
  Union,
} from '@tsunagu/domain';
import * as Y from 'yjs';
import {
  cellsField,
  chosenField,
  pointsField,
  posField,
  sharedTextField,
  sheetTextField,
  sizeField,
} from './field-codecs.ts';
import { objectCodec, type RecordCodec } from './record-codec.ts';

const byKind = {
  person: objectCodec(Person, { pos: posField }),
  resource: objectCodec(Resource, { pos: posField }),
  note: objectCodec(Note, { pos: posField, text: sharedTextField }),
  area: objectCodec(Area, { pos: posField, size: sizeField }),
  caption: objectCodec(Caption, { pos: posField }),
  card: objectCodec(Card, { pos: posField }),
  table: objectCodec(BoardTable, { pos: posField, size: sizeField, cells: cellsField }),
  chart: objectCodec(Chart, { pos: posField, size: sizeField, cells: cellsField }),
  timeline: objectCodec(Timeline, { pos: posField, size: sizeField }),
  lanes: objectCodec(Lanes, { pos: posField, size: sizeField }),
  image: objectCodec(Image, { pos: posField, size: sizeField }),
} satisfies { [K in ElementKind]: RecordCodec<Extract<Element, { kind: K }>> };

const codecOf = (kind: unknown): RecordCodec<Element> | undefined =>
  typeof kind === 'string' && Object.hasOwn(byKind, kind) ? byKind[kind as ElementKind] : undefined;

function knownKind(kind: unknown): RecordCodec<Element> {
  const codec = codecOf(kind);
  if (!codec) throw new Error('Unknown kind of element.');
  return codec;
}

const elementCodec: RecordCodec<Element> = {
  decode(key, stored) {
    if (!(stored instanceof Y.Map)) return { ok: false, problem: 'not-a-record' };
    return codecOf(stored.get('kind'))?.decode(key, stored) ?? { ok: false, problem: 'unknown-kind' };
  },
  encode: (value) => knownKind(value.kind).encode(value),
  amend: (map, patch) => knownKind(map.get('kind')).amend(map, patch),
};

const textsOf = (id: SheetId) => Object.fromEntries(SHEET_TEXTS[id].map((key) => [key, sheetTextField]));

/** A sheet's id says which one it is. */
const bySheet = {
  sheet_presentation: objectCodec(PresentationSheet, textsOf('sheet_presentation')),
  sheet_profile: objectCodec(ProfileSheet, textsOf('sheet_profile')),
  sheet_assessment: objectCodec(AssessmentSheet),
  sheet_evaluation: objectCodec(EvaluationSheet, textsOf('sheet_evaluation')),
} satisfies { [I in SheetId]: RecordCodec<Extract<Sheet, { id: I }>> };

const codecOfSheet = (id: unknown): RecordCodec<Sheet> | undefined =>
  typeof id === 'string' && Object.hasOwn(bySheet, id) ? bySheet[id as SheetId] : undefined;

function knownSheet(id: unknown): RecordCodec<Sheet> {
  const codec = codecOfSheet(id);
  if (!codec) throw new Error('Unknown sheet.');
  return codec;
}

const sheetCodec: RecordCodec<Sheet> = {
  decode(key, stored) {
    if (!(stored instanceof Y.Map)) return { ok: false, problem: 'not-a-record' };
    return codecOfSheet(key)?.decode(key, stored) ?? { ok: false, problem: 'unknown-kind' };
  },
  encode: (value) => knownSheet(value.id).encode(value),
  amend: (map, patch) => knownSheet(map.get('id')).amend(map, patch),
};

/** The codec of each root (SPEC B10–B17, B80–B85). */
export const CODECS = {
  elements: elementCodec,
  ties: objectCodec(Tie),
  unions: objectCodec(Union),
  ink: objectCodec(Ink, { points: pointsField }),
  agenda: objectCodec(AgendaItem),
  issues: objectCodec(Issue, { pos: posField }),
  decisions: objectCodec(Decision),
  holds: objectCodec(Hold),
  roles: objectCodec(Role),
  points: objectCodec(Point),
  opinions: objectCodec(Opinion),
  sheets: sheetCodec,
  assessment: objectCodec(AssessmentRow, { factors: chosenField }),
  needs: objectCodec(Need),
  evaluations: objectCodec(EvaluationLine),
};
