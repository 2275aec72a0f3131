/** The directory that the box will search: opened here to see that it can be, and for what there is to choose from. */
import type { Category } from '@relais/core/connect/categories';
import {
  type Directory,
  DirectoryError,
  type DirectoryFault,
  openDirectory,
} from '@relais/core/connect/directory';
import { suggestPlaces } from '@relais/core/connect/search';
import type { Language, Province } from '@relais/core/listing';
import { browserPlatform } from '@relais/core/platform-browser';
import { PROVINCE_NAME } from '@relais/core/wording';

export type Opening =
  | { step: 'none' }
  | { step: 'loading' }
  | { step: 'failed'; fault: DirectoryFault }
  | { step: 'ready'; directory: Directory; categories: readonly Category[]; first: Category | undefined };

const platform = browserPlatform();

export async function open(address: string, publicKey: string): Promise<Opening> {
  if (!address.trim()) return { step: 'none' };
  try {
    const directory = await openDirectory({ url: address.trim(), publicKey: publicKey.trim(), platform });
    const words = await directory.categories();
    const categories = words.all.filter(({ absent }) => !absent);
    return { step: 'ready', directory, categories, first: words.frequent[0] };
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    return { step: 'failed', fault: error.fault };
  }
}

/** Places as they are suggested in the box, with their province. */
export async function placesLike(
  opening: Opening,
  text: string,
  language: Language,
  provinces: readonly Province[],
): Promise<string[]> {
  if (opening.step !== 'ready') return [];
  const places = await suggestPlaces(opening.directory, text, undefined, { provinces });
  return places.map(({ name, province }) => `${name}, ${PROVINCE_NAME[language][province]}`);
}
