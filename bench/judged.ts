/**
 * The judged set: what people ask, and what would answer it. Written by hand as intents, class by class; which
 * listings answer is told by the generator’s own categories, names and places (relevance.ts), and never by a search.
 *
 * The words of the questions were written from what people say, not from the taxonomy’s list of words; where the two
 * agree it is because that list, too, was made of what people say.
 */
import type { Point } from '@relais/core/connect/geography';
import { LANDMARKS } from './landmarks.ts';

export const CLASSES = [
  'exact',
  'accentless',
  'plural and gender',
  'elision',
  'one typo',
  'two typos',
  'phonetic',
  'English',
  'synonym',
  'prefix',
  'natural sentence',
  'category + place',
  'category + misspelt place',
  'near',
  'name',
  'name with typo',
] as const;
export type QueryClass = (typeof CLASSES)[number];

export interface Intent {
  class: QueryClass;
  text: string;
  /** What stands in the box of places: a name, a postal code, or where the device is. */
  near?: string | Point;
  /** Where it is really meant: the name of a town. Not set where the whole country is meant. */
  at?: string | Point;
  /** Categories that answer in full, and those that answer in part. */
  wants: string[];
  also: string[];
  /** The listing meant, by its id in landmarks.ts. */
  listing?: string;
}

type Row = [text: string, near: string | Point, wants: string, also?: string];

const split = (text = '') => text.split(' ').filter(Boolean);

const services = (name: QueryClass, rows: Row[]): Intent[] =>
  rows.map(([text, near, wants, also]) => ({
    class: name,
    text,
    near,
    at: near,
    wants: split(wants),
    also: split(also),
  }));

/** The place is in the text; the box of places is empty, or says another. */
const placed = (
  name: QueryClass,
  rows: Array<[text: string, near: string | undefined, at: string, wants: string, also?: string]>,
): Intent[] =>
  rows.map(([text, near, at, wants, also]) => ({
    class: name,
    text,
    ...(near && { near }),
    at,
    wants: split(wants),
    also: split(also),
  }));

/** Who is meant, as it stands in landmarks.ts; with `near`, from there, else anywhere in the country. */
const named = (
  name: QueryClass,
  rows: Array<[text: string, near: string | undefined, listing: string]>,
): Intent[] =>
  rows.map(([text, near, listing]) => {
    const landmark = LANDMARKS.find(({ id }) => id.startsWith(listing));
    if (!landmark) throw new Error(`no listing written by hand begins with ${listing}`);
    return { class: name, text, ...(near && { near, at: near }), wants: [], also: [], listing: landmark.id };
  });

