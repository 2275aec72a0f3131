/** Which service a tag of OpenStreetMap is: by the presets of the taxonomy, then by what mappers also write. */
import { presetsOf } from './categories.ts';
import { LAYER } from './layer.ts';
import { tagsOf } from './openstreetmap.ts';

/** Tags that no preset of the taxonomy has. */
const OTHER_TAGS: Record<string, string> = {
  'healthcare=birthing_centre': 'healthcare/midwife',
  'healthcare=blood_check': 'healthcare/laboratory',
  'healthcare=clinic': 'amenity/clinic',
  'healthcare=community_health_centre': 'ca/community-health-centre',
  'healthcare=dentist': 'amenity/dentist',
  'healthcare=denturist': 'ca/denturist',
  'healthcare=dietitian': 'ca/dietitian',
  'healthcare=doctor': 'amenity/doctors',
  'healthcare=home_care': 'ca/home-care',
  'healthcare=hospital': 'amenity/hospital',
  'healthcare=nursing_home': 'amenity/social_facility/nursing_home',
  'healthcare=nutrition_counselling': 'ca/dietitian',
  'healthcare=optician': 'shop/optician',
  'healthcare=pharmacy': 'amenity/pharmacy',
  'healthcare=psychologist': 'ca/psychologist',
  'healthcare=sample_collection': 'healthcare/laboratory',
  'healthcare=vaccination_centre': 'ca/public-health',
  'amenity=food_bank': 'amenity/social_facility/food_bank',
  'amenity=nursing_home': 'amenity/social_facility/nursing_home',
  'amenity=prep_school': 'ca/tutoring',
  'amenity=preschool': 'amenity/kindergarten',
  'amenity=retirement_home': 'amenity/social_facility/assisted_living',
  'amenity=social_centre': 'amenity/community_centre',
  'office=adult_education': 'ca/adult-education',
  'office=bookkeeper': 'ca/bookkeeping',
  'office=charity': 'office/association',
  'office=construction_company': 'ca/general-contractor',
  'office=coworking': 'amenity/coworking_space',
  'office=foundation': 'office/association',
  'office=geodesist': 'office/surveyor',
  'office=immigration': 'ca/immigration-consultant',
  'office=marketing': 'office/advertising_agency',
  'office=mortgage': 'ca/mortgage-broker',
  'office=ngo': 'office/association',
  'office=notary_public': 'office/notary',
  'office=physician': 'amenity/doctors',
  'office=real_estate_agent': 'office/estate_agent',
  'office=tax': 'office/tax_advisor',
  'office=travel_agent': 'shop/travel_agency',
  'office=tutoring': 'ca/tutoring',
  'office=visa': 'ca/immigration-consultant',
  'craft=builder': 'ca/general-contractor',
  'craft=cabinet_maker': 'craft/cabinet_maker',
  'craft=dressmaker': 'shop/tailor',
  'craft=glaziery': 'craft/window_construction',
  'craft=heating_engineer': 'craft/hvac',
  'craft=jeweller': 'shop/jewelry',
  'craft=joiner': 'craft/carpenter',
  'craft=locksmith': 'shop/locksmith',
  'craft=optician': 'shop/optician',
  'craft=parquet_layer': 'craft/floorer',
  'craft=pest_control': 'ca/pest-control',
  'craft=printer': 'shop/copyshop',
  'craft=tailor': 'shop/tailor',
  'craft=tiler': 'craft/floorer',
  'shop=doityourself': 'shop/hardware',
  'shop=fashion': 'shop/clothes',
  'shop=fishmonger': 'shop/seafood',
  'shop=flooring': 'craft/floorer',
  'shop=grocery': 'shop/supermarket',
  'shop=estate_agent': 'office/estate_agent',
  'shop=pastry': 'shop/bakery',
  'shop=pest_control': 'ca/pest-control',
  'shop=printing': 'shop/copyshop',
  'tourism=bed_and_breakfast': 'tourism/guest_house',
  'tourism=motel': 'tourism/hotel',
  'amenity=bakery': 'shop/bakery',
  'amenity=bureau_of_change': 'amenity/bureau_de_change',
  'amenity=coworking': 'amenity/coworking_space',
  'amenity=dojo': 'amenity/dojo',
  'amenity=gym': 'leisure/fitness_centre',
  'amenity=language_centre': 'amenity/language_school',
  'amenity=swimming_pool': 'leisure/sports_centre/swimming',
  'club=scouts': 'club/scout',
  'club=veterans': 'ca/veterans-services',
  'club=music': 'ca/musician',
  'craft=bakery': 'shop/bakery',
  'craft=bicycle': 'shop/bicycle',
  'craft=car_repair': 'shop/car_repair',
  'craft=cobbler': 'shop/shoe_repair',
  'craft=computer': 'shop/computer',
  'craft=goldsmith': 'shop/jewelry',
  'craft=interior_decorator': 'ca/interior-design',
  'craft=mason': 'craft/stonemason',
  'craft=signs': 'craft/signmaker',
  'craft=welder': 'craft/metal_construction',
  'healthcare=acupuncture': 'healthcare/alternative/acupuncture',
  'healthcare=centre': 'amenity/clinic',
  'healthcare=chiropractor': 'healthcare/alternative/chiropractic',
  'healthcare=dialysis': 'amenity/clinic/dialysis',
  'healthcare=massage': 'shop/massage',
  'healthcare=nurse': 'amenity/clinic',
  'healthcare=osteopathy': 'healthcare/alternative/osteopathy',
  'healthcare=orthodontist': 'healthcare/dentist/orthodontics',
  'healthcare=physiotherapy': 'healthcare/physiotherapist',
  'healthcare=psychology': 'ca/psychologist',
  'office=bail_bond_agent': 'office/lawyer',
  'office=courier': 'ca/courier',
  'office=event_management': 'ca/event-planning',
  'office=human_resources': 'ca/human-resources',
  'office=logistics': 'ca/trucking',
  'office=parish': 'amenity/place_of_worship/christian',
  'office=politician': 'ca/elected-representative',
  'office=publisher': 'ca/publisher',
  'office=realtor': 'office/estate_agent',
  'office=web_design': 'ca/web-design',
  'office=welfare': 'ca/social-assistance',
  'shop=auto_parts': 'shop/car_parts',
  'shop=farm_supply': 'shop/agrarian',
  'shop=hairdressing': 'shop/hairdresser',
  'shop=health': 'shop/health_food',
  'shop=nail_salon': 'shop/beauty/nails',
  'shop=signs': 'craft/signmaker',
  'shop=spa': 'ca/spa',
  'shop=barber': 'shop/hairdresser/barber',
  'leisure=gym': 'leisure/fitness_centre',
  'leisure=yoga': 'leisure/fitness_centre/yoga',
  'leisure=spa': 'ca/spa',
  'leisure=swimming_pool': 'leisure/sports_centre/swimming',
  'tourism=lodge': 'ca/outfitter',
};

