/**
 * The words for what the vocabulary names, in both languages, said the same in widget, badge and terminal:
 * offers, evidence, channels, provinces, and the way a reader's language writes months, hours, distances and
 * phone numbers. Sentences of an interface belong to that interface.
 *
 * French: no-break space inside « », before a colon and between a number and its unit; curved apostrophe.
 */
import type { OpenState } from './connect/opening.ts';
import { type Both, MONTHS } from './first-wording.ts';
import {
  type Channel,
  type Evidence,
  inLanguage,
  type Language,
  type LegalForm,
  type Offer,
  type Province,
} from './listing.ts';
import type { State } from './submission.ts';

export { dateText, distanceText, OFFER_SHORT } from './first-wording.ts';

/** The offer in a sentence. */
export const OFFER_SENTENCE: Both<Offer> = {
  fr: {
    active: 'On vous accueille en français',
    'on-request': 'En français sur demande',
    limited: 'En français à certains moments ou pour certains services',
    interpreter: 'Avec service d’interprétation',
    none: 'Pas de service en français (vérifié)',
    unknown: 'On ne sait pas encore',
  },
  en: {
    active: 'French offered from the start',
    'on-request': 'French on request',
    limited: 'French at certain times or for some services',
    interpreter: 'With interpretation',
    none: 'No service in French (checked)',
    unknown: 'Not known yet',
  },
};

export const CHANNEL_NAME: Both<Channel> = {
  fr: { 'in-person': 'en personne', phone: 'au téléphone', writing: 'par écrit', online: 'en ligne' },
  en: { 'in-person': 'in person', phone: 'by phone', writing: 'in writing', online: 'online' },
};

export const LEGAL_FORM_NAME: Both<LegalForm> = {
  fr: {
    business: 'Entreprise',
    professional: 'Professionnel ou professionnelle',
    cooperative: 'Coopérative',
    'non-profit': 'Organisme sans but lucratif',
    public: 'Service public',
  },
  en: {
    business: 'Business',
    professional: 'Professional',
    cooperative: 'Co-operative',
    'non-profit': 'Non-profit',
    public: 'Public service',
  },
};

export const PROVINCE_NAME: Both<Province> = {
  fr: {
    AB: 'Alberta',
    BC: 'Colombie-Britannique',
    MB: 'Manitoba',
    NB: 'Nouveau-Brunswick',
    NL: 'Terre-Neuve-et-Labrador',
    NS: 'Nouvelle-Écosse',
    NT: 'Territoires du Nord-Ouest',
    NU: 'Nunavut',
    ON: 'Ontario',
    PE: 'Île-du-Prince-Édouard',
    QC: 'Québec',
    SK: 'Saskatchewan',
    YT: 'Yukon',
  },
  en: {
    AB: 'Alberta',
    BC: 'British Columbia',
    MB: 'Manitoba',
    NB: 'New Brunswick',
    NL: 'Newfoundland and Labrador',
    NS: 'Nova Scotia',
    NT: 'Northwest Territories',
    NU: 'Nunavut',
    ON: 'Ontario',
    PE: 'Prince Edward Island',
    QC: 'Quebec',
    SK: 'Saskatchewan',
    YT: 'Yukon',
  },
};

/** What became of a submission, told to who sent it. */
export const STATE_SENTENCE: Both<State> = {
  fr: {
    sent: 'En route',
    received: 'Bien reçue; elle sera lue bientôt',
    accepted: 'Quelqu’un s’en occupe',
    contacted: 'On a communiqué avec vous',
    served: 'Vous avez reçu le service',
    closed: 'Dossier fermé',
    declined: 'On n’a pas pu y donner suite',
    're-referred': 'Confiée à quelqu’un d’autre',
    withdrawn: 'Retirée à votre demande; son contenu est effacé',
    expired: 'Délai écoulé; le contenu de la demande est effacé',
  },
  en: {
    sent: 'On its way',
    received: 'Received; it will be read soon',
    accepted: 'Someone is looking after it',
    contacted: 'You have been contacted',
    served: 'You received the service',
    closed: 'Closed',
    declined: 'It could not be taken on',
    're-referred': 'Passed on to someone else',
    withdrawn: 'Withdrawn at your request; its contents are erased',
    expired: 'Expired; its contents are erased',
  },
};

