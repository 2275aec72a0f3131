import { encodeHostTable, fingerprint, keyOfAddress, shardStartOf } from '@relais/core/connect/hosts';
import { type FileName, type HostShard, type HostsFile, SHARD_MINIMUM } from '@relais/core/directory-format';
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

/** Web addresses of listings, gathered as they pass: the lookup table, and the shards that tell the rest. */
export class Hosts {
  /** Numbers of the listings behind a key, and their offers. */
  readonly #byKey = new Map<string, Array<{ number: number; offer: Offer }>>();

  add(listing: Listing, number: number): void {
    const offer = offerOf(listing);
    for (const key of new Set(listing.web.map(keyOfAddress))) {
      if (!key) continue;
      const sharing = this.#byKey.get(key);
      if (sharing) sharing.push({ number, offer });
      else this.#byKey.set(key, [{ number, offer }]);
    }
  }

  table(): Uint8Array<ArrayBuffer> {
    return encodeHostTable(
      new Map(
        [...this.#byKey].map(([key, listings]) => [key, commonOffer(listings.map(({ offer }) => offer))]),
      ),
    );
  }

  /** Cuts along the fingerprints, so that every shard has SHARD_MINIMUM listings or more. @param write makes a file */
  async shards(
    at: (number: number) => Listing,
    write: (shard: HostShard) => Promise<FileName>,
  ): Promise<HostsFile['shards']> {
    const entries = [...this.#byKey]
      .map(([key, listings]) => ({
        key,
        start: shardStartOf(fingerprint(key)),
        numbers: listings.map(({ number }) => number),
      }))
      .sort((a, b) => a.start - b.start || (a.key < b.key ? -1 : 1));
    const parts: Array<{ start: number; entries: typeof entries; numbers: Set<number> }> = [];
    for (const [i, entry] of entries.entries()) {
      let part = parts.at(-1);
      if (!part || (part.numbers.size >= SHARD_MINIMUM && entry.start !== entries[i - 1]!.start)) {
        part = { start: parts.length ? entry.start : 0, entries: [], numbers: new Set() };
        parts.push(part);
      }
      part.entries.push(entry);
      for (const number of entry.numbers) part.numbers.add(number);
    }
    const last = parts.at(-1);
    if (last && parts.length > 1 && last.numbers.size < SHARD_MINIMUM) {
      parts.pop();
      const before = parts.at(-1)!;
      before.entries.push(...last.entries);
      for (const number of last.numbers) before.numbers.add(number);
    }
    const shards: HostsFile['shards'] = [];
    for (const { start, entries, numbers } of parts) {
      const listings = new Map([...numbers].map((number) => [number, at(number)]));
      const name = await write({
        keys: Object.fromEntries(
          entries
            .sort((a, b) => (a.key < b.key ? -1 : 1))
            .map(({ key, numbers }) => [key, numbers.map((number) => listings.get(number)!.id).sort()]),
        ),
        listings: [...listings.values()]
          .map(({ description, ...listing }) => listing)
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      });
      shards.push({ start, name });
    }
    return shards;
  }
}
