import { all, area, caption, formal, informal, person } from '../authoring.ts';
import { at, ringAround, type Placed, type Unplaced } from '../placing.ts';

const small = { textScale: 'small' } as const;
const MIDDLE = { x: 295, y: 318 };

/**
 * Where a coordinator knits the circle around one person, and what the council does for one and for the area: the left
 * picture of C7 and C24, which differ in the latter two lists.
 */
export const coordinatorCircle = ({ forOne, forArea }: { forOne: string[]; forArea: string[] }): Placed[] => [
  area('neighbourhood', '意識啓発、地域のしくみづくり', [0, 0, 600, 782], { ...small, functions: [3, 4] }),
  at(120, 38, caption('localMeans', '※おもにVセンターや地区社協、小地域でできること', 16)),
  area('circle', '個別支援ネットワークづくり', [10, 60, 570, 502], {
    ...small,
    shape: 'ring',
    z: -10,
    functions: [1, 2],
  }),
  at(
    MIDDLE.x - 37,
    MIDDLE.y - 37,
    person('subject', '本人', { ...small, alias: '本人', relation: '本人', isSubject: true }),
  ),
  ...ringAround(
    { middle: { x: MIDDLE.x, y: MIDDLE.y + 8 }, rx: 200, ry: 160, first: 140 },
    all<Unplaced>(
      [
        person('landlord', '大家', { relation: '大家', help: 'mutual' }),
        person('commissioner', '民生委員', { relation: '民生委員', supporterKind: 'welfare-commissioner' }),
        informal('association', '自治会', { supporterKind: 'residents-association', help: 'mutual' }),
        person('neighbour', '近隣住民', { relation: '近隣住民', supporterKind: 'neighbour', help: 'mutual' }),
        formal('police', '交番', { supporterKind: 'police-fire', help: 'public' }),
        person('volunteer', 'ボランティア', { relation: 'ボランティア', supporterKind: 'volunteer' }),
        person('guardian', '市民後見人', { relation: '市民後見人', help: 'cooperative' }),
      ],
      small,
    ),
    260,
  ),
  at(
    228,
    582,
    informal('coordinator', '地域福祉コーディネーター', {
      ...small,
      supporterKind: 'volunteer',
      careArea: 'community-council',
      bullets: ['問題に気づく力', '身近な相談相手', '関係先へのつなぎ', '支える輪づくり'],
    }),
  ),

  at(
    0,
    866,
    formal('forOne', '個に対する働きかけ', {
      ...small,
      supporterKind: 'welfare',
      functions: [1],
      bullets: forOne,
    }),
  ),
  at(
    205,
    866,
    formal('forArea', '地域に対する働きかけ', {
      ...small,
      supporterKind: 'welfare',
      functions: [4],
      bullets: forArea,
    }),
  ),
  at(
    450,
    842,
    informal('district', '地区社協、小地域組織', {
      ...small,
      supporterKind: 'district-council',
      careArea: 'community-council',
      bullets: ['身近な相談窓口', '日常生活の支援', '見守り、安否確認', '関係者との輪', 'サロン等の場'],
    }),
  ),
];
