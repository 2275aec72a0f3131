import { firstPlatform } from './first-platform.ts';
import type { Platform } from './platform.ts';

/**
 * The real thing, in a page, a worker or an extension: IndexedDB, fetch, Web Locks where there are any.
 * @param first what is there of it already: then they share their store
 */
export function browserPlatform(first = firstPlatform()): Platform {
  let oneAtATime: Platform['exclusively'] | undefined;
  return {
    ...first,
    async exclusively(name, work) {
      oneAtATime ??= (await import('./platform-browser-store.ts')).oneAtATime();
      return oneAtATime(name, work);
    },
    whenOnline(work) {
      globalThis.addEventListener('online', work);
      return () => globalThis.removeEventListener('online', work);
    },
  };
}
