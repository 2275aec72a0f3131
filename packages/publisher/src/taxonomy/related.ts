/**
 * Who else may help: where too few near by offer the service that is sought, those of a kindred one fill the list up.
 *
 * A line is a service, a colon, and those that answer in part whoever seeks it. It goes one way: a walk-in clinic sees
 * who finds no family doctor; who looks for urgent care is not helped by a doctor with a waiting list. Kin are those
 * who do a part of the same work, or the next thing to it; not those who are merely in the same trade: an orthodontist
 * does not treat a toothache, and nobody who seeks a shelter is sent to a hotel.
 *
 * Beside these, a service is kin to those whose id lies under its own (`amenity/restaurant/pizza`), and they to it; but
 * a surgeon under `amenity/doctors` is no answer to who looks for a doctor.
 */
import { CATEGORIES } from './categories.ts';

const KIN = `
amenity/doctors: amenity/clinic ca/walk-in-clinic ca/nurse-practitioner ca/community-health-centre
amenity/doctors/paediatrics: amenity/doctors amenity/clinic ca/walk-in-clinic
amenity/doctors/psychiatrist: ca/mental-health ca/psychologist healthcare/psychotherapist
amenity/doctors/child_psychiatry: amenity/doctors/psychiatrist ca/psychologist ca/mental-health
amenity/doctors/gynaecology: healthcare/midwife ca/sexual-health amenity/hospital
amenity/doctors/surgery: amenity/hospital
amenity/doctors/ophthalmology: healthcare/optometrist
amenity/doctors/orthopaedics: ca/sports-medicine healthcare/physiotherapist
amenity/clinic: ca/walk-in-clinic ca/community-health-centre amenity/doctors ca/nurse-practitioner
ca/nurse-practitioner: amenity/clinic ca/community-health-centre amenity/doctors ca/walk-in-clinic
ca/walk-in-clinic: amenity/clinic amenity/hospital ca/community-health-centre
ca/community-health-centre: amenity/clinic ca/walk-in-clinic ca/public-health
amenity/hospital: ca/walk-in-clinic amenity/clinic
ca/public-health: ca/community-health-centre ca/sexual-health amenity/clinic amenity/pharmacy ca/walk-in-clinic amenity/hospital
ca/sexual-health: ca/public-health amenity/clinic
ca/dental-hygienist: amenity/dentist
ca/denturist: amenity/dentist
healthcare/optometrist: shop/optician amenity/doctors/ophthalmology
shop/optician: healthcare/optometrist
healthcare/audiologist: shop/hearing_aids
shop/hearing_aids: healthcare/audiologist
healthcare/physiotherapist: ca/sports-medicine healthcare/rehabilitation healthcare/alternative/osteopathy
healthcare/occupational_therapist: healthcare/rehabilitation healthcare/physiotherapist
healthcare/rehabilitation: healthcare/physiotherapist healthcare/occupational_therapist
healthcare/alternative/chiropractic: healthcare/alternative/osteopathy healthcare/physiotherapist
healthcare/alternative/osteopathy: healthcare/alternative/chiropractic shop/massage healthcare/physiotherapist
shop/massage: healthcare/alternative/osteopathy ca/spa
healthcare/alternative/homeopathy: healthcare/alternative/naturopathy
healthcare/alternative/naturopathy: healthcare/alternative/homeopathy
ca/sports-medicine: healthcare/physiotherapist
ca/psychologist: healthcare/psychotherapist healthcare/counselling ca/mental-health
healthcare/psychotherapist: ca/psychologist healthcare/counselling ca/mental-health
healthcare/counselling: healthcare/psychotherapist ca/social-work ca/psychologist ca/mental-health
ca/mental-health: healthcare/counselling healthcare/psychotherapist ca/psychologist
ca/social-work: healthcare/counselling ca/mental-health
ca/bereavement: healthcare/counselling ca/spiritual-care
ca/addiction-services: ca/mental-health
ca/crisis-line: ca/mental-health healthcare/counselling ca/psychologist healthcare/psychotherapist amenity/hospital ca/community-health-centre
healthcare/midwife: ca/prenatal amenity/doctors/gynaecology amenity/hospital
ca/prenatal: healthcare/midwife ca/early-years
amenity/social_facility/nursing_home: amenity/social_facility/assisted_living
amenity/social_facility/assisted_living: amenity/social_facility/nursing_home ca/group-home
ca/home-care: ca/caregiver-support ca/meals-on-wheels
ca/caregiver-support: ca/home-care ca/alzheimer-society
ca/meals-on-wheels: ca/home-care
ca/alzheimer-society: ca/caregiver-support ca/home-care amenity/social_facility/day_care amenity/social_facility/nursing_home
ca/geriatrics: ca/alzheimer-society amenity/social_facility/nursing_home ca/home-care
ca/autism-services: ca/disability-services
ca/adhd-learning: ca/psychologist ca/tutoring
ca/disability-services: ca/autism-services
ca/deaf-services: ca/disability-services
ca/blind-services: ca/disability-services

amenity/childcare: amenity/kindergarten ca/babysitting ca/before-after-school
amenity/kindergarten: amenity/childcare ca/early-years
ca/before-after-school: amenity/childcare
ca/babysitting: amenity/childcare
ca/early-years: amenity/community_centre/family_centre amenity/kindergarten
amenity/community_centre/family_centre: ca/early-years ca/parent-support
ca/parent-support: amenity/community_centre/family_centre
ca/francophone-school: amenity/school ca/school-board
amenity/school: ca/francophone-school
amenity/college: ca/vocational-training amenity/university
amenity/university: amenity/college
ca/vocational-training: amenity/college
ca/adult-education: ca/vocational-training ca/francisation
ca/francisation: amenity/language_school
amenity/language_school: ca/francisation ca/tutoring
leisure/summer_camp: amenity/community_centre/youth_centre
amenity/community_centre/youth_centre: amenity/community_centre
ca/swimming-lessons: leisure/sports_centre/swimming
leisure/fitness_centre: ca/personal-trainer leisure/sports_centre
ca/personal-trainer: leisure/fitness_centre

office/lawyer: ca/legal-aid
office/notary: office/lawyer ca/commissioner-of-oaths
ca/commissioner-of-oaths: office/notary office/lawyer
ca/criminal-law: office/lawyer ca/legal-aid
ca/family-law: office/lawyer ca/mediation ca/legal-aid
ca/immigration-law: ca/immigration-consultant office/lawyer
ca/labour-law: office/lawyer ca/workers-compensation
ca/mediation: ca/family-law office/lawyer
ca/legal-aid: ca/legal-information
ca/legal-information: ca/legal-aid
ca/tenant-rights: ca/legal-aid ca/legal-information ca/housing-help office/lawyer
ca/human-rights: ca/legal-information ca/legal-aid
ca/immigration-consultant: ca/immigration-law ca/settlement-services
ca/settlement-services: ca/refugee-services ca/multicultural-association ca/immigration-consultant
ca/refugee-services: ca/settlement-services
ca/citizenship: ca/settlement-services
office/accountant: office/tax_advisor ca/bookkeeping
ca/bookkeeping: office/accountant
office/tax_advisor: office/accountant ca/tax-clinic
ca/tax-clinic: office/tax_advisor
ca/credit-union: amenity/bank
amenity/bank: ca/credit-union
office/financial_advisor: ca/credit-union amenity/bank office/financial
ca/mortgage-broker: ca/credit-union amenity/bank
ca/commercial-real-estate: office/estate_agent
ca/appraiser: office/estate_agent

ca/womens-shelter: ca/violence-helpline ca/women-centre amenity/social_facility/homeless_shelter
ca/violence-helpline: ca/womens-shelter ca/sexual-assault-centre ca/women-centre
ca/sexual-assault-centre: ca/violence-helpline ca/women-centre
ca/women-centre: ca/violence-helpline
amenity/social_facility/homeless_shelter: ca/transitional-housing ca/youth-shelter ca/housing-help
ca/youth-shelter: amenity/social_facility/homeless_shelter
ca/transitional-housing: amenity/social_facility/homeless_shelter ca/housing-help
ca/social-housing: ca/housing-help
ca/housing-help: ca/social-housing
amenity/social_facility/food_bank: amenity/kitchen ca/emergency-financial-help
amenity/kitchen: amenity/social_facility/food_bank
ca/emergency-financial-help: amenity/social_facility/food_bank ca/social-assistance
ca/clothing-bank: shop/charity shop/clothes/second_hand
ca/social-assistance: ca/emergency-financial-help
ca/seniors-centre: ca/seniors-association amenity/social_facility/day_care
ca/francophone-centre: ca/francophone-association amenity/community_centre amenity/arts_centre
ca/francophone-association: ca/francophone-centre
amenity/community_centre: ca/francophone-centre
amenity/arts_centre: ca/francophone-centre amenity/theatre
amenity/theatre: amenity/arts_centre
office/translator: ca/interpretation ca/copywriting
ca/interpretation: office/translator
office/employment_agency: ca/human-resources
ca/human-resources: office/employment_agency
ca/employment-insurance: ca/federal-services
ca/passport: ca/federal-services
ca/pensions: ca/federal-services
ca/driver-licensing: ca/provincial-services
ca/health-insurance: ca/provincial-services
office/government/register_office: ca/provincial-services

shop/supermarket: shop/convenience ca/ethnic-grocery
shop/convenience: shop/supermarket amenity/fuel
shop/greengrocer: amenity/marketplace shop/farm shop/supermarket
shop/butcher: shop/deli
shop/bakery: shop/pastry
shop/pastry: shop/bakery
shop/deli: shop/cheese shop/butcher
shop/farm: amenity/marketplace
amenity/marketplace: shop/farm shop/greengrocer
ca/ethnic-grocery: shop/supermarket
amenity/restaurant: ca/diner amenity/fast_food amenity/pub
amenity/fast_food: amenity/restaurant
amenity/cafe: ca/diner
ca/diner: amenity/restaurant amenity/cafe
amenity/pub: amenity/bar
amenity/bar: amenity/pub

craft/carpenter: ca/general-contractor craft/cabinet_maker
craft/cabinet_maker: craft/carpenter
craft/roofer: ca/general-contractor
craft/plasterer: ca/general-contractor craft/painter
craft/floorer: ca/general-contractor
craft/window_construction: ca/general-contractor
craft/stonemason: ca/concrete ca/general-contractor
ca/concrete: craft/stonemason ca/general-contractor
ca/siding: ca/general-contractor
craft/insulator: ca/general-contractor
ca/general-contractor: craft/carpenter
craft/gardener: ca/tree-service
ca/snow-removal: craft/gardener
ca/tree-service: craft/gardener
ca/appliance-repair: shop/appliance
craft/cleaning: ca/commercial-cleaning
ca/commercial-cleaning: craft/cleaning
shop/laundry: shop/dry_cleaning
shop/dry_cleaning: shop/laundry
office/property_management: office/estate_agent

shop/car_repair: shop/tyres ca/auto-body
ca/auto-body: shop/car_repair
shop/tyres: shop/car_repair
ca/towing: shop/car_repair
shop/car: shop/car/second_hand
amenity/vehicle_inspection: shop/car_repair
shop/motorcycle_repair: shop/motorcycle
ca/small-engine-repair: shop/motorcycle_repair

shop/clothes/second_hand: shop/charity shop/second_hand
shop/charity: shop/clothes/second_hand shop/second_hand
shop/second_hand: shop/charity
shop/hardware: shop/paint
shop/computer: office/it craft/electronics_repair
office/it: shop/computer
craft/electronics_repair: shop/computer
shop/beauty: ca/spa shop/hairdresser
shop/copyshop: office/graphic_design
office/graphic_design: office/advertising_agency ca/web-design
ca/web-design: office/it office/advertising_agency
office/advertising_agency: office/graphic_design
craft/photographer: shop/photo
tourism/hotel: tourism/guest_house
tourism/guest_house: tourism/hotel
ca/business-development: ca/chamber-of-commerce
`;

/** Ids under which kin lie whose work another one cannot do: a kidney doctor is no family doctor. */
const APART = ['amenity/doctors/', 'amenity/clinic/', 'amenity/place_of_worship/', 'office/government/'];

function kinOf(): Map<string, string[]> {
  const kin = new Map<string, string[]>();
  for (const line of KIN.split('\n').filter(Boolean)) {
    const [id, others] = line.split(': ') as [string, string];
    kin.set(id, others.split(' '));
  }
  const ids = CATEGORIES.map(({ id }) => id);
  for (const id of ids) {
    const under = APART.some((start) => id.startsWith(start))
      ? []
      : ids.filter((other) => id.startsWith(`${other}/`));
    for (const over of under) {
      kin.set(over, [...new Set([...(kin.get(over) ?? []), id])]);
      kin.set(id, [...new Set([...(kin.get(id) ?? []), over])]);
    }
  }
  return kin;
}

/** Ids of the services that answer, in part, whoever seeks a service, by its id; the likeliest first. */
export const RELATED: ReadonlyMap<string, readonly string[]> = kinOf();
