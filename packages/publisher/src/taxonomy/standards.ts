/**
 * What other standards call our services: codes of the North American Industry Classification System (NAICS, SCIAN in
 * French; Statistics Canada, 2022) with their titles, and names of the taxonomy of human services that 211 lines use.
 *
 * Only classes that are one service here: 8111 is any repair of vehicles, 624190 any help to families; those are left
 * out. A line is: codes | id | titles and names.
 */
const STANDARDS = `
621110 | amenity/doctors | Offices of physicians, Cabinets de médecins
621210 | amenity/dentist | Offices of dentists, Cabinets de dentistes, dental practice
621310 | healthcare/alternative/chiropractic | Offices of chiropractors, Cabinets de chiropraticiens
621320 | healthcare/optometrist | Offices of optometrists, Cabinets d’optométristes
621510 | healthcare/laboratory | Medical and diagnostic laboratories, Laboratoires médicaux et d’analyses diagnostiques
621610 | ca/home-care | Home health care services, Services de soins de santé à domicile
621911, 621912 | ca/ambulance | Ambulance services, Services d’ambulance, Services ambulanciers
622111, 622112, 6221 | amenity/hospital | General hospitals, Hôpitaux généraux
623110, 6231 | amenity/social_facility/nursing_home | Nursing care facilities, Établissements de soins infirmiers
623310, 6233 | amenity/social_facility/assisted_living | Community care facilities for the elderly, Établissements communautaires de soins pour personnes âgées
623221 | ca/addiction-services | Residential substance abuse facilities, Établissements résidentiels pour les personnes aux prises avec l’alcoolisme et la toxicomanie
624410, 6244 | amenity/childcare | Child day-care services, Child care services, Services de garderie
624220 | amenity/social_facility/homeless_shelter | Community housing services
624210 | amenity/social_facility/food_bank | Community food services, Services communautaires d’alimentation
541110 | office/lawyer | Offices of lawyers, Études d’avocats, Bureaux d’avocats
541120 | office/notary | Offices of notaries, Études de notaires
541212 | office/accountant | Offices of accountants, Cabinets de comptables
541213 | office/tax_advisor | Tax preparation services, Services de préparation des déclarations de revenus
541215 | ca/bookkeeping | Bookkeeping payroll and related services, Tenue de livres et services de paye
541310 | office/architect | Architectural services, Services d’architecture
541330 | office/engineer | Engineering services, Services de génie
541350 | ca/home-inspection | Building inspection services, Services d’inspection des bâtiments
541370 | office/surveyor | Surveying and mapping services, Services d’arpentage et de cartographie
541410 | ca/interior-design | Interior design services, Services de design d’intérieur
541430 | office/graphic_design | Graphic design services, Services de design graphique
541514 | office/it | Computer systems design and related services, Conception de systèmes informatiques et services connexes
541611, 541619 | office/consulting | Management consulting services, Services de conseils en gestion
541612 | ca/human-resources | Human resources consulting services, Services de conseils en ressources humaines
541620 | ca/environmental-consulting | Environmental consulting services, Services de conseils en environnement
541810 | office/advertising_agency | Advertising agencies, Agences de publicité
541820 | ca/public-relations | Public relations services, Services de relations publiques
541910 | ca/data-statistics | Marketing research and public opinion polling, Études de marché et sondages d’opinion
541920 | craft/photographer | Photographic services, Services photographiques
541930 | office/translator | Translation and interpretation services, Services de traduction et d’interprétation
541940 | amenity/veterinary | Veterinary services, Services vétérinaires
511110, 513110 | office/newspaper | Newspaper publishers, Éditeurs de journaux
511130, 513130 | ca/publisher | Book publishers, Éditeurs de livres
512130 | amenity/cinema | Motion picture exhibition, Motion picture and video exhibition
515110, 516110 | amenity/studio/radio | Radio broadcasting, Radiodiffusion
519121, 519210 | amenity/library | Libraries, Bibliothèques
522130 | ca/credit-union | Local credit unions, Coopératives de crédit locales
522111 | amenity/bank | Personal and commercial banking industry, Banques
522310 | ca/mortgage-broker | Mortgage and non-mortgage loan brokers, Courtiers en prêts
524210 | office/insurance | Insurance agencies and brokerages, Agences et courtiers d’assurance
531211, 531212, 531210 | office/estate_agent | Offices of real estate agents and brokers, Bureaux d’agents et de courtiers immobiliers
531310 | office/property_management | Real estate property managers, Gestionnaires de biens immobiliers
531320 | ca/appraiser | Offices of real estate appraisers, Bureaux d’évaluateurs de biens immobiliers
532111 | amenity/car_rental | Passenger car rental, Location de voitures
561310, 561320 | office/employment_agency | Employment placement agencies, Agences de placement
561510 | shop/travel_agency | Travel agencies, Agences de voyages
561612 | office/security | Security guard and patrol services
561613 | office/private_investigator | Investigation services, Services d’enquête
561621 | ca/alarm-systems | Security systems services
561710 | ca/pest-control | Exterminating and pest control services, Services d’extermination et de lutte antiparasitaire
561722 | ca/commercial-cleaning | Janitorial services, Services de conciergerie
561730 | craft/gardener | Landscaping services, Services d’aménagement paysager
238210 | craft/electrician | Electrical contractors, Entrepreneurs en électricité, Electrical contractors and other wiring installation contractors
238220 | craft/plumber | Plumbing heating and air-conditioning contractors, Entrepreneurs en plomberie chauffage et climatisation
238160 | craft/roofer | Roofing contractors, Entrepreneurs en travaux de toiture
238140 | craft/stonemason | Masonry contractors, Entrepreneurs en travaux de maçonnerie
238320 | craft/painter | Painting and wall covering contractors, Entrepreneurs en travaux de peinture et tapisserie
238310 | craft/plasterer | Drywall and insulation contractors
238330 | craft/floorer | Flooring contractors, Entrepreneurs en travaux de revêtements de sol
238170 | ca/siding | Siding contractors, Entrepreneurs en travaux de parement
236115, 236116, 236110 | ca/general-contractor | Residential building construction, Construction résidentielle
321110 | craft/sawmill | Sawmills and wood preservation, Scieries et préservation du bois
323113, 323119 | shop/copyshop | Commercial printing, Impression commerciale
312120 | craft/brewery | Breweries, Brasseries
312130 | craft/winery | Wineries, Vineries
312140 | craft/distillery | Distilleries
441110 | shop/car | New car dealers, Marchands d’automobiles neuves
441120 | shop/car/second_hand | Used car dealers, Marchands d’automobiles d’occasion
441310, 441330 | shop/car_parts | Automotive parts and accessories retailers, Détaillants de pièces et accessoires pour véhicules automobiles
441320, 441340 | shop/tyres | Tire dealers, Marchands de pneus
445110 | shop/supermarket | Supermarkets and other grocery retailers, Supermarchés et autres épiceries
445120, 445131 | shop/convenience | Convenience retailers, Dépanneurs
445240 | shop/butcher | Meat retailers, Boucheries
445250 | shop/seafood | Fish and seafood retailers, Poissonneries
445320 | shop/alcohol | Beer wine and liquor retailers, Magasins de bière de vin et de spiritueux
446110, 456110 | amenity/pharmacy | Pharmacies and drug retailers, Pharmacies
446130, 456130 | shop/optician | Optical goods retailers, Magasins de produits optiques
447110, 457110 | amenity/fuel | Gasoline stations with convenience stores, Gasoline stations, Stations-service
453110, 459310 | shop/florist | Florists, Fleuristes
453910, 459910 | shop/pet | Pet and pet supplies retailers, Animaleries
485310 | amenity/taxi | Taxi and limousine service, Services de taxi et de limousine
484210 | office/moving_company | Used household and office goods moving, Déménagement de biens usagés
488410 | ca/towing | Motor vehicle towing, Remorquage de véhicules automobiles
491110 | amenity/post_office | Postal service, Services postaux
611110 | amenity/school | Elementary and secondary schools, Écoles primaires et secondaires
611210 | amenity/college | Community colleges and C.E.G.E.P.s, Collèges communautaires et cégeps
611310 | amenity/university | Universities, Universités
611690 | ca/tutoring | Educational support
712111 | tourism/gallery | Non-commercial art museums and galleries
713940 | leisure/fitness_centre | Fitness and recreational sports centres, Centres de sports récréatifs et de conditionnement physique
713910 | leisure/golf_course | Golf courses and country clubs, Terrains de golf et country clubs
713920 | ca/ski-hill | Skiing facilities, Centres de ski
713950 | leisure/bowling_alley | Bowling centres, Salles de quilles
721111, 721114 | tourism/hotel | Hotels, Hôtels, Motels
721191 | tourism/guest_house | Bed and breakfast, Gîtes touristiques
721211 | tourism/camp_site | RV parks and campgrounds
722410 | amenity/bar | Drinking places, Débits de boissons
722511 | amenity/restaurant | Full-service restaurants, Restaurants à service complet
722320 | craft/caterer | Caterers, Traiteurs
811111 | shop/car_repair | General automotive repair, Réparations générales de véhicules automobiles
811121 | ca/auto-body | Automotive body paint and interior repair, Réparations de carrosseries peinture et garnissage
811192 | amenity/car_wash | Car washes, Lave-autos
812115, 812116, 812114 | shop/hairdresser | Beauty salons and barber shops, Salons de coiffure
812210 | shop/funeral_directors | Funeral homes, Salons funéraires
812310 | shop/laundry | Coin-operated laundries and dry cleaners
812320 | shop/dry_cleaning | Dry cleaning and laundry services
813110 | amenity/place_of_worship | Religious organizations, Organismes religieux
813910 | ca/chamber-of-commerce | Business associations, Associations de gens d’affaires
813930 | office/union | Labour organizations, Organisations de travailleurs
 | amenity/social_facility/food_bank | Food pantries, Food banks/food distribution warehouses, Emergency food, Food assistance, Banques alimentaires
 | ca/meals-on-wheels | Home delivered meals, Meals on wheels programs
 | amenity/kitchen | Soup kitchens, Congregate meals, Community meals, Soupes populaires
 | amenity/social_facility/homeless_shelter | Emergency shelter, Homeless shelters, Emergency shelters, Emergency housing
 | ca/womens-shelter | Domestic violence shelters, Violence against women shelters, VAW shelter, Family violence shelters
 | ca/youth-shelter | Youth shelters, Runaway/youth shelters
 | ca/transitional-housing | Transitional housing/shelter, Transitional housing
 | ca/social-housing | Subsidized rental housing, Public housing, Low income/subsidized rental housing, Rent geared to income
 | ca/crisis-line | Crisis intervention hotlines/helplines, Crisis lines, Suicide prevention hotlines, Distress lines, General crisis intervention hotlines
 | ca/violence-helpline | Domestic violence hotlines, Victim/witness assistance, Victim services, Crime victim support
 | ca/sexual-assault-centre | Sexual assault treatment, Rape crisis services, Sexual assault hotlines, Sexual assault counselling
 | ca/elder-abuse | Elder abuse prevention, Adult protective services
 | ca/addiction-services | Substance use disorder services, Substance abuse treatment, Alcohol and drug treatment, Addictions, Dependency support
 | ca/mental-health | Community mental health services, Community mental health agencies, Mental health support services, Mental health drop in centres
 | healthcare/counselling | Counselling services, General counselling services, Individual counselling, Family counselling
 | ca/settlement-services | Immigrant/refugee services, Newcomer settlement, Immigrant settlement services, Immigration services for newcomers, Newcomer services
 | ca/refugee-services | Refugee resettlement services, Refugee sponsorship
 | ca/francisation | French as a second language, Language instruction in French
 | amenity/language_school | English as a second language, Language instruction
 | office/employment_agency | Job search/placement, Job finding assistance, Employment services, Job search assistance, Career counselling, Services d’aide à l’emploi
 | ca/legal-aid | Legal aid services, General legal aid, Community legal clinics, Legal clinics, Cliniques juridiques
 | ca/tax-clinic | VITA programs, Tax preparation assistance, Income tax clinics, Community volunteer income tax program
 | ca/debt-help | Credit counselling, Personal financial counselling, Debt counselling
 | ca/disability-services | Disability associations, Developmental disabilities, Independent living, Persons with disabilities
 | ca/autism-services | Autism therapy, Autism support
 | ca/deaf-services | Deaf and hard of hearing services, Hearing impaired services
 | ca/blind-services | Vision impaired services, Blind and visually impaired
 | amenity/community_centre/family_centre | Family resource centres, Family support centres, Child and family programs, Early years centres
 | ca/parent-support | Parenting education, Parenting skills classes, Parent support groups
 | ca/early-years | Early intervention for children, Early childhood development
 | ca/before-after-school | Before and after school programs, School age child care
 | ca/child-protection | Child protective services, Children’s protective services, Children’s aid societies, Foster care
 | amenity/community_centre/youth_centre | Youth centres, Youth drop in, Youth enrichment programs
 | ca/seniors-centre | Senior centres, Seniors centres, Older adult centres, Active living for seniors
 | amenity/social_facility/day_care | Adult day programs, Adult day care
 | ca/caregiver-support | Caregiver support groups, Caregiver counselling, Respite care
 | ca/bereavement | Bereavement support groups, Bereavement counselling, Grief support
 | healthcare/hospice | Hospice care, Palliative care, End of life care
 | ca/home-care | In home assistance, Homemaker assistance, Home nursing, Personal support services, Personal care
 | amenity/social_facility/nursing_home | Long term care homes, Long-term care facilities, Skilled nursing facilities
 | amenity/social_facility/assisted_living | Retirement homes, Supportive living, Assisted living facilities
 | ca/community-transport | Medical appointments transportation, Senior ride programs, Specialized transportation, Disability related transportation
 | ca/community-health-centre | Community health centres, Community clinics, Nursing stations
 | ca/walk-in-clinic | Walk in clinics, Urgent care centres, Walk-in medical clinics
 | ca/sexual-health | Sexual health clinics, Family planning, STD/HIV testing, Birth control
 | ca/public-health | Public health units, Immunizations, Public health
 | ca/volunteer-centre | Volunteer recruitment/placement, Volunteer opportunities, Volunteer development
 | ca/211 | Information and referral, Comprehensive information and referral, Specialized information and referral
 | ca/adult-education | Adult literacy programs, Literacy and basic skills, Adult basic education, Adult upgrading
 | ca/indigenous-services | Native American services, Indigenous peoples services, Friendship centres, Aboriginal services
 | amenity/community_centre/lgbtq | LGBTQ2+ services, LGBTQ community centres
 | ca/emergency-financial-help | Utility bill payment assistance, Rent payment assistance, Emergency financial assistance
 | ca/clothing-bank | Clothing donation programs, Free clothing, General clothing provision
 | shop/charity | Thrift shops
 | ca/social-assistance | General relief, Income maintenance, Social assistance, Ontario works
 | ca/tenant-rights | Landlord/tenant assistance, Tenant rights information, Housing advocacy
 | ca/youth-helpline | Youth helplines, Child and youth helplines, Bullying prevention
 | ca/veterans-services | Veteran support services, Military family support
 | ca/offender-support | Ex-offender reentry programs, Prisoner reintegration
 | amenity/dentist | Chirurgien-dentiste, Chirurgienne-dentiste, Dental surgeon
 | ca/mental-health | Santé mentale, Mental health, Services de santé mentale, Mental health services
 | ca/addiction-services | Dépendances, Toxicomanie
 | amenity/social_facility/assisted_living | Résidence pour aînés, Résidence pour personnes aînées, Seniors’ residence
 | amenity/school | École primaire, École élémentaire, École secondaire, École élémentaire publique, École élémentaire catholique, École secondaire publique, École secondaire catholique, Public elementary school, Catholic elementary school, Public secondary school, Catholic secondary school, Elementary school, Primary school, High school, Secondary school, Public school, Catholic school, École d’immersion, École d’immersion française, Immersion française, French immersion, French immersion school
 | amenity/language_school | ESL classes, ESL, LINC, LINC classes, Language training (LINC), Cours d’anglais langue seconde
 | office/tax_advisor | Impôts, Income tax, Income taxes, Services d’impôt, Tax services
 | ca/tax-clinic | Tax clinic, Clinique d’impôts
 | amenity/social_facility/homeless_shelter | Refuge, Shelter
 | ca/violence-helpline | Violence conjugale, Violence familiale, Domestic violence, Family violence, Aide aux victimes, Services aux victimes, Victim support
 | ca/crisis-line | Ligne de crise, Lignes d’écoute
 | ca/social-housing | Logement social, Logements sociaux, Social housing
 | ca/housing-help | Logement, Housing, Services de logement, Housing services
 | shop/beauty | Esthétique, Aesthetics, Esthetics
 | ca/tutoring | Soutien scolaire, Academic support
 | ca/autism-services | Autisme, Autism
 | ca/sexual-health | Planification des naissances, Planning des naissances
 | ca/public-health | Vaccination, Vaccinations, Immunization
 | amenity/dancing_school | Danse, Dance
 | ca/musician | Musique, Music
 | craft/hvac | Climatisation, Air conditioning
 | amenity/community_centre/lgbtq | LGBTQ, LGBTQ+, 2SLGBTQ+, 2SLGBTQIA+, 2ELGBTQI+
 | ca/social-work | Services sociaux, Social services
`;

export interface StandardEntry {
  codes: string[];
  id: string;
  names: string[];
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);

export const STANDARD_NAMES: StandardEntry[] = STANDARDS.trim()
  .split('\n')
  .map((line) => {
    const [codes = '', id = '', names = ''] = line.split('|').map((column) => column.trim());
    return { codes: listOf(codes), id, names: listOf(names) };
  });
