import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { minify_sync as terser } from 'terser';
import { minifySync, type Plugin, type Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;

/** `import("./name.js")`, as the minifier writes it. */
const DYNAMIC = /\bimport\(\s*(["'`])\.\/([\w.-]+\.js)\1\s*\)/g;

const digest = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('base64');

/** What a tag's `integrity` says of a file. */
export const integrityOf = (text: string) => `sha384-${digest('sha384', text)}`;

/**
 * How a chunk loads another one: what that one imports and it itself are preloaded with their hashes, which puts them
 * into the page's module map only if they are the files of this build; then they are run. Where one is refused,
 * nothing is imported: some browsers would fetch it again, unasked what it is.
 */
const LOADER = readFileSync(new URL('./loader.js', import.meta.url), 'utf8').replace('export const', 'const');
const LENDER = readFileSync(new URL('./lender.js', import.meta.url), 'utf8');

/** What all chunks are called: the loader has it once for all. */
const CHUNK_NAME = /^relais-([\w.-]+)\.js$/;

/** Shorter, and the same for the same text. */
function minified(fileName: string, code: string): string {
  const result = minifySync(fileName, code, { module: true, compress: true, mangle: { toplevel: true } });
  if (result.errors.length) throw new Error(`${fileName}: ${result.errors[0]?.message}`);
  return result.code;
}

/** 2 % shorter than the bundler's minifier leaves it, and a hundred times slower. */
function smallest(code: string): string {
  const result = terser(code, { module: true, ecma: 2020, compress: { passes: 2 }, mangle: true });
  if (result.code === undefined) throw new Error('Nothing is left of a chunk.');
  return result.code;
}

interface Options {
  /** File name of the entry. */
  entry: string;
  /** File name of the same entry as a classic script. */
  classic: string;
  /** File name of a chunk that most others import: it is lent the loader for them. */
  shared: string;
  /** Those that somebody waits for: worth the time to make them smaller still. */
  awaited: RegExp;
}

/**
 * Has every chunk vouch for those that it loads later: a tree of hashes, under the one that the page's tag pins. Files
 * are named after the build and not each by its content: a part may import the very chunk that loads it, and then
 * neither could be named before the other.
 */
export function verifiedLoading({ entry, classic, shared, awaited }: Options): Plugin {
  return {
    name: 'relais:verified-loading',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = new Map<string, Chunk>();
        for (const file of Object.values(bundle)) if (file.type === 'chunk') chunks.set(file.fileName, file);
        // Who loads others needs the loader.
        for (const { fileName, dynamicImports, imports } of chunks.values())
          if (dynamicImports.length && fileName !== entry && fileName !== shared && !imports.includes(shared))
            imports.push(shared);
        const names = [...chunks.keys()].sort();
        const build = createHash('sha256').update(LOADER).update(LENDER);
        for (const name of names) build.update(`${name}\n${chunks.get(name)!.code}\n`);
        const version = build.digest('hex').slice(0, 8);
        const published = (name: string) => (name === entry ? name : name.replace(/\.js$/, `-${version}.js`));

        /** A chunk and all that it imports, those first that others need. */
        const closure = (name: string, into = new Set<string>()): Set<string> => {
          for (const imported of chunks.get(name)!.imports) if (!into.has(imported)) closure(imported, into);
          return into.add(name);
        };
        /** What may be loaded from a chunk on, while another one is missing. */
        const reached = (from: string, missing: string, into = new Set([from])): Set<string> => {
          const { imports, dynamicImports } = chunks.get(from)!;
          for (const next of [...imports, ...dynamicImports])
            if (!into.has(next) && !closure(next).has(missing)) reached(next, missing, into.add(next));
          return into;
        };
        /** Whether a chunk is in the page whenever another one is. */
        const isThereWith = (name: string, other: string) =>
          name === other || !reached(entry, name).has(other);

        const tabled = (name: string) => {
          const [, short] = CHUNK_NAME.exec(name) ?? [];
          return short ?? this.error(`${name} is not called as the loader expects: ${CHUNK_NAME}.`);
        };
        /** Those that the entry vouches for, which is always there. */
        const vouchedFor = new Set(
          [...chunks.get(entry)!.code.matchAll(DYNAMIC)].flatMap(([, , target]) => [...closure(target!)]),
        );

        const done = new Map<string, { code: string; hash: string }>();
        const onTheWay: string[] = [];
        const finish = (name: string): { code: string; hash: string } => {
          const before = done.get(name);
          if (before) return before;
          onTheWay.push(name);
          const chunk = chunks.get(name)!;
          let { code } = chunk;
          for (const imported of chunk.imports) {
            if (imported === entry)
              this.error(`${name} shares ${entry}, which the page has loaded by an address of its own.`);
            code = code.replaceAll(`./${imported}`, `./${published(imported)}`);
          }
          const files: string[] = [];
          const numberOf = (file: string) => {
            if (!files.includes(file)) files.push(file);
            return files.indexOf(file);
          };
          code = code.replace(DYNAMIC, (_match, _quote, target: string) => {
            const needed = [...closure(target)].filter((file) => file === target || !isThereWith(file, name));
            return `$load([${needed.map(numberOf)}])`;
          });
          const table = files.map((file) => {
            if (onTheWay.includes(file)) {
              this.error(
                `These load each other in a circle, so that none can vouch for the next: ${[...onTheWay, file].join(' → ')}.`,
              );
            }
            const { hash } = finish(file);
            return name !== entry && vouchedFor.has(file) ? tabled(file) : `${tabled(file)} ${hash}`;
          });
          const isOwn = name === entry || name === shared;
          const loader = files.length ? `import{$loader}from"./${published(shared)}";` : '';
          const own = name === entry ? LOADER.replaceAll('$build', version) : LENDER;
          const load = files.length ? `const $load=$loader(${JSON.stringify(table.join('|'))});` : '';
          const whole = `${isOwn ? own : loader}${load}${code}`;
          code = awaited.test(name) ? smallest(whole) : minified(name, whole);
          onTheWay.pop();
          const result = { code, hash: digest('sha256', code) };
          done.set(name, result);
          return result;
        };

        for (const name of names) {
          const { code } = finish(name);
          delete bundle[name];
          this.emitFile({ type: 'asset', fileName: published(name), source: code });
        }
        const { code } = finish(entry);
        if (chunks.get(entry)!.imports.length) this.error(`${entry} imports what no tag vouches for.`);
        if (/\bexport\b/.test(code)) this.error(`${entry} exports something, which a classic script cannot.`);
        // A classic script knows its address only while it runs, and that of a module that it imports not at all.
        const source = `(()=>{const address=document.currentScript.src;${code.replaceAll('import.meta.url', 'address')}})();\n`;
        this.emitFile({ type: 'asset', fileName: classic, source: smallest(source) });
      },
    },
  };
}
