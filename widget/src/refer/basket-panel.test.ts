/// <reference types="mocha" />
import { expect } from 'chai';
import { clear, find, learnAll, says, textOf, until } from '../../test/page.ts';
import { CLINIC, HOSTILE_NAMES, LINE, referral } from '../../test/referral.ts';
import { basket } from './basket.ts';
import './basket-panel.ts';
import type { RelaisBasket } from './basket-panel.ts';

async function panel(language: 'fr' | 'en' = 'fr'): Promise<RelaisBasket> {
  const element = document.createElement('relais-basket');
  element.language = language;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const press = async (element: RelaisBasket, text: string) => {
  (await until(text, () => find(element.shadowRoot!, 'button', text))).click();
  await element.updateComplete;
};
const focused = (element: Element) => textOf(element.shadowRoot!.activeElement ?? document.body).trim();

before(learnAll);

describe('<relais-basket>', () => {
  afterEach(() => {
    clear();
    basket.clear();
  });

  it('is not there while it is empty', async () => {
    const element = await panel();
    expect(element.hidden).to.equal(true);
    basket.add(referral());
    await says(element, 'Voir ma liste (1)');
    expect(element.hidden).to.equal(false);
  });

  it('says what was added, to who hears the page', async () => {
    const element = await panel();
    basket.add(referral());
    await until('words', () =>
      textOf(find(element.shadowRoot!, '[role=status]')!).includes(
        'Clinique dentaire du Ruisseau est dans votre liste, qui compte 1 service.',
      ),
    );
  });

  it('compares side by side, and says what is not known', async () => {
    const element = await panel();
    basket.add(referral(), { km: 1.6, from: 'Ottawa' });
    basket.add(referral(LINE, { place: undefined, week: undefined }));
    await press(element, 'Voir ma liste (2)');
    await press(element, 'Comparer');
    const table = find(element.shadowRoot!, '[role=table]')!;
    const rows = [...table.querySelectorAll('[role=row]')].map((row) =>
      [...row.children].map((cell) =>
        textOf(cell.querySelector(':scope > div') ?? cell)
          .replace(/\s+/g, ' ')
          .trim(),
      ),
    );
    expect(rows[0]).to.deep.equal(['Nom', 'Clinique dentaire du Ruisseau', 'Ligne d’aide du Nord']);
    const row = (title: string) => rows.find(([first]) => first === title);
    expect(row('Distance')).to.deep.equal(['Distance', '1,6 km d’Ottawa', 'pas connu']);
    expect(row('Heures')![2]).to.equal('pas connu');
    expect(row('Contrats réalisés')![1]).to.equal('Conseil scolaire du Nickel, 2025');
    expect(new Set(rows.map((cells) => cells.length))).to.deep.equal(new Set([3]));
  });

  it('compares whom they seek where somebody does, and not what is over', async () => {
    const element = await panel();
    basket.add(referral({}, { calls: [{ kind: 'volunteer', until: '2999-12-31' }, { kind: 'sponsor' }] }));
    basket.add(
      referral(LINE, { place: undefined, week: undefined, calls: [{ kind: 'member', until: '2020-12-31' }] }),
    );
    await press(element, 'Voir ma liste (2)');
    await press(element, 'Comparer');
    const sought = find(element.shadowRoot!, '[role=rowheader]', 'Cherche')!.parentElement!;
    expect(
      [...sought.querySelectorAll('[role=cell] > div')].map((cell) => cell.textContent!.trim()),
    ).to.deep.equal(['des bénévoles jusqu’au 31 décembre 2999des commanditaires', 'pas connu']);
    basket.clear();
    basket.add(referral());
    basket.add(referral(LINE, { place: undefined, calls: [{ kind: 'member', until: '2020-12-31' }] }));
    await press(element, 'Comparer');
    await until('a table', () => find(element.shadowRoot!, '[role=table]'));
    expect(find(element.shadowRoot!, '[role=rowheader]', 'Cherche')).to.equal(undefined);
  });

  it('takes out and puts back, and never loses the keyboard', async () => {
    const element = await panel();
    basket.add(referral());
    basket.add(referral(LINE));
    await press(element, 'Voir ma liste (2)');
    const remove = find(element.shadowRoot!, 'button[aria-label="Retirer Clinique dentaire du Ruisseau"]')!;
    remove.click();
    await until('the focus', () => focused(element) === 'Annuler le retrait');
    await says(element, 'Clinique dentaire du Ruisseau n’est plus dans votre liste.');
    await press(element, 'Annuler le retrait');
    await until('both', () => textOf(element).includes('Voir ma liste (2)'));
    await until('the focus', () => focused(element) === 'Ma liste');
    await press(element, 'Vider la liste');
    await says(element, 'Votre liste est vide.');
    await press(element, 'Annuler le retrait');
    await says(element, 'Voir ma liste (2)');
  });

  it('prints all of it as a booklet, for buyers too', async () => {
    const element = await panel('en');
    basket.add(referral());
    basket.add(referral(LINE, { place: undefined, week: undefined, page: undefined }));
    await press(element, 'See my list (2)');
    await press(element, 'Print as a booklet');
    const page = await until('the paper', () => {
      const own = document.querySelector('iframe')?.contentDocument;
      return own?.querySelectorAll('article').length === 2 ? own : undefined;
    });
    const text = textOf(page.body);
    // In French, unless one chooses otherwise: it is for who wants to be served in French.
    expect(page.documentElement.lang).to.equal('fr-CA');
    for (const words of [
      'Faites le 2 pour le français',
      'Conseil scolaire du Nickel, 2025',
      '2 de 2',
      'Fermé les jours fériés.',
    ]) {
      expect(text).to.contain(words);
    }
    expect(page.querySelectorAll('.qr')).to.have.length(1);
    const rules = page.adoptedStyleSheets
      .flatMap((sheet) => [...sheet.cssRules])
      .map(({ cssText }) => cssText);
    expect(rules.join('\n')).to.match(/@page/);
  });

  it('draws where it all is, numbered as its pages are, where there is more than one place', async () => {
    const element = await panel();
    const place = { ...CLINIC.places[0]!, city: 'Hearst', latitude: 49.69, longitude: -83.67 };
    basket.add(referral());
    basket.add(referral({ id: 'hearst', places: [place] }));
    await press(element, 'Voir ma liste (2)');
    await press(element, 'Imprimer');
    const map = await until(
      'the map',
      () => document.querySelector('iframe')?.contentDocument?.querySelector('svg.map') ?? false,
    );
    expect(map.getAttribute('aria-label')).to.equal('Où se trouvent ces services');
    expect([...map.querySelectorAll('.pin-text')].map((node) => node.textContent?.trim())).to.deep.equal([
      '1',
      '2',
    ]);
    expect([...map.querySelectorAll('.town-text')].map((node) => node.textContent?.trim())).to.deep.equal([
      'Sudbury',
      'Hearst',
    ]);
    expect(map.querySelector('.land')!.getAttribute('d')).to.match(/^M[-\d]/);
  });

  it('exports a file, named, that one’s own browser keeps', async () => {
    const element = await panel();
    basket.add(referral());
    await press(element, 'Voir ma liste (1)');
    let saved: HTMLAnchorElement | undefined;
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved = this;
    };
    try {
      await press(element, 'Exporter (CSV)');
      const { download, href } = await until('the file', () => saved);
      expect(download).to.equal('services-en-francais.csv');
      expect(await (await fetch(href)).text()).to.contain('Clinique dentaire du Ruisseau');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('leaves hostile names text', async () => {
    const element = await panel();
    for (const [i, fr] of HOSTILE_NAMES.entries()) basket.add(referral({ id: `h${i}`, name: { fr } }));
    await press(element, 'Voir ma liste (4)');
    await press(element, 'Comparer');
    expect(find(element.shadowRoot!, 'img')).to.equal(undefined);
    expect(textOf(element)).to.contain(HOSTILE_NAMES[0]!.replace(/\s+/g, ' '));
    expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
  });
});
