/** Opening hours out of a spreadsheet, in OSM `opening_hours` syntax. */
import OpeningHours from 'opening_hours';
import { fold } from './fold.ts';
import { readHoursInWords } from './hours-in-words.ts';
import { clock, daySpan } from './week.ts';
import { isBlank } from './yes-no.ts';

const CLOSED = new Set(['closed', 'ferme', 'fermee', 'off', 'clos']);
const ALL_DAY = new Set(
  [
    '24 hours',
    '24 heures',
    '24h',
    '24 h',
    '24 7',
    '24h 24',
    'open 24 hours',
    'ouvert 24 heures',
    '24 hrs',
  ].concat(['00 00 00 00', '0 00 0 00', '00h00 00h00']),
);

/** Minutes past midnight. A bare `9` says nothing of morning or evening and is not read. */
function readTime(text: string): number | undefined {
  const [, hour, , minute, half] =
    /^(\d{1,2})\s*(?:(h|:|\.)\s*(\d{2})?)?\s*(?:([ap])\.?\s*m\.?)?$/i.exec(text.trim()) ?? [];
  if (hour === undefined || (minute === undefined && !half && !/\dh|\d h/i.test(text))) return undefined;
  let hours = Number(hour);
  if (half) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const minutes = hours * 60 + Number(minute ?? 0);
  return minutes <= 24 * 60 && Number(minute ?? 0) < 60 ? minutes : undefined;
}

interface Day {
  /** `09:00-12:00,13:00-16:00`, or `off`. */
  times: string;
  /** Open past midnight, into the next day. */
  spills: boolean;
}

/**
 * One weekday's cell: undefined when blank, `unreadable` when it holds something else than hours, `contradictory`
 * when it closes before it opens or two of its openings overlap.
 */
function readDay(cell: string): Day | 'unreadable' | 'contradictory' | undefined {
  if (isBlank(cell)) return undefined;
  const said = fold(cell);
  if (CLOSED.has(said)) return { times: 'off', spills: false };
  if (ALL_DAY.has(said)) return { times: '00:00-24:00', spills: false };
  const ranges: string[] = [];
  const spans: { from: number; to: number }[] = [];
  let spills = false;
  for (const range of cell.split(/[&,;+\n]|\s(?:and|et|puis)\s/i)) {
    const ends = range.trim().split(/\s*[-–—]\s*|\s+(?:to|à|a)\s+/i);
    const [from, given] = ends.map(readTime);
    // `1:00-5:00 PM` does not say which half of the day it starts in.
    const halves = ends.map((end) => /[ap]\.?\s*m/i.test(end));
    if (ends.length !== 2 || from === undefined || given === undefined || halves[0] !== halves[1])
      return 'unreadable';
    const to = given === 0 ? 24 * 60 : given;
    const length = to > from ? to - from : to + 24 * 60 - from;
    // 09:00-05:00 is a slip for five in the afternoon sooner than a day of twenty hours.
    if (to === from || from === 24 * 60 || (to < from && length >= 18 * 60)) return 'contradictory';
    if (to < from) spills = true;
    if (spans.some((span) => from < span.to && span.from < from + length)) return 'contradictory';
    spans.push({ from, to: from + length });
    ranges.push(`${clock(from)}-${clock(to)}`);
  }
  return { times: ranges.join(','), spills };
}

/**
 * The week out of seven cells, Monday first; equal days are put together: `Mo-Fr 09:00-18:00; Sa,Su off`. A
 * blank day is left unsaid, never closed.
 *
 * @returns The hours, undefined when every day is blank; or the days whose cells could not be read or contradict
 *   themselves, and then no hours, since a week with a hole would read as closed that day.
 */
export function hoursOfWeek(cells: string[]): { hours?: string; unreadable: number[] } {
  const key = cells.join('\0');
  const known = weeks.get(key);
  if (known) return known;
  const week = weekOf(cells);
  if (weeks.size > 20_000) weeks.clear();
  weeks.set(key, week);
  return week;
}

/** Answers of `hoursOfWeek`: chains, and towns, keep the same hours. */
const weeks = new Map<string, { hours?: string; unreadable: number[] }>();

function weekOf(cells: string[]): { hours?: string; unreadable: number[] } {
  const days = cells.map(readDay);
  const unreadable = days.flatMap((day, index) => (typeof day === 'string' ? [index] : []));
  const byTimes = new Map<string, number[]>();
  let spills = false;
  days.forEach((day, index) => {
    if (day === undefined || typeof day === 'string') return;
    spills ||= day.spills;
    byTimes.set(day.times, [...(byTimes.get(day.times) ?? []), index]);
  });
  if (unreadable.length > 0 || byTimes.size === 0) return { unreadable };
  if (byTimes.size === 1 && byTimes.get('00:00-24:00')?.length === 7) return { hours: '24/7', unreadable };
  const off = byTimes.get('off');
  byTimes.delete('off');
  const open = [...byTimes].map(([times, on]) => `${daySpan(on)} ${times}`);
  const closed = off ? [`${daySpan(off)} off`] : [];
  // After a semicolon a day's rule replaces what the evening before left open past midnight; a comma adds.
  const rules = spills ? [...closed, open.join(', ')] : [...open, ...closed];
  return { hours: rules.filter((rule) => rule !== '').join('; '), unreadable };
}

