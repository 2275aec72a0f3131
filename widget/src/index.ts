/**
 * The widget's entry, and all that a page loads before it has met one of the elements: which tag is defined by which
 * module. A tag that is added later is met later.
 *
 * It imports nothing but on demand: whatever it shared with a part would have to load with it.
 */
const ELEMENTS: Record<string, () => Promise<unknown>> = {
  'relais-search': () => import('./relais-search.ts'),
};

/** Words that a page will need as soon as it meets an element: asked for at the same time. */
const firstWords = () =>
  document.querySelector('relais-search') &&
  (/^en/i.test(document.documentElement.lang)
    ? import('./strings/en.box.ts')
    : import('./strings/fr.box.ts'));

const met = new Set<string>();

function meet(tag: string): void {
  const load = ELEMENTS[tag];
  if (!load || met.has(tag)) return;
  met.add(tag);
  load().catch((error: Error) => {
    // Met again, it is tried again.
    met.delete(tag);
    console.error(`<${tag}> could not be loaded: ${error.message}`);
  });
}

function meetAll(root: ParentNode): void {
  for (const tag of Object.keys(ELEMENTS)) if (root.querySelector(tag)) meet(tag);
}

firstWords();
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

export type * from './events.ts';
export type { RelaisSearch } from './relais-search.ts';
