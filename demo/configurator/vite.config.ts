import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const page = (name: string) => fileURLToPath(new URL(`${name}.html`, import.meta.url));

/** Static pages that lie in any folder of any host. The box's own files come beside them: src/build-configurator.ts. */
export default defineConfig({
  base: './',
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The preview is light or dark as its page is told, not as the device is: light-dark() must stay.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    rollupOptions: { input: ['index', 'en', 'preview', 'frame'].map(page) },
  },
});
