import { describe, expect, it } from 'vitest';
import { categoriesOf, categoryOf } from './lookup.ts';

describe('what a source calls a service', () => {
  it.each([
    // ids and tags
    ['amenity/dentist', 'amenity/dentist'],
    ['shop/doityourself', 'shop/hardware'],
    ['education/school', 'amenity/school'],
    ['amenity=dentist', 'amenity/dentist'],
    ['amenity:dentist', 'amenity/dentist'],
    ['healthcare=dentist', 'amenity/dentist'],
    ['shop=convenience', 'shop/convenience'],
    ['estate_agent', 'office/estate_agent'],
    ['car_repair', 'shop/car_repair'],
    ['dentist', 'amenity/dentist'],
    // types of schema.org
    ['https://schema.org/AutoRepair', 'shop/car_repair'],
    ['MovieTheater', 'amenity/cinema'],
    // names in either language, in the plural, in both
    ['Dentistes', 'amenity/dentist'],
    ['DENTIST', 'amenity/dentist'],
    ['Dentist / Dentiste', 'amenity/dentist'],
    ['Dentiste | Dentist', 'amenity/dentist'],
    ['Dentiste (Dentist)', 'amenity/dentist'],
    ['Services de garde', 'amenity/childcare'],
    ['Daycares', 'amenity/childcare'],
    ['Salons de coiffure', 'shop/hairdresser'],
    ['Magasin de vélos', 'shop/bicycle'],
    ['Community Center', 'amenity/community_centre'],
    ['Banques alimentaires', 'amenity/social_facility/food_bank'],
    // trades in both genders
    ['Plombier/ère', 'craft/plumber'],
    ['Avocat(e)', 'office/lawyer'],
    ['Avocat(e)s', 'office/lawyer'],
    ['Infirmier·ère', 'amenity/clinic'],
    ['Traducteur-trice', 'office/translator'],
    ['Coiffeur(euse)', 'shop/hairdresser'],
    ['Pharmacien/Pharmacienne', 'amenity/pharmacy'],
    ['Électricien.ne', 'craft/electrician'],
    // other standards
    ['621210', 'amenity/dentist'],
    ['NAICS 621210', 'amenity/dentist'],
    ['541110 - Offices of lawyers', 'office/lawyer'],
    ['Cabinets de dentistes', 'amenity/dentist'],
    ['Offices of physicians', 'amenity/doctors'],
    ['Food Pantries', 'amenity/social_facility/food_bank'],
    ['Homeless Shelter', 'amenity/social_facility/homeless_shelter'],
    ['Immigrant settlement services', 'ca/settlement-services'],
    ['Health: Dentists', 'amenity/dentist'],
    ['Santé > Dentistes', 'amenity/dentist'],
    // a name within a longer one
    ['Clinique dentaire familiale', 'amenity/dentist'],
    ['Pediatric dentist', 'amenity/dentist'],
    ['Entrepreneur plombier', 'craft/plumber'],
    ['School of dance', 'amenity/dancing_school'],
    ['Animal clinic', 'amenity/veterinary'],
    ['Legal clinic', 'ca/legal-aid'],
    ['Cabinet comptable', 'office/accountant'],
    ['Boulangerie artisanale', 'shop/bakery'],
    // subjects, as directories head their pages
    ['Chirurgien-dentiste', 'amenity/dentist'],
    ['Santé mentale', 'ca/mental-health'],
    ['Mental health', 'ca/mental-health'],
    ['Résidence pour aînés', 'amenity/social_facility/assisted_living'],
    ['École primaire', 'amenity/school'],
    ['Elementary schools', 'amenity/school'],
    ['École secondaire', 'amenity/school'],
    ['École d’immersion', 'amenity/school'],
    ['French immersion school', 'amenity/school'],
    ['ESL classes', 'amenity/language_school'],
    ['Language training (LINC)', 'amenity/language_school'],
    ['Impôts', 'office/tax_advisor'],
    ['Tax clinic', 'ca/tax-clinic'],
    ['Refuge', 'amenity/social_facility/homeless_shelter'],
    ['Violence conjugale', 'ca/violence-helpline'],
    ['Domestic violence', 'ca/violence-helpline'],
    ['Aide aux victimes', 'ca/violence-helpline'],
    ['Ligne de crise', 'ca/crisis-line'],
    ['Logement social', 'ca/social-housing'],
    ['Logement', 'ca/housing-help'],
    ['Housing', 'ca/housing-help'],
    ['Esthétique', 'shop/beauty'],
    ['Soutien scolaire', 'ca/tutoring'],
    ['Autisme', 'ca/autism-services'],
    ['Planification des naissances', 'ca/sexual-health'],
    ['Vaccination', 'ca/public-health'],
    ['Danse', 'amenity/dancing_school'],
    ['Musique', 'ca/musician'],
    ['Climatisation', 'craft/hvac'],
    ['LGBTQ', 'amenity/community_centre/lgbtq'],
    ['2SLGBTQ+', 'amenity/community_centre/lgbtq'],
    ['Services sociaux', 'ca/social-work'],
    ['Social services', 'ca/social-work'],
    ['Infirmière praticienne', 'ca/nurse-practitioner'],
    ['Nurse practitioner', 'ca/nurse-practitioner'],
  ])('« %s » is %s', (text, id) => {
    expect(categoryOf(text)).toBe(id);
  });

  it.each([
    'Association des dentistes',
    'Association des écoles de danse',
    'Dental supplies',
    'Fournitures pour dentistes',
    'School of nursing',
    'Services',
    'Professional services',
    'Avocado farm',
    'Divers',
    'Other',
    'N/A',
    '2026',
    '999999',
    'amenity=bench',
    'Lawyer recruitment',
    'Ordre des comptables',
    'Not a restaurant',
    'Center',
    'Entreprise',
    'Entreprises',
    'Justice',
    'Santé mentale et dépendances',
  ])('« %s » is not sure, and names none', (text) => {
    expect(categoryOf(text)).toBeUndefined();
  });

  it('may be several services in one cell', () => {
    expect(categoriesOf('Avocats; notaires')).toEqual(['office/lawyer', 'office/notary']);
    expect(categoriesOf('Dentiste, orthodontiste')).toEqual([
      'amenity/dentist',
      'healthcare/dentist/orthodontics',
    ]);
    expect(categoriesOf('Dentist / Dentiste')).toEqual(['amenity/dentist']);
    for (const cell of ['Santé mentale et dépendances', 'Mental health and addictions']) {
      expect(categoriesOf(cell)).toEqual(['ca/mental-health', 'ca/addiction-services']);
    }
    expect(categoriesOf('Garderie | Xyzzy')).toEqual(['amenity/childcare']);
  });
});
