/**
 * Tells of elements once they come near what is seen. A page of hundreds of businesses is long, and a person sees ten of
 * them: the others cost nothing until somebody goes there, by the wheel, by Tab, or by a search in the page.
 */

/** So much around what is seen, each way, in parts of the window: Tab meets nothing there that was not told of. */
const AROUND = '50%';

/** So many at a time, where somebody goes through the page: each time costs the browser a look at all of it. */
const AHEAD = 24;

/** @typeParam T what is known of an element that is awaited */
export class Nearing<T> {
  readonly #observer: IntersectionObserver;
  readonly awaited = new Map<Element, T>();

  #goes = false;

  /**
   * @param near gets those that came near, each once; and once somebody goes through the page, some of those behind them, too
   */
  constructor(near: (came: ReadonlyMap<Element, T>) => void) {
    const seen = (entries: IntersectionObserverEntry[]) => {
      const came = new Map<Element, T>();
      const take = (one: Element) => {
        const known = this.awaited.get(one);
        if (!known) return;
        came.set(one, known);
        this.awaited.delete(one);
        this.#observer.unobserve(one);
      };
      const all = [...this.awaited.keys()];
      for (const { isIntersecting, target } of entries) if (isIntersecting) take(target);
      if (!came.size) return;
      const last = all.findLastIndex((one) => came.has(one));
      if (this.#goes) for (const one of all.slice(last, last + AHEAD)) take(one);
      this.#goes = true;
      near(came);
    };
    // Of parts that scroll by themselves, too.
    const options = { rootMargin: AROUND, scrollMargin: AROUND };
    this.#observer = new IntersectionObserver(seen, options);
  }

  await(element: Element, known: T): void {
    this.awaited.set(element, known);
    this.#observer.observe(element);
  }

  clear(): void {
    this.#observer.disconnect();
    this.#goes = false;
    this.awaited.clear();
  }
}
