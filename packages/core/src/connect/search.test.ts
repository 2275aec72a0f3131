import { describe, expect, it } from 'vitest';
import { decodeNames } from '../directory-format.ts';
import type { Listing } from '../listing.ts';
import { openDirectory } from './directory.ts';
import {
  firstAnswer,
  type Result,
  type SearchAnswer,
  type SearchFilters,
  type SearchQuery,
  search,
  suggestNames,
  suggestPlaces,
  suggestServices,
} from './search.ts';
import { type FixtureEntry, idOf, type SmallDirectory, smallDirectory } from './small-directory.fixture.ts';

async function answer(query: SearchQuery) {
  return search(await openDirectory(await smallDirectory()), query);
}
const ids = (results: Result[]) => results.map(idOf);

describe('searching near a place', () => {
  it('puts who surely serves in French first, who is not known last, and leaves out who was checked and does not', async () => {
    const { results, widened } = await answer({ text: 'dentiste', near: 'Sudbury' });
    expect(ids(results)).toEqual(['d1', 'd3', 'd2']);
    expect(results.every(({ group }) => group === 'near')).toBe(true);
    expect(widened).toBe(false);
  });

  it.each([
    'Dentiste',
    'dentistes',
    'dentsite',
    'DENTIST',
    'clinique dentaire',
    'un dentiste qui parle français',
    'mal de dents',
    'l’dentiste',
  ])('understands « %s »', async (text) => {
    expect(ids((await answer({ text, near: 'Sudbury' })).results)).toContain('d1');
  });

  it.each([
    'à Sudbury',
    'Région de Sudbury',
    'Sudbury (Ont.)',
    'Sudbry',
    'Ontario',
    'Sudbury',
    'sudbury, Ontario',
    'Grand Sudbury',
    'Sudbury ON',
    'P3E 5J1',
    'p3e',
  ])('finds the place « %s »', async (near) => {
    const { place, results } = await answer({ text: 'dentiste', near });
    expect(place?.latitude).toBeCloseTo(46.48, 1);
    expect(ids(results)).toContain('d1');
  });

  it('takes a place typed into the same box, over the one beside it', async () => {
    const { place, results } = await answer({ text: 'avocate à Moncton', near: 'Sudbury' });
    expect(place?.name).toBe('Moncton');
    expect(ids(results)).toEqual(['l2']);
  });

  it('fetches the rest of the country’s places only for a name that is not among the first', async () => {
    const small = await smallDirectory();
    const directory = await openDirectory(small);
    const rest = `f/${small.manifest.files.morePlaces}`;
    await search(directory, { text: 'un bon dentiste', near: 'Sudbury' });
    expect(small.asked).not.toContain(rest);
    expect((await search(directory, { text: 'dentiste', near: 'Attawapiskat' })).place?.province).toBe('ON');
    expect(small.asked).toContain(rest);
  });

  it('takes a place in the text over the one beside it, also one that is not among the first', async () => {
    expect((await answer({ text: 'dentiste Attawapiskat', near: 'Sudbury' })).place?.name).toBe(
      'Attawapiskat',
    );
    expect((await answer({ text: 'avocat Moncton N.-B.', near: 'Sudbury' })).place?.province).toBe('NB');
  });

  it.each([
    'dentiste Sudbury et environs',
    'dentiste Sudbury ouvert dimanche',
    'dentiste sudbury ouvert dimanche',
    'dentiste à Sudbury svp',
  ])('is not put off by what stands after the place: « %s »', async (text) => {
    const { place, results } = await answer({ text });
    expect(place?.name).toBe('Sudbury');
    expect(ids(results)[0]).toBe('d1');
  });

  it('takes a place out of the middle of a text: « dentiste sudbury mal de dents »', async () => {
    const { place, sought } = await answer({ text: 'dentiste sudbury mal de dents' });
    expect([place?.name, sought]).toEqual(['Sudbury', 'dentiste mal de dents']);
  });

  it.each([
    ['Moncton avocat', undefined, 'Moncton', 'avocat'],
    ['à Moncton avocat', 'Sudbury', 'Moncton', 'avocat'],
    ['Attawapiskat dentiste', undefined, 'Attawapiskat', 'dentiste'],
    ['P3E 5J1 dentiste', undefined, 'P3E', 'dentiste'],
    ['Catherines avocate', undefined, undefined, 'Catherines avocate'],
    ['St Cathrines dentiste', undefined, 'St. Catharines', 'dentiste'],
    ['dentistesudbury', undefined, 'Sudbury', 'dentiste'],
  ])('takes a place at the start: « %s »', async (text, near, place, sought) => {
    const found = await answer({ text, near });
    expect([found.place?.name, found.sought]).toEqual([place, sought]);
  });

  it('hears a place that is not spelt, by its first letter neither', async () => {
    expect((await answer({ text: 'dentiste Zudburry' })).place?.name).toBe('Sudbury');
  });

  it('puts who is called by the whole text first, its place among it', async () => {
    const small = await smallDirectory({
      more: [
        {
          id: 'm9',
          fr: 'Avocats Moncton',
          category: 1,
          offer: 'unknown',
          city: 'Moncton',
          province: 'NB',
          at: [46.1, -64.9],
        },
      ],
    });
    const { results } = await search(await openDirectory(small), { text: 'avocats Moncton' });
    expect(results.map(({ name }) => name.fr)).toEqual(['Avocats Moncton', 'Avocats Cormier LeBlanc']);
  });

  it('takes a place for a part of a name where nothing is found there', async () => {
    const small = await smallDirectory({
      more: [
        {
          id: 'h9',
          fr: 'Cabinet d’avocats Hearst',
          category: 1,
          offer: 'active',
          city: 'Moncton',
          province: 'NB',
          at: [46.1, -64.9],
        },
      ],
    });
    const text = 'cabinet d’avocats Attawapiskat';
    expect((await search(await openDirectory(small), { text, near: 'Moncton' })).place?.name).toBe(
      'Attawapiskat',
    );
  });

  it('answers each of several services in turn: « dentiste et avocate »', async () => {
    const small = await smallDirectory({
      more: ['Un', 'Deux', 'Trois'].map(
        (name): FixtureEntry => ({
          ...{ id: name, fr: `Cabinet ${name}`, category: 1, offer: 'limited' },
          ...{ city: 'Sudbury', province: 'ON', at: [46.3, -81.3] },
        }),
      ),
    });
    const { results } = await search(await openDirectory(small), {
      text: 'dentiste pis avocate',
      near: 'Sudbury',
    });
    const kinds = results.map(({ categories: [category] }) => category!.number);
    expect(kinds.slice(0, 4)).toEqual([10, 20, 10, 20]);
  });

  it('leaves a town within a name where another place is given', async () => {
    const { place } = await answer({ text: 'Thompson Moncton Group', near: 'Sudbury' });
    expect(place?.name).toBe('Sudbury');
  });

  it('takes a text that is only a place for the place, and asks what is sought there', async () => {
    for (const text of ['Moncton', 'Grand Sudbury', 'St. Catharines']) {
      const { sought, place, results } = await answer({ text, near: 'Hearst' });
      expect([sought, results]).toEqual(['', []]);
      expect(place?.name).toBe(text);
    }
  });

  it('still answers when the rest of the country’s places cannot be had', async () => {
    const small = await smallDirectory();
    small.served.delete(`f/${small.manifest.files.morePlaces}`);
    const directory = await openDirectory(small);
    const { results, problems } = await search(directory, { text: 'dentiste à Moderne', near: 'Sudbury' });
    expect(ids(results)).toContain('d1');
    expect(problems.map(({ fault }) => fault)).toEqual(['missing']);
  });

  it('tells a place that it does not know', async () => {
    const { unknownPlace } = await answer({ text: 'dentiste', near: 'Atlantide' });
    expect(unknownPlace).toBe('Atlantide');
  });

  it('finds by name, even who does not serve in French', async () => {
    expect(ids((await answer({ text: 'Maple Dental', near: 'Sudbury' })).results)[0]).toBe('d4');
    expect(ids((await answer({ text: 'clinique seguin', near: 'Sudbury' })).results)[0]).toBe('d1');
  });

  it.each([
    'dentiste ouvert dimanche',
    'dentiste nouveaux patients',
    'dentiste 24 heures',
    'dentiste divorce CPE',
  ])('is not put off by words that no service has: « %s »', async (text) => {
    expect(ids((await answer({ text, near: 'Sudbury' })).results)).toContain('d1');
  });

  it('takes no service for another need that is spelt alike', async () => {
    const { categories } = await answer({ text: 'abortion', near: 'Sudbury' });
    expect(categories.map(({ id }) => id)).toEqual([]);
  });

  it('does not take a generic name for the service that was checked and is missing', async () => {
    const { results, widened } = await answer({ text: 'dental', near: 'Sudbury' });
    expect(ids(results)).not.toContain('d4');
    expect(widened).toBe(false);
  });

  it.each([
    ['dentiste sudburry', undefined, 'Sudbury'],
    ['avocat monctn', undefined, 'Moncton'],
    // Another place is given, and the end of the text is long and no service: it is meant all the same.
    ['dentiste St Catharnies', 'Sudbury', 'St. Catharines'],
    // A surname may be a letter off a town.
    ['avocat Hurst', 'Sudbury', 'Sudbury'],
  ])('takes the misspelt place of « %s » beside %s', async (text, near, expected) => {
    expect((await answer({ text, near })).place?.name).toBe(expected);
  });

  it('takes the start of a word for what was being suggested', async () => {
    const { categories } = await answer({ text: 'orthoph', near: 'Sudbury' });
    expect(categories.map(({ fr }) => fr)).toEqual(['Orthophonie']);
  });

  it('puts who is asked for by name before who offers the same', async () => {
    const { results } = await answer({ text: 'dentistes rive', near: 'Sudbury' });
    expect(ids(results)[0]).toBe('d3');
  });

  it.each([
    ['walmart', 'w1'],
    ['Shopers Drugmart', 'w3'],
    ['Lifelabs', 'w4'],
  ])('finds a name apart from where its words end: « %s »', async (text, id) => {
    const shop = (id: string, en: string): FixtureEntry => ({
      id,
      en,
      category: 2,
      offer: 'unknown',
      city: 'Sudbury',
      province: 'ON',
      at: [46.49, -81.0],
    });
    const more = [shop('w1', 'Wal-Mart Centre'), shop('w3', 'Shoppers Drug Mart'), shop('w4', 'Life Labs')];
    const { results } = await search(await openDirectory(await smallDirectory({ more })), {
      text,
      near: 'Sudbury',
    });
    expect(results[0]?.name.en).toBe(more.find((entry) => entry.id === id)!.en);
  });

  it('takes a misspelt name for one rather than for a misspelt service', async () => {
    // « avocet » is an « avocat » misspelt, until somebody is called that.
    const more: FixtureEntry[] = [
      {
        id: 'x1',
        fr: 'Clinique Avocette',
        category: 0,
        offer: 'active',
        city: 'Sudbury',
        province: 'ON',
        at: [46.6, -81.2],
      },
    ];
    const { results } = await search(await openDirectory(await smallDirectory({ more })), {
      text: 'clinique avocete',
      near: 'Sudbury',
    });
    expect(results[0]?.name.fr).toBe('Clinique Avocette');
  });

  it.each([
    ['un avocat pour aller chez le dentiste', 'office/lawyer'],
    ['besoin d’une garderie pour mon rendez-vous chez le dentiste', 'amenity/childcare'],
    ['childcare to go to the dentist', 'amenity/childcare'],
  ])('looks for the way there and not for what is there: « %s »', async (text, id) => {
    const { categories } = await answer({ text, near: 'Sudbury' });
    expect(categories.map((category) => category.id)).toEqual([id]);
  });

  it('says by which word it was found', async () => {
    const { results } = await answer({ text: 'mal de dents', near: 'Sudbury' });
    const [why, ...others] = results[0]!.reasons;
    expect(why).toEqual({ by: 'category', words: 'mal de dents' });
    expect(others.map(({ by }) => by)).toEqual(expect.arrayContaining(['offer', 'distance']));
  });
});

