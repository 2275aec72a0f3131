/**
 * A made-up directory, as large as one likes, to rehearse merging on: services of real towns, the ways in which files
 * spell them, and the namesakes that must not be taken for them. The same seed gives the same rows.
 *
 * `node packages/publisher/src/merge/rehearsal.ts ROWS FILE…` writes as many rows, a tenth of them respelled, dealt
 * out to the files; `--pairs PAIRS FILE` writes labelled pairs.
 */
import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';

export const COLUMNS = [
  ...(['name', 'address', 'city', 'province', 'postal code', 'phone', 'website'] as const),
  ...(['latitude', 'longitude', 'hours', 'french'] as const),
] as const;
export type Row = { [column in (typeof COLUMNS)[number]]: string };

/** Numbers from 0 to 1, always the same ones (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const list = (text: string): string[] => text.split(', ');

const TOWNS = [
  ...['Sudbury,ON,P3E,46.49,-81.01,705', 'Timmins,ON,P4N,48.47,-81.33,705', 'Hearst,ON,P0L,49.69,-83.67,705'],
  ...['Ottawa,ON,K1N,45.43,-75.69,613', 'Cornwall,ON,K6H,45.02,-74.73,613', 'Toronto,ON,M5V,43.64,-79.4,416'],
  ...[
    'Windsor,ON,N9A,42.32,-83.04,519',
    'Thunder Bay,ON,P7A,48.43,-89.22,807',
    'Welland,ON,L3B,42.99,-79.24,905',
  ],
  ...[
    'Moncton,NB,E1C,46.09,-64.78,506',
    'Dieppe,NB,E1A,46.08,-64.69,506',
    'Bathurst,NB,E2A,47.62,-65.65,506',
  ],
  ...[
    'Edmundston,NB,E3V,47.37,-68.33,506',
    'Caraquet,NB,E1W,47.79,-64.94,506',
    'Saint John,NB,E2L,45.27,-66.06,506',
  ],
  ...[
    'Winnipeg,MB,R2H,49.88,-97.12,204',
    'Saint-Boniface,MB,R2J,49.88,-97.08,204',
    'Regina,SK,S4P,50.45,-104.61,306',
  ],
  ...[
    'Edmonton,AB,T6C,53.52,-113.46,780',
    'Calgary,AB,T2P,51.05,-114.07,403',
    'Vancouver,BC,V6B,49.28,-123.11,604',
  ],
  ...[
    'Halifax,NS,B3J,44.65,-63.57,902',
    'Chéticamp,NS,B0E,46.63,-61.01,902',
    'Summerside,PE,C1N,46.39,-63.79,902',
  ],
  ...[
    'Whitehorse,YT,Y1A,60.72,-135.06,867',
    'Gatineau,QC,J8X,45.43,-75.72,819',
    'Montréal,QC,H2Y,45.5,-73.56,514',
  ],
].map((line) => {
  const [city, province, area, latitude, longitude, code] = line.split(',') as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return { city, province, area, latitude: Number(latitude), longitude: Number(longitude), code };
});

/** French, English. */
const TRADES: [string, string][] = [
  ...([
    ['Clinique médicale', 'Medical Clinic'],
    ['Clinique dentaire', 'Dental Clinic'],
    ['Pharmacie', 'Pharmacy'],
  ] as [string, string][]),
  ...([
    ['Garderie', 'Daycare'],
    ['Physiothérapie', 'Physiotherapy'],
    ['Optométrie', 'Optometry'],
  ] as [string, string][]),
  ...([
    ['Boulangerie', 'Bakery'],
    ['Restaurant', 'Restaurant'],
    ['Garage', 'Auto Repair'],
  ] as [string, string][]),
  ...([
    ['Plomberie', 'Plumbing'],
    ['Électricité', 'Electric'],
    ['Coiffure', 'Hair Salon'],
  ] as [string, string][]),
  ...([
    ['Assurances', 'Insurance'],
    ['Cabinet comptable', 'Accounting'],
    ['Centre de santé', 'Health Centre'],
  ] as [string, string][]),
  ...([
    ['Résidence', 'Residence'],
    ['Quincaillerie', 'Hardware'],
    ['Librairie', 'Bookstore'],
  ] as [string, string][]),
  ...([
    ['Association', 'Association'],
    ['Coopérative', 'Co-op'],
    ['Clinique vétérinaire', 'Veterinary Clinic'],
  ] as [string, string][]),
];
const FAMILIES = list(
  'Roy, Gagnon, Tremblay, Cormier, Landry, LeBlanc, Arsenault, Thibodeau, Gauthier, Lapointe, Bélanger, Comeau, Savoie, Doucet, Robichaud, Lavoie, Fournier, Lévesque, Boudreau, Chiasson, Haché, Losier, Mallet, Poirier, Richard, Theriault, Campbell, MacDonald, Fraser, Singh, Nguyen, Wong, Kowalski, Bouchard, Caron, Desjardins, Fortin, Girard, Hébert, Lachance, Martel, Nadeau, Ouellette, Pelletier, Rousseau, Simard, Turcotte, Vachon',
);
const GIVEN = list(
  'Marie, Jean, Anne, Luc, Paul, Isabelle, Pierre, Sophie, Michel, Julie, Robert, Nadine, Claude, Karine, Denis, Louise',
);
const PLACES = list(
  'du Ruisseau, Beauséjour, du Lac, des Pins, Bellevue, du Phare, des Érables, Rivage, de la Baie, du Moulin, Soleil, Horizon, Étoile, du Vieux-Quai, Boréale, Trillium, Évangéline, Champlain, Voyageur, Grand-Pré, des Prés, Mirabelle, Acadie, Val-d’Or, Bellerive, Sapinière, Castors, Outardes, Aurore, Nordet',
);
const STREETS: [string, string][] = list(
  'rue Main/Main Street, rue Elm/Elm Street, rue King/King Street, rue Queen/Queen Street, avenue Pine/Pine Avenue, chemin du Lac/Du Lac Road, boulevard Lasalle/Lasalle Boulevard, rue Notre-Dame/Notre-Dame Street, rue Saint-Paul/St. Paul Street, avenue Ellice/Ellice Avenue, rue Church/Church Street, promenade Riverside/Riverside Drive, rue Champlain/Champlain Street, rue Water/Water Street, chemin Mountain/Mountain Road, avenue Acadie/Acadie Avenue, rue Victoria/Victoria Street, boulevard Saint-Joseph/St. Joseph Boulevard, rue Cedar/Cedar Street, rue Paris/Paris Street, rue Frood/Frood Road, 4e Avenue/4th Avenue, 2e Rue/2nd Street, route 17/Highway 17',
).map((pair) => pair.split('/') as [string, string]);
const CHAINS = list(
  'Café Boréal, Pharmasol, Optique Horizon, Banque Laurier, Hamburger Castor, Coiffure Éclair, Pneus Nordet, Librairie Marée',
);
const LETTERS = 'ABCEGHJKLMNPRSTVWXYZ';

