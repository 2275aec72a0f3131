/**
 * When the extension speaks to the network by itself: for new editions of the directories, at install, when the
 * browser starts and once a day; for what waits to be sent, until it is. Never because a page was visited.
 */
import { DirectoryError } from '@relais/core/connect/directory';
import type { Outbox } from '@relais/core/outbox/outbox';
import { browser } from 'wxt/browser';
import { folderOf, isSecure } from '../directory-address.ts';
import type { DirectoryAddress, HomeChoice, Syncing } from '../messages.ts';
import { newId } from './apart.ts';
import { showAnew, startInOpenTabs } from './badge-sites.ts';
import type { Directories } from './directories.ts';
import { faultOf } from './fault.ts';
import { changeDirectories, type Followed, noteOf, readSettings, writeSettings } from './settings.ts';

const UPDATE = 'update';
const SEND = 'send';

/** Minutes. */
const A_DAY = 24 * 60;
const AFTER_A_FAILURE = 60;
const IF_STOPPED = 2;
const BETWEEN_TRIES = 5;
const MINUTE_MS = 60 * 1000;

/** Minutes until a directory is to be asked again. */
function dueIn({ updated, homeFault }: Followed): number {
  if (!updated) return 0;
  const pause = updated.fault || homeFault ? AFTER_A_FAILURE : A_DAY;
  const since = (Date.now() - updated.at) / MINUTE_MS;
  // A clock that was wrong puts it off for no longer than that.
  return since < 0 ? 0 : pause - since;
}

export class Schedule {
  readonly #directories: Directories;
  readonly #outbox: Outbox;
  /** What is being fetched now. */
  syncing: Syncing | null = null;
  /** One update after the other: two at a time would fetch twice. */
  #last: Promise<unknown> = Promise.resolve();
  /** How often all was erased. */
  #erased = 0;

  constructor(directories: Directories, outbox: Outbox) {
    this.#directories = directories;
    this.#outbox = outbox;
  }

  /** To be called as the background starts, before it waits for anything. */
  listen(): void {
    browser.alarms.onAlarm.addListener(async ({ name }) => {
      if (name === UPDATE && this.syncing)
        await browser.alarms.create(UPDATE, { delayInMinutes: IF_STOPPED });
      else if (name === UPDATE) await this.update((one) => dueIn(one) < 1);
      if (name === SEND) await this.#send();
    });
  }

