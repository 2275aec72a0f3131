/** The options: where badges show and which, in which language, which directories, what is held, what is told to whom. */
import { type Language, OFFERS } from '@relais/core/listing';
import { servesInFrench } from '@relais/core/terms';
import { OFFER_SENTENCE } from '@relais/core/wording';
import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import { drawSign } from '../card/drawings.ts';
import { button, element } from '../card/element.ts';
import type { Choices, LanguageChoice, State, WhereChoice } from '../messages.ts';
import { extensionStringsOf, languageOf, pageStringsOf } from '../strings/strings.ts';
import { DirectoriesSection } from './directories.ts';
import { isEverywhere, turnOff, turnOn } from './everywhere.ts';
import { HeldDataSection } from './held-data.ts';
import { HomeRegionSection } from './home-region.ts';
import { followState } from './syncing.ts';

export async function startOptions(body: HTMLElement): Promise<void> {
  const reply = await ask({ type: 'state' });
  if ('fault' in reply) return;
  const options = new Options(body, reply.value);
  await options.draw();
  if (location.hash) document.querySelector(location.hash)?.scrollIntoView();
  // Another window or the browser's own settings may change it meanwhile, and what waits may leave.
  followState((state) => options.update(state));
  for (const changed of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    changed.addListener(() => void options.drawWhere());
  }
}

class Options {
  readonly #body: HTMLElement;
  #state: State;
  readonly #where = element('section');
  readonly #waiting = element('section', { id: 'waiting' });
  #directories: DirectoriesSection | undefined;
  #region: HomeRegionSection | undefined;
  #data: HeldDataSection | undefined;

