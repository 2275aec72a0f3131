/// <reference types="mocha" />
import { expect } from 'chai';
import { clear, find, place, press, says, textOf, type, until } from '../../test/page.ts';
import { isCrisis } from './crisis.ts';

const CRIES = [
  'je veux mourir',
  'Je veux mourir!!!',
  'j’ai envie de mourir',
  'jveux pu vivre je veu mourir',
  'je voudrais être morte',
  'je ne veux plus vivre',
  'tannée de vivre',
  'plus le goût de vivre',
  'je veux en finir',
  'en finir avec la vie',
  'mettre fin à mes jours',
  'idées noires',
  'mon fils veut mourir',
  'elle parle de se tuer',
  'm’enlever la vie',
  'Suicide',
  'prévention du suicide',
  'pensées suicidaires',
  'suisside',
  'automutilation',
  'I want to die',
  'i wanna die',
  'kill myself',
  'my daughter is cutting herself',
  'suicidal',
  'I don’t want to live anymore',
  'dont want to be alive',
  'wish I was dead',
  'end my life',
  '988',
  '9-8-8',
];

const OTHER_MATTERS = [
  'aide médicale à mourir',
  'soins de fin de vie',
  'tuer des fourmis',
  'se faire couper les cheveux',
  'je veux vivre à Sudbury',
  'coût de la vie',
  'susciter l’intérêt',
  'assurance vie',
  'tool and die',
  'dead tree removal',
  'where can I live',
  'dentiste',
  'psychologue',
  'salon funéraire',
  'mon père est mort',
  '705 988-1234',
  '',
];

describe('whom to call, for who is about to die', () => {
  afterEach(clear);

  for (const text of CRIES) {
    it(`« ${text} » is a cry for help`, () => {
      expect(isCrisis(text)).to.equal(true);
    });
  }

  for (const text of OTHER_MATTERS) {
    it(`« ${text} » asks for something else`, () => {
      expect(isCrisis(text)).to.equal(false);
    });
  }

  it('is shown as soon as the words are there, before they are sent, and goes with them', async () => {
    const element = await place();
    await until('the directory', () => find(element.shadowRoot!, '.chip'));
    await type(element, '#what', 'je veux mourir');
    await says(element, '9-8-8');
    expect(textOf(element)).to.contain('appel ou texto, jour et nuit, en français');
    expect(textOf(element)).to.contain('9-1-1');
    const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.crisis a')].map(
      ({ href }) => href,
    );
    expect(links).to.deep.equal(['tel:988', 'sms:988', 'tel:911']);
    press(await type(element, '#what', 'je veux mourir'), 'Enter');
    await says(element, 'Nous n’avons rien trouvé.');
    // A form that somebody reads some day is no answer to it.
    expect(textOf(element)).not.to.contain('Dites-nous ce que vous cherchiez');
    expect(textOf(element)).to.contain('9-8-8');
    await type(element, '#what', 'dentiste');
    await until('gone', () => !find(element.shadowRoot!, '.crisis'));
  });

  it('is shown in English where English is spoken, and where the directory cannot be had', async () => {
    const element = await place({ lang: 'en', directory: new URL('/nowhere/', location.href).href });
    await type(element, '#what', 'I want to die');
    await says(element, 'call or text, day and night');
  });
});
