/** Read by ../layer.ts, which says what the columns are. */
export const VEHICLES_AND_TRAVEL = `
shop/car_repair | Garage et mécanique automobile | Auto repair | garage, garagiste, mécanicienne, mécanicien, freins, changement d’huile, réparation d’auto, auto, char, mechanic, car repair, oil change, brakes, voiture, mécano, faire réparer mon auto, auto qui ne démarre pas, garage automobile, auto mechanic, car won’t start, check-up auto, bruit dans mon auto, voyant moteur, check engine, silencieux, muffler, transmission, entretien automobile, vidange d’huile, char brisé, mon char part pas, auto brisée, lumière du moteur, freins qui grincent, check engine light
ca/auto-body | Carrosserie et débosselage | Auto body shop | carrossière, carrossier, débosseleur, débosseleuse, antirouille, pare-brise, accident, collision, rustproofing, windshield, dent repair, body shop, débosser mon char, accident de char, rouille sur mon auto, dent in my car, rust
shop/tyres | Pneus | Tires | pneus d’hiver, crevaison, changement de pneus, alignement, winter tires, flat tire, wheel alignment, jantes, poser mes pneus, pneus quatre saisons, changer mes pneus, 
shop/car | Concessionnaire automobile | Car dealership | auto neuve, auto usagée, véhicules d’occasion, camionnette, used cars, car dealer, truck, acheter une auto, voiture neuve, voiture d’occasion
amenity/taxi | Taxi | Taxi | cab, chauffeuse, chauffeur, navette, aéroport, airport shuttle, ride, limousine
ca/towing | Remorquage | Towing | remorqueuse, remorqueur, dépanneuse, assistance routière, auto en panne, CAA, tow truck, roadside assistance, car broke down, survoltage, boost, char en panne, pris dans la neige, char pris, flat tire help, broken down car, stuck in the snow, batterie à terre
shop/car_parts | Pièces d’autos | Auto parts | pièces d’auto, pièces usagées, cour à ferraille, batterie d’auto, car parts, auto parts store, junkyard, scrap yard, car battery
shop/car/second_hand | Autos d’occasion | Used car dealer | auto usagée, voiture d’occasion, véhicules d’occasion, char usagé, used cars, pre-owned car
amenity/car_wash | Lave-auto | Car wash | laver son auto, esthétique automobile, shampooing d’auto, nettoyage d’auto, auto detailing, car detailing
amenity/car_rental | Location d’autos | Car rental | louer une auto, louer une voiture, location de voiture, location de camion, location de fourgonnette, rent a car, truck rental, van rental
amenity/car_sharing | Autopartage | Car sharing | auto-partage, Communauto, car share
amenity/car_pooling | Covoiturage | Carpooling | covoiturer, partager une auto, carpool, ride share, rideshare
amenity/fuel | Station-service | Gas station | essence, poste d’essence, diesel, faire le plein, gaz, gas, gasoline, petrol, fuel
amenity/vehicle_inspection | Inspection de véhicules | Vehicle inspection | inspection mécanique, vérification mécanique, certificat de sécurité, inspection d’auto, safety inspection, car inspection, motor vehicle inspection
ca/auto-glass | Vitres d’auto | Auto glass | pare-brise, vitre d’auto brisée, pare-brise fissuré, windshield, windshield repair, cracked windshield, vitre d’auto cassée
ca/heavy-equipment-repair | Mécanique de camions et machinerie lourde | Truck and heavy equipment repair | mécanique diesel, camion lourd, machinerie lourde, réparation de camions, diesel mechanic, truck repair, heavy equipment
craft/agricultural_engines | Machinerie agricole | Farm machinery | tracteur, mécanique agricole, réparation de tracteurs, équipement agricole, tractor, farm equipment, John Deere
shop/motorcycle | Motos et sports motorisés | Motorcycles and powersports | moto, motocyclette, motoneige, VTT, quatre-roues, scooter, motorcycle, snowmobile, ATV, four-wheeler, powersports, Ski-Doo
shop/motorcycle_repair | Réparation de motos et motoneiges | Motorcycle and snowmobile repair | mécanique moto, réparation de moto, réparation de motoneige, motorcycle mechanic, snowmobile repair
shop/caravan | Véhicules récréatifs | RV dealer | VR, roulotte, caravane, autocaravane, caravane motorisée, tente-roulotte, motorhome, RV, travel trailer, recreational vehicle
shop/boat | Bateaux et moteurs marins | Boats and marine engines | bateau, moteur hors-bord, chaloupe, ponton, motomarine, boat dealer, outboard motor, boat repair, pontoon | craft/boatbuilder, amenity/boat_storage
shop/bicycle | Magasin de vélos | Bike shop | vélo, bicyclette, réparation de vélos, vélo électrique, crevaison de vélo, bicycle, bike repair, e-bike
amenity/bicycle_rental | Location de vélos | Bike rental | louer un vélo, BIXI, vélopartage, vélo-partage, rent a bike, bike share
amenity/boat_rental | Location d’embarcations | Boat rental | location de bateau, location de canot, location de kayak, location de ponton, canoe rental, kayak rental, rent a boat
amenity/bus_station | Autocars et autobus | Bus station | gare d’autobus, gare d’autocars, terminus d’autobus, autobus interurbain, billet d’autobus, horaire d’autobus, bus terminal, coach bus, intercity bus, bus ticket
ca/public-transit | Transport en commun | Public transit | autobus, bus, transport public, métro, carte d’autobus, société de transport, tramway, transit, bus pass, city bus
ca/school-bus | Transport scolaire | School transportation | autobus scolaire, autobus jaune, consortium de transport, transport des élèves, school bus, student transportation
ca/airport | Aéroport et vols | Airport and flights | aéroport, avion, vol d’avion, compagnie aérienne, hélicoptère, airport, airline, charter flight, plane | aeroway/aerodrome
amenity/ferry_terminal | Traversier | Ferry | traverse, bateau-passeur, bac, ferry terminal, horaire du traversier
ca/train-station | Gare et train | Train station | gare, train, VIA Rail, billet de train, railway, train ticket | railway/station
ca/trucking | Camionnage et transport | Trucking and freight | camionneuse, camionneur, transport de marchandises, fret, livraison de marchandises, transport routier, trucker, freight, hauling, logistics, logistique
ca/courier | Messagerie et livraison | Courier and delivery | messagère, messager, livraison, livreuse, livreur, envoyer un colis, Purolator, delivery, courier service, ship a package
`;
