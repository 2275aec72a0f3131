import { defineConfig } from 'vite';
import { codeSplitting } from './build/chunks.ts';
import { compactLiterals } from './build/literals.ts';
import { verifiedLoading } from './build/verified-loading.ts';

/** `relais.js`, the same as a classic script, and what they load when needed, beside them. */
export default defineConfig({
  base: './',
  build: {
    outDir: 'dist',
    target: 'es2022',
    sourcemap: false,
    // A library, because of an application Vite loads the parts itself, unverified.
    lib: { entry: { relais: 'src/index.ts' }, formats: ['es'] },
    rollupOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'relais-[name].js',
        codeSplitting,
        minify: true,
      },
    },
  },
  plugins: [compactLiterals(), verifiedLoading({ entry: 'relais', classic: 'relais.classic.js' })],
});
