import { all, area, caption, card, formal, informal } from '../authoring.ts';
import { at, row, type Placed, type Unplaced } from '../placing.ts';

const small = { textScale: 'small' } as const;

/** The council's own house: four departments around what they share, and everybody's district. */
const council: Placed[] = [
  area('c9Council', 'みほん市社協', [0, 0, 410, 640], small),
  ...row(16, 60, { gap: 24 }, [
    formal('c9Management', '法人運営部門', { ...small, supporterKind: 'other' }),
    formal('c9Community', '地域福祉活動推進部門', { ...small, supporterKind: 'welfare' }),
  ]),
  at(
    117,
    200,
    formal('c9Sharing', '組織内共有のしくみ', {
      ...small,
      supporterKind: 'welfare',
      isHub: true,
      bullets: ['記録の共有', '局内検討の場'],
    }),
  ),
  ...row(16, 380, { gap: 24 }, [
    formal('c9HomeCare', '在宅福祉サービス部門', { ...small, supporterKind: 'care' }),
    formal('c9Access', 'サービス利用支援部門', { ...small, supporterKind: 'welfare' }),
  ]),
  at(
    117,
    520,
    formal('c9EveryDistrict', '全職員地区担当制', {
      ...small,
      supporterKind: 'welfare',
      callout: '特徴①',
      note: '担当の仕事にかかわらず、職員の全員が地区を受けもつ。',
    }),
  ),
];

/** The trio of coordinators, and whoever each of them comes from. */
const team: Placed[] = [
  area('c9Link', '関係機関と地区支援チームの連携', [500, 0, 1400, 700], { ...small, z: -30, callout: '特徴④' }),
  area('c9Team', '地区支援チーム', [530, 60, 660, 540], {
    ...small,
    shape: 'ring',
    callout: '特徴③',
    functions: [1, 2],
  }),
  at(771, 140, formal('c9Worker', 'コミュニティソーシャルワーカー（市社協）', { ...small, supporterKind: 'welfare' })),
  at(
    585,
    380,
    formal('c9District', '地区活動コーディネーター（地区社協、地区ボラセン）', {
      ...small,
      supporterKind: 'district-council',
    }),
  ),
  at(
    957,
    380,
    formal('c9Support', '地区支援コーディネーター（地域包括支援C・福祉相談室）', { ...small, supporterKind: 'care' }),
  ),
  at(
    760,
    780,
    informal('c9DistrictCouncil', '地区社協、地区ボラセン', {
      ...small,
      supporterKind: 'district-council',
      careArea: 'community-council',
      callout: '特徴②',
      functions: [3, 4],
      bullets: ['身近な相談窓口', '日常生活の支援', '相談と情報提供', 'サロン等の場', 'ネットワーク', '見守り、声かけ'],
    }),
  ),
  at(400, 860, informal('c9Residents', '地域の住民', { ...small, supporterKind: 'neighbour', help: 'mutual' })),
  at(440, 970, caption('c9Everywhere', '※すべての地区に地区ボラセンがある', 18)),
  at(1230, 776, formal('c9Centre', '地域包括支援センター', { ...small, supporterKind: 'care', help: 'public' })),
  at(
    1560,
    850,
    formal('c9Room', '福祉相談室', {
      ...small,
      supporterKind: 'administration',
      help: 'public',
      bullets: ['高齢、障害、児童', '市の施策で設置'],
    }),
  ),
];

/** The town's agencies in two columns, and how cases came in. */
const town: Placed[] = [
  area('c9City', '市域のネットワーク', [1450, 50, 430, 630], { ...small, z: -25, functions: [2] }),
  area('c9Agencies', '市域の各種相談支援機関、支援活動団体等', [1464, 94, 402, 360], small),
  ...(
    [
      [
        formal('c9Government', '行政', { supporterKind: 'administration', help: 'public' }),
        formal('c9Home', '福祉施設', { supporterKind: 'welfare' }),
      ],
      [
        formal('c9School', '学校', { supporterKind: 'education', help: 'public' }),
        informal('c9Groups', 'ボランティア・NPO・当事者団体', { supporterKind: 'volunteer' }),
      ],
      [
        formal('c9CareProvider', '介護事業所', { supporterKind: 'care' }),
        formal('c9Hospital', '医療機関', { supporterKind: 'medical' }),
      ],
      [formal('c9Specialists', '専門相談支援機関', { supporterKind: 'welfare' })],
    ] satisfies Unplaced[][]
  ).flatMap((two, index) => row(1476, 134 + [0, 70, 166, 240][index]!, { gap: 14 }, all<Unplaced>([...two], small))),
  at(
    1504,
    478,
    card(
      'c9Cases',
      '相談の入口（架空の例）',
      ['息子を心配する母：地区ボラセンへ', '独りになった障害のある子：行政から', '道に迷う高齢者：相談機関から'],
      small,
    ),
  ),
];

export const elements: Placed[] = [...council, ...team, ...town];
