import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { ties } from './ties.ts';

/** 二つの計画: the city's plan and the citizens' plan divide the work for one purpose. */
export const c2: Sample = {
  id: 'C2',
  title: '二つの計画の役割分担',
  description:
    '行政がつくる地域福祉計画と、社協が呼びかけて住民や団体がつくる地域福祉活動計画。二つは役割を分け、連携しながら同じ目的をめざします。地区ごとの計画がその足もとを支えます。市も団体も架空です。',
  functions: [5],
  level: 'municipal',
  caseAlias: '',
  place: 'みほん市役所 会議室（架空）',
  fictional: true,
  template: 'policy',
  elements,
  ties,
  participants: [
    { name: '見本 よしこ', affiliation: 'みほん市福祉課', profession: '地域福祉計画担当' },
    { name: '見本 こうじ', affiliation: 'みほん市社会福祉協議会', profession: '地域福祉活動計画担当' },
    { name: '見本 みどり', affiliation: 'みほん地区社会福祉協議会', profession: '会長' },
    { name: '見本 さとる', affiliation: 'みほん大学', profession: '策定委員会 委員長' },
  ],
};
