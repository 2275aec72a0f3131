/// <reference types="mocha" />
import type { Call } from '@relais/core/listing';
import { expect } from 'chai';
import { HOSTILE_NAMES, LINE, referral } from '../../test/referral.ts';
import { csvOf, csvText, tableOf } from './csv.ts';

/** On the last day of a call. */
const NOW = new Date(2026, 11, 31, 9).getTime();

describe('a list as a table', () => {
  it('opens in a French spreadsheet: its mark, its separator, its headers', async () => {
    const bytes = new Uint8Array(await csvOf([referral()], 'fr', NOW).arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const [headers, row] = new TextDecoder().decode(bytes).split('\r\n');
    expect(headers).to.match(/^Nom;Service en français;/);
    expect(row).to.match(/^Clinique dentaire du Ruisseau;On vous accueille en français;/);
    expect(row).to.contain('"lundi au vendredi 9\u00A0h à 17\u00A0h; samedi et dimanche fermé"');
  });

  it('is in English with commas for who reads English', async () => {
    const text = await csvOf([referral()], 'en', NOW).text();
    expect(text).to.match(/^(?:\uFEFF)?Name,Service in French,/);
    expect(text).to.contain('Brook Dental Clinic,French offered from the start,');
  });

  it('lets no cell be computed', () => {
    for (const cell of ['=1+1', '+1', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1']) {
      expect(csvText([[cell]], ',')).to.equal(`\uFEFF${`'${cell}`}\r\n`);
    }
    expect(csvText([[HOSTILE_NAMES[3]!]], ';')).to.match(/^\uFEFF"'=HYPERLINK\(""https/);
    expect(csvText([['705 555-0111', 'a=b']], ',')).to.equal('\uFEFF705 555-0111,a=b\r\n');
  });

  it('keeps quotes, separators and line breaks inside their cell', () => {
    expect(csvText([['a;b', 'dit «\u00A0x\u00A0»', 'il a "tout"', 'deux\nlignes']], ';')).to.equal(
      '\uFEFF"a;b";dit «\u00A0x\u00A0»;"il a ""tout""";"deux\nlignes"\r\n',
    );
  });

  it('has the columns of buyers only where somebody sells to organisations', () => {
    const line = referral(LINE, { place: undefined, week: undefined });
    expect(tableOf([line], 'fr', NOW)[0]).not.to.include('Contrats réalisés');
    const [headers, first, second] = tableOf([line, referral()], 'fr', NOW);
    const column = headers!.indexOf('Contrats réalisés');
    expect([first![column], second![column]]).to.deep.equal(['', 'Conseil scolaire du Nickel, 2025']);
    expect(first![headers!.indexOf('Téléphone')]).to.equal('800\u00A0555-0199');
  });

  it('has whom they seek only where somebody does, and no call that is over', () => {
    const calls: Call[] = [
      { kind: 'volunteer', until: '2026-12-31' },
      { kind: 'tender', until: '2027-03-15' },
      { kind: 'tender', title: { fr: 'Entretien' }, until: '2027-03-15' },
      { kind: 'sponsor', until: '2026-12-30' },
      { kind: 'successor' },
    ];
    const calling = referral({}, { calls });
    const quiet = referral(LINE, { calls: calls.slice(3, 4) });
    expect(tableOf([quiet, referral()], 'fr', NOW)[0]).not.to.include('Cherche');
    const [headers, first, second] = tableOf([quiet, calling], 'fr', NOW);
    const column = headers!.indexOf('Cherche');
    expect([first![column], second![column]]).to.deep.equal([
      '',
      'des bénévoles jusqu’au 31 décembre 2026; un fournisseur, par appel d’offres, jusqu’au 15 mars 2027; une relève',
    ]);
    const [english, line] = tableOf([calling], 'en', NOW);
    expect(line![english!.indexOf('Looking for')]).to.equal(
      'volunteers until December 31, 2026; a supplier, by tender, until March 15, 2027; someone to take over',
    );
  });
});
