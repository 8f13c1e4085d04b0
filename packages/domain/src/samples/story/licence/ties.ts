import { beside, between, to } from '../../authoring.ts';
import type { Sample } from '../../sample.ts';

export const ties: Sample['ties'] = [
  beside('s1BSan', 's1Wife'),
  between('s1Daughter', 's1BSan', '電話'),
  to('s1BSan', 's1Clinic', '月に一度', { strength: 'weak' }),
  to('s1BSan', 's1Shop', '買物', { strength: 'weak' }),
  to('s1BSan', 's1Salon', '行かなくなった', { strength: 'weak' }),
  between('s1Neighbour', 's1BSan', 'あいさつ'),
  to('s1Association', 's1BSan', '回覧板'),
];
