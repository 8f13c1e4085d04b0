import { figure as c1 } from './c1/figure.ts';
import { figure as c2 } from './c2/figure.ts';
import { figure as c4 } from './c4/figure.ts';
import { figure as c6 } from './c6/figure.ts';
import { figure as c8 } from './c8/figure.ts';
import { figure as c10 } from './c10/figure.ts';
import type { Figure } from './figure.ts';

/** The figure that each sample must bear, by the sample's id. For the test alone; nothing of it ships. A new one: one line here. */
export const FIGURES: Readonly<Record<string, Figure>> = {
  C1: c1,
  C2: c2,
  C4: c4,
  C6: c6,
  C8: c8,
  C10: c10,
};
