/**
 * How a chunk loads others; see verified-loading.ts, which gives it a table of files and their hashes. The entry has it, and lends
 * it to the chunk that all others share, from which they take it: lender.js.
 */
const promised = {};
/** What each file must be, as the chunks that are here vouch for it. */
const hashes = {};

/** Puts a file into the page's module map, if it is the one that was built. @returns its address */
const preload = (file) => {
  promised[file] ??= new Promise((ok, refused) => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.crossOrigin = '';
    link.integrity = `sha256-${hashes[file]}`;
    link.nonce = document.querySelector('script[nonce]')?.nonce ?? '';
    link.href = new URL(`relais-${file}-$build.js`, import.meta.url);
    link.onload = () => ok(link.href);
    link.onerror = () => {
      link.remove();
      delete promised[file];
      refused(Error(`${link.href} is not to be had, or is not the file it should be.`));
    };
    document.head.append(link);
  });
  return promised[file];
};

export const $loader = (table) => {
  const files = table.split('|').map((line) => {
    const [file, hash] = line.split(' ');
    hashes[file] ??= hash;
    return file;
  });
  /** Runs some files, each after those it needs, once all are there. @returns the last one */
  return async (numbers) => {
    let module;
    for (const address of await Promise.all(numbers.map((number) => preload(files[number])))) {
      module = await import(address);
      module.$lend?.($loader);
    }
    return module;
  };
};
