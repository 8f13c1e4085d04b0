import { DATE_PATTERNS } from './date-patterns.ts';
import { HAN, HAN_KATAKANA_OR_LATIN, HAN_OR_KATAKANA, KATAKANA, NUMBER, type Pattern } from './pattern-parts.ts';
import { STAND_INS } from './stand-ins.ts';

/** Words before さん and the like that name nobody. */
const NOBODY =
  /^(お?(母|父|婆|祖母|祖父|兄|姉|嫁|孫|子|客|隣|医者|医師|巡査|店|坊)|奥|娘|息子|旦那|皆|みな|患者|利用者|本人|相手|家族|隣人|近所|委員|お?巡り|大家|会長|民生委員|担当者|職員|看護師|先生|ケアマネ|ヘルパー)$/u;

/** How people write a number in words: 「〇九〇-一二三四-五六七八」「零四六の八七六の五四三二」. */
const SAID_DIGIT = '[0-9〇零一二三四五六七八九]';

/**
 * Patterns in the order in which they are looked for (SPEC Z3); a stretch belongs to the first that takes it. They find what is
 * written in the usual forms. What they cannot know a person reads: every line is confirmed.
 */
export const PATTERNS: readonly Pattern[] = [
  {
    kind: 'contact',
    pattern: /(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|[([]at[)\]])\s?[\w-]{1,63}(\.[\w-]{1,63}){1,8}/gu,
    instead: () => STAND_INS.contact,
  },
  { kind: 'contact', pattern: /https?:\/\/[^\s、。)」]+/gu, instead: () => STAND_INS.contact },
  {
    kind: 'contact',
    pattern: /(?<![A-Za-z])(LINE|line|Line|ID|id)(の?\s?(ID|id))?\s{0,3}[::は]?\s{0,3}[\w.@-]{3,40}/gu,
    instead: () => STAND_INS.contact,
  },
  { kind: 'contact', pattern: /(?<![\w.])@[\w.]{3,40}/gu, instead: () => STAND_INS.contact },
  // 03-1234-5678, 〒240-0112, insurance and customer numbers.
  {
    kind: 'number',
    pattern: /〒?\s?(\+?\d[\d()‐\-–−ー・. ]{5,}\d|\d{3}-\d{4})/gu,
    instead: () => STAND_INS.number,
  },
  {
    kind: 'number',
    pattern: new RegExp(`(?<!${SAID_DIGIT})${SAID_DIGIT}(?:[‐–−ー・の() -]?${SAID_DIGIT}){6,30}`, 'gu'),
    instead: () => STAND_INS.number,
  },
  ...DATE_PATTERNS,
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
      String.raw`(${HAN_KATAKANA_OR_LATIN}{1,10}|[\p{Script=Hiragana}]{2,8})(総合病院|病院|医院|クリニック|診療所|薬局|訪問看護ステーション|居宅介護支援事業所|(?<!地域)包括支援センター|小学校|中学校|高等学校|高校|大学|保育園|幼稚園|こども園|商店|工務店|株式会社|有限会社)`,
      'gu',
    ),
    instead: (_all, _name, kind = '') => `${STAND_INS.organisation}${kind}`,
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
      String.raw`(コーポ|ハイツ|メゾン|パーク|サン|グラン)${HAN_OR_KATAKANA}{1,8}(?=[\s0-9、。(の])`,
      'gu',
    ),
    instead: () => STAND_INS.place,
  },
  {
    kind: 'place',
    pattern: new RegExp(
      String.raw`(${HAN_OR_KATAKANA}{1,6}|[\p{Script=Hiragana}]{2,6})(マンション|アパート|ハイツ|コーポ|荘|団地|住宅|ビル|駅|通り|交差点|公園|橋)(?!改修)`,
      'gu',
    ),
    instead: (_all, _name, kind = '') => `${STAND_INS.place}の${kind}`,
  },
  {
    kind: 'place',
    pattern: new RegExp(
      String.raw`(?<!${HAN})(?!同居|別居|市町村|全市|当市|本市|町内|地区|居住地)${HAN}{1,5}?(都|道|府|県|市|区|町|村|郡|島|字)(?!内|民|役|営|立|長|会|外|街|場|税|職|議|境|路|具|筋|順)(?!${HAN}{0,8}(委員|センター))((大字)?${HAN}{0,6}\s?[0-9][0-9-]*)?`,
      'gu',
    ),
    instead: () => STAND_INS.place,
  },
  {
    kind: 'name',
    pattern: new RegExp(
      String.raw`((?:${HAN}{1,4} )?${HAN}{1,6}|(?:${KATAKANA}{2,10} )?${KATAKANA}{2,12}|[\p{Script=Hiragana}]{2,4}|[A-Z]) ?(さん|様|氏|君|くん|ちゃん|先生)(?!子)`,
      'gu',
    ),
    instead: (all, name = '', title = '') => (NOBODY.test(name) ? all : `${STAND_INS.name}${title}`),
  },
  // 芝1-2-3, 12-3-456: blocks and houses.
  {
    kind: 'place',
    pattern: new RegExp(String.raw`(?<![\d-])${HAN}{0,8}\s?\d{1,4}-\d{1,4}-\d{1,5}(?![\d-])`, 'gu'),
    instead: () => STAND_INS.place,
  },
  {
    kind: 'amount',
    pattern: new RegExp(
      `(?<!${SAID_DIGIT})[0-9,〇零一二三四五六七八九十百千]{1,12}[万億][0-9,〇零一二三四五六七八九十百千万]{0,12}円`,
      'gu',
    ),
    instead: () => `${STAND_INS.amount}円`,
  },
  // Whatever still has three digits or more: amounts, room and account numbers.
  {
    kind: 'amount',
    pattern: /(?<!\d)(?!\d{4}年)\d[\d,]{2,}(\.\d+)?|[A-Z]{1,3}-?\d{3,}/gu,
    instead: () => STAND_INS.amount,
  },
];
