/**
 * The towns of the demo directory: real places, with the francophone life they have. Everything that
 * happens in them here is invented.
 */
import type { Province } from '@relais/core/listing';

/** A stretch of country that shares its family names, its landscape and its street names. */
export type Region =
  | 'nord'
  | 'est'
  | 'sud'
  | 'peninsule'
  | 'sud-est'
  | 'madawaska'
  | 'nb-anglais'
  | 'ne'
  | 'ipe'
  | 'tnl'
  | 'mb'
  | 'sk'
  | 'ab'
  | 'cb'
  | 'grand-nord'
  | 'qc';

export interface Town {
  /** As the people who speak French there write it. */
  name: string;
  /** In English, where that differs. */
  en: string;
  province: Province;
  region: Region;
  latitude: number;
  longitude: number;
  /** Order of magnitude. */
  population: number;
  /** Weight of French in the town's life, 0…1. */
  francophone: number;
  /** Postal prefixes (forward sortation areas). */
  postal: string[];
  /** Telephone area codes, overlays included. */
  areas: string[];
  /** How much richer than its size this town is in the directory. */
  emphasis: number;
  /** Bearing of the shore, river or main road along which the town lies, degrees; scattered when missing. */
  along?: number;
}

type Row = [
  name: string,
  latitude: number,
  longitude: number,
  population: number,
  francophone: number,
  postal: string,
  more?: { en?: string; emphasis?: number; along?: number; areas?: string },
];

const towns = (province: Province, region: Region, areas: string, rows: Row[]): Town[] =>
  rows.map(([name, latitude, longitude, population, francophone, postal, more]) => ({
    name,
    en: more?.en ?? name,
    province,
    region,
    latitude,
    longitude,
    population,
    francophone,
    postal: postal.split(' '),
    areas: (more?.areas ?? areas).split(' '),
    emphasis: more?.emphasis ?? 1,
    ...(more?.along !== undefined && { along: more.along }),
  }));

