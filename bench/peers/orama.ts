import type { Peer } from './peer.ts';
export const orama: Peer = undefined as never;
