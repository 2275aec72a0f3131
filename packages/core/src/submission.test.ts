import { describe, expect, it } from 'vitest';
import { Message, partnerName } from './submission.ts';

const request = { kind: 'request', sought: 'orthophoniste', language: 'fr' } as const;

describe('the organisation through whose site somebody writes', () => {
  it('is read where it stands, and missed by nobody where an older message has none', () => {
    expect(Message.parse({ ...request, partner: 'Carrefour du Nickel' })).toEqual({
      ...request,
      partner: 'Carrefour du Nickel',
    });
    expect(Message.parse(request)).toEqual(request);
  });

  it('loses nobody their message, whatever a page calls itself', () => {
    for (const partner of ['', 'x'.repeat(5000), '\u202E\u0007', '👩🏽‍🚀'.repeat(90)]) {
      const message = Message.parse({ ...request, partner });
      expect(message).toMatchObject(request);
      expect([...message.partner!].length).toBeLessThanOrEqual(120);
    }
  });

  it('is one line that turns nothing around it, cut where it is too long', () => {
    expect(partnerName('  Carrefour\n du\u0000 \u202ENickel  ')).toBe('Carrefour du Nickel');
    expect(partnerName('Côté & Fils, le « Relais »')).toBe('Côté & Fils, le « Relais »');
    expect(partnerName(' \n\u2066 ')).toBe('');
    const long = partnerName('Regroupement '.repeat(30));
    expect(long).toMatch(/^Regroupement .*…$/);
    expect([...long]).toHaveLength(120);
    // No character in two.
    expect(partnerName('😀'.repeat(200))).toBe(`${'😀'.repeat(119)}…`);
  });

  it('is in each kind of message, and nothing else of a page is', () => {
    const listing = { id: 'd1', name: 'Clinique' };
    const kinds = [
      request,
      { kind: 'correction', listing, about: ['phone'], language: 'fr' },
      { kind: 'report', listing, servedInFrench: true, month: '2026-11', language: 'fr' },
      { kind: 'concern', shortcomings: [], language: 'fr' },
      { kind: 'suggestion', suggestions: [], language: 'fr' },
      { kind: 'comment', comments: [], language: 'fr' },
      { kind: 'pledge', pledge: 'french-here', business: { name: 'Café' }, language: 'fr' },
      {
        kind: 'referral',
        listing,
        person: { name: 'A', reach: '7' },
        consent: { contact: true, given: '2026-11-23' },
        language: 'fr',
      },
    ];
    for (const message of kinds) {
      const read = Message.parse({ ...message, partner: 'Accueil', page: 'https://accueil.example/aide' });
      expect(read).toEqual({ ...message, partner: 'Accueil' });
    }
  });
});
