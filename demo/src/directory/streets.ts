/**
 * Streets as they run in each region. The house numbers are invented.
 *
 * A street is written once: `r Elm` is « rue Elm » and "Elm Street"; a leading `!` keeps it French in both
 * languages, `=` gives both in full. Some western towns number theirs.
 */
import type { Region, Town } from './places.ts';
import type { Random } from './random.ts';

const list = (text: string): string[] => text.split(',').map((item) => item.trim());

const GENERICS: Record<string, [fr: string, en: string]> = {
  r: ['rue', 'Street'],
  a: ['avenue', 'Avenue'],
  c: ['chemin', 'Road'],
  b: ['boulevard', 'Boulevard'],
  p: ['promenade', 'Drive'],
  k: ['place', 'Place'],
  l: ['ruelle', 'Lane'],
};

const BY_REGION: Record<Region, string[]> = {
  nord: list(
    'r Main, r Front, r Principale, !rue de l’Église, r Notre-Dame, a Government, r Pine, r Cedar, r Birch, r Queen, r King, r First, r Second, r Elm',
  ),
  est: list(
    'r Principale, r Main, !rue de l’Église, r Notre-Dame, c Montréal, r Saint-Jean-Baptiste, r Laurier, r Industrielle, r Sainte-Anne, c Concession, r Saint-Philippe',
  ),
  sud: list(
    'r King, r Queen, r Main, r Dundas, r Wellington, a Ontario, r Church, r Talbot, c Lakeshore, r Saint-Paul, r George, r Simcoe',
  ),
  peninsule: list(
    '!rue Principale, !rue du Quai, !rue de l’Église, !boulevard J.-D.-Gauthier, !avenue de l’Hôtel-de-Ville, !rue du Parc, !chemin de la Pointe, !rue de la Plage',
  ),
  'sud-est': list(
    'r Main, r Champlain, a Acadie, !rue Principale, r Saint-George, !chemin de la Côte, !boulevard Irving, !rue de l’Église, r Amirault, !rue du Marais',
  ),
  madawaska: list(
    '!rue Principale, r Victoria, r Canada, !rue de l’Église, !chemin Tobique, !rue du Pont, r Broadway, r Saint-François, !rue Bellevue',
  ),
  'nb-anglais': list(
    'r King, r Queen, r Regent, r Prospect, r Union, r Main, r Water, r Charlotte, r George, c Manawagonish, r Pleasant',
  ),
  ne: list(
    'r Main, !chemin du Quai, !chemin de la Pointe, !chemin de l’Église, c Shore, c Harbour, !chemin du Havre',
  ),
  ipe: list('!chemin de la Côte, c Mill, !chemin de l’École, r Main, !chemin du Havre'),
  tnl: list('r Main, c Oceanview, !route de la Presqu’île'),
  mb: list(
    'a Principale, r Main, !rue de l’Église, a Central, c Dawson, !avenue Notre-Dame, !avenue Préfontaine, r Joubert, r Sabourin',
  ),
  sk: list('r Main, a First, a Second, r Railway, a Central, r Broadway, r Victoria, a Saskatchewan'),
  ab: list('r Main, r Railway, a Central'),
  cb: list('r Main, r Water, r Third, a Cypress, r Front'),
  'grand-nord': list('r Main, a Franklin, a Second, c Airport, r Front, r Woodland, p Capital'),
  qc: list(
    '!rue Principale, !rue Notre-Dame, !boulevard Saint-Joseph, !rue de la Montagne, !avenue du Parc, !rue Laurier, !rue King Ouest',
  ),
};

