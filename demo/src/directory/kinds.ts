/**
 * What is found in a town, kind by kind: how such places name themselves in each language, and what they
 * say of themselves. One kind for each category of the taxonomy.
 *
 * In names: `{F}` and `{G}` family names; `{W}` `{M}` a woman’s or a man’s full name, `{w}` `{m}` the first
 * name alone; `{Dr}` a doctor with the right title; `{Me}` a notary or a member of the bar (`{Mew}` a woman, `{Mem}` a man); `{de}` a
 * landmark with its contracted article (« du Ruisseau »), `{le}` the same standing alone (« Le Ruisseau »),
 * `{L}` its English name, or one that only English-speaking businesses use; `{town}` the town (« d’Embrun »
 * in French), `{ville}` its bare name; `{S}` a patron saint, `{founder}` a pioneer, `{sign}` a shop sign,
 * `{table}` that of a place where one eats. A phrase marked `[mer]` is said by the sea only, `[terre]` inland, `[ville]` in
 * larger towns,
 * any other mark only by those whose name it matches, and they say nothing else.
 */
import type { LegalForm } from '@relais/core/listing';

/** What kinds have in common when they speak of themselves. */
export type Family =
  | 'health'
  | 'facility'
  | 'care'
  | 'refuge'
  | 'residence'
  | 'visits'
  | 'children'
  | 'school'
  | 'lessons'
  | 'law'
  | 'money'
  | 'aid'
  | 'community'
  | 'club'
  | 'culture'
  | 'media'
  | 'home'
  | 'shop'
  | 'garage'
  | 'errand'
  | 'food'
  | 'market'
  | 'stay'
  | 'beauty'
  | 'funeral'
  | 'business'
  | 'public';

export type HoursKind =
  | 'office'
  | 'practice'
  | 'clinic'
  | 'always'
  | 'pharmacy'
  | 'shop'
  | 'grocery'
  | 'convenience'
  | 'bakery'
  | 'restaurant'
  | 'cafe'
  | 'canteen'
  | 'garage'
  | 'trade'
  | 'school'
  | 'daycare'
  | 'library'
  | 'museum'
  | 'venue'
  | 'parish'
  | 'gym'
  | 'salon'
  | 'bank'
  | 'evening'
  | 'counter'
  | 'desk'
  | 'silent';

export interface Pair {
  fr: string;
  en: string;
}

export interface Kind {
  category: string;
  family: Family;
  form: LegalForm;
  hours: HoursKind;
  /** How often it comes up, against the others. */
  weight: number;
  /** One for about so many people. */
  per: number;
  /** Names of those who name themselves in French only, in English only, in both. */
  fr: string[];
  en: string[];
  both: Pair[];
  says: Pair[];
  /** An institution of the French-speaking community: it lives in French. */
  francophone?: boolean;
  /** Share of those that also serve people far away, by phone or video. */
  distance?: number;
}

const lines = (text = ''): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const pairs = (text = ''): Pair[] =>
  lines(text).map((line) => {
    const [fr, en] = line.split(' // ');
    if (!fr || !en) throw new Error(`not a pair: ${line}`);
    return { fr, en };
  });

function kind(
  category: string,
  [family, form, hours, weight, per]: [Family, LegalForm, HoursKind, number, number],
  texts: { fr?: string; en?: string; both?: string; says: string; francophone?: boolean; distance?: number },
): Kind {
  return {
    category,
    family,
    form,
    hours,
    weight,
    per,
    fr: lines(texts.fr),
    en: lines(texts.en),
    both: pairs(texts.both),
    says: pairs(texts.says),
    ...(texts.francophone && { francophone: true }),
    ...(texts.distance && { distance: texts.distance }),
  };
}

/** What may follow, family by family. */
export const TAILS: Record<Family, Pair[]> = {
  health: pairs(`
    , nouvelle clientèle acceptée // , new patients welcome
    , délais courts pour les urgences // , with short waits for emergencies
    , facturation directe aux assureurs // , with direct billing to insurers
    , dans un lieu calme et accessible // , in a calm, accessible space
    , sur rendez-vous // , by appointment
    , depuis {y} // , since {y}
    , stationnement gratuit derrière l’édifice // , free parking behind the building
    , rappels par message texte // , with reminders by text message`),
  facility: pairs(`
    , accès de plain-pied // , with level access
    , depuis {y} // , since {y}
    , stationnement gratuit // , free parking
    , près du centre-ville // , near downtown`),
  care: pairs(`
    , en toute confidentialité // , in complete confidence
    , au rythme de chaque personne // , at each person’s own pace
    , en personne ou par téléphone // , in person or by phone
    , aucune recommandation médicale nécessaire // , no referral needed
    , avec une liste d’attente courte // , with a short waiting list
    , tarifs selon le revenu // , with fees on a sliding scale`),
  refuge: pairs(`
    , en toute confidentialité // , in complete confidence
    , sans frais // , free of charge
    , sans jugement // , without judgment
    , depuis {y} // , since {y}`),
  residence: pairs(`
    , dans un milieu chaleureux // , in a warm setting
    , depuis {y} // , since {y}
    , visites sur rendez-vous // , tours by appointment`),
  visits: pairs(`
    , évaluation gratuite à la maison // , with a free in-home assessment
    , à {ville} et dans les environs // , in {ville} and the surrounding area
    , depuis {y} // , since {y}
    , selon vos besoins // , fitted to your needs`),
  children: pairs(`
    , inscriptions toute l’année // , registration all year
    , au cœur de la communauté depuis {y} // , at the heart of the community since {y}
    , dans un milieu chaleureux // , in a warm setting
    , places limitées // , places are limited
    , à deux pas du parc // , steps from the park`),
  school: pairs(`
    , au cœur de la communauté depuis {y} // , at the heart of the community since {y}
    , portes ouvertes en février // , open house in February
    , service de garde sur place // , with child care on site
    , visites sur rendez-vous // , visits by appointment`),
  lessons: pairs(`
    , inscriptions toute l’année // , registration all year
    , premier cours gratuit // , first class free
    , tarifs pour étudiants et aînés // , student and senior rates
    , en petits groupes // , in small groups
    , depuis {y} // , since {y}`),
  law: pairs(`
    , première consultation de trente minutes offerte // , with a free thirty-minute first consultation
    , depuis {y} // , since {y}
    , en personne ou par vidéo // , in person or by video
    , honoraires expliqués d’avance // , with fees explained up front
    , sur rendez-vous seulement // , by appointment only`),
  money: pairs(`
    , avec ou sans rendez-vous // , by appointment or walk-in
    , au service de la région depuis {y} // , serving the area since {y}
    , avec des conseils clairs et sans jargon // , with clear advice and no jargon
    , pour les familles et les petites entreprises // , for families and small businesses
    , rencontres en soirée possibles // , evening meetings available`),
  aid: pairs(`
    , sans frais // , free of charge
    , en toute confidentialité // , in complete confidence
    , avec ou sans rendez-vous // , with or without an appointment
    , depuis {y} // , since {y}
    , en personne ou par téléphone // , in person or by phone`),
  community: pairs(`
    , grâce à une équipe de bénévoles // , thanks to a team of volunteers
    , avec l’appui des gens d’ici // , with support from local people
    , depuis {y} // , since {y}
    , au cœur du quartier // , in the heart of the neighbourhood`),
  club: pairs(`
    , bienvenue à toutes et à tous // , open to everyone
    , bienvenue aux nouveaux visages // , new faces welcome
    , grâce à une équipe de bénévoles // , thanks to a team of volunteers
    , depuis {y} // , since {y}
    , en partenariat avec les écoles // , with local schools`),
  culture: pairs(`
    , programmation pour tous les âges // , with something for all ages
    , depuis {y} // , since {y}
    , visites de groupe sur demande // , group visits on request
    , avec des artistes d’ici // , featuring local artists
    , entrée libre le premier dimanche du mois // , free admission on the first Sunday of the month`),
  media: pairs(`
    , depuis {y} // , since {y}
    , et sur le Web // , and online
    , par des gens d’ici // , made here by local people`),
  home: pairs(`
    , estimation gratuite // , free estimates
    , à {ville} et dans les environs // , in {ville} and the surrounding area
    , entreprise familiale depuis {y} // , family-owned since {y}
    , résidentiel et commercial // , residential and commercial
    , travail garanti deux ans // , work guaranteed for two years
    , soirs et fins de semaine au besoin // , evenings and weekends if needed
    , équipe assurée et certifiée // , insured, certified crew`),
  shop: pairs(`
    , commerce familial depuis {y} // , family-owned since {y}
    , commandes spéciales bienvenues // , special orders welcome
    , livraison dans la région // , local delivery
    , service personnalisé // , with personal service
    , au centre-ville // , downtown
    , cartes-cadeaux // , gift cards available`),
  garage: pairs(`
    , commerce familial depuis {y} // , family-owned since {y}
    , estimation gratuite // , free estimates
    , auto de courtoisie // , with a courtesy car
    , navette vers la maison ou le travail // , with a shuttle home or to work
    , pièces et travail garantis // , parts and labour guaranteed`),
  errand: pairs(`
    , depuis {y} // , since {y}
    , service personnalisé // , with personal service
    , réservations par téléphone ou en ligne // , booking by phone or online
    , à {ville} et dans les environs // , in {ville} and the surrounding area`),
  food: pairs(`
    , recettes de famille // , from family recipes
    , produits d’ici quand la saison le permet // , local products in season
    , salle pour les groupes // , with room for groups
    , sur place ou à emporter // , eat in or take out
    , depuis {y} // , since {y}
    , terrasse l’été // , with a summer patio`),
  market: pairs(`
    , produits d’ici quand la saison le permet // , local products in season
    , commerce familial depuis {y} // , family-owned since {y}
    , commandes par téléphone // , phone orders welcome
    , depuis {y} // , since {y}
    , cartes-cadeaux // , gift cards available`),
  stay: pairs(`
    , déjeuner compris // , breakfast included
    , à quelques pas du centre-ville // , within walking distance of downtown
    , accueil des motoneigistes l’hiver // , snowmobilers welcome in winter
    , depuis {y} // , since {y}
    , tarifs de groupe // , group rates available`),
  beauty: pairs(`
    , avec ou sans rendez-vous // , by appointment or walk-in
    , dans une ambiance détendue // , in a relaxed setting
    , produits sans parfum sur demande // , fragrance-free products on request
    , stationnement à la porte // , with parking at the door
    , depuis {y} // , since {y}`),
  funeral: pairs(`
    , auprès des familles depuis {y} // , beside families since {y}
    , stationnement et accès de plain-pied // , with parking and level access
    , avec délicatesse // , with a gentle hand`),
  business: pairs(`
    , pour les organismes et les PME // , for non-profits and small businesses
    , de la première idée à la livraison // , from first idea to delivery
    , depuis {y} // , since {y}
    , à distance ou chez vous // , remotely or on site
    , avec une petite équipe d’ici // , with a small local team`),
  public: pairs(`
    , avec ou sans rendez-vous // , with or without an appointment
    , au comptoir ou par téléphone // , at the counter or by phone
    , accès de plain-pied // , with level access
    , bornes libre-service à l’entrée // , with self-serve kiosks at the entrance`),
};

