import { firstPlatform } from '@relais/core/first-platform';

/** The one platform of a page: one database, one queue. */
export const platform = firstPlatform();
