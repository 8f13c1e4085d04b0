import type { Board, Person, Resource, Tie } from '@tsunagu/domain';
import { ElementId, Person as PersonSchema, SIGN_SIZE, TieId, Tie as TieSchema } from '@tsunagu/domain';
import { notationText } from '@tsunagu/domain/catalogue/notation';
import { profileOf, type SignOptions } from './options.ts';
import {
  AREA_LINE,
  FORMAL_FILL,
  INFORMAL_FILL,
  INK,
  ISSUE_FILL,
  ISSUE_LINE,
  NOTE_LINES,
  NOTE_PAPERS,
  PAPER,
} from './palette.ts';
import type { Sign, SignNode } from './sign-node.ts';
import { pill, roleBadge } from './signs/badge.ts';
import { personSign } from './signs/person.ts';
import { linesSize, textLines } from './text/text-block.ts';
import { tieStroke } from './tie/stroke.ts';

/** One row: a small picture in a box of SAMPLE, and what it means. */
export type LegendRow = { readonly id: string; readonly meaning: string; readonly sample: readonly SignNode[] };

/** Size of a row's picture in units. */
export const SAMPLE = { w: 64, h: 28 } as const;
const TEXT = 14;
const ROW = 30;
const PADDING = 12;

type LegendBoard = Pick<Board, 'elements' | 'ties' | 'issues'>;

/** What is on the board and needs saying, in a fixed order; nothing that is not on the board. */
export function legendRows(board: LegendBoard, options: SignOptions, hasRoles = false): LegendRow[] {
  const rows: LegendRow[] = [];
  const persons = board.elements.filter((e): e is Person => e.kind === 'person');
  const resources = board.elements.filter((e): e is Resource => e.kind === 'resource');
  const text = notationText;
  const add = (shown: boolean, id: string, meaning: string, sample: () => readonly SignNode[]) => {
    if (shown) rows.push({ id, meaning, sample: sample() });
  };
  for (const strength of ['strong', 'normal', 'weak'] as const)
    add(
      board.ties.some((t) => t.strength === strength),
      strength,
      text.strength[strength],
      () => line({ strength }),
    );
  const some = (test: (tie: Tie) => boolean) => board.ties.some(test);
  add(
    some((t) => t.tension === 'conflict'),
    'conflict',
    text.conflict,
    () => line({ tension: 'conflict' }),
  );
  add(
    some((t) => t.state === 'planned'),
    'planned',
    text.planned,
    () => line({ state: 'planned', direction: 'forward' }),
  );
  add(
    some((t) => t.state === 'broken'),
    'broken',
    text.broken,
    () => line({ state: 'broken' }),
  );
  add(
    some((t) => t.direction === 'forward' || t.direction === 'backward'),
    'direction',
    text.direction,
    () => line({ direction: 'forward' }),
  );
  add(
    some((t) => t.direction === 'both'),
    'both',
    text.bothDirections,
    () => line({ direction: 'both' }),
  );
  for (const sex of ['male', 'female', 'unspecified'] as const)
    add(
      persons.some((p) => p.sex === sex),
      sex,
      text.person[sex],
      () => person({ sex }),
    );
  add(
    persons.some((p) => p.isSubject),
    'subject',
    text.subject,
    () => person({ isSubject: true, sex: persons.find((p) => p.isSubject)?.sex ?? 'unspecified' }),
  );
  add(
    persons.some((p) => p.deceased),
    'deceased',
    text.deceased,
    () => person({ deceased: true, sex: 'male' }),
  );
  add(
    persons.some((p) => p.isKeyPerson),
    'key-person',
    text.keyPersonSign,
    () => pill(text.keyPerson, { x: 32, y: 14 }, TEXT, INK).nodes,
  );
  for (const formality of ['formal', 'informal'] as const)
    add(
      resources.some((r) => r.formality === formality),
      formality,
      text[formality],
      () => resource(formality),
    );
  const areas = board.elements.filter((e) => e.kind === 'area');
  add(
    areas.some((a) => !a.variable),
    'area',
    text.area,
    () => area(false),
  );
  add(
    areas.some((a) => a.variable),
    'variable-area',
    text.variableArea,
    () => area(true),
  );
  add(
    board.elements.some((e) => e.kind === 'note'),
    'note',
    text.note,
    () => [{ tag: 'rect', x: 18, y: 3, w: 28, h: 22, fill: NOTE_PAPERS[0], stroke: NOTE_LINES[0], strokeWidth: 1.5 }],
  );
  add(
    board.issues.some((i) => i.pos !== null),
    'issue',
    text.issueCard,
    () => [
      { tag: 'rect', x: 14, y: 4, w: 36, h: 20, rx: 3, fill: ISSUE_FILL, stroke: ISSUE_LINE, strokeWidth: 1.5 },
      { tag: 'path', d: 'M16 6V22', stroke: ISSUE_LINE, strokeWidth: 5 },
    ],
  );
  add(hasRoles, 'role', text.roleBadge, () => roleBadge(1, { x: 32, y: 14 }, TEXT).nodes);
  return rows;

  function line(meaning: Partial<Tie>): readonly SignNode[] {
    const tie = TieSchema.parse({ id: TieId.parse('tie_0'), from: 'el_0', to: 'el_1', ...meaning });
    const course = { start: { x: 2, y: 14 }, end: { x: 62, y: 14 }, lane: { index: 0, count: 1, flipped: false } };
    return tieStroke(tie, course, profileOf(options));
  }
}

