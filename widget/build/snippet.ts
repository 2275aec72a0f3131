import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import type { Plugin } from 'vite';
import { integrityOf } from './verified-loading.ts';

interface Options {
  module: string;
  classic: string;
  /** The style sheet that reserves the room, and its source. */
  style: string;
  source: string;
}

const PLACE = 'https://your-site.example/relais/';

/** What one copies, with the hashes of these files. */
export const snippet = (
  files: Record<string, string>,
  { module, style }: Pick<Options, 'module' | 'style'>,
) =>
  `<link rel="stylesheet" href="${PLACE}${style}" integrity="${files[style]}" crossorigin="anonymous">
<script type="module" src="${PLACE}${module}" integrity="${files[module]}" crossorigin="anonymous"></script>
<relais-search directory="https://directory.example/" public-key="the publisher’s key">
  <a href="https://directory.example/">Trouver un service en français</a>
</relais-search>
`;

/** Writes the style sheet, `relais.sri.json` and `relais.snippet.html`: what a tag's `integrity` says of this build. */
export function copyableTag({ module, classic, style, source }: Options): Plugin {
  return {
    name: 'relais:copyable-tag',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const css = transform({ filename: style, code: readFileSync(source), minify: true }).code.toString();
        this.emitFile({ type: 'asset', fileName: style, source: css });
        const text = (name: string) => {
          const file = bundle[name];
          if (file?.type !== 'asset') this.error(`${name} was not written.`);
          return String(file.source);
        };
        const files = {
          [module]: integrityOf(text(module)),
          [classic]: integrityOf(text(classic)),
          [style]: integrityOf(css),
        };
        this.emitFile({
          type: 'asset',
          fileName: 'relais.sri.json',
          source: `${JSON.stringify({ files }, undefined, 2)}\n`,
        });
        this.emitFile({
          type: 'asset',
          fileName: 'relais.snippet.html',
          source: snippet(files, { module, style }),
        });
      },
    },
  };
}
