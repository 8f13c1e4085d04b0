import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { ties } from './ties.ts';

/** How small-area activities take root: support, policy, two example cards, and seven effects. */
export const c19: Sample = {
  id: 'C19',
  title: '小地域福祉活動の定着と広がり',
  description:
    '社協の支援に行政の施策がつながると、活動も担い手もふえていきます。二つの事例カードと、活動が生む七つの効果を並べました。事例も市も架空です。',
  functions: [4, 5],
  level: 'municipal',
  caseAlias: '',
  place: 'みほん市福祉会館（架空）',
  fictional: true,
  template: 'resource-building',
  elements,
  ties,
};
