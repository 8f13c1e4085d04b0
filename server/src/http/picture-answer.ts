import type { Context } from 'hono';
import type { Thumbnail } from '../exports/map/map-thumbnail.ts';

/** A picture opened by its own address is nothing but a picture. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** A drawn map as an answer: not sent again to a browser that has it, and packed for one that unpacks. */
export function pictureAnswer(c: Context, picture: Thumbnail, cacheControl: string): Response {
  const headers = {
    'content-type': 'image/svg+xml; charset=utf-8',
    'cache-control': cacheControl,
    'content-security-policy': PICTURE_POLICY,
    etag: picture.etag,
    vary: 'accept-encoding',
  };
  if (c.req.header('if-none-match') === picture.etag) return new Response(null, { status: 304, headers });
  if (!(c.req.header('accept-encoding') ?? '').includes('gzip')) return new Response(picture.svg, { headers });
  return new Response(new Uint8Array(picture.packed), { headers: { ...headers, 'content-encoding': 'gzip' } });
}
