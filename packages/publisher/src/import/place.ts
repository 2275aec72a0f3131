/** Provinces, postal codes and coordinates as spreadsheets write them. */
import { provinceNamed } from '@relais/core/connect/gazetteer';
import { provinceOfPostalArea } from '@relais/core/connect/postal-area';
import type { Province } from '@relais/core/listing';

/** A province by its abbreviation or name, in French, in English, or in both (`New Brunswick / Nouveau-Brunswick`). */
export function readProvince(text: string): Province | undefined {
  const whole = provinceNamed(text);
  if (whole) return whole;
  const parts = text.split(/[/|()]/).map((part) => provinceNamed(part));
  const found = new Set(parts.filter((part) => part !== undefined));
  return found.size === 1 ? [...found][0] : undefined;
}

/**
 * A postal code with its space, `E1E 4N3`, whatever stood between and around; undefined when it is none.
 * Canada's has no D, F, I, O, Q, U, and no W or Z at the start.
 */
export function readPostalCode(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\d[ABCEGHJ-NPRSTV-Z]\d$/.test(code)
    ? `${code.slice(0, 3)} ${code.slice(3)}`
    : undefined;
}

/**
 * A postal code out of one that was mistyped or has words around it: the letter O for the digit 0 and I or L for
 * 1, where only a digit can stand (`K1A OB1`); undefined where that does not make one, and one only.
 */
export function repairPostalCode(text: string): string | undefined {
  const inWords = postalCodesIn(text);
  if (inWords.length > 0) return inWords.length === 1 ? inWords[0] : undefined;
  const code = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const mended = code.replace(/[OIL]/g, (letter, at: number) =>
    at % 2 === 0 ? letter : letter === 'O' ? '0' : '1',
  );
  return code.length === 6 ? readPostalCode(mended) : undefined;
}

const postalCodesIn = (text: string): string[] => [
  ...new Set(
    [
      ...text.toUpperCase().matchAll(/(?<![A-Z0-9])[A-Z]\d[A-Z][ \u00a0-]{0,2}\d[A-Z]\d(?![A-Z0-9])/g),
    ].flatMap(([found]) => readPostalCode(found) ?? []),
  ),
];

/** What an address on one line says of its place. */
export interface AddressParts {
  address: string;
  city?: string;
  province?: Province;
  postalCode: string;
}

/**
 * The parts of an address on one line that ends with its postal code: `12, rue Elm, Sudbury (Ontario) P3E 5J1`. The
 * city is what stands between the last comma and the province; undefined where no postal code ends it.
 */
export function splitAddress(line: string): AddressParts | undefined {
  const end = /^(.*?)[\s,(]+([A-Z]\d[A-Z][ -]{0,2}\d[A-Z]\d)\)?(?:[\s,]+canada)?[\s.]*$/is.exec(line);
  const postalCode = end ? readPostalCode(end[2]!) : undefined;
  if (!end || postalCode === undefined) return undefined;
  const before = end[1]!.replace(/[\s,]+$/, '');
  const bracketed = /^(.*?)[\s,]*\(([^()]+)\)$/s.exec(before);
  let rest = before;
  let province = bracketed ? provinceNamed(bracketed[2]!) : undefined;
  if (province) rest = bracketed![1]!;
  else {
    // The province is one to four words at the end: ON, New Brunswick, Île-du-Prince-Édouard.
    const words = before.split(/(?<=[\s,])/);
    for (let take = Math.min(4, words.length - 1); take >= 1 && !province; take--) {
      province = provinceNamed(words.slice(-take).join(''));
      if (province) rest = words.slice(0, -take).join('');
    }
  }
  const parts = rest
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const last = parts.at(-1);
  // « 12, rue Elm »: a part with a number is a street.
  const city = parts.length > 1 && last !== undefined && !/\d/.test(last) && province ? last : undefined;
  return {
    address: (city === undefined ? parts : parts.slice(0, -1)).join(', '),
    ...(city === undefined ? {} : { city }),
    ...(province ? { province } : {}),
    postalCode,
  };
}

/** The province of a postal code as `readPostalCode` gives it. */
export const provinceOfPostalCode = (postalCode: string): Province =>
  provinceOfPostalArea(postalCode.slice(0, 3))!;

export interface Coordinates {
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
}

/** A decimal number with a point or a comma, or degrees, minutes and seconds: `46° 29′ 30″ N`. */
function readDegrees(text: string): number | undefined {
  const clean = text.trim().replace(/[−–]/g, '-').replace(/°$/, '');
  if (/^[+-]?\d+(?:[.,]\d+)?$/.test(clean)) return Number(clean.replace(',', '.'));
  const [, sign, degrees, minutes, seconds, side] =
    /^([+-])?(\d{1,3})\s*°\s*(\d{1,2}(?:[.,]\d+)?)\s*['′’]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|''))?\s*([NSEWO])?$/i.exec(
      clean,
    ) ?? [];
  if (degrees === undefined || Number(minutes!.replace(',', '.')) >= 60) return undefined;
  const value =
    Number(degrees) +
    Number(minutes!.replace(',', '.')) / 60 +
    Number((seconds ?? '0').replace(',', '.')) / 3600;
  const rounded = Math.round(value * 1e6) / 1e6;
  return sign === '-' || /[SWO]/i.test(side ?? '') ? -rounded : rounded;
}

/**
 * Latitude and longitude out of one cell, `(46.05, -64.85)` or `POINT (-64.85 46.05)`, or out of two. Whether
 * they lie in Canada is another question.
 */
export function readCoordinates(latitude: string, longitude?: string): Coordinates | undefined {
  let pair: (string | undefined)[] = [latitude, longitude];
  if (longitude === undefined) {
    const point = /^\s*(?:SRID=\d+;)?POINT\s*\(\s*(\S+)\s+(\S+)\s*\)\s*$/i.exec(latitude);
    const number = String.raw`([+\-−–]?\d+(?:[.,]\d+)?)°?`;
    const both = new RegExp(String.raw`^\s*[([]?\s*${number}\s*(?:[,;]\s*|\s+)${number}\s*[)\]]?\s*$`).exec(
      latitude,
    );
    pair = point ? [point[2], point[1]] : both ? [both[1], both[2]] : [];
  }
  const [north, east] = pair.map((text) => (text === undefined ? undefined : readDegrees(text)));
  return north === undefined || east === undefined ? undefined : { latitude: north, longitude: east };
}

/** Whether coordinates lie within the rectangle around Canada. */
export const isInCanada = ({ latitude, longitude }: Coordinates): boolean =>
  latitude >= 41.6 && latitude <= 83.2 && longitude >= -141.1 && longitude <= -52.5;
