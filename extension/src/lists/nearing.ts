/**
 * Tells of elements once they come near what is seen. A page of hundreds of businesses is long, and a person sees ten of
 * them: the others cost nothing until somebody goes there, by the wheel, by Tab, or by a search in the page.
 */

/** So much around what is seen, each way, in parts of the window: Tab meets nothing there that was not told of. */
const AROUND = '50%';

/** @typeParam T what is known of an element that is awaited */
export class Nearing<T> {
  readonly #observer: IntersectionObserver;
  readonly awaited = new Map<Element, T>();

  /** @param near gets those that came near, each once */
  constructor(near: (came: ReadonlyMap<Element, T>) => void) {
    const seen = (entries: IntersectionObserverEntry[]) => {
      const came = new Map<Element, T>();
      for (const { isIntersecting, target } of entries) {
        const known = isIntersecting && this.awaited.get(target);
        if (!known) continue;
        came.set(target, known);
        this.awaited.delete(target);
        this.#observer.unobserve(target);
      }
      if (came.size) near(came);
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
    this.awaited.clear();
  }
}
