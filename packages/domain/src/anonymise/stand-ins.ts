import type { Person } from '../board/element.ts';

/** What stands in a copy where something telling stood. Plain words in brackets, so that a reader sees that something was taken out. */
export const STAND_INS = {
  name: '(名前)',
  organisation: '(機関)',
  place: '(地域)',
  number: '(番号)',
  amount: '(数)',
  contact: '(連絡先)',
  day: '(日)',
} as const;

/**
 * Age as a band of ten years (「80代」); below ten and from ninety on the bands are open, because few people are so old or so young
 * and a band of few tells who it is. Source: the practice of small counts in `domain.md`, to be confirmed by each municipality.
 */
export function ageBand(age: number): string {
  if (age < 10) return '10歳未満';
  if (age >= 90) return '90歳以上';
  return `${Math.floor(age / 10) * 10}代`;
}

/** 「A」, 「B」, …, 「Z」, 「AA」: letters that tell things of one name apart, in order. */
export function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** What an unnamed person is called by sex when nothing else is known. */
export const PERSON_WORDS: Readonly<Record<Person['sex'], string>> = {
  male: '男の人',
  female: '女の人',
  unspecified: '人',
};

/** Words of a map that name nobody: they may stay as they are. */
export const GENERIC_LABELS: ReadonlySet<string> = new Set(
  (
    '本人 家族 親族 友人 近所の人 隣人 近隣住民 民生委員 児童委員 民生委員・児童委員 自治会 町内会 自治会・町内会 地区社協 ' +
    'ボランティア サロン 通いの場 サロン・通いの場 老人クラブ 商店 新聞店 郵便局 交番 警察 消防 消防団 ' +
    '地域包括支援センター 包括 かかりつけ医 かかりつけの医療機関 病院 診療所 薬局 歯科 訪問看護 介護サービス事業所 ' +
    'ケアマネジャー ケアマネ ヘルパー 訪問介護 デイサービス 通所介護 ショートステイ 市役所 役場 市町村の担当課 福祉課 ' +
    '社会福祉協議会 社協 小学校 中学校 学校 保育園 幼稚園 弁護士 司法書士 公的な支え 身近な支え'
  ).split(' '),
);
