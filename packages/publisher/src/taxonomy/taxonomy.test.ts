import { CategoryWords } from '@relais/core/connect/categories';
import { Spelling } from '@relais/core/connect/spelling';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, heard } from './categories.ts';
import { LAYER } from './layer.ts';
import { isPreset } from './openstreetmap.ts';
import { FIXTURE, QUERY_CLASSES } from './queries.fixture.ts';
import { RELATED } from './related.ts';
import { SHARED } from './shared-words.fixture.ts';
import { STANDARD_NAMES } from './standards.ts';

/** Without case or accents, but as spelt. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').toLowerCase();

const ids = new Set(CATEGORIES.map(({ id }) => id));

describe('the taxonomy', () => {
  it('has ids that are unique, and either a preset of OpenStreetMap’s or of the Canadian layer', () => {
    expect(ids.size).toBe(CATEGORIES.length);
    // Two tags that mappers use, and the schema has no preset for.
    const others = ['craft/cabinet_maker', 'shop/art_supplies'];
    for (const id of ids) {
      expect(isPreset(id) || /^ca\/[a-z0-9-]+$/.test(id) || others.includes(id), id).toBe(true);
    }
  });

  it('folds only presets that there are, each into one service', () => {
    const folded = LAYER.flatMap(({ presets }) => presets);
    expect(folded.filter((preset) => !isPreset(preset))).toEqual([]);
    expect(folded.filter((preset) => ids.has(preset))).toEqual([]);
    expect(new Set(folded).size).toBe(folded.length);
  });

  it('names every service in both languages, no two alike, whatever the number or gender', () => {
    for (const language of ['fr', 'en'] as const) {
      const names = CATEGORIES.map((category) => category[language]);
      for (const name of names) expect(name).toMatch(/^\p{Lu}.*\S$/u);
      expect(names.filter((name, i) => names.findIndex((each) => heard(each) === heard(name)) !== i)).toEqual(
        [],
      );
    }
  });

  it('gives every service words, none twice and none that its name already says', () => {
    for (const { id, fr, en, words } of CATEGORIES) {
      const said = new Set([plain(fr), plain(en)]);
      expect(words.length, id).toBeGreaterThanOrEqual(2);
      for (const word of words) {
        expect(word.trim(), id).toBe(word);
        expect(word, id).not.toBe('');
        expect(said.has(plain(word)), `${id}: ${word}`).toBe(false);
        said.add(plain(word));
      }
    }
  });

  it('lets services share a word only where that is meant', () => {
    const users = new Map<string, Set<string>>();
    for (const { id, words } of LAYER) {
      for (const word of words) users.set(heard(word), (users.get(heard(word)) ?? new Set()).add(id));
    }
    const pairs = [...users.values()].flatMap((set) => {
      const sorted = [...set].sort();
      return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${a} + ${b}`));
    });
    expect([...new Set(pairs)].filter((pair) => !SHARED.has(pair))).toEqual([]);
    expect([...SHARED].filter((pair) => !pairs.includes(pair))).toEqual([]);
  });

  it('takes no word of the schema that is ours for another service', () => {
    const own = new Map(LAYER.map(({ id, fr, en, words }) => [id, [fr, en, ...words]]));
    const ours = new Map([...own].flatMap(([id, texts]) => texts.map((text) => [heard(text), id] as const)));
    for (const { id, words } of CATEGORIES) {
      for (const word of words.slice(own.get(id)!.length - 2))
        expect(ours.get(heard(word)), word).toBeUndefined();
    }
  });

  it('is written with curved apostrophes and single spaces', () => {
    for (const { id, fr, en, words } of CATEGORIES) {
      for (const text of [fr, en, ...words]) {
        expect(text, id).not.toMatch(/['"]| {2}/);
        expect(text, id).toBe(text.normalize('NFC'));
      }
    }
  });

  it.each([
    ['amenity/doctors', 'Médecin'],
    ['amenity/hospital', 'Hôpital'],
    ['shop/supermarket', 'Épicerie'],
    ['shop/convenience', 'Dépanneur'],
    ['shop/dry_cleaning', 'Nettoyeur'],
    ['shop/laundry', 'Buanderie'],
    ['shop/hardware', 'Quincaillerie'],
    ['shop/greengrocer', 'Fruiterie'],
    ['shop/clothes/second_hand', 'Friperie'],
    ['shop/car', 'Concessionnaire automobile'],
    ['shop/car_repair', 'Garage et mécanique automobile'],
    ['amenity/fuel', 'Station-service'],
    ['amenity/recycling_centre', 'Écocentre et recyclage'],
    ['amenity/ice_cream', 'Crèmerie'],
    ['leisure/ice_rink', 'Aréna et patinoire'],
    ['craft/stonemason', 'Maçonnerie'],
    ['craft/cabinet_maker', 'Ébénisterie et armoires'],
    ['ca/driver-licensing', 'Permis de conduire et immatriculation'],
    ['office/government/register_office', 'État civil'],
    ['amenity/ferry_terminal', 'Traversier'],
    ['ca/snow-removal', 'Déneigement'],
    ['ca/credit-union', 'Caisse populaire'],
    ['tourism/theme_park', 'Parc d’attractions'],
  ])('calls %s « %s »', (id, fr) => {
    expect(CATEGORIES.find((category) => category.id === id)?.fr).toBe(fr);
  });

  it('says no French of France where Canada has its own', () => {
    const french = CATEGORIES.map(({ fr }) => fr).join('\n');
    expect(french).not.toMatch(
      /pressing|laverie|déchèterie|auto-école|mairie|ehpad|parking|week-end|crèche/i,
    );
  });

  it('stands for every name of another standard that it lists', () => {
    expect(STANDARD_NAMES.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('kin', () => {
  it('are services that there are, none its own', () => {
    for (const [id, kin] of RELATED) {
      expect([id, ...kin].filter((each) => !ids.has(each))).toEqual([]);
      expect(new Set([id, ...kin]).size, id).toBe(kin.length + 1);
    }
  });

  it('are those below a service and the one above, but no surgeon is a doctor to who looks for one', () => {
    expect(RELATED.get('amenity/restaurant')).toContain('amenity/restaurant/pizza');
    expect(RELATED.get('amenity/restaurant/pizza')).toContain('amenity/restaurant');
    expect(RELATED.get('amenity/doctors')).not.toContain('amenity/doctors/surgery');
    expect(RELATED.get('amenity/dentist')).toBeUndefined();
  });
});

describe('what people type', () => {
  const lexicon = new CategoryWords({
    categories: CATEGORIES.map((category, number) => ({ number, ...category })),
    frequent: [],
  });
  lexicon.learnSpelling(Spelling);

  it('is asked of services that there are', () => {
    expect(FIXTURE.flatMap(({ accepted }) => accepted).filter((id) => !ids.has(id))).toEqual([]);
    expect(FIXTURE.length).toBeGreaterThan(400);
  });

  describe.each(QUERY_CLASSES)('%s', (name) => {
    it.each(FIXTURE.filter((query) => query.class === name))('« $text »', ({ text, accepted }) => {
      const [first] = lexicon.match(text, name === 'prefix');
      expect(accepted).toContain(first?.category.id);
    });
  });

  // What fits this much less than the best is left out where that one is named outright: see `understand` in search.ts.
  const AS_WELL = 0.08;
  const meant = (text: string) => {
    const matches = lexicon.match(text, false);
    return matches.filter(({ fit }) => fit >= matches[0]!.fit - AS_WELL).map(({ category }) => category.id);
  };

  it.each([
    ['école', ['amenity/school', 'ca/francophone-school']],
    ['school', ['amenity/school', 'ca/francophone-school']],
    ['elementary school', ['amenity/school', 'ca/francophone-school']],
    ['école secondaire', ['amenity/school', 'ca/francophone-school']],
    ['mon fils est malade', ['amenity/doctors', 'amenity/clinic', 'ca/walk-in-clinic']],
    ['maltraitance', ['ca/child-protection', 'ca/elder-abuse']],
    ['overdose', ['ca/ambulance', 'ca/addiction-services']],
    ['mon mari me bat', ['ca/womens-shelter', 'ca/violence-helpline']],
    ['besoin de manger', ['amenity/social_facility/food_bank']],
  ])('« %s » is asked of %j', (text, all) => {
    expect(meant(text)).toEqual(expect.arrayContaining(all));
  });

  it.each([
    ['nursing home', 'ca/home-care'],
    ['home nursing', 'amenity/social_facility/nursing_home'],
  ])('« %s », in that order, is not asked of %s', (text, id) => {
    expect(meant(text)).not.toContain(id);
  });

  it.each(['malade', 'ma mère est malade', 'my son is sick'])('« %s » is nothing for a vet', (text) => {
    expect(meant(text)).not.toContain('amenity/veterinary');
  });

  it.each([
    ['abortion', 'office/adoption_agency'],
    ['adoption', 'amenity/clinic/abortion'],
    ['refuge', 'ca/settlement-services'],
    ['refugee', 'amenity/social_facility/homeless_shelter'],
    ['cour', 'amenity/music_school'],
    ['note', 'office/notary'],
    ['avocado', 'office/lawyer'],
    ['poisson', 'ca/crisis-line'],
    ['care', 'shop/car_repair'],
    ['dépannage', 'shop/convenience'],
    ['traitement de l’eau', 'craft/caterer'],
    ['mineur', 'shop/car'],
    ['pastor', 'shop/bakery'],
    ['signes', 'craft/signmaker'],
  ])('« %s » is no misspelling of what %s is called', (text, id) => {
    expect(lexicon.match(text, false)[0]?.category.id).not.toBe(id);
  });
});
