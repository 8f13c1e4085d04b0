/**
 * What somebody did, kept outside the product: the independent record that a recovered board is held against.
 * `update` numbers a person's updates (1, 2, 3 …); a server that has acknowledged n has promised 1 … n.
 */
export type Deed =
  | { update: number; kind: 'put'; id: string; label: string }
  | { update: number; kind: 'remove'; id: string }
  /** A word typed into a text that everybody writes in; nobody ever deletes there. */
  | { update: number; kind: 'type'; word: string };

/** A board as the record sees it. */
export interface Seen {
  labels: ReadonlyMap<string, string>;
  sharedText: string;
}

/**
 * What is wrong with a recovered board, given what one person did and how much of it was acknowledged. Things are
 * touched by their owner alone, so a thing must be as some moment at or after the last acknowledged deed left it:
 * later deeds may have reached the disk too, unacknowledged, but earlier states must be gone.
 */
export function findLosses(deeds: readonly Deed[], acknowledged: number, seen: Seen): string[] {
  const losses: string[] = [];
  const allowed = new Map<string, Set<string | undefined>>();
  for (const deed of deeds) {
    if (deed.kind === 'type') {
      const times = seen.sharedText.split(deed.word).length - 1;
      if (times > 1) losses.push(`"${deed.word}" stands ${times} times`);
      if (times === 0 && deed.update <= acknowledged) losses.push(`"${deed.word}" (update ${deed.update}) is lost`);
      continue;
    }
    const states = allowed.get(deed.id) ?? new Set([undefined]);
    // An acknowledged deed makes everything before it impossible.
    if (deed.update <= acknowledged) states.clear();
    states.add(deed.kind === 'put' ? deed.label : undefined);
    allowed.set(deed.id, states);
  }
  for (const [id, states] of allowed) {
    const label = seen.labels.get(id);
    if (!states.has(label)) {
      const wanted = [...states].map((state) => state ?? '(removed)').join(' or ');
      losses.push(`${id} is ${label ?? '(removed)'}, should be ${wanted}`);
    }
  }
  return losses;
}
