import type { Recipient } from '../directory-format.ts';
import type { Province } from '../listing.ts';
import type { Jurisdiction, Kind } from '../submission.ts';

export interface Need {
  kind: Kind;
  province?: Province | undefined;
  jurisdiction?: Jurisdiction | undefined;
}

/**
 * Who answers a need: among the recipients that take the kind and cover the region and the jurisdiction, the
 * one that names them most narrowly; of equals, the one published first. A recipient that names regions does
 * not cover a need whose region is not known.
 * @returns undefined where nobody does
 */
export function pickRecipient(recipients: readonly Recipient[], need: Need): Recipient | undefined {
  const covers = <T>(named: readonly T[] | undefined, wanted: T | undefined) =>
    !named || (wanted !== undefined && named.includes(wanted));
  // Fewer names is narrower; no list at all is the widest.
  const width = (named: readonly unknown[] | undefined) => named?.length ?? Number.POSITIVE_INFINITY;
  return recipients
    .filter(
      ({ kinds, regions, jurisdictions }) =>
        kinds.includes(need.kind) &&
        covers(regions, need.province) &&
        covers(jurisdictions, need.jurisdiction),
    )
    .reduce<Recipient | undefined>((best, candidate) => {
      if (!best) return candidate;
      const byRegion = width(candidate.regions) - width(best.regions);
      if (byRegion < 0) return candidate;
      // Infinity - Infinity is NaN: both cover everything, so the jurisdiction decides.
      const tie = byRegion === 0 || Number.isNaN(byRegion);
      return tie && width(candidate.jurisdictions) < width(best.jurisdictions) ? candidate : best;
    }, undefined);
}
