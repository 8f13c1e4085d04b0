import { Element, SUPPORTER_KIND_NAMES, SupporterKind, Tie, type Board } from '@tsunagu/domain';
import type { BoardDrawing } from '../../src/index.ts';

let n = 0;
const elements: Element[] = [];
const add = (x: number, y: number, values: object): string => {
  const element = Element.parse({ id: `el_${n++}`, pos: { x, y }, ...values });
  elements.push(element);
  return element.id;
};
const SEXES = ['male', 'female', 'unspecified'] as const;

// Persons: rows of sexes, columns of states and marks.
SEXES.forEach((sex, row) => {
  const y = row * 210;
  const person = { kind: 'person', sex, age: 42 };
  add(0, y, { ...person, label: '本人', isSubject: true });
  add(180, y, { ...person, label: '故人', deceased: true });
  add(360, y, { ...person, label: 'キー', isKeyPerson: true, functions: [1, 3] });
  add(540, y, { ...person, label: 'これから', state: 'planned', callout: '特徴2' });
  add(720, y, { ...person, label: '前の人', state: 'past', relation: '元の担当' });
  add(880, y, { ...person, label: '小さい字', textScale: 'small', relation: '長男', functions: [2] });
});

// Resources: formal and informal, plain, hub, planned, past, with a list, small.
const list = ['見守りと声かけ', '相談の窓口'];
['formal', 'informal'].forEach((formality, column) => {
  const x = 1060 + column * 360;
  const resource = { kind: 'resource', formality, supporterKind: 'welfare' };
  add(x, 0, { ...resource, label: 'ふつうの資源' });
  add(x, 140, { ...resource, label: '総合相談の要', isHub: true, functions: [1, 2], callout: '①' });
  add(x, 290, { ...resource, label: 'これから加わる', state: 'planned' });
  add(x, 420, { ...resource, label: '前の事業所', state: 'past' });
  add(x, 560, { ...resource, label: '一覧のある資源', bullets: list, functions: [4] });
  add(x, 760, { ...resource, label: '小さい字の資源', bullets: list, textScale: 'small', isHub: column === 0 });
});

// Kinds of supporters.
SupporterKind.options.forEach((supporterKind, i) => {
  const label = SUPPORTER_KIND_NAMES[supporterKind];
  const place = [(i % 4) * 270, 680 + Math.floor(i / 4) * 120] as const;
  add(...place, { kind: 'resource', formality: 'formal', label, supporterKind });
});

// Enclosures.
const area = { kind: 'area', shape: 'rectangle', size: { w: 260, h: 150 } };
add(1800, 0, { ...area, label: '圏域' });
add(1800, 170, { ...area, label: '範囲が変わる', variable: true, functions: [2], callout: '特徴1' });
add(1800, 340, { ...area, label: '同居', purpose: 'household' });
add(1800, 510, { ...area, label: 'まとまり', purpose: 'frame' });
add(1800, 680, { ...area, label: '小さい字の輪', shape: 'ring', textScale: 'small', functions: [5] });

add(1800, 860, { kind: 'caption', text: '政策形成', fontSize: 28, functions: [5] });
add(1800, 910, { kind: 'caption', text: '小さい見出し', fontSize: 16, callout: '特徴3', functions: [1] });
add(1060, 950, { kind: 'note', text: 'ふせん\n下に説明が入る', functions: [3] });

// Figures.
const cellsOf = (rows: string[][]) => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  cells: Object.fromEntries(rows.flatMap((row, r) => row.map((text, c) => [`${r},${c}`, text]))),
});
const bullets = ['見守りから救急につながった', '住民がつくる相談の場'];
add(0, 1300, { kind: 'card', label: '事例1 見守りの輪', bullets, text: '市の計画に取り上げられた。', functions: [4] });
add(0, 1580, { kind: 'card', label: '小さい字の事例', bullets, text: '担い手が育った。', textScale: 'small' });
const table = [
  ['機能', '活動の例', '担い手'],
  ['見守り、問題の早期発見', '定期の訪問、なんでも相談、見守りネットワーク', '民生委員、地区社協'],
  ['日常生活の支援', 'ごみ出し、買い物', '地区ボランティアセンター'],
  ['災害時の助け合い', '声かけ、安否確認', '自治会'],
];
add(360, 1300, { kind: 'table', label: '小地域の活動', size: { w: 620, h: 200 }, ...cellsOf(table) });
add(360, 1640, { kind: 'table', size: { w: 520, h: 100 }, textScale: 'small', ...cellsOf(table), callout: '表1' });
const growth = [
  ['', '23年度', '24年度', '25年度'],
  ['活動の組織', '315', '３４６', '357'],
  ['サロン', '768', '', '823か所'],
];
add(1020, 1300, {
  kind: 'chart',
  label: '組織とサロンの数',
  unit: 'か所',
  size: { w: 520, h: 400 },
  ...cellsOf(growth),
});
add(1580, 1300, {
  kind: 'chart',
  form: 'line',
  label: '23年度を100とした伸び',
  unit: '%',
  size: { w: 480, h: 400 },
  ...cellsOf([
    ['', '23年度', '24年度', '25年度'],
    ['活動の組織', '100', '109.8', '113.3'],
    ['サロン', '100', '101.7', '107.2'],
  ]),
});
add(1020, 1740, {
  kind: 'timeline',
  label: '本人の状態の変化',
  timeAxis: '時間',
  levelAxis: '状態',
  steps: ['気づき', '見守り', '支援'],
  size: { w: 700, h: 380 },
  courses: [
    {
      name: '支援あり',
      line: 'solid',
      points: [
        [0, 0.9],
        [0.3, 0.7],
        [0.6, 0.75],
        [1, 0.7],
      ],
    },
    {
      name: '支援なし',
      line: 'dashed',
      points: [
        [0, 0.9],
        [0.3, 0.65],
        [0.6, 0.35],
        [1, 0.1],
      ],
    },
    {
      name: '予想',
      line: 'dotted',
      points: [
        [0.3, 0.6],
        [1, 0.55],
      ],
    },
  ],
});
const titles = ['気づく', '話し合う', '実施する'];
add(0, 1860, { kind: 'lanes', label: '活動の流れ', titles, size: { w: 480, h: 260 }, functions: [3] });
add(510, 1860, { kind: 'lanes', orientation: 'rows', titles, size: { w: 480, h: 260 } });
add(1760, 1740, { kind: 'image', label: 'サロンのようす', asset: 'ast_1', size: { w: 300, h: 200 } });

const from = add(1300, 950, { kind: 'resource', formality: 'formal', label: '中央の会議' });
const to = add(1800, 990, { kind: 'resource', formality: 'informal', label: '住民' });
const ties = [
  Tie.parse({ id: 'tie_1', from, to, direction: 'both', label: '連携・調整', functions: [2], callout: '特徴4' }),
];

/** One of every sign, to be looked at. */
export const elementBoard: BoardDrawing & Pick<Board, 'elements'> = { elements, ties, unions: [], ink: [], issues: [] };
