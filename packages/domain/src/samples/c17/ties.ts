import { beside, to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

const AROUND = ['Neighbours', 'Volunteers', 'Commissioner', 'Association', 'Guardian', 'Police', 'Landlord'];

/** The ring around one person; the places and what flows between them; the three steps. */
export const ties: Sample['ties'] = [
  ...AROUND.map((name) => beside(`c17${name}`, 'c17Person')),
  to('c17Coordinator', 'c17Person', '個別支援ネットワークづくり'),
  to('c17District', 'c17Learning', '意識啓発、しくみづくり'),
  ...['Meet', 'Talk', 'Work'].map((place) => beside('c17Base', `c17${place}`)),
  to('c17Meet', 'c17Work', '共有された課題'),
  to('c17Talk', 'c17City', '計画化、施策化'),
  to('c17Gather', 'c17Discuss'),
  to('c17Discuss', 'c17Act'),
];
