/// <reference types="mocha" />
import { expect } from 'chai';
import { violations } from '../../test/elements.ts';
import { clear, find, place, results, says, searchFor, textOf, until } from '../../test/page.ts';

const opener = (element: Element, words = 'Filtrer') =>
  until('the filters', () => find<HTMLButtonElement>(element.shadowRoot!, '.filters button', words));

const choice = (element: Element, words: string) =>
  until(
    words,
    () => find(element.shadowRoot!, 'label.choice', words)?.querySelector<HTMLInputElement>('input') ?? false,
  );

describe('what narrows a search', () => {
  afterEach(clear);

  it('filters can be chosen before anything is typed, and hold for what is typed then', async () => {
    const element = await place();
    (await opener(element)).click();
    (await choice(element, 'Interprète')).click();
    await says(element, 'Filtres (1)');
    await searchFor(element, 'dentiste');
    await says(element, 'Rien ne répond à tous vos filtres');
    (await opener(element, 'Enlever les filtres')).click();
    await until('results', () => results(element).length > 0);
    expect(textOf(element)).not.to.contain('Filtres (1)');
    expect((await choice(element, 'Interprète')).checked).to.equal(false);
  });

  it('a filter changes the answer at once, and the focus stays on it', async () => {
    const element = await place();
    await searchFor(element, 'dentiste');
    await until('results', () => results(element).length > 1);
    const before = results(element);
    (await opener(element)).click();
    const active = await choice(element, 'En français');
    active.focus();
    active.click();
    await until('fewer', () => results(element).length > 0 && results(element).length < before.length);
    expect(active.isConnected).to.equal(true);
    expect((active.getRootNode() as ShadowRoot).activeElement).to.equal(active);
  });

  it('asks where a wheelchair gets in', async () => {
    const element = await place();
    (await opener(element)).click();
    (await choice(element, 'Accessible en fauteuil roulant')).click();
    await says(element, 'Filtres (1)');
    await searchFor(element, 'dentiste');
    await until('results', () => results(element).length === 2);
    expect(results(element)).to.deep.equal(['Clinique dentaire Séguin', 'Nickel City Dental']);
  });

  it('a kind of service can be chosen from all there are', async () => {
    const element = await place();
    (await opener(element)).click();
    const select = await until('the kinds', () => find<HTMLSelectElement>(element.shadowRoot!, 'select'));
    select.value = [...select.options].find(({ text }) => /dentiste/i.test(text))!.value;
    select.dispatchEvent(new Event('change'));
    await until('results', () => results(element).length > 0);
  });

  it('is accessible, in light and in dark', async () => {
    const element = await place();
    (await opener(element)).click();
    await choice(element, 'En français');
    expect(await violations('light')).to.deep.equal([]);
    expect(await violations('dark')).to.deep.equal([]);
  });
});

describe('where one looks', () => {
  afterEach(clear);

  it('asks near where in place of listing the far end of the country', async () => {
    const element = await place({ near: '' });
    await searchFor(element, 'dentiste');
    await says(element, 'Une ville ou un code postal suffit');
    expect(results(element)).to.deep.equal([]);
    (
      await until('the way to a place', () => find(element.shadowRoot!, 'button', 'Écrire un endroit'))
    ).click();
    expect(element.shadowRoot!.activeElement?.id).to.equal('where');
    (await until('all the same', () => find(element.shadowRoot!, 'button', 'Voir quand même'))).click();
    await until('results', () => results(element).length > 0);
  });

  it('offers to look everywhere for a word that no service has, says what that tells, and does', async () => {
    const element = await place();
    await searchFor(element, 'Clinique Zorglub');
    const button = await until('everywhere', () => find(element.shadowRoot!, 'button', 'partout au pays'));
    expect(textOf(element)).to.contain('Le site du répertoire voit alors le début du nom, et rien d’autre.');
    expect(button.getAttribute('aria-describedby')).to.equal('country-tells');
    button.click();
    await until('the answer', () => results(element).length);
    expect(find(element.shadowRoot!, 'button', 'partout au pays')).to.equal(undefined);
  });

  it('does not offer to look for a service everywhere as though it were a name', async () => {
    const element = await place();
    await searchFor(element, 'dentiste');
    await until('results', () => results(element).length);
    expect(find(element.shadowRoot!, 'button', 'partout au pays')).to.equal(undefined);
  });

  it('says why a result is one, once it is opened', async () => {
    const element = await place();
    await searchFor(element, 'dentiste');
    (await until('a result', () => find(element.shadowRoot!, '.name button'))).click();
    await says(element, 'Pourquoi ce résultat : offre « Dentiste »');
  });
});
