import type {
  Area,
  BoardTable,
  Caption,
  Card,
  Chart,
  ElementId,
  ElementKind,
  Image,
  Ink,
  InkId,
  Issue,
  IssueId,
  Lanes,
  Note,
  Person,
  Resource,
  Tie,
  TieId,
  Timeline,
  Union,
  UnionCourse,
  UnionId,
} from '@tsunagu/domain';
import type { Lane } from '@tsunagu/notation';
import type { TLBaseShape, TLShapeId } from 'tldraw';

/** Anything on the map that can be selected. */
export type BoardThingId = ElementId | TieId | UnionId | InkId | IssueId;

/** Props of a placed thing's shape: the document's value as it is, how many roles it has, whether a hand here may move it. */
type Placed<T> = { readonly value: T; readonly roles: number; readonly movable: boolean };

export type PersonShape = TLBaseShape<'person', Placed<Person>>;
export type ResourceShape = TLBaseShape<'resource', Placed<Resource>>;
export type NoteShape = TLBaseShape<'note', Placed<Note>>;
/** A size of their own while a corner is being dragged. */
type Sized<T> = Placed<T> & { readonly w: number; readonly h: number };
export type AreaShape = TLBaseShape<'area', Sized<Area>>;
export type LanesShape = TLBaseShape<'lanes', Sized<Lanes>>;
export type TableShape = TLBaseShape<'table', Sized<BoardTable>>;
export type ChartShape = TLBaseShape<'chart', Sized<Chart>>;
export type TimelineShape = TLBaseShape<'timeline', Sized<Timeline>>;
export type ImageShape = TLBaseShape<'image', Sized<Image>>;
export type CardShape = TLBaseShape<'card', Placed<Card>>;
export type CaptionShape = TLBaseShape<'caption', Placed<Caption>>;
export type IssueShape = TLBaseShape<'issue', Placed<Issue>>;
export type InkShape = TLBaseShape<'ink', { readonly value: Ink }>;
export type TieShape = TLBaseShape<'tie', { readonly value: Tie; readonly roles: number; readonly lane: Lane }>;

/** Who a couple's lines run between: its persons on the board, and how. */
export type UnionKin = {
  readonly partners: readonly ElementId[];
  readonly children: readonly ElementId[];
  readonly course: UnionCourse;
};
export type UnionShape = TLBaseShape<'union', { readonly value: Union; readonly kin: UnionKin }>;

export type SizedShape = AreaShape | LanesShape | TableShape | ChartShape | TimelineShape | ImageShape;
export type ElementShape = PersonShape | ResourceShape | NoteShape | CaptionShape | CardShape | SizedShape;
export type BoardShape = ElementShape | IssueShape | InkShape | TieShape | UnionShape;

const SIZED_TYPES: ReadonlySet<string> = new Set<SizedShape['type']>([
  'area',
  'lanes',
  'table',
  'chart',
  'timeline',
  'image',
]);
const ELEMENT_TYPES: ReadonlySet<string> = new Set<ElementKind>([
  'person',
  'resource',
  'note',
  'caption',
  'card',
  ...(SIZED_TYPES as ReadonlySet<SizedShape['type']>),
]);
/** Prefix of the record ids that may stand behind a shape of each type. */
const ID_PREFIX: Readonly<Record<BoardShape['type'], string>> = {
  person: 'shape:el_',
  resource: 'shape:el_',
  note: 'shape:el_',
  area: 'shape:el_',
  caption: 'shape:el_',
  card: 'shape:el_',
  lanes: 'shape:el_',
  table: 'shape:el_',
  chart: 'shape:el_',
  timeline: 'shape:el_',
  image: 'shape:el_',
  issue: 'shape:iss_',
  ink: 'shape:ink_',
  tie: 'shape:tie_',
  union: 'shape:uni_',
};

/** Whether a store record is one of ours, by its type and its id: nothing else is ever put, read or removed. */
export function isBoardShape(record: { id: string; typeName: string; type?: unknown }): record is BoardShape {
  if (record.typeName !== 'shape' || typeof record.type !== 'string' || !Object.hasOwn(ID_PREFIX, record.type))
    return false;
  return record.id.startsWith(ID_PREFIX[record.type as BoardShape['type']]);
}

export const isElementShape = (shape: BoardShape): shape is ElementShape => ELEMENT_TYPES.has(shape.type);
export const isSizedShape = (shape: BoardShape): shape is SizedShape => SIZED_TYPES.has(shape.type);
/** What others stand on: never in the way, taken hold of at its edge only. */
export const isGroundShape = (shape: BoardShape): shape is AreaShape | LanesShape =>
  shape.type === 'area' || shape.type === 'lanes';
export const isPlacedShape = (shape: BoardShape): shape is ElementShape | IssueShape =>
  isElementShape(shape) || shape.type === 'issue';

/** Shape ids are `shape:<record id>`. */
export const shapeId = (id: BoardThingId): TLShapeId => `shape:${id}` as TLShapeId;
export const thingId = (id: TLShapeId): BoardThingId => id.slice('shape:'.length) as BoardThingId;
