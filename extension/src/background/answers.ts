/** What the background answers to each question of the contract. */
import type { Directory } from '@relais/core/connect/directory';
import type { Point } from '@relais/core/connect/geography';
import { keysLeadingTo } from '@relais/core/connect/hosts';
import { inLanguage, type Language, type Listing, servesInFrench } from '@relais/core/listing';
import { type Glance, keysOfGlance, listedIn } from '@relais/core/match/glance';
import type { Claim } from '@relais/core/match/judging';
import { isPeculiar } from '@relais/core/match/site-glance';
import { siteOf } from '@relais/core/match/sites/index';
import type { Outbox } from '@relais/core/outbox/outbox';
import type { Platform } from '@relais/core/platform';
import { OFFER_SENTENCE, OFFER_SHORT } from '@relais/core/wording';
import { browser } from 'wxt/browser';
import {
  type Account,
  type AnswerTo,
  type Ask,
  type Card,
  type Details,
  type DirectoryState,
  type Lookups,
  type Match,
  type Question,
  type Reply,
  type Said,
  type State,
  WHAT_TO_WRITE,
  type WishKind,
  type WishReader,
} from '../messages.ts';
import { cardStringsOf, pageStringsOf } from '../strings/strings.ts';
import { alternativesNear, serviceOf } from './alternatives.ts';
import {
  hostNamed,
  isAllowed,
  type LaterScript,
  runInPage,
  showAnew,
  showBadge,
  stopInOpenTabs,
} from './badge-sites.ts';
import { cardOf, chainText, frenchShown, nearestFirst } from './cards.ts';
import { betterEvidenced, cautious } from './combining.ts';
import type { Directories, Following } from './directories.ts';
import { faultOf, Refusal } from './fault.ts';
import { eraseData, heldData } from './held-data.ts';
import { hoursOf } from './hours.ts';
import { language } from './language.ts';
import { readerInWords, readerOf, sendReport } from './reports.ts';
import type { Schedule } from './schedule.ts';
import type { Heard } from './sender.ts';
import { changeSession, readSession } from './session.ts';
import { changeDirectories, readSettings, writeSettings } from './settings.ts';
import { countInToolbar, showInToolbar } from './toolbar.ts';
import { isProvince, readerOfWish, sendWish, tidyBusiness } from './wishes.ts';

type Answers = {
  [Q in Question]: (ask: Ask<Q>, about: { address: string; tab: number | undefined }) => Promise<AnswerTo<Q>>;
};

/** Pieces of one kind that a page may ask for at once: more than are taken of a page. */
const MOST_PIECES = 20_000;
/** Milliseconds that a card waits for a second directory. */
const PATIENCE_MS = 2500;
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

/** Claims of a page, and keys of one. */
const MOST_CLAIMS = 300;
const MOST_HITS = 60;
const LONGEST_WORDS = 2000;

function claimOf(value: unknown): Claim {
  const { item, hits } = (value ?? {}) as { item?: Partial<Claim['item']>; hits?: unknown };
  const words = (text: unknown) => (typeof text === 'string' ? text.slice(0, LONGEST_WORDS) : undefined);
  return {
    item: {
      name: words(item?.name),
      around: words(item?.around) ?? '',
      strangers: Number(item?.strangers) > 0 ? 1 : 0,
    },
    hits: ((Array.isArray(hits) ? hits : []) as Claim['hits'])
      .slice(0, MOST_HITS)
      .filter(
        ({ key, points, url }) =>
          isKey(key) && typeof points === 'number' && (url === undefined || URL.canParse(url)),
      ),
  };
}

/** Of something that is one directory’s, as the session keeps it. */
const within = (id: string, name: string): string => `${id} ${name}`;

