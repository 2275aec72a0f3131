import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { type Comparable, Corpus } from './record.ts';

type Parts = { [Part in 'address' | 'hours' | 'province' | 'city' | 'postalCode' | 'phone']?: string } & {
  at?: [latitude: number, longitude: number];
} & Omit<Comparable, 'name' | 'places'> &
  Partial<Pick<Comparable, 'name'>>;

/** Two listings of one address, phone and site unless said otherwise: only what is given tells them apart. */
function verdictOf(one: [string, Parts?], other: [string, Parts?]) {
  const corpus = new Corpus();
  const [a, b] = [one, other].map(
    ([
      name,
      { address = '12 rue Elm', province = 'ON', hours, city, postalCode, phone, at, ...parts } = {},
    ]) =>
      corpus.add({
        name: /school|clinic\b|health centre|adult education|alliance francaise/i.test(name)
          ? { en: name }
          : { fr: name },
        places: [
          {
            address,
            city: city ?? 'Sudbury',
            province: province as 'ON',
            postalCode: postalCode ?? 'P3E 5J1',
            ...(at ? { latitude: at[0], longitude: at[1] } : {}),
            phones: [phone ?? '+17055550101'],
            ...(hours ? { hours } : {}),
          },
        ],
        web: ['https://ruisseau.example'],
        ...parts,
      }),
  );
  corpus.weigh();
  return compare(a!, b!, { explain: true });
}

