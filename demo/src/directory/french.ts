/** How a listing of the demo serves in French, who says so and how one goes about it. */
import type { Channel, Evidence, FrenchService, Offer, Text } from '@relais/core/listing';
import type { Kind } from './kinds.ts';
import type { Town } from './places.ts';
import type { Random } from './random.ts';

/** In which language a listing names itself. */
export type Naming = 'fr' | 'en' | 'both';

/** Somebody to ask for at the counter. */
export interface Person {
  woman: boolean;
  family: string;
}

const NBSP = '\u00a0';

const INTERPRETER_FAMILIES = new Set([
  'health',
  'facility',
  'care',
  'refuge',
  'residence',
  'law',
  'aid',
  'public',
]);

/** What exists in order to be in French. */
const IN_FRENCH_BY_NATURE = new Set([
  'ca/francophone-school',
  'ca/school-board',
  'ca/francophone-centre',
  'ca/francisation',
  'ca/language-rights',
  'amenity/studio/radio',
]);

export function chooseOffer(kind: Kind, naming: Naming, name: Text, town: Town, random: Random): Offer {
  const f = town.francophone;
  const weigh = (weights: Partial<Record<Offer, number>>): Offer => {
    const offers = Object.keys(weights) as Offer[];
    return random.weighted(offers, (offer) => weights[offer] ?? 0);
  };
  const interpreter = INTERPRETER_FAMILIES.has(kind.family);
  if (IN_FRENCH_BY_NATURE.has(kind.category) || /francophon/i.test(`${name.fr} ${name.en}`)) {
    return weigh({ active: 0.96, limited: 0.04 });
  }
  if (town.province === 'QC') return weigh({ active: 0.8, unknown: 0.17, 'on-request': 0.03 });
  if (kind.francophone && naming !== 'en') {
    return weigh({ active: 0.7 + 0.1 * f, unknown: 0.14, 'on-request': 0.04, limited: 0.03 });
  }
  if (kind.form === 'public') {
    return weigh({
      active: 0.14 + 0.5 * f + (town.province === 'NB' ? 0.2 : 0),
      'on-request': 0.2,
      limited: 0.1,
      interpreter: interpreter ? 0.22 * (1 - f) : 0,
      none: 0.07 * (1 - f),
      unknown: 0.28,
    });
  }
  if (naming === 'fr') {
    return weigh({
      active: 0.24 + 0.4 * f,
      'on-request': 0.16 + 0.06 * (1 - f),
      limited: 0.05,
      unknown: 0.46 - 0.08 * f,
    });
  }
  if (naming === 'both') {
    return weigh({
      active: 0.14 + 0.35 * f,
      'on-request': 0.22,
      limited: 0.1,
      interpreter: interpreter ? 0.2 : 0,
      none: 0.03,
      unknown: 0.38,
    });
  }
  return weigh({
    active: 0.015 + 0.1 * f,
    'on-request': 0.1 + 0.22 * f,
    limited: 0.085,
    interpreter: interpreter ? 0.26 : 0,
    none: 0.165,
    unknown: 0.46,
  });
}

const madame = (person: Person): [fr: string, en: string] =>
  person.woman
    ? [`Mme${NBSP}${person.family}`, `Ms. ${person.family}`]
    : [`M.${NBSP}${person.family}`, `Mr. ${person.family}`];

const doctor = (person: Person): [fr: string, en: string] => [
  person.woman ? `la Dre${NBSP}${person.family}` : `le Dr${NBSP}${person.family}`,
  `Dr. ${person.family}`,
];

const DAYS: [fr: string, en: string][] = [
  ['lundi', 'Monday'],
  ['mardi', 'Tuesday'],
  ['mercredi', 'Wednesday'],
  ['jeudi', 'Thursday'],
  ['vendredi', 'Friday'],
];

const HAS_A_SWITCHBOARD = new Set([
  'amenity/hospital',
  'amenity/bank',
  'ca/credit-union',
  'ca/public-health',
  'ca/federal-services',
  'ca/provincial-services',
  'ca/social-assistance',
  'amenity/townhall',
  'amenity/police',
  'amenity/courthouse',
  'amenity/college',
  'amenity/university',
  'ca/school-board',
  'ca/telehealth',
  'ca/crisis-line',
  'ca/community-health-centre',
  'amenity/clinic',
  'office/insurance',
  'ca/legal-aid',
  'ca/child-protection',
]);

