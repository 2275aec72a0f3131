/**
 * Made-up listings for the benchmark, as many as asked, one at a time: what `relais publish` reads.
 *
 *     node bench/generate.ts --listings 200000 --seed 1 --out listings.ndjson
 *
 * Listing number i depends on the seed and on i alone, so that 20,000 listings are the first of 200,000 and memory
 * stays the same at a million. The first few dozen are written by hand (landmarks.ts) and the same for every seed.
 * Nobody here exists; telephone numbers are drawn at random and are not to be published anywhere.
 */
import { createHash } from 'node:crypto';
import type { Listing, Offer, Place, Text } from '@relais/core/listing';
import { frenchService, type Naming } from '@relais/demo/src/directory/french.ts';
import {
  COMPANIONS,
  describe,
  formOf,
  PRESENCE,
  reachOf,
  slug,
  twoPeople,
} from '@relais/demo/src/directory/generate.ts';
import { KINDS, type Kind } from '@relais/demo/src/directory/kinds.ts';
import { createRandom, type Random } from '@relais/demo/src/directory/random.ts';
import { Command, InvalidArgumentError, Option } from 'commander';
import { TOWNS, type Town } from './canada.ts';
import { LANDMARKS } from './landmarks.ts';
import { writeListings } from './listings-file.ts';
import { asideOf, nameOf } from './naming.ts';
import { phoneOf, placeOf } from './place.ts';

/** `usual`: the 120 services that are most often offered; `all`: the whole taxonomy. */
export type Categories = 'usual' | 'all';

export interface GenerateOptions {
  listings: number;
  seed: number;
  categories?: Categories;
}

const USUAL = 120;

/** Common services are far more common than rare ones: the demonstration, small, evens that out. */
const frequency = ({ weight, family }: Kind) => (weight * PRESENCE[family]) ** 1.25;

const KINDS_BY_FREQUENCY = [...KINDS].sort((a, b) => frequency(b) - frequency(a));

export const kindsOf = (categories: Categories): readonly Kind[] =>
  categories === 'all' ? KINDS_BY_FREQUENCY : KINDS_BY_FREQUENCY.slice(0, USUAL);

/** Draws by weight, quickly: a search in the running sums. */
function urn<T>(items: readonly T[], weight: (item: T) => number): (random: Random) => T {
  const sums: number[] = [];
  let total = 0;
  for (const item of items) {
    total += weight(item);
    sums.push(total);
  }
  return (random) => {
    const wanted = random.next() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return items[low]!;
  };
}

/** Most serve in French, one way or another: that is why they are listed. */
const OFFERS: Record<Naming, Array<[Offer, number]>> = {
  fr: [
    ['active', 0.6],
    ['on-request', 0.18],
    ['limited', 0.07],
    ['interpreter', 0.01],
    ['unknown', 0.13],
    ['none', 0.01],
  ],
  both: [
    ['active', 0.48],
    ['on-request', 0.25],
    ['limited', 0.1],
    ['interpreter', 0.03],
    ['unknown', 0.13],
    ['none', 0.01],
  ],
  en: [
    ['active', 0.2],
    ['on-request', 0.36],
    ['limited', 0.18],
    ['interpreter', 0.06],
    ['unknown', 0.17],
    ['none', 0.03],
  ],
};
const drawOffer = Object.fromEntries(
  Object.entries(OFFERS).map(([naming, offers]) => [naming, urn(offers, ([, weight]) => weight)]),
) as Record<Naming, (random: Random) => [Offer, number]>;

const SOURCES = [
  'repertoire-francophone-on',
  'annuaire-acadien',
  'guide-services-mb',
  'annuaire-ouest',
  'osm-canada',
  'registre-professionnel',
  'chambre-de-commerce',
  'sante-en-francais',
];

function webOf(name: Text, town: Town, random: Random): Pick<Listing, 'web' | 'email'> {
  const label = slug(name.fr ?? name.en ?? '').slice(0, 42);
  const way = random.next();
  const host =
    way < 0.5
      ? label.replace(/-(?:de|du|des|la|le|l|et|the|and|of)(?=-)/g, '')
      : way < 0.75
        ? label.replaceAll('-', '')
        : `${label}-${slug(town.name)}`;
  const domain = `${host}.example`;
  const page = random.chance(0.3)
    ? random.pick(['fr', 'fr/accueil', 'contact', 'fr/nous-joindre', 'index.html'])
    : '';
  const web: string[] = [];
  if (random.chance(0.72)) web.push(`https://${random.chance(0.6) ? 'www.' : ''}${domain}/${page}`);
  if (random.chance(0.16))
    web.push(`https://www.facebook.com/${label.replaceAll('-', '.')}${random.int(1, 9999)}`);
  const box = random.chance(0.6)
    ? random.pick(['info', 'bonjour', 'accueil', 'admin', 'office', 'reception'])
    : slug(random.pick([name.fr ?? 'contact', 'direction'])).slice(0, 12);
  return { web, ...(random.chance(0.15) && { email: `${box}@${web.length ? domain : 'courriel.example'}` }) };
}

