/**
 * HSDS 3.1, the Human Services Data Specification of Open Referral: a list of services, each nested with its
 * organization, locations, phones, languages, schedules and service areas, as `GET /services/{id}` gives one.
 *
 * HSDS can say that a service is given in a language, at a place, by a phone, and a note with it. That is where French
 * service stands for whoever reads HSDS. How it is offered, how that is known and since when, the right to it, ids and
 * sources have no field there: they are attributes whose terms are of the taxonomy `urn:relais:listing`, one for each
 * fact, with its path as the term's code. Of these and of HSDS's own fields, read back here, the import makes the same
 * listing again.
 */
import {
  type FrenchService,
  type Listing,
  type Place,
  servesInFrench,
  type Text,
} from '@relais/core/listing';
import { PROVINCE_NAME } from '@relais/core/wording';
import { parse, v5 } from 'uuid';
import { CATEGORIES } from '../taxonomy/categories.ts';
import type { Exporter } from './exporter.ts';
import { labelOf } from './fields.ts';
import { frenchNote } from './french-note.ts';
import { type Facts, factOfText, factsBeyond, factsOf, merged, textOfFact } from './paths.ts';
import { weekOf } from './week.ts';

/** The taxonomy of what HSDS has no field for. By it the import knows the file. */
export const FACTS = 'urn:relais:listing';
const CATEGORY = 'urn:relais:category';

/** HSDS wants UUIDs: of the listing's id and what a thing is to it, so that they stay from one export to the next. */
const NAMESPACE = parse('1b1e5a4c-7f0d-5c44-9d0e-3a6f2b8c9e51');
const uuidOf = (...names: string[]): string => v5(names.join('\n').toWellFormed(), NAMESPACE);

type Item = Record<string, unknown>;

// Writing

/** Undefined members are left out by JSON. */
function serviceOf(listing: Listing): Item {
  const { id, french, places, atADistance, web } = listing;
  const service = uuidOf(id);
  const organization = uuidOf(id, 'organization');
  const name = mainText(listing.name);
  const alternate_name = listing.name.fr && listing.name.en ? listing.name.en : undefined;
  const description = listing.description && joined(listing.description);
  const urls = web.flatMap((address) => uriOf(address) ?? []);
  const own: Item = {
    id: service,
    organization_id: organization,
    name,
    alternate_name,
    description,
    url: urls[0],
    additional_urls: someOf(urls.slice(1), (url, n) => ({ id: uuidOf(id, 'url', `${n}`), url })),
    email: isEmail(listing.email) ? listing.email : undefined,
    status: 'active',
    interpretation_services: french.offer === 'interpreter' ? 'Français / French' : undefined,
    assured_date: listing.source.date,
    languages: onlyByPhone(french) ? undefined : languagesOf(french, id),
    // Beside places, the numbers to call from afar are those of the virtual location.
    phones: places.length === 0 ? phonesOf(atADistance?.phones, french, id, 'phone') : undefined,
    service_areas: someOf(atADistance?.provinces, (province) => ({
      id: uuidOf(id, 'area', province),
      service_id: service,
      name: PROVINCE_NAME.en[province],
      description: PROVINCE_NAME.fr[province],
      extent: `CA-${province}`,
      extent_type: 'ISO 3166-2',
    })),
    organization: {
      id: organization,
      name,
      alternate_name,
      description: description || name,
      website: urls[0],
      legal_status: listing.legalForm,
    },
    service_at_locations: someOf([...places, ...(atADistance ? [undefined] : [])], (place, n) =>
      atLocation(listing, place, place ? `${n}` : 'virtual'),
    ),
  };
  const attributes = listing.categories.map((category) => categoryAttribute(id, category));
  if (!listing.name.fr) attributes.push(attribute(id, 'name', 'en', 'Langue du nom / Language of the name'));
  if (listing.description && !listing.description.fr) {
    attributes.push(
      attribute(id, 'description', 'en', 'Langue de la description / Language of the description'),
    );
  }
  const beyond = factsBeyond(factsOf(listing), factsOf(told({ ...own, attributes })));
  for (const [path, value] of beyond) attributes.push(attribute(id, path, textOfFact(value)));
  return { ...own, attributes };
}

