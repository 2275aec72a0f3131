import type { Directory } from '@relais/core/connect/directory';
import { inLanguage, type Listing } from '@relais/core/listing';
import { ElementProblem } from './directory-element.ts';

/** The listing that an attribute names. @throws ElementProblem `attribute`, `gone`; DirectoryError */
export async function listingById(directory: Directory, id: string): Promise<Listing> {
  if (!id.trim()) {
    throw new ElementProblem(
      'attribute',
      'The attribute "listing" is missing: give it the id of a listing, such as listing="clinique-du-ruisseau".',
    );
  }
  const listing = await directory.listing(id.trim());
  if (!listing) throw new ElementProblem('gone', gone(directory, id));
  return listing;
}

export const gone = ({ manifest }: Directory, id: string) =>
  `No listing has the id "${id}" in ${inLanguage(manifest.name, 'fr').text}, edition of ${manifest.published.slice(0, 10)}. Look it up again in the directory, or take it out of this page.`;
