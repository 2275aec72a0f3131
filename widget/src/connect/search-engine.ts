/** All that is needed to answer: loaded once the box is there to be typed in. */
export { bodyView, footerView, noticesView, resultStyles, type Scene, summaryText } from './results.ts';
export { SearchStore } from './search-store.ts';
