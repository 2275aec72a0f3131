/**
 * schema.org in JSON-LD: files of it, and web pages that carry it in scripts. Businesses and organisations are
 * taken from where a page or a list presents them (the top, `@graph`, `mainEntity`, list items, departments),
 * never from where they are only named: an author, a brand, a parent organisation.
 *
 * | languages that are given (`availableLanguage`, `knowsLanguage`) | offer        |
 * |------------------------------------------------------------------|--------------|
 * | French alone                                                     | `active`     |
 * | French among others                                              | `on-request` |
 * | none, or others without French                                   | `unknown`    |
 */
import type { Listing, Place } from '@relais/core/listing';
import { readCallKind, readCalls } from './calls.ts';
import { Element, textOf } from './element.ts';
import { fold } from './fold.ts';
import { frenchService, type QuotedStatement, readStatement } from './french.ts';
import { hoursOfWeek } from './hours.ts';
import { idOfContent } from './identity.ts';
import { parseJson, readWholeText } from './json-file.ts';
import { keywordsOf } from './keywords.ts';
import { languageOfText } from './name-language.ts';
import { type Coordinates, readCoordinates, readProvince } from './place.ts';
import { plainText } from './plain-text.ts';
import type { Reader, ReaderContext, Reading } from './reader.ts';
import { ImportError } from './report.ts';
import { categoriesOfTypes, legalFormOfTypes, servesPeople } from './schema-org-types.ts';
import { readYesNo } from './yes-no.ts';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A graph is held with all its nodes, because any may refer to any other: some fifteen times its text. */
const MAX_GRAPH_BYTES = 100 * 1024 * 1024;

const SCRIPT_TYPE = /application\/ld\+json/i;

export const schemaOrgReader: Reader = {
  format: 'json-ld',
  reads: (file, head, isFolder) => {
    if (isFolder) return false;
    if (/\.jsonld$/i.test(file)) return true;
    if (/^\s*</.test(head)) return /\.x?html?$/i.test(file) || SCRIPT_TYPE.test(head);
    return /^\s*[[{]/.test(head) && /"@(?:context|graph|type|id)"\s*:/.test(head);
  },
  async *read(context) {
    const text = await readWholeText(
      context,
      'Cut it into several files, and give them together.',
      MAX_GRAPH_BYTES,
    );
    context.summary.encoding = 'utf-8';
    const documents = /^\s*</.test(text) ? documentsOfPage(text, context) : [parseJson(text, context.file)];
    yield* readDocuments(documents, context);
  },
};

/** A comment, or a script with its attributes and its text. */
const COMMENT_OR_SCRIPT = /<!--[\s\S]*?-->|<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/script\s*>/gi;

/**
 * The JSON-LD of a web page. A script that is broken is reported and the others are read.
 *
 * @throws ImportError when there is none, or when all of it is broken.
 */
function documentsOfPage(text: string, { file, issues }: ReaderContext): unknown[] {
  const documents: unknown[] = [];
  const errors: ImportError[] = [];
  for (const found of text.matchAll(COMMENT_OR_SCRIPT)) {
    const [whole, attributes, content] = found;
    if (attributes === undefined || content === undefined || !SCRIPT_TYPE.test(attributes)) continue;
    let from = found.index + whole.indexOf('>', '<script'.length + attributes.length) + 1;
    let to = from + content.length;
    // Some pages hide their scripts from browsers of the last century.
    from += /^\s*(?:(?:\/\/\s*|\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?|<!--)?/.exec(content)![0].length;
    to -= /(?:(?:\/\/\s*|\/\*\s*)?\]\]>(?:\s*\*\/)?|-->)?\s*$/.exec(content)![0].length;
    if (text.slice(from, to).trim() === '') continue;
    try {
      documents.push(parseJson(text, file, from, to));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      errors.push(error);
    }
  }
  if (documents.length === 0 && errors[0]) throw errors[0];
  for (const error of errors) issues.fail(error);
  if (documents.length === 0) {
    throw new ImportError(
      'json-ld',
      `${file}: is a web page without a script of type application/ld+json. Save the page that describes the organisation, or give its data as CSV.`,
    );
  }
  return documents;
}

/** `http://schema.org/name`, `schema:name` and `name` are one. */
const plainName = (key: string): string => key.replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/, '');

