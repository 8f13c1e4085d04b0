import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const font = '../../../server/node_modules/@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf';

/** The demo of the canvas: `vite packages/canvas/demo`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../../../.cache/canvas-demo', import.meta.url)),
  build: {
    rolldownOptions: {
      input: ['index.html', 'plain.html'].map((page) => fileURLToPath(new URL(page, import.meta.url))),
    },
  },
  resolve: { dedupe: ['react', 'react-dom', 'yjs'] },
  plugins: [
    {
      name: 'font',
      configureServer(server) {
        server.middlewares.use('/font.ttf', (_request, response) =>
          createReadStream(fileURLToPath(new URL(font, import.meta.url))).pipe(response),
        );
      },
    },
  ],
});
