import type { Listing } from '@relais/core/listing';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateListings, kindsOf } from './generate.ts';
import { CLASSES, type Intent, JUDGED } from './judged.ts';
import { Judge, ndcg, Panel, placeOfIntent } from './relevance.ts';

describe('nDCG', () => {
  it('is 1 for the best order and less for any other', () => {
    expect(ndcg([3, 2, 1], [3, 2, 1])).toBe(1);
    expect(ndcg([1, 2, 3], [3, 2, 1])).toBeCloseTo(
      (1 + 2 / Math.log2(3) + 3 / 2) / (3 + 2 / Math.log2(3) + 1 / 2),
    );
    expect(ndcg([0, 3], [3])).toBeCloseTo(1 / Math.log2(3));
  });

  it('looks at ten, and gives nothing for nothing', () => {
    expect(ndcg([...Array(10).fill(0), 3], [3])).toBe(0);
    expect(ndcg([], [])).toBe(0);
  });
});

const listing = (id: string, latitude: number, more: Partial<Listing> = {}): Listing => ({
  id,
  name: { fr: id },
  categories: ['amenity/dentist'],
  french: { offer: 'active', evidence: [] },
  places: [{ city: 'Sudbury', province: 'ON', latitude, longitude: -80.993, phones: [] }],
  web: [],
  source: { id: 'test' },
  ...more,
});
const dentist: Intent = {
  class: 'exact',
  text: 'dentiste',
  near: 'Sudbury',
  at: 'Sudbury',
  wants: ['amenity/dentist'],
  also: [],
};

describe('a judge', () => {
  const here = listing('here', 46.492);
  const nearby = listing('nearby', 46.65);
  const away = listing('away', 47.5);
  const unsure = listing('unsure', 46.492, { french: { offer: 'unknown', evidence: [] } });
  const never = listing('never', 46.492, { french: { offer: 'none', evidence: [] } });

  it('prefers near to far, and sure French to unknown', () => {
    const judge = new Judge(dentist);
    for (const each of [away, unsure, never, nearby, here]) judge.see(each);
    expect(judge.judge([here, nearby, unsure])).toEqual({ success: true, ndcg: 1 });
    expect(judge.judge([unsure, nearby, here]).ndcg).toBeLessThan(1);
    expect(judge.judge([never, away])).toEqual({ success: false, ndcg: 0 });
  });

  it('counts who is far only where nobody nearer serves in French', () => {
    const judge = new Judge(dentist);
    judge.see(away);
    judge.see(never);
    expect(judge.judge([away])).toEqual({ success: true, ndcg: 1 });
  });

  it('knows a name’s own listing from its namesakes', () => {
    const meant = listing('here', 46.492, { name: { fr: 'Clinique du Portage' } });
    const namesake = listing('there', 50, { name: { fr: 'Clinique du portage' } });
    const judge = new Judge({ ...dentist, wants: [], listing: 'here' }, meant);
    judge.see(meant);
    judge.see(namesake);
    expect(judge.judge([meant, namesake]).ndcg).toBe(1);
    expect(judge.judge([namesake, meant]).ndcg).toBeLessThan(1);
    expect(judge.judge([namesake]).success).toBe(false);
  });
});

describe('the judged set', () => {
  it('has 160 questions or more, at least eight in each class, each asked once', () => {
    expect(JUDGED.length).toBeGreaterThanOrEqual(160);
    for (const name of CLASSES) {
      expect(JUDGED.filter((intent) => intent.class === name).length, name).toBeGreaterThanOrEqual(8);
    }
    const asked = JUDGED.map(({ text, near }) => JSON.stringify([text, near]));
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('asks for categories that even the smaller taxonomy has, in places that exist', () => {
    const usual = new Set(kindsOf('usual').map(({ category }) => category));
    for (const intent of JUDGED) {
      expect(
        [...intent.wants, ...intent.also].filter((category) => !usual.has(category)),
        intent.text,
      ).toEqual([]);
      placeOfIntent(intent);
    }
  });

  describe('of 20,000 listings', () => {
    let panel: Panel;
    beforeAll(() => {
      const listings = [...generateListings({ listings: 20_000, seed: 1 })];
      panel = new Panel(JUDGED, listings.slice(0, 100));
      for (const each of listings) panel.see(each);
    }, 60_000);

    it('has an answer to every question', () => {
      expect(panel.judges.filter((judge) => !judge.answerable).map(({ intent }) => intent.text)).toEqual([]);
    });
  });
});
