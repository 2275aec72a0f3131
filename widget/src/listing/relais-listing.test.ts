/// <reference types="mocha" />
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { focused, gone, listenToConsole, press, tabTo, violations, write } from '../../test/elements.ts';
import { clear, find, says, textOf, until } from '../../test/page.ts';
import type { RelaisListingToggleEvent, RelaisProblemEvent } from '../events.ts';
import './relais-listing.ts';

const SENTENCE =
  '<p>Pour vos dents, voyez <relais-listing listing="ruisseau">la clinique du quartier</relais-listing>, puis <a href="#suite">la suite</a>.</p>';
const LINKED =
  '<p>Voyez <relais-listing listing="ruisseau"><a href="#repertoire">la clinique</a></relais-listing>, puis <a href="#suite">la suite</a>.</p>';

const element = (main: ParentNode) => main.querySelector('relais-listing')!;
const card = (main: ParentNode) =>
  element(main).shadowRoot?.querySelector('relais-floating-card') ?? undefined;
const words = (main: ParentNode) => element(main).shadowRoot!.querySelector<HTMLElement>('.words')!;
const sign = (main: ParentNode) =>
  until('the sign', () => element(main).shadowRoot?.querySelector('svg.sign') ?? false);
const middle = (node: Element): [number, number] => {
  const { left, top, width, height } = node.getClientRects()[0]!;
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

describe('<relais-listing>', () => {
  afterEach(async () => {
    clear();
    await sendMouse({ type: 'move', position: [1, 1] });
  });

  it('stands in a sentence, with its offer beside it, and asks for nothing more until it is opened', async () => {
    const main = await write(SENTENCE);
    await sign(main);
    expect(textOf(main)).to.contain('la clinique du quartier');
    expect(textOf(main)).to.contain('( On vous accueille en français )');
    expect(Boolean(card(main))).to.equal(false);
    expect(
      performance.getEntriesByType('resource').some(({ name }) => name.includes('floating-card')),
    ).to.equal(false);
  });

  it('opens its card with Enter: what, how, how sure, and the ways there; Escape gives the focus back', async () => {
    const main = await write(SENTENCE);
    await sign(main);
    await tabTo('la clinique du quartier');
    await press('Enter');
    await says(element(main), 'Clinique du Ruisseau');
    await says(element(main), 'Dentiste · Sudbury');
    await says(element(main), 'On vous accueille en français');
    await says(element(main), 'faites le 2');
    await says(element(main), 'vérifié par téléphone, septembre 2026');
    await until('the focus in the card', () => focused()?.getAttribute('role') === 'dialog');
    expect(focused()!.ariaLabel ?? focused()!.getAttribute('aria-labelledby')).to.equal('name');
    expect(words(main).getAttribute('aria-expanded')).to.equal('true');
    await tabTo('705');
    await press('Escape');
    await gone('the card', () => card(main));
    expect(focused() === words(main), `the focus on ${focused()?.outerHTML.slice(0, 80)}`).to.equal(true);
    expect(words(main).getAttribute('aria-expanded')).to.equal('false');
  });

  it('is no trap: Tab leads through the card and on into the page, and closes it behind', async () => {
    const main = await write(SENTENCE);
    await sign(main);
    await tabTo('la clinique du quartier');
    await press(' ');
    await until('the focus in the card', () => focused()?.getAttribute('role') === 'dialog');
    await says(element(main), 'Itinéraire');
    await tabTo('la suite');
    await gone('the card', () => card(main));
    expect(focused()!.textContent).to.equal('la suite');
  });

  it('opens where a pointer rests, without taking the focus, and closes when it leaves', async () => {
    const main = await write(SENTENCE);
    await sign(main);
    await sendMouse({ type: 'move', position: middle(words(main)) });
    await says(element(main), 'Clinique du Ruisseau');
    expect(focused() === document.body).to.equal(true);
    await until('a place', () => card(main)?.hasAttribute('placed'));
    // The way into the card is not a way out.
    await sendMouse({ type: 'move', position: middle(card(main)!) });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(Boolean(card(main))).to.equal(true);
    await sendMouse({ type: 'move', position: [1, 1] });
    await gone('the card', () => card(main));
  });

  it('does not open for a pointer that only passes', async () => {
    const main = await write(SENTENCE);
    await sign(main);
    await sendMouse({ type: 'move', position: middle(words(main)) });
    await sendMouse({ type: 'move', position: [1, 1] });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(Boolean(card(main))).to.equal(false);
  });

  it('closes with Escape also where the focus is elsewhere, and nothing else of the page hears it', async () => {
    const main = await write(SENTENCE);
    await sign(main);
    let heard = 0;
    const hear = () => heard++;
    document.addEventListener('keydown', hear);
    await sendMouse({ type: 'move', position: middle(words(main)) });
    await says(element(main), 'Clinique du Ruisseau');
    await press('Escape');
    await gone('the card', () => card(main));
    expect(heard).to.equal(0);
    await press('Escape');
    expect(heard).to.equal(1);
    document.removeEventListener('keydown', hear);
  });

  it('stays open once it was clicked, and closes with a press elsewhere', async () => {
    const main = await write(SENTENCE);
    await sign(main);
    await sendMouse({ type: 'click', position: middle(words(main)) });
    await says(element(main), 'Clinique du Ruisseau');
    await sendMouse({ type: 'move', position: [1, 1] });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(Boolean(card(main))).to.equal(true);
    await sendMouse({ type: 'click', position: [1, 1] });
    await gone('the card', () => card(main));
  });

  it('leaves the page its own link, which opens the card here and is a link with another key or without us', async () => {
    const main = await write(LINKED);
    await sign(main);
    const link = main.querySelector('a')!;
    expect(Boolean(find(element(main).shadowRoot!, '[role=button]'))).to.equal(false);
    await until('what it does', () => link.getAttribute('aria-haspopup') === 'dialog');
    link.focus();
    await press('Enter');
    await says(element(main), 'Clinique du Ruisseau');
    expect(location.hash).to.equal('');
    expect(link.getAttribute('aria-expanded')).to.equal('true');
    await press('Escape');
    await gone('the card', () => card(main));
    expect(focused() === link, `the focus on ${focused()?.outerHTML.slice(0, 80)}`).to.equal(true);
    const other = new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true });
    main.addEventListener('click', (event) => event.preventDefault(), { once: true });
    let prevented = true;
    link.addEventListener('click', (event) => {
      prevented = event.defaultPrevented;
    });
    link.dispatchEvent(other);
    expect(prevented).to.equal(false);
    expect(Boolean(card(main))).to.equal(false);
  });

  it('takes the listing’s name where the page gives no words', async () => {
    const main = await write('<p><relais-listing listing="ruisseau"></relais-listing></p>', 'elements', 'en');
    await says(element(main), 'Creek Dental Clinic');
    expect(find(element(main).shadowRoot!, 'bdi')!.lang).to.equal('en');
  });

  it('asks to be called back in the card, and gives the focus back when that is dropped', async () => {
    const main = await write(SENTENCE);
    await sign(main);
    words(main).click();
    await until('the focus in the card', () => focused()?.getAttribute('role') === 'dialog');
    (
      await until('the way', () => find(element(main).shadowRoot!, 'button', 'Rappelez-moi en français'))
    ).focus();
    await press('Enter');
    await says(element(main), 'Votre demande sera lue par l’Accueil du Nord');
    await tabTo('Annuler');
    await press('Enter');
    await until('the focus back', () => textOf(focused()!).includes('Rappelez-moi'));
    expect(Boolean(card(main))).to.equal(true);
  });

  it('tells the page that a card opened and closed, and which listing, as the page wrote it', async () => {
    const main = await write(SENTENCE);
    await sign(main);
    const heard: Array<[boolean, string | undefined]> = [];
    main.addEventListener('relais-listing-toggle', (event) => {
      const { open, listing } = event as RelaisListingToggleEvent;
      heard.push([open, listing]);
    });
    words(main).click();
    await says(element(main), 'Clinique du Ruisseau');
    await press('Escape');
    await gone('the card', () => card(main));
    expect(heard).to.deep.equal([
      [true, 'ruisseau'],
      [false, 'ruisseau'],
    ]);
  });

  it('keeps hostile names text, and whatever script a name is in apart from its line', async () => {
    for (const [id, name] of [
      ['markup', '<img src=x onerror="window.hacked=1"><b>Dentiste</b>'],
      ['rtl', 'عيادة الأسنان 🦷 du Nord'],
    ]) {
      const main = await write(`<p><relais-listing listing="${id}">là</relais-listing></p>`);
      await sign(main);
      words(main).click();
      await until('the name', () => {
        const heading = card(main)?.shadowRoot?.querySelector('.name');
        return heading?.textContent?.trim() === name;
      });
      expect(Boolean(find(card(main)!.shadowRoot!, 'img, b'))).to.equal(false);
      clear();
    }
    expect('hacked' in window).to.equal(false);
  });

  it('shows 300 characters in one word and a listing with no place without spilling over a phone', async () => {
    await setViewport({ width: 320, height: 640 });
    for (const id of ['unbroken', 'long', 'nowhere']) {
      const main = await write(`<p><relais-listing listing="${id}">là</relais-listing></p>`);
      await sign(main);
      words(main).click();
      await until(
        'a place',
        () => card(main)?.hasAttribute('placed') && find(card(main)!.shadowRoot!, 'relais-listing-card'),
      );
      await says(element(main), 'Garder dans ma liste');
      const { left, right } = card(main)!.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(320);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(card(main)!.scrollWidth).to.be.at.most(card(main)!.clientWidth);
      clear();
    }
    await setViewport({ width: 1000, height: 700 });
  });

  it('keeps the sign on the line of the last word', async () => {
    for (let width = 60; width < 260; width += 7) {
      const main = await write(
        `<p style="width:${width}px;font:16px serif">Voyez <relais-listing listing="ruisseau">la clinique du quartier</relais-listing> et puis</p>`,
      );
      const drawing = (await sign(main)).getBoundingClientRect();
      const lines = words(main).getClientRects();
      const last = lines[lines.length - 1]!;
      expect(drawing.top, `at ${width} px`).to.be.within(last.top - 2, last.bottom);
      clear();
    }
  });

  it('takes nothing of a hostile page into the card', async () => {
    const style = document.createElement('style');
    const main = await write(
      '<h2 style="font:italic 900 40px/3 fantasy;text-transform:uppercase;letter-spacing:9px;white-space:nowrap"><relais-listing listing="ruisseau">là</relais-listing></h2>',
    );
    await sign(main);
    words(main).click();
    await says(element(main), 'Garder dans ma liste');
    style.textContent = '* { all: unset !important; color: red !important; display: inline !important }';
    document.head.append(style);
    const inside = card(main)!.shadowRoot!.querySelector('.inside')!;
    const { fontSize, fontStyle, textTransform, letterSpacing, whiteSpace, color, display } =
      getComputedStyle(inside);
    expect({ fontSize, fontStyle, textTransform, letterSpacing, whiteSpace, display }).to.deep.equal({
      fontSize: '16px',
      fontStyle: 'normal',
      textTransform: 'none',
      letterSpacing: 'normal',
      whiteSpace: 'normal',
      display: 'grid',
    });
    expect(color).not.to.equal('rgb(255, 0, 0)');
    style.remove();
  });

  it('is accessible closed and open, in both languages, in light and in dark', async () => {
    for (const lang of ['fr', 'en']) {
      const main = await write(`${SENTENCE}${LINKED}`, 'elements', lang);
      await sign(main);
      for (const scheme of ['light', 'dark'] as const) expect(await violations(scheme)).to.deep.equal([]);
      words(main).click();
      await says(element(main), lang === 'fr' ? 'Garder dans ma liste' : 'Keep in my list');
      await until('a place', () => card(main)?.hasAttribute('placed'));
      await until('the whole of it', () => getComputedStyle(card(main)!).opacity === '1');
      for (const scheme of ['light', 'dark'] as const) expect(await violations(scheme)).to.deep.equal([]);
      clear();
    }
  });
});

