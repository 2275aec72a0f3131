import { BLOCK_SIZE } from '@relais/core/directory-format';
import type { Listing, Place } from '@relais/core/listing';

/** One line of a result list: a listing at one of its places, or at a distance (no place). */
export interface Entry {
  listing: Listing;
  place: Place | undefined;
  latitude: number | undefined;
  longitude: number | undefined;
}

export type LocatedEntry = Entry & { latitude: number; longitude: number };

const byPosition = (axis: 'latitude' | 'longitude') => (a: LocatedEntry, b: LocatedEntry) =>
  a[axis] - b[axis] || (a.listing.id < b.listing.id ? -1 : a.listing.id > b.listing.id ? 1 : 0);

/**
 * Cuts entries into neighbourhoods of at most BLOCK_SIZE: halves along the longer side, again and again (a
 * k-d tree's leaves), so that blocks are about equally full wherever people live.
 */
export function cutBlocks(entries: readonly LocatedEntry[]): LocatedEntry[][] {
  if (entries.length <= BLOCK_SIZE) return entries.length ? [[...entries]] : [];
  const box = boxOf(entries);
  const heightKm = (box.north - box.south) * 111;
  const widthKm = (box.east - box.west) * 111 * Math.cos((((box.north + box.south) / 2) * Math.PI) / 180);
  const sorted = [...entries].sort(byPosition(heightKm > widthKm ? 'latitude' : 'longitude'));
  const middle = sorted.length >> 1;
  return [...cutBlocks(sorted.slice(0, middle)), ...cutBlocks(sorted.slice(middle))];
}

export function boxOf(entries: readonly LocatedEntry[]): {
  south: number;
  west: number;
  north: number;
  east: number;
} {
  let [south, west, north, east] = [90, 180, -90, -180];
  for (const { latitude, longitude } of entries) {
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
  }
  return { south, west, north, east };
}
