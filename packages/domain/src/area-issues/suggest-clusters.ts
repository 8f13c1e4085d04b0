import { indexIssues, type IssueIndex, type IssueText, neighboursOf } from './issue-index.ts';
import type { Term } from './issue-terms.ts';

/** Issues that may belong together, nearest to the first one first, and the words that they have in common. */
export type SuggestedCluster = { readonly keys: readonly string[]; readonly words: readonly string[] };

/** A cosine from which two short texts are usually about the same thing; chosen on made-up issues (see the test). */
export const LEAST_SIMILARITY = 0.22;
/** More in one heap nobody looks through. */
const MOST_IN_CLUSTER = 20;
const MOST_WORDS = 4;

/**
 * Suggests which issues belong together (SPEC AZ1–AZ4). People decide; this only puts side by side what reads alike.
 *
 * Whoever has the most neighbours becomes the first of a cluster and takes those along that are still free, so that nothing is joined
 * over long chains. The same issues in any order give the same clusters. Linear in the number of issues.
 */
export function suggestClusters(issues: readonly IssueText[], least = LEAST_SIMILARITY): SuggestedCluster[] {
  const sorted = [...issues].sort((a, b) => (a.key < b.key ? -1 : 1));
  const index = indexIssues(sorted);
  const neighbours = sorted.map((_, at) => neighboursOf(index, at, least));
  const weight = neighbours.map((near) => near.reduce((sum, { similarity }) => sum + similarity, 0));
  const order = sorted.map((_, at) => at).sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b);
  const taken = new Set<number>();
  const clusters: SuggestedCluster[] = [];
  for (const seed of order) {
    if (taken.has(seed)) continue;
    const free = (neighbours[seed] ?? []).filter(({ at }) => !taken.has(at)).slice(0, MOST_IN_CLUSTER - 1);
    if (free.length === 0) continue;
    const members = [seed, ...free.map(({ at }) => at)];
    for (const at of members) taken.add(at);
    clusters.push({ keys: members.map((at) => sorted[at]!.key), words: commonWords(index, members) });
  }
  return clusters.sort((a, b) => b.keys.length - a.keys.length || (a.keys[0]! < b.keys[0]! ? -1 : 1));
}

/** One issue that reads like something, and the words that both have. */
export type SimilarIssue = { readonly key: string; readonly words: readonly string[] };

/** Issues that read like a 地域課題 (its title and the titles of its issues), nearest first (SPEC AZ5). */
export function similarIssues(
  about: Omit<IssueText, 'key'>,
  among: readonly IssueText[],
  most: number,
): SimilarIssue[] {
  const index = indexIssues([...among, { key: '', ...about }]);
  const own = index.terms[among.length] ?? [];
  return neighboursOf(index, among.length, LEAST_SIMILARITY / 2)
    .slice(0, most)
    .map(({ at }) => ({
      key: among[at]!.key,
      words: ranked(
        index,
        own.filter((term) => index.terms[at]?.some(({ key }) => key === term.key)),
      ),
    }));
}

/** Words that most of them hold: all of two, more than half of many. The reason that is shown (SPEC AZ3). */
function commonWords(index: IssueIndex, members: readonly number[]): string[] {
  const held = new Map<string, { term: Term; count: number }>();
  for (const at of members)
    for (const term of index.terms[at] ?? []) {
      const known = held.get(term.key);
      held.set(term.key, { term: known?.term ?? term, count: (known?.count ?? 0) + 1 });
    }
  const wanted = Math.max(2, Math.ceil(members.length * 0.5));
  return ranked(
    index,
    [...held.values()].filter(({ count }) => count >= wanted).map(({ term }) => term),
  );
}

/** The rarest first; a word within another one that stands there already says nothing more. */
function ranked(index: IssueIndex, terms: readonly Term[]): string[] {
  const rare = (term: Term) => index.rarity(term) ?? 0;
  const words: Term[] = [];
  for (const term of [...terms].sort((a, b) => rare(b) - rare(a) || b.key.length - a.key.length)) {
    if (words.some((known) => known.key.includes(term.key) || term.key.includes(known.key))) continue;
    words.push(term);
  }
  return words.slice(0, MOST_WORDS).map(({ shown }) => shown);
}
