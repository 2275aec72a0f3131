/** Read by ../layer.ts, which says what the columns are. */
export const FOOD = `
shop/bakery | Boulangerie | Bakery | boulangère, boulanger, pain, pâtisserie, croissant, gâteau, brioche, bread, cake, pastry, baker, tourtière, pain frais, beigne maison, bagels | amenity/fast_food/bagel
shop/butcher | Boucherie | Butcher shop | bouchère, boucher, viande, charcuterie, saucisses, viande sauvage, meat, deli, sausage, halal
shop/seafood | Poissonnerie | Fish market | poissonnière, poissonnier, poisson, homard, crabe, huîtres, fruits de mer, seafood, lobster, fish, oysters, poisson frais, fresh fish
shop/supermarket | Épicerie | Grocery store | supermarché, marché, aliments, nourriture, faire l’épicerie, coopérative d’alimentation, groceries, supermarket, food, Coop, épicerie africaine, épicerie fine locale, marché d’alimentation, acheter de la nourriture, supermarket chain, magasin d’alimentation
shop/convenience | Dépanneur | Convenience store | dép, bière, loterie, accommodation, corner store, lottery
shop/farm | Produits de la ferme | Farm products | ferme, légumes, fraises, autocueillette, bleuets, œufs, sirop d’érable, miel, paniers bio, u-pick, vegetables, maple syrup, farm stand, CSA, kiosque
amenity/restaurant | Restaurant | Restaurant | resto, souper, dîner, déjeuner, manger, cuisine, terrasse, dinner, lunch, breakfast, dining, aller souper, souper au restaurant, where to eat, repas
amenity/cafe | Café | Café | café-bistro, bistro, espresso, latté, thé, brunch, coffee, coffee shop, tea, muffin, salon de thé, thé aux perles, bubble tea, teahouse, tea room, un bon café | amenity/cafe/bubble_tea, amenity/cafe/coffee_shop, amenity/cafe/teahouse
amenity/fast_food | Casse-croûte | Snack bar | cantine, poutine, patates frites, frites, hamburger, hot-dog, mets à emporter, fast food, takeout, chip stand, fries, cabane à patates | amenity/fast_food/cafeteria, amenity/fast_food/hot_dog, amenity/fast_food/juice, amenity/food_court
craft/brewery | Microbrasserie | Craft brewery | brasserie, bière, brasseuse, brasseur, beer, brewpub, taproom, bière artisanale, bière locale, craft beer | amenity/pub/microbrewery
craft/caterer | Traiteur | Catering | buffet, banquet, réception, repas, mariage, lunch d’affaires, caterer, wedding, party platters, cheffe, chef, service de traiteur, boîte à lunch, lunch boxes
shop/pastry | Pâtisserie | Pastry shop | pâtissière, pâtissier, gâteau de fête, gâteau de mariage, tarte, biscuits, cupcakes, birthday cake, wedding cake, cakes, pie, cookies, pastry chef
shop/greengrocer | Fruiterie | Produce store | fruits et légumes, fruits, légumes, maraîchère, maraîcher, primeur, produce, fruit and vegetables, greengrocer
amenity/marketplace | Marché public | Public market | marché fermier, marché des fermiers, marché aux puces, marché local, farmers’ market, farmers market, flea market
shop/cheese | Fromagerie | Cheese shop | fromagère, fromager, fromage, fromage en grains, cheese, cheese curds | shop/dairy
shop/chocolate | Chocolaterie | Chocolate shop | chocolatière, chocolatier, chocolat, chocolate
shop/confectionery | Confiserie | Candy store | bonbons, friandises, confiseuse, confiseur, sucreries, fudge, candy, sweets | craft/confectionery
shop/deli | Charcuterie et épicerie fine | Delicatessen | charcutière, charcutier, viandes froides, épicerie fine, produits fins, plats cuisinés, prêt-à-manger, deli, gourmet food, ready-made meals | shop/pasta
shop/frozen_food | Produits surgelés | Frozen food | surgelés, congelé, mets congelés, frozen meals
shop/health_food | Aliments naturels | Health food store | produits naturels, aliments biologiques, bio, sans gluten, végane, organic food, gluten-free, vegan, supplements, vrac, bulk food | shop/supermarket/organic, shop/nuts, shop/spices
shop/nutrition_supplements | Suppléments et vitamines | Vitamins and supplements | vitamines, protéines, suppléments alimentaires, protein powder, vitamins
shop/herbalist | Herboristerie | Herbalist | herboriste, plantes médicinales, tisanes, herbal medicine, medicinal plants, herbs
shop/honey | Miel et apiculture | Honey and beekeeping | apicultrice, apiculteur, abeilles, ruche, miellerie, bees, beekeeper | craft/beekeeper
shop/coffee | Torréfacteur | Coffee roaster | torréfaction, café en grains, grains de café, coffee beans, roastery
shop/tea | Boutique de thé | Tea shop | thé en feuilles, loose leaf tea
shop/alcohol | Vins et spiritueux | Liquor store | alcool, SAQ, LCBO, spiritueux, magasin d’alcool, bouteille de vin, vin, alcohol, wine store, liquor, Alcool NB, spirits | shop/wine, shop/beverages
shop/cannabis | Cannabis | Cannabis store | SQDC, pot, marijuana, cannabis médical, weed, dispensary, cannabis shop
shop/tobacco | Tabagie | Tobacconist | tabac, cigarettes, cigares, kiosque à journaux, tobacco, newsstand | shop/newsagent, shop/kiosk
shop/e-cigarette | Vapotage | Vape shop | vapoteuse, cigarette électronique, vape, e-cigarette
craft/winery | Vignoble | Winery | vin local, raisins, dégustation de vin, vigneronne, vigneron, cave à vin, vineyard, wine tasting
craft/distillery | Distillerie | Distillery | gin, vodka, whisky, rhum, spiritueux artisanaux, whiskey
ca/cider-house | Cidrerie et verger | Cidery and orchard | cidre, pommes, verger, autocueillette de pommes, cider, apple picking, orchard, apples
ca/sugar-shack | Cabane à sucre | Sugar shack | érablière, sirop d’érable, tire sur la neige, temps des sucres, acéricultrice, acériculteur, maple syrup, sugar bush, maple producer
amenity/bar | Bar | Bar | taverne, prendre un verre, cocktails, karaoké, tavern, drinks | amenity/biergarten, amenity/karaoke_box, amenity/bar/lgbtq
amenity/pub | Pub | Pub | pub irlandais, bière en fût, Irish pub, draft beer | amenity/pub/irish, amenity/pub/lgbtq
amenity/nightclub | Boîte de nuit | Nightclub | discothèque, club, sortir danser, night club, dance club, dancing | amenity/nightclub/lgbtq
amenity/ice_cream | Crèmerie | Ice cream shop | crème glacée, crème molle, bar laitier, cornet, gelato, sorbet, yogourt glacé, ice cream, frozen yogurt | amenity/ice_cream/frozen_yogurt, amenity/fast_food/ice_cream, shop/ice_cream
ca/diner | Restaurant à déjeuners | Breakfast restaurant | déjeuner, déjeuner au restaurant, brunch, œufs bacon, diner, breakfast, pancakes, crêpes, crêperie | amenity/restaurant/american
amenity/restaurant/pizza | Pizzéria | Pizzeria | pizza, livraison de pizza, restaurant de pizza, commander une pizza, pizza delivery, pizza place | amenity/fast_food/pizza
amenity/restaurant/barbecue | Restaurant de grillades | Barbecue restaurant | grillades, BBQ, côtes levées, fumoir, smoked meat, viande fumée, ribs, smokehouse
amenity/restaurant/steakhouse | Restaurant de steak | Steakhouse | steak, bavette, bifteck, rôtisserie de bœuf, steak restaurant
amenity/fast_food/chicken | Rôtisserie | Chicken restaurant | poulet, poulet frit, poulet rôti, ailes de poulet, restaurant de poulet, fried chicken, chicken wings, rotisserie chicken | amenity/fast_food/wings
amenity/fast_food/burger | Hamburgers | Burger restaurant | hamburger, burger, restaurant de burgers, burgers, cheeseburger
amenity/fast_food/sandwich | Sandwichs et sous-marins | Sandwich shop | sandwich, sous-marin, panini, sub, submarine sandwich
amenity/fast_food/donut | Beignes | Donut shop | beigne, beignets, trous de beigne, donuts, doughnuts
amenity/fast_food/kebab | Shawarma et kébab | Shawarma and kebab | shawarma, kébab, donair, shish taouk, falafel, restaurant libanais, cuisine libanaise, Lebanese restaurant | amenity/restaurant/turkish
ca/food-truck | Camion de cuisine de rue | Food truck | camion-restaurant, cuisine de rue, food trucks, street food, cantine mobile
amenity/restaurant/seafood | Restaurant de fruits de mer | Seafood restaurant | fruits de mer, poisson frit, fish and chips, guédille, homard au restaurant, manger du homard, lobster roll, chowder, chaudrée | amenity/fast_food/fish_and_chips
amenity/restaurant/french | Cuisine française | French restaurant | restaurant français, bistro français, gastronomie, fine cuisine, fine dining
ca/restaurant-acadian | Cuisine acadienne et canadienne-française | Acadian and French-Canadian food | restaurant acadien, râpure, poutine râpée, fricot, pâté à la viande, ragoût, mets traditionnels, Acadian restaurant, traditional food
amenity/restaurant/italian | Restaurant italien | Italian restaurant | cuisine italienne, pâtes, spaghetti, lasagne, trattoria, pasta, Italian food
amenity/restaurant/chinese | Restaurant chinois | Chinese restaurant | mets chinois, cuisine chinoise, dim sum, buffet chinois, Chinese food | amenity/fast_food/chinese, amenity/restaurant/hotpot
amenity/restaurant/asian | Restaurant asiatique | Asian restaurant | cuisine asiatique, sauté, nouilles, Asian food, noodles | amenity/restaurant/noodle
amenity/restaurant/japanese | Restaurant japonais | Japanese restaurant | cuisine japonaise, ramen, Japanese food | amenity/restaurant/ramen
amenity/restaurant/sushi | Sushis | Sushi restaurant | sushi, comptoir à sushis, restaurant de sushis, maki, sashimi, poké, poke bowl | amenity/fast_food/sushi
amenity/restaurant/thai | Restaurant thaïlandais | Thai restaurant | cuisine thaïlandaise, pad thaï, thaï, Thai food
amenity/restaurant/vietnamese | Restaurant vietnamien | Vietnamese restaurant | cuisine vietnamienne, soupe tonkinoise, pho, banh mi, Vietnamese food
amenity/restaurant/korean | Restaurant coréen | Korean restaurant | cuisine coréenne, bibimbap, Korean food, Korean BBQ
amenity/restaurant/indian | Restaurant indien | Indian restaurant | cuisine indienne, poulet au beurre, curry, butter chicken, Indian food | amenity/fast_food/indian
amenity/restaurant/mexican | Restaurant mexicain | Mexican restaurant | cuisine mexicaine, tacos, burritos, nachos, Mexican food | amenity/fast_food/mexican
amenity/restaurant/greek | Restaurant grec | Greek restaurant | cuisine grecque, souvlaki, gyros, brochettes, Greek food
amenity/restaurant/spanish | Restaurant espagnol | Spanish restaurant | tapas, paella, cuisine espagnole, Spanish food
amenity/restaurant/german | Restaurant allemand | German restaurant | cuisine allemande, schnitzel, saucisse allemande, German food
ca/restaurant-african | Restaurant africain | African restaurant | cuisine africaine, cuisine congolaise, cuisine camerounaise, cuisine sénégalaise, cuisine ivoirienne, thiéboudienne, African food, Ethiopian food
ca/restaurant-caribbean | Restaurant haïtien et antillais | Haitian and Caribbean restaurant | cuisine haïtienne, griot, cuisine créole, poulet jerk, cuisine antillaise, Haitian food, Caribbean food, Jamaican food
ca/restaurant-maghreb | Restaurant maghrébin | North African restaurant | couscous, tajine, cuisine marocaine, cuisine algérienne, cuisine tunisienne, Moroccan food, North African food
ca/ethnic-grocery | Épicerie internationale | International grocery store | épicerie africaine, épicerie asiatique, épicerie antillaise, produits exotiques, produits importés, épicerie halal, halal, casher, African grocery, Asian grocery, kosher, ethnic food
`;
