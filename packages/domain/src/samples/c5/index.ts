import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { ties } from './ties.ts';

/** 二つの機能の循環: supporting one household and building the town are one loop. */
export const c5: Sample = {
  id: 'C5',
  title: '一人の支援とまちづくりの循環',
  description:
    '支えの要る人と世帯を、専門機関と住民が囲みます。社協は直接の支援でつかんだ問題を地域の取り組みにつなぎ、そこで育った住民活動が、まだ見えていない困りごとを見つけます。二つの機能が回りつづける様子です。地域も団体も架空です。',
  functions: [1, 2, 3, 4],
  level: 'area',
  caseAlias: '要援護者（世帯）',
  place: 'みほん地区集会所（架空）',
  fictional: true,
  template: 'case-conference',
  elements,
  ties,
  participants: [
    { name: '見本 けんじ', affiliation: 'みほん市社会福祉協議会', profession: 'コミュニティソーシャルワーカー' },
    { name: '見本 りえ', affiliation: 'みほん市社会福祉協議会', profession: 'あんしんセンター担当' },
    { name: '見本 はるか', affiliation: 'みほん地域包括支援センター', profession: '主任ケアマネジャー' },
    { name: '見本 まさお', affiliation: 'みほん地区', profession: '民生委員・児童委員' },
    { name: '見本 みどり', affiliation: 'みほん地区社会福祉協議会', profession: '会長' },
  ],
};
