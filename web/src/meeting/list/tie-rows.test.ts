import { Element, Tie } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { categoryOf, tieRows } from './tie-rows.ts';

const at = { pos: { x: 0, y: 0 } };
const subject = Element.parse({ id: 'el_a', kind: 'person', label: 'Aさん', alias: '本人', isSubject: true, ...at });
const mother = Element.parse({ id: 'el_m', kind: 'person', label: '山田花子', relation: '母', ...at });
const school = Element.parse({
  id: 'el_s',
  kind: 'resource',
  label: '学校',
  formality: 'formal',
  supporterKind: 'education',
  ...at,
});
const note = Element.parse({ id: 'el_n', kind: 'note', text: '孤立', ...at });
const map = new Map([subject, mother, school, note].map((one) => [one.id, one]));
const tie = (id: string, from: string, to: string, more: object = {}) =>
  Tie.parse({ id: `tie_${id}`, from, to, ...more });
const shown = { hideNames: false };

describe('つながりの一覧', () => {
  it('tells a tie from 本人, whichever way it was drawn', () => {
    const ties = tieRows(map, [tie('1', 'el_m', 'el_a', { direction: 'forward', label: '親子' })], shown);
    expect(ties).toEqual([
      expect.objectContaining({
        near: 'el_a',
        other: 'el_m',
        otherName: '山田花子',
        direction: 'backward',
        category: '母',
      }),
    ]);
  });

  it('puts ties among others behind those of 本人', () => {
    const ties = tieRows(map, [tie('1', 'el_m', 'el_s'), tie('2', 'el_a', 'el_s')], shown);
    expect(ties.map((row) => row.tieId)).toEqual(['tie_2', 'tie_1']);
  });

  it('leaves a tie without its end out', () => {
    expect(tieRows(map, [tie('1', 'el_a', 'el_gone')], shown)).toEqual([]);
  });

  it('says aliases while names are hidden', () => {
    const ties = tieRows(map, [tie('1', 'el_a', 'el_m')], { hideNames: true });
    expect(ties[0]).toMatchObject({ nearName: '本人', otherName: '母' });
  });
});

it('names the 区分 of a resource by formality and kind', () => expect(categoryOf(school)).toBe('フォーマル・教育'));
