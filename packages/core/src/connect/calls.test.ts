import { describe, expect, it } from 'vitest';
import type { Call, Offer } from '../listing.ts';
import { searchCalls } from './calls.ts';
import { openDirectory } from './directory.ts';
import { search } from './search.ts';
import { type FixtureEntry, smallDirectory } from './small-directory.fixture.ts';

const group = (
  fr: string,
  at: [number, number],
  calls: Call[],
  { offer = 'active', city = 'Sudbury' }: { offer?: Offer; city?: string } = {},
): FixtureEntry => ({
  id: fr,
  fr,
  category: 1,
  offer,
  city,
  province: 'ON',
  at,
  details: { calls },
});

const SUDBURY: [number, number] = [46.49, -81.0];
const directoryWith = async (more: FixtureEntry[], now = '2026-11-23T17:00:00Z') => {
  const small = await smallDirectory({ more, platform: { now: () => Date.parse(now) } });
  return { small, directory: await openDirectory(small) };
};
const found = async (more: FixtureEntry[], kinds: Call['kind'][], near = 'Sudbury') => {
  const { directory } = await directoryWith(more);
  return searchCalls(directory, { text: '', near, filters: { calls: kinds } });
};

describe('organisations that seek somebody', () => {
  const CLUB = group('Club Accueil', SUDBURY, [
    { kind: 'volunteer', until: '2026-12-31' },
    { kind: 'board-member' },
  ]);
  const THEATRE = group('Théâtre du Nord', [46.5, -81.01], [{ kind: 'successor' }]);

  it('are found near a place by whom they seek, with nothing typed, and say so', async () => {
    const { results, widened, place } = await found([CLUB, THEATRE], ['volunteer', 'member']);
    expect(
      results.map(({ name, calls, reasons: [reason], group }) => ({ name, calls, reason, group })),
    ).toEqual([
      {
        name: { fr: 'Club Accueil' },
        calls: ['volunteer', 'board-member'],
        reason: { by: 'call', kinds: ['volunteer', 'board-member'] },
        group: 'near',
      },
    ]);
    expect([widened, place?.name]).toEqual([false, 'Sudbury']);
  });

  it('are not found by a call that is over, and on its last day they are', async () => {
    const ends = group('Club Accueil', SUDBURY, [{ kind: 'volunteer', until: '2026-11-23' }]);
    const namesAt = async (now: string) => {
      const { directory } = await directoryWith([ends], now);
      const { results } = await searchCalls(directory, {
        text: '',
        near: 'Sudbury',
        filters: { calls: ['volunteer'] },
      });
      return results.map(({ name }) => name.fr);
    };
    expect(await namesAt('2026-11-23T12:00:00Z')).toEqual(['Club Accueil']);
    expect(await namesAt('2026-11-25T12:00:00Z')).toEqual([]);
  });

  it('are looked for farther away where nobody near seeks, and not where it was checked that there is no French', async () => {
    const far = group('Club de Hearst', [49.69, -83.67], [{ kind: 'volunteer' }], { city: 'Hearst' });
    const english = group('Rotary', SUDBURY, [{ kind: 'volunteer' }], { offer: 'none' });
    const { results, widened } = await found([far, english], ['volunteer']);
    expect(results.map(({ name, group }) => [name.fr, group])).toEqual([['Club de Hearst', 'farther']]);
    expect(widened).toBe(true);
  });

  it('are none where the next one is a flight away', async () => {
    const moncton = group('Club de Moncton', [46.09, -64.78], [{ kind: 'volunteer' }], { city: 'Moncton' });
    expect((await found([moncton], ['volunteer'])).results).toEqual([]);
  });

  it('are none without a place, or at one that nobody knows', async () => {
    expect((await found([CLUB], ['volunteer'], '')).results).toEqual([]);
    expect(await found([CLUB], ['volunteer'], 'Xyzzy')).toMatchObject({ results: [], unknownPlace: 'Xyzzy' });
  });

  it('are told of beside a service that is typed, too', async () => {
    const { directory } = await directoryWith([CLUB, THEATRE]);
    const { results } = await search(directory, {
      text: 'avocat',
      near: 'Sudbury',
      filters: { calls: ['successor'] },
    });
    expect(results.map(({ name }) => name.fr)).toEqual(['Théâtre du Nord']);
  });

  it('ask the host for what any search there asks, whatever is sought', async () => {
    const asks = async (kinds: Call['kind'][]) => {
      const { small, directory } = await directoryWith([CLUB, THEATRE]);
      await searchCalls(directory, { text: '', near: 'Sudbury', filters: { calls: kinds } });
      return [...small.asked].sort();
    };
    expect(await asks(['volunteer'])).toEqual(await asks(['successor']));
    const { small, directory } = await directoryWith([CLUB, THEATRE]);
    await search(directory, { text: 'dentiste', near: 'Sudbury' });
    expect(new Set(await asks(['volunteer']))).toEqual(new Set(small.asked));
  });
});
