/**
 * A listing as a flat list of facts, each under its path: `french.evidence.0.quote` → `French services: Yes`. It is
 * what spreadsheets, HSDS attributes and schema.org properties have in common, and it follows the schema of
 * listings by itself: a field added there is carried by every format without a word here.
 *
 * Every format says what it can in its own terms; `factsBeyond` is then what remains to be written beside, and
 * `merged` puts both together again. So nothing is lost, and what stands in a format's own terms counts when
 * somebody has edited it there.
 */
import { Listing } from '@relais/core/listing';

export type Scalar = string | number | boolean;
/** `EMPTY`: a list, or an object, with nothing in it. */
export type Facts = Map<string, Scalar | typeof EMPTY>;
export const EMPTY = null;

/** The facts of a listing, or of a part of one that stands under `prefix`. Undefined members say nothing. */
export function factsOf(value: unknown, prefix = '', facts: Facts = new Map()): Facts {
  if (typeof value !== 'object' || value === null) {
    facts.set(prefix, value as Scalar);
    return facts;
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0 && prefix !== '') facts.set(prefix, EMPTY);
  for (const [key, member] of members) factsOf(member, prefix === '' ? key : `${prefix}.${key}`, facts);
  return facts;
}

/** A path under which something stands that a listing does not have. */
const ABSENT = '-';

/** Lists that a listing has in any case: that they are empty goes without saying. */
const ALWAYS_THERE = /^(?:categories|web|places|(?:places\.\d+\.)?french\.evidence|places\.\d+\.phones)$/;

/** What is left to say of `whole` where `told` is told already. A path that begins with `-` takes a fact back. */
export function factsBeyond(whole: Facts, told: Facts): Facts {
  const beyond: Facts = new Map();
  for (const [path, value] of whole) {
    const isTold = told.has(path) && told.get(path) === value;
    if (!isTold && !(value === EMPTY && ALWAYS_THERE.test(path))) beyond.set(path, value);
  }
  for (const [path, value] of told) {
    // That a list is empty is taken back by its first member.
    if (!whole.has(path) && value !== EMPTY) beyond.set(ABSENT + path, '');
  }
  return beyond;
}

/** The inverse of `factsBeyond`. */
export function merged(told: Facts, beyond: Facts): Facts {
  const facts = new Map(told);
  for (const [path, value] of beyond) {
    if (path.startsWith(ABSENT)) facts.delete(path.slice(ABSENT.length));
    else facts.set(path, value);
  }
  return facts;
}

// The part of zod's schemas that tells what stands under a path.
interface Schema {
  _zod: {
    def: {
      type: string;
      shape?: Record<string, Schema>;
      element?: Schema;
      innerType?: Schema;
      options?: Schema[];
    };
  };
}

export type Kind = 'text' | 'number' | 'boolean' | 'list' | 'object';

function schemasUnder(schema: Schema, key: string): Schema[] {
  const { type, shape, element, innerType, options } = schema._zod.def;
  if (type === 'optional') return schemasUnder(innerType!, key);
  if (type === 'union') return options!.flatMap((option) => schemasUnder(option, key));
  if (type === 'object') return Object.hasOwn(shape!, key) ? [shape![key]!] : [];
  return type === 'array' && (key === '*' || /^\d{1,6}$/.test(key)) ? [element!] : [];
}

function kindsOf(schema: Schema): Kind[] {
  const { type, innerType, options } = schema._zod.def;
  if (type === 'optional') return kindsOf(innerType!);
  if (type === 'union') return options!.flatMap(kindsOf);
  if (type === 'array') return ['list'];
  return [type === 'object' || type === 'number' || type === 'boolean' ? type : 'text'];
}

const kinds = new Map<string, readonly Kind[]>();

/** What a listing may hold under a path, `web.*` or `web.3`; nothing where it has no such field. */
export function kindsAt(path: string): readonly Kind[] {
  const general = path.replace(/\.\d{1,6}(?=\.|$)/g, '.*');
  let found = kinds.get(general);
  if (!found) {
    let schemas = [Listing as unknown as Schema];
    for (const key of general.split('.')) schemas = schemas.flatMap((schema) => schemasUnder(schema, key));
    found = schemas.flatMap(kindsOf);
    // Paths come out of files: the memory of hostile ones stays bounded.
    if (found.length > 0) kinds.set(general, found);
  }
  return found;
}

/** A fact as text, for formats that hold nothing else. */
export const textOfFact = (value: Scalar | typeof EMPTY): string => (value === EMPTY ? '[]' : String(value));

