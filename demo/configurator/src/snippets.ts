/** The code to copy. Whatever was typed stays text in it. */
import type { Language } from '@relais/core/listing';
import { attributesOf, type Settings } from './settings.ts';
import { propertiesOf } from './theme.ts';

/** Where the box's files lie, and what a tag's `integrity` says of them. */
export interface Files {
  /** Address of the folder, with its slash. */
  widget: string;
  /** Address of the frame's page, and of the script that gives it its height. */
  frame: string;
  frameScript: string;
  integrity: Record<string, string>;
}

export const KINDS = ['html', 'wordpress', 'frame', 'react', 'vue'] as const;
export type Kind = (typeof KINDS)[number];

/** The link inside the tag, and the title of the frame. */
const LINK: Record<Language, string> = {
  fr: 'Trouver un service en français',
  en: 'Find a service in French',
};

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (symbol) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[symbol]!);

const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

const attribute = ([name, value]: [string, string]) => (value ? `${name}="${escaped(value)}"` : name);

const pin = ({ integrity }: Files, file: string, settings: Settings, crossOrigin = 'crossorigin') =>
  settings.pinned && integrity[file] ? ` integrity="${integrity[file]}" ${crossOrigin}="anonymous"` : '';

/** What the page's style sheet says of the box; nothing where it is as it is by itself. */
function rules(settings: Settings): string {
  const { scheme } = settings;
  const lines = Object.entries({
    ...(scheme !== 'page' && { 'color-scheme': scheme }),
    ...propertiesOf(settings),
  }).map(([name, value]) => `  ${name}: ${value};`);
  return lines.length ? `relais-search {\n${lines.join('\n')}\n}` : '';
}

function tag(settings: Settings, language: Language, more: readonly string[] = []): string {
  const attributes = [...Object.entries(attributesOf(settings)).map(attribute), ...more];
  return `<relais-search
${attributes.map((one) => `  ${one}`).join('\n')}
>
  <a href="${escaped(settings.directory)}">${LINK[language]}</a>
</relais-search>`;
}

export function htmlCode(settings: Settings, files: Files, language: Language): string {
  const css = rules(settings);
  return `<link rel="stylesheet" href="${files.widget}relais.css"${pin(files, 'relais.css', settings)}>
<script type="module" src="${files.widget}relais.js"${pin(files, 'relais.js', settings)}></script>
${css ? `<style>\n${indented(css, '  ')}\n</style>\n` : ''}${tag(settings, language)}
`;
}

/** What the frame is told, in the fragment of its address: it goes to no server. */
export function frameAddress(settings: Settings, files: Files, language: Language): string {
  const { 'public-key': _, 'url-state': __, ...attributes } = attributesOf(settings);
  const values = new URLSearchParams({ lang: `${language}-CA`, ...attributes, ...propertiesOf(settings) });
  if (settings.scheme !== 'page') values.set('color-scheme', settings.scheme);
  return `${files.frame}#${values}`;
}

/** Where a site takes no scripts in its pages: a frame, and a script that gives it the height of what is in it. */
export function frameCode(settings: Settings, files: Files, language: Language): string {
  return `<iframe
  data-relais
  src="${escaped(frameAddress(settings, files, language))}"
  title="${LINK[language]}"
  allow="geolocation; clipboard-write; web-share"
  style="display: block; width: 100%; height: 700px; border: 0"
></iframe>
<script src="${files.frameScript}" async></script>
`;
}

/** Quotes, braces and ampersands of a text mean something in JSX: there it stands in a string of JavaScript. */
const inJsx = (text: string) =>
  /^[^"&<>{}\\]*$/.test(text) ? `"${text}"` : `{${JSON.stringify(text).replace(/</g, '\\u003c')}}`;

const camelled = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

export function reactCode(settings: Settings, files: Files, language: Language): string {
  const style = Object.entries({
    ...(settings.scheme !== 'page' && { 'color-scheme': settings.scheme }),
    ...propertiesOf(settings),
  }).map(([name, value]) => `'${name.startsWith('--') ? name : camelled(name)}': '${value}'`);
  const attributes = Object.entries(attributesOf(settings)).map(([name, value]) => `${name}=${inJsx(value)}`);
  const lines = [...attributes, ...(style.length ? [`style={{\n  ${style.join(',\n  ')},\n}}`] : [])];
  return `export function RelaisSearch() {
  return (
    <>
      <link rel="stylesheet" href="${files.widget}relais.css" precedence="default"${pin(files, 'relais.css', settings, 'crossOrigin')} />
      <script type="module" async src="${files.widget}relais.js"${pin(files, 'relais.js', settings, 'crossOrigin')} />
      <relais-search
${indented(lines.join('\n'), '        ')}
      >
        <a href=${inJsx(settings.directory)}>${LINK[language]}</a>
      </relais-search>
    </>
  );
}
`;
}

export function vueCode(settings: Settings, files: Files, language: Language): string {
  const css = rules(settings);
  return `<script setup>
// vite.config.js:
//   vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('relais-') } } })
import { onMounted } from 'vue';

onMounted(() => import(/* @vite-ignore */ '${files.widget}relais.js'));
</script>

<template>
${indented(tag(settings, language, ['v-pre']), '  ')}
</template>

<style>
@import url("${files.widget}relais.css");
${css ? `${css}\n` : ''}</style>
`;
}

export function codeOf(kind: Kind, settings: Settings, files: Files, language: Language): string {
  switch (kind) {
    case 'html':
    case 'wordpress':
      return htmlCode(settings, files, language);
    case 'frame':
      return frameCode(settings, files, language);
    case 'react':
      return reactCode(settings, files, language);
    case 'vue':
      return vueCode(settings, files, language);
  }
}
