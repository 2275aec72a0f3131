/**
 * Towns, villages and boroughs that became part of a municipality and stand in addresses still; and towns of several
 * names, which the publisher's places know. One file says Nepean, the next Ottawa; both mean one Main Street or two, so that this
 * excuses a difference and proves nothing.
 */
import { fold } from '../import/fold.ts';
import { FRANCOPHONE_TOWNS } from '../publish/places.ts';

const PARTS: Record<string, string> = {
  Toronto:
    'Scarborough, North York, Etobicoke, York, East York, Rexdale, Weston, Downsview, Willowdale, Don Mills, Agincourt, West Hill, Leaside',
  Ottawa:
    'Nepean, Kanata, Gloucester, Orléans, Vanier, Stittsville, Cumberland, Manotick, Barrhaven, Greely, Metcalfe, Richmond, Carp, Osgoode, North Gower, Rockcliffe Park',
  Hamilton: 'Stoney Creek, Ancaster, Dundas, Flamborough, Waterdown, Glanbrook, Mount Hope, Binbrook',
  Mississauga: 'Malton, Port Credit, Streetsville, Meadowvale, Clarkson',
  Vaughan: 'Maple, Woodbridge, Concord, Thornhill, Kleinburg',
  Markham: 'Unionville, Thornhill, Milliken',
  'Greater Sudbury':
    'Grand Sudbury, Sudbury, Val Caron, Hanmer, Chelmsford, Azilda, Lively, Garson, Capreol, Coniston, Valley East, Rayside-Balfour',
  'Quinte West': 'Trenton, Frankford',
  'Clarence-Rockland': 'Rockland, Bourget, Clarence Creek, Hammond',
  'The Nation': 'La Nation, St-Isidore, Limoges, St. Albert, Fournier',
  'Kawartha Lakes': 'Lindsay, Bobcaygeon, Fenelon Falls, Omemee',
  'Chatham-Kent': 'Chatham, Wallaceburg, Tilbury, Blenheim, Dresden, Ridgetown',
  'Norfolk County': 'Simcoe, Port Dover, Delhi, Waterford',
  'Haldimand County': 'Caledonia, Dunnville, Cayuga, Hagersville',
  'Prince Edward County': 'Picton, Wellington, Bloomfield',
  'Niagara-on-the-Lake': 'Virgil, St. Davids, Queenston',
  Kingston: 'Cataraqui',
  Cambridge: 'Galt, Preston, Hespeler',
  Clarington: 'Bowmanville, Newcastle, Courtice, Orono',
  'Temiskaming Shores': 'New Liskeard, Haileybury, Dymond',
  Montréal:
    'Anjou, Ahuntsic-Cartierville, Ahuntsic, Cartierville, Côte-des-Neiges–Notre-Dame-de-Grâce, Côte-des-Neiges, Notre-Dame-de-Grâce, Snowdon, Lachine, LaSalle, Le Plateau-Mont-Royal, Milton-Parc, Le Sud-Ouest, Pointe-Saint-Charles, L’Île-Bizard, Mercier–Hochelaga-Maisonneuve, Montréal-Nord, Outremont, Pierrefonds, Pierrefonds-Roxboro, Rivière-des-Prairies, Pointe-aux-Trembles, Rosemont, Rosemont–La Petite-Patrie, Saint-Laurent, Saint-Léonard, Verdun, Ville-Marie, Vieux-Montréal, Villeray, Villeray–Saint-Michel–Parc-Extension',
  Longueuil: 'Saint-Hubert, Greenfield Park, LeMoyne, Le Vieux-Longueuil',
  Québec:
    'Quebec City, Sainte-Foy, Beauport, Charlesbourg, Limoilou, Loretteville, Cap-Rouge, Sillery, Vanier, Val-Bélair',
  Lévis: 'Charny, Saint-Romuald, Lauzon, Saint-Nicolas, Saint-Jean-Chrysostome',
  Gatineau: 'Hull, Aylmer, Buckingham, Masson-Angers',
  Saguenay: 'Chicoutimi, Jonquière, La Baie',
  Sherbrooke: 'Lennoxville, Fleurimont, Rock Forest, Bromptonville',
  'Trois-Rivières': 'Cap-de-la-Madeleine, Pointe-du-Lac',
  Halifax: 'Dartmouth, Bedford, Lower Sackville, Cole Harbour',
  'Cape Breton': 'Sydney, Glace Bay, New Waterford, North Sydney, Sydney Mines',
  Winnipeg: 'Saint-Boniface, St. Vital, St. Norbert, Transcona, St. James',
  'St. John’s': 'Goulds, Kilbride',
};

/** `st` and `saint`, `ste` and `sainte` are one. */
export const foldTown = (town: string): string =>
  fold(town).replace(/\b(ste?)\b/g, (short) => (short === 'st' ? 'saint' : 'sainte'));

const municipalities = new Map<string, string[]>();
const wholes = [
  ...Object.entries(PARTS).map(([whole, parts]) => [whole, ...parts.split(', ')]),
  ...FRANCOPHONE_TOWNS.map(({ names }) => names),
];
for (const names of wholes) {
  const [whole, ...parts] = names.map(foldTown);
  for (const part of [whole!, ...parts]) {
    municipalities.set(part, [...(municipalities.get(part) ?? []), whole!]);
  }
}

/** Whether two towns, folded by `foldTown`, are or may be in one municipality. */
export function mayBeOneTown(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [municipalities.get(a), municipalities.get(b)];
  return Boolean(one && other?.some((whole) => one.includes(whole)));
}
