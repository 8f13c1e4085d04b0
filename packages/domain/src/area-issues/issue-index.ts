import { foldText } from '../board/fold-text.ts';
import { issueWords } from '../catalogue/issue-words.ts';
import { type Term, termsOf } from './issue-terms.ts';

/** An issue as text, under a key of the caller's. */
export type IssueText = { readonly key: string; readonly title: string; readonly detail: string };

/** The weights of a text's parts, its length 1: numbers of parts, heaviest first, and their weights beside them. */
type Vector = { readonly parts: readonly number[]; readonly weights: readonly number[] };
/** The issues that hold a part, heaviest first, `MOST_POSTINGS` at most. */
type Postings = { readonly at: readonly number[]; readonly weights: readonly number[] };

/** Texts of issues, ready to be compared. Nothing leaves the process. */
export type IssueIndex = {
  readonly issues: readonly IssueText[];
  readonly vectors: readonly Vector[];
  readonly terms: readonly (readonly Term[])[];
  /** By number of part. */
  readonly postings: readonly Postings[];
  /** How rare a word is that stands in more than one text; undefined for any other. */
  readonly rarity: (term: Term) => number | undefined;
  /** Room for adding up, one number an issue; all zero between calls. */
  readonly sums: Float64Array;
};

/** A part that more issues hold says little of any of them; looking at the heaviest keeps the work linear. */
export const MOST_POSTINGS = 48;
/** Of one text only its heaviest parts are looked up. */
const MOST_PARTS = 28;

/** Reads the texts once: parts, TF-IDF weights, and who holds which part. */
export function indexIssues(issues: readonly IssueText[]): IssueIndex {
  const terms = issues.map(readTerms);
  const worths = new Map<string, number>();
  const counts = issues.map((issue, at) => partsOf(issue, terms[at] ?? [], worths));
  const holders = new Map<string, number>();
  for (const parts of counts) for (const part of parts.keys()) holders.set(part, (holders.get(part) ?? 0) + 1);
  const known = new Map<string, { number: number; rarity: number }>();
  // A part that stands in one text only joins nothing and is left out.
  for (const [part, n] of holders)
    if (n > 1) known.set(part, { number: known.size, rarity: Math.log(1 + issues.length / n) });
  const vectors = counts.map((parts) => weigh(parts, known));
  const all = Array.from({ length: known.size }, () => [] as { at: number; weight: number }[]);
  for (const [at, { parts, weights }] of vectors.entries())
    for (const [i, part] of parts.entries()) all[part]?.push({ at, weight: weights[i] ?? 0 });
  const postings = all.map((list): Postings => {
    const kept =
      list.length <= MOST_POSTINGS
        ? list
        : list.sort((a, b) => b.weight - a.weight || a.at - b.at).slice(0, MOST_POSTINGS);
    return { at: kept.map(({ at }) => at), weights: kept.map(({ weight }) => weight) };
  });
  const rarity = ({ key }: Term) => known.get(` ${key}`)?.rarity;
  return { issues, vectors, terms, postings, rarity, sums: new Float64Array(issues.length) };
}

/** Words of title and detail; a line break keeps the last word of the one apart from the first of the other. */
const readTerms = ({ title, detail }: IssueText): Term[] => termsOf(`${title}\n${detail.slice(0, READ_OF_DETAIL)}`);

export type Neighbour = { readonly at: number; readonly similarity: number };

/** Of the candidates the best ones are compared in full. */
const MOST_COMPARED = 32;

/**
 * Other issues whose cosine with one of the index reaches `least`, nearest first. Adds up what its heaviest parts say (`MOST_PARTS` ×
 * `MOST_POSTINGS` entries at most, however many issues there are), and computes the cosine of the best candidates exactly.
 */
export function neighboursOf({ vectors, postings, sums }: IssueIndex, of: number, least: number): Neighbour[] {
  const own = vectors[of];
  if (own === undefined) return [];
  const touched: number[] = [];
  for (let i = 0; i < own.parts.length && i < MOST_PARTS; i++) {
    const { at, weights }: Postings = postings[own.parts[i]!]!;
    const weight = own.weights[i]!;
    for (let j = 0; j < at.length; j++) {
      const other = at[j]!;
      if (sums[other] === 0) touched.push(other);
      sums[other]! += weight * weights[j]!;
    }
  }
  // A part that many hold is not listed for all of them: what was added up may lack some of the cosine, but not most of it.
  const candidates = touched.flatMap((at) => {
    const sum = sums[at]!;
    sums[at] = 0;
    return at !== of && sum >= least / 3 ? [{ at, sum }] : [];
  });
  const weightOf = new Map(own.parts.map((part, i) => [part, own.weights[i]!]));
  return candidates
    .sort((a, b) => b.sum - a.sum || a.at - b.at)
    .slice(0, MOST_COMPARED)
    .map(({ at }) => ({ at, similarity: cosine(weightOf, vectors[at]!) }))
    .filter(({ similarity }) => similarity >= least)
    .sort((a, b) => b.similarity - a.similarity || a.at - b.at);
}

function cosine(own: ReadonlyMap<number, number>, { parts, weights }: Vector): number {
  let product = 0;
  for (let i = 0; i < parts.length; i++) product += (own.get(parts[i]!) ?? 0) * weights[i]!;
  return product;
}

const GRAMMAR: ReadonlySet<string> = new Set(issueWords.grammar.split(' '));
/** What the title says counts twice. */
const IN_TITLE = 2;
/** Letters of a detail that are read; the beginning says what it is about. */
const READ_OF_DETAIL = 240;

/** Two kana are grammar more often than not; in a word of kana there are enough of them to count anyway. */
const worthOf = (part: string): number =>
  GRAMMAR.has(part) ? 0 : /^[\p{Script=Hiragana}ー]+$/u.test(part) ? 0.5 : /^[\p{L}\p{N}]+$/u.test(part) ? 1 : 0;

function partsOf(
  { title, detail }: IssueText,
  terms: readonly Term[],
  worths: Map<string, number>,
): Map<string, number> {
  const parts = new Map<string, number>();
  const read = (text: string, times: number) => {
    const folded = foldText(text);
    for (let at = 0; at + 1 < folded.length; at++) {
      const part = folded.slice(at, at + 2);
      let worth = worths.get(part);
      if (worth === undefined) worths.set(part, (worth = worthOf(part)));
      if (worth > 0) parts.set(part, (parts.get(part) ?? 0) + worth * times);
    }
  };
  read(title, IN_TITLE);
  read(detail.slice(0, READ_OF_DETAIL), 1);
  // Words as such: 買い物 and 買物 share no two letters in a row.
  for (const { key } of terms) parts.set(` ${key}`, 2 * IN_TITLE);
  return parts;
}

function weigh(
  counts: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, { number: number; rarity: number }>,
): Vector {
  const weighed = [...counts].flatMap(([part, n]) => {
    const found = known.get(part);
    return found === undefined ? [] : [{ part: found.number, weight: (1 + Math.log(n + 0.5)) * found.rarity }];
  });
  weighed.sort((a, b) => b.weight - a.weight || a.part - b.part);
  const length = Math.hypot(...weighed.map(({ weight }) => weight)) || 1;
  return { parts: weighed.map(({ part }) => part), weights: weighed.map(({ weight }) => weight / length) };
}
