import jpeg from 'jpeg-js';
import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { jpegOf, pngOf } from '../testing/pictures.ts';
import { reEncode } from './re-encode.ts';

const written = (bytes: Uint8Array) => {
  const result = reEncode(bytes);
  if (!result.ok) throw new Error(result.reason);
  return result.picture;
};
const chunk = (name: string, body: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(name), body, Buffer.alloc(4)]);
};
/** A PNG whose head promises one size, and whose data unpacks to another. */
const forged = (width: number, height: number, data: Uint8Array): Uint8Array => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
};

describe('a picture that is taken in', () => {
  it('keeps its pixels, and what is seen through', () => {
    for (const opaque of [true, false]) {
      const before = pngOf(7, 5, opaque);
      const { type, width, height, bytes } = written(before);
      expect([type, width, height]).toEqual(['image/png', 7, 5]);
      expect(PNG.sync.read(Buffer.from(bytes)).data).toEqual(PNG.sync.read(Buffer.from(before)).data);
    }
  });

  it('loses what a camera wrote beside the pixels', () => {
    const before = jpegOf(16, 8, 'GPS 35.6812N 139.7671E');
    expect(Buffer.from(before).includes('35.6812N')).toBe(true);
    const { type, bytes } = written(before);
    expect(type).toBe('image/jpeg');
    expect(Buffer.from(bytes).includes('35.6812N')).toBe(false);
    expect(jpeg.decode(bytes)).toMatchObject({ width: 16, height: 8 });
  });

  it.each<[string, Uint8Array, string]>([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'svg'],
    ['SVG behind an XML head', Buffer.from('<?xml version="1.0"?><!-- x --><svg/>'), 'svg'],
    ['GIF', Buffer.from('GIF89a\u0001\u0000'), 'other-type'],
    ['HTML', Buffer.from('<html><script>1</script>'), 'other-type'],
    ['nothing', new Uint8Array(), 'other-type'],
    ['a PNG with something behind its end', Buffer.concat([pngOf(4, 4), Buffer.from('<script>')]), 'broken'],
    ['half a PNG', pngOf(40, 40).subarray(0, 60), 'broken'],
    ['a PNG that promises no pixels', forged(0, 10, deflateSync(Buffer.alloc(10))), 'broken'],
    [
      'a PNG of ten thousand million pixels',
      forged(100_000, 100_000, deflateSync(Buffer.alloc(10))),
      'too-many-pixels',
    ],
    ['a PNG that unpacks to far more than it promises', forged(4, 4, deflateSync(Buffer.alloc(50_000_000))), 'broken'],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'broken'],
  ])('refuses %s', (_, bytes, reason) => {
    expect(reEncode(bytes)).toEqual({ ok: false, reason });
  });

  it('refuses a JPEG whose head promises too many pixels', () => {
    const bytes = Buffer.from(jpegOf(16, 8, 'x'));
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
    bytes.writeUInt16BE(60_000, frame + 5);
    bytes.writeUInt16BE(60_000, frame + 7);
    expect(reEncode(bytes)).toEqual({ ok: false, reason: 'too-many-pixels' });
  });
});
