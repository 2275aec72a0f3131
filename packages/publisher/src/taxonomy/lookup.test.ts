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
    expect(categoriesOf('Garderie | Xyzzy')).toEqual(['amenity/childcare']);
  });
});
