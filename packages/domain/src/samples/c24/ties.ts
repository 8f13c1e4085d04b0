import { beside, to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

/** What comes to the hub from 自立相談, and what a plan opens. */
export const planTies: Sample['ties'] = [
  to('selfReliance', 'hub', '多問題ケースなど'),
  to('selfReliance', 'hub', '事業対象外の問題'),
  to('selfReliance', 'plan'),
  ...['budget', 'training', 'preparing', 'learning'].map((service) => beside('plan', service)),
];
