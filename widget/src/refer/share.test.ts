/// <reference types="mocha" />
import { expect } from 'chai';
import { clear, find, learnAll, says, textOf, until } from '../../test/page.ts';
import { HOSTILE_NAMES, LINE, referral } from '../../test/referral.ts';
import type { Referral } from './referral.ts';
import type { RelaisShare } from './share.ts';
import './share.ts';

async function share(of: Referral = referral(), language: 'fr' | 'en' = 'fr'): Promise<RelaisShare> {
  const element = document.createElement('relais-share');
  Object.assign(element, { referral: of, language });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const message = (element: Element) => find<HTMLTextAreaElement>(element.shadowRoot!, 'textarea')!;
const mail = (element: Element) =>
  new URLSearchParams(find<HTMLAnchorElement>(element.shadowRoot!, 'a', '')!.href.split('?')[1]);

before(learnAll);

describe('<relais-share>', () => {
  afterEach(clear);

  it('writes what the other person needs, and where the page is', async () => {
    const element = await share();
    expect(message(element).value).to.equal(
      [
        'Bonjour, voici un service en français\u00A0:',
        '',
        'Clinique dentaire du Ruisseau',
        'On vous accueille en français (confirmé par 3 personnes, octobre 2026)',
        'Pour un service en français\u00A0: Faites le 2 pour le français',
        '',
        '418, rue Elm',
        'Sudbury (Ontario) P3C 1V4',
        '705\u00A0555-0111, poste\u00A012',
        '800\u00A0555-0111',
        'lundi au vendredi\u00A0: 9\u00A0h à 17\u00A0h',
        'samedi et dimanche\u00A0: fermé',
        'https://clinique.example/',
        '',
        'https://repertoire.example/#/listing/clinique-du-ruisseau',
      ].join('\n'),
    );
  });

  it('promises no French where nobody knows', async () => {
    const element = await share(referral({ french: { offer: 'unknown', evidence: [] } }));
    expect(message(element).value).to.match(
      /^Bonjour, voici un service\u00A0:\n\nClinique[^\n]*\nOn ne sait pas encore\n/,
    );
    expect(mail(element).get('subject')).to.equal('Un service\u00A0: Clinique dentaire du Ruisseau');
    find(element.shadowRoot!, 'button', 'Imprimer')!.click();
    const page = await until('the paper', () => {
      const own = document.querySelector('iframe')?.contentDocument;
      return own?.querySelector('h1') ? own : undefined;
    });
    expect(textOf(page.body)).to.contain('Un service pour vous');
    expect(textOf(page.body)).not.to.contain('Un service en français pour vous');
  });

  it('begins in French in either language of the page, and changes when asked', async () => {
    const element = await share(referral(), 'en');
    expect(textOf(element)).to.contain('Refer someone to this service');
    expect(message(element).value).to.match(/^Bonjour/);
    find<HTMLInputElement>(element.shadowRoot!, 'input[value=en]')!.click();
    await until('English', () => message(element).value.startsWith('Hello'));
    expect(message(element).value).to.contain('Brook Dental Clinic');
    expect(message(element).lang).to.equal('en');
  });

  it('sends what one has written, and does not throw it away', async () => {
    const element = await share();
    message(element).value = 'Rendez-vous jeudi à 10 h';
    message(element).dispatchEvent(new InputEvent('input'));
    await element.updateComplete;
    expect(mail(element).get('body')).to.equal('Rendez-vous jeudi à 10 h');
    expect(mail(element).get('subject')).to.equal(
      'Un service en français\u00A0: Clinique dentaire du Ruisseau',
    );
    find<HTMLInputElement>(element.shadowRoot!, 'input[value=en]')!.click();
    await element.updateComplete;
    expect(message(element).value).to.equal('Rendez-vous jeudi à 10 h');
  });

  it('selects the message where the page may not copy', async () => {
    const element = await share();
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
      configurable: true,
    });
    try {
      find(element.shadowRoot!, 'button', 'Copier')!.click();
      await says(element, 'le texte est sélectionné');
      const { selectionStart, selectionEnd, value } = message(element);
      expect([selectionStart, selectionEnd]).to.deep.equal([0, value.length]);
    } finally {
      if (own) Object.defineProperty(navigator, 'clipboard', own);
      else Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('draws a code for the phone of who stands at the desk, and hides it', async () => {
    const element = await share();
    const button = find(element.shadowRoot!, 'button', 'Code QR')!;
    button.click();
    await until('the code', () => find(element.shadowRoot!, '[role=img]'));
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(find(element.shadowRoot!, 'a', 'https://repertoire.example/')!.getAttribute('rel')).to.equal(
      'noopener noreferrer',
    );
    button.click();
    await until('no code', () => !find(element.shadowRoot!, '[role=img]'));
  });

  it('prints a slip in a document of its own', async () => {
    const element = await share();
    find(element.shadowRoot!, 'button', 'Imprimer')!.click();
    const page = await until('the paper', () => {
      const document_ = document.querySelector('iframe')?.contentDocument;
      return document_?.querySelector('h1') ? document_ : undefined;
    });
    expect(page.title).to.equal('Clinique dentaire du Ruisseau');
    const text = textOf(page.body);
    for (const words of [
      'Faites le 2 pour le français',
      '« Bonjour, j’aimerais un service en français, s’il vous plaît. »',
      '705 555-0111, poste 12',
      '418, rue Elm',
      'lundi au vendredi 9 h à 17 h',
      'Petit répertoire, édition du 3 novembre 2026. Source : bottin, mars 2026.',
    ]) {
      expect(text).to.contain(words);
    }
    expect(page.querySelector('.qr')).to.not.equal(null);
    expect(page.defaultView!.getComputedStyle(page.querySelector('h1')!).color).to.equal('rgb(0, 0, 0)');
  });

  it('needs no page, no place and no hours', async () => {
    const element = await share(referral(LINE, { place: undefined, week: undefined, page: undefined }));
    expect(message(element).value).to.contain('800\u00A0555-0199');
    expect(textOf(element)).to.contain('Rien ne passe par nous');
    find(element.shadowRoot!, 'button', 'Code QR')!.click();
    await until('the code', () => find(element.shadowRoot!, '[role=img]'));
  });

  it('leaves hostile names what they are: text', async () => {
    for (const fr of HOSTILE_NAMES) {
      const element = await share(referral({ name: { fr } }));
      expect(message(element).value).to.contain(fr);
      expect(mail(element).get('subject')).to.contain(fr);
      find(element.shadowRoot!, 'button', 'Imprimer')!.click();
      const heading = await until('the paper', () => {
        const found = document.querySelector('iframe')?.contentDocument?.querySelector('h1');
        return found?.textContent === fr && found;
      });
      expect(heading.querySelector('img')).to.equal(null);
      element.remove();
    }
    expect('harmed' in globalThis).to.equal(false);
  });
});
