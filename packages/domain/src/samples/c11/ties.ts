import { to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

/** What is noticed → four bodies → what each brought about; below, proposals and prevention. */
export const ties: Sample['ties'] = [
  ...['Abuse', 'Rights', 'Review', 'Training'].flatMap((body) => [
    to('c11Noticing', `c11${body}`),
    to(`c11${body}`, `c11${body}Effects`),
  ]),
  to('c11Efforts', 'c11Proposal', '', { strength: 'strong' }),
  to('c11Proposal', 'c11System', '提言'),
  to('c11Efforts', 'c11Prevention'),
];