describe('two listings at one address with one phone', () => {
  it('are one where their names are', () => {
    expect(verdictOf(['Clinique du Ruisseau'], ['Clinique du Ruisseau inc.'])).toMatchObject({
      verdict: 'merge',
      vetoed: false,
      why: ['same name', expect.stringContaining('same address'), 'same phone', 'same site'],
    });
  });

  it.each<[string, [string, Parts?], [string, Parts?], RegExp]>([
    [
      'units',
      ['Clinique Roy', { address: '12 rue Elm, unité 1' }],
      ['Clinique Roy', { address: '2-12 Elm St' }],
      /other unit \(1 \/ 2\)/,
    ],
    [
      'halves of the day',
      ['Clinique Roy (matin)'],
      ['Roy Clinic - afternoon'],
      /other time \(afternoon \/ morning\)/,
    ],
    [
      'hours',
      ['Clinique Roy', { hours: 'Mo-Fr 08:00-12:00' }],
      ['Clinique Roy', { hours: 'Mo-Fr 13:00-17:00' }],
      /hardly ever open at the same time/,
    ],
    ['languages of school', ['École Roy (française)'], ['Roy School (English)'], /other language/],
    [
      'schools named in two languages',
      ['École Sainte-Anne'],
      ['St. Anne School'],
      /schools named in two languages/,
    ],
    [
      'schools by what they say of French',
      ['École Roy', { french: { offer: 'active' } }],
      [
        'École Roy',
        { french: { offer: 'unknown', evidence: [{ how: 'declared', quote: 'Langue: Anglais' }] } },
      ],
      /schools of two languages/,
    ],
    ['boards', ['École publique Roy'], ['École catholique Roy'], /other board/],
    ['professionals', ['Dr Marie Roy'], ['Dr Jean Roy'], /other person/],
    ['professionals by a letter', ['Dr Denis Roy'], ['Dre Denise Roy'], /differ by a letter/],
    ['those they serve', ['Clinique Roy, enfants'], ['Clinique Roy, adultes'], /other people/],
    ['numbers', ['Caserne Roy 3'], ['Caserne Roy 4'], /other number/],
    ['kinds', ['Clinique Roy'], ['Pharmacie Roy'], /of another kind/],
    ['provinces', ['Caisse Roy'], ['Caisse Roy', { province: 'QC' }], /other province/],
    [
      'programmes, each behind the name of the house',
      ['Clinique juridique du Ruisseau - droit de la famille'],
      ['Clinique juridique du Ruisseau - droit des locataires'],
      /each has something of its own/,
    ],
    ['desks', ['YMCA Employment Services'], ['YMCA Newcomer Services'], /each has something of its own/],
    [
      'wards of a hospital',
      ['Hôpital Roy - santé mentale'],
      ['Hôpital Roy - orthopédie'],
      /each has something of its own/,
    ],
    ['ages', ['Garderie Roy - programme des poupons'], ['Garderie Roy - programme scolaire'], /of its own/],
    ['hours of the day', ['Équipe Roy'], ['Équipe Roy, après les heures'], /only one says “afterhours”/],
    ['parts of one house', ['Maison Roy'], ['Programme PEC - Maison Roy'], /only one says “program”/],
    ['a house and a shop in it', ['Centre Roy'], ['Friperie du Centre Roy'], /one may be part of the other/],
    ['a residence and its pharmacy', ['Résidence Roy'], ['Pharmacie Résidence Roy'], /part of the other/],
    [
      'a parish and its graves',
      ['Paroisse Roy'],
      ['Cimetière de la paroisse Roy'],
      /only one says “cemetery”/,
    ],
    ['mornings', ['Clinique Roy'], ['Clinique Roy, avant-midi'], /only one says “morning”/],
    ['days', ['Groupe Roy du mardi'], ['Roy Group - Friday'], /other time/],
    ['schools, one of them by its bare name', ['Notre Dame School'], ['Notre-Dame'], /two languages/],
    [
      'houses with a name in either language',
      ['Garderie des Lutins'],
      ['Fairy Tale Community Centre'],
      /names differ/,
    ],
    ['nameless clinics', ['Clinique du Lac'], ['Roy Clinic'], /names differ/],
    ['colleges of two languages', ['Collège Notre-Dame'], ['Notre Dame College'], /two languages/],
    ['schools by their levels', ['Champlain Elementary'], ['Champlain élémentaire'], /two languages/],
    [
      'shifts that meet at noon',
      ['Clinique Roy', { hours: 'Mo-Fr 08:00-12:30' }],
      ['Clinique Roy', { hours: 'Mo-Fr 12:00-17:00' }],
      /hardly ever open/,
    ],
    [
      'floors',
      ['Clinique Roy', { address: '12 rue Elm, rez-de-chaussée' }],
      ['Clinique Roy', { address: '12 Elm St, basement' }],
      /other unit/,
    ],
    [
      'units behind the house number',
      ['Clinique Roy', { address: '12-1 Elm St' }],
      ['Clinique Roy', { address: '12-2 Elm St' }],
      /other house or unit/,
    ],
    ['schools of two levels, abbreviated', ['ÉSC Roy'], ['ÉÉC Roy'], /other level/],
  ])('are never joined where they are two %s', (_, one, other, why) => {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const comparison = verdictOf(a, b);
      expect(comparison.verdict).not.toBe('merge');
      expect(comparison).toMatchObject({ conflict: true });
      expect(comparison.why.join('; ')).toMatch(why);
    }
  });

  it.each<[string, [string, Parts?], [string, Parts?]]>([
    [
      'initials behind the name',
      ['Centre de santé du Grand Ruisseau (CSGR)'],
      ['Centre de santé du Grand Ruisseau'],
    ],
    ['initials before it', ['CSGR'], ['CSGR - Centre de santé du Grand Ruisseau']],
    [
      'initials of the organisation before the name of the house',
      ['Réseau de santé Montbrun - Bellerive'],
      ['RSM, centre de dépistage - Bellerive'],
    ],
    ['an article written into the name', ['Hôpital Louis-Le Roy'], ['Hôpital Louis-LeRoy']],
    ['a title cut short', ['Résidence Mgr. Roy inc.'], ['Résidence Monseigneur-Roy']],
    ['the kind of school cut short', ['É.S.C. Roy'], ['École secondaire catholique Roy']],
    ['the banner of a pharmacy', ['Montbrun Guardian Pharmacy'], ['Montbrun Pharmacy']],
    [
      'whom every nursing home is for',
      ['Roy Home for Senior Citizens - Drew Nursing Home'],
      ['Drew Nursing Home'],
    ],
    ['the language, which its French name says too', ['Centre de santé Roy'], ['Roy Health Centre (French)']],
    [
      'a name in either language',
      ['Centre de santé communautaire Côte-Grise'],
      ['Grey Hill Community Health Centre'],
    ],
    ['a translation', ['Centre d’amitié autochtone de Montbrun'], ['Montbrun Native Friendship Centre']],
    [
      'a town that became part of another, and a postal code mistyped',
      ['Magasin Roy', { city: 'Scarborough', postalCode: 'M1L 2L9', at: [43.7274, -79.2901] }],
      ['Magasin Roy', { city: 'Toronto', postalCode: 'M2L 2L9', at: [43.7275, -79.2902] }],
    ],
  ])('are one that differ by %s', (_, one, other) => {
    const comparison = verdictOf(one, other);
    expect(comparison).toMatchObject({ verdict: 'merge' });
    expect(verdictOf(other, one)).toMatchObject({ verdict: 'merge' });
  });

  it('takes one address in two towns for two, coordinates or not', () => {
    const hearst: Parts = { city: 'Hearst', postalCode: 'P0L 1N0', at: [49.69, -83.67] };
    const timmins: Parts = {
      city: 'Timmins',
      postalCode: 'P4N 1K1',
      at: [49.69, -83.67],
      phone: '+17055550202',
    };
    const comparison = verdictOf(['Dépanneur Roy', hearst], ['Dépanneur Roy', timmins]);
    expect(comparison.verdict).not.toBe('merge');
    expect(comparison.why.join('; ')).toMatch(/same address in another town/);
  });

  it('do not have one name for having one word of their own', () => {
    const { why } = verdictOf(['Édifice médical Fleury'], ['Hôpital Fleury']);
    expect(Number(/names (\d+) % alike/.exec(why.join('; '))?.[1])).toBeLessThan(75);
  });

  it('may be one and the same dentist and her office', () => {
    expect(verdictOf(['Dre Marie Roy'], ['Clinique dentaire Marie Roy']).verdict).toBe('merge');
    expect(verdictOf(['Dre Marie Roy'], ['Clinique du Ruisseau']).verdict).not.toBe('merge');
  });
});

