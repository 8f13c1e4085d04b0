import type { BoardDoc, Collection } from '@tsunagu/board-doc';
import {
  isGround,
  AgendaItem,
  AgendaItemId,
  Area,
  Decision,
  DecisionId,
  Element,
  ElementId,
  Hold,
  HoldId,
  Issue,
  IssueId,
  ladderAreas,
  newId,
  nominalSize,
  nextOrder,
  Opinion,
  OpinionId,
  Point,
  PointId,
  Role,
  RoleId,
  Tie,
  TieId,
  SIGN_SIZE,
  type CareAreaStep,
  type Formality,
  type Person,
  type Pos,
  type RandomBytes,
  type RecordKind,
  type RecordSource,
  type Resource,
} from '@tsunagu/domain';
import type { Thing } from '../live/things.ts';
import { freePlace } from './free-place.ts';
import { type FigureKind, freshFigure } from './fresh-figure.ts';

/** `getRandomValues` works on plain-http pages too, where `randomUUID` does not exist. */
const random: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));
type NewTie = Partial<Omit<Tie, 'id' | 'from' | 'to'>>;

/** Where a thing stands whose middle is there. */
function around(element: Element, at: Pos): Pos {
  const { w, h } = nominalSize(element);
  return { x: Math.round(at.x - w / 2), y: Math.round(at.y - h / 2) };
}

export type NewSupporter =
  | ({ kind: 'person' } & Partial<Omit<Person, 'id' | 'pos' | 'kind'>>)
  | ({ kind: 'resource'; formality: Formality } & Partial<Omit<Resource, 'id' | 'pos' | 'kind'>>);

/**
 * Puts a person or resource on a free place, or with its middle at `at`, and ties it to `to`, when there is such an element. One step
 * of undo.
 */
export function addSupporter(
  board: BoardDoc,
  supporter: NewSupporter,
  to: { id: ElementId; tie: NewTie } | null,
  at?: Pos,
): ElementId {
  const id = newId(ElementId, 'el', random);
  const elements = board.elements.all();
  const draft = Element.parse({ ...supporter, id, pos: { x: 0, y: 0 }, z: topOf(elements.values()) });
  board.undoManager().stopCapturing();
  board.transact(() => {
    board.elements.add({ ...draft, pos: at === undefined ? freePlace(elements.values(), draft) : around(draft, at) });
    if (to && elements.has(to.id)) addTie(board, to.id, id, to.tie);
  });
  return id;
}

/** A sticky note on a free place. */
export function addNote(board: BoardDoc, text: string): ElementId {
  const id = newId(ElementId, 'el', random);
  const elements = board.elements.all();
  const draft = Element.parse({ id, kind: 'note', text, pos: { x: 0, y: 0 }, z: topOf(elements.values()) });
  board.elements.add({ ...draft, pos: freePlace(elements.values(), draft) });
  return id;
}

/** A ring or rectangle around everything that stands on the map, behind it. */
export function addArea(board: BoardDoc, area: Pick<Area, 'label' | 'shape' | 'careArea' | 'variable'>): ElementId {
  const id = newId(ElementId, 'el', random);
  const elements = [...board.elements.all().values()];
  const box = boxAround(elements);
  const bottom = Math.min(0, ...elements.map((element) => element.z)) - 1;
  board.elements.add(
    Area.parse({ ...area, id, kind: 'area', pos: { x: box.x, y: box.y }, size: { w: box.w, h: box.h }, z: bottom }),
  );
  return id;
}

/** A card, table, chart … on a free place, with something in it. One step of undo. */
export function addFigure(board: BoardDoc, kind: FigureKind): ElementId {
  const id = newId(ElementId, 'el', random);
  const elements = board.elements.all();
  const draft = { ...freshFigure(kind, id), z: topOf(elements.values()) };
  board.undoManager().stopCapturing();
  board.elements.add({ ...draft, pos: freePlace(elements.values(), draft) });
  return id;
}

/**
 * Places steps of the ladder as nested areas around 本人, behind everything; `instead` are taken away with it. One step of undo.
 * @param steps from the nearest to the widest
 */
export function addLadder(
  board: BoardDoc,
  steps: readonly CareAreaStep[],
  { shape, instead }: { shape: Area['shape']; instead: readonly ElementId[] },
): void {
  const elements = [...board.elements.all().values()];
  const bottom = Math.min(0, ...elements.map((element) => element.z));
  const areas = ladderAreas(steps, { centre: centreOf(elements), shape, bottom });
  board.undoManager().stopCapturing();
  board.transact(() => {
    for (const id of instead) board.elements.remove(id);
    for (const area of areas) board.elements.add({ ...area, id: newId(ElementId, 'el', random) });
  });
  board.undoManager().stopCapturing();
}

/** The middle of 本人's sign; without one of everything that stands on the map. */
function centreOf(elements: readonly Element[]): Pos {
  const subject = elements.find((element) => element.kind === 'person' && element.isSubject);
  if (subject) return { x: subject.pos.x + SIGN_SIZE.person / 2, y: subject.pos.y + SIGN_SIZE.person / 2 };
  const box = boxAround(elements);
  return { x: Math.round(box.x + box.w / 2), y: Math.round(box.y + box.h / 2) };
}

