/// <reference types="mocha" />
import type { Listing } from '@relais/core/listing';
import { expect } from 'chai';
import { clear, find, learnAll, opened, says, textOf, until } from '../../test/page.ts';
import { CLINIC, HOSTILE_NAMES, LINE, WEEK } from '../../test/referral.ts';
import type { RelaisKeptEvent } from '../events.ts';
import { basket } from '../refer/basket.ts';
import { RelaisListingCard } from './listing-card.ts';

async function card(
  changes: Partial<Listing> = {},
  more: Partial<RelaisListingCard> = {},
): Promise<RelaisListingCard> {
  const element = new RelaisListingCard();
  Object.assign(element, {
    listing: { ...CLINIC, ...changes },
    week: WEEK,
    directory: await opened(),
    site: 'https://repertoire.example/',
    ...more,
  });
  document.body.append(element);
  await until('the card', () => element.shadowRoot?.querySelector('.card'));
  return element;
}

const link = (element: Element, text: string) => find<HTMLAnchorElement>(element.shadowRoot!, 'a', text);

before(learnAll);

describe('<relais-listing-card>', () => {
  afterEach(() => {
    clear();
    basket.clear();
  });

  it('says how to be served in French, the key to press, and the sentence to say', async () => {
    const element = await card();
    await says(element, 'Faites le 2 pour le français');
    expect(element.shadowRoot!.querySelector('kbd')!.textContent).to.equal('2');
    const sentence = element.shadowRoot!.querySelector<HTMLElement>('.say q')!;
    expect(sentence.lang).to.equal('fr');
    expect(sentence.textContent).to.equal(
      '«\u00A0Bonjour, j’aimerais un service en français, s’il vous plaît.\u00A0»',
    );
  });

  it('keeps the sentence in French for who reads English, and says what it means', async () => {
    const element = await card({}, { language: 'en' });
    expect(textOf(element)).to.contain('« Bonjour, j’aimerais un service en français');
    expect(textOf(element)).to.contain('I’d like to be served in French');
    expect(textOf(element)).to.contain('Press 2 for French');
  });

  it('takes no number for a key to press', async () => {
    const element = await card({
      french: { ...CLINIC.french, how: { fr: 'Composez le 1 800 555-0199, comptoir 3' } },
    });
    expect(element.shadowRoot!.querySelectorAll('kbd')).to.have.length(0);
  });

  it('gives what to say when the answer is in English, where French is not offered at once', async () => {
    const element = await card({ french: { ...CLINIC.french, offer: 'on-request' } });
    expect(textOf(element)).to.contain('Si on vous répond en anglais : « In French, please. »');
  });

  it('leads to the phone, the map, the site and the letter, and sends nobody’s address along', async () => {
    const element = await card();
    expect(link(element, 'Appeler le 705 555-0111')!.href).to.equal('tel:+17055550111,12');
    expect(link(element, 'ou le 800 555-0111')!.href).to.equal('tel:+18005550111');
    expect(link(element, 'Itinéraire')!.href).to.contain('46.492');
    for (const text of ['Itinéraire', 'Site web'])
      expect(link(element, text)!.rel).to.equal('noopener noreferrer');
    expect(decodeURIComponent(link(element, 'Écrire')!.href)).to.contain(
      'J’aimerais un service en français.',
    );
  });

  it('tells the hours in full, and what is known of holidays', async () => {
    const closed = await card();
    expect(textOf(closed)).to.contain('Fermé les jours fériés.');
    const unknown = await card({}, { week: { ...WEEK, holidays: undefined } as never });
    expect(textOf(unknown)).to.contain('les heures ne sont pas confirmées : appelez avant de vous déplacer');
    const seasons = await card(
      {},
      { week: { ...WEEK, later: [{ from: '2027-07-01', intervals: [] }], until: '2027-08-31' } },
    );
    expect(textOf(seasons)).to.contain('À partir du jeudi 1er juillet fermé');
    expect(textOf(seasons)).to.contain('Heures connues jusqu’au mardi 31 août.');
  });

  it('shows buyers what it sells and the contracts it has had, marked where they are in the other language', async () => {
    const element = await card({}, { language: 'en' });
    expect(textOf(element)).to.contain('Mobile dental clinics for schools');
    expect(find(element.shadowRoot!, 'li span', 'Conseil scolaire')!.lang).to.equal('fr');
  });

  it('keeps and lets go, and tells the page how many and not which', async () => {
    const element = await card();
    const heard: RelaisKeptEvent[] = [];
    document.addEventListener('relais-kept', (event) => heard.push(event), { once: true });
    const button = find(element.shadowRoot!, 'button', 'Garder')!;
    button.click();
    await until('kept', () => button.getAttribute('aria-pressed') === 'true');
    expect(heard[0]!.count).to.equal(1);
    expect(Object.keys(heard[0]!).sort()).to.deep.equal(['count', 'isTrusted']);
    button.click();
    await until('let go', () => button.getAttribute('aria-pressed') === 'false');
  });

  it('opens one form at a time, and gives the keyboard back', async () => {
    const element = await card();
    find(element.shadowRoot!, 'button', 'Diriger quelqu’un')!.click();
    await until('the message', () => find(element.shadowRoot!, 'textarea'));
    find(element.shadowRoot!, 'button', 'Une erreur?')!.click();
    await says(element, 'Qu’est-ce qui est à corriger?');
    expect(find(element.shadowRoot!, 'relais-share')).to.equal(undefined);
    find(element.shadowRoot!, 'relais-correction')!.dispatchEvent(new Event('cancel'));
    await until('the focus', () =>
      textOf(element.shadowRoot!.activeElement ?? element).includes('Une erreur?'),
    );
    expect(find(element.shadowRoot!, 'relais-correction')).to.equal(undefined);
  });

  it('asks for nothing that nobody would receive', async () => {
    const element = await card({}, { directory: await opened('no-intake') });
    for (const text of ['Rappelez-moi', 'Une erreur?', 'Pas de service']) {
      expect(find(element.shadowRoot!, 'button', text)).to.equal(undefined);
    }
    // What needs nobody is there all the same.
    expect(find(element.shadowRoot!, 'button', 'Diriger quelqu’un')).to.not.equal(undefined);
  });

  it('does without a place, without hours and without a directory', async () => {
    const element = await card(LINE, { week: undefined, directory: undefined });
    expect(link(element, 'Appeler le 800 555-0199')).to.not.equal(undefined);
    expect(link(element, 'Itinéraire')).to.equal(undefined);
  });

  it('leaves hostile text text', async () => {
    for (const fr of HOSTILE_NAMES) {
      const element = await card({
        description: { fr },
        french: { ...CLINIC.french, how: { fr } },
        web: ['javascript:globalThis.harmed=true'],
        email: 'a?bcc=tous@mal.example',
      });
      expect(find(element.shadowRoot!, 'img')).to.equal(undefined);
      expect(link(element, 'Site web')).to.equal(undefined);
      expect(link(element, 'Écrire')!.href).to.contain('mailto:a%3Fbcc%3Dtous@');
      element.remove();
    }
    expect('harmed' in globalThis).to.equal(false);
  });
});
