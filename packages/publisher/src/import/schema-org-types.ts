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
  ...Object.fromEntries(
    'Organization LocalBusiness Corporation ProfessionalService MedicalBusiness MedicalOrganization GovernmentOffice GovernmentOrganization EducationalOrganization HealthAndBeautyBusiness HomeAndConstructionBusiness FinancialService FoodEstablishment Store AutomotiveBusiness LodgingBusiness EntertainmentBusiness SportsActivityLocation EmergencyService CivicStructure'
      .split(' ')
      .map((type) => [type, '']),
  ),
};

/** Others that serve people, of which no category is known: counted as unmapped. */
const OTHERS = new Set(
  'AnimalShelter ArchiveOrganization DryCleaningOrLaundry InternetCafe RecyclingCenter SelfStorage ShoppingCenter TelevisionStation CollegeOrUniversity MedicalResearchOrganization ResearchOrganization NewsMediaOrganization PerformingGroup SportsOrganization SportsClub WorkersUnion Consortium LibrarySystem Airline OnlineBusiness OnlineStore Cooperative AutoPartsStore AutoRental AutoWash GasStation MotorcycleDealer MotorcycleRepair AdultEntertainment AmusementPark ArtGallery Casino ComedyClub MovieTheater NightClub FireStation DaySpa NailSalon TattooParlor BarOrPub Distillery IceCreamShop Winery Campground Hostel Resort SkiResort VacationRental CommunityHealth Dermatology Dermatologic Emergency Geriatric Gynecologic Nursing Obstetric Oncologic Otolaryngologic PlasticSurgery PrimaryCare RespiratoryTherapy BowlingAlley GolfCourse PublicSwimmingPool StadiumOrArena TennisComplex BikeStore DepartmentStore ElectronicsStore GardenStore HobbyShop HomeGoodsStore LiquorStore MensClothingStore MobilePhoneStore MovieRentalStore MusicStore OfficeEquipmentStore OutletStore PawnShop PetStore ShoeStore ToyStore WholesaleStore BuddhistTemple HinduTemple Mosque Synagogue PlaceOfWorship Embassy'.split(
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
