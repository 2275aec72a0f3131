import type { Listing } from '@relais/core/listing';

/** Where all of this comes from: nowhere. */
export const FICTITIOUS_SOURCE: Listing['source'] = { id: 'demo-fictif', date: '2026-10-30' };
