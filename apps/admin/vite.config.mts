import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The API serves the public page at /track; the development server has to be told. */
function publicPage(): Plugin {
  return {
    name: 'public-page',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (/^\/track(\/|\?|$)/.test(request.url ?? '')) request.url = '/track.html';
        next();
      });
    },
  };
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
/** Two hundredths larger than the best, in a tenth of the time. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Beside every text the same compressed, which the API hands to browsers that take it. */
function compressedTexts(): Plugin {
  return {
    name: 'compressed-texts',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const texts = Object.keys(bundle).filter((name) => /\.(js|css|html)$/.test(name));
      await Promise.all(
        texts.map(async (name) => {
          const file = join(dir, name);
          const text = await readFile(file);
          await writeFile(`${file}.br`, await toBrotli(text, quality));
          await writeFile(`${file}.gz`, await toGzip(text));
        }),
      );
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [react(), publicPage(), compressedTexts()],
  resolve: { conditions: ['@motcua/source', ...defaultClientConditions] },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Inlined data: fonts would be refused by `font-src 'self'`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: page('index.html'), track: page('track.html') } },
  },
});
