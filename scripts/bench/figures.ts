/** Milliseconds at a share of the sorted samples, e.g. 0.95; NaN when there are none. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = Float64Array.from(samples).sort();
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export interface Spread {
  samples: number;
  p50: number;
  p95: number;
  max: number;
}

export const spread = (samples: readonly number[]): Spread => ({
  samples: samples.length,
  p50: percentile(samples, 0.5),
  p95: percentile(samples, 0.95),
  max: percentile(samples, 1),
});

/** `12.3 ms`, or a dash for what was not measured. */
export const ms = (value: number): string => (Number.isFinite(value) ? `${value.toFixed(value < 10 ? 2 : 1)} ms` : '—');

export const count = (value: number): string => Math.round(value).toLocaleString('en');

/** Plain text table with aligned columns. */
export function table(rows: readonly (readonly string[])[]): string {
  const width = (text: string): number => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - width(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
