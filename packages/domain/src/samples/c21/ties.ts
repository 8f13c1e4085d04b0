import { between, to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

/** Phase by phase: telling, sending, speaking up. */
export const ties: Sample['ties'] = [
  to('c21National', 'c21Ministries', '連絡'),
  to('c21National', 'c21Block', '連絡'),
  to('c21National', 'c21Struck', '連絡'),
  to('c21National', 'c21StruckTown', '職員の派遣'),
  to('c21National', 'c21Others', '情報提供'),

  to('c21Prefecture', 'c21Towns', '連絡を受け情報発信'),
  to('c21Prefecture', 'c21Towns', '募集状況・物資の情報提供'),
  to('c21Prefecture', 'c21Helped', '応援職員派遣の調整、派遣'),

  to('c21NationalLater', 'c21MinistriesLater', '制度・予算折衝'),
  between('c21NationalLater', 'c21Npo', '情報・課題共有'),
  to('c21NationalLater', 'c21Public', '情報発信、提言'),
];
