import { Charset, Encoder, Index } from 'flexsearch';
import {
  documentsOf,
  type Fact,
  factOf,
  near,
  type Peer,
  type Question,
  ranked,
  termOf,
  versionOf,
  wordsOf,
} from './peer.ts';
import { readLines, writeLines } from './published-json.ts';

/** Names with their town, and services with their words: which of the two fits best is not known before. */
const FIELDS = ['names', 'services'] as const;
/** By their sound, and for what that does not find by little more than their consonants. */
const INDEXES = ['names', 'services', 'namesLoosely', 'servicesLoosely'] as const;
type Indexes = Record<(typeof INDEXES)[number], Index>;

/** Folded, stop words left out and stemmed as for the others, then brought to their sound. */
const meaningful = (text: string): string =>
  wordsOf(text)
    .flatMap((word) => termOf(word) ?? [])
    .join(' ');

const indexes = (): Indexes => {
  const make = (charset: typeof Charset.LatinAdvanced) =>
    new Index({ tokenize: 'forward', encoder: new Encoder(charset), resolution: 9 });
  return {
    names: make(Charset.LatinAdvanced),
    services: make(Charset.LatinAdvanced),
    namesLoosely: make(Charset.LatinExtra),
    servicesLoosely: make(Charset.LatinExtra),
  };
};

/** FlexSearch gives an order and no scores: the first fits in full, the last by half; what was found loosely by 0.7; some words only by a third. */
const LOOSELY = 0.7;
const PARTLY = 0.33;

export const flexsearch: Peer = {
  name: `FlexSearch ${versionOf('flexsearch')}`,
  configuration:
    'An index of names and towns, one of services and their words, “forward” tokens (prefixes), LatinAdvanced (phonetic) over Snowball stems, and the same two with LatinExtra; all words, else loosely, else some (“suggest”); filtered to 50 km, the best put in order by offer and distance.',
  async build(listings, folder) {
    const own = indexes();
    const facts: string[] = [];
    for await (const listing of listings) {
      for (const doc of documentsOf(listing)) {
        const names = meaningful(`${doc.fr} ${doc.en} ${doc.city}`);
        const services = meaningful(`${doc.categories} ${doc.words}`);
        own.names.add(facts.length, names);
        own.namesLoosely.add(facts.length, names);
        own.services.add(facts.length, services);
        own.servicesLoosely.add(facts.length, services);
        facts.push(JSON.stringify({ ...factOf(doc), fr: doc.fr, en: doc.en, city: doc.city }));
      }
    }
    await writeLines(folder, 'facts', facts);
    for (const field of INDEXES) {
      const parts: string[] = [];
      own[field].export((key: string, data: string) => {
        if (data) parts.push(key, data);
      });
      await writeLines(folder, field, parts);
    }
  },
  async open(folder) {
    const facts = (await readLines(folder, 'facts')).map((line) => JSON.parse(line) as Fact);
    const own = indexes();
    for (const field of INDEXES) {
      const parts = await readLines(folder, field);
      for (let i = 0; i < parts.length; i += 2) own[field].import(parts[i]!, parts[i + 1]!);
    }
    const answer = ({ text, place }: Question) => {
      const words = meaningful(text);
      const scores = new Map<number, number>();
      const find = (name: keyof Indexes, weight: number, suggest: boolean) => {
        const hits = own[name].search(words, { limit: facts.length, suggest }) as number[];
        for (const [i, id] of hits.entries()) {
          const score = weight * (1 - (0.5 * i) / hits.length);
          if (score > (scores.get(id) ?? 0)) scores.set(id, score);
        }
      };
      for (const field of FIELDS) find(field, 1, false);
      if (!scores.size) for (const field of FIELDS) find(`${field}Loosely`, LOOSELY, false);
      if (!scores.size && words.includes(' ')) {
        for (const field of FIELDS) find(field, PARTLY, true);
        if (!scores.size) for (const field of FIELDS) find(`${field}Loosely`, PARTLY * LOOSELY, true);
      }
      const hits = [...scores].map(([id, score]) => ({ fact: facts[id]!, score }));
      const here = place ? hits.filter(({ fact }) => near(place, fact)) : hits;
      return ranked(here.length ? here : hits, place, 1);
    };
    return { search: answer, key: answer };
  },
};
