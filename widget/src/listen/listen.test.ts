/// <reference types="mocha" />
import type { Kind } from '@relais/core/submission';
import { expect } from 'chai';
import { clear, find, learnAll, opened, says, textOf, until } from '../../test/page.ts';
import { CLINIC } from '../../test/referral.ts';
import { sharedOutbox } from '../base/outbox.ts';
import { monthsUntil } from './report.ts';
import './correction.ts';

type Form = HTMLElementTagNameMap['relais-correction' | 'relais-report' | 'relais-call-back'];

async function form(
  name: 'relais-correction' | 'relais-report',
  language: 'fr' | 'en' = 'fr',
): Promise<Form> {
  const { manifest } = await opened();
  const element = document.createElement(name);
  Object.assign(element, {
    manifest,
    recipient: manifest.recipients[0],
    listing: CLINIC,
    place: CLINIC.places[0],
    language,
  });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const submit = (element: Element) => find<HTMLFormElement>(element.shadowRoot!, 'form')!.requestSubmit();
const input = (element: Element, selector: string) => find<HTMLInputElement>(element.shadowRoot!, selector)!;
const focused = (element: Element) => element.shadowRoot!.activeElement;

/** What has been given to the outbox while `work` ran; sealed, so only what is in clear. */
async function sent(work: () => unknown): Promise<Kind[]> {
  const before = new Set((await sharedOutbox().state()).items.map(({ key }) => key));
  await work();
  return (await sharedOutbox().state()).items.filter(({ key }) => !before.has(key)).map(({ kind }) => kind);
}

before(learnAll);

describe('<relais-correction>', () => {
  afterEach(clear);

  it('asks where to look, and sends nothing before it knows', async () => {
    const element = await form('relais-correction');
    const kinds = await sent(async () => {
      submit(element);
      await says(element, 'Cochez au moins une réponse');
    });
    expect(kinds).to.deep.equal([]);
    expect(focused(element)).to.equal(input(element, '[name=about]'));
    expect(input(element, 'fieldset').getAttribute('aria-describedby')).to.equal('about-error');
  });

  it('says who reads it and what happens next, before and after', async () => {
    const element = await form('relais-correction');
    expect(textOf(element)).to.contain('L’Accueil du Nord lira votre message, et personne d’autre.');
    expect(textOf(element)).to.contain('la fiche change à la prochaine édition');
    input(element, '[value=phone]').click();
    const kinds = await sent(async () => {
      submit(element);
      await says(element, 'Merci, c’est noté');
    });
    expect(kinds).to.deep.equal(['correction']);
    await says(element, 'la fiche change à la prochaine édition');
    expect(textOf(element)).to.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  });

  it('asks for no name and no consent unless an answer is wanted', async () => {
    const element = await form('relais-correction');
    expect(input(element, '[name=reach]')).to.equal(undefined);
    input(element, '[value=hours]').click();
    find(element.shadowRoot!, 'label', 'J’aimerais une réponse')!.click();
    await until('the field', () => input(element, '[name=reach]'));
    expect(input(element, '[name=consent]').checked).to.equal(false);
    submit(element);
    await says(element, 'Écrivez un numéro de téléphone ou une adresse courriel.');
    expect(focused(element)).to.equal(input(element, '[name=reach]'));
  });
});

describe('<relais-report>', () => {
  before(() => import('./report.ts'));
  afterEach(clear);

  it('begins with neither yes nor no, and asks what happened only where French was missing', async () => {
    const element = await form('relais-report');
    expect(element.shadowRoot!.querySelectorAll('[name=served]:checked')).to.have.length(0);
    submit(element);
    await says(element, 'Répondez par oui ou par non.');
    expect(textOf(element)).not.to.contain('Personne ne parlait français');
    input(element, '[value=no]').click();
    await says(element, 'Personne ne parlait français');
    input(element, '[value=yes]').click();
    await until('no reasons', () => !textOf(element).includes('Personne ne parlait français'));
  });

  it('goes without a word written', async () => {
    const element = await form('relais-report', 'en');
    input(element, '[value=no]').click();
    await says(element, 'Nobody spoke French');
    input(element, '[value=nobody]').click();
    const kinds = await sent(async () => {
      submit(element);
      await says(element, 'Thank you, it’s noted');
    });
    expect(kinds).to.deep.equal(['report']);
    await says(element, 'The business will not learn who said it');
  });

  it('asks for a month and for no day, up to a year back', () => {
    expect(monthsUntil(new Date(2026, 1, 14), 4)).to.deep.equal(['2026-02', '2026-01', '2025-12', '2025-11']);
    expect(monthsUntil(new Date(2026, 2, 31))).to.have.length(12);
  });
});
