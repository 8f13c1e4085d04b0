import { caption, informal } from '../authoring.ts';
import { at } from '../placing.ts';
import type { Sample } from '../sample.ts';
import { coordinatorCircle } from './coordinator-circle.ts';
import { CENTRE_NETWORK, CITY_NETWORK, council } from './council.ts';
import { threeRings } from './three-rings.ts';
import { ties } from './ties.ts';

/** 総合相談の展開: a circle around one person (left) and three care areas around one in need (right), joined by the council. */
export const c7: Sample = {
  id: 'C7',
  title: '総合相談の広がり',
  description:
    '左は、地域福祉コーディネーターが本人のまわりに支える輪をつくる絵。右は、要援護者を三つの圏域で支える絵。まん中の社協が相談を受けとめ、専門機関や地域の組織とつなぎます。地域も団体も架空です。',
  functions: [1, 2, 3, 4],
  level: 'municipal',
  caseAlias: '本人',
  place: 'みほん市福祉会館（架空）',
  fictional: true,
  template: 'case-conference',
  elements: [
    ...coordinatorCircle({
      forOne: ['課題整理とコーディネート', '力を引き出す支援', '資源との連携と開発'],
      forArea: ['地域課題の把握', '気づく人を育てる', 'しくみとルール', 'ボランティア支援', '資源の開発と広報'],
    }),
    ...council({ hub: '総合相談の要となる機能', centreNetwork: CENTRE_NETWORK, cityNetwork: CITY_NETWORK }),
    at(
      1230,
      730,
      caption('dottedNote', '※点線の中のどこまでを\n社協が担うかは、\n包括の受託の有無や\n形によって変わる', 18),
    ),
    ...threeRings([informal('dementiaSupporter', '認知症サポーター', { supporterKind: 'volunteer', help: 'mutual' })]),
  ],
  ties,
  participants: [
    { name: '見本 けんじ', affiliation: 'みほん市社会福祉協議会', profession: 'コミュニティソーシャルワーカー' },
    { name: '見本 はるか', affiliation: 'みほん地域包括支援センター', profession: '主任ケアマネジャー' },
    { name: '見本 みどり', affiliation: 'みほん地区社会福祉協議会', profession: '地域福祉コーディネーター' },
    { name: '見本 まさお', affiliation: 'みほん地区', profession: '民生委員・児童委員' },
    { name: '見本 よしこ', affiliation: 'みほん市福祉課', profession: '地域福祉担当' },
    { name: '見本 しんじ', affiliation: 'みほん駅前交番', profession: '警察官' },
  ],
};
