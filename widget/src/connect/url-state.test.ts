/// <reference types="mocha" />
import { expect } from 'chai';
import { clear, find, place, results, says, searchFor, textOf, type, until } from '../../test/page.ts';
import { read, write } from './url-state.ts';

const inputOf = (element: Element, box: '#what' | '#where') =>
  find(element.shadowRoot!, box)?.shadowRoot?.querySelector('input');
const fragmentIs = (expected: string) =>
  until(`#${expected}`, () => location.hash === (expected && `#${expected}`));
/** The entries of this page's history, as far as this test went. */
const steps = async (act: () => Promise<unknown>) => {
  const before = history.length;
  await act();
  return history.length - before;
};

/** A history of its own for each test: nothing of what an earlier one searched stands in the address. */
const fresh = () => history.replaceState(null, '', location.pathname + location.search);

describe('what a fragment says of a search', () => {
  const saved = {
    what: 'aide juridique & conseil',
    where: 'Saint-Jérôme',
    scope: 'farther' as const,
    filters: { offers: ['active', 'limited'] as const, openNow: true },
    card: '5f1c',
  };

  it('is read as it was written, beside what else the fragment says', () => {
    const fragment = write('#contact&autre.what=x', 'r', saved);
    expect(fragment).to.equal(
      'contact&autre.what=x&r.what=aide+juridique+%26+conseil&r.where=Saint-J%C3%A9r%C3%B4me&r.scope=farther&r.offers=active,limited&r.openNow=1&r.card=5f1c',
    );
    expect(read(`#${fragment}`, 'r')).to.deep.equal(saved);
    expect(read(`#${fragment}`, 'autre')?.what).to.equal('x');
    expect(write(fragment, 'r', undefined)).to.equal('contact&autre.what=x');
  });

  it('is nothing where nothing is sought, and knows no filter that there is not', () => {
    expect(read('#r.where=Sudbury', 'r')).to.equal(undefined);
    expect(read(`#r.what=${'x'.repeat(500)}`, 'r')).to.equal(undefined);
    expect(
      read('#r.what=x&r.offers=active,free&r.openNow=yes&r.__proto__=1&r.scope=galaxy&r.what', 'r'),
    ).to.deep.equal({
      what: 'x',
      where: undefined,
      scope: 'near',
      filters: { offers: ['active'] },
      card: undefined,
    });
    expect(read('#%E0%A4%A', 'r')).to.equal(undefined);
  });
});

