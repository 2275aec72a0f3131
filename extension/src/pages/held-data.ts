/** What this device holds, with its size, and the button that erases it all. */
import type { Language } from '@relais/core/listing';
import { ask } from '../ask.ts';
import { button, element } from '../card/element.ts';
import type { State } from '../messages.ts';
import { extensionStringsOf, pageStringsOf } from '../strings/strings.ts';
import { turnOff } from './everywhere.ts';

export class HeldDataSection {
  readonly element = element('section', { id: 'data' });
  readonly #language: Language;
  readonly #erased: (state: State) => Promise<void>;
  readonly #table = element('dl', { class: 'held' });
  readonly #act = element('div', { class: 'act' });
  #state: State;

  constructor(language: Language, state: State, erased: (state: State) => Promise<void>) {
    this.#language = language;
    this.#state = state;
    this.#erased = erased;
    this.element.append(element('h2', {}, this.#words.data), this.#table, this.#act);
    this.#drawButton();
    void this.#drawSizes();
  }

  get #words() {
    return extensionStringsOf(this.#language).options;
  }

  update(state: State): void {
    this.#state = state;
    void this.#drawSizes();
  }

  async #drawSizes(): Promise<void> {
    const reply = await ask({ type: 'held' });
    if ('fault' in reply) return;
    const words = this.#words;
    const { size } = extensionStringsOf(this.#language).syncing;
    const { directories, waiting, waitingBytes } = reply.value;
    const all = Object.values(directories);
    const bytes = all.reduce((sum, one) => sum + one.bytes, 0);
    const files = all.reduce((sum, one) => sum + one.files, 0);
    const region = this.#state.home?.held?.bytes ?? 0;
    const rows: Array<[what: string, size: string]> = [
      [
        all.length > 1 ? words.dataRows.directories : words.dataRows.directory,
        files ? `${size(Math.max(0, bytes - region))} · ${words.files(files)}` : words.nothing,
      ],
      ...(region ? [[words.dataRows.home, size(region)] as [string, string]] : []),
      [
        words.dataRows.waiting,
        waiting ? `${size(waitingBytes)} · ${words.messages(waiting)}` : words.nothing,
      ],
      [words.dataRows.settings, words.little],
    ];
    this.#table.replaceChildren(
      ...rows.map(([what, said]) => element('div', {}, element('dt', {}, what), element('dd', {}, said))),
    );
  }

  #drawButton(said = ''): void {
    const words = this.#words;
    const erase = button(words.erase, 'button', () => this.#confirm());
    this.#act.replaceChildren(erase, element('p', { class: 'note', role: 'status' }, said));
  }

  #confirm(): void {
    const words = this.#words;
    const waiting = this.#state.waiting.length;
    const title = element('h3', { tabindex: '-1', id: 'erase-title' }, words.eraseTitle);
    const no = button(words.eraseNo, 'button', () => {
      this.#drawButton();
      this.#act.querySelector('button')?.focus();
    });
    const yes = button(words.eraseYes, 'button danger', async () => {
      yes.disabled = true;
      const reply = await ask({ type: 'erase' });
      if ('fault' in reply) {
        this.#drawButton(pageStringsOf(this.#language).faults[reply.fault]);
        return;
      }
      // The browser’s permission is the one setting that only it keeps.
      await turnOff().catch(() => {});
      await this.#erased(reply.value);
      const status = document.querySelector<HTMLElement>('#data [role="status"]');
      if (status) status.textContent = words.erased;
    });
    this.#act.replaceChildren(
      element(
        'div',
        { class: 'confirm', role: 'group', 'aria-labelledby': 'erase-title' },
        title,
        element('p', {}, words.eraseGone),
        waiting ? element('p', { class: 'problem' }, words.eraseWaiting(waiting)) : undefined,
        element('p', {}, words.eraseStays),
        element('div', { class: 'buttons' }, no, yes),
      ),
    );
    title.focus();
  }
}
