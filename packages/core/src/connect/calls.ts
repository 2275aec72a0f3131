/**
 * Organisations that seek somebody, around a place: members, volunteers, who takes them over. Nothing is typed for it, and what
 * is fetched is what any search there fetches: calls of all kinds stand in the particulars of each block.
 */
import type { FileName } from '../directory-format.ts';
import type { BlockRead, Directory } from './directory.ts';
import type { DirectoryError } from './directory-error.ts';
import { type Asked, blocksAround, blocksByDistance, Found, groupOf, type Wanted } from './first-search.ts';
import { Limits } from './limits.ts';
import {
  type Group,
  noting,
  openCallsOf,
  placeBeside,
  type SearchAnswer,
  type SearchQuery,
  tellOf,
} from './search.ts';

/** Blocks read beyond, the nearest first, where nobody near calls: not chosen by anything that is sought. */
const FARTHER_BLOCKS = 3;
/** So far somebody may still go, or know somebody: in a sparse country the next block may be a day's flight away. */
const FARTHEST_KM = 500;
/** Blocks read of those that serve the province at a distance, or whose place is not known. */
const UNMAPPED_BLOCKS = 2;

/**
 * Who has an open call of one of the kinds in `filters.calls`; who was checked and does not serve in French is left out. Looks
 * farther by itself where nobody near calls. Without a place nothing is found, and nothing fetched.
 * @throws DirectoryError where the words or the index themselves cannot be read
 */
export async function searchCalls(directory: Directory, query: SearchQuery): Promise<SearchAnswer> {
  const { near, filters = {}, limits = {}, scope = 'near', signal } = query;
  const [lexicon, gazetteer] = await Promise.all([directory.categories(), directory.places()]);
  const problems: DirectoryError[] = [];
  const tolerant = noting(problems);
  const { place, unknownPlace } = await placeBeside(near, gazetteer, tolerant);

  const limited = new Limits(limits, lexicon);
  const wanted: Wanted = {
    categories: new Map(),
    kindred: new Map(),
    words: [],
    written: [],
    serviceFits: [],
    byName: true,
    surely: true,
    asSpelt: true,
    limits: limited,
  };
  const kinds = filters.calls ?? [];
  const calling = ({ rest, size, offers }: BlockRead): Set<number> =>
    new Set(
      Array.from({ length: size }, (_, i) => i).filter(
        (i) =>
          offers[i] !== 'none' && openCallsOf(rest, i, directory.now).some((kind) => kinds.includes(kind)),
      ),
    );
  const asked: Asked = {
    directory,
    lexicon,
    wanted,
    from: place,
    calledInOne: calling,
    tell: tellOf(directory, filters),
  };
  const found = new Found();
  const names = new Set<FileName>();
  const collect = async (some: readonly FileName[], groupOfEntry: (km: number | undefined) => Group) => {
    await Promise.all(
      some
        .filter((name) => !names.has(name))
        .map(async (name) => {
          names.add(name);
          const block = await tolerant(directory.wholeBlock(name));
          signal?.throwIfAborted();
          if (block) await found.gather(asked, { block, name, groupOfEntry });
        }),
    );
  };
  if (place) await collect(await blocksAround(directory, place), groupOf);
  const widened = Boolean(place) && (scope !== 'near' || !found.isNear);
  if (place && widened) {
    const index = await directory.index();
    const ofProvince = (some: typeof index.distance | typeof index.elsewhere) =>
      some
        .filter(
          ({ province }) => (!province || province === place.province) && limited.allowsProvince(province),
        )
        .flatMap(({ blocks }) => blocks)
        .slice(0, UNMAPPED_BLOCKS);
    const farther = blocksByDistance(index, place)
      .filter(({ name, km }) => !names.has(name) && km <= FARTHEST_KM)
      .map(({ name }) => name)
      .slice(0, FARTHER_BLOCKS);
    await collect(ofProvince(index.distance), () => 'at-a-distance');
    await collect([...farther, ...ofProvince(index.elsewhere)], groupOf);
  }
  return {
    sought: '',
    results: found
      .results(widened)
      .filter(({ distanceKm = 0 }) => distanceKm <= FARTHEST_KM)
      .map((result) => {
        const [, ...others] = result.reasons;
        return { ...result, reasons: [{ by: 'call', kinds: result.calls ?? [] }, ...others] };
      }),
    categories: [],
    place,
    unknownPlace,
    widened,
    seeking: kinds,
    complete: true,
    problems,
  };
}
