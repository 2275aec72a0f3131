import type { Language } from '../first-terms.ts';
import type { CategoryMatch } from './categories.ts';
import type { Directory } from './directory.ts';
import type { SearchLimits } from './limits.ts';
import { isLimited, NO_LIMITS } from './no-limits.ts';

/** What may be meant by what is being typed in the box of services. */
export async function suggestServices(
  directory: Directory,
  text: string,
  language: Language,
  limit = 6,
  limits: SearchLimits = {},
): Promise<CategoryMatch[]> {
  const lexicon = await directory.categories();
  if (lexicon.isStrange(text))
    await lexicon.learnSpelling((await import('./spelling.ts')).Spelling).hearAll();
  const limited = isLimited(limits) ? new (await import('./limits.ts')).Limits(limits, lexicon) : NO_LIMITS;
  return lexicon.suggest(text, language, limit, (category) => limited.allowsCategory(category));
}
