/** Steps of one board unit, and of full pressure, that a pen point is kept to. */
const STEPS = 8;
const PRESSURE_STEPS = 255;

/** A coordinate as it comes back from the document: kept to an eighth of a board unit. */
export const roundInkCoordinate = (n: number): number => Math.round(n * STEPS) / STEPS + 0;
/** A pressure as it comes back from the document: kept to 1/255. */
export const roundInkPressure = (n: number): number =>
  Math.round(Math.min(1, Math.max(0, n)) * PRESSURE_STEPS) / PRESSURE_STEPS;

/**
 * Pen points (x, y, pressure triples, flat) as bytes: differences to the point before, in eighths of a unit and 1/255 of
 * pressure, as zigzag varints. About 4 bytes a point; as numbers they would be up to 27.
 */
export function packPoints(points: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  const last = [0, 0, 0];
  points.forEach((n, i) => {
    const lane = i % 3;
    const step = Math.round(lane === 2 ? Math.min(1, Math.max(0, n)) * PRESSURE_STEPS : n * STEPS);
    writeVarint(bytes, step - (last[lane] ?? 0));
    last[lane] = step;
  });
  return Uint8Array.from(bytes);
}

/** The points again, or undefined when the bytes are not what `packPoints` writes. */
export function unpackPoints(bytes: Uint8Array): number[] | undefined {
  const points: number[] = [];
  const last = [0, 0, 0];
  let at = 0;
  while (at < bytes.length) {
    let zigzag = 0;
    let factor = 1;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined || factor > 2 ** 28) return undefined;
      zigzag += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
      factor *= 128;
    }
    const lane = points.length % 3;
    const step = (last[lane] ?? 0) + (zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2);
    last[lane] = step;
    if (lane === 2 && (step < 0 || step > PRESSURE_STEPS)) return undefined;
    points.push(step / (lane === 2 ? PRESSURE_STEPS : STEPS));
  }
  return points;
}

function writeVarint(bytes: number[], n: number): void {
  let zigzag = n >= 0 ? n * 2 : -n * 2 - 1;
  while (zigzag >= 0x80) {
    bytes.push((zigzag % 128) | 0x80);
    zigzag = Math.floor(zigzag / 128);
  }
  bytes.push(zigzag);
}
