import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { ties } from './ties.ts';

/** Four projects on their way from a voice to a resource of the community. */
export const c23: Sample = {
  id: 'C23',
  title: '協働の事業（四つ）',
  description:
    '住民や家族の声が、話し合いと試みをへて、地域の資源になるまでの道すじです。四つの事業を帯にして、四つの段階に並べました。町も団体も架空です。',
  functions: [3, 4],
  level: 'area',
  caseAlias: '',
  place: 'みほん町役場 会議室（架空）',
  fictional: true,
  template: 'area-issues',
  elements,
  ties,
};
