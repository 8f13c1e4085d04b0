import { beside, between, to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

const SUPPORTERS = ['neighbour', 'volunteer', 'commissioner', 'association', 'guardian', 'police', 'landlord'];

/** Who asks whom, who answers, and how one person's case reaches the team that works for the town: C7 and C24. */
export const ties: Sample['ties'] = [
  ...SUPPORTERS.map((supporter) => beside(supporter, 'subject')),
  to('coordinator', 'subject', '個別支援ネットワークづくり', { strength: 'strong' }),
  beside('coordinator', 'district'),
  to('district', 'neighbourhood', '意識啓発、しくみづくり'),
  to('forOne', 'subject'),
  to('forArea', 'neighbourhood'),

  to('neighbourhood', 'hub', '相談、地域からの情報提供'),
  to('circle', 'otherCentre', '相談、地域からの情報提供'),
  to('council', 'neighbourhood', '地域への働きかけ'),
  to('community', 'district', '活動支援、協力'),

  to('hub', 'community', 'インフォーマルサポートの課題'),
  beside('hub', 'services'),
  beside('hub', 'guardianCentre'),
  beside('hub', 'ownCentre'),
  between('hub', 'otherCentre', '連携'),
  between('hub', 'cityNetwork', '連携'),
  beside('ownCentre', 'centreNetwork'),
  to('centreNetwork', 'team'),
  to('cityNetwork', 'team'),

  to('inNeed', 'council', '相談'),
  to('council', 'inNeed', 'サービス提供', { strength: 'strong' }),
];
