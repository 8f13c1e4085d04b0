import { all, area, formal, informal, person } from '../authoring.ts';
import { at, row, type Placed, type Unplaced } from '../placing.ts';

const small = { textScale: 'small' } as const;
const LEFT = 1552;
const TOP = 12;
/** Two columns of signs, and the room between two rows. */
const GAP = 14;
const ROUND = 74 + 8;
const SQUARE = 63 + 9;
const TITLE = 38;

const pair = (y: number, pairs: readonly (readonly Unplaced[])[], height: number): Placed[] =>
  pairs.flatMap((two, index) => row(LEFT + 36, y + index * height, { gap: GAP }, all<Unplaced>([...two], small)));

const home = { supporterKind: 'neighbour', help: 'mutual', careArea: 'home-district' } as const;
const near = { help: 'mutual', careArea: 'daily-living' } as const;
const city = { help: 'public', careArea: 'municipality' } as const;

const HOME: Unplaced[][] = [
  [informal('ringNeighbour', '近隣住民', home), informal('ringLandlord', '大家', { ...home, supporterKind: 'other' })],
  [
    informal('ringCommissioner', '民生委員', { ...home, supporterKind: 'welfare-commissioner' }),
    informal('ringAssociation', '自治会', { ...home, supporterKind: 'residents-association' }),
  ],
];
const CITY: Unplaced[][] = [
  [
    formal('careManager', 'ケアマネ', { ...city, supporterKind: 'care' }),
    formal('facility', '福祉施設', { ...city, supporterKind: 'welfare' }),
  ],
  [
    formal('hospital', '医療機関', { ...city, supporterKind: 'medical' }),
    formal('work', '就労支援機関', { ...city, supporterKind: 'welfare' }),
  ],
  [
    formal('welfareOffice', '福祉事務所', { ...city, supporterKind: 'administration' }),
    formal('childOffice', '児相', { ...city, supporterKind: 'administration' }),
  ],
  [
    formal('healthCentre', '保健所', { ...city, supporterKind: 'medical' }),
    informal('npo', 'NPO', { careArea: 'municipality', supporterKind: 'volunteer' }),
  ],
];

const nearby = (supporters: readonly Unplaced[]): Unplaced[][] => [
  [
    informal('ringDistrict', '地区社協', { ...near, supporterKind: 'district-council' }),
    formal('ringPolice', '交番', { ...near, help: 'public', supporterKind: 'police-fire' }),
  ],
  [
    formal('school', '学校', { ...near, help: 'public', supporterKind: 'education' }),
    informal('place', '居場所', { ...near, supporterKind: 'volunteer' }),
  ],
  [
    informal('volunteers', 'ボランティアグループ', { ...near, supporterKind: 'volunteer' }),
    informal('peers', '当事者団体', { ...near, supporterKind: 'peer-group' }),
  ],
  ...(supporters.length > 0 ? [[...supporters]] : []),
];

/**
 * The one who needs support within three care areas, each drawn around the nearer one: the right picture of C7 and C24.
 * @param more one or two more who stand in 日常生活圏域
 */
export function threeRings(more: readonly Unplaced[] = []): Placed[] {
  const around = nearby(more);
  const cityTop = TOP + TITLE;
  const nearTop = cityTop + SQUARE * 3;
  const homeTop = nearTop + TITLE + ROUND * 2;
  const person1 = homeTop + TITLE + ROUND;
  const homeBottom = person1 + 112 + ROUND + 6;
  const nearBottom = homeBottom + 8 + ROUND * (around.length - 2) + 6;
  const cityBottom = nearBottom + 8 + ROUND + 4;
  return [
    area('ringCity', '市町村域', [LEFT, TOP, 440, cityBottom - TOP], {
      ...small,
      purpose: 'care-area',
      careArea: 'municipality',
    }),
    area('ringDaily', '日常生活圏域', [LEFT + 10, nearTop, 420, nearBottom - nearTop], {
      ...small,
      purpose: 'care-area',
      careArea: 'daily-living',
      z: -15,
    }),
    area('ringHome', '居住地域', [LEFT + 20, homeTop, 400, homeBottom - homeTop], {
      ...small,
      purpose: 'care-area',
      careArea: 'home-district',
      z: -10,
    }),
    ...pair(cityTop, CITY.slice(0, 3), SQUARE),
    ...pair(nearTop + TITLE, around.slice(0, 2), ROUND),
    ...pair(homeTop + TITLE, HOME.slice(0, 1), ROUND),
    ...all(
      [
        person('inNeed', '要援護者', { alias: '要援護者', isSubject: true }),
        person('family', '家族', { supporterKind: 'family', help: 'self' }),
        person('friend', '友人', { supporterKind: 'friend', help: 'mutual' }),
      ],
      small,
    ).map((one, index) => at(LEFT + [120, 240, 326][index]!, person1, { ...one, relation: one.label })),
    ...pair(person1 + 112, HOME.slice(1), ROUND),
    ...pair(homeBottom + 8, around.slice(2), ROUND),
    ...pair(nearBottom + 8, CITY.slice(3), ROUND),
  ];
}