function atLocation({ id, french, places, atADistance }: Listing, place: Place | undefined, n: string): Item {
  const location = uuidOf(id, 'location', n);
  const phones = place
    ? phonesOf(place.phones, place.french ?? french, id, 'phone', n)
    : places.length > 0
      ? phonesOf(atADistance?.phones, french, id, 'phone')
      : undefined;
  return {
    id: uuidOf(id, 'at', n),
    service_id: uuidOf(id),
    location_id: location,
    schedules: place?.hours === undefined ? undefined : schedulesOf(place.hours, id, n),
    location: {
      id: location,
      location_type: place ? 'physical' : 'virtual',
      latitude: place?.latitude,
      longitude: place?.longitude,
      languages: place?.french && !onlyByPhone(place.french) ? languagesOf(place.french, id, n) : undefined,
      phones,
      addresses: place && [
        {
          id: uuidOf(id, 'address', n),
          address_1: place.address ?? '',
          city: place.city,
          state_province: place.province,
          postal_code: place.postalCode ?? '',
          country: 'CA',
          address_type: 'physical',
        },
      ],
      accessibility:
        place?.wheelchair === undefined
          ? undefined
          : [
              {
                id: uuidOf(id, 'wheelchair', n),
                description: 'Fauteuil roulant / Wheelchair',
                details: place.wheelchair ? 'yes' : 'no',
              },
            ],
    },
  };
}

const onlyByPhone = ({ channels }: FrenchService): boolean =>
  channels?.length === 1 && channels[0] === 'phone';

function languagesOf(french: FrenchService, ...of: string[]): Item[] | undefined {
  if (!servesInFrench(french.offer)) return undefined;
  return [{ id: uuidOf(...of, 'language'), name: 'French', code: 'fr', note: frenchNote(french) }];
}

