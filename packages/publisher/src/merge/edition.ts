/**
 * From files of other people's making to the next edition's listings: rows are read, get the ids they had, are
 * compared, merged where they are one, and written; then what changed since the previous edition is told.
 *
 * The listings lie on the disk meanwhile. In memory is what is compared, about 1.5 kB a row.
 */
import { dirname, join } from 'node:path';
import { type Listing, OFFERS, type Offer } from '@relais/core/listing';
import { AtomicFile } from '../atomic-file.ts';
import { type ImportOptions, readSources } from '../import/index.ts';
import { type Changes, type DuplicatesSummary, type ImportReport, IssueLog } from '../import/report.ts';
import { LineFile } from '../line-file.ts';
import { candidates } from './blocks.ts';
import { Clusters, type Pair } from './clusters.ts';
import { combine } from './combine.ts';
import { type Comparison, compare } from './compare.ts';
import { type Decisions, PairsWriter, readDecisions } from './decisions.ts';
import { keepIds, PreviousEdition } from './previous.ts';
import { Corpus, type Record } from './record.ts';

export interface EditionOptions extends ImportOptions {
  /** Where the listings are written, a JSON object a line. */
  out: string;
  report: string;
  /** The listings of the previous import; `out` by default, where it is there. */
  previous?: string;
  /** Whether duplicates are sought and merged; they are by default. */
  merge?: boolean;
  /** Where the pairs are written; `duplicates.csv` beside `out` by default. */
  duplicates?: string;
  /** Where a person's decisions are read; the same file by default. */
  decisions?: string;
}

/** Pairs that are forbidden and look so much alike are shown all the same. */
const WORTH_SHOWING = 0.8;

/** Where the pairs are written, when nothing else is said. */
export const duplicatesBeside = (out: string): string => join(dirname(out), 'duplicates.csv');

/**
 * Reads files and writes their listings to `out`, the report to `report`, and the pairs that look like one another to
 * `duplicates`. Each file appears whole or not at all; what stood there before stays until then. When every file
 * failed, only the report is written.
 *
 * @throws ImportError as `importFiles`; when a target cannot be written; when `previous` or `decisions` cannot be read
 */
export async function importToFiles(files: string[], options: EditionOptions): Promise<ImportReport> {
  const edition = await Edition.begin(options);
  try {
    return await edition.make(files);
  } finally {
    await edition.end();
  }
}

class Edition {
  readonly #options: EditionOptions;
  readonly #out: AtomicFile;
  readonly #reportFile: AtomicFile;
  readonly #rows: LineFile;
  readonly #previous: PreviousEdition | undefined;
  readonly #decisions: Decisions | undefined;
  #pairsFile: PairsWriter | undefined;

  readonly #corpus = new Corpus();
  readonly #records: Record[] = [];
  /** The number of the file of each row. */
  readonly #fileOf: number[] = [];

  private constructor(
    options: EditionOptions,
    out: AtomicFile,
    reportFile: AtomicFile,
    rows: LineFile,
    previous: PreviousEdition | undefined,
    decisions: Decisions | undefined,
  ) {
    this.#options = options;
    this.#out = out;
    this.#reportFile = reportFile;
    this.#rows = rows;
    this.#previous = previous;
    this.#decisions = decisions;
  }

  static async begin(options: EditionOptions): Promise<Edition> {
    const { out, merge = true } = options;
    const beside = options.duplicates ?? duplicatesBeside(out);
    const decisions = merge
      ? await readDecisions(options.decisions ?? beside, options.decisions !== undefined)
      : undefined;
    const previous = await PreviousEdition.open(options.previous ?? out, options.previous !== undefined);
    const opened: { discard(): Promise<void> }[] = [];
    try {
      const listings = await AtomicFile.create(out);
      opened.push(listings);
      const report = await AtomicFile.create(options.report);
      opened.push(report);
      const rows = await LineFile.create(`${out}.${process.pid}.rows.tmp`);
      return new Edition(options, listings, report, rows, previous, decisions);
    } catch (error) {
      await Promise.all(opened.map((file) => file.discard()));
      await previous?.close();
      throw error;
    }
  }

  async end(): Promise<void> {
    await this.#rows.remove();
    await this.#out.discard();
    await this.#reportFile.discard();
    await this.#pairsFile?.discard();
    await this.#previous?.close();
  }

