/**
 * The reader of HSDS, the Human Services Data Specification of Open Referral, 1.1 to 3.1, in all the shapes of
 * `hsds-source.ts`. What a service means here:
 *
 * - **One listing per service.** Its name is the service's with its organization's beside,
 *   « Banque alimentaire – Centre du Moulin », because services are called by their kind and people also look
 *   for who offers it; where one of the two names holds the other, the longer stands alone.
 * - **Its places are its locations**, without those that are virtual: for these, and where there is no location
 *   at all, it serves at a distance the provinces that its service areas name.
 * - **French** is declared by languages. Of a service: French among others is on request, French alone is
 *   active. Of a location: the same, for that place, and there it weighs more than what the service says. Of a
 *   phone: the same, by phone only. Interpretation is not service in French: French there is `interpreter`.
 *   Languages without French claim nothing, nor does silence.
 */
import {
  type FrenchService,
  inLanguage,
  type Language,
  type LegalForm,
  type Listing,
  type Offer,
  type Place,
  PROVINCES,
  type Province,
  servesInFrench,
  type Text,
} from '@relais/core/listing';
import { readDate } from './date.ts';
import { Element, textOf } from './element.ts';
import { fold } from './fold.ts';
import { frenchService, type QuotedStatement, readStatement } from './french.ts';
import { hoursOfWeek } from './hours.ts';
import { isAddress, servicesOf } from './hsds-source.ts';
import { type Item, isDescriptor, isItem, itemsOf, type ServiceRow, stringOf } from './hsds-tables.ts';
import { idOfContent } from './identity.ts';
import { keywordsOf } from './keywords.ts';
import { languageOfText } from './name-language.ts';
import { readCoordinates, readProvince } from './place.ts';
import { plainText } from './plain-text.ts';
import type { Reader, ReaderContext, Reading } from './reader.ts';
import { readActivity } from './row.ts';
import { readYesNo } from './yes-no.ts';

/** Keys that tell HSDS from other JSON, near its beginning. */
const HSDS_KEYS =
  /"(?:service_at_locations?|services|organization|organization_id|parent_organization_id|interpretation_services|application_process|assured_date|legal_status|alternate_name|total_pages|(?:services|organizations)\.csv)"\s*:/;
const OTHER_JSON = /"(?:@context|@type|@graph|elements|osm3s)"\s*:|"FeatureCollection"/;

export const hsdsReader: Reader = {
  format: 'hsds',
  reads: (file, head, isFolder) => {
    if (isFolder) return /^(?:datapackage\.json|services?\.csv)$/im.test(head);
    if (isAddress(file) || isDescriptor(file)) return true;
    if (/\.zip$/i.test(file)) return head.startsWith('PK');
    return /\.(?:json|ndjson|jsonl)$/i.test(file) && HSDS_KEYS.test(head) && !OTHER_JSON.test(head);
  },
  async *read(context) {
    let services = 0;
    let withoutFrench = 0;
    for await (const row of servicesOf(context)) {
      services++;
      const reading = row.service
        ? new ServiceReading(context, row, row.service).read()
        : ({ kind: 'rejected' } satisfies Reading);
      if (reading.kind === 'listing' && !saysFrench(reading.listing)) withoutFrench++;
      yield reading;
    }
    if (services === 0) {
      context.issues.add(
        'warning',
        'no-rows',
        'has a header and no services. Export it again, with its rows.',
      );
    } else if (services === withoutFrench) {
      context.issues.add(
        'info',
        'no-french',
        'no language of a service, a location or a phone is French, so the offer of every listing is unknown.',
      );
    }
  },
};

const saysFrench = ({ french, places }: Listing): boolean =>
  [french, ...places.map((place) => place.french)].some((each) => each && servesInFrench(each.offer));

class ServiceReading {
  readonly #context: ReaderContext;
  readonly #service: Item;
  readonly #organization: Item | undefined;
  readonly #row: ServiceRow;
  readonly #element: Element;

  constructor(context: ReaderContext, row: ServiceRow, service: Item) {
    this.#context = context;
    this.#row = row;
    this.#service = service;
    this.#organization = isItem(service.organization) ? service.organization : undefined;
    this.#element = new Element(context, `service ${stringOf(service, 'id') || row.count}`);
  }

