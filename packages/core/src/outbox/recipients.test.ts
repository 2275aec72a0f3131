import { describe, expect, it } from 'vitest';
import type { Recipient } from '../directory-format.ts';
import { pickRecipient } from './recipients.ts';

const recipient = (id: string, parts: Partial<Recipient> = {}): Recipient => ({
  id,
  name: { fr: id },
  kinds: ['referral', 'report'],
  publicKey: { kty: 'OKP', crv: 'X25519', x: 'x' },
  ...parts,
});

const everywhere = recipient('everywhere');
const atlantic = recipient('atlantic', { regions: ['NB', 'NS', 'PE', 'NL'] });
const newBrunswick = recipient('new-brunswick', { regions: ['NB'] });
const federal = recipient('federal', { jurisdictions: ['federal'], kinds: ['report'] });

describe('who answers', () => {
  it.each([
    [
      'the one of the province before the one of the region',
      [everywhere, atlantic, newBrunswick],
      'NB',
      'new-brunswick',
    ],
    [
      'the one of the region before the one of everywhere',
      [everywhere, atlantic, newBrunswick],
      'NS',
      'atlantic',
    ],
    [
      'the one of everywhere where no other covers it',
      [atlantic, newBrunswick, everywhere],
      'ON',
      'everywhere',
    ],
    ['the first of equals', [recipient('one'), recipient('two')], 'ON', 'one'],
  ] as const)('is %s', (_, recipients, province, id) => {
    expect(pickRecipient(recipients, { kind: 'referral', province })?.id).toBe(id);
  });

  it('is the one of the jurisdiction where it is known', () => {
    expect(
      pickRecipient([everywhere, federal], { kind: 'report', province: 'NB', jurisdiction: 'federal' })?.id,
    ).toBe('federal');
    expect(pickRecipient([federal, everywhere], { kind: 'report', province: 'NB' })?.id).toBe('everywhere');
  });

  it('of who answers a call is who takes pledges there, beside who takes everything else', () => {
    const pledges = recipient('mobilisation', { regions: ['NB'], kinds: ['pledge'] });
    expect(pickRecipient([everywhere, newBrunswick, pledges], { kind: 'pledge', province: 'NB' })?.id).toBe(
      'mobilisation',
    );
    expect(pickRecipient([pledges], { kind: 'pledge', province: 'ON' })).toBeUndefined();
  });

  it('is nobody who does not take the kind, or whose region is not known to be meant', () => {
    expect(pickRecipient([everywhere], { kind: 'pledge', province: 'ON' })).toBeUndefined();
    expect(pickRecipient([newBrunswick], { kind: 'referral' })).toBeUndefined();
    expect(pickRecipient([], { kind: 'referral' })).toBeUndefined();
  });
});
