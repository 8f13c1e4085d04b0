import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { ties } from './ties.ts';

/** Getting ready for a disaster in three stages, with what can be done in each. */
export const c20: Sample = {
  id: 'C20',
  title: '災害への備え',
  description:
    '災害のときに取り残されやすい人を知り、顔の見える関係をつくり、市のしくみにしていく三つの段階です。それぞれの段階でできる取り組みを、ふせんで並べました。市も団体も架空です。',
  functions: [2, 4, 5],
  level: 'municipal',
  caseAlias: '',
  place: 'みほん市防災センター（架空）',
  fictional: true,
  template: 'network',
  elements,
  ties,
};
