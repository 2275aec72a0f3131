import type { PlacesFile, PostalCodes } from '../directory-format.ts';
import type { Province } from '../listing.ts';
import { editDistance, fold } from './words.ts';

/** A point on the map, degrees, WGS 84. */
export interface Point {
  latitude: number;
  longitude: number;
}

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const dLat = radians(b.latitude - a.latitude);
  const dLon = radians(b.longitude - a.longitude);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Distance from a point to the nearest edge of a box (degrees × 100), 0 inside it. */
export function distanceToBoxKm(point: Point, box: readonly [number, number, number, number]): number {
  const [south, west, north, east] = box;
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  return distanceKm(point, {
    latitude: clamp(point.latitude, south / 100, north / 100),
    longitude: clamp(point.longitude, west / 100, east / 100),
  });
}

/** A place that was understood: where it is, and the name to show. */
export interface NamedPlace extends Point {
  name: string;
  province: Province;
}

/** `Ste-Anne`, `St. Paul`: written out, so that both spellings meet. */
const spellOut = (folded: string): string =>
  folded.replace(/\b(ste|st)\b/g, (short) => (short === 'ste' ? 'sainte' : 'saint'));

/** Names and abbreviations in both languages, folded: « N.-B. » is `n b`. */
const PROVINCE_NAMES: Record<Province, string> = {
  AB: 'ab, alberta, alta, alb',
  BC: 'bc, british columbia, colombie britannique, b c, c b, cb',
  MB: 'mb, manitoba, man',
  NB: 'nb, new brunswick, nouveau brunswick, n b',
  NL: 'nl, newfoundland and labrador, newfoundland labrador, newfoundland, labrador, terre neuve et labrador, terre neuve, nf, nfld, n l, t n l, tnl',
  NS: 'ns, nova scotia, nouvelle ecosse, n s, n e',
  NT: 'nt, northwest territories, territoires du nord ouest, nwt, n w t, tno, t n o, n t',
  NU: 'nu, nunavut, nvt',
  ON: 'on, ontario, ont, o n',
  PE: 'pe, prince edward island, ile du prince edouard, pei, p e i, ipe, i p e, p e',
  QC: 'qc, quebec, que, pq, p q, q c',
  SK: 'sk, saskatchewan, sask',
  YT: 'yt, yukon, yukon territory, territoire du yukon, yk, yn, y t',
};
const PROVINCE_OF: ReadonlyMap<string, Province> = new Map(
  (Object.entries(PROVINCE_NAMES) as Array<[Province, string]>).flatMap(([province, names]) =>
    names.split(', ').map((name): [string, Province] => [name, province]),
  ),
);

/** The province a text names in full, by a name or an abbreviation in either language. */
export const provinceNamed = (text: string): Province | undefined => PROVINCE_OF.get(fold(text));

/** « à », « près de », « région de », "near": what people write before a place. */
const BEFORE_A_PLACE =
  /^(?:(?:a|au|aux|en|dans|pres|proche|autour|region|grande region|ville|de|du|des|la|le|in|near|around)\s+)+/;

/** Takes `, Ontario` or ` ON` off the end of a place: what stays, and the province it named. */
function splitProvince(folded: string): { rest: string; province?: Province } {
  const words = folded.split(' ');
  for (let take = Math.min(5, words.length - 1); take >= 1; take--) {
    const province = PROVINCE_OF.get(words.slice(-take).join(' '));
    if (province) return { rest: words.slice(0, -take).join(' '), province };
  }
  return { rest: folded };
}

/** A postal code, or its first half, at the end of a folded text. */
const POSTAL_CODE = /(?:^| )([a-ceghj-npr-tvxy]\d[a-ceghj-np-tv-z])(?: ?\d[a-ceghj-np-tv-z]\d)?$/;
const POSTAL_CODE_AS_TYPED = /[\s,]*\b[a-z]\d[a-z](?:[\s-]*\d[a-z]\d)?\s*$/i;

/** One list of places, its names folded once: the 3,000 of the country take a few milliseconds. */
class PlaceList {
  readonly #places: PlacesFile;
  /** Folded names with the number of their place; most listings first. */
  readonly #names: Array<{ folded: string; shown: string; place: number }>;