/** An object of the graph, with its properties under their plain names, each as a list. */
class Node {
  readonly types: string[] = [];
  id: string | undefined;
  /** The language of its plain texts, as its `@context` says. */
  language: string | undefined;
  #values = new Map<string, unknown[]>();

  add(json: Json, language: string | undefined): void {
    this.language ??= language;
    for (const [key, value] of Object.entries(json)) {
      if (key === '@id' || key === 'id') this.id ??= typeof value === 'string' ? value : undefined;
      if (key === '@type' || key === 'type') {
        for (const type of itemsOf(value)) {
          if (typeof type !== 'string') continue;
          const name = plainName(type);
          if (!this.types.includes(name)) this.types.push(name);
        }
      }
      const name = plainName(key);
      // One node may be described in several places; what was said first stands.
      if (!this.#values.has(name)) this.#values.set(name, itemsOf(value));
    }
  }

  of(...names: string[]): unknown[] {
    return names.flatMap((name) => this.#values.get(name) ?? []);
  }
}

/** A value as a flat list: one, several, or JSON-LD's `@list` and `@set`. */
function itemsOf(value: unknown): unknown[] {
  const found: unknown[] = [];
  const open: unknown[] = [value];
  while (open.length > 0) {
    const item = open.pop();
    if (Array.isArray(item)) for (let i = item.length - 1; i >= 0; i--) open.push(item[i]);
    else if (isObject(item) && ('@list' in item || '@set' in item)) open.push(item['@list'] ?? item['@set']);
    else if (item !== undefined && item !== null) found.push(item);
  }
  return found;
}

/** All the nodes of a file: those with an `@id` once, however often they are described. */
class Graph {
  #byId = new Map<string, Node>();
  #byObject = new Map<Json, Node>();

  constructor(documents: unknown[]) {
    const open: { value: unknown; language: string | undefined }[] = documents.map((value) => ({
      value,
      language: undefined,
    }));
    while (open.length > 0) {
      const { value, language: outer } = open.pop()!;
      if (Array.isArray(value)) for (const item of value) open.push({ value: item, language: outer });
      if (!isObject(value)) continue;
      const language = contextLanguage(value['@context']) ?? outer;
      const id = value['@id'] ?? value.id;
      const isReference = Object.keys(value).length === 1 && id !== undefined;
      if (!isReference) {
        const key = typeof id === 'string' && id !== '' ? id : undefined;
        const node = (key === undefined ? undefined : this.#byId.get(key)) ?? new Node();
        node.add(value, language);
        if (key !== undefined) this.#byId.set(key, node);
        this.#byObject.set(value, node);
      }
      for (const [name, inner] of Object.entries(value)) {
        if (name !== '@context' && typeof inner === 'object') open.push({ value: inner, language });
      }
    }
  }

  /** The node of an object, or the one a reference `{ "@id": … }` leads to. One step: a circle is no trap. */
  node(value: unknown): Node | undefined {
    if (!isObject(value)) return undefined;
    const own = this.#byObject.get(value);
    if (own) return own;
    const id = value['@id'] ?? value.id;
    return typeof id === 'string' ? this.#byId.get(id) : undefined;
  }

  nodes(values: unknown[]): Node[] {
    return values.map((value) => this.node(value)).filter((node) => node !== undefined);
  }
}

function contextLanguage(context: unknown): string | undefined {
  const languages = itemsOf(context).map((each) => (isObject(each) ? each['@language'] : undefined));
  return languages.find((language) => typeof language === 'string') as string | undefined;
}

/** The properties under which a page presents what it is about, or an organisation its parts. */
const PRESENTS = [
  '@graph',
  'mainEntity',
  'mainEntityOfPage',
  'about',
  'itemListElement',
  'item',
  'dataFeedElement',
  'department',
  'subOrganization',
  'containsPlace',
];
/** They have a name and an address and do not serve people. */
const NOT_SERVING = /^(?:Person|PostalAddress|ContactPoint|Place|JobPosting|Offer|Review|Product|.*Event)$/;

function* readDocuments(documents: unknown[], context: ReaderContext): Generator<Reading> {
  const graph = new Graph(documents);
  const open = documents.flatMap(itemsOf).reverse();
  const seen = new Set<Node>();
  let number = 0;
  let others = 0;
  while (open.length > 0) {
    const node = graph.node(open.pop());
    if (!node || seen.has(node)) continue;
    seen.add(node);
    // One by one: a graph may present more than a call takes arguments.
    for (const value of node.of(...PRESENTS).reverse()) open.push(value);
    const serves =
      node.types.some(servesPeople) ||
      (node.types.length > 0 &&
        !node.types.some((type) => NOT_SERVING.test(type)) &&
        node.of('name').length > 0 &&
        node.of('address').length > 0);
    if (serves) {
      number++;
      yield new Entity(node, number, graph, context).read();
    } else if (node.types.length > 0) others++;
  }
  if (number === 0) {
    context.issues.add(
      'warning',
      'no-elements',
      `describes no business and no organisation${others > 0 ? `, only ${others} other things` : ''}. Give a page or a file with a LocalBusiness or one of its kin.`,
    );
  }
}

interface Said {
  text: string;
  language?: string;
}

const FRENCH_TAG = /^fr\b/i;
const ENGLISH_TAG = /^en\b/i;
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SHORT_DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

class Entity {
  readonly #node: Node;
  readonly #graph: Graph;
  readonly #context: ReaderContext;
  readonly #element: Element;

  constructor(node: Node, number: number, graph: Graph, context: ReaderContext) {
    this.#node = node;
    this.#graph = graph;
    this.#context = context;
    const [type = 'element'] = node.types;
    this.#element = new Element(context, this.#ownId() ?? `${type} ${number}`);
  }

  read(): Reading {
    const node = this.#node;
    const element = this.#element;
    const context = this.#context;
    if (this.#strings(node, 'dissolutionDate').length > 0) return { kind: 'inactive' };
    const french = this.#french();
    const name = this.#text('name', french.offer, ['name', 'legalName', 'alternateName']);
    if (!name) {
      element.say('error', 'name-missing', 'name', 'has no name; left out. Give it one.');
      return { kind: 'rejected' };
    }
    const places = this.#places();
    if (places.length === 0) return { kind: 'rejected' };

    const { categories, unmapped } = categoriesOfTypes(node.types);
    const described = element.categoriesOf(this.#strings(node, 'serviceType', 'category'));
    if (described.length === 0) for (const type of unmapped) element.unmappedCategory(type);
    const known = [...new Set([...described, ...categories])];
    const description = this.#text('description', french.offer, ['description']);
    const legalForm =
      this.#strings(node, 'nonprofitStatus').length > 0 ? 'non-profit' : legalFormOfTypes(node.types);
    const emails = [node, ...this.#contactPoints()].flatMap((each) => this.#strings(each, 'email'));
    const sites = node
      .of('url')
      .map((value) => (isObject(value) ? (value['@id'] ?? value['@value']) : value))
      .filter((value) => typeof value === 'string' && !/^[/#.?]/.test(value)) as string[];
    const ownId = this.#ownId();
    const [first] = places as [Place];
    const listing: Listing = {
      id: `${context.source}:${ownId ?? idOfContent(name.fr ?? name.en!, first.address ?? '', first.postalCode ?? '', first.city)}`,
      name,
      ...(description ? { description } : {}),
      ...(legalForm ? { legalForm } : {}),
      categories: known.length > 0 ? known : element.constantCategories(),
      ...keywordsOf(element.unmapped),
      french,
      places,
      ...element.webAndEmail(sites, emails),
      ...this.#calls(french.offer),
      source: { id: context.source, ...(context.sourceDate ? { date: context.sourceDate } : {}) },
    };
    return { kind: 'listing', listing, ownId: ownId !== undefined };
  }

  /** Each Demand of `seeks`: of what kind, its category, its type or its name has to tell. */
  #calls(offer: Listing['french']['offer']): Pick<Listing, 'calls'> {
    const calls = this.#graph.nodes(this.#node.of('seeks')).flatMap((demand) => {
      const kinds = this.#strings(demand, 'category', 'additionalType', 'name');
      const first = (...properties: string[]) => this.#strings(demand, ...properties)[0] ?? '';
      return readCalls(
        {
          calls: (kinds.find(readCallKind) ?? kinds[0] ?? '').replace(/[;|\n]/g, ' '),
          callTitle: this.#text('name', offer, ['name'], demand) ?? {},
          callText: this.#text('description', offer, ['description'], demand) ?? {},
          callUntil: first('validThrough', 'availabilityEnds').slice(0, 10),
          callLink: first('url'),
          callCount: '',
        },
        { order: undefined, today: this.#context.today },
        (_, code, text) => this.#element.say(code === 'call-over' ? 'info' : 'warning', code, 'seeks', text),
      );
    });
    return calls.length ? { calls } : {};
  }

  /** `_:b0` is a name within the file only, and changes from one day to the next. */
  #ownId(): string | undefined {
    const id = this.#node.id?.trim();
    return id && !id.startsWith('_:') ? id : undefined;
  }

  /** What a property says, with the language it says it in. Objects are read by their name. */
  #said(node: Node, ...properties: string[]): Said[] {
    return properties.flatMap((property) =>
      node.of(property).flatMap((value): Said[] => {
        if (typeof value === 'string' || typeof value === 'number') {
          return [{ text: String(value), ...(node.language ? { language: node.language } : {}) }];
        }
        if (!isObject(value)) return [];
        if ('@value' in value) {
          const language = value['@language'];
          return [{ text: String(value['@value']), ...(typeof language === 'string' ? { language } : {}) }];
        }
        // A map of languages: { "fr": "Clinique", "en": "Clinic" }.
        const entries = Object.entries(value);
        if (entries.length > 0 && entries.every(([key]) => /^[a-z]{2}(?:-[A-Za-z]{2,4})?$/.test(key))) {
          return entries.flatMap(([language, text]) =>
            itemsOf(text).flatMap((each) => (typeof each === 'string' ? [{ text: each, language }] : [])),
          );
        }
        const inner = this.#graph.node(value);
        if (!inner) return typeof value['@id'] === 'string' ? [{ text: value['@id'] }] : [];
        const names = inner
          .of('name', 'alternateName')
          .flatMap((each) => (isObject(each) ? (each['@value'] ?? []) : each))
          .filter((each) => typeof each === 'string');
        return [names[0] ?? inner.id].flatMap((text) => (text === undefined ? [] : [{ text }]));
      }),
    );
  }

  #strings(node: Node, ...properties: string[]): string[] {
    return this.#said(node, ...properties)
      .map(({ text }) => text.trim())
      .filter((text) => text !== '');
  }

  /** @param properties In the order in which they are asked; a later one only fills what is missing. */
  #text(
    field: 'name' | 'description',
    offer: Listing['french']['offer'],
    properties: string[],
    node = this.#node,
  ): Listing['name'] | undefined {
    const line = (at: string, said: Said | undefined): string =>
      field === 'name' ? this.#element.line(at, said?.text) : this.#element.text(at, said?.text);
    const saidBy = (...names: string[]): Said[] =>
      this.#said(node, ...names).filter(({ text }) => text.trim() !== '');
    // Not of schema.org, and common: nameFr, name_fr, name@fr.
    const ofKey = (tag: string): Said | undefined =>
      saidBy(`${field}${tag}`, `${field}_${tag.toLowerCase()}`, `${field}@${tag.toLowerCase()}`)[0];
    for (const property of properties) {
      const said = saidBy(property);
      const of = (tag: RegExp) => said.find(({ language }) => language !== undefined && tag.test(language));
      const fr = line(`${field}.fr`, ofKey('Fr') ?? of(FRENCH_TAG));
      const en = line(`${field}.en`, ofKey('En') ?? of(ENGLISH_TAG));
      const plain = line(
        field,
        said.find(({ language = '' }) => !FRENCH_TAG.test(language) && !ENGLISH_TAG.test(language)),
      );
      if (!fr && !en && !plain) continue;
      const hints = fr ? { offer, header: 'en' as const } : en ? { offer, header: 'fr' as const } : { offer };
      const language = plain && languageOfText(plain, hints);
      return textOf(fr || (language === 'fr' ? plain : ''), en || (language === 'en' ? plain : ''));
    }
    return undefined;
  }

  #contactPoints(): Node[] {
    return this.#graph.nodes(this.#node.of('contactPoint', 'contactPoints'));
  }

  /** The channels through which it, or a service it provides, is reached. */
  #channels(): Node[] {
    const node = this.#node;
    const offers = this.#graph.nodes(node.of('makesOffer', 'hasOfferCatalog'));
    const listed = this.#graph.nodes(offers.flatMap((offer) => offer.of('itemListElement')));
    const services = this.#graph.nodes([
      ...node.of('availableService', 'hasService', 'service'),
      ...[...offers, ...listed].flatMap((offer) => offer.of('itemOffered', 'item')),
    ]);
    return [
      ...services,
      ...this.#graph.nodes([node, ...services].flatMap((each) => each.of('availableChannel'))),
    ];
  }

  #french(): Listing['french'] {
    const points = this.#contactPoints();
    const asked: [string, Node[]][] = [
      ['availableLanguage', [this.#node]],
      ['knowsLanguage', [this.#node]],
      ['contactPoint.availableLanguage', points],
      ['availableChannel.availableLanguage', this.#channels()],
    ];
    const given = asked
      .map(([label, nodes]) => ({
        label,
        languages: nodes.flatMap((node) =>
          this.#strings(node, label.split('.').at(-1)!).map((text) => plainText(text).text),
        ),
      }))
      .filter(({ languages }) => languages.length > 0);
    const languages = given
      .flatMap((each) => each.languages)
      .flatMap((text) => languageOf(text).split(/[,;/|]/));
    const offers = languages.map((text) => readStatement(languageOf(text)).offer);
    const hasFrench = offers.some((offer) => offer !== 'unknown' && offer !== 'none');
    const alone = hasFrench && offers.every((offer) => offer === 'active');
    const denied = !hasFrench && offers.includes('none');
    const offer = alone ? 'active' : hasFrench ? 'on-request' : denied ? 'none' : 'unknown';
    const statements = given.map(
      (each): QuotedStatement => ({
        offer,
        understood: true,
        quote: `${each.label}: ${each.languages.join(', ')}`,
      }),
    );
    const { french } = frenchService(statements, {
      by: this.#context.source,
      ...(this.#context.sourceDate ? { date: this.#context.sourceDate } : {}),
    });
    return french;
  }

  /** Its places that are in Canada. Phones and hours of the whole stand at each that has none of its own. */
  #places(): Place[] {
    const node = this.#node;
    const locations = this.#graph
      .nodes(node.of('location'))
      .filter((each) => each.of('address', 'geo').length > 0);
    const addresses = node.of('address');
    const general = [node, ...this.#contactPoints(), ...this.#channels()].flatMap((each) =>
      this.#strings(each, 'telephone', 'servicePhone'),
    );
    const found: Place[] = [];
    const add = (holder: Node, address: unknown): void => {
      const place = this.#place(holder, address);
      if (!place) return;
      const own = holder === node ? [] : this.#strings(holder, 'telephone');
      place.phones = this.#element.phones(
        (own.length > 0 ? own : general).map((text) => plainText(text).text),
      );
      const hours = this.#hours(holder) ?? (holder === node ? undefined : this.#hours(node));
      if (hours) place.hours = hours;
      const wheelchair = this.#wheelchair(holder) ?? this.#wheelchair(node);
      if (wheelchair !== undefined) place.wheelchair = wheelchair;
      found.push(place);
    };
    if (addresses.length > 0) for (const address of addresses) add(node, address);
    else for (const location of locations) add(location, location.of('address')[0]);
    if (addresses.length === 0 && locations.length === 0) add(node, this.#strings(node, 'location')[0]);
    return found;
  }

  #place(holder: Node, address: unknown): Place | undefined {
    const at = this.#coordinates(holder);
    if (typeof address === 'string')
      return this.#element.place({ ...splitAddress(plainText(address).text), at });
    const node = this.#graph.node(address);
    if (!node) return this.#element.place({ at });
    const first = (...properties: string[]): string => this.#strings(node, ...properties)[0] ?? '';
    const box = first('postOfficeBoxNumber');
    const street = this.#strings(node, 'streetAddress')
      .join(', ')
      .replace(/\s*\n\s*/g, ', ');
    return this.#element.place({
      address: [street, box && !street.includes(box) ? `C.P. ${box.replace(/^\D+/, '')}` : '']
        .filter((part) => part !== '')
        .join(', '),
      city: first('addressLocality'),
      province: first('addressRegion'),
      postalCode: first('postalCode'),
      country: first('addressCountry'),
      at,
    });
  }

  /** A feature named after wheelchairs says so of the way in, unless it is the parking or the washroom that it names. */
  #wheelchair(holder: Node): boolean | undefined {
    for (const feature of this.#graph.nodes(holder.of('amenityFeature'))) {
      const name = fold(this.#strings(feature, 'name', 'propertyID').join(' '));
      if (!/wheelchair|fauteuil roulant/.test(name)) continue;
      if (/parking|stationnement|toilet|washroom|restroom|seating/.test(name)) continue;
      const answer = readYesNo(String(feature.of('value')[0] ?? ''));
      if (answer === 'yes' || answer === 'no') return answer === 'yes';
    }
    return undefined;
  }

  #coordinates(holder: Node): Coordinates | undefined {
    const [geo] = holder.of('geo');
    const node = this.#graph.node(geo) ?? holder;
    const latitude = this.#strings(node, 'latitude')[0];
    const longitude = this.#strings(node, 'longitude')[0];
    const shown = typeof geo === 'string' ? geo : [latitude, longitude].filter(Boolean).join(', ');
    if (shown === '') return undefined;
    const found =
      typeof geo === 'string' ? readCoordinates(geo) : readCoordinates(latitude ?? '', longitude ?? '');
    if (!found) {
      this.#element.say(
        'warning',
        'coordinates',
        'coordinates',
        `“${shown}” are not a latitude and a longitude; left out. Write degrees, as 46.4917, -80.9930.`,
      );
    }
    return found;
  }

  #hours(holder: Node): string | undefined {
    const specified = this.#graph.nodes(holder.of('openingHoursSpecification'));
    const written = this.#strings(holder, 'openingHours').join('; ');
    const cells: string[][] = DAYS.map(() => []);
    let holidays: string | undefined;
    let seasonal = false;
    let unreadableDay: string | undefined;
    for (const rule of specified) {
      if (this.#strings(rule, 'validFrom', 'validThrough').length > 0) {
        seasonal = true;
        continue;
      }
      const times = timesOf(this.#strings(rule, 'opens')[0], this.#strings(rule, 'closes')[0]);
      const days = this.#strings(rule, 'dayOfWeek').map((day) => fold(plainName(day)));
      const isOn = (index: number) => days.some((day) => day === DAYS[index] || day === SHORT_DAYS[index]);
      const onHolidays = days.some((day) => /^(?:publicholidays?|ph)$/.test(day));
      if (onHolidays) holidays = times;
      const meant = DAYS.map((_, index) => days.length === 0 || isOn(index));
      if (!onHolidays && !meant.includes(true)) unreadableDay ??= days[0];
      for (const [index, on] of meant.entries()) if (on) cells[index]!.push(times);
    }
    const reject = (text: string): undefined => {
      this.#element.say(
        'warning',
        'hours',
        'hours',
        `“${text}” are not hours; the hours are left out. Write days as Monday, opens and closes as 09:00 and 17:00.`,
      );
      return undefined;
    };
    if (unreadableDay !== undefined) return reject(unreadableDay);
    if (seasonal) {
      this.#element.say(
        'info',
        'hours-seasonal',
        'hours',
        'has hours of a season or of single days; left out, a listing has those of the whole year.',
      );
    }
    const week = cells.map((times) => [...new Set(times)].join(','));
    if (week.some((cell) => cell !== '')) {
      const { hours, unreadable } = hoursOfWeek(week);
      if (hours === undefined || unreadable.length > 0) return reject(week[unreadable[0] ?? 0]!);
      if (holidays === undefined) return hours;
      return `${hours}; PH ${holidays === 'closed' ? 'off' : holidays === '24h' ? '00:00-24:00' : holidays}`;
    }
    return written === '' ? undefined : this.#element.hours(written);
  }
}

