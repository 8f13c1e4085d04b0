import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { ties } from './ties.ts';

/** Councils of social welfare help each other after a disaster, phase by phase, from the nation down to the town. */
export const c21: Sample = {
  id: 'C21',
  title: '災害時の全国ネット',
  description:
    '大きな災害のとき、全国の社協がどう動くかを三つの時期に分けました。だれがだれに知らせ、人を送り、国に働きかけるかが線でわかります。下には支え合いの約束を並べました。例は架空の災害です。',
  functions: [2],
  level: 'municipal',
  caseAlias: '',
  place: 'みほん県社会福祉会館（架空）',
  fictional: true,
  template: 'network',
  elements,
  ties,
};
