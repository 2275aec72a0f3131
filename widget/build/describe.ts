/**
 * `node build/describe.ts`: what editors, tools and people are told of the elements, from the comments in their source.
 * Writes `dist/custom-elements.json`, the custom data of VS Code beside it, and a page per element in `docs/`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

const ROOT = path.dirname(import.meta.dirname);

interface Described {
  name?: string;
  description?: string;
  fieldName?: string;
  default?: string;
  type?: { text: string };
}

interface Declaration extends Described {
  kind: string;
  tagName?: string;
  attributes?: Described[];
  members?: Array<Described & { kind: string; attribute?: string; privacy?: string }>;
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}

interface Manifest {
  schemaVersion: string;
  readme: string;
  modules: Array<{ kind: string; path: string; declarations: Declaration[]; exports: unknown[] }>;
}

/** The tags that a page may use: those that the entry knows. */
async function publicTags(): Promise<string[]> {
  const entry = await readFile(path.join(ROOT, 'src', 'index.ts'), 'utf8');
  const tags = [...entry.matchAll(/'(relais-[a-z-]+)': \(\) =>/g)].map((match) => match[1]!);
  if (!tags.length) throw new Error('src/index.ts names no elements as `tag: () => import(…)`.');
  return tags;
}

async function analysed(tags: readonly string[]): Promise<Manifest> {
  const manifest = (await cli({
    argv: ['analyze', '--litelement', '--quiet', '--globs', 'src/**/*.ts', '--exclude', 'src/**/*.test.ts'],
    cwd: ROOT,
    noWrite: true,
  })) as Manifest;
  const modules = manifest.modules.flatMap((module) => {
    const declarations = module.declarations.filter(
      ({ tagName, name }) =>
        tags.includes(tagName ?? '') ||
        (/^src\/(?:box-)?events\.ts$/.test(module.path) && name?.endsWith('Event')),
    );
    return declarations.length ? [{ ...module, declarations }] : [];
  });
  for (const tag of tags) {
    if (!modules.some(({ declarations }) => declarations.some(({ tagName }) => tagName === tag)))
      throw new Error(`No class under src/ is the element <${tag}>.`);
  }
  for (const { declarations } of modules) {
    for (const declaration of declarations) {
      // The analyzer also guesses at what is dispatched, without a name.
      declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('relais-'));
      // What is private or for the widget itself is nobody's business.
      declaration.members = declaration.members?.filter(
        ({ privacy, kind, attribute }) => privacy !== 'private' && (kind === 'method' ? false : attribute),
      );
    }
  }
  return { ...manifest, modules };
}

const cell = (text = '') => text.replace(/\s+/g, ' ').replace(/\|/g, '\\|');

function table(title: string, head: string[], rows: string[][]): string {
  if (!rows.length) return '';
  const line = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return `\n## ${title}\n\n${line(head)}\n${line(head.map(() => '---'))}\n${rows.map(line).join('\n')}\n`;
}

const code = (text?: string) => (text ? `\`${text}\`` : '');

function page(element: Declaration): string {
  const described = (items: Described[] = []) =>
    items.map(({ name, description }) => [code(name), description ?? '']);
  return `<!-- Made by \`node build/describe.ts\` from the source; changes belong there. -->

# \`<${element.tagName}>\`

${element.description}
${table(
  'Attributes',
  ['attribute', 'property', 'type', 'default', ''],
  (element.attributes ?? []).map(({ name, fieldName, type, default: value, description }) => [
    code(name),
    code(fieldName),
    code(type?.text),
    code(value),
    description ?? '',
  ]),
)}${table(
  'Events',
  ['event', 'class', ''],
  (element.events ?? []).map(({ name, type, description }) => [
    code(name),
    code(type?.text),
    description ?? '',
  ]),
)}${table(
  'Slots',
  ['slot', ''],
  (element.slots ?? []).map(({ name, description }) => [
    name ? code(name) : 'what is inside the tag',
    description ?? '',
  ]),
)}${table('Parts', ['part', ''], described(element.cssParts))}${table('Custom properties', ['property', ''], described(element.cssProperties))}`;
}

const manifest = await analysed(await publicTags());
const dist = path.join(ROOT, 'dist');
const docs = path.join(ROOT, 'docs');
await mkdir(dist, { recursive: true });
await mkdir(docs, { recursive: true });
await writeFile(path.join(dist, 'custom-elements.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
const options = { hideLogs: true };
// biome-ignore lint/suspicious/noExplicitAny: both read the same published schema, each with types of its own.
const cem = manifest as any;
await writeFile(path.join(dist, 'vscode.html-custom-data.json'), getVsCodeHtmlCustomData(cem, options));
await writeFile(path.join(dist, 'vscode.css-custom-data.json'), getVsCodeCssCustomData(cem, options));
for (const element of manifest.modules.flatMap(({ declarations }) => declarations)) {
  if (element.tagName) await writeFile(path.join(docs, `${element.tagName}.md`), page(element));
}