export const JUDGED: readonly Intent[] = [
  ...services('exact', [
    ['dentiste', 'Sudbury', 'amenity/dentist'],
    ['garderie', 'Moncton', 'amenity/childcare', 'amenity/kindergarten'],
    ['avocat', 'Ottawa', 'office/lawyer'],
    ['plomberie', 'Winnipeg', 'craft/plumber'],
    ['pharmacie', 'Hearst', 'amenity/pharmacy'],
    ['comptabilité', 'Edmonton', 'office/accountant', 'ca/bookkeeping office/tax_advisor'],
    ['physiothérapie', 'Orléans', 'healthcare/physiotherapist'],
    ['vétérinaire', 'Halifax', 'amenity/veterinary'],
    ['caisse populaire', 'Edmundston', 'ca/credit-union'],
    ['orthophonie', 'Ottawa', 'healthcare/speech_therapist'],
    ['médecin', 'Timmins', 'amenity/doctors', 'amenity/clinic ca/walk-in-clinic'],
    ['boulangerie', 'Saint-Boniface', 'shop/bakery'],
  ]),
  ...services('accentless', [
    ['medecin de famille', 'Moncton', 'amenity/doctors', 'amenity/clinic'],
    ['electricien', 'Sudbury', 'craft/electrician'],
    ['epicerie', 'Caraquet', 'shop/supermarket', 'shop/convenience'],
    ['hopital', 'Ottawa', 'amenity/hospital'],
    ['bibliotheque', 'Dieppe', 'amenity/library'],
    ['ecole de musique', 'Ottawa', 'amenity/music_school'],
    ['veterinaire', 'Edmonton', 'amenity/veterinary'],
    ['musee', 'Winnipeg', 'tourism/museum'],
    ['depanneur', 'Hawkesbury', 'shop/convenience'],
    ['hotel de ville', 'Bathurst', 'amenity/townhall'],
    ['aide a domicile', 'Timmins', 'ca/home-care'],
    ['refuge pour femmes', 'Toronto', 'ca/womens-shelter', 'ca/violence-helpline'],
  ]),
  ...services('plural and gender', [
    ['dentistes', 'Ottawa', 'amenity/dentist'],
    ['avocate', 'Moncton', 'office/lawyer'],
    ['plombiers', 'Sudbury', 'craft/plumber'],
    ['coiffeuses', 'Dieppe', 'shop/hairdresser'],
    ['conseillère financière', 'Edmonton', 'office/financial_advisor'],
    ['pharmacienne', 'Winnipeg', 'amenity/pharmacy'],
    ['électriciennes', 'Orléans', 'craft/electrician'],
    ['traductrices', 'Ottawa', 'office/translator', 'ca/interpretation'],
    ['psychologues', 'Toronto', 'ca/psychologist', 'healthcare/psychotherapist'],
    ['comptables', 'Halifax', 'office/accountant', 'ca/bookkeeping'],
    ['bouchers', 'Cornwall', 'shop/butcher'],
    ['notaires', 'Edmundston', 'office/notary'],
  ]),
  ...services('elision', [
    ['cabinet d’avocats', 'Sudbury', 'office/lawyer'],
    ["l'optométriste", 'Moncton', 'healthcare/optometrist'],
    ['agence d’emploi', 'Ottawa', 'office/employment_agency'],
    [
      "centre d'hébergement pour femmes",
      'Ottawa',
      'ca/womens-shelter',
      'ca/violence-helpline amenity/social_facility/homeless_shelter',
    ],
    ["clinique d'impôts", 'Toronto', 'ca/tax-clinic', 'office/tax_advisor'],
    ["l'hôpital", 'Edmonton', 'amenity/hospital'],
    ['salle d’urgence', 'Winnipeg', 'amenity/hospital', 'ca/walk-in-clinic'],
    ["courtier d'assurance", 'Fredericton', 'office/insurance'],
    ["besoin d'un plombier", 'Timmins', 'craft/plumber'],
    ["l'épicerie", 'Hearst', 'shop/supermarket', 'shop/convenience'],
    [
      'cherche quelqu’un qu’on peut consulter en immigration',
      'Ottawa',
      'ca/immigration-consultant',
      'ca/settlement-services',
    ],
  ]),
  ...services('one typo', [
    ['dentsite', 'Sudbury', 'amenity/dentist'],
    ['grderie', 'Ottawa', 'amenity/childcare', 'amenity/kindergarten'],
    ['avocet', 'Winnipeg', 'office/lawyer'],
    ['pharmacei', 'Moncton', 'amenity/pharmacy'],
    ['plombeir', 'Edmonton', 'craft/plumber'],
    ['vétérinare', 'Orléans', 'amenity/veterinary'],
    ['électricein', 'Moncton', 'craft/electrician'],
    ['boulangrie', 'Caraquet', 'shop/bakery'],
    ['comptabel', 'Toronto', 'office/accountant', 'ca/bookkeeping'],
    ['biblothèque', 'Ottawa', 'amenity/library'],
    ['restuarant', 'Halifax', 'amenity/restaurant'],
    ['physiothérapuete', 'Winnipeg', 'healthcare/physiotherapist'],
  ]),
  ...services('two typos', [
    ['physiothreapuete', 'Ottawa', 'healthcare/physiotherapist'],
    ['chiroptraticein', 'Moncton', 'healthcare/alternative/chiropractic'],
    ['optomtrisre', 'Sudbury', 'healthcare/optometrist'],
    ['orthophonsite', 'Toronto', 'healthcare/speech_therapist'],
    ['vetirinaier', 'Edmonton', 'amenity/veterinary'],
    ['psycholouge', 'Winnipeg', 'ca/psychologist', 'healthcare/psychotherapist'],
    ['quincailelrei', 'Cornwall', 'shop/hardware'],
    ['bibilotheuqe', 'Calgary', 'amenity/library'],
    ['massothreapie', 'Ottawa', 'shop/massage'],
    ['entrepeneur genral', 'Sudbury', 'ca/general-contractor'],
    ['travaileur socail', 'Ottawa', 'ca/social-work', 'healthcare/counselling'],
  ]),
  ...services('phonetic', [
    ['orthofoniste', 'Ottawa', 'healthcare/speech_therapist'],
    ['psicologue', 'Moncton', 'ca/psychologist', 'healthcare/psychotherapist'],
    ['farmacie', 'Sudbury', 'amenity/pharmacy'],
    ['fisiothérapie', 'Winnipeg', 'healthcare/physiotherapist'],
    ['kiropraticien', 'Ottawa', 'healthcare/alternative/chiropractic'],
    ['opital', 'Moncton', 'amenity/hospital'],
    ['otel', 'Edmonton', 'tourism/hotel'],
    ['coifeur', 'Orléans', 'shop/hairdresser'],
    ['fotographe', 'Toronto', 'craft/photographer'],
    ['bibliotèque', 'Hawkesbury', 'amenity/library'],
    ['électrissien', 'Timmins', 'craft/electrician'],
    ['sikothérapeute', 'Ottawa', 'healthcare/psychotherapist', 'ca/psychologist'],
  ]),
  ...services('English', [
    ['dentist', 'Moncton', 'amenity/dentist'],
    ['lawyer', 'Toronto', 'office/lawyer'],
    ['daycare', 'Ottawa', 'amenity/childcare', 'amenity/kindergarten'],
    ['family doctor', 'Sudbury', 'amenity/doctors', 'amenity/clinic'],
    ['plumber', 'Halifax', 'craft/plumber'],
    ['speech therapist', 'Winnipeg', 'healthcare/speech_therapist'],
    ['grocery store', 'Vancouver', 'shop/supermarket', 'shop/convenience'],
    ['real estate agent', 'Orléans', 'office/estate_agent'],
    ['legal aid', 'Edmonton', 'ca/legal-aid', 'ca/legal-information'],
    ['food bank', 'Ottawa', 'amenity/social_facility/food_bank'],
    ['credit union', 'Caraquet', 'ca/credit-union', 'amenity/bank'],
    [
      'nursing home',
      'Edmundston',
      'amenity/social_facility/nursing_home',
      'amenity/social_facility/assisted_living',
    ],
  ]),
  ...services('synonym', [
    ['mal de dents', 'Ottawa', 'amenity/dentist'],
    ['docteur', 'Edmonton', 'amenity/doctors', 'amenity/clinic ca/walk-in-clinic'],
    ['garagiste', 'Sudbury', 'shop/car_repair'],
    ['CPE', 'Moncton', 'amenity/childcare'],
    ['divorce', 'Winnipeg', 'office/lawyer', 'ca/mediation'],
    ['examen de la vue', 'Toronto', 'healthcare/optometrist'],
    ['prise de sang', 'Ottawa', 'healthcare/laboratory'],
    ['toilette bouchée', 'Orléans', 'craft/plumber'],
    ['coupe de cheveux', 'Timmins', 'shop/hairdresser'],
    ['maison à vendre', 'Dieppe', 'office/estate_agent'],
    ['bien-être social', 'Ottawa', 'ca/social-assistance'],
    ['apprendre à conduire', 'Ottawa', 'amenity/driving_school'],
  ]),
  ...services('prefix', [
    ['denti', 'Ottawa', 'amenity/dentist'],
    ['plomb', 'Sudbury', 'craft/plumber'],
    ['physio', 'Moncton', 'healthcare/physiotherapist'],
    ['garde', 'Winnipeg', 'amenity/childcare'],
    ['pharma', 'Edmonton', 'amenity/pharmacy'],
    ['véto', 'Toronto', 'amenity/veterinary'],
    ['boulang', 'Orléans', 'shop/bakery'],
    ['compta', 'Ottawa', 'office/accountant', 'ca/bookkeeping'],
    ['électri', 'Halifax', 'craft/electrician'],
    ['psycho', 'Sudbury', 'ca/psychologist healthcare/psychotherapist'],
    ['restau', 'Caraquet', 'amenity/restaurant'],
  ]),
  ...services('natural sentence', [
    ['je cherche un dentiste qui parle français', 'Calgary', 'amenity/dentist'],
    ['où trouver un médecin de famille francophone', 'Toronto', 'amenity/doctors', 'amenity/clinic'],
    ['j’ai besoin d’un avocat pour mon divorce', 'Sudbury', 'office/lawyer', 'ca/mediation'],
    ['ma voiture est en panne, il me faut un mécanicien', 'Moncton', 'shop/car_repair'],
    ['quelqu’un pour garder mon bébé pendant que je travaille, une garderie', 'Ottawa', 'amenity/childcare'],
    [
      'I am looking for a French speaking psychologist',
      'Edmonton',
      'ca/psychologist',
      'healthcare/psychotherapist',
    ],
    ['un bon restaurant près de chez moi', 'Dieppe', 'amenity/restaurant'],
    [
      'aide pour remplir ma déclaration de revenus',
      'Winnipeg',
      'office/tax_advisor',
      'ca/tax-clinic office/accountant',
    ],
    ['mon fils bégaie, on veut voir une orthophoniste', 'Ottawa', 'healthcare/speech_therapist'],
    ['je voudrais faire réparer une fuite d’eau', 'Orléans', 'craft/plumber'],
    ['where can I find a notary who speaks French', 'Ottawa', 'office/notary'],
  ]),
  ...placed('category + place', [
    ['dentiste Sudbury', undefined, 'Sudbury', 'amenity/dentist'],
    ['avocat à Moncton', undefined, 'Moncton', 'office/lawyer'],
    ['pharmacie Caraquet', 'Ottawa', 'Caraquet', 'amenity/pharmacy'],
    ['garderie à Saint-Boniface', undefined, 'Saint-Boniface', 'amenity/childcare', 'amenity/kindergarten'],
    ['plumber in Ottawa', undefined, 'Ottawa', 'craft/plumber'],
    ['comptable Edmonton', 'Calgary', 'Edmonton', 'office/accountant', 'ca/bookkeeping'],
    ['restaurant Halifax', undefined, 'Halifax', 'amenity/restaurant'],
    ['psychologue à Toronto', 'Ottawa', 'Toronto', 'ca/psychologist', 'healthcare/psychotherapist'],
    ['médecin Timmins', undefined, 'Timmins', 'amenity/doctors', 'amenity/clinic ca/walk-in-clinic'],
    ['école francophone Winnipeg', undefined, 'Winnipeg', 'ca/francophone-school', 'amenity/school'],
    ['coiffeur Edmundston', 'Moncton', 'Edmundston', 'shop/hairdresser'],
    ['dentist Vancouver', undefined, 'Vancouver', 'amenity/dentist'],
  ]),
  ...placed('category + misspelt place', [
    ['dentiste Sudburry', undefined, 'Sudbury', 'amenity/dentist'],
    ['avocat Monctton', undefined, 'Moncton', 'office/lawyer'],
    ['garderie à Winipeg', undefined, 'Winnipeg', 'amenity/childcare', 'amenity/kindergarten'],
    ['pharmacie Edmonston', 'Moncton', 'Edmundston', 'amenity/pharmacy'],
    ['plombier Edmontom', undefined, 'Edmonton', 'craft/plumber'],
    ['restaurant Hallifax', undefined, 'Halifax', 'amenity/restaurant'],
    ['médecin à Tornto', undefined, 'Toronto', 'amenity/doctors', 'amenity/clinic ca/walk-in-clinic'],
    ['coiffeuse Haukesbury', undefined, 'Hawkesbury', 'shop/hairdresser'],
    ['notaire Ottwa', undefined, 'Ottawa', 'office/notary'],
    ['comptable Calgarry', undefined, 'Calgary', 'office/accountant', 'ca/bookkeeping'],
  ]),
  ...services('near', [
    ['dentiste', 'P3E 5J1', 'amenity/dentist'],
    ['pharmacie', 'E1C', 'amenity/pharmacy'],
    ['garderie', 'K1C 2B3', 'amenity/childcare', 'amenity/kindergarten'],
    ['restaurant', 'R2H', 'amenity/restaurant'],
    ['avocat', { latitude: 45.4215, longitude: -75.6972 }, 'office/lawyer'],
    ['épicerie', { latitude: 46.492, longitude: -80.993 }, 'shop/supermarket', 'shop/convenience'],
    [
      'médecin',
      { latitude: 43.6532, longitude: -79.3832 },
      'amenity/doctors',
      'amenity/clinic ca/walk-in-clinic',
    ],
    ['vétérinaire', 'Shediac', 'amenity/veterinary'],
    ['banque', 'Val Caron', 'amenity/bank', 'ca/credit-union'],
    ['optométriste', 'Vanier', 'healthcare/optometrist'],
    ['électricien', 'Cap-Pelé', 'craft/electrician'],
    ['comptable', 'Casselman', 'office/accountant', 'ca/bookkeeping'],
  ]),
  ...named('name', [
    ['Clinique dentaire Vaillant-Rochefort', 'Sudbury', 'clinique-dentaire-vaillant'],
    ['Pharmacie Kerouanton', 'Hearst', 'pharmacie-kerouanton'],
    ['larivée et monplaisir', 'Ottawa', 'etude-larivee'],
    ['La Coccinelle bleue', 'Moncton', 'garderie-la-coccinelle'],
    ['Au blé qui danse', 'Caraquet', 'boulangerie-au-ble'],
    ['Thistledown Veterinary', 'Winnipeg', 'thistledown'],
    ['Blackfeather dentistry', 'Whitehorse', 'blackfeather'],
    ['La Marmite à Rosalba', 'Saint-Boniface', 'restaurant-la-marmite'],
    ['ecole Sainte-Hildegarde', 'North Bay', 'ecole-secondaire'],
    ['garage Ti-Paul Cantin', 'Sturgeon Falls', 'garage-ti-paul'],
    ['Ravenscroft Oyelaran', undefined, 'ravenscroft'],
    ['Café du Vieux Loup-Marin', undefined, 'cafe-du-vieux'],
    ['Philomène Quessy-Lamontagne', undefined, 'dre-philomene'],
    ['Copperwhistle Law Group', undefined, 'copperwhistle'],
    ['Panier d’Évangéline', undefined, 'banque-alimentaire'],
    ['Marrowstone', undefined, 'marrowstone'],
  ]),
  ...named('name with typo', [
    ['Clinique dentaire Vailant-Rochefort', 'Sudbury', 'clinique-dentaire-vaillant'],
    ['pharmacie Kerouantton', 'Hearst', 'pharmacie-kerouanton'],
    ['Monplaisr avocats Larivée', 'Ottawa', 'etude-larivee'],
    ['Coccinele bleue', 'Moncton', 'garderie-la-coccinelle'],
    ['Isidor Beauregard', 'Timmins', 'plomberie-isidore'],
    ['Hautes-Borne santé communautaire', 'Orléans', 'centre-de-sante'],
    ['Thistledwon', 'Winnipeg', 'thistledown'],
    ['Marmitte à Rosalba', 'Saint-Boniface', 'restaurant-la-marmite'],
    ['Zéfirin-Paquin', 'Edmundston', 'clinique-de-physiotherapie'],
    ['Grandboi-Théberge', 'Kapuskasing', 'electricite-grandbois'],
    ['Herménégille coiffure', 'Casselman', 'coiffure-chez'],
    ['Clairvaux-Sanfaçon', 'Windsor', 'optometrie'],
    ['Copperwhisle Law', undefined, 'copperwhistle'],
    ['Wenceslass Pinsonnault', undefined, 'toitures-wenceslas'],
    ['Desrocher-Whitecloud', undefined, 'notariat'],
    ['Quessy-Lamontange', undefined, 'dre-philomene'],
  ]),
];
