/** The options: which directory, where badges show, in which language, and what is told to whom. */
import { inLanguage, type Language } from '@relais/core/listing';
import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import { button, element } from '../card/element.ts';
import type { LanguageChoice, State } from '../messages.ts';
import { extensionStringsOf, languageOf, pageStringsOf } from '../strings/strings.ts';
import { isEverywhere, turnOff, turnOn } from './everywhere.ts';

export async function startOptions(body: HTMLElement, { welcome = false } = {}): Promise<void> {
  const reply = await ask({ type: 'state' });
  if ('fault' in reply) return;
  const options = new Options(body, reply.value, welcome);
  await options.draw();
  // Another window or the browser's own settings may change it meanwhile, and what waits may leave.
  document.addEventListener('visibilitychange', () => void options.refresh());
  for (const changed of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    changed.addListener(() => void options.drawWhere());
  }
}

class Options {
  readonly #body: HTMLElement;
  readonly #welcome: boolean;
  #state: State;
  readonly #where = element('section');
  readonly #held = element('div', { class: 'field' });
  readonly #waiting = element('section');

  constructor(body: HTMLElement, state: State, welcome: boolean) {
    this.#body = body;
    this.#state = state;
    this.#welcome = welcome;
  }

  get #language(): Language {
    return languageOf(this.#state.language, browser.i18n.getUILanguage());
  }

  get #strings() {
    return extensionStringsOf(this.#language).options;
  }

  async draw(): Promise<void> {
    const { title } = this.#strings;
    document.documentElement.lang = `${this.#language}-CA`;
    document.title = title;
    await this.drawWhere();
    this.#drawHeld();
    this.#drawWaiting();
    this.#body.replaceChildren(
      element(
        'main',
        {},
        element('h1', {}, element('img', { src: '/icon/48.png', alt: '' }), title),
        ...(this.#welcome ? [this.#drawWelcome()] : []),
        this.#where,
        this.#drawLanguage(),
        this.#drawDirectory(),
        this.#waiting,
        this.#drawPrivacy(),
      ),
    );
  }

  async refresh(): Promise<void> {
    const reply = await ask({ type: 'state' });
    if ('fault' in reply) return;
    this.#state = reply.value;
    this.#drawHeld();
    this.#drawWaiting();
  }