describe('<relais-search url-state>', () => {
  beforeEach(fresh);
  afterEach(() => {
    clear();
    fresh();
  });

  it('writes nothing into the address unless the page asks', async () => {
    const element = await place();
    await searchFor(element, 'dentiste');
    await until('results', () => results(element).length);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(location.hash).to.equal('');
  });

  it('takes a step for a search and for a card that opens, and none for what is typed, filtered or closed', async () => {
    const element = await place({ 'url-state': '' });
    await says(element, 'On trouve ici');
    expect(
      await steps(async () => {
        await searchFor(element, 'dentiste');
        await fragmentIs('relais.what=dentiste&relais.where=Sudbury');
      }),
    ).to.equal(1);
    expect(
      await steps(async () => {
        find(element.shadowRoot!, '.name button')!.click();
        await until('the card', () => location.hash.includes('relais.card='));
      }),
    ).to.equal(1);
    expect(
      await steps(async () => {
        find(element.shadowRoot!, '.name button')!.click();
        await fragmentIs('relais.what=dentiste&relais.where=Sudbury');
        (await until('the filters', () => find(element.shadowRoot!, '.filters button', 'Filtrer'))).click();
        const choice = await until('a choice', () =>
          find(element.shadowRoot!, 'label.choice', 'En français'),
        );
        choice.querySelector('input')!.click();
        await fragmentIs('relais.what=dentiste&relais.where=Sudbury&relais.offers=active');
        await type(element, '#what', 'avocat');
      }),
    ).to.equal(0);
    expect(location.hash).to.equal('#relais.what=dentiste&relais.where=Sudbury&relais.offers=active');
  });

  it('goes back and forward: card, search, the box as it was', async () => {
    const element = await place({ 'url-state': 'r' });
    await says(element, 'On trouve ici');
    await searchFor(element, 'dentiste');
    await fragmentIs('r.what=dentiste&r.where=Sudbury');
    await searchFor(element, 'avocat');
    await until('the second', () => location.hash.includes('avocat'));
    find(element.shadowRoot!, '.name button')!.click();
    await until(
      'the card',
      () => location.hash.includes('r.card=') && find(element.shadowRoot!, 'relais-listing-card'),
    );
    const withCard = location.hash;

    history.back();
    await until('no card', () => !find(element.shadowRoot!, 'relais-listing-card'));
    await until('its results', () => results(element).includes('Thompson Law'));
    history.back();
    await until('the first', () => results(element).includes('Clinique dentaire Séguin'));
    expect(inputOf(element, '#what')!.value).to.equal('dentiste');
    history.back();
    await says(element, 'On trouve ici');
    expect(inputOf(element, '#what')!.value).to.equal('');
    expect(inputOf(element, '#where')!.value).to.equal('Sudbury');
    expect(location.hash).to.equal('');
    history.go(3);
    await until('the card again', () => find(element.shadowRoot!, 'relais-listing-card'));
    expect(location.hash).to.equal(withCard);
    expect(results(element)).to.include('Thompson Law');
  });

  it('begins where the page was left: place, filters and card', async () => {
    const first = await place({ 'url-state': '' });
    await searchFor(first, 'dentiste');
    await until('results', () => results(first).length === 3);
    find(first.shadowRoot!, '.name button', 'Dentistes de la Rive')!.click();
    await until('the card', () => location.hash.includes('relais.card='));
    const fragment = `${location.hash.slice(1)}&relais.offers=on-request,unknown`;
    clear();
    history.replaceState(null, '', `#${fragment.replace('Sudbury', 'P3E+5J1')}`);
    const length = history.length;

    const again = await place({ 'url-state': '', near: 'Moncton' });
    await until('results', () => results(again).length === 2);
    expect(inputOf(again, '#where')!.value).to.equal('P3E 5J1');
    await says(again, 'Filtres (2)');
    const open = await until('the card', () => find(again.shadowRoot!, '.name button[aria-expanded=true]'));
    expect(textOf(open).trim()).to.equal('Dentistes de la Rive');
    expect(history.length).to.equal(length);
  });

  it('waits for the directory, where it comes after the address was read', async () => {
    history.replaceState(null, '', '#relais.what=dentiste&relais.where=Sudbury');
    const { fetch } = window;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    window.fetch = async (...request) => {
      await held;
      return fetch(...request);
    };
    try {
      // No other test has opened this one: it is not at hand.
      const element = await place({ 'url-state': '' }, 'elements');
      await until('what was searched', () => inputOf(element, '#what')?.value === 'dentiste');
      await says(element, 'Ouverture du répertoire');
      release();
      await until('results', () => results(element).length);
    } finally {
      window.fetch = fetch;
    }
  });

  it('lets a card go that is no longer found', async () => {
    history.replaceState(null, '', '#relais.what=dentiste&relais.where=Sudbury&relais.card=gone');
    const element = await place({ 'url-state': '' });
    await until('results', () => results(element).length);
    await fragmentIs('relais.what=dentiste&relais.where=Sudbury');
  });

  it('leaves what was typed before it was there', async () => {
    history.replaceState(null, '', '#relais.what=dentiste');
    const element = document.createElement('relais-search');
    element.lang = 'fr';
    element.setAttribute('url-state', '');
    document.body.append(element);
    await type(element, '#what', 'avocat');
    const good = await place({ near: 'Moncton' });
    Object.assign(element, { directory: good.directory, publicKey: good.publicKey });
    await says(element, 'On trouve ici');
    expect(inputOf(element, '#what')!.value).to.equal('avocat');
  });

  it('keeps the device’s position out of it', async () => {
    const { geolocation } = navigator;
    Object.defineProperty(navigator, 'geolocation', {
      configurable: true,
      value: {
        getCurrentPosition: (found: PositionCallback) =>
          found({ coords: { latitude: 46.49, longitude: -81.0 } } as GeolocationPosition),
      },
    });
    try {
      const element = await place({ 'url-state': '' });
      await says(element, 'On trouve ici');
      find(element.shadowRoot!, 'button.around')!.click();
      await searchFor(element, 'dentiste');
      await says(element, 'autour de vous');
      await fragmentIs('relais.what=dentiste&relais.where=');
      // Of the fragment: the address has the runner's own random numbers.
      expect(location.hash).not.to.match(/46|81/);
    } finally {
      Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation });
    }
  });

  it('keeps the words of somebody in danger out of it', async () => {
    const element = await place({ 'url-state': '' });
    await searchFor(element, 'je veux mourir');
    await says(element, 'Parlez à quelqu’un tout de suite');
    await until('the answer', () => /rien trouvé|Rien de confirmé/.test(textOf(element)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(location.hash).to.equal('');
    expect(JSON.stringify(history.state)).not.to.contain('mourir');
  });

  it('stays as it is when a link leads within the page, and leaves that link alone', async () => {
    const element = await place({ 'url-state': '' });
    await searchFor(element, 'dentiste');
    await fragmentIs('relais.what=dentiste&relais.where=Sudbury');
    const link = document.createElement('a');
    link.href = '#contact';
    document.body.append(link);
    link.click();
    await fragmentIs('contact');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(results(element).length).to.equal(3);
    await searchFor(element, 'avocat');
    await fragmentIs('contact&relais.what=avocat&relais.where=Sudbury');
  });

  it('keeps the state that the page itself put into its history', async () => {
    history.replaceState({ route: 7 }, '');
    const element = await place({ 'url-state': 'r' });
    await searchFor(element, 'dentiste');
    await fragmentIs('r.what=dentiste&r.where=Sudbury');
    expect(history.state).to.deep.equal({ route: 7, 'relais:r': true });
  });

  it('lets two boxes of a page each have their own', async () => {
    const one = await place({ 'url-state': 'a' });
    const two = await place({ 'url-state': 'b', near: 'Moncton' });
    await searchFor(one, 'dentiste');
    await fragmentIs('a.what=dentiste&a.where=Sudbury');
    await searchFor(two, 'avocat');
    await fragmentIs('a.what=dentiste&a.where=Sudbury&b.what=avocat&b.where=Moncton');
    history.back();
    await says(two, 'On trouve ici');
    expect(results(one).length).to.equal(3);
    history.forward();
    await until('the second again', () => results(two).includes('Avocats Cormier LeBlanc'));
  });

  it('says which box has no name of its own, and keeps its search out of the address', async () => {
    const heard: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => heard.push(words.join(' '));
    try {
      const one = await place({ 'url-state': '' });
      await says(one, 'On trouve ici');
      const two = await place({ 'url-state': '' });
      await searchFor(two, 'avocat');
      await until('results', () => results(two).length);
      await until('the warning', () => heard.length);
      expect(heard).to.deep.equal([
        '<relais-search> url-state="relais" is the name of another box of this page: give this one another name. Until then its search is not in the address.',
      ]);
      await searchFor(one, 'dentiste');
      await fragmentIs('relais.what=dentiste&relais.where=Sudbury');
      two.urlState = 'deux';
      await fragmentIs('relais.what=dentiste&relais.where=Sudbury&deux.what=avocat&deux.where=Sudbury');
    } finally {
      console.warn = warn;
    }
  });
});
