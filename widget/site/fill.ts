/**
 * The page of a directory, filled in: `index.html`, `site.css` and `site.js`, to lie in the directory's folder beside
 * the widget's own files. With them the folder is a search site, and `#/listing/<id>` the page of a listing.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Manifest } from '@relais/core/directory-format';
import { inLanguage, type Language } from '@relais/core/listing';
import { dateText } from '@relais/core/wording';

const escaped = (text: string) => text.replace(/[&<>"']/g, (symbol) => `&#${symbol.codePointAt(0)};`);

const count = (listings: number, language: Language) =>
  language === 'fr'
    ? `${listings.toLocaleString('fr-CA')}\u00A0${listings > 1 ? 'services' : 'service'}`
    : `${listings.toLocaleString('en-CA')} ${listings === 1 ? 'service' : 'services'}`;

/** @returns what each file says, by its name */
export async function siteFiles(manifest: Manifest, publicKey: string): Promise<Map<string, string>> {
  const read = (name: string) => readFile(path.join(import.meta.dirname, name), 'utf8');
  const values: Record<string, string> = {
    nameFr: inLanguage(manifest.name, 'fr').text,
    nameEn: inLanguage(manifest.name, 'en').text,
    publicKey,
    countFr: count(manifest.listings, 'fr'),
    countEn: count(manifest.listings, 'en'),
    dateFr: dateText(manifest.published, 'fr'),
    dateEn: dateText(manifest.published, 'en'),
    attribution: manifest.attribution.map(({ text }) => text).join(' · '),
    // A policy's sources stand apart by blanks; an origin has none.
    intake: manifest.intake ? ` ${new URL(manifest.intake).origin}` : '',
  };
  const html = (await read('index.html')).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    escaped(values[name] ?? ''),
  );
  return new Map([
    ['index.html', html],
    ['site.css', await read('site.css')],
    ['site.js', await read('site.js')],
  ]);
}
