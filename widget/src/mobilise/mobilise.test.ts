/// <reference types="mocha" />
import { expect } from 'chai';
import { violations } from '../../test/elements.ts';
import { clear, find, place, press, results, says, searchFor, textOf, type, until } from '../../test/page.ts';
import { sharedOutbox } from '../base/outbox.ts';
import { platform } from '../base/platform.ts';

const opener = (element: Element, words = 'Filtrer') =>
  until('the filters', () => find<HTMLButtonElement>(element.shadowRoot!, '.filters button', words));
const kindOf = (element: Element, kind: string) =>
  until(kind, () => find<HTMLInputElement>(element.shadowRoot!, `input[value=${kind}]`));
const button = (element: Element, words: string) =>
  until(words, () => find<HTMLButtonElement>(element.shadowRoot!, 'button', words));
const openCard = async (element: Element, name: string) =>
  (
    await until(name, () => find<HTMLButtonElement>(element.shadowRoot!, '.result .name button', name))
  ).click();
const loaded = (part: string) =>
  performance
    .getEntriesByType('resource')
    .some(({ name }) => name.includes(part) && !name.includes('.test.'));

/** Kinds given to the outbox while `work` ran; taken out again, as other tests share it. */
async function sent(work: () => unknown): Promise<string[]> {
  const items = async () => (await sharedOutbox().state()).items;
  const before = new Set((await items()).map(({ key }) => key));
  await work();
  const given = (await items()).filter(({ key }) => !before.has(key));
  for (const { key } of given) {
    // A try that is under way would note how it went.
    while ((await items()).some((item) => item.key === key && !item.attempts))
      await new Promise((resolve) => setTimeout(resolve, 50));
    await (await platform.store()).delete('outbox', key);
  }
  return given.map(({ kind }) => kind);
}

describe('calls of organisations', () => {
  afterEach(clear);

  it('are neither shown nor loaded where the page does not offer them', async () => {
    const element = await place({ features: 'refer listen filters' }, 'calls');
    await searchFor(element, 'avocat');
    await openCard(element, 'Club Accueil');
    await says(element, 'Garder dans ma liste');
    (await opener(element)).click();
    await says(element, 'Qui offre le service');
    expect(textOf(element)).not.to.contain('Cherche des bénévoles');
    expect(find(element.shadowRoot!, 'relais-calls, relais-call-filters')).to.equal(undefined);
    expect(loaded('/mobilise/')).to.equal(false);
  });

  it('stand on the card: whom they seek, how many, until when, each text in its language; none that is over', async () => {
    const element = await place({}, 'calls');
    await searchFor(element, 'avocat');
    await openCard(element, 'Club Accueil');
    await says(element, 'Cherche des bénévoles');
    const text = textOf(element);
    expect(text).to.contain('Saturday drop-in (en anglais)');
    expect(text).to.contain('Deux heures, le samedi matin.');
    expect(text).to.contain('Jusqu’au 31 décembre 2099');
    expect(text).to.contain('Nombre recherché : 2');
    expect(text).to.contain('Cherche des membres pour son conseil d’administration');
    expect(text).not.to.contain('Gala de l’an dernier');
    expect(find(element.shadowRoot!, '.call [lang=en]', 'Saturday drop-in')).to.not.equal(undefined);
    expect(find(element.shadowRoot!, '.call a', 'club.example')!.getAttribute('href')).to.equal(
      'https://club.example/aide',
    );
    // What is no page of the web leads nowhere.
    expect(
      [...element.shadowRoot!.querySelectorAll('a')].some(({ href }) => href.startsWith('javascript:')),
    ).to.equal(false);
    expect(await violations()).to.deep.equal([]);
  });

  it('are answered with a reason, a name and a way to be reached; both consents are off until given', async () => {
    const element = await place({}, 'calls');
    await searchFor(element, 'avocat');
    await openCard(element, 'Club Accueil');
    (await button(element, 'Je réponds à cet appel')).click();
    await says(element, 'Appel lancé par : Club Accueil');
    const form = await until('the form', () => find<HTMLFormElement>(element.shadowRoot!, 'form'));
    const field = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    expect([field('consent').checked, field('hand-over').checked]).to.deep.equal([false, false]);
    expect(textOf(form)).to.contain('L’équipe de mobilisation lira votre message, et personne d’autre.');
    expect(textOf(form)).to.contain(
      'On communique avec vous avant de dire quoi que ce soit à cette organisation.',
    );
    expect(await violations()).to.deep.equal([]);

    const kinds = await sent(async () => {
      form.requestSubmit();
      await says(element, 'Choisissez une réponse.');
    });
    expect(kinds).to.deep.equal([]);
    expect(await violations()).to.deep.equal([]);
    expect((form.getRootNode() as ShadowRoot).activeElement).to.equal(field('answer'));

    form.querySelector<HTMLInputElement>('[value=take-part]')!.click();
    field('name').value = 'Ada Roy';
    field('reach').value = 'ada@example.org';
    field('consent').click();
    field('hand-over').click();
    await says(element, 'la transmet à cette organisation, et à personne d’autre');
    const now = await sent(async () => {
      form.requestSubmit();
      await says(element, 'Merci, c’est noté');
    });
    expect(now).to.deep.equal(['pledge']);
    expect(textOf(element)).to.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  });

  it('give the focus back to what opened the form, where one would rather not', async () => {
    const element = await place({ lang: 'en' }, 'calls');
    await searchFor(element, 'lawyer');
    await openCard(element, 'Club Accueil');
    const answer = await button(element, 'Answer this call');
    answer.click();
    (await button(element, 'Cancel')).click();
    await until('the focus', () => (answer.getRootNode() as ShadowRoot).activeElement === answer);
  });
});

