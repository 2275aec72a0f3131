/**
 * The previous edition: which ids it knew, so that a listing keeps its own from one import to the next, and what has
 * changed since.
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Evidence, FrenchService, Listing } from '@relais/core/listing';
import { ImportError, IssueLog } from '../import/report.ts';
import { LineFile } from '../line-file.ts';
import { candidates } from './blocks.ts';
import { compare } from './compare.ts';
import type { Corpus, Record } from './record.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16);

export class PreviousEdition {
  readonly path: string;
  readonly issues: IssueLog;
  #lines: LineFile | undefined;
  readonly #lineOf = new Map<string, number>();
  readonly #hashes: string[] = [];
  /** The listing in which each row stood, by the row's lasting id. */
  readonly #listingOf = new Map<string, string>();
  /** The lasting id of a row, by the id that the import gave it then. */
  readonly #lasting = new Map<string, string>();
  readonly #met = new Set<string>();

  private constructor(path: string) {
    this.path = path;
    this.issues = new IssueLog(basename(path));
  }

  /**
   * @param required Whether a file that is not there is a mistake.
   * @returns undefined where there is none, or nothing in it
   * @throws ImportError when it cannot be read
   */
  static async open(path: string, required: boolean): Promise<PreviousEdition | undefined> {
    const edition = new PreviousEdition(path);
    try {
      edition.#lines = await LineFile.open(path, (text, line) => edition.#learn(text, line));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' && !required) return undefined;
      throw new ImportError(
        'previous',
        `${path}: cannot be read (${code ?? error}). Give the listings of the previous import.`,
      );
    }
    if (edition.#lineOf.size || edition.issues.issues.length) return edition;
    await edition.close();
    return undefined;
  }

  #learn(text: string, line: number): void {
    this.#hashes.push(hash(text.trim()));
    if (text.trim() === '') return;
    const listing = parse(text);
    if (!listing) {
      this.issues.add(
        'warning',
        'previous',
        'is not a listing; it was not compared, and what it was may get another id. Mend it and import again.',
        { row: line + 1 },
      );
      return;
    }
    this.#lineOf.set(listing.id, line);
    if (!this.#listingOf.has(listing.id)) this.#listingOf.set(listing.id, listing.id);
    for (const { id, as } of listing.origins ?? [{ id: listing.id }]) {
      this.#listingOf.set(id, listing.id);
      this.#lasting.set(as ?? id, id);
    }
  }

  get ids(): Iterable<string> {
    return this.#lineOf.keys();
  }

  has(id: string): boolean {
    return this.#lineOf.has(id);
  }

  /** The listing that a row stood in, by the row's lasting id. */
  listingOf(row: string): string | undefined {
    return this.#listingOf.get(row);
  }

  /** The lasting id of a row that the import calls so. */
  lasting(id: string): string | undefined {
    return this.#lasting.get(id);
  }

  async listing(id: string): Promise<Listing> {
    return parse(await this.#lines!.read(this.#lineOf.get(id)!))!;
  }

  /**
   * What has changed in a listing, in the words of the mapping file. To be asked once for each listing of the new
   * edition.
   * @param text the listing as a line of JSON; `listing` is asked for only where that has changed
   * @returns undefined for one that was not there
   */
  async changed(id: string, text: string, listing: () => Listing): Promise<string[] | undefined> {
    const line = this.#lineOf.get(id);
    if (line === undefined) return undefined;
    this.#met.add(id);
    return this.#hashes[line] === hash(text) ? [] : fieldsChanged(await this.listing(id), listing());
  }

  /** Those that `changed` was not asked about. */
  *unmet(): Generator<string> {
    for (const id of this.#lineOf.keys()) if (!this.#met.has(id)) yield id;
  }

  async close(): Promise<void> {
    await this.#lines?.close();
    this.#lines = undefined;
  }
}

function parse(text: string): Listing | undefined {
  try {
    const listing = JSON.parse(text.replace(/^\ufeff/, '')) as Partial<Listing> | null;
    const whole =
      typeof listing?.id === 'string' &&
      typeof listing.name === 'object' &&
      Array.isArray(listing.places) &&
      Array.isArray(listing.french?.evidence);
    return whole ? (listing as Listing) : undefined;
  } catch {
    return undefined;
  }
}

// What has changed

/** Where a row stands and when its file was made is not what it says. */
function fieldsChanged(before: Listing, after: Listing): string[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (field) => old[field] !== now[field],
  );
}

function fieldsOf(listing: Listing): { [field: string]: string | undefined } {
  const sorted = (values: readonly string[] | undefined) => values && [...values].sort();
  const { name, description, legalForm, french, atADistance, web, email } = listing;
  const places = listing.places.map((place) => ({
    address: place.address,
    city: place.city,
    province: place.province,
    postalCode: place.postalCode,
    coordinates: place.latitude === undefined ? undefined : [place.latitude, place.longitude],
    phone: sorted(place.phones),
    hours: place.hours,
    wheelchair: place.wheelchair,
    french: place.french && frenchOf(place.french),
  }));
  const all: { [field: string]: unknown } = {
    'name.fr': name.fr,
    'name.en': name.en,
    'description.fr': description?.fr,
    'description.en': description?.en,
    legalForm,
    category: sorted(listing.categories),
    french: [frenchOf(french), places.map((place) => place.french)],
    atADistance: atADistance && [sorted(atADistance.provinces), sorted(atADistance.phones)],
    web: sorted(web),
    email,
    ...(places.length === 1 ? { ...places[0], french: undefined } : { places }),
  };
  all.french = [frenchOf(french), places.map((place) => place.french)];
  return Object.fromEntries(
    Object.entries(all).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, JSON.stringify(value)]],
    ),
  );
}