const DOCTORS = new Set([
  'amenity/doctors',
  'amenity/clinic',
  'ca/walk-in-clinic',
  'amenity/dentist',
  'healthcare/optometrist',
  'amenity/veterinary',
  'healthcare/dentist/orthodontics',
  'amenity/doctors/paediatrics',
]);

const BY_APPOINTMENT = new Set(['health', 'care', 'visits', 'law', 'money', 'beauty', 'funeral']);
const OVER_A_COUNTER = new Set([
  'shop',
  'garage',
  'errand',
  'food',
  'market',
  'public',
  'facility',
  'culture',
  'stay',
]);
const AROUND_A_TABLE = new Set([
  'children',
  'school',
  'lessons',
  'community',
  'club',
  'aid',
  'refuge',
  'residence',
  'media',
  'business',
]);
const IN_WRITING = new Set(['public', 'law', 'money', 'business', 'aid', 'media', 'school']);
const HAS_A_MENU = new Set(['restaurant', 'cafe', 'canteen']);

type Phrase = [fr: string, en: string];

function how(kind: Kind, offer: Offer, people: [Person, Person], random: Random): Phrase | undefined {
  const [first, second] = people;
  const [mme, ms] = madame(first);
  const [autre, other] = madame(second);
  const key = random.pick(['2', '2', '2', '1', '9']);
  const phrases: Phrase[] = [];
  const add = (fr: string, en: string) => phrases.push([fr, en]);
  const switchboard = HAS_A_SWITCHBOARD.has(kind.category);
  const appointment = BY_APPOINTMENT.has(kind.family);
  const counter = OVER_A_COUNTER.has(kind.family);
  const trade = kind.family === 'home';

  if (offer === 'active') {
    if (switchboard) {
      add(`Faites le ${key} pour le service en français`, `Press ${key} for service in French`);
      add(
        `Au téléphone, faites le ${key}; sur place, l’accueil est bilingue`,
        `On the phone, press ${key}; in person, the front desk is bilingual`,
      );
      add('L’affichage et les formulaires sont en français', 'Signs and forms are in French');
    }
    if (appointment) {
      add('L’accueil se fait en français', 'You are greeted in French');
      add('Rendez-vous, dossiers et reçus en français', 'Appointments, files and receipts in French');
      add('Toute l’équipe parle français', 'The whole team speaks French');
    }
    if (counter) {
      add(
        'Au comptoir comme au téléphone, on vous répond en français',
        'French at the counter and on the phone',
      );
      add('Commencez en français, on continue en français', 'Start in French and carry on in French');
      if (kind.form === 'business')
        add('Les propriétaires sont francophones', 'The owners are French-speaking');
      if (HAS_A_MENU.has(kind.hours))
        add('Le menu est en français et en anglais', 'The menu is in French and English');
    }
    if (trade) {
      add('Appelez ou écrivez en français', 'Call or write in French');
      add('Estimation et facture en français', 'Quotes and invoices in French');
      add('Les équipes sur le chantier parlent français', 'Crews on site speak French');
    }
    if (AROUND_A_TABLE.has(kind.family)) {
      add('Tout se passe en français', 'Everything happens in French');
      add(
        kind.form === 'non-profit'
          ? 'L’équipe et les bénévoles parlent français'
          : 'Toute l’équipe parle français',
        kind.form === 'non-profit' ? 'Staff and volunteers speak French' : 'The whole team speaks French',
      );
      add(
        'Écrivez en français, la réponse vient en français',
        'Write in French and the answer comes in French',
      );
    }
  } else if (offer === 'on-request') {
    if (DOCTORS.has(kind.category)) {
      const [laDre, dr] = doctor(first);
      add(`Demandez ${laDre} en prenant rendez-vous`, `Ask for ${dr} when you book`);
    }
    if (switchboard) {
      add(
        `Faites le ${key}, puis demandez quelqu’un qui parle français`,
        `Press ${key}, then ask for someone who speaks French`,
      );
      if (kind.form === 'public')
        add(`Guichet ${random.int(2, 6)}, sur demande`, `Counter ${random.int(2, 6)}, on request`);
    }
    if (appointment) {
      add(
        `Précisez «${NBSP}en français${NBSP}» en prenant rendez-vous`,
        'Say you would like French when you book',
      );
      add(`Demandez ${mme} à la réception`, `Ask for ${ms} at reception`);
    }
    if (counter) {
      add(`Demandez ${mme} au comptoir`, `Ask for ${ms} at the counter`);
      add(`${mme} et ${autre} parlent français`, `${ms} and ${other} speak French`);
      add(
        'Dites bonjour, il y a presque toujours quelqu’un qui parle français',
        'Say bonjour: someone usually speaks French',
      );
    }
    if (trade) {
      add(`Au téléphone, demandez ${mme}`, `On the phone, ask for ${ms}`);
      add('Laissez un message en français, on vous rappellera', 'Leave a message in French for a call back');
    }
    add('Demandez qu’on vous rappelle en français', 'Ask to be called back in French');
    if (AROUND_A_TABLE.has(kind.family)) {
      add(`Écrivez en français, ${mme} vous répondra`, `Write in French and ${ms} will answer`);
      add(`Demandez ${mme}`, `Ask for ${ms}`);
    }
  } else if (offer === 'limited') {
    if (DOCTORS.has(kind.category)) {
      const [laDre, dr] = doctor(first);
      add(
        `${laDre.charAt(0).toUpperCase()}${laDre.slice(1)} parle français, pas la réception`,
        `${dr} speaks French; reception does not`,
      );
    }
    if (appointment || switchboard) {
      add('À la réception seulement', 'At reception only');
      add(`Sur rendez-vous avec ${mme}`, `By appointment with ${ms}`);
    }
    if (counter || trade || AROUND_A_TABLE.has(kind.family)) {
      add(`Seulement quand ${mme} est là`, `Only when ${ms} is in`);
      add(`Demandez ${mme}, qui est là à temps partiel`, `Ask for ${ms}, who works part-time`);
    }
    if (IN_WRITING.has(kind.family)) add('Par écrit seulement', 'In writing only');
    if (kind.family === 'business') add(`Avec ${mme}, sur rendez-vous`, `With ${ms}, by appointment`);
  } else if (offer === 'interpreter') {
    add('Demandez un service d’interprétation 48 heures à l’avance', 'Ask for an interpreter 48 hours ahead');
    add('Interprète au téléphone, sans frais, sur demande', 'Free interpreter by phone, on request');
    add('Interprétation par vidéo, à demander en arrivant', 'Video interpreting; ask when you arrive');
    add(
      'Précisez en prenant rendez-vous qu’il vous faut un service d’interprétation',
      'Say when booking that you need an interpreter',
    );
  }
  return phrases.length > 0 ? random.pick(phrases) : undefined;
}

