import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';

/** One person's state over time: two courses, with the neighbourhood's support and without. */
export const c16: Sample = {
  id: 'C16',
  title: '本人の状態の変化',
  description:
    '同じ人の二つの道すじを、時間にそって並べました。近所の見守りと専門職の支援が重なると、地域での暮らしが続きます。だれも気づかないと、困りごとは深くなります。人物も地域も架空です。',
  functions: [1, 3],
  level: 'individual',
  caseAlias: 'Bさん',
  place: 'みほん地域包括支援センター（架空）',
  fictional: true,
  template: 'case-conference',
  elements,
  ties: [],
};
