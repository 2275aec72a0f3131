/**
 * Words of names, in both languages, by what they do when two names are compared. A line of each table is one
 * meaning: its key, then every way of writing it, folded. To teach the comparison a word, add it here.
 */
import { editDistance } from '@relais/core/connect/spelling';
import { fold } from '../import/fold.ts';

/** Words that change nothing: articles, prepositions, legal forms. */
const SILENT =
  'the a an of and at in on for by to with from le la les l de du des d et ou au aux en sur pour par dans avec un une y qu s inc incorporated incorporee ltd limited ltee limitee corp corporation co company compagnie cie llc llp senc sencrl srl enr reg lp gp pc plc dba oa societe dr dre drs docteur docteure doctor mme mr mrs ms maitre md dds dmd od dmv dvm rmt llb';

/** What a listing is. Two names that are of different kinds are two listings: a pharmacy is no clinic. */
const KINDS: Record<string, string> = {
  pharmacy:
    'pharmacie pharmacy pharm phcy pharma drugstore drugmart drug apothicaire apothecary pharmacien pharmacist',
  clinic: 'clinique clinic clin',
  hospital: 'hopital hospital hosp hop hospitalier hospitaliere',
  dental: 'dentaire dental dentiste dentist dentisterie dentistry',
  denture: 'denturologie denturologiste denturologist denturist denture',
  orthodontics: 'orthodontie orthodontiste orthodontic orthodontics orthodontist',
  optical:
    'optical optique optometrie optometry optometriste optometrist opticien optician lunetterie eyecare eyewear vision visual visuel',
  laboratory: 'laboratoire laboratory lab lifelabs',
  imaging: 'radiologie radiology imagerie imaging xray',
  physiotherapy: 'physiotherapie physiotherapy physio',
  chiropractic: 'chiropratique chiropractic chiro chiropraticien chiropractor',
  psychology: 'psychologie psychology psychologue psychologist psychotherapie psychotherapy',
  massage: 'massotherapie massage massotherapeute',
  veterinary: 'veterinaire veterinary vet animal',
  school: 'ecole school sch academie academy',
  childcare: 'garderie daycare childcare cpe creche nursery prematernelle preschool',
  college: 'college cegep',
  university: 'universite university univ universitaire',
  church:
    'eglise church paroisse parish chapelle chapel cathedrale cathedral temple mosquee mosque synagogue',
  restaurant:
    'restaurant ristorante resto rest dining cafe coffee bistro grill grille deli delicatessen pizzeria pizza bar pub diner brasserie rotisserie eatery kitchen cuisine tavern taverne steakhouse sushi',
  hotel: 'hotel motel inn auberge gite lodge',
  garage: 'garage auto automobile mecanique mechanic tire pneu carrosserie autobody',
  fuel: 'essence petrole gasbar gas',
  bank: 'banque bank caisse creditunion',
  library: 'bibliotheque library biblio',
  police: 'police gendarmerie rcmp grc opp ppo',
  fire: 'caserne pompier firehall',
  salon: 'salon coiffure coiffeur hair hairdressing barber barbier esthetique esthetic',
  law: 'avocat avocate lawyer law juridique legal notaire notary barrister solicitor',
  accounting: 'comptable accountant accounting cpa comptabilite',
  insurance: 'assurance insurance',
  realty: 'immobilier immobiliere realty realtor',
  residence: 'residence manoir manor foyer nursinghome carehome retirementhome villa lodge retirement',
  funeral: 'funeraire funeral',
  bakery: 'boulangerie bakery patisserie',
  grocery: 'epicerie grocery supermarche supermarket marche market',
  convenience: 'depanneur convenience variety',
  hardware: 'quincaillerie hardware',
  florist: 'fleuriste florist fleur flower',
  emergency: 'urgence emergency',
  mall: 'place plaza mall galeries',
  plumbing: 'plomberie plumbing plombier plumber',
  electrical: 'electricite electric electrical electricien electrician',
  heating: 'chauffage heating',
  roofing: 'toiture roofing couvreur roofer',
  painting: 'peinture painting peintre painter',
  construction: 'construction contracting entrepreneur contractor',
  welding: 'soudure welding',
  landscaping: 'paysagement landscaping paysagiste',
  cleaning: 'nettoyage cleaning entretien nettoyeur cleaner',
  moving: 'demenagement moving mover',
  transport: 'transport taxi cab trucking camionnage',
  catering: 'traiteur catering caterer',
  laundry: 'buanderie laundromat laundry',
  artgallery: 'artgallery',
  bookstore: 'librairie bookstore book livre',
  furniture: 'meuble furniture ameublement',
  jewellery: 'bijouterie jewellery jewelry jeweller',
  shoes: 'chaussure shoe cordonnerie',
  clothing: 'vetement clothing friperie',
  computers: 'informatique computer ordinateur',
  printing: 'imprimerie printing printer',
  photography: 'photographie photography photographe photographer photo',
  travel: 'voyage travel',
  butcher: 'boucherie butcher',
  fish: 'poissonnerie fish seafood',
  cheese: 'fromagerie cheese',
  brewery: 'brasseur brewery microbrasserie brewing',
  farm: 'ferme farm',
  gym: 'gym gymnase fitness',
  arena: 'arena rink patinoire',
  pool: 'piscine pool aquatic aquatique',
  theatre: 'theatre cinema',
  dance: 'danse dance',
  music: 'musique music',
  newspaper: 'journal newspaper',
  radio: 'radio fm',
  shelter: 'refuge shelter',
  foodbank: 'banquealimentaire foodbank',
  postoffice: 'postoffice postescanada',
  townhall: 'mairie townhall',
  healthunit: 'healthunit',
  court: 'palaisdejustice courthouse',
  legalaid: 'aidejuridique legalaid',
  childrenaid: 'aidealenfance childrenaid',
  // `(css)` behind the name of a home or a hospital in Ontario: what it does for those who live elsewhere.
  supportservice: 'supportservice',
};

