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

const server = process.env['TSUNAGU_DEV_SERVER'] ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [woff2Only(), pageWords(), react(), tailwindcss()],
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
