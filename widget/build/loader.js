/**
 * How a chunk loads others; see verified-loading.ts, which gives it a table: for each number a file and its hash. The entry
 * has it, and the chunk that all others share, from which they take it.
 */
export const $loader = ($f) => {
  const promised = {};

  /** Puts a file into the page's module map, if it is the one that was built. @returns its address */
  const preload = (number) => {
    promised[number] ??= new Promise((ok, refused) => {
      const [file, hash] = $f[number].split(' ');
      const link = document.createElement('link');
      link.rel = 'modulepreload';
      link.crossOrigin = '';
      link.integrity = `sha256-${hash}`;
      link.nonce = document.querySelector('script[nonce]')?.nonce ?? '';
      link.href = new URL(file, import.meta.url);
      link.onload = () => ok(link.href);
      link.onerror = () => {
        link.remove();
        delete promised[number];
        refused(Error(`${link.href} is not to be had, or is not the file it should be.`));
      };
      document.head.append(link);
    });
    return promised[number];
  };

  /** Runs the last of some files once all are there. */
  return async (numbers) => import((await Promise.all(numbers.map(preload))).at(-1));
};
