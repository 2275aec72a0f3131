import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { describe, expect, it, vi } from 'vitest';

const ROOT = path.dirname(import.meta.dirname);

/** What a page may load, brotli: the goal, which stands; and what one can type with, with some room to what it weighs. */
const TYPING = 11_700;
const FIRST_RESULTS = 26_000;

/** The files of a build by their names, without the number of the build. */
async function built(): Promise<Map<string, string>> {
  // Lit and others have another build for who develops.
  vi.stubEnv('NODE_ENV', 'production');
  const { output } = (await build({
    root: ROOT,
    configFile: path.join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    mode: 'production',
    build: { write: false },
  }).then((result) => (Array.isArray(result) ? result[0] : result))) as Rolldown.RolldownOutput;
  return new Map(
    output.flatMap((file) =>
      file.type === 'asset' && /\.(?:js|css)$/.test(file.fileName)
        ? [[file.fileName.replace(/-[0-9a-f]{8}\.js$/, ''), String(file.source)] as const]
        : [],
    ),
  );
}

describe('what a page loads', async () => {
  const files = await built();

  /** Files and all that they import. */
  function withImports(names: readonly string[], into = new Set<string>()): Set<string> {
    for (const name of names) {
      if (into.has(name)) continue;
      into.add(name);
      const imports = files.get(name)!.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+)-[0-9a-f]{8}\.js["'`]/g);
      withImports(
        [...imports].map(([, imported]) => imported!),
        into,
      );
    }
    return into;
  }
  const weight = (names: readonly string[]) =>
    [...withImports(names)].reduce((sum, name) => sum + brotliCompressSync(files.get(name)!).length, 0);

  const typing = (language: string) => ['relais.js', 'relais.css', 'relais-base', `relais-${language}.box`];

  it.each(['fr', 'en'])('until one can type, in %s, is within its limit', (language) => {
    expect(weight(typing(language))).toBeLessThan(TYPING);
  });

  it.each(['fr', 'en'])('until the first results, in %s, is within its limit', (language) => {
    expect(weight([...typing(language), 'relais-engine'])).toBeLessThan(FIRST_RESULTS);
  });

  it('has no schemas in it until something is written', () => {
    expect([...withImports(['relais-engine', 'relais-rest'])]).not.toContain('relais-schemas');
  });
});