export function createAnswers(
  directories: Directories,
  outbox: Outbox,
  schedule: Schedule,
  platform: Platform,
) {
  /** As the keeper tells them; where the host has moved on to a newer edition, as that one has them. */
  async function listingsOf(
    { id, keeper }: Following,
    ...asked: Parameters<Following['keeper']['listings']>
  ) {
    try {
      return await keeper.listings(...asked);
    } catch (error) {
      if (faultOf(error) !== 'missing') throw error;
      await schedule.renew(id);
      return keeper.listings(...asked);
    }
  }

  /** One listing of a page, or of a key found on it, in one directory. */
  async function listingOf(about: { directory: unknown; listing: unknown; key?: unknown }, address: string) {
    const following = await directories.one(about.directory);
    if (!following) return undefined;
    const { id } = following;
    const { directory, listings } = await listingsOf(
      following,
      address,
      isKey(about.key) ? about.key : undefined,
    );
    const listing = listings.find((candidate) => candidate.id === about.listing);
    return listing && { id, directory, listing };
  }

  async function match(address: string): Promise<Omit<Match, 'atHand'> | null> {
    const { hidden, wanted, strangers } = await readSession();
    const found = (await directories.match(address)).filter(
      ({ id, key }) => !strangers.includes(within(id, key)),
    );
    if (!found.length) return null;
    const offer = cautious(found.map((one) => one.offer));
    const isAmong = (keys: string[]) => found.some(({ key }) => keys.includes(key));
    const [spoken, { where, offers }] = await Promise.all([language(), readSettings()]);
    const shows = isAmong(wanted) || (where === 'all' && offers.includes(offer));
    return {
      offer,
      short: OFFER_SHORT[spoken][offer],
      sentence: OFFER_SENTENCE[spoken][offer],
      serves: servesInFrench(offer),
      badge: servesInFrench(offer) && shows && !isAmong(hidden),
      differ: found.some((one) => one.offer !== 'unknown' && one.offer !== offer),
      language: spoken,
    };
  }

  async function state(): Promise<State> {
    const [settings, { items }, { sent }, all] = await Promise.all([
      readSettings(),
      outbox.state(),
      readSession(),
      directories.all(),
    ]);
    const { home } = settings;
    const states = settings.directories.map(
      async ({ id, url, publicKey, updated, homeFault }): Promise<DirectoryState> => {
        const keeper = all.find((one) => one.id === id)?.keeper;
        const manifest = (await keeper?.held())?.manifest;
        return {
          id,
          url,
          publicKey,
          edition: (await keeper?.edition()) ?? null,
          updated: updated && { ...updated, fault: updated.fault ?? homeFault },
          home: (home && (await keeper?.heldHome(home))) ?? null,
          waiting: items.filter(
            (item) => manifest && item.directory === manifest.id && item.intake === manifest.intake,
          ).length,
        };
      },
    );
    return {
      ...settings,
      directories: await Promise.all(states),
      home: home && { ...home, held: await directories.heldHome(home) },
      syncing: schedule.syncing,
      waiting: items,
      sent: sent.filter(({ code }) => !items.some((item) => item.code === code)),
    };
  }

  /** Where the person is, as far as they said. */
  const homePoint = async (): Promise<Point | undefined> => (await readSettings()).home?.place;

  /** Who lists a page, or a key found on it, as far as is known by now. */
  async function knowingOf(address: string, named: string | undefined) {
    const [{ strangers }, listing] = await Promise.all([readSession(), directories.listing(address, named)]);
    return listing.filter(({ id, key }) => !strangers.includes(within(id, key)));
  }

  /** What a directory is called, where there are others to tell it from. */
  async function sourceOf(directory: Directory, spoken: Language): Promise<Said | null> {
    const isOneOfMany = (await readSettings()).directories.length > 1;
    return isOneOfMany ? inLanguage(directory.manifest.name, spoken) : null;
  }

  async function draw(
    id: string,
    directory: Directory,
    listing: Listing,
    spoken: Language,
    isElsewhere = true,
  ): Promise<Card> {
    const [{ answers }, home, { all }, source] = await Promise.all([
      readSession(),
      homePoint(),
      directory.categories(),
      sourceOf(directory, spoken),
    ]);
    const card = cardOf(listing, spoken, directory.now, home);
    const { facts } = card;
    if (source) facts.push([cardStringsOf(spoken).source, source]);
    return {
      ...card,
      directory: id,
      isElsewhere,
      kind: all.find(({ id }) => id === listing.categories[0])?.[spoken] ?? '',
      reader: readerInWords(directory, listing, spoken),
      writes: WHAT_TO_WRITE.filter((what) => readerOf(directory, listing, what)),
      answer: answers[within(id, listing.id)] ?? null,
    };
  }

  /** What one directory tells of a page, or of a key that was found on it. */
  async function readIn(following: Following, address: string, named: string | undefined, home?: Point) {
    const { id, keeper } = following;
    const { directory, key, listings } = await listingsOf(following, address, named, home);
    if (key && !listings.length) {
      await changeSession(({ strangers }) => ({
        strangers: [...new Set([...strangers, within(id, key)])],
      }));
    }
    const [told] = await keeper.lookup(key ? [key] : []);
    return { id, directory, listings: nearestFirst(listings, home), told: told?.[1] };
  }

  /** Who would read a wish, in those of directories that take it. */
  async function wishReaders(
    among: readonly Following[],
    kind: WishKind,
    province: unknown,
  ): Promise<WishReader[]> {
    const spoken = await language();
    const readers = among.map(async ({ id, keeper }): Promise<WishReader[]> => {
      const manifest = (await keeper.held())?.manifest;
      const reader = manifest && readerOfWish(manifest, kind, isProvince(province) ? province : undefined);
      if (!reader) return [];
      const name = inLanguage(manifest.name, spoken).text;
      return [{ directory: id, name, reader: inLanguage(reader.name, spoken).text }];
    });
    return (await Promise.all(readers)).flat();
  }

  /** Once one has come, the others are waited for no longer than that: a host that is down holds no card up. */
  function settledSoon<T>(works: Array<Promise<T>>): Promise<Array<PromiseSettledResult<T>>> {
    if (works.length < 2) return Promise.allSettled(works);
    const tooLate = Promise.any(works).then(
      () =>
        new Promise<never>((_, reject) =>
          platform.later(PATIENCE_MS, () => reject(new Refusal('unreachable'))),
        ),
    );
    return Promise.allSettled(works.map((work) => Promise.race([work, tooLate])));
  }

  async function details(address: string, named?: string): Promise<Details> {
    const home = await homePoint();
    const knowing = await knowingOf(address, named);
    const read = await settledSoon(knowing.map((one) => readIn(one, address, named, home)));
    const here = read.flatMap((one) =>
      one.status === 'fulfilled' && one.value.listings.length ? [one.value] : [],
    );
    const failed = read.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    if (failed.length && !here.length) throw failed[0];
    const spoken = await language();
    const now = platform.now();
    // Where neither is better, they stay in the order that the person prefers.
    here.sort((a, b) =>
      betterEvidenced(frenchShown(a.listings[0]!, home), frenchShown(b.listings[0]!, home), now),
    );
    const words = cardStringsOf(spoken);
    const accounts = here.map(async ({ id, directory, listings, told }): Promise<Account> => {
      const { name, fictional = false } = directory.manifest;
      const [first, ...others] = await Promise.all(
        listings.map((listing) => draw(id, directory, listing, spoken, named !== undefined)),
      );
      return {
        fictional,
        chain: chainText(listings, told, home, spoken),
        cards: [first!, ...others],
        inShort: words.inShort(inLanguage(name, spoken).text, first!.sentence),
      };
    });
    const silent = knowing
      .filter((_, i) => read[i]!.status === 'rejected')
      .map(async ({ keeper }) => {
        const manifest = (await keeper.held())?.manifest;
        return words.silent(manifest ? inLanguage(manifest.name, spoken).text : keeper.address.url);
      });
    return { accounts: await Promise.all(accounts), silent: await Promise.all(silent) };
  }

  /** What of a page's glance is listed. */
  async function lookUp(glance: unknown, address: string): Promise<Lookups> {
    const page = new URL(address);
    const keys = keysOfGlance(glanceOf(glance), page);
    const asked = new Set([...keysLeadingTo(page), ...[...keys.values()].flat().map(({ key }) => key)]);
    const [{ strangers }, spoken, { offers }] = await Promise.all([
      readSession(),
      language(),
      readSettings(),
    ]);
    const isStranger = (id: string, key: string) => strangers.includes(within(id, key));
    const listed = new Map(await directories.lookup([...asked], isStranger));
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
    async arrived({ glance, isFollowed }, { address, tab }) {
      // The person may have withdrawn the permission while the page stayed open.
      if (tab === undefined || !(await isAllowed(address))) return null;
      // What is peculiar to a site is read by who follows its pages, and looked up with what was taken.
      const isOdd = isPeculiar(siteOf(new URL(address)));
      const [found, named] = await Promise.all([match(address), lookUp(isOdd ? undefined : glance, address)]);
      await showInToolbar(tab, found?.offer);
      // Not waited for: the page may have left, and where it stays it waits for its answer.
      if (found?.badge) void showBadge(tab).catch(() => {});
      const next: LaterScript[] = named.pieces.length ? ['scan.js', 'lists.js'] : isOdd ? ['scan.js'] : [];
      if (glance && !isFollowed && next.length) void runInPage(tab, ...next).catch(() => {});
      return named;
    },

    async match(_, { address }) {
      const found = await match(address);
      // Read, and not only looked up: a fingerprint may meet that of a listing in the region.
      return found && { ...found, atHand: (await directories.listingAtHand(address)) !== undefined };
    },

    async lookup({ glance }, { address }) {
      return (await isAllowed(address)) ? lookUp(glance, address) : null;
    },

    async settle({ title, claims }, { address, tab }) {
      // The popup asks where the person opened it, and has no tab.
      if (tab !== undefined && !(await isAllowed(address))) return [];
      const { strangers } = await readSession();
      const asked = (Array.isArray(claims) ? claims : []).slice(0, MOST_CLAIMS).map(claimOf);
      const page = { title: `${title}`.slice(0, LONGEST_WORDS), site: siteOf(new URL(address)) };
      const isStranger = (id: string, key: string) => strangers.includes(within(id, key));
      return (await directories.settle(asked, page, isStranger)).map((one) => one ?? null);
    },

    async scan(_, { address, tab }) {
      if (tab === undefined || !(await isAllowed(address))) return false;
      await runInPage(tab, 'scan.js');
      return true;
    },

    async draw(_, { address, tab }) {
      if (tab !== undefined && (await isAllowed(address))) await runInPage(tab, 'lists.js');
      return null;
    },

    async popover(_, { address, tab }) {
      if (tab !== undefined && (await isAllowed(address))) await runInPage(tab, 'popover.js');
      return null;
    },

    async details({ key }, { address, tab }) {
      const named = isKey(key) ? key : undefined;
      const found = await details(address, named);
      if (!found.accounts.length && !named && tab !== undefined && (await isAllowed(address))) {
        await showInToolbar(tab, undefined);
      }
      return found;
    },

    async report(asked, { address }) {
      const servedInFrench = asked.servedInFrench === true;
      const found = await listingOf(asked, address);
      const recipient = found && readerOf(found.directory, found.listing);
      if (!found || !recipient) throw new Refusal('no-recipient');
      const { id, directory, listing } = found;
      const about = { listing, servedInFrench, language: await language() };
      const { code, durable } = await sendReport(outbox, directory, recipient, about);
      await changeSession(({ answers, sent }) => ({
        answers: { ...answers, [within(id, listing.id)]: { servedInFrench, code } },
        sent: [...sent, { kind: 'report', code, intake: directory.manifest.intake ?? '' }],
      }));
      await schedule.keepTrying();
      return { servedInFrench, code, durable };
    },

    async hours(asked, { address }) {
      const found = await listingOf(asked, address);
      return found ? hoursOf(found.directory, found.listing, await homePoint(), await language()) : null;
    },

    async write({ directory, listing, what, key }, { address }) {
      const isTold = typeof directory === 'string' && typeof listing === 'string';
      if (!isTold || !WHAT_TO_WRITE.includes(what)) return null;
      const id = crypto.randomUUID();
      const draft = { what, directory, listing, address, ...(isKey(key) && { key }) };
      await changeSession(({ drafts }) => ({ drafts: { ...drafts, [id]: draft } }));
      // After the `#`, and a number by chance: what is written about whom stands in no address.
      await browser.tabs.create({ url: `/message.html#${id}` });
      return null;
    },

    async draft({ id }) {
      const begun = (await readSession()).drafts[id];
      const found = begun && (await listingOf(begun, begun.address));
      return found ? { what: begun.what, listing: found.listing, manifest: found.directory.manifest } : null;
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
      const { strangers } = await readSession();
      return directories.atHand(asked, (id, key) => strangers.includes(within(id, key)));
    },

    async alternatives({ title, what }, { address }) {
      const [{ home: choice }, spoken, all] = await Promise.all([
        readSettings(),
        language(),
        directories.all(),
      ]);
      const read = all.map(async ({ id, keeper }) => {
        const [home, edition] = await Promise.all([keeper.home(choice), keeper.edition()]);
        return { isBehind: Boolean(edition && !home), homes: home ? [{ id, ...home }] : [] };
      });
      const regions = await Promise.all(read);
      const homes = regions.flatMap(({ homes }) => homes);
      if (!homes.length) return { what: what ?? '', around: null, found: [], complete: false };
      const listing = address ? await directories.listingAtHand(address) : undefined;
      let sought = what ?? '';
      for (const { directory } of what === undefined ? homes : []) {
        const lexicon = await directory.categories();
        sought ||= serviceOf(lexicon, spoken, { listing, title: title.slice(0, 600) });
      }
      const answer = await alternativesNear(homes, sought, spoken, ({ id, directory }, found) =>
        draw(id, directory, found, spoken),
      );
      // Of a directory whose region is still on its way there may be others.
      return { ...answer, complete: answer.complete && !regions.some(({ isBehind }) => isBehind) };
    },

    async 'readers-of'({ kind, province, directory, key }, { address }) {
      const named = isKey(key) ? key : undefined;
      const told = directory === undefined ? undefined : await directories.one(directory);
      if (directory !== undefined) return wishReaders(told ? [told] : [], kind, province);
      const listing = named || address ? await knowingOf(address, named) : [];
      return wishReaders(listing.length ? listing : await directories.all(), kind, province);
    },

    async wish({ kind, directory: id, business, province, note }) {
      const directory = await (await directories.one(id))?.keeper.held();
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

    held: async () => heldData(platform, await directories.all()),

    async erase() {
      await schedule.stop(async () => {
        await outbox.discardAll();
        await eraseData(platform);
        await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
        directories.forget();
      });
      await stopInOpenTabs();
      return state();
    },

    async hide(_, { address }) {
      const keys = (await directories.match(address)).map(({ key }) => key);
      if (keys.length)
        await changeSession(({ hidden, wanted }) => ({
          hidden: [...new Set([...hidden, ...keys])],
          wanted: wanted.filter((key) => !keys.includes(key)),
        }));
      return null;
    },

    async unhide(_, { address }) {
      const keys = (await directories.match(address)).map(({ key }) => key);
      if (keys.length)
        await changeSession(({ hidden, wanted }) => ({
          hidden: hidden.filter((key) => !keys.includes(key)),
          wanted: [...new Set([...wanted, ...keys])],
        }));
      return null;
    },

    state,

    async update() {
      await schedule.update();
      return state();
    },

    async 'add-directory'({ directory: { url, publicKey } }) {
      await schedule.add({ url, publicKey });
      return state();
    },

    async 'remove-directory'({ id }) {
      await schedule.remove(id);
      return state();
    },

    async 'order-directories'({ ids }) {
      const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
      await changeDirectories((all) => all.toSorted((a, b) => place(a.id) - place(b.id)));
      return state();
    },

    async 'find-place'({ text }) {
      return typeof text === 'string' && text.trim() ? directories.findPlace(text.slice(0, 200)) : [];
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
