/**
 * Who lives there and what things are called there: family names, first names and the landscape, region by
 * region. All combinations are invented.
 */
import type { Region } from './places.ts';

const list = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/** Family names of the French-speaking people of a region. */
export const FAMILIES: Record<Region, string[]> = {
  nord: list(`Bergeron, Lalonde, Séguin, Trottier, Gagné, Bélanger, Ouellette, Lacroix, Rancourt, Fortin, Beaulieu,
    Mayer, Labelle, Dubeau, Courchesne, Lamothe, Gauvreau, Prévost, Castonguay, Dupuis, Brisson, Larose, Quesnel,
    Rheault, Lefebvre, Guénette, Camiré, Chabot, Vaillancourt, Boucher, Levesque, Nolet, Gratton, Serré, Rainville,
    Paquette, Tremblay, Villeneuve, Portelance, Charette, Legault, Sauvé, Veilleux, Malenfant, Carrier, Dallaire,
    Dufresne, Fillion, Pomerleau, Samson, Girouard, Éthier`),
  est: list(`Lalonde, Lavigne, Séguin, Charbonneau, Clément, Brunet, Lavoie, Drouin, Grenier, Leduc, Lortie, Bourgeois,
    Desjarlais, Cayer, Bourdeau, Ménard, Lamarche, Levac, Rochon, Sabourin, Parisien, Génier, Piché, Ranger, Adam,
    Laframboise, Bercier, Cadieux, Villeneuve, Denis, Lacasse, Lafrance, Guindon, Ouimet, Patenaude, Racine, Rozon,
    Saint-Pierre, Sarazin, Surprenant, Wathier, Benoit, Quenneville, Duval, Marleau, Bertrand, Chartrand, Galipeau`),
  sud: list(`Beausoleil, Robitaille, Marchand, Dubeau, Maurice, Lalonde, Moreau, Charlebois, Desroches, Parent,
    Rivard, Tremblay, Lanoue, Sylvestre, Trudel, Janisse, Réaume, Pinsonneault, Chauvin, Comartin, Quenneville,
    Ouellet, Caron, Lachance, Bélanger, Fournier, Giroux, Pelletier, Bénéteau, Meloche, Drouillard, Lesage`),
  peninsule:
    list(`Thériault, Landry, Robichaud, Lanteigne, Chiasson, Duguay, Mallet, Haché, Savoie, Albert, Doiron,
    Paulin, Noël, Gionet, Cormier, Dugas, Boudreau, Losier, Ferron, Arseneau, Roussel, Blanchard, Hébert, Godin,
    Friolet, Saint-Cœur, Brideau, Basque, Comeau, Légère, McGraw, LeBouthillier, Jean, Frenette, Degrâce, Power,
    Guignard, Rail, Ward, Larocque, Lagacé, Aubé, Benoît, Vienneau`),
  'sud-est': list(`LeBlanc, Cormier, Gallant, Richard, Maillet, Bourque, Gaudet, Belliveau, Landry, Arsenault,
    Melanson, Robichaud, Léger, Cyr, Allain, Babineau, Boudreau, Bastarache, Girouard, Vautour, Goguen, Poirier,
    Doiron, Després, Cormier, Surette, Hébert, Daigle, Thibodeau, Caissie, Saulnier, Savoie, Collette, Nowlan,
    Dupuis, Brun, Leger, Duguay, Barrieau, Saint-Pierre`),
  madawaska:
    list(`Ouellette, Thériault, Cyr, Michaud, Pelletier, Martin, Levesque, Bossé, Sirois, Clavette, Couturier,
    Daigle, Bellefleur, Lavoie, Rioux, Soucy, Ringuette, Roussel, Beaulieu, Bouchard, Albert, Francœur,
    Gagnon, Long, Nadeau, Picard, Plourde, Rossignol, Saint-Onge, Thibodeau, Toussaint, Violette, Côté, Laforge`),
  'nb-anglais':
    list(`LeBlanc, Cormier, Savoie, Robichaud, Landry, Roy, Daigle, Martin, Thériault, Comeau, Gallant,
    Bourque, Arseneau, Doucet, Richard, Sonier, Breau, Vautour, Manuel, Allain, Doiron, Losier`),
  ne: list(`Comeau, Saulnier, Thibodeau, Deveau, Doucet, Robichaud, Belliveau, Dugas, Gaudet, Surette, d’Entremont,
    d’Eon, Amirault, Bourque, Pothier, LeFort, Aucoin, Chiasson, Cormier, Deveaux, Poirier, Boudreau, Samson,
    Landry, Boudreau, Fougère, Marchand, LeBlanc, Muise, Melanson, Comeau, Thimot, Maillet, Roach, Larade, Bourgeois`),
  ipe: list(`Arsenault, Gallant, Richard, Poirier, Bernard, Doiron, Gaudet, Cormier, Buote, Pineau, Blanchard,
    DesRoches, Aucoin, Caissie, Perry, LeClair, Maddix, Chiasson, Doucette, Martin`),
  tnl: list(`Cormier, Félix, Benoit, Simon, LeCoure, Rouzes, Marche, Chaisson, Tremblay, Gallant, Lainey, Cornect,
    Bouchard, Savard, Jesso, Lévesque, Gaudreault`),
  mb: list(`Gauthier, Lagimodière, Carrière, Desrosiers, Fillion, Bohémier, Delaquis, Dupuis, Gosselin, Marion, Vermette,
    Vielfaure, Tétrault, Taillefer, Sabourin, Rioux, Rémillard, Pelland, Pambrun, Nault, Mulaire, Lavergne, Lambert,
    Laurencelle, Kirouac, Hébert, Grenier, Fréchette, Dandeneau, Courcelles, Comeault, Chaput, Bruneau, Beaudry,
    Balcaen, Allard, Verrier, Catellier, Lafrenière, Robert, Fouasse, Bazin, De Rocquigny, Cormier, Granger, Préfontaine`),
  sk: list(`Gaudet, Bourgeois, Lepage, Ferré, Gareau, Denis, Marchildon, Perron, Favreau, Beaulieu, Sylvestre, Poulin,
    Campagne, Carignan, Carpentier, Hamel, Piché, Sirois, Topola, Verhelst, Liboiron, Lorrain, Detillieux, Courchene,
    Gauthier, Roy, Lajeunesse, Lavallée, Moquin`),
  ab: list(`Mahé, Bergeron, Caouette, Chamberland, Côté, Dallaire, Dumont, Fortier, Gamache, Garand, Hébert, Joly,
    Lamoureux, Landry, Lavoie, Lemay, Magnan, Morin, Ouellette, Pelletier, Piquette, Poulin, Préfontaine, Royer,
    Sabourin, Saint-Arnaud, Tellier, Tremblay, Turcotte, Ulliac, Vaugeois, Villeneuve, Croteau, Corbière, Dechaine,
    Maisonneuve, Lussier, Nobert, Boisvert, Blanchette, Plamondon, Cloutier`),
  cb: list(`Beauchamp, Boileau, Bouchard, Chartier, Filiatrault, Gareau, Giroux, Goulet, Hamelin, Lamoureux, Lapierre,
    Lizée, Marcotte, Paré, Poirier, Proulx, Savard, Tessier, Thibault, Trudel, Rousseau, Lebel, Dagenais, Fontaine`),
  'grand-nord':
    list(`Beaudoin, Bélanger, Bouffard, Caron, Côté, Dallaire, Denault, Dumais, Gagnon, Gendron, Lemieux,
    Pinard, Poirier, Roy, Saint-Amand, Simard, Tremblay, Turgeon, Vachon, Gauthier, Leclerc, Morissette, Lessard`),
  qc: list(`Tremblay, Gagnon, Bouchard, Côté, Fortin, Lavoie, Pelletier, Bélanger, Morin, Lévesque, Simard, Boucher,
    Girard, Poirier, Ouellet, Charron, Lacroix, Cloutier, Proulx, Nadeau, Gingras, Lachance, Deschênes, Rousseau`),
};