/** Whether a weekday's cell closes before it opens, or has openings that overlap: `09:00-05:00`. */
export const contradictsItself = (cell: string): boolean => readDay(cell) === 'contradictory';

/**
 * What in hours of `opening_hours` syntax cannot be meant: two different hours for the same days (`Mo 09:00-17:00; Mo
 * 10:00-18:00`; another rule for one day of `Mo-Fr` is how exceptions are written), or a day that closes
 * before it opens. Undefined where there is nothing.
 */
export function contradictionIn(hours: string): string | undefined {
  const timesOf = new Map<string, string>();
  for (const rule of hours.split(';').map((part) => part.trim())) {
    const [, days, times] = /^([A-Z][a-z](?:[-,\s]*[A-Z][a-z])*)\s+([\d:,\s-]+|off|closed)$/.exec(rule) ?? [];
    if (days === undefined || times === undefined) continue;
    const before = timesOf.get(days);
    if (before !== undefined && before !== times) return `${days} ${before}; ${days} ${times}`;
    timesOf.set(days, times);
    if (times !== 'off' && contradictsItself(times)) return rule;
  }
  return undefined;
}

/** A week without a holiday. */
const WEEK: [Date, Date] = [new Date(2026, 0, 19), new Date(2026, 0, 26)];

/** Whether two hours in `opening_hours` syntax are open at the same times of the week. */
export function isSameWeek(one: string, other: string): boolean {
  const [first, second] = [one, other].map((hours) =>
    JSON.stringify(
      new OpeningHours(hours, ANYWHERE).getOpenIntervals(...WEEK).map(([from, to]) => [from, to]),
    ),
  );
  return first === second;
}

/** Holidays differ by province; any will do to check the syntax. */
const ANYWHERE = { lat: 45.4, lon: -75.7, address: { country_code: 'ca', state: 'Ontario' } };

/** Answers of `isOpeningHours`: the same weeks come again and again, and the library takes its time. */
const checked = new Map<string, boolean>();

/** Whether a text is `opening_hours` syntax, matters of style aside. */
export function isOpeningHours(text: string): boolean {
  let answer = checked.get(text);
  if (answer === undefined) {
    try {
      new OpeningHours(text, ANYWHERE);
      answer = true;
    } catch {
      answer = false;
    }
    if (checked.size > 20_000) checked.clear();
    checked.set(text, answer);
  }
  return answer;
}

/** « Mar 9:00 » is Tuesday as a French sheet writes it; the syntax has March there, and the library reads that. */
const MARCH_OR_TUESDAY = /\bmar\b\.?\s*(?:$|[:,;–-]|\d{1,2}\s*[:h]|au\b|à\b)/iu;

export interface HoursRead {
  hours: string;
  /** The cell is not `opening_hours` syntax; `hours` says how it was understood. */
  rewritten: boolean;
  /** The cell has hours and no days: they are kept as a comment, which opens nothing. */
  daysMissing?: true;
}

/**
 * A week written in one cell. `opening_hours` syntax is taken as it is. Other ways of writing are taken only
 * where nothing is left to guess (`Lun-Ven 9h-17h`, « du lundi au vendredi, de 9 h à 16 h 30 »), and `rewritten`
 * then says so; undefined when the cell cannot be read.
 */
export function readHours(cell: string): HoursRead | undefined {
  const text = cell
    .replace(/[^\S\n]+/g, ' ')
    .trim()
    .replace(/\s*\n\s*/g, '; ');
  const ambiguous = MARCH_OR_TUESDAY.test(text);
  const known = ambiguous ? undefined : syntaxOf(text);
  if (known && !known.rewritten) return known;
  const inWords = readHoursInWords(text);
  if (inWords) return { ...inWords, rewritten: true };
  return known;
}

/** What the library makes of a text; it knows English, and some ways of writing that are no syntax. */
function syntaxOf(text: string): HoursRead | undefined {
  try {
    const read = new OpeningHours(text, ANYWHERE);
    if (read.getWarnings().length === 0) return { hours: text, rewritten: false };
    const hours = read.prettifyValue();
    const marked = /\d\s*h|\d\s*[ap]\.?\s*m/i.test(text) && !/(?<![\d:h.])\b\d{1,2}\s*[-–]\s*\d/i.test(text);
    const ranges = [...hours.matchAll(/(\d\d:\d\d)-(\d\d:\d\d)/g)];
    const isTuesday = /\bmar\b/i.test(text) && /\bMar\b/.test(hours);
    // « lundi 9h-17h, mardi »: a day without its hours.
    const isWhole = hours.split(/;|, (?=[A-Z])/).every((rule) => /\d\d:\d\d|off|24\/7/.test(rule));
    const plain =
      !isTuesday &&
      isWhole &&
      ranges.length > 0 &&
      ranges.every(([, from, to]) => from! < to!) &&
      !hours.includes('"');
    return marked && plain ? { hours, rewritten: true } : undefined;
  } catch {
    return undefined;
  }
}
