/**
 * OpenStreetMap, as Overpass answers it (JSON), as GeoJSON, and as it is downloaded (PBF). What its tags say of French is what a passer-by
 * wrote down: it is quoted, tag and value, as said by OpenStreetMap.
 *
 * | tags                                                          | offer        |
 * |---------------------------------------------------------------|--------------|
 * | `language:fr=main`, `only`; `school:language=fr`; a list of French alone | `active` |
 * | `language:fr=yes`; French in a list of several                | `on-request` |
 * | `language:fr=limited`                                         | `limited`    |
 * | `language:fr=no`                                              | `none`       |
 * | no such tag; a French name; a list without French             | `unknown`    |
 */
import { open } from 'node:fs/promises';
import type { LegalForm, Listing, Province, Text } from '@relais/core/listing';
import { readDate } from './date.ts';
import { Element, textOf } from './element.ts';
import { fold } from './fold.ts';
import { frenchService, type QuotedStatement, readStatement } from './french.ts';
import { isOpeningHours } from './hours.ts';
import { endOfJson, parseJson, readWholeText } from './json-file.ts';
import { keywordsOf } from './keywords.ts';
import { languageOfText } from './name-language.ts';
import { classify, SERVICE_KEYS, type Tags } from './openstreetmap-categories.ts';
import { openPbf } from './openstreetmap-pbf.ts';
import type { Coordinates } from './place.ts';
import { plainText } from './plain-text.ts';
import type { Reader, ReaderContext, Reading } from './reader.ts';
import { ImportError } from './report.ts';

