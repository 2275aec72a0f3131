/** From OpenStreetMap's tags to the categories of the taxonomy, most specific first. */
import { CATEGORIES } from '../taxonomy/categories.ts';
import { COMPOUND_PRESETS, categoryOfTag, TAG_TARGETS } from '../taxonomy/openstreetmap-tags.ts';

export type Tags = Readonly<Record<string, string>>;

/** The keys that say what a place does for people, in the order in which they are believed. */
export const SERVICE_KEYS = [
  'healthcare',
  'amenity',
  'office',
  'craft',
  'shop',
  'tourism',
  'leisure',
  'club',
] as const;

/** Nobody serves there. */
const UNATTENDED = new Set(
  'amenity=atm amenity=bbq amenity=bench amenity=bicycle_parking amenity=bicycle_rental amenity=bicycle_repair_station amenity=charging_station amenity=clock amenity=compressed_air amenity=dog_toilet amenity=drinking_water amenity=fountain amenity=grave_yard amenity=grit_bin amenity=hunting_stand amenity=letter_box amenity=lounger amenity=motorcycle_parking amenity=parking amenity=parking_entrance amenity=parking_space amenity=post_box amenity=public_bookcase amenity=recycling amenity=shelter amenity=shower amenity=smoking_area amenity=telephone amenity=toilets amenity=vending_machine amenity=waste_basket amenity=waste_disposal amenity=water_point leisure=bandstand leisure=bleachers leisure=common leisure=dog_park leisure=firepit leisure=fitness_station leisure=garden leisure=nature_reserve leisure=outdoor_seating leisure=park leisure=picnic_table leisure=pitch leisure=playground leisure=slipway leisure=stadium leisure=swimming_pool leisure=track tourism=artwork tourism=attraction tourism=camp_pitch tourism=picnic_site tourism=viewpoint'.split(
    ' ',
  ),
);

/** They say only that there is something; other tags say what. */
const VAGUE = new Set([
  'yes',
  'no',
  'centre',
  'center',
  'other',
  'user defined',
  'company',
  'vacant',
  'fixme',
]);

const IDS = new Set(CATEGORIES.map(({ id }) => id));

/** What an element must have beside its first tag for a preset that asks for more than one, and whose id differs. */
const COMPOUND: { first: string; beside: Record<string, RegExp>; id: string }[] = [
  ...Object.entries({
    nursing_home: 'amenity/social_facility/nursing_home',
    assisted_living: 'amenity/social_facility/assisted_living',
    food_bank: 'amenity/social_facility/food_bank',
    soup_kitchen: 'amenity/social_facility/food_bank',
    hospice: 'healthcare/hospice',
  }).map(([kind, id]) => ({
    first: 'amenity=social_facility',
    beside: { social_facility: new RegExp(`^${kind}$`) },
    id,
  })),
  ...[
    { 'social_facility:for': /^(?:wom[ae]n|abused|victims?|domestic_violence)$/, id: 'ca/womens-shelter' },
    {
      'social_facility:for': /^(?:homeless|underprivileged)$/,
      id: 'amenity/social_facility/homeless_shelter',
    },
  ].map(({ id, ...beside }) => ({
    first: 'amenity=social_facility',
    beside: { social_facility: /^shelter$/, ...beside },
    id,
  })),
  {
    first: 'amenity=social_facility',
    beside: { social_facility: /^group_home$/, 'social_facility:for': /^seniors?$/ },
    id: 'amenity/social_facility/assisted_living',
  },
  {
    first: 'amenity=social_facility',
    beside: { 'social_facility:for': /^(?:migrants?|refugees?|immigrants?)$/ },
    id: 'ca/settlement-services',
  },
  {
    first: 'amenity=social_facility',
    beside: { 'social_facility:for': /^(?:disabled|mental_health_disabled)$/ },
    id: 'ca/disability-services',
  },
  {
    first: 'amenity=social_facility',
    beside: { 'social_facility:for': /^(?:drug_addicted|addicted)$/ },
    id: 'ca/addiction-services',
  },
  {
    first: 'amenity=community_centre',
    beside: { community_centre: /^family_centre$/ },
    id: 'amenity/community_centre/family_centre',
  },
  {
    first: 'amenity=community_centre',
    beside: { community_centre: /^youth_centre$/ },
    id: 'amenity/community_centre/youth_centre',
  },
  {
    first: 'amenity=community_centre',
    beside: { 'community_centre:for': /^(?:juvenile|youth)$/ },
    id: 'amenity/community_centre/youth_centre',
  },
  {
    first: 'amenity=community_centre',
    beside: { 'community_centre:for': /^seniors?$/ },
    id: 'ca/seniors-centre',
  },
  {
    first: 'amenity=place_of_worship',
    beside: { religion: /^christian$/ },
    id: 'amenity/place_of_worship/christian',
  },
  { first: 'amenity=studio', beside: { studio: /^radio$/ }, id: 'amenity/studio/radio' },
  { first: 'amenity=clinic', beside: { walk_in: /^(?:yes|only)$/ }, id: 'ca/walk-in-clinic' },
  {
    first: 'tourism=information',
    beside: { information: /^(?:office|visitor_centre)$/ },
    id: 'tourism/information/office',
  },
  {
    first: 'shop=car_repair',
    beside: { 'service:vehicle:body_repair': /^(?:yes|only)$/ },
    id: 'ca/auto-body',
  },
];