/** Kinds that say so little that a more precise one beside them counts in their place. */
export const BROAD_KINDS: ReadonlySet<string> = new Set(['clinic', 'residence']);

/** Care that is not a physician's. */
export const CARE_KINDS: ReadonlySet<string> = new Set([
  ...[
    'dental',
    'denture',
    'orthodontics',
    'optical',
    'physiotherapy',
    'chiropractic',
    'psychology',
    'massage',
  ],
  'veterinary',
]);

/** Kinds of houses that hold other listings: a pharmacy in a hospital is not the hospital. */
export const HOUSING_KINDS: ReadonlySet<string> = new Set([
  'mall',
  'hospital',
  'university',
  'college',
  'school',
  'hotel',
]);

/** Kinds that stand in the house of another and are named after it: the café of a centre, the pharmacy of a residence. */
export const HOUSED_KINDS: ReadonlySet<string> = new Set([
  ...[
    'pharmacy',
    'laboratory',
    'imaging',
    'childcare',
    'restaurant',
    'emergency',
    'pool',
    'arena',
    'gym',
    'library',
  ],
  ...['insurance', 'clothing', 'bookstore', 'foodbank', 'shelter', 'salon', 'supportservice'],
]);

/** What is called so may house others, as what has a kind may. */
export const HOUSING_WORDS: ReadonlySet<string> = new Set(['centre', 'club', 'building']);

/** Other words that many names share, one meaning a line. They weigh little. */
const COMMON: Record<string, string> = {
  health: 'sante health hlth',
  care: 'soin care',
  centre: 'centre center ctr cntr ctre',
  service: 'service svc',
  community: 'communautaire community communaute comm',
  family: 'familiale familial famille family',
  medical: 'medical medicale medicaux medecine medicine med medic',
  doctor: 'medecin physician',
  house: 'maison house home',
  assessment: 'evaluation assessment assess',
  testing: 'test testing depistage',
  regional: 'regionale regional',
  territorial: 'territoriale territorial',
  district: 'district',
  national: 'nationale national',
  social: 'sociale social',
  office: 'bureau office cabinet',
  network: 'reseau network',
  system: 'systeme system',
  authority: 'regie authority',
  facility: 'facility',
  complex: 'complexe complex',
  carelevel: 'carelevel',
  // Of cardiology, of mental health, of learning: none is a school for that.
  institute: 'institut institute',
  // Who runs a hospital of Québec, which one file writes behind its name and the next leaves out.
  muhc: 'cusm muhc',
  cisss: 'cisss ciusss',
  group: 'groupe group grp',
  team: 'equipe team',
  association: 'association assoc assn asso',
  cooperative: 'cooperative coop',
  foundation: 'fondation foundation',
  society: 'society',
  city: 'ville city municipalite municipality town village',
  store: 'magasin store boutique shop',
  station: 'station poste detachment',
  building: 'edifice building bldg immeuble',
  branch: 'succursale branch location site campus satellite',
  head: 'siegesocial headoffice headquarters hq',
  department: 'departement department dept ministere ministry',
  professional: 'professionnel professionnelle professional',
  management: 'gestion management mgmt',
  enterprise: 'entreprise enterprise',
  brother: 'frere brother bros',
  son: 'fils son',
  saint: 'saint sainte st ste',
  mount: 'mont mount mt',
  fort: 'fort ft',
  unit: 'unite unit',
  support: 'soutien appui support',
  youthhouse: 'maisondesjeunes',
  resource: 'ressource resource',
  training: 'formation training',
  employment: 'emploi employment',
  housing: 'logement housing hebergement habitation',
  person: 'personne person people',
  associate: 'associe associee associate',
  food: 'alimentaire food aliment',
  memorial: 'memorial commemoratif',
  general: 'general generale',
  international: 'international internationale intl',
  canada: 'canada canadian canadien canadienne',
  quebec: 'quebec quebecois quebecoise',
  newbrunswick: 'newbrunswick nb',
  novascotia: 'novascotia ns',
  princeedward: 'princeedward pei ipe',
  newfoundland: 'newfoundland nl tnl',
  britishcolumbia: 'britishcolumbia bc cb',
  material: 'materiel materiau materiaux material',
  schoolboard: 'schoolboard',
  rural: 'rural rurale',
  ontario: 'ontario ontarien ontarienne',
  hall: 'hall salle',
  club: 'club',
  chez: 'chez',
  nurse: 'infirmier infirmiere nurse nursing',
  volunteer: 'benevole volunteer',
  museum: 'musee museum',
  park: 'parc park',
  council: 'conseil council board',
  day: 'jour day',
  parking: 'stationnement parking',
  pavilion: 'pavillon pavilion pav',
  government: 'gouvernement government govt gouv',
  county: 'comte county',
  monseigneur: 'monseigneur mgr monsignor msgr',
  // Banners of independent pharmacies, which one file writes and the next leaves out.
  pharmasave: 'pharmasave',
  pharmachoice: 'pharmachoice',
  guardian: 'guardian',
  ida: 'ida',
  remedy: 'remedy',
  rx: 'rx',
};

