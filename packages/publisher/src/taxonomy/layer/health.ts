/** Read by ../layer.ts, which says what the columns are. */
export const HEALTH = `
amenity/doctors | Médecin | Doctor | médecin de famille, docteur, docteure, omnipraticienne, omnipraticien, cabinet médical, bureau de médecin, médecine familiale, family doctor, family physician, GP, family medicine, ordonnance, examen médical, checkup, généraliste, médecin généraliste, medical doctor, physician | amenity/doctors/general, office/physician
amenity/doctors/paediatrics | Pédiatrie | Pediatrics | pédiatre, médecin pour enfants, santé des enfants, pediatrician, paediatrician, children’s doctor
amenity/doctors/psychiatrist | Psychiatrie | Psychiatry | psychiatre, santé mentale, psychiatrist, mental health, dépression, bipolarité
amenity/clinic | Clinique médicale | Medical clinic | clinique, équipe de santé familiale, infirmière, infirmier, infirmière praticienne, infirmier praticien, clinic, medical centre, family health team, nurse practitioner, nurse | amenity/social_facility/ambulatory_care, healthcare
ca/walk-in-clinic | Clinique sans rendez-vous | Walk-in clinic | sans rendez-vous, walk-in, urgence mineure, soins immédiats, clinique d’urgence, fièvre, otite, urgent care, after-hours clinic, médecin sans rendez-vous
ca/community-health-centre | Centre de santé communautaire | Community health centre | CSC, CLSC, centre de santé, santé communautaire, infirmière praticienne, infirmier praticien, CHC, health centre, nursing station, poste de soins
amenity/hospital | Hôpital | Hospital | centre hospitalier, urgence, salle d’urgence, chirurgie, maternité, emergency, ER, surgery
ca/telehealth | Santé par téléphone | Telehealth | télésanté, info-santé, télé-soins, télésoins, 811, télémédecine, conseils santé, infirmière au téléphone, health line, virtual care, nurse line, médecin en ligne
ca/public-health | Santé publique et vaccination | Public health and vaccination | vaccin, vacciner, immunisation, bureau de santé, circonscription sanitaire, vaccine, shot, flu shot, grippe, health unit, dépistage, santé sexuelle, sexual health, avortement, abortion, contraception, VIH, HIV
amenity/dentist | Dentiste | Dentist | clinique dentaire, soins dentaires, mal de dents, hygiéniste dentaire, plombage, carie, nettoyage des dents, dents, dental clinic, dental care, toothache, dental hygienist, teeth cleaning, dentiste pour enfants, dentiste pédiatrique, dentisterie, pediatric dentist, pediatric dentistry, mal aux dents, rage de dents, extraction de dent, family dentist, tooth hurts, tooth extraction
healthcare/dentist/orthodontics | Orthodontie | Orthodontics | orthodontiste, broches, appareil dentaire, dents croches, orthodontist, braces, aligners
ca/denturist | Denturologie | Denturist | denturologiste, dentier, prothèse dentaire, dentures, denture clinic, fausses dents
amenity/pharmacy | Pharmacie | Pharmacy | pharmacienne, pharmacien, médicaments, ordonnance, prescription, renouvellement d’ordonnance, pilules, drugstore, pharmacist, medication, drug store, pharmacie de garde, médicament | shop/chemist
healthcare/optometrist | Optométrie | Optometrist | optométriste, examen de la vue, yeux, vue, eye exam, eye doctor, eye care
shop/optician | Lunetterie | Optician | opticienne, opticien, lunettes, montures, verres de contact, lentilles cornéennes, glasses, eyeglasses, contact lenses, eyewear, réparer mes lunettes, lens
healthcare/audiologist | Audiologie | Audiologist | audiologiste, test d’audition, ouïe, surdité, acouphènes, hearing test, hearing loss, audiology
shop/hearing_aids | Appareils auditifs | Hearing aids | audioprothésiste, prothèse auditive, aide auditive, hearing clinic, hearing instruments, audition
healthcare/speech_therapist | Orthophonie | Speech therapy | orthophoniste, bégaiement, retard de langage, trouble du langage, speech therapist, speech-language pathologist, SLP, stuttering, difficulté à parler, retard de parole, apprendre à parler, late talker
healthcare/physiotherapist | Physiothérapie | Physiotherapy | physiothérapeute, physio, mal de dos, entorse, blessure, réadaptation, physiotherapist, physical therapy, back pain, sports injury, kiné, kinésithérapeute
healthcare/occupational_therapist | Ergothérapie | Occupational therapy | ergothérapeute, adaptation du domicile, motricité, occupational therapist, OT
healthcare/alternative/chiropractic | Chiropratique | Chiropractor | chiropraticienne, chiropraticien, chiro, mal de dos, mal de cou, colonne vertébrale, back pain, neck pain
shop/massage | Massothérapie | Massage therapy | massothérapeute, massage, détente, RMT, massage therapist
healthcare/alternative/osteopathy | Ostéopathie | Osteopathy | ostéopathe, ostéo, osteopath, osteopathic
healthcare/alternative/acupuncture | Acupuncture | Acupuncturist | acupunctrice, acupuncteur, aiguilles, médecine chinoise, Chinese medicine | healthcare/alternative/traditional_chinese_medicine
healthcare/alternative/naturopathy | Naturopathie | Naturopath | naturopathe, docteure en naturopathie, produits naturels, naturopathic doctor, natural health
healthcare/podiatrist | Soins des pieds | Foot care | podiatre, podologue, podiatrie, pieds, orthèses plantaires, ongle incarné, podiatrist, chiropodist, orthotics, ingrown toenail | amenity/doctors/podiatry
ca/dietitian | Nutrition et diététique | Dietitian | nutritionniste, diététiste, alimentation, diabète, nutritionist, diet, nutrition, diabetes
ca/psychologist | Psychologie | Psychologist | psychologue, psy, santé mentale, évaluation psychologique, neuropsychologue, TDAH, anxiété, dépression, thérapie, psychology, mental health, ADHD assessment, anxiety, clinique de psychologie, child psychologist, psychologue pour enfants
healthcare/psychotherapist | Psychothérapie | Psychotherapy | psychothérapeute, thérapeute, thérapie, thérapie de couple, deuil, trauma, santé mentale, therapist, therapy, couples therapy, grief, mental health, parler de mes problèmes, psychotherapist | office/therapist
healthcare/counselling | Services de counseling | Counselling | conseillère, conseiller, counseling, soutien psychologique, counsellor, aide psychologique, stress, santé mentale, mental health support, psychoéducatrice, psychoéducateur
ca/social-work | Travail social | Social work | travailleuse sociale, travailleur social, TS, intervenante sociale, intervenant social, social worker, soutien aux familles, assistante sociale
ca/addiction-services | Aide en dépendances | Addiction services | toxicomanie, dépendance, alcoolisme, drogue, jeu compulsif, désintoxication, cure de désintoxication, alcool, addiction, rehab, detox, drugs, gambling, substance use
ca/crisis-line | Ligne d’écoute et de crise | Crisis line | ligne d’écoute, suicide, détresse, idées noires, crise, ligne d’aide, 988, helpline, distress line, suicide prevention, hotline, aide suicide, envie de mourir, parler à quelqu’un maintenant, suicide hotline, crisis
healthcare/midwife | Sage-femme | Midwife | accouchement, grossesse, enceinte, maison de naissance, naissance, midwifery, pregnancy, birth, doula, accompagnante à la naissance | healthcare/birthing_center
healthcare/laboratory | Laboratoire et prises de sang | Medical laboratory | laboratoire, prise de sang, prélèvement, analyses médicales, blood test, lab, blood work, specimen collection | healthcare/sample_collection
ca/medical-imaging | Imagerie médicale | Medical imaging | radiographie, rayons X, échographie, mammographie, IRM, tomographie, X-ray, ultrasound, MRI, CT scan, mammogram | amenity/doctors/radiology
amenity/social_facility/nursing_home | Foyer de soins de longue durée | Long-term care home | foyer, foyer de soins, soins de longue durée, CHSLD, centre d’accueil, nursing home, long-term care, LTC, perte d’autonomie | amenity/nursing_home
amenity/social_facility/assisted_living | Résidence pour personnes âgées | Retirement home | résidence, foyer pour aînés, manoir, retraite, personnes âgées, foyer de soins spéciaux, assisted living, seniors’ residence, special care home, RPA, maison de retraite | amenity/social_facility/group_home
ca/home-care | Soins à domicile | Home care | aide à domicile, soutien à domicile, maintien à domicile, préposée, préposé, infirmière à domicile, infirmier à domicile, auxiliaire familiale, popote roulante, home support, PSW, personal support worker, meals on wheels, home nursing, aide pour ma mère à la maison, préposée aux bénéficiaires, préposé aux bénéficiaires, PAB
healthcare/hospice | Soins palliatifs | Hospice and palliative care | maison de soins palliatifs, fin de vie, accompagnement des mourants, deuil, hospice, palliative, end of life
ca/disability-services | Services aux personnes handicapées | Disability services | handicap, déficience intellectuelle, autisme, autonomie, fauteuil roulant, répit, disability, autism, developmental services, respite, intégration communautaire
shop/medical_supply | Matériel médical | Medical supplies | équipement médical, orthèses, fauteuil roulant, marchette, CPAP, oxygène, wheelchair, walker, mobility aids, home medical equipment
amenity/veterinary | Vétérinaire | Veterinarian | hôpital vétérinaire, clinique vétérinaire, chien, chat, animaux, vet, veterinary clinic, animal hospital, dog, cat, stérilisation, chien malade, chat malade, animal clinic, clinique pour animaux, vaccin pour chien, sick dog, vétérinaire pour chats | amenity/veterinary_pharmacy
amenity/doctors/allergology | Allergologie | Allergist | allergologue, allergologiste, allergies, test d’allergie, spécialiste des allergies, allergy, allergy test
amenity/doctors/cardiology | Cardiologie | Cardiologist | cardiologue, cœur, crise cardiaque, haute pression, spécialiste du cœur, cardiology, heart specialist
amenity/doctors/child_psychiatry | Pédopsychiatrie | Child psychiatry | pédopsychiatre, psychiatre pour enfants, child psychiatrist, adolescent psychiatrist
amenity/doctors/dermatology | Dermatologie | Dermatologist | dermatologue, dermato, problème de peau, acné, eczéma, psoriasis, grain de beauté, dermatology, skin doctor, skin problem
ca/endocrinology | Endocrinologie | Endocrinologist | endocrinologue, glande thyroïde, hormones, spécialiste du diabète, endocrinology, thyroid
amenity/doctors/gastroenterology | Gastro-entérologie | Gastroenterologist | gastroentérologue, gastro-entérologue, estomac, coloscopie, maladie de Crohn, reflux, gastroenterology, colonoscopy
ca/geriatrics | Gériatrie | Geriatrics | gériatre, médecin pour aînés, clinique de la mémoire, alzheimer, démence, geriatrician, memory clinic, dementia
amenity/doctors/gynaecology | Gynécologie et obstétrique | Obstetrics and gynecology | gynécologue, obstétricienne, obstétricien, test Pap, ménopause, suivi de grossesse, gynecologist, obstetrician, OB-GYN, women’s health
amenity/doctors/haematology | Hématologie | Hematologist | hématologue, maladie du sang, anémie, leucémie, hematology, blood disorder
amenity/doctors/internal | Médecine interne | Internal medicine | interniste, médecin spécialiste, internist, specialist
amenity/doctors/nephrology | Néphrologie | Nephrologist | néphrologue, reins, maladie rénale, nephrology, kidney doctor
amenity/doctors/neurology | Neurologie | Neurologist | neurologue, migraine, épilepsie, Parkinson, sclérose en plaques, AVC, neurology, stroke, epilepsy
amenity/doctors/neurosurgery | Neurochirurgie | Neurosurgeon | neurochirurgienne, neurochirurgien, chirurgie du cerveau, neurosurgery, brain surgeon
amenity/doctors/oncology | Oncologie | Oncologist | oncologue, cancer, chimiothérapie, radiothérapie, tumeur, oncology, chemotherapy, cancer care
amenity/doctors/ophthalmology | Ophtalmologie | Ophthalmologist | ophtalmologiste, ophtalmologue, cataractes, glaucome, chirurgie des yeux, ophthalmology, cataract surgery, eye surgeon
amenity/doctors/orthopaedics | Orthopédie | Orthopedics | orthopédiste, chirurgie orthopédique, chirurgienne orthopédiste, fracture, remplacement de la hanche, remplacement du genou, orthopedic surgeon, hip replacement
amenity/doctors/otolaryngology | Oto-rhino-laryngologie | Ear, nose and throat | ORL, otorhinolaryngologiste, nez gorge oreilles, mal de gorge, sinus, ENT, otolaryngologist, earache, mal d’oreille
amenity/doctors/plastic_surgery | Chirurgie esthétique | Plastic surgery | chirurgie plastique, chirurgienne plastique, chirurgien plastique, médecine esthétique, botox, plastic surgeon, cosmetic surgery
amenity/doctors/pulmonology | Pneumologie | Respirologist | pneumologue, poumons, asthme, apnée du sommeil, inhalothérapeute, inhalothérapie, respirology, lung doctor, asthma, sleep apnea, respiratory therapist
amenity/doctors/rheumatology | Rhumatologie | Rheumatologist | rhumatologue, arthrite, rhumatisme, fibromyalgie, rheumatology, arthritis
amenity/doctors/surgery | Chirurgie générale | General surgery | chirurgienne, chirurgien, opération, hernie, surgeon | amenity/doctors/trauma, amenity/doctors/proctology
amenity/doctors/urology | Urologie | Urologist | urologue, prostate, vessie, vasectomie, urology, bladder, vasectomy
ca/sexual-health | Santé sexuelle | Sexual health | ITSS, ITS, MTS, dépistage des ITSS, contraception, planning familial, planification familiale, pilule du lendemain, VIH, sida, STI, STD, STI testing, birth control, HIV, family planning, Plan B
amenity/clinic/abortion | Interruption de grossesse | Abortion clinic | avortement, IVG, clinique d’avortement, abortion, pregnancy termination, grossesse non désirée, unwanted pregnancy
amenity/clinic/fertility | Clinique de fertilité | Fertility clinic | fertilité, infertilité, procréation assistée, fécondation in vitro, FIV, IVF, infertility
amenity/clinic/dialysis | Dialyse | Dialysis | hémodialyse, centre de dialyse, dialysis clinic, hemodialysis
ca/pain-clinic | Clinique de la douleur | Pain clinic | douleur chronique, gestion de la douleur, chronic pain, pain management
ca/sports-medicine | Médecine sportive | Sports medicine | médecin du sport, clinique sportive, kinésiologue, kinésiologie, athlète, concussion, commotion cérébrale, kinesiologist, kinesiology, sports clinic
ca/mental-health | Santé mentale communautaire | Community mental health | aide en santé mentale, maladie mentale, groupe d’entraide en santé mentale, ACSM, soutien en santé mentale, mental illness, CMHA, mental health support, bipolaire, schizophrénie, burnout, épuisement
healthcare/rehabilitation | Centre de réadaptation | Rehabilitation centre | réadaptation physique, réhabilitation, rééducation, physical rehabilitation, réadaptation après un AVC
healthcare/blood_donation | Don de sang | Blood donation | donner du sang, collecte de sang, Héma-Québec, Société canadienne du sang, give blood, donate blood, blood drive, plasma
healthcare/alternative | Médecines douces | Alternative medicine | réflexologie, hypnose, hypnothérapeute, aromathérapie, reiki, guérisseuse, guérisseur, soins énergétiques, hypnotherapy, reflexology, holistic, art-thérapie, musicothérapie, art therapy | healthcare/alternative/ayurveda
healthcare/alternative/homeopathy | Homéopathie | Homeopathy | homéopathe, homeopath, remèdes homéopathiques
ca/dental-hygienist | Hygiène dentaire | Dental hygienist | hygiéniste dentaire, hygiéniste, nettoyage des dents, détartrage, teeth cleaning, dental hygiene
ca/ambulance | Services ambulanciers | Ambulance services | ambulance, ambulancière, ambulancier, paramédic, paramédicale, paramédical, 911, EMS, premiers répondants | emergency/ambulance_station
ca/first-aid | Secourisme | First aid training | cours de secourisme, premiers soins, premiers secours, RCR, réanimation cardiorespiratoire, Ambulance Saint-Jean, Croix-Rouge, first aid, CPR, first aid course, Red Cross
ca/caregiver-support | Aide aux proches aidants | Caregiver support | proche aidante, proche aidant, aidante naturelle, aidant naturel, répit pour proches aidants, caregivers, caregiver respite
ca/alzheimer-society | Alzheimer et troubles cognitifs | Alzheimer and dementia support | société Alzheimer, perte de mémoire, troubles de la mémoire, Alzheimer society, memory loss, dementia support
ca/bereavement | Soutien au deuil | Grief support | deuil, endeuillée, endeuillé, groupe de deuil, perte d’un être cher, perte d’un enfant, bereavement, grief, grief counselling, mourning
ca/cancer-support | Aide aux personnes atteintes de cancer | Cancer support | Société canadienne du cancer, soutien cancer, Canadian Cancer Society, living with cancer
ca/french-health-network | Réseau de santé en français | French-language health network | réseau santé, services de santé en français, Entité de planification, santé en français, société santé en français, RSSFE, French-language health planning entity, health services in French
ca/health-insurance | Assurance maladie | Public health insurance | carte d’assurance maladie, RAMQ, OHIP, assurance-santé, régime d’assurance maladie, carte santé, carte soleil, assurance-médicaments, health card, MSP, AHCIP, medicare, public drug plan
`;
