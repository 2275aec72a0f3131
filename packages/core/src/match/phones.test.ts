import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneOfLink, phonesInText } from './phones.ts';

const inText = (text: string) => phonesInText(text).map(({ phone }) => phone);

describe('a number in a text', () => {
  it.each([
    '705 555-0111',
    '705-555-0111',
    '705.555.0111',
    '(705) 555-0111',
    '(705)555-0111',
    '1 705 555-0111',
    '1-705-555-0111',
    '+1 705 555 0111',
    '+17055550111',
    '705\u00A0555\u20110111',
    '705–555–0111',
    'Tél. : 7055550111',
    'Phone: 7055550111.',
    'Appelez-nous au 705 555-0111!',
    '705 555-0111, poste 12',
    '705/555-0111',
    'Halifax : 705 555-0111',
    'HALIFAX 705 555-0111',
  ])('is found in « %s »', (text) => {
    expect(inText(text)).toEqual(['+17055550111']);
  });

  it.each([
    ['fax', 'Fax : 705 555-0111'],
    ['fax in French', 'Télécopieur : 705 555-0111'],
    ['fax, short', 'Téléc. 705 555-0111'],
    ['fax after other words', 'rue ElmFax : 705 555-0111'],
    ['a teletypewriter', 'ATS : 705 555-0111'],
    ['ten bare digits', 'No 7055550111'],
    ['a longer number', '12345705 555-01112345'],
    ['a card', '4705 5550 1117 0555'],
    ['money', '$705 555 0111'],
    ['a serial number', 'SKU-705-555-0111-22'],
    ['an area that cannot be', '105 555-0111'],
    ['an exchange that cannot be', '705 155-0111'],
    ['seven digits', '555-0111'],
  ])('is none: %s', (_, text) => {
    expect(inText(text)).toEqual([]);
  });

  it('is told apart from the next one', () => {
    expect(inText('705 555-0111 ou 1 800 555-0122')).toEqual(['+17055550111', '+18005550122']);
    expect(inText('Tél. 705 555-0111 / Fax 705 555-0122')).toEqual(['+17055550111']);
  });

  it('is where it is said to be', () => {
    const text = 'Urgence : (705) 555-0111 (24 h)';
    expect(phonesInText(text).map(({ from, to }) => text.slice(from, to))).toEqual(['(705) 555-0111']);
  });

  it('is never part of a longer run of digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{11,40}$/), (digits) => {
        expect(inText(digits).filter((phone) => !(digits.length === 11 && phone === `+${digits}`))).toEqual(
          [],
        );
      }),
    );
  });

  it('takes no longer on long texts of digits and brackets', () => {
    for (const text of ['1 ('.repeat(20_000), '705 555 '.repeat(20_000), `${'('.repeat(50_000)}0111`]) {
      expect(inText(text).length).toBeLessThanOrEqual(20_000);
    }
  });
});

describe('a number in a link', () => {
  it.each([
    'tel:+17055550111',
    'tel:17055550111',
    'tel:705-555-0111',
    'tel:(705)%20555-0111',
    'tel:+1-705-555-0111;ext=12',
    'tel:7055550111,,12',
    'TEL:+1 705 555 0111',
    'callto:7055550111',
    'phone:tel:+17055550111',
    '705-555-0111 x 12',
  ])('%s', (value) => {
    expect(phoneOfLink(value)).toBe('+17055550111');
  });

  it.each(['tel:', 'tel:911', 'tel:+33142345678', 'tel:555-0111', 'tel:%E0%A4', 'tel:70555501112'])(
    '%s is no North American number',
    (value) => {
      expect(phoneOfLink(value)).toBeUndefined();
    },
  );
});
