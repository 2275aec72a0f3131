/** Read by ../layer.ts, which says what the columns are. */
export const SHOPS_AND_PERSONAL_CARE = `
shop/books | Librairie | Bookstore | libraire, livres en français, livre, roman, bande dessinée, French books, bookshop, books, papeterie
shop/hardware | Quincaillerie | Hardware store | quincaillière, quincaillier, outils, matériaux, bois, clous, lumber, tools, building supplies, matériaux de construction | shop/doityourself
shop/clothes | Vêtements | Clothing store | boutique, linge, mode, habit, robe, vêtements pour enfants, clothes, fashion, dress, magasin de linge | shop/fashion, shop/boutique
shop/jewelry | Bijouterie | Jewellery store | bijoutière, bijoutier, bijoux, bague, jonc de mariage, jeweller, ring, engagement ring
shop/tailor | Couture et retouches | Tailoring and alterations | couturière, couturier, tailleur, bord de pantalon, fermeture éclair, seamstress, tailor, alterations, sewing, raccourcir un pantalon, faire un bord de pantalon, réparer une fermeture éclair, hem pants, fix a zipper | craft/tailor, craft/dressmaker
shop/sports | Articles de sport et plein air | Sporting goods | hockey, patins, aiguisage de patins, chasse et pêche, raquettes, ski, canot, skates, hunting and fishing, outdoor gear
shop/florist | Fleuriste | Florist | fleurs, bouquet, plantes, arrangements floraux, flowers, flower shop
shop/hairdresser | Coiffure | Hair salon | coiffeuse, coiffeur, salon de coiffure, coupe de cheveux, coloration, barbière, barbier, tresses, haircut, hairdresser, hair stylist, barber, braids, coiffure afro, couper les cheveux, coupe, se faire couper les cheveux, teinture, mèches, permanente, perm, hair colour, couper mes cheveux, me faire couper les cheveux, teindre mes cheveux
shop/beauty | Soins esthétiques | Beauty salon | esthéticienne, esthéticien, épilation, ongles, manucure, pédicure, facial, spa, nails, waxing, esthetician, manicure, électrolyse, maquillage
shop/pet_grooming | Toilettage | Pet grooming | toiletteuse, toiletteur, chien, griffes, groomer, dog grooming
shop/funeral_directors | Maison funéraire | Funeral home | salon funéraire, salon mortuaire, maison mortuaire, funérailles, crémation, préarrangements, décès, coopérative funéraire, urne, enterrement, funeral, burial, thanatologue, décès d’un proche, obsèques, mort de mon père, mort de ma mère, my father died, my mother died, death in the family, incinération, incinérer, décédé, décédée, quelqu’un est décédé, enterrer, someone died, passed away, grand-père décédé, grand-mère décédée | amenity/funeral_hall, amenity/crematorium
craft/photographer | Photographie | Photographer | photographe, photos de mariage, portrait, photo de passeport, vidéo, vidéaste, wedding photos, passport photo, photography, videographer, photo de famille, photographe de mariage, family photos, wedding photographer
shop/copyshop | Imprimerie | Printing | imprimeuse, imprimeur, impression, photocopies, dépliants, cartes d’affaires, print shop, copies, business cards, flyers, impression de t-shirts, imprimer des documents, print, printer
shop/computer | Réparation d’ordinateurs | Computer repair | ordinateur, portable, virus, technicienne en informatique, technicien en informatique, téléphone cellulaire, écran brisé, computer, laptop, phone repair, data recovery, ordinateur en panne, mon ordinateur ne marche plus, ordinateur brisé, ordinateur lent, réparer mon ordinateur, écran brisé d’ordinateur, broken computer, slow computer, laptop repair
shop/department_store | Grand magasin | Department store | magasin à rayons, magasin général, Walmart, general store | shop/general, shop/country_store
shop/variety_store | Magasin à un dollar | Dollar store | Dollarama, bazar, aubaines, bargain store, discount store
shop/mall | Centre commercial | Shopping mall | centre d’achats, magasinage, magasiner, galerie marchande, mall, shopping centre, shopping
shop/wholesale | Grossiste | Wholesaler | commerce de gros, vente en gros, distributrice, distributeur, fournisseur, wholesale, distributor, bulk supplier | shop/trade
shop/agrarian | Fournitures agricoles | Farm supply store | semences, engrais, moulée, meunerie, coopérative agricole, grains, feed store, seeds, fertilizer, animal feed
shop/pet | Animalerie | Pet store | nourriture pour chiens, nourriture pour chats, animal de compagnie, aquarium et poissons, pet food, pet shop, pet supplies, dog food
shop/second_hand | Articles d’occasion | Second-hand store | objets usagés, articles usagés, brocante, brocanteuse, brocanteur, consignation, marché de l’usagé, secondhand, used goods, consignment
shop/clothes/second_hand | Friperie | Second-hand clothing store | vêtements usagés, vêtements d’occasion, linge usagé, fripes, vintage, used clothing, thrift shop, consignment clothing, used clothes
shop/antiques | Antiquités | Antiques | antiquaire, meubles anciens, objets anciens, antique shop, antique dealer
shop/collector | Objets de collection | Collectibles | timbres de collection, monnaies, numismatique, philatélie, cartes de hockey, coins, stamp collecting, hockey cards, comics
shop/art_supplies | Matériel d’artiste | Art supplies | loisirs créatifs, bricolage, artisanat, craft store, crafts, scrapbooking, pinceaux | shop/craft
craft/handicraft | Artisanat | Handicrafts | artisane, artisan, métiers d’art, fait à la main, produits artisanaux, vannerie, sculpture sur bois, artisans, handmade, crafts, wood carving | craft, craft/basket_maker
craft/pottery | Poterie et céramique | Pottery and ceramics | potière, potier, céramiste, tour de potier, atelier de poterie, potter, ceramics | shop/pottery
craft/sculptor | Sculpture | Sculptor | sculptrice, sculpteur, statue, sculpture studio
craft/bookbinder | Reliure | Bookbinding | relieuse, relieur, relier un livre, bookbinder
shop/frame | Encadrement | Picture framing | encadreuse, encadreur, cadre, faire encadrer, frames, framing shop
shop/gift | Cadeaux et souvenirs | Gift shop | boutique de cadeaux, cadeau, souvenirs, idée cadeau, gifts, souvenir shop
shop/toys | Jouets | Toy store | magasin de jouets, jouet, toys, poupée
shop/games | Jeux de société | Board games | jeu de société, jeux de rôle, cartes Pokémon, ludique, board game, tabletop games, Pokémon cards | shop/model, shop/anime
shop/video_games | Jeux vidéo | Video games | console, jeux usagés, jeu vidéo, gaming, PlayStation, Xbox, Nintendo
shop/music | Disquaire | Record store | disques, vinyles, disque vinyle, CD, records, vinyl records | shop/video
shop/musical_instrument | Instruments de musique | Musical instruments | magasin de musique, acheter une guitare, accordeuse de piano, accordeur de piano, luthière, luthier, accordage de piano, violon à vendre, piano tuning, guitar store
shop/electronics | Électronique | Electronics store | téléviseur, télévision à vendre, chaîne stéréo, appareils électroniques, cinéma maison, TV store, stereo, home theatre | shop/hifi, shop/radiotechnics, shop/electrical
shop/mobile_phone | Téléphones cellulaires | Cell phones | cellulaire, téléphone intelligent, iPhone, acheter un cellulaire, carte SIM, cell phone, smartphone, SIM card, cellulaire brisé, écran de téléphone cassé, réparer mon cell, vitre de cellulaire, cracked phone screen, phone repair | shop/mobile_phone_accessories
shop/camera | Appareils photo | Cameras | caméra, kodak, lentille photo, objectif photo, camera store
shop/photo | Développement de photos | Photo printing | imprimer des photos, développer des photos, photo lab, print photos, numérisation de photos | craft/photographic_laboratory, amenity/photo_booth
shop/stationery | Papeterie et fournitures de bureau | Office and school supplies | papeterie, fournitures scolaires, fournitures de bureau, crayons, cahiers, stationery, office supplies, school supplies, Bureau en gros, Staples | shop/printer_ink
shop/baby_goods | Articles pour bébés | Baby products | poussette, siège d’auto pour bébé, couches, bassinette, baby store, stroller, car seat, diapers, crib
shop/shoes | Chaussures | Shoe store | souliers, bottes, magasin de chaussures, sandales, espadrilles, shoes, boots, footwear
shop/bag | Sacs et bagages | Bags and luggage | valise, sac à main, maroquinerie, luggage, suitcase, purse, handbag | shop/leather, shop/fashion_accessories
shop/clothes/wedding | Robes de mariée | Bridal shop | robe de mariée, robe de bal, mariée, wedding dress, bridal gown, prom dress, bride
shop/clothes/suits | Complets et location de smoking | Suits and tuxedos | complet, veston, habit pour hommes, smoking, tuxedo, menswear, suit rental
shop/clothes/underwear | Lingerie | Lingerie | sous-vêtements, soutien-gorge, brassière, underwear, bra
shop/clothes/workwear | Vêtements de travail | Workwear | bottes de travail, bottes de sécurité, uniforme, vêtements de sécurité, safety boots, uniforms, work boots
shop/fabric | Tissus et mercerie | Fabric and sewing supplies | tissu, mercerie, laine, tricot, courtepointe, machine à coudre, fabric, yarn, knitting, quilting, sewing machine | shop/sewing
shop/curtain | Rideaux et stores | Curtains and blinds | rideau, store, stores vénitiens, draperies, habillage de fenêtre, curtains, window blinds, window coverings | shop/window_blind
shop/bed | Matelas et literie | Mattresses and bedding | matelas, lit, literie, sommier, oreiller, draps, mattress, bed, bedding | shop/household_linen
shop/interior_decoration | Décoration | Home décor | articles de décoration, déco, décor
shop/houseware | Articles de cuisine et de maison | Housewares | vaisselle, chaudrons, articles ménagers, ustensiles, kitchenware, dishes, pots and pans
shop/lighting | Luminaires | Lighting | lampe, luminaire, éclairage, ampoules, lamps, light fixtures
shop/tiles | Céramique et tuiles | Tile store | céramique, tuiles de céramique, carrelage, carreleuse, carreleur, tiles, ceramic tile
shop/paint | Magasin de peinture | Paint store | peinture, acheter de la peinture, teinture à bois, Benjamin Moore, paint
shop/doors | Magasin de portes | Door store | porte d’entrée, acheter une porte, front door
shop/fireplace | Foyers et poêles | Fireplaces and stoves | foyer au bois, poêle à bois, poêle aux granules, foyer au gaz, fireplace, wood stove, pellet stove
shop/bathroom_furnishing | Salles de bains | Bathroom fixtures | bain, douche, robinet, lavabo, robinetterie, bathtub, faucet, shower
shop/garden_centre | Centre de jardin | Garden centre | jardinerie, pépinière, serre, plants, terreau, arbres à vendre, nursery plants, greenhouse, topsoil
shop/outdoor | Plein air | Outdoor gear | équipement de camping, randonnée, tente, escalade équipement, camping gear, hiking, tent
shop/fishing | Pêche | Fishing supplies | articles de pêche, appâts, canne à pêche, vers, bait, tackle, permis de pêche, fishing licence
shop/hunting | Chasse | Hunting supplies | articles de chasse, armurerie, arme à feu, munitions, permis de chasse, fusil, gun shop, ammunition, firearms, hunting licence | shop/weapons
shop/scuba_diving | Plongée | Scuba diving | cours de plongée, équipement de plongée, plongée sous-marine, scuba, diving lessons | amenity/dive_centre, shop/water_sports
shop/watches | Horlogerie | Watches and clocks | horlogère, horloger, montre, réparation de montre, pile de montre, horloge, watch repair, clock repair, watchmaker | craft/watchmaker, craft/clockmaker
shop/cosmetics | Cosmétiques et parfums | Cosmetics and perfume | maquillage, parfum, parfumerie, produits de beauté, makeup, perfume, beauty products | shop/perfumery, shop/hairdresser_supply
shop/hairdresser/barber | Barbier | Barber | barbière, barbershop, salon de barbier, barbe, rasage, coupe pour hommes, barber shop, beard trim, men’s haircut, shave
shop/beauty/nails | Ongles et manucure | Nail salon | pose d’ongles, manucure, pédicure, ongles en gel, technicienne en pose d’ongles, onglerie, nails, manicure, gel nails
shop/beauty/tanning | Salon de bronzage | Tanning salon | bronzage, lit de bronzage, tanning bed, spray tan
ca/spa | Spa et détente | Spa | spa nordique, sauna, bains nordiques, soins de détente, bain vapeur, day spa, Nordic spa | leisure/sauna
ca/laser-hair-removal | Épilation | Hair removal | épilation au laser, épilation à la cire, électrolyse, cire, waxing, laser hair removal, electrolysis
ca/makeup-artist | Maquillage | Makeup artist | maquilleuse, maquilleur, maquillage de mariée, makeup, bridal makeup
shop/tattoo | Tatouage | Tattoo studio | tatoueuse, tatoueur, salon de tatouage, se faire tatouer, tattoo, tattoo artist
shop/piercing | Perçage corporel | Piercing studio | piercing, perçage d’oreilles, ear piercing, body piercing
shop/wigs | Perruques et prothèses capillaires | Wigs | perruque, rallonges de cheveux, prothèse capillaire, wig, hair extensions
shop/psychic | Voyance et astrologie | Psychic and astrology | voyante, médium, astrologue, tarot, cartomancie, psychic reading, astrologer | shop/esoteric
shop/religion | Articles religieux | Religious goods | chapelet, bible, statues religieuses, librairie religieuse, religious store, rosary
shop/party | Articles de fête | Party supplies | ballons, costumes, décorations de fête, piñata, location de jeux gonflables, balloons, party rentals, bouncy castle | shop/pyrotechnics
shop/trophy | Trophées et gravure | Trophies and engraving | trophée, plaque commémorative, médailles, gravure, engraving, medals, awards
shop/lottery | Loterie | Lottery | billets de loterie, Loto-Québec, loto, OLG, gratteux, lottery tickets
shop/ticket | Billetterie | Ticket office | billets de spectacle, acheter des billets, billets de concert, box office, concert tickets
shop/military_surplus | Surplus militaire | Military surplus | surplus d’armée, army surplus
amenity/animal_boarding | Pension pour animaux | Pet boarding | chenil, pension pour chiens, pension pour chats, faire garder mon chien, gardiennage d’animaux, garderie pour chiens, promeneuse de chiens, promeneur de chiens, kennel, dog daycare, pet sitter, dog walker
amenity/animal_shelter | Refuge pour animaux | Animal shelter | SPCA, fourrière, adopter un chien, adopter un chat, adoption d’animaux, animal perdu, chien perdu, humane society, pet adoption, adopt a dog, lost pet, pound
amenity/animal_breeding | Élevage d’animaux de compagnie | Pet breeder | éleveuse de chiens, éleveur de chiens, chiots, chatons, dog breeder, puppies, kittens
ca/dog-training | Dressage de chiens | Dog training | dresseuse de chiens, dresseur de chiens, école canine, éducatrice canine, éducateur canin, obéissance canine, dog trainer, obedience classes
`;
