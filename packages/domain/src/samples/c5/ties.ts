import { beside, to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

const ACTORS = ['Home', 'CareProvider', 'Hospital', 'Counsellors', 'Commissioner', 'Association', 'District'];

/** The loop: from one case to the town, from the town back to the one who had not been seen. */
export const ties: Sample['ties'] = [
  ...ACTORS.map((actor) => beside(`c5${actor}`, 'c5Subject')),
  to('c5HomeCare', 'c5Subject'),
  to('c5Safety', 'c5Subject'),
  to('c5Loan', 'c5Subject'),
  to('c5Council', 'c5Subject', '個別ケースに対する直接的な支援の実施', { strength: 'strong' }),

  to('c5OneCase', 'c5Town', '個別ケースから把握した問題を地域の取り組みへ', { strength: 'strong' }),
  to('c5Town', 'c5OneCase', '地域から把握された問題を個別支援に', { strength: 'strong', route: 'curved' }),

  to('c5Council', 'c5Informal', '住民活動への支援、意識啓発など'),
  to('c5DistrictWork', 'c5Residents'),
  to('c5VolunteerCentre', 'c5Groups'),
  to('c5PeerWork', 'c5Groups'),
  to('c5Residents', 'c5Helping', '課題に対応した多様な住民活動', { flow: 'インフォーマル資源の広がり' }),
  to('c5Informal', 'c5Subject', '発見、見守り支援'),
];
