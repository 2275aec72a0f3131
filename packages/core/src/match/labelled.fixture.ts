/**
 * Pages as people meet them, ordinary ones and misleading ones: every one made to the pattern of what it is called after,
 * and none saved. What a person would say is written into each page where it holds, before the matcher had seen any of
 * them: `data-is` names the listing that an entry is about, and all else is nobody's. `data-may` is where a second word of
 * the same business would be neither missed nor wrong. An entry that has nothing but a name bears no label.
 */
import type { Listing } from '../listing.ts';
import { LISTINGS, listing, place } from './listings.fixture.ts';

export interface LabelledPage {
  /** What it is made to the pattern of, and what is in the way. */
  called: string;
  url: string;
  html: string;
  /** Whose page it is, where that is listed. */
  own?: string;
}

/** Those of the other field, and more. */
export const LABELLED_LISTINGS: readonly Listing[] = [
  ...LISTINGS,
  listing(
    'immo',
    'Marie Tremblay, courtière immobilière',
    'active',
    ['https://toits-du-nord.example/agents/marie-tremblay'],
    [place({ address: '200, rue Paris', postalCode: 'P3E 3C9', phones: ['+17055550210'] })],
    'Marie Tremblay, Realtor',
  ),
  listing(
    'dre-roy',
    'Dre Lise Roy',
    'active',
    [],
    [place({ address: '40, rue Regent', phones: ['+17055550220'] })],
  ),
  listing(
    'dr-cyr',
    'Dr Paul Cyr',
    'none',
    [],
    [place({ address: '40, rue Regent', phones: ['+17055550220'] })],
  ),
  listing(
    'lunetterie',
    'Lunetterie du Carrefour',
    'on-request',
    ['https://lunetterie-du-carrefour.example/'],
    [place({ address: '1349, boulevard LaSalle, local 12', phones: ['+17055550230'] })],
    'Crossroads Optical',
  ),
  listing(
    'beignes-101',
    'Beignes Boréal',
    'active',
    ['https://beignes-boreal.example/magasins/101'],
    [place({ address: '10, rue Elgin', postalCode: 'P3C 5B3', phones: ['+17055550241'] })],
  ),
  listing(
    'beignes-102',
    'Beignes Boréal',
    'none',
    ['https://beignes-boreal.example/magasins/102'],
    [
      {
        city: 'Barrie',
        province: 'ON',
        address: '22, rue Bayfield',
        postalCode: 'L4M 3A1',
        phones: ['+17055550242'],
      },
    ],
  ),
  listing(
    'fleuriste',
    'Fleurs d’Églantine',
    'active',
    ['https://fleurs-eglantine.example/'],
    [place({ address: '77, rue Durham', phones: ['+17055550250'] })],
  ),
  listing(
    'massage',
    'Massothérapie Lajoie',
    'active',
    ['https://massotherapie-lajoie.example/'],
    [place({ address: '3, rue Pine', phones: ['+17055550260'] })],
    'Lajoie Massage Therapy',
  ),
  listing(
    'notaire',
    'Étude Bélanger, notaires',
    'active',
    ['https://etude-belanger.square.site/'],
    [place({ phones: ['+17055550270'] })],
  ),
  listing(
    'avocats',
    'Desjardins Avocats',
    'active',
    ['https://desjardins-avocats.example/'],
    [place({ address: '15, rue Cedar', phones: ['+17055550280'] })],
    'Desjardins Law',
  ),
  listing(
    'compta',
    'Gauthier comptables professionnels',
    'on-request',
    ['https://gauthier-cpa.example/'],
    [place({ address: '8, rue Ignatius', phones: ['+17055550290'] })],
    'Gauthier Chartered Accountants',
  ),
  listing(
    'toiture',
    'Toitures Évolution',
    'active',
    ['https://toitures-évolution.example/'],
    [place({ phones: ['+17055550310'] })],
  ),
  listing(
    'ligne',
    'Ligne Santé Boréale',
    'active',
    ['https://ligne-sante.example/'],
    [place({ phones: ['+18005550188'] })],
  ),
  listing(
    'fourchette',
    'Restaurant La Fourchette',
    'on-request',
    ['https://www.facebook.com/lafourchettesudbury'],
    [place({ address: '61, rue Elm', postalCode: 'P3C 1R6', phones: ['+17055550330'] })],
  ),
  listing(
    'college',
    'Collège Horizon',
    'active',
    ['https://college-horizon.example/'],
    [place({ phones: ['+17055550340'] })],
  ),
  listing(
    'clinique-ecole',
    'Clinique-école d’orthophonie',
    'active',
    ['https://orthophonie.college-horizon.example/'],
    [place({ phones: ['+17055550341'] })],
  ),
  listing(
    'chambre',
    'Chambre de commerce du Moyen-Nord',
    'active',
    ['https://chambre-moyen-nord.example/'],
    [place({ phones: ['+17055550350'] })],
  ),
  listing(
    'physio',
    'Physio Équilibre',
    'active',
    ['https://physio-equilibre.example/'],
    [place({ address: '9, rue Kathleen', postalCode: 'P3C 3C1', phones: ['+17055550360'] })],
    'Balance Physiotherapy',
  ),
  listing(
    'garderie-arc',
    'Garderie Arc-en-ciel',
    'limited',
    [],
    [place({ address: '5, rue Frood', postalCode: 'P3C 4Z5', phones: ['+17055550370'] })],
  ),
  listing(
    'taxi',
    'Taxi Lockerby',
    'active',
    ['https://www.facebook.com/taxilockerby'],
    [place({ phones: ['+17055550380'] })],
  ),
];

const ld = (json: unknown, is = '') =>
  `<script type="application/ld+json"${is && ` data-is="${is}"`}>${JSON.stringify(json)}</script>`;
const page = (title: string, body: string, head = '') =>
  `<html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
const is = (id: string) => (id ? ` data-is="${id}"` : '');

/** A result as Google has it, and one of its places. */
const result = (id: string, title: string, href: string, shown: string, snippet: string, ved = 'x') =>
  `<div class="MjjYud"${is(id)}><div class="g tF2Cxc"><div class="yuRUbf"><a jsname="UWckNb" href="${href}" data-ved="${ved}"><h3 class="LC20lb">${title}</h3><div><cite class="tjvcx">${shown}</cite></div></a></div><div class="VwiC3b"><span>${snippet}</span></div></div></div>`;
const local = (id: string, name: string, lines: string, site?: string) =>
  `<div class="VkpGBb"${is(id)}><a class="rllt__link" role="link" tabindex="0"><div class="rllt__details"><div class="dbg0pd" role="heading" aria-level="3"><span class="OSrXXb">${name}</span></div>${lines}</div></a>${site ? `<a class="yYlJEf" href="${site}"><div>Website</div></a>` : ''}<a class="yYlJEf VByer" data-url="/maps/dir//x"><div>Directions</div></a></div>`;
const mapped = (id: string, name: string, phone: string, site?: string) =>
  `<div${is(id)}><div role="article" class="Nv2PK" aria-label="${name}"><a class="hfpxzc" aria-label="${name}" href="https://www.google.com/maps/place/x"></a><div class="qBF1Pd fontHeadlineSmall">${name}</div><div class="W4Efsd"><span>Open</span> · <span class="UsdlK">${phone}</span></div>${site ? `<a class="lcr4fd" data-value="Website" href="${site}">Website</a>` : ''}</div></div>`;
/** As Bing wraps an address. */
const bung = (address: string) =>
  `https://www.bing.com/ck/a?!&&p=9d&u=a1${btoa(address).replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_')}&ntb=1`;