describe('when nobody near serves in French', () => {
  it('goes on to services at a distance, then farther, and says so', async () => {
    const { results, widened } = await answer({ text: 'avocat', near: 'Sudbury' });
    expect(widened).toBe(true);
    expect(results.map((result) => [idOf(result), result.group])).toEqual([
      ['l1', 'near'],
      ['a1', 'at-a-distance'],
      ['l2', 'farther'],
    ]);
  });

  it('does so on request too', async () => {
    const { results } = await answer({ text: 'dentiste', near: 'Hearst', scope: 'farther' });
    expect([idOf(results[0]!), results[0]!.group]).toEqual(['d1', 'farther']);
  });

  it('answers nothing for what does not exist, without failing', async () => {
    expect((await answer({ text: 'xyzzyq', near: 'Sudbury' })).results).toEqual([]);
    expect((await answer({ text: '   ', near: 'Sudbury' })).results).toEqual([]);
  });
});

describe('a word that few services have', () => {
  it('is asked of all words where it is only a part of one: « attorney » is no « free attorney »', async () => {
    const { categories, results } = await search(
      await openDirectory(
        await smallDirectory({
          categories: [
            { number: 50, id: 'ca/legal-aid', fr: 'Aide juridique', en: 'Free attorney', words: [] },
          ],
          moreWords: { words: [{ number: 20, words: ['attorney'] }], absent: [] },
        }),
      ),
      { text: 'attorney', near: 'Moncton' },
    );
    expect(categories.map(({ id }) => id)).toEqual(['office/lawyer']);
    expect(ids(results)).toEqual(['l2']);
  });

  it('is not looked for among all words where it is the whole of one', async () => {
    const small = await smallDirectory({
      moreWords: { words: [{ number: 20, words: ['attorney'] }], absent: [] },
    });
    await search(await openDirectory(small), { text: 'lawyer', near: 'Moncton' });
    expect(small.asked).not.toContain(`f/${small.manifest.files.moreWords}`);
  });
});

