import type { Element, ElementKind, Ink, Issue, Pos, Tie, Union } from '@tsunagu/domain';
import type { Lane } from '@tsunagu/notation';
import type { IndexKey, TLPageId, TLShapeId } from 'tldraw';
import type { BoardShape, BoardThingId, UnionKin } from '../shape-types.ts';

/** What the drawing of a thing depends on besides its own value. */
export type ShapeContext = {
  readonly page: TLPageId;
  readonly roles: (id: BoardThingId) => number;
  /** Whether a hand on this screen may move it. */
  readonly movable: (locked: boolean) => boolean;
  /** How far somebody else is dragging it right now. */
  readonly offset: (id: BoardThingId) => Pos | undefined;
};

/** Layers from back to front; every layer has its own first index letter pair, so that no thing leaves its layer. */
const LAYER: Readonly<Record<ElementKind | 'ink' | 'union' | 'tie' | 'issue', string>> = {
  area: 'a1',
  lanes: 'a1',
  image: 'a2',
  table: 'a2',
  chart: 'a2',
  timeline: 'a2',
  ink: 'a3',
  union: 'a4',
  tie: 'a5',
  caption: 'a6',
  person: 'a7',
  resource: 'a7',
  card: 'a7',
  note: 'a8',
  issue: 'a9',
};

/** The layer that a kind lies in; `z` orders things within it. */
export const layerOf = (kind: ElementKind): string => LAYER[kind];

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** An index key that sorts by layer, then by `z`. Things of equal z are kept apart by their ids. */
export function indexOf(layer: keyof typeof LAYER, z: number): IndexKey {
  let n = Math.min(62 ** 5 - 1, Math.max(0, Math.round(z) + 31 * 62 ** 4));
  let digits = '';
  for (let i = 0; i < 5; i++) {
    digits = DIGITS[n % 62]! + digits;
    n = Math.floor(n / 62);
  }
  // The last digit of a key must not be 0.
  return `${LAYER[layer]}${digits}V` as IndexKey;
}

const record = (id: string, page: TLPageId) => ({
  typeName: 'shape' as const,
  id: `shape:${id}` as TLShapeId,
  parentId: page,
  rotation: 0,
  isLocked: false,
  opacity: 1,
  meta: {},
});

/** The shape of an element; the same record for the same input on every client. */
export function elementShape(element: Element, context: ShapeContext): BoardShape {
  const offset = context.offset(element.id);
  const base = {
    ...record(element.id, context.page),
    x: element.pos.x + (offset?.x ?? 0),
    y: element.pos.y + (offset?.y ?? 0),
    index: indexOf(element.kind, element.z),
  };
  const common = { roles: context.roles(element.id), movable: context.movable(element.locked) };
  switch (element.kind) {
    case 'person':
      return { ...base, type: 'person', props: { ...common, value: element } };
    case 'resource':
      return { ...base, type: 'resource', props: { ...common, value: element } };
    case 'note':
      return { ...base, type: 'note', props: { ...common, value: element } };
    case 'caption':
      return { ...base, type: 'caption', props: { ...common, value: element } };
    case 'card':
      return { ...base, type: 'card', props: { ...common, value: element } };
    default: {
      const { w, h } = element.size;
      return { ...base, type: element.kind, props: { ...common, value: element, w, h } } as BoardShape;
    }
  }
}

/** The card of an issue; undefined while it does not stand on the map. */
export function issueShape(issue: Issue, context: ShapeContext): BoardShape | undefined {
  if (!issue.pos) return undefined;
  const offset = context.offset(issue.id);
  return {
    ...record(issue.id, context.page),
    type: 'issue',
    x: issue.pos.x + (offset?.x ?? 0),
    y: issue.pos.y + (offset?.y ?? 0),
    index: indexOf('issue', 0),
    props: { value: issue, roles: context.roles(issue.id), movable: context.movable(false) },
  };
}

/** A pen stroke; its points are places on the board, so the shape itself stands at the origin. */
export function inkShape(ink: Ink, context: ShapeContext): BoardShape {
  return { ...record(ink.id, context.page), type: 'ink', x: 0, y: 0, index: indexOf('ink', 0), props: { value: ink } };
}

/** A tie; where it runs is derived from its ends' shapes, so that moving an end changes nothing here. */
export function tieShape(tie: Tie, lane: Lane, context: ShapeContext): BoardShape {
  return {
    ...record(tie.id, context.page),
    type: 'tie',
    x: 0,
    y: 0,
    index: indexOf('tie', 0),
    props: { value: tie, roles: context.roles(tie.id), lane },
  };
}

/** A couple; its lines are derived from the shapes of its persons. Undefined while none of them is on the board. */
export function unionShape(value: Union, kin: UnionKin | undefined, context: ShapeContext): BoardShape | undefined {
  if (!kin) return undefined;
  return {
    ...record(value.id, context.page),
    type: 'union',
    x: 0,
    y: 0,
    index: indexOf('union', 0),
    props: { value, kin },
  };
}

/** Whether two shape records draw the same; values of the document keep their identity while unchanged. */
export function sameShape(a: BoardShape, b: BoardShape): boolean {
  if (a.type !== b.type || a.x !== b.x || a.y !== b.y || a.index !== b.index) return false;
  const [p, q] = [a.props as Record<string, unknown>, b.props as Record<string, unknown>];
  return Object.keys(q).every((key) =>
    key === 'lane' ? sameLane(p[key] as Lane, q[key] as Lane) : Object.is(p[key], q[key]),
  );
}

const sameLane = (a: Lane, b: Lane) =>
  a.index === b.index &&
  a.count === b.count &&
  a.flipped === b.flipped &&
  a.words?.w === b.words?.w &&
  a.words?.h === b.words?.h;
