/// <reference types="mocha" />
import { expect } from 'chai';
import { clear, find, place, press, results, says, searchFor, textOf, type, until } from '../test/page.ts';
import type { RelaisResultsEvent } from './index.ts';

describe('<relais-search>', () => {
  afterEach(clear);

  it('opens the directory, and shows what one can find there before anything is asked', async () => {
    const element = await place();
    await says(element, 'On trouve ici, entre autres');
    await says(element, 'Petit répertoire, édition du 3 novembre 2026');
    find(element.shadowRoot!, 'button.chip', 'Dentiste')!.click();
    await until('results', () => results(element).length);
    expect(results(element)[0]).to.equal('Clinique dentaire Séguin');
  });

  it('answers what was asked before the directory was there', async () => {
    const element = await place();
    await searchFor(element, 'dentiste');
    await until('results', () => results(element).length);
  });

  it('says what is known in French and what is to be confirmed, apart', async () => {
    const element = await place();
    await searchFor(element, 'dentiste');
    await says(element, '2 services en français près de Sudbury, 1 autre à confirmer');
    expect(results(element)).to.deep.equal([
      'Clinique dentaire Séguin',
      'Dentistes de la Rive',
      'Nickel City Dental',
    ]);
    // What is known follows the first results.
    await says(element, 'En français , déclaré, mars 2026');
    expect(textOf(element)).to.contain('À confirmer');
  });

  it('tells an offer by shape and words, not by colour alone', async () => {
    const element = await place();
    await searchFor(element, 'dentiste');
    await until('results', () => results(element).length);
    const shapes = [...element.shadowRoot!.querySelectorAll('.row .sign')].map((sign) =>
      [...sign.querySelectorAll('path')].map((path) => [
        path.getAttribute('d'),
        path.getAttribute('stroke-dasharray'),
      ]),
    );
    expect(new Set(shapes.map((shape) => JSON.stringify(shape))).size).to.equal(3);
  });

  it('marks what is in the other language', async () => {
    const element = await place();
    await searchFor(element, 'dentiste');
    await until('results', () => results(element).length);
    const name = find(element.shadowRoot!, '.name span', 'Nickel City Dental')!;
    expect(name.lang).to.equal('en');
  });

  it('shows at first the French name of who has two, in its language, then the reader’s in the same room', async () => {
    const element = await place({ lang: 'en' }, 'two-names');
    element.style.maxWidth = '22em';
    await searchFor(element, 'dentist');
    const shown = (text: string) => find(element.shadowRoot!, '.name span', text);
    const topsOf = () =>
      [...element.shadowRoot!.querySelectorAll<HTMLElement>('.result')].map((row) => row.offsetTop);
    const first = await until('the first name', () => shown('Clinique dentaire du Ruisseau'));
    expect(first.lang).to.equal('fr');
    expect(shown('Brook')).to.equal(undefined);
    const tops = topsOf();
    const name = await until('the English name', () => shown('Brook Dental Clinic'));
    expect(name.lang).to.equal('en');
    expect(topsOf()).to.deep.equal(tops);
    // What had to be cut stands there in full once it is opened.
    const long = shown('Northern Teeth')!;
    expect(long.scrollHeight).to.be.greaterThan(long.clientHeight);
    const cut = long.getBoundingClientRect().height;
    long.closest('button')!.click();
    await until('all of it', () => long.getBoundingClientRect().height > 1.5 * cut);
  });

  it('widens when nobody near serves in French: at a distance, then farther, and an ear', async () => {
    const element = await place();
    await searchFor(element, 'orthophoniste');
    await says(element, 'Nous n’avons rien trouvé.');
    await says(element, 'Dites-nous ce que vous cherchiez');
    await says(element, 'L’Accueil du Nord lira votre message, et personne d’autre.');
    await searchFor(element, 'avocat');
    await says(element, 'Rien de confirmé en français près de Sudbury; 1 service à confirmer');
    const titles = [...element.shadowRoot!.querySelectorAll('.group-title')].map((node) =>
      textOf(node).trim(),
    );
    expect(titles).to.deep.equal(['Près de Sudbury', 'À distance, en français', 'Plus loin']);
  });

  it('listens also where there is only something at a distance or farther', async () => {
    const element = await place({ near: 'Hearst' });
    await searchFor(element, 'avocat');
    await until('results', () => results(element).length);
    await says(element, 'Dites-nous ce que vous cherchiez');
    const request = find(element.shadowRoot!, 'relais-request')!;
    await until('the form', () => request.shadowRoot?.querySelector('form'));
  });

  it('takes a text that is only a place to where places go, and asks what is sought', async () => {
    const element = await place();
    await searchFor(element, 'Moncton');
    await says(element, 'Que cherchez-vous près de Moncton?');
    const where = find(element.shadowRoot!, '#where')!.shadowRoot!.querySelector('input')!;
    await until('the place', () => where.value === 'Moncton');
  });

  it('shows a card with what is known, and closes it again', async () => {
    const element = await place();
    await searchFor(element, 'dentiste');
    const button = await until('a result', () =>
      find<HTMLButtonElement>(element.shadowRoot!, '.name button'),
    );
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await says(element, 'On vous accueille en français');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    button.click();
    await until('closing', () => !find(element.shadowRoot!, 'relais-listing-card'));
  });

  it('keeps a call-back on the device while the intake is away, and says so', async () => {
    const element = await place();
    await searchFor(element, 'dentiste');
    (await until('a result', () => find(element.shadowRoot!, '.name button'))).click();
    (await until('the offer', () => find(element.shadowRoot!, 'button', 'Rappelez-moi en français'))).click();
    const form = await until('the form', () =>
      find<HTMLFormElement>(element.shadowRoot!, 'form', 'Votre nom'),
    );
    expect(form.querySelector<HTMLInputElement>('[name=consent]')!.checked).to.equal(false);
    form.querySelector<HTMLInputElement>('[name=name]')!.value = 'Aïcha';
    form.querySelector<HTMLInputElement>('[name=reach]')!.value = 'aicha@courriel.example';
    form.querySelector<HTMLInputElement>('[name=consent]')!.checked = true;
    form.requestSubmit();
    await says(element, 'Merci, c’est noté');
    await says(element, 'votre demande est gardée sur cet appareil');
    expect(textOf(element)).to.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    await says(element, '1 message attend de partir');
  });

  it('offers no call-back where nobody would receive it', async () => {
    const element = await place({}, 'no-intake');
    await searchFor(element, 'dentiste');
    (await until('a result', () => find(element.shadowRoot!, '.name button'))).click();
    await says(element, 'Garder dans ma liste');
    expect(find(element.shadowRoot!, 'button', 'Rappelez-moi')).to.equal(undefined);
    expect(find(element.shadowRoot!, 'button', 'Suivre une demande')).to.equal(undefined);
  });

  it('tells the page how much was found, and nothing of what was sought', async () => {
    const element = await place();
    let event: RelaisResultsEvent | undefined;
    document.addEventListener('relais-results', (heard) => {
      event = heard as RelaisResultsEvent;
    });
    await searchFor(element, 'dentiste');
    await until('the event', () => event);
    expect(event!.count).to.equal(3);
    expect(Object.keys(event!).sort()).to.deep.equal(['count', 'isTrusted', 'widened']);
  });

  it('speaks the language of its page, and changes with it', async () => {
    const element = await place({ lang: 'en-CA' });
    await says(element, 'Find a service in French');
    await searchFor(element, 'dentist');
    await says(element, '2 services in French near Sudbury, 1 more to confirm');
    element.lang = 'fr';
    await says(element, 'Trouver un service en français');
  });

  it('lets two boxes stand on one page', async () => {
    const one = await place();
    const two = await place({ near: 'Moncton', lang: 'en' });
    await searchFor(one, 'dentiste');
    await searchFor(two, 'lawyer');
    await until('both', () => results(one).length === 3 && results(two).length === 1);
    expect(results(two)).to.deep.equal(['Avocats Cormier LeBlanc']);
  });

  it('does not know every place, and says which one', async () => {
    const element = await place({ near: 'Atlantide' });
    await searchFor(element, 'dentiste');
    await says(element, 'Nous ne connaissons pas « Atlantide »');
  });
});

