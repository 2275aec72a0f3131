/// <reference types="mocha" />
import { expect } from 'chai';
import { violations } from '../../test/elements.ts';
import { clear, find, place, results, searchFor, textOf, until } from '../../test/page.ts';
import type { RelaisMap } from './result-map.ts';

const opener = (element: Element) =>
  until('the way to the map', () => find(element.shadowRoot!, 'button', 'Voir sur la carte'));

const pins = (element: Element): HTMLElement[] => [
  ...(find<RelaisMap>(element.shadowRoot!, 'relais-map')?.renderRoot.querySelectorAll<HTMLElement>('.pin') ??
    []),
];

/** The box with dentists of Sudbury, its map open. */
async function withMap(attributes: Record<string, string> = {}) {
  const element = await place(attributes);
  await searchFor(element, 'dentiste');
  await until('results', () => results(element).length > 1);
  (await opener(element)).click();
  await until('pins', () => pins(element).length > 0);
  return element;
}

const images = (element: Element) =>
  [
    ...(find<RelaisMap>(element.shadowRoot!, 'relais-map')?.renderRoot.querySelectorAll<HTMLImageElement>(
      'img',
    ) ?? []),
  ].map(({ src }) => src);

describe('the map of results', () => {
  afterEach(clear);

  it('numbers its pins as the list does', async () => {
    const element = await withMap();
    const [first] = results(element);
    const numbers = [...element.shadowRoot!.querySelectorAll('.number')].map((node) => textOf(node).trim());
    expect(numbers).to.deep.equal(['1', '2', '3']);
    const named = await until('a pin of one', () =>
      pins(element).find((pin) => pin.getAttribute('aria-label')?.startsWith('3')),
    );
    expect(named.getAttribute('aria-label')).to.contain(results(element)[2]!);
    expect(named.getAttribute('aria-label')).not.to.contain(first!);
  });

  it('asks nobody for anything, wherever one looks', async () => {
    const element = await withMap();
    performance.clearResourceTimings();
    const map = find<RelaisMap>(element.shadowRoot!, 'relais-map')!;
    for (const name of ['Éloigner', 'Éloigner', 'Rapprocher', 'Tout voir']) {
      map.renderRoot.querySelector<HTMLElement>(`[aria-label='${name}']`)!.click();
      await map.updateComplete;
    }
    expect(images(element)).to.deep.equal([]);
    expect(performance.getEntriesByType('resource').map(({ name }) => name)).to.deep.equal([]);
  });

  it('leads from a pin to the card, and from the list to the pin', async () => {
    const element = await withMap();
    const pin = await until('a pin of one', () =>
      pins(element).find((one) => one.getAttribute('aria-label')?.startsWith('3')),
    );
    pin.click();
    await until('the card', () => find(element.shadowRoot!, 'relais-listing-card'));
    const button = element.shadowRoot!.activeElement!;
    expect(textOf(button).trim()).to.equal(results(element)[2]);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await until('the pin to say so', () => pins(element).some((one) => one.classList.contains('open')));
    // Two at one pin, or one alone: it is the pin of the first that is pointed at.
    const [row] = element.shadowRoot!.querySelectorAll('.result');
    row!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await until('the pin to be pointed at', () =>
      pins(element).some((one) => one.classList.contains('pointed')),
    );
    row!.parentElement!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await until('nothing to be', () => !pins(element).some((one) => one.classList.contains('pointed')));
  });

  it('is one stop of the tabulator, and arrows lead from pin to pin', async () => {
    const element = await withMap();
    const reachable = () => pins(element).filter((pin) => pin.tabIndex === 0);
    expect(reachable().length).to.equal(1);
    const [first] = reachable();
    first!.focus();
    first!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await until('the next pin', () => {
      const [reached] = reachable();
      return reached && reached !== first && (reached.getRootNode() as ShadowRoot).activeElement === reached;
    });
  });

  it('goes closer to several at one pin, and back to all of them, the focus staying on the map', async () => {
    const element = await withMap();
    const map = find<RelaisMap>(element.shadowRoot!, 'relais-map')!;
    const button = (name: string) => map.renderRoot.querySelector<HTMLElement>(`[aria-label='${name}']`)!;
    for (let i = 0; i < 12; i++) button('Éloigner').click();
    expect(button('Éloigner').getAttribute('aria-disabled')).to.equal('false');
    await map.updateComplete;
    expect(button('Éloigner').getAttribute('aria-disabled')).to.equal('true');
    const [all] = pins(element);
    expect(all!.textContent?.trim()).to.equal('1 +2');
    expect(all!.getAttribute('aria-label')).to.match(/^1 \+2.*résultats 1, 2 et 3; rapprocher la carte/);
    all!.click();
    await until('more pins', () => pins(element).length > 1);
    button('Rapprocher').click();
    button('Rapprocher').click();
    const line = await until('what is beyond', () =>
      find(map.renderRoot as ShadowRoot, 'button', 'hors de la carte'),
    );
    line.click();
    await until('the focus', () => (map.renderRoot as ShadowRoot).activeElement === button('Tout voir'));
  });

  it('takes images from the server that the tag names, and says what that tells', async () => {
    const tiles = `${location.origin}/no-tiles/{z}/{x}/{y}.png`;
    const element = await withMap({ tiles, 'tiles-attribution': '© Les cartographes' });
    expect(images(element).length).to.be.above(0);
    for (const address of images(element)) expect(address).to.match(/\/no-tiles\/\d+\/\d+\/\d+\.png$/);
    expect(textOf(element)).to.contain(`Fond de carte demandé à ${location.host}`);
    expect(textOf(element)).to.contain('© Les cartographes');
  });

  it('takes images as soon as the page says from where by property, without searching again', async () => {
    let answers = 0;
    const count = () => answers++;
    document.addEventListener('relais-results', count);
    const element = await withMap();
    await until('the answer in full', () => answers);
    expect(images(element)).to.deep.equal([]);
    element.tiles = `${location.origin}/no-tiles/{z}/{x}/{y}.png`;
    element.tilesAttribution = '© Les cartographes';
    await until('images', () => images(element).length);
    expect(textOf(element)).to.contain('© Les cartographes');
    expect(element.getAttribute('tiles-attribution')).to.equal('© Les cartographes');
    element.tiles = undefined;
    await until('no images', () => !images(element).length);
    document.removeEventListener('relais-results', count);
    expect(answers).to.equal(1);
  });

  it('is drawn without images where the address is none, and the console says so', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => said.push(text);
    try {
      const element = await withMap({ tiles: 'https://tiles.example/' });
      expect(images(element)).to.deep.equal([]);
      await until('the console', () => said.some((text) => text.includes('it needs {z}, {x} and {y}')));
    } finally {
      console.warn = warn;
    }
  });

  it('is accessible, in light and in dark', async () => {
    await withMap();
    expect(await violations('light')).to.deep.equal([]);
    expect(await violations('dark')).to.deep.equal([]);
  });
});
