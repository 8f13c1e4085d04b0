import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { ties } from './ties.ts';

/** 社協の性格: a council of social welfare talks, calls on others and acts, in a cycle, on five principles. */
export const c1: Sample = {
  id: 'C1',
  title: '社協の三つのはたらき',
  description:
    '地域の団体が話し合い、行政や住民に働きかけ、必要な事業を実行する。三つのはたらきが回りつづける社会福祉協議会（社協）の姿です。支えになる五つの原則を下に並べました。市も団体も架空です。',
  functions: [2, 4, 5],
  level: 'municipal',
  caseAlias: '',
  place: 'みほん市福祉会館（架空）',
  fictional: true,
  template: 'network',
  elements,
  ties,
  participants: [
    { name: '見本 ゆうこ', affiliation: 'みほん市社会福祉協議会', profession: '事務局長' },
    { name: '見本 たけし', affiliation: 'みほん市自治会連合会', profession: '会長' },
    { name: '見本 さちえ', affiliation: 'みほん市民生委員児童委員協議会', profession: '民生委員・児童委員' },
    { name: '見本 ひろし', affiliation: 'みほん市福祉課', profession: '地域福祉担当' },
  ],
};
