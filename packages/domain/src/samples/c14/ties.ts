import { beside, to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

/** What was learned in one area is carried into the whole city. */
export const ties: Sample['ties'] = [
  to('c14Town', 'c14Centre'),
  to('c14Individual', 'c14Centre'),
  to('c14Practice', 'c14Own'),
  to('c14Centre', 'c14Own', '', { strength: 'strong' }),
  to('c14Own', 'c14City', '実践をもとにノウハウを市域に普及', { strength: 'strong' }),
  to('c14Centre', 'c14CentreA', '他エリアへの働きかけ'),
  to('c14Centre', 'c14CentreB', '他エリアへの働きかけ'),
  to('c14Council', 'c14System', '市域全体を視野に置いた働きかけ'),
  beside('c14Centre', 'c14Scattered'),
  beside('c14CentreA', 'c14InformalA'),
  beside('c14CentreB', 'c14FormalB'),
];
