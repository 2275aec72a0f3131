/// <reference types="mocha" />
import type { Call, Language } from '@relais/core/listing';
import { expect } from 'chai';
import { render } from 'lit';
import { learnAll, textOf } from '../../test/page.ts';
import { LINE, referral } from '../../test/referral.ts';
import { portfolioOf, slipOf } from './sheets.ts';

/** On the last day of a call. */
const NOW = new Date(2026, 11, 31, 9).getTime();
const DAY_MS = 24 * 60 * 60 * 1000;
const CALLS: Call[] = [
  { kind: 'volunteer', title: { fr: 'Halte du samedi' }, until: '2026-12-31' },
  { kind: 'board-member' },
  { kind: 'tender', until: '2026-12-30' },
];

function printed(body: unknown): HTMLElement {
  const paper = document.createElement('div');
  render(body, paper);
  return paper;
}
const sought = (paper: HTMLElement) =>
  [...paper.querySelectorAll('.seeks')].map((line) => line.textContent!.trim());

before(learnAll);

describe('what is printed of an organisation that calls', () => {
  const slip = (language: Language, now = NOW, calls: Call[] | undefined = CALLS) =>
    printed(slipOf(referral({}, { calls }), undefined, language, now).body);

  it('says on the slip whom it seeks and until when, in the language of the paper', () => {
    expect(sought(slip('fr'))).to.deep.equal([
      'Cherche des bénévoles jusqu’au 31 décembre 2026',
      'Cherche des membres pour son conseil d’administration',
    ]);
    expect(sought(slip('en'))).to.deep.equal([
      'Looking for volunteers until December 31, 2026',
      'Looking for board members',
    ]);
  });

  it('says nothing that is over on the day it is printed, however long it was kept', () => {
    expect(sought(slip('fr', NOW + DAY_MS))).to.deep.equal([
      'Cherche des membres pour son conseil d’administration',
    ]);
    expect(sought(slip('fr', NOW, CALLS.slice(2)))).to.deep.equal([]);
  });

  it('says nothing where the page tells of no calls', () => {
    const { listing, ...rest } = referral();
    const silent = { ...rest, listing: { ...listing, calls: CALLS } };
    expect(textOf(printed(slipOf(silent, undefined, 'fr', NOW).body))).not.to.contain('Cherche');
  });

  it('says it in the booklet of those that call', () => {
    const entries = [referral({}, { calls: CALLS }), referral(LINE, { place: undefined, week: undefined })];
    const paper = printed(
      portfolioOf(
        entries.map((one) => ({ referral: one, qr: undefined })),
        'fr',
        NOW,
      ).body,
    );
    const [calling, quiet] = paper.querySelectorAll<HTMLElement>('article');
    expect(sought(calling!)).to.have.length(2);
    expect(sought(quiet!)).to.deep.equal([]);
  });
});
