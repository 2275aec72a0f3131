/**
 * schema.org in JSON-LD: a graph with a LocalBusiness, an Organization or one of their kin for each listing, as search
 * engines read them; whom it seeks is its `seeks`, a Demand for each call. What schema.org has no word for (how French is offered, how that is known, ids and sources) stands
 * in `additionalProperty`, one PropertyValue for each fact, whose `propertyID` is `urn:relais:listing:` with its path.
 * Of these and of schema.org's own properties, read back here, the import makes the same listing again.
 */
import {
  type FrenchService,
  type Listing,
  type Place,
  servesInFrench,
  type Text,
} from '@relais/core/listing';
import { PROVINCE_NAME } from '@relais/core/wording';
import { typeOfCategory } from '../import/schema-org-types.ts';
import type { Exporter } from './exporter.ts';
import { labelOf } from './fields.ts';
import { EMPTY, type Facts, factOfText, factsBeyond, factsOf, merged } from './paths.ts';
import { weekOf } from './week.ts';

/** Begins the `propertyID` of each fact. By it the import knows the file. */
export const FACTS = 'urn:relais:listing:';

type Item = Record<string, unknown>;

// Writing

/** Undefined members are left out by JSON. */
function nodeOf(listing: Listing): Item {
  const { name, description, places, atADistance, web, french, calls } = listing;
  const [only, ...others] = places;
  const own: Item = {
    '@type': oneOrSeveral(typesOf(listing)),
    identifier: listing.id,
    name: values(name),
    description: description && values(description),
    url: web[0],
    sameAs: oneOrSeveral(web.slice(1)),
    email: listing.email,
    knowsLanguage: languagesOf(french),
    ...(only && others.length === 0 ? placeProperties(only) : {}),
    location:
      others.length > 0
        ? places.map((place) => ({ '@type': 'Place', ...placeProperties(place) }))
        : undefined,
    areaServed: atADistance?.provinces.map((province) => ({
      '@type': 'AdministrativeArea',
      identifier: `CA-${province}`,
      name: [
        { '@value': PROVINCE_NAME.fr[province], '@language': 'fr' },
        { '@value': PROVINCE_NAME.en[province], '@language': 'en' },
      ],
    })),
    contactPoint: atADistance?.phones?.map((telephone) => ({
      '@type': 'ContactPoint',
      telephone,
      availableLanguage: languagesOf(french),
    })),
    seeks: calls?.length
      ? calls.map(({ title, text, until, link }) => ({
          '@type': 'Demand',
          name: title && values(title),
          description: text && values(text),
          validThrough: until,
          url: link,
        }))
      : undefined,
  };
  const beyond = factsBeyond(factsOf(listing), factsOf(told(own)));
  return {
    ...own,
    additionalProperty: [...beyond].map(([path, value]) => ({
      '@type': 'PropertyValue',
      propertyID: FACTS + path,
      name: labelOf(path),
      value: value === EMPTY ? '[]' : value,
    })),
  };
}

/** As JSON-LD is mostly written: no list around one value, and no list of nothing. */
const oneOrSeveral = (list: string[]): string | string[] | undefined => (list.length > 1 ? list : list[0]);

const values = ({ fr, en }: Text): Item[] =>
  [
    { '@value': fr, '@language': 'fr' },
    { '@value': en, '@language': 'en' },
  ].filter((value) => value['@value'] !== undefined);

/** French is a language they serve in; which others, nobody said. */
const languagesOf = ({ offer }: FrenchService): string[] | undefined =>
  servesInFrench(offer) && offer !== 'interpreter' ? ['fr'] : undefined;

