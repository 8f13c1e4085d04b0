import {
  Area,
  ElementId,
  newId,
  Note,
  Person,
  Resource,
  Tie,
  TieId,
  type Element,
  type IssueId,
  type Pos,
} from '@tsunagu/domain';
import { canvasText } from '@tsunagu/domain/catalogue/canvas';
import { elementSign, ISSUE_WIDTH, union, type Box } from '@tsunagu/notation';
import { placeNear } from '../place-near.ts';
import { isBoardShape, isGroundShape, thingId, type BoardThingId } from '../shape-types.ts';
import { boxOf, contains, randomBytes, selectThings, viewOf, type HandleContext } from './handle-context.ts';

const MARGIN = 48;
/** What has no room of its own. */
const LINES: ReadonlySet<string> = new Set(['tie', 'union', 'ink']);

/** Things are added where there is room, selected, and seen. */
export interface Adding {
  addPerson(person: Partial<Person>, near?: ElementId): ElementId;
  addResource(resource: Partial<Resource>, near?: ElementId): ElementId;
  addNote(text?: string): ElementId;
  addArea(area?: Partial<Area>): ElementId;
  /** Opens a box for the words of a new caption, there or in the middle of the view. */
  writeCaption(at?: Pos): void;
  /** Stands an issue on the map, where there is room. */
  placeIssue(id: IssueId, near?: BoardThingId): void;
  /** A new tie; undefined when an end is missing or both are the same. */
  connect(from: ElementId, to: ElementId, tie?: Partial<Tie>): TieId | undefined;
}

export function createAdding({ editor, board, view, mayEdit }: HandleContext): Adding {
  /** Boxes of everything that a new thing must not lie on; areas are there to stand in. */
  const taken = (): Box[] =>
    editor.getCurrentPageShapes().flatMap((shape) => {
      if (!isBoardShape(shape) || isGroundShape(shape) || LINES.has(shape.type)) return [];
      return boxOf(editor, thingId(shape.id)) ?? [];
    });

  const freePlace = (size: { w: number; h: number }, near?: BoardThingId): Pos => {
    const visible = viewOf(editor);
    const anchor = near && boxOf(editor, near);
    const centre = anchor
      ? { x: anchor.x + anchor.w / 2, y: anchor.y + anchor.h / 2 }
      : { x: visible.x + visible.w / 2, y: visible.y + visible.h / 2 };
    return placeNear(centre, size, taken(), visible);
  };

  const add = (element: Element, near?: ElementId): ElementId => {
    const { bounds } = elementSign(element, view.options.get());
    const pos = freePlace({ w: bounds.w, h: bounds.h }, near);
    board.undoManager().stopCapturing();
    board.elements.add({ ...element, pos: { x: pos.x - bounds.x, y: pos.y - bounds.y } });
    show(element.id);
    return element.id;
  };

  /** Selects a thing and brings it into view when it stands outside. */
  const show = (id: BoardThingId) => {
    selectThings(editor, [id]);
    const box = boxOf(editor, id);
    const visible = viewOf(editor);
    if (!box || contains(visible, box)) return;
    const all = union([visible, box]);
    editor.zoomToBounds(all, { inset: MARGIN, animation: { duration: 200 } });
  };

  const fresh = { id: () => newId(ElementId, 'el', randomBytes), pos: { x: 0, y: 0 } };

  return {
    addPerson: (person, near) =>
      add(
        Person.parse({ label: canvasText.newPerson, pos: fresh.pos, ...person, id: fresh.id(), kind: 'person' }),
        near,
      ),
    addResource: (resource, near) =>
      add(
        Resource.parse({
          label: canvasText.newResource,
          formality: 'formal',
          pos: fresh.pos,
          ...resource,
          id: fresh.id(),
          kind: 'resource',
        }),
        near,
      ),
    addNote: (text = '') => add(Note.parse({ text, pos: fresh.pos, id: fresh.id(), kind: 'note' })),
    addArea: (area = {}) => {
      const size = area.size ?? { w: 480, h: 320 };
      const visible = viewOf(editor);
      const pos = {
        x: Math.round(visible.x + (visible.w - size.w) / 2),
        y: Math.round(visible.y + (visible.h - size.h) / 2),
      };
      const made = Area.parse({
        label: canvasText.newArea,
        shape: 'ring',
        pos,
        ...area,
        size,
        id: fresh.id(),
        kind: 'area',
      });
      board.undoManager().stopCapturing();
      board.elements.add(made);
      show(made.id);
      return made.id;
    },
    writeCaption(at) {
      if (!mayEdit()) return;
      const seen = viewOf(editor);
      editor.selectNone();
      const middle = { x: Math.round(seen.x + seen.w / 2 - 100), y: Math.round(seen.y + seen.h / 2) };
      view.editing.set({ id: fresh.id(), field: 'text', at: at ?? middle });
    },
    placeIssue(id, near) {
      if (!board.issues.get(id)) return;
      board.undoManager().stopCapturing();
      board.issues.update(id, { pos: freePlace({ w: ISSUE_WIDTH, h: 140 }, near) });
      show(id);
    },
    connect(from, to, tie = {}) {
      if (from === to || !board.elements.get(from) || !board.elements.get(to)) return undefined;
      const made = Tie.parse({ ...tie, from, to, id: newId(TieId, 'tie', randomBytes) });
      board.undoManager().stopCapturing();
      board.ties.add(made);
      selectThings(editor, [made.id]);
      return made.id;
    },
  };
}