const OFFICE = {
  '@context': 'https://schema.org',
  '@type': 'Organization',
  name: 'Bottin du Nord',
  url: 'https://bottin-du-nord.example/',
  telephone: '1-800-555-0199',
  sameAs: ['https://www.facebook.com/bottindunord'],
};

export const LABELLED_PAGES: readonly LabelledPage[] = [
  {
    called: 'Google: advertisements first, one of a listed business, one that bids on its name',
    url: 'https://www.google.ca/search?q=physio+sudbury',
    html: page(
      'physio sudbury - Google Search',
      `<div id="tads"><div class="uEierd"><a href="https://www.google.ca/aclk?sa=l&adurl=https://cabinet-rival.example/lp"><div role="heading" aria-level="3"><span>Physio Équilibre Sudbury? Try Us First</span></div></a><div>Call 705-555-9360</div></div>
      <div class="uEierd"${is('lunetterie')}><a href="https://www.google.ca/aclk?sa=l&adurl=https://lunetterie-du-carrefour.example/%3Fgclid%3D1"><div role="heading" aria-level="3"><span>Crossroads Optical</span></div></a></div></div>
      <div id="rso">${result('physio', 'Balance Physiotherapy | Sudbury', 'https://physio-equilibre.example/en', 'https://physio-equilibre.example › en', 'Call us at 705-555-0360')}${result('', 'Physio Équilibre - Reviews', 'https://www.ratemds.com/clinic/physio-equilibre', 'https://www.ratemds.com › clinic', '4 reviews. 705-555-9361')}</div>`,
    ),
  },
  {
    called: 'Google: the local pack: one number under two names, a site that is another’s profile',
    url: 'https://www.google.ca/search?q=garderie+pres+de+moi',
    html: page(
      'garderie près de moi - Recherche Google',
      `<div id="rcnt">${local('garderie-arc', 'Garderie Arc-en-ciel', '<div>Sudbury · 705-555-0370</div>')}${local('', 'Garderie Soleil', '<div>Sudbury · 705-555-0144</div>')}${local('physio', 'Physio Équilibre', '<div>Sudbury · 705-555-0360</div>', 'https://physio-equilibre.example/')}${local('', 'Les Petits Génies', '<div>Sudbury · 705-555-9144</div>', 'https://www.facebook.com/petitsgenies')}</div>`,
    ),
  },
  {
    called: 'Google: a result of a directory with the number of another business in its snippet',
    url: 'https://www.google.com/search?q=plumber',
    html: page(
      'plumber - Google Search',
      `<div id="rso">${result('', 'Top 10 plumbers in Sudbury', 'https://top10-plumbers.example/sudbury', 'https://top10-plumbers.example › sudbury', '1. Boréal Plumbing 705-555-0122. 2. Drains R Us 705-555-9122.')}${result('plomberie', 'Plomberie du Nord', 'https://plomberie-du-nord.example/', 'https://plomberie-du-nord.example', 'Plombier à Sudbury.')}${result('', 'Plomberie du Nord inc. - Timmins', 'https://plomberiedunord.example/', 'https://plomberiedunord.example', 'Timmins, 705-555-9123')}</div>`,
    ),
  },
  {
    called: 'Google Maps: a list, one at the old number of a business that moved',
    url: 'https://www.google.com/maps/search/pizza/@46.4,-81,13z',
    html: page(
      'pizza - Google Maps',
      `<div role="feed">${mapped('', 'Pizza Express', '(705) 555-0250')}${mapped('fourchette', 'Restaurant La Fourchette', '(705) 555-0330')}${mapped('', 'Pizza Roma', '(705) 555-9331', 'https://pizzaroma.example/')}</div>`,
    ),
  },
  {
    called: 'Google Maps: the panel of one place, others searched below',
    url: 'https://www.google.com/maps/place/Fleurs+d%27Eglantine/@46.4,-81',
    html: page(
      'Fleurs d’Églantine - Google Maps',
      `<div role="main" aria-label="Fleurs d’Églantine"${is('fleuriste')}><h1 class="DUwDvf">Fleurs d’Églantine</h1><a data-item-id="authority" href="https://fleurs-eglantine.example/?utm_campaign=gmb"><div>fleurs-eglantine.example</div></a><button data-item-id="phone:tel:+17055559250"><div>(705) 555-9250</div></button></div>
      <div><h2>People also search for</h2><div><div class="fontHeadlineSmall">Fleuriste Regent</div><div>(705) 555-0230</div></div></div>`,
    ),
    own: 'fleuriste',
  },
  {
    called: 'Bing: results through its redirector, a deep link below one, a map’s card',
    url: 'https://www.bing.com/search?q=avocat+sudbury',
    html: page(
      'avocat sudbury - Search',
      `<ol id="b_results"><li class="b_algo"${is('avocats')}><h2><a href="${bung('https://desjardins-avocats.example/fr/')}">Desjardins Avocats | Sudbury</a></h2><div class="b_attribution"><cite>https://desjardins-avocats.example/fr</cite></div><ul class="b_vList"><li><a href="${bung('https://desjardins-avocats.example/fr/equipe')}">Équipe</a></li></ul></li>
      <li class="b_algo"><h2><a href="${bung('https://barreau-annuaire.example/desjardins')}">Desjardins Avocats - Annuaire</a></h2><div class="b_attribution"><cite>https://barreau-annuaire.example</cite></div><p>Me Desjardins, 705-555-9280</p></li>
      <li class="b_algo"><h2><a href="${bung('https://desjardins-avocat.example/')}">Desjardins Avocat – Ottawa</a></h2><div class="b_attribution"><cite>https://desjardins-avocat.example</cite></div></li></ol>
      <div class="b_scard"${is('compta')}><h2>Gauthier CPA</h2><div class="b_factrow">705-555-0290</div><a href="https://gauthier-cpa.example/">Website</a></div>`,
    ),
  },
  {
    called: 'DuckDuckGo without scripts: results, an advertisement through y.js',
    url: 'https://html.duckduckgo.com/html/?q=massage',
    html: page(
      'massage at DuckDuckGo',
      `<div class="result result--ad"><h2 class="result__title"><a class="result__a" href="https://duckduckgo.com/y.js?ad_domain=spa-rival.example&u3=https%3A%2F%2Fspa%2Drival.example%2F">Massothérapie Lajoie vs Spa Rival</a></h2><a class="result__url" href="https://duckduckgo.com/y.js?u3=https%3A%2F%2Fspa%2Drival.example%2F">spa-rival.example</a></div>
      <div class="result"${is('massage')}><h2 class="result__title"><a class="result__a" href="//duckduckgo.com/l/?uddg=https%3A%2F%2Fmassotherapie%2Dlajoie.example%2F&rut=1">Lajoie Massage Therapy</a></h2><a class="result__url" href="//duckduckgo.com/l/?uddg=https%3A%2F%2Fmassotherapie%2Dlajoie.example%2F">massotherapie-lajoie.example</a><a class="result__snippet">Book by phone, 705-555-0260.</a></div>
      <div class="result"><h2 class="result__title"><a class="result__a" href="//duckduckgo.com/l/?uddg=https%3A%2F%2Fmassotherapie%2Dlajoie.example.booking%2Dhub.example%2F">Massothérapie Lajoie - Booking</a></h2><a class="result__url">massotherapie-lajoie.example.booking-hub.example</a></div>`,
    ),
  },
  {
    called: 'Yelp: a list, sponsored results, numbers that Yelp dials through',
    url: 'https://www.yelp.ca/search?find_desc=restaurants&find_loc=Sudbury',
    html: page(
      'TOP 10 BEST Restaurants in Sudbury - Yelp',
      `<ul><li><h2>Sponsored Results</h2></li><li><div><h3><a href="/adredir?ad_business_id=1&redirect_url=https%3A%2F%2Fwww.yelp.ca%2Fbiz%2Fgrill">Nord Grill</a></h3><p>(705) 555-0330</p></div></li>
      <li${is('fourchette')}><div><h3><span>1. <a href="/biz/la-fourchette-sudbury">Restaurant La Fourchette</a></span></h3><p>(705) 555-0330</p><p>“Best duck in town” <a href="/biz/la-fourchette-sudbury?hrid=1">more</a></p></div></li>
      <li><div><h3><span>2. <a href="/biz/chez-luc">Chez Luc</a></span></h3><p>(705) 555-9332</p></div></li></ul>`,
    ),
  },
  {
    called: 'Yelp: the page of a business, its site through a redirector, « people also viewed »',
    url: 'https://www.yelp.ca/biz/physio-equilibre-sudbury',
    html: page(
      'PHYSIO ÉQUILIBRE - 9 Kathleen St, Sudbury - Yelp',
      `<main${is('physio')}><h1>Physio Équilibre</h1><p><a href="/biz_redir?url=https%3A%2F%2Fphysio-equilibre.example&website_link_type=website">physio-equilibre.example</a></p><p>(705) 555-9362</p></main>
      <section><h2>People Also Viewed</h2><div><h3><a href="/biz/lajoie">Lajoie Spa</a></h3><p>(705) 555-0260</p></div></section>`,
    ),
    own: 'physio',
  },
  {
    called: 'PagesJaunes: a list, call-tracking numbers first, and one that was another’s',
    url: 'https://www.pagesjaunes.ca/search/si/1/Comptables/Sudbury+ON',
    html: page(
      'Comptables à Sudbury | PagesJaunes',
      `<div class="listing"${is('compta')}><h3><a href="/bus/Ontario/Sudbury/Gauthier/1.html">Gauthier Comptables Professionnels</a></h3><ul><li><a data-phone="705-555-9290">Numéro</a></li><li><h4>705-555-0290</h4></li><li><a href="/gourl/x?redirect=https%3A%2F%2Fgauthier-cpa.example%2F">Site web</a></li></ul></div>
      <div class="listing"><h3><a href="/bus/2.html">Impôts Rapides</a></h3><ul><li><a data-phone="705-555-0370">Numéro</a></li></ul></div>
      <div class="listing"${is('garderie')}><h3><a href="/bus/3.html">Garderie Les Petits Pas</a></h3><ul><li><a data-phone="705-555-0144">Numéro</a></li></ul></div>`,
    ),
  },
  {
    called: 'YellowPages: the page of a business whose listed site is an advertiser’s',
    url: 'https://www.yellowpages.ca/bus/Ontario/Sudbury/Nord-Toiture/44.html',
    html: page(
      'Nord Toiture - Sudbury, ON | YellowPages.ca',
      `<div itemscope itemtype="http://schema.org/LocalBusiness"><h1 itemprop="name">Nord Toiture</h1><a data-phone="705-555-9310">Call</a><span itemprop="telephone">705-555-9310</span></div><aside><h2>Sponsored</h2><div class="ad"${is('toiture')}><h3>Toitures Évolution</h3><a href="/gourl/y?redirect=https%3A%2F%2Fxn--toitures-volution-jtb.example%2F">Site</a></div></aside>`,
    ),
  },
  {
    called: '411: a list of one name in many towns',
    url: 'https://411.ca/business/search?q=beignes+boreal',
    html: page(
      'Beignes Boréal | 411.ca',
      `<div class="listing-card"${is('beignes-101')}><h3>Beignes Boréal</h3><p>10 rue Elgin, Sudbury</p><a href="tel:7055550241" data-phone="7055550241">(705) 555-0241</a></div><div class="listing-card"${is('beignes-102')}><h3>Beignes Boréal</h3><p>22 Bayfield St, Barrie</p><a href="tel:7055550242" data-phone="7055550242">(705) 555-0242</a></div><div class="listing-card"><h3>Beignes Boréal</h3><p>Timmins</p><a href="tel:7055559243" data-phone="7055559243">(705) 555-9243</a></div>`,
    ),
  },
  {
    called: 'TripAdvisor: a restaurant, its site in base64, nearby ones with numbers',
    url: 'https://www.tripadvisor.ca/Restaurant_Review-g155-d1-La_Fourchette.html',
    html: page(
      'RESTAURANT LA FOURCHETTE, Sudbury - Tripadvisor',
      `<div${is('fourchette')}><h1>Restaurant La Fourchette</h1><a data-encoded-url="${btoa('AbC_https://www.facebook.com/lafourchettesudbury?fref=ts_XyZ')}">Website</a><a href="tel:+17055550330">+1 705-555-0330</a></div><div><h2>Best nearby</h2><div><h3>Grill Elm</h3><a href="tel:+17055550250">+1 705-555-0250</a></div></div>`,
    ),
    own: 'fourchette',
  },
  {
    called: 'Facebook: a post in a group, which shares and mentions pages',
    url: 'https://www.facebook.com/groups/sudbury.francophone/posts/1',
    html: page(
      'Francophones de Sudbury | Facebook',
      `<div role="main"><div role="article"><h3><a href="https://www.facebook.com/groups/sudbury.francophone/user/1">Jeanne Roy</a></h3><div>Quelqu’un connaît un bon taxi? Pas le 705-555-0250 svp, ils ne répondent jamais.</div><div role="article"><span>Paul : essaie <a href="https://www.facebook.com/taxilockerby?__cft__=1" data-is="taxi">Taxi Lockerby</a></span></div><div role="article"><span>Luc : <a href="https://www.facebook.com/people/Taxi-Lockerby/1000">Taxi Lockerby</a></span></div></div></div>`,
    ),
  },
  {
    called: 'OpenStreetMap: an object whose operator is listed, and its own number is not',
    url: 'https://www.openstreetmap.org/node/9',
    html: page(
      'Node: Clinique Regent (9) | OpenStreetMap',
      `<div id="sidebar_content"><h2>Node: <span>Clinique Regent</span> (9)</h2><table class="browse-tag-list"><tr><th>name</th><td>Clinique Regent</td></tr><tr><th>operator</th><td>Collège Horizon</td></tr><tr><th>phone</th><td><a href="tel:+17055559340">+1 705 555 9340</a></td></tr><tr><th>website</th><td><a href="https://clinique-regent.example/">https://clinique-regent.example/</a></td></tr></table></div>`,
    ),
  },
  {
    called: 'a municipality’s list of members: names, numbers and sites in a table',
    url: 'https://www.vallee-ouest.example/entreprises',
    html: page(
      'Répertoire des entreprises | Municipalité de Vallée-Ouest',
      `<header><a href="tel:7055559000">705-555-9000</a></header><table><thead><tr><th>Entreprise</th><th>Téléphone</th><th>Télécopieur</th><th>Site</th></tr></thead><tbody>
      <tr${is('toiture')}><td>Toitures Évolution</td><td>705-555-0310</td><td>705-555-9311</td><td></td></tr>
      <tr><td>Excavation Roy</td><td>705-555-9312</td><td>705-555-0310</td><td></td></tr>
      <tr${is('fleuriste')}><td>Fleurs d’Églantine</td><td>705-555-9251</td><td></td><td><a href="http://www.fleurs-eglantine.example">fleurs-eglantine.example</a></td></tr>
      <tr><td>Traiteur Églantine</td><td>705-555-0250</td><td></td><td></td></tr>
      <tr${is('garderie-arc')}><td>Garderie Arc-en-ciel</td><td>705 555 0370</td><td></td><td></td></tr></tbody></table>`,
    ),
  },
  {
    called: 'a chamber of commerce on a member platform: its own number on every page, microdata of members',
    url: 'https://chambre-moyen-nord.membres-plus.example/list',
    html: page(
      'Member Directory',
      `<header><a href="tel:7055550350">705-555-0350</a></header><div class="gz-list"><div itemscope itemtype="http://schema.org/LocalBusiness" class="gz-card"${is('compta')}><h5 itemprop="name"><a href="/list/member/1">Gauthier Chartered Accountants</a></h5><span itemprop="telephone">(705) 555-0290</span></div>
      <div itemscope itemtype="http://schema.org/LocalBusiness" class="gz-card"><h5 itemprop="name"><a href="/list/member/2">North Lock &amp; Key</a></h5><span itemprop="telephone">(705) 555-9351</span></div></div>
      <footer${is('chambre')}><h6>Chambre de commerce du Moyen-Nord</h6><p>705-555-0350</p><p>Powered by <a href="https://membres-plus.example">Membres Plus</a></p></footer>`,
      ld({ ...OFFICE, name: 'Membres Plus', url: 'https://membres-plus.example', sameAs: [] }),
    ),
  },
  {
    called: 'a blog: five good addresses, linked in running words, a comment with somebody’s site',
    url: 'https://maman-du-nord.example/2026/03/nos-adresses',
    html: page(
      'Nos adresses préférées | Maman du Nord',
      `<article><h1>Nos adresses préférées</h1><p>On adore les bouquets de <a href="https://fleurs-eglantine.example/boutique" data-is="fleuriste">Fleurs d’Églantine</a> et les massages de chez <a href="https://massotherapie-lajoie.example" data-is="massage">Lajoie</a>. Pour la garderie, nous avons visité <strong>Les Petits Lapins</strong> (705-555-9145) avant de choisir une place en milieu familial.</p><p>Photo : <a href="https://unsplash.example/p">Unsplash</a></p></article><section id="comments"><h2>2 commentaires</h2><div><h4>Sophie</h4><p>Moi je recommande le 705-555-0144, demandez Julie!</p></div><div><h4><a href="https://cabinet-rival.example">Clinique</a></h4><p>Great post!</p></div></section>`,
    ),
  },
  {
    called: 'a forum: answers with numbers, a signature under each',
    url: 'https://forum.sudbury-habitants.example/t/dentiste/12',
    html: page(
      'Cherche dentiste - Forum',
      `<h1>Cherche dentiste</h1><div class="post"><h4>michel72</h4><p data-may="ruisseau">Bonjour, je cherche un dentiste. Ne me dites pas le 705-555-0111, ils m’ont fait mal.</p><div class="sig">Plombier? Appelez-moi : 705-555-9555</div></div><div class="post"><h4>lucie_b</h4><p>Essaie la <a href="https://clinique-du-ruisseau.example/" data-is="ruisseau">clinique du Ruisseau</a>, ou le <a href="https://bit.ly/3xYz">dentiste de Val-Caron</a>.</p><div class="sig">705-555-0122 mon chum répare tout</div></div>`,
    ),
  },
  {
    called: 'a news page: a fraud by phone, a number to be warned of',
    url: 'https://nouvelles-nord.example/2026/02/fraude',
    html: page(
      'Fraude téléphonique : la police met en garde | Nouvelles du Nord',
      `<article><h1>Fraude téléphonique : la police met en garde</h1><p data-may="physio">Des fraudeurs font afficher le <a href="tel:7055550360">705-555-0360</a>, numéro d’une clinique connue, selon la police.</p><p>Pour joindre la police : 705-555-9112.</p><aside><h3>À lire aussi</h3><ul><li><a href="https://nouvelles-nord.example/2026/01/desjardins">Desjardins Avocats déménage</a></li></ul></aside></article><footer><p>Publicité : 705-555-9113. Site par <a href="https://boreale.example/" data-is="agence">Agence Web Boréale</a></p></footer>`,
    ),
  },
  {
    called: 'a real-estate team: one office number under every name, one of them listed',
    url: 'https://toits-du-nord.example/agents',
    html: page(
      'Our Agents | Toits du Nord Realty',
      `<h1>Our Agents</h1><div class="agent"><h3>John Smith</h3><a href="/agents/john-smith">Profile</a><a href="tel:7055550210">705-555-0210</a></div><div class="agent"${is('immo')}><h3>Marie Tremblay</h3><a href="/agents/marie-tremblay">Profile</a><a href="tel:7055550210">705-555-0210</a></div><div class="agent"><h3>Anne Tremblay</h3><a href="tel:7055550210">705-555-0210</a></div><footer><p>Toits du Nord Realty, 705-555-0210</p></footer>`,
    ),
  },
  {
    called: 'a portal of homes for sale: agents with links to their pages on the office’s site',
    url: 'https://maisons.example/sudbury/123',
    html: page(
      '12 rue du Lac, Sudbury - à vendre',
      `<h1>12 rue du Lac</h1><div class="agent-card"><h4>John Smith</h4><p>Toits du Nord</p><a href="https://toits-du-nord.example/agents/john-smith">Site web</a></div><div class="agent-card"${is('immo')}><h4>Marie Tremblay</h4><p>Toits du Nord</p><a href="https://toits-du-nord.example/agents/marie-tremblay">Site web</a></div><p>Inscription de <a href="https://toits-du-nord.example/">Toits du Nord</a></p>`,
    ),
  },
  {
    called: 'a clinic with several doctors behind one number, two of them listed and unlike',
    url: 'https://clinique-regent.example/medecins',
    html: page(
      'Our physicians | Clinique Regent',
      `<h1>Our physicians</h1><ul><li${is('dre-roy')}><h3>Dr. Lise Roy</h3><p>705-555-0220</p></li><li${is('dr-cyr')}><h3>Dr. Paul Cyr</h3><p>705-555-0220</p></li><li><h3>Dr. Amy Chen</h3><p>705-555-0220</p></li></ul><footer>Clinique Regent · 705-555-0220</footer>`,
    ),
  },
  {
    called: 'a mall: its stores with numbers and sites',
    url: 'https://centre-lasalle.example/magasins',
    html: page(
      'Magasins | Centre LaSalle',
      `<h1>Magasins</h1><div class="store"${is('lunetterie')}><h3>Lunetterie du Carrefour</h3><p>Local 12</p><p>705-555-0230</p></div><div class="store"${is('beignes-101')}><h3>Beignes Boréal</h3><a href="https://beignes-boreal.example/magasins/101">Site web</a></div><div class="store"><h3>Bijoux Étoile</h3><p>705-555-9231</p><a href="https://bijoux-etoile.example">Site web</a></div><div class="store"><h3>Chaussures Carrefour</h3><p>705-555-9232</p></div><footer><h4>Service à la clientèle</h4><p>705-555-9230</p></footer>`,
    ),
  },
  {
    called: 'a franchise’s list of stores on another’s site: by their numbers in the address, one not listed',
    url: 'https://ou-manger.example/beignes',
    html: page(
      'Beignes Boréal : toutes les succursales',
      `<h1>Beignes Boréal : toutes les succursales</h1><ul><li${is('beignes-101')}><a href="https://beignes-boreal.example/magasins/101">Sudbury, rue Elgin</a></li><li${is('beignes-102')}><a href="https://beignes-boreal.example/magasins/102">Barrie, rue Bayfield</a></li><li><a href="https://beignes-boreal.example/magasins/103">Timmins, rue Algonquin</a></li></ul>`,
    ),
  },
  {
    called: 'the site of somebody who took over the number of a business that moved',
    url: 'https://pizza-express-sudbury.example/',
    html: page(
      'Pizza Express | Sudbury',
      `<header><a href="tel:705-555-0250">705-555-0250</a></header><h1>Hot pizza, fast</h1><section><h2>Order now</h2><p>Call 705-555-0250</p></section><footer><p>Pizza Express, 77 Durham St. 705-555-0250</p></footer>`,
      ld({
        '@type': 'Restaurant',
        name: 'Pizza Express',
        telephone: '+1-705-555-0250',
        address: { streetAddress: '79 Durham St', addressLocality: 'Sudbury' },
        url: 'https://pizza-express-sudbury.example/',
      }),
    ),
  },
  {
    called: 'a parked domain of a business that closed: links to what is for sale',
    url: 'https://domaines-a-vendre.example/lots/massotherapie-lajoie.example',
    html: page(
      'massotherapie-lajoie.example is for sale',
      `<h1>massotherapie-lajoie.example is for sale</h1><p>Call our brokers: 1-800-555-9188</p><a href="https://domaines-a-vendre.example/buy?d=massotherapie-lajoie.example">Buy now</a><ul><li><a href="https://domaines-a-vendre.example/lots/physio-equilibre.example">physio-equilibre.example</a></li></ul>`,
    ),
  },
  {
    called: 'a builder: its tenants linked from a list, and its own page of a like name',
    url: 'https://liens-utiles.example/notaires',
    html: page(
      'Notaires',
      `<ul><li${is('notaire')}><a href="https://etude-belanger.square.site/services">Étude Bélanger</a></li><li><a href="https://belanger.square.site/">Bélanger et fils</a></li><li><a href="https://square.site/">Square</a></li><li><a href="https://etude-belanger.wixsite.com/site">Étude Bélanger</a></li></ul>`,
    ),
  },
  {
    called: 'a law firm that names its clients and partners, with their sites and its own number beside',
    url: 'https://desjardins-avocats.example/clients',
    html: page(
      'Nos clients | Desjardins Avocats',
      `<h1>Nos clients</h1><ul><li${is('physio')}><a href="https://physio-equilibre.example">Physio Équilibre</a></li><li><a href="https://mines-du-nord.example">Mines du Nord</a></li></ul><footer><p>Desjardins Avocats, 705-555-0280</p><p>Conception : <a href="https://boreale.example" data-is="agence">Boréale</a></p></footer>`,
    ),
    own: 'avocats',
  },
  {
    called: 'an accountant who is not listed: customers’ logos as links, one without words',
    url: 'https://impots-rapides.example/temoignages',
    html: page(
      'Témoignages | Impôts Rapides',
      `<h1>Ils nous font confiance</h1><div class="logos"><a href="https://lunetterie-du-carrefour.example" data-is="lunetterie"><img alt="Lunetterie du Carrefour" src="a.png"></a><a href="https://acier.example"><img alt="Acier" src="b.png"></a></div><blockquote>« Un service en or. » — Garderie Soleil</blockquote><footer><p>705-555-0370</p></footer>`,
    ),
  },
  {
    called: 'a shop: « designed by » in the footer of every page, the agency’s number beside it',
    url: 'https://velos-regent.example/',
    html: page(
      'Vélos Regent',
      `<header><h1>Vélos Regent</h1><a href="tel:7055559400">705-555-9400</a></header><main><h2>Nouveautés</h2></main><footer><p>© Vélos Regent</p><p>Site web : <a href="https://www.boreale.example/?ref=velos" data-is="agence">Boréale</a></p></footer>`,
    ),
  },
  {
    called: 'a directory: the page of one, with « also viewed » and its own organisation described',
    url: 'https://bottin-du-nord.example/fiche/nord-physio',
    html: page(
      'Nord Physio, Sudbury - Bottin du Nord',
      `<h1>Nord Physio</h1><p>705-555-9363</p><a href="https://nord-physio.example">Site</a><aside><h3>Vus aussi</h3><ul><li${is('physio')}><a href="/fiche/physio-equilibre">Physio Équilibre</a> <span>705-555-0360</span></li><li><a href="/fiche/autre">Physio Val</a> <span>705-555-9364</span></li></ul></aside>`,
      ld(OFFICE) +
        ld({
          '@type': 'Physiotherapy',
          name: 'Nord Physio',
          telephone: '705-555-9363',
          url: 'https://nord-physio.example',
          sameAs: ['https://physio-equilibre.example', 'https://www.facebook.com/taxilockerby'],
        }),
    ),
  },
  {
    called: 'look-alikes: homographs, hyphens, other endings, a listed name in another’s path',
    url: 'https://liens-utiles.example/sante',
    html: page(
      'Santé',
      `<ul><li><a href="https://рhysio-equilibre.example/">Physio Équilibre</a></li><li><a href="https://physio-équilibre.example/">Physio Équilibre</a></li><li><a href="https://physioequilibre.example/">Physio Équilibre</a></li><li><a href="https://physio-equilibre.example.net/">Physio Équilibre</a></li><li><a href="https://annuaire-x.example/physio-equilibre.example">Physio Équilibre</a></li><li><a href="https://toitures-evolution.example/">Toitures Évolution</a></li><li${is('toiture')}><a href="https://xn--toitures-volution-jtb.example/soumission">Soumission</a></li></ul>`,
    ),
  },
  {
    called: 'a business that gives another’s site as the same as its own',
    url: 'https://salon-belle.example/',
    html: page(
      'Salon Belle',
      '<h1>Salon Belle</h1><p>705-555-9410</p>',
      ld({
        '@type': 'HairSalon',
        name: 'Salon Belle',
        telephone: '705-555-9410',
        url: 'https://salon-belle.example/',
        sameAs: [
          'https://massotherapie-lajoie.example/',
          'https://www.facebook.com/lafourchettesudbury',
          'https://www.yelp.ca/biz/x',
        ],
      }),
    ),
  },
  {
    called: 'a list with structured data only, one of it with the number of another',
    url: 'https://trouve-tout.example/sudbury/sante',
    html: page(
      'Santé à Sudbury',
      `<h1>Santé à Sudbury</h1><div class="r"${is('physio')}><h3>Balance Physiotherapy</h3></div><div class="r"><h3>Centre Mieux-Être</h3></div><div class="r"${is('massage')}><h3>Massothérapie Lajoie</h3></div>`,
      ld({
        '@type': 'ItemList',
        itemListElement: [
          {
            '@type': 'ListItem',
            item: {
              '@type': 'MedicalClinic',
              name: 'Balance Physiotherapy',
              telephone: '705-555-0360',
              url: 'https://trouve-tout.example/p/1',
            },
          },
          {
            '@type': 'ListItem',
            item: {
              '@type': 'MedicalClinic',
              name: 'Centre Mieux-Être',
              telephone: '705-555-0260',
              url: 'https://trouve-tout.example/p/2',
            },
          },
          {
            '@type': 'ListItem',
            item: {
              '@type': 'HealthAndBeautyBusiness',
              name: 'Massothérapie Lajoie',
              url: 'https://massotherapie-lajoie.example/',
            },
          },
        ],
      }),
    ),
  },
  {
    called: 'a directory of call-tracking numbers, one of them a listed toll-free line’s',
    url: 'https://meilleurs-pros.example/toiture',
    html: page(
      'Les meilleurs couvreurs',
      `<div class="pro"><h2>Couvreurs Unis</h2><p>1-800-555-0188</p></div><div class="pro"${is('toiture')}><h2>Toitures Évolution</h2><p>1-800-555-9188</p><a href="https://toitures-évolution.example/">Site web</a></div><div class="pro"><h2>Toit Pro</h2><p>1-800-555-0188</p></div><div class="pro"${is('fleuriste')}><h2>Fleurs d’Églantine</h2><p>705-555-0250</p></div>`,
    ),
  },
  {
    called: 'a college: its school clinic on a subdomain, its departments on paths',
    url: 'https://orientation.example/colleges',
    html: page(
      'Collèges et cliniques',
      `<ul><li${is('college')}><a href="https://www.college-horizon.example/programmes">Collège Horizon</a></li><li${is('clinique-ecole')}><a href="https://orthophonie.college-horizon.example/rendez-vous">Clinique d’orthophonie</a></li><li><a href="https://college-horizon.example.org/">Collège Horizon</a></li></ul><h2>Urgence</h2><p>Ligne d’écoute : <a href="tel:18005550188" data-is="ligne">1-800-555-0188</a> (Ligne Santé Boréale)</p>`,
    ),
  },
  {
    called: 'a town’s services on its site, one of them listed under its path',
    url: 'https://nouveaux-arrivants.example/grand-val',
    html: page(
      'S’installer à Grand-Val',
      `<ul><li><a href="https://www.grand-val.example/">Ville de Grand-Val</a></li><li><a href="https://www.grand-val.example/mairie/permis">Permis de construire</a></li><li${is('biblio')}><a href="https://www.grand-val.example/loisirs/bibliotheque/horaire">Bibliothèque</a></li><li><a href="https://www.grand-val.example/loisirs/arena">Aréna</a></li><li><a href="https://reseau-sante.example/cliniques/capreol">Clinique de Capreol</a></li><li${is('hanmer')}><a href="https://reseau-sante.example/cliniques/hanmer">Clinique de Hanmer</a></li></ul>`,
    ),
  },
  {
    called: 'the town’s own page of another of its services',
    url: 'https://www.grand-val.example/mairie/permis',
    html: page('Permis | Ville de Grand-Val', '<h1>Permis</h1><p>705-555-9170</p>'),
  },
  {
    called: 'a store locator: a branch’s own page, with the number of its head office',
    url: 'https://beignes-boreal.example/magasins/103',
    html: page(
      'Timmins | Beignes Boréal',
      `<h1>Beignes Boréal Timmins</h1><p>705-555-9243</p><p>Service à la clientèle : 705-555-9240</p>`,
    ),
  },
  {
    called: 'an online review column: a critic names one place and compares it with another',
    url: 'https://gastronord.example/critiques/la-fourchette',
    html: page(
      'La Fourchette : notre critique',
      `<article data-is="fourchette"><h1>La Fourchette : notre critique</h1><p data-is="">On y mange mieux qu’au Bistro Regent (705-555-9333).</p><dl><dt>Où</dt><dd>61, rue Elm, Sudbury</dd><dt>Téléphone</dt><dd>705-555-0330</dd></dl><div class="also" data-is=""><h3>Aussi dans le quartier</h3><p>Pizza Express, 705-555-0250</p></div></article>`,
    ),
  },
];

