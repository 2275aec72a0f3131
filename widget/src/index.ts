/** The widget's entry: defines the elements. Cards and forms load when they are asked for. */

export { RelaisListingPage, RelaisListingShownEvent } from './refer/listing-page.ts';
export { RelaisResultsEvent, RelaisSearch } from './relais-search.ts';
