import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';

/** What residents do in their own neighbourhood, as a table of seven rows. */
export const c15: Sample = {
  id: 'C15',
  title: '小地域福祉活動',
  description:
    '住民が身近な地域でしている活動を、はたらき・活動の例・担い手の三つの列にまとめた表です。自分の地区の活動を書きこむと、足りないものが見えてきます。例は架空の地区のものです。',
  functions: [3, 4],
  level: 'area',
  caseAlias: '',
  place: 'みほん地区公民館（架空）',
  fictional: true,
  template: 'area-issues',
  elements,
  ties: [],
};
