import { describe, expect, it } from 'vitest';
import { attendance, board, person, resource } from '../testing/fixtures.ts';
import { wordFinder } from './find-words.ts';
import { type AnonymiseSource, identifiersOf, knownBy } from './identifiers.ts';
import { romajiOf } from './romaji.ts';
import { spell } from './spelling.ts';

/** Fictional. */
const SOURCE: AnonymiseSource = {
  board: {
    ...board(),
    elements: [
      person('el_1', { label: '山田 花子(83)', reading: 'ヤマダ ハナコ' }),
      person('el_2', { label: '長女(髙橋幸子)', reading: 'たかはし しょうこ', alias: 'さっちゃん' }),
      person('el_3', { label: '佐々木・一郎' }),
      person('el_4', { label: '渡邊 葛󠄀子' }),
      person('el_5', { label: '長男(同居)' }),
      person('el_6', { label: '自治会長' }),
      resource('el_7', { label: 'ガーデン訪問看護', contact: '担当 046-876-5432' }),
      resource('el_8', { label: 'サロン(月2回)' }),
    ],
  },
  attendance: [attendance('att_1', '鈴木一郎', { affiliation: '社会福祉法人 そよ風の丘' })],
  others: [],
  facilitator: '',
  title: '',
  place: 'みほん会館 会議室（架空）',
  caseAlias: '',
  careArea: '',
  categories: [],
};
const known = knownBy(identifiersOf(SOURCE, false));

describe('what the record knows of a case', () => {
  it.each([
    ['half-width kana', 'ﾔﾏﾀﾞ ﾊﾅｺ'],
    ['half-width kana with its voicing', 'ﾔﾏﾀﾞが'],
    ['voicing as a letter of its own', 'ヤマタ゛'],
    ['voicing as a mark, as a Mac writes it', 'やまた\u3099'],
    ['Latin letters', 'Yamada様'],
    ['full-width Latin letters', 'ＹＡＭＡＤＡ'],
    ['Latin letters in the other way', 'TAKAHASI SYOKO'],
    ['spaces', '山 田 花 子'],
    ['something that cannot be seen', '山\u200b田'],
    ['signs between', '山・田'],
    ['hyphens', '山-田'],
    ['the age left out', '花子'],
    ['the new form', '高橋'],
    ['the given name of a name without a space', '幸子が'],
    ['the family name of a name without a space', '鈴木へ'],
    ['another form', '渡邉'],
    ['a third form', '渡辺'],
    ['another drawing of the same letter', '葛子'],
    ['a letter repeated instead of its sign', '佐佐木'],
    ['large kana for small ones', 'タカハシシヨウコ'],
    ['a number with other signs', '046(876)5432'],
    ['an organisation in half-width kana', 'ｶﾞｰﾃﾞﾝ訪問看護'],
    ['the corporation left out', 'そよ風の丘'],
  ])('[Z2] is found in %s: 「%s」', (_how, text) => {
    expect(known(text)).not.toEqual([]);
  });

  it.each(['同居している', '自治会', '会長', '担当', '会議室で話す', '月2回', '83', 'あいさつをする', '社会福祉法人'])(
    '[Z2] leaves what names nobody: 「%s」',
    (text) => {
      expect(known(text)).toEqual([]);
    },
  );

  it('[Z2] says where it stands in the text as it was written', () => {
    const text = 'きのうﾔﾏﾀﾞが来た';
    expect(known(text).map(({ from, to }) => text.slice(from, to))).toEqual(['ﾔﾏﾀﾞ']);
  });

  it('[Z2] takes the longest word, and each place once', () => {
    const find = wordFinder(['山田', '山田花子', 'aa', 'aaa'].map((word) => spell(word).whole));
    expect(find('山田花子と山田')).toEqual([
      { from: 0, to: 4, index: 1 },
      { from: 5, to: 7, index: 0 },
    ]);
    expect(find('aaaaa').map(({ index }) => index)).toEqual([3, 2]);
  });

  it('[Z2] writes kana in Latin letters in both ways, with and without long vowels', () => {
    expect(romajiOf('しょうこ')).toEqual(['shouko', 'shoko', 'syouko', 'syoko']);
    expect(romajiOf('イッチ')).toEqual(['itchi', 'itti']);
    expect(romajiOf('山だ')).toEqual([]);
  });
});
