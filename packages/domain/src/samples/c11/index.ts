import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { ties } from './ties.ts';

/** A city's work for people's rights: what counsellors and residents notice goes to four bodies, and from there into proposals. */
export const c11: Sample = {
  id: 'C11',
  title: '権利擁護のまちづくり',
  description:
    '窓口や地域で気づいた困りごとを、四つの会議と研修に持ち寄ります。それぞれの取組が何を生んだかを右に並べ、提言としくみづくりにつなげます。みほん市も団体も架空です。',
  functions: [2, 3, 4, 5],
  level: 'municipal',
  caseAlias: '',
  place: 'みほん市役所 会議室（架空）',
  fictional: true,
  template: 'network',
  elements,
  ties,
};
