import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDuplicates, LikenessIndex } from './duplicates.ts';
import { contactKeys, likeReasons, profileOf, resourceNameKey } from './likeness.ts';

const row = (name: string, careArea = '', contact = '') => ({ id: `${name} ${careArea}`, name, careArea, contact });
const like = (one: ReturnType<typeof row>, other: ReturnType<typeof row>) =>
  likeReasons(profileOf(one), profileOf(other));

describe('names of resources', () => {
  it('[RS5] are compared without width, kana, spaces, signs and forms of corporations', () => {
    for (const name of [
      '社会福祉法人 ひまわり会',
      '（福）ヒマワリ会',
      'ﾋﾏﾜﾘ会',
      'NPO法人ひまわり会',
      '㈱ひまわり会',
      '「ひまわり会」',
    ])
      expect(resourceNameKey(name)).toBe('ひまわり会');
  });

  it('[RS5] that are nothing but a form stay', () => {
    expect(resourceNameKey('NPO')).toBe('npo');
    expect(resourceNameKey('株式会社')).toBe('株式会社');
  });

  it('[RS6] find telephone numbers and mail addresses, however they are written', () => {
    expect([...contactKeys('電話：０４６－８７６－１２３４ / himawari@example.jp')]).toEqual([
      '0468761234',
      'himawari@example.jp',
    ]);
    expect([...contactKeys('(046)876-1234、+81-46-876-1234')]).toEqual(['0468761234']);
    expect([...contactKeys('内線 123、毎月 10日')]).toEqual([]);
    // Gone through once: with an end to each part, letters without an address cost no square of their number.
    expect([...contactKeys(`${'a'.repeat(300_000)}、a@example.jp`)]).toEqual(['a@example.jp']);
  });
});

describe('rows that may be the same', () => {
  it('[RS6] have equal names where 圏域 agree or one names none', () => {
    expect(like(row('ひまわり会', '東地区'), row('社会福祉法人ひまわり会', '東地区'))).toEqual(['same-name']);
    expect(like(row('ひまわり会', '東地区'), row('ひまわり会'))).toEqual(['same-name']);
    expect(like(row('見守り隊', '東地区'), row('見守り隊', '西地区'))).toEqual([]);
  });

  it('[RS6] have similar names in one 圏域, or a contact in common', () => {
    expect(like(row('ふれあいサロン桜山', '東'), row('ふれあいサロン桜山会', '東'))).toEqual(['similar-name']);
    expect(like(row('ふれあいサロン桜山', '東'), row('ふれあいサロン桜山会', '西'))).toEqual([]);
    expect(like(row('桜山サロン', '東', '046-876-1234'), row('サロン桜山', '西', '0468761234'))).toContain(
      'same-contact',
    );
    expect(like(row('配食のみどり', '東', '046-876-1234'), row('囲碁の会', '東', '046-876-1234'))).toEqual([]);
  });

  const rows = fc.record({
    name: fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...Array.from('ひまわり会サロン桜山ABC ')) }),
    careArea: fc.constantFrom('', '東', '西'),
    contact: fc.constantFrom('', '046-876-1234', 'a@example.jp'),
  });
  it('[RS6] are told alike from both sides', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        expect(likeReasons(profileOf(one), profileOf(other))).toEqual(likeReasons(profileOf(other), profileOf(one)));
      }),
    );
  });

  it('[RS7] are found by the index as by comparing every row with every other, each pair once', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 15 }), (list) => {
        const pairs = list.flatMap((one, at) =>
          list.slice(0, at).filter((other) => likeReasons(profileOf(one), profileOf(other)).length > 0),
        );
        expect(findDuplicates(list)).toHaveLength(pairs.length);
      }),
    );
  });

  it('[RS7] stand with the surest first', () => {
    const found = findDuplicates([
      row('桜山サロン', '東', '046-876-1234'),
      row('桜山サロン会', '東'),
      row('桜山サロン', '東', '0468761234'),
    ]);
    expect(found[0]?.reasons).toEqual(['same-name', 'same-contact']);
    expect(new LikenessIndex([row('桜山サロン')]).like(row('桜山サロン'))).toHaveLength(1);
  });
});