/**
 * Words of one's own that names have in both languages. They weigh as much as any other. No saints and no Sacré-Cœur:
 * that is how schools of two boards under one roof are named.
 */
const TRANSLATED: Record<string, string> = {
  friendship: 'amitie friendship',
  indigenous: 'autochtone indigenous native aboriginal',
  army: 'armee army',
  salvation: 'salut salvation',
  cross: 'croix cross',
  red: 'rouge red',
  newcomer: 'newcomer nouveauxarrivants',
  settlement: 'etablissement settlement',
  multicultural: 'multiculturel multiculturelle multicultural',
  cultural: 'culturel culturelle cultural',
  mental: 'mental mentale',
  addiction: 'dependance toxicomanie addiction',
  literacy: 'alphabetisation literacy',
  learning: 'apprentissage learning',
  recreation: 'loisir recreation recreational',
  help: 'aide help aid',
  crisis: 'crise crisis',
  development: 'developpement development',
  economic: 'economique economic',
  heritage: 'patrimoine heritage',
  environment: 'environnement environment',
  resident: 'resident habitant',
  neighbourhood: 'quartier neighbourhood neighborhood',
  sexual: 'sexuel sexuelle sexual',
  assault: 'agression assault',
  violence: 'violence',
  healing: 'guerison healing',
  rehabilitation: 'readaptation rehabilitation rehab',
  palliative: 'palliatif palliative hospice',
  psychiatric: 'psychiatrique psychiatrie psychiatric psychiatry',
  geriatric: 'geriatrique geriatrie geriatric geriatrics',
  cardiology: 'cardiologie cardiology',
  cardiac: 'cardiaque cardiac',
  oncology: 'oncologie oncology cancerologie',
  surgery: 'chirurgie chirurgical chirurgicale surgery surgical',
  maternity: 'maternite maternity',
  convalescent: 'convalescence convalescent',
  chronic: 'chronique chronic',
  dialysis: 'dialyse dialysis',
  ambulatory: 'ambulatoire ambulatory outpatient',
  autism: 'autisme autism',
  deaf: 'sourd sourde deaf',
  blind: 'aveugle blind',
  jewish: 'juif juive jewish',
  military: 'militaire military',
  correctional: 'correctionnel correctionnelle correctional',
  mercy: 'misericorde mercy',
  queen: 'reine queen',
  chinese: 'chinois chinoise chinese',
  italian: 'italien italienne italian',
  ukrainian: 'ukrainien ukrainienne ukrainian',
  veteran: 'ancienscombattants veteran',
  bilingual: 'bilingue bilingual',
  counselling: 'counselling counseling consultation',
  welcome: 'accueil welcome',
  immigration: 'immigration immigrant immigrante',
  acadian: 'acadien acadienne acadian',
  firstnation: 'premierenation firstnation',
  disability: 'handicap disability deficience',
  childhood: 'enfance childhood',
  wellbeing: 'mieuxetre bienetre wellness wellbeing',
  independent: 'autonome independent',
  living: 'vivre living',
  victim: 'victime victim',
  justice: 'justice',
  distress: 'detresse distress',
  grief: 'deuil grief bereavement',
  birth: 'naissance birth birthing',
  midwife: 'sagefemme midwife midwifery midwives',
  podiatry: 'podiatrie podiatry podiatre podiatrist podiatrique',
  hearing: 'audiologie audiology audioprothesiste audition hearing',
  osteopathy: 'osteopathie osteopathy osteopathe osteopath',
  occupational: 'ergotherapie ergotherapeute occupational',
  speech: 'orthophonie orthophoniste speech',
  skin: 'dermatologie dermatology dermatologique dermatologue dermatologist',
  eyes: 'ophtalmologie ophthalmology ophtalmologique',
  fertility: 'fertilite fertility',
  sleep: 'sommeil sleep',
  pain: 'douleur pain',
  diabetes: 'diabete diabetic diabetique',
  blood: 'sang blood',
  mother: 'mere mother',
  father: 'pere father',
  work: 'travail work',
  worker: 'travailleur travailleuse worker',
  business: 'affaire business',
  chamber: 'chambre chamber',
  agriculture: 'agricole agriculture agricultural',
  language: 'langue language',
  translation: 'traduction translation',
  interpreter: 'interprete interpreter interpretation',
  research: 'recherche research',
  technology: 'technologie technology',
  art: 'art',
  artist: 'artiste artist',
  campground: 'camping campground',
  sugarshack: 'cabaneasucre sugarshack erabliere',
  lobster: 'homard lobster',
  mealsonwheels: 'mealsonwheels',
  knights: 'chevaliersdecolomb',
  alcoholics: 'alcooliquesanonymes',
  brothersandsisters: 'grandsfreres',
  stjohnambulance: 'ambulancesaintjean',
  goldenage: 'goldenage',
  icecream: 'cremeglacee icecream',
  dairy: 'laitier laiterie laitiere dairy',
  wine: 'vin wine vignoble vineyard winery',
  honey: 'miel honey',
  garden: 'jardin garden',
  orchard: 'verger orchard',
  apple: 'pomme apple',
  maple: 'erable maple',
  pine: 'pin pine',
  oak: 'chene oak',
  elm: 'orme elm',
  cedar: 'cedre cedar',
  birch: 'bouleau birch',
  wood: 'bois wood',
  water: 'eau water',
  sea: 'mer sea',
  lake: 'lac lake',
  river: 'riviere river',
  bay: 'baie bay',
  island: 'ile isle island',
  valley: 'vallee valley',
  cove: 'anse cove',
  point: 'pointe point',
  hill: 'colline hill',
  harbour: 'havre harbour harbor',
  mountain: 'montagne mountain',
  beach: 'plage beach',
  forest: 'foret forest',
  lighthouse: 'phare lighthouse',
  mill: 'moulin mill',
  falls: 'chute sault falls fall',
  bridge: 'pont bridge',
  sun: 'soleil sun',
  star: 'etoile star',
  rainbow: 'arcenciel rainbow',
  butterfly: 'papillon butterfly',
  hope: 'espoir hope',
  wolf: 'loup wolf',
  eagle: 'aigle eagle',
  black: 'noir noire black',
  white: 'blanc blanche white',
  green: 'vert verte green',
  blue: 'bleu bleue blue',
  two: 'deux two',
  three: 'trois three',
  four: 'quatre four',
  seven: 'sept seven',
  little: 'petit petite little',
  great: 'grand grande great greater',
  new: 'nouveau nouveaux nouvelle new',
  old: 'vieux vieille old',
  world: 'monde world',
  financial: 'financier financiere financial finance',
  francophonie: 'francophonie',
  royal: 'royal royale',
  centennial: 'centenaire centennial',
  life: 'vie life',
  airport: 'aeroport airport',
  bus: 'autobus bus',
  ferry: 'traversier ferry',
  recycling: 'recyclage recycling',
  window: 'fenetre window',
  floor: 'plancher flooring',
  dog: 'chien dog',
  cat: 'chat cat',
  sewing: 'couture sewing',
  swimming: 'natation swimming',
  baptist: 'baptiste baptist',
  presbyterian: 'presbyterien presbyterienne presbyterian',
  lutheran: 'lutherien lutherienne lutheran',
  united: 'uni unie united',
};

