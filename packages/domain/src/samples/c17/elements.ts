import { area, caption, formal, inSmallWords, person } from '../authoring.ts';
import { at, ringAround, row, type Placed } from '../placing.ts';

const small = inSmallWords;

/** Left: those who stand around one person, and who brings them together. */
const ring: Placed[] = [
  area('c17Learning', '意識啓発、地域のしくみづくり', [0, 0, 760, 640], { z: -30 }),
  area('c17Network', '個別支援ネットワークづくり', [20, 56, 720, 560], { shape: 'ring' }),
  at(328, 308, person('c17Person', '本人', { relation: '本人', isSubject: true })),
  ...ringAround(
    { middle: { x: 380, y: 366 }, rx: 266, ry: 184, first: -218 },
    [
      small.informal('c17Neighbours', '近隣住民', { supporterKind: 'neighbour' }),
      small.informal('c17Volunteers', 'ボランティア', { supporterKind: 'volunteer' }),
      small.informal('c17Commissioner', '民生委員', { supporterKind: 'welfare-commissioner' }),
      small.informal('c17Association', '自治会', { supporterKind: 'residents-association' }),
      small.informal('c17Guardian', '市民後見人', { supporterKind: 'volunteer' }),
      small.formal('c17Police', '交番', { supporterKind: 'police-fire' }),
      small.informal('c17Landlord', '大家', { supporterKind: 'shop-company' }),
    ],
    256,
  ),
  at(
    256,
    760,
    formal('c17Coordinator', '地域福祉コーディネーター', {
      supporterKind: 'welfare',
      isHub: true,
      bullets: ['問題を見つける力', '身近な相談相手', '団体・機関につなぐ', '身近な範囲のネットワークづくり'],
    }),
  ),
  at(
    636,
    800,
    small.formal('c17District', '地区社協、小地域組織', {
      supporterKind: 'district-council',
      bullets: ['身近な相談窓口', '日常生活の支援', '見守り・安否確認', '関係者とのネットワーク', 'サロン等の場づくり'],
    }),
  ),
];

/** Right: three kinds of meeting place, what carries them, and what grows out of them. */
const places: Placed[] = [
  area('c17Organisation', '組織の場と機能', [820, 0, 770, 790], { z: -30 }),
  at(840, 190, small.informal('c17Meet', '出会いの場', { callout: '①', bullets: ['交流', '体験', '相互学習'] })),
  at(840, 430, small.informal('c17Work', '協働の場', { callout: '③', bullets: ['課題を具体的に解決する'] })),
  at(
    1360,
    270,
    small.informal('c17Talk', '協議の場', { callout: '②', bullets: ['調整', '問題の共有', '計画化・施策化'] }),
  ),
  at(1080, 90, small.formal('c17Professionals', '専門職、社協・自治体による支援機能', { supporterKind: 'welfare' })),
  at(1378, 90, small.formal('c17City', '専門職、行政との調整機能', { supporterKind: 'administration' })),
  at(1110, 430, formal('c17Base', '活動基盤を支える機能', { supporterKind: 'district-council', isHub: true })),
  at(1110, 570, small.formal('c17Promoters', '小地域福祉活動推進組織', { supporterKind: 'district-council' })),
  at(858, 580, small.informal('c17Salon', 'サロン・ミニデイ', { supporterKind: 'volunteer' })),
  ...row(832, 680, { gap: 12 }, [
    small.formal('c17Watch', '見守り・生活支援の機能', { supporterKind: 'neighbour' }),
    small.formal('c17Advice', '個別相談・支援の調整機能', { supporterKind: 'welfare-commissioner' }),
    small.formal('c17Link', '制度的サービスを地域社会につなぐ機能', { supporterKind: 'district-council' }),
    small.formal('c17Spread', '福祉活動を地域全体に広げる機能', { supporterKind: 'volunteer' }),
  ]),
];

/** Below: the three steps in which an organisation works. */
const steps: Placed[] = [
  area('c17Steps', '組織の基本機能', [820, 820, 770, 190], { z: -30 }),
  ...row(850, 880, { gap: 84 }, [
    small.formal('c17Gather', '①住民同士が集まる', { supporterKind: 'neighbour' }),
    small.formal('c17Discuss', '②話し合う', { supporterKind: 'neighbour' }),
    small.formal('c17Act', '③企画・実施する', { supporterKind: 'neighbour' }),
  ]),
  at(850, 962, caption('c17Members', '集まる人：自治会、民生委員、福祉施設、ボランティアグループ', 20)),
];

export const elements: Placed[] = [...ring, ...places, ...steps];
