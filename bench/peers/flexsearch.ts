import type { Peer } from './peer.ts';
export const flexsearch: Peer = undefined as never;
