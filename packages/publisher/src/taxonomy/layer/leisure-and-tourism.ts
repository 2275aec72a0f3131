/** Read by ../layer.ts, which says what the columns are. */
export const LEISURE_AND_TOURISM = `
tourism/hotel | Hôtel et motel | Hotel and motel | hôtel, motel, chambre, auberge, nuitée, hébergement, room, inn, lodging, chambre d’hôtel, réserver une chambre, où dormir en voyage, place to stay | tourism/motel
tourism/guest_house | Gîte touristique | Bed and breakfast | gîte, couette et café, B&B, lodge, guest house, hébergement
tourism/information/office | Bureau d’information touristique | Visitor information | tourisme, touriste, attraits, visites guidées, carte, tourism, visitor centre, tourist, guided tours, quoi faire | tourism/information/visitor_centre
shop/travel_agency | Agence de voyages | Travel agency | voyage, billets d’avion, croisière, forfait, agente de voyages, agent de voyages, travel, flights, cruise, vacation, Sud | office/travel_agent
leisure/sports_centre | Centre sportif | Sports centre | complexe sportif, gymnase, centre récréatif, sports, badminton, tennis, pickleball, soccer intérieur, recreation centre, gymnasium, sports complex | leisure/sports_hall
club/sport | Club sportif | Sports club | association sportive, ligue sportive, hockey mineur, ligue de soccer, équipe de sport, ligue de hockey, ringuette, baseball mineur, sports league, minor hockey, soccer club, sports team
ca/skating-club | Patinage | Skating | patinage artistique, cours de patinage, club de patinage, patineuse, figure skating, skating lessons, learn to skate
ca/curling | Curling | Curling club | club de curling, jouer au curling, curling rink
ca/gymnastics | Gymnastique et cheerleading | Gymnastics and cheerleading | gymnastique, gymnaste, cheerleading, gymnastics, tumbling, cheer
amenity/dojo | Arts martiaux | Martial arts | karaté, judo, taekwondo, jiu-jitsu, aïkido, boxe, autodéfense, boxing, self-defence
leisure/ice_rink | Aréna et patinoire | Arena and rink | aréna, patinoire, patin libre, glace, ice rink, skating rink, public skating
leisure/sports_centre/swimming | Piscine | Swimming pool | piscine publique, piscine municipale, bain libre, natation, centre aquatique, baignade, pool, public pool, swimming, aquatic centre | leisure/swimming_pool
leisure/fitness_centre/yoga | Yoga | Yoga studio | studio de yoga, cours de yoga, yoga prénatal, pilates, méditation, yoga class
ca/personal-trainer | Entraînement privé | Personal trainer | entraîneuse privée, entraîneur privé, entraîneur personnel, coach de mise en forme, kinésiologue privé, personal training, fitness coach
leisure/dance | Salle de danse | Dance hall | danse en ligne, danse sociale, soirée dansante, danse carrée, line dancing, square dance, ballroom dancing
leisure/bowling_alley | Salle de quilles | Bowling alley | quilles, jouer aux quilles, bowling, petites quilles
leisure/golf_course | Terrain de golf | Golf course | golf, club de golf, jouer au golf, golf club | golf/driving_range
leisure/miniature_golf | Mini-golf | Mini golf | minigolf, mini-putt, miniature golf
leisure/amusement_arcade | Salle de jeux d’arcade | Arcade | arcades, jeux d’arcade, réalité virtuelle, virtual reality, laser tag, billard, pool hall
leisure/escape_game | Jeu d’évasion | Escape room | salle d’évasion, escape game
leisure/indoor_play | Centre de jeux pour enfants | Indoor playground | jeux intérieurs pour enfants, fête d’enfants, aire de jeux intérieure, indoor play, kids birthday party, play centre | leisure/playground/indoor
leisure/trampoline_park | Parc de trampolines | Trampoline park | trampoline, sauter en trampoline
leisure/water_park | Parc aquatique | Water park | glissades d’eau, waterslide, water slides
leisure/horse_riding | Centre équestre | Riding stable | équitation, cheval, cours d’équitation, écurie, horseback riding, riding lessons, horse stable | tourism/trail_riding_station
leisure/marina | Marina | Marina | quai, port de plaisance, amarrage, boat dock, moorage | leisure/marina_no_facilities
leisure/sports_centre/climbing | Centre d’escalade | Climbing gym | escalade, mur d’escalade, bloc d’escalade, rock climbing, bouldering
leisure/sports_centre/climbing_adventure | Parc d’aventure | Adventure park | hébertisme, tyrolienne, parcours dans les arbres, zipline, ropes course
leisure/sports_centre/karting | Karting | Go-karts | go-kart, course de karts, go-karting
leisure/sports_centre/shooting | Champ de tir | Shooting range | club de tir, tir à l’arc, tir sportif, gun range, archery
ca/ski-hill | Centre de ski | Ski hill | ski alpin, ski de fond, planche à neige, station de ski, pistes de ski, raquette, ski resort, cross-country skiing, snowboard, snowshoeing, ski lessons
ca/trails | Sentiers et parcs nature | Trails and nature parks | sentiers, randonnée pédestre, parc provincial, parc national, pistes cyclables, observation d’oiseaux, hiking trails, provincial park, national park | amenity/ranger_station
leisure/hackerspace | Atelier de fabrication | Makerspace | fab lab, fablab, atelier collaboratif, imprimante 3D, maker space, 3D printing
amenity/casino | Casino | Casino | jeux de hasard, machines à sous, poker, gambling hall, slot machines, bingo | amenity/gambling, leisure/adult_gaming_centre, shop/bookmaker
tourism/zoo | Zoo | Zoo | jardin zoologique, parc animalier, animaux sauvages, ferme pédagogique, mini-ferme, petting zoo, wildlife park | tourism/zoo/petting, tourism/zoo/safari, tourism/zoo/wildlife
tourism/aquarium | Aquarium | Aquarium | poissons tropicaux, vie marine, phoques, marine life
tourism/theme_park | Parc d’attractions | Amusement park | manèges, parc thématique, foire, theme park
leisure/garden/botanical | Jardin botanique | Botanical garden | jardins, roseraie, gardens
amenity/planetarium | Planétarium et centre des sciences | Planetarium and science centre | centre des sciences, astronomie, observatoire, science centre, astronomy
tourism/camp_site | Camping | Campground | terrain de camping, camper, site de camping, emplacement de tente, campsite, camping site, tenting, prêt-à-camper | tourism/camp_site/group_only, tourism/camp_site/backcountry
tourism/caravan_site | Camping pour véhicules récréatifs | RV park | terrain pour roulottes, parc de roulottes, VR camping, trailer park
tourism/chalet | Location de chalets | Cottage rental | chalet à louer, louer un chalet, chalet, cottage, cabin rental, vacation rental, Airbnb | tourism/apartment
tourism/hostel | Auberge de jeunesse | Hostel | dortoir, youth hostel, backpackers
leisure/resort | Centre de villégiature | Resort | villégiature, complexe hôtelier, forfait détente, vacation resort
ca/outfitter | Pourvoirie | Outfitter | pourvoyeuse, pourvoyeur, guide de chasse, guide de pêche, camp de chasse, fishing lodge, hunting guide, fishing guide | tourism/alpine_hut
office/guide | Guide touristique | Tour guide | visite guidée, excursion, tours guidés, croisière aux baleines, observation de baleines, guided tour, sightseeing, whale watching
`;
