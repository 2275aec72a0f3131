/**
 * Several rows as one listing. Of a field that holds one value, the newest source's stands, then the fullest row's,
 * then the first id's; what could not be kept is told. Lists are united. Of two statements about French, what
 * the cooperative checked stands, else the more cautious one, and the other is kept beside it: who travels for a
 * service must find it.
 */
import { distanceKm } from '@relais/core/connect/geography';
import {
  type Evidence,
  type FrenchService,
  type Listing,
  OFFERS,
  type Place,
  type Text,
} from '@relais/core/listing';
import { fold } from '../import/fold.ts';
import type { Merge } from '../import/report.ts';
import { parseAddress } from './address.ts';

export interface Combined {
  listing: Listing;
  setAside: NonNullable<Merge['setAside']>;
  contradiction?: Merge['contradiction'];
}

/** @param rows Two or more, each with its own id; in any order, the result is the same. */
export function combine(rows: readonly Listing[], id: string): Combined {
  const ranked = [...rows].sort(
    (a, b) =>
      (b.source.date ?? '').localeCompare(a.source.date ?? '') ||
      fullness(b) - fullness(a) ||
      (a.id < b.id ? -1 : 1),
  );
  const setAside: Combined['setAside'] = [];
  const one = <T>(field: string, of: (row: Listing) => T | undefined, same = equalTexts): T | undefined => {
    const holders = ranked.filter((row) => of(row) !== undefined);
    const kept = holders[0] && of(holders[0]);
    for (const row of holders.slice(1)) {
      const value = of(row);
      if (!same(value, kept)) setAside.push({ field, value: String(value), from: row.id });
    }
    return kept;
  };
  const text = (field: string, of: (row: Listing) => Text | undefined): Text | undefined => {
    const fr = one(`${field}.fr`, (row) => of(row)?.fr);
    const en = one(`${field}.en`, (row) => of(row)?.en);
    return fr || en ? { ...(fr ? { fr } : {}), ...(en ? { en } : {}) } : undefined;
  };
  const description = text('description', (row) => row.description);
  const keywords = unionOfTexts(ranked.map((row) => row.keywords ?? []));
  const sells = text('commerce.sells', (row) => row.commerce?.sells);
  const contracts = unionOfTexts(ranked.map((row) => row.commerce?.contracts ?? []));
  const impact = text('commerce.impact', (row) => row.commerce?.impact);
  const legalForm = one('legalForm', (row) => row.legalForm);
  const french = combineFrench(ranked);
  const atADistance = combineDistance(ranked);
  const email = one('email', (row) => row.email);
  const calls = union(
    ranked.map((row) => row.calls ?? []),
    ({ kind, title, until }) => fold([kind, title?.fr ?? title?.en, until].join(' ')),
  );
  const listing: Listing = {
    id,
    name: text('name', (row) => row.name)!,
    ...(description ? { description } : {}),
    ...(legalForm ? { legalForm } : {}),
    categories: union(ranked.map(({ categories }) => categories)),
    ...(keywords.length ? { keywords } : {}),
    french,
    places: combinePlaces(ranked, setAside),
    ...(atADistance ? { atADistance } : {}),
    web: union(
      ranked.map(({ web }) => web),
      bareAddress,
    ),
    ...(email ? { email } : {}),
    ...(sells
      ? { commerce: { sells, ...(contracts.length ? { contracts } : {}), ...(impact ? { impact } : {}) } }
      : {}),
    ...(calls.length ? { calls } : {}),
    source: ranked[0]!.source,
  };
  const before = french.contradicted?.map(({ offer }) => offer);
  return {
    listing,
    setAside,
    ...(before ? { contradiction: { offer: french.offer, contradicted: before } } : {}),
  };
}

/** How many things a row says. */
function fullness({ name, description, categories, french, places, web, email }: Listing): number {
  const offer = french.offer === 'unknown' ? undefined : french.offer;
  const said: unknown[] = [name.fr, name.en, description, categories[0], offer, web[0], email];
  for (const { address, postalCode, latitude, phones, hours } of places) {
    said.push(address, postalCode, latitude, phones[0], hours);
  }
  return said.filter((value) => value !== undefined).length;
}

const equalTexts = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' ? fold(a) === fold(b) : a === b;

/** `http` and `https`, with `www` and without, are one address. */
const bareAddress = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');

/** All values, each once, those of the first list first. */
function union<T>(lists: readonly (readonly T[])[], keyOf: (value: T) => unknown = (value) => value): T[] {
  const all = new Map<unknown, T>();
  for (const value of lists.flat()) {
    const key = keyOf(value);
    if (!all.has(key)) all.set(key, value);
  }
  return [...all.values()];
}

/** The same words in one language are one text, and what another row adds in the other language is added to it. */
function unionOfTexts(lists: readonly (readonly Text[])[]): Text[] {
  const all: { fr?: string; en?: string }[] = [];
  const isSame = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && fold(a) === fold(b);
  for (const text of lists.flat()) {
    const same = all.find(({ fr, en }) => isSame(fr, text.fr) || isSame(en, text.en));
    if (same) Object.assign(same, { ...text, ...same });
    else all.push({ ...text });
  }
  return all as Text[];
}

