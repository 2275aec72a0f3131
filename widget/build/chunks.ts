/**
 * What many parts share. One can type with `base`, the box in it, and its words; the first results need `engine`, too; the elements
 * beside the box share `elements`; all else stays apart, and loads when it is asked for. Of several that fit a module the first one takes it, with what it
 * imports.
 */
const GROUPS: ReadonlyArray<{ name: string; test: RegExp }> = [
  {
    name: 'base',
    test: /node_modules\/(?:lit|lit-html|lit-element|@lit\/reactive-element)\/(?!.*\b(?:directive|decorators))|packages\/core\/src\/(?:elision|numerals)\.ts$|widget\/src\/(?:base\/(?:heading-level|icon|parts|styles|trouble)|relais-search(?:\.styles)?|connect\/results\.styles|connect\/(?:combobox|box|early-box)|strings\/(?:index|plural))\.ts$/,
  },
  { name: 'decorators', test: /@lit\/reactive-element\/decorators|lit\/decorators|@oxc-project.runtime/ },
  {
    // What a first answer needs, and nothing else: see core's first-search.ts.
    name: 'engine',
    test: /widget\/src\/(?:box-events|host-option-names|sign|base\/(?:directories|platform|sign-drawing)|connect\/(?:search-engine|search-store|crisis-hint|results))\.ts$|packages\/core\/src\/(?:first-platform|first-files|first-terms|first-wording|bytes|fold|connect\/(?:categories|directory|directory-error|files|first-search|geography|names|no-limits|pace|suggest-services|words))\.ts$/,
  },
  // What both need, who writes and who reads.
  { name: 'terms', test: /packages\/core\/src\/terms\.ts$/ },
  // Who writes checks what it writes; who searches has no need of it.
  { name: 'schemas', test: /node_modules\/zod\/|packages\/core\/src\/submission\.ts$/ },
  {
    name: 'rest',
    test: /widget\/src\/(?:events|host-options|relais-search\.attributes|base\/(?:attributes|policy)|connect\/(?:crisis|results-rest|results-rest\.styles|store-rest))\.ts$|packages\/core\/src\/(?!outbox\/(?:outbox|seal)|connect\/calls|submission|elision|numerals)|node_modules\/idb\//,
  },
  {
    // On screen and on paper.
    name: 'ground',
    test: /widget\/src\/map\/(?:drawing|ground|ground\.data|lines|pin|view)\.ts$/,
  },
  { name: 'sought', test: /widget\/src\/(?:mobilise\/call-lines|strings\/sought)\.ts$/ },
  {
    name: 'elements',
    test: /node_modules\/lit-html\/.*\bdirective|widget\/src\/(?:base\/(?:directory-element|listing-by-id|texts)|connect\/result-of|strings\/elements(?:\.\w+)?)\.ts$/,
  },
];

export const codeSplitting = {
  groups: GROUPS.map((group, i) => ({ ...group, priority: GROUPS.length - i })),
};
