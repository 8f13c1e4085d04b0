import { describe, expect, it } from 'vitest';
import { shownCount } from './case-count.ts';
import { changedFields, mergeResourceTexts, ResourceText } from './directory-resource.ts';
import { dueOn, freshnessOf } from './freshness.ts';
import { gapMatrix, isGap } from './gaps.ts';

const salon = ResourceText.parse({ name: 'サロンひまわり', formality: 'informal' });

describe('a row of the directory', () => {
  it('[RS2] tells what changed, in reading order', () => {
    expect(changedFields(salon, { ...salon, contact: '046', name: 'ひまわり' })).toEqual(['name', 'contact']);
  });

  it('[RS3] keeps what was changed here, and follows the rest', () => {
    const mine = { ...salon, contact: '046' };
    const theirs = { ...salon, contact: '045', target: '高齢の人' };
    expect(mergeResourceTexts(salon, mine, theirs)).toEqual({ ...salon, contact: '046', target: '高齢の人' });
  });

  it('[RS4] is due twelve months after its confirmation', () => {
    const due = dueOn('2026-11-26', 12);
    expect(freshnessOf(null, due)).toBe('never');
    expect(freshnessOf('2025-11-27', due)).toBe('fresh');
    expect(freshnessOf('2025-11-26', due)).toBe('due');
    expect(dueOn('2028-02-29', 12)).toBe('2027-02-28');
    expect(dueOn('2026-11-26', 36)).toBe('2023-11-26');
    expect(dueOn('2026-03-31', 1)).toBe('2026-02-28');
  });

  it('[RS9] says small counts of cases only to those who may read them all', () => {
    expect(shownCount(0, 0)).toEqual({ kind: 'exact', count: 0 });
    expect(shownCount(3, 2)).toEqual({ kind: 'few' });
    expect(shownCount(3, 3)).toEqual({ kind: 'exact', count: 3 });
    expect(shownCount(5, 0)).toEqual({ kind: 'exact', count: 5 });
  });
});

describe('the gap view', () => {
  const counts = [
    { careArea: '東地区', kind: 'care', formal: 2, informal: 0 },
    { careArea: '', kind: 'volunteer', formal: 0, informal: 1 },
    { careArea: '東地区', kind: 'volunteer', formal: 0, informal: 3 },
  ] as const;

  it('[RS8] has a row for every 圏域 and a column for every kind of an area', () => {
    const { rows, kinds, totals } = gapMatrix(counts, ['西地区']);
    expect(rows.map(({ careArea }) => careArea)).toEqual(['西地区', '東地区', '']);
    expect(kinds).not.toContain('family');
    const at = (area: number, kind: (typeof kinds)[number]) => rows[area]!.cells[kinds.indexOf(kind)]!;
    expect(at(1, 'care')).toEqual({ formal: 2, informal: 0 });
    expect(isGap(at(0, 'care'))).toBe(true);
    expect(rows[1]!.total).toEqual({ formal: 2, informal: 3 });
    expect(totals[kinds.indexOf('volunteer')]).toEqual({ formal: 0, informal: 4 });
  });
});