/** What `healthcare:speciality` says of a practice that is no hospital. */
const SPECIALITIES: Record<string, string> = {
  ...Object.fromEntries(
    COMPOUND_PRESETS.flatMap(({ id, tags }) => {
      const speciality = tags['healthcare:speciality'];
      return speciality ? [[speciality, id]] : [];
    }),
  ),
  acupuncture: 'healthcare/alternative/acupuncture',
  audiology: 'healthcare/audiologist',
  chiropractic: 'healthcare/alternative/chiropractic',
  dental_clinic: 'amenity/dentist',
  dentist: 'amenity/dentist',
  dentistry: 'amenity/dentist',
  diagnostic_radiology: 'ca/medical-imaging',
  dietitian: 'ca/dietitian',
  general: 'amenity/doctors',
  general_practice: 'amenity/doctors',
  family_medicine: 'amenity/doctors',
  laboratory: 'healthcare/laboratory',
  massage_therapy: 'shop/massage',
  midwifery: 'healthcare/midwife',
  naturopathy: 'healthcare/alternative/naturopathy',
  nutrition: 'ca/dietitian',
  occupational_therapy: 'healthcare/occupational_therapist',
  optometry: 'healthcare/optometrist',
  orthodontics: 'healthcare/dentist/orthodontics',
  orthophonist: 'healthcare/speech_therapist',
  osteopathy: 'healthcare/alternative/osteopathy',
  paediatrics: 'amenity/doctors/paediatrics',
  pediatric: 'amenity/doctors/paediatrics',
  pediatrics: 'amenity/doctors/paediatrics',
  physiotherapy: 'healthcare/physiotherapist',
  podiatry: 'healthcare/podiatrist',
  psychiatry: 'amenity/doctors/psychiatrist',
  psychology: 'ca/psychologist',
  psychotherapist: 'healthcare/psychotherapist',
  psychotherapy: 'healthcare/psychotherapist',
  radiology: 'ca/medical-imaging',
  speech_therapy: 'healthcare/speech_therapist',
  vaccination: 'ca/public-health',
  'walk-in_clinic': 'ca/walk-in-clinic',
};

/** A speciality that is a trade of its own: who has it alone is not also a general one. */
const NARROWS: Record<string, RegExp> = {
  'amenity/dentist': /^healthcare\/dentist\//,
  'amenity/doctors': /^amenity\/doctors\//,
  'healthcare/alternative': /^(?:healthcare\/|shop\/massage$)/,
  'amenity/place_of_worship': /^amenity\/place_of_worship\//,
};

