import type { Plugin } from 'vite';

/** The helper that makes a module's namespace of `{ name: () => value }`, imported from a chunk of its own. */
const HELPER = /import\s*\{\s*(\w+) as ([\w$]+)\s*\}\s*from\s*["'`]\.\/(relais-rolldown-runtime\.js)["'`];?/;
const MEMBER = /([\w$]+):\(\)=>([\w$]+)/g;

/**
 * Namespaces of modules that share a chunk with others, as plain getters: the bundler has one helper for them, in a chunk
 * that the page would ask for by itself.
 */
export function plainNamespaces(): Plugin {
  return {
    name: 'relais:plain-namespaces',
    apply: 'build',
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          const found = HELPER.exec(chunk.code);
          if (!found) continue;
          const [statement, , helper, file] = found;
          const call = new RegExp(`(?<![\\w$.])${helper!.replace(/\$/g, '\\$&')}\\(\\{([^{}]*)\\}\\)`, 'g');
          chunk.code = chunk.code.replace(statement!, '').replace(call, (_whole, members: string) => {
            const getters = members.replace(MEMBER, 'get $1(){return $2}');
            return `{${getters}}`;
          });
          chunk.imports = chunk.imports.filter((name) => name !== file);
        }
        const isUsed = Object.values(bundle).some(
          (chunk) => chunk.type === 'chunk' && chunk.imports.includes('relais-rolldown-runtime.js'),
        );
        if (isUsed) this.error('A namespace is not made as expected.');
        delete bundle['relais-rolldown-runtime.js'];
      },
    },
  };
}
