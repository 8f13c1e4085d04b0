import { describe, expect, it } from 'vitest';
import { person, resource, tie } from '../testing/fixtures.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { readStarterText } from './read-line.ts';
import { readStarterCsv } from './read-starter-csv.ts';
import { MOST_STARTER_ROWS, type StarterRow } from './starter-row.ts';
import { starterMap, usualChoice } from './starter-map.ts';

const only = (line: string): StarterRow => {
  const { rows, problems } = readStarterText(line);
  expect(problems).toEqual([]);
  expect(rows).toHaveLength(1);
  return rows[0]!.row;
};

describe('pasted lines', () => {
  it.each<[string, Partial<StarterRow>]>([
    ['長女 強い', { group: 'family', name: '長女', relation: '長女', sex: 'female', strength: 'strong' }],
    ['田中さん、長男、弱い', { group: 'family', name: '田中さん', relation: '長男', sex: 'male', strength: 'weak' }],
    ['母　78歳　ストレス', { group: 'family', age: 78, tension: 'conflict', sex: 'female' }],
    ['長女 介護 強い', { group: 'family', flow: '介護', strength: 'strong' }],
    [
      '民生委員 見守り 弱い',
      { group: 'supporter', kind: 'welfare-commissioner', formality: 'informal', flow: '見守り', strength: 'weak' },
    ],
    ['A病院\t医療\tふつう', { group: 'supporter', name: 'A病院', kind: 'medical', formality: 'formal' }],
    ['市役所 福祉課 手続き', { group: 'supporter', name: '市役所 福祉課', kind: 'administration', note: '手続き' }],
    ['みどりの会、ボランティア・NPO、これから', { group: 'supporter', kind: 'volunteer', state: 'planned' }],
    ['地区社協', { group: 'supporter', kind: 'district-council', formality: 'informal' }],
    ['隣近所・自治会 葛藤', { group: 'supporter', kind: 'residents-association', tension: 'conflict' }],
    ['となりの田中さん 声かけ', { group: 'other', kind: 'neighbour', flow: '声かけ' }],
    ['Bさん 友人', { group: 'other', name: 'Bさん', relation: '友人', kind: 'friend' }],
    ['Bさん', { group: 'other', kind: 'other' }],
    ['・包括 日常生活圏域 ↔', { group: 'supporter', name: '包括', careArea: 'daily-living', direction: 'both' }],
    ['1. 妹 途絶', { group: 'family', name: '妹', state: 'broken' }],
    ['ｻﾛﾝ 居場所', { group: 'supporter', kind: 'volunteer', note: '居場所' }],
  ])('[Y2] reads 「%s」', (line, row) => {
    expect(only(line)).toMatchObject(row);
  });

  it('[Y2] passes over empty lines and keeps the numbers of the others', () => {
    const { rows } = readStarterText('長女\r\n\r\n　\r\n次女');
    expect(rows.map(({ line }) => line)).toEqual([1, 4]);
  });

  it('[Y4] tells the lines that are too long or too many', () => {
    expect(readStarterText(`長女\n${'あ'.repeat(201)}`).problems).toMatchObject([{ line: 2 }]);
    const many = readStarterText(Array.from({ length: MOST_STARTER_ROWS + 5 }, (_, n) => `友人${n}`).join('\n'));
    expect(many.problems).toMatchObject([{ line: MOST_STARTER_ROWS + 1 }]);
    expect(many.rows).toHaveLength(MOST_STARTER_ROWS);
  });
});

describe('CSV', () => {
  it("[Y5] reads rows by Japanese headings, with the board's own words", () => {
    const { rows, problems } = readStarterCsv(
      '氏名,続柄,種別,強さ,ストレス,向き,備考,電話\n花子,長女,,強い,,,遠方,090\n北診療所,,医療,弱い,あり,→,,\n"みどり\n会",,ボランティア・NPO,,,,,',
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(rows.map(({ row }) => row)).toMatchObject([
      { group: 'family', name: '花子', relation: '長女', sex: 'female', strength: 'strong', note: '遠方' },
      { group: 'supporter', kind: 'medical', formality: 'formal', tension: 'conflict', direction: 'forward' },
      { group: 'supporter', kind: 'volunteer', formality: 'informal' },
    ]);
  });

  it.each<[string, string, number | null, RegExp]>([
    ['an unknown word', '名前,強さ\n花子,強い\n太郎,とてもとても', 3, /「強さ」の「とてもとても」/],
    ['a missing heading', '関係,強さ\n長女,強い', 1, /「名前」/],
    ['a row without a name', '名前,強さ\n,強い', 2, /名前がありません/],
    ['an open quotation mark', '名前\n"花子\n太郎', 2, /引用符/],
    ['an age beyond all', '名前,年齢\n花子,900', 2, /「年齢」/],
    ['nothing', '\n', null, /何も/],
  ])('[Y5] names the line of %s, and gives no row', (_, text, line, message) => {
    const { rows, problems } = readStarterCsv(text);
    expect(rows).toEqual([]);
    expect(problems[0]?.line).toBe(line);
    expect(problems[0]?.message).toMatch(message);
  });
});

describe('the map of a list', () => {
  const rows = (text: string) => readStarterText(text).rows.map(({ row }) => row);
  const add = (list: readonly StarterRow[]) => list.map((row) => ({ row, same: 'add' as const }));

  it('[Y6] makes family persons, supporters resources, all tied to 本人 and left to the layout', () => {
    const subject = person('el_s', { label: 'Aさん', isSubject: true, pos: { x: 40, y: 60 } });
    const list = add(rows('長女 45歳 強い\n民生委員 見守り 弱い\nBさん 友人'));
    const { elements, ties } = starterMap(list, { elements: [subject], ties: [] }, seededRandom(1));
    expect(elements).toMatchObject([
      { kind: 'person', label: '長女', relation: '長女', sex: 'female', age: 45, auto: true },
      { kind: 'resource', label: '民生委員', formality: 'informal', supporterKind: 'welfare-commissioner', auto: true },
      { kind: 'person', label: 'Bさん', relation: '友人', supporterKind: 'friend', auto: true },
    ]);
    expect(ties).toMatchObject([
      { from: elements[0]!.id, to: subject.id, strength: 'strong' },
      { to: subject.id, flow: '見守り', strength: 'weak' },
      { to: subject.id },
    ]);
  });

  it('[Y6] makes 本人 too where there is none', () => {
    const { elements, subject } = starterMap(add(rows('長女')), { elements: [], ties: [] }, seededRandom(1));
    expect(elements[0]).toMatchObject({ id: subject, kind: 'person', isSubject: true, auto: true });
  });

  it('[Y7] finds who is on the map already, by name, alias or one of two names', () => {
    const subject = person('el_s', { label: 'Aさん', alias: '本人', isSubject: true });
    const elements = [
      subject,
      resource('el_1', { label: '自治会・町内会' }),
      person('el_2', { label: '田中 花子', alias: '長女' }),
    ];
    const ties = [tie('tie_1', 'el_s', 'el_2')];
    const board = { elements, ties };
    const choices = rows('町内会\n長女\n田中花子さん\n本人\n新聞店').map((row) => usualChoice(row, board));
    expect(choices).toEqual(['tie', 'skip', 'skip', 'skip', 'add']);
    const list = rows('町内会 弱い\n長女').map((row) => ({ row, same: usualChoice(row, board) }));
    const made = starterMap(list, board, seededRandom(1));
    expect(made.elements).toEqual([]);
    expect(made.ties).toMatchObject([{ from: 'el_1', to: 'el_s', strength: 'weak' }]);
  });
});
