/** The types of schema.org that are somebody who serves people, and the categories of the taxonomy they stand for. */
import type { LegalForm } from '@relais/core/listing';

/** An empty text: it serves people, and its type alone does not say how. */
const CATEGORY_OF_TYPE: Record<string, string> = {
  Dentist: 'amenity/dentist',
  Physician: 'amenity/doctors',
  IndividualPhysician: 'amenity/doctors',
  PhysiciansOffice: 'amenity/doctors',
  MedicalClinic: 'amenity/clinic',
  Hospital: 'amenity/hospital',
  Pharmacy: 'amenity/pharmacy',
  Optician: 'shop/optician',
  Optometric: 'healthcare/optometrist',
  Physiotherapy: 'healthcare/physiotherapist',
  Pediatric: 'amenity/doctors/paediatrics',
  Psychiatric: 'amenity/doctors/psychiatrist',
  Podiatric: 'healthcare/podiatrist',
  Midwifery: 'healthcare/midwife',
  DietNutrition: 'ca/dietitian',
  DiagnosticLab: 'healthcare/laboratory',
  PublicHealth: 'ca/public-health',
  VeterinaryCare: 'amenity/veterinary',
  Attorney: 'office/lawyer',
  LegalService: 'office/lawyer',
  Notary: 'office/notary',
  AccountingService: 'office/accountant',
  InsuranceAgency: 'office/insurance',
  BankOrCreditUnion: 'amenity/bank',
  EmploymentAgency: 'office/employment_agency',
  RealEstateAgent: 'office/estate_agent',
  TravelAgency: 'shop/travel_agency',
  ChildCare: 'amenity/childcare',
  Preschool: 'amenity/kindergarten',
  School: 'amenity/school',
  ElementarySchool: 'amenity/school',
  MiddleSchool: 'amenity/school',
  HighSchool: 'amenity/school',
  Library: 'amenity/library',
  Museum: 'tourism/museum',
  PerformingArtsTheater: 'amenity/theatre',
  RadioStation: 'amenity/studio/radio',
  TouristInformationCenter: 'tourism/information/office',
  Church: 'amenity/place_of_worship/christian',
  CatholicChurch: 'amenity/place_of_worship/christian',
  CityHall: 'amenity/townhall',
  Courthouse: 'amenity/courthouse',
  PoliceStation: 'amenity/police',
  PostOffice: 'amenity/post_office',
  NGO: 'office/association',
  Plumber: 'craft/plumber',
  Electrician: 'craft/electrician',
  HVACBusiness: 'craft/hvac',
  RoofingContractor: 'craft/roofer',
  HousePainter: 'craft/painter',
  GeneralContractor: 'ca/general-contractor',
  Locksmith: 'shop/locksmith',
  MovingCompany: 'office/moving_company',
  AutoRepair: 'shop/car_repair',
  AutoBodyShop: 'ca/auto-body',
  AutoDealer: 'shop/car',
  TireShop: 'shop/tyres',
  HairSalon: 'shop/hairdresser',
  BeautySalon: 'shop/beauty',
  HealthClub: 'leisure/fitness_centre',
  ExerciseGym: 'leisure/fitness_centre',
  Bakery: 'shop/bakery',
  CafeOrCoffeeShop: 'amenity/cafe',
  Restaurant: 'amenity/restaurant',
  FastFoodRestaurant: 'amenity/fast_food',
  Brewery: 'craft/brewery',
  GroceryStore: 'shop/supermarket',
  ConvenienceStore: 'shop/convenience',
  BookStore: 'shop/books',
  ClothingStore: 'shop/clothes',
  ComputerStore: 'shop/computer',
  Florist: 'shop/florist',
  FurnitureStore: 'shop/furniture',
  HardwareStore: 'shop/hardware',
  JewelryStore: 'shop/jewelry',
  SportingGoodsStore: 'shop/sports',
  Hotel: 'tourism/hotel',
  Motel: 'tourism/hotel',
  BedAndBreakfast: 'tourism/guest_house',
  AnimalShelter: 'amenity/animal_shelter',
  RecyclingCenter: 'amenity/recycling_centre',
  SelfStorage: 'shop/storage_rental',
  ShoppingCenter: 'shop/mall',
  TelevisionStation: 'amenity/studio/television',
  ResearchOrganization: 'amenity/research_institute',
  PerformingGroup: 'ca/musician',
  SportsOrganization: 'club/sport',
  SportsClub: 'club/sport',
  WorkersUnion: 'office/union',
  LibrarySystem: 'amenity/library',
  Airline: 'ca/airport',
  AutoPartsStore: 'shop/car_parts',
  AutoRental: 'amenity/car_rental',
  AutoWash: 'amenity/car_wash',
  GasStation: 'amenity/fuel',
  MotorcycleDealer: 'shop/motorcycle',
  MotorcycleRepair: 'shop/motorcycle_repair',
  AmusementPark: 'tourism/theme_park',
  ArtGallery: 'tourism/gallery',
  Casino: 'amenity/casino',
  MovieTheater: 'amenity/cinema',
  NightClub: 'amenity/nightclub',
  FireStation: 'amenity/fire_station',
  DaySpa: 'ca/spa',
  NailSalon: 'shop/beauty/nails',
  TattooParlor: 'shop/tattoo',
  BarOrPub: 'amenity/bar',
  Distillery: 'craft/distillery',
  IceCreamShop: 'amenity/ice_cream',
  Winery: 'craft/winery',
  Campground: 'tourism/camp_site',
  Hostel: 'tourism/hostel',
  Resort: 'leisure/resort',
  SkiResort: 'ca/ski-hill',
  VacationRental: 'tourism/chalet',
  CommunityHealth: 'ca/community-health-centre',
  Dermatology: 'amenity/doctors/dermatology',
  Dermatologic: 'amenity/doctors/dermatology',
  Geriatric: 'ca/geriatrics',
  Gynecologic: 'amenity/doctors/gynaecology',
  Obstetric: 'amenity/doctors/gynaecology',
  Oncologic: 'amenity/doctors/oncology',
  Otolaryngologic: 'amenity/doctors/otolaryngology',
  PlasticSurgery: 'amenity/doctors/plastic_surgery',
  PrimaryCare: 'amenity/doctors',
  RespiratoryTherapy: 'amenity/doctors/pulmonology',
  BowlingAlley: 'leisure/bowling_alley',
  GolfCourse: 'leisure/golf_course',
  PublicSwimmingPool: 'leisure/sports_centre/swimming',
  BikeStore: 'shop/bicycle',
  DepartmentStore: 'shop/department_store',
  ElectronicsStore: 'shop/electronics',
  GardenStore: 'shop/garden_centre',
  LiquorStore: 'shop/alcohol',
  MensClothingStore: 'shop/clothes',
  MobilePhoneStore: 'shop/mobile_phone',
  MusicStore: 'shop/music',
  OfficeEquipmentStore: 'shop/stationery',
  PawnShop: 'shop/pawnbroker',
  PetStore: 'shop/pet',
  ShoeStore: 'shop/shoes',
  ToyStore: 'shop/toys',
  WholesaleStore: 'shop/wholesale',
  BuddhistTemple: 'amenity/place_of_worship/buddhist',
  HinduTemple: 'amenity/place_of_worship/hindu',
  Mosque: 'amenity/place_of_worship/muslim',
  Synagogue: 'amenity/place_of_worship/jewish',
  PlaceOfWorship: 'amenity/place_of_worship',
  Embassy: 'office/diplomatic/consulate',
  HomeGoodsStore: 'shop/houseware',
  HobbyShop: 'shop/art_supplies',
  TennisComplex: 'leisure/sports_centre',
  InternetCafe: 'ca/digital-literacy',
  ArchiveOrganization: 'ca/heritage-society',
  Neurologic: 'amenity/doctors/neurology',
  Cardiovascular: 'amenity/doctors/cardiology',
  Gastroenterologic: 'amenity/doctors/gastroenterology',
  Urologic: 'amenity/doctors/urology',
  Rheumatologic: 'amenity/doctors/rheumatology',
  Hematologic: 'amenity/doctors/haematology',
  Musculoskeletal: 'amenity/doctors/orthopaedics',
  EventVenue: 'amenity/events_venue',
  Cemetery: 'landuse/cemetery',
  Crematorium: 'shop/funeral_directors',
  BusStation: 'amenity/bus_station',
  TrainStation: 'ca/train-station',
  Airport: 'ca/airport',
  Aquarium: 'tourism/aquarium',
  Zoo: 'tourism/zoo',
  ...Object.fromEntries(
    'Organization LocalBusiness Corporation ProfessionalService MedicalBusiness MedicalOrganization GovernmentOffice GovernmentOrganization EducationalOrganization HealthAndBeautyBusiness HomeAndConstructionBusiness FinancialService FoodEstablishment Store AutomotiveBusiness LodgingBusiness EntertainmentBusiness SportsActivityLocation EmergencyService CivicStructure'
      .split(' ')
      .map((type) => [type, '']),
  ),
};