  /** At install and when the browser starts. */
  async begin(): Promise<void> {
    await this.#inTurn(() => this.#directories.eraseUnfollowed()).catch(() => {});
    await Promise.all([this.update(), this.sendNow()]);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** The same, left out where all is erased before its turn comes. */
  #unlessErased(work: () => Promise<void>): Promise<void> {
    const before = this.#erased;
    return this.#inTurn(async () => {
      if (before === this.#erased) await work();
    });
  }

  /** Has the interface know how far it is. */
  #following(what: Syncing['what'], directory: string) {
    return (loaded: number, total: number) => {
      this.syncing = { what, directory, loaded, total };
    };
  }

  /**
   * Fetches the newest editions, one directory after the other, and what changed in the home region, and notes how that
   * went with each. Never throws.
   */
  async update(which: (one: Followed) => boolean = () => true): Promise<void> {
    const { directories } = await readSettings();
    const ids = directories.filter(which).map(({ id }) => id);
    const tables = ids.map((id) => this.#updateTable(id));
    await Promise.all([...tables, ...ids.map((id, i) => this.#followHome(id, tables[i]!))]);
    if (!ids.length && directories.length) await this.#setAlarm();
  }

  /** The same of one, for who waits for its edition alone: the home region follows. Never throws. */
  async renew(id: string): Promise<void> {
    const table = this.#updateTable(id);
    void this.#followHome(id, table);
    await table;
  }

  #updateTable(id: string): Promise<void> {
    return this.#unlessErased(async () => {
      const following = await this.#directories.one(id);
      if (!following) return;
      const { keeper } = following;
      // The worker may be stopped at any moment; what has come by then is not asked for again.
      await browser.alarms.create(UPDATE, { delayInMinutes: IF_STOPPED });
      const isFirst = !(await keeper.edition());
      const fault = await keeper.update(this.#following('table', id)).then(() => null, faultOf);
      // Pages that were opened before anything was known.
      if (isFirst && !fault) await startInOpenTabs();
      this.syncing = null;
      await noteOf(id, { updated: { at: Date.now(), fault } });
      await this.#setAlarm();
    });
  }

  /** Has the home region follow the edition, and notes how that went; how the update went stays as it was noted. */
  #followHome(id: string, after: Promise<void>): Promise<void> {
    return this.#unlessErased(async () => {
      await after;
      const { home } = await readSettings();
      const following = await this.#directories.one(id);
      if (!following || !home) return;
      await browser.alarms.create(UPDATE, { delayInMinutes: IF_STOPPED });
      const homeFault = await following.keeper
        .keepHome(home, this.#following('home', id))
        .then(() => null, faultOf);
      this.syncing = null;
      await noteOf(id, { homeFault });
      await this.#setAlarm();
    });
  }

  async #setAlarm(): Promise<void> {
    const { directories } = await readSettings();
    if (!directories.length) await browser.alarms.clear(UPDATE);
    else {
      const next = Math.min(...directories.map(dueIn));
      await browser.alarms.create(UPDATE, { delayInMinutes: Math.max(IF_STOPPED, next) });
    }
  }

  /**
   * Speaks to no network any more, until it begins anew: what it was at is ended first, and would else put back what
   * `work` erases; what was to follow is left out.
   */
  stop(work: () => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      this.#erased++;
      await browser.alarms.clearAll();
      await work();
    });
  }

  /**
   * Follows one directory more, once it has been opened and verified. One that was at the same address with another key goes:
   * the person has been given a new key.
   * @throws DirectoryError, Refusal; nothing changes then
   */
  async add(directory: DirectoryAddress): Promise<void> {
    if (!URL.canParse(directory.url) || !isSecure(directory.url))
      throw new DirectoryError('misconfigured', `${directory.url} is neither on https nor on this device.`);
    const id = newId();
    const isThere = (one: DirectoryAddress) => folderOf(one.url) === folderOf(directory.url);
    const added = this.#inTurn(async () => {
      const { directories } = await readSettings();
      if (directories.some((one) => isThere(one) && one.publicKey === directory.publicKey))
        throw new DirectoryError('misconfigured', `${directory.url} is followed already.`);
      try {
        await this.#directories.keeper(id, directory).update(this.#following('table', id));
        const one: Followed = { id, ...directory, updated: { at: Date.now(), fault: null }, homeFault: null };
        await changeDirectories((all) =>
          all.some(isThere) ? all.map((other) => (isThere(other) ? one : other)) : [...all, one],
        );
      } finally {
        this.syncing = null;
        await this.#directories.eraseUnfollowed().catch(() => {});
      }
      await this.#setAlarm();
    });
    void this.#followHome(id, added).catch(() => {});
    await added;
    await showAnew().catch(() => {});
  }

  /** Follows a directory no more, and erases what is held of it, and nothing else. */
  async remove(id: string): Promise<void> {
    await this.#inTurn(async () => {
      await changeDirectories((all) => all.filter((one) => one.id !== id));
      // Where this breaks off, the next start ends it.
      await this.#directories.eraseUnfollowed();
      await this.#setAlarm();
    });
    await showAnew().catch(() => {});
  }

  /** Has a region kept whole from now on, fetched in the background; null gives it up. */
  async keepHome(home: HomeChoice | null): Promise<void> {
    await writeSettings({ home });
    await changeDirectories((all) => all.map((one) => ({ ...one, homeFault: null })));
    const all = await this.#directories.all();
    if (home) for (const { id } of all) void this.#followHome(id, Promise.resolve());
    else {
      await this.#inTurn(async () => {
        for (const { keeper } of all) await keeper.keepHome(null).catch(() => {});
      });
    }
  }

  /** Tries all that waits now, due or not. */
  async sendNow(): Promise<void> {
    await this.#outbox.flush({ evenIfNotDue: true });
    await this.keepTrying();
  }

  async #send(): Promise<void> {
    await this.#outbox.flush();
    await this.keepTrying();
  }

  /** The outbox tries again while the background lives; an alarm wakes it for as long as something waits. */
  async keepTrying(): Promise<void> {
    const { items } = await this.#outbox.state();
    if (items.every(({ refused }) => refused)) await browser.alarms.clear(SEND);
    else if (!(await browser.alarms.get(SEND))) {
      await browser.alarms.create(SEND, { delayInMinutes: 1, periodInMinutes: BETWEEN_TRIES });
    }
  }
}
