import { between, to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

/** Each department's work goes into one of the two functions; the two turn as one loop. */
export const ties: Sample['ties'] = [
  to('c4Community', 'c4TownBuilding'),
  to('c4Access', 'c4Direct'),
  to('c4HomeCare', 'c4Direct'),
  between('c4TownBuilding', 'c4Direct', '課題の共有、連動', { strength: 'strong' }),
];
