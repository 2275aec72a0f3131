/**
 * « Répertoires »: those that the person follows, what is held of each and how it fares; adding one, removing one, and
 * which is preferred. Of one directory, which is the ordinary case, there is nothing to choose between.
 */
import { inLanguage, type Language } from '@relais/core/listing';
import { ask } from '../ask.ts';
import { button, element } from '../card/element.ts';
import { folderOf, isSecure } from '../directory-address.ts';
import type { DirectoryState, Fault, Held, State } from '../messages.ts';
import { extensionStringsOf, pageStringsOf } from '../strings/strings.ts';
import { drawSyncing } from './syncing.ts';

/** What of a state is shown here. */
const shownOf = ({ directories, syncing, home }: State): string =>
  JSON.stringify([directories, syncing, home?.place]);

export class DirectoriesSection {
  readonly element = element('section', { id: 'directory' });
  readonly #language: Language;
  readonly #changed: (state: State) => void;
  readonly #title = element('h2', { tabindex: '-1' });
  readonly #list = element('ol', { class: 'directories' });
  readonly #order = element('p', { class: 'note' });
  /** What came of the last thing that was done. */
  readonly #result = element('p', { class: 'note', role: 'status' });
  readonly #update: HTMLButtonElement;
  readonly #add = element('div', { class: 'add' });
  /** By id: what may be pressed, and so stays as it is while what it says changes. */
  readonly #items = new Map<string, DirectoryItem>();
  readonly #arriving = element('div');
  #state: State;
  #held: Held['directories'] = {};
  #isFormOpen = false;

