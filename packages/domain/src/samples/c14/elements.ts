import { caption, inSmallWords } from '../authoring.ts';
import { at, column, type Placed } from '../placing.ts';

const { area, card, formal, informal } = inSmallWords;

/** Left: the city's council of social welfare and what it aims at. Middle: the centre that it runs. Right: its own area, then the whole city. */
export const elements: Placed[] = [
  area('c14Council', 'みほん市社協', [0, 0, 222, 690], { textScale: 'normal' }),
  ...column(22, 60, { gap: 24 }, [
    formal('c14Practice', '市社協として培ってきたネットワーク・実践', {
      supporterKind: 'welfare',
      bullets: ['福祉・医療・保健とのつながり', '権利擁護の実践', 'インフォーマル資源の開発', '行政との協働'],
    }),
    formal('c14Town', '福祉のまちづくり機能', {
      supporterKind: 'welfare',
      bullets: ['地区社協の支援', 'ボランティアの育成', '福祉教育', '計画の策定・進行管理'],
    }),
    formal('c14Individual', '個別ケースへの支援機能', {
      supporterKind: 'welfare',
      bullets: ['日常生活自立支援事業', '生活福祉資金貸付事業', '在宅サービス事業'],
    }),
  ]),
  area('c14System', '市域全体の地域包括ケアシステムの構築', [0, 850, 300, 190]),
  at(16, 912, caption('c14Whole', '住まい・医療・介護・\n予防・生活支援を一体で', 20)),
  at(16, 974, caption('c14Layers', '自助・互助・共助・公助を\n組み合わせる', 20)),

  at(
    330,
    380,
    formal('c14Centre', '地域包括C（社協運営）', { supporterKind: 'welfare', isHub: true, textScale: 'normal' }),
  ),
  at(366, 640, informal('c14Scattered', '各エリアに点在する地域資源', { supporterKind: 'neighbour' })),

  area('c14Own', '担当エリアにおける取り組み', [860, 0, 400, 300], { textScale: 'normal' }),
  at(
    900,
    60,
    card('c14OwnWork', '毎日の実践', [
      'ふれあい訪問ケース会議',
      '担当エリア内地域ケア会議',
      '地域と専門職のネットワークづくり',
      '高齢者サロンへの定例参加',
      'サポーター養成・介護者教室',
      '地域ささえあい会議',
      '地区社協・民児協の研修',
    ]),
  ),

  area('c14City', '市域の統括的役割としての他エリアへの働きかけ', [780, 460, 640, 580], { textScale: 'normal' }),
  at(800, 540, formal('c14CentreA', 'A地域包括支援センター', { supporterKind: 'welfare' })),
  at(800, 640, informal('c14InformalA', '各エリアのインフォーマル資源', { supporterKind: 'volunteer' })),
  at(800, 800, formal('c14CentreB', 'B地域包括支援センター', { supporterKind: 'welfare' })),
  at(800, 900, formal('c14FormalB', '各エリアのフォーマル資源', { supporterKind: 'care' })),
  at(
    1044,
    540,
    card(
      'c14CityWork',
      '市域の取り組み',
      [
        '市域の地域ケア会議',
        '病院と包括の顔合わせ',
        'ケアマネ・センターからの相談対応',
        'ケアマネサロン／plus',
        '虐待対応研修',
        '連絡協議会等への協力',
        '地域と専門職のネットワーク推進',
      ],
      { functions: [1, 2, 3] },
    ),
  ),
  at(
    1044,
    850,
    card('c14PolicyWork', '政策につなげる取り組み', ['成年後見のしくみづくりへの協力', 'テーマ研修・意見交換会'], {
      functions: [5],
    }),
  ),
];