export const TOWNS: Town[] = [
  ...towns('ON', 'nord', '705 249 683', [
    ['Sudbury', 46.492, -80.993, 90000, 0.3, 'P3A P3B P3C P3E', { emphasis: 4 }],
    ['Hanmer', 46.648, -80.938, 9000, 0.55, 'P3P', { emphasis: 1.3, along: 85 }],
    ['Val Caron', 46.613, -81.009, 6000, 0.5, 'P3N', { along: 25 }],
    ['Chelmsford', 46.58, -81.199, 6500, 0.6, 'P0M', { emphasis: 1.2 }],
    ['Azilda', 46.553, -81.1, 4500, 0.55, 'P0M'],
    ['Saint-Charles', 46.363, -80.417, 1300, 0.5, 'P0M', { en: 'St. Charles', along: 90 }],
    ['Noëlville', 46.133, -80.433, 1000, 0.65, 'P0M', { en: 'Noelville' }],
    ['Verner', 46.412, -80.122, 1000, 0.75, 'P0H', { along: 95 }],
    ['Sturgeon Falls', 46.365, -79.931, 6800, 0.7, 'P2B', { emphasis: 1.2 }],
    ['North Bay', 46.309, -79.461, 52000, 0.14, 'P1A P1B', { along: 130 }],
    ['Timmins', 48.477, -81.33, 41000, 0.37, 'P4N P4R', { emphasis: 1.2 }],
    ['Iroquois Falls', 48.767, -80.684, 4400, 0.4, 'P0K'],
    ['Cochrane', 49.067, -81.017, 5300, 0.42, 'P0L'],
    ['Smooth Rock Falls', 49.275, -81.627, 1200, 0.65, 'P0L'],
    ['Moonbeam', 49.35, -82.15, 1200, 0.75, 'P0L', { along: 100 }],
    ['Kapuskasing', 49.417, -82.429, 8000, 0.66, 'P5N', { emphasis: 1.2 }],
    ['Hearst', 49.688, -83.667, 4800, 0.88, 'P0L', { emphasis: 3.4 }],
    ['Mattice', 49.613, -83.264, 550, 0.85, 'P0L', { along: 100 }],
    ['Dubreuilville', 48.351, -84.549, 575, 0.85, 'P0S'],
    ['Kirkland Lake', 48.148, -80.034, 7500, 0.2, 'P2N'],
    ['New Liskeard', 47.51, -79.672, 4500, 0.32, 'P0J'],
    ['Elliot Lake', 46.384, -82.651, 11000, 0.15, 'P5A'],
    ['Blind River', 46.187, -82.958, 3400, 0.25, 'P0R', { along: 90 }],
    ['Sault Ste. Marie', 46.522, -84.347, 72000, 0.04, 'P6A P6B', { along: 90 }],
  ]),
  ...towns('ON', 'nord', '807', [
    ['Longlac', 49.783, -86.536, 1300, 0.42, 'P0T'],
    ['Thunder Bay', 48.404, -89.261, 108000, 0.03, 'P7A P7B P7C', { along: 35 }],
  ]),
  ...towns('ON', 'est', '613 343 753', [
    ['Ottawa', 45.405, -75.69, 900000, 0.15, 'K1P K1N K2P K1S K1G K1H', { emphasis: 1.5, along: 65 }],
    ['Vanier', 45.44, -75.665, 17000, 0.4, 'K1L', { emphasis: 1.2 }],
    ['Orléans', 45.472, -75.517, 120000, 0.32, 'K1C K1E K4A', { en: 'Orleans', emphasis: 1, along: 80 }],
    ['Rockland', 45.545, -75.291, 13000, 0.62, 'K4K', { emphasis: 1.1, along: 80 }],
    ['Limoges', 45.338, -75.246, 3500, 0.6, 'K0A'],
    ['Embrun', 45.273, -75.281, 8600, 0.68, 'K0A', { emphasis: 1.1, along: 75 }],
    ['Casselman', 45.314, -75.089, 3900, 0.8, 'K0A', { emphasis: 1.3 }],
    ['Saint-Isidore', 45.386, -74.907, 900, 0.85, 'K0C', { en: 'St. Isidore', along: 90 }],
    ['Alfred', 45.559, -74.882, 1300, 0.8, 'K0B', { along: 100 }],
    ['L’Orignal', 45.617, -74.693, 1500, 0.75, 'K0B', { en: 'L’Orignal', along: 95 }],
    ['Hawkesbury', 45.607, -74.604, 10000, 0.78, 'K6A', { emphasis: 1.3, along: 100 }],
    ['Alexandria', 45.314, -74.636, 3000, 0.42, 'K0C', { along: 5 }],
    ['Cornwall', 45.024, -74.732, 47000, 0.24, 'K6H K6J', { along: 80 }],
    ['Kingston', 44.237, -76.495, 130000, 0.035, 'K7K K7L', { along: 80 }],
  ]),
  ...towns('ON', 'sud', '416 647 437', [
    ['Toronto', 43.69, -79.4, 2800000, 0.02, 'M4Y M5A M5B M4K M6H M5T', { emphasis: 0.62, along: 75 }],
  ]),
  ...towns('ON', 'sud', '905 289 365', [
    ['Hamilton', 43.252, -79.871, 570000, 0.02, 'L8P L8N', { emphasis: 0.5, along: 90 }],
    ['Welland', 42.992, -79.248, 55000, 0.12, 'L3B L3C', { along: 5 }],
    ['St. Catharines', 43.156, -79.246, 135000, 0.025, 'L2R', { emphasis: 0.6 }],
  ]),
  ...towns('ON', 'sud', '519 226 548', [
    ['London', 42.984, -81.246, 420000, 0.016, 'N6A N6B', { emphasis: 0.6 }],
    ['Windsor', 42.307, -83.03, 230000, 0.03, 'N8X N9A', { emphasis: 0.8, along: 115 }],
    ['Tecumseh', 42.311, -82.887, 23000, 0.09, 'N8N', { along: 95 }],
    ['Pointe-aux-Roches', 42.3, -82.552, 1500, 0.4, 'N0R', { en: 'Stoney Point', along: 90 }],
  ]),
  ...towns('ON', 'sud', '705 249', [
    ['Penetanguishene', 44.767, -79.931, 10000, 0.14, 'L9M', { along: 170 }],
    ['Lafontaine', 44.757, -80.05, 1000, 0.4, 'L9M', { along: 90 }],
  ]),
  ...towns('NB', 'sud-est', '506 428', [
    ['Moncton', 46.097, -64.789, 80000, 0.33, 'E1C E1E E1A', { emphasis: 2.1, along: 105 }],
    ['Dieppe', 46.093, -64.72, 28000, 0.72, 'E1A', { emphasis: 1.4 }],
    ['Memramcook', 45.983, -64.56, 5000, 0.78, 'E4K', { along: 0 }],
    ['Shediac', 46.218, -64.541, 7500, 0.7, 'E4P', { emphasis: 1.2, along: 90 }],
    ['Cap-Pelé', 46.219, -64.273, 2400, 0.88, 'E4N', { along: 85 }],
    ['Bouctouche', 46.471, -64.733, 2400, 0.88, 'E4S', { along: 80 }],
    ['Richibucto', 46.681, -64.875, 1300, 0.6, 'E4W', { along: 150 }],
    ['Saint-Louis-de-Kent', 46.735, -64.974, 950, 0.85, 'E4X', { along: 150 }],
    ['Rogersville', 46.737, -65.44, 1200, 0.75, 'E4Y', { along: 20 }],
  ]),
  ...towns('NB', 'peninsule', '506 428', [
    ['Néguac', 47.243, -65.075, 1700, 0.9, 'E9G', { en: 'Neguac', along: 60 }],
    ['Tracadie', 47.512, -64.917, 16000, 0.92, 'E1X', { emphasis: 1.3, along: 10 }],
    ['Shippagan', 47.744, -64.715, 2700, 0.96, 'E8S', { emphasis: 1.2, along: 30 }],
    ['Lamèque', 47.79, -64.652, 1400, 0.97, 'E8T', { en: 'Lameque', along: 20 }],
    ['Caraquet', 47.787, -64.955, 4300, 0.96, 'E1W', { emphasis: 3.4, along: 78 }],
    ['Paquetville', 47.667, -65.104, 700, 0.97, 'E8R'],
    ['Bathurst', 47.613, -65.655, 12000, 0.5, 'E2A', { emphasis: 1.1 }],
    ['Beresford', 47.709, -65.71, 4300, 0.7, 'E8K', { along: 150 }],
    ['Petit-Rocher', 47.788, -65.72, 1900, 0.88, 'E8J', { along: 160 }],
    ['Dalhousie', 48.062, -66.378, 3000, 0.5, 'E8C', { along: 110 }],
    ['Campbellton', 48.003, -66.676, 7000, 0.5, 'E3N', { along: 85 }],
  ]),
  ...towns('NB', 'madawaska', '506 428', [
    ['Edmundston', 47.376, -68.327, 16500, 0.92, 'E3V', { emphasis: 1.5, along: 150 }],
    ['Saint-Léonard', 47.166, -67.92, 1300, 0.85, 'E7E', { en: 'St. Leonard', along: 135 }],
    ['Grand-Sault', 47.046, -67.739, 5200, 0.76, 'E3Y E3Z', { en: 'Grand Falls' }],
    ['Saint-Quentin', 47.513, -67.392, 2200, 0.97, 'E8A', { en: 'St. Quentin', along: 35 }],
    ['Kedgwick', 47.646, -67.347, 950, 0.95, 'E8B', { along: 30 }],
  ]),
  ...towns('NB', 'nb-anglais', '506 428', [
    ['Fredericton', 45.955, -66.651, 63000, 0.07, 'E3A E3B', { along: 120 }],
    ['Saint John', 45.281, -66.065, 70000, 0.05, 'E2K E2L', { emphasis: 0.9 }],
    ['Miramichi', 47.026, -65.503, 17500, 0.09, 'E1N E1V', { along: 50 }],
  ]),
  ...towns('NS', 'ne', '902 782', [
    ['Halifax', 44.65, -63.592, 440000, 0.028, 'B3H B3J B3K B3L', { emphasis: 0.9, along: 150 }],
    [
      'Pointe-de-l’Église',
      44.333,
      -66.113,
      1000,
      0.68,
      'B0W',
      { en: 'Church Point', emphasis: 1.3, along: 25 },
    ],
    ['Saulnierville', 44.263, -66.125, 900, 0.75, 'B0W', { along: 15 }],
    ['Meteghan', 44.194, -66.158, 900, 0.7, 'B0W', { along: 175 }],
    ['Pubnico-Ouest', 43.704, -65.788, 1500, 0.7, 'B0W', { en: 'West Pubnico', along: 175 }],
    ['Yarmouth', 43.837, -66.114, 6800, 0.09, 'B5A', { along: 0 }],
    ['Chéticamp', 46.622, -61.01, 2900, 0.8, 'B0E', { en: 'Cheticamp', emphasis: 1.2, along: 25 }],
    ['Petit-de-Grat', 45.508, -60.963, 1000, 0.7, 'B0E'],
    ['Arichat', 45.512, -61.02, 800, 0.6, 'B0E', { along: 100 }],
    ['Sydney', 46.136, -60.185, 30000, 0.025, 'B1P', { along: 5 }],
  ]),
  ...towns('PE', 'ipe', '902 782', [
    ['Charlottetown', 46.243, -63.132, 38000, 0.04, 'C1A C1E'],
    ['Summerside', 46.396, -63.787, 16000, 0.08, 'C1N', { along: 90 }],
    ['Wellington', 46.452, -63.999, 600, 0.5, 'C0B', { emphasis: 1.3 }],
    ['Abram-Village', 46.456, -64.04, 300, 0.85, 'C0B', { en: 'Abrams Village' }],
  ]),
  ...towns('NL', 'tnl', '709', [
    ['St. John’s', 47.564, -52.726, 110000, 0.01, 'A1B A1C', { emphasis: 0.7 }],
    ['Cap-Saint-Georges', 48.463, -59.25, 800, 0.25, 'A0N', { en: 'Cape St. George', along: 60 }],
    ['Stephenville', 48.552, -58.573, 6500, 0.03, 'A2N'],
    ['Labrador City', 52.943, -66.914, 7400, 0.05, 'A2V'],
  ]),
  ...towns('MB', 'mb', '204 431 584', [
    ['Winnipeg', 49.886, -97.142, 750000, 0.035, 'R3B R3C R3G R2M', { emphasis: 0.75 }],
    ['Saint-Boniface', 49.885, -97.11, 48000, 0.33, 'R2H R2J', { en: 'St. Boniface', emphasis: 2.3 }],
    ['Lorette', 49.739, -96.872, 3200, 0.36, 'R5K', { along: 110 }],
    ['Île-des-Chênes', 49.711, -96.99, 1700, 0.28, 'R0A', { en: 'Ile des Chenes' }],
    ['Sainte-Anne', 49.671, -96.653, 3000, 0.42, 'R5H', { en: 'Ste. Anne', along: 110 }],
    ['La Broquerie', 49.519, -96.51, 1600, 0.5, 'R0A'],
    ['Steinbach', 49.525, -96.684, 17800, 0.04, 'R5G', { emphasis: 0.7 }],
    [
      'Saint-Pierre-Jolys',
      49.439,
      -96.985,
      1300,
      0.58,
      'R0A',
      { en: 'St-Pierre-Jolys', emphasis: 1.3, along: 160 },
    ],
    ['Saint-Malo', 49.316, -96.953, 1300, 0.55, 'R0A', { en: 'St. Malo' }],
    ['Saint-Jean-Baptiste', 49.266, -97.343, 560, 0.6, 'R0G', { en: 'St. Jean Baptiste', along: 0 }],
    ['Notre-Dame-de-Lourdes', 49.531, -98.559, 750, 0.68, 'R0G', { emphasis: 1.3 }],
    ['Saint-Claude', 49.661, -98.358, 600, 0.5, 'R0G', { en: 'St. Claude' }],
  ]),
  ...towns('SK', 'sk', '306 639 474', [
    ['Regina', 50.445, -104.617, 226000, 0.018, 'S4P S4S', { emphasis: 0.8 }],
    ['Saskatoon', 52.123, -106.663, 266000, 0.018, 'S7H S7K', { emphasis: 0.8 }],
    ['Prince Albert', 53.199, -105.755, 37000, 0.03, 'S6V', { emphasis: 0.8 }],
    ['Gravelbourg', 49.876, -106.557, 980, 0.3, 'S0H', { emphasis: 1.6 }],
    ['Zenon Park', 53.066, -103.751, 180, 0.55, 'S0E'],
  ]),
  ...towns('AB', 'ab', '780 587 825 368', [
    ['Edmonton', 53.535, -113.49, 1000000, 0.022, 'T5J T6C T6E T6L', { emphasis: 1.1 }],
    ['Beaumont', 53.353, -113.415, 21000, 0.08, 'T4X'],
    ['St. Albert', 53.633, -113.627, 68000, 0.035, 'T8N', { emphasis: 0.7 }],
    ['Morinville', 53.801, -113.65, 10500, 0.07, 'T8R'],
    ['Legal', 53.949, -113.596, 1200, 0.32, 'T0G', { emphasis: 1.3 }],
    ['Saint-Paul', 53.99, -111.293, 5900, 0.2, 'T0A', { en: 'St. Paul', emphasis: 1.2, along: 90 }],
    ['Bonnyville', 54.266, -110.736, 6500, 0.15, 'T9N', { emphasis: 1.1, along: 90 }],
    ['Cold Lake', 54.452, -110.19, 15700, 0.07, 'T9M', { emphasis: 0.8 }],
    ['Plamondon', 54.849, -112.341, 350, 0.4, 'T0A'],
    ['Lac La Biche', 54.768, -111.972, 3100, 0.12, 'T0A'],
    ['Fort McMurray', 56.727, -111.38, 68000, 0.035, 'T9H', { emphasis: 0.7 }],
    ['Falher', 55.737, -117.2, 1000, 0.45, 'T0H', { emphasis: 1.5 }],
    ['Rivière-la-Paix', 56.234, -117.292, 6600, 0.08, 'T8S', { en: 'Peace River' }],
    ['Grande Prairie', 55.171, -118.797, 64000, 0.025, 'T8V', { emphasis: 0.6 }],
  ]),
  ...towns('AB', 'ab', '403 587 825 368', [
    ['Calgary', 51.041, -114.07, 1300000, 0.016, 'T2P T2R T2S T3A', { emphasis: 0.75 }],
    ['Canmore', 51.089, -115.358, 16000, 0.06, 'T1W', { emphasis: 0.7, along: 130 }],
  ]),
  ...towns('BC', 'cb', '604 778 236 672', [
    ['Vancouver', 49.262, -123.119, 660000, 0.018, 'V5Z V6B V5L V6J', { emphasis: 0.85, along: 95 }],
    ['Coquitlam', 49.24, -122.862, 150000, 0.022, 'V3K', { emphasis: 0.7 }],
  ]),
  ...towns('BC', 'cb', '250 778 236 672', [
    ['Victoria', 48.431, -123.358, 92000, 0.025, 'V8V V8W', { emphasis: 0.9 }],
    ['Nanaimo', 49.168, -123.957, 100000, 0.014, 'V9R', { emphasis: 0.6, along: 145 }],
    ['Comox', 49.675, -124.921, 15000, 0.03, 'V9M', { emphasis: 0.7 }],
    ['Kelowna', 49.88, -119.477, 145000, 0.018, 'V1Y', { emphasis: 0.7 }],
    ['Prince George', 53.913, -122.753, 77000, 0.02, 'V2L V2M', { emphasis: 0.7 }],
  ]),
  ...towns('YT', 'grand-nord', '867', [
    ['Whitehorse', 60.718, -135.06, 29000, 0.06, 'Y1A', { emphasis: 3, along: 145 }],
    ['Dawson', 64.06, -139.428, 1600, 0.07, 'Y0B', { en: 'Dawson City', along: 5 }],
  ]),
  ...towns('NT', 'grand-nord', '867', [
    ['Yellowknife', 62.451, -114.378, 20000, 0.035, 'X1A', { emphasis: 1.3 }],
    ['Hay River', 60.815, -115.795, 3200, 0.045, 'X0E', { along: 15 }],
  ]),
  ...towns('NU', 'grand-nord', '867', [['Iqaluit', 63.749, -68.517, 7700, 0.07, 'X0A', { emphasis: 1.3 }]]),
  ...towns('QC', 'qc', '819 873 468', [
    ['Gatineau', 45.479, -75.701, 290000, 0.78, 'J8P J8T J8X', { emphasis: 0.24, along: 70 }],
    ['Sherbrooke', 45.402, -71.892, 172000, 0.89, 'J1H', { emphasis: 0.15 }],
    ['Rouyn-Noranda', 48.239, -79.02, 42000, 0.94, 'J9X', { emphasis: 0.21 }],
  ]),
  ...towns('QC', 'qc', '514 438 263', [
    ['Montréal', 45.524, -73.585, 1760000, 0.6, 'H2L H2W H2J', { en: 'Montreal', emphasis: 0.17 }],
  ]),
  ...towns('QC', 'qc', '418 581 367', [
    ['Québec', 46.808, -71.228, 550000, 0.94, 'G1K G1R', { en: 'Quebec City', emphasis: 0.14 }],
    ['Rivière-du-Loup', 47.832, -69.533, 20000, 0.97, 'G5R', { emphasis: 0.28 }],
  ]),
];