/** Others that serve people, of which no category is known: counted as unmapped. */
const OTHERS = new Set(
  'DryCleaningOrLaundry CollegeOrUniversity MedicalResearchOrganization NewsMediaOrganization Consortium OnlineBusiness OnlineStore Cooperative AdultEntertainment ComedyClub Emergency Nursing StadiumOrArena MovieRentalStore OutletStore'.split(
    ' ',
  ),
);

const FORM_OF_TYPE: Record<string, LegalForm> = {
  NGO: 'non-profit',
  Cooperative: 'cooperative',
  Corporation: 'business',
  GovernmentOffice: 'public',
  GovernmentOrganization: 'public',
  CityHall: 'public',
  Courthouse: 'public',
  PoliceStation: 'public',
};

/** Every category this file names. */
export const TARGETS: string[] = Object.values(CATEGORY_OF_TYPE).filter((id) => id !== '');

/** Whether a type is somebody who serves people. */
export const servesPeople = (type: string): boolean =>
  Object.hasOwn(CATEGORY_OF_TYPE, type) || OTHERS.has(type);

/** The category a type stands for, where it alone says how people are served. */
export const categoryOfType = (type: string): string | undefined =>
  (Object.hasOwn(CATEGORY_OF_TYPE, type) && CATEGORY_OF_TYPE[type]) || undefined;

export function categoriesOfTypes(types: string[]): { categories: string[]; unmapped: string[] } {
  const found = types.map((type) =>
    Object.hasOwn(CATEGORY_OF_TYPE, type) ? CATEGORY_OF_TYPE[type]! : undefined,
  );
  const categories = [...new Set(found.filter((id) => id !== undefined && id !== ''))] as string[];
  const unmapped = types.filter((_, index) => found[index] === undefined);
  // `["School", "CollegeOrUniversity"]`: where one type says it, the other is a shade of it.
  return { categories, unmapped: categories.length > 0 ? [] : unmapped };
}

export const legalFormOfTypes = (types: string[]): LegalForm | undefined =>
  types.map((type) => FORM_OF_TYPE[type]).find((form) => form !== undefined);

const TYPE_OF_CATEGORY = new Map(
  Object.entries(CATEGORY_OF_TYPE)
    .filter(([, category]) => category !== '')
    .reverse()
    .map(([type, category]) => [category, type]),
);

/** The type for a category, the first of this file where several mean it; undefined where schema.org has none. */
export const typeOfCategory = (category: string): string | undefined => TYPE_OF_CATEGORY.get(category);
