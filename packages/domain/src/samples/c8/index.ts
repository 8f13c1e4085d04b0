import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { assessment, needs, sheets } from './sheets.ts';
import { ties } from './ties.ts';

/** 小地域の活動が支援の受け皿に: a mother with light dementia and her withdrawn son between council, professionals and neighbours. */
export const c8: Sample = {
  id: 'C8',
  title: '小さな圏域の活動が世帯を支える',
  description:
    '軽い認知症の親と、ひきこもりの息子の二人暮らし。社協の担当者が家を訪ね、専門職と支援を相談し、あいさつの届く近所から町全体までの住民活動に協力をたのみます。身近な圏域ほど上に並べました。人物も地域も架空です。',
  functions: [1, 2, 3, 4],
  level: 'individual',
  caseAlias: '親と息子の世帯',
  place: 'みほん町福祉会館（架空）',
  fictional: true,
  template: 'case-conference',
  elements,
  ties,
  sheets,
  assessment,
  needs,
  issues: [
    {
      id: 'iss_c8Watching',
      title: '親を日ごろ見守る人',
      detail: '訪問のない日に、親の変わった様子に気づく人が近所にいない。',
      source: { kind: 'element', id: 'el_c8Parent' },
      order: 1,
    },
    {
      id: 'iss_c8Son',
      title: '息子の出かける場',
      detail: '息子が家の外で役目をもてる場がない。手伝いなら出られるかもしれない。',
      source: { kind: 'element', id: 'el_c8Son' },
      order: 2,
    },
  ],
  participants: [
    { name: '見本 けんじ', affiliation: 'みほん町社会福祉協議会', profession: '地域福祉活動支援担当' },
    { name: '見本 なおみ', affiliation: 'みほん町社会福祉協議会', profession: '在宅サービス担当' },
    { name: '見本 はるか', affiliation: 'みほん町地域包括支援センター', profession: '主任ケアマネジャー' },
    { name: '見本 まさお', affiliation: 'みほん地区', profession: '民生委員・児童委員' },
    { name: '見本 たけし', affiliation: 'みほん町内会', profession: '会長' },
  ],
};
