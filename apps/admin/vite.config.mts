import { fileURLToPath } from 'node:url';
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

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [react(), publicPage()],
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
