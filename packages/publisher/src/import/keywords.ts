/** What a source calls a listing where the taxonomy has no category: kept, so that it can be found by it all the same. */
import type { Listing } from '@relais/core/listing';
import { fold } from './fold.ts';
import { languageOfText } from './name-language.ts';

const KEPT = 5;
/** Longer is a description, and not a kind of service. */
const LONGEST = 80;

/**
 * The keywords of a listing, as its fields; none where there is nothing to keep. Each once, the first five, in the
 * language its words look like.
 * @param unmapped texts of the source; a tag is kept as its value, a type of schema.org as its words
 */
export function keywordsOf(unmapped: Iterable<string>): Pick<Listing, 'keywords'> {
  const keywords = new Map<string, string>();
  for (const text of unmapped) {
    const words = inWords(text);
    const key = fold(words);
    if (/\p{L}{2}/u.test(words) && words.length <= LONGEST && !keywords.has(key)) keywords.set(key, words);
  }
  const kept = [...keywords.values()].slice(0, KEPT);
  return kept.length ? { keywords: kept.map((words) => ({ [languageOfText(words)]: words })) } : {};
}

/** `shop=canoe_hire` → canoe hire, `CollegeOrUniversity` → college or university. */
function inWords(text: string): string {
  if (/^[a-z:_]+=[a-z_]+$/.test(text)) return text.slice(text.indexOf('=') + 1).replace(/_/g, ' ');
  if (/^(?:[A-Z][a-z]+){2,}$/.test(text)) return text.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return text.trim();
}
