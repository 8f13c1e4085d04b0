import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexIssues, MOST_POSTINGS } from './issue-index.ts';
import { termsOf } from './issue-terms.ts';
import { similarIssues, suggestClusters } from './suggest-clusters.ts';

const issue = (key: string, title: string, detail = '') => ({ key, title, detail });
const SOME = [
  issue('a', '坂が急で買物に行けない', 'バス停まで遠く、荷物を持って坂を上れない。'),
  issue('b', '買い物に行く手段がない', '坂の上の団地で、店がなくなった。'),
  issue('c', '買物の荷物を運べない', '坂が多く、歩いて帰れない。'),
  issue('d', '介護者が夜に眠れない', '妻がひとりで介護をしていて、休めない。'),
  issue('e', '介護している妻が休めない', '夜中に何度も起こされる。'),
  issue('f', 'ゴミ出しができない', '分別が分からない。'),
  issue('g', 'ごみ出しの日が分からない', '曜日を忘れる。分別がむずかしい。'),
  issue('h', '年金だけでは家賃が払えない', '通帳の管理もできていない。'),
];
const groups = (issues = SOME) => suggestClusters(issues).map(({ keys }) => [...keys].sort().join(''));

describe('clusters of issues', () => {
  it('[AZ1] put side by side what reads alike, however its letters are written', () => {
    expect(groups().sort()).toEqual(['abc', 'de', 'fg']);
  });

  it('[AZ3] say which words they have in common', () => {
    const shopping = suggestClusters(SOME).find(({ keys }) => keys.includes('a'));
    expect(shopping?.words.map((word) => word.replaceAll(/[ぁ-ん]/g, ''))).toEqual(
      expect.arrayContaining(['買物', '坂']),
    );
    // What nearly every issue says is no reason.
    const plain = suggestClusters([issue('x', '本人の支援が必要'), issue('y', '家族の支援が必要')]);
    expect(plain.flatMap(({ words }) => words)).toEqual([]);
  });

  it('[AZ2] read words as people name them', () => {
    const words = (text: string) => termsOf(text).map(({ key }) => key);
    expect(words('坂が急で買い物に行けない')).toEqual(['坂', '急', '買物']);
    expect(words('買物困難、タクシー')).toEqual(['買物困難', '買物', 'タクシー']);
    expect(words('ﾊﾞｽ停')).toContain('バス');
  });

  it('[AZ4] are the same whatever order the issues come in, and hold each issue once', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(SOME, { minLength: SOME.length }), (some) => {
        expect(groups(some)).toEqual(groups());
      }),
    );
    const keys = suggestClusters(SOME).flatMap((cluster) => cluster.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(suggestClusters([])).toEqual([]);
    expect(suggestClusters([issue('one', '一つだけ'), issue('two', '')])).toEqual([]);
  });

  it('[AZ4] look at no more than so many others each, also among 20,000', () => {
    const many = Array.from({ length: 20_000 }, (_, n) =>
      issue(`k${n}`, `買物の荷物を運べない${n % 97}`, SOME[n % 8]!.detail),
    );
    const { postings } = indexIssues(many);
    expect(Math.max(...postings.map(({ at }) => at.length))).toBe(MOST_POSTINGS);
  });

  it('[AZ5] find what reads like a 地域課題', () => {
    const found = similarIssues({ title: '坂の上で買物に困る', detail: '' }, SOME, 5);
    expect(
      found
        .map(({ key }) => key)
        .slice(0, 3)
        .sort(),
    ).toEqual(['a', 'b', 'c']);
    expect(found[0]?.words.length).toBeGreaterThan(0);
  });
});
