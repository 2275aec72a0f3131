/**
 * When the extension speaks to the network by itself: for a new edition of the directory, at install, when the
 * browser starts and once a day; for what waits to be sent, until it is. Never because a page was visited.
 */
import type { Outbox } from '@relais/core/outbox/outbox';
import { browser } from 'wxt/browser';
import type { DirectoryAddress, HomeChoice, Syncing } from '../messages.ts';
import { startInOpenTabs } from './badge-sites.ts';
import type { DirectoryKeeper } from './directory-keeper.ts';
import { faultOf } from './fault.ts';
import { readSettings, writeSettings } from './settings.ts';

const UPDATE = 'update';
const SEND = 'send';

/** Minutes. */
const A_DAY = 24 * 60;
const AFTER_A_FAILURE = 60;
const IF_STOPPED = 2;
const BETWEEN_TRIES = 5;

export class Schedule {
  readonly #keeper: DirectoryKeeper;
  readonly #outbox: Outbox;
  /** What is being fetched now. */
  syncing: Syncing | null = null;
  /** One update after the other: two at a time would fetch twice. */
  #last: Promise<unknown> = Promise.resolve();
  /** How often all was erased. */
  #erased = 0;

  constructor(keeper: DirectoryKeeper, outbox: Outbox) {
    this.#keeper = keeper;
    this.#outbox = outbox;
  }

  /** To be called as the background starts, before it waits for anything. */
  listen(): void {
    browser.alarms.onAlarm.addListener(async ({ name }) => {
      if (name === UPDATE && this.syncing)
        await browser.alarms.create(UPDATE, { delayInMinutes: IF_STOPPED });
      else if (name === UPDATE) await this.update();
      if (name === SEND) await this.#send();
    });
  }

  /** At install and when the browser starts. */
  async begin(): Promise<void> {
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
  #following(what: Syncing['what']) {
    return (loaded: number, total: number) => {
      this.syncing = { what, loaded, total };
    };
  }

  /** Fetches the newest edition, and what changed in the home region, and notes how that went. Never throws. */
  async update(): Promise<void> {
    const table = this.#updateTable();
    await Promise.all([table, this.#followHome(table)]);
  }

  /** The same for who waits for the edition alone: the home region follows. Never throws. */
  async renew(): Promise<void> {
    const table = this.#updateTable();
    void this.#followHome(table);
    await table;
  }

  #updateTable(): Promise<void> {
    return this.#unlessErased(async () => {
      if (!(await readSettings()).directory) return;
      // The worker may be stopped at any moment; what has come by then is not asked for again.
      await browser.alarms.create(UPDATE, { delayInMinutes: IF_STOPPED });
      const isFirst = !(await this.#keeper.edition());
      const fault = await this.#keeper.update(undefined, this.#following('table')).then(() => null, faultOf);
      // Pages that were opened before anything was known.
      if (isFirst && !fault) await startInOpenTabs();
      this.syncing = null;
      await writeSettings({ updated: { at: Date.now(), fault } });
      await this.#setAlarm();
    });
  }

  /** Has the home region follow the edition, and notes how that went; how the update went stays as it was noted. */
  #followHome(after: Promise<void>): Promise<void> {
    return this.#unlessErased(async () => {
      await after;
      const { directory, home } = await readSettings();
      if (!directory || !home) return;
      await browser.alarms.create(UPDATE, { delayInMinutes: IF_STOPPED });
      const homeFault = await this.#keeper.keepHome(home, this.#following('home')).then(() => null, faultOf);
      this.syncing = null;
      await writeSettings({ homeFault });
      await this.#setAlarm();
    });
  }

  async #setAlarm(): Promise<void> {
    const { updated, homeFault } = await readSettings();
    const isBehind = updated?.fault || homeFault;
    await browser.alarms.create(UPDATE, { delayInMinutes: isBehind ? AFTER_A_FAILURE : A_DAY });
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

  /** Takes another directory in use, once it has been opened. @throws DirectoryError; nothing changes then */
  async use(directory: DirectoryAddress): Promise<void> {
    const used = this.#inTurn(async () => {
      try {
        await this.#keeper.update(directory, this.#following('table'));
      } finally {
        this.syncing = null;
      }
      const before = (await readSettings()).directory;
      if (before?.url !== directory.url || before.publicKey !== directory.publicKey) {
        await this.#keeper.keepHome(null).catch(() => {});
      }
      await writeSettings({ directory, updated: { at: Date.now(), fault: null }, homeFault: null });
      this.#keeper.forget();
      await this.#setAlarm();
    });
    void this.#followHome(used).catch(() => {});
    await used;
  }

  /** Has a region kept whole from now on, fetched in the background; null gives it up. */
  async keepHome(home: HomeChoice | null): Promise<void> {
    await writeSettings({ home, homeFault: null });
    if (home) void this.#followHome(Promise.resolve());
    else await this.#inTurn(() => this.#keeper.keepHome(null).catch(() => {}));
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
