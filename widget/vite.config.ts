import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { codeSplitting } from './build/chunks.ts';
import { leanLit } from './build/lean-lit.ts';
import { compactLiterals, ownTrustedTypes } from './build/literals.ts';
import { plainNamespaces } from './build/namespaces.ts';
import { copyableTag } from './build/snippet.ts';
import { verifiedLoading } from './build/verified-loading.ts';

const ENTRY = 'relais.js';
const CLASSIC = 'relais.classic.js';

/** `relais.js`, the same as a classic script, and what they load when needed, beside them. */
export default defineConfig({
  base: './',
  build: {
    outDir: 'dist',
    copyPublicDir: true,
    target: 'es2022',
    sourcemap: false,
    // A library, because of an application Vite loads the parts itself, unverified.
    lib: { entry: { relais: 'src/index.ts' }, formats: ['es'] },
    rollupOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: ({ name }) => (name.startsWith('relais-') ? '[name].js' : 'relais-[name].js'),
        codeSplitting,
        minify: true,
      },
    },
  },
  plugins: [
    compactLiterals(),
    leanLit(),
    ownTrustedTypes(),
    plainNamespaces(),
    verifiedLoading({
      entry: ENTRY,
      classic: CLASSIC,
      shared: 'relais-base.js',
      awaited: /^relais(?:-base|-engine|-\w+\.box)?\.js$/,
    }),
    copyableTag({
      module: ENTRY,
      classic: CLASSIC,
      style: 'relais.css',
      source: fileURLToPath(new URL('src/relais.css', import.meta.url)),
    }),
  ],
});