  constructor(body: HTMLElement, state: State) {
    this.#body = body;
    this.#state = state;
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
    this.#drawWaiting();
    this.#directories = new DirectoriesSection(this.#language, this.#state, (state) => this.update(state));
    this.#region = new HomeRegionSection(this.#language, this.#state, (state) => this.update(state));
    this.#data = new HeldDataSection(this.#language, this.#state, async (state) => {
      this.#state = state;
      await this.draw();
    });
    this.#body.replaceChildren(
      element(
        'main',
        {},
        element('h1', {}, element('img', { src: '/icon/48.png', alt: '' }), title),
        this.#where,
        this.#drawOffers(),
        this.#region.element,
        this.#drawLanguage(),
        this.#waiting,
        this.#directories.element,
        this.#data.element,
        this.#drawPrivacy(),
      ),
    );
  }

  /** Draws what changed, and leaves what somebody has the focus in as it is. */
  update(state: State): void {
    const before = this.#state;
    this.#state = state;
    const differs = (...names: Array<keyof State>) =>
      names.some((name) => JSON.stringify(before[name]) !== JSON.stringify(state[name]));
    if (differs('waiting', 'sent')) this.#drawWaiting();
    this.#directories?.update(state);
    this.#region?.update(state);
    if (differs('directories', 'waiting', 'home')) this.#data?.update(state);
  }

  /** @returns whether it was taken */
  async #choose(choices: Partial<Choices>): Promise<boolean> {
    const reply = await ask({ type: 'choose', choices });
    if ('value' in reply) this.#state = reply.value;
    return 'value' in reply;
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
      ...(everywhere ? [this.#drawKind(), this.#drawNever()] : []),
    );
  }

  #drawKind(): HTMLElement {
    const words = this.#strings;
    return element(
      'fieldset',
      {},
      element('legend', {}, words.whereKind),
      ...Object.entries(words.whereKinds).map(([where, label]) => {
        const radio = element('input', { type: 'radio', name: 'where', value: where });
        radio.checked = where === this.#state.where;
        radio.addEventListener('change', () => void this.#choose({ where: where as WhereChoice }));
        return element('label', { class: 'check' }, radio, label);
      }),
    );
  }

  #drawNever(): HTMLElement {
    const words = this.#strings;
    const part = element('div', { class: 'field never' });
    const draw = (focus?: 'input' | 'list') => {
      const { never } = this.#state;
      const input = element('input', {
        id: 'never',
        autocomplete: 'off',
        spellcheck: 'false',
        inputmode: 'url',
        'aria-describedby': 'never-hint never-problem',
      });
      const problem = element('p', { class: 'problem', id: 'never-problem', role: 'alert' });
      const form = element(
        'form',
        { class: 'line', novalidate: '' },
        element('label', { for: 'never', class: 'hidden-text' }, words.neverAdd),
        input,
        element('button', { class: 'button' }, words.neverAddButton),
      );
      form.addEventListener('submit', async (event) => {
        event.preventDefault();
        const count = never.length;
        const site = input.value.trim();
        const known = site && (await this.#choose({ never: [...never, site] }));
        if (known && this.#state.never.length > count) return draw('input');
        input.setAttribute('aria-invalid', 'true');
        problem.textContent = words.neverInvalid;
        input.focus();
      });
      const list = element('ul', { class: 'sites' });
      for (const host of never) {
        const remove = button('×', 'remove', async () => {
          await this.#choose({ never: never.filter((one) => one !== host) });
          draw('list');
        });
        remove.setAttribute('aria-label', words.neverRemove(host));
        list.append(element('li', {}, element('span', {}, host), remove));
      }
      part.replaceChildren(
        element('h3', {}, words.never),
        element('p', { class: 'note', id: 'never-hint' }, words.neverHint),
        never.length ? list : element('p', { class: 'note' }, words.neverNone),
        form,
        problem,
      );
      if (focus === 'input') input.focus();
      if (focus === 'list') (list.querySelector('button') ?? input).focus();
    };
    draw();
    return part;
  }

  #drawOffers(): HTMLElement {
    const words = this.#strings;
    const result = element('p', { class: 'problem', role: 'status' });
    const choices = OFFERS.filter(servesInFrench).map((offer) => {
      const box = element('input', { type: 'checkbox', name: 'offers', value: offer });
      box.checked = this.#state.offers.includes(offer);
      box.addEventListener('change', async () => {
        const offers = OFFERS.filter((one) =>
          one === offer ? box.checked : this.#state.offers.includes(one),
        );
        result.textContent = offers.length ? '' : words.offersLast;
        if (offers.length) await this.#choose({ offers });
        else box.checked = true;
      });
      const label = OFFER_SENTENCE[this.#language][offer];
      return element('label', { class: 'check' }, box, drawSign(offer), label);
    });
    return element(
      'section',
      {},
      element('h2', {}, words.offers),
      element('fieldset', {}, element('legend', { class: 'hidden-text' }, words.offers), ...choices),
      element('p', { class: 'note' }, words.offersHint),
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
      await this.#choose({ language: select.value as LanguageChoice });
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

  /** What waits to be sent: each with its state, to be sent now, withdrawn, or thrown away where nobody takes it. */
  #drawWaiting(said = ''): void {
    const words = this.#strings;
    const { waiting, sent } = this.#state;
    const result = element('p', { class: 'note', role: 'status' }, said);
    const act = async (
      question: { type: 'send-waiting' } | { type: 'withdraw'; code: string },
      then: (state: State) => string,
    ) => {
      for (const one of this.#waiting.querySelectorAll('button')) one.disabled = true;
      if (question.type === 'send-waiting') result.textContent = words.sending;
      const reply = await ask(question);
      if ('fault' in reply) {
        const maybeThere = question.type === 'withdraw' && reply.fault === 'unreachable';
        return this.#drawWaiting(
          maybeThere ? words.withdrawUnreachable : pageStringsOf(this.#language).faults[reply.fault],
        );
      }
      this.#state = reply.value;
      this.#drawWaiting(then(reply.value));
      this.#waiting.querySelector<HTMLElement>('h2')?.focus();
    };
    const list = element('ul', { class: 'waiting' });
    const when = new Intl.DateTimeFormat(`${this.#language}-CA`, {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    });
    for (const { kind, code, refused, attempts, created } of waiting) {
      const state = refused
        ? words.states.refused
        : attempts
          ? words.states.trying(attempts)
          : words.states.waiting;
      const take = button(refused ? words.discard : words.withdraw, 'link', () => {
        void act({ type: 'withdraw', code }, () => words.withdrawn);
      });
      take.setAttribute('aria-label', `${refused ? words.discard : words.withdraw}, ${words.code(code)}`);
      list.append(
        element(
          'li',
          {},
          element('span', { class: 'what' }, words.kinds[kind]),
          element('span', { class: refused ? 'state problem' : 'state' }, state),
          element('span', { class: 'note' }, `${words.written(when.format(created))} · ${words.code(code)}`),
          take,
          refused ? element('span', { class: 'problem why' }, words.refusedBecause(refused)) : undefined,
        ),
      );
    }
    const left = element('ul', { class: 'waiting' });
    for (const { kind, code } of sent) {
      const take = button(words.withdraw, 'link', () => {
        void act({ type: 'withdraw', code }, () => words.withdrawnThere);
      });
      take.setAttribute('aria-label', `${words.withdraw}, ${words.code(code)}`);
      left.append(
        element(
          'li',
          {},
          element('span', { class: 'what' }, words.kinds[kind]),
          take,
          element('span', { class: 'note' }, words.code(code)),
        ),
      );
    }
    const send = button(words.send, 'button', () => {
      void act({ type: 'send-waiting' }, ({ waiting }) =>
        waiting.length ? words.stillWaiting : words.sentAll,
      );
    });
    this.#waiting.replaceChildren(
      element('h2', { tabindex: '-1' }, words.waiting),
      element('p', { class: 'note' }, waiting.length ? words.waitingHint : words.waitingNone),
      ...(waiting.length ? [list, send] : []),
      ...(sent.length
        ? [element('h3', {}, words.left), left, element('p', { class: 'note' }, words.leftHint)]
        : []),
      result,
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
