import { area, formal, informal, inSmallWords } from '../authoring.ts';
import { at, type Placed } from '../placing.ts';

const { card } = inSmallWords;

const EFFECTS = [
  ['c19Faces', '①顔の見える関係'],
  ['c19Isolation', '②孤立の予防'],
  ['c19Help', '③ちょっとした困りごとへの支援'],
  ['c19Notice', '④異変、問題への気づき'],
  ['c19Disaster', '⑤災害・緊急時の助け合い'],
  ['c19Awareness', '⑥福祉意識啓発、担い手づくり'],
] as const;

/** Above: who supports, what grows, and two examples. Below: the effects that add up to a good place to live. */
export const elements: Placed[] = [
  area('c19Partners', '社協と行政', [0, 0, 560, 200]),
  at(24, 66, formal('c19Council', '社協の小地域福祉活動支援', { supporterKind: 'welfare', functions: [4] })),
  at(288, 66, formal('c19City', '行政施策（地域福祉計画等）', { supporterKind: 'administration', functions: [5] })),
  at(
    120,
    330,
    informal('c19Growth', '活動の多様化・定着化、担い手の増加', { supporterKind: 'volunteer', isHub: true }),
  ),
  at(
    860,
    0,
    card(
      'c19Case1',
      '事例1　見守りのチーム',
      [
        '在宅福祉サービスチームが、気になる家を訪ねる',
        '異変に気づき、救急につながった例がある',
        '地区ボランティアセンターの住民サポーターが、ゴミ出しなどを手伝う',
      ],
      { text: '市の構想のもと、行政と社協が新しい担い手づくりを進めている。' },
    ),
  ),
  at(
    860,
    290,
    card(
      'c19Case2',
      '事例2　学びといこいの広場',
      [
        'サロンのほかに、担い手づくりの塾をひらく',
        'いこいの広場で、高齢者と子ども連れがいっしょに過ごす',
        '広場に来ていた人が、講座の先生になった',
      ],
      { text: '市計画の重点事業になり、活動の財源が支えられている。' },
    ),
  ),
  area('c19Effects', '小地域福祉活動の効果', [0, 560, 860, 330]),
  ...EFFECTS.map(([id, label], index) =>
    at(26 + (index % 3) * 280, 622 + Math.floor(index / 3) * 134, informal(id, label, { supporterKind: 'neighbour' })),
  ),
  at(932, 660, informal('c19Town', '⑦暮らしやすいまちづくり', { supporterKind: 'residents-association', isHub: true })),
];
