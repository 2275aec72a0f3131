/** Organisations that seek somebody, as a search: what it asks the directory, and what is said of its answer. */
import type { SearchAnswer } from '@relais/core/connect/search';
import type { CallKind, Language } from '@relais/core/listing';
import { CALLS } from '../strings/calls.ts';

export { searchCalls } from '@relais/core/connect/calls';

/** What was found, in a line. */
export function seekingText({ results, place }: SearchAnswer, language: Language): string {
  const s = CALLS[language];
  if (!place) return s.placeAsked;
  if (!results.length) return s.none(place.name);
  const near = results.filter(({ group }) => group === 'near').length;
  return near ? s.found(near, place.name) : s.farther(place.name);
}

/** What a row of the list says of whom it seeks. */
export const seeksText = (kinds: readonly CallKind[], language: Language): string =>
  CALLS[language].seeksAll(kinds);

export const whyText = (kinds: readonly CallKind[], language: Language): string => CALLS[language].why(kinds);

/** What one may do where there is no such call. */
export const emptyWords = (language: Language) => {
  const { noneHint, all } = CALLS[language];
  return { hint: noneHint, all };
};
