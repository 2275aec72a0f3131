import { describe, expect, it } from 'vitest';
import { degreesOfMetres } from './projected.ts';

const of = (
  x: number,
  y: number,
  city: string,
  province: Parameters<typeof degreesOfMetres>[1]['province'],
) => degreesOfMetres({ latitude: y, longitude: x }, { city, province });

// Town centres, in metres as PROJ gives them for EPSG 3857, 26917, 26920, 32188, 3347, 32198, 3005, 2953, 2954.
describe('metres are taken back to degrees where they lead to the town of the row', () => {
  it.each([
    ['Web Mercator', -9015766, 5859223, 'Sudbury', 'ON', 46.49, -80.99],
    ['UTM zone 17', 500767, 5148492, 'Grand Sudbury', 'ON', 46.49, -80.99],
    ['UTM zone 20', 362529, 5105340, 'Moncton', 'NB', 46.0878, -64.7782],
    ['MTM zone 8', 297939, 5040990, 'Montréal', 'QC', 45.5088, -73.5878],
    ['Statistics Canada Lambert', 7629974, 1244931, 'Montréal', 'QC', 45.5088, -73.5878],
    ['Québec Lambert', -206300, 317060, 'Ville de Québec', 'QC', 46.8139, -71.208],
    ['BC Albers', 1209619, 478303, 'Vancouver', 'BC', 49.2827, -123.1207],
    ['New Brunswick Stereographic', 2633149, 7455630, 'Moncton', 'NB', 46.0878, -64.7782],
    ['Prince Edward Island Stereographic', 389888, 687537, 'Charlottetown', 'PE', 46.2382, -63.1311],
  ] as const)('%s', (projection, x, y, city, province, latitude, longitude) => {
    const found = of(x, y, city, province);
    expect(found?.projection).toBe(projection);
    expect(found!.at.latitude).toBeCloseTo(latitude, 4);
    expect(found!.at.longitude).toBeCloseTo(longitude, 4);
  });

  it('and nowhere else', () => {
    expect(of(500767, 5148492, 'Thunder Bay', 'ON')).toBeUndefined();
    expect(of(500767, 5148492, 'Ville-Inventée', 'ON')).toBeUndefined();
    expect(of(500767, 5148492, 'Sudbury', 'NB')).toBeUndefined();
    expect(of(1, 2, 'Sudbury', 'ON')).toBeUndefined();
    expect(of(Number.POSITIVE_INFINITY, 2e9, 'Sudbury', 'ON')).toBeUndefined();
  });
});
