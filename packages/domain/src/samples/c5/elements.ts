import { all, area, formal, informal, person } from '../authoring.ts';
import { at, ringAround, row, type Placed, type Unplaced } from '../placing.ts';

const small = { textScale: 'small' } as const;
const MIDDLE = { x: 520, y: 292 };

/** An actor at an angle (degrees, clockwise from the right). The ring is open below, whence the services come, and to the right. */
const around = (angle: number, actor: Unplaced): Placed[] =>
  ringAround({ middle: { x: MIDDLE.x, y: MIDDLE.y }, rx: 280, ry: 195, first: angle }, [actor]);

const network: Placed[] = [
  area('c5Network', 'フォーマル、インフォーマルの多重なネットワーク', [140, 0, 760, 565], {
    ...small,
    shape: 'ring',
    functions: [2],
  }),
  at(
    MIDDLE.x - 37,
    MIDDLE.y - 37,
    person('c5Subject', '要援護者（世帯）', { ...small, alias: '本人', isSubject: true, relation: '' }),
  ),
  ...around(-110, formal('c5Home', '施設', { ...small, supporterKind: 'welfare', help: 'cooperative' })),
  ...around(-70, formal('c5CareProvider', '介護事業者', { ...small, supporterKind: 'care', help: 'cooperative' })),
  ...around(-32, formal('c5Hospital', '病院', { ...small, supporterKind: 'medical', help: 'cooperative' })),
  ...around(32, formal('c5Counsellors', '各種相談機関', { ...small, supporterKind: 'welfare', help: 'public' })),
  ...around(
    -148,
    informal('c5Commissioner', '民生委員', { ...small, supporterKind: 'welfare-commissioner', help: 'mutual' }),
  ),
  ...around(
    180,
    informal('c5Association', '自治会', { ...small, supporterKind: 'residents-association', help: 'mutual' }),
  ),
  ...around(148, informal('c5District', '地区社協', { ...small, supporterKind: 'district-council', help: 'mutual' })),
];

const resources: Placed[] = [
  area('c5Informal', '要援護者支援から開発されるインフォーマル資源', [1060, 0, 790, 500], {
    ...small,
    functions: [4],
  }),
  ...row(1076, 50, { gap: 12 }, [
    ...all(
      [
        informal('c5Salon', 'サロン、ミニデイ', { supporterKind: 'volunteer' }),
        informal('c5Helping', 'たすけあい活動', { supporterKind: 'volunteer' }),
        informal('c5Watching', '見守り', { supporterKind: 'neighbour' }),
        informal('c5Volunteer', 'ボランティア', { supporterKind: 'volunteer' }),
      ],
      { ...small, help: 'mutual' },
    ),
  ]),
  at(
    1600,
    200,
    informal('c5Coordinator', '地域福祉コーディネーター', { ...small, supporterKind: 'volunteer', help: 'mutual' }),
  ),
  at(1150, 386, informal('c5Residents', '地区社協', { ...small, supporterKind: 'district-council', help: 'mutual' })),
  at(
    1500,
    320,
    informal('c5Groups', 'セルフヘルプ、ボランティアグループ・個人ボランティア', {
      ...small,
      supporterKind: 'peer-group',
      help: 'mutual',
    }),
  ),
];

const council: Placed[] = [
  area('c5Council', '社協', [0, 606, 1850, 466], { ...small, z: -30 }),
  area('c5OneCase', '個別ケースへの直接的な支援機能', [12, 668, 575, 204], { ...small, functions: [1] }),
  ...row(22, 714, { gap: 12 }, [
    ...all(
      [
        formal('c5HomeCare', '在宅福祉サービス', {
          supporterKind: 'care',
          bullets: ['制度の内と外の両方で', '暮らしを手伝う'],
        }),
        formal('c5Safety', 'あんしんセンター（日常生活自立支援事業）', {
          supporterKind: 'welfare',
          bullets: ['金銭管理の手伝い', '利用の支援'],
        }),
        formal('c5Loan', '生活福祉資金貸付事業', {
          supporterKind: 'welfare',
          bullets: ['生活や修学の資金', '自立の支援'],
        }),
      ],
      small,
    ),
  ]),
  area('c5Town', '福祉のまちづくりを推進する機能', [1263, 668, 575, 204], { ...small, functions: [3, 4] }),
  ...row(1273, 714, { gap: 12 }, [
    ...all(
      [
        formal('c5DistrictWork', '地区社協・小地域支援', {
          supporterKind: 'welfare',
          bullets: ['サロンやミニデイ', 'コーディネーター養成'],
        }),
        formal('c5VolunteerCentre', 'ボランティアセンター', {
          supporterKind: 'volunteer',
          bullets: ['講座', '福祉教育と企業', 'コーディネート', 'グループ支援'],
        }),
        formal('c5PeerWork', '当事者支援', {
          supporterKind: 'peer-group',
          bullets: ['組織づくり', '団体への助成', '声から事業をつくる'],
        }),
      ],
      small,
    ),
  ]),
];

/** Above: the one in need with the network, and what grows out of the support. Below: the council with its two functions. */
export const elements: Placed[] = [...network, ...resources, ...council];