const BY_TOWN: Record<string, string[]> = {
  Sudbury: list(
    'r Elm, c Lasalle, a Notre-Dame, r Elgin, r Durham, r Cedar, r Regent, r Paris, =Kingsway|The Kingsway, r Lorne, c Barry Downe, r Kathleen, r Larch, c Long Lake, c Falconbridge',
  ),
  Hanmer: list('=route municipale 80|Municipal Road 80, c Dominion, r Côté, p Elmview, r Notre-Dame'),
  'Val Caron': list('=route municipale 80|Municipal Road 80, r Main, p Yorkshire, r Justin'),
  Chelmsford: list('r Main, r Errington, =route municipale 35|Municipal Road 35, a Edward, r Côté'),
  Timmins: list('a Algonquin, r Third, r Pine Sud, r Cedar Sud, b Riverside, r Wilson, r Mountjoy'),
  Hearst: list(
    'r George, r Front, r Prince, r Ninth, r Edward, r Kitchener, !route 11 Est, r Alexandra, r Halle',
  ),
  Kapuskasing: list('r Riverside, r Kolb, r Brunelle, !boulevard Government, r Circle, !promenade Ontario'),
  'Sturgeon Falls': list('r King, r Front, r Queen, r Main, !chemin Levac, r Holditch, !promenade Nipissing'),
  'North Bay': list('r Main, r Cassells, r McIntyre, r Algonquin, p Lakeshore, r Worthington'),
  Ottawa: list(
    'r Bank, r Rideau, r Somerset Ouest, r Dalhousie, r Elgin, a Bronson, r Sparks, a Laurier Est, p Riverside, b Saint-Laurent, r Main, c Innes, a Gladstone, p Sussex',
  ),
  Vanier: list('c Montréal, r McArthur, b Saint-Laurent, r Marier, r Olmstead, c Beechwood'),
  Orléans: list(
    'b Saint-Joseph, c Innes, !chemin Tenth Line, p Jeanne-d’Arc, k Centrum, p Prestone, c Old Montréal',
  ),
  Rockland: list('r Laurier, r Saint-Jean, r Gareau, r Chamberland, c Baseline, r Wallace'),
  Casselman: list('r Principale, r Racine, r Sainte-Euphémie, r Brébeuf, !chemin Route 500, r Cléophas'),
  Embrun: list('r Notre-Dame, r Sainte-Marie, r Blais, r Castor, r Centenaire'),
  Hawkesbury: list(
    'r Main Est, r McGill, b Cartier, r Régent, r John, r Spence, !chemin du Comté 17, r Tupper',
  ),
  Cornwall: list('r Pitt, r Second Ouest, a Brookdale, r Montréal, r Water Est, r Marlborough'),
  Kingston: list('r Princess, r Brock, r Division, r Queen, r King Est, c Bath, r Montréal'),
  'Thunder Bay': list('c Red River, r Arthur, r Court, a Memorial, r May, r Algoma'),
  'Sault Ste. Marie': list('r Queen Est, r Bruce, c Great Northern, r Pim, r Wellington, a Second'),
  London: list('r Dundas, r Richmond, r Wellington, r Oxford, r Talbot, r Adelaide'),
  Hamilton: list('r King, r James Nord, r Main Ouest, r Barton, r Locke, r Ottawa'),
  'St. Catharines': list('r St. Paul, r James, r Church, r Geneva, a Ontario, r Welland'),
  'St. John’s': list('r Water, r Duckworth, c Topsail, c Freshwater, c Torbay, a Elizabeth'),
  'Labrador City': list('a Hudson, p Drake, r Avalon, r Booth'),
  Charlottetown: list('r Queen, r Kent, a University, r Grafton, c Mount Edward, r Prince'),
  Summerside: list('r Water, r Central, r Granville, r Harbour, c Pope'),
  Yarmouth: list('r Main, r Water, c Starrs, r Parade, r Collins'),
  Sydney: list('r Charlotte, r George, r Prince, c Kings, r Townsend'),
  Kelowna: list('a Bernard, r Pandosy, c Gordon, a Harvey, r Ellis, r Water'),
  'Prince George': list('a 3rd, r George, r Québec, r Victoria, c Ospika, a 15th'),
  Nanaimo: list('r Commercial, r Front, c Bowen, r Wallace, c Departure Bay'),
  Comox: list('a Comox, c Guthrie, c Anderton, a Beaufort'),
  Toronto: list(
    'r Yonge, r Queen Ouest, r Bloor Est, r Dundas Ouest, r Church, a Danforth, a Eglinton, r College, r King Est, r Parliament, r Carlton, a Spadina',
  ),
  Welland: list('r Empire, r King, r Main Est, r Division, a Plymouth, r East Main'),
  Windsor: list('a Ouellette, r Wyandotte Est, c Tecumseh, r Erie, c Walker, a Pillette, r Drouillard'),
  Moncton: list(
    'r Main, r Saint-George, b Wheeler, r Robinson, r Church, c Mountain, r Botsford, p Elmwood, r Lutz, r Archibald, c Morton',
  ),
  Dieppe: list(
    'r Champlain, a Acadie, !rue Notre-Dame, !rue Amirault, !boulevard Dieppe, r Gauvin, !rue du Marché, !rue Thomas',
  ),
  Caraquet: list(
    '!boulevard Saint-Pierre Ouest, !boulevard Saint-Pierre Est, !rue du Portage, !rue du Colisée, !rue des Acadiens, !avenue du Phare',
  ),
  Shippagan: list('!boulevard J.-D.-Gauthier, !avenue de l’Église, !rue de l’École, !15e Rue, !rue du Quai'),
  Tracadie: list(
    '!rue Principale, !rue du Moulin, !rue de l’Hôpital, !rue Luce, !rue Albert, !rue du Couvent',
  ),
  Edmundston: list(
    'r Victoria, b Hébert, r Canada, r Saint-François, r de l’Église, !rue Costigan, !chemin Olivier-Boucher, r Rice, r D’Amours',
  ),
  'Grand-Sault': list('b Broadway, r Court, !boulevard Everard H. Daigle, r Main, r Pleasant, c Portage'),
  Bathurst: list('r Main, a Saint-Pierre, r King, !avenue Miramichi, r Murray, p Riverside'),
  Campbellton: list('r Water, r Roseberry, !rue Arran, r Andrew, r Prince William'),
  Halifax: list(
    'r Barrington, c Quinpool, c Spring Garden, r Gottingen, r Agricola, r Robie, c Dutch Village, c Chebucto',
  ),
  'Pointe-de-l’Église': list('!route 1, !chemin de l’Église, !chemin du Phare'),
  Chéticamp: list('!chemin Cabot Trail, !chemin du Vieux-Quai, !chemin Barren, !chemin des Aucoin'),
  Winnipeg: list(
    'a Portage, r Main, c Pembina, a Corydon, a Sargent, c Saint Mary’s, c Saint Anne’s, a Ellice, r Sherbrook, a Osborne, r Garry',
  ),
  'Saint-Boniface': list(
    'b Provencher, r Marion, a Taché, a de la Cathédrale, r des Meurons, r Archibald, r Dubuc, r Goulet, a Masson, r Langevin, r Aulneau',
  ),
  'Sainte-Anne': list('a Centrale, c Dawson, r Saint-Gérard, r Traverse, a Arpin'),
  'Saint-Pierre-Jolys': list('a Sabourin Nord, a Jolys Est, r Joubert, a Côté'),
  'Notre-Dame-de-Lourdes': list('r Notre-Dame, r Rodgers, a Dufferin, r Saint-Joseph'),
  Regina: list('r Albert, a Victoria, r Broad, r Scarth, a Dewdney, a 13th'),
  Saskatoon: list('a Broadway, r 20th, p Idylwyld, r 8th, a Spadina, r 33rd'),
  Gravelbourg: list('r Main, a 1st, a 5th, r Bettez, !avenue du Couvent'),
  Legal: list('a 50e, r 50e, !rue Centrale'),
  Victoria: list('r Douglas, r Fort, r Yates, r Johnson, a Oak Bay, a Cook, c Shelbourne, r Government'),
  Vancouver: list(
    'r Granville, r Main, a West 7th, b Kingsway, r Commercial, r Burrard, r Hastings Ouest, r Oak, a Cambie, r Fraser',
  ),
  Coquitlam: list(
    'a Brunette, a Austin, r Nelson, =route Lougheed|Lougheed Highway, a Rousseau, r Cartier, a Laval',
  ),
  Whitehorse: list(
    'a 4th, a 2nd, r Main, r Strickland, r Wood, r Jarvis, a 3rd, r Hanson, b Lewes, r Black, r Alexander',
  ),
  Yellowknife: list('a Franklin, a 52nd, r 49th, c Old Airport, a 51st, r 50th, c School Draw'),
  Iqaluit: list('!rue Mivvik, !rue Queen Elizabeth II, !rue Niaqunngusiariaq, !rue Federal'),
  'Hay River': list('c Mackenzie, p Capital, r Woodland, p Gagnier'),
  Gatineau: list(
    '!boulevard Gréber, !rue Eddy, !boulevard Maloney Est, !promenade du Portage, !rue Notre-Dame, !boulevard Saint-Joseph, !rue Main',
  ),
  Montréal: list(
    '!rue Saint-Denis, !avenue du Mont-Royal Est, !rue Ontario Est, !boulevard Saint-Laurent, !rue Rachel Est, !avenue Papineau',
  ),
  Québec: list(
    '!rue Saint-Jean, !rue Saint-Joseph Est, !3e Avenue, !chemin Sainte-Foy, !avenue Cartier, !boulevard Charest Est',
  ),
  Sherbrooke: list(
    '!rue King Ouest, !rue Wellington Nord, !rue Galt Ouest, !rue Alexandre, !rue Belvédère Sud',
  ),
  'Rouyn-Noranda': list(
    '!rue Perreault Est, !avenue Principale, !rue Gamble Ouest, !avenue Larivière, !rue Murdoch',
  ),
};