describe('who offers something kindred', () => {
  const MEDIATION = 4;
  const mediator = (city: string, at: [number, number], fr: string): FixtureEntry => ({
    id: fr,
    fr,
    category: MEDIATION,
    offer: 'active',
    city,
    province: city === 'Moncton' ? 'NB' : 'ON',
    at,
  });
  const ask = async (query: SearchQuery, more: FixtureEntry[]) => {
    const small = await smallDirectory({
      more,
      categories: [{ number: 50, id: 'ca/mediation', fr: 'Médiation', en: 'Mediation', words: [] }],
      related: { 20: [50] },
    });
    const { results, ...answer } = await search(await openDirectory(small), query);
    return {
      ...answer,
      results: results.map(({ name, group, reasons: [reason] }) => [
        name.fr ?? name.en,
        group,
        'words' in reason && reason.words,
      ]),
    };
  };

  it('fills a short list up, after who offers what is sought, and says so', async () => {
    const { results, widened, categories } = await ask({ text: 'avocat', near: 'Moncton' }, [
      mediator('Moncton', [46.09, -64.78], 'Médiation Arseneau'),
    ]);
    expect(results).toEqual([
      ['Avocats Cormier LeBlanc', 'near', 'avocat'],
      ['Médiation Arseneau', 'near', 'Médiation'],
    ]);
    expect(categories.map(({ id }) => id)).toEqual(['office/lawyer']);
    expect(widened).toBe(false);
  });

  it('leaves the way open to who is farther where nobody near offers what is sought', async () => {
    const { results, widened } = await ask(
      { text: 'avocat', near: 'Sudbury' },
      ['Un', 'Deux', 'Trois', 'Quatre'].map((name) => mediator('Sudbury', [46.49, -81], `Médiation ${name}`)),
    );
    expect(widened).toBe(true);
    expect(results.map(([, group]) => group)).toEqual(['near', 'near', 'near', 'at-a-distance', 'farther']);
  });

  it('is no answer the other way round, nor far away', async () => {
    const lawyerSought = await ask({ text: 'avocat', near: 'Moncton' }, [
      mediator('Sudbury', [46.49, -81], 'Médiation du Nord'),
    ]);
    expect(lawyerSought.results.map(([name]) => name)).toEqual(['Avocats Cormier LeBlanc']);
    const mediatorSought = await ask({ text: 'médiation', near: 'Sudbury' }, [
      mediator('Sudbury', [46.49, -81], 'Médiation du Nord'),
    ]);
    expect(mediatorSought.results.map(([name]) => name)).toEqual(['Médiation du Nord']);
  });

  it('is the answer, also farther away, where nobody at all offers what is sought', async () => {
    const small = await smallDirectory({
      moreWords: {
        words: [],
        absent: [
          {
            number: 60,
            id: 'ca/crisis-line',
            fr: 'Ligne de crise',
            en: 'Crisis line',
            words: ['suicide'],
            related: [20],
          },
        ],
      },
    });
    const { results, categories } = await search(await openDirectory(small), {
      text: 'suicide',
      near: 'Sudbury',
    });
    expect(categories.map(({ id }) => id)).toEqual(['ca/crisis-line', 'office/lawyer']);
    expect(ids(results)).toContain('l2');
  });

  it('takes no room where enough offer what is sought', async () => {
    const lawyers = Array.from(
      { length: 10 },
      (_, i): FixtureEntry => ({
        ...mediator('Moncton', [46.09, -64.78], `Cabinet ${i}`),
        category: 1,
      }),
    );
    const { results } = await ask({ text: 'avocat', near: 'Moncton' }, [
      ...lawyers,
      mediator('Moncton', [46.09, -64.78], 'Médiation Arseneau'),
    ]);
    expect(results).toHaveLength(11);
    expect(results.map(([, , words]) => words)).not.toContain('Médiation');
  });
});

