import { to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

/** The means set three stages going, one after the other. */
export const ties: Sample['ties'] = [
  to('c20Means', 'c20Course', '', { strength: 'strong' }),
  to('c20Share', 'c20Faces'),
  to('c20Faces', 'c20System'),
];