describe('<relais-search> in trouble', () => {
  const heard: string[] = [];
  const { error } = console;
  before(() => {
    console.error = (...words: unknown[]) => heard.push(words.join(' '));
  });
  beforeEach(() => heard.splice(0));
  after(() => {
    console.error = error;
  });
  afterEach(clear);

  it('names a damaged neighbourhood, and shows nothing of it', async () => {
    const element = await place({}, 'damaged');
    await searchFor(element, 'avocat');
    await says(element, 'Une partie du répertoire n’a pas pu être lue');
    expect(textOf(element)).not.to.contain('Fausse clinique');
    expect(results(element)).to.include('Ligne d’aide juridique du Nord');
    expect(heard.join()).to.match(/<relais-search> .*\/f\/[0-9a-f]{12} is truncated or was changed/);
  });

  it('refuses a directory signed with another key', async () => {
    const element = await place({ 'public-key': 'A'.repeat(43) });
    await says(element, 'n’est pas signé par l’organisme attendu');
  });

  it('says to the console what a webmaster forgot', async () => {
    const element = await place({ 'public-key': '' });
    await says(element, 'Cette boîte de recherche n’est pas bien installée.');
    expect(heard.join()).to.match(/<relais-search> The public key of the directory is missing/);
  });

  it('offers to try again where that may help', async () => {
    const element = await place({ directory: new URL('/fixture/nowhere/', location.href).href });
    await says(element, 'Une partie du répertoire est introuvable.');
    expect(find(element.shadowRoot!, 'button', 'Essayer de nouveau')).to.not.equal(undefined);
  });
});

