/**
 * The directories that the person follows, in their order of preference: asked together, each with its own table, home
 * region and address. No host hears of another’s.
 */
import type { Told } from '@relais/core/connect/hosts';
import type { Listing, Offer } from '@relais/core/listing';
import { type Answer, type Claim, type Context, type Settled, settleClaim } from '@relais/core/match/judging';
import { settleByHost } from '@relais/core/match/named-host';
import type { Platform } from '@relais/core/platform';
import type { DirectoryAddress, HomeChoice, HomePlace, HomeState } from '../messages.ts';
import { apart, eraseOthers } from './apart.ts';
import { cautious, toldByAll } from './combining.ts';
import { DirectoryKeeper } from './directory-keeper.ts';
import type { Followed } from './settings.ts';

export interface Following {
  id: string;
  keeper: DirectoryKeeper;
}

/** What one directory’s table tells of a page. */
export interface PageFound {
  id: string;
  key: string;
  offer: Offer;
}

export class Directories {
  readonly #platform: Platform;
  readonly #followed: () => Promise<Followed[]>;
  readonly #keepers = new Map<string, DirectoryKeeper>();

  /** @param followed which they are, the preferred first */
  constructor(platform: Platform, followed: () => Promise<Followed[]>) {
    this.#platform = platform;
    this.#followed = followed;
  }

