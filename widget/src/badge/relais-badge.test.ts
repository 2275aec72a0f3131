/// <reference types="mocha" />
import { expect } from 'chai';
import { listenToConsole, write } from '../../test/elements.ts';
import { clear, textOf, until } from '../../test/page.ts';
import type { RelaisProblemEvent } from '../events.ts';
import './relais-badge.ts';

interface Shown {
  text: string;
  problem?: string;
  said: string[];
  violations?: string[];
}

/** What a badge shows on a page of that host. */
async function onHost(host: string, listing: string, more = ''): Promise<Shown> {
  const frame = document.createElement('iframe');
  const heard = new Promise<Shown>((resolve) => {
    window.addEventListener('message', function hear({ data, source }) {
      if (source !== frame.contentWindow || typeof data?.text !== 'string') return;
      window.removeEventListener('message', hear);
      resolve(data);
    });
  });
  frame.width = '600';
  frame.height = '300';
  frame.src = `http://${host}:${location.port}/fixture/provider.html?listing=${listing}${more}`;
  document.body.append(frame);
  return heard;
}

describe('<relais-badge>', () => {
  afterEach(clear);

  it('says on the listing’s own site what is offered and how, how sure, and who says so', async () => {
    const { text, violations } = await onHost('clinique.localhost', 'ruisseau');
    expect(text).to.contain('Service en français');
    expect(text).to.contain('On vous accueille en français.');
    expect(text).to.contain('Au téléphone, faites le 2; sur place, demandez Mme Roy.');
    expect(text).to.contain('En français : en personne, au téléphone');
    expect(text).to.contain('Vérifié par téléphone, septembre 2026.');
    expect(text).to.contain('Source : Petit répertoire, édition du 3 novembre 2026');
    expect(violations).to.deep.equal([]);
  });

  it('says so of a text in the other language, and speaks that of its page', async () => {
    expect((await onHost('clinique.localhost', 'ruisseau')).text).to.contain(
      'Quand : Monday to Thursday (en anglais)',
    );
    const { text, violations } = await onHost('clinique.localhost', 'ruisseau', '&lang=en');
    expect(text).to.contain('Service en français Service in French, offered from the start.');
    expect(text).to.contain('Au téléphone, faites le 2; sur place, demandez Mme Roy. (in French)');
    expect(text).to.contain('When: Monday to Thursday Checked by phone, September 2026.');
    expect(violations).to.deep.equal([]);
  });

  it('says when what is known is old', async () => {
    const { text } = await onHost('old.localhost', 'old');
    expect(text).to.contain('Service en français, en partie');
    expect(text).to.contain('Déclaré, avril 2019. Ce renseignement date : mieux vaut confirmer.');
  });

  it('shows nothing on another site, whatever that says its address is, and tells its console why', async () => {
    for (const host of ['evil-clinique.localhost', 'localhost']) {
      const { text, problem, said } = await onHost(host, 'ruisseau', '&base=http://clinique.localhost/');
      expect(text).to.equal('');
      expect(problem).to.equal('not-here');
      expect(said).to.have.length(1);
      expect(said[0]).to.match(
        /^<relais-badge> The badge of "ruisseau" shows only on its own site\. This page is on/,
      );
      expect(said[0]).to.contain('http://clinique.localhost/');
    }
  });

  it('shows nothing where the directory knows of no French there', async () => {
    const { text, problem, said } = await onHost('unsaid.localhost', 'unsaid');
    expect(text).to.equal('');
    expect(problem).to.equal('no-french');
    expect(said[0]).to.contain('its offer is "unknown"');
  });

  it('takes no words from its page, and shows nothing of a listing that is gone', async () => {
    const heard = listenToConsole();
    const main = await write('<relais-badge listing="partie">Service en français garanti</relais-badge>');
    const fault = await new Promise((resolve) => {
      main.addEventListener('relais-problem', (event) =>
        resolve((event as unknown as RelaisProblemEvent).fault),
      );
    });
    expect(fault).to.equal('gone');
    const badge = main.querySelector('relais-badge')!;
    await until('nothing', () => !badge.shadowRoot!.querySelector('.room'));
    expect(textOf(badge.shadowRoot!).trim()).to.equal('');
    expect(badge.getBoundingClientRect().height).to.equal(0);
    expect(heard.said[0]).to.match(/^<relais-badge> No listing has the id "partie"/);
    heard.stop();
  });
});
