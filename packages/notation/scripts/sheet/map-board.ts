import { Element, ElementId, Ink, Issue, Tie, TieId } from '@tsunagu/domain';
import type { BoardDrawing } from '../../src/index.ts';

let n = 0;
const el = (values: object) => Element.parse({ id: `el_${n++}`, ...values });
const elements = [
  el({ kind: 'area', label: '居住地域', shape: 'ring', size: { w: 900, h: 620 }, pos: { x: 150, y: 60 } }),
  el({
    kind: 'area',
    label: '日常生活圏域',
    shape: 'rectangle',
    variable: true,
    size: { w: 1260, h: 900 },
    pos: { x: -40, y: -60 },
  }),
  el({
    kind: 'person',
    label: '青山 あおい',
    relation: '本人',
    sex: 'female',
    age: 42,
    isSubject: true,
    pos: { x: 550, y: 320 },
  }),
  el({
    kind: 'person',
    label: '青山 すみれ',
    relation: '同居の親',
    sex: 'female',
    age: 74,
    isKeyPerson: true,
    pos: { x: 380, y: 160 },
  }),
  el({ kind: 'person', label: '子ども', relation: '長男', sex: 'male', age: 9, pos: { x: 720, y: 160 } }),
  el({ kind: 'person', label: '元の配偶者', sex: 'unspecified', age: null, deceased: true, pos: { x: 900, y: 300 } }),
  el({ kind: 'person', label: '本人', sex: 'unspecified', isSubject: true, age: 80, pos: { x: 1060, y: 480 } }),
  el({
    kind: 'resource',
    label: '市立第三小学校',
    formality: 'formal',
    supporterKind: 'education',
    contact: '担任',
    pos: { x: 940, y: 0 },
  }),
  el({
    kind: 'resource',
    label: '隣近所・自治会',
    formality: 'informal',
    supporterKind: 'neighbour',
    bullets: ['行事に不参加', 'よく思われていない'],
    pos: { x: 180, y: 420 },
  }),
  el({
    kind: 'resource',
    label: '民生委員',
    formality: 'informal',
    supporterKind: 'welfare-commissioner',
    pos: { x: 0, y: 260 },
  }),
  el({
    kind: 'resource',
    label: '地域包括支援センター',
    formality: 'formal',
    supporterKind: 'administration',
    bullets: ['個別ケースの相談・支援', '関係機関との連絡'],
    pos: { x: 500, y: 660 },
  }),
  el({
    kind: 'note',
    text: '介護と子育てが重なり、就労の相談に行けない。「だれに話せばよいか分からない。」',
    pos: { x: 0, y: 620 },
  }),
  el({ kind: 'caption', text: 'Aさんの困りごと（すべて架空）', fontSize: 28, pos: { x: 0, y: -40 } }),
];
const tie = (from: number, to: number, values: object) =>
  Tie.parse({ id: `tie_${n++}`, from: `el_${from}`, to: `el_${to}`, ...values });
/** A small map with people, resources, notes and ties of every meaning. Everybody in it is made up. */
export const mapBoard: BoardDrawing = {
  elements,
  ties: [
    tie(2, 3, { strength: 'strong', direction: 'forward', label: '介護' }),
    tie(2, 4, { strength: 'strong' }),
    tie(8, 2, { tension: 'conflict', label: 'あつれき' }),
    tie(7, 4, { tension: 'conflict', strength: 'weak', label: '疎外' }),
    tie(9, 2, { state: 'planned', direction: 'forward', label: '見守り' }),
    tie(9, 2, { strength: 'weak', direction: 'both', flow: '相談' }),
    tie(10, 2, { direction: 'forward', flow: '総合相談', label: '月に一度の訪問と電話' }),
    tie(10, 2, { direction: 'backward', flow: '相談' }),
    tie(2, 5, { state: 'broken', label: '離婚' }),
    tie(0, 2, { tension: 'conflict', label: '孤立' }),
    tie(10, 8, { state: 'planned', direction: 'forward', strength: 'strong', flow: '働きかけ' }),
  ],
  unions: [],
  ink: [
    Ink.parse({
      id: 'ink_1',
      width: 4,
      tint: 2,
      points: Array.from({ length: 40 }, (_, i) => [880 + i * 4, 700 + 20 * Math.sin(i / 3), 0.5]).flat(),
    }),
  ],
  issues: [Issue.parse({ id: 'iss_1', title: '親の日中の見守りがない', pos: { x: 820, y: 760 } })],
};
export const mapRoles = new Map<ElementId | TieId, number>([
  [ElementId.parse('el_10'), 2],
  [TieId.parse('tie_17'), 1],
]);
