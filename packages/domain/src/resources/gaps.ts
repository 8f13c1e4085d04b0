import { SupporterKind } from '../board/support-network.ts';

/** How many resources of one 圏域 and kind there are, told apart by formality. */
export type GapCount = {
  readonly careArea: string;
  readonly kind: SupporterKind;
  readonly formal: number;
  readonly informal: number;
};
export type GapCell = { readonly formal: number; readonly informal: number };
export type GapRow = { readonly careArea: string; readonly cells: readonly GapCell[]; readonly total: GapCell };
export type GapMatrix = {
  readonly kinds: readonly SupporterKind[];
  /** 圏域 by name; the whole municipality (empty name) stands last. */
  readonly rows: readonly GapRow[];
  readonly totals: readonly GapCell[];
};

const NOTHING: GapCell = { formal: 0, informal: 0 };
const plus = (one: GapCell, other: GapCell): GapCell => ({
  formal: one.formal + other.formal,
  informal: one.informal + other.informal,
});
const sum = (cells: readonly GapCell[]): GapCell => cells.reduce(plus, NOTHING);

/** Kinds that are no social resources of an area: one's own family and friends stand on the map of a case. */
const OF_A_CASE: ReadonlySet<SupporterKind> = new Set<SupporterKind>(['family', 'friend']);

/**
 * 圏域 × kind (SPEC RS8). Every kind has a column, also one that nothing is of: the gap is what people look for. `areas` are 圏域 that
 * must have a row although nothing is there, such as those of cases.
 */
export function gapMatrix(counts: readonly GapCount[], areas: readonly string[] = []): GapMatrix {
  const used = new Set(counts.map(({ kind }) => kind));
  const kinds = SupporterKind.options.filter((kind) => used.has(kind) || !OF_A_CASE.has(kind));
  const names = [...new Set([...counts.map(({ careArea }) => careArea), ...areas])].sort(
    (a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'ja'),
  );
  const at = new Map(counts.map((count) => [`${count.kind} ${count.careArea}`, count]));
  const rows = names.map((careArea): GapRow => {
    const cells = kinds.map((kind): GapCell => {
      const { formal, informal } = at.get(`${kind} ${careArea}`) ?? NOTHING;
      return { formal, informal };
    });
    return { careArea, cells, total: sum(cells) };
  });
  return { kinds, rows, totals: kinds.map((_, column) => sum(rows.map(({ cells }) => cells[column] ?? NOTHING))) };
}

export const isGap = (cell: GapCell): boolean => cell.formal === 0 && cell.informal === 0;
