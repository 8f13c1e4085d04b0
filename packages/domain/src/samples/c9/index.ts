import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { ties } from './ties.ts';

/** 地区社協エリアを核に: a trio of coordinators joins the district's residents, the council and the town's professionals. */
export const c9: Sample = {
  id: 'C9',
  title: '地区支援チームが住民と専門職をつなぐ',
  description:
    '市社協のワーカー、地区の活動の担い手、相談センターの三人のコーディネーターが「地区支援チーム」を組みます。地区で気づいた困りごとをチームに持ち寄り、一つの組織で解けない問題は市域の機関につなぎます。市も団体も事例も架空です。',
  functions: [1, 2, 3, 4],
  level: 'area',
  caseAlias: '',
  place: 'みほん地区ボランティアセンター（架空）',
  fictional: true,
  template: 'case-conference',
  elements,
  ties,
  participants: [
    { name: '見本 けんじ', affiliation: 'みほん市社会福祉協議会', profession: 'コミュニティソーシャルワーカー' },
    { name: '見本 みどり', affiliation: 'みほん地区社会福祉協議会', profession: '地区活動コーディネーター' },
    { name: '見本 はるか', affiliation: 'みほん地域包括支援センター', profession: '地区支援コーディネーター' },
    { name: '見本 さくら', affiliation: 'みほん福祉相談室', profession: '相談員' },
    { name: '見本 まさお', affiliation: 'みほん地区', profession: '民生委員・児童委員' },
    { name: '見本 よしこ', affiliation: 'みほん市福祉課', profession: '地域福祉担当' },
  ],
};
