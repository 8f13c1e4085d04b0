import { cellKey, type Chart } from '@tsunagu/domain';

/** What a chart's own table says. A value that is no number is a gap. */
export type ChartData = {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | undefined)[] }[];
};

/** First row: categories from the second column on. Each further row: a series, its name in the first column. */
export function chartData({ cells, rows, columns }: Chart): ChartData {
  const cell = (row: number, column: number) => (cells[cellKey(row, column)] ?? '').trim();
  const across = Array.from({ length: Math.max(0, columns - 1) }, (_, i) => i + 1);
  return {
    categories: across.map((column) => cell(0, column)),
    series: Array.from({ length: Math.max(0, rows - 1) }, (_, i) => i + 1).map((row) => ({
      name: cell(row, 0),
      values: across.map((column) => readNumber(cell(row, column))),
    })),
  };
}

/** A number as people write it: 「１，２３４」「109.8%」「-3」. Words and empty cells are none. */
export function readNumber(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s,]/gu, '')
    .replace(/^[−–△▲]/u, '-')
    .replace(/[^\d.]+$/u, '');
  return /^[-+]?(\d+(\.\d*)?|\.\d+)$/u.test(plain) ? Number(plain) : undefined;
}
