/**
 * HSDS as tables: one CSV each for services, organizations, locations… HSDS 1.1, 2.x and 3.x name tables and
 * columns differently; `TABLES` knows the spellings. All tables but that of the services are held in memory,
 * with the columns that are used; services pass one by one, each nested with all that belongs to it.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { openCsv } from './csv.ts';
import { fold } from './fold.ts';
import type { ReaderContext } from './reader.ts';
import { ImportError } from './report.ts';

export type Item = Record<string, unknown>;

/** One service; without `service` where its row could not be read, and then its issue has been added. */
export interface ServiceRow {
  /** Its number among the services. */
  count: number;
  /** The row of the table of services, where they come from a table. */
  row?: number;
  service?: Item;
}

export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; none where there is no list. */
export const itemsOf = (item: Item, key: string): Item[] => {
  const value = item[key];
  return Array.isArray(value) ? value.filter(isItem) : [];
};

/** A value as text: numbers too, and nothing for what is neither. */
export const stringOf = (item: Item, key: string): string => {
  const value = item[key];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
};

export function unreadable({ file }: ReaderContext, error: unknown): never {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  throw new ImportError('file', `${file}: cannot be read (${reason}). Check its name and its permissions.`);
}

/** Tables with what they are called in the versions of HSDS, and the columns that are used of them. */
const TABLES = {
  service: { names: 'service, services', columns: '' },
  organization: {
    names: 'organization, organizations, organisation, organisations',
    columns:
      'id, name, alternate_name, email, url, website, tax_status, legal_status, parent_organization_id, parent_id',
  },
  location: {
    names: 'location, locations',
    columns: 'id, organization_id, location_type, name, latitude, longitude',
  },
  service_at_location: {
    names: 'service_at_location, service_at_locations, services_at_location, services_at_locations',
    columns: 'id, service_id, location_id',
  },
  phone: {
    names: 'phone, phones',
    columns:
      'id, location_id, service_id, organization_id, contact_id, service_at_location_id, number, extension, type, language',
  },
  language: {
    names: 'language, languages',
    columns: 'id, service_id, location_id, phone_id, name, language, code, note',
  },
  address: {
    names: 'address, addresses, physical_address, physical_addresses',
    columns:
      'id, location_id, address_1, address_2, address_3, address_4, city, region, state_province, state, province, postal_code, country, address_type',
  },
  postal_address: {
    names: 'postal_address, postal_addresses',
    columns:
      'id, location_id, address_1, address_2, address_3, address_4, city, region, state_province, state, province, postal_code, country',
  },
  schedule: {
    names: 'schedule, schedules, regular_schedule, regular_schedules',
    columns:
      'id, service_id, location_id, service_at_location_id, weekday, valid_from, valid_to, until, freq, interval, byday, byweekno, bymonthday, byyearday, description, opens_at, closes_at',
  },
  service_area: {
    names: 'service_area, service_areas',
    columns: 'id, service_id, service_at_location_id, service_area, name, description, extent',
  },
  accessibility: {
    names: 'accessibility, accessibilities, accessibility_for_disabilities',
    columns: 'id, location_id, accessibility, description, details',
  },
  attribute: {
    names:
      'attribute, attributes, service_attribute, service_attributes, services_attributes, service_taxonomy, services_taxonomy, service_taxonomies, services_taxonomies',
    columns: 'id, link_id, link_entity, service_id, taxonomy_term_id, taxonomy_id, taxonomy_detail',
  },
  taxonomy_term: {
    names: 'taxonomy_term, taxonomy_terms',
    columns: 'id, name, term, parent_id',
  },
  /** In 1.1 these are the terms; later, the vocabularies they are of. */
  taxonomy: { names: 'taxonomy, taxonomies', columns: 'id, name, parent_id' },
  contact: { names: 'contact, contacts', columns: 'id, service_id' },
  metadata: { names: 'metadata', columns: 'id, resource_id, last_action_date' },
} as const;
type TableName = keyof typeof TABLES;