describe('<relais-search> and what a tag says wrongly', () => {
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

  it('uses the usual level for a heading level that is none, and says so once', async () => {
    const element = await place({ 'heading-level': '12' });
    await says(element, 'On trouve ici');
    await until('the warning', () => heard.length);
    expect(find(element.shadowRoot!, '#title')!.getAttribute('aria-level')).to.equal('2');
    element.near = 'Moncton';
    element.headingLevel = 0;
    await element.updateComplete;
    expect(heard).to.deep.equal([
      '<relais-search> heading-level="12" is not a heading level, a whole number from 1 to 6; 2 is used.',
    ]);
  });

  it('knows what was meant by an attribute that is nearly right', async () => {
    const element = await place({ publickey: 'x', 'data-test': 'x', 'aria-hidden': 'false', onclick: '' });
    await says(element, 'On trouve ici');
    await until('the warning', () => heard.length);
    expect(heard).to.deep.equal([
      '<relais-search> publickey is not an attribute it knows: write public-key.',
    ]);
  });

  it('says nothing of a tag that is right', async () => {
    const element = await place({ 'heading-level': '3', id: 'boite', class: 'large' });
    await says(element, 'On trouve ici');
    expect(find(element.shadowRoot!, '#title')!.getAttribute('aria-level')).to.equal('3');
    expect(heard).to.deep.equal([]);
  });
});

describe('<relais-search> to its page', () => {
  afterEach(clear);

  it('tells what happens, and nothing of who or what', async () => {
    const events: Event[] = [];
    const hear = (event: Event) => events.push(event);
    const names = ['relais-ready', 'relais-results', 'relais-card', 'relais-sent', 'relais-problem'];
    for (const name of names) document.addEventListener(name, hear);
    try {
      const element = await place();
      await searchFor(element, 'dentiste');
      await until('the whole answer', () => events.some(({ type }) => type === 'relais-results'));
      (await until('a result', () => find(element.shadowRoot!, '.name button'))).click();
      (
        await until('the offer', () => find(element.shadowRoot!, 'button', 'Rappelez-moi en français'))
      ).click();
      const form = await until('the form', () =>
        find<HTMLFormElement>(element.shadowRoot!, 'form', 'Votre nom'),
      );
      form.querySelector<HTMLInputElement>('[name=name]')!.value = 'Aïcha';
      form.querySelector<HTMLInputElement>('[name=reach]')!.value = 'aicha@courriel.example';
      form.querySelector<HTMLInputElement>('[name=consent]')!.checked = true;
      form.requestSubmit();
      await says(element, 'Merci, c’est noté');
      const told = events.map((event) => [
        event.type,
        Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'isTrusted')),
      ]);
      expect(told.slice(1)).to.deep.equal([
        ['relais-results', { count: 3, widened: false }],
        ['relais-card', { group: 'near' }],
        ['relais-sent', { kind: 'referral' }],
      ]);
      expect(told[0]![0]).to.equal('relais-ready');
      expect(Object.keys(told[0]![1] as object).sort()).to.deep.equal(['listings', 'published']);
    } finally {
      for (const name of names) document.removeEventListener(name, hear);
    }
  });

  it('keeps what was typed before the engine was there', async () => {
    const element = document.createElement('relais-search');
    element.lang = 'en';
    document.body.append(element);
    await type(element, '#what', 'dentist');
    await type(element, '#where', 'Sudbury');
    const good = await place();
    element.publicKey = good.publicKey;
    element.directory = good.directory;
    await searchFor(element, 'dentist');
    await says(element, '2 services in French near Sudbury');
  });

  it('loads an element that is added later, inside another one', async () => {
    const around = document.createElement('section');
    around.innerHTML = '<p><relais-search lang="en"></relais-search></p>';
    document.body.append(around);
    await until('the box', () => find(around, '#title', 'Find a service in French'));
  });
});

describe('the box of services', () => {
  afterEach(clear);
  const options = (element: Element) =>
    [...(find(element.shadowRoot!, '#what')?.shadowRoot?.querySelectorAll('[role=option]') ?? [])].map(
      (node) => textOf(node).trim(),
    );

  it('suggests as one types, in the reader’s language, with the word it was found by', async () => {
    const element = await place();
    await says(element, 'On trouve ici');
    await type(element, '#what', 'mal de d');
    await until('a suggestion', () => options(element).length);
    expect(options(element)[0]).to.match(/^Dentiste\s+mal de dents$/);
  });

  it('is worked with the keyboard: down, up, round, escape, enter', async () => {
    const element = await place();
    await says(element, 'On trouve ici');
    const input = await type(element, '#what', 'de');
    await until('suggestions', () => options(element).length);
    expect(input.getAttribute('aria-expanded')).to.equal('true');
    expect(input.getAttribute('aria-activedescendant')).to.equal(null);
    press(input, 'ArrowDown');
    await until('the first', () => input.getAttribute('aria-activedescendant') === 'option-0');
    press(input, 'Escape');
    await until('closed', () => input.getAttribute('aria-expanded') === 'false');
    expect(input.value).to.equal('de');
    press(input, 'Escape');
    await until('emptied', () => input.value === '');
    await type(element, '#what', 'dent');
    await until('suggestions', () => options(element).length);
    press(input, 'ArrowUp');
    press(input, 'Enter');
    await until('results', () => results(element).length);
  });
});
