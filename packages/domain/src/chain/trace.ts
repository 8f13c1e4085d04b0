/** The stations of the chain, from one case upwards to policy. */
export const CHAIN_STATIONS = ['issue', 'area-issue', 'idea', 'resource', 'proposal', 'plan'] as const;
export type ChainStation = (typeof CHAIN_STATIONS)[number];

/** One hop of the chain; `from` is the station nearer to the case. Nodes are named by any text that is theirs alone. */
export type ChainHop = { readonly from: string; readonly to: string };

/** Everything that came of `start`, itself included: upwards, from the case to the plan (SPEC AH4). */
export const traceUp = (hops: readonly ChainHop[], start: string): ReadonlySet<string> =>
  reach(hops, start, ({ from, to }) => [from, to]);

/** Everything that `start` rests on, itself included: downwards, from the plan back to the cases. */
export const traceDown = (hops: readonly ChainHop[], start: string): ReadonlySet<string> =>
  reach(hops, start, ({ from, to }) => [to, from]);

/** Each hop is looked at once; hops in a circle end where they began. */
function reach(
  hops: readonly ChainHop[],
  start: string,
  way: (hop: ChainHop) => [string, string],
): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const hop of hops) {
    const [here, there] = way(hop);
    next.set(here, [...(next.get(here) ?? []), there]);
  }
  const found = new Set([start]);
  for (const at of found) for (const there of next.get(at) ?? []) found.add(there);
  return found;
}
