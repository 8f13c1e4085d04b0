import { ageBand, STAND_INS } from './stand-ins.ts';

/** What a scan says of a stretch of text. */
export const SCAN_KINDS = ['name', 'organisation', 'place', 'number', 'contact', 'age', 'date', 'amount'] as const;
export type ScanKind = (typeof SCAN_KINDS)[number];

/** A pattern of free text that tells who or where, and what to write instead. Works on text with half-width digits (NFKC). */
export type Pattern = {
  readonly kind: ScanKind;
  readonly pattern: RegExp;
  readonly instead: (...match: readonly string[]) => string;
};

const KANJI_DIGITS = '〇一二三四五六七八九';
/** 「八十三」, 「百二」, 「二〇」 → 83, 102, 20. */
function kanjiNumber(text: string): number {
  if (!/[十百]/u.test(text)) return Number(Array.from(text, (digit) => KANJI_DIGITS.indexOf(digit)).join(''));
  let value = 0;
  let digit = 0;
  for (const letter of text) {
    const unit = letter === '十' ? 10 : letter === '百' ? 100 : 0;
    if (unit === 0) digit = KANJI_DIGITS.indexOf(letter);
    else {
      value += (digit || 1) * unit;
      digit = 0;
    }
  }
  return value + digit;
}

const HAN = String.raw`[\p{Script=Han}ヶケ々𠮷]`;
/** Bounded, and only from its first digit on: a note of nothing but digits must not cost the square of its length. */
const DIGIT = '[0-9〇一二三四五六七八九十百]';
const NUMBER = `(?<!${DIGIT})${DIGIT}{1,12}(?!${DIGIT})`;
/** Words before さん and the like that name nobody. */
const NOBODY =
  /^(お?(母|父|婆|祖母|祖父|兄|姉|嫁|孫|子|客|隣|医者|医師|巡査|店|坊)|奥|娘|息子|旦那|皆|みな|患者|利用者|本人|相手|家族|隣人|近所|委員|お?巡り|大家|会長|民生委員|担当者|職員|看護師|先生|ケアマネ|ヘルパー)$/u;

/**
 * Patterns in the order in which they are looked for (SPEC Z3); a stretch belongs to the first that takes it. They find what is
 * written in the usual forms. What they cannot know a person reads: every line is confirmed.
 */
