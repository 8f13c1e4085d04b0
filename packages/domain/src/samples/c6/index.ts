import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { assessment, needs, sheets } from './sheets.ts';
import { ties } from './ties.ts';

/** Aさん: a single parent out of work, between a parent with signs of dementia, a child left out at school and a cool neighbourhood. */
export const c6: Sample = {
  id: 'C6',
  title: 'Aさんの困りごと',
  description:
    '仕事が見つからないひとり親のAさん。親には認知症の傾向があり、子どもは学校で仲間に入れません。介護、子育て、就労と生活費、近隣づきあいの四つの困りごとが重なっています。人物も地域も架空です。',
  functions: [1, 2, 3],
  level: 'individual',
  caseAlias: 'Aさん',
  place: '地域包括支援センター 会議室（架空）',
  fictional: true,
  template: 'case-conference',
  elements,
  ties,
  sheets,
  assessment,
  needs,
  issues: [
    {
      id: 'iss_c6Care',
      title: '介護問題',
      detail: '親を一人にしておけず、Aさんが家を空けられない。日中に親をみる手がない。',
      source: { kind: 'element', id: 'el_c6Care' },
      order: 1,
    },
    {
      id: 'iss_c6Raising',
      title: '子育て',
      detail: '子どもが学校で仲間に入れずにいる。Aさんが学校と話す時間をとれていない。',
      source: { kind: 'element', id: 'el_c6Raising' },
      order: 2,
    },
    {
      id: 'iss_c6Living',
      title: '就労、生活費',
      detail: '介護と子育ての合間に働ける仕事が見つからず、暮らしの見通しが立たない。',
      source: { kind: 'element', id: 'el_c6Living' },
      order: 3,
    },
    {
      id: 'iss_c6Neighbourhood',
      title: '近隣づきあい',
      detail: '自治会の行事に出られず、事情も伝わっていないため、近所に頼れる人がいない。',
      source: { kind: 'element', id: 'el_c6Neighbourhood' },
      order: 4,
    },
  ],
  participants: [
    { name: '見本 はるか', affiliation: 'みほん地域包括支援センター', profession: '主任ケアマネジャー' },
    { name: '見本 けんじ', affiliation: 'みほん市社会福祉協議会', profession: 'コミュニティソーシャルワーカー' },
    { name: '見本 なつこ', affiliation: 'みほん市健康課', profession: '保健師' },
    { name: '見本 まさお', affiliation: 'みほん地区', profession: '民生委員・児童委員' },
    { name: '見本 あきこ', affiliation: 'みほん市教育委員会', profession: 'スクールソーシャルワーカー' },
    { name: '見本 ふゆき', affiliation: 'みほん市自立相談支援窓口', profession: '就労支援員' },
  ],
};
