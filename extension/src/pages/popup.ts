/**
 * The toolbar's popup: whose page this is and whether one is served in French there; where not, who is near home, and
 * what one can wish for; then everyone else the page names. Never an empty rectangle.
 */
import { provinceOfPostalCode } from '@relais/core/connect/gazetteer';
import type { Language, Province } from '@relais/core/listing';
import type { Business } from '@relais/core/submission';
import { servesInFrench } from '@relais/core/terms';
import { OFFER_SENTENCE, OFFER_SHORT, phoneText } from '@relais/core/wording';
import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import { type CardReader, drawCard } from '../card/card.ts';
import { drawSign } from '../card/drawings.ts';
import { button, element } from '../card/element.ts';
import { judgeSurvey, type Survey, type Surveyed, type SurveyVerdict } from '../lists/survey.ts';
import type { Alternative, Card, Details, Fault, Match, State, WishKind } from '../messages.ts';
import { extensionStringsOf, languageOf, pageStringsOf } from '../strings/strings.ts';
import { isEverywhere, turnOff, turnOn } from './everywhere.ts';
import { drawNearHome } from './near-home.ts';
import { drawWish } from './wish.ts';

/** Whom something is wished of, and where it is. */
interface Wished {
  /** The directory that it is listed in; or what it may be listed under. */
  about: { directory?: string; address?: string; key?: string };
  business: Business;
  province: Province | undefined;
}

interface Tab {
  id: number;
  /** Undefined where the tab shows no site. */
  address: string | undefined;
  title: string;
}

/** What the page says, as far as the browser lets it be read. */
interface PageRead extends Omit<SurveyVerdict, 'claims'> {
  owner: Survey['owner'];
  french: Survey['french'];
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
  const shown = { id: tab?.id ?? -1, address, title: tab?.title ?? '' };
  await new Popup(body, language, shown, state).draw();
}

/** Reads the page of a tab; undefined where the browser lets nobody: its own pages, a store's. */
async function readTab({ id: tabId, address, title }: Tab): Promise<PageRead | undefined> {
  try {
    const [read] = await browser.scripting.executeScript({ target: { tabId }, files: ['survey.js'] });
    const survey = read?.result as Survey | null | undefined;
    if (!survey) return undefined;
    const looked = await ask({ type: 'listed', keys: survey.keys });
    const listed = 'value' in looked ? looked.value : [];
    const [judged] = await browser.scripting.executeScript({
      target: { tabId },
      func: judgeSurvey,
      args: [listed],
    });
    const { page, matches, claims } = judged?.result ?? { page: null, matches: [], claims: [] };
    const settled =
      claims.length && address ? await ask({ type: 'settle', address, title, claims }) : undefined;
    const told = settled && 'value' in settled ? settled.value : [];
    for (const [i, one] of told.entries()) {
      if (one && one.key !== page?.key && !matches.some(({ key }) => key === one.key))
        matches.push({ key: one.key, offer: one.offer, text: claims[i]?.item.name ?? '' });
    }
    return { page, matches, owner: survey.owner, french: survey.french };
  } catch {
    return undefined;
  }
}

class Popup {
  readonly #body: HTMLElement;
  readonly #language: Language;
  readonly #tab: Tab;
  readonly #state: State | undefined;
  readonly #main = element('main');
  readonly #footer = element('footer');

  constructor(body: HTMLElement, language: Language, tab: Tab, state: State | undefined) {
    this.#body = body;
    this.#language = language;
    this.#tab = tab;
    this.#state = state;
  }

  get #strings() {
    return extensionStringsOf(this.#language);
  }

  /** The person follows several directories. */
  get #isOneOfMany(): boolean {
    return (this.#state?.directories.length ?? 0) > 1;
  }