/** The fact that a text is under its path; undefined where the path is none or the text does not fit. */
export function factOfText(path: string, text: string): Scalar | typeof EMPTY | undefined {
  if (path.startsWith(ABSENT)) return kindsAt(path.slice(ABSENT.length)).length > 0 ? '' : undefined;
  const possible = kindsAt(path);
  if (possible.includes('text')) return text;
  if (possible.includes('list') || possible.includes('object')) return text === '[]' ? EMPTY : undefined;
  if (possible.includes('boolean')) return text === 'true' ? true : text === 'false' ? false : undefined;
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return possible.includes('number') && Number.isFinite(number) ? number : undefined;
}

/** Puts a value together of its facts, as far as their paths are a listing's. Gaps in lists close. */
export function valueOfFacts(facts: Facts): Record<string, unknown> {
  const root: Branch = new Map();
  for (const [path, value] of facts) {
    if (kindsAt(path).length === 0) continue;
    const keys = path.split('.');
    const last = keys.pop()!;
    let branch = root;
    for (const key of keys) {
      const next: Branch = branchAt(branch, key) ?? new Map();
      branch.set(key, next);
      branch = next;
    }
    // What stands below says more than that there is nothing, or one text, here.
    if (!branchAt(branch, last)) branch.set(last, value);
  }
  return valueOfBranch(root, '') as Record<string, unknown>;
}

type Branch = Map<string, Branch | Scalar | typeof EMPTY>;

const branchAt = (branch: Branch, key: string): Branch | undefined => {
  const value = branch.get(key);
  return value instanceof Map ? value : undefined;
};

function valueOfBranch(branch: Branch, path: string): unknown {
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const memberAt = (key: string): unknown => {
    const value = branch.get(key)!;
    if (value instanceof Map) return valueOfBranch(value, at(key));
    if (value !== EMPTY) return value;
    return kindsAt(at(key)).includes('list') ? [] : {};
  };
  if (kindsAt(path).includes('list')) {
    return [...branch.keys()].sort((a, b) => Number(a) - Number(b)).map(memberAt);
  }
  return Object.fromEntries([...branch.keys()].map((key) => [key, memberAt(key)]));
}

/** What was wrong with a listing that was put together, and what became of it. */
export interface Flaw {
  path: string;
  message: string;
  /** The listing can be had without it. */
  leftOut: boolean;
}

/**
 * The listing that facts make; lists that every listing has, and the city of a place, may be missing. A field that is not what it must be is left out where the listing can do without
 * it; `flaws` says which. Without `listing`, it could not.
 */
export function listingOfFacts(facts: Facts): { listing?: Listing; flaws: Flaw[] } {
  const value = { categories: [], places: [], web: [], ...valueOfFacts(facts) } as Record<string, unknown>;
  const french = isRecord(value.french) ? value.french : undefined;
  if (french) french.evidence ??= [];
  for (const place of Array.isArray(value.places) ? value.places.filter(isRecord) : []) {
    place.city ??= '';
    place.phones ??= [];
    if (isRecord(place.french)) place.french.evidence ??= [];
  }
  if (isRecord(value.atADistance)) value.atADistance.provinces ??= [];
  const flaws: Flaw[] = [];
  for (;;) {
    const parsed = Listing.safeParse(value);
    if (parsed.success) return { listing: parsed.data, flaws };
    const { path, message } = parsed.error.issues[0]!;
    const keys = path.map(String);
    const flaw = { path: keys.join('.'), message };
    if (!takeOut(value, keys)) return { flaws: [...flaws, { ...flaw, leftOut: false }] };
    flaws.push({ ...flaw, leftOut: true });
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes out what stands at a path, or the nearest thing around it that a listing can do without. */
function takeOut(value: Record<string, unknown>, keys: string[]): boolean {
  for (let length = keys.length; length > 0; length--) {
    const path = keys.slice(0, length).join('.');
    const holder = keys
      .slice(0, length - 1)
      .reduce<unknown>(
        (held, key) => (isRecord(held) || Array.isArray(held) ? (held as never)[key] : undefined),
        value,
      );
    const key = keys[length - 1]!;
    // A place, and the French service as a whole, are no detail.
    if (/^places\.\d+$|^french$|^source$/.test(path)) return false;
    if (Array.isArray(holder)) {
      if (Number(key) >= holder.length) return false;
      holder.splice(Number(key), 1);
      return true;
    }
    if (isRecord(holder) && key in holder && isOptional(path)) {
      delete holder[key];
      return true;
    }
  }
  return false;
}

function isOptional(path: string): boolean {
  const keys = path.split('.');
  let schemas = [Listing as unknown as Schema];
  for (const key of keys) schemas = schemas.flatMap((schema) => schemasUnder(schema, key));
  return schemas.some((schema) => schema._zod.def.type === 'optional');
}
