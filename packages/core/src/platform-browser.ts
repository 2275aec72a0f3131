import type { Platform, Store } from './platform.ts';

export const DATABASE = 'relais';

/** The real thing, in a page, a worker or an extension: IndexedDB, fetch, Web Locks where there are any. */
export function browserPlatform(): Platform {
  let store: Promise<Store> | undefined;
  let oneAtATime: Platform['exclusively'] | undefined;
  const rest = () => import('./platform-browser-store.ts');
  return {
    fetch: (url, init) =>
      globalThis.fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', ...init }),
    store: () => {
      const forget = () => {
        store = undefined;
      };
      if (!store) {
        store = rest().then(({ openStore }) => openStore(forget));
        store.catch(forget);
      }
      return store;
    },
    holdsNothing: async () => {
      try {
        return !store && !(await indexedDB.databases()).some(({ name }) => name === DATABASE);
      } catch {
        // An older browser that does not tell; a frame that may keep nothing, where the store knows what to do.
        return false;
      }
    },
    now: () => Date.now(),
    async exclusively(name, work) {
      oneAtATime ??= (await rest()).oneAtATime();
      return oneAtATime(name, work);
    },
    later(ms, work) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    whenOnline(work) {
      globalThis.addEventListener('online', work);
      return () => globalThis.removeEventListener('online', work);
    },
  };
}
