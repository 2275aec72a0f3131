import type { Directory } from '@relais/core/connect/directory';
import { inLanguage, type Listing } from '@relais/core/listing';
import { ElementProblem } from './directory-element.ts';

/** Until every directory can be asked for one listing by its id. */
interface ById {
  listing?(id: string): Promise<Listing | undefined>;
}

const wholes = new WeakMap<Directory, Promise<Map<string, Listing>>>();

/** Reads a whole directory once: only for small ones. */
function whole(directory: Directory): Promise<Map<string, Listing>> {
  let reading = wholes.get(directory);
  if (!reading) {
    reading = (async () => {
      const listings = new Map<string, Listing>();
      for await (const listing of directory.listings()) listings.set(listing.id, listing);
      return listings;
    })();
    wholes.set(directory, reading);
    reading.catch(() => wholes.delete(directory));
  }
  return reading;
}

/** The listing with this id, or undefined. @throws DirectoryError */
export async function findListing(directory: Directory, id: string): Promise<Listing | undefined> {
  const byId = directory as ById;
  return byId.listing ? byId.listing(id) : (await whole(directory)).get(id);
}

/** The listing that an attribute names. @throws ElementProblem `attribute`, `gone`; DirectoryError */
export async function listingById(directory: Directory, id: string): Promise<Listing> {
  if (!id.trim()) {
    throw new ElementProblem(
      'attribute',
      'The attribute "listing" is missing: give it the id of a listing, such as listing="clinique-du-ruisseau".',
    );
  }
  const listing = await findListing(directory, id.trim());
  if (!listing) throw new ElementProblem('gone', gone(directory, id));
  return listing;
}

export const gone = ({ manifest }: Directory, id: string) =>
  `No listing has the id "${id}" in ${inLanguage(manifest.name, 'fr').text}, edition of ${manifest.published.slice(0, 10)}. Look it up again in the directory, or take it out of this page.`;
