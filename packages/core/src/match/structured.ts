/**
 * Businesses that a page describes for machines: JSON-LD and microdata of schema.org, LocalBusiness and its kin.
 *
 * A page may say here what it likes, so what is read is only ever a clue. `sameAs` is kept apart: it names profiles,
 * agencies and associations as readily as the business's own site.
 */

import type { Address } from './named-key.ts';
import { phoneOfLink, phonesInText } from './phones.ts';
import { tidy } from './short-text.ts';

export interface Described {
  by: 'json-ld' | 'microdata';
  /** The script, or the element that is the item. */
  element: Element;
  name: string | undefined;
  /** E.164. */
  phones: string[];
  urls: string[];
  sameAs: string[];
  address: Address;
  /** What it was read from; of microdata that is the element. */
  node?: Record<string, unknown>;
}

/** Characters of one script, and of all: a megabyte of JSON-LD is no business's. */
export const MOST_IN_SCRIPT = 400_000;
const MOST_IN_ALL = 1_000_000;
const MOST_NODES = 2_000;
const MOST_DEPTH = 12;
/** Businesses that are read of a page. */
const MOST_DESCRIBED = 500;

/** Types that have an address, a number or a site and are no business. */
const NO_BUSINESS =
  /^(?:Person|Service|Thing|Brand|Role|Country|City|State|Language|Dataset)$|(?:WebSite|Page|Article|Posting|Review|Rating|Product|Offer|Event|List|ListItem|Action|Object|Question|Answer|HowTo|Recipe|Address|ContactPoint|Coordinates|Specification|Work|Course)$/;

/** Members under which a page puts the businesses it is about; a publisher, an author, an employer is none of them. */
const LEADS_ON = [
  '@graph',
  'itemListElement',
  'item',
  'mainEntity',
  'about',
  'department',
  'subOrganization',
  'containsPlace',
];

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
/** Texts of a member: strings, numbers, and what stands in `@value`, `@id` or `url` of an object. */
const textsOf = (value: unknown): string[] =>
  listOf(value).flatMap((one) => {
    if (typeof one === 'string') return one.trim() ? [one.trim()] : [];
    if (typeof one === 'number') return [String(one)];
    return isNode(one) ? textsOf(one['@value'] ?? one.url ?? one['@id']) : [];
  });
const firstOf = (value: unknown): string | undefined => textsOf(value)[0];

const phonesOf = (texts: readonly string[]): string[] => [
  ...new Set(
    texts.flatMap((text) => {
      const found = phonesInText(text).map(({ phone }) => phone);
      return found.length ? found : (phoneOfLink(text) ?? []);
    }),
  ),
];

/** What a description says of the languages that one is served in. */
const languagesOf = ({ node, element }: Described): unknown[] =>
  node
    ? [node, ...pointsOf(node)].flatMap(({ availableLanguage, knowsLanguage }) => [
        availableLanguage,
        knowsLanguage,
      ])
    : [valuesIn(element, 'availableLanguage'), valuesIn(element, 'knowsLanguage')];

const FRENCH = /^(?:fr(?:[-_][a-z]{2})?|fra|fre|french|fran[cç]ais)$/i;
const speaksFrench = (value: unknown): boolean =>
  listOf(value).some((one) =>
    isNode(one)
      ? speaksFrench(one.name) || speaksFrench(one.alternateName)
      : typeof one === 'string' && one.split(/[,;/]/).some((part) => FRENCH.test(part.trim())),
  );

/** Whether a description says that somebody is served in French. */
export const isInFrench = (described: Described): boolean => languagesOf(described).some(speaksFrench);

/** @returns whether a type is that of a business, or could be */
function isBusiness(types: readonly string[]): boolean {
  const bare = types.map((type) => type.replace(/^.*[/:#]/, ''));
  return bare.length > 0 && bare.some((type) => !NO_BUSINESS.test(type));
}

/**
 * JSON as pages have it: in comments or CDATA, with entities, with line breaks inside texts, commas too many, several
 * objects one after another, and brackets that were never closed. Undefined where it is none of that.
 */
export function readTolerantly(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:\/\/)?\s*(?:<!--|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, '')
    .replace(/(?:(?:\/\/)?\s*(?:-->|\]\]>)|\/\*\s*\]\]>\s*\*\/)?\s*;?\s*$/, '')
    .trim();
  const attempt = (json: string): unknown => {
    try {
      return JSON.parse(json);
    } catch {
      return undefined;
    }
  };
  const whole = attempt(bare);
  if (whole !== undefined) return whole;
  const mended = mend(
    /^[[{]\s*&quot;/.test(bare) ? bare.replace(/&quot;/g, '"').replace(/&amp;/g, '&') : bare,
  );
  return attempt(mended) ?? attempt(`[${mended}]`);
}

/** One pass over the text, knowing what stands inside quotes. */
function mend(text: string): string {
  const out: string[] = [];
  const open: string[] = [];
  let quoted = false;
  let before = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (quoted) {
      if (char === '\\') out.push(char, text[++i] ?? '');
      else out.push(char < ' ' ? ' ' : char);
      quoted = char !== '"';
      continue;
    }
    if (/\s/.test(char)) continue;
    const closes = char === '}' || char === ']';
    // A comma counts once it is known that something follows; between objects it may be missing.
    if (before === ',' ? !closes : before === '}' && char === '{') out.push(',');
    if (char !== ',') out.push(char);
    if (char === '{') open.push('}');
    if (char === '[') open.push(']');
    if (closes && open.at(-1) === char) open.pop();
    quoted = char === '"';
    before = char;
  }
  if (quoted) out.push('"');
  return out.join('') + open.reverse().join('');
}

