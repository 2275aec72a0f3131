/**
 * One element of a source that has no rows: what its texts say, with each defect under the element's id. For
 * the readers of JSON; `row.ts` does the same for tables.
 */
import type { Place, Province, Text } from '@relais/core/listing';
import { readEmails, readPhones, readWeb } from './contacts.ts';
import { hasLostCharacters, repairMojibake, tidy } from './encoding.ts';
import { fold } from './fold.ts';
import { readHours } from './hours.ts';
import { nearestPlaces } from './nearest.ts';
import { type Coordinates, isInCanada, provinceOfPostalCode, readPostalCode, readProvince } from './place.ts';
import { plainText } from './plain-text.ts';
import type { ReaderContext } from './reader.ts';
import type { Severity } from './report.ts';
import { CATEGORY_ID } from './row.ts';
import { isBlank } from './yes-no.ts';

/** What an element says of where it is. */
export interface Whereabouts {
  address?: string;
  city?: string;
  province?: string;
  postalCode?: string;
  country?: string;
  /** Undefined where there are none that can be read. */
  at?: Coordinates | undefined;
}

/** Characters. What is longer is no description, and no name or line of an address. */
const LONGEST_TEXT = 20_000;
const LONGEST_LINE = 500;

/** Farther than this, a place without a city is not said to be in the nearest one. */
const CITY_KM = 25;

export class Element {
  readonly #context: ReaderContext;
  /** Its id in the source, or its number. */
  readonly name: string;
  /** Its texts that name no category. */
  readonly unmapped: string[] = [];

  constructor(context: ReaderContext, name: string) {
    this.#context = context;
    this.name = name;
  }