/**
 * What tells two listings of one name apart: two names that each have a word of the same row, and none in common,
 * are never one listing.
 */
const QUALIFIERS: Record<string, Record<string, string>> = {
  language: {
    french: 'francais francaise francophone french',
    english: 'anglais anglaise anglophone english',
    immersion: 'immersion',
  },
  board: {
    catholic: 'catholique catholic cath separate separee rcssd',
    public: 'public publique',
    christian: 'christian chretien chretienne',
  },
  level: {
    elementary: 'elementaire elementary primaire primary elem',
    secondary: 'secondaire secondary sec highschool high collegiate polyvalente',
    middle: 'intermediaire intermediate middle junior',
    preschool: 'prescolaire preschool kindergarten maternelle prematernelle',
  },
  time: {
    morning: 'matin morning am matinee avantmidi',
    afternoon: 'apresmidi afternoon pm',
    evening: 'soir soiree evening',
    night: 'nuit night nocturne overnight',
    weekend: 'findesemaine weekend samedi dimanche saturday sunday',
    weekday: 'weekday ensemaine',
    monday: 'lundi monday',
    tuesday: 'mardi tuesday',
    wednesday: 'mercredi wednesday',
    thursday: 'jeudi thursday',
    friday: 'vendredi friday',
    summer: 'ete summer',
    winter: 'hiver winter',
    afterhours: 'afterhours apresleheures',
  },
  people: {
    children: 'enfant child children kid pediatrique pediatric paediatric pediatrie pediatrics',
    youth: 'jeunesse jeune youth ado adolescent teen',
    adults: 'adulte adult',
    seniors: 'aine ainee senior elder elderly',
    women: 'femme women woman feminin',
    men: 'homme men',
    symptomatic: 'symptomatique symptomatic',
    asymptomatic: 'asymptomatique asymptomatic',
    staff: 'personnel staff employe employee',
  },
  way: {
    drivethrough: 'drivethrough drivethru auvolant drivein',
    mobile: 'mobile ambulant',
    virtual: 'virtuel virtuelle virtual online enligne telehealth telesante',
    walkin: 'walkin sansrendezvous',
    inside: 'indoor interieur inperson enpersonne',
  },
  side: {
    north: 'nord north northern',
    south: 'sud south southern',
    east: 'est east eastern oriental',
    west: 'ouest west western occidental',
    northeast: 'nordest northeast northeastern',
    northwest: 'nordouest northwest northwestern',
    southeast: 'sudest southeast southeastern',
    southwest: 'sudouest southwest southwestern',
    upper: 'upper haut haute superieur',
    lower: 'lower bas basse inferieur',
    downtown: 'downtown centreville',
  },
  part: {
    program: 'programme program',
    foundation: 'fondation foundation',
    auxiliary: 'auxiliaire auxiliary',
    cemetery: 'cimetiere cemetery',
    friends: 'ami friend',
    vaccination: 'vaccination immunization immunisation',
    machine: 'atm guichet gab',
  },
  state: {
    federal: 'federal federale',
    provincial: 'provincial provinciale',
    municipal: 'municipal municipale',
  },
  // By law one has nurses, the other tenants.
  care: {
    nursing: 'nursinghome longtermcare',
    retirement: 'retirement retirementhome',
    assisted: 'assistedliving',
  },
  rank: {
    head: 'siegesocial headoffice headquarters hq',
    branch: 'succursale branch filiale location site campus satellite',
  },
};

