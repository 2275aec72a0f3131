/** What the background answers to each question of the contract. */
import type { Directory } from '@relais/core/connect/directory';
import type { Point } from '@relais/core/connect/geography';
import { keysOfPage } from '@relais/core/connect/hosts';
import { inLanguage, type Language, type Listing, servesInFrench } from '@relais/core/listing';
import { type Glance, keysOfGlance, listedIn } from '@relais/core/match/glance';
import type { Outbox } from '@relais/core/outbox/outbox';
import type { Platform } from '@relais/core/platform';
import { OFFER_SENTENCE, OFFER_SHORT } from '@relais/core/wording';
import { browser } from 'wxt/browser';
import {
  type AnswerTo,
  type Ask,
  type Card,
  type Details,
  type Lookups,
  type Match,
  type Question,
  type Reply,
  type State,
  WHAT_TO_WRITE,
} from '../messages.ts';
import { pageStringsOf } from '../strings/strings.ts';
import { alternativesNear, serviceOf } from './alternatives.ts';
import { hostNamed, isAllowed, runInLists, showAnew, showBadge, stopInOpenTabs } from './badge-sites.ts';
import { cardOf, chainText, nearestFirst } from './cards.ts';
import type { DirectoryKeeper } from './directory-keeper.ts';
import { faultOf, Refusal } from './fault.ts';
import { eraseData, heldData } from './held-data.ts';
import { hoursOf } from './hours.ts';
import { language } from './language.ts';
import { readerInWords, readerOf, sendReport } from './reports.ts';
import type { Schedule } from './schedule.ts';
import type { Heard } from './sender.ts';
import { changeSession, readSession } from './session.ts';
import { readSettings, writeSettings } from './settings.ts';
import { countInToolbar, showInToolbar } from './toolbar.ts';
import { isProvince, readerOfWish, sendWish, tidyBusiness } from './wishes.ts';

type Answers = {
  [Q in Question]: (ask: Ask<Q>, about: { address: string; tab: number | undefined }) => Promise<AnswerTo<Q>>;
};

/** Pieces of one kind that a page may ask for at once: more than are taken of a page. */
const MOST_PIECES = 20_000;
/** Keys of a page that the popup asks about at once. */
const MOST_KEYS = 30_000;
const isKey = (key: unknown): key is string => typeof key === 'string' && key.length > 0 && key.length < 400;

/** What a page sent is a stranger's, however it was made. */
function glanceOf(value: unknown): Glance {
  const { addresses, shown, numbers } = (value ?? {}) as Record<keyof Glance, unknown>;
  const texts = (given: unknown): string[] =>
    (Array.isArray(given) ? given : []).filter((one) => typeof one === 'string').slice(0, MOST_PIECES);
  return {
    addresses: texts(addresses),
    shown: texts(shown),
    numbers: texts(numbers).filter((one) => /^\d{10}$/.test(one)),
  };
}

