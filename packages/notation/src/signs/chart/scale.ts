/** The value axis of a chart: from `low` to `high`, with marks at round numbers. */
export type Scale = { readonly low: number; readonly high: number; readonly ticks: readonly number[] };

/**
 * A scale with about four round marks that holds all values. Bars begin at zero, or their lengths would lie; lines may begin
 * near their least value.
 */
export function scaleOf(values: readonly number[], fromZero: boolean): Scale {
  let low = Math.min(...values);
  let high = Math.max(...values);
  if (values.length === 0 || !Number.isFinite(low) || !Number.isFinite(high)) [low, high] = [0, 1];
  // A line that uses little of a scale from zero begins near its values.
  if (fromZero || (low >= 0 && low < (high - low) * 2)) [low, high] = [Math.min(0, low), Math.max(0, high)];
  if (low === high) [low, high] = low === 0 ? [0, 1] : [low - Math.abs(low) * 0.1, high + Math.abs(high) * 0.1];
  const step = roundStep((high - low) / 4);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return { low: ticks[0]!, high: ticks.at(-1)!, ticks };
}

/** The next of 1, 2, 5 × 10ⁿ. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((f) => f * power >= step * (1 - 1e-9)) ?? 10;
  return factor * power;
}