const TABLE_OF = new Map<string, TableName>(
  (Object.keys(TABLES) as TableName[]).flatMap((table) =>
    TABLES[table].names.split(', ').map((name) => [name, table] as const),
  ),
);
/** The table that a file holds, by its name. */
export const tableOf = (file: string): TableName | undefined =>
  TABLE_OF.get(fold(basename(file).replace(/\.csv$/i, '')).replace(/ /g, '_'));

/** Whether a file is `datapackage.json`, which says what the tables of its folder are. */
export const isDescriptor = (file: string): boolean => basename(file).toLowerCase() === 'datapackage.json';

interface TableRow {
  row: number;
  /** Only cells that hold something. */
  item?: Item;
}

/** A table to be read once. `name` is what messages call it. */
export interface TableSource {
  table: TableName;
  name: string;
  rows(): AsyncGenerator<TableRow> | Iterable<TableRow>;
}

async function* rowsOfCsv(context: ReaderContext, path: string, name: string): AsyncGenerator<TableRow> {
  const { header, rows, encoding } = await openCsv(path, `${context.file}/${name}`, context.onBytes);
  if (encoding !== 'utf-8') {
    context.issues.add(
      'warning',
      'encoding',
      'is not UTF-8; read as Windows-1252. Save it as “CSV UTF-8” and check its accents.',
      { column: name },
    );
  }
  const columns = header.map((cell) =>
    fold(cell)
      .replace(/ /g, '_')
      .replace(/^organisation/, 'organization'),
  );
  for await (const batch of rows) {
    for (const { row, cells, problem } of batch) {
      if (problem && problem !== 'padded') {
        context.issues.add(
          'error',
          'row-broken',
          'its cells do not stand under the header; left out. Put cells that hold the separator or a line break between quotation marks, and close them.',
          { row, column: name },
        );
        yield { row };
      } else {
        const filled = columns.map((column, index) => [column, cells[index] ?? ''] as const);
        yield {
          row,
          item: Object.fromEntries(filled.filter(([column, cell]) => column !== '' && cell !== '')),
        };
      }
    }
  }
}

/** @throws ImportError when no table is one of services. */
export async function* servicesOfFolder(context: ReaderContext, folder: string): AsyncGenerator<ServiceRow> {
  const found = await readdir(folder, { recursive: true }).catch((error: unknown) =>
    unreadable(context, error),
  );
  // The tables may lie one folder down, or two.
  const files = found.filter((name) => name.split(sep).length <= 3).sort();
  const named = await tablesOfDatapackage(context, folder, files);
  const sources = files.flatMap((name): TableSource[] => {
    const table = named.get(name) ?? (/\.csv$/i.test(name) ? tableOf(name) : undefined);
    return table ? [{ table, name, rows: () => rowsOfCsv(context, join(folder, name), name) }] : [];
  });
  if (!sources.some(({ table }) => table === 'service')) {
    throw new ImportError(
      'hsds',
      `${context.file}: has no table of services (services.csv). Export the whole HSDS datapackage.`,
    );
  }
  yield* servicesOfTables(context, sources);
}

/** The tables that `datapackage.json` names by another file name than the usual. */
async function tablesOfDatapackage(
  context: ReaderContext,
  folder: string,
  files: string[],
): Promise<Map<string, TableName>> {
  const named = new Map<string, TableName>();
  for (const at of files.filter(isDescriptor)) {
    let resources: Item[] = [];
    try {
      const parsed: unknown = JSON.parse(await readFile(join(folder, at), 'utf8'));
      if (isItem(parsed)) resources = itemsOf(parsed, 'resources');
    } catch {
      context.issues.add(
        'info',
        'datapackage',
        'is not JSON; the tables were recognised by the names of their files. Export it again.',
        { column: at },
      );
    }
    for (const resource of resources) {
      const table = tableOf(stringOf(resource, 'name'));
      // Only what lies in the folder is looked at, whatever the path says.
      const file = join(dirname(at), stringOf(resource, 'path'));
      if (table && !tableOf(file) && files.includes(file)) named.set(file, table);
    }
  }
  return named;
}