/** What a row is made of, before it is spelled. */
interface Service {
  kind: 'place' | 'family' | 'chain' | 'person';
  trade: number;
  family: string;
  given: string;
  place: string;
  chain: string;
  town: (typeof TOWNS)[number];
  civic: number;
  street: number;
  unit: number;
  postal: string;
  phone: string;
  at: [number, number];
  site: string;
}

type Random = () => number;
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');

const phoneIn = (random: Random, town: Service['town']): string =>
  `+1${town.code}${2 + Math.floor(random() * 8)}${digits(random, 6)}`;
const postalIn = (random: Random, town: Service['town']): string =>
  `${town.area} ${Math.floor(random() * 10)}${pick(random, [...LETTERS])}${Math.floor(random() * 10)}`;
const near = (random: Random, { latitude, longitude }: Service['town']): [number, number] => [
  latitude + (random() - 0.5) * 0.08,
  longitude + (random() - 0.5) * 0.1,
];

function makeService(random: Random): Service {
  const town = pick(random, TOWNS);
  const kind = pick(random, ['place', 'place', 'family', 'family', 'chain', 'person'] as const);
  const [family, place, chain] = [pick(random, FAMILIES), pick(random, PLACES), pick(random, CHAINS)];
  const word = kind === 'place' ? place : kind === 'chain' ? chain : family;
  const host = word
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
  return {
    ...{ kind, town, family, place, chain },
    trade: Math.floor(random() * TRADES.length),
    given: pick(random, GIVEN),
    civic: 1 + Math.floor(random() * 900),
    street: Math.floor(random() * STREETS.length),
    unit: random() < 0.25 ? 1 + Math.floor(random() * 20) : 0,
    postal: postalIn(random, town),
    phone: phoneIn(random, town),
    at: near(random, town),
    site: random() < 0.4 ? `https://${host}${kind === 'chain' ? '' : digits(random, 3)}.example/` : '',
  };
}

function nameOf(service: Service, english: boolean): string {
  const trade = TRADES[service.trade]![english ? 1 : 0];
  switch (service.kind) {
    case 'chain':
      return service.chain;
    case 'person':
      return `Dr ${service.given} ${service.family}`;
    case 'family':
      return english ? `${service.family} ${trade}` : `${trade} ${service.family}`;
    case 'place':
      return english
        ? `${service.place.replace(/^(?:du|des|de la) /, '')} ${trade}`
        : `${trade} ${service.place}`;
  }
}

