/**
 * What loads together. One can type with `base` and `search`; the first results need `engine`, too; all else stays
 * apart, and loads when it is asked for. Of several that fit a module the first one takes it, with what it imports.
 */
const GROUPS: ReadonlyArray<{ name: string; test: RegExp }> = [
  {
    name: 'base',
    test: /node_modules\/(?:lit|lit-html|lit-element|@lit\/reactive-element)\/|@oxc-project.runtime|rolldown.runtime|widget\/src\/(?:base\/(?:heading-level|icon|styles|trouble)|strings\/index)\.ts$/,
  },
  // Elision is French grammar: who speaks French has it already.
  { name: 'fr.box', test: /widget\/src\/strings\/fr\.box\.ts$|core\/src\/elision\.ts$/ },
  {
    name: 'search',
    test: /widget\/src\/(?:relais-search|relais-search\.styles|connect\/(?:box|combobox|early-box))\.ts$/,
  },
  {
    name: 'engine',
    test: /widget\/src\/(?:events|sign|base\/(?:directories|platform|policy|sign-drawing)|connect\/(?:search-engine|search-store|results|results\.styles))\.ts$|packages\/core\/src\/(?!outbox\/(?:outbox|seal)|submission|elision)|node_modules\/idb\//,
  },
];

export const codeSplitting = {
  groups: GROUPS.map((group, i) => ({ ...group, priority: GROUPS.length - i })),
};
