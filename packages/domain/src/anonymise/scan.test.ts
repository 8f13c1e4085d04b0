import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownBy } from './identifiers.ts';
import { scanText, withoutFindings } from './scan.ts';
import { spell } from './spelling.ts';
import { ageBand, letterOf } from './stand-ins.ts';

const KNOWN = knownBy([
  { spelt: spell('髙﨑 花子').whole, standIn: '(名前)' },
  { spelt: spell('髙﨑').whole, standIn: '(名前)' },
  { spelt: spell('さくら訪問看護').whole, standIn: '(機関)' },
]);
const clean = (text: string) => withoutFindings(text, KNOWN);

describe('scanning free text', () => {
  it('[Z2] takes out what the record knows, however it is spelt', () => {
    expect(clean('髙﨑花子の娘')).toBe('(名前)の娘');
    expect(clean('髙﨑の隣')).toBe('(名前)の隣');
    expect(clean('サクラ訪問看護が週2回')).toBe('(機関)が週2回');
  });

  it.each([
    ['鈴木先生に相談', '(名前)先生に相談'],
    ['やまだ花子さんとヤマダ タロウ様', 'やまだ(名前)さんと(名前)様'],
    ['電話は０４６-８７６-５４３２', '電話は(番号)'],
    ['〒240-0112', '(番号)'],
    ['hanako@example.jp へ', '(連絡先) へ'],
    ['八十三歳で、孫は九歳', '80代で、孫は10歳未満'],
    ['令和8年4月3日に転倒', '令和8年4月に転倒'],
    ['2026/4/3と4/10に受診', '2026年4月と4月に受診'],
    ['昭和12年5月6日生まれ', '昭和生まれ'],
    ['3丁目5番2号の坂', '(地域)の坂'],
    ['葉山町堀内1234-5に住む', '(地域)に住む'],
    ['葉山ハートセンター病院に通う', '(機関)病院に通う'],
    ['社会福祉法人つばさ会が運営', '(機関)が運営'],
    ['逗子駅から近い', '(地域)の駅から近い'],
    ['年金は月65,432円', '年金は月(数)円'],
    ['年金は月十三万円、家賃は6万5千円', '年金は月(数)円、家賃は(数)円'],
    ['電話は〇九〇-一二三四-五六七八', '電話は(番号)'],
    ['零四六の八七六の五四三二', '(番号)'],
    ['046・876・5432', '(番号)'],
    ['hanako(at)example.jp、LINE ID hanako_7、@hanako_7', '(連絡先)、(連絡先)、(連絡先)'],
    ['83さい、八十三さい、年齢:83', '80代、80代、年齢80代'],
    ['令和六年四月三日に転倒', '令和六年四月に転倒'],
    ['r6.4.3と昭和12.5.6', 'r6年4月と昭和12年5月'],
    ['S12.5.6生、S.12.5.6生まれ', '(日)生まれ、(日)生まれ'],
    ['1938年5月6日生まれ', '1930年代生まれ'],
    ['一九三八年生', '1930年代生まれ'],
    ['芝1-2-3に住む', '(地域)に住む'],
    ['ｽｽﾞｷさんと鈴木 太郎 氏', '(名前)さんと(名前)氏'],
    ['ﾊｰﾄ病院に通う', '(機関)病院に通う'],
  ])('[Z3] 「%s」 reads 「%s」', (text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it.each([
    'お母さんは要介護3。娘さんは遠方に住む。',
    '市町村の担当課、町内会、市民、市役所に相談する。',
    '地域包括支援センターと民生委員さんが訪問する。',
    '週2回デイサービスへ。買物に10分かかる。',
    '近所の人が声をかける。本人は畑がすき。',
  ])('[Z3] leaves plain words alone: 「%s」', (text) => {
    expect(clean(text)).toBe(text);
  });

  it('[Z4] finds nothing in what it has written', () => {
    const pieces = string({
      unit: constantFrom(
        '髙﨑',
        '鈴木',
        'さん',
        '先生',
        '町',
        '市',
        '3',
        '丁目',
        '12',
        '日',
        '月',
        '4',
        '令和',
        '年',
        '歳',
        '駅',
        '病院',
        'の',
        '、',
        '八',
        '-',
        '/',
        '.',
        '生',
        'S',
        'さい',
        '万円',
        'ﾞ',
        'ヶ',
        '@',
        'の',
        '〇',
        '1938年',
        '年齢',
      ),
      maxLength: 14,
    });
    assert(
      property(pieces, (text) => {
        const once = clean(text);
        expect(scanText(once, KNOWN)).toEqual([]);
        expect(clean(once)).toBe(once);
      }),
    );
  });

  it('[Z3] bands ages by tens, open at both ends', () => {
    expect([0, 9, 10, 64, 89, 90, 104].map(ageBand)).toEqual([
      '10歳未満',
      '10歳未満',
      '10代',
      '60代',
      '80代',
      '90歳以上',
      '90歳以上',
    ]);
  });

  it('[Z3] looks at a long number once, not at every digit of it anew', () => {
    // Bounded patterns: a number longer than any is an amount as a whole, and nothing else takes part of it.
    for (const digit of ['1', '一', '-', 'a.']) {
      const long = digit.repeat(2_000);
      expect(scanText(long, KNOWN).every(({ kind }) => kind === 'amount' || kind === 'number')).toBe(true);
    }
    expect(clean(`${'1'.repeat(40)}月`)).not.toContain('1'.repeat(3));
  });

  it('[Z2] tells things of one name apart by letters', () => {
    expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  });
});
