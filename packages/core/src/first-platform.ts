import type { SearchPlatform, Store } from './platform.ts';

export const DATABASE = 'relais';

/** Of platform-browser.ts what a search needs: who sends nothing has nothing to send one at a time. */
export function firstPlatform(): SearchPlatform {
  let store: Promise<Store> | undefined;
  return {
    fetch: (url, init) =>
      globalThis.fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', ...init }),
    store: () => {
      const forget = () => {
        store = undefined;
      };
      if (!store) {
        store = import('./platform-browser-store.ts').then(({ openStore }) => openStore(forget));
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
    later(ms, work) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  };
}