const FRENCH_SCHOOL =
  /\b(?:ecoles?|elementaires?|secondaires?|catholiques?|publiques?|polyvalente|academie|prescolaire|maternelle)\b|^college\b/;
const ENGLISH_SCHOOL =
  /\b(?:schools?|elementary|secondary|high|catholic|public|collegiate|academy|kindergarten)\b|\bcollege$/;

/** In which language a name, made `plain`, says that it is a school; both for « École Roy School ». */
export function tongueOfSchool(text: string): { fr?: true; en?: true } {
  return {
    ...(FRENCH_SCHOOL.test(text) ? { fr: true } : {}),
    ...(ENGLISH_SCHOOL.test(text) ? { en: true } : {}),
  };
}

/** Phrases that are one word here. */
const PHRASES: [RegExp, string][] = [
  [/\bapres midi\b/g, 'apresmidi'],
  [/\bavant midi\b/g, 'avantmidi'],
  [/\bfin de semaine\b|\bfins de semaine\b/g, 'findesemaine'],
  [/\ben semaine\b/g, 'ensemaine'],
  [/\bafter hours?\b|\bapres les heures\b|\bhors des heures\b/g, 'afterhours'],
  // In Ontario a « collège catholique » is a secondary school of the board.
  [/\bcollege catholique\b/g, 'ecole secondaire catholique'],
  // School boards write « É.S.C. », É.É.P., in front; English ones SS, PS, HS, behind.
  [/\besc\b(?= )/g, 'ecole secondaire catholique'],
  [/\beec\b(?= )/g, 'ecole elementaire catholique'],
  [/\besp\b(?= )/g, 'ecole secondaire publique'],
  [/\beep\b(?= )/g, 'ecole elementaire publique'],
  [/(?<=\w )c[hs]s$/g, 'catholic highschool school'],
  [/(?<=\w )c?es$/g, 'elementary school'],
  [/(?<=\w )cs$/g, 'catholic school'],
  [/(?<=\w )ps$/g, 'public school'],
  [/(?<=\w )(?:d?hs|ss)$/g, 'highschool school'],
  [/\bweek end\b/g, 'weekend'],
  [/\bdrive (?:through|thru)\b/g, 'drivethrough'],
  [/\bservice au volant\b|\bau volant\b/g, 'auvolant'],
  [/\bwalk in\b/g, 'walkin'],
  [/\bsans rendez vous\b/g, 'sansrendezvous'],
  [/\bin person\b/g, 'inperson'],
  [/\ben personne\b/g, 'enpersonne'],
  [/\ben ligne\b/g, 'enligne'],
  [/\bnord est\b|\bnorth east\b/g, 'northeast'],
  [/\bnord ouest\b|\bnorth west\b/g, 'northwest'],
  [/\bsud est\b|\bsouth east\b/g, 'southeast'],
  [/\bsud ouest\b|\bsouth west\b/g, 'southwest'],
  [/\bcentre ville\b/g, 'centreville'],
  [/\bsiege social\b/g, 'siegesocial'],
  [/\bhead (?:office|quarters)\b/g, 'headoffice'],
  [/\bhigh school\b/g, 'highschool school'],
  [/\bnursing home\b|\bfoyer de soins\b/g, 'nursinghome'],
  [/\blong term care\b|\bsoins de longue duree\b|\bltc\b|\bchsld\b/g, 'longtermcare'],
  [/\b(?:care|rest) home\b/g, 'carehome'],
  // How much care a home gives, which one file says of it and the next does not.
  [
    /\b(?:special|personal|extended|continuing|complex|intermediate|residential) care(?=home|\b)/g,
    'carelevel care',
  ],
  [
    /\bretirement (?:home|residence|living)\b|\b(?:maison|residence) (?:de retraite|pour retraites)\b/g,
    'retirementhome',
  ],
  [/\bassisted living\b|\blogements? supervises?\b/g, 'assistedliving'],
  [/\bnouveau brunswick\b|\bnew brunswick\b/g, 'newbrunswick'],
  [/\bnouvelle ecosse\b|\bnova scotia\b/g, 'novascotia'],
  [/\bile du prince edouard\b|\bprince edward island\b/g, 'princeedward'],
  [/\bterre neuve(?: et(?: du)? labrador)?\b|\bnewfoundland(?: and labrador)?\b/g, 'newfoundland'],
  [/\bcolombie britannique\b|\bbritish columbia\b/g, 'britishcolumbia'],
  // A board is no school; which it is of is said by other words.
  [/\bconseil (?:scolaire|des ecoles)\b|\bschool (?:board|district)\b|\bdistrict scolaire\b/g, 'schoolboard'],
  // In Québec it is what CHSLD stands for, unless it says whom else it shelters.
  [
    /\bcentre d hebergement\b(?! (?:d|pour|des|de crise|jeunesse|temporaire|communautaire)\b)/g,
    'longtermcare',
  ],
  [/\bpersonnes agees\b/g, 'aine'],
  [/\b(?:club|ligue) d age d or\b|\bgolden age club\b/g, 'club goldenage'],
  [/\b(?:salon|residence|complexe|maison) funeraires?\b|\bfuneral (?:home|parlour|chapel)\b/g, 'funeral'],
  [/\bgaleries? d art\b|\bart galler(?:y|ies)\b/g, 'artgallery'],
  // Organisations that every town has, by their name in each language.
  [/\bpopotes? roulantes?\b|\bmeals on wheels\b/g, 'mealsonwheels'],
  [/\bchevaliers de colomb\b|\bknights of columbus\b/g, 'chevaliersdecolomb'],
  [/\balcooliques anonymes\b|\balcoholics anonymous\b/g, 'alcooliquesanonymes'],
  [/\bgrands freres (?:et )?grandes soeurs\b|\bbig brothers (?:and )?big sisters\b/g, 'grandsfreres'],
  [/\bambulance saint jean\b|\bst john ambulance\b/g, 'ambulancesaintjean'],
  [/\bgendarmerie royale du canada\b|\broyal canadian mounted police\b/g, 'rcmp'],
  [/\bpolice provinciale de l ontario\b|\bontario provincial police\b/g, 'opp'],
  [/\bco op(?:erative|eratives)?\b/g, 'coop'],
  [/\bcentre hospitalier\b/g, 'hospitalier'],
  [/\bhospital cent(?:re|er)\b/g, 'hospital'],
  // Nuns' hospitals; no hotel.
  [/\bhotels? dieu\b/g, 'hoteldieu'],
  [/\bchu (?=(?:de|du|d|dr|saint|sainte|st|ste) )/g, 'hospitalier universitaire '],
  [/\bhealthcare\b/g, 'health care'],
  [/\bcredit union\b|\bcaisse (?:populaire|pop)\b/g, 'creditunion'],
  [/\bday care\b|\bchild care\b|\bservice de garde\b|\bcentre de la petite enfance\b/g, 'daycare'],
  [/\bdrug store\b/g, 'drugstore'],
  [/\bdrugs? mart\b/g, 'drugmart'],
  [/\bfire (?:hall|station|department|dept)\b|\bservice d incendie\b/g, 'firehall'],
  [/\bgas (?:bar|station)\b|\bstation service\b/g, 'gasbar'],
  [/\beye care\b/g, 'eyecare'],
  [/\bx ray\b/g, 'xray'],
  [/\bauto body\b/g, 'autobody'],
  [/\bmaison des jeunes\b/g, 'maisondesjeunes'],
  [/\bsante et (?:de )?services sociaux\b/g, 'sante social service'],
  [/\bcentre local de services? communautaires?\b/g, 'clsc'],
  [/\bnouveaux arrivants\b/g, 'nouveauxarrivants'],
  [/\banciens combattants\b/g, 'ancienscombattants'],
  [
    /\b(?:public )?health unit\b|\bbureau de sante(?: publique)?\b|\bcirconscription sanitaire\b/g,
    'healthunit',
  ],
  [/\blegal aid\b|\baide juridique\b/g, 'legalaid'],
  [/\bchildrens? aid\b|\baide a l enfance\b/g, 'childrenaid'],
  [/\bfood bank\b|\bbanque alimentaire\b|\bbanque d alimentation\b/g, 'foodbank'],
  [/\bpalais de justice\b|\bcourt house\b/g, 'courthouse'],
  [/\bcanada post\b|\bpostes canada\b/g, 'postescanada'],
  [/\bpost office\b|\bbureau de poste\b/g, 'postoffice'],
  [/\bcity hall\b|\btown hall\b|\bhotel de ville\b|\bmunicipal (?:office|hall|building)\b/g, 'townhall'],
  [/\b(?:edifice|complexe|bureaux?) (?:municipal|municipaux|de la municipalite|de la ville)\b/g, 'townhall'],
  // « Ville de Kapuskasing » is whom one finds in its town hall; `City of Ottawa Parks` is another's name.
  [
    /^(?:city|town|township|village|municipality|ville|canton|municipalite) (?:of|de|du|d)(?: (?:the|la|le|l|greater|grand))? (?=\w+(?: \w+)?(?: townhall)?$)/,
    'townhall ',
  ],
  // Whose association it is, and not the language of its service.
  [/\bcanadienne?s? francaise?s?\b|\bfrench canadians?\b/g, 'frenchcanadian'],
  [/\bdes francophones\b/g, 'francophonie'],
  [/\bsages? femmes?\b/g, 'sagefemme'],
  [/\bpremieres? nations?\b|\bfirst nations?\b/g, 'firstnation'],
  [/\bmieux etre\b/g, 'mieuxetre'],
  [/\bbien etre\b|\bwell being\b/g, 'bienetre'],
  [/\barc en ciel\b/g, 'arcenciel'],
  [/\bcabane a sucre\b|\bsugar (?:shack|bush)\b/g, 'sugarshack'],
  [/\bcreme glacee\b|\bice cream\b/g, 'icecream'],
];

