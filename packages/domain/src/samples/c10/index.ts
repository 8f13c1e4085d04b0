import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { ties } from './ties.ts';

/** 権利擁護: neighbours notice, the council reaches out, agencies divide the work, and the town learns from it. */
export const c10: Sample = {
  id: 'C10',
  title: '気づきから始まる権利擁護',
  description:
    '近所の人や店、交番が小さな異変に気づき、社協の相談につながります。社協は本人のもとへ出向き、専門機関と役割を分けて寄りそいます。一人の問題から、未然に防ぐ地域づくりと権利擁護のしくみへ広げていく図です。人物も地域も架空です。',
  functions: [1, 2, 3, 4, 5],
  level: 'area',
  caseAlias: '本人',
  place: '地域包括支援センター 会議室（架空）',
  fictional: true,
  template: 'case-conference',
  elements,
  ties,
  participants: [
    { name: '見本 はるか', affiliation: 'みほん地域包括支援センター', profession: '社会福祉士' },
    { name: '見本 りえ', affiliation: 'みほん市社会福祉協議会', profession: '権利擁護担当' },
    { name: '見本 まさお', affiliation: 'みほん地区', profession: '民生委員・児童委員' },
    { name: '見本 しんじ', affiliation: 'みほん駅前交番', profession: '警察官' },
    { name: '見本 ともこ', affiliation: 'みほん商店会', profession: '会長' },
    { name: '見本 あつし', affiliation: 'みほん法律事務所', profession: '弁護士（オブザーバー）' },
  ],
};
