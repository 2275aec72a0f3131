/** Opening hours as listings give them, in OpenStreetMap’s syntax: a few hundred patterns, some common, most rare. */
import { hours as demoHours } from '@relais/demo/src/directory/hours.ts';
import type { Kind } from '@relais/demo/src/directory/kinds.ts';
import { createRandom, type Random } from '@relais/demo/src/directory/random.ts';

function pattern(random: Random): string {
  const clock = (from: number, to: number) => {
    const minutes = random.int(from * 4, to * 4) * 15;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  };
  const day = () =>
    random.chance(0.2) ? `${clock(8, 9)}-12:00,13:00-${clock(16, 18)}` : `${clock(7, 10)}-${clock(15, 20)}`;
  const week = random.pick([
    () => `Mo-Fr ${day()}`,
    () => `Mo-Th ${day()}; Fr ${clock(8, 9)}-${clock(12, 16)}`,
    () => `Mo-We ${day()}; Th,Fr ${clock(9, 10)}-${clock(19, 21)}`,
    () => `Tu-Fr ${day()}; Sa ${clock(8, 10)}-${clock(12, 17)}`,
    () => `Mo-Fr ${day()}; Sa ${clock(8, 10)}-${clock(13, 18)}; Su ${clock(10, 12)}-${clock(15, 18)}`,
    () => `Mo,We,Fr ${day()}; Tu,Th ${clock(10, 12)}-${clock(18, 20)}`,
    () => `Mo-Su ${clock(6, 10)}-${clock(19, 23)}`,
  ])();
  return random.chance(0.4) ? `${week}; PH off` : week;
}

const shapes = createRandom(24);
const PATTERNS = Array.from({ length: 260 }, () => pattern(shapes));

export function openingHours(kind: Kind, random: Random): string | undefined {
  if (random.chance(0.55)) return demoHours(kind.hours, random);
  // A few patterns are everywhere.
  return random.chance(0.6) ? PATTERNS[Math.floor(PATTERNS.length * random.next() ** 2.5)] : undefined;
}
