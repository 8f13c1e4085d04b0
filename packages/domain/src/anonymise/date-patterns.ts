import { NUMBER, numberOf, type Pattern } from './pattern-parts.ts';
import { ageBand, STAND_INS } from './stand-ins.ts';

const ERA = '明治|大正|昭和|平成|令和';
/** R8.4.3, S.12.5.6, 昭12.5.6, 令和8/4/3, 2026-4-3. */
const DOTTED_YEAR = String.raw`(?:(?<![A-Za-z])[MTSHRmtshr]\.?|${ERA}|(?<![\p{Script=Han}])[明大昭平令])\s?(?:\d{1,2}|元)|(?<!\d)\d{4}`;
const DOTTED_REST = String.raw`\s?[./-]\s?(\d{1,2})\s?[./-]\s?\d{1,2}(?!\d)`;
const BORN = '(?:生まれ|生(?!活|計|ま))';

const decade = (year: string) => `${Math.floor(numberOf(year) / 10)}0年代生まれ`;

/** Ages become bands, days months, and of a birthday only the era or the decade stays (SPEC Z3). */
export const DATE_PATTERNS: readonly Pattern[] = [
  {
    kind: 'age',
    pattern: new RegExp(
      String.raw`(満|数え(年で)?)?([0-9]{1,3}|[〇零一二三四五六七八九十百]{1,4})\s?(歳|才|さい)(?!未満|以上)`,
      'gu',
    ),
    instead: (_all, _word, _counting, age = '') => ageBand(numberOf(age)),
  },
  {
    kind: 'age',
    pattern: /(年齢)\s?(?:は|が)?[::]?\s?(\d{1,3})(?![\d代歳])/gu,
    instead: (_all, word = '', age = '') => `${word}${ageBand(Number(age))}`,
  },
  {
    kind: 'date',
    pattern: new RegExp(String.raw`(${ERA})\s?(元|${NUMBER})年(\s?${NUMBER}月)?(\s?${NUMBER}日)?\s?${BORN}`, 'gu'),
    instead: (_all, era = '') => `${era}生まれ`,
  },
  {
    kind: 'date',
    pattern: new RegExp(
      String.raw`(?<![0-9〇零一二三四五六七八九])([0-9]{4}|[〇零一二三四五六七八九]{4})年(\s?${NUMBER}月)?(\s?${NUMBER}日)?\s?${BORN}`,
      'gu',
    ),
    instead: (_all, year = '') => decade(year),
  },
  {
    kind: 'date',
    pattern: new RegExp(`(?:${DOTTED_YEAR})${DOTTED_REST}${String.raw`\s?`}${BORN}`, 'gu'),
    instead: () => `${STAND_INS.day}生まれ`,
  },
  {
    kind: 'date',
    // 令和8年4月3日, R8年4月3日, 2026年4月3日: the month stays.
    pattern: new RegExp(String.raw`((${ERA})\s?(元|${NUMBER})年|[0-9]{4}年)\s?(${NUMBER})月\s?${NUMBER}日`, 'gu'),
    instead: (_all, year = '', _era, _count, month = '') => `${year}${month}月`,
  },
  {
    kind: 'date',
    pattern: new RegExp(`(${DOTTED_YEAR})${DOTTED_REST}`, 'gu'),
    instead: (_all, year = '', month = '') => `${year}年${month}月`,
  },
  {
    kind: 'date',
    pattern: new RegExp(String.raw`(${NUMBER})月\s?${NUMBER}日`, 'gu'),
    instead: (_all, month = '') => `${month}月`,
  },
  { kind: 'date', pattern: /(?<![\d/.])(\d{1,2})\/\d{1,2}(?![\d/])/gu, instead: (_all, month = '') => `${month}月` },
];
