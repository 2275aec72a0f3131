/** What somebody who read the schema's terms decided of them. Folded. */
const folded = (list: string): Set<string> =>
  new Set(
    list
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  );

/** Terms of one word that find their service, and nothing else, in either language. */
export const SURE_ALONE = folded(`
  dental, dentistry, apothecary, audiologue, chiropracteur, spine, shiatsu, maternity, pregnant, childbirth,
  radiologie, sonography, ultrasonography, heart, cheveux, skin, peau, digestion, stomach, liver, intestines, gynaecology,
  gynecology, obstetrics, leukemia, lymphoma, lymphome, anemia, kidneys, renal, nerves, cerveau, tumor, eyes, genou, hanche,
  coude, epaule, oreille, nez, gorge, nose, throat, lung, pneumonia, pulmonology, rhumatologiste, lupus, proctology, urine,
  fertility, sperm, hypnosis, herbalism, emt, kindergarden, conservatoire, homework, scouting, juriste, accountancy, insurer,
  actuary, interim, advocate, parquet, moquette, lino, rug, woodworker, relocation, lockpick, freezer, congelateur, aspirateur,
  refrigerator, oven, lpg, kerosene, coal, butane, jujitsu, kendo, pinball, ballroom, climbing, kayak, canoe, stables,
  altiport, heliport, airplane, methodist, baptist, lutheran, presbyterian, anglican, evangelical, pentecostal, orthodox,
  catholique, christian, mormon, quaker, masjid, gurudwara, newsroom, ong, informaticien, topographe, geometre, mixage,
  roulette, blackjack, betting, safari, menagerie, cybercafe, gendarmerie, firehouse, ordures, rubbish, trash, mayor, maire,
  shipping, moustache, beard, shaving, shampoo, shampooing, piano, guitare, violin, cello, drum, saxophone, trumpet, clarinet,
  marijuana, brebis, lingerie, sofa, curry, tacos, sushi, ramen, tequila, whiskey, vodka, vinyl, figurines, manga, cosplay,
  maquettes, comics, antiquite, vieillerie, mosaic, tricycle, unicycle, housing
`);

/** Names, and terms of several words, that say something else here, or nothing anybody would ask for. */
export const MISLEADING = folded(`
  produits d entretien, droguerie, die da, dit da, tui na, centre medical de taille moyenne, soins en ambulatoire,
  clinique du couple, hopital du couple, clinique img, hopital img, hopital ivg, hopital d avortement, food pipe,
  ehpad, jeux de boules, boule de cristal, plaque de cuisson, centre communataire lgbtq, ludotheqe, soutient gorges,
  hair extentions, video casette, casette store, bojustu, cemetary, boutique d une eglise, maison de retraite medicalisee, op shop, radio po, radio go, radio am, radio fm, au sec, hors d eau,
  d un monastere, open air, bar mitzvah, bat mitzvah, cash to cash, person to person, r d, r and d, white goods, shop appliance,
  cuit vapeur, plat a emporter, mall cop, complex, dry dock, boat livery, cycle dock, cycle hub, pied a terre, new age,
  community, sinks, lieu, complexe, school bus stop, lap dance, trap, tourist trap, prep school, high street, pick up,
  sans commodite, sans installation, camping informel, camping libre, play pen, play pit, pay to play games, drive in,
  drive through, craft electronics repair, amenity waste transfer station, ong quasi autonome, quango, tax pay, bill pay,
  mobile homes, nature, public transit, public transportation, scratch offs, extensions de cheveux hair, magasin, aire,
  gas utility, rail transport modelling, green waste, sac a main, dance club, lieu de sejour, restaurant de pates, chai, kiosk, bag, anime
`);
