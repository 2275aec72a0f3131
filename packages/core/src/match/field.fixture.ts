/**
 * Pages as sites make them in 2025 and 2026, every one made to its pattern and none saved: with the businesses of
 * listings.fixture.ts on them, and with what looks like them. Written to mislead.
 */
export interface FieldPage {
  /** What it is made to the pattern of, and what is in the way. */
  called: string;
  url: string;
  html: string;
  /** Ids of all who are on it, in the page's order, with the page's own first. */
  who: string[];
}

const ld = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
const page = (title: string, body: string, head = '') =>
  `<html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;

/** A result as Google writes it: the whole of it in one link, the address shown in pieces. */
const googled = (title: string, href: string, shown: string, snippet: string) =>
  `<div class="MjjYud"><div class="g Ww4FFb tF2Cxc" jscontroller="SC7lYd"><div class="kb0PBd"><div class="yuRUbf"><div><span jscontroller="msmzHf"><a jsname="UWckNb" class="zReHs" href="${href}" data-ved="2ahUKE" ping="/url?sa=t&amp;url=x"><h3 class="LC20lb MBeuO DKV0Md">${title}</h3><br><div class="notranslate HGLrXd"><div class="CA5RN"><div><span class="VuuXrf">${title.split(' - ')[0]}</span></div><div class="byrV5b"><cite class="qLRx3b tjvcx" role="text">${shown}</cite></div></div></div></a></span></div></div></div><div class="kb0PBd"><div class="VwiC3b"><span>${snippet}</span></div></div></div></div>`;
const packed = (name: string, line: string, site?: string) =>
  `<div jscontroller="AtSb" class="w7Dbne"><div class="uMdZh"><div class="VkpGBb"><div class="cXedhc"><a class="vwVdIc wzN8Ac rllt__link" data-cid="1" role="link" tabindex="0"><div class="rllt__details"><div class="dbg0pd" role="heading" aria-level="3"><span class="OSrXXb">${name}</span></div><div><span class="Y0A0hc">4.8 (120)</span> · Service</div><div>10+ years in business · ${line}</div><div>Closes soon · 5 p.m.</div></div></a></div>${site ? `<a class="yYlJEf Q7PIV CL9Uqc" href="${site}"><div>Website</div></a>` : ''}<a class="yYlJEf VByer" data-url="/maps/dir//x"><div>Directions</div></a></div></div></div>`;

export const FIELD_PAGES: FieldPage[] = [
  {
    called: 'Google: questions others ask, sub-links of one result, a look-alike',
    url: 'https://www.google.com/search?q=dentist+sudbury&hl=en',
    html: page(
      'dentist sudbury - Google Search',
      `<div id="search"><div id="rso">${googled('Ruisseau Dental Clinic - Sudbury', 'https://www.clinique-du-ruisseau.example/en/', 'https://www.clinique-du-ruisseau.example<span> › en</span>', 'Family dentist.')}
      <div class="related-question-pair"><div role="button"><span>How much is a dentist?</span></div><div><a href="https://www.ville-autre.example/"><h3>Prices</h3><cite>https://www.ville-autre.example</cite></a></div></div>
      ${googled('Ruisseau Dental', 'https://clinique-du-ruisseau.example.ca-clinics.example/', 'https://clinique-du-ruisseau.example.ca-clinics.example', 'Book.')}
      ${googled('Riverside Law - Home', 'https://riverside-law.example/', 'https://riverside-law.example', 'Lawyers. 705-555-0199')}</div></div>`,
    ),
    who: ['ruisseau', 'law'],
  },
  {
    called: 'Google: the local pack, with and without a site, and one whose number is another’s',
    url: 'https://www.google.ca/search?q=garderie+sudbury',
    html: page(
      'garderie sudbury - Recherche Google',
      `<div id="rcnt">${packed('Garderie Les Petits Pas', 'Greater Sudbury, ON · 705-555-0144')}${packed('Garderie du Lac', 'Greater Sudbury, ON · 705-555-0122')}${packed('Plomberie du Nord Inc.', 'ON · (705) 555-0122', 'https://plomberie-du-nord.example/')}${packed('Dr. Smith', 'ON · 705-555-0777', 'https://drsmith.example/')}</div>`,
    ),
    who: ['garderie', 'plomberie'],
  },
  {
    called: 'Google: the panel about one business',
    url: 'https://www.google.ca/search?q=riverside+law',
    html: page(
      'riverside law - Google Search',
      `<div id="rhs"><div class="kp-wholepage"><div data-attrid="title" role="heading" aria-level="2">Riverside Law</div><div><a href="https://riverside-law.example/" class="ab_button"><div>Website</div></a></div><div data-attrid="kc:/local:alt phone"><span><a data-dtype="d3ph" data-local-attribute="d3ph">Phone</a>: </span><span><a href="tel:+17055550199" data-phone-number="+17055550199"><span>(705) 555-0199</span></a></span></div></div>
      <div><div role="heading" aria-level="3">People also search for</div><div><a href="/search?q=x"><div>Autre Droit</div></a></div></div></div>`,
    ),
    who: ['law'],
  },
  {
    called: 'Google Maps: a list whose names are labels, phones in the lines below',
    url: 'https://www.google.com/maps/search/garderie/@46.4,-81,13z',
    html: page(
      'garderie - Google Maps',
      `<div role="feed" aria-label="Results for garderie"><div><div role="article" class="Nv2PK" aria-label="Garderie Les Petits Pas"><a class="hfpxzc" aria-label="Garderie Les Petits Pas" href="https://www.google.com/maps/place/Garderie/data=!4m7"></a><div class="qBF1Pd fontHeadlineSmall">Garderie Les Petits Pas</div><div class="W4Efsd"><span>Daycare</span> · <span>5 Rue Notre-Dame</span></div><div class="W4Efsd"><span>Open</span> · <span class="UsdlK">+1 705-555-0144</span></div></div></div>
      <div><div role="article" class="Nv2PK" aria-label="Little Stars"><a class="hfpxzc" href="https://www.google.com/maps/place/Little"></a><div class="qBF1Pd fontHeadlineSmall">Little Stars</div><div class="W4Efsd"><span class="UsdlK">+1 705-555-0199</span></div><a class="lcr4fd" data-value="Website" href="https://littlestars.example/?utm_source=google">Website</a></div></div></div>`,
    ),
    who: ['garderie'],
  },
  {
    called: 'Bing: places beside the results',
    url: 'https://www.bing.com/search?q=plombier',
    html: page(
      'plombier - Bing',
      `<ol id="b_results"><li class="b_algo" data-id><div class="b_tpcn"><a class="tilk" href="https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly93d3cucGxvbWJlcmllLWR1LW5vcmQuZXhhbXBsZS8&ntb=1"><div class="tptxt"><div class="tptt">Plomberie du Nord</div><div class="tpmeta"><div class="b_attribution"><cite>https://www.plomberie-du-nord.example</cite></div></div></div></a></div><h2><a href="https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly93d3cucGxvbWJlcmllLWR1LW5vcmQuZXhhbXBsZS8&ntb=1">Plomberie du Nord | Sudbury</a></h2><div class="b_caption"><p>Call 705-555-0122</p></div></li></ol>
      <div class="b_scard"><div class="l_ecrd_a1"><h2>Restaurant Chez Luc</h2><div class="b_factrow">705-555-0161</div><a href="https://chezluc.example/" h="ID">Website</a></div></div>`,
    ),
    who: ['plomberie'],
  },
  {
    called: 'DuckDuckGo: with scripts, and its own places',
    url: 'https://duckduckgo.com/?q=clinique+dentaire&ia=web',
    html: page(
      'clinique dentaire at DuckDuckGo',
      `<section data-testid="mainline"><ol class="react-results--main"><li data-layout="organic"><article id="r1-0" data-testid="result"><div><a href="https://www.clinique-du-ruisseau.example/" data-testid="result-extras-url-link"><p><span>https://www.clinique-du-ruisseau.example</span></p></a></div><div><h2><a data-testid="result-title-a" href="https://www.clinique-du-ruisseau.example/"><span>Clinique dentaire du Ruisseau</span></a></h2></div><div data-result="snippet">705 555-0111</div></article></li>
      <li data-layout="organic"><article id="r1-1" data-testid="result"><h2><a data-testid="result-title-a" href="https://www.yelp.ca/biz/clinique-dentaire-du-ruisseau"><span>Clinique dentaire du Ruisseau - Yelp</span></a></h2><div>(705) 555-9000</div></article></li></ol></section>`,
    ),
    who: ['ruisseau'],
  },
  {
    called: 'Yelp: a business, those sponsored beside it, and the number it dials through',
    url: 'https://www.yelp.ca/biz/garderie-les-petits-pas-sudbury',
    html: page(
      'GARDERIE LES PETITS PAS - Updated 2026 - Sudbury, ON - Yelp',
      `<main><h1>Garderie Les Petits Pas</h1><section><div><p>Phone number</p><p>(705) 555-0144</p></div><div><a href="/map/x">Get Directions</a><p>5 Rue Notre-Dame Sudbury, ON P3E 5J1</p></div></section><section aria-label="Sponsored"><h2>You might also consider</h2><div><h3><a href="/adredir?ad_business_id=1&redirect_url=https%3A%2F%2Fwww.yelp.ca%2Fbiz%2Fautre">Autre garderie</a></h3><p>(705) 555-0122</p></div></section></main>`,
      ld({
        '@context': 'https://schema.org',
        '@type': 'ChildCare',
        name: 'Garderie Les Petits Pas',
        telephone: '+17055550144',
        address: { streetAddress: '5 Rue Notre-Dame', addressLocality: 'Sudbury', postalCode: 'P3E 5J1' },
      }),
    ),
    who: ['garderie'],
  },
  {
    called: 'PagesJaunes: the page of one, its number tracked, what is near below',
    url: 'https://www.pagesjaunes.ca/bus/Ontario/Sudbury/Plomberie-du-Nord/12.html',
    html: page(
      'Plomberie du Nord - 12 rue Cèdre, Sudbury, ON | PagesJaunes.ca',
      `<div itemscope itemtype="http://schema.org/LocalBusiness"><h1 itemprop="name">Plomberie du Nord</h1><div itemprop="address" itemscope itemtype="http://schema.org/PostalAddress"><span itemprop="streetAddress">12, rue Cèdre</span> <span itemprop="addressLocality">Sudbury</span> <span itemprop="postalCode">P3B 1M4</span></div><a data-phone="705-555-9100">Appelez</a></div>
      <div class="merchant__similar"><h2>Entreprises semblables</h2><div class="listing"><h3>Plomberie Boréale</h3><a data-phone="705-555-0144">Numéro</a></div></div>`,
    ),
    who: ['plomberie'],
  },
  {
    called: 'TripAdvisor: a list, sites hidden',
    url: 'https://www.tripadvisor.ca/Restaurants-g155004-Ottawa.html',
    html: page(
      'THE 10 BEST Restaurants in Ottawa',
      `<div data-test="1_list_item"><a href="/Restaurant_Review-g1-d9">1. Café de l'Écluse</a><span>$$ Café</span></div><div data-test="2_list_item"><a href="/Restaurant_Review-g1-d8">2. Chez Nous</a></div>`,
    ),
    who: [],
  },
  {
    called: 'Facebook: a page’s « À propos », with the site and number of the business',
    url: 'https://www.facebook.com/plomberienordsudbury/about',
    html: page(
      'Plomberie du Nord | Sudbury ON | Facebook',
      `<div role="main"><h1>Plomberie du Nord</h1><ul><li><span>705-555-0122</span><div>Mobile</div></li><li><a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fplomberie-du-nord.example%2F&h=AT1">plomberie-du-nord.example</a></li></ul></div>`,
    ),
    who: ['plomberie'],
  },
  {
    called: 'a WordPress site by Yoast, of a business known by its profile and number only',
    url: 'https://cafe-ecluse-ottawa.example/',
    html: page(
      'Café de l’Écluse | Café et boulangerie à Ottawa',
      '<header><a href="tel:6135550133">Call us</a></header><h1>Bienvenue</h1>',
      ld({
        '@context': 'https://schema.org',
        '@graph': [
          {
            '@type': 'WebPage',
            '@id': 'https://cafe-ecluse-ottawa.example/',
            url: 'https://cafe-ecluse-ottawa.example/',
            name: 'Accueil',
            isPartOf: { '@id': 'https://cafe-ecluse-ottawa.example/#website' },
          },
          {
            '@type': 'WebSite',
            '@id': 'https://cafe-ecluse-ottawa.example/#website',
            publisher: { '@id': 'https://cafe-ecluse-ottawa.example/#organization' },
          },
          {
            '@type': ['Organization', 'Place', 'CafeOrCoffeeShop'],
            '@id': 'https://cafe-ecluse-ottawa.example/#organization',
            name: 'Café de l’Écluse',
            url: 'https://cafe-ecluse-ottawa.example/',
            sameAs: ['https://www.facebook.com/CafeDeLEcluse/', 'https://www.instagram.com/cafedelecluse'],
            telephone: ['613-555-0133'],
          },
        ],
      }),
    ),
    who: ['cafe'],
  },
  {
    called: 'a WordPress site of somebody else, its web agency and a partner in sameAs and publisher',
    url: 'https://autre-clinique.example/',
    html: page(
      'Autre clinique dentaire | Sudbury',
      '<h1>Autre clinique dentaire</h1><p>705-555-0888</p>',
      ld({
        '@graph': [
          {
            '@type': 'Dentist',
            name: 'Autre clinique dentaire',
            url: 'https://autre-clinique.example/',
            telephone: '7055550888',
            sameAs: ['https://clinique-du-ruisseau.example/', 'https://www.facebook.com/CafeDeLEcluse'],
          },
          {
            '@type': 'Article',
            publisher: {
              '@type': 'Organization',
              name: 'Agence Web Boréale',
              url: 'https://boreale.example/',
            },
            author: { '@type': 'Person', name: 'Marie Roy', telephone: '7055550144' },
          },
        ],
      }),
    ),
    who: [],
  },
  {
    called: 'Wix: a business whose own site is not listed, its number in the description for machines',
    url: 'https://www.petitspas-sudbury.example/',
    html: page(
      'Garderie Les Petits Pas',
      '<div id="SITE_CONTAINER"><div><h2 class="font_2">Get in touch</h2><p class="font_8">705-555-0144</p></div></div>',
      ld({
        '@context': 'https://schema.org/',
        '@type': 'LocalBusiness',
        name: 'Garderie Les Petits Pas',
        url: 'https://www.petitspas-sudbury.example',
        image: 'https://static.wixstatic.com/a.png',
        telephone: '705-555-0144',
        address: {
          '@type': 'PostalAddress',
          addressCountry: 'CA',
          addressLocality: 'Sudbury',
          addressRegion: 'ON',
          postalCode: 'P3E 5J1',
          streetAddress: '5 Rue Notre-Dame',
        },
      }),
    ),
    who: ['garderie'],
  },
  {
    called: 'Squarespace: an address in one text, broken over lines',
    url: 'https://www.petits-pas.example/contact',
    html: page(
      'Contact — Garderie Les Petits Pas',
      '<main><h1>Contact</h1></main>',
      `<script type="application/ld+json">{"url":"https://www.petits-pas.example","name":"Garderie Les Petits Pas","address":"5, rue Notre-Dame\\nSudbury, ON, P3E 5J1\\nCanada","openingHours":"Mo 07:00-18:00","@context":"http://schema.org","@type":"LocalBusiness"}</script>`,
    ),
    who: ['garderie'],
  },
  {
    called: 'Shopify: an organisation and its profiles, a product of another maker',
    url: 'https://boutique.example/products/x',
    html: page(
      'Tasse – Boutique',
      '<h1>Tasse</h1><a href="https://www.facebook.com/sharer.php?u=https://boutique.example">Partager</a>',
      ld({
        '@type': 'Organization',
        name: 'Boutique',
        url: 'https://boutique.example',
        sameAs: ['https://www.facebook.com/CafeDeLEcluse'],
      }) +
        ld({
          '@type': 'Product',
          name: 'Tasse',
          brand: { '@type': 'Brand', name: 'Café de l’Écluse' },
          offers: {
            '@type': 'Offer',
            seller: {
              '@type': 'Organization',
              name: 'Café de l’Écluse',
              url: 'https://www.facebook.com/CafeDeLEcluse',
            },
          },
        }),
    ),
    who: [],
  },
  {
    called: 'JSON-LD that is broken in three ways',
    url: 'https://annuaire.example/b',
    html: page(
      'Annuaire',
      '<h1>Fiche</h1>',
      `<script type="application/ld+json">/* <![CDATA[ */{"@type":"Dentist","name":"Clinique dentaire
 du Ruisseau","url":"https:\\/\\/www.clinique-du-ruisseau.example\\/","telephone":"705 555-0111",}/* ]]> */</script>
<script type="application/ld+json">{"@type":"Plumber","name":"Plomberie du Nord","telephone":"(705) 555-0122"</script>
<script type="application/ld+json">{"@type":"Attorney","name":"Riverside Law","url":"https://riverside-law.example"}{"@type":"Thing"}</script>`,
    ),
    who: ['ruisseau', 'plomberie', 'law'],
  },
  {
    called: 'microdata of a chamber of commerce, its own number at the foot',
    url: 'https://chambre.example/membres',
    html: page(
      'Membres',
      `<div itemscope itemtype="https://schema.org/LocalBusiness"><h3 itemprop="name">Riverside Law</h3><span itemprop="telephone" content="+17055550199">705.555.0199</span><a itemprop="url" href="https://riverside-law.example">Visit</a></div>
      <div itemscope itemtype="https://schema.org/LocalBusiness"><h3 itemprop="name">Étude Larch</h3><span itemprop="telephone">705.555.0190</span><span itemprop="faxNumber">705-555-0122</span></div>`,
    ),
    who: ['law'],
  },
  {
    called: 'a table of a municipality: numbers of departments, fax numbers in a column of their own',
    url: 'https://ville.example/services',
    html: page(
      'Services municipaux',
      `<table><thead><tr><th>Service</th><th>Téléphone</th><th>Télécopieur</th></tr></thead><tbody>
      <tr><td>Bibliothèque publique de Grand-Val</td><td>705-555-0171</td><td>705-555-0170</td></tr>
      <tr><td>Mairie</td><td>705-555-0100</td><td>705-555-0144</td></tr>
      <tr><td>Travaux publics</td><td>705-555-0101</td><td>705-555-0122</td></tr></tbody></table>`,
    ),
    who: ['biblio'],
  },
  {
    called: 'a card with phone and fax, the fax being another’s phone',
    url: 'https://bottin.example/',
    html: page(
      'Bottin',
      `<div class="card"><h4>Cabinet Tremblay</h4><p><strong>Tél.</strong> 705-555-0300<br><strong>Téléc.</strong> 705-555-0144</p></div>
      <div class="card"><h4>Cabinet Gagnon</h4><p>T: 705-555-0301 F: 705-555-0122</p></div>
      <dl><dt>Fax</dt><dd><a href="tel:7055550199">705-555-0199</a></dd></dl>
      <p>Fax: <a href="tel:+17055550144">705-555-0144</a></p><p>Télécopieur&nbsp;: <b>705-555-0122</b></p>`,
    ),
    who: [],
  },
  {
    called: 'the site of somebody to whom a number passed on',
    url: 'https://nettoyage-express.example/',
    html: page(
      'Nettoyage Express | Carpet cleaning in Sudbury',
      `<header><a href="tel:+17055550144">Call now</a></header><h1>Carpets like new</h1><p>Ask us anything: 705-555-0144</p><footer><div>Phone: 705 555-0144</div></footer>`,
    ),
    who: [],
  },
  {
    called: 'the same, described for machines',
    url: 'https://nettoyage-express.example/contact',
    html: page(
      'Contact | Nettoyage Express',
      '<h1>Contact</h1>',
      ld({
        '@type': 'HomeAndConstructionBusiness',
        name: 'Nettoyage Express',
        telephone: '+1-705-555-0144',
        url: 'https://nettoyage-express.example',
      }),
    ),
    who: [],
  },
  {
    called: 'branches of a chain, three of them listed',
    url: 'https://caisses-et-banques.example/succursales',
    html: page(
      'Succursales',
      `<ul><li><h3>Caisse de la Vallée – Sudbury</h3><p>P3A 2T5</p><a href="tel:7055550151">705 555-0151</a></li><li><h3>Caisse de la Vallée – Hearst</h3><a href="tel:7055550152">705 555-0152</a></li><li><h3>Caisse de la Vallée – Timmins</h3><a href="tel:7055550154">705 555-0154</a></li><li><h3>Banque du Centre</h3><a href="tel:7055550155">705 555-0155</a></li></ul>`,
    ),
    who: ['caisse-sudbury', 'caisse-hearst'],
  },
  {
    called: 'a franchise whose branches share one site',
    url: 'https://annuaire.example/caisses',
    html: page(
      'Caisses',
      `<ul><li><a href="https://caisse.example/succursales/hearst">Caisse de la Vallée, Hearst</a></li><li><a href="https://caisse.example/succursales/timmins">Caisse de la Vallée, Timmins</a></li></ul>`,
    ),
    who: ['caisse-hearst'],
  },
  {
    called: 'a hospital with numbers of its departments; one is a listed clinic’s under its own name',
    url: 'https://hopital.example/joindre',
    html: page(
      'Nous joindre - Hôpital régional',
      `<h1>Nous joindre</h1><h3>Urgence</h3><p>705 555-0400</p><h3>Clinique de Val-Est</h3><p>705 555-0161</p><h3>Radiologie</h3><p>705 555-0162</p><h3>Stationnement</h3><p>705 555-0402</p>`,
    ),
    who: ['val-est'],
  },
  {
    called: 'news: named with its number, and a number without its name',
    url: 'https://journal.example/a',
    html: page(
      'La rentrée en garderie',
      `<article><h1>La rentrée en garderie</h1><p>À la Garderie Les Petits Pas, on répond au 705 555-0144 dès sept heures du matin, et l’on garde les enfants jusqu’au soir, cinq jours sur sept.</p><p>Pour signaler une coupure de courant dans votre quartier, composez en tout temps le 705 555-0122, où l’on vous répondra quand on le pourra, dit la société.</p></article>`,
    ),
    who: ['garderie'],
  },
  {
    called: 'a builder’s tenants, and its home',
    url: 'https://liens.example/',
    html: page(
      'Liens',
      `<ul><li><a href="https://roy.wixsite.com/garage">Garage Roy</a></li><li><a href="https://roy.wixsite.com/">Roy</a></li><li><a href="https://tremblay.wixsite.com/garage">Garage Tremblay</a></li><li><a href="https://www.wix.com/">Wix</a></li><li><a href="https://sites.google.com/view/yoga-lumiere">Yoga</a></li><li><a href="https://sites.google.com/view/yoga-lumiere-2">Autre</a></li><li><a href="https://www.facebook.com/CafeDeLEcluse?ref=embed">Café</a></li><li><a href="https://www.facebook.com/groups/CafeDeLEcluse">Groupe</a></li><li><a href="https://www.instagram.com/CafeDeLEcluse">IG</a></li></ul>`,
    ),
    who: ['garage', 'yoga', 'cafe'],
  },
  {
    called: 'homographs, punycode, credentials, ports and capitals',
    url: 'https://liens.example/2',
    html: page(
      'Liens',
      `<ul><li><a href="https://сlinique-du-ruisseau.example/">Clinique dentaire du Ruisseau</a></li><li><a href="https://xn--linique-du-ruisseau-b5k.example/">Clinique</a></li><li><a href="https://plomberie-du-nord.example@evil.example/">Plomberie du Nord</a></li><li><a href="https://user:pw@riverside-law.example/">Riverside Law</a></li><li><a href="HTTPS://BOREALE.EXAMPLE:443/x">Agence</a></li><li><a href="javascript:void('https://plomberie-du-nord.example')">Plomberie</a></li><li><a href="https://plomberie-du-nord.example.evil.example/">Plomberie du Nord</a></li><li><a href="https://evil.example/plomberie-du-nord.example">Plomberie</a></li><li><a href="data:text/html,https://plomberie-du-nord.example">d</a></li></ul>`,
    ),
    who: ['agence'],
  },
  {
    called: 'a directory of cards whose numbers are tracked, sites on buttons',
    url: 'https://www.threebest.example/dentists',
    html: page(
      '3 Best Dentists in Sudbury',
      `<div class="biz"><h2>RUISSEAU DENTAL CLINIC</h2><p>418 Elm St, Sudbury, ON P3C 1V6</p><p>705-555-9901</p><a class="btn" href="https://www.clinique-du-ruisseau.example/?utm_source=3best">Visit Website</a></div><div class="biz"><h2>EVASION DENTAL</h2><p>705-555-0111</p><a class="btn" href="https://evasion.example">Visit Website</a></div>`,
    ),
    who: ['ruisseau'],
  },
  {
    called: 'OpenStreetMap: a business with contact tags, and its operator’s',
    url: 'https://www.openstreetmap.org/way/77',
    html: page(
      'Way: Garderie Les Petits Pas (77) | OpenStreetMap',
      `<div id="sidebar_content"><h2>Way: <span>Garderie Les Petits Pas</span> (77)</h2><table class="browse-tag-list"><tr><th>contact:phone</th><td><a href="tel:+17055550144">+1 705-555-0144</a></td></tr><tr><th>name</th><td>Garderie Les Petits Pas</td></tr></table></div>`,
    ),
    who: ['garderie'],
  },
  {
    called: '411: a profile, its number in an attribute, others searched below',
    url: 'https://411.ca/business/profile/99',
    html: page(
      'Riverside Law - 90 Larch, Sudbury | 411.ca',
      `<main><h1>Riverside Law</h1><a data-phone="7055550199" href="tel:7055550199">(705) 555-0199</a><section><h2>Similar</h2><div><h3>Larch Law</h3><a href="tel:7055550122">(705) 555-0122</a></div></section></main>`,
    ),
    who: ['law'],
  },
  {
    called: 'Qwant and its maps: an address below the title',
    url: 'https://www.qwant.com/?q=cafe',
    html: page(
      'café - Qwant',
      `<div data-testid="webResult"><a data-testid="serTitle" href="https://www.facebook.com/CafeDeLEcluse/">Café de l’Écluse - Accueil</a><span data-testid="domain">facebook.com</span></div><div data-testid="webResult"><a data-testid="serTitle" href="https://www.facebook.com/people/Cafe/1000">Café</a></div>`,
    ),
    who: ['cafe'],
  },
  {
    called: 'an event at another’s, a job, a review: none of these is a business on the page',
    url: 'https://evenements.example/1',
    html: page(
      'Spectacle',
      '<h1>Spectacle</h1>',
      ld({
        '@type': 'JobPosting',
        title: 'Plombier',
        hiringOrganization: {
          '@type': 'Organization',
          name: 'Agence d’emploi',
          sameAs: 'https://plomberie-du-nord.example',
        },
      }) +
        ld({
          '@type': 'Review',
          author: {
            '@type': 'Organization',
            name: 'Plomberie du Nord',
            url: 'https://plomberie-du-nord.example',
          },
          itemReviewed: { '@type': 'LocalBusiness', name: 'X', telephone: '705-555-0900' },
        }),
    ),
    who: [],
  },
  {
    called: 'numbers in pieces, run together, with extensions, in words',
    url: 'https://bottin.example/n',
    html: page(
      'Numéros',
      `<ul><li><h3>Garderie Les Petits Pas</h3><span>(705)</span> <span>555</span>-<span>0144</span></li><li><h3>Riverside Law</h3>1 (705) 555‑0199, poste 3</li><li><h3>Plomberie du Nord</h3><a href="tel:1-705-555-0122;ext=4">Appelez</a></li><li><h3>Clinique de Hanmer</h3>N° de dossier 17055550162</li><li><h3>Compte</h3>2270555501449</li></ul>`,
    ),
    who: ['garderie', 'law', 'plomberie'],
  },
  {
    called: 'a list in one paragraph, broken by line breaks only',
    url: 'https://paroisse.example/ressources',
    html: page(
      'Ressources',
      `<p>Garderie Les Petits Pas<br>5, rue Notre-Dame, Sudbury<br>705-555-0144<br><br>Club de curling<br>705-555-0600<br><br>Plomberie du Nord<br>12, rue Cèdre<br>705-555-0122<br><br>Hanmer Taxi<br>705-555-0162</p>`,
    ),
    who: ['garderie', 'plomberie'],
  },
  {
    called: 'bold names instead of headings, phone and site in lines below',
    url: 'https://blogue.example/bonnes-adresses',
    html: page(
      'Nos bonnes adresses',
      `<div class="entry"><h1>Nos bonnes adresses</h1><p><strong>Garderie Les Petits Pas</strong><br>Un bijou.<br>Tél.: 705.555.0144</p><p><strong>Chez Paul</strong><br>Tél.: 705.555.0601<br><a href="https://chezpaul.example">chezpaul.example</a></p><p><strong>Riverside Law</strong><br><a href="http://www.riverside-law.example">riverside-law.example</a></p></div>`,
    ),
    who: ['garderie', 'law'],
  },
  {
    called: 'a footer under somebody’s own name, by a heading that is none',
    url: 'https://lespetitspas.example/inscription',
    html: page(
      'Inscription | Garderie Les Petits Pas',
      `<main><h1>Register your child</h1><p>Fill in the form.</p></main><footer><div><h4>Get in touch</h4><p><a href="tel:705-555-0144">705-555-0144</a></p></div><div><h4>Our hours</h4><p>7 to 6</p></div><p>Website by <a href="https://boreale.example">Boréale</a></p></footer>`,
    ),
    who: ['garderie', 'agence'],
  },
  {
    called: 'an English name of a listing, in capitals, with a legal form',
    url: 'https://directory.example/d',
    html: page(
      'Child care in Sudbury',
      `<div><h3>LITTLE STEPS DAYCARE INC.</h3><span>(705) 555-0144</span></div><div><h3>LITTLE STARS</h3><span>(705) 555-0602</span></div>`,
    ),
    who: ['garderie'],
  },
  {
    called: 'a number written once for two, and one for all',
    url: 'https://clinique-autre.example/equipe',
    html: page(
      'Équipe | Clinique Autre',
      `<ul><li><h3>Dre Lise Roy</h3><a href="tel:7055550700">705-555-0700 x 1</a></li><li><h3>Dr Paul Cyr</h3><a href="tel:7055550700">705-555-0700 x 2</a></li></ul><p>After hours: <a href="tel:7055550144">705-555-0144</a></p>`,
    ),
    who: [],
  },
  {
    called: 'a definition list of contacts',
    url: 'https://annuaire.example/dl',
    html: page(
      'Annuaire des services',
      `<dl><dt>Garderie Les Petits Pas</dt><dd>705-555-0144</dd><dt>Comptoir alimentaire</dt><dd>705-555-0603</dd><dt>Plomberie du Nord</dt><dd><a href="https://plomberie-du-nord.example">Site</a></dd></dl>`,
    ),
    who: ['garderie', 'plomberie'],
  },
  {
    called: 'a map’s list with data attributes and buttons, nothing linked',
    url: 'https://trouver.example/carte',
    html: page(
      'Trouver un service',
      `<div class="results"><div class="result" data-id="1"><div class="title">Garderie Les Petits Pas</div><div class="addr">5, rue Notre-Dame</div><button type="button">Appeler le 705-555-0144</button></div><div class="result" data-id="2"><div class="title">Garderie Bambino</div><button type="button">Appeler le 705-555-0604</button></div></div>`,
    ),
    who: ['garderie'],
  },
  {
    called: 'two of one building share a number, one of them listed',
    url: 'https://edifice.example/',
    html: page(
      'Locataires',
      `<ul><li><h4>Riverside Law</h4><p>705-555-0199</p></li><li><h4>Larch Accounting</h4><p>705-555-0199</p></li></ul>`,
    ),
    who: ['law'],
  },
  {
    called:
      'an out-of-date listing: the domain went to somebody else, who redirects it; links keep the old name',
    url: 'https://liens.example/old',
    html: page(
      'Liens',
      `<p>Voir <a href="http://plomberie-du-nord.example/index.php?page=services">Plomberie du Nord</a>, <a href="https://blog.plomberie-du-nord.example/">son blogue</a>.</p>`,
    ),
    who: ['plomberie'],
  },
  {
    called: 'JSON-LD of a list, each with its site',
    url: 'https://top10.example/',
    html: page(
      'Top 10',
      '<h1>Top 10</h1>',
      ld({
        '@type': 'ItemList',
        itemListElement: [
          {
            '@type': 'ListItem',
            position: 1,
            item: {
              '@type': 'Dentist',
              name: 'Ruisseau Dental Clinic',
              url: 'https://clinique-du-ruisseau.example',
            },
          },
          {
            '@type': 'ListItem',
            position: 2,
            item: {
              '@type': 'Restaurant',
              name: 'Chez Luc',
              telephone: '705-555-0605',
              sameAs: 'https://plomberie-du-nord.example',
            },
          },
          { '@type': 'ListItem', position: 3, url: 'https://riverside-law.example' },
        ],
      }),
    ),
    who: ['ruisseau'],
  },
  {
    called: 'a government page: an organisation and its ministers, a wrong number in the same paragraph',
    url: 'https://www.canada.example/bureau',
    html: page(
      'Bureau de Sudbury',
      `<h2>Bureau de Sudbury</h2><address>19, rue Lisgar<br>Téléphone : 1-800-555-0000<br>ATS : 705-555-0144<br>Télécopieur : 705-555-0122</address>`,
    ),
    who: [],
  },
  {
    called: 'Instagram: the link in a profile',
    url: 'https://www.instagram.com/plomberienord/',
    html: page(
      'Plomberie du Nord (@plomberienord)',
      `<main><header><h2>plomberienord</h2><div><span>Plomberie du Nord</span></div><a href="https://l.instagram.com/?u=https%3A%2F%2Fplomberie-du-nord.example%2F%3Futm_source%3Dig&e=AT0">plomberie-du-nord.example</a></header></main>`,
    ),
    who: ['plomberie'],
  },
];
