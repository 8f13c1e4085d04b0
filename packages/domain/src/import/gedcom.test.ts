import { describe, expect, it } from 'vitest';
import { readFamily } from '../genogram/family.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { relative } from '../testing/family.ts';
import { fromAnsel } from './ansel.ts';
import { gedcomDate, yearsBetween } from './gedcom-date.ts';
import { GEDCOM_LIMITS } from './gedcom-lines.ts';
import { readGedcom, withSubject, type ReadGedcom } from './gedcom.ts';

const options = () => ({ today: '2026-11-23', random: seededRandom(3) });
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array) => readGedcom(typeof text === 'string' ? bytes(text) : text, options());
const family = (...lines: string[]) => read(['0 HEAD', ...lines, '0 TRLR'].join('\n'));
const taken = (result: ReturnType<typeof readGedcom>): ReadGedcom => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
};
const problems = (result: ReturnType<typeof readGedcom>) => (result.ok ? [] : result.problems);
const named = ({ persons }: ReadGedcom, label: string) => persons.find((one) => one.label === label)!;

const THREE = [
  '0 @I1@ INDI',
  '1 NAME 一郎 /山田/',
  '2 FONE いちろう /やまだ/',
  '3 TYPE hiragana',
  '1 SEX M',
  '1 BIRT',
  '2 DATE 12 MAR 1940',
  '1 DEAT',
  '2 DATE 1 JAN 2020',
  '0 @I2@ INDI',
  '1 NAME Hana /Yamada/',
  '1 SEX F',
  '1 BIRT',
  '2 DATE ABT 1945',
  '0 @I3@ INDI',
  '1 NAME /山田/ 次郎',
  '1 SEX M',
  '1 BIRT',
  '2 DATE 24 NOV 1970',
  '1 FAMC @F1@',
  '0 @I4@ INDI',
  '1 NAME /山田/ 花子',
  '1 SEX F',
  '1 BIRT',
  '2 DATE 1968',
  '1 FAMC @F1@',
  '2 PEDI adopted',
  '0 @F1@ FAM',
  '1 HUSB @I1@',
  '1 WIFE @I2@',
  '1 CHIL @I3@',
  '1 CHIL @I4@',
  '1 MARR',
  '2 DATE 1965',
  '1 DIV Y',
];

