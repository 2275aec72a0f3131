/** Read by ../layer.ts, which says what the columns are. */
export const HOME = `
craft/plumber | Plomberie | Plumbing | plombière, plombier, tuyau, fuite d’eau, toilette bouchée, chauffe-eau, débouchage, drain, plumber, leak, water heater, clogged toilet, tuyaux gelés, robinet qui coule, évier bouché, tuyau gelé, burst pipe, leaky faucet, blocked drain, fuite, débouchage de drain, plus d’eau chaude, no hot water, toilet repair, plomberie d’urgence
craft/electrician | Électricité | Electrician | électricienne, électricien, panneau électrique, panne de courant, filage, borne de recharge, wiring, electrical, electrical panel, EV charger, électricité résidentielle, plus de courant, électrotechnicien, prise de courant, lumières qui clignotent, installation électrique, outlet
craft/hvac | Chauffage et climatisation | Heating and cooling | fournaise, thermopompe, climatiseur, air climatisé, ventilation, chauffage, technicienne en chauffage, technicien en chauffage, HVAC, furnace, heat pump, air conditioning, réfrigération, frigoriste, chauffagiste, furnace repair, plus de chauffage, no heat, plus de chauffage dans la maison, air climatisé brisé, entretien de fournaise, échangeur d’air, ventilation system
craft/roofer | Toiture | Roofing | couvreuse, couvreur, bardeaux, toit, infiltration d’eau, gouttières, roof, roofer, shingles, eavestroughs, roof leak, toit qui coule, mon toit coule, réparation de toiture, refaire la toiture, roof repair
craft/carpenter | Menuiserie et charpenterie | Carpentry | menuisière, menuisier, charpentière, charpentier, ébéniste, armoires de cuisine, patio, galerie, carpenter, cabinetmaker, kitchen cabinets, deck | craft/joiner
ca/general-contractor | Construction et rénovation | Construction and renovation | entrepreneur général, entrepreneure générale, rénovation, construction, bâtir une maison, salle de bain, sous-sol, contractor, general contractor, home renovation, bathroom, builder, basement, homme à tout faire, petits travaux, bricoleur, handyman, rénover ma maison, rénovations, home builder, constructeur, rénovation de salle de bain, rénovation de cuisine, bathroom renovation, kitchen renovation
craft/painter | Peinture en bâtiment | Painting | peintre, peintre en bâtiment, peinturer, tirage de joints, painter, house painter
craft/floorer | Revêtement de sol | Flooring | plancher, céramique, tapis, poseuse de planchers, poseur de planchers, sablage de planchers, prélart, hardwood, tile, carpet, floors | craft/carpet_layer, craft/parquet_layer, craft/tiler, shop/flooring, shop/carpet
craft/window_construction | Portes et fenêtres | Windows and doors | fenêtre, porte, vitre brisée, vitrerie, vitrière, vitrier, porte de garage, window, door, glass, garage door, broken window | craft/glaziery
craft/chimney_sweeper | Ramonage | Chimney sweep | ramoneuse, ramoneur, cheminée, poêle à bois, foyer au bois, chimney, wood stove, WETT
craft/cleaning | Entretien ménager | Cleaning services | ménage, femme de ménage, nettoyage, conciergerie, lavage de vitres, nettoyage de tapis, cleaner, housekeeping, maid, carpet cleaning, janitorial, house cleaning, home cleaning, cleaning lady, ménage résidentiel, nettoyage résidentiel
office/moving_company | Déménagement | Moving | déménageuse, déménageur, déménager, camion, movers, moving company, boîtes, louer un camion de déménagement, emballage, packing
shop/locksmith | Serrurerie | Locksmith | serrurière, serrurier, serrure, clés, embarré dehors, double de clé, lock, keys, locked out, key cutting, barré dehors | craft/locksmith, craft/key_cutter
craft/gardener | Aménagement paysager | Landscaping | paysagiste, jardinière, jardinier, tonte de pelouse, gazon, pelouse, émondage, terrassement, landscaper, lawn care, mowing, tree service, gardening, pavé uni, paysagement
ca/snow-removal | Déneigement | Snow removal | neige, déneigeuse, déneigeur, pelleter, entrée de cour, snow plowing, shovelling, driveway, déneigement de toiture, déneiger mon entrée, enlever la neige, déneigement résidentiel, snow plow
ca/excavation | Excavation et fosses septiques | Excavation and septic | excavatrice, fosse septique, vidange de fosse, champ d’épuration, puits, gravier, septic tank, well drilling, gravel, backhoe, drainage, pépine
ca/pest-control | Extermination | Pest control | exterminatrice, exterminateur, souris, fourmis, punaises de lit, coquerelles, guêpes, vermine, exterminator, mice, bed bugs, ants, wasps, rats, bestioles, rongeurs, araignées, spiders, chauves-souris
office/estate_agent | Courtage immobilier | Real estate | agente immobilière, agent immobilier, courtière immobilière, courtier immobilier, maison à vendre, acheter une maison, vendre ma maison, realtor, real estate agent, house for sale, immobilier, agence immobilière, maisons à vendre, buy a house, sell my house, vendre une maison, première maison, condo à vendre
office/property_management | Gestion immobilière et location | Property management and rentals | appartement à louer, logement à louer, propriétaire, locataire, bail, condo, copropriété, apartment for rent, landlord, tenant, rental, location d’appartement, louer un appartement, location de logement, rent an apartment
shop/appliance | Électroménagers | Appliances | laveuse, sécheuse, réfrigérateur, cuisinière, réparation d’électroménagers, washer, dryer, fridge, stove, appliance repair, frigo, lave-vaisselle, dishwasher
shop/furniture | Meubles | Furniture | matelas, sofa, ameublement, divan, mattress, couch
craft/insulator | Isolation | Insulation | isoler la maison, isolation du grenier, uréthane giclé, laine minérale, spray foam, attic insulation, insulator
craft/plasterer | Plâtrage et gypse | Drywall and plastering | plâtrière, plâtrier, gypse, placo, panneau de gypse, poseur de gypse, tirage de joints, plasterer, drywall
craft/stonemason | Maçonnerie | Masonry | maçonne, maçon, briqueteuse, briqueteur, brique, pierre, rejointoiement, mason, bricklayer, brick, stone
ca/concrete | Béton et fondations | Concrete and foundations | ciment, béton, fissure de fondation, coffrage, imperméabilisation, drain français, concrete, foundation repair, foundation crack, cement, waterproofing, sous-sol qui coule
ca/paving | Asphalte et pavage | Paving | asphalte, pavage, paveur, scellant d’asphalte, pavé uni, interlock, asphalt, driveway paving, paving stones
ca/siding | Revêtement extérieur | Siding | revêtement de vinyle, parement, recouvrement extérieur, aluminium, siding contractor, vinyl siding
ca/gutters | Gouttières | Eavestroughs | pose de gouttières, nettoyage de gouttières, gutters, gutter cleaning
ca/fence | Clôtures et terrasses | Fences and decks | clôture, patio, galerie, pergola, fence, fencing, deck builder
ca/garage-doors | Portes de garage | Garage doors | porte de garage brisée, ouvre-porte, garage door repair, garage door opener
craft/metal_construction | Soudure et travail du métal | Welding and metalwork | soudeuse, soudeur, souder, soudage, atelier d’usinage, machiniste, acier, métal, welder, metal fabrication, machine shop, machinist, steel | craft/tinsmith
craft/blacksmith | Forge | Blacksmith | forgeronne, forgeron, fer forgé, maréchal-ferrant, farrier, wrought iron
craft/scaffolder | Échafaudages | Scaffolding | échafaudage, location d’échafaudage, scaffold
craft/sawmill | Scierie | Sawmill | moulin à scie, bois d’œuvre, planches, lumber mill
craft/upholsterer | Rembourrage | Upholstery | rembourreuse, rembourreur, recouvrir un sofa, refaire un fauteuil, upholsterer, reupholster
craft/cabinet_maker | Ébénisterie et armoires | Cabinetmaking | ébéniste, armoires de cuisine, meubles sur mesure, cuisiniste, comptoir de cuisine, cabinetmaker, kitchen cabinets, custom furniture, countertops | shop/kitchen
ca/interior-design | Design d’intérieur | Interior design | décoratrice, décorateur, designer d’intérieur, décoration intérieure, aménagement intérieur, home staging, interior designer, decorator
ca/home-inspection | Inspection de bâtiments | Home inspection | inspectrice en bâtiment, inspecteur en bâtiment, inspection préachat, inspection de maison, home inspector, building inspection, inspecteur de maisons
ca/disaster-cleanup | Nettoyage après sinistre | Disaster restoration | dégât d’eau, inondation, après sinistre, incendie, moisissure, décontamination, amiante, sinistre, water damage, flood, mold removal, fire damage, asbestos
ca/alarm-systems | Systèmes d’alarme | Alarm systems | alarme, caméra de surveillance, télésurveillance, système de sécurité, security cameras, home security, burglar alarm
ca/pools-spas | Piscines et spas | Pools and hot tubs | entretien de piscine, ouverture de piscine, pisciniste, spa, bain tourbillon, pool service, pool supplies, hot tub | shop/swimming_pool, leisure/hot_tub
ca/tree-service | Émondage | Tree service | arboriculture, arboriste, élagage, élagueuse, élagueur, abattage d’arbres, couper un arbre, émondeuse, émondeur, essouchage, arborist, tree cutting, tree removal, tree trimming, stump removal, coupe d’arbres, arbre tombé, fallen tree
ca/water-treatment | Traitement de l’eau et puits | Water treatment and wells | adoucisseur d’eau, eau potable, puits artésien, puisatier, forage de puits, pompe à eau, analyse d’eau, water softener, well drilling, well pump, water test | shop/water
ca/fuel-delivery | Livraison de mazout et de propane | Fuel delivery | mazout, huile à chauffage, propane, bois de chauffage, granules, livraison d’huile, heating oil, firewood, pellets, propane delivery | shop/fuel, shop/gas
ca/junk-removal | Ramassage et débarras | Junk removal | débarras, vider une maison, vide-sanitaire, location de conteneur, conteneur à déchets, ramassage d’encombrants, dumpster rental, junk, bin rental
ca/solar-energy | Énergie solaire et efficacité | Solar and energy efficiency | panneaux solaires, efficacité énergétique, écoénergétique, évaluation énergétique, solar panels, energy audit, EnerGuide, energy efficiency
ca/appliance-repair | Réparation d’électroménagers | Appliance repair | réparation de laveuse, réparation de sécheuse, réparation de frigo, réparation de lave-vaisselle, laveuse brisée, réparateur d’électroménagers, washer repair, fridge repair, dryer repair, broken dishwasher
craft/electronics_repair | Réparation d’appareils électroniques | Electronics repair | réparation de cellulaire, écran de cellulaire brisé, réparation de télé, réparation de téléphone, phone repair, cracked screen, TV repair, fix my phone, réparer mon téléphone, réparer mon cellulaire, screen repair
shop/repair | Atelier de réparation | Repair shop | réparer, repair café, café réparation, fix it
ca/small-engine-repair | Réparation de petits moteurs | Small engine repair | tondeuse, souffleuse à neige, scie à chaîne, génératrice, lawn mower repair, snow blower, chainsaw, generator | shop/groundskeeping
shop/storage_rental | Entreposage | Storage | mini-entrepôt, mini-entrepôts, entrepôt, local d’entreposage, self-storage, storage unit, entreposer
shop/rental | Location d’équipement | Equipment rental | location d’outils, louer des outils, location de matériel, location de machinerie, tool rental, rental centre | shop/tool_hire
shop/laundry | Buanderie | Laundromat | buanderie libre-service, laverie, laver son linge, lavage de linge, lavoir, laundry, coin laundry | shop/laundry/self_service
shop/dry_cleaning | Nettoyeur | Dry cleaner | nettoyage à sec, nettoyeur à sec, teinturerie, pressing, repassage, dry cleaning, ironing
shop/shoe_repair | Cordonnerie | Shoe repair | cordonnière, cordonnier, réparation de chaussures, réparation de souliers, ressemelage, cobbler | craft/shoemaker
craft/saddler | Sellerie | Saddlery | sellière, sellier, selle de cheval, cuir, saddler, tack shop, horse tack
office/energy_supplier | Électricité et gaz | Electricity and gas utility | Hydro, Hydro-Québec, Hydro One, Énergie NB, facture d’électricité, gaz naturel, Enbridge, Énergir, panne d’électricité, power outage, hydro bill, electric company, power company, natural gas
office/telecommunication | Téléphone et Internet | Phone and Internet provider | fournisseur Internet, forfait Internet, forfait cellulaire, câble, fibre optique, télécommunications, Internet provider, phone plan, cell phone plan, telecom | shop/telecommunication
office/water_utility | Service d’eau et d’égout | Water utility | aqueduc, égouts, eau coupée, compte d’eau, water bill, sewer
`;