/** `2026-03-14` or `2026-03` → « mars 2026 ». */
export function monthName(date: string, language: Language): string {
  const [year, month] = date.split('-').map(Number);
  return `${MONTHS[language].split(' ')[month! - 1]} ${year}`;
}

/** How it is known, and since when: « déclaré par l’entreprise, mars 2026 ». */
export function evidenceSentence(
  evidence: Pick<Evidence, 'how' | 'by' | 'date' | 'count'>,
  language: Language,
): string {
  const { how, date, count } = evidence;
  // A name stands as it is; words carry their article.
  const named = typeof evidence.by === 'string';
  const by = typeof evidence.by === 'object' ? inLanguage(evidence.by, language).text : evidence.by;
  const words: Record<Language, Record<Evidence['how'], string>> = {
    fr: {
      declared: by ? (named ? `déclaré, selon ${by}` : `déclaré par ${by}`) : 'déclaré',
      designated: 'désigné par la loi',
      called: 'vérifié par téléphone',
      visited: 'vérifié sur place',
      reported: count && count > 1 ? `confirmé par ${count} personnes` : 'signalé par une personne',
    },
    en: {
      declared: by ? (named ? `stated, according to ${by}` : `stated by ${by}`) : 'stated',
      designated: 'designated by law',
      called: 'checked by phone',
      visited: 'checked in person',
      reported: count && count > 1 ? `confirmed by ${count} people` : 'reported by one person',
    },
  };
  return [words[language][how], date && monthName(date, language)].filter(Boolean).join(', ');
}

const TWO_YEARS_MS = 2 * 365 * 24 * 60 * 60 * 1000;

/** Missing, undated, or older than two years: the sign is drawn lighter. The law does not age. */
export function isWeakEvidence(evidence: Pick<Evidence, 'how' | 'date'> | undefined, now: number): boolean {
  if (evidence?.how === 'designated') return false;
  return !evidence?.date || now - Date.parse(evidence.date.slice(0, 7)) > TWO_YEARS_MS;
}

/** `+17055550123;ext=12` → « 705 555-0123, poste 12 », "705-555-0123, ext. 12". */
export function phoneText(phone: string, language: Language): string {
  const [number = '', extension] = phone.split(';ext=');
  const digits = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  const shown = digits
    ? language === 'fr'
      ? `${digits[1]}\u00A0${digits[2]}-${digits[3]}`
      : `${digits[1]}-${digits[2]}-${digits[3]}`
    : number;
  return extension ? `${shown}, ${language === 'fr' ? 'poste' : 'ext.'}\u00A0${extension}` : shown;
}

