/**
 * What people type, and which services it must find first. Each line: the text, an arrow, the ids of which one must
 * come first. Written by hand, by class of difficulty; add the question that failed somebody.
 */
const QUERIES = {
  exact: `
dentiste → amenity/dentist
médecin → amenity/doctors
clinique sans rendez-vous → ca/walk-in-clinic
pharmacie → amenity/pharmacy
avocat → office/lawyer
notaire → office/notary
comptable → office/accountant
plombier → craft/plumber
électricien → craft/electrician
garderie → amenity/childcare
boulangerie → shop/bakery
épicerie → shop/supermarket
dépanneur → shop/convenience
quincaillerie → shop/hardware
nettoyeur → shop/dry_cleaning
buanderie → shop/laundry
friperie → shop/clothes/second_hand shop/charity
fruiterie → shop/greengrocer
caisse populaire → ca/credit-union
station-service → amenity/fuel
garage → shop/car_repair
concessionnaire automobile → shop/car
conseil scolaire → ca/school-board
bibliothèque → amenity/library
aide juridique → ca/legal-aid
francisation → ca/francisation
banque alimentaire → amenity/social_facility/food_bank
vétérinaire → amenity/veterinary
massothérapeute → shop/massage
traducteur → office/translator
imprimerie → shop/copyshop
traiteur → craft/caterer
arpenteur → office/surveyor
architecte → office/architect
denturologiste → ca/denturist
sage-femme → healthcare/midwife
ergothérapeute → healthcare/occupational_therapist
cordonnerie → shop/shoe_repair
fleuriste → shop/florist
maison funéraire → shop/funeral_directors
université → amenity/university
musée → tourism/museum
ramonage → craft/chimney_sweeper
déneigement → ca/snow-removal
remorquage → ca/towing
extermination → ca/pest-control
cinéma → amenity/cinema
mosquée → amenity/place_of_worship/muslim
cimetière → landuse/cemetery
écocentre → amenity/recycling_centre
popote roulante → ca/meals-on-wheels
consulat → office/diplomatic/consulate
cardiologue → amenity/doctors/cardiology
dermatologue → amenity/doctors/dermatology
orthodontiste → healthcare/dentist/orthodontics
courtier immobilier → office/estate_agent
agence de voyages → shop/travel_agency
bureau de poste → amenity/post_office
salon de coiffure → shop/hairdresser
audiologiste → healthcare/audiologist
podologue → healthcare/podiatrist
nutritionniste → ca/dietitian
travailleuse sociale → ca/social-work
clinique médicale → amenity/clinic
école secondaire → ca/francophone-school amenity/school
prématernelle → amenity/kindergarten
résidence pour aînés → amenity/social_facility/assisted_living
`,
  accentless: `
medecin → amenity/doctors
hopital → amenity/hospital
electricien → craft/electrician
ecole francaise → ca/francophone-school
epicerie → shop/supermarket
depanneur → shop/convenience
veterinaire → amenity/veterinary
hygieniste dentaire → ca/dental-hygienist amenity/dentist
societe alzheimer → ca/alzheimer-society
eglise → amenity/place_of_worship/christian
theatre → amenity/theatre
demenagement → office/moving_company
deneigement → ca/snow-removal
bibliotheque → amenity/library
musee → tourism/museum
cafe → amenity/cafe
hotel → tourism/hotel
menuisier ebeniste → craft/cabinet_maker craft/carpenter
ingenieur → office/engineer
medecine generale → amenity/doctors
orthopediste → amenity/doctors/orthopaedics
ecole de conduite → amenity/driving_school
cegep → amenity/college
declaration de revenus → office/tax_advisor
ergotherapie → healthcare/occupational_therapist
ainés → ca/seniors-centre
pneus d hiver → shop/tyres
psychoeducateur → healthcare/counselling
ergotherapeute → healthcare/occupational_therapist
prematernelle → amenity/kindergarten
ebeniste → craft/cabinet_maker
creche → amenity/childcare
theatre francophone → amenity/theatre
pedicure → shop/beauty shop/beauty/nails healthcare/podiatrist
depanneur ouvert → shop/convenience
notaire a proximite → office/notary
renovation cuisine → ca/general-contractor
physiotherapeute → healthcare/physiotherapist
securite sociale → ca/social-assistance ca/pensions ca/federal-services
pret hypothecaire → ca/mortgage-broker amenity/bank ca/credit-union
`,
  'plural or gender': `
dentistes → amenity/dentist
avocate → office/lawyer
avocates → office/lawyer
infirmière → amenity/clinic ca/community-health-centre
coiffeuse → shop/hairdresser
coiffeurs → shop/hairdresser
traductrices → office/translator
plombière → craft/plumber
électriciennes → craft/electrician
garderies → amenity/childcare
notaires → office/notary
comptables → office/accountant
mécanicienne → shop/car_repair
pharmaciennes → amenity/pharmacy
boulangère → shop/bakery
bouchères → shop/butcher
couturières → shop/tailor
travailleuses sociales → ca/social-work
courtière immobilière → office/estate_agent
conseillères en emploi → office/employment_agency
hôpitaux → amenity/hospital
journaux → office/newspaper
écoles → amenity/school ca/francophone-school
massothérapeutes → shop/massage
orthophonistes → healthcare/speech_therapist
ingénieure → office/engineer
architectes → office/architect
arpenteuse-géomètre → office/surveyor
chirurgienne → amenity/doctors/surgery
agentes d’immeuble immobilières → office/estate_agent
pompières → amenity/fire_station
agriculteurs → ca/farmers-association
dentists → amenity/dentist
lawyers → office/lawyer
daycares → amenity/childcare
libraries → amenity/library
bakeries → shop/bakery
pharmacies → amenity/pharmacy
churches → amenity/place_of_worship/christian
garages → shop/car_repair
avocats criminalistes → ca/criminal-law office/lawyer
infirmières praticiennes → ca/nurse-practitioner
mécaniciennes → shop/car_repair
denturologistes → ca/denturist
chirurgiens → amenity/doctors/surgery
esthéticiennes → shop/beauty
`,
  elision: `
l’hôpital → amenity/hospital
l'avocat → office/lawyer
d'avocat → office/lawyer
un bureau d’avocats → office/lawyer
cabinet d avocats → office/lawyer
lhopital → amenity/hospital
lécole de danse → amenity/dancing_school
davocat → office/lawyer
l’épicerie → shop/supermarket
courtier d’assurance → office/insurance
courtier dassurance → office/insurance
aide à l’emploi → office/employment_agency
cours d’anglais → amenity/language_school
école d’immersion → amenity/school
garde d’enfants → amenity/childcare ca/babysitting
salle d’urgence → amenity/hospital
agence d’assurance → office/insurance
maison d’hébergement pour femmes → ca/womens-shelter
l’aide juridique → ca/legal-aid
changement d’huile → shop/car_repair
l’optométriste → healthcare/optometrist
bureau d’information touristique → tourism/information/office
centre d’emploi → office/employment_agency
j’ai besoin d’aide pour l’immigration → ca/immigration-consultant ca/settlement-services ca/immigration-law
école d’immersion → amenity/school
bureau d’assurances → office/insurance
d’un électricien → craft/electrician
cours d’anglais → amenity/language_school
agent d’immeubles → office/estate_agent
clinique d’orthophonie → healthcare/speech_therapist
aide à l’emploi → office/employment_agency
l’école → ca/francophone-school amenity/school
lavocat → office/lawyer
jai besoin dun plombier → craft/plumber
centre d’accueil pour immigrants → ca/settlement-services
cours d’art → ca/art-school
agence d’interim → office/employment_agency ca/human-resources
`,
  'one typo': `
dentsite → amenity/dentist
dentist → amenity/dentist
dantiste → amenity/dentist
medcin → amenity/doctors
pharmacei → amenity/pharmacy
farmacie → amenity/pharmacy
avoat → office/lawyer
avocta → office/lawyer
nottaire → office/notary
comtable → office/accountant
comptabel → office/accountant
plonbier → craft/plumber
plombeir → craft/plumber
electricen → craft/electrician
garderi → amenity/childcare
gaderie → amenity/childcare
boulangrie → shop/bakery
quincalerie → shop/hardware
biblioteque → amenity/library
bibliothéque → amenity/library
coifeur → shop/hairdresser
cofifeuse → shop/hairdresser
fleurist → shop/florist
fizioterapie → healthcare/physiotherapist
psicologue → ca/psychologist
psycologue → ca/psychologist
spychologue → ca/psychologist
othophoniste → healthcare/speech_therapist
orthofoniste → healthcare/speech_therapist
veterinere → amenity/veterinary
vétérinère → amenity/veterinary
accupuncture → healthcare/alternative/acupuncture
accupuncteur → healthcare/alternative/acupuncture
kiropraticien → healthcare/alternative/chiropractic
chiropratitien → healthcare/alternative/chiropractic
masothérapie → shop/massage
optométrist → healthcare/optometrist
nutritioniste → ca/dietitian
denturologyste → ca/denturist
mécanicein → shop/car_repair
cuvreur → craft/roofer
assurence → office/insurance
imigration → ca/immigration-consultant ca/settlement-services
traducter → office/translator
ebiniste → craft/cabinet_maker craft/carpenter
restauran → amenity/restaurant
epiceri → shop/supermarket
zentiste → amenity/dentist
rpothèse dentaire → ca/denturist
serurier → shop/locksmith
déménagment → office/moving_company
ophtalmologue → amenity/doctors/ophthalmology
daycar → amenity/childcare
lawer → office/lawyer
plummer → craft/plumber
acountant → office/accountant
hairdreser → shop/hairdresser
veternarian → amenity/veterinary
pyschologist → ca/psychologist
avoact → office/lawyer
dentise → amenity/dentist
pharamcie → amenity/pharmacy
coifeuse → shop/hairdresser
plomier → craft/plumber
notiare → office/notary
massotherapie → shop/massage
optometrsite → healthcare/optometrist
resturant → amenity/restaurant
epicrie → shop/supermarket
vetrinaire → amenity/veterinary
plombiers → craft/plumber
electricein → craft/electrician
orthopohniste → healthcare/speech_therapist
pédiatr → amenity/doctors/paediatrics
dermatolgue → amenity/doctors/dermatology
banqe → amenity/bank
hotle → tourism/hotel
bibliotheqe → amenity/library
vetérinair → amenity/veterinary
`,
  'two typos': `
orthofonist → healthcare/speech_therapist
fisiotherapeute → healthcare/physiotherapist
fisiothérapeut → healthcare/physiotherapist
psicholoque → ca/psychologist
chyropratissien → healthcare/alternative/chiropractic
kyropratique → healthcare/alternative/chiropractic
ostheopate → healthcare/alternative/osteopathy
pharmassie → amenity/pharmacy
electrissien → craft/electrician
eletricein → craft/electrician
bibliotec → amenity/library
vetrinère → amenity/veterinary
massoterapute → shop/massage
ergoterapeut → healthcare/occupational_therapist
dermatolog → amenity/doctors/dermatology
gynécolog → amenity/doctors/gynaecology
denturologist → ca/denturist
optomettrise → healthcare/optometrist
traduktrisse → office/translator
comptabillitée → office/accountant
immobillié → office/estate_agent
quinkaillerie → shop/hardware
demenagemant → office/moving_company
climmatisassion → craft/hvac
photografe → craft/photographer
veterenarien → amenity/veterinary
accountent → office/accountant
physiotheripist → healthcare/physiotherapist
chiropracter → healthcare/alternative/chiropractic
orthodondiste → healthcare/dentist/orthodontics
nuttrissioniste → ca/dietitian
francissassion → ca/francisation
acuponcteure → healthcare/alternative/acupuncture
otrhophoniste → healthcare/speech_therapist
chyropraticien → healthcare/alternative/chiropractic
phisiotérapeute → healthcare/physiotherapist
physiotherapuite → healthcare/physiotherapist
ostéophate → healthcare/alternative/osteopathy
naturopate → healthcare/alternative/naturopathy
comtpabel → office/accountant
electrisien → craft/electrician
boulengeri → shop/bakery
immagration → ca/settlement-services ca/immigration-consultant ca/immigration-law ca/citizenship
asurence → office/insurance
sikologue → ca/psychologist
fisioterapi → healthcare/physiotherapist
optométrise → healthcare/optometrist
masotérapie → shop/massage
imigrasion → ca/settlement-services ca/immigration-consultant ca/immigration-law ca/citizenship
restoran → amenity/restaurant
coifeuze → shop/hairdresser
notere → office/notary
medsin → amenity/doctors
sycologue → ca/psychologist
psikiatre → amenity/doctors/psychiatrist
jinécologue → amenity/doctors/gynaecology
garajiste → shop/car_repair
fleurisse → shop/florist
notère → office/notary
aupital → amenity/hospital
ôtel → tourism/hotel
fysio → healthcare/physiotherapist
nutrissioniste → ca/dietitian
ortodontiste → healthcare/dentist/orthodontics
kinésitérapeute → healthcare/physiotherapist
pédiâtre → amenity/doctors/paediatrics
polisse → amenity/police
`,
  English: `
dentist → amenity/dentist
family doctor → amenity/doctors
walk-in clinic → ca/walk-in-clinic
lawyer → office/lawyer
legal aid → ca/legal-aid
daycare → amenity/childcare
child care → amenity/childcare
childcare → amenity/childcare
plumber → craft/plumber
food bank → amenity/social_facility/food_bank
women’s shelter → ca/womens-shelter
French classes → ca/francisation
French school → ca/francophone-school
speech therapist → healthcare/speech_therapist
hairdresser → shop/hairdresser
car repair → shop/car_repair
gas station → amenity/fuel
dry cleaner → shop/dry_cleaning
grocery store → shop/supermarket
convenience store → shop/convenience
credit union → ca/credit-union
realtor → office/estate_agent
mortgage broker → ca/mortgage-broker
insurance broker → office/insurance
bookkeeper → ca/bookkeeping
accountant → office/accountant
tax return → office/tax_advisor
funeral home → shop/funeral_directors
nursing home → amenity/social_facility/nursing_home
retirement home → amenity/social_facility/assisted_living
home care → ca/home-care
counsellor → healthcare/counselling
therapist → healthcare/psychotherapist
settlement services → ca/settlement-services
employment services → office/employment_agency
driver’s licence → ca/driver-licensing ca/provincial-services amenity/driving_school
passport → ca/passport ca/federal-services
employment insurance → ca/employment-insurance
social worker → ca/social-work
snow removal → ca/snow-removal
tow truck → ca/towing
tires → shop/tyres
optometrist → healthcare/optometrist
eye exam → healthcare/optometrist
hearing aids → shop/hearing_aids
physiotherapy → healthcare/physiotherapist
web design → ca/web-design
graphic designer → office/graphic_design
translation → office/translator
interpreter → ca/interpretation
art gallery → tourism/gallery
hiking trails → ca/trails
wedding planner → ca/event-planning
engineer → office/engineer
bike shop → shop/bicycle
used cars → shop/car/second_hand shop/car
locksmith → shop/locksmith
moving company → office/moving_company
roofer → craft/roofer
pest control → ca/pest-control
community center → amenity/community_centre
eye doctor → healthcare/optometrist
marriage counselling → healthcare/psychotherapist healthcare/counselling
tax help → office/tax_advisor ca/tax-clinic
home daycare → amenity/childcare
hair salon → shop/hairdresser
car mechanic → shop/car_repair
snow plowing → ca/snow-removal
mental health → ca/mental-health ca/psychologist healthcare/psychotherapist healthcare/counselling
physical therapist → healthcare/physiotherapist
pediatric dentist → amenity/dentist
women’s shelter → ca/womens-shelter
birth certificate → office/government/register_office
family doctor accepting patients → amenity/doctors
emergency room → amenity/hospital
electrician → craft/electrician
psychologist → ca/psychologist
speech pathologist → healthcare/speech_therapist
divorce lawyer → ca/family-law office/lawyer
help with resume → office/employment_agency
seniors home → amenity/social_facility/assisted_living amenity/social_facility/nursing_home
job search → office/employment_agency
notary → office/notary
flu shot → ca/public-health amenity/pharmacy
car insurance → office/insurance
`,
  synonym: `
docteur → amenity/doctors
CPE → amenity/childcare
centre de la petite enfance → amenity/childcare
CLSC → ca/community-health-centre
CHSLD → amenity/social_facility/nursing_home
DPJ → ca/child-protection
SAAQ → ca/driver-licensing
RAMQ → ca/health-insurance
OHIP → ca/health-insurance
ServiceOntario → ca/provincial-services
Service Canada → ca/federal-services
AE → ca/employment-insurance
NAS → ca/federal-services
ITSS → ca/sexual-health
STI → ca/sexual-health
TDAH → ca/psychologist ca/adhd-learning
RPA → amenity/social_facility/assisted_living
TSA → ca/autism-services
811 → ca/telehealth
211 → ca/211
988 → ca/crisis-line
psy → ca/psychologist
physio → healthcare/physiotherapist
kiné → healthcare/physiotherapist
chiro → healthcare/alternative/chiropractic
gym → leisure/fitness_centre
char usagé → shop/car/second_hand
mécano → shop/car_repair
dép → shop/convenience
toilette bouchée → craft/plumber
mal de dos → healthcare/physiotherapist healthcare/alternative/chiropractic
mal de dents → amenity/dentist
faire garder mon enfant → amenity/childcare
déclaration d’impôts → office/tax_advisor
impôts → office/tax_advisor office/accountant ca/tax-clinic
divorce → office/lawyer ca/family-law ca/mediation
passeport → ca/passport ca/federal-services
permis de conduire → ca/driver-licensing ca/provincial-services amenity/driving_school
chômage → ca/employment-insurance office/employment_agency ca/federal-services
testament → office/notary office/lawyer
bien-être social → ca/social-assistance
carte soleil → ca/health-insurance ca/provincial-services
violence conjugale → ca/womens-shelter ca/violence-helpline
punaises de lit → ca/pest-control
fuite d’eau → craft/plumber
fournaise → craft/hvac
thermopompe → craft/hvac
dégât d’eau → ca/disaster-cleanup
pression haute → amenity/doctors/cardiology
crème glacée → amenity/ice_cream
poutine → amenity/fast_food
beignes → amenity/fast_food/donut
vaccin → ca/public-health
prise de sang → healthcare/laboratory
échographie → ca/medical-imaging
lunettes → shop/optician
dentier → ca/denturist
suicide → ca/crisis-line
toxicomanie → ca/addiction-services
alcoolisme → ca/addiction-services
sans-abri → amenity/social_facility/homeless_shelter
bénévolat → ca/volunteer-centre office/association
généalogie → ca/heritage-society
visa → ca/immigration-consultant office/diplomatic/consulate
réfugié → ca/settlement-services ca/refugee-services
gibier viande sauvage → shop/butcher
homard → shop/seafood
sirop d’érable → ca/sugar-shack shop/farm
piscine → leisure/sports_centre/swimming ca/pools-spas
aréna → leisure/ice_rink
avortement → amenity/clinic/abortion ca/public-health
abortion → amenity/clinic/abortion ca/public-health
logement abordable → ca/social-housing
appartement à louer → office/property_management
hypothèque → ca/mortgage-broker ca/credit-union amenity/bank
REER → office/financial_advisor
faillite → ca/debt-help
assermentation → ca/commissioner-of-oaths
carte d’affaires → shop/copyshop
site web → office/it ca/web-design
ressources humaines → ca/human-resources
formation du personnel → ca/corporate-training
mal aux dents → amenity/dentist
rage de dents → amenity/dentist
faire mes impôts → office/tax_advisor office/accountant ca/tax-clinic
vidange d’huile → shop/car_repair
débouchage de drain → craft/plumber
broches → healthcare/dentist/orthodontics
piqûre → ca/public-health healthcare/laboratory
toit qui coule → craft/roofer
char brisé → shop/car_repair
magasin de linge → shop/clothes
prêt auto → amenity/bank ca/credit-union shop/car
resto → amenity/restaurant
resto vegan → amenity/restaurant
chauffage en panne → craft/hvac
parler à quelqu’un → healthcare/counselling ca/crisis-line
bébé malade → amenity/doctors/paediatrics amenity/doctors
cours de français pour immigrants → ca/francisation
ménage → craft/cleaning
mal de gorge → amenity/doctors amenity/doctors/otolaryngology ca/walk-in-clinic
docteur pour enfants → amenity/doctors/paediatrics
toubib → amenity/doctors
cv → office/employment_agency
job → office/employment_agency
trouver une job → office/employment_agency
paperasse immigration → ca/settlement-services ca/immigration-consultant ca/citizenship ca/immigration-law
chicane de voisins → office/lawyer ca/mediation ca/legal-information
séparation → office/lawyer ca/mediation ca/family-law
pension alimentaire → office/lawyer ca/family-law
bail → ca/tenant-rights ca/legal-information office/property_management
frein → shop/car_repair
crevaison → shop/tyres ca/towing
pain → shop/bakery
bière → craft/brewery shop/alcohol amenity/bar amenity/pub shop/convenience
essence → amenity/fuel
tondre le gazon → craft/gardener
fosse septique → ca/excavation
photos de mariage → craft/photographer
papiers d’identité → office/government/register_office ca/provincial-services ca/passport
BS → ca/social-assistance
alcool → ca/addiction-services shop/alcohol
ado en crise → ca/youth-helpline ca/crisis-line amenity/community_centre/youth_centre
enceinte → healthcare/midwife amenity/doctors/gynaecology ca/prenatal
accouchement → healthcare/midwife
vaccin covid → ca/public-health
test sanguin → healthcare/laboratory
radio → amenity/studio/radio ca/medical-imaging
lentilles → shop/optician
couronne dentaire → amenity/dentist
détartrage → amenity/dentist ca/dental-hygienist
soins infirmiers → ca/home-care amenity/clinic
`,
  prefix: `
dent → amenity/dentist
denti → amenity/dentist ca/denturist
avo → office/lawyer
avoc → office/lawyer
plom → craft/plumber
pharm → amenity/pharmacy
farma → amenity/pharmacy
orthoph → healthcare/speech_therapist
orthof → healthcare/speech_therapist
gard → amenity/childcare ca/babysitting
garder → amenity/childcare
boul → shop/bakery
biblio → amenity/library
compta → office/accountant
notai → office/notary
vétér → amenity/veterinary
coiff → shop/hairdresser
banque al → amenity/social_facility/food_bank
aide jur → ca/legal-aid
mal de d → amenity/dentist healthcare/physiotherapist healthcare/alternative/chiropractic
clinique sans → ca/walk-in-clinic
école de da → amenity/dancing_school
traduc → office/translator
physio → healthcare/physiotherapist
psychol → ca/psychologist
électr → craft/electrician
déneig → ca/snow-removal
lawy → office/lawyer
food b → amenity/social_facility/food_bank
physi → healthcare/physiotherapist
optom → healthcare/optometrist
restau → amenity/restaurant
coif → shop/hairdresser
nota → office/notary
opto → healthcare/optometrist
mécan → shop/car_repair
veter → amenity/veterinary
immigr → ca/immigration-consultant ca/settlement-services ca/immigration-law ca/citizenship
massage → shop/massage
assur → office/insurance
hôpi → amenity/hospital
pédia → amenity/doctors/paediatrics
médec → amenity/doctors
`,
  sentence: `
je cherche un médecin qui parle français pour mon fils → amenity/doctors
où puis-je faire réparer mon auto → shop/car_repair
my tooth hurts → amenity/dentist
besoin d’aide pour remplir mes impôts → ca/tax-clinic office/tax_advisor
j’ai mal aux dents → amenity/dentist
mon enfant a de la difficulté à parler → healthcare/speech_therapist
j’ai besoin d’un avocat pour mon divorce → ca/family-law office/lawyer
qui peut déneiger mon entrée → ca/snow-removal
je veux apprendre le français → ca/francisation
I want to learn French → ca/francisation
I need a lawyer who speaks French → office/lawyer
looking for a family doctor near me → amenity/doctors
où acheter du pain frais → shop/bakery
mon chien est malade → amenity/veterinary
ma toilette est bouchée → craft/plumber
je viens de perdre mon emploi → ca/employment-insurance office/employment_agency
comment renouveler mon passeport → ca/passport
j’ai perdu mes clés et je suis embarré dehors → shop/locksmith
je cherche une place en garderie pour mon bébé → amenity/childcare
quelqu’un pour faire mes impôts → office/tax_advisor
aide pour payer mes factures → ca/emergency-financial-help
je suis victime de violence conjugale → ca/womens-shelter ca/violence-helpline
I am hungry and need food → amenity/social_facility/food_bank
un dentiste pour enfants s’il vous plaît → amenity/dentist
faire traduire mon acte de naissance → office/translator
ma voiture ne démarre pas → shop/car_repair
trouver un logement pour ma famille → ca/housing-help ca/social-housing
un psychologue pour mon ado → ca/psychologist
faire vérifier ma vue → healthcare/optometrist
cours de piano pour ma fille → amenity/music_school
inscrire mon enfant à l’école française → ca/francophone-school
need help with drugs → ca/addiction-services
someone to plow my driveway → ca/snow-removal
la fournaise ne marche plus → craft/hvac
un endroit où dormir ce soir → amenity/social_facility/homeless_shelter
je veux démarrer une entreprise → ca/business-development
j’ai mal aux dents → amenity/dentist
je veux divorcer → ca/family-law office/lawyer ca/mediation
je me suis fait mal au dos → healthcare/physiotherapist healthcare/alternative/chiropractic
où faire garder mon bébé → amenity/childcare ca/babysitting
I need someone to do my taxes in French → office/tax_advisor office/accountant ca/tax-clinic
quelqu’un pour réparer ma fournaise → craft/hvac
je suis nouvel arrivant et je cherche du travail → office/employment_agency ca/settlement-services
je n’ai plus d’argent pour manger → amenity/social_facility/food_bank
changer mes pneus d’hiver → shop/tyres shop/car_repair
inscrire ma fille à l’école en français → ca/francophone-school
où voir un médecin sans rendez-vous ce soir → ca/walk-in-clinic
is there a dentist who speaks french around here → amenity/dentist
je cherche une gardienne pour samedi soir → ca/babysitting amenity/childcare
ma mère a besoin d’aide à la maison → ca/home-care
mon père fait de l’alzheimer → ca/alzheimer-society ca/geriatrics
je veux acheter une maison → office/estate_agent
mon ordinateur ne marche plus → shop/computer
je viens d’être congédiée → office/employment_agency ca/employment-insurance ca/labour-law
j’ai mal à la gorge → ca/walk-in-clinic amenity/clinic amenity/doctors
je n’entends plus bien → healthcare/audiologist shop/hearing_aids
aller chercher mes remèdes → amenity/pharmacy
ma toilette est bouchée → craft/plumber
mon grand-père est décédé → shop/funeral_directors ca/bereavement
docteur pour mon chien → amenity/veterinary
on essaie d’avoir un bébé → amenity/clinic/fertility
mon char part pas → shop/car_repair ca/towing
s’occuper d’une personne âgée → ca/home-care ca/caregiver-support
I got laid off → office/employment_agency ca/employment-insurance
how do I get my driver’s licence → ca/driver-licensing amenity/driving_school
je veux partir une entreprise → ca/business-development ca/business-registration
j’ai perdu mon emploi → ca/employment-insurance office/employment_agency
traduire un document officiel → office/translator
looking for a family doctor taking new patients → amenity/doctors
j’ai besoin de voir un docteur aujourd’hui → ca/walk-in-clinic amenity/doctors
je cherche une école francophone pour mon garçon → ca/francophone-school
where can I learn French → ca/francisation
my car won’t start → shop/car_repair ca/towing
mon char part pas → shop/car_repair ca/towing
je veux arrêter de boire → ca/addiction-services
mon bébé fait de la fièvre → ca/walk-in-clinic amenity/doctors amenity/doctors/paediatrics
j’ai reçu une lettre d’éviction → ca/tenant-rights ca/legal-aid
comment obtenir ma carte de résident permanent → ca/citizenship ca/settlement-services ca/immigration-consultant ca/immigration-law
I need a lawyer for my immigration case → ca/immigration-law office/lawyer ca/immigration-consultant
un endroit pour prendre un café → amenity/cafe
où acheter du pain → shop/bakery
`,
  'category and place': `
dentiste Sudbury → amenity/dentist
dentiste à Hearst → amenity/dentist
avocat Moncton → office/lawyer
plombier près de Timmins → craft/plumber
garderie Saint-Boniface → amenity/childcare
médecin à Edmundston → amenity/doctors
comptable Kapuskasing → office/accountant
daycare in Ottawa → amenity/childcare
lawyer Winnipeg → office/lawyer
pharmacie Caraquet → amenity/pharmacy
hôpital Bathurst → amenity/hospital
orthophoniste Calgary → healthcare/speech_therapist
`,
  near: `
dentiste près de chez moi → amenity/dentist
pharmacie proche → amenity/pharmacy
garage near me → shop/car_repair
plombier dans mon coin → craft/plumber
coiffeuse à proximité → shop/hairdresser
restaurant près d’ici → amenity/restaurant
nearest hospital → amenity/hospital
`,
  name: `
clinique dentaire familiale → amenity/dentist
pharmacie Jean Coutu → amenity/pharmacy
garage Tremblay → shop/car_repair
boulangerie chez Lise → shop/bakery
école de danse Prestige → amenity/dancing_school
caisse Alliance → ca/credit-union
cabinet d’avocats Roy et Savoie → office/lawyer
clinique vétérinaire du Nord → amenity/veterinary
paroisse Saint-Jean-Baptiste → amenity/place_of_worship/christian
salon funéraire Lougheed → shop/funeral_directors
`,
  'everyday need': `
refaire mes châssis → craft/window_construction
vache malade → amenity/veterinary
need someone to translate my birth certificate → office/translator
cabinet dentaire → amenity/dentist
médecin de famille acceptant de nouveaux patients → amenity/doctors
docteure → amenity/doctors
soins de santé → amenity/clinic ca/community-health-centre
mal au genou → healthcare/physiotherapist amenity/doctors/orthopaedics
mal de tête → amenity/doctors amenity/doctors/neurology
dépression → ca/psychologist amenity/doctors/psychiatrist healthcare/psychotherapist ca/mental-health
thérapie de couple → healthcare/psychotherapist
aide pour personnes âgées → amenity/social_facility/assisted_living ca/seniors-centre ca/home-care
transport pour rendez-vous médical → ca/community-transport
test de grossesse → healthcare/midwife ca/sexual-health amenity/doctors/gynaecology amenity/clinic/abortion
nouveau-né → ca/early-years healthcare/midwife
lunettes de vue → shop/optician
vérification de la vue → healthcare/optometrist
appareil auditif → shop/hearing_aids
école primaire → ca/francophone-school amenity/school
école de musique → amenity/music_school
cours de guitare → amenity/music_school
aide aux devoirs → ca/tutoring
tuteur en maths → ca/tutoring
camp de jour → leisure/summer_camp
service de garde → amenity/childcare
gardienne → amenity/childcare ca/babysitting
courtier hypothécaire → ca/mortgage-broker
prêt hypothécaire → ca/mortgage-broker
compte bancaire → amenity/bank
placement → office/financial_advisor
assurance auto → office/insurance
assurance vie → office/insurance
succession → office/notary office/lawyer
procuration → office/notary
contrat de mariage → office/notary
incorporation → ca/business-registration
tenue de livres → ca/bookkeeping
paie → ca/bookkeeping
rapport d’impôt → office/tax_advisor
immigrer au Canada → ca/immigration-consultant ca/settlement-services
permis de travail → ca/immigration-consultant ca/settlement-services
nouvel arrivant → ca/settlement-services
apprendre l’anglais → amenity/language_school
cours de français → ca/francisation
chercher un emploi → office/employment_agency
rédaction de CV → office/employment_agency
refuge pour femmes → ca/womens-shelter
panier de Noël → amenity/social_facility/food_bank
meubles usagés → shop/second_hand shop/furniture shop/charity ca/clothing-bank shop/antiques
réparation de toiture → craft/roofer
bardeaux → craft/roofer
chauffe-eau → craft/plumber
panneau électrique → craft/electrician
borne de recharge → craft/electrician
rénovation salle de bain → ca/general-contractor
peintre → craft/painter
plancher de bois franc → craft/floorer
armoires de cuisine → craft/cabinet_maker craft/carpenter
tonte de gazon → craft/gardener
coupe d’arbres → ca/tree-service craft/gardener
femme de ménage → craft/cleaning
déménageur → office/moving_company
mini-entrepôt → shop/storage_rental
serrurier → shop/locksmith
souris dans la maison → ca/pest-control
maison à vendre → office/estate_agent
location d’appartement → office/property_management
laveuse brisée → ca/appliance-repair shop/appliance
gâteau de fête → shop/pastry shop/bakery
viande → shop/butcher
poisson frais → shop/seafood
légumes bio → shop/health_food shop/farm shop/greengrocer
café → amenity/cafe
pizza → amenity/restaurant/pizza
sushi → amenity/restaurant/sushi
bière artisanale → craft/brewery
vin → shop/alcohol craft/winery
livres en français → shop/books
vêtements pour enfants → shop/clothes
souliers → shop/shoes
bijoux → shop/jewelry
réparation de montre → shop/watches
couturière → shop/tailor
coupe de cheveux → shop/hairdresser
manucure → shop/beauty/nails shop/beauty
tatouage → shop/tattoo
pneus → shop/tyres
changement de pneus → shop/tyres
freins → shop/car_repair
pare-brise → ca/auto-glass ca/auto-body
auto usagée → shop/car/second_hand shop/car
louer une auto → amenity/car_rental
camping → tourism/camp_site
chalet à louer → tourism/chalet
hôtel → tourism/hotel
gîte → tourism/guest_house
agence de voyage → shop/travel_agency
taxi → amenity/taxi
funérailles → shop/funeral_directors
messe → amenity/place_of_worship/christian
photographe de mariage → craft/photographer
imprimeur → shop/copyshop
réparation d’ordinateur → shop/computer
création de site web → ca/web-design office/it
traduction de documents → office/translator
logo → office/graphic_design
plan d’affaires → ca/business-development
salle de réunion → amenity/coworking_space
inspection de maison → ca/home-inspection
plan de maison → office/architect
bornage → office/surveyor
acte de naissance → office/government/register_office ca/provincial-services
permis de construction → amenity/townhall
poste → amenity/post_office
police → amenity/police
tribunal → amenity/courthouse
contravention → amenity/courthouse
pompiers → amenity/fire_station
bibliothèque publique → amenity/library
théâtre → amenity/theatre
radio communautaire → amenity/studio/radio
yoga → leisure/fitness_centre/yoga leisure/fitness_centre
hockey → shop/sports club/sport
club de l’âge d’or → ca/seniors-centre
nurse → amenity/clinic
back pain → healthcare/physiotherapist healthcare/alternative/chiropractic
kids dentist → amenity/dentist
preschool → amenity/kindergarten
elementary school → amenity/school
tax preparer → office/tax_advisor
will and testament → office/notary office/lawyer
family lawyer → ca/family-law office/lawyer
immigration lawyer → ca/immigration-law
homeless → amenity/social_facility/homeless_shelter
seniors residence → amenity/social_facility/assisted_living
furnace repair → craft/hvac
house painter → craft/painter
lawn mowing → craft/gardener
house cleaning → craft/cleaning
haircut → shop/hairdresser
oil change → shop/car_repair
flower shop → shop/florist
butcher → shop/butcher
bakery → shop/bakery
coffee shop → amenity/cafe
hardware store → shop/hardware
drugstore → amenity/pharmacy
vet → amenity/veterinary
day camp → leisure/summer_camp
swimming pool → leisure/sports_centre/swimming
museum → tourism/museum
where can I get a flu shot → ca/public-health
my dog is sick → amenity/veterinary
j’ai besoin de parler à quelqu’un → healthcare/counselling ca/crisis-line healthcare/psychotherapist
mon père a l’alzheimer → ca/alzheimer-society ca/geriatrics
qui peut garder mes enfants → amenity/childcare ca/babysitting
je veux vendre ma maison → office/estate_agent
mon toit coule → craft/roofer
ma fille bégaie → healthcare/speech_therapist
je veux faire un testament → office/notary office/lawyer
je me sens seul et triste → healthcare/counselling ca/crisis-line ca/mental-health
on m’a congédié → ca/labour-law office/lawyer
mon propriétaire veut m’expulser → ca/tenant-rights ca/legal-aid
besoin d’un lift pour l’hôpital → ca/community-transport amenity/hospital
acheter des lunettes → shop/optician
I lost my job → ca/employment-insurance
need a babysitter tonight → ca/babysitting amenity/childcare
fix my phone → craft/electronics_repair shop/computer shop/mobile_phone
vêtements usagés → shop/clothes/second_hand shop/charity
used clothes → shop/clothes/second_hand shop/charity
changer mes pneus → shop/tyres
carte santé → ca/health-insurance ca/provincial-services
health card → ca/health-insurance ca/provincial-services
mort de mon père → ca/bereavement shop/funeral_directors
mon père est mort → ca/bereavement shop/funeral_directors
my father died → ca/bereavement shop/funeral_directors
mon chauffage ne marche plus → craft/hvac
aidant naturel → ca/caregiver-support
aidante naturelle → ca/caregiver-support
caregiver → ca/caregiver-support
driver's license → ca/driver-licensing ca/provincial-services
catholic school → amenity/school ca/francophone-school
école catholique → amenity/school ca/francophone-school
kids hospital → amenity/hospital
hôpital pour enfants → amenity/hospital
école → amenity/school ca/francophone-school
school → amenity/school ca/francophone-school
école élémentaire → amenity/school ca/francophone-school
high school → amenity/school ca/francophone-school
écoles françaises → ca/francophone-school
french school → ca/francophone-school
infirmière praticienne → ca/nurse-practitioner
nurse practitioner → ca/nurse-practitioner
services sociaux → ca/social-work ca/211
bat mitzvah → amenity/place_of_worship/jewish
bats in my attic → ca/pest-control
`,
  'in distress': `
mon propriétaire veut me mettre dehors → ca/tenant-rights
my landlord wants me out → ca/tenant-rights
mon fils est malade → amenity/doctors amenity/clinic ca/walk-in-clinic
ma mère est malade → amenity/doctors amenity/clinic ca/walk-in-clinic
je suis malade → amenity/doctors amenity/clinic ca/walk-in-clinic
mon enfant est malade → amenity/doctors amenity/clinic ca/walk-in-clinic amenity/doctors/paediatrics
my son is sick → amenity/doctors amenity/clinic ca/walk-in-clinic
mon chat est malade → amenity/veterinary
animal malade → amenity/veterinary
je veux mourir → ca/crisis-line
idées suicidaires → ca/crisis-line
i want to kill myself → ca/crisis-line
I want to die → ca/crisis-line
je suis déprimé → ca/mental-health ca/psychologist amenity/doctors/psychiatrist healthcare/psychotherapist
je suis déprimée → ca/mental-health ca/psychologist amenity/doctors/psychiatrist healthcare/psychotherapist
I am depressed → ca/mental-health ca/psychologist amenity/doctors/psychiatrist healthcare/psychotherapist
anxiété → ca/mental-health ca/psychologist amenity/doctors/psychiatrist healthcare/psychotherapist
anxiety → ca/mental-health ca/psychologist amenity/doctors/psychiatrist healthcare/psychotherapist
mon mari me bat → ca/womens-shelter ca/violence-helpline
mon conjoint me frappe → ca/womens-shelter ca/violence-helpline
my husband hits me → ca/womens-shelter ca/violence-helpline
my boyfriend beats me → ca/womens-shelter ca/violence-helpline
agression sexuelle → ca/sexual-assault-centre ca/violence-helpline
viol → ca/sexual-assault-centre
rape → ca/sexual-assault-centre
itinérance → amenity/social_facility/homeless_shelter
nulle part où dormir → amenity/social_facility/homeless_shelter
nowhere to sleep → amenity/social_facility/homeless_shelter
protection de l’enfance → ca/child-protection
child protection → ca/child-protection
maltraitance → ca/child-protection ca/elder-abuse
mon voisin maltraite son enfant → ca/child-protection
surdose → ca/ambulance ca/addiction-services
overdose → ca/ambulance ca/addiction-services
besoin de manger → amenity/social_facility/food_bank
j'ai faim → amenity/social_facility/food_bank
I’m hungry → amenity/social_facility/food_bank
pas d'argent pour payer mon loyer → ca/emergency-financial-help
loyer → ca/social-housing ca/housing-help ca/emergency-financial-help
pay my rent → ca/emergency-financial-help
I can’t pay my rent → ca/emergency-financial-help
logement → ca/housing-help ca/social-housing
housing → ca/housing-help ca/social-housing
`,
  'a blind set': `
labo → healthcare/laboratory
kafé → amenity/cafe
maison de vieux → amenity/social_facility/nursing_home
où placer mon père → amenity/social_facility/nursing_home
vitre cassée → craft/window_construction
incinération → shop/funeral_directors
extrait de naissance → office/government/register_office ca/provincial-services
licence de char → ca/driver-licensing ca/provincial-services
jme suis fait voler mon bike → amenity/police
docteur pour les yeux → amenity/doctors/ophthalmology
chicane avec mon landlord → ca/tenant-rights
mon propriétaire veut m'évincer → ca/tenant-rights ca/legal-aid
je suis à la rue → amenity/social_facility/homeless_shelter
lift pour mon rendez-vous à l'hôpital → ca/community-transport
bureau dassurance → office/insurance
clinique dacupuncture → healthcare/alternative/acupuncture
cliniquesansrendezvous → ca/walk-in-clinic
banquealimentaire → amenity/social_facility/food_bank
`,
} as const;

export interface Query {
  class: keyof typeof QUERIES;
  text: string;
  /** One of these must come first. */
  accepted: string[];
}

export const QUERY_CLASSES = Object.keys(QUERIES) as Query['class'][];

export const FIXTURE: Query[] = QUERY_CLASSES.flatMap((name) =>
  QUERIES[name]
    .trim()
    .split('\n')
    .map((line) => {
      const [text, ids] = line.split(' → ');
      return { class: name, text: text!, accepted: ids!.split(' ') };
    }),
);
