/** The widget's entry: defines the elements. Cards and forms load when they are asked for. */

export { RelaisBadge } from './badge/relais-badge.ts';
export { RelaisFeedback } from './feedback/relais-feedback.ts';
export { RelaisList } from './list/relais-list.ts';
export { RelaisListing } from './listing/relais-listing.ts';
export { RelaisResultsEvent, RelaisSearch } from './relais-search.ts';
