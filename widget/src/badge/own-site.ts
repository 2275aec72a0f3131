import { keyOfAddress, keysOfPage } from '@relais/core/connect/hosts';
import type { Listing } from '@relais/core/listing';

/** Whether a page is of a listing's own site, by the web addresses that the directory has of it. */
export function isOwnSite(listing: Pick<Listing, 'web'>, page: string): boolean {
  const keys = keysOfPage(page);
  return listing.web.some((address) => keys.includes(keyOfAddress(address) ?? ''));
}
