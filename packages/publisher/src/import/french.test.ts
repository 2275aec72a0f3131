import { describe, expect, it } from 'vitest';
import { frenchService, type QuotedStatement, readLettersOf, readStatement } from './french.ts';

const offerOf = (cell: string, letters?: 'language' | 'boolean') => readStatement(cell, letters).offer;

describe('what a cell says about French', () => {
  it.each(['Yes', 'OUI', 'y', 'o', 'true', 'Vrai', '1', 'x', 'X', '✓', ' yes '])(
    'takes %j as on request',
    (cell) => {
      expect(readStatement(cell)).toMatchObject({ offer: 'on-request', understood: true });
    },
  );

  it.each(['No', 'NON', 'n', 'false', 'Faux', '0', 'No French', 'pas de français', 'Not in French'])(
    'takes %j as none',
    (cell) => {
      expect(readStatement(cell)).toMatchObject({ offer: 'none', understood: true });
    },
  );

  it.each(['', ' ', '-', 'N/A', 'n.d.', 'TBC', 'Unknown', 'Inconnu', 'À confirmer', '?'])(
    'takes %j as nobody having said',
    (cell) => {
      expect(readStatement(cell)).toMatchObject({ offer: 'unknown', blank: true });
    },
  );

  it.each([
    'French',
    'Français',
    'French / Français',
    'FR',
    'fr-CA',
    'French only',
    'Francophone',
    'French, Arabic',
  ])('takes %j as French being the language of service', (cell) => {
    expect(readStatement(cell)).toMatchObject({ offer: 'active', understood: true });
  });

  it.each([
    'Bilingual',
    'bilingue',
    'Bilingual / Bilingue',
    'English and French',
    'français et anglais',
    'fr;en',
    'EN, FR',
    'English / French',
    'Anglais|Français|Espagnol',
    'Bilingual (English/French)',
    'services en français et en anglais',
  ])('takes %j as French on request', (cell) => {
    expect(readStatement(cell)).toMatchObject({ offer: 'on-request', understood: true });
  });

  it.each(['English', 'English / Anglais', 'English ', 'anglais seulement', 'Mandarin', 'en'])(
    'takes %j as saying nothing of French',
    (cell) => {
      expect(readStatement(cell)).toMatchObject({ offer: 'unknown', understood: true });
    },
  );

  it('knows the levels of the vocabulary in both languages', () => {
    expect(offerOf('Sur demande')).toBe('on-request');
    expect(offerOf('on-request')).toBe('on-request');
    expect(offerOf('Limited / Limité')).toBe('limited');
    expect(offerOf('par interprète')).toBe('interpreter');
    expect(offerOf('Offre active')).toBe('active');
    expect(offerOf('Oui (limité)')).toBe('limited');
    expect(offerOf('Yes - active offer')).toBe('active');
  });

  it.each([
    ['main', 'active'],
    ['Principale', 'active'],
    ['French (limited)', 'limited'],
    ['fr;de', 'active'],
    ['fr;en;de', 'on-request'],
    ['Bilingual / Bilingue', 'on-request'],
    ['Yes / Oui', 'on-request'],
    ['No / Non', 'none'],
    ['French Catholic', 'active'],
    ['Français langue première', 'active'],
    ['English Public', 'unknown'],
    ['English with French Immersion', 'limited'],
  ] as const)('reads %j, as lists, directories and school boards write it, as %s', (cell, offer) => {
    expect(readStatement(cell)).toMatchObject({ offer, understood: true });
  });

  it('never makes a no, or an active offer, out of words it does not understand', () => {
    for (const cell of [
      'None',
      'maybe',
      'peut-être',
      'not available',
      'No, but ask Ms. Roy',
      'see website',
    ]) {
      expect(readStatement(cell), cell).toMatchObject({ offer: 'unknown', understood: false });
    }
    expect(readStatement('French (Tuesdays)')).toMatchObject({ offer: 'unknown', understood: false });
    expect(readStatement('Yes, on Tuesdays')).toMatchObject({ offer: 'on-request', understood: false });
  });

  it.each([
    ...['French not offered', 'Non disponible en français', 'not available in French'],
    ...['Services non offerts en français', 'Aucun service en français', 'English only, French not offered'],
    ...['No services in French', 'Ne parle pas français', 'No, French not offered'],
  ])('takes %j as none, whatever the column', (cell) => {
    expect(readStatement(cell)).toMatchObject({ offer: 'none', understood: true });
  });

  it.each([
    ...['Anglais seulement', 'English only', 'Unilingue anglais', 'Services offerts en anglais'],
    ...['Aucun', 'Aucune', 'None', 'Non bilingue', 'Not offered', 'Non offert', 'Anglais\u00a0seulement'],
  ])('takes %j as none where services in French are asked', (cell) => {
    expect(readStatement(cell, undefined, 'french')).toMatchObject({ offer: 'none', understood: true });
    expect(readStatement(cell).offer).toBe('unknown');
  });

  it.each([
    ['Limited French', 'limited'],
    ['français limité', 'limited'],
    ['Some French', 'limited'],
    ['Interprète disponible', 'interpreter'],
    ['interpreter available', 'interpreter'],
    ["Service d'interprétation en français", 'interpreter'],
    ['Site Web en français', 'limited'],
    ['Documents en français seulement', 'limited'],
    ['Site Web en français et en anglais', 'limited'],
    ['Service en français sur demande', 'on-request'],
    ['French by appointment', 'on-request'],
    ['French-speaking staff', 'on-request'],
    ['Services available in French', 'on-request'],
    ['Services offerts en français', 'active'],
  ] as const)('reads %j as %s', (cell, offer) => {
    for (const asks of [undefined, 'french'] as const) {
      expect(readStatement(cell, undefined, asks)).toMatchObject({ offer, understood: true });
    }
  });

  it.each([
    ...['French coming soon', 'French immigrants welcome', 'Not only in French', 'Interpreter for Spanish'],
    ...[
      'Not available in English or French',
      'Limited parking',
      'French toast on request',
      'Oui, en anglais',
    ],
    ...['Site Web seulement', 'Francophones not refused'],
  ])('claims and denies nothing by %j', (cell) => {
    expect(readStatement(cell, undefined, 'french')).toMatchObject({ offer: 'unknown', understood: false });
  });

  it('reads single letters by the company they keep', () => {
    expect(readLettersOf(['E', 'F', 'B'], false)).toBe('language');
    expect(readLettersOf(['T', 'F'], false)).toBe('boolean');
    expect(readLettersOf(['F'], false)).toBeUndefined();
    expect(readLettersOf(['F'], true)).toBe('language');
    expect(offerOf('F', 'language')).toBe('active');
    expect(offerOf('B', 'language')).toBe('on-request');
    expect(offerOf('A', 'language')).toBe('unknown');
    expect(offerOf('F', 'boolean')).toBe('none');
    expect(readStatement('F')).toMatchObject({ offer: 'unknown', understood: false });
  });

  it('does not hear "no French" in the no to a question about bilingual service', () => {
    expect(readStatement('No', undefined, 'bilingual').offer).toBe('unknown');
    expect(readStatement('Yes', undefined, 'bilingual').offer).toBe('on-request');
  });
});