export function createAnswers(
  keeper: DirectoryKeeper,
  outbox: Outbox,
  schedule: Schedule,
  platform: Platform,
) {
  /** As the keeper tells them; where the host has moved on to a newer edition, as that one has them. */
  async function listingsOf(...asked: Parameters<DirectoryKeeper['listings']>) {
    try {
      return await keeper.listings(...asked);
    } catch (error) {
      if (faultOf(error) !== 'missing') throw error;
      await schedule.renew();
      return keeper.listings(...asked);
    }
  }

  async function match(address: string): Promise<Omit<Match, 'atHand'> | null> {
    const found = await keeper.match(address);
    const { hidden, wanted, strangers } = await readSession();
    if (!found || strangers.includes(found.key)) return null;
    const { key, offer } = found;
    const [spoken, { where, offers }] = await Promise.all([language(), readSettings()]);
    const shows = wanted.includes(key) || (where === 'all' && offers.includes(offer));
    return {
      offer,
      short: OFFER_SHORT[spoken][offer],
      sentence: OFFER_SENTENCE[spoken][offer],
      serves: servesInFrench(offer),
      badge: servesInFrench(offer) && shows && !hidden.includes(key),
      language: spoken,
    };
  }

  async function state(): Promise<State> {
    const [settings, edition, { items }, { sent }] = await Promise.all([
      readSettings(),
      keeper.edition(),
      outbox.state(),
      readSession(),
    ]);
    const { homeFault, updated, ...chosen } = settings;
    return {
      ...chosen,
      updated: updated && { ...updated, fault: updated.fault ?? homeFault },
      home: settings.home && { ...settings.home, held: await keeper.heldHome(settings.home) },
      syncing: schedule.syncing,
      edition: edition ?? null,
      waiting: items,
      sent: sent.filter(({ code }) => !items.some((item) => item.code === code)),
    };
  }

  /** Where the person is, as far as they said. */
  const homePoint = async (): Promise<Point | undefined> => (await readSettings()).home?.place;

  async function draw(
    directory: Directory,
    listing: Listing,
    spoken: Language,
    isElsewhere = true,
  ): Promise<Card> {
    const [{ answers }, home, { all }] = await Promise.all([
      readSession(),
      homePoint(),
      directory.categories(),
    ]);
    return {
      ...cardOf(listing, spoken, directory.now, home),
      isElsewhere,
      kind: all.find(({ id }) => id === listing.categories[0])?.[spoken] ?? '',
      reader: readerInWords(directory, listing, spoken),
      writes: WHAT_TO_WRITE.filter((what) => readerOf(directory, listing, what)),
      answer: answers[listing.id] ?? null,
    };
  }

  async function details(address: string, named?: string): Promise<Details> {
    const home = await homePoint();
    const { directory, key, listings } = await listingsOf(address, named, home);
    if (key && !listings.length) {
      await changeSession(({ strangers }) => ({ strangers: [...new Set([...strangers, key])] }));
    }
    const spoken = await language();
    const [told] = await keeper.lookup(key ? [key] : []);
    return {
      fictional: directory.manifest.fictional ?? false,
      chain: chainText(listings, told?.[1], home, spoken),
      cards: await Promise.all(
        nearestFirst(listings, home).map((listing) => draw(directory, listing, spoken, named !== undefined)),
      ),
    };
  }

  /** What of a page's glance is listed. */
  async function lookUp(glance: unknown, address: string): Promise<Lookups> {
    const page = new URL(address);
    const keys = keysOfGlance(glanceOf(glance), page);
    const asked = new Set([...keysOfPage(page), ...[...keys.values()].flat().map(({ key }) => key)]);
    const [found, { strangers }, spoken, { offers }] = await Promise.all([
      keeper.lookup([...asked]),
      readSession(),
      language(),
      readSettings(),
    ]);
    const listed = new Map(found.filter(([key]) => !strangers.includes(key)));
    const { rest } = pageStringsOf(spoken).badge;
    const words = Object.fromEntries(
      offers.filter(servesInFrench).map((offer) => [offer, OFFER_SHORT[spoken][offer]]),
    );
    return {
      pieces: listedIn(keys, ({ key }) => listed.has(key)),
      listed: [...listed],
      words,
      rest,
      language: spoken,
    };
  }

  const answers: Answers = {
    async arrived({ glance }, { address, tab }) {
      // The person may have withdrawn the permission while the page stayed open.
      if (tab === undefined || !(await isAllowed(address))) return null;
      const [found, named] = await Promise.all([match(address), lookUp(glance, address)]);
      await showInToolbar(tab, found?.offer);
      // Not waited for: the page may have left, and where it stays it waits for its answer.
      if (found?.badge) void showBadge(tab).catch(() => {});
      return named;
    },

    async match(_, { address }) {
      const found = await match(address);
      // Read, and not only looked up: a fingerprint may meet that of a listing in the region.
      return found && { ...found, atHand: (await keeper.listingAtHand(address)) !== undefined };
    },

    async lookup({ glance }, { address }) {
      return (await isAllowed(address)) ? lookUp(glance, address) : null;
    },

    async draw(_, { address, tab }) {
      if (tab !== undefined && (await isAllowed(address))) await runInLists(tab, 'lists.js');
      return null;
    },

    async popover(_, { address, tab }) {
      if (tab !== undefined && (await isAllowed(address))) await runInLists(tab, 'popover.js');
      return null;
    },

    async details({ key }, { address, tab }) {
      const named = isKey(key) ? key : undefined;
      const found = await details(address, named);
      if (!found.cards.length && !named && tab !== undefined && (await isAllowed(address))) {
        await showInToolbar(tab, undefined);
      }
      return found;
    },

    async report({ listing: id, ...ask }, { address }) {
      const servedInFrench = ask.servedInFrench === true;
      const { directory, listings } = await listingsOf(address, isKey(ask.key) ? ask.key : undefined);
      const listing = listings.find((candidate) => candidate.id === id);
      const recipient = listing && readerOf(directory, listing);
      if (!listing || !recipient) throw new Refusal('no-recipient');
      const about = { listing, servedInFrench, language: await language() };
      const { code, durable } = await sendReport(outbox, directory, recipient, about);
      await changeSession(({ answers, sent }) => ({
        answers: { ...answers, [id]: { servedInFrench, code } },
        sent: [...sent, { kind: 'report', code, intake: directory.manifest.intake ?? '' }],
      }));
      await schedule.keepTrying();
      return { servedInFrench, code, durable };
    },

    async hours({ listing: id, key }, { address }) {
      const { directory, listings } = await listingsOf(address, isKey(key) ? key : undefined);
      const listing = listings.find((candidate) => candidate.id === id);
      return listing ? hoursOf(directory, listing, await homePoint(), await language()) : null;
    },

    async write({ listing, what, key }, { address }) {
      if (typeof listing !== 'string' || !WHAT_TO_WRITE.includes(what)) return null;
      const id = crypto.randomUUID();
      const draft = { what, listing, address, ...(isKey(key) && { key }) };
      await changeSession(({ drafts }) => ({ drafts: { ...drafts, [id]: draft } }));
      // After the `#`, and a number by chance: what is written about whom stands in no address.
      await browser.tabs.create({ url: `/message.html#${id}` });
      return null;
    },

    async draft({ id }) {
      const begun = (await readSession()).drafts[id];
      if (!begun) return null;
      const { directory, listings } = await listingsOf(begun.address, begun.key);
      const listing = listings.find((one) => one.id === begun.listing);
      return listing ? { what: begun.what, listing, manifest: directory.manifest } : null;
    },

    async written({ sent: one }) {
      await changeSession(({ sent }) => ({ sent: [...sent, one] }));
      await schedule.keepTrying();
      return null;
    },

    async drawn({ count, more }, { address, tab }) {
      if (tab === undefined || !Number.isInteger(count) || !(await isAllowed(address))) return null;
      if (!(await match(address))) await countInToolbar(tab, count, more === true);
      return null;
    },

    async listed({ keys }) {
      const asked = Array.isArray(keys) ? keys.filter(isKey).slice(0, MOST_KEYS) : [];
      const [found, { strangers }] = await Promise.all([keeper.lookup(asked), readSession()]);
      return found.filter(([key]) => !strangers.includes(key));
    },

    async alternatives({ title, what }, { address }) {
      const [home, spoken] = [await keeper.home((await readSettings()).home), await language()];
      if (!home) return { what: what ?? '', around: null, found: [], complete: false };
      const listing = address ? await keeper.listingAtHand(address) : undefined;
      const sought =
        what ?? serviceOf(await home.directory.categories(), spoken, { listing, title: title.slice(0, 600) });
      return alternativesNear(home, sought, spoken, (found) => draw(home.directory, found, spoken));
    },

    async 'reader-of'({ kind, province }) {
      const directory = await keeper.held();
      const reader = directory && readerOfWish(directory.manifest, kind, province);
      return reader ? inLanguage(reader.name, await language()).text : null;
    },

    async wish({ kind, business, province, note }) {
      const directory = await keeper.held();
      const tidy = tidyBusiness(business);
      const where = isProvince(province) ? province : undefined;
      const reader = directory && readerOfWish(directory.manifest, kind, where);
      const intake = directory?.manifest.intake;
      if (!directory || !intake || !reader || !tidy) throw new Refusal('no-recipient');
      const spoken = await language();
      const { code, durable } = await sendWish(outbox, directory.manifest, reader, {
        kind,
        business: tidy,
        note: note ?? '',
        province: where,
        language: spoken,
      });
      await changeSession(({ sent }) => ({ sent: [...sent, { kind, code, intake }] }));
      await schedule.keepTrying();
      return { code, durable, reader: inLanguage(reader.name, spoken).text };
    },

    held: () => heldData(platform),

    async erase() {
      await schedule.stop(async () => {
        await outbox.discardAll();
        await eraseData(platform);
        await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
        keeper.forget();
      });
      await stopInOpenTabs();
      return state();
    },

    async hide(_, { address }) {
      const found = await keeper.match(address);
      if (found)
        await changeSession(({ hidden, wanted }) => ({
          hidden: [...new Set([...hidden, found.key])],
          wanted: wanted.filter((key) => key !== found.key),
        }));
      return null;
    },

    async unhide(_, { address }) {
      const found = await keeper.match(address);
      if (found)
        await changeSession(({ hidden, wanted }) => ({
          hidden: hidden.filter((key) => key !== found.key),
          wanted: [...new Set([...wanted, found.key])],
        }));
      return null;
    },

    state,

    async update() {
      await schedule.update();
      return state();
    },

    async 'use-directory'({ directory }) {
      await schedule.use(directory);
      await changeSession(() => ({ hidden: [], wanted: [], strangers: [], answers: {}, drafts: {} }));
      return state();
    },

    async 'find-place'({ text }) {
      return typeof text === 'string' && text.trim() ? keeper.findPlace(text.slice(0, 200)) : [];
    },

    async 'use-home'({ home }) {
      await schedule.keepHome(home);
      return state();
    },

    async choose({ choices: { language, where, never, offers } }) {
      await writeSettings({
        ...(language && { language }),
        ...(where && { where }),
        ...(never && { never: [...new Set(never.flatMap((host) => hostNamed(host) ?? []))].sort() }),
        ...(offers && { offers }),
      });
      await showAnew();
      return state();
    },

    async 'send-waiting'() {
      await schedule.sendNow();
      return state();
    },

    async withdraw({ code }) {
      const intake = (await readSession()).sent.find((one) => one.code === code)?.intake;
      await outbox.withdraw(intake, code);
      await changeSession(({ answers, sent }) => ({
        answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.code !== code)),
        sent: sent.filter((one) => one.code !== code),
      }));
      await schedule.keepTrying();
      return state();
    },
  };

  return async ({ question, address = '', tab }: Heard): Promise<Reply<Question>> => {
    const answer = answers[question.type] as Answers[Question] | undefined;
    try {
      if (!answer) throw new Refusal('unexpected');
      return { value: await answer(question as never, { address, tab }) };
    } catch (error) {
      return { fault: faultOf(error) };
    }
  };
}