export const PATTERNS: readonly Pattern[] = [
  {
    kind: 'contact',
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,8}/gu,
    instead: () => STAND_INS.contact,
  },
  { kind: 'contact', pattern: /https?:\/\/[^\s、。)」]+/gu, instead: () => STAND_INS.contact },
  { kind: 'contact', pattern: /(LINE|line|ID|id)\s*[::]\s*[\w.@-]{3,}/gu, instead: () => STAND_INS.contact },
  // 03-1234-5678, 〒240-0112, insurance and customer numbers.
  { kind: 'number', pattern: /〒?\s?(\+?\d[\d()‐\-–−ー. ]{5,}\d|\d{3}-\d{4})/gu, instead: () => STAND_INS.number },
  {
    kind: 'age',
    pattern: new RegExp(
      String.raw`(満|数え(年で)?)?([0-9]{1,3}|[〇一二三四五六七八九十百]{1,4})\s?(歳|才)(?!未満|以上)`,
      'gu',
    ),
    instead: (_all, _word, _counting, age = '') => ageBand(/^\d/u.test(age) ? Number(age) : kanjiNumber(age)),
  },
  {
    kind: 'date',
    pattern: new RegExp(
      String.raw`(明治|大正|昭和|平成|令和)\s?(元|${NUMBER})年(\s?${NUMBER}月)?(\s?${NUMBER}日)?\s?(生まれ|生(?!活|計|ま))`,
      'gu',
    ),
    instead: (_all, era = '') => `${era}生まれ`,
  },
  {
    kind: 'date',
    // 令和8年4月3日, 2026年4月3日生まれ, R8.4.3, 2026/4/3: the month stays.
    pattern: new RegExp(
      String.raw`((明治|大正|昭和|平成|令和)\s?(元|${NUMBER})年|[0-9]{4}年)\s?(${NUMBER})月\s?${NUMBER}日`,
      'gu',
    ),
    instead: (_all, year = '', _era, _count, month = '') => `${year}${month}月`,
  },
  {
    kind: 'date',
    pattern: /\b([MTSHR]\d{1,2}|\d{4})[./-](\d{1,2})[./-]\d{1,2}(?!\d)/gu,
    instead: (_all, year = '', month = '') => `${year}年${month}月`,
  },
  {
    kind: 'date',
    pattern: new RegExp(String.raw`(${NUMBER})月\s?${NUMBER}日`, 'gu'),
    instead: (_all, month = '') => `${month}月`,
  },
  { kind: 'date', pattern: /(?<![\d/.])(\d{1,2})\/\d{1,2}(?![\d/])/gu, instead: (_all, month = '') => `${month}月` },
  // 葉山町, 大字, 3丁目5番2号, 201号室.
  {
    kind: 'place',
    pattern: new RegExp(
      String.raw`${NUMBER}\s?(丁目|番地|番町|条通|号室|号棟|号|番)((の|-|‐)?\s?${NUMBER}\s?(丁目|番地|番|号室|号|棟)?)*`,
      'gu',
    ),
    instead: () => STAND_INS.place,
  },
  {
    kind: 'organisation',
    pattern: new RegExp(
      String.raw`((${HAN}|[\p{Script=Katakana}ーA-Za-z]){1,10}|[\p{Script=Hiragana}]{2,8})(総合病院|病院|医院|クリニック|診療所|薬局|訪問看護ステーション|居宅介護支援事業所|(?<!地域)包括支援センター|小学校|中学校|高等学校|高校|大学|保育園|幼稚園|こども園|商店|工務店|株式会社|有限会社)`,
      'gu',
    ),
    instead: (_all, _name, _one, kind = '') => `${STAND_INS.organisation}${kind}`,
  },
  {
    kind: 'organisation',
    pattern:
      /(社会福祉法人|医療法人(社団|財団)?|株式会社|有限会社|NPO法人|特定非営利活動法人|\(株\)|\(有\)|㈱|㈲)[^\s、。のはがをにで]{1,15}/gu,
    instead: () => STAND_INS.organisation,
  },
  {
    kind: 'place',
    pattern: new RegExp(
      String.raw`(コーポ|ハイツ|メゾン|パーク|サン|グラン)(${HAN}|[\p{Script=Katakana}ー]){1,8}(?=[\s0-9、。(の])`,
      'gu',
    ),
    instead: () => STAND_INS.place,
  },
  {
    kind: 'place',
    pattern: new RegExp(
      String.raw`((${HAN}|[\p{Script=Katakana}ー]){1,6}|[\p{Script=Hiragana}]{2,6})(マンション|アパート|ハイツ|コーポ|荘|団地|住宅|ビル|駅|通り|交差点|公園|橋)(?!改修)`,
      'gu',
    ),
    instead: (_all, _name, _one, kind = '') => `${STAND_INS.place}の${kind}`,
  },
  {
    kind: 'place',
    pattern: new RegExp(
      String.raw`(?<!${HAN})(?!同居|別居|市町村|全市|当市|本市|町内|地区|居住地)${HAN}{1,5}?(都|道|府|県|市|区|町|村|郡|島|字)(?!内|民|役|営|立|長|会|外|街|場|税|職|議|境|路|具|筋|順)(?!${HAN}*(委員|センター))((大字)?${HAN}{0,6}\s?[0-9][0-9-]*)?`,
      'gu',
    ),
    instead: () => STAND_INS.place,
  },
  {
    kind: 'name',
    pattern: new RegExp(
      String.raw`((?:(?:${HAN}){1,4} )?(?:${HAN}){1,6}|(?:[\p{Script=Katakana}ー]{2,8} )?[\p{Script=Katakana}ー]{2,10}|[\p{Script=Hiragana}]{2,4}|[A-ZＡ-Ｚ])(さん|様|氏|君|くん|ちゃん|先生)(?!子)`,
      'gu',
    ),
    instead: (all, name = '', title = '') => (NOBODY.test(name) ? all : `${STAND_INS.name}${title}`),
  },
  // Whatever still has three digits or more: amounts, room and account numbers.
  {
    kind: 'amount',
    pattern: /(?<!\d)(?!\d{4}年)\d[\d,]{2,}(\.\d+)?|[A-Z]{1,3}-?\d{3,}/gu,
    instead: () => STAND_INS.amount,
  },
];