describe('filters', () => {
  const found = async (filters: SearchFilters, query: Partial<SearchQuery> = {}) =>
    ids((await answer({ text: 'dentiste', near: 'Sudbury', filters, ...query })).results);

  it.each<[string, SearchFilters, string[]]>([
    ['an offer', { offers: ['active'] }, ['d1']],
    ['one of several offers', { offers: ['active', 'on-request'] }, ['d1', 'd3']],
    ['a channel', { channels: ['phone'] }, ['d3']],
    ['a legal form', { legalForms: ['cooperative', 'public'] }, ['d1']],
    ['who sells to organisations', { sellsToOrganisations: true }, ['d1']],
    ['where a wheelchair is known to get in', { wheelchair: true }, ['d1', 'd2']],
    ['nothing, when they are empty', { offers: [], channels: [] }, ['d1', 'd3', 'd2']],
  ])('ask for %s', async (_, filters, expected) => {
    expect(await found(filters)).toEqual(expected);
  });

  it('ask for who is open now, as far as hours are known', async () => {
    const at = async (time: string) => {
      const small = await smallDirectory({ platform: { now: () => Date.parse(time) } });
      const directory = await openDirectory(small);
      const query = { text: 'dentiste', near: 'Sudbury', filters: { openNow: true } };
      return ids((await search(directory, query)).results);
    };
    // Monday 2026-11-23, ten in the morning and ten in the evening in Sudbury.
    expect(await at('2026-11-23T15:00:00Z')).toEqual(['d1']);
    expect(await at('2026-11-24T03:00:00Z')).toEqual([]);
    // A Monday that is Labour Day: nobody has said what is done then.
    expect(await at('2026-09-07T14:00:00Z')).toEqual([]);
    expect(await at('2026-09-14T14:00:00Z')).toEqual(['d1']);
  });

  it('ask for services that need no journey', async () => {
    expect(await found({ atADistance: true }, { text: 'avocat' })).toEqual(['a1']);
  });

  it('change nothing in what is fetched near a place', async () => {
    const asked = async (filters: SearchFilters) => {
      const small = await smallDirectory();
      await search(await openDirectory(small), { text: 'dentiste', near: 'Sudbury', filters });
      return small.asked.sort();
    };
    expect(await asked({ offers: ['active'], channels: [] })).toEqual(await asked({}));
  });
});

