import { create, insert, load, type RawData, save, search } from '@orama/orama';
import {
  documentsOf,
  type Fact,
  factOf,
  NEAR_KM,
  type Peer,
  type Question,
  ranked,
  termOf,
  versionOf,
  wordsOf,
} from './peer.ts';
import { readLines, writeLines } from './published-json.ts';

const database = () =>
  create({
    schema: {
      fr: 'string',
      en: 'string',
      city: 'string',
      categories: 'string',
      words: 'string',
      location: 'geopoint',
    } as const,
    sort: { enabled: false },
    components: {
      tokenizer: {
        language: 'french',
        normalizationCache: new Map(),
        tokenize: (text: string) => wordsOf(text).flatMap((word) => termOf(word) ?? []),
      },
    },
  });

/** All words (threshold 0) or any (1), and how many typos in a word: a sentence seldom has all its words in a listing. */
type Attempt = [threshold: number, tolerance: number];
const SHORT: Attempt[] = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 0],
  [1, 1],
];
const LONG: Attempt[] = [
  [0, 0],
  [1, 0],
  [1, 1],
];

/** How many of the best by text are put in order by offer and distance. */
const BEST = 400;

export const orama: Peer = {
  name: `Orama ${versionOf('@orama/orama')}`,
  configuration:
    'Fields boosted (category 3, names 2), terms folded and stemmed by Snowball, prefixes, tolerance 0 to 2 until something is found, all words or else any; a radius of 50 km, the best 400 put in order by offer and distance.',
  async build(listings, folder) {
    const db = database();
    const facts: string[] = [];
    for await (const listing of listings) {
      for (const doc of documentsOf(listing)) {
        const { fr, en, city, categories, words, at } = doc;
        await insert(db, {
          id: String(facts.length),
          fr,
          en,
          city,
          categories,
          words,
          ...(at && { location: { lat: at.latitude, lon: at.longitude } }),
        });
        facts.push(JSON.stringify({ ...factOf(doc), fr, en, city }));
      }
    }
    await writeLines(folder, 'facts', facts);
    // The texts themselves are not needed to search, and the words of each category would be there as often as it is.
    const { docs: _texts, ...rest } = save(db) as RawData & { docs: unknown };
    await writeLines(folder, 'index', [JSON.stringify(rest)]);
  },
  async open(folder) {
    const facts = (await readLines(folder, 'facts')).map((line) => JSON.parse(line) as Fact);
    const [json] = await readLines(folder, 'index');
    const db = database();
    const docs = Object.fromEntries(facts.map((_, i) => [i + 1, { id: String(i) }]));
    load(db, { ...JSON.parse(json!), docs: { docs, count: facts.length } });
    const find = async ({ text, place }: Question) => {
      const where = place && {
        location: {
          radius: {
            coordinates: { lat: place.latitude, lon: place.longitude },
            value: NEAR_KM,
            unit: 'km' as const,
            inside: true,
          },
        },
      };
      for (const here of where ? [where, undefined] : [undefined]) {
        for (const [threshold, tolerance] of wordsOf(text).length > 3 ? LONG : SHORT) {
          const { hits } = await search(db, {
            mode: 'fulltext',
            term: text,
            boost: { categories: 3, fr: 2, en: 2 },
            threshold,
            tolerance,
            limit: BEST,
            ...(here && { where: here }),
          });
          if (hits.length) {
            return ranked(
              hits.map(({ id, score }) => ({ fact: facts[Number(id)]!, score })),
              place,
              1,
            );
          }
        }
      }
      return [];
    };
    return { search: find, key: find };
  },
};