/** Towns whose avenues run west to east and streets north to south, by number. */
const NUMBERED: Record<string, { quadrant: boolean; around: [avenue: number, street: number] }> = {
  Edmonton: { quadrant: true, around: [86, 96] },
  Calgary: { quadrant: true, around: [12, 9] },
  Beaumont: { quadrant: false, around: [50, 52] },
  'Saint-Paul': { quadrant: false, around: [50, 50] },
  Bonnyville: { quadrant: false, around: [50, 49] },
  Falher: { quadrant: false, around: [3, 2] },
  'Grande Prairie': { quadrant: false, around: [100, 99] },
  'Rivière-la-Paix': { quadrant: false, around: [100, 99] },
  'Cold Lake': { quadrant: false, around: [50, 52] },
  Morinville: { quadrant: false, around: [100, 101] },
  'Prince Albert': { quadrant: false, around: [10, 2] },
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

const ENGLISH_DIRECTIONS: Record<string, string> = {
  Ouest: 'West',
  Est: 'East',
  Nord: 'North',
  Sud: 'South',
};

const ordinal = (n: number): string => {
  const tens = n % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${suffix}`;
};

function frenchStreet(entry: string): string {
  if (entry.startsWith('!')) return entry.slice(1);
  if (entry.startsWith('=')) return entry.slice(1).split('|')[0]!;
  const generic = GENERICS[entry[0]!]![0];
  const name = entry.slice(2);
  const number = /^(\d+)(?:st|nd|rd|th|e)$/.exec(name);
  if (number) return `${number[1] === '1' ? '1re' : `${number[1]}e`} ${generic === 'rue' ? 'Rue' : 'Avenue'}`;
  return `${generic} ${name}`;
}

function englishStreet(entry: string): string {
  if (entry.startsWith('!')) return entry.slice(1);
  if (entry.startsWith('=')) return entry.slice(1).split('|')[1]!;
  const generic = GENERICS[entry[0]!]![1];
  const name = entry.slice(2);
  const number = /^(\d+)e$/.exec(name);
  if (number) return `${ordinal(Number(number[1]))} ${generic}`;
  const words = plain(name).split(' ');
  const direction = ENGLISH_DIRECTIONS[words[words.length - 1]!];
  if (direction && words.length > 1) return `${words.slice(0, -1).join(' ')} ${generic} ${direction}`;
  if (/^(Kingsway|Broadway)$/.test(name)) return name;
  return `${words.join(' ').replace(/^Saint-/, 'St. ')} ${generic}`;
}

/** An address in a town, as a French-speaking or an English-speaking house would write it. */
export function address(town: Town, random: Random, french: boolean, suites: boolean): string {
  const numbered = NUMBERED[town.name];
  if (numbered && random.chance(0.85)) {
    const [avenue, street] = numbered.around;
    const onAvenue = random.chance(0.6);
    const n = Math.max(1, (onAvenue ? avenue : street) + random.int(-6, 8));
    const crossing = Math.max(1, (onAvenue ? street : avenue) + random.int(-5, 9));
    const house = crossing * 100 + random.int(2, 58);
    if (french) {
      const way = `${n === 1 ? '1re' : `${n}e`} ${onAvenue ? 'Avenue' : 'Rue'}`;
      const quadrant = numbered.quadrant ? (town.name === 'Calgary' ? ' Sud-Ouest' : ' Nord-Ouest') : '';
      return `${house}, ${way}${quadrant}`;
    }
    const quadrant = numbered.quadrant ? (town.name === 'Calgary' ? ' SW' : ' NW') : '';
    return `${house} ${ordinal(n)} ${onAvenue ? 'Avenue' : 'Street'}${quadrant}`;
  }
  const entry = random.pick(BY_TOWN[town.name] ?? BY_REGION[town.region]);
  const high =
    town.population > 60000 ? 2400 : town.population > 8000 ? 980 : town.population > 2000 ? 460 : 180;
  const house = random.chance(0.3) ? random.int(1, 99) : random.int(2, high);
  if (french) {
    const unit =
      suites && random.chance(town.population > 20000 ? 0.24 : 0.05)
        ? `, bureau ${random.int(1, 4)}0${random.int(1, 9)}`
        : '';
    const box = town.population < 1600 && random.chance(0.25) ? `, C. P. ${random.int(11, 498)}` : '';
    return `${house}, ${frenchStreet(entry)}${unit}${box}`;
  }
  const unit =
    suites && random.chance(town.population > 20000 ? 0.24 : 0.05)
      ? `, Suite ${random.int(1, 4)}0${random.int(1, 9)}`
      : '';
  const box = town.population < 1600 && random.chance(0.25) ? `, PO Box ${random.int(11, 498)}` : '';
  return `${house} ${englishStreet(entry)}${unit}${box}`;
}
