/**
 * The holidays of Canada's provinces and territories: those that a law gives to everybody who works there
 * (`statutory`), and those that are kept by governments, banks and many others while the rest work (`kept`).
 *
 * A table of our own: what date-holidays 3.37 knows, and opening_hours 3.15 after it, has no September 30 in
 * the six jurisdictions where it is a holiday by law, an Easter Monday by law in Ontario, Yukon and the
 * Northwest Territories, where it is none, and a parade for a holiday of Prince Edward Island.
 *
 * Sources: the employment or labour standards act of each, and the Canada Labour Code, part III, for what
 * federal employers keep everywhere; as of 2026. A law that changes is a line that changes here.
 */
import type { HolidayDay, HolidaysFile } from '@relais/core/directory-format';
import { PROVINCES, type Province } from '@relais/core/listing';

/** Midnight UTC, which has no summer time: only the date counts. */
type Day = number;
const DAY_MS = 24 * 60 * 60 * 1000;
const dayOf = (year: number, month: number, day: number): Day => Date.UTC(year, month - 1, day);
const weekdayOf = (day: Day): number => new Date(day).getUTCDay();
export const dateOf = (day: Day): string => new Date(day).toISOString().slice(0, 10);

const MONDAY = 1;

const fixed = (month: number, day: number) => (year: number) => dayOf(year, month, day);
const mondayOf = (month: number, nth: number) => (year: number) => {
  const first = dayOf(year, month, 1);
  return first + (((MONDAY - weekdayOf(first) + 7) % 7) + (nth - 1) * 7) * DAY_MS;
};
/** Easter Sunday by the Gregorian reckoning (J. Meeus, Astronomical Algorithms, chapter 8), and days from it. */
const easter = (shift: number) => (year: number) => {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1) + shift * DAY_MS;
};
/** The Monday before May 25. */
const victoria = (year: number): Day => {
  const last = dayOf(year, 5, 24);
  return last - ((weekdayOf(last) - MONDAY + 7) % 7) * DAY_MS;
};

interface Rule {
  fr: string;
  en: string;
  on: (year: number) => Day;
  statutory?: string;
  kept?: string;
  /** Of a fixed date: who keeps the next working day instead when it falls on a Saturday or Sunday. */
  moves?: true;
}

const ALL = PROVINCES.join(' ');