  /** Those that are followed. */
  async all(): Promise<Following[]> {
    return (await this.#followed()).map(({ id, url, publicKey }) => ({
      id,
      keeper: this.keeper(id, { url, publicKey }),
    }));
  }

  async one(id: unknown): Promise<Following | undefined> {
    return (await this.all()).find((following) => following.id === id);
  }

  /** Of one that is followed, or is being tried. */
  keeper(id: string, address: DirectoryAddress): DirectoryKeeper {
    let keeper = this.#keepers.get(id);
    if (keeper?.address.url !== address.url || keeper.address.publicKey !== address.publicKey) {
      keeper = new DirectoryKeeper(apart(this.#platform, id), address);
      this.#keepers.set(id, keeper);
    }
    return keeper;
  }

  /** Reads anew at the next question. */
  forget(): void {
    this.#keepers.clear();
  }

  /** Erases what is held of directories that are not followed: removed, or tried in vain. */
  async eraseUnfollowed(): Promise<void> {
    const ids = (await this.#followed()).map(({ id }) => id);
    for (const id of this.#keepers.keys()) if (!ids.includes(id)) this.#keepers.delete(id);
    await eraseOthers(this.#platform, ids);
  }

  /** What the device knows of a page by itself. Makes no request, whatever happens. */
  async match(page: string): Promise<PageFound[]> {
    const found = await Promise.all(
      (await this.all()).map(async ({ id, keeper }) => ({ id, match: await keeper.match(page) })),
    );
    return found.flatMap(({ id, match }) => (match ? [{ id, ...match }] : []));
  }

  /**
   * Those of keys that are listed. Makes no request, whatever happens.
   * @param isStranger whether a key met a directory’s fingerprint by chance, as is known by now
   */
  async lookup(
    keys: readonly string[],
    isStranger: (id: string, key: string) => boolean,
  ): Promise<Array<[key: string, listed: Told]>> {
    const tellings = new Map<string, Told[]>();
    const answers = (await this.all()).map(async ({ id, keeper }) => ({
      id,
      found: await keeper.lookup(keys),
    }));
    for (const { id, found } of await Promise.all(answers)) {
      for (const [key, told] of found) {
        if (isStranger(id, key)) continue;
        const others = tellings.get(key);
        if (others) others.push(told);
        else tellings.set(key, [told]);
      }
    }
    return [...tellings].map(([key, told]) => [key, toldByAll(told)]);
  }

  /**
   * Settles what a page claims by the listings that are in a home region, and outside of it by the table, as far as that
   * tells. Makes no request, whatever happens.
   * @returns in the order of the claims, undefined for those that stay open
   */
  async settle(
    claims: readonly Claim[],
    page: Context,
    isStranger: (id: string, key: string) => boolean,
  ): Promise<Array<Settled | undefined>> {
    const keys = [...new Set(claims.flatMap(({ hits }) => hits.map(({ key }) => key)))];
    const answers = (await this.all()).map(async ({ id, keeper }) => {
      const [known, tell] = await Promise.all([keeper.atHand(keys), keeper.telling()]);
      return {
        known: new Map(known.filter(([key]) => !isStranger(id, key))),
        tell: (key: string) => (isStranger(id, key) ? undefined : tell(key)),
      };
    });
    const all = await Promise.all(answers);
    return claims.map((claim) => {
      // Where listings are at hand they say all there is to say.
      const isAtHand = all.some(({ known }) => claim.hits.some(({ key }) => known.get(key)?.listings));
      const settled = all.flatMap(({ known, tell }) => {
        // What is another directory's alone is no evidence against what this one has.
        const hits = claim.hits.filter(({ key }) => known.has(key));
        if (!hits.length) return [];
        const asked = { ...claim, hits };
        return (
          (isAtHand ? settleClaim(asked, page, (key) => known.get(key)) : settleByHost(asked, tell)) ?? []
        );
      });
      const [first] = settled;
      if (!first || settled.some(({ key }) => key !== first.key)) return undefined;
      const told = all.flatMap(({ tell }) => tell(first.key)?.offer ?? []);
      return {
        ...first,
        offer: cautious(all.length > 1 ? [...settled.map(({ offer }) => offer), ...told] : [first.offer]),
      };
    });
  }

  /** Of keys those that are listed, with the listings that a home region has: the first directory's that has them. */
  async atHand(
    keys: readonly string[],
    isStranger: (id: string, key: string) => boolean,
  ): Promise<Array<[key: string, answer: Answer]>> {
    const [listed, ...known] = await Promise.all([
      this.lookup(keys, isStranger),
      ...(await this.all()).map(async ({ id, keeper }) =>
        (await keeper.atHand(keys)).filter(([key]) => !isStranger(id, key)),
      ),
    ]);
    const listings = new Map(
      known
        .flat()
        .map(([key, answer]) => [key, answer.listings])
        .reverse() as Array<[string, Answer['listings']]>,
    );
    return listed.map(([key, told]) => {
      const own = listings.get(key);
      return [key, own ? { ...told, listings: own } : told];
    });
  }

  /** Those that list a page, or a key that was found on one, and under which key. */
  async listing(page: string, named?: string): Promise<Array<Following & { key: string }>> {
    const knowing = (await this.all()).map(async ({ id, keeper }) => {
      const isNamed = named !== undefined && (await keeper.lookup([named])).length > 0;
      const key = named === undefined ? (await keeper.match(page))?.key : isNamed ? named : undefined;
      return key === undefined ? [] : [{ id, keeper, key }];
    });
    return (await Promise.all(knowing)).flat();
  }

  /**
   * A listing of a page where every directory that knows it has it on the device. Makes no request.
   * @returns undefined where a directory would have to be asked
   */
  async listingAtHand(page: string): Promise<Listing | undefined> {
    const listings = await Promise.all(
      (await this.listing(page)).map(({ keeper }) => keeper.listingAtHand(page)),
    );
    return listings.every(Boolean) ? listings[0] : undefined;
  }

  /** What is held of the region that was chosen, in all of them together. Makes no request. */
  async heldHome(choice: HomeChoice): Promise<HomeState['held']> {
    const all = await Promise.all((await this.all()).map(({ keeper }) => keeper.heldHome(choice)));
    const held = all.filter((one) => one !== null);
    const [first] = held;
    if (!first) return null;
    return {
      listings: held.reduce((sum, { listings }) => sum + listings, 0),
      bytes: held.reduce((sum, { bytes }) => sum + bytes, 0),
      km: Math.min(...held.map(({ km }) => km)),
      published: first.published,
    };
  }

  /**
   * Places of that name, as the first directory that knows one tells.
   * @throws DirectoryError where none could be asked
   */
  async findPlace(text: string): Promise<HomePlace[]> {
    let problem: unknown;
    let isAnswered = false;
    for (const { keeper } of await this.all()) {
      try {
        const places = await keeper.findPlace(text);
        if (places.length) return places;
        isAnswered = true;
      } catch (error) {
        problem ??= error;
      }
    }
    if (problem && !isAnswered) throw problem;
    return [];
  }
}