describe('the offer of a row', () => {
  const statement = (quote: string): QuotedStatement => ({ ...readStatement(quote.split(': ')[1]!), quote });
  const offerOfRow = (...quotes: string[]) =>
    frenchService(quotes.map(statement), { by: 'source', date: '2026-03' });

  it('keeps the words of the source as evidence, with source and date', () => {
    expect(offerOfRow('French services: Yes').french).toEqual({
      offer: 'on-request',
      evidence: [{ how: 'declared', by: 'source', date: '2026-03', quote: 'French services: Yes' }],
    });
  });

  it('has no evidence where nobody said anything', () => {
    expect(offerOfRow('French services: ').french).toEqual({ offer: 'unknown', evidence: [] });
  });

  it('lets precise words specify a bare yes', () => {
    expect(offerOfRow('French: Yes', 'Language: French').french.offer).toBe('active');
    expect(offerOfRow('French: Yes', 'Language: Limited').french.offer).toBe('limited');
    expect(offerOfRow('French: Yes', 'Language: English').french.offer).toBe('on-request');
    expect(offerOfRow('French: No', 'Language: English').french.offer).toBe('none');
  });

  it('claims nothing where two columns contradict each other, and keeps both quotes', () => {
    const { french, contradiction } = offerOfRow('French: No', 'Language: French');
    expect(contradiction).toBe(true);
    expect(french.offer).toBe('unknown');
    expect(french.evidence).toHaveLength(2);
  });
});
