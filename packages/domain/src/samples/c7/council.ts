import { area, formal } from '../authoring.ts';
import { at, type Placed } from '../placing.ts';

const small = { textScale: 'small' } as const;

export const CENTRE_NETWORK = [
  '地区社協',
  '民生委員',
  '福祉施設',
  '介護事業所',
  '福祉事務所',
  'NPO、ボランティア',
  '医療機関',
  '交番',
  '学校',
];
export const CITY_NETWORK = [
  '福祉事務所',
  '医療機関、警察',
  '児童相談所',
  '福祉施設、弁護士',
  'ケアマネ連絡会',
  'ひきこもり支援',
  '当事者団体',
];

/** What differs between C7 and C24: the hub's name and what the two networks hold. */
type Council = {
  readonly hub: string;
  readonly centreNetwork: string[];
  readonly cityNetwork: string[];
};

/** The council's own house within the dotted line, and those it works with above it: the middle of C7 and C24. */
export const council = ({ hub, centreNetwork, cityNetwork }: Council): Placed[] => [
  area('system', '市町村社協（市町村域）の総合相談体制', [750, 0, 793, 960], { ...small, z: -30 }),
  at(
    768,
    48,
    formal('otherCentre', '地域包括支援センター（行政直営または社協以外の法人受託型）', {
      ...small,
      supporterKind: 'care',
      help: 'public',
    }),
  ),
  at(
    962,
    48,
    formal('cityNetwork', '市町村エリアのネットワーク', {
      ...small,
      supporterKind: 'other',
      careArea: 'municipality',
      functions: [2],
      bullets: cityNetwork,
    }),
  ),
  at(
    1350,
    48,
    formal('centreNetwork', '包括エリアのネットワーク（地域ケア会議）', {
      ...small,
      supporterKind: 'care',
      careArea: 'support-centre',
      functions: [2],
      bullets: centreNetwork,
    }),
  ),
  at(
    1156,
    48,
    formal('team', '地域課題対応のための多職種・多機関連携チーム', {
      ...small,
      supporterKind: 'other',
      functions: [3, 4],
      bullets: ['課題の共有化', 'しくみ、ルールづくり', '対応策の検討', '資源の開発'],
    }),
  ),

  area('council', '市町村社協', [830, 375, 634, 570], { ...small, variable: true }),
  at(
    900,
    440,
    formal('hub', hub, {
      ...small,
      supporterKind: 'welfare',
      isHub: true,
      bullets: ['情報共有', '課題整理', '支援方策の検討'],
    }),
  ),
  at(
    1270,
    415,
    formal('ownCentre', '地域包括支援センター（社協受託型）', { ...small, supporterKind: 'care', help: 'public' }),
  ),
  at(
    1278,
    522,
    formal('guardianCentre', '成年後見支援センター', {
      ...small,
      supporterKind: 'justice',
      bullets: ['市民後見人養成'],
    }),
  ),
  at(
    845,
    690,
    formal('community', '地域福祉活動推進部門', {
      ...small,
      supporterKind: 'welfare',
      functions: [4],
      bullets: ['地区支援', 'ボランティアセンター', '当事者活動支援', 'コーディネーター養成', '計画策定'],
    }),
  ),
  at(
    1034,
    722,
    formal('services', '個別支援のサービス', {
      ...small,
      supporterKind: 'care',
      bullets: ['生活福祉資金貸付', '日常生活自立支援事業', '法人後見', '在宅サービス'],
    }),
  ),
];