function person(values: Partial<Person>): readonly SignNode[] {
  const sample = PersonSchema.parse({
    id: ElementId.parse('el_0'),
    kind: 'person',
    pos: { x: 0, y: 0 },
    label: ' ',
    ...values,
  });
  // Only the form: words are left out, and lines drawn so much thicker that they look alike once made small.
  const nodes = personSign(sample, { hideNames: false })
    .nodes.filter((n) => n.tag !== 'text')
    .map((n) => ('strokeWidth' in n && n.strokeWidth !== undefined ? { ...n, strokeWidth: n.strokeWidth * 2.6 } : n));
  return [{ tag: 'g', x: 20, y: 2, scale: 24 / SIGN_SIZE.person, children: nodes }];
}

const resource = (formality: Resource['formality']): readonly SignNode[] => [
  formality === 'formal'
    ? { tag: 'rect', x: 12, y: 4, w: 40, h: 20, rx: 2, fill: FORMAL_FILL, stroke: INK, strokeWidth: 2 }
    : { tag: 'ellipse', cx: 32, cy: 14, rx: 20, ry: 11, fill: INFORMAL_FILL, stroke: INK, strokeWidth: 2 },
];

const area = (variable: boolean): readonly SignNode[] => [
  {
    tag: 'rect',
    x: 10,
    y: 4,
    w: 44,
    h: 20,
    rx: 6,
    stroke: AREA_LINE,
    strokeWidth: variable ? 3 : 2,
    ...(variable ? { dash: [0, 6], cap: 'round' as const } : {}),
  },
];

/** How much larger the legend is drawn beside a map than on a screen, so that its words match the map's details. */
const ON_PAPER = 22 / TEXT;

/** The legend as a framed sign with its upper left corner at 0, 0. `columns` side by side for wide pages. */
export function legendSign(rows: readonly LegendRow[], columns = 1): Sign {
  const title = textLines([notationText.legend], { x: PADDING, y: PADDING - 2 }, { size: TEXT, bold: true });
  const top = PADDING + title.box.h;
  const perColumn = Math.ceil(rows.length / columns);
  const widest = Math.max(0, ...rows.map((row) => linesSize([row.meaning], TEXT).w));
  const columnWidth = SAMPLE.w + 10 + widest + 16;
  const nodes: SignNode[] = [];
  rows.forEach((row, i) => {
    const x = PADDING + Math.floor(i / perColumn) * columnWidth;
    const y = top + (i % perColumn) * ROW;
    nodes.push({ tag: 'g', x, y: y + 1, children: row.sample });
    nodes.push(...textLines([row.meaning], { x: x + SAMPLE.w + 10, y: y + 6 }, { size: TEXT }).nodes);
  });
  const bounds = { x: 0, y: 0, w: PADDING + columns * columnWidth, h: top + perColumn * ROW + PADDING / 2 };
  const frame: SignNode = { tag: 'rect', ...bounds, rx: 6, fill: PAPER, stroke: AREA_LINE, strokeWidth: 1 };
  return {
    nodes: [{ tag: 'g', x: 0, y: 0, scale: ON_PAPER, children: [frame, ...title.nodes, ...nodes] }],
    bounds: { x: 0, y: 0, w: bounds.w * ON_PAPER, h: bounds.h * ON_PAPER },
  };
}
