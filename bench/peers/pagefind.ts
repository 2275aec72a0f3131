import type { Peer } from './peer.ts';
export const pagefind: Peer = undefined as never;
