import { all, area, card, formal, informal, note, person } from '../authoring.ts';
import { at, column, type Placed } from '../placing.ts';

const small = { textScale: 'small' } as const;

/** Left: who lives near and notices. Above: the council's work with one person. Right: the agencies. Below: the town. */
export const elements: Placed[] = [
  ...column(
    0,
    0,
    { gap: 16 },
    all(
      [
        informal('c10Neighbours', '近隣住民', { supporterKind: 'neighbour', help: 'mutual' }),
        informal('c10Shops', '商店 etc.', { supporterKind: 'shop-company', help: 'mutual' }),
        formal('c10Police', '交番', { supporterKind: 'police-fire', help: 'public' }),
      ],
      small,
    ),
  ),
  at(
    230,
    34,
    card(
      'c10Noticing',
      '日常の中での異変への気づき',
      ['新聞がたまったまま', '夜も電気がつかない', 'どなり声がする', '見かけない人の出入り'],
      { ...small, functions: [3] },
    ),
  ),
  at(290, 230, note('c10Harm', '孤独死、振り込め詐欺、虐待、ゴミ屋敷', 3)),

  ...column(
    0,
    400,
    { gap: 60 },
    all(
      [
        informal('c10Commissioner', '民生委員', { supporterKind: 'welfare-commissioner', help: 'mutual' }),
        informal('c10District', '地区社協', { supporterKind: 'district-council', help: 'mutual' }),
      ],
      small,
    ),
  ),
  ...column(
    300,
    400,
    { gap: 60 },
    all(
      [
        informal('c10Listener', '身近な相談相手', { supporterKind: 'volunteer', help: 'mutual' }),
        informal('c10Companion', '伴走者的人材', { supporterKind: 'volunteer', help: 'mutual' }),
      ],
      small,
    ),
  ),

  area('c10Council', '社協', [700, 0, 640, 400], small),
  area('c10OneCase', '個別ケース支援機能', [716, 40, 608, 344], { ...small, functions: [1] }),
  at(736, 96, formal('c10Counsel', '総合相談', { ...small, supporterKind: 'welfare', isHub: true })),
  at(
    736,
    260,
    formal('c10Outreach', 'アウトリーチ', {
      ...small,
      supporterKind: 'welfare',
      bullets: ['本人の状況をつかむ', '地域の課題をつかむ'],
    }),
  ),
  at(
    995,
    190,
    formal('c10Rights', '権利擁護関連業務', {
      ...small,
      supporterKind: 'justice',
      bullets: ['日常生活自立支援事業', '法人後見', '市民後見人の養成'],
    }),
  ),
  at(
    1126,
    96,
    formal('c10Coordination', '支援者・機関との調整', { ...small, supporterKind: 'welfare', functions: [2] }),
  ),

  area('c10Agencies', '相談支援機関・専門機関', [1510, 0, 250, 560], small),
  ...column(
    1546,
    50,
    { gap: 22 },
    all(
      [
        formal('c10Centre', '地域包括支援C', { supporterKind: 'care', help: 'public' }),
        formal('c10CareManager', 'ケアマネジャー', { supporterKind: 'care', help: 'cooperative' }),
        formal('c10Hospital', '医療機関', { supporterKind: 'medical', help: 'cooperative' }),
        formal('c10City', '行政', { supporterKind: 'administration', help: 'public' }),
        formal('c10Home', '施設', { supporterKind: 'care', help: 'cooperative' }),
        formal('c10Roles', '役割分担に基づく個別支援の実施', { supporterKind: 'other' }),
      ],
      small,
    ),
  ),

  at(
    1000,
    530,
    person('c10Subject', '本人', {
      ...small,
      alias: '本人',
      relation: '本人',
      isSubject: true,
      age: 80,
      sex: 'female',
    }),
  ),

  at(
    230,
    760,
    card(
      'c10Prevention',
      '問題を未然・早期に防ぐ地域づくり',
      ['権利を守るための啓発', '伴走する人を育てる', '見守りやサロンをひろげる'],
      { ...small, functions: [4] },
    ),
  ),
  area('c10Town', '福祉のまちづくり機能', [700, 740, 594, 180], small),
  at(1100, 800, formal('c10Shared', '地域課題の共有', { ...small, supporterKind: 'welfare', functions: [3] })),
  at(
    1440,
    760,
    card(
      'c10System',
      '地域の権利擁護システムの構築',
      ['機関どうしの日ごろのつながり', '事例検討と研修', '合意づくりと政策の提言'],
      { ...small, functions: [5] },
    ),
  ),
];