  #drawWelcome(): HTMLElement {
    const { welcome, welcomeText, welcomeSteps } = this.#strings;
    return element(
      'section',
      { class: 'welcome' },
      element('h2', {}, welcome),
      element('p', {}, welcomeText),
      element('ol', {}, ...welcomeSteps.map((step) => element('li', {}, step))),
    );
  }

  async drawWhere(): Promise<void> {
    const words = this.#strings;
    const everywhere = await isEverywhere();
    const result = element('p', { class: 'note', role: 'status' });
    const turn = everywhere
      ? button(words.turnOff, 'button', () => void turnOff().then(() => this.drawWhere()))
      : button(words.turnOn, 'button primary', async () => {
          if (!(await turnOn())) result.textContent = words.refused;
          else await this.drawWhere();
        });
    this.#where.replaceChildren(
      element('h2', {}, words.where),
      element('p', {}, everywhere ? words.whereAll : words.whereClick),
      element('p', { class: 'note' }, everywhere ? words.whereAllHint : words.whereClickHint),
      turn,
      result,
    );
  }

  #drawLanguage(): HTMLElement {
    const words = this.#strings;
    const select = element('select', { id: 'language' });
    for (const [value, label] of Object.entries(words.languages)) {
      const option = element('option', { value }, label);
      option.selected = value === this.#state.language;
      select.append(option);
    }
    select.addEventListener('change', async () => {
      const reply = await ask({ type: 'use-language', language: select.value as LanguageChoice });
      if ('value' in reply) this.#state = reply.value;
      await this.draw();
      document.getElementById('language')?.focus();
    });
    return element(
      'section',
      {},
      element('h2', {}, words.language),
      element('div', { class: 'field' }, element('label', { for: 'language' }, words.languageChoice), select),
    );
  }

  #drawDirectory(): HTMLElement {
    const words = this.#strings;
    const { faults } = pageStringsOf(this.#language);
    const url = element('input', {
      id: 'url',
      name: 'url',
      type: 'url',
      required: '',
      spellcheck: 'false',
      value: this.#state.directory?.url ?? '',
      'aria-describedby': 'directory-result',
    });
    const publicKey = element('input', {
      id: 'public-key',
      name: 'publicKey',
      required: '',
      spellcheck: 'false',
      autocomplete: 'off',
      value: this.#state.directory?.publicKey ?? '',
      'aria-describedby': 'public-key-hint directory-result',
    });
    const result = element('p', { id: 'directory-result', role: 'status' });
    const use = element('button', { class: 'button' }, words.use);
    const say = (text: string, wrong?: HTMLInputElement) => {
      for (const field of [url, publicKey]) field.setAttribute('aria-invalid', String(field === wrong));
      result.className = wrong ? 'problem' : 'note';
      result.textContent = text;
      wrong?.focus();
    };
    const form = element(
      'form',
      { novalidate: '' },
      element('div', { class: 'field' }, element('label', { for: 'url' }, words.url), url),
      element(
        'div',
        { class: 'field' },
        element('label', { for: 'public-key' }, words.publicKey),
        publicKey,
        element('p', { class: 'note', id: 'public-key-hint' }, words.publicKeyHint),
      ),
      use,
      result,
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const directory = { url: url.value.trim(), publicKey: publicKey.value.trim() };
      if (!/^https?:\/\/[^/]/.test(directory.url) || !URL.canParse(directory.url)) {
        return say(words.urlInvalid, url);
      }
      if (!/^[\w-]{43}$/.test(directory.publicKey)) return say(words.publicKeyInvalid, publicKey);
      use.disabled = true;
      say(words.opening);
      const reply = await ask({ type: 'use-directory', directory });
      use.disabled = false;
      if ('fault' in reply) return say(faults[reply.fault], reply.fault === 'signature' ? publicKey : url);
      this.#state = reply.value;
      say(words.used);
      this.#drawHeld();
    });
    return element('section', {}, element('h2', {}, words.directory), form, this.#held);
  }

  #drawHeld(): void {
    const words = this.#strings;
    const { faults } = pageStringsOf(this.#language);
    const { edition, updated, directory } = this.#state;
    const on = (date: string | number, style: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(`${this.#language}-CA`, style).format(new Date(date));
    const result = element('p', { role: 'status', class: updated?.fault ? 'problem' : 'note' });
    if (updated) {
      const at = on(updated.at, { dateStyle: 'long', timeStyle: 'short' });
      result.textContent = updated.fault
        ? `${words.triedAt(at)} ${faults[updated.fault]}`
        : words.updatedAt(at);
    }
    const update = button(words.update, 'button', async () => {
      update.disabled = true;
      result.textContent = words.updating;
      const reply = await ask({ type: 'update' });
      if ('value' in reply) this.#state = reply.value;
      this.#drawHeld();
    });
    this.#held.replaceChildren(
      element('h3', {}, words.held),
      element(
        'p',
        {},
        edition
          ? words.edition(
              inLanguage(edition.name, this.#language).text,
              on(edition.published, { dateStyle: 'long' }),
            )
          : words.nothingHeld,
      ),
      ...(edition
        ? [element('p', { class: 'note' }, words.counts(edition.listings, edition.addresses))]
        : []),
      ...(edition?.fictional
        ? [element('p', { class: 'note' }, pageStringsOf(this.#language).card.fictional)]
        : []),
      result,
      ...(directory ? [update] : []),
    );
  }

  #drawWaiting(): void {
    const words = this.#strings;
    const { waiting } = this.#state;
    const act = async (question: { type: 'send-waiting' } | { type: 'withdraw'; code: string }) => {
      const reply = await ask(question);
      if ('fault' in reply) result.textContent = pageStringsOf(this.#language).faults[reply.fault];
      else {
        this.#state = reply.value;
        this.#drawWaiting();
      }
    };
    const result = element('p', { class: 'problem', role: 'status' });
    const list = element('ul', { class: 'waiting' });
    for (const { kind, code, refused } of waiting) {
      list.append(
        element(
          'li',
          {},
          element('span', {}, words.kinds[kind]),
          element('span', { class: 'note' }, words.code(code)),
          button(words.withdraw, 'link', () => void act({ type: 'withdraw', code })),
          refused ? element('span', { class: 'problem' }, words.refusedBecause(refused)) : undefined,
        ),
      );
    }
    this.#waiting.replaceChildren(
      element('h2', {}, words.waiting),
      element('p', { class: 'note' }, waiting.length ? words.waitingHint : words.waitingNone),
      ...(waiting.length
        ? [list, button(words.send, 'button', () => void act({ type: 'send-waiting' })), result]
        : []),
    );
  }

  #drawPrivacy(): HTMLElement {
    const { privacy, privacyPage, privacyFacts } = this.#strings;
    const facts = element('dl', { class: 'facts' });
    for (const [act, told] of privacyFacts) {
      facts.append(element('dt', {}, act), element('dd', {}, told));
    }
    const address = `/privacy.html#${this.#language === 'fr' ? 'francais' : 'english'}`;
    const whole = element('p', {}, element('a', { href: address }, privacyPage));
    return element('section', {}, element('h2', {}, privacy), facts, whole);
  }
}
