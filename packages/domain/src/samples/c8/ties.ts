import { beside, between, to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

/** Three who support the household from three sides, and what they ask of each other. */
export const ties: Sample['ties'] = [
  beside('c8Community', 'c8Sharing'),
  beside('c8HomeCare', 'c8Sharing'),
  to('c8HomeCare', 'c8Household', '各種サービスの提供'),
  to('c8HomeCare', 'c8Household', '訪問時に状況把握'),
  to('c8Community', 'c8Household', 'サロン等への参加の働きかけ'),
  to('c8Community', 'c8Greeting', '見守り、声かけの協力依頼'),
  to('c8Community', 'c8Network', '息子の社会参加の場づくりへの協力依頼'),

  to('c8Network', 'c8Parent', '日常的見守り、声かけ'),
  to('c8Network', 'c8Son', '活躍の場の用意等', { state: 'planned' }),
  to('c8Near', 'c8Far', 'エリア'),

  between('c8Sharing', 'c8Conference', '世帯の支援方策の検討', { strength: 'strong' }),
  to('c8Sharing', 'c8Agencies', '専門的介入を要する事項の相談'),
  to('c8Agencies', 'c8Household', '専門的支援'),
  to('c8Commissioners', 'c8Centre', '情報提供'),
  to('c8Centre', 'c8Household', '訪問、状況把握'),
];
