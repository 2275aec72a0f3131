import { encodeHostTable, fingerprint, keyOfAddress, shardOf } from '@relais/core/connect/hosts';
import { type HostShardFile, SHARD_MINIMUM } from '@relais/core/directory-format';
import { type Listing, type Offer, servesInFrench } from '@relais/core/listing';

/** What a badge may say where one address stands for several listings: what holds for all of them. */
function commonOffer(offers: Offer[]): Offer {
  const [first] = offers;
  if (first && offers.every((offer) => offer === first)) return first;
  return offers.some(servesInFrench) ? 'limited' : 'unknown';
}

/** An offer as a whole: a chain whose places differ is « en partie ». */
function offerOf({ french, places }: Listing): Offer {
  return commonOffer(
    places.length ? places.map((place) => place.french?.offer ?? french.offer) : [french.offer],
  );
}

export interface Hosts {
  table: Uint8Array<ArrayBuffer>;
  shardBits: number;
  shards: HostShardFile[];
}

/** The lookup table of web addresses, and shards of at least SHARD_MINIMUM listings that tell the rest. */
export function compileHosts(listings: readonly Listing[]): Hosts {
  const byKey = new Map<string, Listing[]>();
  for (const listing of listings) {
    for (const key of new Set(listing.web.map(keyOfAddress))) {
      if (!key) continue;
      const sharing = byKey.get(key);
      if (sharing) sharing.push(listing);
      else byKey.set(key, [listing]);
    }
  }
  const keys = [...byKey.keys()].sort();
  const table = encodeHostTable(new Map(keys.map((key) => [key, commonOffer(byKey.get(key)!.map(offerOf))])));

  let shardBits = 0;
  let shards = cut(0);
  for (let bits = 1; bits <= 20; bits++) {
    const finer = cut(bits);
    if (finer.some((shard) => shard.listings.length < SHARD_MINIMUM)) break;
    [shardBits, shards] = [bits, finer];
  }
  return { table, shardBits, shards };

  function cut(bits: number): HostShardFile[] {
    const parts = Array.from({ length: 2 ** bits }, () => ({ keys: [] as string[] }));
    for (const key of keys) parts[shardOf(fingerprint(key), bits)]!.keys.push(key);
    return parts.map((part) => {
      const inShard = new Map(
        part.keys.flatMap((key) => byKey.get(key)!).map((listing) => [listing.id, listing]),
      );
      return {
        keys: Object.fromEntries(
          part.keys.map((key) => [
            key,
            byKey
              .get(key)!
              .map(({ id }) => id)
              .sort(),
          ]),
        ),
        listings: [...inShard.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      };
    });
  }
}