describe('the whole country', () => {
  it('is searched by name only when asked, through shards of names', async () => {
    const small = await smallDirectory();
    const directory = await openDirectory(small);
    const query = { text: 'Cormier LeBlanc', near: 'Sudbury' };
    await search(directory, query);
    const { shards } = await directory.files.decode(small.manifest.files.names, decodeNames);
    const asked = () => small.asked.filter((file) => shards.some((name) => file === `f/${name}`));
    expect(asked()).toEqual([]);
    const [found] = (await search(directory, { ...query, scope: 'country' })).results;
    expect([idOf(found!), found!.group, found!.city]).toEqual(['l2', 'farther', 'Moncton']);
    expect((await found!.details()).id).toBe('l2');
    expect(asked()).toHaveLength(1);
  });

  it.each([
    // « Avocat » is a service, « avocet » nearly one.
    ['Avocats Cormié', 'Avocats Cormier LeBlanc'],
    ['lutin petits', 'Garderie Les Petits Lutins'],
    // Services have all of its words.
    ['Clinique garde', 'Clinique Garde'],
  ])('is searched by a name that looks like a service: « %s »', async (text, name) => {
    const more: FixtureEntry[] = [
      {
        id: 'c1',
        fr: 'Clinique Garde',
        category: 1,
        offer: 'active',
        city: 'Moncton',
        province: 'NB',
        at: [46.1, -64.8],
      },
    ];
    const directory = await openDirectory(await smallDirectory({ more }));
    const { results } = await search(directory, { text, near: 'Sudbury', scope: 'country' });
    expect(results.map((result) => result.name.fr)).toContain(name);
  });

  it('is searched by a name that ends in a place, or begins with one, where somebody is called just that', async () => {
    const inMoncton = (id: string, en: string): FixtureEntry => ({
      id,
      en,
      category: 0,
      offer: 'active',
      city: 'Moncton',
      province: 'NB',
      at: [46.1, -64.8],
    });
    const more = [inMoncton('m1', 'Dentistes Sudbury'), inMoncton('m2', 'Sudbury Family Dental')];
    const directory = await openDirectory(await smallDirectory({ more }));
    const first = async (text: string) =>
      (await search(directory, { text, scope: 'country' })).results[0]!.name;
    expect(await first('Dentistes Sudbury')).toEqual({ en: 'Dentistes Sudbury' });
    expect(await first('sudbury family dentl')).toEqual({ en: 'Sudbury Family Dental' });
    // Nobody is called that: a dentist in Sudbury.
    expect(await first('dentiste à Sudbury')).not.toEqual({ en: 'Dentistes Sudbury' });
  });

  it('tells of a listing once, wherever it was met', async () => {
    const { results } = await answer({ text: 'Nickel City Dental', near: 'Sudbury', scope: 'country' });
    expect(ids(results).filter((id) => id === 'd2')).toEqual(['d2']);
  });
});

