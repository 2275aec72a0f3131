/**
 * When the extension speaks to the network by itself: for a new edition of the directory, at install, when the
 * browser starts and once a day; for what waits to be sent, until it is. Never because a page was visited.
 */
import type { Outbox } from '@relais/core/outbox/outbox';
import { browser } from 'wxt/browser';
import type { DirectoryAddress, Fault, HomeChoice, Syncing } from '../messages.ts';
import { startInOpenTabs } from './badge-sites.ts';
import type { DirectoryKeeper } from './directory-keeper.ts';
import { faultOf } from './fault.ts';
import { changeSession } from './session.ts';
import { readSettings, writeSettings } from './settings.ts';

const UPDATE = 'update';
const SEND = 'send';

/** Minutes. */
const A_DAY = 24 * 60;
const AFTER_A_FAILURE = 60;
const IF_STOPPED = 2;
const BETWEEN_TRIES = 5;

const BETWEEN_WORDS_MS = 250;

export class Schedule {
  readonly #keeper: DirectoryKeeper;
  readonly #outbox: Outbox;
  /** What is being fetched now. */
  syncing: Syncing | null = null;
  #told = 0;
  /** One update after the other: two at a time would fetch twice. */
  #last: Promise<unknown> = Promise.resolve();

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

  /** Has the interface know how far it is. The session is told now and then: it wakes whoever follows it. */
  #following(what: Syncing['what']) {
    return (loaded: number, total: number) => {
      this.syncing = { what, loaded, total };
      if (Date.now() - this.#told < BETWEEN_WORDS_MS && loaded < total) return;
      this.#told = Date.now();
      void changeSession(() => ({ syncing: this.syncing }));
    };
  }

  async #done(): Promise<void> {
    this.syncing = null;
    await changeSession(() => ({ syncing: null }));
  }

  /** Fetches the newest edition, and what changed in the home region, and notes how that went. Never throws. */
  update(): Promise<void> {
    return this.#inTurn(async () => {
      if (!(await readSettings()).directory) return;
      // The worker may be stopped at any moment; what has come by then is not asked for again.
      await browser.alarms.create(UPDATE, { delayInMinutes: IF_STOPPED });
      const isFirst = !(await this.#keeper.edition());
      const fault = await this.#keeper.update(undefined, this.#following('table')).then(() => null, faultOf);
      // Pages that were opened before anything was known.
      if (isFirst && !fault) await startInOpenTabs();
      await this.#note(fault ?? (await this.#fetchHome()));
    });
  }

  async #note(fault: Fault | null): Promise<void> {
    await this.#done();
    await writeSettings({ updated: { at: Date.now(), fault } });
    await browser.alarms.create(UPDATE, { delayInMinutes: fault ? AFTER_A_FAILURE : A_DAY });
  }

  async #fetchHome(): Promise<Fault | null> {
    const { home } = await readSettings();
    return home ? this.#keeper.keepHome(home, this.#following('home')).then(() => null, faultOf) : null;
  }

  /** Speaks to no network any more, until it begins anew. */
  async stop(): Promise<void> {
    await browser.alarms.clearAll();
  }

  /** Takes another directory in use, once it has been opened. @throws DirectoryError; nothing changes then */
  async use(directory: DirectoryAddress): Promise<void> {
    await this.#inTurn(async () => {
      try {
        await this.#keeper.update(directory, this.#following('table'));
      } finally {
        await this.#done();
      }
      const before = (await readSettings()).directory;
      if (before?.url !== directory.url || before.publicKey !== directory.publicKey) {
        await this.#keeper.keepHome(null).catch(() => {});
      }
      await writeSettings({ directory, updated: { at: Date.now(), fault: null } });
      this.#keeper.forget();
      await browser.alarms.create(UPDATE, { delayInMinutes: A_DAY });
    });
    void this.#inTurn(async () => this.#note(await this.#fetchHome()));
  }

  /** Has a region kept whole from now on, fetched in the background; null gives it up. */
  async keepHome(home: HomeChoice | null): Promise<void> {
    await writeSettings({ home });
    const done = this.#inTurn(async () => {
      if (home) await this.#note(await this.#fetchHome());
      else await this.#keeper.keepHome(null).catch(() => {});
    });
    if (!home) await done;
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
