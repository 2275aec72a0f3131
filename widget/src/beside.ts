/** The modules that define the elements beside the box. */
export const BESIDE = {
  listing: () => import('./listing/relais-listing.ts'),
  list: () => import('./list/relais-list.ts'),
  badge: () => import('./badge/relais-badge.ts'),
  feedback: () => import('./feedback/relais-feedback.ts'),
  page: () => import('./refer/listing-page.ts'),
};
