import type { Sample } from '../sample.ts';
import { elements } from './elements.ts';
import { ties } from './ties.ts';

/** Three pictures: the ring around one person, the places of an organisation, and the steps in which it works. */
export const c17: Sample = {
  id: 'C17',
  title: '支援の輪と組織の機能',
  description:
    '左は一人を囲む支援の輪、右は地区の組織が持つ三つの場と七つの機能、下は集まる・話し合う・実施するの三つの段階です。地区の組織づくりを考える会議に使えます。地区も団体も架空です。',
  functions: [2, 4, 5],
  level: 'area',
  caseAlias: '',
  place: 'みほん地区公民館（架空）',
  fictional: true,
  template: 'network',
  elements,
  ties,
};
