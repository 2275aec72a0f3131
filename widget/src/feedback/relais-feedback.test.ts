/// <reference types="mocha" />
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { focused, listenToConsole, press, tabTo, violations, write } from '../../test/elements.ts';
import { clear, find, says, textOf, until } from '../../test/page.ts';
import { sharedOutbox } from '../base/outbox.ts';
import './relais-feedback.ts';

const ear = (main: ParentNode) => main.querySelector('relais-feedback')!;
const kinds = (main: ParentNode) =>
  [...(ear(main).shadowRoot?.querySelectorAll<HTMLInputElement>('[name=kind]') ?? [])].map(
    ({ value }) => value,
  );
async function choose(main: ParentNode, kind: string): Promise<void> {
  (
    await until('the kinds', () =>
      find<HTMLInputElement>(ear(main).shadowRoot!, `[name=kind][value=${kind}]`),
    )
  ).click();
}
const form = (main: ParentNode) =>
  until('the form', () => find<HTMLFormElement>(ear(main).shadowRoot!, 'form'));
const submit = async (main: ParentNode) => (await form(main)).requestSubmit();
const check = async (main: ParentNode, value: string) =>
  (
    await until('the choice', () => find<HTMLInputElement>(ear(main).shadowRoot!, `[value=${value}]`))
  ).click();

async function emptyOutbox(): Promise<void> {
  const outbox = sharedOutbox();
  for (const { code } of (await outbox.state()).items)
    await outbox.withdraw('http://localhost:9/', code).catch(() => {});
}