const SCHOOL: Parts = { categories: ['amenity/school'] };

describe('one door and one phone', () => {
  it.each<[string, [string, Parts?], [string, Parts?]]>([
    ['a home that is memorial or nursing', ['Foyer Fleury Memorial'], ['Foyer de soins Fleury']],
    [
      'a trade in the other language',
      ['Clinique juridique bilingue du Ruisseau'],
      ['Ruisseau Bilingual Legal Clinic'],
    ],
    ['a town and its hall', ['Ville de Montbrun'], ['Montbrun Town Hall']],
    ['a company under its number', ['9123-4567 Québec inc.'], ['Garage Lafleur']],
    [
      'initials in front of its last words',
      ['Services de counselling Montbrun Fleury Aspen'],
      ['MFA Counselling Services'],
    ],
    ['initials of all of it', ['Fédération des francophones de Terre-Neuve et du Labrador'], ['FFTNL']],
    [
      'a site that calls itself one',
      ['Aspen Health Network Centenary Site'],
      ['AHN Assessment Centre - Centenary'],
    ],
    ['nurses by their initials', ['Bendale Acres LTC'], ['Bendale Acres - Pavillon Omer-Deslauriers']],
    ['a name run together', ['Clinique Forcemedic'], ['Clinique médicale Force Médic']],
    [
      'a word that only one language has',
      ['Matériaux Bonneville et fils'],
      ['Bonneville Supplies of the North'],
    ],
    ['family name first', ['Dr Alfred Balbul'], ['Balbul Alfred MD']],
    ['a school without its level', ['École élémentaire publique Fleury'], ['École Fleury']],
    ['a slip in a word that has a meaning', ['Garage des Érables'], ['Garage des Érablse']],
    [
      'its banner beside its box',
      ['Centre Victoria'],
      ['Centre Victoria', { address: 'C.P. 308, succ. B', postalCode: 'P3E 4P2' }],
    ],
    [
      'the next number of a wide house',
      ['Pharmacie du Ruisseau', { address: '5033 Hurontario Street' }],
      ['Pharmacie du Ruisseau', { address: '5035 Hurontario Street' }],
    ],
    ['a station by its letters', ['Radio Ruisseau inc. (CJRX 89,5)'], ['CJRX-FM']],
    [
      'initials and what they stand for in part',
      ['Groupe Média TRO'],
      ['TRO - Office des télécommunications ruisselantes'],
    ],
    [
      'initials without the town’s',
      ['ACFB régionale de Sudbury'],
      ['Association canadienne-française du Bassin - Sudbury'],
    ],
    ['initials in both languages at once', ['Heron Memorial Hospital'], ['HHMH']],
    ['its street behind its name', ['Clinique médicale Force Médic'], ['ForceMedic - Elm']],
    ['a kind that one of them leaves out', ['Restaurant Chez Fleury'], ['Chez Fleury palourdes']],
    ['a village and its hall', ['Municipalité de Montbrun'], ['Village de Montbrun - Édifice municipal']],
    [
      'all whom it is for',
      ['Groupe Fleury pour l’enfant, la famille et la communauté'],
      ['Groupe Fleury (Sudbury)'],
    ],
    [
      'a school of a language, and of no board',
      ['Alliance Française de Montbrun', SCHOOL],
      ['Alliance Francaise Montbrun', SCHOOL],
    ],
    [
      'a school for adults',
      ['Centre d’éducation des adultes Montbrun', SCHOOL],
      ['Montbrun Adult Education Centre', SCHOOL],
    ],
    [
      'its language, where the other name is in none',
      ['Montbrun', { name: { en: 'Montbrun' } }],
      ['Montbrun, centre communautaire francophone'],
    ],
    ['a college that is a school', ['Collège catholique Fleury'], ['École secondaire catholique Fleury']],
    ['a name said twice', ['Hôpital de Montbrun Hospital'], ['Montbrun Hospital']],
    [
      'a wrong number in the right street',
      ['École Fleury', { address: '798 rue Elm', postalCode: 'P3E 5J1', at: [45.4015, -75.6909] }],
      ['École Fleury', { address: '650 rue Elm', postalCode: 'P3E 4X1', at: [45.4036, -75.6924] }],
    ],
  ])('make one of %s', (_, one, other) => {
    expect(verdictOf(one, other)).toMatchObject({ verdict: 'merge' });
    expect(verdictOf(other, one)).toMatchObject({ verdict: 'merge' });
  });

  it.each<[string, [string, Parts?], [string, Parts?]]>([
    ['what is sold from what is mended', ['Roy Motors Sales'], ['Roy Motors Service']],
    ['nurses from tenants', ['Roy Nursing Home'], ['Roy Retirement Home']],
    ['a dentist from a denturist', ['Roy Dental'], ['Roy Denture Clinic']],
    ['a second house', ['Manoir Roy'], ['Manoir Roy II']],
    ['building from building', ['Coopérative Roy, bâtiment A'], ['Coopérative Roy, bâtiment B']],
    ['two of one initial each', ['Dr. A. Roy'], ['Dr. B. Roy']],
    ['two states', ['Député fédéral de Roy'], ['Député provincial de Roy']],
    ['who is in a house from the house', ['Hôpital Roy'], ['Clinique externe de l’Hôpital Roy']],
    ['a machine from its bank', ['Banque Roy'], ['Banque Roy - guichet']],
    [
      'a place elsewhere that has its address',
      ['Lady Dunn Health Centre'],
      ['Lady Dunn Health Centre - White River Site'],
    ],
    [
      'two known trades in two languages',
      ['Services d’établissement Roy de la Vallée'],
      ['Roy Mental Health of the Valley'],
    ],
    ['two numbers', ['9123-4567 Québec inc.'], ['9876-5432 Québec inc.']],
    ['one service from another’s', ['ServiceOntario'], ['Service Canada Centre']],
    ['a saint’s two schools', ['École Saint-Joseph'], ['St. Joseph Separate School']],
    ['medicine from dentistry', ['Clinique médicale du Héron'], ['Clinique dentaire du Héron']],
    ['schools that say no more than their saint', ['Sainte-Anne', SCHOOL], ['St. Anne', SCHOOL]],
    [
      'a service from all that its organisation’s initials stand for',
      ['Maison des marins de Montbrun (HAVRA)'],
      ['HAVRA Newcomer Services'],
    ],
    ['a daycare from another house of whoever runs it', ['Garderie Fleury (YMCM)'], ['Journal YMCM']],
    [
      'a building named for its street from the next',
      ['Hôpital Fleury - pavillon Elm'],
      ['Hôpital Fleury - pavillon Providence'],
    ],
    ['the young’s desk', ['Centre d’emploi Fleury'], ['Centre d’emploi Fleury - Jeunesse']],
    [
      'two houses of one phone in one long street',
      ['École Fleury', { address: '798 rue Elm', postalCode: 'P3E 5J1', at: [45.4015, -75.6909] }],
      ['École Fleury', { address: '150 rue Elm', postalCode: 'P3E 4X1', at: [45.4115, -75.6964] }],
    ],
  ])('keep %s', (_, one, other) => {
    expect(verdictOf(one, other).verdict).not.toBe('merge');
    expect(verdictOf(other, one).verdict).not.toBe('merge');
  });
});

