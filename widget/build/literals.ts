import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}
interface TaggedTemplate extends Node {
  tag: { name?: string };
  quasi: { quasis: Array<Node & { value: { raw: string } }> };
}

/** Whitespace with a line break in it means no more than one space does, in markup as in styles. */
const onOneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');

const minifiedCss = (text: string) =>
  transform({ filename: 'literal.css', code: Buffer.from(text), minify: true }).code.toString();

const isTaggedTemplate = (node: Node): node is TaggedTemplate => node.type === 'TaggedTemplateExpression';

export function* taggedTemplates(node: unknown): Generator<TaggedTemplate> {
  if (Array.isArray(node)) for (const item of node) yield* taggedTemplates(item);
  else if (node && typeof node === 'object') {
    if (isTaggedTemplate(node as Node)) yield node as TaggedTemplate;
    for (const value of Object.values(node)) if (typeof value === 'object') yield* taggedTemplates(value);
  }
}

/** What stands in `css`, `html` and `svg` literals, without the indentation of their source. */
export function compactLiterals(): Plugin {
  return {
    name: 'relais:compact-literals',
    apply: 'build',
    transform: {
      filter: { id: /widget\/src\/.*\.ts$/, code: /(?:css|html|svg)`/ },
      handler(code) {
        const edits: Array<{ start: number; end: number; text: string }> = [];
        for (const { tag, quasi } of taggedTemplates(this.parse(code))) {
          if (!['css', 'html', 'svg'].includes(tag.name ?? '')) continue;
          const whole = tag.name === 'css' && quasi.quasis.length === 1;
          for (const { start, end, value } of quasi.quasis) {
            edits.push({ start, end, text: whole ? minifiedCss(value.raw) : onOneLine(value.raw) });
          }
        }
        let result = code;
        for (const { start, end, text } of edits.sort((a, b) => b.start - a.start)) {
          result = result.slice(0, start) + text + result.slice(end);
        }
        return { code: result, map: null };
      },
    },
  };
}

/**
 * Lit makes its templates under a Trusted Types policy of its own name, which a page may have Lit use once only. Ours has
 * another name, so that a page which has Lit already need not allow duplicates.
 */
export function ownTrustedTypes(): Plugin {
  return {
    name: 'relais:own-trusted-types',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/lit-html\//, code: /createPolicy/ },
      handler(code) {
        const renamed = code.replace(/createPolicy\((["'`])lit-html\1/, 'createPolicy("relais"');
        if (renamed === code) this.error('lit-html no longer creates its policy as expected.');
        return { code: renamed, map: null };
      },
    },
  };
}