  say(severity: Severity, code: string, field: string | undefined, text: string): void {
    this.#context.issues.add(severity, code, text, {
      element: this.name,
      ...(field === undefined ? {} : { field }),
    });
  }

  /**
   * A text with damaged accents repaired, HTML taken out and spaces made plain; empty where it holds a word for
   * "blank". What is longer than any description is cut.
   */
  text(field: string, raw: string | undefined, longest = LONGEST_TEXT): string {
    if (raw === undefined || raw === '') return '';
    const { text: plain, hadMarkup } = plainText(raw.slice(0, 4 * longest));
    if (hadMarkup) {
      this.say(
        'info',
        'markup',
        field,
        `“${raw}” holds HTML; its plain text is kept. Write it without tags.`,
      );
    }
    let whole = plain.trim();
    if (raw.length > 4 * longest || whole.length > longest) {
      this.say(
        'warning',
        'text-long',
        field,
        `“${raw}” has ${raw.length} characters; cut to ${longest}. Shorten it in the source.`,
      );
      // Not in the middle of a character that takes two.
      whole = whole.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
    }
    const repaired = repairMojibake(whole);
    if (repaired !== whole) {
      this.say(
        'info',
        'mojibake-repaired',
        field,
        `“${whole}” was repaired to “${repaired.trim()}”. Correct it in the source.`,
      );
    }
    if (hasLostCharacters(repaired)) {
      this.say(
        'warning',
        'characters-lost',
        field,
        `“${repaired}” has characters that were lost in an earlier conversion; kept as it is. Correct it in the source.`,
      );
    }
    const text = tidy(repaired);
    return isBlank(text) ? '' : text;
  }

  /** The same on one line. */
  line(field: string, raw: string | undefined): string {
    return this.text(field, raw, LONGEST_LINE).replace(/\s+/g, ' ');
  }

  phones(texts: string[]): string[] {
    const phones = new Set<string>();
    for (const { values, unread } of texts.map(readPhones)) {
      for (const phone of values) phones.add(phone);
      for (const text of unread) {
        this.say(
          'warning',
          'phone',
          'phone',
          `“${text}” is not a phone number; left out. Correct it in the source.`,
        );
      }
    }
    return [...phones];
  }

  webAndEmail(sites: string[], emails: string[]): { web: string[]; email?: string } {
    const web = new Set<string>();
    const found: string[] = [];
    for (const { values, unread } of emails.map(readEmails)) {
      found.push(...values);
      for (const text of unread) {
        this.say(
          'warning',
          'email',
          'email',
          `“${text}” is not an email address; left out. Correct it in the source.`,
        );
      }
    }
    for (const { values, unread, emails: strayed } of sites.map(readWeb)) {
      for (const address of values) web.add(address);
      for (const text of unread) {
        this.say(
          'warning',
          'web',
          'web',
          `“${text}” is not a web address; left out. Correct it in the source.`,
        );
      }
      for (const address of strayed) {
        found.push(address);
        this.say(
          'info',
          'web-is-email',
          'web',
          `“${address}” is an email address; taken as one. Correct it in the source.`,
        );
      }
    }
    const [email, ...others] = new Set(found);
    for (const other of others) {
      this.say('info', 'email-more', 'email', `“${other}” is a second email address; a listing has one.`);
    }
    return { web: [...web], ...(email ? { email } : {}) };
  }

  /** Hours in any way of writing that `readHours` takes. */
  hours(text: string): string | undefined {
    if (isBlank(text)) return undefined;
    const read = readHours(text);
    if (!read) {
      this.say(
        'warning',
        'hours',
        'hours',
        `“${text}” is not in opening_hours syntax; left out. Write it as Mo-Fr 09:00-17:00; Sa,Su off.`,
      );
    } else if (read.rewritten) {
      this.say('info', 'hours-rewritten', 'hours', `“${text}” was read as ${read.hours}.`);
    }
    return read?.hours;
  }

  /** Category ids out of a source's words; those that none is known for are counted as unmapped. */
  categoriesOf(texts: string[]): string[] {
    const ids = new Set<string>();
    for (const text of texts.map((each) => tidy(each)).filter((each) => each !== '')) {
      const id = this.#context.categoryOf(text) ?? (CATEGORY_ID.test(text) ? text : undefined);
      if (id === undefined) this.unmappedCategory(text);
      else ids.add(id);
    }
    return [...ids];
  }

  unmappedCategory(text: string): void {
    this.#context.onUnmappedCategory(text);
    this.unmapped.push(text);
  }

  /** What the mapping says for all, where nothing else is known. */
  constantCategories(): string[] {
    const constant = this.#context.mapping?.constants.category;
    return constant === undefined ? [] : this.categoriesOf(constant.split(/[;|]/));
  }

  /**
   * The place, without phones. The province is what the address says, else what the postal code tells, else
   * that of the nearest place in Canada, else the mapping's.
   *
   * @returns undefined when it is not in Canada, or nobody can tell; an issue of severity `error` says which.
   */
  place(where: Whereabouts): Place | undefined {
    const constants = this.#context.mapping?.constants ?? {};
    const outside = (quote: string, why = ''): undefined => {
      this.say(
        'error',
        'outside-canada',
        'province',
        `${quote} is not in Canada; left out.${why} Correct the address or the coordinates if it is.`,
      );
      return undefined;
    };

    const country = this.line('country', where.country);
    if (country && !/^(?:ca|can|canada)$/.test(fold(country))) return outside(`“${country}”`);
    const writtenCode = this.line('postalCode', where.postalCode);
    const postalCode = readPostalCode(writtenCode);
    const writtenProvince = this.line('province', where.province);
    const said = readProvince(writtenProvince.replace(/^CA-/i, ''));
    if (writtenCode && !postalCode) {
      const zip = /^\d{5}(?:-\d{4})?$/.test(writtenCode);
      if (zip && !said && !country) return outside(`The postal code “${writtenCode}”`);
      this.say(
        'warning',
        'postal-code',
        'postalCode',
        `“${writtenCode}” is not a Canadian postal code; left out. Write it as E1E 4N3.`,
      );
    }
    if (writtenProvince && !said) {
      this.say(
        'warning',
        'province',
        'province',
        `“${writtenProvince}” is not a province or territory. Write its abbreviation: ON, NB, QC…`,
      );
    }
    // Half a postal code is a habit of OpenStreetMap, and tells the province all the same.
    const half = /^[ABCEGHJ-NPRSTVXY]\d[A-Z]$/i.test(writtenCode) ? writtenCode.toUpperCase() : undefined;
    const area = postalCode ?? half;
    const ofPostalCode = area === undefined ? undefined : provinceOfPostalCode(area);
    if (said && ofPostalCode && said !== ofPostalCode) {
      this.say(
        'warning',
        'province-postal-code',
        'province',
        `${said} does not agree with the postal code ${area}, which is in ${ofPostalCode}; the province is kept. Correct the one that is wrong.`,
      );
    }
    let province: Province | undefined = said ?? ofPostalCode;
    let { at } = where;
    if (at && !isInCanada(at)) {
      const shown = `${at.latitude}, ${at.longitude}`;
      const turned = isInCanada({ latitude: at.longitude, longitude: at.latitude })
        ? ' Latitude and longitude are the wrong way round.'
        : isInCanada({ latitude: at.latitude, longitude: -at.longitude })
          ? ' The longitude lacks its minus sign.'
          : '';
      if (!province) return outside(`“${shown}”`, turned);
      this.say(
        'warning',
        'coordinates',
        'coordinates',
        `“${shown}” is not in Canada; left out.${turned} Correct it in the source.`,
      );
      at = undefined;
    }
    const near = at && nearestPlaces(at);
    if (near && !province && !country) {
      const { canada, abroad } = near;
      if (abroad.km * 2 < canada.km)
        return outside(`“${at!.latitude}, ${at!.longitude}”, near ${abroad.name},`);
      if (abroad.km < canada.km) {
        this.say(
          'warning',
          'province-doubtful',
          'province',
          `is near the border, by ${abroad.name} and ${canada.name}; taken to be in Canada. Give it a province or a postal code.`,
        );
      }
    }
    province ??= near?.canada.province ?? readProvince(constants.province ?? '');
    if (!province) {
      this.say(
        'error',
        'province-missing',
        'province',
        'has no province, no postal code and no coordinates that tell it; left out. Fill one of them, or give all a province in a mapping: { "constants": { "province": "ON" } }.',
      );
      return undefined;
    }

    let city = this.line('city', where.city) || (constants.city ?? '');
    if (!city && near && near.canada.km <= CITY_KM && near.canada.province === province) {
      city = near.canada.name;
      this.say(
        'info',
        'city-nearest',
        'city',
        `has no city; the nearest one, ${city}, is taken. Fill it in if it is another.`,
      );
    } else if (!city) {
      this.say('warning', 'city-missing', 'city', 'has no city; kept without it. Fill it in.');
    }
    const address = this.line('address', where.address);
    return {
      ...(address ? { address } : {}),
      city,
      province,
      ...(postalCode ? { postalCode } : {}),
      ...(at ? { latitude: at.latitude, longitude: at.longitude } : {}),
      phones: [],
    };
  }
}

/** A text without the languages it has not; undefined when it has none. */
export function textOf(fr: string | undefined, en: string | undefined): Text | undefined {
  const text: Text = { ...(fr ? { fr } : {}), ...(en ? { en } : {}) };
  return text.fr || text.en ? text : undefined;
}
