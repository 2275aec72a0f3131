/**
 * A page of the widget in a directory's folder: with it the folder is a search site by itself, and `#/listing/<id>` the
 * page of a listing. The widget's build makes the files and the page's template; here they are copied and filled in.
 */
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Manifest } from '@relais/core/directory-format';
import { inLanguage, type Language } from '@relais/core/listing';
import { dateText } from '@relais/core/wording';
import { CommandError } from '../command-error.ts';
import { writeWhole } from './file-writer.ts';

/** Where the widget's build lays the template, and its files. */
const TEMPLATE = 'site';
const PAGE = 'index.html';
/** What the widget's build makes, and nobody else would call so. */
const OF_WIDGET = /^relais(?:[.-].*)?\.(?:js|css)$/;

const escaped = (text: string) => text.replace(/[&<>"']/g, (symbol) => `&#${symbol.codePointAt(0)};`);

const count = (listings: number, language: Language) =>
  language === 'fr'
    ? `${listings.toLocaleString('fr-CA')}\u00A0${listings > 1 ? 'services' : 'service'}`
    : `${listings.toLocaleString('en-CA')} ${listings === 1 ? 'service' : 'services'}`;

/**
 * Writes the site into a published directory's folder.
 * @param widget folder of the widget as it was built
 * @throws CommandError where that is no build, or another page stands in the way
 */
export async function writeSite(
  directory: string,
  manifest: Manifest,
  publicKey: string,
  widget: string,
): Promise<void> {
  const template = await readFile(path.join(widget, TEMPLATE, PAGE), 'utf8').catch(() => {
    throw new CommandError(
      `${widget} is no built widget. Build it (pnpm --filter @relais/widget build), or give its folder: --site FOLDER.`,
    );
  });
  const standing = await readFile(path.join(directory, PAGE), 'utf8').catch(() => undefined);
  if (standing !== undefined && !standing.includes('<relais-listing-page')) {
    throw new CommandError(
      `${path.join(directory, PAGE)} is a page of your own, and --site would write over it. Move it, or publish without --site.`,
    );
  }
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
  const built = (await readdir(widget)).filter((name) => OF_WIDGET.test(name));
  for (const name of built) await cp(path.join(widget, name), path.join(directory, name));
  for (const name of await readdir(path.join(widget, TEMPLATE))) {
    if (name !== PAGE) await cp(path.join(widget, TEMPLATE, name), path.join(directory, name));
  }
  // The page last: it names only what stands there already.
  const page = template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => escaped(values[name] ?? ''));
  await writeWhole(path.join(directory, PAGE), Buffer.from(page));
  for (const name of await readdir(directory)) {
    if (OF_WIDGET.test(name) && !built.includes(name)) await rm(path.join(directory, name));
  }
}
