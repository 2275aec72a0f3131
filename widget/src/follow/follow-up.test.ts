/// <reference types="mocha" />
import { expect } from 'chai';
import { clear, find, learnAll, opened, says, textOf, until } from '../../test/page.ts';
import { sharedOutbox } from '../base/outbox.ts';
import type { RelaisFollowUp } from './follow-up.ts';
import './follow-up.ts';

/** The intake of the tests is not there: what is sent to it waits. */
async function followUp(): Promise<{ element: RelaisFollowUp; code: string }> {
  const { manifest } = await opened();
  const { code } = await sharedOutbox().send(
    manifest,
    manifest.recipients[0]!,
    { kind: 'request', sought: 'cornemuse', language: 'fr' },
    undefined,
  );
  const element = document.createElement('relais-follow-up');
  element.intake = manifest.intake!;
  document.body.append(element);
  await says(element, code);
  return { element, code };
}

async function look(element: RelaisFollowUp, code: string) {
  find<HTMLInputElement>(element.shadowRoot!, 'input')!.value = code;
  find<HTMLFormElement>(element.shadowRoot!, 'form')!.requestSubmit();
  await element.updateComplete;
}

before(learnAll);

describe('<relais-follow-up>', () => {
  afterEach(clear);

  it('tells what waits on this device without a code', async () => {
    const { element } = await followUp();
    await says(element, 'Sur cet appareil');
    expect(textOf(element)).to.match(/Service cherché, .* : attend la connexion/);
  });

  it('says so of a code that has not left, and does not lose it while nobody answers', async () => {
    const { element, code } = await followUp();
    await until('a try', async () =>
      (await sharedOutbox().state()).items.some((item) => item.code === code && item.attempts),
    );
    await look(element, code.toLowerCase().replaceAll('-', ' '));
    await says(element, 'Pas encore partie');
    find(element.shadowRoot!, '#withdraw')!.click();
    await says(element, 'Son contenu sera effacé pour de bon.');
    expect(element.shadowRoot!.activeElement!.id).to.equal('withdraw-yes');
    find(element.shadowRoot!, '#withdraw-yes')!.click();
    // It was tried: the intake may have it, and cannot be asked.
    await says(element, 'Pas de connexion : rien n’a changé.');
    expect((await sharedOutbox().state()).items.some((item) => item.code === code)).to.equal(true);
  });

  it('asks for a whole code, and says what one looks like', async () => {
    const { element } = await followUp();
    await look(element, 'K7QM');
    await says(element, 'par exemple K7QM-4T2X-9HRD');
    expect(element.shadowRoot!.activeElement!.id).to.equal('code');
  });

  it('says when nobody answers, and looks again by itself when the connection is back', async () => {
    const { element } = await followUp();
    await look(element, 'K7QM-4T2X-9HRD');
    await says(element, 'Pas de connexion : rien n’a changé.');
    const asked: string[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => {
      asked.push(String(input));
      return fetch(input, init);
    };
    try {
      globalThis.dispatchEvent(new Event('online'));
      await until('a look', () => asked.some((address) => address.endsWith('/v1/follow-up')));
    } finally {
      globalThis.fetch = fetch;
    }
  });
});
