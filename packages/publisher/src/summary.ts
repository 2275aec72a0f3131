/** What listings hold, counted: how many serve in French, where, in what, and how freshly that is known. */
import {
  EVIDENCE_KINDS,
  type Evidence,
  type Listing,
  OFFERS,
  type Offer,
  PROVINCES,
  type Province,
  servesInFrench,
} from '@relais/core/listing';

/** Of so many listings, so many serve in French, at least at one of their places. */
export interface Share {
  listings: number;
  inFrench: number;
}

/** How long ago the freshest evidence of a listing's French service is from. */
export const EVIDENCE_AGES = ['half-year', 'year', 'two-years', 'older', 'undated', 'none'] as const;
export type EvidenceAge = (typeof EVIDENCE_AGES)[number];

export interface Summary extends Share {
  places: number;
  /** Places without coordinates of their own. */
  unlocated: number;
  atADistance: number;
  /** Listings by the offer that stands for the whole of them. */
  offers: Record<Offer, number>;
  /** A listing counts once in each province where it has a place or serves at a distance. In the order of the list. */
  provinces: Array<Share & { province: Province }>;
  /** Most frequent first; a listing counts in each of its categories. */
  categories: Array<Share & { category: string }>;
  uncategorized: number;
  /** Of listings that serve in French. */
  evidenceAges: Record<EvidenceAge, number>;
  /** Statements by how they were made, of listings that serve in French. */
  evidenceKinds: Record<Evidence['how'], number>;
}

const counts = <T extends string>(keys: readonly T[]): Record<T, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<T, number>;

/**
 * Counts listings as they pass.
 *
 * @param now What ages are counted from.
 */
export async function summarise(listings: AsyncIterable<Listing>, now: Date): Promise<Summary> {
  const provinces = new Map<Province, Share>(
    PROVINCES.map((province) => [province, { listings: 0, inFrench: 0 }]),
  );
  const categories = new Map<string, Share>();
  const summary: Summary = {
    listings: 0,
    inFrench: 0,
    places: 0,
    unlocated: 0,
    atADistance: 0,
    offers: counts(OFFERS),
    provinces: [],
    categories: [],
    uncategorized: 0,
    evidenceAges: counts(EVIDENCE_AGES),
    evidenceKinds: counts(EVIDENCE_KINDS),
  };
  for await (const listing of listings) {
    const { places, atADistance } = listing;
    const services = [listing.french, ...places.flatMap(({ french }) => french ?? [])];
    const inFrench = services.some(({ offer }) => servesInFrench(offer));
    const count = (share: Share): void => {
      share.listings++;
      if (inFrench) share.inFrench++;
    };
    count(summary);
    summary.offers[listing.french.offer]++;
    summary.places += places.length;
    summary.unlocated += places.filter(
      ({ latitude, longitude }) => latitude === undefined || longitude === undefined,
    ).length;
    if (atADistance) summary.atADistance++;
    for (const province of new Set([
      ...places.map((place) => place.province),
      ...(atADistance?.provinces ?? []),
    ])) {
      count(provinces.get(province)!);
    }
    if (listing.categories.length === 0) summary.uncategorized++;
    for (const category of new Set(listing.categories)) {
      const share = categories.get(category) ?? { listings: 0, inFrench: 0 };
      count(share);
      categories.set(category, share);
    }
    if (inFrench) {
      const evidence = services.flatMap((service) => service.evidence);
      summary.evidenceAges[ageOf(evidence, now)]++;
      for (const { how } of evidence) summary.evidenceKinds[how]++;
    }
  }
  summary.provinces = [...provinces]
    .filter(([, share]) => share.listings > 0)
    .map(([province, share]) => ({ province, ...share }));
  summary.categories = [...categories]
    .map(([category, share]) => ({ category, ...share }))
    .sort((a, b) => b.listings - a.listings || (a.category < b.category ? -1 : 1));
  return summary;
}

function ageOf(evidence: readonly Evidence[], now: Date): EvidenceAge {
  if (evidence.length === 0) return 'none';
  const freshest = evidence
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  if (freshest === undefined) return 'undated';
  const [year, month] = freshest.split('-').map(Number);
  const months = (now.getUTCFullYear() - year!) * 12 + now.getUTCMonth() + 1 - month!;
  return months <= 6 ? 'half-year' : months <= 12 ? 'year' : months <= 24 ? 'two-years' : 'older';
}
