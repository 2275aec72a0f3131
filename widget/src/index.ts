/** The widget's entry: defines the elements. Cards and forms load when they are asked for. */

export type { RelaisListingPage, RelaisListingShownEvent } from './refer/listing-page.ts';
export { RelaisResultsEvent, RelaisSearch } from './relais-search.ts';

// The page of a listing stands in the markup of a directory's site, and of few others.
if (document.querySelector('relais-listing-page')) void import('./refer/listing-page.ts');
