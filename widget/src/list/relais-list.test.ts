/// <reference types="mocha" />
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { focused, listenToConsole, press, tabTo, violations, write } from '../../test/elements.ts';
import { clear, find, says, textOf, until } from '../../test/page.ts';
import type { RelaisListingToggleEvent } from '../events.ts';
import './relais-list.ts';

const list = (main: ParentNode) => main.querySelector('relais-list')!;
const rows = (main: ParentNode) => [...(list(main).shadowRoot?.querySelectorAll('li') ?? [])];
const names = (main: ParentNode) =>
  [...(list(main).shadowRoot?.querySelectorAll('li .name') ?? [])].map((node) => textOf(node).trim());
const ready = (main: ParentNode) => until('the list', () => rows(main).length > 0);

describe('<relais-list>', () => {
  afterEach(clear);

  it('shows the listings that the page names, in its order, each once', async () => {
    const main = await write('<relais-list listings="g1, ruisseau a1 g1"></relais-list>');
    await ready(main);
    expect(names(main)).to.deep.equal([
      'Garderie Les Petits Lutins',
      'Clinique du Ruisseau',
      'Ligne d’aide juridique du Nord',
    ]);
    await says(list(main), 'Dentiste · Sudbury');
    await says(list(main), 'En français , vérifié par téléphone, septembre 2026');
    await says(list(main), 'À distance');
  });

  it('shows what a search finds, near a place, as many as the page wants', async () => {
    const main = await write('<relais-list search="dentiste" near="Sudbury" limit="2"></relais-list>');
    await ready(main);
    expect(rows(main)).to.have.length(2);
    expect(textOf(list(main))).to.match(/\d+ k?m/);
  });

  it('counts distances from a place also where the page names the listings', async () => {
    const main = await write('<relais-list listings="g1" near="Sudbury"></relais-list>');
    await ready(main);
    expect(textOf(list(main))).to.match(/4\d\d km/);
  });

  it('gives its names the level of heading that fits the page', async () => {
    const main = await write('<relais-list listings="ruisseau" heading-level="4"></relais-list>');
    await ready(main);
    expect(find(list(main).shadowRoot!, '.name')!.ariaLevel).to.equal('4');
  });

  it('opens and closes a card with the keyboard, with the hours of its place', async () => {
    const main = await write('<relais-list listings="d1 ruisseau"></relais-list>');
    await ready(main);
    const heard: Array<[boolean, string | undefined]> = [];
    main.addEventListener('relais-listing-toggle', ({ open, listing }: RelaisListingToggleEvent) => {
      heard.push([open, listing]);
    });
    const button = await tabTo('Clinique dentaire Séguin');
    await press('Enter');
    await says(list(main), 'Garder dans ma liste');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(Boolean(list(main).shadowRoot!.getElementById(button.getAttribute('aria-controls')!))).to.equal(
      true,
    );
    await tabTo('Garder dans ma liste');
    (focused() as HTMLElement).blur();
    (button as HTMLElement).focus();
    await press(' ');
    await until('closing', () => button.getAttribute('aria-expanded') === 'false');
    expect(Boolean(find(list(main).shadowRoot!, 'relais-listing-card'))).to.equal(false);
    expect(heard).to.deep.equal([
      [true, 'd1'],
      [false, 'd1'],
    ]);
  });

  it('keeps one card open at a time', async () => {
    const main = await write('<relais-list listings="d1 ruisseau"></relais-list>');
    await ready(main);
    const [one, two] = list(main).shadowRoot!.querySelectorAll<HTMLElement>('.name button');
    one!.click();
    await says(list(main), 'Garder dans ma liste');
    two!.click();
    await says(list(main), 'faites le 2');
    expect(one!.getAttribute('aria-expanded')).to.equal('false');
    expect(list(main).shadowRoot!.querySelectorAll('relais-listing-card')).to.have.length(1);
  });

  it('leaves the page’s own links until it is ready, and takes their place then', async () => {
    const main = await write(
      '<relais-list listings="ruisseau"><ul><li><a href="#seguin">Clinique</a></li></ul></relais-list>',
    );
    await ready(main);
    expect(textOf(list(main))).not.to.match(/ Clinique $/);
    expect(Boolean(list(main).shadowRoot!.querySelector('slot'))).to.equal(false);
  });

  it('marks a name in the other language, and follows the language of its page', async () => {
    const main = await write('<relais-list listings="d2 ruisseau"></relais-list>');
    await ready(main);
    expect(find(list(main).shadowRoot!, 'bdi', 'Nickel City Dental')!.lang).to.equal('en');
    main.lang = 'en';
    await says(list(main), 'Creek Dental Clinic');
    await says(list(main), 'To confirm');
  });

  it('holds names of 300 characters, in any script, with markup in them, in 320 pixels', async () => {
    await setViewport({ width: 320, height: 700 });
    const main = await write('<relais-list listings="markup rtl long unbroken nowhere"></relais-list>');
    await ready(main);
    expect(names(main)[0]).to.equal('<img src=x onerror="window.hacked=1"><b>Dentiste</b>');
    expect('hacked' in window).to.equal(false);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    for (const button of list(main).shadowRoot!.querySelectorAll<HTMLElement>('.name button')) {
      const { height } = button.closest('.row')!.getBoundingClientRect();
      expect(height).to.be.at.least(24);
    }
    await setViewport({ width: 1000, height: 700 });
  });

  it('is accessible loading, shown and open, in both languages, in light and in dark', async () => {
    for (const lang of ['fr', 'en']) {
      const main = await write(
        '<h2>Services</h2><relais-list listings="ruisseau old unsaid d4 d2"></relais-list>',
        'elements',
        lang,
      );
      expect(await violations()).to.deep.equal([]);
      await ready(main);
      list(main).shadowRoot!.querySelector<HTMLElement>('.name button')!.click();
      await says(list(main), lang === 'fr' ? 'Garder dans ma liste' : 'Keep in my list');
      for (const scheme of ['light', 'dark'] as const) expect(await violations(scheme)).to.deep.equal([]);
      clear();
    }
  });
});