describe('the first results', () => {
  const told = async (query: Partial<SearchQuery> = {}, small?: SmallDirectory) => {
    const directory = await openDirectory(small ?? (await smallDirectory()));
    const first: SearchAnswer[] = [];
    const ask = () =>
      search(directory, {
        text: 'dentiste',
        near: 'Sudbury',
        onFirst: (known) => first.push(known),
        ...query,
      });
    return { first, answer: await ask(), ask };
  };

  it('are told once, who, what, where and the offer, in the order of the complete answer', async () => {
    const { first, answer } = await told();
    expect(first.map(({ results }) => ids(results))).toEqual([['d1', 'd3', 'd2']]);
    expect(ids(answer.results)).toEqual(['d1', 'd3', 'd2']);
    expect([first[0]!.complete, answer.complete]).toEqual([false, true]);
    expect(first[0]!.results.map(({ key }) => key)).toEqual(answer.results.map(({ key }) => key));
    expect(first[0]!.results[0]).toMatchObject({
      name: { fr: 'Clinique dentaire Séguin' },
      offer: 'active',
      city: 'Sudbury',
      evidence: undefined,
      week: undefined,
      legalForm: undefined,
      open: { state: 'unknown' },
    });
    expect(answer.results[0]).toMatchObject({
      evidence: { how: 'declared', date: '2026-03' },
      week: { zone: 'America/Toronto' },
      legalForm: 'cooperative',
    });
  });

  it('can be asked for their details before the answer is complete', async () => {
    let details: Promise<Listing> | undefined;
    await told({
      onFirst: ({ results }) => {
        details = results[0]!.details();
      },
    });
    expect((await details)?.id).toBe('d1');
  });

  it('are not told where all of it is at hand, or where hours are asked for', async () => {
    const { first, ask } = await told();
    expect((await ask()).complete).toBe(true);
    expect(first).toHaveLength(1);
    expect((await told({ filters: { legalForms: ['cooperative'] } })).first).toEqual([]);
    expect((await told({ filters: { offers: ['active'] } })).first).toHaveLength(1);
  });

  it('are what stands where the rest of a block cannot be had, and what is missing is told', async () => {
    const small = await smallDirectory();
    small.served.delete(small.particularsPaths[0]!);
    const { first, answer } = await told({}, small);
    expect(first).toHaveLength(1);
    expect(ids(answer.results)).toEqual(['d1', 'd3', 'd2']);
    expect(answer.problems.map(({ fault }) => fault)).toEqual(['missing']);
    expect(answer.results[0]!.evidence).toBeUndefined();
  });

  it('wait for second names where somebody is asked for by name: who is near is not looked for beyond', async () => {
    const more: FixtureEntry[] = [
      {
        id: 'x1',
        fr: 'Caisse du Nord',
        en: 'Northern Lights',
        category: 1,
        offer: 'active',
        city: 'Sudbury',
        province: 'ON',
        at: [46.49, -81.0],
      },
    ];
    const small = await smallDirectory({ more });
    const { first, answer } = await told({ text: 'Northern Lights' }, small);
    expect(answer.results.map(({ name }) => name.en)).toEqual(['Northern Lights']);
    expect([answer.widened, answer.complete]).toEqual([false, true]);
    expect(first).toEqual([]);
    for (const beyond of [`f/${small.manifest.files.reach}`, small.blockPaths[1], small.blockPaths[2]]) {
      expect(small.asked).not.toContain(beyond);
    }

    const cut = await smallDirectory({ more });
    cut.served.delete(cut.particularsPaths[0]!);
    const { answer: rest } = await told({ text: 'Northern Lights' }, cut);
    expect(rest.problems.map(({ fault }) => fault)).toEqual(['missing']);
  });
});

