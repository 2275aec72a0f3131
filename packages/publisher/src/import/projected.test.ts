import { describe, expect, it } from 'vitest';
import { degreesOfMetres } from './projected.ts';

const of = (
  x: number,
  y: number,
  city: string,
  province: Parameters<typeof degreesOfMetres>[1]['province'],
) => degreesOfMetres({ latitude: y, longitude: x }, { city, province });

// Town centres, in metres as other programs (PROJ, by EPSG number) give them.
describe('metres are taken back to degrees where they lead to the town of the row', () => {
  it.each([
    ['Web Mercator', -9015829, 5862117, 'Sudbury', 'ON', 46.49, -80.99],
    ['UTM zone 17', 500767, 5148563, 'Sudbury', 'ON', 46.49, -80.99],
    ['UTM zone 20', 363494, 5106115, 'Moncton', 'NB', 46.0945, -64.7655],
    ['MTM zone 8', 299984, 5040206, 'Montréal', 'QC', 45.5, -73.5617],
    ['Statistics Canada Lambert', 7630702, 1247228, 'Montréal', 'QC', 45.5, -73.5617],
    ['New Brunswick Stereographic', 2634158, 7455969, 'Moncton', 'NB', 46.0945, -64.7655],
  ] as const)('%s', (projection, x, y, city, province, latitude, longitude) => {
    const found = of(x, y, city, province);
    expect(found?.projection).toBe(projection);
    expect(found!.at.latitude).toBeCloseTo(latitude, 2);
    expect(found!.at.longitude).toBeCloseTo(longitude, 2);
  });

  it('and nowhere else', () => {
    expect(of(500767, 5148563, 'Thunder Bay', 'ON')).toBeUndefined();
    expect(of(500767, 5148563, 'Ville-Inventée', 'ON')).toBeUndefined();
    expect(of(500767, 5148563, 'Sudbury', 'NB')).toBeUndefined();
    expect(of(1, 2, 'Sudbury', 'ON')).toBeUndefined();
    expect(of(Number.POSITIVE_INFINITY, 2e9, 'Sudbury', 'ON')).toBeUndefined();
  });
});
