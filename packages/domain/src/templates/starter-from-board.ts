import type { Board } from '../board/board.ts';
import { toBoardJson } from '../board/to-board-json.ts';
import { ElementId, UnionId } from '../ids.ts';
import type { Attendance } from '../meeting/attendance.ts';
import type { TemplateContent } from './template.ts';
import { STARTER_LIMITS, StarterBoard, type StarterElement } from './starter-board.ts';

/** The map of a meeting as a starter board, or why it cannot become one. */
export type StarterResult =
  | { readonly ok: true; readonly board: StarterBoard }
  | { readonly ok: false; readonly reason: 'empty' | 'too-many' };

/**
 * Takes the map of a meeting as the board of a template (SPEC P11). A template goes round the whole office, so nothing of the case
 * comes along that can be known as such: people under their alias or relation, no readings, ages, notes or contact persons, known
 * names taken out of all words, no ink and no pictures. With `blank` notes, cards and the cells of tables lose their words too.
 * Words that only people understand remain: whoever saves it reads `starterWords` first.
 */
export function starterFromBoard(
  board: Board,
  { attendance, blank }: { readonly attendance: readonly Attendance[]; readonly blank: boolean },
): StarterResult {
  const hidden = toBoardJson(board, { attendance, hideNames: true });
  const all = [...hidden.areas, ...hidden.elements, ...hidden.notes].filter((element) => element.kind !== 'image');
  if (all.length === 0) return { ok: false, reason: 'empty' };
  if (all.length > STARTER_LIMITS.elements || hidden.ties.length > STARTER_LIMITS.ties)
    return { ok: false, reason: 'too-many' };
  const ids = new Map(all.map(({ id }, index) => [id, ElementId.parse(`el_${index + 1}`)]));
  const people = new Map(all.flatMap(({ kind, id }) => (kind === 'person' ? [[id, ids.get(id)!] as const] : [])));
  const unionIds = new Map(hidden.unions.map(({ id }, index) => [id, UnionId.parse(`uni_${index + 1}`)]));
  const left = Math.min(...all.map(({ pos }) => pos.x));
  const top = Math.min(...all.map(({ pos }) => pos.y));
  const known = <K, V>(map: ReadonlyMap<K, V>, id: K | null): V | null => (id === null ? null : (map.get(id) ?? null));
  const elements = all.map((element): StarterElement => {
    const placed = {
      id: ids.get(element.id)!,
      pos: { x: Math.round(element.pos.x - left), y: Math.round(element.pos.y - top) },
      locked: false,
    };
    switch (element.kind) {
      case 'person':
        return {
          ...element,
          ...placed,
          reading: '',
          age: null,
          note: '',
          bornTo: known(unionIds, element.bornTo),
          custody: known(ids, element.custody),
        };
      case 'resource':
        return { ...element, ...placed, contact: '', note: '' };
      case 'note':
        return { ...element, ...placed, text: blank ? '' : element.text };
      case 'card':
        return { ...element, ...placed, ...(blank ? { bullets: [], text: '' } : {}) };
      case 'table':
        return { ...element, ...placed, cells: blank ? headings(element.cells) : element.cells };
      case 'area':
      case 'caption':
      case 'chart':
      case 'timeline':
      case 'lanes':
        return { ...element, ...placed };
    }
  });
  const starter = StarterBoard.parse({
    elements,
    ties: hidden.ties.flatMap((tie) => {
      const from = ids.get(tie.from);
      const to = ids.get(tie.to);
      return from === undefined || to === undefined ? [] : [{ ...tie, from, to, note: '' }];
    }),
    unions: hidden.unions.slice(0, STARTER_LIMITS.unions).flatMap((union) => {
      const a = known(people, union.a);
      // A couple whose persons are gone is not drawn; nothing is left of it here.
      if (a === null) return [];
      return [{ ...union, id: unionIds.get(union.id)!, a, b: known(people, union.b), label: '' }];
    }),
  });
  return { ok: true, board: starter };
}

/**
 * The template with another starter board. A product that counts rows of a table which is gone can only be judged by people from then on,
 * so that it is not lost and the template stays valid (SPEC P8).
 */
export function withStarter(content: TemplateContent, board: StarterBoard): TemplateContent {
  const tables = new Set(board.elements.flatMap((one) => (one.kind === 'table' ? [one.label.trim()] : [])));
  const produces = content.produces.map((product): TemplateContent['produces'][number] =>
    product.kind === 'table' && !tables.has(product.table) ? { kind: 'judged', label: product.label } : product,
  );
  return { ...content, board, produces };
}

/** First row and first column: what a table asks for. */
const headings = (cells: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).filter(([key]) => key.startsWith('0,') || key.endsWith(',0')));

/** Every word of a starter board, one line a thing, for whoever reads it before it goes round. */
export const starterWords = (board: StarterBoard): readonly string[] => [
  ...new Set(
    [
      ...board.elements.flatMap((element): string[] => {
        switch (element.kind) {
          case 'person':
            return [element.label, element.alias, element.relation];
          case 'resource':
            return [element.label, ...element.bullets];
          case 'note':
          case 'caption':
            return [element.text];
          case 'card':
            return [element.label, ...element.bullets, element.text];
          case 'area':
            return [element.label];
          case 'table':
          case 'chart':
            return [element.label, ...Object.values(element.cells)];
          case 'timeline':
            return [
              element.label,
              element.timeAxis,
              element.levelAxis,
              ...element.steps,
              ...element.courses.map(({ name }) => name),
            ];
          case 'lanes':
            return [element.label, ...element.titles];
        }
      }),
      ...board.ties.flatMap(({ flow, label }) => [flow, label]),
    ]
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];
