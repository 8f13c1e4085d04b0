import { beside, between, to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

/** From the district to the team, from the team to the town, and advice on the way back. */
export const ties: Sample['ties'] = [
  ...['c9Management', 'c9Community', 'c9HomeCare', 'c9Access'].map((department) => beside(department, 'c9Sharing')),
  beside('c9Council', 'c9Worker'),
  to('c9Council', 'c9DistrictCouncil', '日頃の支援', { strength: 'strong' }),

  between('c9Worker', 'c9District', '連携'),
  between('c9District', 'c9Support', '情報共有'),
  between('c9Support', 'c9Worker', '連携'),

  to('c9Residents', 'c9DistrictCouncil', '地域の問題'),
  beside('c9DistrictCouncil', 'c9District'),
  to('c9DistrictCouncil', 'c9Team', '気になる人、世帯の情報'),
  to('c9DistrictCouncil', 'c9Centre', '制度で対応できない課題のもちこみ'),
  to('c9Room', 'c9DistrictCouncil', '専門的見地からの助言'),
  beside('c9Centre', 'c9Support'),
  beside('c9Room', 'c9Support'),

  to('c9Worker', 'c9Agencies', '地区支援ネットワーク会議の呼びかけ、調整'),
  between('c9Team', 'c9Agencies', '連携', { strength: 'strong' }),
  to('c9Team', 'c9City', 'ひとつの組織では解決できない重複問題ケース'),
];
