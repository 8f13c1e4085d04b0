/** Cells of the table that an alignment may fill; beyond it everything counts as replaced (a day's meeting stays far below). */
const MOST_CELLS = 4_000_000;

export type Aligned<T> =
  | { readonly type: 'same'; readonly before: T; readonly after: T }
  | { readonly type: 'removed'; readonly before: T }
  | { readonly type: 'added'; readonly after: T };

/** A longest common subsequence of two lists, as the steps from one to the other; removals stand before additions. */
export function align<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): Aligned<T>[] {
  let head = 0;
  while (head < before.length && head < after.length && same(before[head] as T, after[head] as T)) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    same(before.at(-1 - tail) as T, after.at(-1 - tail) as T)
  )
    tail += 1;
  const pair = (at: number, other: number): Aligned<T> => ({
    type: 'same',
    before: before[at] as T,
    after: after[other] as T,
  });
  return [
    ...Array.from({ length: head }, (_, at) => pair(at, at)),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail), same),
    ...Array.from({ length: tail }, (_, at) => pair(before.length - tail + at, after.length - tail + at)),
  ];
}

function middle<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): Aligned<T>[] {
  const [rows, columns] = [before.length, after.length];
  if ((rows + 1) * (columns + 1) > MOST_CELLS)
    return [
      ...before.map((value): Aligned<T> => ({ type: 'removed', before: value })),
      ...after.map((value): Aligned<T> => ({ type: 'added', after: value })),
    ];
  const width = columns + 1;
  const length = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number) => length[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      length[row * width + column] = same(before[row] as T, after[column] as T)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
  const steps: Aligned<T>[] = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    const [a, b] = [before[row] as T, after[column] as T];
    if (row < rows && column < columns && same(a, b)) {
      steps.push({ type: 'same', before: a, after: b });
      [row, column] = [row + 1, column + 1];
    } else if (row < rows && (column === columns || at(row + 1, column) >= at(row, column + 1))) {
      steps.push({ type: 'removed', before: a });
      row += 1;
    } else {
      steps.push({ type: 'added', after: b });
      column += 1;
    }
  }
  return steps;
}