function spell(service: Service, english = false): Row {
  const { civic, street, unit, town, phone } = service;
  const line = `${civic} ${STREETS[street]![english ? 1 : 0]}`;
  return {
    name: nameOf(service, english),
    address: unit ? (english ? `${line}, Unit ${unit}` : `${line}, bureau ${unit}`) : line,
    city: town.city,
    province: town.province,
    'postal code': service.postal,
    phone: phone.replace(/^\+1(...)(...)/, '$1-$2-'),
    website: service.site,
    latitude: service.at[0].toFixed(5),
    longitude: service.at[1].toFixed(5),
    hours: '',
    french: '',
  };
}

const typo = (random: Random, text: string): string => {
  const at = 2 + Math.floor(random() * Math.max(1, text.length - 3));
  const two = text.slice(at, at + 2);
  if (!/^\p{Ll}{2}$/u.test(two)) return text;
  return random() < 0.5
    ? text.slice(0, at) + text.slice(at + 1)
    : text.slice(0, at) + two[1]! + two[0]! + text.slice(at + 2);
};

/** What people do to a row when they type it again. */
const SPELLINGS: ((row: Row, random: Random, service: Service) => Partial<Row>)[] = [
  () => ({ phone: '' }),
  () => ({ website: '' }),
  () => ({ 'postal code': '' }),
  () => ({ latitude: '', longitude: '' }),
  (row, random) =>
    row.latitude
      ? {
          latitude: (Number(row.latitude) + (random() - 0.5) * 0.0015).toFixed(5),
          longitude: (Number(row.longitude) + (random() - 0.5) * 0.002).toFixed(5),
        }
      : {},
  (row) => ({ name: row.name.normalize('NFD').replace(/\p{M}/gu, '') }),
  (row) => ({ name: row.name.toUpperCase() }),
  (row, random) => ({ name: row.name + pick(random, [' inc.', ' Inc', ' Ltée', ' Ltd.', ' Limited']) }),
  (row, random) => ({ name: typo(random, row.name) }),
  (row, _, { town }) => ({ name: `${row.name} - ${town.city}` }),
  (row) => ({
    address: row.address
      .replace(/\bStreet\b/, 'St')
      .replace(/\bAvenue\b/, 'Ave.')
      .replace(/\bRoad\b/, 'Rd')
      .replace(/\bBoulevard\b/i, 'Blvd')
      .replace(/\bboulevard\b/, 'boul.')
      .replace(/\bchemin\b/, 'ch.'),
  }),
  (row) => ({ address: row.address.replace(/^(\d+) /, '$1, ').toUpperCase() }),
  (row) => ({ address: row.address.replace(/^(\d+) (.*), (?:Unit|bureau) (\d+)$/, '$3-$1 $2') }),
  (row) => ({ address: row.address.replace(/, (?:Unit|bureau) (\d+)$/, ' #$1') }),
  (row) => ({ address: row.address.replace(/, (?:Unit|bureau) \d+$/, '') }),
  (row) => ({ address: row.address.replace(/\bSaint-|\bSt\. /, 'St ') }),
  (_, random, { town }) => ({ phone: phoneIn(random, town).replace(/^\+1(...)(...)/, '($1) $2-') }),
  (row) => ({ name: row.name.replace(/^Dr (\p{L})\p{L}+ /u, 'Dre $1. ') }),
  (row) => ({ name: row.name.replace(/^Dr (\p{L}+) (.+)$/u, '$2, $1, DDS') }),
  (row) => ({ name: row.name.replace(/ (?:médicale|Medical|dentaire|Dental)\b/, '') }),
];

/** The same service as another file has it. */
export function respell(service: Service, random: Random): Row {
  const row = spell(service, random() < 0.3);
  const times = 1 + Math.floor(random() * 4);
  for (let i = 0; i < times; i++) Object.assign(row, pick(random, SPELLINGS)(row, random, service));
  return row;
}

const other = <T>(random: Random, from: readonly T[], than: T): T => {
  for (;;) {
    const found = pick(random, from);
    if (found !== than) return found;
  }
};

