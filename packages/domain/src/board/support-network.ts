import { z } from 'zod';

/** Formal resources are drawn as squares, informal ones as circles; the sign, not the colour, tells them apart. */
export const Formality = z.enum(['formal', 'informal']);
export type Formality = z.infer<typeof Formality>;

/** Kind of supporter (種別). */
export const SupporterKind = z.enum([
  'medical',
  'care',
  'welfare',
  'administration',
  'education',
  'justice',
  'police-fire',
  'family',
  'friend',
  'neighbour',
  'welfare-commissioner',
  'residents-association',
  'district-council',
  'volunteer',
  'peer-group',
  'shop-company',
  'other',
]);
export type SupporterKind = z.infer<typeof SupporterKind>;

export const SUPPORTER_KIND_NAMES: Readonly<Record<SupporterKind, string>> = {
  medical: '医療',
  care: '介護',
  welfare: '福祉',
  administration: '行政',
  education: '教育',
  justice: '司法',
  'police-fire': '警察・消防',
  family: '家族・親族',
  friend: '友人',
  neighbour: '近隣',
  'welfare-commissioner': '民生委員',
  'residents-association': '自治会・町内会',
  'district-council': '地区社協',
  volunteer: 'ボランティア・NPO',
  'peer-group': '当事者団体',
  'shop-company': '商店・企業',
  other: 'その他',
};

/** 自助・互助・共助・公助. The labels on screen are configurable because usage differs between publications. */
export const HelpLayer = z.enum(['self', 'mutual', 'cooperative', 'public']);
export type HelpLayer = z.infer<typeof HelpLayer>;

export const HELP_NAMES: Readonly<Record<HelpLayer, string>> = {
  self: '自助',
  mutual: '互助',
  cooperative: '共助',
  public: '公助',
};

/**
 * 圏域: the ladder of care areas, from the greeting circle to the whole country, and two that an organisation may name itself.
 * Names and order on screen are the organisation's (`settings/organisation-settings.ts`).
 */
export const CareAreaLevel = z.enum([
  'greeting',
  'welfare-commissioner',
  'residents-association',
  'community-council',
  'daily-living',
  'support-centre',
  'municipality',
  'prefecture',
  'block',
  'nation',
  'home-district',
  'own-1',
  'own-2',
]);
export type CareAreaLevel = z.infer<typeof CareAreaLevel>;

export const CARE_AREA_NAMES: Readonly<Record<CareAreaLevel, string>> = {
  greeting: 'あいさつ圏域',
  'welfare-commissioner': '民生委員活動圏域',
  'residents-association': '町内会・自治会活動圏域',
  'community-council': '小地域福祉活動推進組織設置圏域',
  'daily-living': '日常生活圏域',
  'support-centre': '包括エリア',
  municipality: '市町村域',
  prefecture: '県域',
  block: 'ブロック',
  nation: '全国',
  'home-district': '居住地域',
  'own-1': '独自の圏域1',
  'own-2': '独自の圏域2',
};

/** From the nearest to the widest; 居住地域 stands where the figures of the field draw it, inside 日常生活圏域. */
export const USUAL_LADDER: readonly CareAreaLevel[] = [
  'greeting',
  'welfare-commissioner',
  'residents-association',
  'home-district',
  'community-council',
  'daily-living',
  'support-centre',
  'municipality',
  'prefecture',
  'block',
  'nation',
  'own-1',
  'own-2',
];
