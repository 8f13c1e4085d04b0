import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';

/** How organisations and meeting places grew over three years: a chart of percentages with the numbers below. */
export const c18: Sample = {
  id: 'C18',
  title: '組織とサロンの伸び率',
  description:
    '小地域で活動する組織と、サロン・ミニデイが三年でどれだけふえたかを、折れ線と表で示しました。数字は表のマスを直すだけで変えられます。見本の地域は架空です。',
  functions: [3, 5],
  level: 'municipal',
  caseAlias: '',
  place: 'みほん県庁 会議室（架空）',
  fictional: true,
  template: 'area-issues',
  elements,
  ties: [],
};