/** The room that the given elements take, with air around; a middling room for none. */
function boxAround(elements: readonly Element[]): { x: number; y: number; w: number; h: number } {
  if (elements.length === 0) return { x: -400, y: -300, w: 800, h: 600 };
  const air = 60;
  const left = Math.min(...elements.map(({ pos }) => pos.x)) - air;
  const top = Math.min(...elements.map(({ pos }) => pos.y)) - air;
  const right = Math.max(...elements.map((element) => element.pos.x + nominalSize(element).w)) + air;
  const lowest = Math.max(...elements.map((element) => element.pos.y + nominalSize(element).h)) + air;
  return { x: left, y: top, w: right - left, h: lowest - top };
}

export function addTie(board: BoardDoc, from: ElementId, to: ElementId, tie: NewTie = {}): TieId {
  const id = newId(TieId, 'tie', random);
  board.ties.add(Tie.parse({ ...tie, id, from, to }));
  return id;
}

export function addRole(
  board: BoardDoc,
  about: { source?: RecordSource | null; item?: AgendaItemId | null; what?: string },
): RoleId {
  const id = newId(RoleId, 'role', random);
  const { source = null, item = null, what = '' } = about;
  board.roles.add(
    Role.parse({
      id,
      what,
      source,
      issueId: source?.kind === 'issue' ? source.id : null,
      agendaItemId: item,
      order: nextOrder(board.roles.all().values()),
    }),
  );
  return id;
}

export function addIssue(
  board: BoardDoc,
  about: {
    title?: string;
    pos?: Issue['pos'];
    item?: AgendaItemId | null;
    source?: RecordSource | null;
    detail?: string;
  },
): IssueId {
  const id = newId(IssueId, 'iss', random);
  const { title = '', detail = '', pos = null, item = null, source = null } = about;
  const order = nextOrder(board.issues.all().values());
  board.issues.add(Issue.parse({ id, title, detail, pos, agendaItemId: item, source, order }));
  return id;
}

export function addDecision(board: BoardDoc, item: AgendaItemId | null): DecisionId {
  const id = newId(DecisionId, 'dec', random);
  board.decisions.add(
    Decision.parse({ id, text: '', agendaItemId: item, order: nextOrder(board.decisions.all().values()) }),
  );
  return id;
}

export function addHold(board: BoardDoc, item: AgendaItemId | null): HoldId {
  const id = newId(HoldId, 'hld', random);
  board.holds.add(Hold.parse({ id, text: '', agendaItemId: item, order: nextOrder(board.holds.all().values()) }));
  return id;
}

function addPoint(board: BoardDoc, item: AgendaItemId): PointId {
  const id = newId(PointId, 'pnt', random);
  board.points.add(Point.parse({ id, text: '', agendaItemId: item, order: nextOrder(board.points.all().values()) }));
  return id;
}

function addOpinion(board: BoardDoc, item: AgendaItemId): OpinionId {
  const id = newId(OpinionId, 'opn', random);
  const order = nextOrder(board.opinions.all().values());
  board.opinions.add(Opinion.parse({ id, text: '', agendaItemId: item, order }));
  return id;
}

/** A fresh, empty record of an agenda item. */
export function addRecord(
  board: BoardDoc,
  kind: RecordKind,
  item: AgendaItemId,
): DecisionId | HoldId | RoleId | IssueId | PointId | OpinionId {
  switch (kind) {
    case 'decision':
      return addDecision(board, item);
    case 'hold':
      return addHold(board, item);
    case 'role':
      return addRole(board, { item });
    case 'issue':
      return addIssue(board, { item });
    case 'point':
      return addPoint(board, item);
    case 'opinion':
      return addOpinion(board, item);
  }
}

export function addAgendaItem(board: BoardDoc, title: string, order: number): AgendaItemId {
  const id = newId(AgendaItemId, 'agd', random);
  board.agenda.add(AgendaItem.parse({ id, title, minutes: 5, order }));
  return id;
}

/** Deletes a record of the minutes. Returns how to bring it back. */
export function removeRecord(board: BoardDoc, kind: RecordKind, id: string): () => void {
  const remove = <T extends { id: I }, I extends string>(collection: Collection<T, I>): (() => void) => {
    const value = [...collection.all().values()].find((one) => one.id === id);
    if (!value) return () => undefined;
    collection.remove(value.id);
    return () => {
      if (!collection.get(value.id)) collection.add(value);
    };
  };
  switch (kind) {
    case 'decision':
      return remove(board.decisions);
    case 'hold':
      return remove(board.holds);
    case 'role':
      return remove(board.roles);
    case 'issue':
      return remove(board.issues);
    case 'point':
      return remove(board.points);
    case 'opinion':
      return remove(board.opinions);
  }
}

/** Takes things off the map, as one step of undo; ties go with their ends. */
export function removeThings(board: BoardDoc, things: readonly Thing[]): void {
  board.undoManager().stopCapturing();
  board.transact(() => {
    for (const thing of things) {
      switch (thing.kind) {
        case 'element':
          board.elements.remove(thing.id);
          break;
        case 'tie':
          board.ties.remove(thing.id);
          break;
        case 'union':
          board.unions.remove(thing.id);
          break;
        case 'issue':
          board.issues.remove(thing.id);
          break;
        case 'ink':
          board.ink.remove(thing.id);
          break;
      }
    }
  });
}

function topOf(elements: Iterable<Element>): number {
  let top = 0;
  for (const element of elements) if (!isGround(element)) top = Math.max(top, element.z);
  return top;
}