function typesOf({ categories, legalForm, places }: Listing): string[] {
  const types = categories.flatMap((category) => typeOfCategory(category) ?? []);
  if (legalForm === 'public') types.push('GovernmentOffice');
  if (legalForm === 'non-profit') types.push('NGO');
  if (types.length === 0) types.push(places.length > 0 ? 'LocalBusiness' : 'Organization');
  return [...new Set(types)];
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function placeProperties(place: Place): Item {
  const { latitude, longitude, wheelchair } = place;
  const week = place.hours === undefined ? [] : weekOf(place.hours);
  return {
    address: {
      '@type': 'PostalAddress',
      streetAddress: place.address,
      addressLocality: place.city,
      addressRegion: place.province,
      postalCode: place.postalCode,
      addressCountry: 'CA',
    },
    geo:
      latitude === undefined && longitude === undefined
        ? undefined
        : { '@type': 'GeoCoordinates', latitude, longitude },
    telephone: oneOrSeveral(place.phones),
    openingHoursSpecification:
      week.length === 0
        ? undefined
        : week.map(({ days, opens, closes }) => ({
            '@type': 'OpeningHoursSpecification',
            dayOfWeek: days.map((day) => DAYS[day]),
            opens,
            closes,
          })),
    amenityFeature:
      wheelchair === undefined
        ? undefined
        : [
            {
              '@type': 'LocationFeatureSpecification',
              name: 'Accessible en fauteuil roulant / Wheelchair accessible',
              value: wheelchair,
            },
          ],
  };
}

// Reading back

const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const items = (value: unknown): Item[] =>
  list(value).filter((each): each is Item => typeof each === 'object' && each !== null);
const item = (value: unknown): Item => items(value)[0] ?? {};

/** A listing as far as schema.org's own properties tell it. What they tell wrongly is put right by the others. */
function told(node: Item): Item {
  const places =
    node.location !== undefined ? items(node.location) : node.address !== undefined ? [node] : [];
  return {
    id: node.identifier,
    name: textTold(node.name),
    description: node.description === undefined ? undefined : textTold(node.description),
    web: [...list(node.url), ...list(node.sameAs)],
    email: node.email,
    places: places.map(placeTold),
    atADistance:
      node.areaServed === undefined
        ? undefined
        : {
            provinces: items(node.areaServed).map(({ identifier }) => String(identifier).replace(/^CA-/, '')),
            phones:
              node.contactPoint === undefined
                ? undefined
                : items(node.contactPoint).map(({ telephone }) => telephone),
          },
    calls:
      node.seeks === undefined
        ? undefined
        : items(node.seeks).map(({ name, description, validThrough, url }) => ({
            title: name === undefined ? undefined : textTold(name),
            text: description === undefined ? undefined : textTold(description),
            until: validThrough,
            link: url,
          })),
  };
}

const textTold = (value: unknown): Item =>
  Object.fromEntries(items(value).map((each) => [String(each['@language']), each['@value']]));

function placeTold(place: Item): Item {
  const address = item(place.address);
  const geo = item(place.geo);
  return {
    address: address.streetAddress,
    city: address.addressLocality,
    province: address.addressRegion,
    postalCode: address.postalCode,
    latitude: geo.latitude,
    longitude: geo.longitude,
    phones: list(place.telephone),
    wheelchair: items(place.amenityFeature).find(({ name }) => /wheelchair/i.test(String(name)))?.value,
  };
}

/** The facts of a node that an export has written; undefined for any other. */
export function factsOfNode(node: unknown): Facts | undefined {
  const beyond: Facts = new Map();
  let isOwn = false;
  for (const { propertyID, value } of items(item(node).additionalProperty)) {
    if (typeof propertyID !== 'string' || !propertyID.startsWith(FACTS)) continue;
    isOwn = true;
    const path = propertyID.slice(FACTS.length);
    const fact = factOfText(path, String(value));
    if (fact !== undefined) beyond.set(path, fact);
  }
  return isOwn ? merged(factsOf(told(item(node))), beyond) : undefined;
}

export const schemaOrgExporter: Exporter = {
  format: 'json-ld',
  endings: ['.jsonld', '.json'],
  async *write(listings) {
    yield '{"@context":"https://schema.org","@graph":[';
    let separator = '\n';
    for await (const listing of listings) {
      yield separator + JSON.stringify(nodeOf(listing));
      separator = ',\n';
    }
    yield '\n]}\n';
  },
};
