/** What the first three characters of a postal code say. */
import type { Province } from '../listing.ts';

/** X is shared by two territories. */
const PROVINCE_OF_LETTER: Readonly<Record<string, Province>> = {
  A: 'NL',
  B: 'NS',
  C: 'PE',
  E: 'NB',
  G: 'QC',
  H: 'QC',
  J: 'QC',
  K: 'ON',
  L: 'ON',
  M: 'ON',
  N: 'ON',
  P: 'ON',
  R: 'MB',
  S: 'SK',
  T: 'AB',
  V: 'BC',
  X: 'NT',
  Y: 'YT',
};

/** The province of `K1N`, in capitals; undefined for a letter that begins none. X0A, X0B and X0C are Nunavut’s. */
export const provinceOfPostalArea = (fsa: string): Province | undefined =>
  /^X0[ABC]/.test(fsa) ? 'NU' : PROVINCE_OF_LETTER[fsa[0]!];