describe('two rows of lists that have neither phone nor site', () => {
  type Row = Partial<Omit<NonNullable<Comparable['places']>[number], 'latitude' | 'longitude'>> & {
    name: string;
    at?: [latitude: number, longitude: number];
    category?: string;
    phone?: string;
    web?: string;
  };
  const ELM: Omit<Row, 'name'> = { address: '12 Elm St', city: 'Sudbury', postalCode: 'P3E 5J1' };
  const SOMEWHERE: Omit<Row, 'name'> = { city: 'Sudbury', postalCode: 'P3E 5J1' };

  function verdictOf(one: Row, other: Row) {
    const corpus = new Corpus();
    const [a, b] = [one, other].map(({ name, at, category, phone, web, ...place }) =>
      corpus.add({
        name: /hospital|school|centre$|mart|home|site|lodge/i.test(name) ? { en: name } : { fr: name },
        places: [
          {
            province: 'ON',
            ...place,
            ...(at ? { latitude: at[0], longitude: at[1] } : {}),
            phones: phone ? [phone] : [],
          },
        ],
        web: web ? [web] : [],
        categories: category ? [category] : [],
      }),
    );
    corpus.weigh();
    return compare(a!, b!, { explain: true });
  }

  it.each<[string, Row, Row]>([
    [
      'an urban postal code, one of them without a street',
      { name: 'Grey Heron Hospital - Elm', ...ELM },
      { name: 'Grey Heron Hospital — Elm Site', ...SOMEWHERE },
    ],
    [
      'a village that has one home of the name',
      { name: 'Kingfisher Lodge', city: 'Ruisseau', postalCode: 'P0L 1N0', category: 'nursing-home' },
      {
        name: 'Kingfisher Lodge Nursing Home',
        address: '1755 Heron Rd',
        city: 'Ruisseau',
        postalCode: 'P0L 1N0',
        category: 'nursing-home',
      },
    ],
    [
      'a point, their names in two languages',
      { name: 'Jewish Convalescent Hospital', at: [45.5, -73.7] },
      { name: 'Hôpital juif de convalescence', ...ELM, at: [45.5001, -73.7001] },
    ],
    [
      'the university of which both say they are',
      { name: 'Dr. Alcide-P. Belliveau University Hospital Centre', ...SOMEWHERE },
      { name: 'Centre hospitalier universitaire Dr-Alcide-P.-Belliveau', ...ELM },
    ],
    [
      'a saint in either language',
      { name: 'St. Stephen Hospital', ...ELM },
      { name: 'Hôpital Saint-Étienne', ...ELM },
    ],
    [
      'a Hôtel-Dieu that only one file calls a hospital',
      { name: 'Hotel Dieu of Saint-Damase', ...ELM, category: 'hotel' },
      { name: 'Hôpital Hôtel-Dieu de Saint-Damase', ...ELM, category: 'hospital' },
    ],
    [
      'an owner behind the name',
      { name: 'Hôpital général de Sudbury du CUSM', ...ELM, at: [45.5, -73.7] },
      { name: 'Hôpital général de Sudbury', address: '12 rue Elm', at: [45.5002, -73.7002] },
    ],
    [
      'a head office before it',
      { name: 'Heron Perch Health Alliance (head office) - Kingfisher General Hospital', ...ELM },
      { name: 'Heron Perch Healthcare Alliance - Kingfisher General Hospital', ...SOMEWHERE },
    ],
    [
      'a site in Church Street',
      { name: 'Heron River Regional Hospital - Church St. Site', ...ELM, address: '200 Church St' },
      { name: 'Heron River Hospital - Church (Memorial)', ...ELM, address: '200 Church Street' },
    ],
    [
      'support services behind the name, a letter mistyped',
      { name: 'Kiwetinaang First Nation Herons of Ruisseau', ...ELM },
      { name: 'Kiwetinaag First Nation Herons of Ruisseau (css)', ...ELM },
    ],
    [
      'a point that lies far off',
      { name: 'Kingfisher Algonquin Hospital', ...ELM, at: [45.34, -79.2] },
      { name: 'Kingfisher Algonquin Hospital', ...ELM, at: [45.04, -79.31] },
    ],
    [
      'a town of two names and a street by its initials',
      {
        name: 'Grand Falls General Hospital',
        address: '625 boulevard EH Kingfisher',
        city: 'Grand-Sault',
        postalCode: 'E3Z 2R9',
      },
      {
        name: 'Hôpital général de Grand-Sault',
        address: '625 Everard H Kingfisher Boulevard',
        city: 'Grand Falls',
        postalCode: 'E3Z 1G5',
      },
    ],
    [
      'grounds that are large',
      { name: 'Hôpital Martin-Pêcheur', ...ELM, at: [45.5739, -73.5599] },
      { name: 'Hôpital Martin-Pêcheur', at: [45.5757, -73.5597] },
    ],
    [
      'one spot on two maps',
      { name: 'La Cuisine', address: '12 Elm St', city: 'Sudbury', at: [46.5, -81] },
      { name: 'LA CUISINE', at: [46.50001, -81] },
    ],
    [
      'an urban postal code, where one names the care that it gives',
      { name: 'Heron Lodge', ...SOMEWHERE },
      { name: 'Heron Lodge Long Term Care Home', ...ELM },
    ],
    [
      'the doors of a hospital, a few numbers apart',
      { name: 'Hôpital Martin-Pêcheur', ...ELM, address: '63 rue Elm', at: [46.5, -81] },
      {
        name: 'Martin-Pecheur Hospital',
        ...ELM,
        address: '65 Elm St',
        postalCode: 'P3E 5J4',
        at: [46.5001, -81],
      },
    ],
    [
      'what both say they are, filed under two things',
      { name: 'Hôpital de Sudbury', ...ELM, at: [46.5, -81], category: 'amenity/hospital' },
      {
        ...{ name: 'Hôpital Hôtel-Dieu de Sudbury', ...ELM, at: [46.5013, -81] },
        category: 'healthcare/centre',
      },
    ],
    [
      'one house in one town and a word that few have',
      { name: 'Kingfisher Lodge', address: '165 Elm St', city: 'Sudbury' },
      {
        name: 'The Mariners’ Church Lodge for Retired Captains - Kingfisher',
        address: '165 Elm Street',
        city: 'Sudbury',
      },
    ],
    [
      'one roof, though only one school says of which board it is',
      { name: 'Divine Heron School', ...ELM },
      { name: 'Divine Heron Catholic School', ...ELM },
    ],
  ])('are one by %s', (_, one, other) => {
    expect(verdictOf(one, other)).toMatchObject({ verdict: 'merge' });
    expect(verdictOf(other, one)).toMatchObject({ verdict: 'merge' });
  });

  it.each<[string, Row, Row]>([
    [
      'a rural postal code, of whose kind nothing is said',
      { name: 'Heron', city: 'Ruisseau', postalCode: 'P0L 1N0' },
      { name: 'Heron', address: '1755 Heron Rd', city: 'Ruisseau', postalCode: 'P0L 1N0' },
    ],
    [
      'a doctors’ group and the hospital whose house it names in brackets',
      { name: 'GMF-U Bellerive (hôpital de la Cité-des-Hérons)', ...ELM },
      { name: 'Hôpital de la Cité-des-Hérons', ...ELM },
    ],
    [
      'a testing centre and the hospital it is in',
      { name: 'Kingfisher Hospital Ruisseau Assessment Centre', ...ELM, category: 'testing' },
      { name: 'Kingfisher Hospital', ...ELM, category: 'hospital' },
    ],
    [
      'two shops of a chain whose point was copied',
      {
        ...{ name: 'Kingfisher Drug Mart', address: '12 Elm St', city: 'Toronto', postalCode: 'M5V 1A1' },
        ...{ at: [43.65, -79.38], web: 'https://kingfisher.example' },
      },
      {
        ...{ name: 'Kingfisher Drug Mart', address: '900 Oak Ave', city: 'Toronto', postalCode: 'M5V 2B2' },
        ...{ at: [43.65, -79.38], web: 'https://kingfisher.example' },
      },
    ],
    [
      'a hospital and its support services',
      { name: 'Kingfisher Memorial Hospital', ...ELM },
      { name: 'Kingfisher Memorial Hospital (css)', ...ELM },
    ],
    [
      'two pavilions of one name',
      { name: 'Institut universitaire du héron', at: [45.4912, -73.6243] },
      { name: 'Institut universitaire du héron', at: [45.4907, -73.6275] },
    ],
    [
      'schools of two languages in one postal code',
      { name: 'École Notre-Dame', ...ELM },
      { name: 'Notre Dame School', ...SOMEWHERE },
    ],
    [
      'one name with two phones in one postal code',
      { name: 'Kingfisher Hospital', ...ELM, phone: '+17055550101' },
      { name: 'Kingfisher Hospital', ...SOMEWHERE, phone: '+17055550909' },
    ],
    [
      'a specialist whose name is a clinic’s and a word more, in one house',
      { name: 'Clinique Héron', city: 'Sudbury', at: [46.5, -81] },
      { name: 'Clinique ORL-Héron', city: 'Sudbury', at: [46.50014, -81] },
    ],
    [
      'two shops of a chain whose point was copied, one of them without its street',
      {
        ...{ name: 'Kingfisher Drug Mart', address: '12 Elm St', city: 'Sudbury', postalCode: 'P3E 5J1' },
        ...{ at: [46.5, -81], web: 'https://kingfisher.example' },
      },
      {
        ...{ name: 'Kingfisher Drug Mart', city: 'Timmins', postalCode: 'P4N 1K1' },
        ...{ at: [46.5, -81], web: 'https://kingfisher.example' },
      },
    ],
    [
      'the offices of two towns that one switchboard answers for',
      { name: 'Heron Health Services', address: '12 Elm St', city: 'Sudbury', phone: '+17055550101' },
      { name: 'Heron Health Services', city: 'Hearst', phone: '+17055550101' },
    ],
  ])('keeps %s', (_, one, other) => {
    expect(verdictOf(one, other).verdict).not.toBe('merge');
    expect(verdictOf(other, one).verdict).not.toBe('merge');
  });

  it.each([
    ['Unit 112', 'Unit 12', 'ask', false],
    ['Unit 1', 'Unit 2', 'apart', true],
    ['Unit 101', 'Unit 102', 'apart', true],
  ] as const)('asks about %s and %s of one phone and site: %s', (one, other, verdict, vetoed) => {
    const [a, b] = [one, other].map((unit) => ({
      ...{ name: 'Heronview Pharmacy', ...ELM, address: `4100 Heron Drive, ${unit}` },
      ...{ phone: '+16135550101', web: 'https://heronview.example' },
    }));
    expect(verdictOf(a!, b!)).toMatchObject({ verdict, vetoed, conflict: true });
  });
});