describe('<relais-list> in trouble', () => {
  let heard: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    heard = listenToConsole();
  });
  afterEach(() => {
    heard.stop();
    clear();
  });

  it('shows the others where one is gone, and names that one to the console', async () => {
    const main = await write('<relais-list listings="partie ruisseau"></relais-list>');
    await ready(main);
    expect(names(main)).to.deep.equal(['Clinique du Ruisseau']);
    expect(heard.said.join()).to.match(/^<relais-list> No listing has the id "partie"/);
  });

  it('says calmly that there is nothing where all are gone, and shows the page’s own links where it has some', async () => {
    const main = await write('<relais-list listings="partie"></relais-list>');
    await says(list(main), 'Il n’y a rien à montrer ici pour l’instant.');
    const own = await write('<relais-list listings="partie"><a href="#x">Voir ailleurs</a></relais-list>');
    await until('the failure', () => heard.said.length >= 4);
    await says(list(own), 'Voir ailleurs');
    expect(textOf(list(own))).not.to.contain('rien à montrer');
  });

  it('says what is wrong with its attributes, and does what it can', async () => {
    const main = await write(
      '<relais-list listing="ruisseau" search="dentiste" near="Atlantide" limit="many" heading-level="9"></relais-list>',
    );
    await ready(main);
    expect(rows(main)).to.have.length(5);
    const said = heard.said.join('\n');
    expect(said).to.contain('<relais-list> listing is not an attribute it knows; it knows directory');
    expect(said).to.contain('<relais-list> limit="many" is not a whole number from 1 to 50; 5 is used.');
    expect(said).to.contain('<relais-list> heading-level="9" is not a heading level');
    expect(said).to.contain('"near" is "Atlantide", a place that the directory does not know');
  });

  it('says when there is nothing to list', async () => {
    const main = await write('<relais-list></relais-list>');
    await says(list(main), 'Il n’y a rien à montrer');
    expect(heard.said.join()).to.contain('<relais-list> Nothing to list: give the attribute "listings"');
  });

  it('offers to try again where the directory is out of reach', async () => {
    const main = await write(
      `<relais-list listings="ruisseau" directory="${new URL('/fixture/nowhere/', location.href).href}"></relais-list>`,
    );
    await says(list(main), 'Cette liste n’est pas accessible pour l’instant.');
    const again = find<HTMLButtonElement>(list(main).shadowRoot!, 'button', 'Essayer de nouveau')!;
    list(main).directory = new URL('/fixture/elements/', location.href).href;
    await ready(main);
    expect(again.isConnected).to.equal(false);
  });
});
