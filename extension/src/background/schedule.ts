/**
 * When the extension speaks to the network by itself: for a new edition of the directory, at install, when the
 * browser starts and once a day; for what waits to be sent, until it is. Never because a page was visited.
 */
import type { Outbox } from '@relais/core/outbox/outbox';
import { browser } from 'wxt/browser';
import type { DirectoryAddress, HomeChoice } from '../messages.ts';
import { startInOpenTabs } from './badge-sites.ts';
import type { DirectoryKeeper } from './directory-keeper.ts';
import { faultOf } from './fault.ts';
import { readSettings, writeSettings } from './settings.ts';

const UPDATE = 'update';
const SEND = 'send';

/** Minutes. */
const A_DAY = 24 * 60;
const AFTER_A_FAILURE = 60;
const BETWEEN_TRIES = 5;

export class Schedule {
  readonly #keeper: DirectoryKeeper;
  readonly #outbox: Outbox;

  constructor(keeper: DirectoryKeeper, outbox: Outbox) {
    this.#keeper = keeper;
    this.#outbox = outbox;
  }

  /** To be called as the background starts, before it waits for anything. */
  listen(): void {
    browser.alarms.onAlarm.addListener(async ({ name }) => {
      if (name === UPDATE) await this.update();
      if (name === SEND) await this.#send();
    });
  }

  /** At install and when the browser starts. */
  async begin(): Promise<void> {
    await Promise.all([this.update(), this.sendNow()]);
  }

  /** Fetches the newest edition and notes how that went. Never throws. */
  async update(): Promise<void> {
    if (!(await readSettings()).directory) return;
    const isFirst = !(await this.#keeper.edition());
    const fault = await this.#keeper.update().then(() => null, faultOf);
    // Pages that were opened before anything was known.
    if (isFirst && !fault) await startInOpenTabs();
    await writeSettings({ updated: { at: Date.now(), fault } });
    await browser.alarms.create(UPDATE, { delayInMinutes: fault ? AFTER_A_FAILURE : A_DAY });
  }

  /** Has a region kept from now on; null gives it up. */
  async keepHome(home: HomeChoice | null): Promise<void> {
    await writeSettings({ home });
  }

  /** Speaks to no network any more, until it begins anew. */
  async stop(): Promise<void> {
    await browser.alarms.clearAll();
  }

  /** Takes another directory in use, once it has been opened. @throws DirectoryError; nothing changes then */
  async use(directory: DirectoryAddress): Promise<void> {
    await this.#keeper.update(directory);
    await writeSettings({ directory, updated: { at: Date.now(), fault: null } });
    this.#keeper.forget();
    await browser.alarms.create(UPDATE, { delayInMinutes: A_DAY });
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
