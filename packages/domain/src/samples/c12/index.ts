import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { ties } from './ties.ts';

/** Two lists of five that answer each other by number, and the goal that they share. */
export const c12: Sample = {
  id: 'C12',
  title: '五つの機能と社協の特性',
  description:
    '地域ケア会議に求められる五つの機能と、社協の持ち味を、番号で向かい合わせに並べました。両方がめざすものは同じです。自分のまちの強みに書きかえて使えます。団体は架空です。',
  functions: [1, 2, 3, 4, 5],
  level: 'municipal',
  caseAlias: '',
  place: 'みほん市福祉会館（架空）',
  fictional: true,
  template: 'case-conference',
  elements,
  ties,
};
