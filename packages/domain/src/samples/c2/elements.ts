import { area, caption, card, formal } from '../authoring.ts';
import { at, type Placed } from '../placing.ts';

/** Left: who makes the plans. Middle: the two plans. Right: what both are for. */
export const elements: Placed[] = [
  area('c2Purpose', '社会福祉法の目的', [0, 0, 1400, 880]),
  at(452, 50, caption('c2PurposeWords', '住民参加と公私協働による地域福祉の推進', 26)),

  at(24, 240, formal('c2City', '行政', { supporterKind: 'administration', note: 'みほん市福祉課' })),
  at(24, 560, formal('c2Council', '社協', { supporterKind: 'welfare', note: 'みほん市社会福祉協議会' })),
  at(
    24,
    748,
    formal('c2SmallPlan', '小地域福祉活動計画', {
      supporterKind: 'district-council',
      careArea: 'community-council',
      note: '地区ごとに住民がつくる',
    }),
  ),

  at(
    466,
    150,
    formal('c2CityPlan', '地域福祉計画', {
      supporterKind: 'administration',
      functions: [5],
      bullets: ['市の基本構想にそった理念と方針', '生活の課題と必要なサービス', '届けるための体制'],
    }),
  ),
  at(
    466,
    560,
    formal('c2ActionPlan', '地域福祉活動計画', {
      supporterKind: 'welfare',
      functions: [5],
      bullets: ['住民、活動する人、事業者がつくる', '民間の行動計画'],
    }),
  ),

  at(776, 100, card('c2WithCity', '公民のパートナーシップによる計画', ['制度と施策が土台', '拠点や財源などを整える'])),
  at(776, 690, card('c2AmongCitizens', '民間相互の協働による計画', ['自由で民間らしい活動を広げる'])),
  at(
    1128,
    396,
    formal('c2Goal', '地域福祉の推進', { supporterKind: 'other', bullets: ['だれもが安心して暮らせるまち'] }),
  ),
];
