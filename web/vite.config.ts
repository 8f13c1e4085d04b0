import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { commonText } from '../packages/domain/src/catalogue/common.ts';
import { shellText } from '../packages/domain/src/catalogue/shell.ts';

/** Every browser that runs the app reads woff2; the .woff twins would only double what the server carries. */
const woff2Only = (): Plugin => ({
  name: 'woff2-only',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('@fontsource/') || !id.endsWith('.css')) return null;
    return { code: code.replaceAll(/,\s*url\([^)]+\.woff\)\s*format\('woff'\)/g, ''), map: null };
  },
});

/** The page's fixed words come from the catalogue too. */
const pageWords = (): Plugin => ({
  name: 'page-words',
  transformIndexHtml: (html) =>
    html.replaceAll('%product%', commonText.product).replaceAll('%noscript%', shellText.noScript),
});

/** What is worth packing; fonts and pictures are packed already. */
const PACKABLE = /\.(?:js|css|html|svg|json)$/;
/** Smaller files do not fill a network packet. */
const LEAST_BYTES = 1_400;

/** Writes `.br` and `.gz` beside the files, so that the server hands them out without any work of its own. */
const packed = (): Plugin => ({
  name: 'packed',
  apply: 'build',
  async writeBundle({ dir = 'dist' }) {
    const names = await readdir(dir, { recursive: true });
    await Promise.all(
      names.map(async (name) => {
        const file = join(dir, name);
        if (!PACKABLE.test(name) || (await stat(file)).size < LEAST_BYTES) return;
        const content = await readFile(file);
        // Quality 9 takes a twentieth of the time of 11 for a twelfth more bytes; a first start waits for this.
        const brotli = promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
        await Promise.all([
          brotli.then((bytes) => writeFile(`${file}.br`, bytes)),
          promisify(gzip)(content, { level: 9 }).then((bytes) => writeFile(`${file}.gz`, bytes)),
        ]);
      }),
    );
  },
});

const server = process.env['TSUNAGU_DEV_SERVER'] ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [woff2Only(), pageWords(), react(), tailwindcss(), packed()],
  build: {
    target: 'es2022',
    // Nothing may hide in data: addresses; every asset is a file that the server lists and caches.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1800,
  },
  resolve: { dedupe: ['react', 'react-dom', 'yjs'] },
  server: {
    // The Host header stays as the browser sent it, so that the server's Origin check also holds in development.
    proxy: { '/api': { target: server }, '/sync': { target: server, ws: true } },
  },
});