/** Family names of the English-speaking neighbours. */
export const ENGLISH_FAMILIES: Record<Region, string[]> = {
  nord: list(`MacDonald, Thompson, Koski, Lahti, Hill, Sinclair, Rossi, Bianchi, Kowalski, Fraser, McCool, Niemi, Burns,
    Patterson, Jamieson, Petryna, Santoro, Whalen, McKenzie, Laakso, Hodgins, Murray, Cole`),
  est: list(`MacDonell, McMillan, Kennedy, O’Brien, Armstrong, Campbell, Stewart, Fraser, Grant, MacLeod, Whelan, Scott,
    Foster, Barrett, Wallace, Hughes, Cameron, Bennett, Nasser, Singh, Chen, Patel`),
  sud: list(`Singh, Chen, Patel, Thompson, Wright, Morrison, Russo, Wong, Harris, Baker, Edwards, Kaur, Ali, Ferraro,
    Nguyen, Marshall, Bailey, Collins, Novak, Hernandez, Campbell, Greene, Ibrahim`),
  peninsule: list(`Mann, Ferguson, Miller, Young, Watts, Dempsey, Cook, Sutherland`),
  'sud-est': list(
    `Steeves, MacDonald, Taylor, Wilson, Colpitts, Jones, Murphy, O’Neill, Crossman, Lutz, Geldart, Horsman`,
  ),
  madawaska: list(`Michaels, Burgess, McLaughlin, Toner, Mulherin, Rideout, Kelly`),
  'nb-anglais': list(
    `MacDonald, Wilson, Murphy, Brewer, Estey, Hanson, Donovan, McCarthy, Crawford, Stewart, Sullivan, Doak, Fraser, Gallagher`,
  ),
  ne: list(`MacDonald, MacLellan, MacNeil, Campbell, Fraser, Crowell, Hatfield, Nickerson, Smith, Zwicker, Boutilier,
    Rankin, MacKinnon, Hines, Goreham, Chisholm`),
  ipe: list(`MacDonald, Campbell, MacLeod, Ramsay, Stewart, MacKinnon, Compton, Cahill, Dawson, Murphy`),
  tnl: list(
    `Penney, Walsh, Power, Ryan, White, Butt, Snow, Kennedy, Rideout, Hynes, Barnes, Tobin, Noseworthy`,
  ),
  mb: list(`Friesen, Penner, Kowalchuk, Thompson, Reimer, Anderson, Santos, Singh, Johnson, Sinclair, Martens, Klassen,
    Wozniak, Hrynchuk, McKay, Bergmann, Dueck, Reyes`),
  sk: list(
    `Olson, Peterson, Schmidt, Kozak, Wagner, Bear, Fischer, Hanson, Nguyen, Lang, Melnyk, Schultz, Fehr, Campbell`,
  ),
  ab: list(`Singh, Chen, Johnson, Wright, Olsen, Melnyk, Kowalchuk, Anderson, Campbell, Nguyen, Gill, Hansen, Sharma,
    Cardinal, Stevens, Baker, Makarenko, Roberts, Brooks, Dhillon`),
  cb: list(
    `Wong, Chan, Lee, Singh, Gill, Sato, Park, Kim, Anderson, Harper, Stewart, Bennett, Nakamura, Sandhu, Reid, Clarke, Morgan`,
  ),
  'grand-nord': list(
    `Johnson, Peters, Clark, Anderson, Hunter, Carlson, Beaulieu, Watson, Morgan, Blake, Kovacs, Doyle, Nilsen`,
  ),
  qc: list(`Cameron, Sullivan, Ross, Kelly, Stewart, Cohen`),
};

