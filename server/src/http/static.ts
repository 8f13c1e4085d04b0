import { serverText } from '@tsunagu/domain/catalogue/server';
import { Hono } from 'hono';
import { createReadStream, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { Env } from './api.ts';

const MIME: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
/** Tried in this order when the browser takes them; the build writes them beside the file. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

type FoundFile = { path: string; size: number; modified: Date };

function fileAt(path: string): FoundFile | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? { path, size: stat.size, modified: stat.mtime } : undefined;
}

/** The file that an address names inside the folder; undefined for everything outside it and for hidden files. */
function fileInside(folder: string, address: string): FoundFile | undefined {
  let name: string;
  try {
    name = normalize(decodeURIComponent(address));
  } catch {
    return undefined;
  }
  const hidden = name.split(sep).some((part) => part.startsWith('.'));
  return name.includes('\0') || hidden ? undefined : fileAt(join(folder, name));
}

/**
 * The browser program. Files under `/assets/` carry a hash in their name and may be kept for ever; every address without
 * a file is a page of the program (`index.html`). A missing build is said in words.
 */
export const staticRoutes = (folder: string) =>
  new Hono<Env>().get('*', (c) => {
    const asset = fileInside(folder, c.req.path);
    if (!asset && extname(c.req.path) !== '' && c.req.path.startsWith('/assets/')) return c.notFound();
    const file = asset ?? fileAt(join(folder, 'index.html'));
    if (!file) return c.html(serverText.notBuilt, 503);

    const etag = `W/"${file.size.toString(36)}-${file.modified.getTime().toString(36)}"`;
    const headers = new Headers({
      'content-type': MIME[extname(file.path)] ?? 'application/octet-stream',
      'cache-control': c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      etag,
    });
    if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });

    const accepted = c.req.header('accept-encoding') ?? '';
    for (const [encoding, ending] of ENCODINGS) {
      const packed = accepted.includes(encoding) ? fileAt(file.path + ending) : undefined;
      if (!packed) continue;
      headers.set('content-encoding', encoding);
      return send(packed, headers);
    }
    return send(file, headers);
  });

function send(file: FoundFile, headers: Headers): Response {
  headers.set('content-length', String(file.size));
  return new Response(Readable.toWeb(createReadStream(file.path)) as ReadableStream, { headers });
}