describe('looking for organisations that seek somebody', () => {
  afterEach(clear);

  it('takes no word: one checks whom, and those near are there', async () => {
    const element = await place({}, 'calls');
    (await opener(element)).click();
    (await kindOf(element, 'volunteer')).click();
    await until('who seeks', () => results(element).length === 1);
    expect(results(element)).to.deep.equal(['Club Accueil']);
    await says(element, '1 organisation cherche quelqu’un près de Sudbury.');
    await says(element, 'Cherche des bénévoles et des membres pour son conseil d’administration');
    expect(await violations()).to.deep.equal([]);
    // Unchecked again, the box is as it was.
    (await kindOf(element, 'volunteer')).click();
    await until('nothing', () => results(element).length === 0);
    expect(textOf(element)).to.contain('On trouve ici, entre autres');
  });

  it('says where nobody seeks this, and offers all calls', async () => {
    const element = await place({}, 'calls');
    (await opener(element)).click();
    (await kindOf(element, 'member')).click();
    await says(element, 'Aucun appel ouvert de cette sorte près de Sudbury');
    expect(textOf(element)).not.to.contain('Rien ne répond');
    expect(await violations()).to.deep.equal([]);
    (await button(element, 'Tous les appels')).click();
    await until('who seeks', () => results(element).includes('Club Accueil'));
  });

  it('asks for a place where none is known, and answers once it is', async () => {
    const element = await place({ near: '' }, 'calls');
    (await opener(element)).click();
    (await kindOf(element, 'volunteer')).click();
    await says(element, 'Près de quel endroit?');
    press(await type(element, '#where', 'Sudbury'), 'Enter');
    await until('who seeks', () => results(element).length === 1);
  });

  it('is not there where the page does not offer calls', async () => {
    const element = await place({ features: 'filters' }, 'calls');
    (await opener(element)).click();
    await says(element, 'Qui offre le service');
    expect(find(element.shadowRoot!, 'relais-call-filters')).to.equal(undefined);
  });

  it('is kept in the address, and led to by it', async () => {
    const element = await place({ 'url-state': 'appels' }, 'calls');
    (await opener(element)).click();
    (await kindOf(element, 'volunteer')).click();
    await until('the address', () => location.hash.includes('appels.calls=volunteer'));
    clear();
    const again = await place({ 'url-state': 'appels' }, 'calls');
    await until('who seeks', () => results(again).length === 1);
    clear();
    history.replaceState(null, '', location.pathname + location.search);
  });
});
