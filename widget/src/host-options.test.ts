/// <reference types="mocha" />
import { expect } from 'chai';
import { clear, find, place, results, says, searchFor, textOf, type, until } from '../test/page.ts';

const chips = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('.chip') ?? [])].map((chip) => textOf(chip).trim());
const options = (element: Element, box: '#what' | '#where') =>
  [...(find(element.shadowRoot!, box)?.shadowRoot?.querySelectorAll('[role=option]') ?? [])].map((node) =>
    textOf(node).trim(),
  );

describe('<relais-search> limited to services', () => {
  afterEach(clear);

  it('offers, suggests and finds those alone', async () => {
    const element = await place({ categories: 'office/lawyer, healthcare/speech_therapist' });
    await until('what there is', () => chips(element).length);
    expect(chips(element)).to.have.members(['Cabinet d’avocats', 'Orthophonie']);
    await type(element, '#what', 'avoc');
    await until('a suggestion', () => options(element, '#what').length);
    await type(element, '#what', 'dent');
    await until('no suggestion', () => !options(element, '#what').length);
    await searchFor(element, 'dentiste');
    await says(element, 'Nous n’avons rien trouvé.');
    // What there is instead stands below, and one press away.
    expect(chips(element)).to.include('Cabinet d’avocats');
    find(element.shadowRoot!, 'button.chip', 'Cabinet d’avocats')!.click();
    await until('results', () => results(element).includes('Thompson Law'));
  });

  it('has only those among the kinds to choose from', async () => {
    const element = await place({ categories: 'amenity/dentist' });
    (await until('the filters', () => find(element.shadowRoot!, '.filters button', 'Filtrer'))).click();
    const select = await until('the kinds', () => find<HTMLSelectElement>(element.shadowRoot!, 'select'));
    expect([...select.options].map(({ text }) => text)).to.deep.equal(['Toutes', 'Dentiste']);
  });

  it('asks its host for the same files, whatever is sought', async () => {
    const asked = async (text: string) => {
      performance.clearResourceTimings();
      const element = await place({ categories: 'amenity/dentist' });
      await searchFor(element, text);
      await until('an answer', () => textOf(element).match(/services en français|rien trouvé/));
      clear();
      return performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.includes('/fixture/good/f/'));
    };
    // Kept since the first: nothing more is asked for who seeks what is not offered here.
    await asked('dentiste');
    expect(await asked('avocat')).to.deep.equal([]);
  });

  it('follows when the page changes its mind', async () => {
    const element = await place({ categories: 'amenity/dentist' });
    await searchFor(element, 'garderie');
    await says(element, 'Nous n’avons rien trouvé.');
    element.categories = 'amenity/childcare';
    expect(element.getAttribute('categories')).to.equal('amenity/childcare');
    await until('results', () => results(element).includes('Garderie Les Petits Lutins'));
    element.categories = undefined;
    await element.updateComplete;
    expect(element.hasAttribute('categories')).to.equal(false);
  });
});

describe('<relais-search> limited to provinces', () => {
  afterEach(clear);

  it('finds and suggests what is there, and says why there is nothing near', async () => {
    const element = await place({ regions: 'nb' });
    await searchFor(element, 'avocat');
    await until('results', () => results(element).length);
    expect(results(element)).to.deep.equal(['Avocats Cormier LeBlanc']);
    await says(element, 'Cette recherche ne couvre que : Nouveau-Brunswick.');
    await type(element, '#where', 'Sainte');
    await until('suggestions', () => options(element, '#where').length);
    expect(options(element, '#where')).to.deep.equal(['Sainte-Anne, Nouveau-Brunswick']);
  });
});