describe('a search that is no longer wanted', () => {
  it('ends with the signal’s reason', async () => {
    const directory = await openDirectory(await smallDirectory());
    const typing = new AbortController();
    const stale = search(directory, { text: 'dent', near: 'Sudbury', signal: typing.signal });
    typing.abort(new Error('typed on'));
    await expect(stale).rejects.toThrow('typed on');
    expect(ids((await search(directory, { text: 'dentiste', near: 'Sudbury' })).results)).toContain('d1');
  });
});

describe('what the host can tell', () => {
  it('is the same whatever service is sought near a place', async () => {
    const asked = async (text: string) => {
      const small = await smallDirectory();
      await search(await openDirectory(small), { text, near: 'Sudbury' });
      return small.asked.sort();
    };
    expect(await asked('clinique dentaire')).toEqual(await asked('dentistes de la rive'));
    expect(await asked('mal de dents la nuit')).toEqual(await asked('teeth'));
    // What is shown of them, too: hours and evidence are fetched for the neighbourhood, whoever is in the results.
    const small = await smallDirectory();
    await search(await openDirectory(small), { text: 'dentiste', near: 'Sudbury' });
    expect(small.asked.sort()).toEqual(
      [
        'start',
        `f/${small.manifest.files.backstage}`,
        small.blockPaths[0]!,
        small.particularsPaths[0]!,
      ].sort(),
    );
  });

  it('is never the words: no address carries them', async () => {
    const small = await smallDirectory();
    await search(await openDirectory(small), { text: 'avocat divorce', near: 'Sudbury' });
    for (const path of small.asked) expect(path).toMatch(/^(start|f\/[0-9a-f]{12})$/);
  });
});

