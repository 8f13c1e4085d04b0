import {
  AgendaItem,
  Area,
  BoardTable,
  Caption,
  Card,
  Chart,
  Decision,
  type Element,
  type ElementKind,
  Hold,
  Image,
  Ink,
  Issue,
  Lanes,
  Note,
  Person,
  Resource,
  Role,
  Tie,
  Timeline,
  Union,
} from '@tsunagu/domain';
import * as Y from 'yjs';
import { cellsField, pointsField, posField, sharedTextField, sizeField } from './field-codecs.ts';
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

/** The codec of each root (SPEC B10–B17). */
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
};