/** The rows of a table by what one of its columns says. */
type Index = Map<string, Item[]>;

/** All the tables but that of the services, of a size to be held; services are put together one by one. */
class Tables {
  readonly #context: ReaderContext;
  readonly #indexes = new Map<string, Index>();
  readonly #termParents = new Map<string, string[]>();
  /** The ids that services have referred to. */
  readonly #services = new Set<string>();
  readonly #organizations = new Set<string>();
  readonly #locations = new Set<string>();

  constructor(context: ReaderContext) {
    this.#context = context;
  }

  /** The columns by which rows of each table are looked up. */
  static readonly KEYS: Partial<Record<TableName, string[]>> = {
    organization: ['id'],
    location: ['id', 'organization_id'],
    service_at_location: ['service_id'],
    phone: ['service_id', 'location_id', 'service_at_location_id', 'organization_id', 'contact_id'],
    language: ['service_id', 'location_id', 'phone_id'],
    address: ['location_id'],
    postal_address: ['location_id'],
    schedule: ['service_id', 'location_id', 'service_at_location_id'],
    service_area: ['service_id', 'service_at_location_id'],
    accessibility: ['location_id'],
    attribute: ['link_id', 'service_id'],
    taxonomy_term: ['id'],
    taxonomy: ['id'],
    contact: ['service_id'],
    metadata: ['resource_id'],
  };

  async load({ table, rows, name }: TableSource): Promise<void> {
    const columns = TABLES[table].columns.split(', ');
    const keys = Tables.KEYS[table] ?? [];
    for await (const { row, item } of rows()) {
      if (!item) continue;
      const kept: Item = { row, table: name };
      for (const column of columns) if (item[column] !== undefined) kept[column] = item[column];
      for (const key of keys) {
        const value = stringOf(kept, key);
        if (value === '') continue;
        const index = this.#index(table, key);
        const same = index.get(value);
        if (same) same.push(kept);
        else index.set(value, [kept]);
      }
    }
  }

