import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';

/** A PNG whose pixels differ from each other, half of them seen through unless `opaque`. */
export function pngOf(width: number, height: number, opaque = true): Uint8Array {
  const png = new PNG({ width, height });
  for (let at = 0; at < png.data.length; at += 4)
    png.data.set([at % 251, (at / 7) % 253, 90, opaque ? 255 : at % 8 === 0 ? 0 : 128], at);
  return new Uint8Array(PNG.sync.write(png));
}

/** A JPEG with what a camera writes beside the pixels: an EXIF block that holds `secret`. */
export function jpegOf(width: number, height: number, secret: string): Uint8Array {
  const data = new Uint8Array(width * height * 4).fill(200);
  const plain = jpeg.encode({ width, height, data }, 80).data;
  const body = Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from(secret)]);
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 0xff]);
  return new Uint8Array(Buffer.concat([plain.subarray(0, 2), head, body, plain.subarray(2)]));
}
