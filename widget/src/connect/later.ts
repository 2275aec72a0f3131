/** What loads when it is asked for. Each defines an element, which stands in the page from then on. */
export const LATER = {
  card: () => import('./listing-card.ts'),
  basket: () => import('../refer/basket-panel.ts'),
  filters: () => import('./filter-panel.ts'),
  map: () => import('../map/result-map.ts'),
  request: () => import('../listen/request.ts'),
  followUp: () => import('../follow/follow-up.ts'),
};
export type LaterPart = keyof typeof LATER;