const frenchOf = ({ offer, channels, when, how, right, evidence, contradicted }: FrenchService) => {
  const said = (all: readonly Evidence[]) =>
    all.map((each) => [each.how, each.quote, each.count].join('\n')).sort();
  const others = contradicted?.map((other) => [other.offer, said(other.evidence)]);
  return [
    offer,
    channels,
    when?.fr,
    when?.en,
    how?.fr,
    how?.en,
    right?.fr,
    right?.en,
    said(evidence),
    others,
  ];
};

// Ids that last

/** What the rows of an import are called. */
export interface Row {
  record: Record;
  /** The row's listing as a line of JSON. */
  text(): Promise<string>;
}

/**
 * Gives each record the id its row had in the previous edition; `record.id` is changed in place.
 *
 * An id that a source gives, or that is made of name and address, is mostly the same again. Where a row has vanished
 * and another has appeared that is the same but for a correction, or that a file of another name brought, it keeps
 * the vanished one's. Rows of one id that say different things are told apart by what they say, not by their order.
 *
 * @returns how each record was called before, where that was otherwise
 */
export async function keepIds(
  rows: readonly Row[],
  previous: PreviousEdition | undefined,
  corpus: Corpus,
): Promise<Map<Record, string>> {
  await settleNamesakes(rows, previous);
  const called = new Map<Record, string>();
  if (!previous) return called;
  const taken = new Set<string>();
  const unknown = new Set<Record>();
  const rename = (record: Record, id: string) => {
    unknown.delete(record);
    if (id !== record.id) called.set(record, record.id);
    record.id = id;
    taken.add(id);
  };
  for (const { record } of rows) {
    const lasting = previous.lasting(record.id);
    if (lasting === undefined || taken.has(lasting)) unknown.add(record);
    else rename(record, lasting);
  }
  if (unknown.size) {
    for (const [record, id] of await recognise([...unknown], previous, taken, corpus)) rename(record, id);
  }
  for (const record of unknown) {
    let id = record.id;
    for (let n = 2; taken.has(id) || (previous.has(id) && previous.lasting(record.id) !== id); n++)
      id = `${record.id}~${n}`;
    rename(record, id);
  }
  return called;
}

