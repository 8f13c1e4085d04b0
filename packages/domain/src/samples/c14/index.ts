import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { ties } from './ties.ts';

/** One of a city's support centres, run by its council of social welfare: practice in one area becomes the whole city's. */
export const c14: Sample = {
  id: 'C14',
  title: '市域全体の地域包括支援センターの統括',
  description:
    '社協が運営する地域包括支援センターが、担当エリアで試したことを市域に広げます。会議や研修がどの機能を果たしているかを、①から⑤の印で示しました。みほん市は架空です。',
  functions: [1, 2, 3, 5],
  level: 'municipal',
  caseAlias: '',
  place: 'みほん市保健福祉センター（架空）',
  fictional: true,
  template: 'case-conference',
  elements,
  ties,
};