/** People who brought French with them from elsewhere, or learned it here. */
export const NEWCOMERS: { families: string[]; women: string[]; men: string[] }[] = [
  {
    families: list(
      `Diallo, Traoré, Konaté, Cissé, Koné, Ouédraogo, Sow, Ndiaye, Camara, Bah, Touré, Kouassi, Keïta, Dembélé`,
    ),
    women: list(`Aïssatou, Fatoumata, Mariam, Awa, Aminata, Kadiatou, Rokia`),
    men: list(`Mamadou, Ibrahima, Ousmane, Moussa, Cheikh, Abdoulaye, Seydou`),
  },
  {
    families: list(
      `Nkurunziza, Mbemba, Mukendi, Kabongo, Ndayishimiye, Uwimana, Habimana, Tshibanda, Mulumba, Ngoma, Ilunga, Niyonzima`,
    ),
    women: list(`Espérance, Divine, Clarisse, Immaculée, Grâce, Joséphine, Béatrice`),
    men: list(`Emmanuel, Dieudonné, Patrice, Jean-Bosco, Innocent, Christian, Pascal`),
  },
  {
    families: list(`Mbarga, Fotso, Kamga, Tchoumi, Ngassa, Nana, Talla, Essomba, Nguemo, Kenfack`),
    women: list(`Solange, Nadège, Carine, Mireille, Laure, Estelle`),
    men: list(`Serge, Achille, Rodrigue, Hervé, Alain, Bertrand`),
  },
  {
    families: list(
      `Benali, Bouzid, El Amrani, Haddad, Mansouri, Belkacem, Ziani, Cherif, Bennani, Trabelsi, Hamdi, Idrissi`,
    ),
    women: list(`Samira, Nadia, Leïla, Yasmine, Amel, Houda, Karima`),
    men: list(`Karim, Rachid, Youssef, Mehdi, Nabil, Sofiane, Hakim`),
  },
  {
    families: list(
      `Jean-Baptiste, Pierre-Louis, Toussaint, Desrosiers, Charles, Joseph, Estimé, Saint-Fleur, Laguerre, Dorvil, Cadet`,
    ),
    women: list(`Marie-Lourdes, Guerline, Rose-Andrée, Fabiola, Nadine, Mirlande`),
    men: list(`Frantz, Wilner, Jean-Robert, Ronald, Stanley, Évens`),
  },
  {
    families: list(`Khoury, Haddad, Nassar, Gemayel, Karam, Saab, Abboud, Chamoun, Hajj, Daher`),
    women: list(`Rima, Nour, Joëlle, Carole, Mirna, Zeina`),
    men: list(`Georges, Élie, Antoine, Tony, Ziad, Fadi`),
  },
  {
    families: list(`Nguyen, Tran, Pham, Le, Vo, Bui, Dang, Huynh`),
    women: list(`Thu, Mai, Linh, Kim-Anh, Lan, Hélène`),
    men: list(`Minh, Quang, Hoang, Vincent, Philippe, Duc`),
  },
  {
    families: list(`Popescu, Ionescu, Fernandez, Morales, Vargas, Dimitrov, Rossi, Kovac`),
    women: list(`Ioana, Elena, Lucia, Carmen, Sofia, Mirela`),
    men: list(`Andrei, Miguel, Radu, Carlos, Luca, Stefan`),
  },
];

