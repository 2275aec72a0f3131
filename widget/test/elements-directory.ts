/** Listings as no one would make them up and some day has them, for the elements that show one or a few. */
import type { FixtureEntry } from '@relais/core/connect/small-directory.fixture';
import type { Recipient } from '@relais/core/directory-format';

const sudbury: Pick<FixtureEntry, 'city' | 'province' | 'at' | 'category'> = {
  city: 'Sudbury',
  province: 'ON',
  at: [46.49, -81.0],
  category: 0,
};
const place = { city: 'Sudbury', province: 'ON', latitude: 46.49, longitude: -81.0, phones: [] } as const;

export const ELEMENTS: FixtureEntry[] = [
  {
    ...sudbury,
    id: 'ruisseau',
    fr: 'Clinique du Ruisseau',
    en: 'Creek Dental Clinic',
    at: [46.493, -81.003],
    category: 0,
    offer: 'active',
    web: 'http://clinique.localhost/',
    details: {
      french: {
        offer: 'active',
        channels: ['in-person', 'phone'],
        how: { fr: 'Au téléphone, faites le 2; sur place, demandez Mme Roy.' },
        when: { en: 'Monday to Thursday' },
        evidence: [{ how: 'called', date: '2026-09' }],
      },
      places: [
        {
          ...place,
          phones: ['+17055550123'],
          address: '12, rue des Érables',
          city: 'Sudbury',
          province: 'ON',
        },
      ],
    },
  },
  {
    ...sudbury,
    id: 'old',
    fr: 'Optique de la Côte',
    offer: 'limited',
    web: 'http://old.localhost/',
    details: { french: { offer: 'limited', evidence: [{ how: 'declared', date: '2019-04' }] } },
  },
  {
    ...sudbury,
    id: 'unsaid',
    en: 'Nobody Asked Optometry',
    offer: 'unknown',
    web: 'http://unsaid.localhost/',
  },
  { ...sudbury, id: 'markup', fr: '<img src=x onerror="window.hacked=1"><b>Dentiste</b>', offer: 'active' },
  { ...sudbury, id: 'rtl', fr: 'عيادة الأسنان 🦷 du Nord', offer: 'active' },
  { ...sudbury, id: 'long', fr: `Association ${'francophone '.repeat(23)}du Nord`, offer: 'on-request' },
  { ...sudbury, id: 'unbroken', fr: 'Dentisterie'.repeat(28), offer: 'on-request' },
  {
    id: 'nowhere',
    fr: 'Ligne sans adresse',
    category: 1,
    offer: 'active',
    distant: true,
    province: 'ON',
    details: { places: [] },
  },
];

/** Organisations that seek somebody: one by several calls, one of which is over; one by none that is open. */
export const CALLING: FixtureEntry[] = [
  {
    ...sudbury,
    id: 'club',
    fr: 'Club Accueil',
    at: [46.493, -81.003],
    category: 1,
    offer: 'active',
    details: {
      calls: [
        {
          kind: 'volunteer',
          title: { en: 'Saturday drop-in' },
          text: { fr: 'Deux heures, le samedi matin.', en: 'Two hours on Saturday mornings.' },
          until: '2099-12-31',
          link: 'https://club.example/aide',
          howMany: 2,
        },
        { kind: 'board-member', link: 'javascript:alert(1)' },
        { kind: 'sponsor', title: { fr: 'Gala de l’an dernier' }, until: '2020-01-31' },
      ],
    },
  },
  {
    ...sudbury,
    id: 'gala',
    fr: 'Gala du Nord',
    category: 1,
    offer: 'active',
    details: { calls: [{ kind: 'member', until: '2020-01-31' }] },
  },
];

export const RECIPIENTS: Array<Omit<Recipient, 'publicKey'>> = [
  {
    id: 'accueil',
    name: { fr: 'l’Accueil du Nord', en: 'Accueil du Nord' },
    kinds: ['referral', 'request', 'concern', 'correction', 'comment'],
    regions: ['ON'],
  },
  {
    id: 'cooperative',
    name: { fr: 'la coopérative Relais', en: 'the Relais co-operative' },
    kinds: ['referral', 'request', 'correction', 'comment'],
  },
];

/**
 * A page of a site, whichever host it is asked of: puts a badge there and tells the page around it what the badge
 * shows, and what axe finds in it. `?listing=` names the listing; `?base=` is what the page claims its address to be.
 */
export const PROVIDER_PAGE = `<!doctype html>
<html lang="fr">
  <head><meta charset="utf-8"></head>
  <body>
    <script type="module">
      const asked = new URLSearchParams(location.search);
      document.documentElement.lang = asked.get('lang') ?? 'fr';
      const said = [];
      console.error = (...words) => said.push(words.join(' '));
      if (asked.get('base')) {
        const base = document.createElement('base');
        base.href = asked.get('base');
        document.head.append(base);
      }
      await import(new URL('/widget/src/badge/relais-badge.ts', location.origin));
      await import(location.origin + '/widget/node_modules/axe-core/axe.min.js');
      const keys = await (await fetch(location.origin + '/fixture/keys.json')).json();
      const badge = document.createElement('relais-badge');
      badge.setAttribute('directory', location.origin + '/fixture/elements/');
      badge.setAttribute('public-key', keys.elements);
      badge.setAttribute('listing', asked.get('listing'));
      document.body.append(badge);
      const tell = async (problem) => {
        const text = badge.shadowRoot.querySelector('.badge')?.textContent ?? '';
        if (!text && !problem) return setTimeout(tell, 30);
        // There is nothing to judge of nothing.
        const { violations } = text ? await axe.run('relais-badge') : { violations: [] };
        parent.postMessage(
          { text: text.replace(/\\s+/g, ' ').trim(), problem, said, violations: violations.map(({ id }) => id) },
          '*',
        );
      };
      badge.addEventListener('relais-problem', ({ fault }) => setTimeout(() => tell(fault), 100));
      tell();
    </script>
  </body>
</html>`;
