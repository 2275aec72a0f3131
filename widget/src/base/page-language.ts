import type { Language } from '@relais/core/listing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf } from '../strings/index.ts';

/** The language an element speaks: that of the page around it, as it is now. */
export class PageLanguage implements ReactiveController {
  value: Language = 'fr';
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.value = languageOf(this.#host);
    this.#observer = new MutationObserver(() => {
      const language = languageOf(this.#host);
      if (language === this.value) return;
      this.value = language;
      this.#host.requestUpdate();
    });
    // A page may change the language of any part that the element stands in.
    const filter = { attributes: true, attributeFilter: ['lang'] };
    this.#observer.observe(document.documentElement, { ...filter, subtree: true });
    this.#observer.observe(this.#host, filter);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
