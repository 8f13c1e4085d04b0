import { beside, between, to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

/** Two plans with a division of work, made by two, for one purpose. */
export const ties: Sample['ties'] = [
  to('c2City', 'c2CityPlan', '策定'),
  to('c2Council', 'c2ActionPlan', '呼びかけ'),
  beside('c2SmallPlan', 'c2ActionPlan'),
  between('c2CityPlan', 'c2ActionPlan', '役割分担・連携・協働', { strength: 'strong' }),
  to('c2CityPlan', 'c2Goal', 'めざす'),
  to('c2ActionPlan', 'c2Goal', 'めざす'),
];
