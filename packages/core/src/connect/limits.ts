/**
 * What a search is limited to by whoever offers it: an organisation that helps with housing, in Ontario. Applied here,
 * on the device: which files are fetched around a place stays the same.
 */
import type { Block } from '../directory-format.ts';
import type { Province } from '../listing.ts';
import type { Category, CategoryWords } from './categories.ts';

export interface SearchLimits {
  /** Ids of the services that are offered here; absent or empty for all. */
  categories?: readonly string[] | undefined;
  /** Where: the place of a listing, or the province that it serves at a distance; absent or empty for all. */
  provinces?: readonly Province[] | undefined;
}

/** Limits, as one directory numbers its services. */
export class Limits {
  readonly #numbers: ReadonlySet<number> | undefined;
  readonly #provinces: readonly Province[] | undefined;

  constructor({ categories, provinces }: SearchLimits, lexicon: CategoryWords) {
    if (categories?.length) {
      const allowed = lexicon.all.filter(({ id }) => categories.includes(id));
      this.#numbers = new Set(allowed.map(({ number }) => number));
    }
    if (provinces?.length) this.#provinces = provinces;
  }

  allowsCategory({ number }: Category): boolean {
    return this.#numbers?.has(number) ?? true;
  }

  /** What is known to lie nowhere in particular lies in none of the provinces. */
  allowsProvince(province: Province | undefined): boolean {
    return !this.#provinces || (province !== undefined && this.#provinces.includes(province));
  }

  get areSomewhere(): boolean {
    return this.#provinces !== undefined;
  }

  /** @param atADistance whether it is an answer from afar: then its block was chosen by the province that it serves */
  allowsEntry(block: Block, entry: number, atADistance: boolean): boolean {
    const numbers = this.#numbers;
    if (numbers && !block.categories[entry]!.some((number) => numbers.has(number))) return false;
    return atADistance || this.allowsProvince(block.provinces[entry]);
  }
}