const WEEK = ['Mo', 'Tu', 'We', 'Th', 'Fr'];

/** The weekdays named in opening hours; all of them where nothing is said. */
function openDays(opening: string | undefined): [fr: string, en: string][] {
  if (!opening || opening === '24/7') return DAYS;
  const open = new Set<number>();
  for (const [, from, to] of opening.matchAll(/\b(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))?/g)) {
    const first = WEEK.indexOf(from!);
    if (first < 0) continue;
    const last = to === undefined ? first : WEEK.includes(to) ? WEEK.indexOf(to) : WEEK.length - 1;
    for (let day = first; day <= last; day++) open.add(day);
  }
  return DAYS.filter((_, day) => open.has(day));
}

function when(kind: Kind, opening: string | undefined, random: Random): Phrase {
  const days = openDays(opening);
  if (days.length >= 2 && random.chance(0.5)) {
    const a = random.int(0, days.length - 2);
    const b = random.int(a + 1, days.length - 1);
    const [x, y] = [days[a]!, days[b]!];
    if (b === a + 1 || random.chance(0.75)) return [`Le ${x[0]} et le ${y[0]}`, `${x[1]}s and ${y[1]}s`];
    return [`Du ${x[0]} au ${y[0]}`, `${x[1]} to ${y[1]}`];
  }
  const phrases: Phrase[] = [];
  const afternoons = !opening || /1[5-9]:|2\d:|24\/7/.test(opening);
  const mornings =
    !opening || opening === '24/7' || /-1[2-9]:\d\d/.test(opening.replace(/1[1-9]:\d\d-/g, ''));
  if (mornings) phrases.push(['Le matin seulement', 'Mornings only']);
  if (afternoons) phrases.push(['L’après-midi, en semaine', 'Weekday afternoons']);
  for (const [fr, en] of days) phrases.push([`Un ${fr} sur deux`, `Every second ${en}`]);
  if (['stay', 'culture', 'food', 'market'].includes(kind.family))
    phrases.push(['L’été seulement', 'Summer only']);
  return phrases.length > 0 ? random.pick(phrases) : ['Certains jours seulement', 'Some days only'];
}

