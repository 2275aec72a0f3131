/**
 * Places as people write them: with their province, by the province alone, by postal code, with a typo, anywhere in the
 * country. A place named outright is found by geography.ts, without any of this.
 */
import type { PlacesFile, PostalCodes } from '../directory-format.ts';
import type { Province } from '../listing.ts';
import {
  atEnd,
  BEFORE_A_PLACE,
  type Bounds,
  distanceKm,
  type NamedPlace,
  type PlaceAtEnd,
  PlaceList,
  type Point,
  spellOut,
} from './geography.ts';
import { provinceOfPostalArea } from './postal-area.ts';
import { editDistance, soundOf, soundsOf } from './spelling.ts';
import { fold } from './words.ts';

interface ProvinceNames {
  fr: string;
  en: string;
  /** Short and older forms, folded: « N.-B. » is `n b`. Those of English only are apart: the name shown follows them. */
  short: string;
  shortEnglish?: string;
}

const PROVINCE_NAMES: Record<Province, ProvinceNames> = {
  AB: { fr: 'Alberta', en: 'Alberta', short: 'ab, alta, alb' },
  BC: { fr: 'Colombie-Britannique', en: 'British Columbia', short: 'bc, b c, c b, cb' },
  MB: { fr: 'Manitoba', en: 'Manitoba', short: 'mb, man' },
  NB: { fr: 'Nouveau-Brunswick', en: 'New Brunswick', short: 'nb, n b' },
  NL: {
    fr: 'Terre-Neuve-et-Labrador',
    en: 'Newfoundland and Labrador',
    short: 'nl, terre neuve, labrador, n l, t n l, tnl',
    shortEnglish: 'newfoundland labrador, newfoundland, nf, nfld',
  },
  NS: { fr: 'Nouvelle-Écosse', en: 'Nova Scotia', short: 'ns, n s, n e' },
  NT: {
    fr: 'Territoires du Nord-Ouest',
    en: 'Northwest Territories',
    short: 'nt, tno, t n o, n t',
    shortEnglish: 'nwt, n w t',
  },
  NU: { fr: 'Nunavut', en: 'Nunavut', short: 'nu, nvt' },
  ON: { fr: 'Ontario', en: 'Ontario', short: 'on, ont, o n' },
  PE: {
    fr: 'Île-du-Prince-Édouard',
    en: 'Prince Edward Island',
    short: 'pe, ipe, i p e, p e',
    shortEnglish: 'pei, p e i',
  },
  QC: { fr: 'Québec', en: 'Québec', short: 'qc, que, pq, p q, q c' },
  SK: { fr: 'Saskatchewan', en: 'Saskatchewan', short: 'sk, sask' },
  YT: {
    fr: 'Yukon',
    en: 'Yukon',
    short: 'yt, yk, yn, y t, territoire du yukon',
    shortEnglish: 'yukon territory',
  },
};

/** By folded name, with the name to show: in the language of what was typed, French where it is of both. */
export const PROVINCES_BY_NAME: ReadonlyMap<string, { province: Province; shown: string }> = new Map(
  (Object.entries(PROVINCE_NAMES) as Array<[Province, ProvinceNames]>).flatMap(
    ([province, { fr, en, short, shortEnglish }]) =>
      [
        ...[fold(en), ...(shortEnglish?.split(', ') ?? [])].map((name) => [name, en] as const),
        ...[fold(fr), ...short.split(', ')].map((name) => [name, fr] as const),
      ].map(([name, shown]) => [name, { province, shown }] as const),
  ),
);

/** The province a text names in full, by a name or an abbreviation in either language. */
export const provinceNamed = (text: string): Province | undefined =>
  PROVINCES_BY_NAME.get(fold(text))?.province;

/** Whether words that come before a place are part of the end of a text that was taken for one. */
const isIntroduced = (text: string, { rest }: PlaceAtEnd): boolean =>
  BEFORE_A_PLACE.test(fold(text.trim().replace(/\s+/g, ' ').slice(rest.length)));