/** A preset that asks for more than one tag. */
export interface CompoundPreset {
  id: string;
  tags: Readonly<Record<string, string>>;
}

const BY_TAG = new Map<string, string>(Object.entries(OTHER_TAGS));
/** With all their tags, those that ask for most first: `amenity=restaurant` with `cuisine=pizza`. */
export const COMPOUND_PRESETS: CompoundPreset[] = [];

for (const entry of LAYER) {
  for (const preset of presetsOf(entry)) {
    const tags = tagsOf(preset);
    const pairs = Object.entries(tags);
    if (pairs.some(([, value]) => value === '*')) continue;
    const [[key, value] = []] = pairs;
    if (pairs.length > 1) COMPOUND_PRESETS.push({ id: entry.id, tags });
    // A service's own preset outweighs one that was folded into another.
    else if (key && (preset === entry.id || !BY_TAG.has(`${key}=${value}`))) {
      BY_TAG.set(`${key}=${value}`, entry.id);
    }
  }
}
COMPOUND_PRESETS.sort((a, b) => Object.keys(b.tags).length - Object.keys(a.tags).length);

/** The service of `key=value`; undefined where there is none, or where the tag alone does not say. */
export const categoryOfTag = (tag: string): string | undefined => BY_TAG.get(tag);

/** The service of a bare value, `estate_agent`, where every key that has it says the same. */
export const categoryOfValue = (value: string): string | undefined => BY_VALUE.get(value) ?? undefined;

const BY_VALUE = new Map<string, string | null>();
for (const [tag, id] of BY_TAG) {
  const value = tag.slice(tag.indexOf('=') + 1);
  BY_VALUE.set(value, BY_VALUE.has(value) && BY_VALUE.get(value) !== id ? null : id);
}

/** Every service this file names. */
export const TAG_TARGETS: string[] = Object.values(OTHER_TAGS);
