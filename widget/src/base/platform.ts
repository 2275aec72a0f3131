import { browserPlatform } from '@relais/core/platform-browser';

/** The one platform of a page: one database, one queue. */
export const platform = browserPlatform();
