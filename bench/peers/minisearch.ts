import MiniSearch, { type Options } from 'minisearch';
import {
  type Doc,
  documentsOf,
  type Fact,
  factOf,
  near,
  type Peer,
  ranked,
  termOf,
  versionOf,
} from './peer.ts';
import { readLines, writeLines } from './published-json.ts';

type Indexed = Pick<Doc, 'fr' | 'en' | 'city' | 'categories' | 'words'> & { id: number };

const OPTIONS: Options<Indexed> = {
  fields: ['fr', 'en', 'city', 'categories', 'words'],
  processTerm: termOf,
  searchOptions: {
    boost: { categories: 3, fr: 2, en: 2 },
    // One edit in five letters; the last word may still be in the typing.
    fuzzy: 0.25,
    prefix: (_term, i, terms) => i === terms.length - 1,
    combineWith: 'AND',
  },
};

export const minisearch: Peer = {
  name: `MiniSearch ${versionOf('minisearch')}`,
  configuration:
    'Fields boosted (category 3, names 2), terms folded and stemmed by Snowball, fuzzy 0.25, prefix on the last word, all words or else any; filtered to 50 km, the best put in order by offer and distance.',
  async build(listings, folder) {
    const index = new MiniSearch<Indexed>(OPTIONS);
    const facts: string[] = [];
    for await (const listing of listings) {
      for (const doc of documentsOf(listing)) {
        const { fr, en, city, categories, words } = doc;
        index.add({ id: facts.length, fr, en, city, categories, words });
        facts.push(JSON.stringify({ ...factOf(doc), fr, en, city }));
      }
    }
    await writeLines(folder, 'facts', facts);
    await writeLines(folder, 'index', [JSON.stringify(index)]);
  },
  async open(folder) {
    const [json] = await readLines(folder, 'index');
    const index = MiniSearch.loadJSON<Indexed>(json!, OPTIONS);
    const facts = (await readLines(folder, 'facts')).map((line) => JSON.parse(line) as Fact);
    const find = (text: string, place: Parameters<typeof ranked>[1]) => {
      const here = place && { filter: ({ id }: { id: number }) => near(place, facts[id]!) };
      for (const options of [here, undefined]) {
        for (const combineWith of ['AND', 'OR'] as const) {
          const hits = index.search(text, { ...options, combineWith });
          if (hits.length) return hits.map(({ id, score }) => ({ fact: facts[id as number]!, score }));
        }
        if (!here) break;
      }
      return [];
    };
    return {
      search: ({ text, place }) => ranked(find(text, place), place, 1),
      key: ({ text, place }) => ranked(find(text, place), place, 1),
    };
  },
};