/** An element, whatever format it came in. */
export interface OsmElement {
  /** `node/123`, `way/123`, `relation/123`. */
  id: string;
  tags: Tags;
  at?: Coordinates | undefined;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPbf = (file: string, head: string): boolean =>
  head.slice(0, 100).includes('OSMHeader') || /\.pbf$/i.test(file);
/** XML holds the same data, and is known in order to say what to do with it. */
const isXml = (head: string): boolean => /^\s*(?:<\?xml[^>]*>\s*)?<(?:osm|osmChange)\b/.test(head);

export const openStreetMapReader: Reader = {
  format: 'osm',
  source: 'osm',
  reads: (file, head, isFolder) => {
    if (isFolder) return false;
    if (isPbf(file, head) || isXml(head)) return true;
    if (!/^\s*\{/.test(head) || /"@(?:context|graph)"/.test(head)) return false;
    const isOverpass = /"elements"\s*:\s*\[/.test(head) || /"osm3s"\s*:/.test(head);
    const isGeoJson = /"type"\s*:\s*"Feature(?:Collection)?"/.test(head);
    return (
      isOverpass ||
      (isGeoJson &&
        /"(?:node|way|relation)\/\d+"|"@?osm_(?:id|type)"|"full_id"|"@type"\s*:\s*"(?:node|way|relation)"/.test(
          head,
        ))
    );
  },
  async *read(context) {
    if (isPbf(context.file, await beginningOf(context.path))) {
      yield* readPbf(context);
      return;
    }
    const json = await readJson(context);
    context.summary.encoding = 'utf-8';
    const { elements, date } = elementsOf(json, context);
    yield* readElements(elements, date, context);
  },
};

/** Enough to know PBF by; empty where the file cannot be read, which will be said. */
async function beginningOf(path: string): Promise<string> {
  const handle = await open(path).catch(() => undefined);
  try {
    const read = await handle?.read(Buffer.alloc(100), 0, 100, 0);
    return read?.buffer.toString('latin1', 0, read.bytesRead) ?? '';
  } catch {
    return '';
  } finally {
    await handle?.close();
  }
}

async function* readPbf(context: ReaderContext): AsyncGenerator<Reading> {
  const isPlaced = (tags: Tags) => !isInactive(tags) && classify(tags).serves;
  const pbf = await openPbf(context, { isKey: isServiceKey, isPlaced });
  try {
    yield* readElements(pbf.elements, pbf.date, context);
  } finally {
    await pbf.close();
  }
}

/** Apart, so that the text is let go before the elements are read. */
async function readJson(context: ReaderContext): Promise<unknown> {
  const { file } = context;
  const text = await readWholeText(
    context,
    'Keep only places with a tag amenity, office, craft, shop or healthcare, or give it as .osm.pbf, which may have any size.',
  );
  if (isXml(text.slice(0, 1000))) {
    throw new ImportError(
      'osm',
      `${file}: is OpenStreetMap data in XML, which is not read. Convert it: osmium cat ${file} -o converted.osm.pbf.`,
    );
  }
  try {
    return parseJson(text, file);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const rest = salvage(text);
    if (!rest) throw error;
    context.issues.add(
      'error',
      'json',
      `${error.message.slice(file.length).replace(/^[,:] ?/, '')} ${rest.items.length} elements before and behind that place were read.`,
    );
    return { [rest.list]: rest.items, ...(rest.list === 'features' ? { type: 'FeatureCollection' } : {}) };
  }
}

const LIST = /"(elements|features)"\s*:\s*\[/;
/** How an element begins that stands in the list itself. A relation's members begin so too, and have no id. */
const ITEM = /\{\s*"(?:type|id)"\s*:/g;

/** A file with more breaks than this is no file of elements; each costs a look at what follows. */
const MAX_BROKEN = 1000;

/**
 * The elements of JSON that is broken: each that can be read on its own, before the break and behind it. No
 * reader of JSON goes on behind an error; elements begin alike, and that is where it is taken up again.
 */
function salvage(text: string): { list: string; items: Json[] } | undefined {
  const found = LIST.exec(text);
  if (!found) return undefined;
  const items: Json[] = [];
  let at = found.index + found[0].length;
  for (let broken = 0; broken < MAX_BROKEN; ) {
    ITEM.lastIndex = at;
    const next = ITEM.exec(text);
    if (!next) break;
    const end = endOfJson(text, next.index);
    const item = end === undefined ? undefined : readItem(text.slice(next.index, end));
    // A break inside: taken up at what begins next, behind the bracket.
    at = item === undefined ? next.index + 1 : end!;
    if (!item) broken++;
    if (item && item.id !== undefined && ('tags' in item || 'properties' in item || 'lat' in item))
      items.push(item);
  }
  return items.length > 0 ? { list: found[1]!, items } : undefined;
}

function readItem(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Listings of elements, in their order; what serves nobody is passed over, and counted in one issue. */
export async function* readElements(
  elements: Iterable<OsmElement> | AsyncIterable<OsmElement>,
  date: string | undefined,
  context: ReaderContext,
): AsyncGenerator<Reading> {
  const { issues } = context;
  issues.add(
    'info',
    'attribution',
    'is OpenStreetMap data, under the ODbL 1.0: a directory made with it must say “© OpenStreetMap contributors” with a link to https://www.openstreetmap.org/copyright, and share what is derived from the data under the same licence. Put that under “attribution” in the profile.',
  );
  let passedOver = 0;
  let some = false;
  for await (const element of elements) {
    some = true;
    const reading = readElement(element, date, context);
    if (reading) yield reading;
    else passedOver++;
  }
  if (!some) {
    issues.add(
      'warning',
      'no-elements',
      `has no element with a tag of ${SERVICE_KEYS.join(', ')}. Of Overpass ask for places with such a tag, and for “out center”.`,
    );
  } else if (passedOver > 0) {
    issues.add(
      'info',
      'passed-over',
      `${passedOver} elements have no tag of ${SERVICE_KEYS.join(', ')} for somewhere people are served, or have no name and no known category; passed over.`,
    );
  }
}

/** @throws ImportError for JSON that holds no elements. */
function elementsOf(
  json: unknown,
  context: ReaderContext,
): { elements: Iterable<OsmElement>; date?: string } {
  if (isObject(json) && Array.isArray(json.elements)) {
    if (typeof json.remark === 'string' && /error|timed? ?out|memory/i.test(json.remark)) {
      context.issues.add(
        'warning',
        'incomplete',
        `was cut off by its server: “${json.remark}”. Ask again for a smaller area or with more time.`,
      );
    }
    const base = isObject(json.osm3s) ? json.osm3s.timestamp_osm_base : undefined;
    const date = typeof base === 'string' ? readDate(base) : undefined;
    return { elements: overpassElements(json.elements), ...(date ? { date } : {}) };
  }
  const features =
    isObject(json) && json.type === 'FeatureCollection' && Array.isArray(json.features)
      ? json.features
      : isObject(json) && json.type === 'Feature'
        ? [json]
        : undefined;
  if (!features) {
    throw new ImportError(
      'osm',
      `${context.file}: has neither “elements”, as Overpass answers, nor “features”, as GeoJSON has. Ask Overpass for [out:json].`,
    );
  }
  const elements = features.filter(isObject).flatMap((feature, index) => featureElement(feature, index));
  const crs =
    isObject(json) && isObject(json.crs) && isObject(json.crs.properties) ? json.crs.properties.name : '';
  const said = typeof crs === 'string' ? crs : '';
  const isInDegrees = said === '' || DEGREES.test(said);
  const far = elements.filter(({ at }) => at && (Math.abs(at.latitude) > 90 || Math.abs(at.longitude) > 180));
  if (isInDegrees && far.length === 0) return { elements };
  context.issues.add(
    'warning',
    'crs',
    `${isInDegrees ? `has ${far.length} places that are not in degrees, as “${far[0]!.at!.latitude}, ${far[0]!.at!.longitude}” of ${far[0]!.id}` : `is in “${said}”, and not in degrees`}; these coordinates are left out. Export it in WGS 84 (EPSG:4326), as GeoJSON has to be.`,
  );
  const isLost = new Set(isInDegrees ? far : elements);
  return {
    elements: elements.map((element) => (isLost.has(element) ? { ...element, at: undefined } : element)),
  };
}

/** WGS 84 by its names, and the NAD 83 of Canadian maps, which is within two metres of it. */
const DEGREES = /(?:CRS:?84|EPSG:+(?:\d[\d.]*:)?(?:4326|4269|4617))$/i;

const degrees = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

function coordinatesOf(latitude: unknown, longitude: unknown): Coordinates | undefined {
  const [north, east] = [degrees(latitude), degrees(longitude)];
  return north === undefined || east === undefined ? undefined : { latitude: north, longitude: east };
}

/** The middle of the rectangle around points. */
function middle(points: Iterable<Coordinates>): Coordinates | undefined {
  let [south, west, north, east] = [Infinity, Infinity, -Infinity, -Infinity];
  let some = false;
  for (const { latitude, longitude } of points) {
    some = true;
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
  }
  const round = (value: number) => Math.round(value * 1e7) / 1e7;
  return some ? { latitude: round((south + north) / 2), longitude: round((west + east) / 2) } : undefined;
}

function tagsOf(value: unknown): Tags {
  const tags: Record<string, string> = Object.create(null);
  if (!isObject(value)) return tags;
  for (const [key, said] of Object.entries(value)) {
    if (typeof said === 'string' || typeof said === 'number' || typeof said === 'boolean') {
      tags[key] = String(said).trim();
    }
  }
  return tags;
}

const IS_ID = /^(?:node|way|relation)\/-?\d+$/;

function* overpassElements(items: unknown[]): Generator<OsmElement> {
  const keyOf = ({ type, id, ref }: Json) => `${type}/${id ?? ref}`;
  const known = new Map<string, Json>();
  for (const [index, item] of items.entries()) {
    if (!isObject(item)) continue;
    // What has no id of OpenStreetMap's is called by its number, and is not taken for another such.
    const key = IS_ID.test(keyOf(item)) ? keyOf(item) : `element/${index + 1}`;
    // The same element may be given twice, once with its tags and once with its place only.
    const earlier = known.get(key);
    known.set(key, earlier ? { ...earlier, ...item } : item);
  }
  const place = (item: Json, deep = 0): Coordinates | undefined => {
    const center = isObject(item.center) ? item.center : item;
    const own = coordinatesOf(center.lat, center.lon);
    if (own || deep > 2) return own;
    if (isObject(item.bounds)) {
      const { minlat, minlon, maxlat, maxlon } = item.bounds;
      const corners = [coordinatesOf(minlat, minlon), coordinatesOf(maxlat, maxlon)];
      return middle(corners.filter((corner) => corner !== undefined));
    }
    const points: Coordinates[] = [];
    const add = (point: Coordinates | undefined) => point && points.push(point);
    for (const point of listOf(item.geometry)) if (isObject(point)) add(coordinatesOf(point.lat, point.lon));
    for (const id of listOf(item.nodes)) {
      const node = known.get(`node/${id}`);
      if (node) add(place(node, deep + 1));
    }
    for (const member of listOf(item.members)) {
      if (!isObject(member)) continue;
      const target = known.get(keyOf({ type: member.type, ref: member.ref }));
      add(place({ ...target, ...member }, deep + 1));
    }
    return middle(points);
  };
  for (const [id, item] of known) {
    const tags = tagsOf(item.tags);
    if (Object.keys(tags).length > 0) yield { id, tags, at: place(item) };
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Properties that say which element it is, and are no tags. */
const ABOUT = /^(?:@|full_id$|osm_(?:id|type|way_id)$|id$|type$|meta$|relations$|tainted$|z_order$)/;
const TYPE_OF_LETTER: Record<string, string> = { n: 'node', w: 'way', r: 'relation' };

function featureElement(feature: Json, index: number): OsmElement[] {
  const properties = isObject(feature.properties) ? feature.properties : {};
  const id = [properties['@id'], feature.id, properties.id, properties.full_id]
    .map((value) => String(value ?? ''))
    .map((value) =>
      value.replace(/^([nwr])(\d+)$/, (_, letter, number) => `${TYPE_OF_LETTER[letter]}/${number}`),
    )
    .map((value) => /(?:^|\/)((?:node|way|relation)\/\d+)$/.exec(value)?.[1])
    .find((value) => value !== undefined);
  const type = properties['@type'] ?? properties.osm_type ?? properties.type;
  const number = properties['@osm_id'] ?? properties.osm_id ?? properties['@id'] ?? properties.id;
  const made =
    /^(?:node|way|relation)$/.test(String(type)) && /^\d+$/.test(String(number))
      ? `${type}/${number}`
      : undefined;
  const nested = isObject(properties.tags);
  const given = nested
    ? properties.tags
    : Object.fromEntries(Object.entries(properties).filter(([key]) => !ABOUT.test(key)));
  const tags = tagsOf(given);
  if (Object.keys(tags).length === 0) return [];
  const geometry = isObject(feature.geometry) ? feature.geometry : undefined;
  const at = middle(pointsOf(geometry));
  return [{ id: id ?? made ?? `feature/${index + 1}`, tags, at }];
}

function* pointsOf(geometry: Json | undefined): Generator<Coordinates> {
  const open: unknown[] = [
    geometry?.coordinates,
    ...listOf(geometry?.geometries).map((one) => (isObject(one) ? one.coordinates : undefined)),
  ];
  while (open.length > 0) {
    const item = open.pop();
    if (!Array.isArray(item)) continue;
    const point = typeof item[0] === 'number' ? coordinatesOf(item[1], item[0]) : undefined;
    if (point) yield point;
    else for (const each of item) open.push(each);
  }
}

const LIFECYCLE =
  /^(?:disused|abandoned|was|closed|demolished|removed|razed|ruins?|destroyed|historic|construction|proposed|planned):/;

/** Whether a key says what a place does for people, or did. */
const isServiceKey = (key: string): boolean =>
  (SERVICE_KEYS as readonly string[]).includes(key.replace(LIFECYCLE, ''));

/** Closed, or not open yet: what it was stands behind a prefix, and nothing stands in its place. */
function isInactive(tags: Tags): boolean {
  if (tags.disused === 'yes' || tags.abandoned === 'yes' || tags.operational_status === 'closed') return true;
  if (SERVICE_KEYS.some((key) => tags[key] === 'vacant')) return true;
  const former = Object.keys(tags).some((key) => LIFECYCLE.test(key) && isServiceKey(key));
  return former && !classify(tags).serves;
}

const LEGAL_FORM: Record<string, LegalForm> = {
  government: 'public',
  public: 'public',
  business: 'business',
  cooperative: 'cooperative',
  ngo: 'non-profit',
  charitable: 'non-profit',
  charity: 'non-profit',
  community: 'non-profit',
  private_non_profit: 'non-profit',
  religious: 'non-profit',
};

/** What becomes of one element; undefined when nobody is served there. */
function readElement(
  { id, tags, at }: OsmElement,
  fileDate: string | undefined,
  context: ReaderContext,
): Reading | undefined {
  if (isInactive(tags)) return { kind: 'inactive' };
  const { categories, unmapped, serves } = classify(tags);
  if (!serves) return undefined;
  const element = new Element(context, id);
  const date = readDate(tags.check_date ?? tags['survey:date'] ?? '') ?? context.sourceDate ?? fileDate;
  const french = readFrench(tags, date, element);

  if (!NAME_TAGS.some((key) => tags[key])) {
    if (categories.length === 0) return undefined;
    element.say('error', 'name-missing', 'name', 'has no name; left out. Name it on OpenStreetMap.');
    return { kind: 'rejected' };
  }
  const unit = tags['addr:unit'] ?? tags['addr:suite'];
  const number = tags['addr:housenumber'];
  const street = tags['addr:street'] ?? tags['addr:place'];
  const house = number && unit && /^[\p{L}\p{N}]{1,6}$/u.test(unit) ? `${unit}-${number}` : number;
  const rest = unit && house === number ? [unit] : [];
  const address = street
    ? [[house, street].filter(Boolean).join(' '), ...rest].join(', ')
    : (tags['addr:full'] ?? '');
  const place = element.place({
    address,
    city:
      tags['addr:city'] ??
      tags['addr:town'] ??
      tags['addr:village'] ??
      tags['addr:hamlet'] ??
      tags['addr:municipality'] ??
      '',
    province: tags['addr:province'] ?? tags['addr:state'] ?? '',
    postalCode: tags['addr:postcode'] ?? '',
    country: tags['addr:country'] ?? '',
    at,
  });
  if (!place) return { kind: 'rejected' };
  const name = readName(tags, french.offer, place.province, element);
  if (!name) {
    element.say(
      'error',
      'name-missing',
      'name',
      'has no name but blanks; left out. Name it on OpenStreetMap.',
    );
    return { kind: 'rejected' };
  }
  for (const tag of unmapped) element.unmappedCategory(tag);

  const all = (...keys: string[]): string[] =>
    keys.flatMap((key) => [tags[key], tags[`contact:${key}`]]).filter((value) => value !== undefined);
  place.phones = element.phones(all('phone', 'mobile').map((text) => text.replace(/;/g, ' / ')));
  const hours = element.line('hours', tags.opening_hours);
  if (hours && isOpeningHours(hours)) place.hours = hours;
  else if (hours) {
    element.say(
      'warning',
      'hours',
      'hours',
      `“${hours}” is not in opening_hours syntax; left out. Correct it on OpenStreetMap.`,
    );
  }
  if (/^(?:yes|designated)$/.test(tags.wheelchair ?? '')) place.wheelchair = true;
  else if (tags.wheelchair === 'no') place.wheelchair = false;

  const described = element.text('description', tags.description);
  const describedLanguage = described && languageOfText(described);
  const description = textOf(
    element.text('description.fr', tags['description:fr']) || (describedLanguage === 'fr' ? described : ''),
    element.text('description.en', tags['description:en']) || (describedLanguage === 'en' ? described : ''),
  );
  const legalForm = LEGAL_FORM[tags['operator:type'] ?? ''];
  const listing: Listing = {
    id: `${context.source}:${id}`,
    name,
    ...(description ? { description } : {}),
    ...(legalForm ? { legalForm } : {}),
    categories: categories.length > 0 ? categories : element.constantCategories(),
    ...keywordsOf(element.unmapped),
    french,
    places: [place],
    ...element.webAndEmail(all('website', 'url', 'website:fr', 'website:en'), all('email')),
    source: { id: context.source, ...(date ? { date } : {}) },
  };
  return { kind: 'listing', listing, ownId: true };
}

const NAME_TAGS = [
  'name',
  'name:fr',
  'name:en',
  'official_name',
  'official_name:fr',
  'official_name:en',
].concat(['alt_name', 'brand', 'operator']);

/**
 * The names in their languages. Beside a name that says its language, the plain one counts only where its own
 * words show the other language: on OpenStreetMap it may be any language, or both at once. A plain name whose
 * words show nothing is taken for French in Québec and for English elsewhere.
 */
function readName(
  tags: Tags,
  offer: Listing['french']['offer'],
  province: Province,
  element: Element,
): Text | undefined {
  const first = (field: string, ...keys: string[]): string =>
    keys.map((key) => element.line(field, tags[key])).find((text) => text !== '') ?? '';
  const fr = first('name.fr', 'name:fr', 'official_name:fr');
  const en = first('name.en', 'name:en', 'official_name:en');
  let plain =
    first('name', 'name', 'official_name') ||
    element.line('name', (tags.alt_name ?? '').split(';')[0]) ||
    first('name', 'brand');
  if (plain === '' && !fr && !en) {
    plain = first('name', 'operator');
    if (plain) {
      element.say(
        'info',
        'name-operator',
        'name',
        `has no name; that of its operator, “${plain}”, is taken.`,
      );
    }
  }
  const hints = { offer, ...(province === 'QC' ? { header: 'fr' as const } : {}) };
  const language = languageOfText(plain, hints);
  if (!fr && !en) return language === 'fr' ? textOf(plain, '') : textOf('', plain);
  const adds = plain !== '' && ![fr, en].some((known) => known && plain.includes(known));
  if (adds && fr && !en && languageOfText(plain) === 'en') return textOf(fr, plain);
  if (adds && en && !fr && languageOfText(plain, { header: 'fr' }) === 'fr') return textOf(plain, en);
  return textOf(fr, en);
}

const MAIN = new Set(['main', 'only', 'primary', 'official', 'native', 'mother tongue']);
const LEVEL_TAGS = ['language:fr', 'service:language:fr', 'school:language:fr', 'language:fr:spoken'];
const LIST_TAGS = ['school:language', 'service:language', 'languages', 'language'];

function readFrench(tags: Tags, date: string | undefined, element: Element): Listing['french'] {
  const statements: QuotedStatement[] = [];
  for (const key of LEVEL_TAGS) {
    if (tags[key] === undefined) continue;
    const value = plainText(tags[key]).text;
    const quote = `${key}=${value}`;
    if (MAIN.has(fold(value))) statements.push({ offer: 'active', understood: true, quote });
    else {
      const read = readStatement(value);
      if (!read.understood) sayUnread(element, quote, read.offer);
      statements.push({ ...read, quote });
    }
  }
  for (const key of LIST_TAGS) {
    if (tags[key] === undefined) continue;
    const value = plainText(tags[key]).text;
    const languages = value.split(/[;,/|]/).filter((part) => part.trim() !== '');
    const offers = languages.map((part) => readStatement(part.trim().replace(/[-_][A-Za-z]{2}$/, '')).offer);
    const hasFrench = offers.some((offer) => offer === 'active' || offer === 'on-request');
    const alone = hasFrench && offers.every((offer) => offer === 'active');
    statements.push({
      offer: alone ? 'active' : hasFrench ? 'on-request' : 'unknown',
      understood: true,
      quote: `${key}=${value}`,
    });
  }
  const { french, contradiction } = frenchService(statements, {
    by: 'OpenStreetMap',
    ...(date ? { date } : {}),
  });
  if (contradiction) {
    element.say(
      'warning',
      'french-contradiction',
      'french',
      `${statements.map(({ quote }) => `“${quote}”`).join(' and ')} contradict each other; taken as unknown. Correct one of them.`,
    );
  }
  return french;
}

function sayUnread(element: Element, quote: string, offer: string): void {
  element.say(
    'warning',
    'french-unread',
    'french',
    `“${quote}” does not say plainly whether there is service in French; taken as ${offer}. Write yes, main, limited or no.`,
  );
}
