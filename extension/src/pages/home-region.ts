/**
 * « Ma région »: the person’s home, as they name it, and what of it is on this device. The options and the first-run page
 * show the same.
 */
import type { Language } from '@relais/core/listing';
import { ask } from '../ask.ts';
import { button, element } from '../card/element.ts';
import type { HomePlace, HomeState, State } from '../messages.ts';
import { extensionStringsOf, pageStringsOf } from '../strings/strings.ts';
import { drawSyncing } from './syncing.ts';

/** Kilometres. */
const RADII = [10, 25, 50, 100];
const USUAL_RADIUS = 25;

const isSameRegion = (a: HomeState | null, b: HomeState | null): boolean =>
  JSON.stringify([a?.place, a?.km]) === JSON.stringify([b?.place, b?.km]);

export class HomeRegionSection {
  readonly element = element('section', { id: 'region' });
  readonly #title: string | undefined;
  readonly #language: Language;
  readonly #changed: (state: State) => void;
  #state: State;
  #changing = false;
  /** The form is what is drawn. */
  #asks = true;
  /** What is on the device of the region. */
  readonly #held = element('div', { class: 'region-held' });

  /** @param title where the section is called otherwise than in the options */
  constructor(language: Language, state: State, changed: (state: State) => void, title?: string) {
    this.#title = title;
    this.#language = language;
    this.#state = state;
    this.#changed = changed;
    this.#draw();
  }

  get #words() {
    return extensionStringsOf(this.#language).home;
  }

  /** Draws what changed of the state, and leaves a form that is being filled in as it is. */
  update(state: State): void {
    const before = this.#state;
    this.#state = state;
    const asks = !state.home || this.#changing;
    // Nothing in the form tells how far a region is.
    if (asks && this.#asks) return;
    if (asks || this.#asks || !isSameRegion(before.home, state.home)) {
      if (!(this.#asks && this.#isFilledIn())) this.#draw();
    } else if (
      JSON.stringify([before.home, before.syncing]) !== JSON.stringify([state.home, state.syncing])
    ) {
      // The buttons stay as they are, with the focus and a press that has begun.
      this.#held.replaceChildren(...this.#drawHeld(state.home!));
    }
  }

  #isFilledIn(): boolean {
    return Boolean(this.element.querySelector<HTMLInputElement>('input')?.value);
  }

  #draw(): void {
    const words = this.#words;
    const { home } = this.#state;
    this.#asks = !home || this.#changing;
    this.element.replaceChildren(
      element('h2', {}, this.#title ?? words.title),
      element('p', { class: 'note' }, words.hint),
      ...(home && !this.#changing ? this.#drawChosen(home) : [this.#drawForm()]),
    );
  }

  #drawChosen(home: HomeState): HTMLElement[] {
    const words = this.#words;
    const result = element('p', { class: 'problem', role: 'status' });
    const change = button(words.change, 'button', () => {
      this.#changing = true;
      this.#draw();
      this.element.querySelector('input')?.focus();
    });
    const forget = button(words.forget, 'link', () => void this.#use(null, result));
    this.#held.replaceChildren(...this.#drawHeld(home));
    return [
      element('p', { class: 'chosen' }, words.chosen(home.place.name, home.km)),
      this.#held,
      element('div', { class: 'buttons' }, change, forget),
      result,
    ];
  }

  #drawHeld({ km, held }: HomeState): HTMLElement[] {
    const words = this.#words;
    const { size } = extensionStringsOf(this.#language).syncing;
    const syncing =
      this.#state.syncing?.what === 'home' ? drawSyncing(this.#state, this.#language) : undefined;
    // Where the nearest neighbourhood alone has room, it reaches to the place itself: « jusqu’à 0 km » would say nothing.
    const reach = held && Math.max(1, Math.round(held.km));
    return [
      syncing ??
        element('p', { class: 'note' }, held ? words.held(held.listings, size(held.bytes)) : words.notYet),
      ...(held && reach && held.km < km ? [element('p', { class: 'note' }, words.shorter(reach))] : []),
    ];
  }

  #drawForm(): HTMLElement {
    const words = this.#words;
    const place = element('input', {
      id: 'home-place',
      autocomplete: 'off',
      spellcheck: 'false',
      maxlength: '100',
      'aria-describedby': 'home-result home-tells',
    });
    const radius = element('select', { id: 'home-km' });
    for (const km of RADII) {
      const option = element('option', { value: String(km) }, words.km(km));
      option.selected = km === (this.#state.home?.km ?? USUAL_RADIUS);
      radius.append(option);
    }
    const keep = element('button', { class: 'button' }, words.find);
    const result = element('p', { id: 'home-result', class: 'problem', role: 'status' });
    const which = element('div', { class: 'which-place' });
    const form = element(
      'form',
      { novalidate: '' },
      element(
        'div',
        { class: 'pair' },
        element('div', { class: 'field' }, element('label', { for: 'home-place' }, words.place), place),
        element('div', { class: 'field' }, element('label', { for: 'home-km' }, words.around), radius),
      ),
      element('p', { class: 'note', id: 'home-tells' }, words.tells),
      keep,
      result,
      which,
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      which.replaceChildren();
      const text = place.value.trim();
      place.setAttribute('aria-invalid', String(!text));
      if (!text) {
        result.textContent = words.missing;
        return place.focus();
      }
      keep.disabled = true;
      result.textContent = '';
      const reply = await ask({ type: 'find-place', text });
      keep.disabled = false;
      if ('fault' in reply) {
        result.textContent = pageStringsOf(this.#language).faults[reply.fault];
        return;
      }
      const [first, ...others] = reply.value;
      if (!first) {
        result.textContent = words.unknown;
        place.setAttribute('aria-invalid', 'true');
        return place.focus();
      }
      const use = (one: HomePlace) => this.#use({ place: one, km: Number(radius.value) }, result);
      if (!others.length) return use(first);
      result.className = 'note';
      result.textContent = words.which;
      which.append(
        ...reply.value.map((one) => button(`${one.name} (${one.province})`, 'button', () => void use(one))),
      );
      which.querySelector('button')?.focus();
    });
    return form;
  }

  async #use(home: { place: HomePlace; km: number } | null, result: HTMLElement): Promise<void> {
    const reply = await ask({ type: 'use-home', home });
    if ('fault' in reply) {
      result.textContent = pageStringsOf(this.#language).faults[reply.fault];
      return;
    }
    this.#state = reply.value;
    this.#changing = false;
    this.#draw();
    this.element.querySelector<HTMLElement>('button, input')?.focus();
    this.#changed(reply.value);
  }
}
