import { Listing, OFFERS } from '@relais/core/listing';
import { CATEGORIES } from '@relais/publisher';
import { describe, expect, it } from 'vitest';
import { FEATURED, generateListings } from './generate.ts';
import { KINDS } from './kinds.ts';
import { TOWNS } from './places.ts';

const listings = generateListings();
const places = listings.flatMap((listing) => listing.places);

const kilometres = (latitude: number, longitude: number, to: [number, number]): number =>
  Math.hypot((latitude - to[0]) * 111.2, (longitude - to[1]) * 111.2 * Math.cos((to[0] * Math.PI) / 180));

/** Everything a person would read, with its language. */
const shown = listings.flatMap((listing) => {
  const services = [listing.french, ...listing.places.flatMap((place) => place.french ?? [])];
  const texts = [
    listing.name,
    listing.description,
    ...(listing.calls ?? []).flatMap(({ title, text }) => [title, text]),
    ...services.flatMap((service) => [service.how, service.when, service.right]),
  ].filter((text) => text !== undefined);
  return texts.flatMap(({ fr, en }) => [
    ...(fr ? [{ id: listing.id, language: 'fr', text: fr }] : []),
    ...(en ? [{ id: listing.id, language: 'en', text: en }] : []),
  ]);
});

describe('the demo directory', () => {
  it('is the same for the same seed, and another for another', () => {
    const one = JSON.stringify(generateListings({ seed: 7, count: 1500 }));
    expect(JSON.stringify(generateListings({ seed: 7, count: 1500 }))).toBe(one);
    expect(JSON.stringify(generateListings({ seed: 8, count: 1500 }))).not.toBe(one);
  });

  it('holds as many listings as asked for', () => {
    expect(listings).toHaveLength(3000);
    for (const count of [50, 400, 1500]) expect(generateListings({ count })).toHaveLength(count);
  });

  it('is made of valid listings', () => {
    for (const listing of listings) {
      const parsed = Listing.safeParse(listing);
      expect(parsed.success, `${listing.id}: ${parsed.error?.message}`).toBe(true);
    }
  });

  it('repeats no id, no web address and no phone number', () => {
    const ids = listings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const hosts = listings.flatMap(({ web }) => [
      ...new Set(web.map((address) => new URL(address).hostname.replace(/^www\./, ''))),
    ]);
    expect(new Set(hosts).size).toBe(hosts.length);
    const phones = [
      ...places.flatMap((place) => place.phones),
      ...listings.flatMap(({ atADistance }) => atADistance?.phones ?? []),
    ];
    expect(new Set(phones).size).toBe(phones.length);
    const named = listings.map(({ name, places: [first] }) => `${name.fr} ${name.en} ${first?.city}`);
    expect(new Set(named).size).toBe(named.length);
  });

  it('reaches nobody: numbers and addresses are reserved for fiction', () => {
    const areas = new Set(TOWNS.flatMap((town) => town.areas));
    for (const { phones = [] } of [...places, ...listings.flatMap(({ atADistance }) => atADistance ?? [])]) {
      for (const phone of phones) {
        expect(phone).toMatch(/^\+1\d{3}55501\d{2}$/);
        expect(areas.has(phone.slice(2, 5))).toBe(true);
      }
    }
    for (const { web, email } of listings) {
      for (const address of web) expect(new URL(address).hostname).toMatch(/\.(example|localhost)$/);
      if (email) expect(email).toMatch(/^[a-z]+@[a-z0-9-]+\.example$/);
    }
  });

  it('leaves nobody without a way to be reached', () => {
    for (const listing of listings) {
      const reachable = listing.web.length > 0 || listing.places.some((place) => place.phones.length > 0);
      expect(reachable, listing.id).toBe(true);
      if (listing.places.length === 0) expect(listing.atADistance, listing.id).toBeDefined();
    }
  });

  it('shows every offer, and every kind that it has, by categories of the taxonomy', () => {
    expect(new Set(listings.map(({ french }) => french.offer))).toEqual(new Set(OFFERS));
    const known = new Set(CATEGORIES.map(({ id }) => id));
    const shown = new Set(KINDS.map(({ category }) => category));
    expect([...shown].filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(listings.flatMap(({ categories }) => categories))).toEqual(shown);
  });

  it('claims nothing it has no evidence for', () => {
    for (const { id, french } of listings) {
      if (french.offer === 'unknown') expect(french.evidence, id).toEqual([]);
      else expect(french.evidence.length, id).toBeGreaterThan(0);
      if (french.offer === 'none') expect(['called', 'visited'], id).toContain(french.evidence[0]?.how);
      for (const { date } of french.evidence) expect(date! >= '2023-01' && date! < '2026-11', id).toBe(true);
    }
  });

  it('gives every town at least six listings, and lies within it', () => {
    for (const town of TOWNS) {
      const here = places.filter((place) => place.city === town.name && place.province === town.province);
      expect(here.length, town.name).toBeGreaterThanOrEqual(6);
      const limit = Math.max(1, 0.03 * town.population ** 0.46);
      for (const { latitude, longitude, postalCode } of here) {
        expect(kilometres(latitude!, longitude!, [town.latitude, town.longitude]), town.name).toBeLessThan(
          limit,
        );
        expect(postalCode).toMatch(/^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d$/);
        expect(town.postal).toContain(postalCode!.slice(0, 3));
      }
    }
  });

  it('has dentists around Sudbury to tell the offers apart', () => {
    const near = listings.filter(
      ({ categories, places: all }) =>
        categories.includes('amenity/dentist') &&
        all.some((place) => kilometres(place.latitude!, place.longitude!, [46.492, -80.993]) < 30),
    );
    expect(near.length).toBeGreaterThanOrEqual(8);
    expect(new Set(near.map(({ french }) => french.offer))).toEqual(new Set(OFFERS));
  });

  it('has chains whose places differ, and services without a door', () => {
    expect(listings.filter((listing) => listing.places.length >= 8).length).toBeGreaterThanOrEqual(6);
    expect(listings.filter((listing) => listing.places.some((place) => place.french)).length).toBeGreaterThan(
      10,
    );
    expect(listings.filter((listing) => listing.places.length === 0).length).toBeGreaterThan(20);
    expect(listings.filter((listing) => listing.atADistance).length).toBeGreaterThan(50);
  });

  it('begins with the four businesses whose sites the demo serves', () => {
    expect(listings.slice(0, 4).map(({ id }) => id)).toEqual(FEATURED.map(({ id }) => id));
    expect(FEATURED.map(({ id }) => id)).toEqual([
      'clinique-dentaire-du-ruisseau',
      'plomberie-du-nord',
      'cafe-de-l-ecluse',
      'riverside-law',
    ]);
    expect(listings.filter(({ web }) => web.some((address) => address.includes('.localhost')))).toHaveLength(
      4,
    );
    expect(shown.filter(({ text }) => /Ruisseau-Blanc/.test(text))).toEqual([]);
  });

  it('has organisations that seek somebody, of several kinds', () => {
    const calling = listings.filter(({ calls }) => calls);
    expect(calling.map(({ places: [place] }) => place!.city).sort()).toEqual([
      'Moncton',
      'Sudbury',
      'Sudbury',
      'Sudbury',
    ]);
    expect(new Set(calling.flatMap(({ calls }) => calls!.map(({ kind }) => kind))).size).toBe(6);
  });

  it('leaves no scaffolding in what people read', () => {
    for (const { id, text } of shown) {
      expect(text, id).not.toMatch(/lorem|\btest\b|Business \d|undefined|\bNaN\b|\bnull\b|[{}[\]]|\/\//i);
      expect(text, id).not.toMatch(/ {2}|^\s|\s$|\.\.|,,|[,:;-]$/);
    }
  });

  it('sets its type the Canadian way', () => {
    for (const { id, language, text } of shown) {
      expect(text, id).not.toMatch(/['"]/);
      expect(text, id).toBe(text.normalize('NFC'));
      if (language === 'en') continue;
      expect(text, id).not.toMatch(/«(?!\u00a0)|(?<!\u00a0)»|(?<!\u00a0):|\s[;!?]/);
      expect(text, id).not.toMatch(/\d h\b(?<!\u00a0h)/);
    }
  });

  it('agrees and elides', () => {
    for (const { id, language, text } of shown) {
      if (language === 'en') continue;
      expect(text, id).not.toMatch(/\bde (le|les)\b|\bà (le|les)\b/);
      // « de Le Havre » is a mistake; « de La Broquerie », a town, is not.
      expect(text, id).not.toMatch(/\bde (Le|Les) /);
      expect(text, id).not.toMatch(/ (de|le|la|que) [aeiouéèêâôîœAEIOUÉÈÊÂÔÎŒ](?!uitième|nze)/);
    }
  });
});
