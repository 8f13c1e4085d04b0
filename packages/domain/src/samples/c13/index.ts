import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { ties } from './ties.ts';

/** All community care meetings of a city, and where the council of social welfare fulfils each of the five functions. */
export const c13: Sample = {
  id: 'C13',
  title: '地域ケア会議の全体と社協',
  description:
    '上は、市の会議と四つの地域包括支援センターの会議、そして計画のつながりです。下は、本人と世帯を支える働きと、まちづくりの働きです。①から⑤の印で、五つの機能がどこにあるかがわかります。市も団体も架空です。',
  functions: [1, 2, 3, 4, 5],
  level: 'municipal',
  caseAlias: '',
  place: 'みほん市役所 大会議室（架空）',
  fictional: true,
  template: 'case-conference',
  elements,
  ties,
};