describe('suggestions', () => {
  it('offer services from two letters on, in the reader’s language', async () => {
    const directory = await openDirectory(await smallDirectory());
    expect((await suggestServices(directory, 'de', 'fr'))[0]!.category.fr).toBe('Dentiste');
    expect((await suggestServices(directory, 'orthofoniste', 'fr'))[0]!.category.fr).toBe('Orthophonie');
    expect(await suggestServices(directory, 'd', 'fr')).toEqual([]);
  });

  it('offer places by their start, whatever the accents and the short forms', async () => {
    const directory = await openDirectory(await smallDirectory());
    const names = async (text: string) =>
      (await suggestPlaces(directory, text)).map(({ name, province }) => `${name} ${province}`);
    expect(await names('sud')).toEqual(['Sudbury ON']);
    expect(await names('ste-anne')).toEqual(['Sainte-Anne MB', 'Sainte-Anne NB']);
    expect(await names('ste anne, nb')).toEqual(['Sainte-Anne NB']);
    expect(await names('saint cath')).toEqual(['St. Catharines ON']);
  });

  it('offer the names around the place once its neighbourhood is here, and fetch nothing for it', async () => {
    const small = await smallDirectory();
    const directory = await openDirectory(small);
    expect(suggestNames(directory, 'clin')).toEqual([]);
    await search(directory, { text: 'dentiste', near: 'Sudbury' });
    const before = small.asked.length;
    const names = (text: string) => suggestNames(directory, text).map(({ name }) => name.fr ?? name.en);
    expect(names('CLIN')).toEqual(['Clinique dentaire Séguin']);
    expect(names('ség')).toEqual(['Clinique dentaire Séguin']);
    expect(names('nique')).toEqual([]);
    expect(small.asked.length).toBe(before);
  });
});

describe('the first answer', () => {
  const told = ({ results, ...answer }: SearchAnswer) => ({
    ...answer,
    categories: answer.categories.map(({ id }) => id),
    results: results.map(({ details: _, ...result }) => result),
  });

  it.each([
    { text: 'dentiste', near: 'Sudbury' },
    { text: 'Dentistes', near: 'à Sudbury' },
    { text: 'clinique dentaire', near: 'Sudbury' },
    { text: 'mal de dents', near: 'Sudbury' },
    { text: 'dentiste sudbury', near: 'Moncton' },
    { text: 'avocate', near: 'Moncton' },
  ])('to « $text » near $near is the one that is told first of the whole one', async (query) => {
    const [alone, whole] = await Promise.all([smallDirectory(), smallDirectory()]);
    const answer = await firstAnswer(await openDirectory(alone), query);
    const first: SearchAnswer[] = [];
    await search(await openDirectory(whole), { ...query, onFirst: (known) => first.push(known) });
    expect(answer && told(answer)).toEqual(first[0] && told(first[0]));
    expect(answer?.results.length).toBeGreaterThan(0);
  });

  it.each([
    ['a misspelt service', { text: 'dentsite', near: 'Sudbury' }],
    ['a place with a typo', { text: 'dentiste', near: 'Sudbry' }],
    ['a place with its province', { text: 'dentiste', near: 'Sudbury, Ontario' }],
    ['a province in the text', { text: 'dentiste ontario', near: 'Sudbury' }],
    ['a postal code', { text: 'dentiste', near: 'P3E 5J1' }],
    ['no place', { text: 'dentiste' }],
    ['a place alone', { text: 'Sudbury', near: 'Sudbury' }],
    ['filters', { text: 'dentiste', near: 'Sudbury', filters: { offers: ['active'] } }],
    ['a wider scope', { text: 'dentiste', near: 'Sudbury', scope: 'farther' }],
    ['nobody near', { text: 'dentiste', near: 'Iqaluit' }],
  ] satisfies Array<[string, SearchQuery]>)('is left to the whole one for %s', async (_, query) => {
    expect(await firstAnswer(await openDirectory(await smallDirectory()), query)).toBeUndefined();
  });
});