/** `9:00`, `09:00:00`, `T09:00`, `09:00-05:00` with its time zone. */
function timeOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [, hour, minute] =
    /^T?(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(text) ?? [];
  return hour === undefined ? text : `${hour.padStart(2, '0')}:${minute}`;
}

/** The times of one rule; both ends at midnight, or neither, is schema.org's way to say closed. */
function timesOf(opens: string | undefined, closes: string | undefined): string {
  const [from, to] = [timeOf(opens), timeOf(closes)];
  if (from === to && (from === '00:00' || from === undefined)) return 'closed';
  return from === '00:00' && /^(?:23:59|24:00)$/.test(to ?? '') ? '24h' : `${from}-${to}`;
}

/** A language out of a name, a code with or without its region, or an address that ends in one. */
function languageOf(text: string): string {
  const last = text.trim().replace(/^https?:\/\/\S*[/#]/, '');
  if (last === 'Q150') return 'fr';
  return /^([a-z]{2,3})[-_][a-z]{2,4}$/i.exec(last)?.[1] ?? last;
}

/** An address in one text: « 12, rue Elm, Sudbury (Ontario) P3E 5J1, Canada ». */
function splitAddress(text: string) {
  const code = /\b[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d\b/i.exec(text)?.[0];
  const parts = text
    .replace(code ?? '', ' ')
    .split(/[,\n]/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
  let country = '';
  if (/^(?:canada|usa?|united states(?: of america)?|france)$/i.test(parts.at(-1) ?? ''))
    country = parts.pop()!;
  let province = '';
  const last = parts.at(-1) ?? '';
  // « Sudbury (Ontario) », « Sudbury ON », « ON ».
  const bracket = /^(.*?)\s*\(([^()]+)\)$/.exec(last);
  const words = last.split(' ');
  const tail = [3, 2, 1].map((count) => words.slice(-count).join(' ')).find((each) => readProvince(each));
  if (bracket && readProvince(bracket[2]!)) {
    province = bracket[2]!;
    parts.splice(-1, 1, bracket[1]!);
  } else if (tail && (tail !== last || parts.length > 1 || words.length === 1)) {
    province = tail;
    parts.splice(-1, 1, last.slice(0, last.length - tail.length).trim());
  }
  const rest = parts.filter((part) => part !== '');
  // Where neither is known, nothing tells which part is the town.
  const city = (province || code) && rest.length > 1 ? rest.pop()! : '';
  return { address: rest.join(', '), city, province, ...(code ? { postalCode: code } : {}), country };
}
