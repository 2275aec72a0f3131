/** Opening hours by the kind of house, in OpenStreetMap’s `opening_hours` syntax. */
import type { HoursKind } from './kinds.ts';
import type { Random } from './random.ts';

const HOURS: Record<HoursKind, string[]> = {
  office: [
    'Mo-Fr 08:30-16:30; PH off',
    'Mo-Fr 09:00-17:00; PH off',
    'Mo-Fr 08:30-12:00,13:00-16:30; PH off',
    'Mo-Th 08:30-17:00; Fr 08:30-12:00; PH off',
    'Mo-Fr 08:00-16:00; PH off',
  ],
  practice: [
    'Mo-Th 08:00-17:00; Fr 08:00-12:00; PH off',
    'Mo-Fr 08:30-17:00; PH off',
    'Mo,Tu,Th 08:30-17:00; We 10:00-19:00; Fr 08:30-14:00; PH off',
    'Mo-We 09:00-17:00; Th 09:00-20:00; Fr 09:00-15:00; PH off',
    'Tu-Fr 09:00-18:00; Sa 09:00-13:00; PH off',
  ],
  clinic: [
    'Mo-Fr 08:00-20:00; Sa 09:00-13:00; PH off',
    'Mo-Th 08:30-19:00; Fr 08:30-16:30; PH off',
    'Mo-Fr 08:00-18:00; PH off',
    'Mo-Fr 09:00-21:00; Sa,Su 10:00-16:00',
  ],
  always: ['24/7'],
  pharmacy: [
    'Mo-Fr 09:00-18:00; Sa 09:00-15:00; PH off',
    'Mo-Fr 09:00-21:00; Sa 09:00-18:00; Su 10:00-17:00',
    'Mo-Fr 08:30-18:00; Sa 09:00-13:00; PH off',
    'Mo-We 09:00-18:00; Th,Fr 09:00-20:00; Sa 09:00-16:00; PH off',
  ],
  shop: [
    'Mo-We 09:30-17:30; Th,Fr 09:30-20:00; Sa 09:30-17:00; PH off',
    'Mo-Fr 09:00-17:30; Sa 09:00-16:00; PH off',
    'Tu-Sa 10:00-17:00; PH off',
    'Mo-Sa 09:00-18:00; Su 12:00-16:00; PH off',
    'Tu-Fr 10:00-18:00; Sa 10:00-16:00; PH off',
  ],
  grocery: [
    'Mo-Sa 08:00-21:00; Su 09:00-18:00',
    'Mo-Fr 08:00-20:00; Sa 08:00-18:00; Su 10:00-17:00; PH off',
    'Mo-Sa 08:30-18:00; PH off',
    'Mo-Su 08:00-22:00',
  ],
  convenience: ['Mo-Su 06:00-22:00', 'Mo-Su 07:00-23:00', 'Mo-Sa 06:30-21:00; Su 08:00-20:00'],
  bakery: [
    'Tu-Fr 07:00-17:30; Sa 07:00-16:00; Su 08:00-13:00',
    'Tu-Sa 06:30-17:00; PH off',
    'We-Su 08:00-16:00',
    'Tu-Sa 08:00-18:00; Su 08:00-12:00; PH off',
  ],
  restaurant: [
    'Tu-Th 11:00-21:00; Fr,Sa 11:00-22:00; Su 10:00-20:00',
    'Mo-Sa 11:00-21:00; Su 11:00-20:00',
    'We-Sa 16:30-22:00; Su 10:00-14:00',
    'Mo-Su 06:00-20:00',
    'Tu-Fr 11:30-14:00,17:00-21:00; Sa 17:00-22:00; PH off',
  ],
  cafe: [
    'Mo-Fr 07:00-17:00; Sa,Su 08:00-16:00',
    'Tu-Sa 07:30-17:00; Su 09:00-15:00',
    'Mo-Sa 07:00-18:00; PH off',
    'We-Fr 08:00-21:00; Sa,Su 09:00-17:00',
  ],
  canteen: ['Mo-Su 11:00-20:00', 'We-Su 11:00-21:00', 'Tu-Sa 10:30-19:00; Su 11:00-18:00'],
  garage: [
    'Mo-Fr 08:00-17:00; PH off',
    'Mo-Fr 07:30-17:30; Sa 08:00-12:00; PH off',
    'Mo-Th 08:00-17:30; Fr 08:00-16:00; PH off',
  ],
  trade: [
    'Mo-Fr 08:00-17:00; PH off',
    'Mo-Fr 07:00-16:30; PH off',
    'Mo-Fr 07:30-17:00; Sa 08:00-12:00; PH off',
  ],
  school: ['Mo-Fr 08:00-16:00; PH off', 'Mo-Fr 08:30-15:30; PH off', 'Mo-Fr 08:15-16:15; PH off'],
  daycare: ['Mo-Fr 07:00-17:30; PH off', 'Mo-Fr 06:45-17:45; PH off', 'Mo-Fr 07:30-17:00; PH off'],
  library: [
    'Tu,We 12:00-20:00; Th-Sa 10:00-17:00; PH off',
    'Mo-Th 10:00-20:00; Fr,Sa 10:00-17:00; Su 13:00-17:00; PH off',
    'Tu-Th 13:00-19:00; Sa 10:00-14:00; PH off',
  ],
  museum: ['Tu-Su 10:00-17:00', 'We-Su 11:00-17:00; PH off', 'Mo-Fr 09:00-16:30; Sa 10:00-16:00'],
  venue: [
    'Tu-Fr 12:00-17:00; Sa 13:00-20:00; PH off',
    'Mo-Fr 09:00-17:00; PH off',
    'We-Sa 12:00-18:00; PH off',
  ],
  parish: [
    'Tu-Th 09:00-12:00,13:00-16:00; PH off',
    'Mo-Fr 09:00-12:00; PH off',
    'Tu-Fr 09:00-15:00; Su 09:30-12:00',
  ],
  gym: ['Mo-Fr 05:30-22:00; Sa,Su 08:00-18:00', 'Mo-Th 06:00-21:00; Fr 06:00-19:00; Sa 08:00-14:00; PH off'],
  salon: [
    'Tu,We 09:00-17:00; Th,Fr 09:00-20:00; Sa 08:30-14:00; PH off',
    'Tu-Fr 09:30-18:00; Sa 09:00-15:00; PH off',
    'Mo-Fr 09:00-17:30; PH off',
  ],
  bank: [
    'Mo-We 10:00-16:30; Th,Fr 10:00-18:00; PH off',
    'Mo-Fr 09:30-16:30; PH off',
    'Mo-Fr 10:00-17:00; Sa 10:00-13:00; PH off',
  ],
  evening: [
    'Mo-Th 15:00-20:30; Sa 09:00-15:00; PH off',
    'Mo-Fr 13:00-21:00; Sa 10:00-16:00; PH off',
    'Tu-Th 16:00-21:00; Fr 18:00-22:00; PH off',
  ],
  desk: [
    'Mo-Fr 07:00-15:00; PH off',
    'Mo-Fr 09:00-17:00; Sa 09:00-12:00; PH off',
    'Mo-Fr 08:30-12:00,13:00-17:00; PH off',
  ],
  silent: [],
  counter: [
    'Tu,Th 09:00-15:00; PH off',
    'Mo,We,Fr 10:00-14:00; PH off',
    'We 13:00-18:00; Fr 09:00-12:00; PH off',
  ],
};

/** A house always open is always open; of the others, one in four does not say. */
export const hours = (kind: HoursKind, random: Random): string | undefined =>
  HOURS[kind].length > 0 && (kind === 'always' || random.chance(0.75)) ? random.pick(HOURS[kind]) : undefined;
