import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.dirname(import.meta.dirname);

/** Who may know whom: core ← publisher, intake, widget ← extension, demo ← bench. */
const MAY_IMPORT: Record<string, string[]> = {
  'packages/core': [],
  'packages/publisher': ['@relais/core'],
  'packages/intake': ['@relais/core'],
  widget: ['@relais/core'],
  extension: ['@relais/core', '@relais/widget'],
  demo: ['@relais/core', '@relais/publisher', '@relais/intake', '@relais/widget'],
  bench: ['@relais/core', '@relais/publisher', '@relais/demo'],
};

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return /^(node_modules|dist|fixtures|\..*)$/.test(entry.name) ? [] : sources(file);
    return /\.(ts|mts|mjs|js)$/.test(entry.name) ? [file] : [];
  });
}

/** What a file imports: static, dynamic, re-exported, for its effect, as a worker or by `new URL`. */
function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [
    ...code.matchAll(
      /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\brequire\s*\(\s*|new URL\(\s*)(['"`])([^'"`\n]+)\1/g,
    ),
  ].map((match) => match[2]!);
}

describe('the arrows', () => {
  it.each(Object.entries(MAY_IMPORT))('%s imports only what it may know', (folder, allowed) => {
    const files = sources(folder);
    expect(files.length).toBeGreaterThan(0);
    const wrong: string[] = [];
    for (const file of files) {
      for (const imported of importsOf(readFileSync(path.join(root, file), 'utf8'))) {
        const other = /^(@relais\/[a-z]+)/.exec(imported)?.[1];
        const own = `@relais/${path.basename(folder)}`;
        if (other && other !== own && !allowed.includes(other)) wrong.push(`${file} imports ${imported}`);
        if (!imported.startsWith('.')) continue;
        const target = path.relative(root, path.resolve(root, path.dirname(file), imported));
        const stays = target.startsWith(`${folder}/`);
        // Tools of the workspace may be used by whoever runs browsers.
        const tool = target.startsWith('scripts/') && folder !== 'packages/core';
        // Data outside the checkout is no package.
        const outside = target.startsWith('..');
        if (!stays && !tool && !outside) wrong.push(`${file} reaches out of its package: ${imported}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are the ones the packages declare', () => {
    for (const [folder, allowed] of Object.entries(MAY_IMPORT)) {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(
        readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
      );
      const declared = Object.keys({ ...dependencies, ...devDependencies }).filter((name) =>
        name.startsWith('@relais/'),
      );
      expect(declared.filter((name) => !allowed.includes(name))).toEqual([]);
    }
  });

  it('would be seen if one was wrong', () => {
    expect(importsOf(`export * from '@relais/widget'; await import("@relais/intake/x")`)).toEqual([
      '@relais/widget',
      '@relais/intake/x',
    ]);
  });
});