describe('<relais-listing> in trouble', () => {
  let heard: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    heard = listenToConsole();
  });
  afterEach(() => {
    heard.stop();
    clear();
  });
  const problem = (main: HTMLElement) =>
    new Promise<RelaisProblemEvent['fault']>((resolve) => {
      main.addEventListener('relais-problem', (event) =>
        resolve((event as unknown as RelaisProblemEvent).fault),
      );
    });

  it('leaves the words of a listing that is gone as plain words, and says to the console what to fix', async () => {
    const main = await write('<p>Voyez <relais-listing listing="partie">la clinique</relais-listing>.</p>');
    expect(await problem(main)).to.equal('gone');
    await element(main).updateComplete;
    expect(textOf(main).trim()).to.equal('Voyez la clinique .');
    expect(Boolean(find(element(main).shadowRoot!, '[role=button], svg'))).to.equal(false);
    expect(heard.said).to.have.length(1);
    expect(heard.said[0]).to.match(
      /^<relais-listing> No listing has the id "partie" in Petit répertoire.*Look it up/,
    );
    expect(heard.said[0]).not.to.contain('\n');
  });

  it('leaves the page’s own link a link where the directory is missing', async () => {
    const main = await write(LINKED, 'nowhere');
    expect(await problem(main)).to.equal('misconfigured');
    await element(main).updateComplete;
    const link = main.querySelector('a')!;
    expect(link.hasAttribute('aria-haspopup')).to.equal(false);
    link.click();
    await until('the way it leads', () => location.hash === '#repertoire');
    history.replaceState(null, '', location.pathname + location.search);
    expect(heard.said.join()).to.match(/^<relais-listing> The public key of the directory is missing/);
  });

  it('says when the id is missing', async () => {
    const main = await write('<p><relais-listing>la clinique</relais-listing></p>');
    expect(await problem(main)).to.equal('attribute');
    expect(heard.said.join()).to.contain('<relais-listing> The attribute "listing" is missing');
  });

  it('lets two directories stand on one page', async () => {
    const main = await write('<p><relais-listing listing="ruisseau">ici</relais-listing></p>');
    const other = await write(
      '<p><relais-listing listing="l2">là</relais-listing> <relais-listing listing="ruisseau">nulle part</relais-listing></p>',
      'good',
    );
    await sign(main);
    await sign(other);
    await until('what is gone', () => heard.said.length);
    expect(heard.said.join()).to.contain('"ruisseau"');
  });
});