export const WOMEN =
  list(`Mireille, Lise, Nathalie, Josée, Chantal, Manon, Julie, Mélanie, Isabelle, Stéphanie, Geneviève,
  Karine, Véronique, Monique, Line, Rachelle, Ginette, Sylvie, Annick, Natacha, Roxanne, Josiane, Danielle, Huguette,
  Claudette, Micheline, Francine, Gisèle, Joanne, Martine, Céline, Renée, Lynne, Janelle, Monika, Brigitte, Colette,
  Dominique, Émilie, Amélie, Sophie, Valérie, Marie-Ève, Catherine, Gabrielle, Mylène, Mathilde, Solange, Yvette, Anik,
  Jocelyne, Nicole, Diane, Carole, Pauline, Lucie, Hélène, Odette, Patricia, Marie-Claude`);
export const MEN =
  list(`Marc, Luc, Denis, Gilles, Richard, Roger, Daniel, Michel, Normand, Réjean, Yvon, Rhéal, Donald,
  Robert, André, Maurice, Raymond, Gérald, Paul-Émile, Rosaire, Fernand, Léo, Armand, Éric, Stéphane, Patrick, Mathieu,
  Martin, Joël, Rémi, Dominic, Serge, Jocelyn, Alain, Pierre, Jacques, Yves, Marcel, Lionel, Ovila, Edmond, Zoël, Camille,
  Alphonse, Justin, Samuel, Gabriel, Simon, Alexandre, Benoît, Hubert, François, Jean-Guy, Jean-Marc, Claude, Roland,
  Guy, Raynald, Aurèle`);