/** Written once the matcher had been mended by the pages above, and labelled before it saw them: for an honest figure. */
export const LATER_PAGES: readonly LabelledPage[] = [
  {
    called: 'Google: the three of the map, numbers and addresses in one line, sites on buttons',
    url: 'https://www.google.ca/search?q=comptable+sudbury',
    html: page(
      'comptable sudbury - Recherche Google',
      `<div id="rcnt">${local('compta', 'Gauthier comptables professionnels', '<div>4,9 (31) · Comptable</div><div>8 rue Ignatius · (705) 555-0290</div>')}${local('', 'Comptabilité Ignatius', '<div>8 rue Ignatius · (705) 555-9291</div>', 'https://comptabilite-ignatius.example/')}${local('', 'Impôts Express', '<div>(705) 555-0290</div>')}</div>`,
    ),
  },
  {
    called: 'Google Maps: one place, its number under another’s name after a sale',
    url: 'https://www.google.com/maps/place/Salon+Nova/@46.4,-81',
    html: page(
      'Salon Nova - Google Maps',
      `<div role="main" aria-label="Salon Nova"><h1 class="DUwDvf">Salon Nova</h1><button data-item-id="phone:tel:+17055550260"><div>(705) 555-0260</div></button><a data-item-id="authority" href="https://salon-nova.example/"><div>salon-nova.example</div></a></div>`,
    ),
  },
  {
    called: 'Bing: a list of questions and a business whose page is on a network',
    url: 'https://www.bing.com/search?q=taxi+lockerby',
    html: page(
      'taxi lockerby - Search',
      `<ol id="b_results"><li class="b_algo"${is('taxi')}><h2><a href="${bung('https://www.facebook.com/taxilockerby/')}">Taxi Lockerby - Home | Facebook</a></h2><cite>https://www.facebook.com/taxilockerby</cite></li><li class="b_algo"><h2><a href="${bung('https://www.facebook.com/taxilockerbyfans/')}">Taxi Lockerby fans</a></h2></li><li class="b_ans"><div>How do I reach a taxi in Sudbury?</div><div>Call 705-555-9380.</div></li></ol>`,
    ),
  },
  {
    called: 'DuckDuckGo with scripts: a result with links to parts of the same site',
    url: 'https://duckduckgo.com/?q=college+horizon',
    html: page(
      'collège horizon at DuckDuckGo',
      `<ol><li><article data-testid="result"${is('college')}><h2><a data-testid="result-title-a" href="https://college-horizon.example/">Collège Horizon</a></h2><ul><li><a href="https://college-horizon.example/admission">Admission</a></li><li><a href="https://college-horizon.example/bourses">Bourses</a></li></ul></article></li><li><article data-testid="result"><h2><a data-testid="result-title-a" href="https://horizon-college.example/">Horizon College</a></h2><p>Saskatoon</p></article></li></ol>`,
    ),
  },
  {
    called: 'Yelp: a business known by its number only, with its address',
    url: 'https://www.yelp.ca/biz/garderie-arc-en-ciel-sudbury',
    html: page(
      'GARDERIE ARC-EN-CIEL - 5 Frood Rd, Sudbury, ON - Yelp',
      `<main${is('garderie-arc')}><h1>Garderie Arc-en-ciel</h1><p>Phone number</p><p>(705) 555-0370</p><p>5 Frood Rd Sudbury, ON P3C 4Z5</p></main><section aria-label="Recommended Reviews"><h2>Reviews</h2><p>Call 705-555-0144 instead!</p></section>`,
    ),
    own: 'garderie-arc',
  },
  {
    called: 'PagesJaunes: the page of a listed business, « à proximité » with others’ numbers',
    url: 'https://www.pagesjaunes.ca/bus/Ontario/Sudbury/Fleurs-Eglantine/77.html',
    html: page(
      'Fleurs d’Églantine - 77, rue Durham, Sudbury, ON | PagesJaunes.ca',
      `<div itemscope itemtype="http://schema.org/LocalBusiness"${is('fleuriste')}><h1 itemprop="name">Fleurs d’Églantine</h1><a data-phone="705-555-9254">Appelez</a><a href="/gourl/1?redirect=http%3A%2F%2Fwww.fleurs-eglantine.example">Site Web</a></div><div class="listing"><h3>Fleurs Regent</h3><a data-phone="705-555-0250">Numéro</a></div>`,
    ),
    own: 'fleuriste',
  },
  {
    called: '411: a page of a person with the number of a business',
    url: 'https://411.ca/person/profile/12',
    html: page(
      'Paul Roy - Sudbury | 411.ca',
      `<main><h1>Paul Roy</h1><p>705-555-0280</p><a href="tel:7055550280">Call</a></main>`,
    ),
  },
  {
    called: 'TripAdvisor: a list, names in links, one with its number',
    url: 'https://www.tripadvisor.ca/Restaurants-g155-Sudbury.html',
    html: page(
      'THE 10 BEST Restaurants in Sudbury',
      `<div><div data-test="1_list_item"${is('fourchette')}><h3><a href="/Restaurant_Review-g155-d1">1. La Fourchette</a></h3><span>+1 705-555-0330</span></div><div data-test="2_list_item"><h3><a href="/Restaurant_Review-g155-d2">2. La Fourchette d’Or</a></h3><span>+1 705-555-9334</span></div></div>`,
    ),
  },
  {
    called: 'Facebook: a business’s « À propos » with the number it has, and pages it likes',
    url: 'https://www.facebook.com/garderiearcenciel/about',
    html: page(
      'Garderie Arc-en-ciel | Facebook',
      `<div role="main"><div${is('garderie-arc')}><h1>Garderie Arc-en-ciel</h1><ul><li><span>(705) 555-0370</span></li></ul></div><div><h2>Pages aimées</h2><a href="https://www.facebook.com/lafourchettesudbury" data-is="fourchette">La Fourchette</a></div></div>`,
    ),
  },
  {
    called: 'OpenStreetMap: a node with phone and website of one',
    url: 'https://www.openstreetmap.org/node/31',
    html: page(
      'Node: Balance Physiotherapy (31) | OpenStreetMap',
      `<div id="sidebar_content"${is('physio')}><h2>Node: <span>Balance Physiotherapy</span> (31)</h2><table class="browse-tag-list"><tr><th>phone</th><td><a href="tel:+17055550360">+1-705-555-0360</a></td></tr><tr><th>website</th><td><a href="http://physio-equilibre.example/" rel="nofollow">http://physio-equilibre.example/</a></td></tr></table></div>`,
    ),
    own: 'physio',
  },
  {
    called: 'a municipality’s page: numbers of emergency, a list of doctors in one table cell each',
    url: 'https://www.vallee-ouest.example/sante',
    html: page(
      'Santé | Vallée-Ouest',
      `<h1>Santé</h1><table><tr><th>Service</th><th>Téléphone</th></tr><tr${is('ligne')}><td>Ligne Santé Boréale</td><td>1 800 555-0188</td></tr><tr><td>Urgence</td><td>705 555-9911</td></tr><tr${is('dre-roy')}><td>Dre Lise Roy</td><td>705 555-0220</td></tr><tr><td>Dre Anne Roy</td><td>705 555-0220</td></tr></table>`,
    ),
  },
  {
    called: 'a chamber’s cards: logo, bold name, « Visit website », number, all in divs',
    url: 'https://business.example/directory/health',
    html: page(
      'Health | Business Directory',
      `<div class="cards"><div class="card"${is('physio')}><img alt=""><div class="name"><b>Balance Physiotherapy</b></div><div>9 Kathleen St</div><div>705.555.0360</div><div><a href="https://physio-equilibre.example/?utm_source=chamber">Visit Website</a></div></div><div class="card"><div class="name"><b>Kathleen Physio</b></div><div>705.555.9365</div><div><a href="https://kathleen-physio.example">Visit Website</a></div></div><div class="card"${is('massage')}><div class="name"><b>Lajoie Massage Therapy</b></div><div>705.555.0260</div></div></div>`,
    ),
  },
  {
    called: 'a blog post that thanks its sponsors and names a business that closed',
    url: 'https://maman-du-nord.example/2026/05/fermeture',
    html: page(
      'Une page se tourne | Maman du Nord',
      `<article><h1>Une page se tourne</h1><p>Le Salon Bleu ferme ses portes. Son ancien numéro, 705-555-0310, sonne maintenant chez un couvreur!</p><p>Merci à <a href="https://lunetterie-du-carrefour.example" data-is="lunetterie">la Lunetterie du Carrefour</a>, commanditaire de ce billet.</p></article>`,
    ),
  },
  {
    called: 'a forum: a quoted post, a link by « ici », a number in a signature',
    url: 'https://forum.sudbury-habitants.example/t/toit/40',
    html: page(
      'Qui pour mon toit? - Forum',
      `<h1>Qui pour mon toit?</h1><div class="post"><h4>jp_b</h4><blockquote>lucie a écrit : appelle le 705-555-0310</blockquote><p>Bonne idée, leur site est <a href="https://toitures-évolution.example/soumission" data-is="toiture">ici</a>.</p><div class="sig">JP, 705-555-9777</div></div>`,
    ),
  },
  {
    called: 'a news page: a business’s president, the company’s site in the text, an advertisement beside',
    url: 'https://nouvelles-nord.example/2026/06/prix',
    html: page(
      'Un prix pour une avocate | Nouvelles du Nord',
      `<article><h1>Un prix pour une avocate</h1><p>Me Desjardins, associée de <a href="https://desjardins-avocats.example/equipe" data-is="avocats">Desjardins Avocats</a>, a reçu un prix samedi.</p></article><aside class="ad"><h3>Publicité</h3><p>Pizza Express : 705-555-0250</p></aside>`,
    ),
  },
  {
    called: 'a real-estate office’s own list, on which each has the same site and a number of their own',
    url: 'https://toits-du-nord.example/agents/marie-tremblay',
    html: page(
      'Marie Tremblay | Toits du Nord Realty',
      `<h1>Marie Tremblay</h1><a href="tel:7055550210">705-555-0210</a><h2>Other agents</h2><div><h3>John Smith</h3><a href="tel:7055559211">705-555-9211</a></div>`,
    ),
    own: 'immo',
  },
  {
    called: 'a hospital’s list of clinics: headings, numbers, one by the number of another',
    url: 'https://hopital-nord.example/cliniques',
    html: page(
      'Nos cliniques | Hôpital du Nord',
      `<h1>Nos cliniques</h1><h3 data-may="clinique-ecole">Orthophonie</h3><p>705-555-0341</p><h3${is('clinique-ecole')}>Clinique-école d’orthophonie</h3><p>705-555-0341</p><h3>Clinique du pied</h3><p>705-555-0220</p>`,
    ),
  },
  {
    called: 'a mall’s store page with its neighbours',
    url: 'https://centre-lasalle.example/magasins/lunetterie-du-carrefour',
    html: page(
      'Lunetterie du Carrefour | Centre LaSalle',
      `<main${is('lunetterie')}><h1>Lunetterie du Carrefour</h1><p>Local 12</p><p>Téléphone : 705-555-0230</p></main><section><h2>À côté</h2><ul><li><a href="/magasins/beignes-boreal">Beignes Boréal</a></li><li><span>Optique Lasalle</span> <span>705-555-9233</span></li></ul></section>`,
    ),
  },
  {
    called: 'a franchise’s own page of all its stores, on its own host',
    url: 'https://beignes-boreal.example/',
    html: page(
      'Beignes Boréal',
      `<h1>Beignes Boréal</h1><ul><li><a href="/magasins/101">Sudbury</a> 705-555-0241</li><li><a href="/magasins/102">Barrie</a> 705-555-0242</li></ul>`,
    ),
    own: 'beignes-101',
  },
  {
    called: 'a list of links by a school: a law firm’s blog, a tenant’s page, an archive of a site',
    url: 'https://ecole.example/liens',
    html: page(
      'Liens',
      `<ul><li${is('avocats')}><a href="https://blogue.desjardins-avocats.example/droits">Vos droits</a></li><li${is('notaire')}><a href="https://etude-belanger.square.site/">Notaire</a></li><li><a href="https://web.archive.example/web/2020/https://physio-equilibre.example/">Physio (archive)</a></li><li><a href="https://translate.example/?u=https://fleurs-eglantine.example">Fleurs</a></li></ul>`,
    ),
  },
  {
    called: 'a page of deals: one number for all offers, names of listed businesses as titles',
    url: 'https://aubaines.example/sudbury',
    html: page(
      'Aubaines à Sudbury',
      `<div class="deal"><h3>Massothérapie Lajoie : 20 % de rabais</h3><p>Réservez au 1-866-555-9000</p></div><div class="deal"><h3>Restaurant La Fourchette : 2 pour 1</h3><p>Réservez au 1-866-555-9000</p></div><div class="deal"><h3>Spa Nova</h3><p>Réservez au 705-555-0260</p></div>`,
    ),
  },
  {
    called: 'structured data of a directory: a list whose items have the directory’s number, and one its own',
    url: 'https://repertoire-sante.example/massage',
    html: page(
      'Massage',
      `<h1>Massage</h1><h3${is('massage')}>Lajoie Massage Therapy</h3><h3>Zen Massage</h3>`,
      ld([
        {
          '@type': 'HealthAndBeautyBusiness',
          name: 'Lajoie Massage Therapy',
          telephone: ['1-866-555-9001', '(705) 555-0260'],
        },
        {
          '@type': 'HealthAndBeautyBusiness',
          name: 'Zen Massage',
          telephone: '705-555-0360',
          sameAs: 'https://massotherapie-lajoie.example',
        },
        { ...OFFICE, name: 'Répertoire santé', url: 'https://repertoire-sante.example' },
      ]),
    ),
  },
];
