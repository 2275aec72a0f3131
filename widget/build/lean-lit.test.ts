import path from 'node:path';
import { build } from 'vite';
import { describe, expect, it, vi } from 'vitest';
import { leanLit } from './lean-lit.ts';

const NAME = path.join(path.dirname(import.meta.dirname), 'src', 'made-up.ts');

/** Builds an element that renders so. @param code `…` stands where a template has a value */
async function built(code: string): Promise<unknown> {
  vi.stubEnv('NODE_ENV', 'production');
  const source = `import { html } from 'lit';\nimport { property } from 'lit/decorators.js';\nexport const view = (value: unknown) => ${code.replaceAll('…', '$' + '{value}')};`;
  return build({
    configFile: false,
    root: path.dirname(import.meta.dirname),
    logLevel: 'silent',
    mode: 'production',
    build: { write: false, lib: { entry: NAME, formats: ['es'] } },
    plugins: [
      leanLit(),
      {
        name: 'made-up',
        enforce: 'pre',
        resolveId: (id) => (id === NAME ? id : undefined),
        load: (id) => (id === NAME ? source : undefined),
      },
    ],
  });
}

describe('what is left out of Lit', () => {
  it.each([
    ['html`<p …>a</p>`', 'a tag'],
    ['html`<a class="b" hidden … href="/">a</a>`', 'a tag, among attributes'],
    ['html`<!-- … -->`', 'a comment'],
    ['html`<textarea rows="2">…</textarea>`', 'a text area'],
    ['[html`<p>a</p>`, html`<p><style>…</style></p>`]', 'a style'],
  ])('stops the build of %s: a value in %s', async (code) => {
    await expect(built(code)).rejects.toThrow('leaves it out of Lit');
  });

  it('stops the build of a property with a getter of its own', async () => {
    const code = 'value;\nexport class A { @property({ type: Number })\n  get a() { return 1; } }';
    await expect(built(code)).rejects.toThrow('leaves out of Lit');
  });

  it.each(['{ reflect: true, value }', '{ converter: { value } }', '{ type: Array, value }'])(
    'stops the build of %s',
    async (code) => {
      await expect(built(code)).rejects.toThrow('leaves out of Lit');
    },
  );

  it.each(['ref', 'until', 'async-replace'])(
    'stops the build of %s, a directive that hears whether it stands in a page',
    async (name) => {
      const code = `value;\nexport * from 'lit/directives/${name}.js'`;
      await expect(built(code)).rejects.toThrow('leaves out of Lit');
    },
  );

  it.each(['hostUpdate() {}', 'leave(host: any) { host.removeController(this); }'])(
    'stops the build of a controller with %s',
    async (method) => {
      await expect(built(`value;\nexport class A { ${method} }`)).rejects.toThrow('leaves out of Lit');
    },
  );

  it('is no hindrance to what elements do', async () => {
    const code =
      'html`<p class=… ?hidden=… title="a … > b" .data=…>…</p><textarea .value=…></textarea><!-- a -->…`';
    await expect(built(code)).resolves.toBeDefined();
  });
});
