import { c1 } from './c1/index.ts';
import { c2 } from './c2/index.ts';
import { c4 } from './c4/index.ts';
import { c6 } from './c6/index.ts';
import { c8 } from './c8/index.ts';
import { c10 } from './c10/index.ts';
import type { Sample } from './sample.ts';

/** Every sample that ships, by id. A new one: its folder, and one line here. */
export const SAMPLES: readonly Sample[] = [c1, c2, c4, c6, c8, c10];

/** A sample by its id (`C6`). */
export const findSample = (id: string): Sample | undefined => SAMPLES.find((sample) => sample.id === id);
