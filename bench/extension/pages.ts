/** Made pages of businesses, and listings of some of them: what the extension is measured on. */
import type { Listing } from '@relais/core/listing';

export const LISTED = 600;
const siteOf = (number: number) => `https://inscrite-${number}.example/`;
const phoneOf = (number: number) => `705555${String(1000 + number).padStart(4, '0')}`;

/** Businesses that the directory knows: the pages below name them by their sites. */
export const listedBusinesses = (): Listing[] =>
  Array.from({ length: LISTED }, (_, number) => ({
    id: `inscrite-${number}`,
    name: { fr: `Entreprise inscrite ${number}` },
    categories: [],
    french: { offer: 'active' as const, evidence: [] },
    places: [
      {
        city: 'Sudbury',
        province: 'ON' as const,
        latitude: 46.49,
        longitude: -81,
        phones: [`+1${phoneOf(number)}`],
      },
    ],
    web: [siteOf(number)],
    source: { id: 'bench' },
  }));

/** One result of four links; not all of a page's are listed. */
const result = (number: number, isListed: boolean) => `<li class="r"><h3><a href="${
  isListed ? siteOf(number) : `https://autre-${number}.example/services/page?source=${number}`
}">Entreprise numéro ${number}</a></h3><p>Un texte qui décrit l’entreprise, ${number}, rue Elm, Sudbury (Ontario), et ce
qu’elle offre depuis 1987. <a href="/avis/${number}">Avis</a> <a
href="https://www.facebook.com/entreprise${number}">Facebook</a> <a href="tel:${
  isListed ? phoneOf(number) : `807555${String(1000 + (number % 9000)).padStart(4, '0')}`
}">${number % 2 ? 'Appeler' : '807 555-1234'}</a></p></li>`;

export const results = (from: number, to: number, listed: (number: number) => boolean) =>
  Array.from({ length: to - from }, (_, i) => result(from + i, listed(from + i))).join('\n');

const page = (title: string, body: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${title}</title><link rel="icon" href="data:,"><style>.r { margin: 12px 0 } body { font: 16px sans-serif }</style></head>
<body><h1>${title}</h1>${body}</body></html>`;

/** @param matches of the links, spread over the page */
export function pageOfResults(links: number, matches: number): string {
  const items = links / 4;
  const every = matches ? Math.floor(items / matches) : Number.POSITIVE_INFINITY;
  const isListed = (number: number) => number % every === 0 && number / every < matches;
  return page('Résultats', `<ul id="list">${results(0, items, isListed)}</ul>`);
}

/** An article as people read them: much text, few links, none of a business that is listed. */
export const pageOfText = (): string =>
  page(
    'Article',
    Array.from(
      { length: 60 },
      (
        _,
        i,
      ) => `<h2>Chapitre ${i}</h2><p>${'Il était une fois une rivière qui cherchait la mer, en 1987. '.repeat(8)}
      <a href="https://autre-${i}.example/">une source</a> <a href="/chapitre/${i}">suite</a></p>`,
    ).join('\n'),
  );

/** A page that nobody needs to read twice; each is another's. */
export const ordinaryPage = (number: number): string =>
  number % 5 === 0
    ? pageOfResults(200, 5)
    : page(
        `Page ${number}`,
        `<p>705 555-${String(2000 + number)} <a href="https://inscrite-${number % LISTED}.example/">x</a></p>${results(0, 10, () => false)}`,
      );
