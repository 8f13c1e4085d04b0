import { beside, to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

/** Above: the central meeting and its four, and what reaches residents. Below: the five functions one by one. */
export const ties: Sample['ties'] = [
  beside('c13City', 'c13Middle'),
  ...['A', 'B', 'C', 'D'].map((letter) => beside('c13Middle', `c13Centre${letter}`)),
  to('c13CentreA', 'c13Management', '支援'),
  to('c13CentreD', 'c13Management', '支援'),
  ...['Medicine', 'Housing', 'Welfare', 'Informal'].map((sector) => to(`c13${sector}`, 'c13Management')),

  ...['HomeService', 'Trust', 'Loans'].map((service) => to(`c13${service}`, 'c13Household', '①')),
  to('c13Council', 'c13Agencies', '連携・調整、役割分担', { direction: 'both', functions: [2] }),
  to('c13Nearby', 'c13Council', '相談、情報提供', { functions: [3] }),
  to('c13Community', 'c13Council', '課題発見', { functions: [3] }),
  to('c13Volunteering', 'c13Volunteers', '④'),
  to('c13DistrictWork', 'c13ResidentDistrict', '④'),
  to('c13PeerWork', 'c13Peers', '④'),
  ...['Home', 'Care', 'Hospital', 'Advice', 'Commissioner', 'Association', 'District'].map((actor) =>
    beside(`c13${actor}`, 'c13Household'),
  ),
  to('c13Community', 'c13ActionPlan', '', { functions: [5] }),
  to('c13ActionPlan', 'c13CityPlans', '参画、提案、協働', { direction: 'both', functions: [5] }),
];