const SAYERS: Record<Kind['form'], Text> = {
  business: { fr: 'l’entreprise', en: 'the business' },
  professional: { fr: 'le cabinet', en: 'the practice' },
  cooperative: { fr: 'la coopérative', en: 'the co-operative' },
  'non-profit': { fr: 'l’organisme', en: 'the organization' },
  public: { fr: 'le service public', en: 'the public service' },
};
const RELAIS_TEAM: Text = { fr: 'l’équipe de Relais', en: 'the Relais team' };
const VISITORS: Text = { fr: 'des visiteurs', en: 'visitors' };

/** Somewhere between January 2023 and October 2026, recent more often than not. */
function someDate(random: Random, from = 0): string {
  const month = from + Math.floor((46 - from) * random.next() ** 0.65);
  const year = 2023 + Math.floor(month / 12);
  const text = `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
  return random.chance(0.3) ? text : `${text}-${String(random.int(1, 28)).padStart(2, '0')}`;
}

function evidence(kind: Kind, offer: Offer, designated: boolean, random: Random): Evidence[] {
  if (offer === 'unknown') return [];
  if (offer === 'none') {
    return [
      {
        how: random.chance(0.7) ? 'called' : 'visited',
        by: RELAIS_TEAM,
        date: someDate(random, 10),
      },
    ];
  }
  const said: Evidence[] = [];
  const style = random.next();
  if (designated && style < 0.85) {
    said.push({ how: 'designated', by: 'Désignation provinciale (fictive)', date: someDate(random) });
  } else if (style < 0.62) {
    const who =
      kind.hours === 'shop' || kind.family === 'food' || kind.family === 'market'
        ? { fr: 'le commerce', en: 'the shop' }
        : kind.form === 'professional' && kind.family === 'home'
          ? { fr: 'l’agence', en: 'the agency' }
          : kind.form === 'professional' && kind.family === 'health'
            ? { fr: 'la clinique', en: 'the clinic' }
            : SAYERS[kind.form];
    said.push({ how: 'declared', by: who, date: someDate(random) });
  } else if (style < 0.74) {
    said.push({
      how: 'declared',
      by: random.pick([
        { fr: 'le Répertoire de la francophonie (fictif)', en: 'the Francophone Directory (fictional)' },
        {
          fr: 'l’Annuaire des services bilingues (fictif)',
          en: 'the Bilingual Services Directory (fictional)',
        },
      ]),
      date: someDate(random),
      quote: random
        .pick([
          'Services en français : oui',
          'French services: Yes',
          'Langues : français, anglais',
          'Bilingual: Y',
        ])
        .replace(' :', `${NBSP}:`),
    });
  } else if (style < 0.9) {
    said.push({ how: 'called', by: RELAIS_TEAM, date: someDate(random, 14) });
  } else {
    said.push({ how: 'visited', by: RELAIS_TEAM, date: someDate(random, 14) });
  }
  if (random.chance(0.2)) {
    said.push({
      how: 'reported',
      by: VISITORS,
      count: 1 + Math.floor(13 * random.next() ** 2),
      date: someDate(random, 36),
    });
  }
  if (random.chance(0.06)) {
    said.shift();
    if (said.length === 0)
      said.push({
        how: 'reported',
        by: VISITORS,
        count: random.int(1, 6),
        date: someDate(random, 30),
      });
  }
  return said;
}

const LAWS: Partial<Record<Town['province'], Text>> = {
  ON: {
    fr: 'La Loi sur les services en français de l’Ontario y garantit le service en français.',
    en: 'Ontario’s French Language Services Act guarantees service in French here.',
  },
  NB: {
    fr: 'La Loi sur les langues officielles du Nouveau-Brunswick y garantit le service en français.',
    en: 'New Brunswick’s Official Languages Act guarantees service in French here.',
  },
  MB: {
    fr: 'Bureau bilingue selon la politique du Manitoba sur les services en langue française.',
    en: 'A bilingual office under Manitoba’s French Language Services Policy.',
  },
  NS: {
    fr: 'Service visé par la Loi sur les services en français de la Nouvelle-Écosse.',
    en: 'A service covered by Nova Scotia’s French-language Services Act.',
  },
  PE: {
    fr: 'Service désigné selon la Loi sur les services en français de l’Île-du-Prince-Édouard.',
    en: 'A designated service under Prince Edward Island’s French Language Services Act.',
  },
  YT: {
    fr: 'La Loi sur les langues du Yukon y prévoit le service en français.',
    en: 'Yukon’s Languages Act provides for French here.',
  },
  NT: {
    fr: 'La Loi sur les langues officielles des Territoires du Nord-Ouest y prévoit le service en français.',
    en: 'The Official Languages Act of the Northwest Territories provides for French here.',
  },
  NU: {
    fr: 'La Loi sur les langues officielles du Nunavut y prévoit le service en français.',
    en: 'Nunavut’s Official Languages Act provides for French here.',
  },
};

const FEDERAL: Text = {
  fr: 'Bureau bilingue : la Loi sur les langues officielles y garantit le service en français.'.replace(
    ' :',
    `${NBSP}:`,
  ),
  en: 'A bilingual office: the Official Languages Act guarantees service in French here.',
};
const CRIMINAL_CODE: Text = {
  fr: 'Une personne accusée peut y demander un procès en français (Code criminel, article 530).',
  en: 'An accused person may ask for a trial in French here (Criminal Code, section 530).',
};
const CHARTER: Text = {
  fr: 'Instruction en français pour les ayants droit (Charte, article 23).',
  en: 'Instruction in French for those who hold the right (Charter, section 23).',
};

/** The right to French at such a place, where a law gives one. */
function right(kind: Kind, town: Town, random: Random): Text | undefined {
  switch (kind.category) {
    case 'ca/federal-services':
    case 'amenity/post_office':
      return random.chance(0.35 + town.francophone) ? FEDERAL : undefined;
    case 'amenity/courthouse':
      return CRIMINAL_CODE;
    case 'ca/francophone-school':
    case 'ca/school-board':
      return town.province !== 'QC' && random.chance(0.5) ? CHARTER : undefined;
  }
  const law = LAWS[town.province];
  if (!law) return undefined;
  if (kind.form === 'public') {
    const municipal = kind.category === 'amenity/townhall' || kind.category === 'amenity/library';
    if (municipal && town.province !== 'NB') return undefined;
    if (/school|college|university/.test(kind.category)) return undefined;
    return random.chance(town.province === 'NB' ? 0.85 : 0.3 + 0.5 * town.francophone) ? law : undefined;
  }
  const couldBeDesignated =
    kind.form === 'non-profit' && ['care', 'health', 'aid', 'refuge', 'residence'].includes(kind.family);
  return couldBeDesignated && town.province === 'ON' && random.chance(0.2 + 0.6 * town.francophone)
    ? law
    : undefined;
}

function channels(kind: Kind, offer: Offer, said: string, random: Random): Channel[] | undefined {
  if (offer === 'unknown' || offer === 'none') return undefined;
  if (said === 'Par écrit seulement') return ['writing'];
  if (/réception seulement|chantier|menu/.test(said)) return ['in-person'];
  const all: Channel[] = ['in-person', 'phone'];
  if (offer === 'active' && random.chance(0.6)) all.push('writing');
  if (offer === 'active' && kind.family !== 'home' && random.chance(0.35)) all.push('online');
  if (offer === 'interpreter') return /vidéo/.test(said) ? ['in-person', 'online'] : all;
  if (random.chance(0.25)) return undefined;
  return all;
}

/** The French service of a listing (or of one of its places). */
export function frenchService(
  kind: Kind,
  offer: Offer,
  town: Town,
  people: [Person, Person],
  random: Random,
  opening?: string,
): FrenchService {
  const law = right(kind, town, random);
  const phrase =
    random.chance(offer === 'active' ? 0.5 : 0.85) && offer !== 'unknown' && offer !== 'none'
      ? how(kind, offer, people, random)
      : undefined;
  const moment =
    offer === 'limited' && phrase?.[0] !== 'Par écrit seulement' && random.chance(0.75)
      ? when(kind, opening, random)
      : undefined;
  const where = channels(kind, offer, phrase?.[0] ?? '', random);
  return {
    offer,
    ...(where && { channels: where }),
    ...(moment && { when: { fr: moment[0], en: moment[1] } }),
    ...(phrase && { how: { fr: phrase[0], en: phrase[1] } }),
    evidence: evidence(kind, offer, law !== undefined && offer === 'active', random),
    ...(law && { right: law }),
  };
}