const evidenceOf = (services: readonly FrenchService[]): Evidence[] =>
  union(
    services.map(({ evidence }) => evidence),
    (evidence) => JSON.stringify(evidence),
  );

function combineFrench(ranked: readonly { french: FrenchService }[]): FrenchService {
  const services = ranked.map(({ french }) => french);
  const known = services.filter(({ offer }) => offer !== 'unknown');
  if (!known.length) return { ...services[0]!, evidence: evidenceOf(services) };
  const checked = known.filter(({ evidence }) =>
    evidence.some(({ how }) => how === 'called' || how === 'visited'),
  );
  const heard = checked.length ? checked : known;
  const offer = OFFERS[Math.max(...heard.map((service) => OFFERS.indexOf(service.offer)))]!;
  const standing = known.filter((service) => service.offer === offer);
  const contradicted = [
    // What was contradicted in one of the rows already stays so.
    ...services.flatMap((service) => service.contradicted ?? []),
    ...OFFERS.filter((other) => other !== offer).flatMap((other) => {
      const evidence = evidenceOf(known.filter((service) => service.offer === other));
      return evidence.length || known.some((service) => service.offer === other)
        ? [{ offer: other, evidence }]
        : [];
    }),
  ];
  const first = <K extends 'channels' | 'when' | 'how'>(key: K) => {
    const value = [...standing, ...(offer === 'none' ? [] : known)].find(
      (service) => service[key] !== undefined,
    )?.[key];
    return value === undefined ? {} : ({ [key]: value } as Pick<FrenchService, K>);
  };
  const right = services.find((service) => service.right)?.right;
  return {
    offer,
    ...first('channels'),
    ...first('when'),
    ...first('how'),
    // A right to French does not lapse because somebody was not served in it.
    ...(right ? { right } : {}),
    evidence: evidenceOf(standing),
    ...(contradicted.length ? { contradicted } : {}),
  };
}

function combineDistance(ranked: readonly Listing[]): Listing['atADistance'] {
  const all = ranked.flatMap(({ atADistance }) => (atADistance ? [atADistance] : []));
  if (!all.length) return undefined;
  const phones = union(all.map((each) => each.phones ?? []));
  return { provinces: union(all.map(({ provinces }) => provinces)), ...(phones.length ? { phones } : {}) };
}

/** Places that are one are put together; the others stand beside each other. */
function combinePlaces(ranked: readonly Listing[], setAside: Combined['setAside']): Place[] {
  const groups: { place: Place; id: string }[][] = [];
  for (const { id, places } of ranked) {
    for (const place of places) {
      const group = groups.find((members) =>
        members.every((other) => other.id !== id && isOnePlace(other.place, place)),
      );
      if (group) group.push({ place, id });
      else groups.push([{ place, id }]);
    }
  }
  // Rows with one place each were merged as one service, wherever their sources put it.
  if (groups.length > 1 && ranked.every(({ places }) => places.length <= 1))
    groups.splice(0, groups.length, groups.flat());
  return groups.map((members) => combinePlace(members, setAside));
}

function isOnePlace(a: Place, b: Place): boolean {
  const [one, other] = [a, b].map(({ address, city }) => address && parseAddress(address, city));
  if (one && other && one.civic.length && other.civic.length) {
    return (
      one.civic.some((number) => other.civic.includes(number)) &&
      (fold(a.city) === fold(b.city) || a.postalCode === b.postalCode)
    );
  }
  if (
    a.latitude !== undefined &&
    a.longitude !== undefined &&
    b.latitude !== undefined &&
    b.longitude !== undefined
  ) {
    return (
      distanceKm(
        { latitude: a.latitude, longitude: a.longitude },
        { latitude: b.latitude, longitude: b.longitude },
      ) < 0.3
    );
  }
  return a.postalCode !== undefined && b.postalCode !== undefined
    ? a.postalCode === b.postalCode
    : fold(a.city) === fold(b.city);
}

function combinePlace(
  members: readonly { place: Place; id: string }[],
  setAside: Combined['setAside'],
): Place {
  const first = <K extends keyof Place>(key: K): Pick<Place, K> | object => {
    const holders = members.filter(({ place }) => place[key] !== undefined);
    const kept = holders[0]?.place[key];
    for (const { place, id } of holders.slice(1)) {
      const value = place[key];
      if (!equalTexts(value, kept)) setAside.push({ field: key, value: String(value), from: id });
    }
    return kept === undefined ? {} : { [key]: kept };
  };
  const located = members.find(
    ({ place }) => place.latitude !== undefined && place.longitude !== undefined,
  )?.place;
  const french = members.flatMap(({ place }) => (place.french ? [{ french: place.french }] : []));
  return {
    ...first('address'),
    ...first('city'),
    ...first('province'),
    ...first('postalCode'),
    ...(located ? { latitude: located.latitude, longitude: located.longitude } : {}),
    phones: union(members.map(({ place }) => place.phones)),
    ...first('hours'),
    ...first('wheelchair'),
    ...(french.length ? { french: combineFrench(french) } : {}),
  } as Place;
}