  constructor(language: Language, state: State, changed: (state: State) => void) {
    this.#language = language;
    this.#state = state;
    this.#changed = changed;
    this.#update = button(this.#words.update, 'button', () => void this.#fetchAll());
    const buttons = element('div', { class: 'buttons' }, this.#update);
    this.element.append(this.#title, this.#order, this.#list, buttons, this.#result, this.#add);
    this.#draw();
    this.#drawAdd();
    void this.#measure();
  }

  get #words() {
    return extensionStringsOf(this.#language).options;
  }

  update(state: State): void {
    const before = this.#state;
    this.#state = state;
    if (shownOf(before) === shownOf(state)) return;
    const ids = (one: State) => one.directories.map(({ id }) => id).join();
    this.#draw();
    // A form that is being filled in stays.
    if (ids(before) !== ids(state) && !this.#isFormOpen) this.#drawAdd();
    // Sizes are read from the disk: not for every step of what is on its way.
    if (JSON.stringify(before.directories) !== JSON.stringify(state.directories)) void this.#measure();
  }

  async #measure(): Promise<void> {
    const reply = await ask({ type: 'held' });
    if ('fault' in reply) return;
    this.#held = reply.value.directories;
    this.#draw();
  }

  #take(state: State): void {
    this.#changed(state);
    this.update(state);
  }

  #draw(): void {
    const words = this.#words;
    const { directories, syncing } = this.#state;
    const isOneOfMany = directories.length > 1;
    this.#title.textContent = isOneOfMany ? words.directories : words.directory;
    this.#order.textContent = isOneOfMany ? words.orderHint : '';
    this.#update.hidden = !directories.length;
    for (const id of this.#items.keys()) {
      if (!directories.some((one) => one.id === id)) this.#items.delete(id);
    }
    for (const one of directories) {
      const item = this.#items.get(one.id) ?? new DirectoryItem(this.#language, one.id, this.#acts);
      this.#items.set(one.id, item);
      item.draw(one, this.#state, this.#held[one.id]?.bytes);
    }
    const wanted = directories.map(({ id }) => this.#items.get(id)!.element);
    const drawn = [...this.#list.children];
    if (wanted.length !== drawn.length || wanted.some((one, i) => one !== drawn[i])) {
      this.#list.replaceChildren(...wanted);
    }
    this.#list.hidden = !directories.length;
    // Of one that is being tried.
    const isNew = syncing && !directories.some(({ id }) => id === syncing.directory);
    this.#arriving.replaceChildren((isNew && drawSyncing(this.#state, this.#language)) || '');
  }

  readonly #acts = {
    move: async (id: string, by: number) => {
      const ids = this.#state.directories.map((one) => one.id);
      const from = ids.indexOf(id);
      const to = from + by;
      if (from < 0 || to < 0 || to >= ids.length) return;
      ids.splice(to, 0, ...ids.splice(from, 1));
      const reply = await ask({ type: 'order-directories', ids });
      if ('fault' in reply) return this.#say(reply.fault);
      this.#take(reply.value);
      this.#items.get(id)?.focusMove(by);
      const moved = reply.value.directories[to];
      if (moved) this.#result.textContent = this.#words.moved(nameOf(moved, this.#language), to + 1);
    },
    remove: async (id: string) => {
      const gone = this.#state.directories.find((one) => one.id === id);
      const reply = await ask({ type: 'remove-directory', id });
      if ('fault' in reply) return this.#say(reply.fault);
      this.#take(reply.value);
      if (!gone) return;
      const name = nameOf(gone, this.#language);
      this.#result.className = 'note';
      this.#result.textContent = [
        this.#words.removed(name),
        gone.waiting ? this.#words.stillLeaving(gone.waiting) : '',
      ]
        .filter(Boolean)
        .join(' ');
      this.#title.focus();
    },
  };

  #say(fault: Fault): void {
    this.#result.className = 'problem';
    this.#result.textContent = pageStringsOf(this.#language).faults[fault];
  }

  async #fetchAll(): Promise<void> {
    this.#update.disabled = true;
    this.#result.className = 'note';
    this.#result.textContent = this.#words.updating;
    const reply = await ask({ type: 'update' });
    this.#update.disabled = false;
    if ('fault' in reply) return this.#say(reply.fault);
    this.#take(reply.value);
    const failed = reply.value.directories.filter(({ updated }) => updated?.fault);
    const names = failed.map((one) => nameOf(one, this.#language)).join(', ');
    this.#result.className = failed.length ? 'problem' : 'note';
    this.#result.textContent = failed.length ? this.#words.notUpdated(names) : this.#words.upToDate;
  }

  /** The form is at hand where there is no directory; else behind a button. */
  #drawAdd(focus = false): void {
    const words = this.#words;
    const isFirst = !this.#state.directories.length;
    this.#isFormOpen = isFirst || focus;
    if (!this.#isFormOpen) {
      const open = button(words.addAnother, 'link', () => this.#drawAdd(true));
      open.setAttribute('aria-expanded', 'false');
      this.#add.replaceChildren(open);
      return;
    }
    this.#add.replaceChildren(
      ...(isFirst ? [element('p', {}, words.nothingHeld)] : [element('h3', {}, words.addAnother)]),
      this.#drawForm(isFirst),
      this.#arriving,
    );
    if (focus) this.#add.querySelector('input')?.focus();
  }

  #drawForm(isFirst: boolean): HTMLElement {
    const words = this.#words;
    const url = element('input', {
      id: 'url',
      name: 'url',
      type: 'url',
      required: '',
      spellcheck: 'false',
      autocomplete: 'off',
      placeholder: 'https://',
      'aria-describedby': 'directory-result',
    });
    const publicKey = element('input', {
      id: 'public-key',
      name: 'publicKey',
      required: '',
      spellcheck: 'false',
      autocomplete: 'off',
      'aria-describedby': 'public-key-hint directory-result',
    });
    const result = element('p', { id: 'directory-result', role: 'status' });
    const use = element('button', { class: 'button' }, words.use);
    const cancel = button(words.cancel, 'link', () => {
      this.#drawAdd();
      this.#add.querySelector('button')?.focus();
    });
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
      element('p', { class: 'note' }, words.addTells),
      element('div', { class: 'buttons' }, use, ...(isFirst ? [] : [cancel])),
      result,
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const directory = { url: url.value.trim(), publicKey: publicKey.value.trim() };
      if (!/^https?:\/\/[^/]/.test(directory.url) || !URL.canParse(directory.url)) {
        return say(words.urlInvalid, url);
      }
      if (!isSecure(directory.url)) return say(words.urlInsecure, url);
      if (!/^[\w-]{43}$/.test(directory.publicKey)) return say(words.publicKeyInvalid, publicKey);
      const isFollowed = this.#state.directories.some(
        (one) => folderOf(one.url) === folderOf(directory.url) && one.publicKey === directory.publicKey,
      );
      if (isFollowed) return say(words.alreadyFollowed, url);
      use.disabled = true;
      say(words.opening);
      const reply = await ask({ type: 'add-directory', directory });
      use.disabled = false;
      if ('fault' in reply) {
        const { faults } = pageStringsOf(this.#language);
        const own: Partial<Record<Fault, string>> = words.addFaults;
        return say(own[reply.fault] ?? faults[reply.fault], reply.fault === 'signature' ? publicKey : url);
      }
      this.#isFormOpen = false;
      this.#result.className = 'note';
      this.#result.textContent = words.used;
      this.#take(reply.value);
      this.#drawAdd();
      this.#add.querySelector('button')?.focus();
    });
    return form;
  }
}

/** What it is called; before it has come, where it is. */
const nameOf = ({ edition, url }: DirectoryState, language: Language): string =>
  edition ? inLanguage(edition.name, language).text : new URL(url).host;

/** @param time what of the hour, too: « 8 h 05 », where a `timeStyle` would say « 08 h 05 » */
const dateIn = (language: Language, date: string | number, time: Intl.DateTimeFormatOptions = {}): string =>
  new Intl.DateTimeFormat(`${language}-CA`, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    ...time,
  }).format(new Date(date));

interface Acts {
  move: (id: string, by: number) => Promise<void>;
  remove: (id: string) => Promise<void>;
}