export const ENGLISH_WOMEN =
  list(`Karen, Heather, Susan, Jennifer, Emily, Sarah, Laura, Megan, Nancy, Linda, Patricia,
  Christine, Rebecca, Amy, Joan, Allison, Erin, Margaret, Priya, Harpreet, Grace, Michelle`);
export const ENGLISH_MEN =
  list(`James, Robert, David, Scott, Brian, Kevin, Andrew, Michael, Steve, Mark, Ryan, Greg,
  Trevor, Ian, Derek, Colin, Peter, Doug, Raj, Wei, Daniel, Thomas`);

/** The landscape in names: « du Ruisseau », "Brookside". The French carries its article, contracted. */
export interface Landmark {
  de: string;
  en: string;
}

const landmarks = (text: string): Landmark[] =>
  list(text).map((pair) => {
    const [de, en] = pair.split('=');
    return { de: de!.trim(), en: en!.trim() };
  });

export const LANDMARKS: Record<Region, Landmark[]> = {
  nord: landmarks(`du Grand Portage=Grand Portage, des Épinettes=Spruce Ridge, des Bouleaux=Birchwood, du Rapide=Rapids,
    de la Drave=Log Drivers, du Huard=Loon Lake, des Bleuets=Blueberry Hill, du Rocher=Rocky Point, de l’Orignal=Moose Creek,
    des Pins=Pinecrest, du Lac=Lakeside, de l’Aurore=Northern Lights, des Portageurs=Portage Trail, du Bouclier=Shield,
    du Castor=Beaver Creek, de la Clairière=Clearwater, des Cèdres=Cedar Point, du Sentier=Trailside, de la Mine=Headframe,
    du Belvédère=Lookout, de la Rive=Riverbank, des Mélèzes=Tamarack, de l’Outarde=Wild Goose, du Barrage=Millpond,
    de la Baie=Bayview, des Deux Rivières=Two Rivers, du Chevreuil=Deer Run`),
  est: landmarks(`du Moulin=Old Mill, des Érables=Mapleview, de la Colline=Hillcrest, du Canal=Canal, de la Source=Springhill,
    de la Seigneurie=Seigniory, du Vieux Pont=Old Bridge, des Tilleuls=Lindenwood, du Coteau=Greenbank, de la Plaine=Meadowlands,
    de l’Écluse=Locks, du Ruisseau=Brookside, du Verger=Orchard, des Outaouais=Ottawa River, de la Fromagerie=Creamery,
    de la Montée=Hilltop, du Clocher=Steeple, du Marais=Marshview, des Pionniers=Pioneer, de la Traverse=Ferry, du Parc=Parkside,
    de la Carrière=Stonegate, des Moissons=Harvest, de la Rive=Riverside, du Boisé=Woodlot, de l’Envol=Flightpath`),
  sud: landmarks(`des Grands Lacs=Great Lakes, du Carrefour=Crossroads, de la Pointe=Lakepoint, des Peupliers=Poplar,
    de la Huronie=Huronia, du Vignoble=Vineyard, de l’Escarpement=Escarpment, du Détroit=Straits, du Port=Harbour,
    de la Falaise=Bluffs, des Pêchers=Peachtree, de la Rive=Lakebank, du Ravin=Ravine, du Centre=Midtown, des Chênes=Oakridge,
    du Phare=Lighthouse, de la Passerelle=Footbridge, de l’Horloge=Clocktower, du Marché=Market, de la Grève=Beachside`),
  peninsule:
    landmarks(`de la Baie=Bayshore, du Phare=Lighthouse, des Dunes=Dunes, du Havre=Haven, du Large=Open Sea, de la Marée=Tidewater,
    du Quai=Wharf, de l’Anse=Cove, des Pêcheurs=Fishermen’s, du Goéland=Seagull, de la Tourbière=Peatland, des Îles=Islands, du Cap=Cape,
    de la Grève=Shoreline, du Noroît=Northwester, des Flots=Waves, de l’Île=Island, de la Pointe=Point, du Barachois=Barachois,
    de la Vague=Wave, du Mascaret=Tidal Bore, de la Bouée=Buoy, du Grand Large=Deepwater, de l’Étoile=Star, de la Batture=Mudflats`),
  'sud-est':
    landmarks(`de la Dune=Sandbar, du Mascaret=Tidal Bore, des Aboiteaux=Aboiteau, de la Vallée=Valley, du Marais=Marshland,
    du Pré=Meadow, du Coude=Bend, des Marais salés=Salt Marsh, de la Butte=Knoll, du Phare=Lighthouse, des Peupliers=Poplar Grove,
    du Vieux Moulin=Old Mill, de la Pointe=Sandy Point, de l’Aboiteau=Dykeland, du Parlement=Assembly, du Homard=Lobster, des Pommiers=Appletree,
    de la Côte=Coastline, du Pont couvert=Covered Bridge, de la Baie=Bay, du Ruisseau=Brookside, de la Rive=Riverview, des Frênes=Ashgrove`),
  madawaska:
    landmarks(`de la Vallée=Valley, des Érables=Maple, du Confluent=Confluence, du Portage=Portage, des Chutes=Falls,
    de la Montagne=Mountain, du Sapin=Balsam, de la Ployère=Buckwheat, du Rang=Backroad, du Fleuve=River, de la Gare=Station, des Défricheurs=Settlers,
    du Sirop=Sugarbush, de la Frontière=Borderline, de la Passe=Pass, des Appalaches=Appalachian, du Brûlé=Burntland, du Ruisseau vert=Green Brook`),
  'nb-anglais':
    landmarks(`du Fleuve=River, de la Colline=Hillside, du Quai=Wharf, des Ormes=Elmcroft, du Fanal=Lantern, de la Brume=Fogbank,
    du Saumon=Salmon, de la Rive=Riverfront, du Havre=Harbour, du Vieux Quai=Old Wharf, de la Tour=Tower, du Geai bleu=Blue Jay, de la Passerelle=Walking Bridge`),
  ne: landmarks(`de la Baie=Bay, du Phare=Lighthouse, des Falaises=Cliffs, du Havre=Harbour, du Buttereau=Knoll, de la Pointe=Point, des Prés=Dykelands,
    du Platier=Tidal Flats, du Suroît=Southwester, de la Brise=Sea Breeze, du Petit Bois=Little Woods, de l’Anse=Cove, du Cabestan=Capstan,
    des Goélettes=Schooner, de la Citadelle=Citadel, de l’Île=Island, du Rivage=Shore, de la Barque=Dory`),
  ipe: landmarks(`de la Baie=Bay, du Phare=Lighthouse, des Dunes=Sand Dunes, de la Terre rouge=Red Earth, du Havre=Harbour, des Huîtres=Oyster Bed,
    du Petit Village=Little Village, de la Fleur blanche=White Blossom, de la Pointe=Point, du Lupin=Lupin, du Rivage=Shore`),
  tnl: landmarks(`du Cap=Cape, de la Falaise=Cliffside, du Large=Offshore, du Macareux=Puffin, de la Presqu’île=Peninsula, du Noroît=Northwester,
    du Minerai=Iron Ore, de la Toundra=Tundra, de l’Anse=Cove, de la Colline=Signal`),
  mb: landmarks(`de la Rouge=Red River, des Prairies=Prairie, de la Fourche=Forks, des Ormes=Elm, du Pont=Bridge, des Voyageurs=Voyageur, de la Plaine=Plains,
    du Vieux Fort=Old Fort, de la Charrette=Red River Cart, du Bison=Bison, de la Seine=Seine, du Grand Détour=Big Bend, des Saules=Willow,
    du Crocus=Crocus, du Silo=Grain Elevator, de la Cathédrale=Cathedral, des Meuniers=Millers’, du Passage=Crossing, du Blé=Wheatfield, de l’Avoine=Oatfield`),
  sk: landmarks(`de la Plaine=Plains, des Blés=Wheat, de la Coulée=Coulee, du Lys=Prairie Lily, de la Colline=Hill, du Tournesol=Sunflower, des Trembles=Aspen,
    du Silo=Elevator, de la Saskatchewan=Saskatchewan, de l’Antilope=Antelope, du Canola=Canola, du Grand Ciel=Big Sky, de la Rivière=Riverbend`),
  ab: landmarks(`de la Plaine=Plains, du Ravin=Ravine, des Peupliers=Poplar, de la Coulée=Coulee, des Pionniers=Homestead, du Canola=Canola, de la Paix=Peace,
    du Chinook=Chinook, de la Rose sauvage=Wild Rose, du Contrefort=Ridgeline, de l’Abeille=Honeybee, du Lac=Lakeland, des Trembles=Aspen, du Grand Ciel=Big Sky,
    du Portageur=Portager, de la Vallée=River Valley, du Millénaire=Millennium, de l’Épi=Barley`),
  cb: landmarks(`du Pacifique=Pacific, des Cèdres=Cedar, de la Côte=Coast, des Sommets=Summit, du Saumon=Salmon, de l’Estuaire=Estuary, des Arbousiers=Arbutus,
    de la Brume=Mist, du Vieux Moulin=Old Mill, du Héron=Heron, de la Pluie=Raincity, du Traversier=Ferry, des Vergers=Orchard, de la Forêt=Rainforest`),
  'grand-nord':
    landmarks(`de l’Aurore=Aurora, de la Taïga=Taiga, du Grand Nord=Far North, du Corbeau=Raven, des Saules=Willow, de la Toundra=Tundra,
    de l’Épilobe=Fireweed, du Soleil de minuit=Midnight Sun, du Lagopède=Ptarmigan, du Caribou=Caribou, de la Banquise=Sea Ice, du Canot=Canoe,
    de la Débâcle=Breakup, du Lynx=Lynx, de l’Inukshuk=Inukshuk, des Prospecteurs=Prospector`),
  qc: landmarks(`du Fleuve=River, de la Montagne=Mountain, du Plateau=Plateau, du Vieux Pont=Old Bridge, de la Gare=Station, du Faubourg=Faubourg,
    de la Promenade=Promenade, des Cheminots=Railway, du Cuivre=Copper, des Remparts=Ramparts, de la Draveuse=Timber, du Belvédère=Lookout`),
};