  #index(table: TableName, key: string): Index {
    const name = `${table}.${key}`;
    const known = this.#indexes.get(name);
    if (known) return known;
    const index: Index = new Map();
    this.#indexes.set(name, index);
    return index;
  }

  #by(table: TableName, key: string, value: string): Item[] {
    return value === '' ? [] : (this.#indexes.get(`${table}.${key}`)?.get(value) ?? []);
  }

  /** A service with all that belongs to it. */
  nest(row: Item): Item {
    const id = stringOf(row, 'id');
    const organizationId = stringOf(row, 'organization_id');
    this.#services.add(id);
    this.#organizations.add(organizationId);
    const organization = this.#by('organization', 'id', organizationId)[0];
    const placed: Item[] = this.#by('service_at_location', 'service_id', id);
    const own =
      placed.length === 0 && stringOf(row, 'location_id') !== '' ? [{ location_id: row.location_id }] : [];
    const changed = this.#by('metadata', 'resource_id', id).map((entry) =>
      stringOf(entry, 'last_action_date'),
    );
    return {
      ...row,
      ...(row.last_modified === undefined && changed.length > 0
        ? { last_modified: changed.sort().at(-1) }
        : {}),
      languages: this.#by('language', 'service_id', id),
      phones: this.#phones('service_id', id),
      schedules: this.#by('schedule', 'service_id', id),
      service_areas: this.#by('service_area', 'service_id', id),
      contacts: this.#by('contact', 'service_id', id).map((contact) => ({
        phones: this.#phones('contact_id', stringOf(contact, 'id')),
      })),
      service_at_locations: [...placed, ...own].map((at) => this.#nestPlace(at)),
      attributes: this.#attributes(row, id),
      ...(organization
        ? {
            organization: {
              ...organization,
              phones: this.#phones('organization_id', organizationId),
              locations: this.#by('location', 'organization_id', organizationId).map((location) =>
                this.#nestLocation(location),
              ),
            },
          }
        : {}),
    };
  }

  #nestPlace(at: Item): Item {
    const id = stringOf(at, 'id');
    const locationId = stringOf(at, 'location_id');
    const location = this.#by('location', 'id', locationId)[0];
    this.#locations.add(locationId);
    return {
      ...at,
      phones: this.#phones('service_at_location_id', id),
      schedules: this.#by('schedule', 'service_at_location_id', id),
      service_areas: this.#by('service_area', 'service_at_location_id', id),
      ...(location ? { location: this.#nestLocation(location) } : {}),
    };
  }

  #nestLocation(location: Item): Item {
    const id = stringOf(location, 'id');
    return {
      ...location,
      languages: this.#by('language', 'location_id', id),
      phones: this.#phones('location_id', id),
      schedules: this.#by('schedule', 'location_id', id),
      accessibility: this.#by('accessibility', 'location_id', id),
      addresses: [
        ...this.#by('address', 'location_id', id),
        ...this.#by('postal_address', 'location_id', id).map((address) => ({
          ...address,
          address_type: 'postal',
        })),
      ],
    };
  }

  #phones(key: string, id: string): Item[] {
    return this.#by('phone', key, id).map((phone) => ({
      ...phone,
      languages: [
        ...this.#by('language', 'phone_id', stringOf(phone, 'id')),
        ...(phone.language === undefined ? [] : [{ name: phone.language }]),
      ],
    }));
  }

  #attributes(service: Item, id: string): Item[] {
    const links = [...this.#by('attribute', 'link_id', id), ...this.#by('attribute', 'service_id', id)];
    const listed = stringOf(service, 'taxonomy_ids')
      .split(/[,;|\s]+/)
      .filter((term) => term !== '');
    const ids = [
      ...links.map((link) => stringOf(link, 'taxonomy_term_id') || stringOf(link, 'taxonomy_id')),
      ...listed,
    ];
    return [...new Set(ids)].flatMap((termId): Item[] => {
      const term = this.#term(termId);
      if (term) return [{ taxonomy_term: { name: nameOf(term), ancestors: this.#ancestors(termId) } }];
      const detail = links
        .filter((link) => [link.taxonomy_term_id, link.taxonomy_id].includes(termId))
        .map((link) => stringOf(link, 'taxonomy_detail'))
        .find((text) => text !== '');
      if (detail) return [{ taxonomy_term: { name: detail } }];
      if (termId !== '') {
        this.#context.issues.add(
          'warning',
          'term-missing',
          `names the taxonomy term “${termId}”, which no table has; left out. Export the taxonomy terms too.`,
          { element: `service ${id}`, field: 'category' },
        );
      }
      return [];
    });
  }

  #term(id: string): Item | undefined {
    return this.#by('taxonomy_term', 'id', id)[0] ?? this.#by('taxonomy', 'id', id)[0];
  }

  /** The names of the terms above a term, nearest first. */
  #ancestors(id: string): string[] {
    const known = this.#termParents.get(id);
    if (known) return known;
    const chain = chainOf(id, (at) => stringOf(this.#term(at) ?? {}, 'parent_id'));
    const names = chain.ids.flatMap((at) => nameOf(this.#term(at) ?? {}) || []);
    this.#termParents.set(id, names);
    return names;
  }

  /** Says what refers to nothing, and parents that go round in a circle. To be called when all services were nested. */
  report(): void {
    const { issues } = this.#context;
    for (const table of ['service_at_location', 'phone', 'language', 'schedule', 'service_area'] as const) {
      for (const [id, items] of this.#indexes.get(`${table}.service_id`) ?? []) {
        if (this.#services.has(id)) continue;
        for (const item of items) {
          issues.add(
            'warning',
            'service-missing',
            `names the service “${id}”, which is not among the services; not used for one. Correct service_id, or add the service.`,
            { row: item.row as number, column: item.table as string },
          );
        }
      }
    }
    for (const table of [
      'phone',
      'language',
      'schedule',
      'address',
      'postal_address',
      'accessibility',
    ] as const) {
      for (const [id, items] of this.#indexes.get(`${table}.location_id`) ?? []) {
        if (this.#by('location', 'id', id).length > 0) continue;
        for (const item of items) {
          issues.add(
            'warning',
            'location-missing',
            `names the location “${id}”, which is not among the locations; not used for one. Correct location_id, or add the location.`,
            { row: item.row as number, column: item.table as string },
          );
        }
      }
    }
    this.#reportUnused('organization', 'organizations have', this.#organizations);
    this.#reportUnused('location', 'locations have', this.#locations);
    this.#reportParents('taxonomy_term', ['parent_id']);
    this.#reportParents('taxonomy', ['parent_id']);
    this.#reportParents('organization', ['parent_organization_id', 'parent_id']);
  }

  #reportUnused(table: TableName, have: string, used: Set<string>): void {
    const unused = [...(this.#indexes.get(`${table}.id`)?.keys() ?? [])].filter((id) => !used.has(id));
    if (unused.length === 0) return;
    this.#context.issues.add(
      'info',
      `${table}-unused`,
      `${unused.length} ${have} no service, and a listing is made of a service; nothing was made of them: ${unused.slice(0, 5).join(', ')}${unused.length > 5 ? '…' : ''}. Give them services if they should be found.`,
    );
  }

  #reportParents(table: TableName, columns: string[]): void {
    const index = this.#indexes.get(`${table}.id`) ?? new Map<string, Item[]>();
    const parentOf = (id: string): string => {
      const item = index.get(id)?.[0];
      return (
        columns.map((column) => (item ? stringOf(item, column) : '')).find((parent) => parent !== '') ?? ''
      );
    };
    const inCircle = new Set<string>();
    for (const [id, [item]] of index) {
      const where = { row: item!.row as number, column: item!.table as string };
      const parent = parentOf(id);
      if (parent !== '' && !index.has(parent)) {
        this.#context.issues.add(
          'info',
          'parent-missing',
          `names the parent “${parent}”, which is not there; taken as having none. Add it, or take the name out.`,
          where,
        );
      }
      const { ids, circle } = chainOf(id, parentOf);
      if (!circle || inCircle.has(id)) continue;
      for (const each of [id, ...ids]) inCircle.add(each);
      this.#context.issues.add(
        'warning',
        'parent-circle',
        `its parents go round in a circle (${[id, ...ids].slice(0, 5).join(' → ')}); read up to there. Correct one of them.`,
        where,
      );
    }
  }
}

const nameOf = (term: Item): string => stringOf(term, 'name') || stringOf(term, 'term');

/** Deeper than any taxonomy in use; so that a chain of a million parents costs no more. */
const MAX_DEPTH = 50;

/** The parents of an id, nearest first, up to the top or to one already met. */
function chainOf(id: string, parentOf: (id: string) => string): { ids: string[]; circle: boolean } {
  const ids: string[] = [];
  const met = new Set([id]);
  for (let at = parentOf(id); at !== '' && ids.length < MAX_DEPTH; at = parentOf(at)) {
    if (met.has(at)) return { ids, circle: true };
    met.add(at);
    ids.push(at);
  }
  return { ids, circle: false };
}

export async function* servicesOfTables(
  context: ReaderContext,
  sources: TableSource[],
): AsyncGenerator<ServiceRow> {
  const tables = new Tables(context);
  for (const source of sources) {
    if (source.table === 'service') continue;
    try {
      await tables.load(source);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      if (error.code !== 'file-empty') context.issues.fail(error);
    }
  }
  let count = 0;
  for (const source of sources) {
    if (source.table !== 'service') continue;
    for await (const { row, item } of source.rows()) {
      yield { count: ++count, row, ...(item ? { service: tables.nest(item) } : {}) };
    }
  }
  tables.report();
}
