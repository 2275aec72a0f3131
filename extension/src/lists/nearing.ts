/**
 * Tells of elements once they come near what is seen. A page of hundreds of businesses is long, and a person sees ten of
 * them: the others cost nothing until somebody goes there, by the wheel, by Tab, or by a search in the page.
 */

/** So much around what is seen, each way, in parts of the window: Tab meets nothing there that was not told of. */
const AROUND = '100%';

export class Nearing {
  readonly #observer: IntersectionObserver;
  readonly #awaited = new Set<Element>();

  /** @param near gets those that came near, each once */
  constructor(near: (elements: Element[]) => void) {
    this.#observer = new IntersectionObserver(
      (entries) => {
        const came = entries.flatMap(({ isIntersecting, target }) =>
          isIntersecting && this.#awaited.delete(target) ? [target] : [],
        );
        for (const one of came) this.#observer.unobserve(one);
        if (came.length) near(came);
      },
      // Of parts that scroll by themselves, too.
      { rootMargin: AROUND, scrollMargin: AROUND } as IntersectionObserverInit,
    );
  }

  /** How many have not come near. */
  get size(): number {
    return this.#awaited.size;
  }

  await(element: Element): void {
    this.#awaited.add(element);
    this.#observer.observe(element);
  }

  clear(): void {
    this.#observer.disconnect();
    this.#awaited.clear();
  }
}
