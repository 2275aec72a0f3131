/**
 * How well a list of results answers an intent: gains from the listings’ own categories, names and places, then
 * success@5 and nDCG@10 (Järvelin and Kekäläinen 2002, linear gains).
 *
 * A listing answers a service in full (3) when it is of the category, certainly serves in French and stands within 10
 * km; less so the farther it is, the less sure its French, the more distant its category. More than 50 km away, and at
 * a distance, it counts only where nobody nearer serves in French. Whoever was found not to serve in French is no answer.
 */
import { distanceKm, type Point } from '@relais/core/connect/geography';
import { fold } from '@relais/core/connect/words';
import type { Listing, Offer } from '@relais/core/listing';
import { pointOfPostal, type Town, townNamed } from './canada.ts';
import type { Intent } from './judged.ts';

const NEAR_KM = 50;

const SURE: Record<Offer, number> = {
  active: 1,
  'on-request': 1,
  limited: 0.8,
  interpreter: 0.8,
  unknown: 0.3,
  none: 0,
};

const nearness = (km: number) => (km <= 10 ? 1 : km <= 25 ? 0.8 : km <= NEAR_KM ? 0.6 : 0);
const farness = (km: number) => (km <= 100 ? 0.5 : km <= 200 ? 0.4 : km <= 500 ? 0.3 : 0.15);
const AT_A_DISTANCE = 0.5;
/** Nobody compares ten dentists who are a day’s drive away. */
const ENOUGH_FAR = 3;

/** A gain, and whether it counts only where nobody near serves in French. */
export interface Gain {
  gain: number;
  fallback: boolean;
  /** Of the category itself, near, and known to serve in French: then nobody has to look farther. */
  settles?: boolean;
}

const NOTHING: Gain = { gain: 0, fallback: false };

/** Where an intent is about; undefined for the whole country. @throws Error where the place is not in canada.ts */
export function placeOfIntent({ at }: Intent): (Point & Partial<Pick<Town, 'province'>>) | undefined {
  if (at === undefined || typeof at !== 'string') return at;
  const place = /^[a-z]\d[a-z]/i.test(at) ? pointOfPostal(at.slice(0, 3)) : townNamed(at);
  if (!place) throw new Error(`the judged set names "${at}", which is no town of canada.ts`);
  return place;
}

const names = ({ name }: Listing) => [name.fr, name.en].filter((text) => text !== undefined).map(fold);

/** An intent, ready to judge listings. */
export class Judge {
  readonly intent: Intent;
  readonly place: ReturnType<typeof placeOfIntent>;
  /** The ten best gains seen, best first, with and without those that count only for want of better. */
  #best: number[] = [];
  #fallback: number[] = [];
  #servedNear = false;
  readonly #names: ReadonlySet<string>;

  /** @param meant the listing the intent names, if it names one */
  constructor(intent: Intent, meant?: Listing) {
    this.intent = intent;
    this.place = placeOfIntent(intent);
    this.#names = new Set(meant ? names(meant) : []);
  }

