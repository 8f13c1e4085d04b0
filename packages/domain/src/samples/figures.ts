import { figure as c1 } from './c1/figure.ts';
import { figure as c2 } from './c2/figure.ts';
import { figure as c4 } from './c4/figure.ts';
import { figure as c5 } from './c5/figure.ts';
import { figure as c6 } from './c6/figure.ts';
import { figure as c7 } from './c7/figure.ts';
import { figure as c8 } from './c8/figure.ts';
import { figure as c9 } from './c9/figure.ts';
import { figure as c10 } from './c10/figure.ts';
import { figure as c11 } from './c11/figure.ts';
import { figure as c12 } from './c12/figure.ts';
import { figure as c13 } from './c13/figure.ts';
import { figure as c14 } from './c14/figure.ts';
import { figure as c15 } from './c15/figure.ts';
import { figure as c16 } from './c16/figure.ts';
import { figure as c17 } from './c17/figure.ts';
import { figure as c18 } from './c18/figure.ts';
import { figure as c19 } from './c19/figure.ts';
import { figure as c20 } from './c20/figure.ts';
import { figure as c21 } from './c21/figure.ts';
import { figure as c22 } from './c22/figure.ts';
import { figure as c23 } from './c23/figure.ts';
import { figure as c24 } from './c24/figure.ts';
import type { Figure } from './figure.ts';

/** The figure that each sample must bear, by the sample's id. For the test alone; nothing of it ships. A new one: one line here. */
export const FIGURES: Readonly<Record<string, Figure>> = {
  C1: c1,
  C2: c2,
  C4: c4,
  C5: c5,
  C6: c6,
  C7: c7,
  C8: c8,
  C9: c9,
  C10: c10,
  C11: c11,
  C12: c12,
  C13: c13,
  C14: c14,
  C15: c15,
  C16: c16,
  C17: c17,
  C18: c18,
  C19: c19,
  C20: c20,
  C21: c21,
  C22: c22,
  C23: c23,
  C24: c24,
};
