/// <reference types="mocha" />
import { expect } from 'chai';
import { HOSTILE_NAMES, LINE, referral } from '../../test/referral.ts';
import { csvOf, csvText, tableOf } from './csv.ts';

describe('a list as a table', () => {
  it('opens in a French spreadsheet: its mark, its separator, its headers', async () => {
    const bytes = new Uint8Array(await csvOf([referral()], 'fr').arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const [headers, row] = new TextDecoder().decode(bytes).split('\r\n');
    expect(headers).to.match(/^Nom;Service en français;/);
    expect(row).to.match(/^Clinique dentaire du Ruisseau;On vous accueille en français;/);
    expect(row).to.contain('"lundi au vendredi 9\u00A0h à 17\u00A0h; samedi et dimanche fermé"');
  });

  it('is in English with commas for who reads English', async () => {
    const text = await csvOf([referral()], 'en').text();
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
    expect(tableOf([line], 'fr')[0]).not.to.include('Contrats réalisés');
    const [headers, first, second] = tableOf([line, referral()], 'fr');
    const column = headers!.indexOf('Contrats réalisés');
    expect([first![column], second![column]]).to.deep.equal(['', 'Conseil scolaire du Nickel, 2025']);
    expect(first![headers!.indexOf('Téléphone')]).to.equal('800\u00A0555-0199');
  });
});