  gainOf(listing: Listing): Gain {
    const { intent, place } = this;
    if (intent.listing) {
      if (listing.id === intent.listing) return { gain: 3, fallback: false };
      // Namesakes: as good as the one meant where no place tells which.
      const namesake = names(listing).some((name) => this.#names.has(name));
      return namesake ? { gain: place ? 1 : 3, fallback: false } : NOTHING;
    }
    const fit = listing.categories.some((category) => intent.wants.includes(category))
      ? 1
      : listing.categories.some((category) => intent.also.includes(category))
        ? 0.5
        : 0;
    if (!fit) return NOTHING;
    let best = NOTHING;
    for (const there of listing.places) {
      const sure = SURE[(there.french ?? listing.french).offer];
      if (!place || there.latitude === undefined) continue;
      const km = distanceKm(place, { latitude: there.latitude, longitude: there.longitude! });
      const fallback = km > NEAR_KM;
      const gain = 3 * fit * sure * (fallback ? farness(km) : nearness(km));
      const better = best.fallback === fallback ? gain > best.gain : best.fallback || best.gain === 0;
      if (gain > 0 && better) best = { gain, fallback, settles: !fallback && fit === 1 && sure >= 0.8 };
    }
    if (best.gain > 0 && !best.fallback) return best;
    const province = place?.province;
    if (listing.atADistance && (!province || listing.atADistance.provinces.includes(province))) {
      const gain = 3 * fit * SURE[listing.french.offer] * AT_A_DISTANCE;
      if (gain > best.gain) return { gain, fallback: true };
    }
    return best;
  }

  /** Takes one of the directory’s listings into account for what the best answer would be. */
  see(listing: Listing): void {
    const { gain, fallback, settles } = this.gainOf(listing);
    if (gain <= 0) return;
    const list = fallback ? this.#fallback : this.#best;
    list.push(gain);
    if (list.length > 200) {
      list.sort((a, b) => b - a);
      list.length = 10;
    }
    if (settles) this.#servedNear = true;
  }

  /** Gains of the best possible list of ten. */
  ideal(): number[] {
    const far = this.#servedNear ? [] : this.#fallback.sort((a, b) => b - a).slice(0, ENOUGH_FAR);
    return [...this.#best, ...far].sort((a, b) => b - a).slice(0, 10);
  }

  /** Whether the directory holds an answer at all. */
  get answerable(): boolean {
    return this.ideal().length > 0;
  }

  /** Judges a list of results, best first. Call it when every listing of the directory has been seen. */
  judge(results: readonly Listing[]): { success: boolean; ndcg: number } {
    let far = 0;
    const gains = results.slice(0, 10).map((listing) => {
      const { gain, fallback } = this.gainOf(listing);
      return fallback && (this.#servedNear || ++far > ENOUGH_FAR) ? 0 : gain;
    });
    const ideal = this.ideal();
    return {
      // One good answer among the first five: at least half as good as the best there is.
      success: gains.slice(0, 5).some((gain) => gain > 0 && gain >= (ideal[0] ?? 0) / 2),
      ndcg: ndcg(gains, ideal),
    };
  }
}

const discounted = (gains: readonly number[]) =>
  gains.slice(0, 10).reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);

/** Discounted cumulative gain of the first ten, against the best possible; 0 where nothing could be gained. */
export function ndcg(gains: readonly number[], ideal: readonly number[]): number {
  const best = discounted(ideal);
  return best > 0 ? discounted(gains) / best : 0;
}

/** A judge for each intent, who are shown the whole directory. */
export class Panel {
  readonly judges: readonly Judge[];
  /** Who could gain from a category, or a name. */
  readonly #byCategory = new Map<string, Set<Judge>>();
  readonly #byName = new Map<string, Set<Judge>>();

  /** @param first listings among which are those that are asked for by name */
  constructor(intents: readonly Intent[], first: Iterable<Listing>) {
    const wanted = new Set(intents.flatMap(({ listing }) => listing ?? []));
    const meant = new Map<string, Listing>();
    for (const listing of first) if (wanted.has(listing.id)) meant.set(listing.id, listing);
    const add = (to: Map<string, Set<Judge>>, key: string, judge: Judge) =>
      to.set(key, (to.get(key) ?? new Set()).add(judge));
    this.judges = intents.map((intent) => {
      const named = intent.listing ? meant.get(intent.listing) : undefined;
      const judge = new Judge(intent, named);
      for (const category of [...intent.wants, ...intent.also]) add(this.#byCategory, category, judge);
      for (const name of named ? names(named) : []) add(this.#byName, name, judge);
      return judge;
    });
  }

  /** Takes one of the directory’s listings into account. */
  see(listing: Listing): void {
    const concerned = new Set<Judge>();
    for (const category of listing.categories) {
      for (const judge of this.#byCategory.get(category) ?? []) concerned.add(judge);
    }
    for (const name of names(listing)) for (const judge of this.#byName.get(name) ?? []) concerned.add(judge);
    for (const judge of concerned) judge.see(listing);
  }
}

export interface ClassFigures {
  questions: number;
  success: number;
  ndcg: number;
  /** Answerable questions that got no result at all. */
  empty: number;
}

export interface RelevanceFigures {
  asked: number;
  /** Those to which the directory holds an answer; the others are left out. */
  answerable: number;
  /** For each engine, `all` and each class. */
  engines: Record<string, Record<string, ClassFigures>>;
  /** For each engine, the questions it did worst at: for whoever wants to know why. */
  worst?: Record<string, Array<{ text: string; class: string; ndcg: number }>>;
}

/**
 * Judges what engines answered, in one pass over the listings.
 * @param answers for each engine, ids for each intent, best first
 */
export async function judgeAnswers(
  intents: readonly Intent[],
  listings: () => AsyncIterable<Listing>,
  answers: ReadonlyMap<string, string[][]>,
): Promise<RelevanceFigures> {
  const wanted = new Set([...answers.values()].flat(2));
  const answered = new Map<string, Listing>();
  // Those asked for by name are written first.
  const first: Listing[] = [];
  for await (const listing of listings()) {
    first.push(listing);
    if (first.length === 100) break;
  }
  const panel = new Panel(intents, first);
  const { judges } = panel;
  for await (const listing of listings()) {
    if (wanted.has(listing.id)) answered.set(listing.id, listing);
    panel.see(listing);
  }
  const engines: RelevanceFigures['engines'] = {};
  const worst: NonNullable<RelevanceFigures['worst']> = {};
  for (const [engine, ids] of answers) {
    const judged = judges.flatMap((judge, i) => {
      if (!judge.answerable) return [];
      const results = ids[i]!.flatMap((id) => answered.get(id) ?? []);
      return [{ ...judge.judge(results), empty: ids[i]!.length === 0, intent: judge.intent }];
    });
    engines[engine] = Object.fromEntries(
      ['all', ...new Set(intents.map((intent) => intent.class))].map((name) => {
        const some = judged.filter(({ intent }) => name === 'all' || intent.class === name);
        const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
        return [
          name,
          {
            questions: some.length,
            success: mean(some.map(({ success }) => (success ? 1 : 0))),
            ndcg: mean(some.map((one) => one.ndcg)),
            empty: some.filter(({ empty }) => empty).length,
          },
        ];
      }),
    );
    worst[engine] = judged
      .filter(({ ndcg: value }) => value < 0.9)
      .sort((a, b) => a.ndcg - b.ndcg)
      .map(({ intent, ndcg: value }) => ({
        text: intent.text,
        class: intent.class,
        ndcg: Math.round(value * 100) / 100,
      }));
  }
  return {
    asked: intents.length,
    answerable: judges.filter(({ answerable }) => answerable).length,
    engines,
    worst,
  };
}
