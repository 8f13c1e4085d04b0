import { c1 } from './c1/index.ts';
import { c2 } from './c2/index.ts';
import { c4 } from './c4/index.ts';
import { c5 } from './c5/index.ts';
import { c6 } from './c6/index.ts';
import { c7 } from './c7/index.ts';
import { c8 } from './c8/index.ts';
import { c9 } from './c9/index.ts';
import { c10 } from './c10/index.ts';
import { c11 } from './c11/index.ts';
import { c12 } from './c12/index.ts';
import { c13 } from './c13/index.ts';
import { c14 } from './c14/index.ts';
import { c15 } from './c15/index.ts';
import { c16 } from './c16/index.ts';
import { c17 } from './c17/index.ts';
import { c18 } from './c18/index.ts';
import { c19 } from './c19/index.ts';
import { c20 } from './c20/index.ts';
import { c21 } from './c21/index.ts';
import { c22 } from './c22/index.ts';
import { c23 } from './c23/index.ts';
import { c24 } from './c24/index.ts';
import type { Sample } from './sample.ts';

/** Every sample that ships, by id. A new one: its folder, and one line here. */
export const SAMPLES: readonly Sample[] = [
  c1,
  c2,
  c4,
  c5,
  c6,
  c7,
  c8,
  c9,
  c10,
  c11,
  c12,
  c13,
  c14,
  c15,
  c16,
  c17,
  c18,
  c19,
  c20,
  c21,
  c22,
  c23,
  c24,
];

/** A sample by its id (`C6`). */
export const findSample = (id: string): Sample | undefined => SAMPLES.find((sample) => sample.id === id);
