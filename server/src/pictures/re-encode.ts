import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';

export type PictureType = 'image/png' | 'image/jpeg';
export type Picture = {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
};
export type ReEncoded =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly reason: 'svg' | 'other-type' | 'too-many-pixels' | 'broken' };

/** Pages send at most 2,000 × 2,000; a little more is taken from other programs. */
const MOST_PIXELS = 2_400 * 2_400;
const LONGEST_SIDE = 6_000;
/** What decoding may take: four bytes a pixel, and room to work. */
const DECODER_MEGABYTES = 160;
const QUALITY = 86;

/**
 * A picture written anew from its pixels alone: what a camera wrote beside them (place, time, name), what somebody hid between
 * them, and what a reader of pictures might stumble over is gone. Its size is read before any pixel is unpacked. SVG is refused because
 * it can hold programs.
 */
export function reEncode(bytes: Uint8Array): ReEncoded {
  const type = typeOf(bytes);
  if (type === 'svg' || type === 'other-type') return { ok: false, reason: type };
  const size = type === 'image/png' ? pngSize(bytes) : jpegSize(bytes);
  if (size === undefined) return { ok: false, reason: 'broken' };
  const { width, height } = size;
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE)
    return { ok: false, reason: 'too-many-pixels' };
  try {
    return { ok: true, picture: type === 'image/png' ? pngAgain(bytes) : jpegAgain(bytes) };
  } catch {
    return { ok: false, reason: 'broken' };
  }
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** By what stands in the file, whatever its name says. */
function typeOf(bytes: Uint8Array): PictureType | 'svg' | 'other-type' {
  if (PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)) return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  const start = new TextDecoder().decode(bytes.subarray(0, 4_096)).toLowerCase();
  return /<svg|<!doctype svg|<\?xml/.test(start) ? 'svg' : 'other-type';
}

type PixelSize = { width: number; height: number };
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The header chunk is the first one, right behind the signature. */
function pngSize(bytes: Uint8Array): PixelSize | undefined {
  if (bytes.byteLength < 33) return undefined;
  const view = viewOf(bytes);
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  return size.width > 0 && size.height > 0 ? size : undefined;
}

/** The first frame header says it; everything before that is skipped by its length. */
function jpegSize(bytes: Uint8Array): PixelSize | undefined {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.byteLength) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (frame) {
      const size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      return size.width > 0 && size.height > 0 ? size : undefined;
    }
    // Fill bytes and markers without a body.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function pngAgain(bytes: Uint8Array): Picture {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  const plain = new PNG({ width, height });
  plain.data = data;
  const opaque = data.every((value, at) => at % 4 !== 3 || value === 255);
  const options = { colorType: opaque ? 2 : 6, inputHasAlpha: true, deflateLevel: 6 } as const;
  return { type: 'image/png', width, height, bytes: PNG.sync.write(plain, options) };
}

function jpegAgain(bytes: Uint8Array): Picture {
  const { width, height, data } = jpeg.decode(bytes, {
    useTArray: true,
    tolerantDecoding: false,
    maxResolutionInMP: MOST_PIXELS / 1e6,
    maxMemoryUsageInMB: DECODER_MEGABYTES,
  });
  return { type: 'image/jpeg', width, height, bytes: jpeg.encode({ width, height, data }, QUALITY).data };
}