const NAMESAKE = /^(.*)~\d+$/s;

/** `clinics:12`, `clinics:12~2`: which of the two is which must not depend on the order of rows. */
async function settleNamesakes(rows: readonly Row[], previous: PreviousEdition | undefined): Promise<void> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const base = NAMESAKE.exec(row.record.id)?.[1];
    if (base !== undefined) groups.set(base, []);
  }
  if (!groups.size) return;
  for (const row of rows) groups.get(NAMESAKE.exec(row.record.id)?.[1] ?? row.record.id)?.push(row);
  for (const [, members] of groups) {
    const contents = new Map<Row, string>();
    for (const row of members) contents.set(row, contentOf(JSON.parse(await row.text())));
    const ids = members
      .map(({ record }) => record.id)
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    const left = new Set(ids);
    const given = new Map<Row, string>();
    for (const id of ids) {
      if (!previous?.has(id)) continue;
      const before = contentOf(await previous.listing(id));
      const same = members.find((row) => !given.has(row) && contents.get(row) === before);
      if (same && left.delete(id)) given.set(same, id);
    }
    const others = members
      .filter((row) => !given.has(row))
      .sort((a, b) => (contents.get(a)! < contents.get(b)! ? -1 : 1));
    for (const row of others) {
      const [id] = left;
      left.delete(id!);
      given.set(row, id!);
    }
    for (const [row, id] of given) row.record.id = id;
  }
}

/** What a listing says, whatever it is called and wherever it stands. */
const contentOf = (listing: Listing): string =>
  hash(JSON.stringify({ ...listing, id: '', source: '', origins: '' }));

const sourceOf = (id: string): string => id.slice(0, id.indexOf(':'));
const localId = (id: string): string => id.slice(id.indexOf(':') + 1);

/** Pairs records that no import knew with listings that have vanished, the surest pairs first, each once. */
async function recognise(
  unknown: readonly Record[],
  previous: PreviousEdition,
  taken: ReadonlySet<string>,
  corpus: Corpus,
): Promise<[Record, string][]> {
  const living = new Set([...taken].map((id) => previous.listingOf(id)));
  const vanished: Record[] = [];
  for (const id of previous.ids) {
    if (!living.has(id)) vanished.push(corpus.add(await previous.listing(id), 'nothing'));
  }
  if (!vanished.length) return [];
  corpus.weigh();
  const records = [...unknown, ...vanished];
  const pairs: { now: Record; before: Record; score: number }[] = [];
  const consider = (now: Record, before: Record, renamed: boolean) => {
    const edited = sourceOf(now.id) === sourceOf(before.id) || renamed;
    const { verdict, score } = compare(now, before, { edited });
    // A file of another name brings the same rows: then the same number in it is a reason of its own.
    if (verdict === 'merge') pairs.push({ now, before, score: renamed ? score + 1 : score });
  };
  const byLocalId = new Map(vanished.map((record) => [localId(record.id), record]));
  for (const now of unknown) {
    const before = byLocalId.get(localId(now.id));
    if (before && sourceOf(before.id) !== sourceOf(now.id)) consider(now, before, true);
  }
  for (const [i, j] of candidates(records)) {
    if (i < unknown.length && j >= unknown.length) consider(records[i]!, records[j]!, false);
  }
  pairs.sort(
    (a, b) =>
      b.score - a.score ||
      (a.before.id < b.before.id ? -1 : a.before.id > b.before.id ? 1 : a.now.id < b.now.id ? -1 : 1),
  );
  const found = new Map<Record, string>();
  const used = new Set<Record>();
  for (const { now, before } of pairs) {
    if (found.has(now) || used.has(before)) continue;
    found.set(now, before.id);
    used.add(before);
  }
  return [...found];
}
