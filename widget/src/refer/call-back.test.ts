/// <reference types="mocha" />
import { expect } from 'chai';
import { clear, find, learnAll, opened, says, textOf, until } from '../../test/page.ts';
import { CLINIC } from '../../test/referral.ts';
import { sharedOutbox } from '../base/outbox.ts';
import './call-back.ts';

async function callBack() {
  const { manifest } = await opened();
  const element = document.createElement('relais-call-back');
  Object.assign(element, {
    manifest,
    recipient: manifest.recipients[0],
    listing: CLINIC,
    place: CLINIC.places[0],
  });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const input = (element: Element, name: string) =>
  find<HTMLInputElement>(element.shadowRoot!, `[name=${name}]`)!;

before(learnAll);

describe('<relais-call-back>', () => {
  afterEach(clear);

  it('is for oneself, unless one says that it is for somebody else, who agrees', async () => {
    const element = await callBack();
    expect(textOf(element)).to.contain('Votre nom');
    find(element.shadowRoot!, 'label', 'Quelqu’un d’autre')!.click();
    await says(element, 'Nom de cette personne');
    await says(element, 'Cette personne m’a dit qu’elle accepte que l’Accueil du Nord communique avec elle');
    expect(input(element, 'asked-by')).to.not.equal(undefined);
    // A browser would fill in who sits here, and not who is to be called.
    expect(input(element, 'name').autocomplete).to.equal('off');
  });

  it('takes no consent that was given for somebody else', async () => {
    const element = await callBack();
    input(element, 'consent').click();
    find(element.shadowRoot!, 'label', 'Quelqu’un d’autre')!.click();
    await until('unchecked', () => !input(element, 'consent').checked);
    find<HTMLFormElement>(element.shadowRoot!, 'form')!.requestSubmit();
    await says(element, 'Demandez d’abord son accord à cette personne');
    await says(element, 'Écrivez le nom de la personne à rappeler.');
  });

  it('is kept for who was named, sealed', async () => {
    const element = await callBack();
    find(element.shadowRoot!, 'label', 'Quelqu’un d’autre')!.click();
    await says(element, 'Nom de cette personne');
    input(element, 'name').value = 'Fatou N.';
    input(element, 'reach').value = '705 555-0123';
    input(element, 'asked-by').value = 'Accueil du quartier';
    input(element, 'consent').click();
    find<HTMLFormElement>(element.shadowRoot!, 'form')!.requestSubmit();
    await says(element, 'Merci, c’est noté');
    const { items } = await sharedOutbox().state();
    expect(items.at(-1)!.kind).to.equal('referral');
    expect(JSON.stringify(items)).not.to.contain('Fatou');
  });
});