  async make(files: string[]): Promise<ImportReport> {
    const report = await readSources(files, this.#options, async (listing, file) => {
      await this.#rows.append(JSON.stringify(listing));
      this.#records.push(this.#corpus.add(listing));
      this.#fileOf.push(file);
    });
    this.#corpus.weigh();
    if (report.files.some(({ failed }) => !failed)) await this.#makeListings(report);
    await this.#reportFile.write(`${JSON.stringify(report, null, 2)}\n`);
    if (report.files.some(({ failed }) => !failed)) {
      await this.#previous?.close();
      await this.#out.finish();
      await this.#pairsFile?.finish();
    }
    await this.#reportFile.finish();
    return report;
  }

  async #makeListings(report: ImportReport): Promise<void> {
    const rows = this.#records.map((record, i) => ({ record, text: () => this.#rows.read(i) }));
    const called = await keepIds(rows, this.#previous, this.#corpus);
    const clusters = new Clusters(this.#records);
    if (this.#decisions) {
      const { pairs, compared, elsewhere } = this.#findPairs(this.#decisions);
      clusters.join(pairs);
      report.duplicates = {
        compared,
        merged: 0,
        toDecide: 0,
        decided: pairs.filter(({ decision }) => decision).length,
        merges: [],
      };
      await this.#writePairs(pairs, clusters, elsewhere, report);
      takeIssues(report, this.#decisions.issues);
    }
    await this.#writeListings(clusters, called, report);
    if (this.#previous) takeIssues(report, this.#previous.issues);
  }

  /** The pairs worth telling of, and the decisions on listings that are not there this time. */
  #findPairs({ decided, issues }: Decisions): {
    pairs: Pair[];
    compared: number;
    elsewhere: Decisions['decided'];
  } {
    const numbers = new Map(this.#records.map(({ id }, i) => [id, i]));
    const decisions = new Map<string, Pair>();
    const elsewhere: Decisions['decided'] = [];
    const key = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;
    for (const each of decided) {
      const [a, b] = [each.a, each.b].map((id) => numbers.get(id));
      if (a !== undefined && b !== undefined) {
        const comparison = compare(this.#records[a]!, this.#records[b]!);
        decisions.set(key(a, b), {
          a: Math.min(a, b),
          b: Math.max(a, b),
          comparison,
          decision: each.decision,
        });
        continue;
      }
      const missing = [each.a, each.b].filter((id) => !numbers.has(id));
      issues.add(
        'info',
        'decision-elsewhere',
        `no listing ${missing.map((id) => `“${id}”`).join(' nor ')} this time; the decision is kept for when it comes back. Correct the id if it is mistyped.`,
        { row: each.number },
      );
      elsewhere.push(each);
    }
    const pairs: Pair[] = [...decisions.values()];
    let compared = 0;
    for (const [a, b] of candidates(this.#records)) {
      compared++;
      if (decisions.size && decisions.has(key(a, b))) continue;
      const { verdict, score, vetoed } = compare(this.#records[a]!, this.#records[b]!);
      if (verdict === 'apart' && !(vetoed && score >= WORTH_SHOWING)) continue;
      pairs.push({ a, b, comparison: { verdict, score, vetoed } });
    }
    return { pairs, compared, elsewhere };
  }

  /** What is to be decided first, then what was done, the surest last of what is open and first of what is done. */
  async #writePairs(
    pairs: Pair[],
    clusters: Clusters,
    elsewhere: Decisions['decided'],
    report: ImportReport,
  ): Promise<void> {
    const { separator, unread, issues } = this.#decisions!;
    this.#pairsFile = await PairsWriter.create(
      this.#options.duplicates ?? duplicatesBeside(this.#options.out),
      separator,
    );
    const rows = pairs
      .map((pair) => ({ pair, done: outcomeOf(pair, clusters), ids: this.#idsOf(pair) }))
      .sort(
        (one, other) =>
          OUTCOMES.indexOf(one.done) - OUTCOMES.indexOf(other.done) ||
          other.pair.comparison.score - one.pair.comparison.score ||
          (one.ids.join() < other.ids.join() ? -1 : 1),
      );
    report.duplicates!.toDecide = rows.filter(({ done }) => done === 'to decide').length;
    for (const row of unread) await this.#pairsFile.write(row);
    for (const { pair, done } of rows) {
      if (pair.decision && pair.refused) {
        issues.add(
          'warning',
          'decision',
          `${this.#idsOf(pair).join(' and ')}: ${pair.refused}; not merged. Change one of the decisions.`,
        );
      }
      const [a, b] =
        this.#records[pair.a]!.id < this.#records[pair.b]!.id ? [pair.a, pair.b] : [pair.b, pair.a];
      const { why } = this.#explain(pair);
      await this.#pairsFile.write({
        decision: pair.decision ?? '',
        done,
        score: pair.comparison.score.toFixed(2),
        why: [...why, ...(pair.refused ? [pair.refused] : [])].join('; '),
        ...(await this.#describe('a', a, report)),
        ...(await this.#describe('b', b, report)),
      });
    }
    for (const { row } of elsewhere) await this.#pairsFile.write({ ...row, done: 'not met this time' });
  }

  #idsOf = ({ a, b }: Pair): string[] => [this.#records[a]!.id, this.#records[b]!.id].sort();

  #explain = ({ a, b }: Pick<Pair, 'a' | 'b'>): Comparison =>
    compare(this.#records[a]!, this.#records[b]!, { explain: true });

  async #describe(side: 'a' | 'b', i: number, report: ImportReport): Promise<{ [column: string]: string }> {
    const { name, places, source, atADistance } = await this.#row(i);
    const place = places[0];
    const phones = place?.phones.length ? place.phones : (atADistance?.phones ?? []);
    const address = [place?.address, place?.city, place?.province, place?.postalCode]
      .filter(Boolean)
      .join(', ');
    return {
      [`${side}_id`]: this.#records[i]!.id,
      [`${side}_name`]: [...new Set([name.fr, name.en])].filter(Boolean).join(' / '),
      [`${side}_address`]: places.length > 1 ? `${address} (+${places.length - 1})` : address,
      [`${side}_phone`]: phones.map(readable).join(', '),
      [`${side}_file`]: report.files[this.#fileOf[i]!]!.file,
      [`${side}_row`]: source.row === undefined ? '' : String(source.row),
    };
  }

  /** The listing of a row, under its lasting id. */
  async #row(i: number): Promise<Listing> {
    const listing = JSON.parse(await this.#rows.read(i)) as Listing;
    return { ...listing, id: this.#records[i]!.id };
  }

  async #writeListings(
    clusters: Clusters,
    called: ReadonlyMap<Record, string>,
    report: ImportReport,
  ): Promise<void> {
    const ids = this.#listingIds(clusters);
    const previous = this.#previous;
    const since: Changes | undefined = previous && {
      previous: previous.path,
      added: [],
      changed: [],
      gone: [],
      unchanged: 0,
    };
    const offers = Object.fromEntries(OFFERS.map((offer) => [offer, 0])) as { [offer in Offer]: number };
    /** Where each row went, by its lasting id. */
    const whereIs = previous && new Map(this.#records.map((record, i) => [record.id, ids(clusters.of(i))]));
    let i = 0;
    for await (const text of this.#rows.lines()) {
      const row = i++;
      const cluster = clusters.of(row);
      if (cluster !== row) continue;
      const members = clusters.membersOf(cluster);
      const id = ids(cluster);
      const record = this.#records[row]!;
      let listing: Listing | undefined;
      // Most rows stand as they are, and need not be read and written anew.
      if (members.length > 1) listing = await this.#merged(members, id, called, report);
      else if (called.has(record) || !text.startsWith(`{"id":${JSON.stringify(id)},`)) {
        listing = this.#single(JSON.parse(text) as Listing, row, id, called);
      }
      offers[listing?.french.offer ?? record.offer]++;
      const line = listing ? JSON.stringify(listing) : text;
      await this.#out.write(`${line}\n`);
      if (!since) continue;
      const whole = () => listing ?? (JSON.parse(text) as Listing);
      const fields = await previous!.changed(id, line, whole);
      if (!fields) since.added.push({ id, name: nameOf(whole()) });
      else if (fields.length) since.changed.push({ id, name: nameOf(whole()), fields });
      else since.unchanged++;
    }
    report.offers = offers;
    if (!since) return;
    for (const id of previous!.unmet()) {
      const listing = await previous!.listing(id);
      const into = [id, ...(listing.origins ?? []).map((origin) => origin.id)]
        .map((row) => whereIs!.get(row))
        .find(Boolean);
      since.gone.push({ id, name: nameOf(listing), ...(into ? { into } : {}) });
    }
    for (const list of [since.added, since.changed, since.gone]) list.sort((a, b) => (a.id < b.id ? -1 : 1));
    report.since = since;
  }

  #single(listing: Listing, row: number, id: string, called: ReadonlyMap<Record, string>): Listing {
    const record = this.#records[row]!;
    const as = called.get(record);
    const { source, ...rest } = listing;
    const origin = { id: record.id, ...(as ? { as } : {}), source };
    return { ...rest, id, source, ...(as || record.id !== id ? { origins: [origin] } : {}) };
  }

  async #merged(
    members: readonly number[],
    id: string,
    called: ReadonlyMap<Record, string>,
    report: ImportReport,
  ): Promise<Listing> {
    const rows = await Promise.all(members.map((member) => this.#row(member)));
    const { listing, setAside, contradiction } = combine(rows, id);
    const origins = members
      .map((member, i) => {
        const as = called.get(this.#records[member]!);
        return { id: rows[i]!.id, ...(as ? { as } : {}), source: rows[i]!.source };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    // The row that gave the listing its id is counted as the listing, the others as merged.
    const kept = members.find((_, i) => rows[i]!.id === id) ?? members[0]!;
    for (const member of members) {
      if (member === kept) continue;
      for (const counts of [report, report.files[this.#fileOf[member]!]!]) {
        counts.listings--;
        counts.merged++;
      }
    }
    const duplicates: DuplicatesSummary = report.duplicates!;
    duplicates.merged += members.length - 1;
    const why = new Set<string>();
    for (const a of members) {
      for (const b of members) if (a < b) why.add(this.#explain({ a, b }).why.join('; '));
    }
    duplicates.merges.push({
      id,
      name: nameOf(listing),
      from: origins.map((origin) => origin.id),
      why: [...why].sort().slice(0, 5),
      ...(setAside.length ? { setAside } : {}),
      ...(contradiction ? { contradiction } : {}),
    });
    if (contradiction) {
      const log = new IssueLog(report.files[this.#fileOf[kept]!]!.file);
      const offers = contradiction.contradicted.map((offer) => `“${offer}”`).join(', ');
      log.add(
        'warning',
        'french-contradiction',
        `${nameOf(listing)} (${id}): its sources contradict each other on French; “${contradiction.offer}” stands and ${offers} is kept beside it. Ask there, and correct one.`,
        { ...(rows[0]!.source.row === undefined ? { element: id } : {}), field: 'french' },
      );
      takeIssues(report, log);
    }
    return { ...listing, origins };
  }

  /**
   * The id of each cluster's listing: that of the previous edition's listing which one of its rows stood in, else the
   * first of its rows'. Where a listing was taken apart, the row that bears its id keeps it.
   */
  #listingIds(clusters: Clusters): (cluster: number) => string {
    const previous = this.#previous;
    const first = (ids: string[]) => ids.sort()[0]!;
    if (!previous) return (cluster) => first(clusters.membersOf(cluster).map((i) => this.#records[i]!.id));
    const claims = new Map<string, { cluster: number; by: string; own: boolean }>();
    for (const [i, { id }] of this.#records.entries()) {
      const listing = previous.listingOf(id);
      if (listing === undefined) continue;
      const claim = { cluster: clusters.of(i), by: id, own: id === listing };
      const other = claims.get(listing);
      if (!other || (claim.own && !other.own) || (claim.own === other.own && claim.by < other.by))
        claims.set(listing, claim);
    }
    const won = new Map<number, string[]>();
    for (const [listing, { cluster }] of claims) won.set(cluster, [...(won.get(cluster) ?? []), listing]);
    const taken = new Set([...won.values()].map(first));
    return (cluster) => {
      const known = won.get(cluster);
      if (known) return first(known);
      const own = clusters.membersOf(cluster).map((i) => this.#records[i]!.id);
      const free = own.filter((id) => !taken.has(id));
      return first(free.length ? free : own.map((id) => `${id}~2`));
    };
  }
}

const OUTCOMES = ['to decide', 'merged as decided', 'kept apart as decided', 'merged', 'kept apart'] as const;

function outcomeOf(pair: Pair, clusters: Clusters): (typeof OUTCOMES)[number] {
  const together = clusters.of(pair.a) === clusters.of(pair.b);
  if (pair.decision === 'merge') return together ? 'merged as decided' : 'to decide';
  if (pair.decision === 'keep') return 'kept apart as decided';
  if (together) return 'merged';
  return pair.comparison.verdict === 'apart' ? 'kept apart' : 'to decide';
}

const nameOf = ({ name }: Listing): string => name.fr ?? name.en ?? '';

/** `+17055550123;ext=4` → `705-555-0123 ext. 4`: no spreadsheet takes it for a sum. */
const readable = (phone: string): string =>
  phone.replace(/^\+1(\d{3})(\d{3})(\d{4})/, '$1-$2-$3').replace(';ext=', ' ext. ');

function takeIssues(report: ImportReport, log: IssueLog): void {
  log.close();
  report.issues.push(...log.issues);
  for (const [code, count] of log.counts) report.issueCounts[code] = (report.issueCounts[code] ?? 0) + count;
  report.issueCounts = Object.fromEntries(
    Object.entries(report.issueCounts).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
