import {
  Person as PersonSchema,
  PLAIN_COURSE,
  readFamily,
  Union as UnionSchema,
  type Board,
  type Person,
  type Union,
} from '@tsunagu/domain';
import { notationText } from '@tsunagu/domain/catalogue/notation';
import { rowList, type LegendRow } from './sample.ts';
import type { Outline } from '../outline.ts';
import { INK, PAPER } from '../palette.ts';
import type { SignNode } from '../sign-node.ts';
import { unionSign } from '../signs/union.ts';
import { BOND_LINE, LINE } from '../union/children.ts';

/** What the genogram's lines on a board mean: one row for each that is drawn on it, and nothing else. */
export function unionRows(board: Pick<Board, 'elements' | 'unions'>): LegendRow[] {
  if (board.unions.length === 0) return [];
  const family = readFamily(board);
  const couples = [...family.couples.values()];
  const pairs = couples.filter(({ partners }) => partners.length > 1).map(({ union }) => union);
  const children = [...family.parentsOf.keys()].map((id) => family.persons.get(id)!);
  const text = notationText.unions;
  const twins = (kind: Person['twinKind']) =>
    couples.some(({ children: ids }) => {
      const groups = ids
        .map((id) => family.persons.get(id)!)
        .filter((one) => one.twinKind === kind && one.twinGroup !== '');
      return new Set(groups.map((one) => one.twinGroup)).size < groups.length;
    });
  const { rows, add } = rowList();
  const pair = (
    test: (union: Union) => boolean,
    id: 'marriage' | 'cohabitation' | 'separated' | 'divorced',
    values = {},
  ) => add(pairs.some(test), id, text[id], () => couple(values));
  pair(({ kind }) => kind === 'marriage', 'marriage');
  pair(({ kind }) => kind === 'cohabitation', 'cohabitation', { kind: 'cohabitation' });
  pair(({ state }) => state === 'separated', 'separated', { state: 'separated' });
  pair(({ state }) => state === 'divorced', 'divorced', { state: 'divorced' });
  const bond = (kind: Person['bond'], id: 'child' | 'adopted' | 'foster') =>
    add(
      children.some((one) => one.bond === kind),
      id,
      text[id],
      () => child(kind),
    );
  bond('birth', 'child');
  bond('adopted', 'adopted');
  bond('foster', 'foster');
  add(twins('fraternal'), 'twins', text.twins, () => twin(false));
  add(twins('identical'), 'identical-twins', text.identicalTwins, () => twin(true));
  return rows;
}

/** Half as large as on the map: a square and a circle with the line of the couple between them. */
function couple(values: object): readonly SignNode[] {
  const union = UnionSchema.parse({ id: 'uni_0', a: 'el_0', b: 'el_1', ...values });
  const [a, b] = [form('rect', 0), form('ellipse', 88)];
  const { nodes } = unionSign(union, { a, b, children: [] }, PLAIN_COURSE, { hideNames: false });
  return [scaled([shape(a), shape(b), ...nodes])];
}

function child(bond: Person['bond']): readonly SignNode[] {
  const one = PersonSchema.parse({ id: 'el_2', kind: 'person', pos: { x: 0, y: 0 }, label: '', bond });
  const [x, top] = [64, 14];
  const brackets: SignNode[] =
    one.bond === 'adopted'
      ? [-1, 1].map((side) => ({
          tag: 'polyline',
          points: [
            { x: x + side * 14, y: top - 2 },
            { x: x + side * 22, y: top - 2 },
            { x: x + side * 22, y: top + 30 },
            { x: x + side * 14, y: top + 30 },
          ],
          ...LINE,
        }))
      : [];
  return [
    scaled([
      {
        tag: 'polyline',
        points: [
          { x, y: -10 },
          { x, y: top },
        ],
        ...BOND_LINE[bond],
      },
      { tag: 'rect', x: x - 14, y: top, w: 28, h: 26, fill: PAPER, stroke: INK, strokeWidth: 3.5 },
      ...brackets,
    ]),
  ];
}

function twin(identical: boolean): readonly SignNode[] {
  const line = (points: { x: number; y: number }[]): SignNode => ({ tag: 'polyline', points, ...LINE });
  const feet = [40, 88];
  return [
    scaled([
      ...feet.map((x) =>
        line([
          { x: 64, y: -10 },
          { x, y: 18 },
        ]),
      ),
      ...(identical
        ? [
            line([
              { x: 50, y: 5 },
              { x: 78, y: 5 },
            ]),
          ]
        : []),
      ...feet.map((x): SignNode => ({
        tag: 'rect',
        x: x - 12,
        y: 24,
        w: 24,
        h: 24,
        fill: PAPER,
        stroke: INK,
        strokeWidth: 3.5,
      })),
    ]),
  ];
}

const SIDE = 36;
const form = (kind: 'rect' | 'ellipse', x: number): Outline => ({ form: kind, box: { x, y: 0, w: SIDE, h: SIDE } });
const shape = ({ form: kind, box }: Outline): SignNode =>
  kind === 'rect'
    ? { tag: 'rect', ...box, fill: PAPER, stroke: INK, strokeWidth: 3.5 }
    : {
        tag: 'ellipse',
        cx: box.x + box.w / 2,
        cy: box.y + box.h / 2,
        rx: box.w / 2,
        ry: box.h / 2,
        fill: PAPER,
        stroke: INK,
        strokeWidth: 3.5,
      };
const scaled = (children: readonly SignNode[]): SignNode => ({ tag: 'g', x: 1, y: 6, scale: 0.5, children });
