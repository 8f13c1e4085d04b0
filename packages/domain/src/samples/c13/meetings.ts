import { formal as large, inSmallWords, informal as largeRound } from '../authoring.ts';
import { at, row, type Placed } from '../placing.ts';

const { area, formal, informal } = inSmallWords;

const centre = (letter: string) =>
  formal(`c13Centre${letter}`, `${letter}地域包括支援センター`, {
    supporterKind: 'welfare',
    bullets: ['※地域ケア会議'],
  });

/** The upper picture: one meeting in the middle, four of the support centres, and what residents get from four sectors. */
export const meetings: Placed[] = [
  at(130, 13, formal('c13City', '行政', { supporterKind: 'administration' })),
  at(434, 0, large('c13Middle', '地域ケア会議（中央）', { supporterKind: 'administration', isHub: true })),
  ...row(0, 128, { gap: 137 }, ['A', 'B', 'C', 'D'].map(centre)),
  area('c13Management', '住民に対する地域包括ケアマネジメントの提供', [250, 278, 616, 54], {
    z: -30,
    textScale: 'normal',
  }),
  ...row(0, 362, { gap: 137 }, [
    formal('c13Medicine', '医療', { supporterKind: 'medical' }),
    formal('c13Housing', '住まい', { supporterKind: 'other' }),
    formal('c13Welfare', '福祉・保健・権利擁護等', { supporterKind: 'welfare' }),
    informal('c13Informal', 'インフォーマルの地域生活支援サービス', { supporterKind: 'volunteer' }),
  ]),
];

/** Upper right: the residents' plan and the city's plans. */
export const plans: Placed[] = [
  at(1206, 0, formal('c13PlanCity', '行政', { supporterKind: 'administration' })),
  at(
    1170,
    92,
    large('c13CityPlans', '地域福祉計画、介護保険事業計画等の行政計画', { supporterKind: 'administration' }),
  ),
  at(
    1690,
    84,
    largeRound('c13ActionPlan', '地域福祉活動計画', {
      supporterKind: 'welfare',
      bullets: ['住民と福祉関係者がともにつくる'],
    }),
  ),
];