  read(): Reading {
    const element = this.#element;
    if (this.#isClosed()) return { kind: 'inactive' };
    this.#checkOrganization();
    const date = this.#date();
    const statements = this.#statements();
    const french = this.#french(statements, date);
    const name = this.#name(french.offer);
    if (!name) {
      element.say('error', 'name-missing', 'name', 'has no name; left out. Fill it in.');
      return { kind: 'rejected' };
    }
    const where = this.#where(statements, french, date);
    if (!where) return { kind: 'rejected' };

    const description = element.text('description', stringOf(this.#service, 'description'));
    const { web, email } = this.#webAndEmail();
    const id = stringOf(this.#service, 'id');
    if (id === '') {
      element.say(
        'info',
        'id-missing',
        'id',
        'has no id; one was made of name, address and postal code. Give the service an id that stays.',
      );
    }
    const categories = this.#categories();
    const legalForm = this.#legalForm();
    const { address = '', postalCode = '', city = '' } = where.places[0] ?? {};
    const listing: Listing = {
      id: `${this.#context.source}:${id || idOfContent(name.fr ?? name.en!, address, postalCode, city)}`,
      name,
      ...(description ? { description: { [languageOfText(description, french)]: description } } : {}),
      ...(legalForm ? { legalForm } : {}),
      categories,
      ...keywordsOf(element.unmapped),
      french,
      ...where,
      web,
      ...(email ? { email } : {}),
      source: {
        id: this.#context.source,
        ...(this.#row.row === undefined ? {} : { row: this.#row.row }),
        ...(date ? { date } : {}),
      },
    };
    return { kind: 'listing', listing, ownId: id !== '' };
  }

  #isClosed(): boolean {
    const status = stringOf(this.#service, 'status');
    const activity = status === '' ? 'open' : readActivity(status);
    if (activity === 'suspended') {
      this.#element.say('info', 'temporarily-closed', 'status', `“${status}”: temporarily closed; kept.`);
    } else if (activity === undefined) {
      this.#element.say(
        'info',
        'status-unread',
        'status',
        `“${status}” does not say whether this is open or closed; kept. Write active, inactive or defunct.`,
      );
    }
    return activity === 'closed';
  }

  #checkOrganization(): void {
    if (this.#organization && this.#line(this.#organization, 'name') !== '') return;
    const id = stringOf(this.#service, 'organization_id');
    const what = this.#organization
      ? 'its organization has no name'
      : id
        ? `names the organization “${id}”, which is not there`
        : 'has no organization';
    this.#element.say(
      'warning',
      'organization-missing',
      'name',
      `${what}; kept under the name of the service alone. Add the organization.`,
    );
  }

  /** The day somebody vouched for it, else that of its last change. */
  #date(): string | undefined {
    for (const key of ['assured_date', 'last_modified']) {
      const text = stringOf(this.#service, key);
      const date = readDate(text);
      if (date) return date;
      if (text !== '') {
        this.#element.say(
          'info',
          'date',
          'date',
          `${key} “${text}” is not a date that can be read one way only; left out. Write it as 2026-03-14.`,
        );
      }
    }
    return this.#context.sourceDate;
  }

  #line(item: Item, key: string): string {
    return this.#element.line(key, stringOf(item, key));
  }

  #name(offer: Offer): Text | undefined {
    const organization = this.#organization && this.#names(this.#organization, offer);
    const [language, other] = Object.keys(organization ?? {}) as Language[];
    const service = this.#names(this.#service, offer, other ? undefined : language);
    if (!service || !organization) return service;
    const beside = (language: Language): string | undefined =>
      service[language] && nameBeside(service[language], inLanguage(organization, language).text);
    return textOf(beside('fr'), beside('en'));
  }

  /**
   * A name in its language, and in the other one where `alternate_name` is a translation.
   *
   * @param hint Its language where no word tells it.
   */
  #names(item: Item, offer: Offer, hint?: Language): Text | undefined {
    const name = this.#line(item, 'name');
    const alternate = this.#line(item, 'alternate_name');
    const main = name || alternate;
    if (main === '') return undefined;
    const language = languageOfText(main, { offer, ...(hint ? { header: hint } : {}) });
    const names: Text = { [language]: main };
    const other = alternate && languageOfText(alternate, { header: language });
    if (name && other && other !== language) names[other] = alternate;
    return names;
  }

