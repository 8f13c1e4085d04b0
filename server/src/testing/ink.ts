/** How light each pixel (red, green, blue, alpha) is, 0–255: what a greyscale print shows. */
export function lightness(pixels: Uint8Array): Uint8Array {
  const light = new Uint8Array(pixels.length / 4);
  for (let at = 0; at < light.length; at++) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(4 * at, 4 * at + 3);
    light[at] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  }
  return light;
}

const DARK = 130;
/** Which share of the pixels is dark: lines and letters, not papers and bands. */
export const inkShare = (pixels: Uint8Array): number => {
  const light = lightness(pixels);
  return light.filter((value) => value < DARK).length / light.length;
};
