import { describe, expect, it } from 'vitest';
import type { ImportReport } from './import/index.ts';
import { importText, inboxText } from './terminal.ts';

const remedy = `file.csv: no column says what service this is, ${'and so on '.repeat(12)}. Add a category column.`;
const report = (parts: Partial<ImportReport> = {}): ImportReport => ({
  read: 2,
  listings: 2,
  rejected: 0,
  merged: 0,
  inactive: 0,
  offers: { active: 0, 'on-request': 0, limited: 0, interpreter: 0, none: 0, unknown: 2 },
  unmappedCategories: [],
  files: [],
  issueCounts: { 'no-category-column': 1 },
  issues: [{ severity: 'warning', code: 'no-category-column', file: 'file.csv', message: remedy }],
  ...parts,
});

describe('what an import prints', () => {
  it('has each remedy whole, on one line where the output is no terminal', () => {
    expect(importText(report(), undefined)).toContain(`warning  no-category-column  ${remedy}`);
  });

  it('wraps a remedy to the terminal, and cuts nothing', () => {
    const lines = importText(report(), 80).split('\n');
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(80);
    expect(lines.map((line) => line.trim()).join(' ')).toContain(remedy);
    expect(lines.at(-1)).toMatch(/^2 listings/);
  });

  it('names the categories that are not known, the most frequent first', () => {
    const unmappedCategories = Array.from({ length: 10 }, (_, n) => ({
      text: `Service ${n}`,
      count: 12 - n,
    }));
    const text = importText(report({ unmappedCategories }), undefined);
    expect(text).toContain('categories not known: «\u00a0Service 0\u00a0» 12, «\u00a0Service 1\u00a0» 11,');
    expect(text).toContain('2 more (the report has all)');
    expect(importText(report())).not.toContain('categories not known');
  });
});

describe('the inbox, as it is printed', () => {
  it('says what was checked in words, and whom it is about', () => {
    const text = inboxText(
      [
        {
          id: 'a',
          directory: 'd',
          recipient: 'r',
          kind: 'concern',
          state: 'received',
          received: '2026-11-03T12:00:00Z',
          message: {
            kind: 'concern',
            shortcomings: ['away', 'long-wait'],
            listing: { name: 'Clinique du Ruisseau', city: 'Sudbury' },
            note: 'Deux fois.\u001b[2J',
            language: 'fr',
          },
        },
      ],
      'fr',
    );
    expect(text).toContain('Préoccupation');
    expect(text).toMatch(/lieu +Clinique du Ruisseau, Sudbury/);
    expect(text).toMatch(/pourquoi +personne absente, longue attente/);
    expect(text).toMatch(/note +Deux fois\.(?!.*\[2J)/);
  });

  it('says where somebody would like to be served in French, and who should be listed', () => {
    const item = {
      id: 'a',
      directory: 'd',
      recipient: 'r',
      state: 'received',
      received: '2026-11-03T12:00:00Z',
    };
    const business = {
      name: 'North Star Optical',
      address: '12 Elm Street',
      city: 'Sudbury',
      phone: '+17055550142',
      web: 'northstar.example',
    };
    const text = inboxText(
      [
        {
          ...item,
          kind: 'pledge',
          message: { kind: 'pledge', pledge: 'french-here', business, language: 'fr' },
        },
        {
          ...item,
          kind: 'suggestion',
          message: { kind: 'suggestion', suggestions: ['add-listing'], business, language: 'fr' },
        },
      ] as Parameters<typeof inboxText>[0],
      'fr',
    );
    const [pledge, suggestion] = text.split('\n\n');
    expect(pledge).toMatch(/dit +aimerait un service en français ici/);
    expect(suggestion).toMatch(/dit +ajouter un service au répertoire/);
    for (const said of [pledge, suggestion]) {
      expect(said).toMatch(/entreprise +North Star Optical/);
      expect(said).toMatch(/adresse +12 Elm Street, Sudbury/);
      expect(said).toMatch(/téléphone +\+17055550142/);
      expect(said).toMatch(/site web +northstar\.example/);
    }
  });

  it('says through whose site somebody came, where that site names itself', () => {
    const item = { id: 'a', kind: 'request', state: 'received', received: '2026-11-23T12:00:00Z' };
    const message = { kind: 'request', sought: 'orthophoniste', language: 'fr' };
    const shown = (partner: string | undefined, language: 'fr' | 'en') =>
      inboxText(
        [{ ...item, message: { ...message, ...(partner && { partner }) } }] as Parameters<
          typeof inboxText
        >[0],
        language,
      );
    expect(shown('Carrefour du \u001b[2JNickel', 'fr')).toMatch(/depuis le site de +Carrefour du Nickel/);
    expect(shown('Carrefour du Nickel', 'en')).toMatch(/from the site of +Carrefour du Nickel/);
    expect(shown(undefined, 'fr')).not.toContain('depuis le site');
  });

  it('says which call somebody answers, how, and whether the organisation may be told', () => {
    const message = {
      kind: 'pledge',
      pledge: 'answer-call',
      business: { id: 'club', name: 'Club Accueil', city: 'Sudbury' },
      call: {
        kind: 'volunteer',
        title: 'Halte du samedi',
        until: '2026-12-31',
        answer: 'take-part',
        handOver: true,
      },
      person: { name: 'Ada Roy', reach: 'ada@example.org' },
      consent: { contact: true, given: '2026-11-23T12:00:00Z' },
      language: 'fr',
    };
    const items = [{ id: 'a', kind: 'pledge', state: 'received', received: '2026-11-23T12:00:00Z', message }];
    const fr = inboxText(items as Parameters<typeof inboxText>[0], 'fr');
    expect(fr).toMatch(/dit +répond à un appel/);
    expect(fr).toMatch(/appel +cherche des bénévoles, Halte du samedi, jusqu’au 2026-12-31/);
    expect(fr).toMatch(/dit +veut participer/);
    expect(fr).toMatch(/à transmettre +oui/);
    expect(fr).toMatch(/personne +Ada Roy/);
    const en = inboxText(items as Parameters<typeof inboxText>[0], 'en');
    expect(en).toMatch(/call +seeks volunteers, Halte du samedi, until 2026-12-31/);
  });
});
