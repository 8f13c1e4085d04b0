import type { Sample } from '../sample.ts';

/** The order of the figure as a cycle: what was done is brought back to the table. */
export const ties: Sample['ties'] = [
  { id: 'tie_c1Join', from: 'el_c1Members', to: 'el_c1Talk', label: '参加', direction: 'forward' },
  { id: 'tie_c1Speak', from: 'el_c1Talk', to: 'el_c1CallOn', strength: 'strong', direction: 'forward' },
  { id: 'tie_c1Do', from: 'el_c1CallOn', to: 'el_c1Act', strength: 'strong', direction: 'forward' },
  { id: 'tie_c1Return', from: 'el_c1Act', to: 'el_c1Talk', label: 'ふりかえり', direction: 'forward' },
];