/** Names that English-speaking businesses give themselves there. */
export const ENGLISH_NAMES: Record<Region, string[]> = {
  nord: list(`Northern Lights, Birchwood, Nickel Ridge, Whitepine, Blackrock, Timberline, Loon Lake, Clearwater, Trapline,
    Moosehead, Great Northern, Granite, Cedar Point, Polar Bear, Jackpine`),
  est: list(
    `Capital, Rideau Locks, Mapleview, Glengarry Hills, Riverside, Stonebridge, Old Mill, Valley, Seaway, Parkdale, Greenbelt, Three Bridges, Counties, Tulip`,
  ),
  sud: list(
    `Lakeshore, Great Lakes, Escarpment, Ambassador, Crossroads, Forest City, Maple Grove, Harbourfront, Carolinian, Junction, Orchard, Border City`,
  ),
  peninsule: list(`Bayshore, Chaleur, Restigouche, North Shore, Sea Breeze, Harbour View`),
  'sud-est': list(`Tidal Bore, Riverview, Tantramar, Fundy, Northumberland, Hub City`),
  madawaska: list(`Valley, Falls View, Border, Appalachian, Gorge`),
  'nb-anglais': list(
    `Loyalist, Fundy Fog, Reversing Tide, Picaroon, Salmon Pool, Elm City, Northside, Uptown, River Valley`,
  ),
  ne: list(
    `South Shore, Old Fort, Bluenose Bay, Cabot Road, Ocean View, Lighthouse, Highland, Tidewater, Harbourside, Northwest Arm, Schooner`,
  ),
  ipe: list(`Island, Red Sands, Confederation, Malpeque Road, Northumberland, Lupin`),
  tnl: list(`Signal, Cape Shore, Long Range, Killick, Iceberg Alley, Big Land, Avalon`),
  mb: list(`Red River, Prairie, Elmhurst, Wheat City, Seine River, Keystone, Crocus, Elmwood, Sunflower`),
  sk: list(
    `Living Skies, Wascana Gate, Broadway Bridge, Prairie Lily, Wheatland, Bridge City, Big Sky, Queen City, Northern Gateway`,
  ),
  ab: list(
    `Rocky Ridge, Wild Rose, River Valley, Chinook, Big Sky, Parkland, Whyte Avenue, Bow Valley, Peace Country, Lakeland, Aspen, Derrick`,
  ),
  cb: list(
    `Pacific, Cedar Grove, Seawall, Island, Okanagan Sun, Summit, Salish Shore, Evergreen, Kitsilano Point, Cutbanks, Arbutus`,
  ),
  'grand-nord': list(
    `Midnight Sun, Aurora, Klondike, Fireweed, Great Slave, Arctic Circle, Raven, Tundra, Sourdough, Long Lake, Bush Pilot`,
  ),
  qc: list(`Gatineau Hills, Mountain, Riverside, Old Port`),
};