  async draw(): Promise<void> {
    const { popup, name } = this.#strings;
    document.title = name;
    const mark = element('img', { src: '/icon/32.png', alt: '' });
    const options = button(popup.options, 'link', () => void this.#openOptions());
    this.#body.replaceChildren(
      element('header', {}, element('h1', { title: name }, mark, 'Relais'), options),
      this.#main,
      this.#footer,
    );
    await Promise.all([this.#drawSite(), this.#drawFooter()]);
  }

  async #openOptions(section?: 'region'): Promise<void> {
    if (section) await browser.tabs.create({ url: `/options.html#${section}` });
    else await browser.runtime.openOptionsPage();
    window.close();
  }

  async #drawSite(): Promise<void> {
    const main = this.#main;
    const { popup } = this.#strings;
    const { address } = this.#tab;
    const say = (lead: string, hint: string, ...actions: Node[]) =>
      main.replaceChildren(
        element('p', { class: 'lead' }, lead),
        element('p', { class: 'note' }, hint),
        ...actions,
      );

    if (!this.#state?.directories.length) {
      const choose = button(popup.choose, 'button primary', () => void this.#openOptions());
      return say(popup.noDirectory, popup.noDirectoryHint, choose);
    }
    const { directories } = this.#state;
    if (!directories.some(({ edition }) => edition)) {
      return this.#drawNoEdition(directories.find(({ updated }) => updated?.fault)?.updated?.fault ?? null);
    }
    if (!address) return say(popup.noSite, popup.noSiteHint);

    const [reply, read] = await Promise.all([ask({ type: 'match', address }), readTab(this.#tab)]);
    const match = 'value' in reply ? reply.value : null;
    this.#drawPage(match, read);
  }

  #drawNoEdition(fault: Fault | null): void {
    const { popup, options } = this.#strings;
    const { faults } = pageStringsOf(this.#language);
    const update = button(options.update, 'button', () => {
      update.disabled = true;
      update.textContent = options.updating;
      void ask({ type: 'update' }).then(() => startPopup(this.#body));
    });
    this.#main.replaceChildren(
      element('p', { class: 'lead' }, popup.noEdition),
      element('p', { class: 'note' }, fault ? faults[fault] : popup.noDirectoryHint),
      update,
    );
  }

  #drawPage(match: Match | null, read: PageRead | undefined): void {
    const main = this.#main;
    const { popup } = this.#strings;
    const address = this.#tab.address!;
    const host = new URL(address).hostname;
    const back = () => this.#drawPage(match, read);
    // Its own address, or what a site of many says of it: « Yelp: Clinique du Ruisseau ».
    const own = match
      ? { offer: match.offer, key: undefined }
      : read?.page && { offer: read.page.offer, key: read.page.key };
    const others = read?.matches ?? [];
    const isList = !own && (read ? read.owner === null : false);

    main.replaceChildren(element('p', { class: 'host' }, host));
    if (own) this.#drawOwn(own, match, back);
    else if (isList && others.length) this.#drawMatches(others, back);
    else {
      const notListed = this.#isOneOfMany ? popup.notListedAnywhere : popup.notListed;
      main.append(
        element('p', { class: 'lead' }, isList ? popup.noSite : notListed),
        ...(read?.french && !isList
          ? []
          : [element('p', { class: 'note' }, isList ? popup.noSiteHint : popup.notListedHint)]),
      );
    }
    if (!own || !servesInFrench(own.offer)) {
      if (read?.french && !isList) main.append(this.#drawFrenchPage(read.french, Boolean(own)));
      const isStranger = own?.key === undefined && !match;
      if (!isList) this.#drawInstead(read, { isStranger, key: own?.key }, back);
    }
    if (others.length && !(isList && !own)) this.#drawMatches(others, back);
  }

  /** The page's own business: the offer, and its card once somebody asks for it. */
  #drawOwn(
    own: { offer: Match['offer']; key: string | undefined },
    match: Match | null,
    back: () => void,
  ): void {
    const { popup } = this.#strings;
    const { offer, key } = own;
    const sentence = OFFER_SENTENCE[this.#language][offer];
    const details = button(popup.details, 'button primary', async () => {
      details.disabled = true;
      const fault = await this.#openCard(key ? { key } : {}, back);
      if (!fault) return;
      details.disabled = false;
      cost.textContent = fault;
    });
    const asking = this.#isOneOfMany ? popup.detailsCostEach : popup.detailsCost;
    const told = match?.atHand ? popup.detailsHere : asking;
    const cost = element('p', { class: 'note', role: 'status' }, told);
    this.#main.append(element('p', { class: 'lead' }, drawSign(offer), sentence));
    if (match?.differ) this.#main.append(element('p', { class: 'note' }, popup.differ));
    if (offer === 'none') this.#main.append(element('p', { class: 'note' }, popup.none));
    this.#main.append(element('div', { class: 'actions' }, details, cost));
    if (match?.serves) this.#main.append(this.#drawShow());
  }

  /** @returns what went wrong, in words; undefined where the card is open */
  async #openCard(about: { key?: string }, back: () => void): Promise<string | undefined> {
    const strings = pageStringsOf(this.#language);
    const address = this.#tab.address!;
    const reply = await ask({ type: 'details', address, ...about });
    if ('fault' in reply) return strings.faults[reply.fault];
    if (!reply.value.accounts.length) return strings.card.unlisted;
    this.#showCard(reply.value, { address, ...about }, back);
    return undefined;
  }

  #showCard(details: Details, about: { address?: string; key?: string }, back: () => void): void {
    const { popup } = this.#strings;
    const reader: CardReader = {
      strings: pageStringsOf(this.#language),
      report: (which, servedInFrench) => ask({ type: 'report', servedInFrench, ...which, ...about }),
      hours: (which) => ask({ type: 'hours', ...which, ...about }),
      write: (which, what) =>
        void ask({ type: 'write', what, ...which, ...about }).then(() => window.close()),
    };
    const home = button(popup.back, 'link back', back);
    const card = drawCard(details, reader);
    const first = details.accounts[0]?.cards[0];
    this.#main.replaceChildren(home, card);
    if (first && !servesInFrench(first.offer)) {
      const pledge = () => this.#showWish('pledge', wishedOf(first), back);
      this.#main.append(button(this.#strings.wishes.pledge, 'button', pledge));
    }
    home.focus();
  }

  #drawFrenchPage(french: NonNullable<Survey['french']>, isListed: boolean): HTMLElement {
    const { popup } = this.#strings;
    const { by, address } = french;
    const go =
      address && address !== this.#tab.address
        ? element('a', { href: address, target: '_blank', rel: 'noreferrer' }, popup.frenchGo)
        : undefined;
    return element(
      'p',
      { class: 'french-page' },
      element('strong', {}, popup.french[by]),
      ' ',
      isListed ? popup.frenchOnly : popup.frenchUnknown,
      go ? ' ' : undefined,
      go,
    );
  }

  /** For a business that does not serve in French, or is not listed: who is near home, and what to wish for. */
  #drawInstead(
    read: PageRead | undefined,
    { isStranger, key }: { isStranger: boolean; key: string | undefined },
    back: () => void,
  ): void {
    const { wishes } = this.#strings;
    const { address, title } = this.#tab;
    this.#main.append(
      drawNearHome({
        language: this.#language,
        state: this.#state!,
        address: address!,
        title: [...new Set([read?.owner?.name, title, read?.owner?.about])].filter(Boolean).join(' | '),
        chooseHome: () => void this.#openOptions('region'),
        open: (alternative) => this.#showNearHome(alternative, back),
      }),
    );
    const owner = this.#ownerOf(read, key);
    const wish = (kind: WishKind) => () => this.#showWish(kind, owner, back);
    const choices = element(
      'div',
      { class: 'actions wishes' },
      button(wishes.pledge, 'button', wish('pledge')),
    );
    if (isStranger) choices.append(button(wishes.suggestion, 'button', wish('suggestion')));
    this.#main.append(choices);
  }

  /** Of somebody near home the card is here already. */
  #showNearHome({ card, fictional }: Alternative, back: () => void): void {
    const number = card.phone?.href.replace(/^tel:|,.*/g, '');
    const about = card.web ? { address: card.web.href } : number ? { key: number } : {};
    this.#showCard(
      { accounts: [{ cards: [card], chain: '', fictional, inShort: '' }], silent: [] },
      about,
      back,
    );
  }

