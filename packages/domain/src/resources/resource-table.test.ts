import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SupporterKind } from '../board/support-network.ts';
import { readCsv, writeCsv } from '../csv/csv-text.ts';
import { ResourceId } from '../ids.ts';
import { DirectoryResource, ResourceText } from './directory-resource.ts';
import { readDay } from './read-day.ts';
import { planImport } from './resource-import.ts';
import { readResourceTable, resourceTable } from './resource-table.ts';

const table = (csv: string) => {
  const read = readCsv(csv);
  if (!read.ok) throw new Error('no CSV');
  return readResourceTable(read.rows);
};
const rowsOf = (csv: string) => {
  const read = table(csv);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.rows;
};
const known = (id: string, more: object) =>
  DirectoryResource.parse({ id, formality: 'informal', endedOn: null, mergedInto: null, version: 3, ...more });

const words = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('=1+1', '+81', '-', '@SUM(A1)', '＝1', "'=1", '"a,b"', '一行目\n二行目', ''),
);
const one = fc.record({
  name: fc.constantFrom('サロン', '=cmd', '㈱みどり', '@x'),
  formality: fc.constantFrom('formal' as const, 'informal' as const),
  kind: fc.constantFrom(...SupporterKind.options),
  careArea: fc.constantFrom('', '東地区', '+東'),
  target: words,
  content: words,
  contact: words,
  carrier: words,
  conditions: words,
  confirmedOn: fc.constantFrom(null, '2026-04-01'),
});

describe('the table of resources', () => {
  it('[RS10] is read back exactly, and no cell begins like a formula', () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (texts) => {
        const rows = texts.map((text, at) => ({ ...ResourceText.parse(text), id: ResourceId.parse(`rsc_${at}`) }));
        const cells = resourceTable(rows);
        expect(cells.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
        const read = rowsOf(writeCsv(cells));
        const empty = ResourceText.parse({ name: 'x', formality: 'formal' });
        expect(read.map(({ id, fields }) => ({ ...empty, ...fields, id }))).toEqual(rows);
      }),
    );
  });

  it('[RS11] needs only 名称, and does not say what the file does not', () => {
    expect(rowsOf('名称,電話\nサロン,046-1')).toEqual([
      { line: 2, id: null, fields: { name: 'サロン', contact: '046-1' } },
    ]);
    expect(rowsOf('団体名,区分,確認日\nサロン,,')[0]?.fields).toEqual({ name: 'サロン' });
  });

  it('[RS11] is refused as a whole, each problem with its line', () => {
    const read = table('名称,種別,最終確認日\nサロン,宇宙,\n,介護,\n体操,介護,きのう');
    expect(read.ok ? [] : read.problems.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(table('あ,い\n1,2').ok).toBe(false);
    expect(readResourceTable([]).ok).toBe(false);
  });

  it('[RS12] reads days as people write them', () => {
    for (const word of [
      '2026-04-01',
      '2026/4/1',
      '２０２６年４月１日',
      '令和8年4月1日',
      'R8.4.1',
      'r8/4/1',
      '46113',
      '2026-04-01T09:00',
    ])
      expect([word, readDay(word)]).toEqual([word, '2026-04-01']);
    expect(readDay('平成元年1月8日')).toBe('1989-01-08');
    for (const word of ['きのう', '8/4/1', '2026-13-01', '2026-02-30', '']) expect(readDay(word)).toBeUndefined();
  });
});

describe('reading in', () => {
  const salon = known('rsc_1', { name: 'サロンひまわり', careArea: '東地区', contact: '046-876-1234' });
  const plan = (csv: string) => planImport(rowsOf(csv), [salon]);

  it('[RS13] tells new, changed and same lines', () => {
    const [same, fresh] = plan('名称,圏域\n　ｻﾛﾝひまわり,東地区\n囲碁の会,西地区');
    expect([same?.verdict, same?.fields]).toEqual(['changed', ['name']]);
    expect([fresh?.verdict, fresh?.resource]).toEqual(['new', null]);
    expect(plan('名称,圏域\nサロンひまわり,東地区')[0]?.verdict).toBe('same');
    const [changed] = plan('台帳番号,名称,圏域,対象\nrsc_1,ひまわり,東地区,だれでも');
    expect(changed).toMatchObject({
      verdict: 'changed',
      fields: ['name', 'target'],
      resource: { id: 'rsc_1', version: 3 },
    });
    expect(changed?.text.contact).toBe('046-876-1234');
  });

  it('[RS13] asks about what may be there already, in the directory or in the file', () => {
    const [near, first, second] = plan(
      '名称,圏域,連絡先\nひまわりサロン,西地区,0468761234\n朝の体操,西,\n朝の体操,西,',
    );
    expect([near?.verdict, near?.like[0]?.name]).toEqual(['duplicate', 'サロンひまわり']);
    expect(first?.verdict).toBe('new');
    expect([second?.verdict, second?.like[0]?.line]).toEqual(['duplicate', 3]);
    const twice = plan('台帳番号,名称\nrsc_1,い\nrsc_1,ろ');
    expect(twice.map(({ verdict }) => verdict)).toEqual(['changed', 'duplicate']);
  });
});
