/** Coordinates that lie outside of Canada for a slip that can be undone: a sign forgotten, the two in the wrong order. */
import type { Province } from '@relais/core/listing';
import { nearestPlaces } from './nearest.ts';
import { type Coordinates, isInCanada } from './place.ts';

export interface Mend {
  at: Coordinates;
  code: 'coordinates-swapped' | 'coordinates-sign';
  /** What was wrong, as the start of a sentence. */
  cause: string;
  /** Whether the mended place lies in the province that the row says; else it may be another slip. */
  agrees: boolean;
}

/** The first mend that leads to Canada; undefined where none does. */
export function mendCoordinates(found: Coordinates, province: Province): Mend | undefined {
  const turned = { latitude: found.longitude, longitude: found.latitude };
  const mends: [Coordinates, Mend['code'], string][] = [
    [turned, 'coordinates-swapped', 'Latitude and longitude are the wrong way round'],
    [{ ...found, longitude: -found.longitude }, 'coordinates-sign', 'The longitude lacks its minus sign'],
    [
      { ...turned, longitude: -turned.longitude },
      'coordinates-swapped',
      'Latitude and longitude are the wrong way round, without a minus sign',
    ],
  ];
  const [at, code, cause] = mends.find(([coordinates]) => isInCanada(coordinates)) ?? [];
  if (!at || !code || !cause) return undefined;
  return { at, code, cause, agrees: nearestPlaces(at).canada.province === province };
}