/** Every category this file names. */
export const TARGETS: string[] = [
  ...TAG_TARGETS,
  ...COMPOUND.map(({ id }) => id),
  ...Object.values(SPECIALITIES),
];

const listOf = (value: string | undefined): string[] =>
  (value ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');

export interface Classified {
  /** Most specific first. */
  categories: string[];
  /** `key=value` of which no category is known. */
  unmapped: string[];
  /** Whether there is any tag for something where people are served. */
  serves: boolean;
}

export function classify(tags: Tags): Classified {
  const specific: string[] = [];
  const general: string[] = [];
  const unmapped: string[] = [];
  let serves = false;
  for (const key of SERVICE_KEYS) {
    for (const value of listOf(tags[key])) {
      const tag = `${key}=${value}`;
      if (UNATTENDED.has(tag) || value === 'no' || value === 'vacant') continue;
      serves = true;
      const compound = COMPOUND.filter(
        ({ first, beside }) =>
          first === tag &&
          Object.entries(beside).every(([other, kinds]) =>
            listOf(tags[other]).some((each) => kinds.test(each)),
          ),
      ).map(({ id }) => id);
      if (compound.length === 0) compound.push(...presetsOf(tag, tags));
      specific.push(...compound);
      const id = categoryOfTag(tag) ?? `${key}/${value}`;
      if (IDS.has(id)) general.push(id);
      else if (compound.length === 0 && !VAGUE.has(value) && tag !== 'healthcare=alternative') {
        const kind = tags[value];
        unmapped.push(kind && key === 'amenity' ? `${value}=${kind}` : tag);
      }
    }
  }
  if (general.includes('amenity/school') && teachesInFrench(tags)) specific.push('ca/francophone-school');

  const isHospital = general.includes('amenity/hospital');
  const isHealth =
    tags.healthcare !== undefined ||
    general.some((id) => /^(?:amenity\/(?:clinic|dentist|doctors|pharmacy)|healthcare)/.test(id));
  const specialities = isHealth && !isHospital ? listOf(tags['healthcare:speciality']) : [];
  const named: string[] = [];
  for (const speciality of specialities) {
    const id = SPECIALITIES[speciality];
    if (id) named.push(id);
    else if (listOf(tags.healthcare).includes('alternative'))
      unmapped.push(`healthcare:speciality=${speciality}`);
  }
  const kept = general.filter((id) => {
    const narrower = NARROWS[id];
    return !narrower || ![...named, ...specific].some((each) => narrower.test(each)) || named.includes(id);
  });
  if (listOf(tags.healthcare).includes('alternative') && specialities.length === 0) {
    unmapped.push('healthcare=alternative');
  }
  const inOrder = [...specific, ...named.filter((id) => !general.includes(id)), ...kept];
  return { categories: [...new Set(inOrder)], unmapped: [...new Set(unmapped)], serves };
}

/** The presets that ask for a tag and for others that stand beside it. */
function presetsOf(tag: string, tags: Tags): string[] {
  return COMPOUND_PRESETS.filter(
    (preset) =>
      Object.entries(preset.tags).some(([key, value]) => `${key}=${value}` === tag) &&
      // A speciality says what a practice is, and of a hospital only that it has one: see below.
      !('healthcare:speciality' in preset.tags) &&
      Object.entries(preset.tags).every(([key, value]) => listOf(tags[key]).includes(value)),
  ).map(({ id }) => id);
}

function teachesInFrench(tags: Tags): boolean {
  const languages = listOf(tags['school:language']);
  const main = /^(?:main|only|primary)$/.test(tags['language:fr'] ?? '');
  return main || (languages.length === 1 && /^(?:fr|fra|french|fran[cç]ais)$/.test(languages[0]!));
}
