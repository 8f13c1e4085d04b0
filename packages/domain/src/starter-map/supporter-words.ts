import type { CareAreaLevel, Formality, SupporterKind } from '../board/support-network.ts';

/** A kind of supporter, and on which side it stands when nothing else is said. */
export type Supporter = { readonly kind: SupporterKind; readonly formality: Formality };

/**
 * Words within a name by which a supporter is told. The longest word that the name holds decides, so that 地区社協 is no 社協
 * and 学校の先生 no clinic; of equally long ones the first.
 */
const WORDS: readonly (readonly [kind: SupporterKind, formality: Formality, words: string])[] = [
  [
    'medical',
    'formal',
    '病院 医院 クリニック 診療所 主治医 医師 かかりつけ医 歯科 薬局 薬剤師 訪問看護 看護師 リハビリ 理学療法士 作業療法士 医療',
  ],
  [
    'care',
    'formal',
    'ケアマネ ケアマネジャー 介護 デイサービス デイケア ヘルパー ショートステイ 訪問入浴 グループホーム 老人ホーム 小規模多機能 居宅 福祉用具',
  ],
  [
    'welfare',
    'formal',
    '社協 社会福祉協議会 包括 地域包括支援センター 相談支援 相談支援専門員 障害者支援 就労支援 自立相談 福祉施設 作業所 あんしんセンター 日常生活自立支援 ソーシャルワーカー 福祉',
  ],
  [
    'administration',
    'formal',
    '市役所 区役所 町役場 村役場 役場 役所 行政 福祉課 福祉事務所 生活保護 保健所 保健センター 保健師 児童相談所 児相 年金事務所 ハローワーク',
  ],
  [
    'education',
    'formal',
    '学校 小学校 中学校 高校 大学 保育園 保育所 幼稚園 こども園 担任 スクールソーシャルワーカー 教育委員会 学童',
  ],
  ['justice', 'formal', '弁護士 司法書士 行政書士 後見人 成年後見 保護司 裁判所 法テラス'],
  ['police-fire', 'formal', '警察 警察署 交番 駐在所 消防 消防署 救急'],
  ['welfare-commissioner', 'informal', '民生委員 民生児童委員 児童委員 主任児童委員'],
  [
    'residents-association',
    'informal',
    '自治会 町内会 町会 自治会長 町内会長 区長 老人会 老人クラブ 婦人会 子ども会 消防団',
  ],
  ['district-council', 'informal', '地区社協 小地域 地区社会福祉協議会 福祉コーディネーター'],
  ['volunteer', 'informal', 'ボランティア NPO サロン ミニデイ 通いの場 カフェ 子ども食堂 配食 見守り隊 傾聴 移送'],
  ['peer-group', 'informal', '当事者 家族会 患者会 断酒会 親の会 自助グループ 介護者の会 認知症の会'],
  [
    'shop-company',
    'informal',
    '商店 新聞店 新聞販売店 郵便局 コンビニ スーパー 銀行 会社 職場 勤務先 店 企業 宅配 電力 水道',
  ],
];

/** Persons who are no family and support in private. */
const PERSONS: readonly (readonly [kind: SupporterKind, words: string])[] = [
  ['friend', '友人 友だち 友達 親友 知人 幼なじみ 同級生 同僚 元同僚 恋人 ママ友 仲間'],
  ['neighbour', '隣人 お隣 おとなり となり 隣 向かい 近所 ご近所 近隣 隣近所 大家 住人'],
];

const byLength = <T>(list: readonly { readonly word: string; readonly value: T }[]) =>
  [...list].sort((a, b) => b.word.length - a.word.length);

const SUPPORTERS = byLength(
  WORDS.flatMap(([kind, formality, words]) => words.split(' ').map((word) => ({ word, value: { kind, formality } }))),
);
const NEAR = byLength(PERSONS.flatMap(([value, words]) => words.split(' ').map((word) => ({ word, value }))));

const within = <T>(list: readonly { readonly word: string; readonly value: T }[], text: string): T | undefined =>
  list.find(({ word }) => text.includes(word))?.value;

/** What kind of organisation or office a name speaks of; undefined when it says none. */
export const supporterOf = (name: string): Supporter | undefined => within(SUPPORTERS, name.normalize('NFKC'));

/** What kind of private person a name or relation speaks of; undefined when it says none. */
export const nearPersonOf = (name: string): SupporterKind | undefined => within(NEAR, name.normalize('NFKC'));

/** Whether a name is called like a person's: 「田中さん」「Bさん」. */
export const soundsLikePerson = (name: string): boolean => /(さん|さま|様|氏|君|くん|ちゃん)$/u.test(name);

/**
 * The 圏域 that a kind of supporter usually works in. Only ever offered, as a column that people see before they add it; undefined
 * where usage differs too much.
 */
export const USUAL_CARE_AREA: Readonly<Partial<Record<SupporterKind, CareAreaLevel>>> = {
  friend: 'home-district',
  neighbour: 'home-district',
  'welfare-commissioner': 'welfare-commissioner',
  'residents-association': 'residents-association',
  'district-council': 'community-council',
  volunteer: 'community-council',
  'shop-company': 'daily-living',
  education: 'daily-living',
  care: 'daily-living',
  medical: 'daily-living',
  welfare: 'municipality',
  administration: 'municipality',
  'police-fire': 'municipality',
  justice: 'municipality',
  'peer-group': 'municipality',
};
