import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { ties } from './ties.ts';

/** 業務体制と機能: four departments of a council of social welfare, and the two functions that must turn together. */
export const c4: Sample = {
  id: 'C4',
  title: '四つの部門と二つの機能',
  description:
    '社協の四つの部門の仕事が、「まちづくりの推進」と「個別ケースへの直接の支援」の二つの機能にまとまります。一人の困りごとから地域の課題をつかみ、地域の取り組みで一人を支える、その連動を話し合うための図です。市も団体も架空です。',
  functions: [1, 3, 4],
  level: 'municipal',
  caseAlias: '',
  place: 'みほん市福祉会館（架空）',
  fictional: true,
  template: 'case-conference',
  elements,
  ties,
  participants: [
    { name: '見本 ゆうこ', affiliation: 'みほん市社会福祉協議会', profession: '事務局長' },
    { name: '見本 けんじ', affiliation: 'みほん市社会福祉協議会', profession: '地域福祉活動推進部門' },
    { name: '見本 りえ', affiliation: 'みほん市社会福祉協議会', profession: '福祉サービス利用支援部門' },
    { name: '見本 だいすけ', affiliation: 'みほん市社会福祉協議会', profession: '在宅福祉サービス部門' },
  ],
};
