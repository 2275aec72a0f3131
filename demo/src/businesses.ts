/** The businesses whose own sites the demonstration shows. All invented. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface Business {
  /** Host names it answers to; the first is the one linked. */
  hosts: string[];
  name: string;
  listed: boolean;
  /** Its id in the directory; a look-alike gives that of another. */
  listing: string;
  lang: 'fr-CA' | 'en-CA';
  tagline: string;
  colour: string;
  body: string;
  footer: string;
}

export const BUSINESSES: Business[] = [
  {
    hosts: ['clinique-du-ruisseau.localhost', 'clinique-du-ruisseau.example'],
    name: 'Clinique dentaire du Ruisseau',
    listed: true,
    listing: 'clinique-dentaire-du-ruisseau',
    lang: 'en-CA',
    tagline: 'Family dentistry in the heart of Sudbury',
    colour: '#2f5d73',
    body: `<p>Two generations of dentists, one small team, and a waiting room with a view of Junction Creek.
      New patients are welcome.</p>
      <h2>Appointments</h2>
      <dl><dt>Monday to Thursday</dt><dd>8 a.m. to 5 p.m.</dd><dt>Friday</dt><dd>8 a.m. to noon</dd></dl>
      <p>Emergencies are seen the same day when you call before 10 a.m.</p>`,
    footer: '© Clinique dentaire du Ruisseau (fictional)',
  },
  {
    hosts: ['plomberie-du-nord.localhost', 'plomberie-du-nord.example'],
    name: 'Plomberie du Nord',
    listed: true,
    listing: 'plomberie-du-nord',
    lang: 'en-CA',
    tagline: 'Frozen pipes, leaky taps, new bathrooms',
    colour: '#7a4b2a',
    body: `<p>Licensed, insured, and on the road by seven. We serve Greater Sudbury from Chelmsford to Coniston.</p>
      <h2>Emergencies</h2><p>Day and night, all winter long.</p>`,
    footer: '© Plomberie du Nord (fictional)',
  },
  {
    hosts: ['cafe-de-l-ecluse.localhost', 'cafe-de-l-ecluse.example'],
    name: 'Café de l’Écluse',
    listed: true,
    listing: 'cafe-de-l-ecluse',
    lang: 'fr-CA',
    tagline: 'Pain au levain, soupe du jour, bonne compagnie',
    colour: '#5c6b3c',
    body: `<p>Le café est torréfié ici, la soupe change chaque matin, et le piano est à qui veut en jouer.</p>
      <h2>Heures</h2><dl><dt>Mardi au vendredi</dt><dd>7&nbsp;h à 17&nbsp;h</dd><dt>Samedi</dt><dd>8&nbsp;h à 16&nbsp;h</dd></dl>`,
    footer: '© Café de l’Écluse (fictif)',
  },
  {
    hosts: ['riverside-law.localhost', 'riverside-law.example'],
    name: 'Riverside Law',
    listed: true,
    listing: 'riverside-law',
    lang: 'en-CA',
    tagline: 'Family law, wills and real estate',
    colour: '#3d3f5c',
    body: '<p>Plain answers, fixed fees where we can, and someone who calls you back.</p>',
    footer: '© Riverside Law (fictional)',
  },
  {
    hosts: ['evil-clinique-du-ruisseau.localhost', 'evil-clinique-du-ruisseau.example'],
    name: 'Clinique du Ruisseau-Blanc',
    listed: false,
    listing: 'clinique-dentaire-du-ruisseau',
    lang: 'en-CA',
    tagline: 'A look-alike address: the extension must say nothing here',
    colour: '#6a6a6a',
    body: '<p>This site’s address resembles that of a listed clinic. It is not in the directory.</p>',
    footer: '© nobody (fictional)',
  },
  {
    hosts: ['north-star-dental.localhost', 'north-star-dental.example'],
    name: 'North Star Dental',
    listed: false,
    listing: 'clinique-dentaire-du-ruisseau',
    lang: 'en-CA',
    tagline: 'Your neighbourhood dentist in Sudbury',
    colour: '#24506b',
    body: `<link rel="alternate" hreflang="fr-CA" href="/fr/" />
      <script type="application/ld+json">{ "@context": "https://schema.org", "@type": "Dentist",
        "name": "North Star Dental", "telephone": "+1 807 555-0198",
        "address": { "@type": "PostalAddress", "streetAddress": "77 Larch Street", "addressLocality": "Sudbury",
          "addressRegion": "ON", "postalCode": "P3E 1B8" } }</script>
      <p>Check-ups, fillings and a children’s corner, two blocks from the library.</p>
      <h2>Appointments</h2><p>Call <a href="tel:+18075550198">807-555-0198</a>, or <a href="/fr/">Français</a>.</p>`,
    footer: '© North Star Dental (fictional)',
  },
];

const TEMPLATE = path.join(path.dirname(import.meta.dirname), 'pages', 'business.html');

/** What a tag of the widget says. */
export interface BadgeTag {
  directory: string;
  publicKey: string;
  widget: string;
}

/** The whole page of a business; with its badge where one is given, as it would be pasted. */
export async function businessPage(business: Business, badge?: BadgeTag): Promise<string> {
  const template = await readFile(TEMPLATE, 'utf8');
  const tag =
    badge &&
    `<style>relais-badge { display: block; min-height: 16em }</style>
    <script type="module" src="${badge.widget}"></script>
    <relais-badge directory="${badge.directory}" public-key="${badge.publicKey}" listing="${business.listing}"></relais-badge>`;
  const page = tag ? { ...business, body: `${tag}\n${business.body}` } : business;
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(page[name as keyof Business] ?? ''));
}