/** Another service that looks like this one. */
const NAMESAKES: ((service: Service, random: Random) => [Row, Row])[] = [
  // Unit 1 and unit 2, one switchboard.
  (service) => [spell({ ...service, unit: 1 }), spell({ ...service, unit: 2 }, true)],
  // Two professionals of one office.
  (service, random) => {
    const person: Service = { ...service, kind: 'person' };
    return [spell(person), spell({ ...person, given: other(random, GIVEN, service.given) })];
  },
  (service, random) => {
    const person: Service = { ...service, kind: 'person' };
    return [spell(person), spell({ ...person, family: other(random, FAMILIES, service.family) })];
  },
  // Two of one chain in one street.
  (service, random) => {
    const chain: Service = { ...service, kind: 'chain' };
    const away = { ...chain, civic: service.civic + 150, postal: postalIn(random, service.town), unit: 0 };
    return [
      spell(chain),
      spell({
        ...away,
        phone: phoneIn(random, service.town),
        at: [service.at[0] + 0.01, service.at[1] + 0.01],
      }),
    ];
  },
  // Two of one chain in two towns, with the head office's phone.
  (service, random) => {
    const chain: Service = { ...service, kind: 'chain' };
    const town = other(random, TOWNS, service.town);
    return [spell(chain), spell({ ...chain, town, postal: postalIn(random, town), at: near(random, town) })];
  },
  // Another trade of the family, next door.
  (service, random) => {
    const family: Service = { ...service, kind: 'family' };
    const trade = (service.trade + 1 + Math.floor(random() * (TRADES.length - 1))) % TRADES.length;
    return [
      spell(family),
      spell({ ...family, trade, civic: service.civic + 4, phone: phoneIn(random, service.town) }),
    ];
  },
  // Another tenant of the building.
  (service, random) => {
    const [one, two]: Service[] = [
      { ...service, kind: 'place', unit: 0 },
      { ...service, kind: 'family', unit: 0, phone: phoneIn(random, service.town), site: '' },
    ] as [Service, Service];
    return [spell(one!), spell(two!)];
  },
  // The same trade in the same town, named for another place.
  (service, random) => {
    const one: Service = { ...service, kind: 'place' };
    const next = makeService(random);
    return [
      spell(one),
      spell({
        ...next,
        kind: 'place',
        trade: one.trade,
        town: one.town,
        place: other(random, PLACES, one.place),
        at: near(random, one.town),
        postal: postalIn(random, one.town),
      }),
    ];
  },
  // Morning and afternoon.
  (service) => {
    const place: Service = { ...service, kind: 'place', trade: 0 };
    const [one, two] = [spell(place), spell(place)];
    one.name += ' - matin';
    two.name += ' - après-midi';
    return [one, two];
  },
  (service) => {
    const place: Service = { ...service, kind: 'place', trade: 0 };
    return [
      { ...spell(place), hours: 'Mo-Fr 08:00-12:00' },
      { ...spell(place), hours: 'Mo-Fr 13:00-17:00' },
    ];
  },
  // Two schools of two boards under one roof.
  (service) => [
    { ...spell(service), name: `École ${service.family}` },
    { ...spell(service), name: `${service.family} School` },
  ],
  (service) => [
    { ...spell(service), name: `École publique ${service.family}` },
    { ...spell(service), name: `École catholique ${service.family}` },
  ],
  // A hospital and what is in it.
  (service, random) => [
    { ...spell(service), name: `Hôpital ${service.place}` },
    {
      ...spell({ ...service, phone: phoneIn(random, service.town) }),
      name: `Pharmacie de l’hôpital ${service.place}`,
    },
  ],
];

export interface LabelledPair {
  same: boolean;
  a: Row;
  b: Row;
}

/** As many pairs of one service in two spellings as of namesakes. */
export function makePairs(count: number, seed: number): LabelledPair[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, i) => {
    const service = makeService(random);
    if (i % 2 === 0) return { same: true, a: respell(service, random), b: respell(service, random) };
    const [a, b] = NAMESAKES[((i - 1) / 2) % NAMESAKES.length]!(service, random);
    return { same: false, a, b };
  });
}

/** As many rows; of each ten services one stands twice, spelled otherwise. */
export function* makeRows(count: number, seed: number): Generator<Row> {
  const random = seeded(seed);
  for (let given = 0; given < count; ) {
    const service = makeService(random);
    yield spell(service, random() < 0.3);
    given++;
    if (random() < 0.1 && given < count) {
      yield respell(service, random);
      given++;
    }
  }
}

const pairColumns = (side: 'a' | 'b') => COLUMNS.map((column) => `${side}_${column.replace(' ', '_')}`);

if (import.meta.main) {
  const [what, ...files] = process.argv.slice(2);
  if (what === '--pairs') {
    const pairs = makePairs(Number(files[0]), 2026);
    const rows = pairs.map(({ same, a, b }) => [
      same ? 'yes' : 'no',
      ...COLUMNS.map((column) => a[column]),
      ...COLUMNS.map((column) => b[column]),
    ]);
    await writeFile(files[1]!, stringify([['same', ...pairColumns('a'), ...pairColumns('b')], ...rows]));
  } else {
    const sheets: string[][][] = files.map(() => [[...COLUMNS]]);
    let i = 0;
    for (const row of makeRows(Number(what), 2026))
      sheets[i++ % files.length]!.push(COLUMNS.map((column) => row[column]));
    for (const [n, file] of files.entries()) await writeFile(file, stringify(sheets[n]!));
  }
}
