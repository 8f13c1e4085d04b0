/** A thing in a row: where it would like to be, how much that matters, and how far at least from the one before. */
export type Wish = { readonly at: number; readonly weight: number; readonly gap: number };

/**
 * Places for things whose order is fixed, each as near to its wish as the gaps allow: the least sum of weighted squares, found
 * exactly by pooling neighbours that push each other. `gap` of the first one does not count.
 * Source: pool adjacent violators (isotonic regression).
 */
export function spaced(wishes: readonly Wish[]): number[] {
  // Without the gaps what remains is only that nobody overtakes anybody.
  const offsets: number[] = [];
  wishes.forEach(({ gap }, i) => offsets.push(i === 0 ? 0 : offsets[i - 1]! + gap));
  const pools: { at: number; weight: number; count: number }[] = [];
  wishes.forEach(({ at, weight }, i) => {
    let pool = { at: at - offsets[i]!, weight, count: 1 };
    for (let last = pools.at(-1); last && last.at > pool.at; last = pools.at(-1)) {
      pools.pop();
      const sum = last.weight + pool.weight;
      pool = {
        at: (last.at * last.weight + pool.at * pool.weight) / sum,
        weight: sum,
        count: last.count + pool.count,
      };
    }
    pools.push(pool);
  });
  return pools.flatMap(({ at, count }) => Array.from({ length: count }, () => at)).map((at, i) => at + offsets[i]!);
}
