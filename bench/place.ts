/** A place of business: an address in a town, a point on its map, a telephone, hours. */
import type { Place } from '@relais/core/listing';
import type { Kind } from '@relais/demo/src/directory/kinds.ts';
import type { Random } from '@relais/demo/src/directory/random.ts';
import { pointIn, type Town } from './canada.ts';
import { addressOf } from './naming.ts';
import { openingHours } from './opening.ts';

const SUITES = new Set(['office', 'practice', 'evening', 'bank']);

const POSTAL_LETTERS = 'ABCEGHJKLMNPRSTVWXYZ';

export function phoneOf(town: Town, random: Random): string {
  const exchange = `${random.int(2, 9)}${String(random.int(0, 99)).padStart(2, '0')}`;
  return `+1${random.pick(town.areas)}${exchange}${String(random.int(0, 9999)).padStart(4, '0')}`;
}

export function placeOf(kind: Kind, town: Town, french: boolean, random: Random): Place {
  const { at, postal } = pointIn(town, random);
  const hours = openingHours(kind, random);
  const accessible = random.next();
  const phones = random.chance(0.93) ? [phoneOf(town, random)] : [];
  if (phones.length && random.chance(0.06)) phones.push(phoneOf(town, random));
  const letters = [random.int(1, 9), POSTAL_LETTERS[random.int(0, 19)], random.int(0, 9)].join('');
  return {
    ...(random.chance(0.96) && { address: addressOf(town, french, SUITES.has(kind.hours), random) }),
    city: french ? town.name : town.en,
    province: town.province,
    ...(random.chance(0.94) && { postalCode: `${postal} ${letters}` }),
    ...at,
    phones,
    ...(hours && { hours }),
    ...(accessible < 0.4 && { wheelchair: accessible < 0.33 }),
  };
}
