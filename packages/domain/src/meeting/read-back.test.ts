import { describe, expect, it } from 'vitest';
import { attendance, role } from '../testing/fixtures.ts';
import { readBack } from './read-back.ts';

const people = [
  attendance('att_1', '鈴木'),
  attendance('att_2', '田中先生', { affiliation: '田中医院', profession: '医師' }),
];
const view = { attendance: people, hideNames: false };
const promise = role('role_1', { what: '学校と話す', owner: 'att_1', due: { kind: 'day', day: '2026-11-30' } });

describe('readBack', () => {
  it('[R4] says who, until when and what', () => {
    expect(readBack(promise, view)).toEqual(['鈴木さんは、11月30日(月)までに、「学校と話す」を受け持ちます。']);
  });

  it('[R4] keeps titles that a name already has, and says 期限なし in words', () => {
    const doctor = role('role_1', { ...promise, owner: 'att_2', due: { kind: 'none' } });
    expect(readBack(doctor, view)).toEqual(['田中先生は、期限を決めずに、「学校と話す」を受け持ちます。']);
  });

  it('[R4] adds deputy and monitoring', () => {
    const monitored = role('role_1', { ...promise, deputy: 'att_2', monitor: 'att_2', monitoringDay: '2026-12-14' });
    expect(readBack(monitored, view).slice(1)).toEqual([
      '都合がつかないときは、田中先生が代わります。',
      '12月14日(月)に、田中先生が様子をたしかめます。',
    ]);
  });

  it('[R4] says what is still open instead of inventing it', () => {
    expect(readBack(role('role_1'), view)).toEqual([
      '（期限はまだ決まっていません）「（内容はまだ決まっていません）」を受け持つ人は、まだ決まっていません。',
    ]);
  });

  it('[R4] tells no name while names are hidden', () => {
    const named = role('role_1', { ...promise, what: '佐藤さんと話す' });
    const names = [{ name: '佐藤', shown: '長女' }];
    expect(readBack(named, { ...view, hideNames: true, names })).toEqual([
      '北包括 保健師の方は、11月30日(月)までに、「長女さんと話す」を受け持ちます。',
    ]);
  });
});