  /** As far as the page tells; the person confirms it. */
  #ownerOf(read: PageRead | undefined, key: string | undefined): Wished {
    const { name, address, city, phone, postalCode = '' } = read?.owner ?? {};
    return {
      about: { address: this.#tab.address!, ...(key !== undefined && { key }) },
      business: {
        name: name || this.#tab.title,
        ...(address && { address }),
        ...(city && { city }),
        ...(phone && { phone: phoneText(phone, this.#language) }),
        web: new URL(this.#tab.address!).hostname.replace(/^www\./, ''),
      },
      province: provinceOfPostalCode(postalCode) ?? this.#state?.home?.place.province,
    };
  }

  #showWish(kind: WishKind, wished: Wished, back: () => void): void {
    const language = this.#language;
    const wish = drawWish({ kind, language, ...wished, isOneOfMany: this.#isOneOfMany, close: back });
    this.#main.replaceChildren(button(this.#strings.popup.back, 'link back', back), wish);
    wish.querySelector('h2')?.focus();
  }

  #drawMatches(matches: readonly Surveyed[], back: () => void): void {
    const { popup } = this.#strings;
    const list = element('ul', { class: 'rows' });
    const [inRegion, anywhere] = this.#isOneOfMany
      ? [popup.matchesCostEach, popup.detailsCostEach]
      : [popup.matchesCost, popup.detailsCost];
    const cost = this.#state?.home?.held ? inRegion : anywhere;
    const said = element('p', { class: 'note', role: 'status' }, cost);
    for (const { key, offer, text } of matches) {
      const label = element(
        'span',
        { class: 'row-text' },
        element('span', { class: 'row-name' }, text),
        element('span', { class: 'row-note' }, OFFER_SHORT[this.#language][offer]),
      );
      const row = button(label, 'row', async () => {
        row.disabled = true;
        const fault = await this.#openCard({ key }, back);
        if (!fault) return;
        row.disabled = false;
        said.textContent = fault;
      });
      row.prepend(drawSign(offer));
      list.append(element('li', {}, row));
    }
    this.#main.append(
      element('section', { class: 'matches' }, element('h2', {}, popup.matches(matches.length)), list, said),
    );
  }

  #drawShow(): HTMLElement {
    const { popup } = this.#strings;
    const address = this.#tab.address!;
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

  /** Where badges show: on all sites or where asked for, and on this one or never. */
  async #drawFooter(): Promise<void> {
    const footer = this.#footer;
    const { popup, waiting } = this.#strings;
    const redraw = () => this.#drawFooter();
    if (await isEverywhere()) {
      const off = button(popup.everywhereOff, 'link', () => void turnOff().then(redraw));
      const on = this.#state?.where === 'lists' ? popup.listsOn : popup.everywhereOn;
      footer.replaceChildren(element('div', { class: 'row-line' }, element('p', {}, on), off));
      if (this.#tab.address) footer.append(this.#drawNever(new URL(this.#tab.address).hostname));
    } else {
      footer.replaceChildren(
        button(popup.everywhere, 'button', () => void turnOn().then(redraw)),
        element('p', { class: 'note' }, popup.everywhereHint),
      );
    }
    const count = this.#state?.waiting.length ?? 0;
    if (count) footer.append(element('p', { class: 'note' }, waiting(count)));
  }

  #drawNever(hostname: string): HTMLElement {
    const { popup } = this.#strings;
    const host = hostname.replace(/^www\./, '');
    const never = this.#state?.never ?? [];
    const covering = never.filter((one) => host === one || host.endsWith(`.${one}`));
    const choose = async (sites: string[]) => {
      await ask({ type: 'choose', choices: { never: sites } });
      await startPopup(this.#body);
    };
    return covering.length
      ? element(
          'div',
          { class: 'row-line' },
          element('p', {}, popup.neverOn(host)),
          button(popup.onceMore, 'link', () => void choose(never.filter((one) => !covering.includes(one)))),
        )
      : button(popup.neverHere, 'link', () => void choose([...never, host]));
  }
}

const wishedOf = ({ directory, listing, name, city, province, phone, web }: Card): Wished => ({
  about: { directory },
  business: {
    id: listing,
    name: name.text,
    ...(city && { city }),
    ...(phone && { phone: phone.text }),
    ...(web && { web: web.text }),
  },
  province,
});