/** Words on a shop sign, with their article. */
export const SIGNS =
  list(`Le Petit Bonheur, L’Heure bleue, Au gré du vent, Le Grenier, L’Escale, Les Quatre Saisons, Le Tournesol, La Catalogne,
  Le Fil d’Ariane, L’Atelier, Le Ruban bleu, La Clé des champs, L’Étoile filante, La Lanterne, Au fil de l’eau, Le Miroir, La Grande Ourse, Le Pignon vert,
  L’Hirondelle, La Malle au trésor, Entre deux rives, Le Cerf-volant, La Boussole, Le Papillon`);

/** Over the door of a place where one eats. */
export const TABLES =
  list(`La Bonne Franquette, Le Temps des fraises, Chez nous, Le Coin du feu, La Chaumière, Le Vieux Fourneau, La Mie dorée, Le Bec sucré,
  La Fine Fourchette, L’Escale, La Galette, Le Rendez-vous, Le Bivouac, La Grange, Le Perron, La Veillée, La Grande Tablée, Les Trois Marmites, Au bout du rang,
  Le Pommier, Le Four à bois, La Cuillère de bois, Aux deux frères, Le Chaudron, La Louche, Le Quai vert, L’Assiette creuse, Le Sel de la terre, La Nappe à carreaux`);