describe('readGedcom', () => {
  it('[F32] reads people: names as written here, reading, sex, age today or at death', () => {
    const result = taken(family(...THREE));
    expect(named(result, '山田 一郎')).toMatchObject({
      reading: 'やまだ いちろう',
      sex: 'male',
      age: 79,
      deceased: true,
      auto: true,
    });
    expect(named(result, 'Hana Yamada')).toMatchObject({ sex: 'female', age: 81, deceased: false });
    expect(named(result, '山田 次郎')).toMatchObject({ age: 55, bond: 'birth' });
  });

  it('[F33] reads couples and children: divorce, year, adoption, the elder first', () => {
    const result = taken(family(...THREE));
    const [couple] = readFamily({ elements: result.persons, unions: result.unions }).couples.values();
    expect(couple!.union).toMatchObject({ kind: 'marriage', state: 'divorced', label: '1965年' });
    const children = couple!.children.map((id) => result.persons.find((one) => one.id === id)!.label);
    expect(children).toEqual(['山田 花子', '山田 次郎']);
    expect(named(result, '山田 花子').bond).toBe('adopted');
  });

  it('[F33] reads version 7: FOSTER, NO MARR, VOID, separation', () => {
    const result = taken(
      family(
        '1 GEDC',
        '2 VERS 7.0',
        '0 @I1@ INDI',
        '1 NAME A',
        '0 @I2@ INDI',
        '1 NAME B',
        '0 @I3@ INDI',
        '1 NAME C',
        '1 FAMC @F1@',
        '2 PEDI FOSTER',
        '1 DEAT Y',
        '0 @F1@ FAM',
        '1 HUSB @I1@',
        '1 WIFE @I2@',
        '1 CHIL @I3@',
        '1 CHIL @VOID@',
        '1 NO MARR',
        '1 EVEN',
        '2 TYPE Separation',
      ),
    );
    expect(result.unions[0]).toMatchObject({ kind: 'cohabitation', state: 'separated' });
    expect(named(result, 'C')).toMatchObject({ bond: 'foster', deceased: true, age: null });
    expect(result.notices).toEqual([]);
  });

  it('[F33] shows a child with its parents by birth when it has others too, and says so', () => {
    const result = taken(
      family(
        '0 @I1@ INDI',
        '0 @I2@ INDI',
        '0 @I3@ INDI',
        '1 FAMC @F1@',
        '2 PEDI adopted',
        '1 FAMC @F2@',
        '0 @F1@ FAM',
        '1 HUSB @I1@',
        '1 CHIL @I3@',
        '0 @F2@ FAM',
        '1 WIFE @I2@',
        '1 CHIL @I3@',
      ),
    );
    expect(result.persons[2]).toMatchObject({ bornTo: result.unions[1]!.id, bond: 'birth' });
    expect(result.notices.map(({ line }) => line)).toEqual([4]);
  });

  it('[F34] leaves out what cannot be known, each with its line', () => {
    const result = taken(
      family('0 @I1@ INDI', '1 BIRT', '2 DATE 1890', '0 @F1@ FAM', '1 HUSB @I9@', '1 CHIL @I1@', '1 WIFE'),
    );
    expect(result.notices.map(({ line }) => line)).toEqual([2, 5, 6]);
    expect(result.persons[0]).toMatchObject({ age: null, deceased: false, bornTo: null });
    expect(result.unions).toEqual([]);
  });

  it('[F32] takes no notes, places or sources', () => {
    const result = taken(family('0 @I1@ INDI', '1 NAME A', '1 NOTE 秘密', '1 BIRT', '2 PLAC 横浜', '1 RESI 住所'));
    expect(JSON.stringify(result.persons)).not.toMatch(/秘密|横浜|住所/u);
  });

  it('[F35] is the same for the same file', () => {
    expect(family(...THREE)).toEqual(family(...THREE));
  });

  it('[F36] makes one of its people 本人 of the board, without taking anything from that one', () => {
    const result = taken(family(...THREE));
    const subject = relative('subject', { label: 'Aさん', age: 56, isSubject: true });
    const son = named(result, '山田 次郎');
    const merged = withSubject(result, son.id, subject);
    expect(merged.persons).toHaveLength(3);
    expect(merged.patch).toMatchObject({ bornTo: son.bornTo, birthOrder: 2 });
    const elements = [...merged.persons, { ...subject, ...merged.patch }];
    const [couple] = readFamily({ elements, unions: merged.unions }).couples.values();
    expect(couple!.children).toContain(subject.id);
    expect(withSubject(result, son.id, { ...subject, bornTo: result.unions[0]!.id }).patch).toEqual({});
  });
});

describe('letters of a file', () => {
  const text = ['0 HEAD', '1 CHAR %', '0 @I1@ INDI', '1 NAME 髙﨑 𠮷雄'].join('\n');
  const wide = (little: boolean, mark: boolean) => {
    const units = `${mark ? '\ufeff' : ''}${text}`;
    const out = new Uint8Array(units.length * 2);
    for (let i = 0; i < units.length; i++) new DataView(out.buffer).setUint16(i * 2, units.charCodeAt(i), little);
    return out;
  };

  it('[F30] are read as UTF-8 and UTF-16, with and without a mark', () => {
    for (const file of [
      bytes(text),
      bytes(`\ufeff${text}`),
      wide(true, true),
      wide(true, false),
      wide(false, true),
      wide(false, false),
    ])
      expect(taken(read(file)).persons[0]!.label).toBe('髙﨑 𠮷雄');
  });

  it('[F30] are read as ANSEL, marks before their letters', () => {
    expect(fromAnsel(Uint8Array.from([0x4d, 0xe8, 0x75, 0x6c, 0x6c, 0x65, 0x72]))).toBe('Müller');
    expect(fromAnsel(Uint8Array.from([0xa5, 0xb2, 0xcf, 0xff]))).toBe('Æøß\ufffd');
    const head = [...bytes('0 HEAD\n1 CHAR ANSEL\n0 @I1@ INDI\n1 NAME J')];
    expect(taken(read(Uint8Array.from([...head, 0xe2, 0x6f]))).persons[0]!.label).toBe('Jó');
  });

  it('[F30] are read as Shift_JIS where a Japanese program says ANSI', () => {
    const head = [...bytes('0 HEAD\n1 CHAR ANSI\n0 @I1@ INDI\n1 NAME ')];
    expect(taken(read(Uint8Array.from([...head, 0x8e, 0x52, 0x93, 0x63]))).persons[0]!.label).toBe('山田');
  });

  it('[F30] that are not what the file says are refused with their line', () => {
    const file = Uint8Array.from([...bytes('0 HEAD\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME '), 0xff, 0xfe]);
    expect(problems(read(file)).map(({ line }) => line)).toEqual([4]);
  });
});