const DAY_NAMES: Record<Language, string[]> = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** Minutes of a day → « 14 h 30 », « 9 h », « minuit »; "2:30 p.m.", "9 a.m.", "noon". */
export function timeText(minutes: number, language: Language): string {
  const hour = Math.floor(minutes / 60) % 24;
  const minute = String(minutes % 60).padStart(2, '0');
  if (minutes % 1440 === 0) return language === 'fr' ? 'minuit' : 'midnight';
  if (language === 'fr') return `${hour}\u00A0h${minute === '00' ? '' : `\u00A0${minute}`}`;
  if (minutes % 1440 === 720) return 'noon';
  const twelve = `${((hour + 11) % 12) + 1}${minute === '00' ? '' : `:${minute}`}`;
  return `${twelve}\u00A0${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

/**
 * « Ouvert jusqu’à 17 h », « Fermé; ouvre mardi à 9 h », « Fête du Canada : heures non confirmées »; empty where
 * hours are not known.
 */
export function openText(open: OpenState, today: number, language: Language): string {
  const fr = language === 'fr';
  if (open.state === 'unknown') {
    if (!open.holiday) return '';
    const { text } = inLanguage(open.holiday, language);
    const name = text.charAt(0).toUpperCase() + text.slice(1);
    return fr ? `${name}\u00A0: heures non confirmées` : `${name}: hours not confirmed`;
  }
  if (open.state === 'open') {
    if (open.until === undefined) return fr ? 'Ouvert jour et nuit' : 'Open day and night';
    const until = timeText(open.until % 1440, language);
    return fr ? `Ouvert jusqu’à ${until}` : `Open until ${until}`;
  }
  if (open.opens === undefined) return fr ? 'Fermé' : 'Closed';
  const inDays = Math.floor(open.opens / 1440) - today;
  // A weekday without a date would be taken for one of this week.
  if (inDays > 7) return fr ? 'Fermé' : 'Closed';
  const weekday = DAY_NAMES[language][Math.floor(open.opens / 1440) % 7]!;
  const time = timeText(open.opens % 1440, language);
  if (fr) {
    const when =
      inDays === 0 ? 'aujourd’hui' : inDays === 1 ? 'demain' : inDays === 7 ? `${weekday} prochain` : weekday;
    return `Fermé; ouvre ${when} à ${time}`;
  }
  const when =
    inDays === 0 ? 'today' : inDays === 1 ? 'tomorrow' : inDays === 7 ? `next ${weekday}` : weekday;
  return `Closed; opens ${when} at ${time}`;
}

/** The hours of one day, minutes since its midnight: « 9 h à 12 h, 13 h à 17 h », « fermé », « 24 heures sur 24 ». */
export function hoursText(
  hours: ReadonlyArray<readonly [from: number, to: number]>,
  language: Language,
): string {
  const fr = language === 'fr';
  if (!hours.length) return fr ? 'fermé' : 'closed';
  return hours
    .map(([from, to]) =>
      to - from === 1440
        ? fr
          ? '24\u00A0heures sur 24'
          : '24 hours'
        : `${timeText(from, language)} ${fr ? 'à' : 'to'} ${timeText(to % 1440, language)}`,
    )
    .join(', ');
}

/** `2026-09-07` → « lundi 7 septembre », "Monday, September 7". */
export function dayText(date: string, language: Language): string {
  const text = new Intl.DateTimeFormat(`${language}-CA`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(date));
  return language === 'fr' ? text.replace(/\b1 /, '1er ') : text;
}

/** Weekly hours as lines: « lundi au vendredi : 8 h 30 à 16 h 30 ». */
export function weekLines(
  intervals: ReadonlyArray<readonly [from: number, to: number]>,
  language: Language,
): Array<{ days: string; hours: string }> {
  const daily = intervals.flatMap(([from, to]) => {
    // An evening past midnight stays one line; what runs through a whole day is told day by day.
    if (to - from < 1440)
      return [{ day: Math.floor(from / 1440), from: from % 1440, to: to - from + (from % 1440) }];
    const parts: Array<{ day: number; from: number; to: number }> = [];
    for (let start = from; start < to; ) {
      const end = Math.min(to, (Math.floor(start / 1440) + 1) * 1440);
      parts.push({ day: Math.floor(start / 1440) % 7, from: start % 1440, to: end - start + (start % 1440) });
      start = end;
    }
    return parts;
  });
  const byDay = Array.from({ length: 7 }, (_, day) =>
    hoursText(
      daily.filter((part) => part.day === day).map(({ from, to }) => [from, to] as const),
      language,
    ),
  );
  const lines: Array<{ days: string; hours: string }> = [];
  for (let day = 0; day < 7; ) {
    let last = day;
    while (last + 1 < 7 && byDay[last + 1] === byDay[day]) last++;
    const [first, end] = [DAY_NAMES[language][day]!, DAY_NAMES[language][last]!];
    const [and, to] = language === 'fr' ? ['et', 'au'] : ['and', 'to'];
    lines.push({
      days: last === day ? first : `${first} ${last === day + 1 ? and : to} ${end}`,
      hours: byDay[day]!,
    });
    day = last + 1;
  }
  return lines;
}
