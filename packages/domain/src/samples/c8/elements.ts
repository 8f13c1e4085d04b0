import type { CareAreaLevel } from '../../board/support-network.ts';
import { all, area, caption, card, formal, person } from '../authoring.ts';
import { at, row, type Placed } from '../placing.ts';

const small = { textScale: 'small' } as const;

/** A step of the ladder: its name, and below it what its people do. The steps grow to the left from the top one on. */
const step = (
  id: string,
  label: string,
  careArea: CareAreaLevel,
  [x, y]: readonly [number, number],
  doing: string,
): Placed[] => [
  area(id, label, [x, y, 1160 - x, 64], { ...small, purpose: 'care-area', careArea }),
  at(x + 16, y + 34, caption(`${id}Doing`, doing, 18)),
];

/** Left: the council. Middle: the household. Right: the professionals. Below: the ladder of neighbourhoods that carries them. */
export const elements: Placed[] = [
  area('c8Council', '要支援者の生活問題を受けとめる事業（社協のとりくみ）', [0, 0, 330, 730], small),
  at(
    20,
    70,
    formal('c8Sharing', '社協内の共有', {
      ...small,
      supporterKind: 'welfare',
      isHub: true,
      functions: [1],
      bullets: ['情報共有と課題整理', '制度のはざまの支援', '支援の総合化', '局内のケース会議', '業務どうしの連携'],
    }),
  ),
  at(
    136,
    280,
    formal('c8HomeCare', '在宅サービス担当', {
      ...small,
      supporterKind: 'care',
      bullets: ['生活福祉資金貸付', '日常生活自立支援事業', '訪問介護', '移送', '配食'],
    }),
  ),
  at(
    20,
    568,
    formal('c8Community', '地域福祉活動支援担当', {
      ...small,
      supporterKind: 'welfare',
      functions: [3, 4],
      bullets: ['各圏域の住民活動を支える', '地域の課題をつかむ'],
    }),
  ),

  area('c8Household', '親と息子の世帯', [560, 266, 460, 190], { ...small, purpose: 'household' }),
  ...all(
    [
      person('c8Parent', '軽度認知症の親', { alias: '親', relation: '親', sex: 'female', age: 78, isSubject: true }),
      person('c8Son', 'ひきこもりの息子', { alias: '息子', relation: '息子', sex: 'male', age: 49 }),
    ],
    small,
  ).map((one, index) => at(603 + 300 * index, 300, { ...one, relation: '' })),

  area('c8Network', '要支援者を支える重層的なインフォーマル資源とのネットワーク', [490, 580, 690, 410], small),
  ...step('c8Greeting', 'あいさつ圏域', 'greeting', [940, 632], '見守り・声かけ'),
  ...step('c8Commissioners', '民生委員活動圏域', 'welfare-commissioner', [810, 702], '民生委員による相談支援'),
  ...step(
    'c8Association',
    '町内会・自治会活動圏域',
    'residents-association',
    [700, 772],
    '生きがいミニデイ・サロン　防災・防犯',
  ),
  ...step(
    'c8District',
    '小地域福祉活動推進組織設置圏域',
    'community-council',
    [600, 842],
    '助け合い活動（地区のボランティア）　男性料理教室',
  ),
  ...step('c8Town', '町域', 'municipality', [510, 912], '家族介護者の支援　障害児のいる家庭の余暇支援'),
  at(756, 694, caption('c8Near', '小', 24)),
  at(524, 850, caption('c8Far', '大', 24)),

  area('c8Professionals', '幅広い専門職間のネットワーク', [1250, 0, 352, 730], small),
  at(1338, 50, formal('c8Conference', '地域ケア会議', { ...small, supporterKind: 'care', functions: [2] })),
  at(
    1266,
    150,
    card(
      'c8Agencies',
      '地域の専門職と機関',
      [
        '福祉施設、介護事業所、行政',
        '保健所、福祉事務所',
        '障害者支援センター、診療所、医療機関',
        '警察、交番、消防',
        '児童相談所、学校',
        'ケアマネ連絡会、弁護士',
        '就労支援センター',
        'ひきこもり支援団体',
      ],
      small,
    ),
  ),
  ...row(1338, 620, { gap: 0 }, [
    formal('c8Centre', '地域包括支援センター', {
      ...small,
      supporterKind: 'care',
      help: 'public',
      bullets: ['個別ケースの相談・支援'],
    }),
  ]),
];