/** Most names have none of them. */
const ANY_PHRASE = new RegExp(PHRASES.map(([phrase]) => phrase.source).join('|'));

/** A plural, a possessive and the bare word are one: `Tim Hortons`, `Tim Horton's`. */
export const stem = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

export interface Meaning {
  /** The same for every way of writing it, in both languages. */
  key: string;
  kind?: string;
  qualifier?: string;
  common?: true;
}

const words = (list: string): string[] => list.split(' ').map(stem);
const silent = new Set(words(SILENT));
const meanings = new Map<string, Meaning>();
for (const [key, list] of Object.entries(TRANSLATED)) {
  for (const word of words(list)) meanings.set(word, { key });
}
for (const [key, list] of Object.entries(COMMON)) {
  for (const word of words(list)) meanings.set(word, { key, common: true });
}
for (const [kind, list] of Object.entries(KINDS)) {
  for (const word of words(list)) meanings.set(word, { key: kind, kind });
}
// A town may have a « Hôtel-Dieu » beside its other hospital.
meanings.set('hoteldieu', { key: 'hoteldieu', kind: 'hospital' });
for (const [qualifier, values] of Object.entries(QUALIFIERS)) {
  for (const [key, list] of Object.entries(values)) {
    for (const word of words(list)) meanings.set(word, { ...meanings.get(word), key, qualifier });
  }
}

