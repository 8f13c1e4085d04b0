import { to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

/** Support and policy together let the activities take root; what they bring about adds up. */
export const ties: Sample['ties'] = [
  to('c19Council', 'c19Growth'),
  to('c19City', 'c19Growth'),
  to('c19Partners', 'c19Case1', '構想のもと協働'),
  to('c19City', 'c19Case2', '財源の支援'),
  to('c19Case2', 'c19Growth', '利用者が担い手に'),
  to('c19Effects', 'c19Town', '', { strength: 'strong' }),
];
