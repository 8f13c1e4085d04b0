import type { Board, Element, ElementId, IssueId, TieId } from '@tsunagu/domain';
import { notationText } from '@tsunagu/domain/catalogue/notation';
import { elementSign, issueCardSign } from './element-sign.ts';
import { legendRows, legendSign } from './legend.ts';
import type { SignOptions } from './options.ts';
import { grow, moved, union, type Box, type Point, type Sign, type SignNode } from './sign-node.ts';
import { inkSign } from './signs/ink.ts';
import { MIN_TEXT, MUTED } from './palette.ts';
import { svgDocument } from './svg.ts';
import { textLines } from './text/text-block.ts';
import { tieCourses } from './tie/courses.ts';
import { tieSign } from './tie/tie-sign.ts';
import { boardUnions } from './union/board-unions.ts';

export type BoardDrawing = Pick<Board, 'elements' | 'ties' | 'unions' | 'ink' | 'issues'>;

export type BoardSignOptions = SignOptions & {
  /** How many roles were made from each thing. */
  readonly roleBadges?: ReadonlyMap<ElementId | TieId | IssueId, number>;
};

const place = (sign: Sign, at: Point): Sign => ({
  nodes: [{ tag: 'g', x: at.x, y: at.y, children: sign.nodes }],
  bounds: moved(sign.bounds, at),
});

/**
 * Everything on a board, from back to front: areas and lanes, pictures and tables, ink, couples, ties, captions, persons, resources and cards,
 * notes, issue cards; on screen too.
 * Ties whose end is missing or carries no ties are not drawn.
 */
export function boardSign(board: BoardDrawing, options: BoardSignOptions): Sign {
  const roles = (id: ElementId | TieId | IssueId) => options.roleBadges?.get(id) ?? 0;
  const layer = (...kinds: Element['kind'][]) =>
    board.elements
      .filter((e) => kinds.includes(e.kind))
      .sort((a, b) => a.z - b.z || (a.id < b.id ? -1 : 1))
      .map((e) => place(elementSign(e, options, roles(e.id)), e.pos));

  const courses = tieCourses(board.elements, board.ties, options);
  const ties = board.ties.flatMap((tie) => {
    const course = courses.get(tie.id);
    return course ? [tieSign(tie, course, options, roles(tie.id))] : [];
  });
  const issues = board.issues.flatMap((i) => (i.pos ? [place(issueCardSign(i, options, roles(i.id)), i.pos)] : []));
  const signs: Sign[] = [
    ...layer('area', 'lanes'),
    ...layer('image', 'table', 'chart', 'timeline'),
    ...board.ink.map(inkSign),
    ...boardUnions(board, options),
    ...ties,
    ...layer('caption'),
    ...layer('person', 'resource', 'card'),
    ...layer('note'),
    ...issues,
  ];
  return { nodes: signs.flatMap((s) => s.nodes), bounds: union(signs.map((s) => s.bounds)) };
}

export type BoardSceneOptions = BoardSignOptions & {
  readonly legend?: boolean;
  /** One line below everything, small: what this is and when it was made. */
  readonly footer?: string;
};

/** Room around a whole map, in units. */
const MARGIN = 24;

/** The whole board as a scene: the same signs as on screen. With `legend` it stands below the map, left. `view` has a margin. */
export function boardScene(
  board: BoardDrawing,
  options: BoardSceneOptions,
): { readonly nodes: readonly SignNode[]; readonly view: Box } {
  const map = boardSign(board, options);
  const nodes: SignNode[] = [...map.nodes];
  let view: Box = map.bounds.w === 0 ? { x: 0, y: 0, w: 640, h: 360 } : map.bounds;
  if (options.legend) {
    const rows = legendRows(board, options, (options.roleBadges?.size ?? 0) > 0);
    const columns = Math.max(1, Math.min(4, Math.floor(view.w / 420), rows.length));
    const sign = legendSign(rows, columns);
    const at = { x: view.x, y: view.y + view.h + MARGIN };
    if (rows.length > 0) {
      nodes.push({ tag: 'g', ...at, children: sign.nodes });
      view = union([view, moved(sign.bounds, at)]);
    }
  }
  if (options.footer) {
    const at = { x: view.x, y: view.y + view.h + MARGIN / 2 };
    const line = textLines([options.footer], at, { size: MIN_TEXT, fill: MUTED, detail: true });
    nodes.push(...line.nodes);
    view = union([view, line.box]);
  }
  return { nodes, view: grow(view, MARGIN) };
}

/**
 * The whole board as one SVG document.
 * @returns SVG text; its size in px is the board's size in units plus a margin
 */
export function boardSvg(
  board: BoardDrawing,
  { title, ...options }: BoardSceneOptions & { readonly title?: string },
): string {
  const { nodes, view } = boardScene(board, options);
  return svgDocument(nodes, view, title === undefined ? '' : notationText.mapOf(title));
}