/** Takes `, Ontario` or ` ON` off the end of a place: what stays, and the province it named. */
function splitProvince(folded: string): { rest: string; province?: Province } {
  const words = folded.split(' ');
  for (let take = Math.min(5, words.length - 1); take >= 1; take--) {
    const province = PROVINCES_BY_NAME.get(words.slice(-take).join(' '))?.province;
    if (province) return { rest: words.slice(0, -take).join(' '), province };
  }
  return { rest: folded };
}

/** What makes a region of the province that follows. */
const PART_OF_A_PROVINCE = /(?:^|[\s’'-])(?:nord|sud|est|ouest)$/i;

/** A postal code, or its first half, at the end of a folded text. */
const POSTAL_CODE = /(?:^| )([a-ceghj-npr-tvxy]\d[a-ceghj-np-tv-z])(?: ?\d[a-ceghj-np-tv-z]\d)?$/;
const POSTAL_CODE_AS_TYPED = /[\s,]*\b[a-z]\d[a-z](?:[\s-]*\d[a-z]\d)?\s*$/i;

/** « K1N 6N5 dentiste ». */
const POSTAL_CODE_FIRST = /^\s*([a-ceghj-npr-tvxy]\d[a-ceghj-np-tv-z])(?:[\s-]?\d[a-z]\d)?[\s,]+(?=\S)/i;

/** The first three characters, in capitals, of the postal code that a text ends in or begins with, or of half of one. */
export const postalAreaIn = (text: string): string | undefined =>
  (POSTAL_CODE.exec(fold(text)) ?? POSTAL_CODE_FIRST.exec(text))?.[1]?.toUpperCase();

/** The province of a postal code, or of its first three characters; undefined where there is none in the text. */
export function provinceOfPostalCode(text: string): Province | undefined {
  const area = POSTAL_CODE.exec(fold(text))?.[1];
  return area ? provinceOfPostalArea(area.toUpperCase()) : undefined;
}

/** A place that a text begins with: the words that name it, and those that follow. */
interface PlaceAtStart extends PlaceAtEnd {
  start: string;
}

/** A list of places, and all the ways to write one. */
class WrittenPlaces {
  readonly #list: PlaceList;
  /** What the names sound like, once a misspelt one has been met. */
  #sounds: string[] | undefined;

  constructor(list: PlaceList) {
    this.#list = list;
  }

  find(text: string): NamedPlace | undefined {
    const folded = fold(text);
    const whole = spellOut(folded);
    return this.#named(whole) ?? this.#named(whole.replace(BEFORE_A_PLACE, ''));
  }

  #named(whole: string): NamedPlace | undefined {
    const { rest, province } = splitProvince(whole);
    return (province && this.#list.named(rest, province)) || this.#list.named(whole);
  }

  /** The province itself, for who names no more: by its own name, where most of its listings are. */
  inProvince(text: string): NamedPlace | undefined {
    const folded = fold(text);
    const named = PROVINCES_BY_NAME.get(folded) ?? PROVINCES_BY_NAME.get(folded.replace(BEFORE_A_PLACE, ''));
    return named && this.busiest(named.province, named.shown);
  }

  /** The place of a province that has most listings, under another name. */
  busiest(province: Province, name: string): NamedPlace | undefined {
    const { provinces, sizes } = this.#list.places;
    let busiest = -1;
    for (let i = 0; i < provinces.length; i++) {
      if (provinces[i] === province && (busiest < 0 || sizes[i]! > sizes[busiest]!)) busiest = i;
    }
    return busiest < 0 ? undefined : this.#list.at(name, busiest);
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
    this.#sounds ??= soundsOf(this.#list.names.map(({ folded }) => folded));
    const sound = soundOf(rest);
    const candidates = this.#list.names.flatMap(({ folded, shown, place }, i) => {
      if (province && this.#list.places.provinces[place] !== province) return [];
      // « Chédiac », « Saint-Albair »: heard, where they are not spelt.
      if (sound.length >= 5 && this.#sounds![i] === sound)
        return [{ edits: 1, at: this.#list.at(shown, place) }];
      if (folded[0] !== rest[0]) return [];
      const edits = editDistance(rest, folded, limit);
      return edits <= limit ? [{ edits, at: this.#list.at(shown, place) }] : [];
    });
    const costOf = ({ edits, at }: (typeof candidates)[number]) => (near ? distanceKm(near, at) : edits);
    return candidates.sort((a, b) => costOf(a) - costOf(b))[0]?.at;
  }

  suggest(text: string, limit: number): NamedPlace[] {
    const { rest, province } = splitProvince(spellOut(fold(text)));
    if (rest.length < 2) return [];
    const found: Array<{ score: number; place: NamedPlace }> = [];
    const seen = new Set<number>();
    for (const { folded, shown, place } of this.#list.names) {
      if (seen.has(place) || (province && this.#list.places.provinces[place] !== province)) continue;
      const score = folded === rest ? 3 : folded.startsWith(rest) ? 2 : folded.includes(` ${rest}`) ? 1 : 0;
      if (!score) continue;
      seen.add(place);
      found.push({ score, place: this.#list.at(shown, place) });
    }
    return found
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ place }) => place);
  }

  /** Those within a box, most listings first. */
  within([south, west, north, east]: Bounds, limit: number): NamedPlace[] {
    const { names, sizes } = this.#list.places;
    return names
      .map((name, i) => ({ at: this.#list.at(name, i), size: sizes[i]! }))
      .filter(({ at: { latitude, longitude } }) => {
        return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
      })
      .sort((a, b) => b.size - a.size)
      .slice(0, limit)
      .map(({ at }) => at);
  }

  nearest(point: Point): NamedPlace | undefined {
    let best: NamedPlace | undefined;
    let bestKm = Number.POSITIVE_INFINITY;
    for (let i = 0; i < this.#list.places.names.length; i++) {
      const place = this.#list.at(this.#list.places.names[i]!, i);
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
  findAtEnd(text: string): PlaceAtEnd | undefined {
    return atEnd(text, (end) => this.find(end));
  }

  /** The longest start of a text that is a place, or is misspelt as one; never the whole text. */
  findAtStart(text: string, misspelt: boolean): PlaceAtStart | undefined {
    const words = text.trim().split(/\s+/);
    for (let take = Math.min(5, words.length - 1); take >= 1; take--) {
      const start = words.slice(0, take).join(' ');
      const place = misspelt ? this.misspelt(fold(start).replace(BEFORE_A_PLACE, '')) : this.find(start);
      if (place) return { place, start, rest: words.slice(take).join(' ') };
    }
    return undefined;
  }

  /** As `findAtEnd`, a province named alone, after something else. */
  provinceAtEnd(text: string): PlaceAtEnd | undefined {
    return atEnd(text, (end, rest) => (rest ? this.inProvince(end) : undefined));
  }
}

/** Of two ends of one text, the one that takes more of it; the first where they are the same. */
const longerEnd = (a: PlaceAtEnd | undefined, b: PlaceAtEnd | undefined): PlaceAtEnd | undefined =>
  a && b ? (b.rest.length < a.rest.length ? b : a) : (a ?? b);

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
  readonly #known: WrittenPlaces;
  readonly #more: () => Promise<WrittenPlaces>;
  readonly #postalCodes: () => Promise<PostalCodes>;
  #rest: WrittenPlaces | undefined;

  constructor(known: PlaceList, { more, postalCodes }: GazetteerSources) {
    this.#known = new WrittenPlaces(known);
    this.#more = async () => {
      this.#rest ??= new WrittenPlaces(new PlaceList(await more()));
      return this.#rest;
    };
    this.#postalCodes = postalCodes;
  }

  /** Whether the rest of the country's places is at hand. */
  get hasAll(): boolean {
    return this.#rest !== undefined;
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
      more.inProvince(text) ??
      this.#known.suggest(text, 1)[0] ??
      more.suggest(text, 1)[0] ??
      this.#known.misspelt(text) ??
      more.misspelt(text)
    );
  }

  /**
   * Where the listings of that code are, else those of the code next to it by its third letter, since neighbours were given
   * letters that follow one another (E1C, in Moncton, lies beside E1B and E1E, and E1V far off); else where most listings of
   * its province are.
   */
  async #ofPostalCode(fsa: string): Promise<NamedPlace | undefined> {
    const codes = await this.#postalCodes();
    const name = fsa.toUpperCase();
    const ofCode = provinceOfPostalArea(name);
    const lettersOff = (code: string) => Math.abs(code.charCodeAt(2) - name.charCodeAt(2));
    const [, latitude, longitude, province] =
      codes
        .filter(([code]) => code.startsWith(name.slice(0, 2)) && provinceOfPostalArea(code) === ofCode)
        .sort(([a], [b]) => lettersOff(a) - lettersOff(b))[0] ?? [];
    if (latitude === undefined || longitude === undefined || !province) {
      return ofCode && (this.#known.busiest(ofCode, name) ?? (await this.#more()).busiest(ofCode, name));
    }
    return { name, province, latitude: latitude / 100, longitude: longitude / 100 };
  }

  /** Places whose name, or a word of it, starts with the text; those with most listings first. */
  async suggest(text: string, limit: number): Promise<NamedPlace[]> {
    const known = this.#known.suggest(text, limit);
    if (known.length || fold(text).length < 2) return known;
    return (await this.#more()).suggest(text, limit);
  }

  /** Places within a box to name on a map, of those at hand: most listings first. Nothing is fetched for it. */
  within(box: Bounds, limit: number): NamedPlace[] {
    const known = this.#known.within(box, limit);
    return [...known, ...(this.#rest?.within(box, limit - known.length) ?? [])];
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
    // The longer end: "New Brunswick" is not a place called Brunswick.
    const ofProvince = this.#known.provinceAtEnd(text);
    const known = longerEnd(this.#known.findAtEnd(text), ofProvince);
    // « avocat au Manitoba » names the province; « avocat Saint-Boniface Manitoba », a town that may be in the rest.
    const mayBeTown = !known || (known === ofProvince && !isIntroduced(text, known));
    // « le nord de l’Ontario » is less than Ontario.
    const isPart = known && known === ofProvince && PART_OF_A_PROVINCE.test(known.rest);
    if (!isPart && (!everywhere || !mayBeTown)) return known;
    const more = await this.#more().catch((error: unknown) => {
      if (!known) throw error;
      return undefined;
    });
    return longerEnd(known, more && longerEnd(more.findAtEnd(text), more.provinceAtEnd(text)));
  }

  /**
   * A place at the start of a text: « Moncton garage ». Never the whole text.
   * @param everywhere whether it is worth fetching the rest of the country
   */
  async findAtStart(text: string, everywhere: boolean): Promise<PlaceAtStart | undefined> {
    const [typed = '', code = ''] = POSTAL_CODE_FIRST.exec(text) ?? [];
    const place = code && (await this.#ofPostalCode(code.toLowerCase()));
    if (place) return { place, start: typed, rest: text.slice(typed.length) };
    const known = this.#known.findAtStart(text, false);
    return known ?? (everywhere ? (await this.#more()).findAtStart(text, false) : undefined);
  }

  /** As `findAtStart`, among the places at hand and with a typo. */
  misspeltAtStart(text: string): PlaceAtStart | undefined {
    return this.#known.findAtStart(text, true);
  }

  /** The words at the end of a text that name a place at hand, with those that introduce it; none where all do. */
  placeAtEnd(text: string): string | undefined {
    const rest = this.#known.findAtEnd(text)?.rest;
    return rest ? text.trim().replace(/\s+/g, ' ').slice(rest.length).trim() : undefined;
  }

  /**
   * As `findAtEnd`, among the places at hand and with a typo: « dentiste subdury ». A village may be meant only where it is
   * not known what it should be near to: « foyer asomption », in Rogersville, names no place.
   * @param near where it likely is
   */
  misspeltAtEnd(text: string, near?: Point): { place: NamedPlace; rest: string } | undefined {
    return this.#known.misspeltAtEnd(text, near) ?? (near ? undefined : this.#rest?.misspeltAtEnd(text));
  }
}
