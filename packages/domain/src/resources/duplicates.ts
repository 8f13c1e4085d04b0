import {
  type Likened,
  type LikeReason,
  likeReasons,
  nameLikeness,
  type Profile,
  profileOf,
  SIMILAR,
} from './likeness.ts';

/** A row that may be the same as a given one. `strength` sorts them: a shared telephone number weighs as much as an equal name. */
export type Like<Row> = {
  readonly row: Row;
  readonly strength: number;
  readonly reasons: readonly LikeReason[];
};
/** Two rows that may be the same. */
export type DuplicatePair<Row> = { readonly one: Row } & Like<Row>;

/** Most pairs that are answered; whoever has decided on these sees the next. */
export const MOST_DUPLICATES = 100;
/** A pair of letters that more names of one 圏域 have than this says nothing of them (「サロ」「の会」). */
const COMMON = 150;

/**
 * Rows, findable by likeness (SPEC RS6, RS7). Not every row is compared with every other: only those that share a name, a contact, or
 * a pair of letters within one 圏域, so that 5,000 rows take a fraction of a second.
 */
export class LikenessIndex<Row extends Likened> {
  readonly #rows: { readonly row: Row; readonly profile: Profile }[] = [];
  readonly #having = new Map<string, number[]>();

  constructor(rows: Iterable<Row> = []) {
    for (const row of rows) this.add(row);
  }

  add(row: Row): void {
    const profile = profileOf(row);
    const at = this.#rows.push({ row, profile }) - 1;
    for (const word of wordsOf(profile)) {
      const places = this.#having.get(word);
      if (places) places.push(at);
      else this.#having.set(word, [at]);
    }
  }

  /** Those that may be the same as this one, the surest first. */
  like(value: Likened): readonly Like<Row>[] {
    return this.#likeProfile(profileOf(value));
  }

  #likeProfile(profile: Profile): readonly Like<Row>[] {
    const found: Like<Row>[] = [];
    for (const at of this.#near(profile)) {
      const other = this.#rows[at]!;
      const reasons = likeReasons(profile, other.profile);
      if (reasons.length === 0) continue;
      const strength = nameLikeness(profile, other.profile) + (reasons.includes('same-contact') ? 1 : 0);
      found.push({ row: other.row, strength, reasons });
    }
    return found.sort((a, b) => b.strength - a.strength);
  }

  /**
   * Places of rows that can be like this one at all: those of the same name or contact, and those that share so many pairs of letters
   * that their names may be similar. Pairs that are too common to look up count as shared: nothing is lost by it.
   */
  #near(profile: Profile): Iterable<number> {
    const near = new Set<number>();
    for (const word of strongWordsOf(profile)) for (const at of this.#having.get(word) ?? []) near.add(at);
    const shared = new Map<number, number>();
    let common = 0;
    for (const [pair, count] of profile.pairs) {
      const places = this.#having.get(pairWord(profile, pair)) ?? [];
      if (places.length > COMMON) common += count;
      else for (const at of places) shared.set(at, (shared.get(at) ?? 0) + count);
    }
    for (const [at, count] of shared) {
      const { size } = this.#rows[at]!.profile;
      if (2 * (count + common) >= SIMILAR * (profile.size + size)) near.add(at);
    }
    return near;
  }
}

/** A name and contacts, which tell by themselves. */
const strongWordsOf = ({ key, contacts }: Profile): string[] => [
  `=${key}`,
  ...[...contacts].map((contact) => `@${contact}`),
];
/** Names that are only similar count within one 圏域, or with the same contact. */
const pairWord = ({ area }: Profile, pair: string): string => `${area} ${pair}`;
/** What a row is found by. */
const wordsOf = (profile: Profile): string[] => [
  ...strongWordsOf(profile),
  ...[...profile.pairs.keys()].map((pair) => pairWord(profile, pair)),
];

/** Pairs of rows that may be the same resource, each once, the surest first (SPEC RS7). Suggested; decided by people. */
export function findDuplicates<Row extends Likened>(rows: readonly Row[]): readonly DuplicatePair<Row>[] {
  const index = new LikenessIndex<Row>();
  const found: DuplicatePair<Row>[] = [];
  for (const one of rows) {
    for (const like of index.like(one)) found.push({ one, ...like });
    index.add(one);
  }
  return found.sort((a, b) => b.strength - a.strength);
}