export const KINDS: Kind[] = [
  // Health
  kind('amenity/doctors', ['health', 'professional', 'practice', 26, 2500], {
    fr: `{Dr}
      Cabinet médical {de}
      Cabinet {F} et {G}, médecine familiale
      Médecine familiale {de}`,
    en: `{Dr}, Family Physician
      {L} Family Medicine
      {F} & {G} Family Practice`,
    says: `Médecine familiale, du nourrisson aux personnes âgées // Family medicine, from newborns to seniors
      Suivi de grossesse, examens périodiques et petites chirurgies // Prenatal follow-up, checkups and minor procedures
      Suivi des maladies chroniques et vaccination // Chronic disease follow-up and vaccination
      Médecine de famille et visites au foyer // Family medicine and visits to the nursing home`,
  }),
  kind('amenity/doctors/paediatrics', ['health', 'professional', 'practice', 3, 25000], {
    fr: `Clinique pédiatrique {de}
      {Dr}, pédiatrie`,
    en: `{L} Pediatrics
      {Dr}, Pediatrician`,
    says: `Suivi des enfants de la naissance à 18 ans // Care for children from birth to 18
      Pédiatrie générale, asthme et allergies // General pediatrics, asthma and allergies
      Évaluations du développement et suivi des prématurés // Developmental assessments and follow-up of premature babies`,
  }),
  kind('amenity/doctors/psychiatrist', ['health', 'professional', 'practice', 3, 40000], {
    fr: `{Dr}, psychiatre
      Clinique de psychiatrie {de}`,
    en: `{Dr}, Psychiatrist
      {L} Psychiatry Associates`,
    says: `Évaluation et suivi, pour adultes // Assessment and follow-up for adults
      Psychiatrie de l’enfant et de l’adolescent // Child and adolescent psychiatry
      Troubles de l’humeur et anxiété, sur recommandation d’un médecin // Mood disorders and anxiety, by physician referral`,
  }),
  kind('amenity/clinic', ['health', 'non-profit', 'clinic', 12, 6000], {
    fr: `Clinique médicale {de}
      Polyclinique {de}
      Clinique médicale {F}`,
    en: `{L} Medical Clinic
      {L} Medical Centre
      {F} Medical Clinic`,
    both: `Équipe de santé familiale {de} // {L} Family Health Team
      Clinique d’infirmières praticiennes {de} // {L} Nurse Practitioner Clinic`,
    says: `Médecins, infirmières praticiennes et travail social sous un même toit // Doctors, nurse practitioners and social work under one roof
      Suivi du diabète, santé des femmes et petites urgences // Diabetes care, women’s health and minor emergencies
      Prise en charge de patients sans médecin de famille // Care for patients without a family doctor
      [infirmières] Soins de première ligne, du nourrisson à l’aîné // Primary care from infants to elders
      [infirmières] Prévention, suivis et renouvellements d’ordonnance // Prevention, follow-up and prescription renewals`,
  }),
  kind('ca/walk-in-clinic', ['facility', 'business', 'clinic', 7, 12000], {
    fr: `Clinique sans rendez-vous {de}
      Clinique de soins rapides {de}`,
    en: `{L} Walk-In Clinic
      {L} Urgent Care
      {F} Walk-In Medical`,
    says: `Consultations sans rendez-vous pour les petits et les grands bobos // Walk-in visits for scrapes, fevers and everything between
      Otites, entorses, renouvellements d’ordonnance // Ear infections, sprains and prescription renewals
      Soins sans rendez-vous, pour petits et grands // Walk-in care for young and old`,
  }),
  kind('ca/community-health-centre', ['aid', 'non-profit', 'clinic', 14, 9000], {
    both: `Centre de santé communautaire {de} // {L} Community Health Centre
      Centre de mieux-être communautaire {de} // {L} Community Wellness Centre`,
    fr: `Centre de santé communautaire {de}`,
    francophone: true,
    says: `Soins, prévention et promotion de la santé pour la communauté // Care, prevention and health promotion for the community
      Infirmières praticiennes, diététiste et intervenants en santé mentale // Nurse practitioners, a dietitian and mental health workers
      Soins de première ligne, groupes de marche et cuisine santé // Primary care, walking groups and healthy cooking
      Soins des pieds, santé mentale et ateliers pour les proches aidants // Foot care, mental health and caregiver workshops`,
  }),
  kind('amenity/hospital', ['facility', 'public', 'always', 5, 22000], {
    both: `Hôpital général {de} // {L} General Hospital
      Hôpital {S} {town} // {S} Hospital, {town}
      Centre hospitalier {de} // {L} Hospital Centre`,
    says: `Urgence ouverte jour et nuit, chirurgie d’un jour et maternité // Emergency day and night, day surgery and maternity
      Hôpital communautaire, urgence et soins de courte durée // Community hospital with emergency and acute care
      Soins hospitaliers, cliniques externes et imagerie // Inpatient care, outpatient clinics and imaging`,
  }),
  kind('ca/telehealth', ['aid', 'non-profit', 'always', 1, 300000], {
    both: `Télésoins {de} // {L} Telecare`,
    says: `Infirmières au bout du fil, jour et nuit // Nurses on the line, day and night
      Consultations médicales par vidéo, le soir et la fin de semaine // Video medical visits, evenings and weekends`,
    distance: 1,
  }),
  kind('ca/public-health', ['aid', 'public', 'office', 5, 20000], {
    both: `Bureau de santé {de} // {L} Health Unit
      Service de santé publique {de} // {L} Public Health Services`,
    says: `Vaccination, dépistage et cours prénataux // Vaccination, testing and prenatal classes
      Santé dentaire des enfants, santé sexuelle et voyages // Children’s dental health, sexual health and travel
      Clinique de vaccination sur rendez-vous et visites aux nouveau-nés // Vaccination by appointment and newborn visits`,
  }),
  kind('amenity/dentist', ['health', 'professional', 'practice', 32, 2200], {
    fr: `Clinique dentaire {F}
      Clinique dentaire {de}
      Clinique dentaire {F}-{G}
      Centre dentaire {de}
      {Dr}, dentiste
      Dentisterie familiale {de}
      Sourires {de}`,
    en: `{F} Dental
      {L} Dental Clinic
      {L} Family Dentistry
      {Dr}, Dentist
      {F} & {G} Dental Care
      {L} Smiles`,
    both: `Clinique dentaire {de} // {L} Dental Clinic
      Centre dentaire {F} // {F} Dental Centre`,
    says: `Soins dentaires pour toute la famille // Dental care for the whole family
      Dentisterie générale, hygiène et urgences le jour même // General dentistry, hygiene and same-day emergencies
      Implants, couronnes et dentisterie esthétique // Implants, crowns and cosmetic dentistry
      Une équipe douce avec les enfants et les gens nerveux // A team that is gentle with children and nervous patients
      Soins dentaires avec sédation, régime canadien accepté // Dental care with sedation, federal plan accepted`,
  }),
  kind('healthcare/dentist/orthodontics', ['health', 'professional', 'practice', 4, 35000], {
    fr: `Orthodontie {F}
      Orthodontie {de}`,
    en: `{F} Orthodontics
      {L} Orthodontics`,
    says: `Broches et gouttières pour jeunes et adultes // Braces and aligners for youth and adults
      Consultation d’orthodontie dès l’âge de sept ans // Orthodontic consultations from age seven
      Orthodontie et suivi avec votre dentiste // Orthodontics in step with your dentist`,
  }),
  kind('ca/denturist', ['health', 'professional', 'practice', 4, 18000], {
    fr: `Denturologie {F}
      Clinique de denturologie {de}`,
    en: `{F} Denture Clinic
      {L} Denture Centre`,
    says: `Prothèses complètes et partielles, réparations le jour même // Full and partial dentures, same-day repairs
      Dentiers sur implants et regarnissage // Implant dentures and relines
      Prothèses dentaires fabriquées sur place // Dentures made on site`,
  }),
  kind('amenity/pharmacy', ['shop', 'business', 'pharmacy', 24, 2500], {
    fr: `Pharmacie {F}
      Pharmacie {de}
      Pharmacie {F} et {G}
      Pharmacie familiale {de}
      Pharmacie {w} {F}`,
    en: `{L} Pharmacy
      {F} Pharmacy
      {L} Drugs
      {F}’s Drug Store`,
    both: `Pharmacie {de} // {L} Pharmacy`,
    says: `Ordonnances, vaccins et piluliers préparés chaque semaine // Prescriptions, vaccines and weekly pill packs
      Pharmacie de quartier, livraison gratuite des médicaments // Neighbourhood pharmacy with free delivery
      Prescription pour affections mineures et préparations magistrales // Prescribing for minor ailments, and compounding
      Conseils, bas de compression et comptoir postal // Advice, compression stockings and a postal counter`,
  }),
  kind('healthcare/optometrist', ['health', 'professional', 'practice', 11, 7000], {
    fr: `Optométrie {F}
      Clinique d’optométrie {de}
      Clinique visuelle {de}
      {Dr}, optométriste`,
    en: `{L} Eye Care
      {L} Vision Centre
      {F} Optometry
      {Dr}, Optometrist`,
    says: `Examens de la vue pour enfants et adultes // Eye exams for children and adults
      Santé oculaire, glaucome et yeux secs // Eye health, glaucoma and dry eye
      Examens de la vue, lunettes et lentilles au même endroit // Eye exams, glasses and contacts in one place`,
  }),
  kind('shop/optician', ['shop', 'business', 'shop', 5, 14000], {
    fr: `Lunetterie {F}
      Lunetterie {de}
      Lunetterie Regard {de}`,
    en: `{L} Optical
      {F} Opticians`,
    says: `Montures faites au Canada et ajustements gratuits // Canadian-made frames and free adjustments
      Lunettes de sécurité, de sport et de lecture // Safety, sport and reading glasses
      Verres taillés sur place, prêts en deux jours // Lenses cut on site, ready in two days`,
  }),
  kind('healthcare/audiologist', ['health', 'professional', 'practice', 4, 25000], {
    fr: `Audiologie {F}
      Clinique d’audiologie {de}`,
    en: `{L} Audiology
      {F} Audiology Clinic`,
    both: `Clinique d’audiologie {de} // {L} Audiology Clinic`,
    says: `Tests d’audition pour enfants et adultes // Hearing tests for children and adults
      Évaluation de l’audition, acouphènes et vertiges // Hearing assessments, tinnitus and dizziness
      Dépistage auditif en milieu de travail // Workplace hearing screening`,
  }),
  kind('shop/hearing_aids', ['health', 'business', 'practice', 4, 22000], {
    fr: `Centre auditif {de}
      Audition {F}`,
    en: `{L} Hearing Clinic
      {F} Hearing Aids`,
    says: `Essai d’appareils auditifs pendant trente jours // Thirty-day hearing aid trials
      Appareils, piles et nettoyage sans rendez-vous // Hearing aids, batteries and walk-in cleaning
      Prothèses auditives et aide pour la télévision // Hearing aids and TV listening devices`,
  }),
  kind('healthcare/speech_therapist', ['health', 'professional', 'practice', 7, 15000], {
    fr: `Orthophonie {de}
      {W}, orthophoniste
      Clinique d’orthophonie {F}
      Orthophonie Petits mots`,
    en: `{L} Speech Therapy
      {W}, Speech-Language Pathologist`,
    says: `Langage, bégaiement et lecture, chez l’enfant // Language, stuttering and reading in children
      Orthophonie en français pour enfants bilingues // Speech therapy in French for bilingual children
      Rééducation de la parole après un AVC // Speech rehabilitation after a stroke`,
    distance: 0.25,
  }),
  kind('healthcare/physiotherapist', ['health', 'professional', 'clinic', 16, 5000], {
    fr: `Physiothérapie {de}
      Physiothérapie {F}
      Clinique de physiothérapie {de}
      Physio {ville}
      Physiothérapie {F}-{G}`,
    en: `{L} Physiotherapy
      {F} Physio
      {L} Sports Medicine & Physio
      {L} Physiotherapy Clinic`,
    both: `Clinique de physiothérapie {de} // {L} Physiotherapy Clinic`,
    says: `Blessures sportives, maux de dos et rééducation après une chirurgie // Sports injuries, back pain and rehab after surgery
      Physiothérapie, thérapie manuelle et exercices sur mesure // Physiotherapy, manual therapy and tailored exercise
      Rééducation périnéale et vestibulaire // Pelvic floor and vestibular physiotherapy
      Accidents du travail et de la route // Workplace and motor vehicle injuries`,
  }),
  kind('healthcare/occupational_therapist', ['health', 'professional', 'practice', 4, 22000], {
    fr: `Ergothérapie {de}
      {W}, ergothérapeute`,
    en: `{L} Occupational Therapy
      {W}, Occupational Therapist`,
    says: `Adaptation du domicile et retour au travail // Home adaptation and return to work
      Motricité fine et écriture chez l’enfant // Fine motor skills and handwriting for children
      Évaluations à domicile et conduite automobile // Home assessments and driving evaluations`,
  }),
  kind('healthcare/alternative/chiropractic', ['health', 'professional', 'practice', 9, 6500], {
    fr: `Chiropratique {F}
      Clinique chiropratique {de}
      Centre chiropratique {F}`,
    en: `{L} Chiropractic
      {F} Family Chiropractic
      {town} Spine & Joint`,
    says: `Maux de dos, de cou et de tête // Back pain, neck pain and headaches
      Soins chiropratiques pour la famille et les sportifs // Chiropractic care for families and athletes
      Ajustements, orthèses et thérapie au laser // Adjustments, orthotics and laser therapy`,
  }),
  kind('shop/massage', ['health', 'professional', 'practice', 10, 5000], {
    fr: `Massothérapie {de}
      {W}, massothérapeute
      {M}, massothérapeute
      Massothérapie Mains tranquilles
      Le Havre massothérapie`,
    en: `{L} Massage Therapy
      {W}, RMT
      Still Waters Massage`,
    says: `Massage thérapeutique, sportif et de grossesse // Therapeutic, sports and prenatal massage
      Drainage lymphatique et massage de détente // Lymphatic drainage and relaxation massage
      Massothérapie, reçus pour assurances // Massage therapy with insurance receipts`,
  }),
  kind('healthcare/alternative/osteopathy', ['health', 'professional', 'practice', 3, 18000], {
    fr: `Ostéopathie {de}
      {W}, ostéopathe`,
    en: `{L} Osteopathy
      {M}, Osteopathic Manual Practitioner`,
    says: `Ostéopathie pour adultes, femmes enceintes et nourrissons // Osteopathy for adults, pregnancy and infants
      Approche globale des douleurs chroniques // A whole-body approach to chronic pain
      Soins ostéopathiques après un accident // Osteopathic care after an accident`,
  }),
  kind('healthcare/alternative/acupuncture', ['health', 'professional', 'practice', 2, 30000], {
    fr: `Acupuncture {de}
      {W}, acupuncture`,
    en: `{L} Acupuncture
      {F} Acupuncture & Wellness`,
    says: `Acupuncture pour la douleur, le sommeil et la fertilité // Acupuncture for pain, sleep and fertility
      Acupuncture traditionnelle et ventouses // Traditional acupuncture and cupping
      Soins en acupuncture dans une ambiance calme // Acupuncture in a quiet setting`,
  }),
  kind('healthcare/alternative/naturopathy', ['health', 'professional', 'practice', 3, 25000], {
    fr: `Naturopathie {de}
      {W}, naturopathe`,
    en: `{L} Naturopathic Clinic
      {W}, ND`,
    says: `Digestion, sommeil et ménopause // Digestion, sleep and menopause
      Alimentation, plantes et habitudes de vie // Nutrition, herbs and lifestyle
      Consultations de naturopathie pour la famille // Naturopathic consultations for the family`,
  }),
  kind('healthcare/podiatrist', ['health', 'professional', 'practice', 5, 15000], {
    fr: `Soins des pieds {de}
      Clinique du pied {de}
      Pied léger, soins des pieds`,
    en: `{L} Foot Care
      {L} Foot Clinic`,
    says: `Soins des pieds pour personnes diabétiques // Foot care for people with diabetes
      Ongles incarnés, orthèses et verrues plantaires // Ingrown nails, orthotics and plantar warts
      Infirmière en soins des pieds, à la clinique ou à domicile // Foot care nurse, at the clinic or at home`,
  }),
  kind('ca/dietitian', ['health', 'professional', 'practice', 4, 20000], {
    fr: `Nutrition {de}
      {W}, diététiste
      Saine table, nutrition`,
    en: `{L} Nutrition
      {W}, Registered Dietitian`,
    says: `Diabète, cholestérol et alimentation des enfants // Diabetes, cholesterol and children’s nutrition
      Plans de repas réalistes, sans interdits // Realistic meal plans, nothing forbidden
      Nutrition sportive et troubles digestifs // Sports nutrition and digestive conditions`,
    distance: 0.3,
  }),
  kind('ca/psychologist', ['care', 'professional', 'practice', 11, 8000], {
    fr: `Psychologie {de}
      {W}, psychologue
      {M}, psychologue
      Cabinet de psychologie {F}
      Clinique de psychologie {F}-{G}`,
    en: `{L} Psychology
      {F} & Associates, Psychologists
      {W}, Psychologist`,
    both: `Services psychologiques {de} // {L} Psychological Services`,
    says: `Évaluation et thérapie pour adultes et adolescents // Assessment and therapy for adults and teens
      Anxiété, dépression et stress post-traumatique // Anxiety, depression and post-traumatic stress
      Évaluations scolaires : TDAH, douance, dyslexie // School assessments: ADHD, giftedness, dyslexia
      Thérapie individuelle et de couple // Individual and couples therapy`,
    distance: 0.2,
  }),
  kind('healthcare/psychotherapist', ['care', 'professional', 'practice', 10, 8000], {
    fr: `{W}, psychothérapeute
      {M}, psychothérapeute
      Psychothérapie {de}
      Espace thérapie {de}`,
    en: `{L} Psychotherapy
      {W}, Registered Psychotherapist
      {L} Therapy Collective`,
    says: `Deuil, séparation et transitions de vie // Grief, separation and life transitions
      Thérapie par le jeu et soutien aux parents // Play therapy and parent support
      Traumas, estime de soi et dépendance affective // Trauma, self-esteem and emotional dependency
      Thérapie de couple et familiale // Couple and family therapy`,
    distance: 0.25,
  }),
  kind('healthcare/counselling', ['care', 'non-profit', 'office', 8, 10000], {
    fr: `Counseling {de}
      Service d’écoute et de counseling {de}`,
    en: `{L} Counselling
      {L} Family Counselling`,
    both: `Services de counseling {de} // {L} Counselling Services
      Centre de counseling familial {de} // {L} Family Counselling Centre`,
    says: `Soutien aux personnes, aux couples et aux familles // Support for individuals, couples and families
      Rencontres sans rendez-vous le jeudi // Walk-in sessions on Thursdays
      Santé mentale des jeunes et des parents // Mental health for youth and parents
      Groupes de soutien sur l’anxiété et le deuil // Support groups for anxiety and grief`,
    distance: 0.1,
  }),
  kind('ca/social-work', ['care', 'professional', 'practice', 4, 18000], {
    fr: `{W}, travailleuse sociale
      {M}, travailleur social
      Travail social {de}`,
    en: `{W}, Registered Social Worker
      {L} Social Work Services`,
    says: `Soutien aux proches aidants et aux personnes aînées // Support for caregivers and seniors
      Accompagnement dans les démarches et les moments difficiles // Help with paperwork and hard times
      Médiation entre parents et adolescents // Mediation between parents and teens`,
  }),
  kind('ca/addiction-services', ['refuge', 'non-profit', 'office', 5, 18000], {
    fr: `Maison {le}`,
    both: `Centre d’aide en dépendances {de} // {L} Addiction Services
      Maison de rétablissement {de} // {L} Recovery House`,
    says: `Alcool, drogues et jeu : soutien sans jugement // Alcohol, drugs and gambling: support without judgment
      Sevrage, groupes et suivi après traitement // Withdrawal support, groups and aftercare
      Aide aux personnes et à leurs proches // Help for people and those close to them`,
  }),
  kind('ca/crisis-line', ['refuge', 'non-profit', 'always', 1, 300000], {
    both: `Ligne d’écoute {de} // {L} Distress Line`,
    says: `Quelqu’un pour vous écouter, jour et nuit // Someone to listen, day and night
      Écoute et prévention du suicide // Listening and suicide prevention`,
    distance: 1,
  }),
  kind('healthcare/midwife', ['health', 'professional', 'practice', 4, 25000], {
    fr: `Sages-femmes {de}
      Maison de naissance {de}`,
    en: `{L} Midwives
      {L} Midwifery Collective`,
    both: `Sages-femmes {de} // {L} Midwives`,
    says: `Suivi de grossesse, accouchement et visites après la naissance // Pregnancy care, birth and home visits after
      Accompagnement des familles pendant toute la grossesse // Care for families throughout pregnancy
      [Maison] Naissances à la maison de naissance, à domicile ou à l’hôpital // Births at the birth centre, at home or in hospital`,
  }),
  kind('healthcare/laboratory', ['facility', 'business', 'desk', 4, 22000], {
    fr: `Laboratoire {de}`,
    en: `{L} Medical Laboratory
      {L} LabCare`,
    both: `Laboratoire médical {de} // {L} Medical Laboratory`,
    says: `Prises de sang et analyses, avec ou sans rendez-vous // Blood tests and specimens, walk-in or by appointment
      Prélèvements à jeun le matin // Fasting blood work in the morning
      Prélèvements à domicile sur demande // Home collection on request`,
  }),
  kind('ca/medical-imaging', ['facility', 'business', 'practice', 3, 40000], {
    fr: `Imagerie {de}`,
    en: `{L} Diagnostic Imaging
      {F} X-Ray & Ultrasound`,
    both: `Imagerie médicale {de} // {L} Medical Imaging`,
    says: `Radiographie, échographie et mammographie // X-ray, ultrasound and mammography
      Échographies de grossesse et densité osseuse // Pregnancy ultrasound and bone density
      Examens sur ordonnance, résultats en 48 heures // Exams by referral, results in 48 hours`,
  }),
  kind('amenity/social_facility/nursing_home', ['residence', 'non-profit', 'always', 7, 9000], {
    fr: `Foyer {S}
      Pavillon {de}
      Foyer {de}`,
    en: `{L} Lodge
      {L} Nursing Home
      {L} Manor`,
    both: `Foyer {S} // {S} Nursing Home
      Foyer de soins {de} // {L} Long-Term Care`,
    says: `Soins de longue durée dans un milieu de vie familial // Long-term care in a homelike setting
      Soixante lits, une chapelle et un jardin clos // Sixty beds, a chapel and an enclosed garden
      Unité protégée pour les personnes atteintes d’Alzheimer // Secure unit for people living with Alzheimer’s`,
  }),
  kind('amenity/social_facility/assisted_living', ['residence', 'business', 'office', 9, 6000], {
    fr: `Résidence {de}
      Manoir {F}
      Villa {S}
      Résidence {w}-{F}`,
    en: `{L} Retirement Living
      {L} Villa
      {F} Manor`,
    both: `Résidence {de} // {L} Retirement Residence`,
    says: `Appartements et soins légers pour personnes aînées // Apartments and light care for seniors
      Repas maison, activités et infirmière de garde // Home-cooked meals, activities and a nurse on call
      Logements pour couples et personnes seules // Suites for couples and singles`,
  }),
  kind('ca/home-care', ['visits', 'business', 'office', 9, 7000], {
    fr: `Soins à domicile {de}
      Aide à domicile {F}
      Chez soi avec {w}`,
    en: `{L} Home Care
      {F} Home Support
      Comforts of Home {town}`,
    both: `Services de soutien à domicile {de} // {L} Home Support Services`,
    says: `Soins infirmiers, bains et répit à la maison // Nursing, bathing and respite at home
      Popote roulante, ménage léger et accompagnement // Meals on wheels, light housekeeping and outings
      Préposées de confiance, de jour comme de nuit // Trusted caregivers, day or night`,
  }),
  kind('healthcare/hospice', ['residence', 'non-profit', 'always', 2, 45000], {
    fr: `Maison {de}`,
    both: `Maison de soins palliatifs {de} // {L} Hospice
      Maison {F} // {F} House Hospice`,
    says: `Dix chambres pour vivre jusqu’au bout, entouré des siens // Ten rooms to live fully to the end, among family
      Soins palliatifs, répit et soutien au deuil // Palliative care, respite and grief support
      Bénévoles formés, à la maison comme au chevet // Trained volunteers, at home and at the bedside`,
  }),
  kind('ca/disability-services', ['aid', 'non-profit', 'office', 5, 16000], {
    both: `Inclusion communautaire {de} // {L} Inclusion Services
      Ressources pour l’autonomie {de} // {L} Independence Resources`,
    says: `Soutien à l’emploi et au logement pour personnes handicapées // Employment and housing support for people with disabilities
      Répit, loisirs et programmes de jour // Respite, recreation and day programs
      Services aux enfants autistes et à leur famille // Services for autistic children and their families`,
  }),
  kind('shop/medical_supply', ['shop', 'business', 'shop', 3, 25000], {
    fr: `Équipement médical {de}
      Santé et mobilité {F}`,
    en: `{L} Home Health Care
      {F} Medical Supplies`,
    says: `Fauteuils, marchettes et lits ajustables, vente et location // Wheelchairs, walkers and adjustable beds, sales and rental
      Appareils CPAP, bas de compression et orthèses // CPAP, compression stockings and braces
      Réparation de fauteuils roulants et de quadriporteurs // Wheelchair and scooter repairs`,
  }),
  kind('amenity/veterinary', ['health', 'professional', 'practice', 9, 5500], {
    fr: `Hôpital vétérinaire {de}
      Clinique vétérinaire {F}
      Clinique vétérinaire {town}`,
    en: `{L} Animal Hospital
      {L} Veterinary Clinic
      {F} Veterinary Services`,
    both: `Clinique vétérinaire {de} // {L} Veterinary Clinic`,
    says: `Chiens, chats et animaux de ferme // Dogs, cats and farm animals
      Chirurgie, dentisterie et vaccination // Surgery, dentistry and vaccination
      Médecine des petits animaux, urgences de jour // Small animal medicine, daytime emergencies`,
  }),

  // Children, families, schools
  kind('amenity/childcare', ['children', 'non-profit', 'daycare', 24, 2000], {
    fr: `Garderie {de}
      Garderie Les Petits Castors
      Garderie La Ribambelle
      Garderie Les Coccinelles
      Garderie éducative {de}
      Centre de la petite enfance {de}
      Garderie Les Lutins {de}
      Garderie chez {w}
      Service de garde {S}
      Les P’tits Bouts {de}
      Garderie Les Amis {de}
      Garderie Au pays des oursons`,
    en: `{L} Child Care
      Little Acorns Daycare
      {L} Early Learning Centre
      {F} Family Daycare`,
    both: `Garderie francophone {de} // {L} Francophone Daycare`,
    francophone: true,
    says: `Service de garde en français pour les 18 mois à 5 ans // French-language child care from 18 months to age 5
      Poupons, bambins et service après l’école // Infants, toddlers and after-school care
      Apprentissage par le jeu, repas cuisinés sur place // Learning through play, with meals cooked on site
      Journées pédagogiques et relâche comprises // PD days and March break included
      Beaucoup de jeux dehors, beau temps, mauvais temps // Plenty of outdoor play, rain or shine
      [chez|Family Daycare] Garde en milieu familial, six enfants au plus // Home child care, six children at most
      [chez|Family Daycare] Petit groupe, repas maison et sieste au calme // A small group, home cooking and quiet naps`,
  }),
  kind('amenity/kindergarten', ['children', 'non-profit', 'daycare', 6, 8000], {
    fr: `Prématernelle {de}
      Prématernelle Les Abeilles
      Jardin d’enfants {de}
      Halte-garderie {de}
      Prématernelle Pomme et Cannelle`,
    en: `{L} Preschool
      {L} Nursery School`,
    francophone: true,
    says: `Trois matins par semaine, en français // Three mornings a week, in French
      Chansons, bricolages et jeux dehors // Songs, crafts and outdoor play
      Un pas vers l’école, pour les 3 et 4 ans // A step toward school for ages 3 and 4`,
  }),
  kind('ca/francophone-school', ['school', 'public', 'school', 14, 5000], {
    fr: `École {founder}
      École {de}
      École élémentaire {founder}
      École secondaire {de}
      École communautaire {de}
      École {le}
      École publique {le}`,
    francophone: true,
    says: `École de langue française, arts, sports et vie communautaire // French-language school with arts, sports and community life
      Inscriptions toute l’année, francisation offerte aux élèves // Year-round registration, with French-language support
      École ouverte aux familles et aux nouveaux arrivants // A school open to families and newcomers
      Robotique, théâtre et plein air, en français // Robotics, drama and the outdoors, in French
      [élémentaire] De la maternelle à la 6e année, en français // Kindergarten to Grade 6, in French
      [secondaire] De la 7e à la 12e année, arts et métiers // Grades 7 to 12, with arts and trades
      [secondaire] Double reconnaissance de crédit et stages en milieu de travail // Dual credits and work placements`,
  }),
  kind('amenity/school', ['school', 'public', 'school', 5, 12000], {
    en: `{L} Public School
      {L} Elementary School
      {L} High School
      {F} Memorial School`,
    says: `Programme d’immersion française dès la maternelle // French immersion from kindergarten
      École de quartier, programme anglais et immersion // Neighbourhood school, English and immersion programs
      Soutien aux familles nouvellement arrivées // Support for families new to Canada`,
  }),
  kind('ca/school-board', ['public', 'public', 'office', 2, 60000], {
    both: `Conseil scolaire francophone {de} // {L} Francophone School Board
      District scolaire {de} // {L} School District`,
    francophone: true,
    says: `Inscriptions, transport et éducation de langue française // Registration, busing and French-language education
      Vingt-deux écoles de langue française dans la région // Twenty-two French-language schools in the region
      Le siège de nos écoles de langue française // Head office of our French-language schools`,
  }),
  kind('amenity/college', ['school', 'public', 'office', 3, 35000], {
    both: `Collège {de} // {L} College
      Collège communautaire {de} – campus {town} // {L} Community College – {town} Campus`,
    francophone: true,
    says: `Soins infirmiers, métiers et éducation de la petite enfance // Nursing, trades and early childhood education
      Programmes en français, sur place ou en ligne // Programs in French, on campus or online
      Formation sur mesure pour les employeurs // Custom training for employers`,
  }),
  kind('amenity/university', ['school', 'public', 'office', 1, 90000], {
    both: `Université {de} // {L} University
      Campus universitaire {S} // {S} University Campus`,
    francophone: true,
    says: `Baccalauréats et maîtrises en français // Bachelor’s and master’s degrees in French
      Éducation, travail social et sciences, en français // Education, social work and science in French`,
  }),
  kind('ca/adult-education', ['lessons', 'non-profit', 'office', 6, 10000], {
    fr: `Centre Alpha {de}
      Centre de formation {founder}
      {le}, centre d’alphabétisation`,
    both: `Centre d’éducation des adultes {de} // {L} Adult Learning Centre`,
    francophone: true,
    says: `Lecture, calcul et informatique, à son rythme // Reading, math and computers at your own pace
      Terminer son secondaire de jour ou de soir // Finish high school, days or evenings
      Ateliers pour adultes : ordinateur, tablette, permis de conduire // Adult workshops: computer, tablet, driver’s licence`,
    distance: 0.15,
  }),
  kind('ca/tutoring', ['lessons', 'business', 'evening', 6, 12000], {
    fr: `Tutorat {de}
      Coup de pouce, aide aux devoirs
      Tutorat {F}`,
    en: `{L} Tutoring
      Brightside Learning {town}`,
    says: `Français, mathématiques et sciences, du primaire au secondaire // French, math and science, elementary to high school
      Orthopédagogie et préparation aux examens // Learning support and exam preparation
      Aide aux devoirs pour les élèves d’immersion // Homework help for immersion students`,
    distance: 0.45,
  }),
  kind('amenity/community_centre/family_centre', ['club', 'non-profit', 'school', 8, 7000], {
    fr: `La Maisonnée {de}
      Centre de la famille {de}
      Centre de ressources familiales {F}`,
    both: `Centre de ressources familiales {de} // {L} Family Resource Centre
      Centre de la petite enfance et de la famille {de} // {L} Child and Family Centre`,
    francophone: true,
    says: `Groupes de jeu, joujouthèque et appui aux parents // Playgroups, toy library and parent support
      Matinées en français pour les tout-petits // French mornings for toddlers
      Cours prénataux, allaitement et premiers soins // Prenatal classes, breastfeeding and first aid`,
  }),
  kind('ca/child-protection', ['public', 'public', 'office', 2, 40000], {
    both: `Services à l’enfance et à la famille {de} // {L} Child and Family Services
      Société d’aide à l’enfance {de} // {L} Children’s Aid Society`,
    says: `Protection de l’enfance, adoption et familles d’accueil // Child protection, adoption and foster families
      Appui aux parents et aux enfants en difficulté // Support for parents and children in difficulty`,
  }),
  kind('amenity/community_centre/youth_centre', ['club', 'non-profit', 'evening', 5, 10000], {
    fr: `Maison des jeunes {de}
      La Cabane aux ados
      Maison des jeunes {le}`,
    en: `{L} Youth Centre
      The Hangout {town}`,
    both: `Centre jeunesse {de} // {L} Youth Centre`,
    says: `Un lieu à soi pour les 12 à 17 ans, après l’école // A place of their own for ages 12 to 17, after school
      Sports, cuisine et aide aux devoirs // Sports, cooking and homework help
      Improvisation, studio de musique et sorties // Improv, music studio and outings`,
  }),
  kind('leisure/summer_camp', ['children', 'non-profit', 'office', 3, 18000], {
    fr: `Camp {de}
      Camp d’été {S}
      Camp de jour {le}`,
    en: `Camp {L}
      {L} Day Camp`,
    says: `Camp de vacances en français, de 6 à 14 ans // French-language overnight camp, ages 6 to 14
      Camp de jour, canot et feux de camp // Day camp, canoeing and campfires
      Semaines thématiques tout l’été et à la relâche // Theme weeks all summer and at March break`,
  }),
  kind('amenity/music_school', ['lessons', 'business', 'evening', 4, 14000], {
    fr: `École de musique {de}
      Studio de musique {F}
      Les Petites Notes`,
    en: `{L} School of Music
      {F} Music Studio`,
    says: `Piano, violon, guitare et chant // Piano, violin, guitar and voice
      Cours de violon traditionnel et de podorythmie // Traditional fiddle and foot percussion
      Leçons privées et éveil musical dès quatre ans // Private lessons and early music from age four`,
  }),
  kind('amenity/dancing_school', ['lessons', 'business', 'evening', 3, 14000], {
    fr: `École de danse {F}
      Studio de danse {de}`,
    en: `{L} Dance Academy
      {F} School of Dance`,
    says: `Ballet, gigue et danse contemporaine // Ballet, step dancing and contemporary
      Cours pour enfants, ados et adultes // Classes for children, teens and adults
      Troupe de gigue et spectacles au printemps // Step-dance troupe and spring shows`,
  }),
  kind('amenity/driving_school', ['lessons', 'business', 'evening', 4, 12000], {
    fr: `École de conduite {F}
      École de conduite {de}`,
    en: `{L} Driving School
      {F} Driver Training`,
    says: `Cours théoriques et pratiques, en français et en anglais // Classroom and in-car lessons in French and English
      Conduite d’hiver et préparation à l’examen // Winter driving and exam preparation
      Cours de moto et de véhicules lourds // Motorcycle and heavy vehicle training`,
  }),
  kind('leisure/fitness_centre', ['lessons', 'business', 'gym', 7, 7000], {
    fr: `Gym {F}
      Centre de conditionnement {de}
      Forme et santé {de}
      Studio Équilibre yoga`,
    en: `{L} Fitness
      {L} Strength & Yoga
      {F} Athletics`,
    says: `Musculation, cours de groupe et entraînement privé // Weights, group classes and personal training
      Yoga, pilates et mise en forme douce // Yoga, pilates and gentle fitness
      Accès par carte, cours pour les 55 ans et plus // Key-card access and classes for 55 plus`,
  }),

  // Law and money
  kind('office/lawyer', ['law', 'professional', 'office', 20, 4000], {
    fr: `Cabinet {F}
      {F} {G} Avocats
      {Mew}, avocate
      {Mem}, avocat
      Étude {F} et {G}
      Cabinet juridique {de}
      {F}, {G} et associés`,
    en: `{F} {G} LLP
      {F} Law Office
      {L} Law
      {F} & {G}, Barristers and Solicitors
      {W}, Barrister & Solicitor`,
    both: `{F} {G} Avocats // {F} {G} Law
      Cabinet juridique {F} // {F} Law Office`,
    says: `Droit de la famille, testaments et achat d’une maison // Family law, wills and home purchases
      Droit criminel, droit du travail et litiges // Criminal law, employment law and litigation
      Droit des affaires et successions agricoles // Business law and farm succession
      Divorce, garde des enfants et médiation // Divorce, custody and mediation
      Accidents, assurances et invalidité // Injury, insurance and disability claims`,
    distance: 0.04,
  }),
  kind('office/notary', ['law', 'professional', 'office', 5, 15000], {
    fr: `{Me}, notaire
      Étude notariale {F}`,
    en: `{F} Notary Public
      {L} Notary Services`,
    says: `Testaments, procurations et affidavits // Wills, powers of attorney and affidavits
      Assermentation, copies certifiées et autorisations de voyage // Commissioning, certified copies and travel consents
      Actes notariés et successions // Notarial deeds and estates`,
  }),
  kind('ca/legal-aid', ['aid', 'non-profit', 'office', 5, 25000], {
    fr: `Clinique juridique francophone {de}`,
    both: `Clinique juridique communautaire {de} // {L} Community Legal Clinic
      Bureau d’aide juridique {de} // {L} Legal Aid Office`,
    says: `Logement, aide sociale et droit du travail, sans frais // Housing, social assistance and employment law, at no cost
      Certificats d’aide juridique et avocats de service // Legal aid certificates and duty counsel
      Conseils juridiques gratuits pour les personnes à faible revenu // Free legal advice for people with low incomes`,
    distance: 0.1,
  }),
  kind('ca/legal-information', ['aid', 'non-profit', 'office', 3, 60000], {
    fr: `Centre d’accès à la justice {de}`,
    both: `Centre d’information juridique {de} // {L} Legal Information Centre`,
    francophone: true,
    says: `Renseignements juridiques gratuits et aide avec les formulaires // Free legal information and help with forms
      Connaître ses droits, en français, avant d’aller en cour // Know your rights, in French, before going to court`,
    distance: 0.5,
  }),
  kind('ca/mediation', ['law', 'professional', 'office', 3, 40000], {
    fr: `Médiation {F}
      Médiation familiale {de}`,
    en: `{L} Mediation
      {F} Family Mediation`,
    says: `Ententes de séparation et plans parentaux // Separation agreements and parenting plans
      Médiation familiale et successorale // Family and estate mediation
      Des ententes justes, à la maison ou au bureau // Fair agreements, at home or at the office`,
    distance: 0.15,
  }),
  kind('ca/immigration-consultant', ['law', 'professional', 'office', 5, 30000], {
    fr: `{F} Immigration
      Immigration {de}
      Passerelle immigration {F}`,
    en: `{F} Immigration Services
      {L} Immigration Consulting`,
    says: `Permis de travail, résidence permanente et parrainage // Work permits, permanent residence and sponsorship
      Mobilité francophone et Entrée express // Francophone mobility and Express Entry
      Étudiants étrangers et citoyenneté // International students and citizenship`,
    distance: 0.3,
  }),
  kind('ca/language-rights', ['aid', 'public', 'office', 1, 120000], {
    both: `Bureau des droits linguistiques {de} // {L} Language Rights Office`,
    francophone: true,
    says: `Plaintes et conseils sur les services en français // Complaints and advice about services in French
      Vos droits linguistiques, expliqués simplement // Your language rights, plainly explained`,
    distance: 0.5,
  }),
  kind('office/accountant', ['money', 'professional', 'office', 17, 4500], {
    fr: `{F} Comptables
      Comptabilité {F}
      {F}, {G} et associés, CPA
      Cabinet comptable {de}
      Groupe {F} CPA`,
    en: `{F} & {G} LLP, CPA
      {F} Accounting
      {L} Accounting Group`,
    both: `{F} CPA, comptables // {F} CPA, Accountants`,
    says: `États financiers, impôts et démarrage d’entreprise // Financial statements, taxes and start-ups
      [terre] Comptabilité pour les fermes et les petites entreprises // Accounting for farms and small businesses
      [mer] Comptabilité pour les pêcheurs, les fermes et les commerces // Accounting for fishers, farms and shops
      Vérification d’organismes et de municipalités // Audits for non-profits and municipalities
      Fiscalité, successions et relève d’entreprise // Tax, estates and business succession`,
    distance: 0.05,
  }),
  kind('ca/bookkeeping', ['money', 'professional', 'office', 5, 10000], {
    fr: `Tenue de livres {F}
      Tenue de livres {de}
      Le Bon Compte`,
    en: `{F} Bookkeeping
      {L} Bookkeeping & Payroll`,
    says: `Paie, taxes de vente et fin d’année // Payroll, sales tax and year-end
      Tenue de livres pour organismes et artisans // Bookkeeping for non-profits and trades
      Vos livres à jour, sans quitter l’atelier // Your books up to date without leaving the shop`,
    distance: 0.15,
  }),
  kind('office/tax_advisor', ['money', 'business', 'office', 5, 9000], {
    fr: `Impôts {F}
      Impôts Plus {ville}
      Services d’impôt {F}`,
    en: `{F} Tax Services
      {L} Tax`,
    says: `Déclarations simples dès 60 $, service d’une journée // Simple returns from $60, same-day service
      Impôts des particuliers, des travailleurs autonomes et des retraités // Returns for individuals, the self-employed and retirees
      Déclarations en retard et réponses à l’Agence du revenu // Late returns and letters from the Revenue Agency`,
  }),
  kind('ca/tax-clinic', ['aid', 'non-profit', 'counter', 4, 18000], {
    fr: `Comptoir d’impôts bénévole {de}`,
    both: `Clinique d’impôts communautaire {de} // {L} Community Tax Clinic`,
    says: `Des bénévoles préparent gratuitement les déclarations simples // Volunteers prepare simple returns for free
      Impôts gratuits pour les aînés, les étudiants et les nouveaux arrivants // Free tax help for seniors, students and newcomers
      Clinique d’impôts de mars à avril, sur inscription // Tax clinic in March and April, by registration`,
    distance: 0.3,
  }),
  kind('office/insurance', ['money', 'business', 'office', 13, 4500], {
    fr: `Assurances {F}
      Assurances {F} et fils
      Courtiers {F}-{G}
      Assurances {de}
      Assurances {F} et filles`,
    en: `{F} Insurance
      {L} Insurance Brokers
      {F} & {G} Insurance`,
    both: `Assurances {F} // {F} Insurance`,
    says: `Auto, habitation, ferme et chalet // Auto, home, farm and cottage
      [mer] Auto, habitation et bateau de pêche // Auto, home and fishing boat
      Assurance collective et vie, comparée entre douze assureurs // Group and life insurance, compared across twelve insurers
      Assurance des commerces et de la responsabilité // Commercial and liability coverage
      Des courtiers qui répondent au téléphone // Brokers who answer the phone`,
  }),
  kind('ca/credit-union', ['money', 'cooperative', 'bank', 9, 5000], {
    fr: `Caisse populaire {de}
      Caisse populaire {S}
      Caisse {de}`,
    en: `{L} Credit Union
      {town} Community Credit Union`,
    both: `Caisse populaire {de} // {L} Credit Union`,
    says: `Coopérative financière de la région : comptes, prêts et hypothèques // Local financial co-operative: accounts, loans and mortgages
      Une caisse dont les membres sont les propriétaires // A credit union owned by its members
      Prêts agricoles et commerciaux, ristourne aux membres // Farm and business loans, dividends to members`,
  }),
  kind('amenity/bank', ['public', 'business', 'bank', 6, 9000], {
    both: `Banque {de} // {L} Bank
      Banque des Deux Rives – succursale {town} // Two Shores Bank – {town} Branch`,
    en: `{L} Bank`,
    says: `Comptes, prêts et guichets automatiques // Accounts, loans and bank machines
      Comptes pour nouveaux arrivants et étudiants // Accounts for newcomers and students`,
  }),
  kind('office/financial_advisor', ['money', 'professional', 'office', 8, 8000], {
    fr: `Planification financière {F}
      {F} Gestion de patrimoine
      {M}, conseiller financier
      {W}, planificatrice financière`,
    en: `{F} Wealth Planning
      {L} Financial
      {M}, Financial Advisor`,
    says: `Retraite, REER et épargne-études // Retirement, RRSPs and education savings
      Placements et protection de la famille // Investments and family protection
      Planification de la retraite pour enseignants et fonctionnaires // Retirement planning for teachers and public servants`,
  }),
  kind('ca/mortgage-broker', ['money', 'professional', 'office', 4, 18000], {
    fr: `Hypothèques {F}
      {W}, courtière hypothécaire`,
    en: `{L} Mortgages
      {F} Mortgage Group`,
    says: `Première maison, renouvellement et refinancement // First home, renewal and refinancing
      Vingt prêteurs comparés pour vous // Twenty lenders compared for you
      Hypothèques pour travailleurs autonomes et nouveaux arrivants // Mortgages for the self-employed and newcomers`,
  }),
  kind('ca/debt-help', ['aid', 'professional', 'office', 3, 30000], {
    fr: `Aide aux dettes {F}
      {F} Syndics autorisés`,
    en: `{L} Debt Solutions
      {F} & Co., Licensed Insolvency Trustees`,
    both: `Centre de consultation budgétaire {de} // {L} Credit Counselling`,
    says: `Propositions, faillites et consultation budgétaire // Proposals, bankruptcy and budget counselling
      Sortir des dettes sans gêne et sans jugement // A way out of debt without judgment`,
    distance: 0.1,
  }),

  // Newcomers and community
  kind('ca/settlement-services', ['aid', 'non-profit', 'office', 9, 15000], {
    fr: `Accueil francophone {de}
      Carrefour des nouveaux arrivants {de}`,
    both: `Centre d’accueil des nouveaux arrivants {de} // {L} Newcomer Welcome Centre
      Carrefour immigration {de} // {L} Immigrant Services`,
    francophone: true,
    says: `Logement, école, santé : les premiers pas des nouveaux arrivants // Housing, school, health: first steps for newcomers
      Accueil, établissement et jumelage avec des familles d’ici // Welcome, settlement and matching with local families
      Orientation, aide aux formulaires et cercles de conversation // Orientation, help with forms and conversation circles
      Appui aux réfugiés et aux travailleurs temporaires // Support for refugees and temporary workers`,
    distance: 0.1,
  }),
  kind('ca/francisation', ['lessons', 'non-profit', 'evening', 5, 18000], {
    fr: `Francisation {de}
      Le français {a}`,
    both: `Centre de francisation {de} // {L} French Language Centre`,
    francophone: true,
    says: `Cours de français pour adultes, de jour et de soir // French classes for adults, days and evenings
      Français langue seconde, du débutant à l’avancé // French as a second language, beginner to advanced
      Francisation des familles et préparation au TEF // French for families and TEF preparation`,
    distance: 0.4,
  }),
  kind('amenity/language_school', ['lessons', 'business', 'evening', 3, 30000], {
    fr: `École de langues {de}`,
    en: `{L} Language Academy
      {L} English School`,
    says: `Anglais, français et espagnol, en petits groupes // English, French and Spanish in small groups
      Cours d’anglais pour nouveaux arrivants // English classes for newcomers
      Conversation et préparation aux tests // Conversation and exam preparation`,
    distance: 0.2,
  }),
  kind('office/employment_agency', ['aid', 'non-profit', 'office', 9, 9000], {
    fr: `Carrefour emploi {de}
      Option emploi {ville}`,
    en: `{L} Job Centre
      {L} Career Services`,
    both: `Centre d’emploi {de} // {L} Employment Centre
      Services d’emploi {de} // {L} Employment Services`,
    says: `CV, entrevues et offres d’emploi de la région // Résumés, interviews and local job postings
      Emplois bilingues et reconnaissance des diplômes // Bilingual jobs and credential recognition
      Formation, apprentissage et emplois d’été pour étudiants // Training, apprenticeships and summer jobs for students
      Ateliers d’emploi et ordinateurs en libre-service // Job workshops and self-serve computers`,
    distance: 0.1,
  }),
  kind('office/translator', ['business', 'professional', 'office', 6, 15000], {
    fr: `Traduction {F}
      {W}, traductrice agréée
      {M}, traducteur agréé
      Les mots justes, traduction
      Plume {de}, traduction`,
    en: `{F} Translation
      {L} Language Services`,
    says: `Traduction certifiée d’actes et de diplômes // Certified translation of certificates and diplomas
      Traduction, révision et rédaction // Translation, editing and writing
      Textes juridiques, médicaux et techniques // Legal, medical and technical texts`,
    distance: 0.35,
  }),
  kind('ca/interpretation', ['aid', 'non-profit', 'office', 3, 45000], {
    fr: `Interprètes {de}`,
    both: `Services d’interprétation {de} // {L} Interpreting Services`,
    says: `Interprètes en santé, en justice et en éducation // Interpreters for health, justice and education
      Interprétation en 30 langues et en langue des signes // Interpreting in 30 languages and sign languages`,
    distance: 0.5,
  }),
  kind('amenity/social_facility/food_bank', ['community', 'non-profit', 'counter', 8, 7000], {
    fr: `Le Garde-manger {de}
      La Récolte {de}
      Le Panier {de}
      La Soupière {de}`,
    en: `{L} Food Bank
      The Open Cupboard, {town}`,
    both: `Banque alimentaire {de} // {L} Food Bank`,
    says: `Paniers de provisions, deux fois par mois // Food hampers twice a month
      Aide alimentaire discrète et cuisine collective // Discreet food help and a community kitchen
      Soupe chaude le midi et paniers de Noël // Hot soup at noon and Christmas hampers`,
  }),
  kind('amenity/social_facility/homeless_shelter', ['refuge', 'non-profit', 'always', 3, 30000], {
    fr: `Refuge {le}
      Auberge {de}`,
    en: `{L} Shelter
      {L} Mission`,
    both: `Refuge {de} // {L} Shelter`,
    says: `Un lit, un repas et de l’aide pour la suite // A bed, a meal and help with what comes next
      Halte-chaleur ouverte toute la nuit, l’hiver // Warming centre open all night in winter
      Hébergement d’urgence pour hommes et femmes // Emergency shelter for men and women`,
  }),
  kind('ca/womens-shelter', ['refuge', 'non-profit', 'always', 4, 22000], {
    fr: `Maison {founder}
      La Passerelle {de}
      Le Refuge de l’espoir`,
    both: `Maison d’hébergement {de} // {L} Transition House`,
    says: `Abri sûr et confidentiel pour les femmes et leurs enfants // Safe, confidential shelter for women and their children
      Hébergement, ligne d’aide et accompagnement en cour // Shelter, helpline and court support
      Appui aux femmes avant, pendant et après le départ // Support for women before, during and after leaving`,
  }),
  kind('ca/violence-helpline', ['refuge', 'non-profit', 'always', 4, 30000], {
    fr: `Centre {founder}
      Centre Voix {de}`,
    both: `Centre d’aide aux victimes {de} // {L} Victim Support Centre`,
    francophone: true,
    says: `Écoute et accompagnement des victimes d’agression sexuelle // Support for survivors of sexual assault
      Ligne d’aide et soutien dans les démarches judiciaires // Helpline and support through court
      Groupes de soutien pour femmes francophones // Support groups for francophone women`,
  }),
  kind('ca/seniors-centre', ['club', 'non-profit', 'school', 9, 4500], {
    fr: `Club de l’âge d’or {de}
      Club des aînés {town}
      Club 50 plus {de}
      Club de l’amitié {de}`,
    en: `{town} Seniors’ Centre
      {L} Golden Age Club`,
    both: `Centre des aînés {de} // {L} Seniors’ Centre`,
    says: `Cartes, quilles, dîners et sorties // Cards, bowling, lunches and outings
      Club pour les 50 ans et plus, danse le samedi // Club for 50 plus, with a Saturday dance
      Ateliers de tablette, marche et tricot // Tablet workshops, walking and knitting`,
  }),
  kind('ca/francophone-centre', ['club', 'non-profit', 'office', 10, 5000], {
    fr: `Association francophone {de}
      Centre francophone {de}
      Carrefour francophone {de}
      Centre communautaire {founder}
      Maison de la francophonie {de}`,
    both: `Centre francophone {de} // {L} Francophone Centre`,
    francophone: true,
    says: `La vie en français : spectacles, camps et rassemblements // Life in French: shows, camps and gatherings
      Le carrefour des francophones de la région // The meeting place of the region’s francophones
      Activités familiales, festival d’hiver et bibliothèque de prêt // Family activities, winter festival and lending library
      Appui aux organismes et location de salles // Support for local groups, and hall rentals`,
  }),
  kind('amenity/community_centre', ['club', 'public', 'evening', 7, 6000], {
    fr: `Salle communautaire {S}
      Salle {founder}`,
    en: `{L} Community Centre
      {L} Recreation Centre
      {L} Hall`,
    both: `Centre communautaire {de} // {L} Community Centre`,
    says: `Salle de 200 places, cuisine et patinoire // Hall for 200, kitchen and rink
      Cours, loisirs et location de salles // Classes, recreation and hall rental
      Badminton, bingo et cuisine collective // Badminton, bingo and a community kitchen`,
  }),
  kind('amenity/arts_centre', ['culture', 'non-profit', 'venue', 6, 9000], {
    fr: `Centre culturel {founder}
      Galerie {de}
      Centre des arts {de}`,
    en: `{L} Arts Centre
      {L} Gallery`,
    both: `Centre culturel {de} // {L} Cultural Centre`,
    says: `Spectacles, galerie et ateliers d’art // Shows, a gallery and art workshops
      Chanson, humour et contes, de septembre à mai // Music, comedy and storytelling, September to May
      Expositions et résidences d’artistes // Exhibitions and artist residencies`,
  }),
  kind('amenity/theatre', ['culture', 'non-profit', 'venue', 2, 40000], {
    fr: `Théâtre {de}
      Théâtre du Rideau {de}
      Théâtre {le}`,
    en: `{L} Theatre
      {L} Playhouse`,
    says: `Théâtre de création et tournées scolaires // New plays and school tours
      Quatre productions par saison, surtitrées en anglais // Four productions a season, with English surtitles
      Théâtre d’été et cabarets // Summer theatre and cabarets`,
  }),
  kind('tourism/museum', ['culture', 'non-profit', 'museum', 5, 8000], {
    fr: `Musée {de}
      Maison {founder}, lieu de mémoire
      Centre d’archives {de}`,
    en: `{L} Museum
      {town} Heritage House`,
    both: `Musée {de} // {L} Museum`,
    says: `L’histoire des familles d’ici, des débuts à aujourd’hui // The story of local families, then and now
      Objets, photos et généalogie de la région // Objects, photographs and local genealogy
      Visites guidées et ateliers pour les écoles // Guided tours and school workshops`,
  }),
  kind('amenity/library', ['facility', 'public', 'library', 8, 6000], {
    fr: `Bibliothèque {founder}`,
    en: `{L} Branch Library
      {L} Public Library`,
    both: `Bibliothèque publique {de} // {L} Public Library
      Bibliothèque {de} – succursale {town} // {L} Library – {town} Branch`,
    says: `Livres en français, heure du conte et ordinateurs // French books, story time and computers
      Prêt de raquettes, de jeux et de livres // Snowshoes, games and books to borrow
      Club de lecture, prêt numérique et salle d’étude // Book club, digital lending and study room`,
  }),
  kind('amenity/place_of_worship/christian', ['community', 'non-profit', 'parish', 11, 3000], {
    fr: `Paroisse {S}
      Église {S}
      Unité pastorale {de}`,
    en: `{L} United Church
      {S} Parish
      {L} Fellowship Church`,
    both: `Paroisse {S} // {S} Parish`,
    says: `Messe du dimanche, baptêmes et salle paroissiale // Sunday mass, baptisms and a parish hall
      Célébrations, comptoir d’entraide et chorale // Services, a mutual-aid counter and a choir
      Messe chantée par une communauté venue de partout // Mass sung by a community from all over
      [United|Fellowship] Culte du dimanche, vestiaire communautaire et chorale // Sunday worship, clothing cupboard and choir
      [United|Fellowship] Célébrations, repas partagés et salle à louer // Worship, shared meals and a hall for rent`,
  }),
  kind('office/association', ['club', 'non-profit', 'office', 10, 7000], {
    fr: `Association des femmes {de}
      Société historique {de}
      Entraide {de}
      Les Amis {de}
      Fondation {founder}
      Regroupement des parents {de}`,
    en: `{L} Volunteer Centre
      {L} Community Association`,
    both: `Carrefour bénévole {de} // {L} Volunteer Centre
      Association communautaire {de} // {L} Community Association`,
    says: `Bénévolat, entraide et fêtes de quartier // Volunteering, mutual aid and block parties
      Coups de main, visites d’amitié et épicerie livrée // A helping hand, friendly visits and grocery delivery
      [femmes] Réseau de femmes, ateliers et mentorat // A women’s network with workshops and mentoring
      [historique] Patrimoine local, causeries et publications // Local heritage, talks and publications
      [Fondation] Bourses et projets pour les jeunes // Scholarships and projects for young people
      [parents] Activités en famille et voix des parents à l’école // Family activities and a voice for parents at school
      [Volunteer|bénévole] Jumelage de bénévoles et d’organismes // Matching volunteers with organizations`,
  }),
  kind('ca/social-housing', ['residence', 'cooperative', 'office', 5, 14000], {
    fr: `Coopérative d’habitation {de}
      Coopérative d’habitation {founder}`,
    en: `{L} Housing Co-op`,
    both: `Coopérative d’habitation {de} // {L} Housing Co-operative
      Logements abordables {de} // {L} Affordable Housing`,
    says: `Quarante logements gérés par leurs membres // Forty units run by their members
      Loyers selon le revenu, pour familles et aînés // Rent geared to income for families and seniors
      Appartements adaptés et potager commun // Accessible apartments and a shared garden`,
  }),
  kind('ca/community-transport', ['community', 'non-profit', 'office', 4, 15000], {
    fr: `Transport {le}
      Le Coup de volant`,
    both: `Transport communautaire {de} // {L} Community Rides`,
    says: `Chauffeurs bénévoles pour les rendez-vous médicaux // Volunteer drivers for medical appointments
      Transport adapté, réservation la veille // Accessible rides, booked the day before
      Navette des aînés vers l’épicerie et la clinique // Seniors’ shuttle to the grocery store and the clinic`,
  }),
  kind('shop/charity', ['community', 'non-profit', 'shop', 6, 8000], {
    fr: `Friperie {de}
      Comptoir familial {S}
      La Ressourcerie {de}
      Friperie Seconde chance`,
    en: `{L} Thrift Shop
      Second Time Around, {town}`,
    says: `Vêtements et meubles usagés, profits à l’entraide // Used clothing and furniture, proceeds to charity
      Dons acceptés le matin, aubaines toute la journée // Donations in the morning, bargains all day
      Boutique de seconde main et atelier de réparation // Second-hand shop and repair workshop`,
  }),
  kind('office/newspaper', ['media', 'business', 'office', 2, 20000], {
    fr: `Le Courrier {de}
      L’Écho {de}
      Le Trait d’union {de}`,
    en: `The {L} Chronicle
      The {L} Gazette`,
    says: `L’actualité en français, chaque semaine // Local news in French, every week
      Hebdo communautaire, annonces et avis de décès // Community weekly with classifieds and obituaries`,
  }),
  kind('amenity/studio/radio', ['media', 'cooperative', 'office', 2, 20000], {
    fr: `Radio {le}
      Radio communautaire {de}
      Ondes {de}`,
    francophone: true,
    says: `Musique d’ici, nouvelles et radio-bingo // Local music, news and radio bingo
      La voix francophone de la région, jour et nuit // The region’s francophone voice, day and night
      Radio coopérative animée par une cinquantaine de bénévoles // Co-operative radio run by some fifty volunteers`,
  }),

  // Home
  kind('craft/plumber', ['home', 'business', 'trade', 16, 3000], {
    fr: `Plomberie {F}
      Plomberie {F} et fils
      Plomberie {de}
      Plomberie et chauffage {F}
      Plomberie {w} {F}`,
    en: `{L} Plumbing & Heating
      {F} Plumbing
      {F} & Sons Plumbing`,
    both: `Plomberie {F} // {F} Plumbing`,
    says: `Débouchage, chauffe-eau et salles de bain // Drains, water heaters and bathrooms
      Plomberie de chalets, pompes et puits // Cottage plumbing, pumps and wells
      Tuyaux gelés, fuites et installations neuves // Frozen pipes, leaks and new installations
      Plomberie, chauffage à l’eau chaude et gaz // Plumbing, hot-water heating and gas`,
  }),
  kind('craft/electrician', ['home', 'business', 'trade', 14, 3200], {
    fr: `Électricité {F}
      {F} Électrique
      Électricité {de}
      Les Entreprises électriques {F}`,
    en: `{F} Electric
      {L} Electrical
      {F} Bros. Electric`,
    says: `Panneaux, génératrices et bornes de recharge // Panels, generators and EV chargers
      Électriciens pour la maison, la ferme et l’usine // Electricians for home, farm and plant
      Dépannage, filage et chauffage électrique // Service calls, wiring and electric heat
      Éclairage, solaire et domotique // Lighting, solar and home automation`,
  }),
  kind('craft/hvac', ['home', 'business', 'trade', 10, 4500], {
    fr: `Chauffage {F}
      Climatisation {F}
      Chauffage et ventilation {de}`,
    en: `{L} Heating & Cooling
      {F} Mechanical
      {F} Heating`,
    says: `Thermopompes, fournaises et échangeurs d’air // Heat pumps, furnaces and air exchangers
      Entretien annuel et dépannage de fournaise // Annual maintenance and furnace repairs
      Poêles à granules, foyers et climatiseurs // Pellet stoves, fireplaces and air conditioners`,
  }),
  kind('craft/roofer', ['home', 'business', 'trade', 8, 5500], {
    fr: `Toitures {F}
      Couvreurs {F} et fils
      Toitures {de}`,
    en: `{L} Roofing
      {F} Roofing & Siding`,
    says: `Bardeaux, tôle et toits plats // Shingles, steel and flat roofs
      Réfection de toiture et gouttières // Roof replacement and eavestroughs
      Réparations après tempête, photos à l’appui // Storm repairs, with photos to show for it`,
  }),
  kind('craft/carpenter', ['home', 'business', 'trade', 9, 4500], {
    fr: `Menuiserie {F}
      Ébénisterie {de}
      Armoires {F}
      Les Ateliers {F}`,
    en: `{F} Woodworks
      {L} Carpentry
      {L} Cabinets`,
    says: `Armoires, escaliers et meubles sur mesure // Cabinets, stairs and custom furniture
      Galeries, terrasses et cabanons // Porches, decks and sheds
      Menuiserie de finition et restauration de boiseries // Finish carpentry and woodwork restoration`,
  }),
  kind('ca/general-contractor', ['home', 'business', 'trade', 13, 3500], {
    fr: `Construction {F}
      Construction {F} et {G}
      Rénovations {F}
      Les Entreprises {F}
      Constructions {de}`,
    en: `{F} Construction
      {L} Homes
      {F} Contracting
      {L} Renovations`,
    says: `Maisons neuves, agrandissements et garages // New homes, additions and garages
      Cuisines, salles de bain et sous-sols // Kitchens, bathrooms and basements
      Bâtiments agricoles et commerciaux // Farm and commercial buildings
      Rénovation de maisons ancestrales // Renovation of heritage homes`,
  }),
  kind('craft/painter', ['home', 'business', 'trade', 6, 6000], {
    fr: `Peinture {F}
      Peintres {de}
      Peinture Coup de pinceau`,
    en: `{F} Painting
      {L} Painters`,
    says: `Intérieur, extérieur et tirage de joints // Interior, exterior and drywall finishing
      [mer] Peinture de maisons et de bateaux // Painting of homes and boats
      Peinture de maisons, de bureaux et d’écoles // Painting of homes, offices and schools
      Conseils de couleurs et chantier laissé propre // Colour advice and a site left clean`,
  }),
  kind('craft/floorer', ['home', 'business', 'shop', 5, 9000], {
    fr: `Planchers {F}
      Couvre-planchers {F}
      Céramique {de}`,
    en: `{L} Flooring
      {F} Floors`,
    says: `Bois franc, vinyle et céramique, vente et pose // Hardwood, vinyl and tile, sales and installation
      Salle de montre et pose par nos équipes // Showroom, and installation by our own crews
      [Planchers|Floors] Sablage et finition de planchers // Floor sanding and finishing`,
  }),
  kind('craft/window_construction', ['home', 'business', 'shop', 6, 8000], {
    fr: `Portes et fenêtres {F}
      Vitrerie {F}
      Vitrerie {de}`,
    en: `{L} Windows & Doors
      {F} Glass`,
    says: `Fenêtres posées avant l’hiver // Windows installed before winter
      Portes de garage et portes d’entrée // Garage and entry doors
      [Vitrerie|Glass] Vitres brisées, miroirs et douches // Broken glass, mirrors and showers`,
  }),
  kind('craft/chimney_sweeper', ['home', 'business', 'trade', 3, 12000], {
    fr: `Ramonage {F}
      Ramonage {de}`,
    en: `{F} Chimney Service
      {L} Chimney Sweeps`,
    says: `Ramonage, inspection et certificat pour l’assurance // Sweeping, inspection and an insurance certificate
      Poêles à bois, foyers et cheminées préfabriquées // Wood stoves, fireplaces and prefab chimneys
      Nettoyage de cheminées et de conduits de sécheuse // Chimney and dryer-vent cleaning`,
  }),
  kind('craft/cleaning', ['home', 'business', 'trade', 9, 4500], {
    fr: `Entretien ménager {F}
      Nettoyage {de}
      Ménage {w}
      Conciergerie {F}`,
    en: `{L} Cleaning
      {F} Cleaning Services
      Bright & Tidy {town}`,
    says: `Ménage régulier, grand ménage et après-construction // Regular, deep and post-construction cleaning
      Conciergerie de bureaux et d’écoles // Office and school janitorial
      Tapis, vitres et conduits d’air // Carpets, windows and air ducts
      Produits sans odeur, clés gardées en sûreté // Scent-free products, keys kept safe`,
  }),
  kind('office/moving_company', ['home', 'business', 'trade', 5, 12000], {
    fr: `Déménagement {F}
      Transport {F} et fils`,
    en: `{L} Movers
      {F} Moving & Storage`,
    says: `Déménagements locaux et longue distance // Local and long-distance moves
      Emballage, pianos et entreposage chauffé // Packing, pianos and heated storage
      Déménagement des familles militaires // Moves for military families`,
  }),
  kind('shop/locksmith', ['home', 'business', 'trade', 4, 15000], {
    fr: `Serrurerie {F}
      Serrurier {de}`,
    en: `{L} Lock & Key
      {F} Locksmith`,
    says: `Serrures, clés d’auto et coffres-forts // Locks, car keys and safes
      Ouverture de portes, jour et nuit // Lockouts, day and night
      Clés sur place et contrôle d’accès // Keys cut on site and access control`,
  }),
  kind('craft/gardener', ['home', 'business', 'trade', 9, 5000], {
    fr: `Paysagement {F}
      Aménagement {de}
      Les Jardins {de}
      Émondage {F}`,
    en: `{L} Landscaping
      {F} Tree Care
      {F} Lawn & Garden`,
    says: `Pelouses, haies et pavé uni // Lawns, hedges and interlock
      Plates-bandes indigènes et potagers // Native beds and vegetable gardens
      [Émondage|Tree] Émondage, abattage et essouchage // Pruning, tree removal and stump grinding`,
  }),
  kind('ca/snow-removal', ['home', 'business', 'trade', 6, 6000], {
    fr: `Déneigement {F}
      Déneigement {de}`,
    en: `{L} Snow Removal
      {F} Plowing`,
    says: `Entrées de cour, stationnements et toitures // Driveways, parking lots and roofs
      Contrats de saison, priorité aux personnes âgées // Season contracts, seniors first
      Déneigement dès quatre heures du matin // Plowing from four in the morning`,
  }),
  kind('ca/excavation', ['home', 'business', 'trade', 7, 4500], {
    fr: `Excavation {F}
      Excavation {F} et fils
      Fosses septiques {F}`,
    en: `{F} Excavating
      {L} Septic & Excavation`,
    says: `Fondations, fosses septiques et drainage // Foundations, septic systems and drainage
      Gravier, terre et démolition // Gravel, topsoil and demolition
      [Fosses|Septic] Vidange de fosses et location de toilettes // Septic pumping and portable toilets`,
  }),
  kind('ca/pest-control', ['home', 'business', 'trade', 3, 20000], {
    fr: `Extermination {F}
      Gestion parasitaire {de}`,
    en: `{L} Pest Control
      {F} Pest Solutions`,
    says: `Souris, fourmis et punaises de lit // Mice, ants and bed bugs
      Traitement discret, véhicules sans lettrage // Discreet treatment, unmarked vehicles
      Guêpes, chauves-souris et prévention // Wasps, bats and prevention`,
  }),
  kind('office/estate_agent', ['money', 'professional', 'office', 11, 4500], {
    fr: `Immobilier {F}
      {W}, courtière immobilière
      {M}, agent immobilier
      Immeubles {F}-{G}
      Immobilier {de}`,
    en: `{F} Realty
      {L} Real Estate
      {W}, Real Estate`,
    both: `Immobilier {F} // {F} Realty`,
    says: `Maisons, chalets et terrains // Homes, cottages and land
      Achat, vente et évaluation sans frais // Buying, selling and free evaluations
      Terres agricoles et commerces à vendre // Farmland and businesses for sale
      Accompagnement des familles qui arrivent dans la région // Helping families who are moving to the area`,
  }),
  kind('office/property_management', ['money', 'business', 'office', 5, 14000], {
    fr: `Gestion immobilière {F}
      Appartements {de}
      Logements {F}`,
    en: `{L} Property Management
      {F} Rentals
      {L} Apartments`,
    says: `Appartements d’une à trois chambres // One- to three-bedroom apartments
      Gestion de condos et de petits immeubles // Condo and small-building management
      Logements meublés pour travailleurs et étudiants // Furnished units for workers and students`,
  }),
  kind('shop/appliance', ['shop', 'business', 'shop', 5, 9000], {
    fr: `Électroménagers {F}
      {F} Ameublement et électro`,
    en: `{F} Appliances
      {L} Appliance Repair`,
    says: `Vente, pièces et réparation d’électroménagers // Appliance sales, parts and repairs
      Électroménagers neufs et remis à neuf // New and refurbished appliances
      Réparation à domicile de laveuses et de cuisinières // In-home washer and stove repairs`,
  }),
  kind('shop/furniture', ['shop', 'business', 'shop', 5, 8000], {
    fr: `Meubles {F}
      Ameublement {de}
      Literie {F}`,
    en: `{F} Furniture
      {L} Home Furnishings`,
    says: `Meubles, matelas et décoration // Furniture, mattresses and decor
      Fabrication canadienne, livraison comprise // Canadian-made, delivery included
      Meubles de cuisine et de chambre en bois massif // Solid-wood kitchen and bedroom furniture`,
  }),

  // Shops, food, everyday life
  kind('shop/bakery', ['market', 'business', 'bakery', 14, 3500], {
    fr: `Boulangerie Chez {w}
      Boulangerie {F}
      Boulangerie {de}
      Pâtisserie {w}
      La Mie {de}
      Boulangerie {table}
      Pâtisserie {F}`,
    en: `{L} Bakery
      {F}’s Bakery
      {w}’s Bread & Pastry`,
    says: `Pain de ménage, tourtières et brioches // Homestyle bread, meat pies and buns
      Croissants au beurre et gâteaux d’anniversaire // Butter croissants and birthday cakes
      Pains au levain cuits chaque matin // Sourdough baked every morning
      Sandwichs, soupes et biscuits à la mélasse // Sandwiches, soups and molasses cookies`,
  }),
  kind('shop/butcher', ['market', 'business', 'bakery', 7, 6000], {
    fr: `Boucherie {F}
      Charcuterie {F}
      Boucherie {de}`,
    en: `{F} Meats
      {L} Butcher Shop`,
    says: `Bœuf et porc de la région, saucisses maison // Local beef and pork, house sausages
      Débitage de viande sauvage et fumaison // Game cutting and smoking
      Boudin, cretons et plats prêts à cuire // Blood pudding, cretons and oven-ready meals`,
  }),
  kind('shop/seafood', ['market', 'business', 'bakery', 5, 9000], {
    fr: `Poissonnerie {F}
      Poissonnerie {de}
      Fruits de mer {F}`,
    en: `{L} Seafood
      {F} Fish Market`,
    says: `Homard, crabe et pétoncles en saison // Lobster, crab and scallops in season
      Poisson frais, fumé et salé // Fresh, smoked and salt fish
      Huîtres, moules et pâtés aux fruits de mer // Oysters, mussels and seafood pies`,
  }),
  kind('shop/supermarket', ['market', 'business', 'grocery', 13, 3500], {
    fr: `Épicerie {F}
      Marché {F}
      Marché {de}
      Épicerie {F} et fils
      Marché afro-antillais {de}`,
    en: `{F}’s Grocery
      {L} Foods
      {L} Market`,
    both: `Coopérative d’alimentation {de} // {L} Food Co-op`,
    says: `Épicerie complète, boucherie et comptoir de mets cuisinés // Full grocery, meat counter and ready meals
      Fruits et légumes de la région, livraison le vendredi // Local produce, delivery on Fridays
      L’épicerie du coin, où l’on vous connaît par votre nom // The corner grocery where they know your name
      [antillais] Produits africains, antillais et exotiques // African, Caribbean and specialty foods
      [Coop] Une coopérative qui appartient à ses membres // A co-op owned by its members`,
  }),
  kind('shop/convenience', ['market', 'business', 'convenience', 11, 2500], {
    fr: `Dépanneur {F}
      Dépanneur {de}
      Dépanneur du coin {F}
      Dépanneur {w}`,
    en: `{F}’s Variety
      {L} Convenience
      {L} Gas & Variety`,
    says: `Essence, loterie, bière et café // Gas, lottery, beer and coffee
      Vers à pêche, propane et sandwichs maison // Bait, propane and homemade sandwiches
      Ouvert tôt, fermé tard, comptoir postal // Open early, closed late, with a postal counter`,
  }),
  kind('shop/farm', ['market', 'business', 'shop', 8, 3500], {
    fr: `Ferme {F}
      Les Vergers {de}
      La Ferme {de}
      Érablière {F}
      Miel {de}
      Ferme {w} et {m}`,
    en: `{F} Farm
      {L} Orchards
      {L} Maple Farm`,
    says: `Légumes, œufs et paniers de saison // Vegetables, eggs and seasonal baskets
      Fraises et bleuets, autocueillette en famille // Strawberries and blueberries, family u-pick
      Bœuf, agneau et volaille élevés au champ // Pasture-raised beef, lamb and poultry
      [Verger|Orchard] Pommes, cidre et autocueillette // Apples, cider and u-pick
      [Érablière|Maple] Sirop d’érable, tire et repas de cabane // Maple syrup, taffy and sugar-shack meals
      [Miel] Miel, hydromel et savons // Honey, mead and soaps`,
  }),
  kind('shop/books', ['shop', 'business', 'shop', 4, 14000], {
    fr: `Librairie {de}
      Librairie {sign}
      Librairie {F}
      Librairie Le Signet`,
    en: `{L} Books
      {F}’s Book Nook`,
    says: `Romans, livres jeunesse et auteurs d’ici, en français // Novels, children’s books and local authors, in French
      Livres neufs et usagés, papeterie et jeux // New and used books, stationery and games
      Commandes pour les écoles et les bibliothèques // Orders for schools and libraries`,
  }),
  kind('shop/car_repair', ['garage', 'business', 'garage', 22, 2200], {
    fr: `Garage {F}
      Garage {F} et fils
      Mécanique {F}
      Mécanique {de}
      Garage {m} {F}
      Auto {F}
      Centre de l’auto {de}`,
    en: `{F} Auto Repair
      {L} Auto
      {F}’s Garage
      {L} Car Care`,
    both: `Garage {F} // {F} Auto Repair`,
    says: `Mécanique générale, freins et suspension // General repairs, brakes and suspension
      Vidange d’huile, diagnostic et remorquage // Oil changes, diagnostics and towing
      Camions, motoneiges et petits moteurs // Trucks, snowmobiles and small engines
      Mécanique honnête, autos de toutes marques // Honest repairs on all makes`,
  }),
  kind('ca/auto-body', ['garage', 'business', 'garage', 6, 7000], {
    fr: `Carrosserie {F}
      Débosselage {F}
      Carrosserie {de}`,
    en: `{L} Collision
      {F} Auto Body`,
    says: `Débosselage, peinture et antirouille // Body work, paint and rustproofing
      Réclamations d’assurance et autos de courtoisie // Insurance claims and courtesy cars
      Pare-brise et esthétique automobile // Windshields and detailing`,
  }),
  kind('shop/tyres', ['garage', 'business', 'garage', 6, 7000], {
    fr: `Pneus {F}
      Pneus et mécanique {de}`,
    en: `{L} Tire
      {F} Tire & Service`,
    says: `Pneus d’hiver, entreposage et alignement // Winter tires, storage and alignment
      Pneus d’autos, de camions et de tracteurs // Car, truck and tractor tires
      Crevaisons réparées sans rendez-vous // Flats fixed without an appointment`,
  }),
  kind('shop/car', ['shop', 'business', 'shop', 7, 6000], {
    fr: `{F} Automobiles
      Autos usagées {F}
      {F} Motosport`,
    en: `{F} Motors
      {L} Auto Sales
      {F} Powersports`,
    says: `Véhicules neufs et d’occasion, financement sur place // New and used vehicles, financing on site
      Camionnettes et véhicules de travail // Pickups and work trucks
      [sport] Motoneiges, VTT et moteurs hors-bord // Snowmobiles, ATVs and outboards`,
  }),
  kind('shop/hardware', ['shop', 'business', 'shop', 9, 4500], {
    fr: `Quincaillerie {F}
      Quincaillerie {de}
      Matériaux {F}`,
    en: `{L} Hardware
      {F} Building Supplies
      {F} Lumber & Hardware`,
    both: `Quincaillerie {F} // {F} Hardware`,
    says: `Outils, peinture et plomberie // Tools, paint and plumbing
      Bois, isolation et location d’outils // Lumber, insulation and tool rental
      Clés, vis à l’unité et bons conseils // Keys, screws by the piece and good advice`,
  }),
  kind('shop/clothes', ['shop', 'business', 'shop', 9, 5000], {
    fr: `Boutique {w}
      Boutique {sign}
      Chaussures {F}
      Mode {F}
      Boutique {F} et filles`,
    en: `{w}’s Boutique
      {L} Outfitters
      {F}’s Menswear`,
    says: `Mode pour femmes, dans toutes les tailles // Women’s fashion in every size
      Vêtements pour enfants, neufs et d’occasion // Children’s clothing, new and gently used
      Tenues de bal et de mariage // Prom and wedding wear
      [Chaussures] Souliers, bottes d’hiver et réparations // Shoes, winter boots and repairs
      [Menswear] Complets, chemises et retouches // Suits, shirts and alterations
      [Outfitters] Vêtements de travail et bottes de sécurité // Workwear and safety boots`,
  }),
  kind('shop/jewelry', ['shop', 'business', 'shop', 3, 14000], {
    fr: `Bijouterie {F}
      Bijouterie {de}`,
    en: `{F} Jewellers
      {L} Gold & Silver`,
    says: `Joncs de mariage et bijoux faits à la main // Wedding bands and handmade jewellery
      Réparation de montres et de bijoux // Watch and jewellery repairs
      Gravure, perles et pierres du pays // Engraving, pearls and local stones`,
  }),
  kind('shop/tailor', ['shop', 'business', 'shop', 4, 10000], {
    fr: `Couture {w}
      Retouches {F}
      Nettoyeur {F}`,
    en: `{w}’s Alterations
      {F} Tailors & Cleaners`,
    says: `Bords, fermetures éclair et robes de mariée // Hems, zippers and wedding gowns
      Couture, rideaux et réparations // Sewing, curtains and mending
      [Nettoyeur|Cleaners] Nettoyage à sec et retouches en deux jours // Dry cleaning and two-day alterations`,
  }),
  kind('shop/sports', ['shop', 'business', 'shop', 5, 8000], {
    fr: `Sports {F}
      Sports {de}
      Chasse et pêche {F}
      Vélo {de}`,
    en: `{L} Sports
      {F} Outfitters
      {L} Cycle & Ski`,
    says: `Hockey, patins et aiguisage // Hockey gear, skates and sharpening
      Raquettes, canots et location d’équipement // Snowshoes, canoes and equipment rental
      [Chasse|Outfitters] Chasse, pêche et permis // Hunting, fishing and licences
      [Vélo|Cycle] Vélos, skis de fond et mises au point // Bikes, cross-country skis and tune-ups`,
  }),
  kind('shop/florist', ['shop', 'business', 'shop', 6, 7000], {
    fr: `Fleuriste {F}
      Fleurs {de}
      Fleuriste {w}
      Les Serres {F}`,
    en: `{L} Florist
      {w}’s Flowers
      {F} Greenhouses`,
    says: `Bouquets, mariages et arrangements funéraires // Bouquets, weddings and sympathy arrangements
      Fleurs coupées, plantes et cadeaux d’ici // Cut flowers, plants and local gifts
      Annuelles, vivaces et paniers suspendus // Annuals, perennials and hanging baskets`,
  }),
  kind('shop/hairdresser', ['beauty', 'business', 'salon', 20, 2000], {
    fr: `Salon {w}
      Coiffure {w} et {m}
      Salon {sign}
      Coiffure {F}
      Barbier {F}
      Salon Chez {w}
      Coiffure {de}
      Tresses et coiffure {w}`,
    en: `{L} Hair Studio
      {w}’s Hair Design
      {F}’s Barber Shop`,
    says: `Coupes, colorations et mises en plis // Cuts, colour and sets
      Coiffure pour femmes, hommes et enfants // Hair for women, men and children
      Coiffure à domicile pour personnes à mobilité réduite // Home visits for people with limited mobility
      Coiffures de bal et de mariage // Prom and wedding hair
      [Tresses] Tresses, rallonges et cheveux texturés // Braids, extensions and textured hair
      [Barb] Barbier à l’ancienne, rasage à la serviette chaude // Old-fashioned barber with hot-towel shaves
      [Barb] Coupes, barbes et bonne conversation // Cuts, beards and good conversation`,
  }),
  kind('shop/beauty', ['beauty', 'business', 'salon', 8, 5000], {
    fr: `Esthétique {w}
      Esthétique {de}
      Institut {w} {F}
      Ongles et spa {de}`,
    en: `{L} Spa
      {w}’s Skin Care
      {L} Nails`,
    says: `Soins du visage, épilation et électrolyse // Facials, waxing and electrolysis
      Soins du corps et massages détente // Body treatments and relaxation massage
      [Ongles|Nails] Manucures, pédicures et ongles en gel // Manicures, pedicures and gel nails`,
  }),
  kind('amenity/restaurant', ['food', 'business', 'restaurant', 26, 1800], {
    fr: `Restaurant {table}
      Restaurant Chez {w}
      Restaurant Chez {m}
      Bistro {le}
      Resto-bar {le}
      La Table {de}
      Pizzéria {F}
      Brasserie {le}`,
    en: `{L} Grill
      {F}’s Diner
      The {L} Restaurant
      {F}’s Kitchen
      {L} Pizza & Pasta`,
    says: `Cuisine familiale et spéciaux du jour // Family cooking and daily specials
      [Pizz] Pizza au four, pâtes et mets à emporter // Oven pizza, pasta and takeout
      Plats mijotés et tarte au sucre // Slow-cooked dishes and sugar pie
      [mer] Fruits de mer, râpure et fricot au poulet // Seafood, rappie pie and chicken fricot
      [ville] Cuisine congolaise et grillades // Congolese dishes and grilled meats
      [terre] Table de saison, doré et gibier // Seasonal menu with walleye and game
      [ville] Cuisine libanaise et plateaux à partager // Lebanese food and platters to share`,
  }),
  kind('amenity/cafe', ['food', 'business', 'cafe', 13, 3500], {
    fr: `Café {table}
      Café {le}
      Café {de}
      Café Chez {w}
      Café-bistro {le}`,
    en: `{L} Coffee
      {L} Roasters
      {w}’s Café`,
    says: `Café torréfié ici, soupes et musique du vendredi // Coffee roasted here, soups and Friday music
      Brunch, gaufres et coin lecture // Brunch, waffles and a reading nook
      Espresso, galettes et jeux de société // Espresso, cookies and board games
      Café coopératif, menu végétarien // Co-operative café with a vegetarian menu`,
  }),
  kind('amenity/fast_food', ['food', 'business', 'canteen', 10, 2500], {
    fr: `Casse-croûte {F}
      Cantine {de}
      Casse-croûte Chez {m}
      Patates {F}
      Bar laitier {de}`,
    en: `{F}’s Chip Stand
      {L} Dairy Bar
      {L} Fish & Chips`,
    says: `Poutines, hamburgers et hot-dogs // Poutine, burgers and hot dogs
      [mer] Guédilles au homard et frites maison // Lobster rolls and homemade fries
      [mer] Clams frites, poisson-frites et crème molle // Fried clams, fish and chips and soft ice cream
      Patates frites coupées chaque matin // Fries cut fresh every morning
      Crème molle, pogos et table de pique-nique // Soft ice cream, corn dogs and picnic tables`,
  }),
  kind('craft/brewery', ['food', 'business', 'restaurant', 4, 12000], {
    fr: `Microbrasserie {de}
      Brasserie {F}
      Brasseurs {de}`,
    en: `{L} Brewing Co.
      {L} Cidery`,
    says: `Bières d’ici, salon de dégustation et spectacles // Local beers, a taproom and live shows
      Blonde, rousse et stout au sirop d’érable // Blonde, red and maple stout
      [Cidery] Cidre, hydromel et soirées de contes // Cider, mead and storytelling nights`,
  }),
  kind('tourism/hotel', ['stay', 'business', 'always', 8, 6000], {
    fr: `Auberge {de}
      Motel {F}
      Hôtel {de}
      Auberge {sign}`,
    en: `{L} Inn
      {L} Motel
      {F} Hotel & Suites`,
    says: `Trente chambres, salle à manger et prises pour chauffe-moteur // Thirty rooms, dining room and plug-in parking
      Chambres avec cuisinette, à la semaine ou au mois // Kitchenette rooms by the week or month
      [Auberge|Inn] Au bord de l’eau, avec salles de réunion // By the water, with meeting rooms`,
  }),
  kind('tourism/guest_house', ['stay', 'business', 'silent', 6, 5000], {
    fr: `Gîte {de}
      Gîte Chez {w} et {m}
      Chalets {de}
      Pourvoirie {F}`,
    en: `{L} Bed & Breakfast
      {L} Cottages
      {F} Wilderness Lodge`,
    says: `Quatre chambres dans une maison centenaire // Four rooms in a century-old house
      [Chalets|Cottages] Chalets quatre saisons, canots et sauna // Four-season cottages, canoes and a sauna
      [Pourvoirie|Lodge] Pêche au doré et chalets sur le lac // Walleye fishing and lakeside cabins
      [Gîte|Bed] Chambres au calme et confitures maison // Quiet rooms and homemade jam`,
  }),
  kind('tourism/information/office', ['facility', 'public', 'museum', 4, 10000], {
    both: `Bureau d’accueil touristique {de} // {L} Visitor Centre
      Kiosque d’information {town} // {town} Visitor Information`,
    says: `Cartes, sentiers et idées de sorties // Maps, trails and things to do
      Réservations de visites et permis de pêche // Tour bookings and fishing licences
      Conseils de gens d’ici et toilettes accessibles // Local tips and accessible washrooms`,
  }),
  kind('shop/travel_agency', ['errand', 'business', 'office', 4, 12000], {
    fr: `Voyages {F}
      Voyages {de}`,
    en: `{L} Travel
      {F} Travel & Cruises`,
    says: `Croisières, forfaits dans le Sud et voyages de groupe // Cruises, sun packages and group tours
      Billets d’avion, assurances et visas // Flights, insurance and visas
      Voyages accompagnés en français // Escorted tours in French`,
    distance: 0.1,
  }),
  kind('amenity/taxi', ['errand', 'business', 'always', 5, 9000], {
    fr: `Taxi {F}
      Taxi {de}`,
    en: `{L} Cabs
      {F} Taxi & Shuttle`,
    says: `Taxi jour et nuit, véhicule adapté sur réservation // Taxi day and night, accessible van by reservation
      Navettes vers l’aéroport et l’hôpital // Airport and hospital shuttles
      Courses, colis et raccompagnement // Rides, parcels and safe rides home`,
  }),
  kind('shop/pet_grooming', ['errand', 'business', 'salon', 4, 9000], {
    fr: `Toilettage {w}
      Toilettage Poil de carotte
      Chenil {F}`,
    en: `{L} Pet Grooming
      {w}’s Dog House`,
    says: `Toilettage de chiens et de chats, griffes sans rendez-vous // Dog and cat grooming, walk-in nail trims
      Chiens nerveux bienvenus, un à la fois // Nervous dogs welcome, one at a time
      [Chenil|Dog House] Pension, garderie pour chiens et bains // Boarding, dog daycare and baths`,
  }),
  kind('shop/funeral_directors', ['funeral', 'business', 'office', 6, 7000], {
    fr: `Maison funéraire {F}
      Salon funéraire {F}`,
    en: `{F} Funeral Home
      {L} Funeral Chapel`,
    both: `Coopérative funéraire {de} // {L} Funeral Co-operative
      Maison funéraire {F} // {F} Funeral Home`,
    says: `Funérailles, crémation et préarrangements // Funerals, cremation and pre-planning
      Accueil des familles, à toute heure // Families received at any hour
      Cérémonies religieuses ou laïques, salle de réception // Religious or secular services, reception room`,
  }),
  kind('craft/photographer', ['errand', 'professional', 'office', 6, 7000], {
    fr: `Photographie {W}
      Studio {F}
      {M}, photographe`,
    en: `{W} Photography
      {L} Photo Studio`,
    says: `Mariages, familles et finissants // Weddings, families and graduates
      Portraits, photos d’entreprise et passeports // Portraits, corporate and passport photos
      Photo aérienne et vidéo pour organismes // Aerial photography and video for organizations`,
  }),
  kind('craft/caterer', ['market', 'business', 'office', 6, 7000], {
    fr: `Traiteur {F}
      Traiteur Chez {w}
      Traiteur {de}`,
    en: `{F} Catering
      {L} Catering Co.`,
    says: `Buffets, mariages et réunions d’affaires // Buffets, weddings and business lunches
      Cuisine africaine et plats pour groupes // African cooking and dishes for groups
      Boîtes à lunch et repas livrés aux aînés // Boxed lunches and meals delivered to seniors`,
  }),
  kind('shop/copyshop', ['business', 'business', 'office', 5, 10000], {
    fr: `Imprimerie {F}
      Imprimerie {de}
      Enseignes {F}`,
    en: `{L} Print
      {F} Signs & Print`,
    says: `Dépliants, affiches et livres en petit tirage // Flyers, posters and short-run books
      Faire-part, programmes et photocopies // Invitations, programs and photocopies
      [Enseignes|Signs] Lettrage de véhicules et enseignes // Vehicle lettering and signs`,
  }),
  kind('shop/computer', ['errand', 'business', 'shop', 5, 9000], {
    fr: `Informatique {F}
      Dépannage informatique {de}
      Ordi {ville}`,
    en: `{L} Computers
      {F} Computer Repair`,
    says: `Réparation d’ordinateurs, de tablettes et de téléphones // Computer, tablet and phone repairs
      Récupération de données et aide à domicile // Data recovery and house calls
      Portables remis à neuf, virus et sauvegardes // Refurbished laptops, viruses and backups`,
  }),

  // For businesses and organizations
  kind('office/it', ['business', 'business', 'office', 9, 9000], {
    fr: `{F} Technologies
      Solutions {de}
      Web {de}
      Atelier numérique {F}`,
    en: `{L} Digital
      {F} Systems
      {L} Web Works`,
    says: `Sites bilingues, hébergement et accessibilité // Bilingual websites, hosting and accessibility
      Réseaux, cybersécurité et soutien aux usagers // Networks, cybersecurity and user support
      Logiciels sur mesure pour organismes et commerces // Custom software for organizations and shops`,
    distance: 0.12,
  }),
  kind('office/advertising_agency', ['business', 'business', 'office', 6, 12000], {
    fr: `Communications {F}
      Agence {le}
      {F} Marketing`,
    en: `{L} Creative
      {F} Communications`,
    says: `Stratégie, médias sociaux et campagnes bilingues // Strategy, social media and bilingual campaigns
      Relations publiques et rédaction en français // Public relations and writing in French
      Marketing touristique et événements // Tourism marketing and events`,
    distance: 0.1,
  }),
  kind('office/graphic_design', ['business', 'professional', 'office', 5, 14000], {
    fr: `Graphisme {F}
      {W}, graphiste
      Studio {sign}`,
    en: `{L} Design
      {F} Design Studio`,
    says: `Logos, rapports annuels et livres // Logos, annual reports and books
      Illustration, affiches et emballage // Illustration, posters and packaging
      Mise en page bilingue, en français d’abord // Bilingual layout, French first`,
    distance: 0.1,
  }),
  kind('office/consulting', ['business', 'professional', 'office', 8, 12000], {
    fr: `{F} Conseil
      Groupe-conseil {de}
      {W}, conseillère en gestion`,
    en: `{F} Consulting
      {L} Strategies`,
    says: `Planification stratégique et gouvernance d’organismes // Strategic planning and non-profit governance
      Demandes de subvention, évaluation et animation // Grant applications, evaluation and facilitation
      Ressources humaines et offre active en français // Human resources and active offer in French
      Relève, fusions et redressement // Succession, mergers and turnarounds`,
    distance: 0.15,
  }),
  kind('ca/business-development', ['business', 'non-profit', 'office', 6, 15000], {
    both: `Développement économique {de} // {L} Economic Development
      Société d’aide au développement {de} // {L} Development Society
      Carrefour des entreprises {de} // {L} Business Centre`,
    francophone: true,
    says: `Plans d’affaires, prêts et mentorat // Business plans, loans and mentoring
      Démarrage, achat et relève d’entreprise // Starting, buying and passing on a business
      Accompagnement des entrepreneures et des jeunes // Support for women and young entrepreneurs`,
    distance: 0.15,
  }),
  kind('ca/cooperative-development', ['business', 'cooperative', 'office', 2, 60000], {
    both: `Coopérative de développement {de} // {L} Co-operative Developers
      Conseil coopératif {de} // {L} Co-operative Council`,
    francophone: true,
    says: `Créer une coopérative ou racheter son entreprise à plusieurs // Start a co-op, or buy out your workplace together
      Formation d’administrateurs et économie sociale // Board training and the social economy`,
    distance: 0.5,
  }),
  kind('ca/chamber-of-commerce', ['business', 'non-profit', 'office', 4, 14000], {
    fr: `Club d’affaires francophone {de}`,
    both: `Chambre de commerce {de} // {L} Chamber of Commerce`,
    says: `Réseautage, assurance collective et gala annuel // Networking, group insurance and an annual gala
      La voix des commerces de la région // The voice of local business
      Déjeuners-causeries et répertoire des membres // Breakfast talks and a member directory`,
  }),
  kind('amenity/coworking_space', ['business', 'cooperative', 'school', 3, 25000], {
    fr: `Espace {de}
      La Ruche {de}`,
    en: `{L} Coworking
      The {L} Hub`,
    says: `Bureaux partagés, salle de réunion et bon café // Shared desks, a meeting room and good coffee
      Télétravail à la journée ou au mois // Remote work by the day or month
      Coopérative de travailleurs autonomes // A co-operative of freelancers`,
  }),
  kind('office/architect', ['business', 'professional', 'office', 4, 22000], {
    fr: `{F} {G} Architectes
      Architecture {F}
      Design intérieur {F}`,
    en: `{F} {G} Architects
      {L} Architecture & Design`,
    says: `Écoles, garderies et centres de santé // Schools, daycares and health centres
      Maisons, agrandissements et bâtiments durables // Homes, additions and sustainable buildings
      [Design intérieur] Aménagement intérieur et accessibilité // Interior design and accessibility`,
  }),
  kind('office/engineer', ['business', 'professional', 'office', 5, 16000], {
    fr: `{F} Génie-conseil
      {F} {G} Ingénieurs
      Inspection {F}`,
    en: `{F} Engineering
      {L} Home Inspections`,
    says: `Structure, eau et routes municipales // Structural, water and municipal roads
      Études environnementales et forestières // Environmental and forestry studies
      [Inspection] Inspection de maisons avant achat // Pre-purchase home inspections`,
  }),
  kind('office/surveyor', ['business', 'professional', 'office', 4, 18000], {
    fr: `Arpentage {F}
      {F} et {G}, arpenteurs-géomètres`,
    en: `{F} Surveying
      {L} Land Surveys`,
    says: `Bornage, certificats et plans de lotissement // Property lines, certificates and subdivision plans
      Arpentage de terres agricoles et de chalets // Surveys of farmland and cottages
      Levés par drone et plans de construction // Drone surveys and construction layouts`,
  }),

  // Public services
  kind('ca/federal-services', ['public', 'public', 'office', 5, 18000], {
    both: `Guichet des services fédéraux {town} // {town} Federal Services Desk
      Centre de services fédéraux {de} // {L} Federal Service Centre`,
    says: `Passeport, assurance-emploi et pensions // Passports, employment insurance and pensions
      Numéro d’assurance sociale et pensions // Social insurance numbers and pensions`,
  }),
  kind('ca/provincial-services', ['public', 'public', 'office', 5, 14000], {
    both: `Guichet provincial {de} // {L} Provincial Service Desk
      Guichet des services provinciaux {town} // {town} Provincial Services Desk`,
    says: `Carte santé, permis de conduire et immatriculation // Health cards, driver’s licences and registration
      Actes de naissance, permis et licences // Birth certificates, permits and licences`,
  }),
  kind('ca/social-assistance', ['public', 'public', 'office', 3, 25000], {
    both: `Bureau d’aide au revenu {de} // {L} Income Support Office`,
    says: `Aide financière, médicaments et logement // Financial help, medication and housing
      Soutien du revenu et retour à l’emploi // Income support and return to work`,
  }),
  kind('amenity/townhall', ['public', 'public', 'office', 7, 4000], {
    both: `Guichet municipal {de} // {L} Municipal Counter
      Bureau municipal {town}, secteur {le} // {town} Municipal Office, {L} Sector`,
    says: `Taxes, permis de construction et collecte des ordures // Taxes, building permits and garbage collection
      Permis, loisirs et licences de chien // Permits, recreation and dog licences
      Comptoir de renseignements et salle du conseil // Information counter and council chamber`,
  }),
  kind('amenity/post_office', ['public', 'public', 'desk', 6, 3500], {
    both: `Comptoir postal {de} // {L} Postal Counter
      Bureau de poste {de} // {L} Post Office`,
    says: `Colis, timbres et cases postales // Parcels, stamps and post boxes
      Colis, mandats-poste et photocopies // Parcels, money orders and photocopies`,
  }),
  kind('amenity/police', ['public', 'public', 'always', 4, 10000], {
    both: `Poste de police {de} // {L} Police Station
      Police communautaire {de} // {L} Community Policing`,
    says: `Plaintes, prévention et vérification des antécédents // Reports, prevention and police checks
      Poste de quartier, comptoir ouvert en semaine // Neighbourhood station, counter open weekdays`,
  }),
  kind('amenity/courthouse', ['public', 'public', 'office', 2, 35000], {
    both: `Palais de justice {de} // {L} Courthouse
      Greffe {de} // {L} Court Registry`,
    says: `Greffe civil et familial, procès en français // Civil and family registry, trials in French
      Cour provinciale, dépôt de documents et contraventions // Provincial court, filings and tickets`,
  }),
];
