/**
 * Listings written by hand that stand in every generated set, so that there are names one can ask for whatever the
 * size and the seed. All of them are invented. Those who look for them are in judged.ts.
 */
import type { Listing, Offer, Text } from '@relais/core/listing';
import { frenchService } from '@relais/demo/src/directory/french.ts';
import { formOf, slug, twoPeople } from '@relais/demo/src/directory/generate.ts';
import { KINDS } from '@relais/demo/src/directory/kinds.ts';
import type { Random } from '@relais/demo/src/directory/random.ts';
import { townNamed } from './canada.ts';
import { placeOf } from './place.ts';

interface Landmark {
  id: string;
  name: Text;
  category: string;
  town: string;
  compose(number: number, random: Random): Listing;
}

type Row = [fr: string, en: string, category: string, town: string, offer?: Offer];

const rows: Row[] = [
  ['Clinique dentaire Vaillant-Rochefort', '', 'amenity/dentist', 'Sudbury'],
  ['Pharmacie Kerouanton', '', 'amenity/pharmacy', 'Hearst'],
  ['Étude Larivée et Monplaisir, avocats', '', 'office/lawyer', 'Ottawa'],
  ['Garderie La Coccinelle bleue', '', 'amenity/childcare', 'Moncton'],
  ['Plomberie Isidore Beauregard et fils', '', 'craft/plumber', 'Timmins'],
  ['Boulangerie Au blé qui danse', '', 'shop/bakery', 'Caraquet'],
  [
    'Centre de santé communautaire des Hautes-Bornes',
    'Hautes-Bornes Community Health Centre',
    'ca/community-health-centre',
    'Orléans',
  ],
  ['', 'Thistledown Veterinary Hospital', 'amenity/veterinary', 'Winnipeg', 'on-request'],
  ['', 'Ravenscroft & Oyelaran Accounting', 'office/accountant', 'Calgary', 'on-request'],
  ['Café du Vieux Loup-Marin', '', 'amenity/cafe', 'Shediac'],
  ['Librairie-café L’Encre marine', '', 'amenity/cafe', 'Dieppe'],
  ['Clinique de physiothérapie Zéphirin-Paquin', '', 'healthcare/physiotherapist', 'Edmundston'],
  ['Dre Philomène Quessy-Lamontagne', '', 'amenity/doctors', 'Hawkesbury'],
  ['Électricité Grandbois-Théberge inc.', '', 'craft/electrician', 'Kapuskasing'],
  ['', 'Blackfeather Family Dentistry', 'amenity/dentist', 'Whitehorse', 'active'],
  ['Restaurant La Marmite à Rosalba', '', 'amenity/restaurant', 'Saint-Boniface'],
  ['Coiffure Chez Herménégilde', '', 'shop/hairdresser', 'Casselman'],
  [
    'Centre francophone du Lac-aux-Outardes',
    'Lac-aux-Outardes Francophone Centre',
    'ca/francophone-centre',
    'Cornwall',
  ],
  ['École secondaire catholique Sainte-Hildegarde', '', 'ca/francophone-school', 'North Bay'],
  ['Notariat Desrochers-Whitecloud', '', 'office/notary', 'Bathurst'],
  ['Toitures Wenceslas Pinsonnault', '', 'ca/general-contractor', 'Cornwall'],
  ['Garage Ti-Paul Cantin', '', 'shop/car_repair', 'Sturgeon Falls'],
  ['', 'Marrowstone Auto Repair', 'shop/car_repair', 'Halifax', 'on-request'],
  ['Psychologues associés de la Grande-Anse', '', 'ca/psychologist', 'Tracadie'],
  ['Orthophonie Babillage et compagnie', '', 'healthcare/speech_therapist', 'Rockland'],
  ['Banque alimentaire Le Panier d’Évangéline', '', 'amenity/social_facility/food_bank', 'Edmonton'],
  ['Refuge pour femmes La Lanterne-du-Quai', '', 'ca/womens-shelter', 'Toronto'],
  ['Caisse coopérative Trois-Clochers', 'Trois-Clochers Credit Union', 'ca/credit-union', 'Embrun'],
  ['', 'Copperwhistle Law Group', 'office/lawyer', 'Vancouver', 'on-request'],
  ['Courtiers d’assurance Belzile-Okafor', '', 'office/insurance', 'Fredericton'],
  ['Foyer Notre-Dame-des-Embruns', '', 'amenity/social_facility/nursing_home', 'Bouctouche'],
  ['Optométrie Clairvaux-Sansfaçon', '', 'healthcare/optometrist', 'Windsor'],
];

export const LANDMARKS: readonly Landmark[] = rows.map(([fr, en, category, town, offer = 'active']) => {
  const name: Text = { ...(fr && { fr }), ...(en && { en }) };
  const id = slug(`${fr || en} ${town}`);
  return {
    id,
    name,
    category,
    town,
    compose(number, random) {
      const kind = KINDS.find((candidate) => candidate.category === category);
      const where = townNamed(town);
      if (!kind || !where) throw new Error(`${id}: no such category or town`);
      const place = placeOf(kind, where, Boolean(fr), random);
      return {
        id,
        name,
        legalForm: formOf(kind, name, random),
        categories: [category],
        french: frenchService(kind, offer, where, twoPeople(where, random), random, place.hours),
        places: [place],
        web: [`https://${id.slice(0, 40)}.example/`],
        source: { id: 'ecrit-a-la-main', row: number + 2, date: '2026-10' },
      };
    },
  };
});