class DirectoryItem {
  readonly element = element('li', { class: 'directory' });
  readonly #language: Language;
  readonly #id: string;
  readonly #acts: Acts;
  readonly #name = element('h3');
  readonly #facts = element('div', { class: 'about' });
  readonly #up: HTMLButtonElement;
  readonly #down: HTMLButtonElement;
  readonly #remove: HTMLButtonElement;
  readonly #confirm = element('div');
  /** What is drawn; its name, and how many messages wait for it. */
  #drawn = '';
  #called = '';
  #waiting = 0;

  constructor(language: Language, id: string, acts: Acts) {
    this.#language = language;
    this.#id = id;
    this.#acts = acts;
    this.#up = button('↑', 'move', () => void acts.move(id, -1));
    this.#down = button('↓', 'move', () => void acts.move(id, 1));
    this.#remove = button(this.#words.remove, 'small link', () => this.#askFirst());
    const head = element('div', { class: 'head' }, this.#name, this.#up, this.#down);
    this.element.append(head, this.#facts, this.#remove, this.#confirm);
  }

  get #words() {
    return extensionStringsOf(this.#language).options;
  }

  /** The buttons stay as they are, with the focus and a press that has begun. */
  draw(one: DirectoryState, state: State, bytes: number | undefined): void {
    const { directories, syncing, home } = state;
    const at = directories.findIndex(({ id }) => id === one.id);
    const mine = syncing?.directory === one.id ? syncing : null;
    const drawn = JSON.stringify([one, at, directories.length, mine, home?.place, bytes]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const words = this.#words;
    const name = nameOf(one, this.#language);
    const edition = one.edition && words.edition(dateIn(this.#language, one.edition.published));
    // On a line of its own to the eye, and in one breath to the ear.
    this.#name.replaceChildren(
      name,
      ...(edition
        ? [element('span', { class: 'hidden-text' }, ', '), element('span', { class: 'note' }, edition)]
        : []),
    );
    this.#called = name;
    for (const [move, label, cannot] of [
      [this.#up, words.moveUp(name), at === 0],
      [this.#down, words.moveDown(name), at === directories.length - 1],
    ] as const) {
      move.hidden = directories.length < 2;
      // Disabled, it would lose the focus of whoever pressed it.
      move.setAttribute('aria-disabled', String(cannot));
      move.setAttribute('aria-label', label);
      move.title = label;
    }
    this.#remove.setAttribute('aria-label', words.removeOne(name));
    this.#facts.replaceChildren(...this.#drawFacts(one, state, bytes));
  }

  focusMove(by: number): void {
    (by < 0 ? this.#up : this.#down).focus();
  }

  #drawFacts(one: DirectoryState, state: State, bytes: number | undefined): Node[] {
    const words = this.#words;
    const strings = extensionStringsOf(this.#language);
    const { faults, card } = pageStringsOf(this.#language);
    const { edition, updated, url, home } = one;
    const note = (text: string) => element('p', { class: 'note' }, text);
    const facts: Node[] = [];
    if (edition) {
      facts.push(element('p', {}, words.counts(edition.listings, edition.addresses)));
      const ofRegion = state.directories.length > 1 && home ? ` ${words.ofRegion(home.listings)}` : '';
      if (bytes) facts.push(note(words.kept(strings.syncing.size(bytes)) + ofRegion));
    } else facts.push(note(words.notHere));
    if (updated) {
      const at = dateIn(this.#language, updated.at, { hour: 'numeric', minute: '2-digit' });
      const { fault } = updated;
      const said = fault
        ? [
            words.triedAt(at),
            faults[fault],
            edition && fault !== 'storage-full' ? words.servesOn : '',
            words.remedies[fault] ?? '',
          ]
            .filter(Boolean)
            .join(' ')
        : words.updatedAt(at);
      facts.push(element('p', { class: fault ? 'problem' : 'note' }, said));
    }
    if (one.waiting) facts.push(note(words.waitingFor(one.waiting)));
    if (edition?.fictional) facts.push(note(card.fictional));
    facts.push(element('p', { class: 'note address' }, url));
    const { syncing } = state;
    if (syncing?.directory === this.#id) facts.push(drawSyncing({ syncing }, this.#language)!);
    this.#waiting = one.waiting;
    return facts;
  }

  #askFirst(): void {
    const words = this.#words;
    const title = element('h4', { tabindex: '-1', id: 'remove-title' }, words.removeTitle(this.#called));
    const close = () => {
      this.#confirm.replaceChildren();
      this.#remove.hidden = false;
    };
    const no = button(words.removeNo, 'button', () => {
      close();
      this.#remove.focus();
    });
    const yes = button(words.removeYes, 'button danger', async () => {
      yes.disabled = true;
      await this.#acts.remove(this.#id);
      close();
    });
    this.#remove.hidden = true;
    this.#confirm.replaceChildren(
      element(
        'div',
        { class: 'confirm', role: 'group', 'aria-labelledby': 'remove-title' },
        title,
        element('p', {}, words.removeGone),
        element('p', {}, this.#waiting ? words.removeWaiting(this.#waiting) : words.removeStays),
        element('div', { class: 'buttons' }, no, yes),
      ),
    );
    title.focus();
  }
}
