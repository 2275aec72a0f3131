import type { Manifest, Recipient } from '@relais/core/directory-format';
import { expect, test } from 'vitest';
import { readerOfWish, tidyBusiness } from './wishes.ts';

test('a business is sent as it was confirmed, without blanks, empty fields and what nobody asked for', () => {
  expect(
    tidyBusiness({
      name: '  North Star\n Dental ',
      address: ' ',
      city: 'Sudbury',
      phone: 7055550101,
      page: 'https://north-star.example/?patient=3',
    } as Parameters<typeof tidyBusiness>[0]),
  ).toEqual({ name: 'North Star Dental', city: 'Sudbury' });
  expect(tidyBusiness({ name: 'x'.repeat(1000) })!.name).toHaveLength(160);
});

test('without a name nothing is sent', () => {
  expect(tidyBusiness({ name: ' ', city: 'Sudbury' })).toBeUndefined();
  expect(tidyBusiness({})).toBeUndefined();
});

test('a wish is read by who takes that kind where the business is; by nobody where there is no intake', () => {
  const recipient = (id: string, parts: Partial<Recipient>) =>
    ({ id, name: { fr: id }, kinds: ['pledge'], ...parts }) as Recipient;
  const manifest = {
    intake: 'https://intake.example',
    recipients: [
      recipient('partout', {}),
      recipient('ontario', { regions: ['ON'] }),
      recipient('autre', { kinds: ['report'], regions: ['ON'] }),
    ],
  } as Manifest;
  expect(readerOfWish(manifest, 'pledge', 'ON')?.id).toBe('ontario');
  expect(readerOfWish(manifest, 'pledge', undefined)?.id).toBe('partout');
  expect(readerOfWish(manifest, 'suggestion', 'ON')).toBeUndefined();
  expect(
    readerOfWish({ ...manifest, intake: undefined } as unknown as Manifest, 'pledge', 'ON'),
  ).toBeUndefined();
});
