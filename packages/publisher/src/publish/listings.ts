/**
 * The listings to be published, as something that can be read through once and then looked up: a file of a million
 * stays on the disk.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import type { Listing } from '@relais/core/listing';
import { placedListingsOfFile } from '../listings-file.ts';

export interface ListingSource {
  /** Visits every listing in turn, numbered from 0. To be called once, before `at`. @throws CommandError */
  scan(
    visit: (listing: Listing, number: number) => void,
    onProgress?: (done: number, total: number) => void,
  ): Promise<void>;
  /** The listing with that number. */
  at(number: number): Listing;
  close(): void;
}

export function listingsInMemory(listings: readonly Listing[]): ListingSource {
  return {
    async scan(visit) {
      for (const [number, listing] of listings.entries()) visit(listing, number);
    },
    at: (number) => listings[number]!,
    close() {},
  };
}

/** Lines of JSON, as `relais import` writes them. */
export function listingsInFile(file: string): ListingSource {
  let descriptor: number | undefined;
  const starts: number[] = [];
  const lengths: number[] = [];
  return {
    async scan(visit, onProgress) {
      for await (const { listing, start, length } of placedListingsOfFile(file, onProgress)) {
        starts.push(start);
        lengths.push(length);
        visit(listing, starts.length - 1);
      }
    },
    at(number) {
      descriptor ??= openSync(file, 'r');
      const bytes = Buffer.allocUnsafe(lengths[number]!);
      readSync(descriptor, bytes, 0, bytes.length, starts[number]!);
      return JSON.parse(bytes.toString()) as Listing;
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor);
    },
  };
}