const pointsOf = (node: Node): Node[] =>
  [...listOf(node.contactPoint), ...listOf(node.contactPoints)].filter(isNode);

function describe(node: Node, element: Element): Described {
  const address = listOf(node.address ?? (isNode(node.location) ? node.location.address : undefined))[0];
  const places = listOf(node.location).filter(isNode);
  return {
    by: 'json-ld',
    element,
    name: firstOf(node.name) ?? firstOf(node.legalName),
    phones: phonesOf([node, ...places, ...pointsOf(node)].flatMap(({ telephone }) => textsOf(telephone))),
    urls: textsOf(node.url),
    sameAs: textsOf(node.sameAs),
    address: isNode(address)
      ? {
          street: firstOf(address.streetAddress),
          city: firstOf(address.addressLocality),
          postalCode: firstOf(address.postalCode),
        }
      : { street: firstOf(address) },
    node,
  };
}

/** What a page's scripts describe. Scripts beyond the bounds are passed over whole. */
function readJsonLd(scripts: readonly Element[]): Described[] {
  const found: Described[] = [];
  let budget = MOST_IN_ALL;
  let nodes = 0;
  for (const script of scripts) {
    const text = script.textContent ?? '';
    if (text.length > MOST_IN_SCRIPT || text.length > budget) continue;
    budget -= text.length;
    const visit = (value: unknown, depth: number): void => {
      if (depth > MOST_DEPTH || found.length >= MOST_DESCRIBED) return;
      for (const node of listOf(value)) {
        if (!isNode(node)) continue;
        if (++nodes > MOST_NODES || found.length >= MOST_DESCRIBED) return;
        if (isBusiness(textsOf(node['@type']))) found.push(describe(node, script));
        for (const member of LEADS_ON) visit(node[member], depth + 1);
      }
    };
    visit(readTolerantly(text), 0);
  }
  return found;
}

const contentOf = (element: Element): string =>
  tidy(
    element.getAttribute('content') ??
      (/^(?:a|link|area)$/.test(element.localName) ? element.getAttribute('href') : null) ??
      element.textContent ??
      '',
  );

/** Of a property of one item, and not of another in it. */
const valuesIn = (scope: Element, name: string): string[] =>
  [...scope.querySelectorAll(`[itemprop~="${name}"]`)]
    .filter((property) => property.parentElement?.closest('[itemscope]') === scope)
    .map(contentOf)
    .filter(Boolean);

function describeScope(scope: Element): Described {
  const values = (name: string, within = scope) => valuesIn(within, name);
  const address = [...scope.querySelectorAll('[itemprop~="address"]')].find(
    (property) => property.parentElement?.closest('[itemscope]') === scope,
  );
  const part = (name: string) =>
    (address?.hasAttribute('itemscope') ? values(name, address)[0] : undefined) ?? values(name)[0];
  return {
    by: 'microdata',
    element: scope,
    name: values('name')[0],
    phones: phonesOf(values('telephone')),
    urls: values('url'),
    sameAs: values('sameAs'),
    address: {
      street:
        part('streetAddress') ??
        (address && !address.hasAttribute('itemscope') ? contentOf(address) : undefined),
      city: part('addressLocality'),
      postalCode: part('postalCode'),
    },
  };
}

/** @param scopes elements with `itemscope` */
function readMicrodata(scopes: readonly Element[]): Described[] {
  return scopes
    .filter((scope) => {
      const types = (scope.getAttribute('itemtype') ?? '')
        .split(/\s+/)
        .filter((type) => /schema\.org\//.test(type));
      // What is a property of another says where that one is, or who wrote it.
      const property = scope.getAttribute('itemprop');
      return (!property || LEADS_ON.includes(property)) && isBusiness(types);
    })
    .slice(0, MOST_DESCRIBED)
    .map(describeScope);
}

export const readStructured = (scripts: readonly Element[], scopes: readonly Element[]): Described[] => [
  ...readJsonLd(scripts),
  ...readMicrodata(scopes),
];
