import type { Language } from '../first-terms.ts';
import type { CategoryMatch } from './categories.ts';
import type { Directory } from './directory.ts';
import { Limits, type SearchLimits } from './limits.ts';

/** What may be meant by what is being typed in the box of services. */
export async function suggestServices(
  directory: Directory,
  text: string,
  language: Language,
  limit = 6,
  limits: SearchLimits = {},
): Promise<CategoryMatch[]> {
  const lexicon = await directory.categories();
  if (lexicon.isStrange(text)) lexicon.learnSpelling((await import('./spelling.ts')).Spelling);
  const limited = new Limits(limits, lexicon);
  return lexicon.suggest(text, language, limit, (category) => limited.allowsCategory(category));
}
