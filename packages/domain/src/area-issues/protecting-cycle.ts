/** Place of a count in a table with totals: the last row and column are totals. */
export type Place = { readonly r: number; readonly c: number };
export type Suppressed = {
  readonly full: readonly (readonly number[])[];
  readonly hidden: readonly (readonly boolean[])[];
  readonly least: number;
};

/**
 * The cheapest ring of counts through `start` that can be moved by one without changing any total (SPEC AX2); undefined for none.
 *
 * Rows and columns, the totals' own among them, are the points of a graph and each count is the edge between its row and column. With
 * totals counted negatively every row and column adds up to zero, so going round a ring and adding +1 and −1 in turn keeps all sums.
 * A ring may be used when no count leaves what is known of it: a small one stays small, any other stays at `least` or more. The
 * shortest way from the column of `start` back to its row is looked for (Dijkstra) for +1 and for −1.
 */
export function protectingCycle(table: Suppressed, start: Place): readonly Place[] | undefined {
  const rings = [1, -1].flatMap((sign) => {
    if (!mayMove(table, start, changeOf(table, start, sign))) return [];
    const way = cheapestWay(table, start, sign);
    return way === undefined ? [] : [way];
  });
  return rings.sort((a, b) => a.cost - b.cost)[0]?.ring;
}

const isTotal = ({ full }: Suppressed, { r, c }: Place) =>
  (r === full.length - 1) !== (c === (full[r]?.length ?? 0) - 1);
/** The whole stands in a total row and a total column: its sign is turned twice. */
const changeOf = (table: Suppressed, at: Place, sign: number): number => (isTotal(table, at) ? -sign : sign);

function mayMove({ full, least }: Suppressed, { r, c }: Place, by: number): boolean {
  const n = full[r]?.[c] ?? 0;
  if (n === 0) return false;
  return n < least ? n + by >= 1 && n + by < least : n + by >= least;
}

/** What is hidden already costs nothing; a total is missed more than a count, a large count more than a small one. */
function costOf(table: Suppressed, at: Place): number {
  if (table.hidden[at.r]?.[at.c] === true) return 0.001;
  const size = 1 + Math.log2(1 + (table.full[at.r]?.[at.c] ?? 0)) / 8;
  const last = at.r === table.full.length - 1 || at.c === (table.full[at.r]?.length ?? 0) - 1;
  return last ? 4 * size : size;
}

function cheapestWay(table: Suppressed, start: Place, sign: number): { cost: number; ring: Place[] } | undefined {
  const rows = table.full.length;
  const columns = table.full[0]?.length ?? 0;
  // Points 0…rows−1 are rows, the rest columns.
  const points = rows + columns;
  const cost = new Float64Array(points).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(points).fill(-1);
  const done = new Uint8Array(points);
  cost[rows + start.c] = 0;
  for (;;) {
    let at = -1;
    // A plain loop: this is gone through for every point of every ring.
    for (let point = 0, least = Number.POSITIVE_INFINITY; point < points; point++)
      if (done[point] === 0 && cost[point]! < least) [at, least] = [point, cost[point]!];
    if (at === -1) return undefined;
    if (at === start.r) break;
    done[at] = 1;
    const isColumn = at >= rows;
    for (let next = isColumn ? 0 : rows; next < (isColumn ? rows : rows + columns); next++) {
      const place = isColumn ? { r: next, c: at - rows } : { r: at, c: next - rows };
      if (place.r === start.r && place.c === start.c) continue;
      // After +1 on `start` its column wants −1, the row reached by it +1 again, and so on.
      if (!mayMove(table, place, changeOf(table, place, isColumn ? -sign : sign))) continue;
      const along = (cost[at] ?? 0) + costOf(table, place);
      if (along >= (cost[next] ?? Number.POSITIVE_INFINITY)) continue;
      cost[next] = along;
      from[next] = at;
    }
  }
  const ring: Place[] = [start];
  for (let at = start.r; at !== rows + start.c; at = from[at] ?? -1) {
    const before = from[at] ?? -1;
    ring.push(at < rows ? { r: at, c: before - rows } : { r: before, c: at - rows });
  }
  return { cost: cost[start.r] ?? 0, ring };
}
