/** What the background answers to each question of the contract. */
import { keysOfPage } from '@relais/core/connect/hosts';
import { servesInFrench } from '@relais/core/listing';
import { type Glance, keysOfGlance, listedIn } from '@relais/core/match/glance';
import type { Outbox } from '@relais/core/outbox/outbox';
import { OFFER_SENTENCE, OFFER_SHORT } from '@relais/core/wording';
import type { AnswerTo, Ask, Details, Match, Question, Reply, State } from '../messages.ts';
import { pageStringsOf } from '../strings/strings.ts';
import { isAllowed, runInLists, showBadge } from './badge-sites.ts';
import { cardOf } from './cards.ts';
import type { DirectoryKeeper } from './directory-keeper.ts';
import { faultOf, Refusal } from './fault.ts';
import { language } from './language.ts';
import { readerInWords, readerOf, sendReport } from './reports.ts';
import type { Schedule } from './schedule.ts';
import type { Heard } from './sender.ts';
import { changeSession, readSession } from './session.ts';
import { readSettings, writeSettings } from './settings.ts';
import { showInToolbar } from './toolbar.ts';

type Answers = {
  [Q in Question]: (ask: Ask<Q>, about: { address: string; tab: number | undefined }) => Promise<AnswerTo<Q>>;
};

/** Pieces of one kind that a page may ask for at once: more than are taken of a page. */
const MOST_PIECES = 20_000;
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

export function createAnswers(keeper: DirectoryKeeper, outbox: Outbox, schedule: Schedule) {
  async function match(address: string): Promise<Match | null> {
    const found = await keeper.match(address);
    const { hidden, strangers } = await readSession();
    if (!found || strangers.includes(found.key)) return null;
    const { key, offer } = found;
    const spoken = await language();
    return {
      offer,
      short: OFFER_SHORT[spoken][offer],
      sentence: OFFER_SENTENCE[spoken][offer],
      serves: servesInFrench(offer),
      hidden: hidden.includes(key),
      atHand: (await keeper.atHand([key])).length > 0,
      language: spoken,
    };
  }

  async function state(): Promise<State> {
    const [settings, edition, { items }] = await Promise.all([
      readSettings(),
      keeper.edition(),
      outbox.state(),
    ]);
    const { home } = settings;
    return {
      ...settings,
      edition: edition ?? null,
      home: home && { ...home, held: await keeper.heldHome(home) },
      syncing: schedule.syncing,
      waiting: items,
    };
  }

  async function details(address: string, named?: string): Promise<Details> {
    const { directory, key, listings } = await keeper.listings(address, named);
    if (key && !listings.length) {
      await changeSession(({ strangers }) => ({ strangers: [...new Set([...strangers, key])] }));
    }
    const [{ answers }, spoken] = await Promise.all([readSession(), language()]);
    return {
      fictional: directory.manifest.fictional ?? false,
      cards: listings.map((listing) => ({
        ...cardOf(listing, spoken, directory.now),
        reader: readerInWords(directory, listing, spoken),
        answer: answers[listing.id] ?? null,
      })),
    };
  }

  const answers: Answers = {
    async arrived(_, { address, tab }) {
      // The person may have withdrawn the permission while the page stayed open.
      if (tab === undefined || !(await isAllowed(address))) return null;
      const found = await match(address);
      await showInToolbar(tab, found?.offer);
      if (found?.serves && !found.hidden) await showBadge(tab);
      return null;
    },

    match: (_, { address }) => match(address),

    async lookup({ glance }, { address }) {
      if (!(await isAllowed(address))) return null;
      const page = new URL(address);
      const keys = keysOfGlance(glanceOf(glance), page);
      const asked = new Set([...keysOfPage(page), ...[...keys.values()].flat().map(({ key }) => key)]);
      const [found, { strangers }, spoken] = await Promise.all([
        keeper.lookup([...asked]),
        readSession(),
        language(),
      ]);
      const listed = new Map(found.filter(([key]) => !strangers.includes(key)));
      const { rest } = pageStringsOf(spoken).badge;
      const atHand = await keeper.atHand([...listed.keys()]);
      return {
        pieces: listedIn(keys, ({ key }) => listed.has(key)),
        listed: [...listed],
        atHand,
        words: OFFER_SHORT[spoken],
        rest,
        language: spoken,
      };
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
      const { directory, listings } = await keeper.listings(address, isKey(ask.key) ? ask.key : undefined);
      const listing = listings.find((candidate) => candidate.id === id);
      const recipient = listing && readerOf(directory, listing);
      if (!listing || !recipient) throw new Refusal('no-recipient');
      const about = { listing, servedInFrench, language: await language() };
      const { code, durable } = await sendReport(outbox, directory, recipient, about);
      await changeSession(({ answers }) => ({ answers: { ...answers, [id]: { servedInFrench, code } } }));
      await schedule.keepTrying();
      return { servedInFrench, code, durable };
    },

    async hide(_, { address }) {
      const found = await keeper.match(address);
      if (found) await changeSession(({ hidden }) => ({ hidden: [...new Set([...hidden, found.key])] }));
      return null;
    },

    async unhide(_, { address }) {
      const found = await keeper.match(address);
      if (found) await changeSession(({ hidden }) => ({ hidden: hidden.filter((key) => key !== found.key) }));
      return null;
    },

    state,

    async update() {
      await schedule.update();
      return state();
    },

    async 'use-directory'({ directory }) {
      await schedule.use(directory);
      await changeSession(() => ({ hidden: [], strangers: [], answers: {} }));
      return state();
    },

    async 'find-place'({ text }) {
      return typeof text === 'string' && text.trim() ? keeper.findPlace(text.slice(0, 200)) : [];
    },

    async 'use-home'({ home }) {
      await schedule.keepHome(home);
      return state();
    },

    async 'use-language'({ language }) {
      await writeSettings({ language });
      return state();
    },

    async 'send-waiting'() {
      await schedule.sendNow();
      return state();
    },

    async withdraw({ code }) {
      const { items } = await outbox.state();
      // One that left in the meantime is no longer ours to take back from here.
      if (items.some((item) => item.code === code)) await outbox.withdraw('', code);
      await changeSession(({ answers }) => ({
        answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.code !== code)),
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