const idOf = (name: Text, place: Place | undefined, number: number) =>
  // As `relais import` makes them for rows that have none; the number stands for what else tells namesakes apart.
  createHash('sha256')
    .update([name.fr, name.en, place?.address, place?.postalCode, number].join('\n'))
    .digest('hex')
    .slice(0, 16);

/**
 * So many come from spreadsheets and open data, and are as bare: no description, nothing of how one is served. (Of the
 * open data that `relais import` was tried on, a listing weighs 355 to 484 bytes of JSON, and none to 9 % say in words
 * what they do.) The others tell everything, as who filled in a form does.
 */
const BARE = 0.85;

/** How many are served at a distance, of those whose kind can be. */
const AT_A_DISTANCE = 0.09;

function compose(
  number: number,
  kind: Kind,
  town: Town,
  known: ReadonlySet<string>,
  random: Random,
): Listing {
  const { name, naming, cast } = nameOf(kind, town, random);
  const [offer] = drawOffer[naming](random);
  const french = naming === 'fr' || (naming === 'both' && random.chance(0.4 + 0.6 * town.francophone));
  const far = (kind.distance ?? 0) > 0 && random.chance(AT_A_DISTANCE * 2);
  const placeless = far && random.chance(0.35);
  const places = placeless ? [] : [placeOf(kind, town, french, random)];
  if (!placeless && random.chance(0.025)) places.push(placeOf(kind, town, french, random));
  const source = random.pick(SOURCES);
  const date = `${random.int(2023, 2026)}-${String(random.int(1, 10)).padStart(2, '0')}`;
  const bare = random.chance(BARE);
  const companions = COMPANIONS[kind.category]?.filter((category) => known.has(category));
  const base = describe(kind, naming, offer, town, name, random);
  const aside = random.chance(0.45) ? asideOf(kind, town, cast, random) : undefined;
  const language = naming === 'en' ? 'en' : 'fr';
  const description: Text | undefined = aside
    ? { ...base, [language]: [base?.[language], aside[language]].filter(Boolean).join(' ') }
    : base?.fr || base?.en
      ? base
      : undefined;
  const told = frenchService(kind, offer, town, twoPeople(town, random), random, places[0]?.hours);
  const declared = { how: 'declared' as const, by: source, date };
  return {
    id: idOf(name, places[0], number),
    name,
    ...(description && !bare && { description }),
    legalForm: formOf(kind, name, random),
    categories:
      companions?.length && random.chance(0.15) ? [kind.category, random.pick(companions)] : [kind.category],
    french: bare ? { offer, evidence: offer === 'unknown' ? [] : [declared] } : told,
    places,
    ...(far && {
      atADistance: {
        provinces: reachOf(kind, town, random),
        ...((placeless || random.chance(0.5)) && { phones: [phoneOf(town, random)] }),
      },
    }),
    ...webOf(name, town, random),
    source: {
      id: source,
      row: number + 2,
      date,
    },
  };
}

const drawTown = urn(TOWNS, ({ weight }) => weight);

/** The listings, one by one. */
export function* generateListings({
  listings,
  seed,
  categories = 'usual',
}: GenerateOptions): Generator<Listing> {
  const kinds = kindsOf(categories);
  const drawKind = urn(kinds, frequency);
  const known = new Set(kinds.map(({ category }) => category));
  const source = createRandom(seed);
  for (let number = 0; number < listings; number++) {
    const random = source.fork(String(number));
    const landmark = LANDMARKS[number];
    if (landmark) {
      yield landmark.compose(number, random);
      continue;
    }
    yield compose(number, drawKind(random), drawTown(random), known, random);
  }
}

const wholeNumber = (text: string) => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('a whole number is needed.');
  return Number(text);
};

if (import.meta.main) {
  const program = new Command('generate')
    .description('made-up listings for the benchmark, as relais publish reads them')
    .requiredOption('--listings <number>', 'how many', wholeNumber)
    .requiredOption('--out <file>', 'where they are written, a JSON object a line')
    .option('--seed <number>', 'the same seed tells the same story', wholeNumber, 1)
    .addOption(
      new Option('--categories <which>', 'the 120 usual services, or the whole taxonomy')
        .choices(['usual', 'all'])
        .default('usual'),
    )
    .parse();
  const { out, ...options } = program.opts<GenerateOptions & { out: string }>();
  await writeListings(generateListings(options), out);
}
