import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { ties } from './ties.ts';

/** A town's network of disaster volunteers: its members, its partners, its training, and what it brings. */
export const c22: Sample = {
  id: 'C22',
  title: '災害ボランティアネットワーク',
  description:
    '社協の呼びかけで集まった団体と個人が、ふだんから顔を合わせて備えるしくみです。輪のまわりが会員、右が連携の相手、下が活動と訓練です。みほん市も団体も架空です。',
  functions: [2, 4],
  level: 'municipal',
  caseAlias: '',
  place: 'みほん市ボランティアセンター（架空）',
  fictional: true,
  template: 'network',
  elements,
  ties,
};