/** By these a name says next to nothing of what is done there: `Roy Centre`, `Roy Memorial`, « Foyer Roy ». */
const SAYING_NOTHING = new Set(
  'centre memorial house general regional national international canada ontario quebec newbrunswick novascotia princeedward newfoundland britishcolumbia residence nursing retirement branch head pavilion territorial district county system network authority facility complex carelevel muhc cisss'.split(
    ' ',
  ),
);
/** By these neither, unless it is beside something: `Roy Services`, but `Roy Sales` and `Roy Service`. */
const SAYING_LITTLE = new Set('service help support clinic'.split(' '));
/** And a side of the town says where, not what. */
export const saysSomething = (key: string): boolean => !SAYING_NOTHING.has(key) && !(key in QUALIFIERS.side!);
export const saysMuch = (key: string): boolean => saysSomething(key) && !SAYING_LITTLE.has(key);

/** A word of one's own in English where it is one that both languages have: `maple` of « érables ». */
export const inEnglish = (word: string): string => {
  const { key, kind, common, qualifier } = meanings.get(stem(word)) ?? { key: word };
  return kind || common || qualifier ? word : key;
};

/** Every way of writing a meaning that has several, to know one of them that is mistyped. */
const spellings = new Map<string, string[]>();
for (const [word, { key, qualifier }] of meanings) {
  if (!qualifier && word.length > 3) spellings.set(key, [...(spellings.get(key) ?? []), word]);
}
export const spellingsOf = (key: string): readonly string[] | undefined => spellings.get(key);