describe('<relais-search> that leaves parts out', () => {
  afterEach(clear);

  async function card(features?: string, partner?: string) {
    const element = await place({
      ...(features !== undefined && { features }),
      ...(partner && { partner }),
    });
    await searchFor(element, 'dentiste');
    (await until('a result', () => find(element.shadowRoot!, '.name button'))).click();
    await says(element, 'On vous accueille en français');
    return element;
  }

  it('has all of them where the page says nothing', async () => {
    const element = await card();
    for (const words of [
      'Rappelez-moi',
      'Garder dans ma liste',
      'Suivre une demande',
      'Filtrer',
      'Une erreur?',
    ])
      expect(textOf(element)).to.contain(words);
  });

  it('passes nobody on without refer, and asks nothing without listen', async () => {
    const quiet = await card('filters');
    for (const words of ['Rappelez-moi', 'Garder dans ma liste', 'Suivre une demande', 'Une erreur?'])
      expect(textOf(quiet)).not.to.contain(words);
    await searchFor(quiet, 'orthophoniste');
    await says(quiet, 'Nous n’avons rien trouvé.');
    expect(textOf(quiet)).not.to.contain('dites-nous');
    clear();
    const listening = await card('listen');
    expect(textOf(listening)).to.contain('Une erreur?');
    expect(textOf(listening)).not.to.contain('Rappelez-moi');
    expect(textOf(listening)).not.to.contain('Filtrer');
  });

  it('has filters of organisations that buy, which narrow down', async () => {
    const element = await card('filters buyers');
    find(element.shadowRoot!, '.filters button', 'Filtrer')!.click();
    const sells = await until('the filter', () =>
      find(element.shadowRoot!, 'label.choice', 'Vend aux organisations'),
    );
    sells.querySelector('input')!.click();
    await until('one result', () => results(element).length === 1);
    expect(results(element)).to.deep.equal(['Clinique dentaire Séguin']);
    await says(element, 'Filtres (1)');
    clear();
    const visitors = await card('filters');
    find(visitors.shadowRoot!, '.filters button', 'Filtrer')!.click();
    await until('filters', () => find(visitors.shadowRoot!, 'label.choice'));
    expect(textOf(visitors)).not.to.contain('Vend aux organisations');
  });

  it('tells who answers the same, where somebody writes', async () => {
    const element = await card('refer', 'Carrefour <b>du Nickel</b>');
    (await until('a form', () => find(element.shadowRoot!, 'button', 'Rappelez-moi'))).click();
    await says(element, 'Votre message dira aussi de quel site il vient : Carrefour <b>du Nickel</b>');
    clear();
    const { shadowRoot } = await card('refer');
    (await until('a form', () => find(shadowRoot!, 'button', 'Rappelez-moi'))).click();
    const form = await until('a form', () => find(shadowRoot!, 'relais-call-back'));
    await until('its end', () => find(form.shadowRoot!, '.buttons'));
    expect(textOf(form)).not.to.contain('de quel site');
  });

  it('prints the name of the organisation on whose site it is', async () => {
    const element = await card('refer', 'Carrefour <b>du Nickel</b>');
    find(element.shadowRoot!, 'button', 'Diriger')?.click();
    const print = await until('printing', () => find(element.shadowRoot!, 'button', 'Imprimer'));
    print.click();
    const paper = await until('the paper', () => {
      const own = document.querySelector('iframe')?.contentDocument;
      return own?.querySelector('h1') ? own : undefined;
    });
    expect(textOf(paper.body)).to.contain('De la part de Carrefour <b>du Nickel</b>');
  });
});

describe('<relais-search> and what a tag says wrongly of its limits', () => {
  const heard: string[] = [];
  const { warn } = console;
  before(() => {
    console.warn = (...words: unknown[]) => heard.push(words.join(' '));
  });
  beforeEach(() => heard.splice(0));
  after(() => {
    console.warn = warn;
  });
  afterEach(clear);

  it('names each in one line, and goes on with the rest', async () => {
    const element = await place({
      categories: 'amenity/dentist amenity/dentiste',
      regions: 'ON Québec',
      features: 'refer appels',
      'url-state': 'à moi',
    });
    await until('what there is', () => chips(element).length);
    await until('four lines', () => heard.length === 4);
    expect(heard.sort()).to.deep.equal([
      '<relais-search> categories="amenity/dentist amenity/dentiste" names amenity/dentiste, which no listing of fixture has: nothing is found for it.',
      '<relais-search> features="refer appels" names appels, which it does not know and leaves out; it knows refer, listen, filters, buyers, calls.',
      '<relais-search> regions="ON Québec" names Québec, which it does not know and leaves out; it knows AB, BC, MB, NB, NL, NS, NT, NU, ON, PE, QC, SK, YT.',
      '<relais-search> url-state="à moi" is not a name of letters, digits and hyphens; nothing is kept in the address.',
    ]);
    expect(chips(element)).to.deep.equal(['Dentiste']);
  });

  it('keeps properties that were set before the engine was there', async () => {
    const element = document.createElement('relais-search');
    element.regions = 'NB';
    const good = await place();
    Object.assign(element, { directory: good.directory, publicKey: good.publicKey, near: 'Sudbury' });
    document.body.append(element);
    await searchFor(element, 'avocat');
    await until('results', () => results(element).length);
    expect(results(element)).to.deep.equal(['Avocats Cormier LeBlanc']);
    expect(element.getAttribute('regions')).to.equal('NB');
  });
});