function phonesOf(
  phones: readonly string[] | undefined,
  french: FrenchService,
  ...of: string[]
): Item[] | undefined {
  return someOf(phones, (phone, n) => {
    // HSDS has extensions as numbers: of 012 the zero would go.
    const [, number = phone, extension] = /^(.*);ext=([1-9]\d{0,8})$/s.exec(phone) ?? [];
    return {
      id: uuidOf(...of, `${n}`),
      number,
      extension: extension === undefined ? undefined : Number(extension),
      type: 'voice',
      languages: onlyByPhone(french) ? languagesOf(french, ...of, `${n}`) : undefined,
    };
  });
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Weekly rules (RFC 5545), each with the hours as they stood, which say more: holidays, seasons, appointments. */
function schedulesOf(hours: string, ...of: string[]): Item[] {
  const week = weekOf(hours).map(({ days, opens, closes }, n) => ({
    id: uuidOf(...of, 'schedule', `${n}`),
    freq: 'WEEKLY',
    wkst: 'MO',
    byday: days.map((day) => DAYS[day]).join(','),
    opens_at: opens,
    closes_at: closes,
    description: hours,
  }));
  return week.length > 0 ? week : [{ id: uuidOf(...of, 'schedule'), description: hours }];
}

/** A fact that HSDS has no field for. What it is linked to is what it is nested in, as with phones and languages. */
function attribute(id: string, path: string, value: string, label = labelOf(path)): Item {
  return {
    id: uuidOf(id, 'fact', path),
    value,
    taxonomy_term: term(FACTS, path, label),
  };
}

function categoryAttribute(id: string, category: string): Item {
  return {
    id: uuidOf(id, 'category', category),
    taxonomy_term: term(CATEGORY, category, NAMES.get(category) ?? category),
  };
}

const NAMES = new Map(CATEGORIES.map(({ id, fr, en }) => [id, `${fr} / ${en}`]));

function term(taxonomy: string, code: string, name: string): Item {
  return { id: termId(taxonomy, code), code, name, description: name, taxonomy };
}

const termIds = new Map<string, string>();
function termId(taxonomy: string, code: string): string {
  const key = `${taxonomy}:${code}`;
  const id = termIds.get(key) ?? uuidOf(taxonomy, code);
  if (termIds.size < 10_000) termIds.set(key, id);
  return id;
}

/** HSDS has one name and one description; the French one stands first. */
const mainText = ({ fr, en }: Text): string => fr || en || '';
const joined = ({ fr, en }: Text): string => [fr, en].filter(Boolean).join('\n\n');

/** An address as the schema's `uri` wants it, without accents; undefined where it is none. */
function uriOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { href } = new URL(address);
  return /^https?:\/\/[\w.-]+(?::\d+)?(?:[/?#][\w.~!$&'()*+,;=:@/?%-]*(?:#[\w.~!$&'()*+,;=:@/?%-]*)?)?$/.test(
    href,
  ) && !/%(?![\dA-Fa-f]{2})/.test(href)
    ? href
    : undefined;
}

const isEmail = (text: string | undefined): boolean =>
  text !== undefined &&
  /^[a-z\d][\w+-]*(?:\.[\w+-]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i.test(text);

/** No empty lists: what is not said is left out. */
const someOf = <T>(
  list: readonly T[] | undefined,
  item: (value: T, n: number) => Item,
): Item[] | undefined => (list?.length ? list.map(item) : undefined);

// Reading back

const items = (value: unknown): Item[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : [];
const item = (value: unknown): Item => items([value])[0] ?? {};
const filled = (value: unknown): unknown => (value === '' ? undefined : value);

/** A listing as far as HSDS's own fields tell it. What they tell wrongly is put right by the attributes. */
function told(service: Item): Item {
  const areas = items(service.service_areas);
  const at = items(service.service_at_locations).map((each) => ({ at: each, location: item(each.location) }));
  const distancePhones = [
    ...items(service.phones),
    ...at.filter(({ location }) => isVirtual(location)).flatMap(({ location }) => items(location.phones)),
  ];
  const isEnglish = (field: string) =>
    factAttributes(service).some(([path, value]) => path === field && value === 'en');
  const text = (field: string, other?: unknown) =>
    isEnglish(field) ? { en: service[field] } : { fr: service[field], en: other };
  return {
    name: text('name', service.alternate_name),
    description: service.description === undefined ? undefined : text('description'),
    legalForm: item(service.organization).legal_status,
    categories: items(service.attributes).flatMap(({ taxonomy_term: of }) =>
      item(of).taxonomy === CATEGORY ? item(of).code : [],
    ),
    email: service.email,
    web: [service.url, ...items(service.additional_urls).map(({ url }) => url)].filter(
      (url) => url !== undefined,
    ),
    source: { date: service.assured_date },
    places: at
      .filter(({ location }) => !isVirtual(location))
      .map(({ at, location }) => placeTold(at, location)),
    atADistance:
      areas.length > 0
        ? {
            provinces: areas.map(({ extent }) => String(extent).replace(/^CA-/, '')),
            phones: distancePhones.length > 0 ? distancePhones.map(phoneTold) : undefined,
          }
        : undefined,
  };
}

const isVirtual = ({ location_type }: Item): boolean => location_type === 'virtual';

function placeTold(at: Item, location: Item): Item {
  const address = item(items(location.addresses)[0]);
  const wheelchair = items(location.accessibility).find(({ description }) =>
    /wheelchair/i.test(String(description)),
  );
  return {
    address: filled(address.address_1),
    city: address.city,
    province: address.state_province,
    postalCode: filled(address.postal_code),
    latitude: location.latitude,
    longitude: location.longitude,
    phones: items(location.phones).map(phoneTold),
    hours: items(at.schedules)[0]?.description,
    wheelchair: wheelchair && wheelchair.details === 'yes',
  };
}

const phoneTold = ({ number, extension }: Item): string =>
  `${number}${extension === undefined ? '' : `;ext=${extension}`}`;

/** Path and value of the attributes that say a fact. */
function factAttributes(service: Item): [path: string, value: string][] {
  return items(service.attributes).flatMap(({ taxonomy_term: of, value }) => {
    const { taxonomy, code } = item(of);
    return taxonomy === FACTS && typeof code === 'string' && typeof value === 'string'
      ? [[code, value] as [string, string]]
      : [];
  });
}

/** The facts of a service that an export has written; undefined for any other. */
export function factsOfService(service: unknown): Facts | undefined {
  const beyond: Facts = new Map();
  for (const [path, value] of factAttributes(item(service))) {
    const fact = factOfText(path, value);
    if (fact !== undefined) beyond.set(path, fact);
  }
  return beyond.has('id') ? merged(factsOf(told(item(service))), beyond) : undefined;
}

export const hsdsExporter: Exporter = {
  format: 'hsds',
  endings: ['.json', '.ndjson', '.jsonl'],
  async *write(listings, ending) {
    if (ending !== '.json') {
      for await (const listing of listings) yield `${JSON.stringify(serviceOf(listing))}\n`;
      return;
    }
    yield '[';
    let separator = '\n';
    for await (const listing of listings) {
      yield separator + JSON.stringify(serviceOf(listing));
      separator = ',\n';
    }
    yield '\n]\n';
  },
};
