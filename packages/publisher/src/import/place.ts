/** Provinces, postal codes and coordinates as spreadsheets write them. */
import { provinceNamed } from '@relais/core/connect/geography';
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

const PROVINCE_OF_LETTER: Record<string, Province> = {
  ...{
    A: 'NL',
    B: 'NS',
    C: 'PE',
    E: 'NB',
    G: 'QC',
    H: 'QC',
    J: 'QC',
    K: 'ON',
    L: 'ON',
    M: 'ON',
    N: 'ON',
    P: 'ON',
  },
  ...{ R: 'MB', S: 'SK', T: 'AB', V: 'BC', Y: 'YT' },
};
/** X is shared: Nunavut has these, the Northwest Territories the others. */
const NUNAVUT = new Set(['X0A', 'X0B', 'X0C']);

/** The province of a postal code as `readPostalCode` gives it. */
export function provinceOfPostalCode(postalCode: string): Province {
  const area = postalCode.slice(0, 3);
  if (area.startsWith('X')) return NUNAVUT.has(area) ? 'NU' : 'NT';
  return PROVINCE_OF_LETTER[area[0]!]!;
}

export interface Coordinates {
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
}

/** A decimal number with a point or a comma. */
function readDegrees(text: string): number | undefined {
  const clean = text.trim().replace(/[−–]/g, '-').replace(/°$/, '');
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(clean) ? Number(clean.replace(',', '.')) : undefined;
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