  // French

  /** What is said of the service as a whole: of its languages, and by the phones that are its own. */
  #statements(): Statements {
    const languages = languagesSaid(itemsOf(this.#service, 'languages'), 'language');
    const interpretation = plainText(stringOf(this.#service, 'interpretation_services')).text;
    return {
      languages,
      interpretation: partsOf(interpretation).some(namesFrench)
        ? {
            offer: 'interpreter',
            understood: true,
            quote: `interpretation_services: ${interpretation.replace(/\s+/g, ' ')}`,
          }
        : undefined,
      phones: this.#phonesSaid(this.#ownPhones()),
    };
  }

  /** What phones say of French; those that do not speak it say nothing of the rest. */
  #phonesSaid(phones: Item[]): Said[] {
    return phones
      .map((phone) => languagesSaid(itemsOf(phone, 'languages'), 'phone language'))
      .filter((said) => said !== undefined)
      .filter(({ offer }) => offer !== 'unknown');
  }

  #french({ languages, interpretation, phones }: Statements, date: string | undefined): FrenchService {
    const source = { by: this.#context.source, ...(date ? { date } : {}) };
    const general = [languages, interpretation].filter((said) => said !== undefined);
    const said = [...new Map([...general, ...phones].map((each) => [each.quote, each])).values()];
    const { evidence } = frenchService(said, source).french;
    const { offer } = frenchService(general, source).french;
    const byPhone = frenchService(phones, source).french.offer;
    const onlyByPhone = (offer === 'unknown' || offer === 'interpreter') && servesInFrench(byPhone);
    const notes = [...new Set((onlyByPhone ? phones : general).flatMap(({ how = [] }: Said) => how))].join(
      ' ',
    );
    return {
      offer: onlyByPhone ? byPhone : offer,
      ...(onlyByPhone ? { channels: ['phone' as const] } : {}),
      ...(notes ? { how: { [languageOfText(notes)]: notes } } : {}),
      evidence,
    };
  }

  // Places

  /** Where it is and what it reaches; undefined when it is nowhere, which an issue says. */
  #where(
    statements: Statements,
    french: FrenchService,
    date: string | undefined,
  ): Pick<Listing, 'places' | 'atADistance'> | undefined {
    const element = this.#element;
    const places: Place[] = [];
    let failed = false;
    let virtual: Item[] = [];
    const met = new Set<string>();
    for (const at of this.#locations()) {
      const id = stringOf(at, 'location_id') || (isItem(at.location) ? stringOf(at.location, 'id') : '');
      if (id !== '' && met.has(id)) continue;
      met.add(id);
      if (!isItem(at.location)) {
        failed = true;
        element.say(
          'error',
          'location-missing',
          'address',
          `names the location “${id}”, which is not there; left out. Add the location.`,
        );
      } else if (isVirtual(at.location)) virtual = [...virtual, at.location];
      else {
        const place = this.#place(at, at.location, statements, french, date);
        if (place) places.push(place);
        else failed = true;
      }
    }
    // A service whose locations all failed is not one at a distance.
    if (places.length === 0 && failed && virtual.length === 0) return undefined;
    if (places.length > 0 && virtual.length === 0) return { places };

    const provinces = this.#provincesServed(virtual);
    if (provinces.length === 0 && places.length === 0) {
      element.say(
        'error',
        'place-missing',
        'province',
        'has no location, and no service area names a province; left out. Give it a location or an area, or give all services a province in a mapping: { "constants": { "province": "ON" } }.',
      );
      return undefined;
    }
    // A help line has numbers and no place.
    const phones =
      places.length === 0
        ? element.phones(this.#numbersOf([...this.#ownPhones(), ...this.#sharedPhones()]))
        : [];
    const atADistance = { provinces, ...(phones.length > 0 ? { phones } : {}) };
    return { places, ...(provinces.length > 0 ? { atADistance } : {}) };
  }

  /** Its locations; where it has none and no area either, the only one of its organization. */
  #locations(): Item[] {
    const own = itemsOf(this.#service, 'service_at_locations');
    if (own.length > 0 || itemsOf(this.#service, 'service_areas').length > 0) return own;
    const [only, ...others] = itemsOf(this.#organization ?? {}, 'locations');
    if (!only || others.length > 0) return [];
    this.#element.say(
      'info',
      'location-of-organization',
      'address',
      'has no location; that of its organization is taken. Link the service with its location.',
    );
    return [{ location: only }];
  }

  #place(
    at: Item,
    location: Item,
    statements: Statements,
    french: FrenchService,
    date: string | undefined,
  ): Place | undefined {
    const addresses = [...itemsOf(location, 'addresses'), ...itemsOf(location, 'physical_addresses')];
    const kinds = ['physical', '', 'postal', 'virtual'];
    const kindOf = (address: Item): number => kinds.indexOf(fold(stringOf(address, 'address_type')));
    const [address = {}] = addresses.sort((a, b) => kindOf(a) - kindOf(b));
    const latitude = stringOf(location, 'latitude');
    const longitude = stringOf(location, 'longitude');
    const isSaid = latitude !== '' || longitude !== '';
    const coordinates = isSaid ? readCoordinates(latitude, longitude) : undefined;
    if (isSaid && !coordinates) {
      this.#element.say(
        'warning',
        'coordinates',
        'coordinates',
        `“${latitude}, ${longitude}” are not a latitude and a longitude; left out. Write degrees, as 46.4917, -80.9930.`,
      );
    }
    const states = ['state_province', 'province', 'state', 'region'].map((key) => stringOf(address, key));
    const place = this.#element.place({
      address: [1, 2, 3, 4]
        .map((n) => this.#line(address, `address_${n}`))
        .filter((line) => line !== '')
        .join(', '),
      city: stringOf(address, 'city'),
      province: states.find((text) => readProvince(text)) ?? states.find((text) => text !== '') ?? '',
      postalCode: stringOf(address, 'postal_code'),
      country: stringOf(address, 'country'),
      at: coordinates,
    });
    if (!place) return undefined;

    let there = [...itemsOf(at, 'phones'), ...itemsOf(location, 'phones')];
    place.phones = this.#element.phones(this.#numbersOf([...there, ...this.#ownPhones()]));
    if (place.phones.length === 0) {
      there = this.#sharedPhones();
      place.phones = this.#element.phones(this.#numbersOf(there));
    }
    const hours = this.#hours([at, this.#service, location]);
    if (hours) place.hours = hours;
    const wheelchair = wheelchairOf(itemsOf(location, 'accessibility'));
    if (wheelchair !== undefined) place.wheelchair = wheelchair;
    const languages = languagesSaid(itemsOf(location, 'languages'), 'location language');
    const ofPlace = this.#french(
      {
        ...statements,
        languages: languages ?? statements.languages,
        phones: [...statements.phones, ...this.#phonesSaid(there)],
      },
      date,
    );
    const differs = ['offer', 'channels', 'how'] as const;
    if (differs.some((key) => JSON.stringify(ofPlace[key]) !== JSON.stringify(french[key]))) {
      place.french = ofPlace;
    }
    return place;
  }

  #ownPhones(): Item[] {
    return itemsOf(this.#service, 'phones');
  }

  /** Where nothing nearer has a phone: those of its organization, else those of its contacts. */
  #sharedPhones(): Item[] {
    const ofOrganization = itemsOf(this.#organization ?? {}, 'phones');
    const ofContacts = itemsOf(this.#service, 'contacts').flatMap((contact) => itemsOf(contact, 'phones'));
    return ofOrganization.length > 0 ? ofOrganization : ofContacts;
  }

  /** Numbers to call, each once, with their extensions. */
  #numbersOf(phones: Item[]): string[] {
    const numbers = phones
      .filter((phone) => !NOT_TO_CALL.has(fold(stringOf(phone, 'type'))))
      .map((phone) => {
        const number = stringOf(phone, 'number').replace(/"/g, '').trim();
        const extension = stringOf(phone, 'extension').replace(/\D/g, '');
        return number && extension ? `${number} ext. ${extension}` : number;
      });
    return [...new Set(numbers)].filter((number) => number !== '');
  }

  #provincesServed(virtual: Item[]): Province[] {
    const areas = [this.#service, ...itemsOf(this.#service, 'service_at_locations')].flatMap((item) =>
      itemsOf(item, 'service_areas'),
    );
    const texts = areas.flatMap((area) =>
      ['name', 'service_area', 'description', 'extent'].map((key) => stringOf(area, key)),
    );
    const addresses = virtual.flatMap((location) => itemsOf(location, 'addresses'));
    const found = new Set([
      ...texts.flatMap(provincesNamed),
      ...addresses.flatMap((address) => readProvince(stringOf(address, 'state_province')) ?? []),
    ]);
    const constant = readProvince(this.#context.mapping?.constants.province ?? '');
    if (found.size === 0 && constant) found.add(constant);
    return PROVINCES.filter((province) => found.has(province));
  }

  // Hours

  /** The hours of the first that has any: the service there, the service, the location. */
  #hours(items: Item[]): string | undefined {
    for (const item of items) {
      const schedules = [...itemsOf(item, 'schedules'), ...itemsOf(item, 'regular_schedules')].filter(
        (schedule) => !this.#isPast(schedule),
      );
      if (schedules.length === 0) continue;
      const timed = schedules.filter(
        (schedule) => stringOf(schedule, 'opens_at') || stringOf(schedule, 'closes_at'),
      );
      if (timed.length > 0) return this.#week(timed);
      const [described] = schedules
        .map((schedule) => stringOf(schedule, 'description'))
        .filter((text) => text !== '');
      if (described) return this.#element.hours(described);
    }
    return undefined;
  }

  /** Whether a schedule had ended when the service was last looked at. */
  #isPast(schedule: Item): boolean {
    const ends = ['valid_to', 'until'].flatMap((key) => readDate(stringOf(schedule, key)) ?? []).sort()[0];
    const date = this.#date();
    const past = ends !== undefined && date !== undefined && ends < date;
    if (past) {
      this.#element.say('info', 'schedule-past', 'hours', `a schedule ended on ${ends}; left out.`);
    }
    return past;
  }

