import { beside, to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

/** Project by project, from the first voice to what stays. */
export const ties: Sample['ties'] = [
  to('c23Closure', 'c23Residents'),
  to('c23Residents', 'c23Talks'),
  to('c23Talks', 'c23Trial'),
  to('c23Trial', 'c23Running'),
  to('c23Council', 'c23Residents', '情報提供、後方支援'),

  to('c23Worry', 'c23Committee'),
  to('c23Committee', 'c23Shops'),
  to('c23Shops', 'c23Course'),
  to('c23Course', 'c23Staff'),
  beside('c23Staff', 'c23Customers', '橋渡し'),

  to('c23Centre', 'c23Event', '企画・実施'),
  to('c23Npo', 'c23Surfing', '協働'),
  to('c23Cooks', 'c23Cooking', '協働'),

  ...['Carers', 'Neighbours', 'Parents', 'Students', 'Therapists'].map((group) => beside(`c23${group}`, 'c23Herbs')),
  to('c23Herbs', 'c23Faces'),
];