const RULES: Rule[] = [
  { fr: 'jour de l’An', en: 'New Year’s Day', on: fixed(1, 1), statutory: ALL, moves: true },
  { fr: 'jour de la Famille', en: 'Family Day', on: mondayOf(2, 3), statutory: 'AB BC NB ON SK' },
  { fr: 'journée Louis-Riel', en: 'Louis Riel Day', on: mondayOf(2, 3), statutory: 'MB' },
  { fr: 'fête des Insulaires', en: 'Islander Day', on: mondayOf(2, 3), statutory: 'PE' },
  { fr: 'jour du Patrimoine', en: 'Heritage Day', on: mondayOf(2, 3), statutory: 'NS' },
  // In Québec the employer chooses between it and Easter Monday.
  { fr: 'Vendredi saint', en: 'Good Friday', on: easter(-2), statutory: ALL },
  { fr: 'dimanche de Pâques', en: 'Easter Sunday', on: easter(0), kept: ALL },
  { fr: 'lundi de Pâques', en: 'Easter Monday', on: easter(1), kept: ALL },
  {
    fr: 'fête de la Reine',
    en: 'Victoria Day',
    on: victoria,
    statutory: 'AB BC MB NT NU ON SK YT',
    kept: 'NB NL NS PE',
  },
  { fr: 'Journée nationale des patriotes', en: 'National Patriots’ Day', on: victoria, statutory: 'QC' },
  {
    fr: 'Journée nationale des peuples autochtones',
    en: 'National Indigenous Peoples Day',
    on: fixed(6, 21),
    statutory: 'NT YT',
    moves: true,
  },
  {
    fr: 'fête nationale du Québec',
    en: 'Fête nationale (Saint-Jean-Baptiste)',
    on: fixed(6, 24),
    statutory: 'QC',
    moves: true,
  },
  {
    fr: 'fête du Canada',
    en: 'Canada Day',
    on: fixed(7, 1),
    statutory: ALL.replace('NL ', ''),
    moves: true,
  },
  {
    fr: 'jour commémoratif et fête du Canada',
    en: 'Memorial Day and Canada Day',
    on: fixed(7, 1),
    statutory: 'NL',
    moves: true,
  },
  { fr: 'jour du Nunavut', en: 'Nunavut Day', on: fixed(7, 9), statutory: 'NU', moves: true },
  { fr: 'congé civique', en: 'Civic Holiday', on: mondayOf(8, 1), statutory: 'NT NU', kept: 'ON' },
  { fr: 'jour de la Colombie-Britannique', en: 'British Columbia Day', on: mondayOf(8, 1), statutory: 'BC' },
  { fr: 'fête du Nouveau-Brunswick', en: 'New Brunswick Day', on: mondayOf(8, 1), statutory: 'NB' },
  { fr: 'jour de la Saskatchewan', en: 'Saskatchewan Day', on: mondayOf(8, 1), statutory: 'SK' },
  { fr: 'jour du Patrimoine', en: 'Heritage Day', on: mondayOf(8, 1), kept: 'AB' },
  { fr: 'journée Terry-Fox', en: 'Terry Fox Day', on: mondayOf(8, 1), kept: 'MB' },
  { fr: 'jour de la Fondation', en: 'Natal Day', on: mondayOf(8, 1), kept: 'NS' },
  { fr: 'jour de la Découverte', en: 'Discovery Day', on: mondayOf(8, 3), statutory: 'YT' },
  { fr: 'fête du Travail', en: 'Labour Day', on: mondayOf(9, 1), statutory: ALL },
  {
    fr: 'Journée nationale de la vérité et de la réconciliation',
    en: 'National Day for Truth and Reconciliation',
    on: fixed(9, 30),
    statutory: 'BC MB NT NU PE YT',
    kept: 'AB NB NL NS ON QC SK',
    moves: true,
  },
  {
    fr: 'Action de grâce',
    en: 'Thanksgiving',
    on: mondayOf(10, 2),
    statutory: 'AB BC MB NT NU ON QC SK YT',
    kept: 'NB NL NS PE',
  },
  // In Manitoba and Nova Scotia by acts of their own, which close much and not all.
  {
    fr: 'jour du Souvenir',
    en: 'Remembrance Day',
    on: fixed(11, 11),
    statutory: 'AB BC NB NL NT NU PE SK YT',
    kept: 'MB NS ON QC',
    moves: true,
  },
  { fr: 'Noël', en: 'Christmas Day', on: fixed(12, 25), statutory: ALL, moves: true },
  {
    fr: 'lendemain de Noël',
    en: 'Boxing Day',
    on: fixed(12, 26),
    statutory: 'ON',
    kept: ALL.replace('ON ', ''),
    moves: true,
  },
];

const provinces = (list = ''): Province[] =>
  PROVINCES.filter((province) => list.split(' ').includes(province));

/** Those of one year, and the days off that replace some of them. */
function holidaysOfYear(year: number): HolidayDay[] {
  const days = RULES.map(({ fr, en, on, statutory, kept }) => ({
    date: dateOf(on(year)),
    name: { fr, en },
    statutory: provinces(statutory),
    kept: provinces(kept),
  }));
  const taken = new Set(days.map(({ date }) => date));
  const isWeekend = (day: Day) => weekdayOf(day) === 0 || weekdayOf(day) === 6;
  const replacements = new Map<Day, Day>();
  for (const { fr, en, on, statutory = '', kept = '', moves } of RULES) {
    const day = on(year);
    if (!moves || !isWeekend(day)) continue;
    // Two names of one day, as on July 1, have one day instead; Christmas and the day after have two.
    let instead = replacements.get(day);
    if (instead === undefined) {
      instead = day;
      while (isWeekend(instead) || taken.has(dateOf(instead))) instead += DAY_MS;
      replacements.set(day, instead);
      taken.add(dateOf(instead));
    }
    days.push({
      date: dateOf(instead),
      name: { fr: `${fr} (congé reporté)`, en: `${en} (day off in lieu)` },
      statutory: [],
      kept: provinces(`${statutory} ${kept}`),
    });
  }
  return days;
}

/**
 * The holidays from one day to another, both included, in the order of time. The same days give the same table.
 * @param from, until `2026-11-22`
 */
export function holidaysBetween(from: string, until: string): HolidaysFile {
  const years = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year++) years.push(year);
  const days = years
    .flatMap(holidaysOfYear)
    .filter(({ date }) => date >= from && date <= until)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { from, until, days };
}
