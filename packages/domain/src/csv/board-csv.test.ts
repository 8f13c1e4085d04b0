import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board } from '../board/board.ts';
import { Element } from '../board/element.ts';
import { toBoardJson } from '../board/to-board-json.ts';
import { attendance, board, person, resource, tie } from '../testing/fixtures.ts';
import { boards } from '../testing/board-arbitrary.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { boardCsv } from './board-csv.ts';
import { readBoardCsv } from './read-board-csv.ts';

const json = (value: Board, hideNames = false) =>
  toBoardJson(value, { attendance: [attendance('att_1', '鈴木 一郎')], hideNames });
const read = (texts: readonly string[], onBoard: readonly Element[] = []) =>
  readBoardCsv(texts, { onBoard, random: seededRandom(1) });
const problemsOf = (...texts: string[]) => {
  const result = read(texts);
  return result.ok ? [] : result.problems;
};

const HELD = new Set(['person', 'resource', 'note', 'area', 'caption', 'card']);
/** What a table does not hold: places in a family, and line feeds inside one line of a list. */
const held = (element: Element): unknown => {
  const rest = { ...element, id: '' };
  if (rest.kind === 'person')
    return { ...rest, bornTo: null, custody: null, bond: 'birth', birthOrder: 0, twinKind: 'none', twinGroup: '' };
  if ('bullets' in rest) {
    const bullets = rest.bullets.join('\n').split(/\r\n|\r|\n/);
    return { ...rest, bullets: rest.bullets.length === 0 || rest.bullets.join('\n') === '' ? [] : bullets };
  }
  return rest;
};

describe('CSV of a map', () => {
  it('[K6] gives back every element and tie that it wrote', () => {
    fc.assert(
      fc.property(boards, (value) => {
        const kept = value.elements.filter((element) => HELD.has(element.kind));
        const ids = new Set(kept.map((element) => element.id));
        const ties = value.ties.filter((one) => ids.has(one.from) && ids.has(one.to));
        const file = boardCsv(json({ ...value, elements: kept, ties }));
        const result = read([file.elements, file.ties].filter((text) => text.split('\r\n').length > 2));
        if (kept.length === 0) return;
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        const plain = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();
        expect(plain(result.map.elements.map(held))).toEqual(plain(kept.map(held)));
        const named = (elements: readonly Element[], list: Board['ties']) => {
          const of = new Map(elements.map((element) => [element.id, held(element)]));
          return plain(list.map((one) => ({ ...one, id: '', from: of.get(one.from), to: of.get(one.to) })));
        };
        expect(named([...result.map.elements], [...result.map.ties])).toEqual(named(kept, ties));
      }),
      { numRuns: 300 },
    );
  });

  it('[K5] has Japanese headings, and only columns that say something', () => {
    const file = boardCsv(
      json(
        board({ elements: [person('el_1', { label: '花子', isSubject: true })], ties: [tie('tie_1', 'el_1', 'el_1')] }),
      ),
    );
    const [head = '', row] = file.elements.slice(1).split('\r\n');
    expect(head).toBe('"番号","種類","名前","性別","本人","ようす","文字の大きさ","重なり","横の位置","縦の位置"');
    expect(row).toBe('"1","人","花子","示さない","はい","今いる","ふつう","0","0","0"');
    expect(file.ties).toContain('"から番号","から","へ番号","へ","強さ"');
  });

  it('[K7] holds no known name while names are hidden', () => {
    const value = board({
      elements: [
        person('el_1', { label: '佐藤 花子', reading: 'さとう', note: '花子の話' }),
        resource('el_2', { label: '佐藤医院', contact: '高橋' }),
      ],
      ties: [tie('tie_1', 'el_1', 'el_2', { label: '鈴木が送る' })],
    });
    const file = boardCsv(json(value, true));
    expect(file.elements + file.ties).not.toMatch(/佐藤|花子|さとう|鈴木|高橋/);
  });

  it('[K8] takes tables that people wrote by hand', () => {
    const result = read([
      '氏名,続柄,性別,年齢,備考,電話\n一郎,長男,男,５２歳,,090\n北診療所,,,,,',
      'から,へ,強さ,ストレス\n一郎,北診療所,弱い,あり',
    ]);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const [son, other] = result.map.elements;
    expect(son).toMatchObject({ kind: 'person', label: '一郎', relation: '長男', sex: 'male', age: 52, auto: true });
    expect(other).toMatchObject({ kind: 'person', label: '北診療所' });
    expect(son?.pos).not.toEqual(other?.pos);
    expect(result.map.ties).toMatchObject([{ from: son?.id, to: other?.id, strength: 'weak', tension: 'conflict' }]);
    expect(result.leftOut).toEqual([{ what: '使わない列：電話', count: 0 }]);
  });

  it('[K8] finds the ends of ties that come alone on the map', () => {
    const onBoard = [person('el_1', { label: '花子' }), resource('el_2', { label: '北診療所' })];
    const result = read(['から,へ\n花子,北診療所'], onBoard);
    expect(result.ok && result.map.ties).toMatchObject([{ from: 'el_1', to: 'el_2' }]);
  });

  it.each<[string, string, number | null, RegExp]>([
    ['a word that is none', '種類,名前\n人,花子\n犬,太郎', 3, /「種類」の「犬」/],
    ['an age that is no number', '名前,年齢\n花子,わからない', 2, /「年齢」/],
    ['an age beyond all', '名前,年齢\n花子,900', 2, /「年齢」の値/],
    ['a name too long', `名前\n${'あ'.repeat(201)}`, 2, /「名前」の値/],
    ['a number used twice', '番号,名前\n1,花子\n1,太郎', 3, /番号「1」/],
    ['no headings', '花子,長女\n太郎,長男', 1, /見出し/],
    ['a heading twice', '名前,氏名\n花子,花子', 1, /「名前」の列が2つ/],
    ['a quotation mark left open', '名前\n"花子\n太郎', 2, /引用符/],
    ['a tie to nobody', 'から,へ\n花子,太郎', 2, /「から」の「花子」/],
    ['an empty file', '\n\n', null, /何も/],
  ])('[K9] names the line of %s, and takes nothing', (_, text, line, message) => {
    const [problem] = problemsOf(text);
    expect(problem?.line).toBe(line);
    expect(problem?.message).toMatch(message);
  });

  it('[K9] asks for the number where two bear one name', () => {
    const problems = problemsOf('名前\n花子\n花子\n太郎', 'から,へ\n花子,太郎');
    expect(problems[0]).toMatchObject({ line: 2, message: expect.stringContaining('2つ以上') });
  });

  it('[K6] names figures and leaves them out when it reads', () => {
    const chart = Element.parse({
      id: 'el_9',
      kind: 'chart',
      label: '推移',
      pos: { x: 0, y: 0 },
      size: { w: 90, h: 90 },
      rows: 1,
      columns: 1,
      cells: {},
    });
    const file = boardCsv(json(board({ elements: [person('el_1'), chart], ties: [tie('tie_1', 'el_1', 'el_9')] })));
    const result = read([file.elements, file.ties]);
    expect(result.ok && result.map).toMatchObject({ elements: [{ kind: 'person' }], ties: [] });
    expect(result.ok && result.leftOut.map(({ count }) => count)).toEqual([1, 1]);
  });
});
