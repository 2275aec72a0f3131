import { fold } from './fold.ts';

/** How a column writes its dates, where its other rows tell: is `03/04/2026` in March or in April? */
export type DateOrder = 'day-first' | 'month-first';

const MONTHS = [
  ['jan', 'january', 'janvier', 'janv'],
  ['feb', 'february', 'fevrier', 'fev', 'fevr'],
  ['mar', 'march', 'mars'],
  ['apr', 'april', 'avril', 'avr'],
  ['may', 'mai'],
  ['jun', 'june', 'juin'],
  ['jul', 'july', 'juillet', 'juil'],
  ['aug', 'august', 'aout'],
  ['sep', 'sept', 'september', 'septembre'],
  ['oct', 'october', 'octobre'],
  ['nov', 'november', 'novembre'],
  ['dec', 'december', 'decembre'],
];
const MONTH_NAMED = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const pad = (value: number): string => String(value).padStart(2, '0');

function calendarDate(year: number, month: number, day?: number): string | undefined {
  if (year < 1900 || year > 2099 || month < 1 || month > 12) return undefined;
  if (day === undefined) return `${year}-${pad(month)}`;
  const isDay = day >= 1 && day <= new Date(year, month, 0).getDate();
  return isDay ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

const NUMERIC = /^(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d{2})(?:[T\s].*)?$/;

/**
 * A calendar date as listings carry it, `2026-03-14` or `2026-03`; undefined for `03/04/2026`, which is two days
 * unless the order is known.
 */
export function readDate(text: string, order?: DateOrder): string | undefined {
  const trimmed = text.trim();
  const [, year, month, day] =
    /^((?:19|20)\d{2})[-/.]?(\d{2})(?:[-/.]?(\d{2})(?:[T\s].*)?)?$/.exec(trimmed) ?? [];
  if (year !== undefined) {
    return calendarDate(Number(year), Number(month), day === undefined ? undefined : Number(day));
  }
  const numeric = NUMERIC.exec(trimmed);
  if (numeric) {
    const [first, second, ofYear] = numeric.slice(1).map(Number) as [number, number, number];
    const known = orderOf(first, second) ?? (first === second ? 'day-first' : order);
    if (known === undefined) return undefined;
    return known === 'day-first' ? calendarDate(ofYear, second, first) : calendarDate(ofYear, first, second);
  }
  return readWords(fold(trimmed.replace(/[T\s]\d{1,2}:\d{2}.*$/, '')));
}

/** `14 mars 2026`, `March 14th, 2026`, `14-Mar-2026`, `mars 2026`; a weekday before it changes nothing. */
function readWords(folded: string): string | undefined {
  const words = folded
    .replace(
      /^(?:mon|tues|wednes|thurs|fri|satur|sun)day |^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) |^le /,
      '',
    )
    .replace(/\b(\d{1,2})(?:st|nd|rd|th|er)\b/g, '$1')
    .split(' ');
  const months = words.map((word) => MONTH_NAMED.get(word)).filter((month) => month !== undefined);
  const years = words.filter((word) => /^(?:19|20)\d{2}$/.test(word)).map(Number);
  const days = words.filter((word) => /^\d{1,2}$/.test(word)).map(Number);
  if (months.length !== 1 || years.length !== 1 || days.length > 1 || words.length !== 2 + days.length) {
    return undefined;
  }
  return calendarDate(years[0]!, months[0]!, days[0]);
}

function orderOf(first: number, second: number): DateOrder | undefined {
  if (first > 12 && second <= 12) return 'day-first';
  return second > 12 && first <= 12 ? 'month-first' : undefined;
}

/** The order that the values of a column prove, by a day above 12; undefined where none does, or both are. */
export function dateOrderOf(values: string[]): DateOrder | undefined {
  const orders = new Set(
    values.flatMap((value) => {
      const numeric = NUMERIC.exec(value.trim());
      return (numeric && orderOf(Number(numeric[1]), Number(numeric[2]))) ?? [];
    }),
  );
  return orders.size === 1 ? [...orders][0] : undefined;
}

/**
 * The date that Excel keeps as a number, 45123 for 2023-07-16: days since the end of 1899. Only numbers of the
 * years 1954 to 2064 count; a fraction is the time of day.
 */
export function dateOfSerial(text: string): string | undefined {
  const days = /^(\d{5})(?:[.,]\d+)?$/.exec(text.trim())?.[1];
  if (days === undefined || Number(days) < 20_000 || Number(days) > 60_000) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + Number(days) * 86_400_000).toISOString().slice(0, 10);
}

/** Whether a cell is what Excel makes of `5-9`: `9-May`, `05-sept`, `2026-05-09`, with or without a time. */
export function isDateOfExcel(text: string): boolean {
  const [first = '', second = '', ...others] = fold(text.trim()).split(' ');
  const isDay = (word: string): boolean => /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 31;
  const isPair =
    others.length === 0 &&
    ((isDay(first) && MONTH_NAMED.has(second)) || (MONTH_NAMED.has(first) && /^\d{1,2}$/.test(second)));
  return isPair || /^(?:19|20)\d{2}-\d{2}-\d{2}(?: 00:00(?::00)?)?$/.test(text.trim());
}