describe('bad files', () => {
  const lines = (result: ReturnType<typeof readGedcom>) => problems(result).map(({ line }) => line);

  it('[F31] that are no GEDCOM are refused at once', () => {
    for (const text of ['', '\n\n', 'PK\u0003\u0004', '{"a":1}', '1 HEAD', '0 INDI', '<svg/>'])
      expect(problems(read(text))).toHaveLength(1);
    expect(problems(family())).toHaveLength(1);
  });

  it('[F31] break a rule of the form: every line is named', () => {
    expect(lines(family('0 @I1@ INDI', 'x', '3 SEX M', '1 NAME \u0000', '0 @I1@ INDI', '99 A'))).toEqual([
      3, 4, 5, 6, 7,
    ]);
  });

  it('[F31] are huge, long in one line, deep or endless: refused quickly, nothing is thrown', () => {
    expect(lines(read(new Uint8Array(GEDCOM_LIMITS.bytes + 1)))).toEqual([0]);
    expect(lines(family('0 @I1@ INDI', `1 NOTE ${'x'.repeat(1_000_000)}`))).toEqual([3]);
    expect(lines(family(...Array.from({ length: 60 }, (_, n) => `${n} A`)))[0]).toBe(GEDCOM_LIMITS.depth + 3);
    expect(lines(read('0 HEAD\n'.repeat(GEDCOM_LIMITS.lines + 1)))).toEqual([0]);
    const people = Array.from({ length: GEDCOM_LIMITS.people + 1 }, (_, n) => `0 @I${n}@ INDI`);
    expect(lines(family(...people))).toEqual([GEDCOM_LIMITS.people + 2]);
    expect(problems(family(...Array.from({ length: 500 }, () => 'x')))).toHaveLength(GEDCOM_LIMITS.problems);
  });

  it('[F31] make somebody their own ancestor: refused with the line', () => {
    const circle = [
      '0 @I1@ INDI',
      '0 @I2@ INDI',
      '0 @F1@ FAM',
      '1 HUSB @I1@',
      '1 CHIL @I2@',
      '0 @F2@ FAM',
      '1 HUSB @I2@',
      '1 CHIL @I1@',
    ];
    const [line] = lines(family(...circle));
    expect([2, 3]).toContain(line);
    expect(lines(family('0 @I1@ INDI', '0 @F1@ FAM', '1 HUSB @I1@', '1 CHIL @I1@'))).toEqual([2]);
  });

  it('[F31] have names like those of the language: nothing but a person is made of them', () => {
    const result = taken(
      family('0 @__proto__@ INDI', '1 NAME constructor', '0 @toString@ FAM', '1 HUSB @__proto__@', '1 CHIL @valueOf@'),
    );
    expect(result.persons[0]!.label).toBe('constructor');
  });
});

describe('dates', () => {
  it('[F32] are read as far as they are known', () => {
    expect(gedcomDate('12 MAR 1940')).toEqual({ year: 1940, month: 3, day: 12 });
    expect(gedcomDate('MAR 1940')).toEqual({ year: 1940, month: 3 });
    expect(gedcomDate('BET 1940 AND 1945')).toEqual({ year: 1940 });
    expect(gedcomDate('FROM 2 JAN 1940 TO 1945')).toEqual({ year: 1940, month: 1, day: 2 });
    expect(gedcomDate('INT 1940 (about the war)')).toEqual({ year: 1940 });
    expect(gedcomDate('@#DGREGORIAN@ 1940')).toEqual({ year: 1940 });
    for (const odd of ['', 'unknown', '40 B.C.', '@#DHEBREW@ 13 CSH 5760', '(昭和15年)'])
      expect(gedcomDate(odd)).toBeUndefined();
  });

  it('[F32] give whole years; no age that nobody has', () => {
    expect(yearsBetween({ year: 1970, month: 11, day: 24 }, { year: 2026, month: 11, day: 23 })).toBe(55);
    expect(yearsBetween({ year: 1970 }, { year: 2026, month: 1 })).toBe(56);
    expect(yearsBetween({ year: 1800 }, { year: 2026 })).toBeNull();
    expect(yearsBetween({ year: 2030 }, { year: 2026 })).toBeNull();
  });
});