export const SAINTS =
  list(`Saint-Joachim, Sainte-Thérèse, Saint-Jean-Baptiste, Notre-Dame-du-Lac, Sacré-Cœur, Sainte-Famille, Saint-Louis, Sainte-Cécile, Saint-Antoine,
  Saint-Eugène, Notre-Dame-de-la-Paix, Saint-Isidore, Sainte-Rose, Saint-Médard, Saint-Hilaire, Sainte-Croix, Saint-Éloi, Notre-Dame-des-Flots, Saint-Norbert-du-Nord, Sainte-Véronique,
  Saint-Zéphirin, Immaculée-Conception, Saint-Augustin, Sainte-Brigide, Saint-Gabriel`);

/** People a school or a hall might bear the name of; none of them existed. */
export const FOUNDERS =
  list(`Mathilde-Carrier, Omer-Lacasse, Alma-Beaulieu, Télesphore-Gagné, Rosalie-Comeau, Évariste-Thibault, Blanche-Doucet, Anselme-Cyr,
  Cordélia-Dupuis, Philéas-Landry, Hermance-Savoie, Aldéric-Chabot, Marie-Reine-Bossé, Napoléon-Rioux, Zélia-Hébert, Adrien-Vermette, Léontine-Marchand, Onésime-Fournier, Exilda-Roy, Théotime-Aucoin,
  Albertine-Lavoie, Joseph-Alphée-Morin, Clémence-Perron, Azarie-Pelland, Eugénie-Arsenault, Wilfrid-Sylvestre`);
