import { Element, Tie } from '@tsunagu/domain';
import type { BoardDrawing } from '../../src/index.ts';

const elements: Element[] = [];
const ties: Tie[] = [];
const add = (x: number, y: number, label: string, formality = 'formal') => {
  const id = `el_${elements.length}`;
  elements.push(Element.parse({ id, kind: 'resource', formality, label, textScale: 'small', pos: { x, y } }));
  return id;
};
const join = (from: string, to: string, values: object) =>
  ties.push(Tie.parse({ id: `tie_${ties.length}`, from, to, ...values }));

// Each route around a sign that stands between, in every state.
const ROUTES = ['straight', 'curved', 'elbow'] as const;
ROUTES.forEach((route, column) => {
  const x = column * 760;
  const looks = [
    { strength: 'strong', direction: 'forward', label: '見守り' },
    { tension: 'conflict', direction: 'both', label: 'あつれき' },
    { state: 'planned', direction: 'forward', flow: '相談' },
    { state: 'broken', label: '離れた' },
    { strength: 'weak', tension: 'conflict', state: 'planned', functions: [2], label: '調整' },
  ];
  looks.forEach((look, row) => {
    const y = row * 190;
    const from = add(x, y, 'はじまり');
    add(x + 250, y + (row % 2) * 24, '間に立つ');
    const to = add(x + 500, y + (row > 2 ? 60 : 0), 'おわり', 'informal');
    join(from, to, { route, ...look });
  });
  // Across a corner, two side by side, and a short one below a name.
  const centre = add(x + 260, 1150, '中心');
  const corners = [add(x, 1000, '左上'), add(x + 520, 1000, '右上', 'informal'), add(x + 260, 1320, '下')] as const;
  join(centre, corners[0], { route, direction: 'forward', label: '連携' });
  join(centre, corners[1], { route, direction: 'both', label: '情報提供' });
  join(centre, corners[2], { route, direction: 'forward', label: '活動の支援' });
  join(corners[2], centre, { route, direction: 'forward', label: '相談、報告' });
});

/** Ties by every route, around what stands between. */
export const routeBoard: BoardDrawing = { elements, ties, unions: [], ink: [], issues: [] };
