/** The toolbar's popup: this page first, then all of them. Never an empty rectangle. */
import type { Language } from '@relais/core/listing';
import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import { drawCard } from '../card/card.ts';
import { drawSign } from '../card/drawings.ts';
import { button, element } from '../card/element.ts';
import type { Fault, Match, State } from '../messages.ts';
import { extensionStringsOf, languageOf, pageStringsOf } from '../strings/strings.ts';
import { isEverywhere, turnOff, turnOn } from './everywhere.ts';

interface Tab {
  id: number;
  /** Undefined where the tab shows no site. */
  address: string | undefined;
}

export async function startPopup(body: HTMLElement): Promise<void> {
  const [[tab], reply] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    ask({ type: 'state' }),
  ]);
  const state = 'value' in reply ? reply.value : undefined;
  const language = languageOf(state?.language ?? 'auto', browser.i18n.getUILanguage());
  document.documentElement.lang = `${language}-CA`;
  const address = tab?.url && /^https?:/.test(tab.url) ? tab.url : undefined;
  await new Popup(body, language, { id: tab?.id ?? -1, address }, state).draw();
}

class Popup {
  readonly #body: HTMLElement;
  readonly #language: Language;
  readonly #tab: Tab;
  readonly #state: State | undefined;

  constructor(body: HTMLElement, language: Language, tab: Tab, state: State | undefined) {
    this.#body = body;
    this.#language = language;
    this.#tab = tab;
    this.#state = state;
  }

  get #strings() {
    return extensionStringsOf(this.#language);
  }

  async draw(): Promise<void> {
    const { popup, name } = this.#strings;
    document.title = name;
    const mark = element('img', { src: '/icon/32.png', alt: '' });
    const options = button(popup.options, 'link', () => void this.#openOptions());
    const main = element('main');
    const footer = element('footer');
    this.#body.replaceChildren(
      element('header', {}, element('h1', { title: name }, mark, 'Relais'), options),
      main,
      footer,
    );
    await Promise.all([this.#drawSite(main), this.#drawEverywhere(footer)]);
  }

  async #openOptions(): Promise<void> {
    await browser.runtime.openOptionsPage();
    window.close();
  }

  async #drawSite(main: HTMLElement): Promise<void> {
    const { popup } = this.#strings;
    const { address } = this.#tab;
    const say = (lead: string, hint: string, ...actions: Node[]) =>
      main.replaceChildren(
        element('p', { class: 'lead' }, lead),
        element('p', { class: 'note' }, hint),
        ...actions,
      );

    if (!this.#state?.directory) {
      const choose = button(popup.choose, 'button primary', () => void this.#openOptions());
      return say(popup.noDirectory, popup.noDirectoryHint, choose);
    }
    if (!this.#state.edition) return this.#drawNoEdition(main, this.#state.updated?.fault ?? null);
    if (!address) return say(popup.noSite, popup.noSiteHint);

    const reply = await ask({ type: 'match', address });
    const match = 'value' in reply ? reply.value : null;
    if (match) return this.#drawMatch(main, address, match);
    say(popup.notListed, popup.notListedHint);
    main.prepend(element('p', { class: 'host' }, new URL(address).hostname));
  }

  #drawNoEdition(main: HTMLElement, fault: Fault | null): void {
    const { popup, options } = this.#strings;
    const { faults } = pageStringsOf(this.#language);
    const update = button(options.update, 'button', () => {
      update.disabled = true;
      update.textContent = options.updating;
      void ask({ type: 'update' }).then(() => startPopup(this.#body));
    });
    main.replaceChildren(
      element('p', { class: 'lead' }, popup.noEdition),
      element('p', { class: 'note' }, fault ? faults[fault] : popup.noDirectoryHint),
      update,
    );
  }

  #drawMatch(main: HTMLElement, address: string, match: Match): void {
    const { popup } = this.#strings;
    const strings = pageStringsOf(this.#language);
    const place = element('div', { class: 'actions' });
    const details = button(popup.details, 'button primary', async () => {
      details.disabled = true;
      const reply = await ask({ type: 'details', address });
      if ('fault' in reply) {
        details.disabled = false;
        cost.textContent = strings.faults[reply.fault];
        return;
      }
      const [first] = reply.value.cards;
      if (!first) {
        main.replaceChildren(element('p', { class: 'lead' }, strings.card.unlisted));
        return;
      }
      const card = drawCard(reply.value, {
        strings,
        report: (listing, servedInFrench) => ask({ type: 'report', address, listing, servedInFrench }),
      });
      lead.remove();
      cost.remove();
      details.replaceWith(card);
    });
    const cost = element('p', { class: 'note', role: 'status' }, popup.detailsCost);
    const lead = element('p', { class: 'lead' }, drawSign(match.offer), match.sentence);
    place.append(details, cost);
    main.replaceChildren(element('p', { class: 'host' }, new URL(address).hostname), lead);
    if (match.offer === 'none') main.append(element('p', { class: 'note' }, popup.none));
    main.append(place);
    if (match.serves) main.append(this.#drawShow(address));
  }

  #drawShow(address: string): HTMLElement {
    const { popup } = this.#strings;
    const show = button(popup.show, 'button', async () => {
      await ask({ type: 'unhide', address });
      const said = await browser.scripting
        .executeScript({ target: { tabId: this.#tab.id }, files: ['badge.js'] })
        .then(
          () => popup.shown,
          () => popup.notShown,
        );
      show.replaceWith(element('p', { class: 'note', role: 'status' }, said));
    });
    return show;
  }

  async #drawEverywhere(footer: HTMLElement): Promise<void> {
    const { popup, waiting } = this.#strings;
    const redraw = () => this.#drawEverywhere(footer);
    if (await isEverywhere()) {
      const off = button(popup.everywhereOff, 'link', () => void turnOff().then(redraw));
      footer.replaceChildren(element('div', { class: 'row' }, element('p', {}, popup.everywhereOn), off));
    } else {
      footer.replaceChildren(
        button(popup.everywhere, 'button', () => void turnOn().then(redraw)),
        element('p', { class: 'note' }, popup.everywhereHint),
      );
    }
    const count = this.#state?.waiting.length ?? 0;
    if (count) footer.append(element('p', { class: 'note' }, waiting(count)));
  }
}
