/**
 * The widget's entry, and all that a page loads before it has met one of the elements: which tag is defined by which
 * module. A tag that is added later is met later.
 *
 * It imports nothing but on demand: whatever it shared with a part would have to load with it.
 */
const ELEMENTS: Record<string, () => Promise<unknown>> = {
  'relais-search': () => search(),
  'relais-listing': () => beside('listing'),
  'relais-list': () => beside('list'),
  'relais-badge': () => beside('badge'),
  'relais-feedback': () => beside('feedback'),
  'relais-listing-page': () => beside('page'),
};

/** To run its file is work enough at once for a slow phone: the box is made in another task. */
const search = async () => setTimeout((await import('./relais-search.ts')).defineSearch);

/** An element beside the box: a page that has none need not know their hashes. */
const beside = async (name: keyof typeof import('./beside.ts')['BESIDE']) =>
  (await import('./beside.ts')).BESIDE[name]();

/** Words that a page needs as soon as it meets an element: asked for at the same time. */
const firstWords = () =>
  /^en/i.test(document.documentElement.lang) ? import('./strings/en.box.ts') : import('./strings/fr.box.ts');

/** Where the parts lie: beside this file. */
const folder = import.meta.url.replace(/[^/]*(?:\?.*)?$/, '');
/** What the page's policy lacks, once it has refused something. */
let lacking = '';
document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective, sample }) => {
  if (blockedURI.startsWith(folder)) lacking = `${new URL(folder).origin} to its script-src`;
  // Lit makes its templates under a policy of this name; see build/literals.ts.
  if (effectiveDirective === 'trusted-types' && sample.startsWith('relais'))
    lacking = 'relais to its trusted-types';
});

/** The browser tells of the policy's refusal a moment after that of the failure. */
const REFUSAL_MS = 50;

const met = new Set<string>();

function meet(tag: string): void {
  const load = ELEMENTS[tag];
  if (!load || met.has(tag)) return;
  met.add(tag);
  if (!isSecureContext) {
    // What is inside the tag stays: a link to the directory.
    console.error(`<${tag}> needs a page on https; the link inside it is shown instead.`);
    return;
  }
  // What cannot be had is asked for again, and told, by the element itself.
  firstWords().catch(() => {});
  load().catch(({ message }: Error) => {
    // Met again, it is tried again.
    met.delete(tag);
    setTimeout(() => {
      console.error(
        `<${tag}> ${lacking ? `is refused by this page’s Content-Security-Policy: add ${lacking}.` : message}`,
      );
    }, REFUSAL_MS);
  });
}

function meetAll(root: ParentNode): void {
  for (const tag of Object.keys(ELEMENTS)) if (root.querySelector(tag)) meet(tag);
}

meetAll(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      meet(node.localName);
      meetAll(node);
    }
  }
}).observe(document, { childList: true, subtree: true });

export type { RelaisBadge } from './badge/relais-badge.ts';
export type * from './events.ts';
export type { RelaisFeedback } from './feedback/relais-feedback.ts';
export type { RelaisList } from './list/relais-list.ts';
export type { RelaisListing } from './listing/relais-listing.ts';
export type { RelaisListingPage } from './refer/listing-page.ts';
export type { RelaisSearch } from './relais-search.ts';
