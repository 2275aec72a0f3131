import { defineConfig } from 'vite';

/** One ES module, `relais.js`, and what it loads when needed, beside it. */
export default defineConfig({
  base: './',
  build: {
    outDir: 'dist',
    target: 'es2022',
    sourcemap: false,
    rollupOptions: {
      input: { relais: 'src/index.ts' },
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', chunkFileNames: 'relais-[name]-[hash].js' },
    },
  },
});
