/**
 * What every chunk that loads others begins with; see verified-loading.ts, which puts the table `$f` before it: for each
 * number a file and its hash.
 */
const $promised = {};

/** Puts a file into the page's module map, if it is the one that was built. @returns its address */
const $preload = (number) => {
  $promised[number] ??= new Promise((ok, refused) => {
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
      delete $promised[number];
      refused(Error(`${link.href} is not to be had, or is not the file it should be.`));
    };
    document.head.append(link);
  });
  return $promised[number];
};

/** Runs the last of some files once all are there. */
const $load = async (numbers) => import((await Promise.all(numbers.map($preload))).at(-1));

export { $load };