  constructor(places: PlacesFile) {
    this.#places = places;
    this.#names = [
      ...places.names.map((shown, place) => ({ folded: spellOut(fold(shown)), shown, place })),
      ...places.aliases.map(([shown, place]) => ({ folded: spellOut(fold(shown)), shown, place })),
    ].sort((a, b) => a.place - b.place);
  }

  #at(name: string, place: number): NamedPlace {
    return {
      name,
      province: this.#places.provinces[place]!,
      latitude: this.#places.latitudes[place]! / 100,
      longitude: this.#places.longitudes[place]! / 100,
    };
  }

  find(text: string): NamedPlace | undefined {
    const folded = fold(text);
    const whole = spellOut(folded);
    return this.#named(whole) ?? this.#named(whole.replace(BEFORE_A_PLACE, ''));
  }

  #named(whole: string): NamedPlace | undefined {
    const { rest, province } = splitProvince(whole);
    const named =
      (province &&
        this.#names.find(
          (name) => name.folded === rest && this.#places.provinces[name.place] === province,
        )) ||
      this.#names.find((name) => name.folded === whole);
    return named && this.#at(named.shown, named.place);
  }

  /** Where most of a province's listings are, for who names no more than the province. */
  inProvince(text: string): NamedPlace | undefined {
    const province = PROVINCE_OF.get(fold(text).replace(BEFORE_A_PLACE, ''));
    const place = province ? this.#places.provinces.indexOf(province) : -1;
    return place < 0 ? undefined : this.#at(this.#places.names[place]!, place);
  }

  /**
   * A place written with one typo, two in a long name: the nearest one where it is known what it should be near to
   * (« Edmonston » is Edmundston in Moncton, and Edmonton in Calgary), else with the fewest typos, then with most
   * listings.
   */
  misspelt(text: string, near?: Point): NamedPlace | undefined {
    const { rest, province } = splitProvince(spellOut(fold(text)));
    const limit = rest.length < 5 ? 0 : rest.length < 9 ? 1 : 2;
    if (!limit) return undefined;
    const candidates = this.#names.flatMap(({ folded, shown, place }) => {
      if (folded[0] !== rest[0] || (province && this.#places.provinces[place] !== province)) return [];
      const edits = editDistance(rest, folded, limit);
      return edits <= limit ? [{ edits, at: this.#at(shown, place) }] : [];
    });
    const costOf = ({ edits, at }: (typeof candidates)[number]) => (near ? distanceKm(near, at) : edits);
    return candidates.sort((a, b) => costOf(a) - costOf(b))[0]?.at;
  }

  suggest(text: string, limit: number): NamedPlace[] {
    const { rest, province } = splitProvince(spellOut(fold(text)));
    if (rest.length < 2) return [];
    const found: Array<{ score: number; place: NamedPlace }> = [];
    const seen = new Set<number>();
    for (const { folded, shown, place } of this.#names) {
      if (seen.has(place) || (province && this.#places.provinces[place] !== province)) continue;
      const score = folded === rest ? 3 : folded.startsWith(rest) ? 2 : folded.includes(` ${rest}`) ? 1 : 0;
      if (!score) continue;
      seen.add(place);
      found.push({ score, place: this.#at(shown, place) });
    }
    return found
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ place }) => place);
  }

  nearest(point: Point): NamedPlace | undefined {
    let best: NamedPlace | undefined;
    let bestKm = Number.POSITIVE_INFINITY;
    for (let i = 0; i < this.#places.names.length; i++) {
      const place = this.#at(this.#places.names[i]!, i);
      const km = distanceKm(point, place);
      if (km < bestKm) [best, bestKm] = [place, km];
    }
    return best;
  }

  /** Never the whole text: a service with a typo is likelier than a place alone with one. */
  misspeltAtEnd(text: string, near?: Point): { place: NamedPlace; rest: string } | undefined {
    const words = text.trim().split(/\s+/);
    for (let take = Math.min(3, words.length - 1); take >= 1; take--) {
      const place = this.misspelt(fold(words.slice(-take).join(' ')).replace(BEFORE_A_PLACE, ''), near);
      if (place) return { place, rest: words.slice(0, -take).join(' ') };
    }
    return undefined;
  }

  /** The longest end of a text that is a place; the whole text counts. */
  findAtEnd(text: string): { place: NamedPlace; rest: string } | undefined {
    const words = text.trim().split(/\s+/);
    for (let take = Math.min(5, words.length); take >= 1; take--) {
      const end = words.slice(-take).join(' ');
      const rest = words.slice(0, -take).join(' ');
      const place = this.find(end) ?? (rest ? this.inProvince(end) : undefined);
      if (place) return { place, rest };
    }
    return undefined;
  }
}

/** Fetch what few searches need; failures reach the caller. */
export interface GazetteerSources {
  more(): Promise<PlacesFile>;
  postalCodes(): Promise<PostalCodes>;
}

/**
 * The places of a directory, by name: first those where its listings are, which is what people ask for; the
 * rest of the country is fetched only when a name is not among them, postal codes when one is typed.
 */
export class Gazetteer {
  readonly #known: PlaceList;
  readonly #more: () => Promise<PlaceList>;
  readonly #postalCodes: () => Promise<PostalCodes>;

  constructor(places: PlacesFile, { more, postalCodes }: GazetteerSources) {
    this.#known = new PlaceList(places);
    let list: PlaceList | undefined;
    this.#more = async () => {
      list ??= new PlaceList(await more());
      return list;
    };
    this.#postalCodes = postalCodes;
  }

  /**
   * The place a text names: in full, by the province alone, by its start, or with a typo; of several, the one with
   * most listings. A postal code counts.
   */
  async find(text: string): Promise<NamedPlace | undefined> {
    const folded = fold(text);
    const postalCode = POSTAL_CODE.exec(folded);
    if (postalCode) return this.#ofPostalCode(postalCode[1]!);
    const known = this.#known.find(text) ?? this.#known.inProvince(text);
    if (known || !folded) return known;
    const more = await this.#more();
    return (
      more.find(text) ??
      this.#known.suggest(text, 1)[0] ??
      more.suggest(text, 1)[0] ??
      this.#known.misspelt(text) ??
      more.misspelt(text)
    );
  }

  /** Where the listings of that code are, else of the nearest codes: those that start with the same two characters. */
  async #ofPostalCode(fsa: string): Promise<NamedPlace | undefined> {
    const codes = await this.#postalCodes();
    const name = fsa.toUpperCase();
    const own = codes.filter(([code]) => code === name);
    const alike = own.length ? own : codes.filter(([code]) => code.startsWith(name.slice(0, 2)));
    const [, latitude, longitude, province] = alike[alike.length >> 1] ?? [];
    if (latitude === undefined || longitude === undefined || !province) return undefined;
    return { name, province, latitude: latitude / 100, longitude: longitude / 100 };
  }

  /** Places whose name, or a word of it, starts with the text; those with most listings first. */
  async suggest(text: string, limit: number): Promise<NamedPlace[]> {
    const known = this.#known.suggest(text, limit);
    if (known.length || fold(text).length < 2) return known;
    return (await this.#more()).suggest(text, limit);
  }

  /** The known place nearest to a point, for its province. */
  nearest(point: Point): NamedPlace | undefined {
    return this.#known.nearest(point);
  }

  /**
   * A place at the end of a text: « dentiste à Sudbury » → Sudbury, and what stays before it; nothing stays where
   * the whole text is a place.
   * @param everywhere whether it is worth fetching the rest of the country
   */
  async findAtEnd(
    text: string,
    everywhere: boolean,
  ): Promise<{ place: NamedPlace; rest: string } | undefined> {
    const postalCode = POSTAL_CODE.exec(fold(text));
    const place = postalCode && (await this.#ofPostalCode(postalCode[1]!));
    if (place) return { place, rest: text.replace(POSTAL_CODE_AS_TYPED, '').trim() };
    const known = this.#known.findAtEnd(text);
    return known || !everywhere ? known : (await this.#more()).findAtEnd(text);
  }

  /** As `findAtEnd`, among the places at hand and with a typo: « dentiste subdury ». @param near where it likely is */
  misspeltAtEnd(text: string, near?: Point): { place: NamedPlace; rest: string } | undefined {
    return this.#known.misspeltAtEnd(text, near);
  }
}