export const isSilent = (word: string): boolean => silent.has(word);

/** Words long enough to be known with a typing error, by how they begin. */
const LONG = 7;
const longWords = new Map<string, string[]>();
for (const word of meanings.keys()) {
  if (word.length < LONG) continue;
  const start = word.slice(0, 2);
  longWords.set(start, [...(longWords.get(start) ?? []), word]);
}

/** What a word means, by its stem, also with a typing error in a long one; a word of no table means itself. */
export function meaningOf(stemmed: string): Meaning {
  const known = meanings.get(stemmed);
  if (known) return known;
  const alike =
    stemmed.length >= LONG &&
    longWords.get(stemmed.slice(0, 2))?.find((word) => editDistance(word, stemmed, 1) === 1);
  return alike ? meanings.get(alike)! : { key: stemmed };
}

/** Folds a name and joins what belongs together: `A&W`, `A-1`, `C.L.S.C.`, `O'Brien`, « après-midi ». */
export const plain = (text: string): string => withPhrases(folded(text));

/** Each phrase as one word. */
export function withPhrases(folded: string): string {
  return ANY_PHRASE.test(folded)
    ? PHRASES.reduce((text, [phrase, word]) => text.replace(phrase, word), folded)
    : folded;
}

/** As `plain`, but phrases are left in their words. */
export function folded(text: string): string {
  const marked = /['’&+-]/.test(text)
    ? text
        .replace(/(?<![\p{L}\p{N}])(\p{L})-(?=\d)/gu, '$1')
        .replace(/(\p{L})['’]s(?!\p{L})/giu, '$1s')
        .replace(/(?<!\p{L})([om]c?)['’](?=\p{L}{3})/giu, '$1')
        .replace(/(?<![\p{L}\p{N}])(\p{L})\s?[&+]\s?(\p{L})(?![\p{L}\p{N}])/gu, '$1$2')
    : text;
  let folded = fold(marked);
  // Most texts have no two letters alone side by side.
  if (/\b[a-z] [a-z]\b/.test(folded)) folded = joinLetters(folded);
  return folded;
}

function joinLetters(text: string): string {
  const folded = text
    .replace(/\bn ([oe])\b/g, (_, side) => (side === 'o' ? 'northwest' : 'northeast'))
    .replace(/\bs ([oe])\b/g, (_, side) => (side === 'o' ? 'southwest' : 'southeast'));
  // Runs of single letters are one word, but an elision is none: `C L S C`, not `l ecole d art`.
  return folded.replace(/\b(?:[a-z] ){1,}[a-z]\b(?! ?['’])/g, (letters) =>
    /^(?:[adlsyn] )+[adlsyn]$/.test(letters) && letters.length < 5 ? letters : letters.replace(/ /g, ''),
  );
}