describe('<relais-feedback>', () => {
  afterEach(clear);
  after(emptyOutbox);

  it('asks what it is about, among what somebody receives here', async () => {
    const main = await write('<relais-feedback near="Sudbury"></relais-feedback>');
    await says(ear(main), 'De quoi s’agit-il?');
    // Nobody of this directory takes suggestions.
    expect(kinds(main)).to.deep.equal(['request', 'concern', 'correction', 'comment']);
    expect(Boolean(find(ear(main).shadowRoot!, 'form'))).to.equal(false);
  });

  it('takes a comment with one check mark, says who will read it and what happens next, and gives a code', async () => {
    const main = await write('<relais-feedback near="Sudbury"></relais-feedback>');
    await choose(main, 'comment');
    await says(ear(main), 'L’Accueil du Nord lira votre message, et personne d’autre.');
    await says(
      ear(main),
      'Votre message est lu, et sert à faire mieux. Vous recevez un code pour le suivre.',
    );
    await check(main, 'thanks');
    await submit(main);
    await says(ear(main), 'Merci, c’est noté');
    expect(textOf(ear(main))).to.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    await until('the focus on the thanks', () => focused()?.classList.contains('thanks'));
    expect((await sharedOutbox().state()).items.at(-1)?.kind).to.equal('comment');
  });

  it('says what waits on the device while nothing can be sent', async () => {
    const main = await write('<relais-feedback near="Sudbury"></relais-feedback>');
    await choose(main, 'concern');
    await check(main, 'away');
    await submit(main);
    await says(ear(main), 'gardée sur cet appareil');
    await until('the count', () => /\d+ messages? attend/.test(textOf(ear(main))));
  });

  it('asks for what is missing in words, where it is missing, and sends nothing before', async () => {
    const main = await write('<relais-feedback near="Sudbury"></relais-feedback>');
    await choose(main, 'correction');
    const before = (await sharedOutbox().state()).items.length;
    await submit(main);
    await says(ear(main), 'Cochez au moins une réponse.');
    await says(ear(main), 'Écrivez le nom de l’endroit, pour qu’on trouve la fiche.');
    await until('the focus on what is missing', () => focused()?.getAttribute('aria-invalid') === 'true');
    expect((await sharedOutbox().state()).items.length).to.equal(before);
    await check(main, 'phone');
    find<HTMLInputElement>(ear(main).shadowRoot!, '[name=where]')!.value = 'Clinique Séguin, Sudbury';
    await submit(main);
    await says(ear(main), 'Merci, c’est noté');
  });

  it('asks for a way to answer only of who wants an answer, and for consent with it', async () => {
    const main = await write('<relais-feedback near="Sudbury"></relais-feedback>');
    await choose(main, 'comment');
    await check(main, 'found-it');
    expect(Boolean(find(ear(main).shadowRoot!, '[name=reach]'))).to.equal(false);
    (
      await until('the wish', () =>
        find<HTMLLabelElement>(ear(main).shadowRoot!, 'label', 'J’aimerais une réponse'),
      )
    ).click();
    const consent = await until('consent', () =>
      find<HTMLInputElement>(ear(main).shadowRoot!, '[name=consent]'),
    );
    expect(consent.checked).to.equal(false);
    await submit(main);
    await says(ear(main), 'Cochez la case pour qu’on puisse communiquer avec vous.');
  });

  it('asks for the province only where it decides who reads, and names who that is', async () => {
    const main = await write('<relais-feedback></relais-feedback>');
    await choose(main, 'comment');
    await says(ear(main), 'La coopérative Relais lira votre message');
    const province = await until('the question', () =>
      find<HTMLSelectElement>(ear(main).shadowRoot!, '#province'),
    );
    province.value = 'ON';
    province.dispatchEvent(new Event('change'));
    await says(ear(main), 'L’Accueil du Nord lira votre message');
    // Concerns are received in Ontario only.
    await choose(main, 'concern');
    await says(ear(main), 'L’Accueil du Nord lira votre message');
    province.value = 'MB';
    province.dispatchEvent(new Event('change'));
    await says(ear(main), 'Personne ne reçoit encore ce genre de message pour cet endroit.');
  });

  it('keeps what was looked for a request as the search box does', async () => {
    const main = await write('<relais-feedback near="Sudbury"></relais-feedback>');
    await choose(main, 'request');
    const near = await until('the place', () => find<HTMLInputElement>(ear(main).shadowRoot!, '[name=near]'));
    expect(near.value).to.equal('Sudbury');
    await says(ear(main), 'Dites-nous ce que vous cherchiez');
  });

  it('is done with the keyboard alone', async () => {
    const main = await write('<relais-feedback near="Sudbury"></relais-feedback>');
    await says(ear(main), 'De quoi s’agit-il?');
    while (!focused()?.matches('[name=kind]')) await press('Tab');
    await press('ArrowDown');
    await says(ear(main), 'Que s’est-il passé?');
    await press('ArrowDown');
    await says(ear(main), 'Dans quelle fiche?');
    await press('ArrowDown');
    await says(ear(main), 'Qu’aimeriez-vous dire?');
    await press('Tab');
    await press(' ');
    await tabTo('Envoyer');
    await press('Enter');
    await says(ear(main), 'Merci, c’est noté');
    await until('the focus on the thanks', () => focused()?.classList.contains('thanks'));
  });

  it('fits a phone of 320 pixels, and its targets a thumb', async () => {
    await setViewport({ width: 320, height: 700 });
    const main = await write('<relais-feedback></relais-feedback>');
    for (const kind of ['request', 'concern', 'correction', 'comment']) {
      await choose(main, kind);
      await says(ear(main), 'Envoyer');
      expect(document.documentElement.scrollWidth, kind).to.be.at.most(320);
    }
    const small: string[] = [];
    const walk = (root: ShadowRoot) => {
      for (const node of root.querySelectorAll<HTMLElement>('*')) {
        if (node.shadowRoot) walk(node.shadowRoot);
        if (!node.matches('button, a[href], input, select, textarea')) continue;
        const target = node.closest('label') ?? node;
        const { width, height } = target.getBoundingClientRect();
        if (width && (width < 24 || height < 24)) small.push(`${node.outerHTML} ${width}×${height}`);
      }
    };
    walk(ear(main).shadowRoot!);
    expect(small).to.deep.equal([]);
    await setViewport({ width: 1000, height: 700 });
  });

  it('is accessible in every state, in both languages, in light and in dark', async () => {
    for (const lang of ['fr', 'en']) {
      const main = await write('<relais-feedback></relais-feedback>', 'elements', lang);
      for (const kind of ['request', 'correction']) {
        await choose(main, kind);
        await submit(main);
        await until('what is missing', () => find(ear(main).shadowRoot!, '.error'));
        for (const scheme of ['light', 'dark'] as const) expect(await violations(scheme)).to.deep.equal([]);
      }
      await choose(main, 'comment');
      await check(main, 'thanks');
      await submit(main);
      await until('thanks', () => find(ear(main).shadowRoot!, '.thanks'));
      for (const scheme of ['light', 'dark'] as const) expect(await violations(scheme)).to.deep.equal([]);
      clear();
    }
  });

  it('leaves the page its own way to write, or says so, where nobody receives anything', async () => {
    const heard = listenToConsole();
    const main = await write('<relais-feedback></relais-feedback>', 'no-intake');
    await says(ear(main), 'On ne peut pas nous écrire d’ici pour l’instant.');
    expect(heard.said[0]).to.match(/^<relais-feedback> The directory "fixture" names no intake/);
    const own = await write(
      '<relais-feedback><a href="#ecrire">Écrivez-nous</a></relais-feedback>',
      'no-intake',
    );
    await until('the failure', () => heard.said.length > 1);
    await says(ear(own), 'Écrivez-nous');
    heard.stop();
  });
});
