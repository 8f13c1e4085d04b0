import { to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

/** The five pairs by their number, and what both lists are for. */
export const ties: Sample['ties'] = [
  ...[1, 2, 3, 4, 5].map((n) => to(`c12Trait${n}`, `c12Function${n}`, '', { direction: 'both' })),
  to('c12Functions', 'c12Goal', '実現', { strength: 'strong' }),
];
