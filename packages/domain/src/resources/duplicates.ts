import { type Likened, type LikeReason, likeReasons, nameLikeness, type Profile, profileOf } from './likeness.ts';

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
    const profile = profileOf(value);
    const near = new Set<number>();
    for (const word of wordsOf(profile)) {
      const places = this.#having.get(word) ?? [];
      if (places.length <= COMMON) for (const at of places) near.add(at);
    }
    const found: Like<Row>[] = [];
    for (const at of near) {
      const other = this.#rows[at]!;
      const reasons = likeReasons(profile, other.profile);
      if (reasons.length === 0) continue;
      const strength = nameLikeness(profile, other.profile) + (reasons.includes('same-contact') ? 1 : 0);
      found.push({ row: other.row, strength, reasons });
    }
    return found.sort((a, b) => b.strength - a.strength);
  }
}

/** What a row is found by. Names that are only similar count within one 圏域, or with the same contact, which is a word of its own. */
const wordsOf = ({ key, contacts, pairs, area }: Profile): string[] => [
  `=${key}`,
  ...[...contacts].map((contact) => `@${contact}`),
  ...[...pairs.keys()].map((pair) => `${area} ${pair}`),
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
