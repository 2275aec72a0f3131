/** Matching on pages, every one of them made for the purpose. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { heldLookup, LISTINGS, tableLookup } from './listings.fixture.ts';
import { type Lookup, type Match, matchPage, readPage } from './match.ts';
import { expectTheSameNear } from './near.fixture.ts';

const HELD = heldLookup();
const TABLE = tableLookup();
const NOBODY: Lookup = () => undefined;

const documentOf = (body: string, head = '') =>
  parseHTML(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`)
    .document as unknown as Document;
const idOf = (match: Match) => match.listing?.id ?? match.listings.map(({ id }) => id).join('+');

function found(body: string, options: { url?: string; head?: string; lookup?: Lookup } = {}) {
  const { url = 'https://annuaire.example/liste', head, lookup = HELD } = options;
  const document = documentOf(body, head);
  const { page, matches } = matchPage(document, url, lookup);
  expectTheSameNear(document, url, lookup);
  return { page: page ? idOf(page) : null, matches: matches.map(idOf) };
}
const idsIn = (body: string, options?: Parameters<typeof found>[1]) => found(body, options).matches;
const ld = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

describe('the page’s own business', () => {
  it.each([
    ['https://www.clinique-du-ruisseau.example/equipe', 'ruisseau'],
    ['https://rendez-vous.clinique-du-ruisseau.example/', 'ruisseau'],
    ['https://fr-ca.facebook.com/CafeDeLEcluse/photos', 'cafe'],
    ['https://sites.google.com/view/yoga-lumiere/horaire', 'yoga'],
    ['https://roy.wixsite.com/garage/contact', 'garage'],
    ['https://caisse.example/succursales/hearst/heures', 'caisse-hearst'],
    ['https://reseau-sante.example/cliniques/val-est', 'val-est'],
  ])('of %s is %s', (url, id) => {
    expect(found('<h1>Bienvenue</h1>', { url }).page).toBe(id);
  });

  it.each([
    ['a look-alike', 'https://evil-clinique-du-ruisseau.example/'],
    ['its host as a part of another', 'https://clinique-du-ruisseau.example.evil.example/'],
    ['its host as credentials', 'https://clinique-du-ruisseau.example@evil.example/'],
    ['an accent that looks the same', 'https://cliniqué-du-ruisseau.example/'],
    ['a letter of another alphabet', 'https://сlinique-du-ruisseau.example/'],
    ['another on the same builder', 'https://roy.wixsite.com/salon'],
    ['another on the same host of sites', 'https://sites.google.com/view/yoga-noir'],
    ['another on the same network', 'https://www.facebook.com/CafeDeLEcluse2'],
    ['a person of that name', 'https://www.facebook.com/people/CafeDeLEcluse/100'],
    ['another clinic of the health network', 'https://reseau-sante.example/cliniques/capreol'],
    ['another service of the town', 'https://www.grand-val.example/mairie'],
    ['no page', 'about:blank'],
    ['a file', 'file:///clinique-du-ruisseau.example/index.html'],
  ])('is nobody’s: %s', (_, url) => {
    expect(found('<h1>Clinique</h1>', { url, head: '<title>Bienvenue</title>' }).page).toBeNull();
  });

  it('is not named again on its own page; others there are', () => {
    const body = `<p>Tél. : 705 555-0111</p><a href="https://www.clinique-du-ruisseau.example/rdv">Rendez-vous</a>
      <footer><a href="https://boreale.example">Agence Web Boréale</a></footer>
      ${ld({ '@type': 'Dentist', name: 'Clinique dentaire du Ruisseau', telephone: '705 555-0111' })}`;
    expect(found(body, { url: 'https://clinique-du-ruisseau.example/' })).toEqual({
      page: 'ruisseau',
      matches: ['agence'],
    });
  });

  it('is nobody’s where the fingerprint met by chance', () => {
    const chance: Lookup = () => ({ offer: 'active', listed: [], listings: [] });
    const page = '<a href="https://a.example">A</a><p>705 555-0111</p>';
    expect(found(page, { lookup: chance })).toEqual({ page: null, matches: [] });
  });
});

describe('a number on a page', () => {
  it('names its business: linked, stated, in pieces', () => {
    for (const number of [
      '<a href="tel:+17055550144">Appeler</a>',
      '<p>Tél. : 705-555-0144</p>',
      '<p>(<b>705</b>) <b>555</b>-<b>0144</b></p>',
    ]) {
      expect(idsIn(number)).toEqual(['garderie']);
    }
  });

  it('names nobody by the table alone, which cannot tell to whom it passed on', () => {
    for (const name of ['Garderie Les Petits Pas', 'Nettoyage Express']) {
      const item = `<div><h3>${name}</h3><a href="tel:+17055550144">Appeler</a></div>`;
      expect(idsIn(item, { lookup: TABLE })).toEqual([]);
    }
  });

  it('in running words needs the name beside it', () => {
    const story = (name: string) =>
      `<p>Nous avons longtemps cherché une place avant de trouver celle de ${name}, où l’on répond au 705 555-0144 dès sept heures du matin, tous les jours de la semaine.</p>`;
    expect(idsIn(story('la Garderie Les Petits Pas'))).toEqual(['garderie']);
    expect(idsIn(story('ma sœur'))).toEqual([]);
    expect(idsIn(story('la Garderie Les Petits Pas'), { lookup: TABLE })).toEqual([]);
  });

  it('of a fax, or part of a longer one, names nobody', () => {
    expect(idsIn('<p>Fax : 705 555-0144</p><p>Commande 9705555014477</p>')).toEqual([]);
  });

  it('beside another’s name is a number that changed hands, or a call-tracking one', () => {
    const item = '<ul><li><h3>Garderie Arc-en-ciel</h3><p>705 555-0144</p></li><li><h3>Autre</h3></li></ul>';
    expect(idsIn(item)).toEqual([]);
  });

  it('beside a site that nobody is known by proves nothing, unless the name is there too', () => {
    const item = (name: string) =>
      `<div><h3>${name}</h3><a href="https://inconnu.example">Site</a><a href="tel:7055550144">Appeler</a></div>`;
    expect(idsIn(item('Les tout-petits'))).toEqual([]);
    expect(idsIn(item('Les tout-petits'), { lookup: TABLE })).toEqual([]);
    expect(idsIn(item('Garderie Les Petits Pas'))).toEqual(['garderie']);
  });

  it('where one of two is a call-tracking one, the other tells', () => {
    const item = '<div><h3>Garderie Les Petits Pas</h3><p>705 555-9999</p><p>705 555-0144</p></div>';
    expect(idsIn(item)).toEqual(['garderie']);
  });

  it('of two listings in one item names neither, unless the name tells which', () => {
    const item = (name: string) => `<div><h3>${name}</h3><p>705 555-0144</p><p>705 555-0122</p></div>`;
    expect(idsIn(item('Services de quartier'))).toEqual([]);
    expect(idsIn(item('Services'), { lookup: TABLE })).toEqual([]);
    expect(idsIn(item('Plomberie du Nord'))).toEqual(['plomberie']);
  });

  it('and another of the same listing are one business', () => {
    const [known] = LISTINGS.filter(({ id }) => id === 'garderie');
    const phones = ['+17055550144', '+18005550188'];
    const lookup = heldLookup([{ ...known!, places: [{ ...known!.places[0]!, phones }] }]);
    expect(
      idsIn('<div><h3>Les Petits Pas</h3><p>705 555-0144</p><p>1 800 555-0188</p></div>', { lookup }),
    ).toHaveLength(1);
  });

  it('on a business’s own page is its own, and another’s is another’s', () => {
    const [clinic, ...others] = LISTINGS.filter(({ id }) => ['ruisseau', 'garderie'].includes(id));
    const lookup = heldLookup([clinic!, ...others]);
    const url = 'https://clinique-du-ruisseau.example/';
    const said = (number: string) => idsIn(`<div><p>${number}</p></div>`, { url, lookup });
    expect(said(clinic!.places[0]!.phones[0]!)).toHaveLength(0);
    expect(said(others[0]!.places[0]!.phones[0]!)).toHaveLength(1);
  });

  it('gives way to the site of another', () => {
    const item =
      '<li><h3>Plomberie du Nord</h3><a href="https://plomberie-du-nord.example">Site</a> 705 555-0144</li>';
    expect(idsIn(item)).toEqual(['plomberie']);
  });

  it('shared by several of different names is the one’s that is named', () => {
    const shared = LISTINGS.filter(({ id }) => ['val-est', 'hanmer'].includes(id)).map((one) => ({
      ...one,
      web: [],
      places: one.places.map((place) => ({ ...place, phones: ['+17055550169'] })),
    }));
    const lookup = heldLookup(shared);
    const item = (name: string) => `<div><h3>${name}</h3><p>705 555-0169</p></div>`;
    expect(idsIn(item('Clinique de Hanmer'), { lookup })).toEqual(['hanmer']);
    expect(idsIn('<p>705 555-0169</p>', { lookup })).toEqual([]);
  });
});

describe('a link on a page', () => {
  it('to a host that many share is the one’s whose path it is', () => {
    expect(idsIn('<a href="https://caisse.example/succursales/hearst#x">Hearst</a>')).toEqual([
      'caisse-hearst',
    ]);
    expect(idsIn('<a href="https://reseau-sante.example/cliniques/hanmer/equipe">x</a>')).toEqual(['hanmer']);
    expect(idsIn('<a href="https://reseau-sante.example/cliniques/capreol">Capreol</a>')).toEqual([]);
    expect(idsIn('<a href="https://reseau-sante.example/">Réseau Santé</a>')).toEqual([]);
    expect(idsIn('<a href="https://www.grand-val.example/">Ville de Grand-Val</a>')).toEqual([]);
    expect(idsIn('<a href="https://www.grand-val.example/">Bibliothèque publique de Grand-Val</a>')).toEqual([
      'biblio',
    ]);
  });

  it('to a chain is all its branches, of one name', () => {
    expect(idsIn('<a href="https://caisse.example/">Caisse de la Vallée</a>')).toEqual([
      'caisse-sudbury+caisse-hearst+caisse-barrie',
    ]);
  });

  it('to one of the branches of a chain is that one’s, to another nobody’s, to the first page all branches’', () => {
    const [model] = LISTINGS.filter(({ id }) => id === 'ruisseau');
    const branches = ['laval', 'montreal'].map((town) => ({
      ...model!,
      id: town,
      name: { fr: 'Optique Regard' },
      web: [`https://www.optique-regard.example/fr/${town}`],
    }));
    const lookup = heldLookup(branches);
    const named = (path: string) =>
      idsIn(`<a href="https://optique-regard.example${path}">Optique Regard</a>`, { lookup });
    expect(named('/fr/laval/heures')).toEqual(['laval']);
    expect(named('/fr/quebec')).toEqual([]);
    expect(named('/en')).toEqual(['laval+montreal']);
  });

  it('to one of the pages that one address shows is the one’s that is asked for', () => {
    const [model] = LISTINGS.filter(({ id }) => id === 'ruisseau');
    const web = ['https://www.sante.example/repertoire/ressource/?nofiche=35464'];
    const listed = [{ ...model!, web }];
    for (const lookup of [heldLookup(listed), tableLookup(listed)]) {
      const named = (query: string) =>
        idsIn(`<a href="https://www.sante.example/repertoire/ressource/${query}">Fiche</a>`, { lookup });
      expect(named('?nofiche=99')).toEqual([]);
      expect(named('')).toEqual([]);
    }
    const found = `<a href="${web[0]}&utm_source=x">Fiche</a>`;
    expect(idsIn(found, { lookup: heldLookup(listed) })).toEqual(['ruisseau']);
  });

  it.each([
    ['a script', 'javascript:location="https://clinique-du-ruisseau.example"'],
    ['credentials', 'https://clinique-du-ruisseau.example@evil.example/'],
    ['a parameter', 'https://evil.example/?u=https://clinique-du-ruisseau.example/'],
    ['a path', 'https://evil.example/clinique-du-ruisseau.example'],
    ['a fragment', 'https://evil.example/#https://clinique-du-ruisseau.example'],
    ['a share', 'https://www.facebook.com/sharer.php?u=https://clinique-du-ruisseau.example'],
    ['an archive', 'https://archive.example/https://clinique-du-ruisseau.example/'],
    ['mail', 'mailto:info@clinique-du-ruisseau.example'],
    ['punycode', 'https://xn--clinique-du-ruissau-5yb.example/'],
  ])('that only contains it names nobody: %s', (_, href) => {
    expect(idsIn(`<h3>Clinique dentaire du Ruisseau</h3><a href='${href}'>Site</a>`)).toEqual([]);
  });

  it('says the words where it was found, and the name rather than « Site web »', () => {
    const text = (body: string) => matchPage(documentOf(body), 'https://a.example/', HELD).matches[0]?.text;
    const href = 'https://www.clinique-du-ruisseau.example';
    expect(text(`<p>Voyez <a href="${href}">la clinique   du coin</a></p>`)).toBe('la clinique du coin');
    expect(text(`<div><h3>Ruisseau</h3><a href="${href}">Site web</a></div>`)).toBe('Ruisseau');
  });
});

describe('structured data', () => {
  const node = (parts: object) => ({ '@context': 'https://schema.org', '@type': 'LocalBusiness', ...parts });

  it.each([
    ['its site', { name: 'x', url: 'https://www.clinique-du-ruisseau.example/' }],
    ['its number', { name: 'Clinique dentaire du Ruisseau', telephone: '(705) 555-0111' }],
    ['its number, in English', { name: 'Ruisseau Dental Clinic', telephone: '+17055550111' }],
    [
      'its profile and its name',
      { name: 'Café de l’Écluse', sameAs: ['https://facebook.com/cafedelecluse'] },
    ],
    ['its name and address', { name: 'Clinique dentaire du Ruisseau', address: { postalCode: 'P3C1V6' } }],
  ])('names a business by %s', (_, parts) => {
    expect(idsIn(ld(node(parts)))).toHaveLength(1);
  });

  it.each([
    ['its agency’s site in sameAs', { name: 'Garage X', sameAs: ['https://boreale.example/'] }],
    ['a business’s site in sameAs', { name: 'Garage X', sameAs: 'https://clinique-du-ruisseau.example' }],
    ['another’s profile in sameAs', { name: 'Garage X', sameAs: ['https://www.facebook.com/CafeDeLEcluse'] }],
    ['the directory’s own page as url', { name: 'Garage X', url: 'https://annuaire.example/garage-x' }],
    ['another’s name with a number that is not its', { name: 'Garage X', telephone: '705 555-0144' }],
    [
      'a number beside its own, unknown site',
      { name: 'Les petits', url: 'https://petits.example', telephone: '7055550144' },
    ],
    ['a name without its address', { name: 'Clinique dentaire du Ruisseau' }],
    [
      'a name at another address',
      { name: 'Clinique dentaire du Ruisseau', address: { postalCode: 'P3C 9Z9' } },
    ],
    ['nothing', {}],
  ])('names nobody by %s', (_, parts) => {
    expect(idsIn(ld(node(parts)))).toEqual([]);
  });

  it('of the page’s own site, in sameAs of others, never makes it theirs', () => {
    const url = 'https://clinique-du-ruisseau.example/partenaires';
    const body = ld(node({ name: 'Garage X', url, sameAs: 'https://clinique-du-ruisseau.example' }));
    expect(found(body, { url })).toEqual({ page: 'ruisseau', matches: [] });
  });

  it('and what people see of the same business are one', () => {
    const body = `<h2>Clinique dentaire du Ruisseau</h2><p>705 555-0111</p>${ld(
      node({ name: 'Clinique dentaire du Ruisseau', telephone: '7055550111' }),
    )}`;
    expect(idsIn(body)).toEqual(['ruisseau']);
    const linked = body.replace('<p>', '<p><a href="https://clinique-du-ruisseau.example">Site</a> ');
    expect(idsIn(linked, { lookup: TABLE })).toHaveLength(1);
  });

  it('that is broken does not keep the rest from being read', () => {
    const body = `<script type="application/ld+json">{"@type":</script><a href="https://boreale.example">x</a>`;
    expect(idsIn(body)).toEqual(['agence']);
  });
});

describe('a page in French', () => {
  const sign = (head: string, body = '', url = 'https://x.example/en') =>
    matchPage(documentOf(body, head), url, NOBODY);

  it.each([
    ['hreflang', '<link rel="alternate" hreflang="fr-CA" href="/fr">', ''],
    ['switch', '', '<nav><a href="/fr">Français</a></nav>'],
    ['switch', '', '<a href="?lang=fr"> FR </a>'],
    [
      'available-language',
      '',
      ld({ '@type': 'Dentist', name: 'x', availableLanguage: ['English', 'French'] }),
    ],
  ])('shows by %s, and is no service', (by, head, body) => {
    expect(sign(head, body)).toMatchObject({ page: undefined, matches: [], frenchPage: { by } });
  });

  it('says where it is', () => {
    expect(sign('', '<a href="/fr">Français</a>').frenchPage).toEqual({
      by: 'switch',
      address: 'https://x.example/fr',
    });
  });

  it('is not what speaks of French otherwise', () => {
    const body =
      '<a href="/resto">Cuisine française</a><a href="javascript:x">French press coffee</a><p>Français</p>';
    expect(sign('<link rel="alternate" hreflang="en" href="/en">', body).frenchPage).toBeUndefined();
  });
});

describe('a page that nobody wrote for people', () => {
  it('of 50,000 links is read as far as the bound, and no farther', () => {
    const links = Array.from({ length: 50_000 }, (_, i) => `<a href="https://s${i}.example/">${i}</a>`);
    const { marks } = readPage(documentOf(links.join('')), 'https://x.example/');
    expect(marks.length).toBeLessThanOrEqual(12_000);
    expect(marks.length).toBeGreaterThan(10_000);
  });

  it.each([
    ['nothing', ''],
    ['no element', 'plain'],
    ['nested without end', '<div>'.repeat(3000)],
    ['XML', '<?xml version="1.0"?><rss><link>https://clinique-du-ruisseau.example</link></rss>'],
    ['PDF', '%PDF-1.7 705 555'],
  ])('%s is empty', (_, html) => {
    expect(idsIn(html)).toEqual([]);
  });

  it('names nobody whose address and number are not on it, whatever it is made of', () => {
    const scrap = fc.oneof(
      fc.constantFrom(
        '<li>',
        '</li>',
        '<h3>Clinique dentaire du Ruisseau</h3>',
        '<div itemscope itemtype="https://schema.org/Dentist">',
        '</div>',
        '<span itemprop="name">Plomberie du Nord</span>',
        '<a href="https://evil-plomberie-du-nord.example">',
        '<a href="/url?q=https://x.example/plomberie-du-nord.example">',
        '</a>',
        '705 555-',
        '0112',
        'Sudbury',
        '<p>',
        '<cite>clinique-du-ruisseau.example.evil.example</cite>',
        '<a href="tel:+17055550112">',
        '<table><tr><td>',
        ld(
          businessNode({
            name: 'Plomberie du Nord',
            telephone: '705-555-0112',
            sameAs: 'https://plomberie-du-nord.example',
          }),
        ),
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.array(scrap, { maxLength: 30 }),
        fc.constantFrom(
          'https://www.google.ca/search',
          'https://www.pagesjaunes.ca/search',
          'https://x.example/',
        ),
        (scraps, url) => {
          expect(idsIn(scraps.join(' '), { url })).toEqual([]);
          expect(idsIn(scraps.join(' '), { url, lookup: TABLE })).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

function businessNode(parts: object) {
  return { '@type': 'LocalBusiness', ...parts };
}
