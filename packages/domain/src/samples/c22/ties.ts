import { beside, between, to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

const MEMBERS = ['Council', 'Volunteers', 'Peers', 'Providers', 'Citizens', 'Children', 'Chamber', 'Persons'];

/** Members around the network, partners beside it; below, from the call to what it brings. */
export const ties: Sample['ties'] = [
  ...MEMBERS.map((member) => beside(`c22${member}`, 'c22Network')),
  to('c22Council', 'c22Volunteers', '呼びかけ'),
  ...['City', 'Association', 'Commissioner', 'OtherTown'].map((partner) =>
    between('c22Network', `c22${partner}`, '連携'),
  ),
  to('c22Call', 'c22Organise'),
  to('c22Organise', 'c22Work'),
  to('c22Work', 'c22SelfHelp'),
  to('c22Work', 'c22MutualHelp'),
];