  #week(schedules: Item[]): string | undefined {
    const days: Set<string>[] = Array.from({ length: 7 }, () => new Set());
    for (const schedule of schedules) {
      const on = daysOf(schedule);
      const opens = timeOf(stringOf(schedule, 'opens_at'));
      const closes = timeOf(stringOf(schedule, 'closes_at'));
      if (!on || !opens || !closes) {
        const shown = ['freq', 'interval', 'byday', 'weekday', 'bymonthday', 'opens_at', 'closes_at']
          .flatMap((key) => (stringOf(schedule, key) ? `${key}=${stringOf(schedule, key)}` : []))
          .join('; ');
        this.#element.say(
          'warning',
          'hours',
          'hours',
          `“${shown}” is not the same hours every week; the hours are left out. Write freq=WEEKLY; byday=MO,TU; opens_at=09:00; closes_at=17:00.`,
        );
        return undefined;
      }
      const to = closes === '23:59' ? '24:00' : closes;
      for (const day of on) days[day]!.add(`${opens}-${to}`);
    }
    const cells = days.map((ranges) => [...ranges].sort().join(','));
    const { hours, unreadable } = hoursOfWeek(cells);
    for (const day of unreadable.slice(0, 1)) {
      this.#element.say(
        'warning',
        'hours',
        'hours',
        `“${cells[day]}” are not hours; the hours are left out. Write opens_at and closes_at as 09:00 and 17:00.`,
      );
    }
    return hours;
  }

  // The rest

  #webAndEmail(): { web: string[]; email?: string } {
    const organization = this.#organization ?? {};
    const more = itemsOf(this.#service, 'additional_urls');
    const emailOf = stringOf(this.#service, 'email') || stringOf(organization, 'email');
    return this.#element.webAndEmail(
      [
        stringOf(this.#service, 'url'),
        ...more.map((url) => stringOf(url, 'url')),
        stringOf(organization, 'website') || stringOf(organization, 'url'),
      ],
      [emailOf],
    );
  }

  /** Of each taxonomy term the category that it, or the nearest term above it, names. */
  #categories(): string[] {
    const ids = new Set<string>();
    for (const attribute of itemsOf(this.#service, 'attributes')) {
      const term = isItem(attribute.taxonomy_term) ? attribute.taxonomy_term : {};
      const name = this.#line(term, 'name');
      const above = Array.isArray(term.ancestors)
        ? term.ancestors.filter((each) => typeof each === 'string')
        : [];
      const known = [name, ...above].find(
        (text) => text !== '' && this.#context.categoryOf(text) !== undefined,
      );
      for (const id of this.#element.categoriesOf([known ?? name])) ids.add(id);
    }
    return ids.size > 0 ? [...ids] : this.#element.constantCategories();
  }

  #legalForm(): LegalForm | undefined {
    const said = fold(
      ['legal_status', 'tax_status'].map((key) => stringOf(this.#organization ?? {}, key)).join(' '),
    );
    return LEGAL_FORMS_SAID.find(([pattern]) => pattern.test(said))?.[1];
  }
}

/** A statement about French, with how to be served in it as its notes say. */
type Said = QuotedStatement & { how?: string[] };

interface Statements {
  languages: Said | undefined;
  interpretation: Said | undefined;
  phones: Said[];
}

const FRENCH = /\b(?:fr|fra|fre|french|francais|francaise|francophone)\b/;
/** Languages with French in their name, and words that deny it. */
const NOT_FRENCH = /\b(?:sign|signs|signes|creole|kreyol|patois|no|non|not|pas|sans|except|sauf)\b/;
const namesFrench = (part: string): boolean => FRENCH.test(fold(part)) && !NOT_FRENCH.test(fold(part));

/** Languages that are told apart inside one text: `en, fr`, « français et anglais ». */
const partsOf = (text: string): string[] =>
  text
    .split(/[,;/|]|\s(?:and|et)\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
const BY_INTERPRETER = /\b(?:interpret\w*|translat\w*|traduct\w*)\b/;

/** What a list of languages says of French; undefined when it is empty. */
function languagesSaid(languages: Item[], label: string): Said | undefined {
  const shown = new Set<string>();
  const how: string[] = [];
  let direct = false;
  let interpreted = false;
  let others = false;
  for (const language of languages) {
    const code = stringOf(language, 'code');
    const name = plainText(stringOf(language, 'name') || stringOf(language, 'language') || code).text;
    const note = plainText(stringOf(language, 'note')).text.replace(/\s+/g, ' ');
    for (const part of partsOf(name)) {
      shown.add(note ? `${part} (${note})` : part);
      const read = readStatement(part, 'language');
      const isBilingual = read.understood && read.offer === 'on-request';
      // A code tells what a name does not: `fr` beside « langue de Molière ».
      const byCode = part === name && !read.understood && namesFrench(code);
      const isFrench = namesFrench(part) || byCode;
      if (!isFrench && !isBilingual) others = true;
      else if (BY_INTERPRETER.test(fold(note))) interpreted = true;
      else {
        direct = true;
        if (isBilingual) others = true;
        if (note) how.push(note);
      }
    }
  }
  if (shown.size === 0) return undefined;
  const offer = direct
    ? others || interpreted
      ? 'on-request'
      : 'active'
    : interpreted
      ? 'interpreter'
      : 'unknown';
  return { offer, understood: true, quote: `${label}: ${[...shown].join(', ')}`, how };
}

/** A service's name with its organization's, or the longer of the two where it holds the other. */
function nameBeside(service: string, organization: string): string {
  const [inner, outer] = [` ${fold(service)} `, ` ${fold(organization)} `];
  if (inner.includes(outer)) return service;
  return outer.includes(inner) ? organization : `${service} – ${organization}`;
}

const isVirtual = (location: Item): boolean => {
  if (fold(stringOf(location, 'location_type')) === 'virtual') return true;
  const addresses = itemsOf(location, 'addresses');
  return (
    addresses.length > 0 && addresses.every((each) => fold(stringOf(each, 'address_type')) === 'virtual')
  );
};

const NOT_TO_CALL = new Set(['fax', 'pager', 'textphone', 'tty', 'tdd', 'tty tdd', 'video', 'modem']);

const WHOLE_COUNTRY =
  /^(?:canada|national|nationwide|canada wide|pancanadien|ensemble du canada|tout le canada)$/;
/** « Province de l’Ontario », “Ontario (province-wide)”, “Sudbury, ON”: the provinces that a text names. */
function provincesNamed(text: string): Province[] {
  if (text.length > 300) return [];
  const parts = text.split(/[,;/|()\n]|\s(?:and|et)\s|\s[-–—]\s/);
  return [text, ...parts].flatMap((part): Province[] => {
    const said = fold(part)
      .replace(/\b(?:province|territory|territoire|all|tout|toute|entire|whole|wide|ensemble)\b/g, ' ')
      .replace(/^(?:\s|of\b|the\b|de\b|du\b|des\b|d\b|l\b|le\b|la\b|en\b|au\b|in\b)+|\s+$/g, '')
      .trim();
    if (WHOLE_COUNTRY.test(fold(part)) || said === 'canada') return [...PROVINCES];
    const province = readProvince(said) ?? readProvince(part);
    return province ? [province] : [];
  });
}

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const FRENCH_DAYS = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'];

/** A day by its number (1 is Monday, 0 and 7 are Sunday), its RRULE letters or its name. */
function dayOf(text: string): number | undefined {
  const said = fold(text);
  if (/^[0-7]$/.test(said)) return (Number(said) + 6) % 7;
  const french = FRENCH_DAYS.indexOf(said.slice(0, 3));
  const english =
    /^(?:mo|mon|monday|tu|tue|tues|tuesday|we|wed|wednesday|th|thu|thur|thurs|thursday|fr|fri|friday|sa|sat|saturday|su|sun|sunday)$/;
  const day = english.test(said) ? DAYS.indexOf(said.slice(0, 2)) : french;
  return day < 0 ? undefined : day;
}

/** The days of every week that a schedule is for; undefined when it is for others, or says none. */
function daysOf(schedule: Item): number[] | undefined {
  const freq = fold(stringOf(schedule, 'freq'));
  const interval = stringOf(schedule, 'interval');
  const narrowed = ['byweekno', 'bymonthday', 'byyearday'].some((key) => stringOf(schedule, key) !== '');
  if (narrowed || (interval !== '' && interval !== '1') || !['', 'weekly', 'daily'].includes(freq))
    return undefined;
  const given = stringOf(schedule, 'byday') || stringOf(schedule, 'weekday');
  if (given === '') return freq === 'daily' ? [0, 1, 2, 3, 4, 5, 6] : undefined;
  const days = given.split(/[,;\s]+/).map(dayOf);
  return days.every((day) => day !== undefined) ? days : undefined;
}

/** `09:00:00`, `9:00 AM`, `09:00-05:00` with its time zone: the time of day, in a form that hours are read in. */
function timeOf(text: string): string | undefined {
  const [, hour, minute, half] =
    /^T?(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap]\.?m\.?)?\s*(?:Z|[+-]\d{2}:?\d{2}|[A-Z]{3,4})?$/i.exec(
      text.trim(),
    ) ?? [];
  if (hour === undefined) return undefined;
  if (!half) return `${hour.padStart(2, '0')}:${minute}`;
  const hours = (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

function wheelchairOf(accessibilities: Item[]): boolean | undefined {
  for (const item of accessibilities) {
    const said = fold(
      ['accessibility', 'description', 'details'].map((key) => stringOf(item, key)).join(' '),
    );
    const isNamed = /wheelchair|fauteuil roulant/.test(said);
    const isDoubtful = /\b(?:no|not|non|pas|without|sans|partial\w*|limited|partiel\w*|except|sauf)\b/.test(
      said,
    );
    if (isNamed && !isDoubtful) return true;
    if (isNamed && readYesNo(stringOf(item, 'details')) === 'no') return false;
  }
  return undefined;
}

const LEGAL_FORMS_SAID: [RegExp, LegalForm][] = [
  [/\bnon ?profit|\bnot for profit|charit|sans but lucratif|\bobnl\b|\bosbl\b|bienfaisance/, 'non-profit'],
  [/\bco ?op(?:erati\w*)?\b/, 'cooperative'],
  [/\bgovern|\bpublic body|\bmunicipal|\bcrown|\bgouvernement/, 'public'],
];
