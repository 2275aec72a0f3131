/// <reference types="mocha" />
import type { Manifest, Recipient } from '@relais/core/directory-format';
import { unseal } from '@relais/core/outbox/seal';
import type { Envelope, Message } from '@relais/core/submission';
import { expect } from 'chai';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { focused } from '../../test/elements.ts';
import { clear, find, learnAll, opened, says, textOf, until } from '../../test/page.ts';
import { CLINIC } from '../../test/referral.ts';
import type { MessageForm } from './message-form.ts';
import { sharedOutbox } from './outbox.ts';
import { platform } from './platform.ts';
import '../listen/correction.ts';
import '../listen/feedback-form.ts';
import '../listen/report.ts';
import '../listen/request.ts';
import '../mobilise/answer-call.ts';
import '../refer/call-back.ts';

/** Each form, and the field that is asked for first. */
const FORMS = [
  ['relais-call-back', 'name'],
  ['relais-correction', 'about'],
  ['relais-report', 'served'],
  ['relais-request', 'sought'],
  ['relais-feedback-form', 'choice'],
  ['relais-answer-call', 'answer'],
] as const;

let manifest: Manifest;
let recipient: Recipient;
let privateKey: JWK;

before(async () => {
  await learnAll();
  manifest = (await opened()).manifest;
  const pair = await generateKeyPair('ECDH-ES+A256KW', { crv: 'X25519', extractable: true });
  privateKey = await exportJWK(pair.privateKey);
  const { x } = await exportJWK(pair.publicKey);
  recipient = { ...manifest.recipients[0]!, publicKey: { kty: 'OKP', crv: 'X25519', x: x! } };
});

async function open(tag: string, more: { partner?: string; language?: string } = {}): Promise<MessageForm> {
  const form = document.createElement(tag) as MessageForm;
  const listing = { ...CLINIC, calls: [{ kind: 'volunteer' }] };
  const about = { listing, place: CLINIC.places[0], call: listing.calls[0] };
  Object.assign(form, { manifest, recipient, ...about, ...more });
  document.body.append(form);
  await form.updateComplete;
  return form;
}

const field = (form: Element, name: string) => find<HTMLInputElement>(form.shadowRoot!, `[name=${name}]`);
/** What stands just above the buttons. */
const lastLine = (form: Element) =>
  find(form.shadowRoot!, '.buttons')!.previousElementSibling!.textContent!.replace(/\s+/g, ' ');
const submit = (form: Element) => find<HTMLFormElement>(form.shadowRoot!, 'form')!.requestSubmit();

/** Fills in what is asked for, sends it, and reads it as its recipient does. */
async function sent(form: MessageForm): Promise<{ envelope: Envelope; message: Message }> {
  const store = await platform.store();
  const waiting = async () => new Map(await store.entries<{ envelope: Envelope }>('outbox'));
  const before = await waiting();
  for (const name of ['about', 'served', 'choice', 'answer', 'consent']) field(form, name)?.click();
  for (const [name, value] of [
    ['name', 'Ada Roy'],
    ['reach', '705 555-0123'],
    ['sought', 'cornemuse'],
  ] as const) {
    const input = field(form, name);
    if (input) input.value = value;
  }
  submit(form);
  await says(form, 'Merci, c’est noté');
  const [key, { envelope }] = [...(await waiting())].find(([key]) => !before.has(key))!;
  // Other tests share it; a try that is under way would note how it went.
  while ((await sharedOutbox().state()).items.some((item) => item.key === key && !item.attempts))
    await new Promise((resolve) => setTimeout(resolve, 50));
  await store.delete('outbox', key);
  return { envelope, message: await unseal(envelope.sealed, privateKey) };
}

for (const [tag, asked] of FORMS) {
  describe(`<${tag}>, a form that writes to somebody`, () => {
    afterEach(clear);

    it('asks for what is missing, and leads there', async () => {
      const form = await open(tag);
      submit(form);
      await until('the focus', () => focused() === field(form, asked));
      expect(focused()!.getAttribute('aria-invalid')).to.equal('true');
      const described = focused()!.closest('[aria-describedby]')!.getAttribute('aria-describedby')!;
      expect(find(form.shadowRoot!, `#${described}`)!.textContent).not.to.equal('');
    });

    it('says on whose site it is written, where that site names itself, and says so to the recipient alone', async () => {
      const form = await open(tag, { partner: ' Carrefour <b>du</b>\nNickel ' });
      expect(lastLine(form)).to.equal(
        'Votre message dira aussi de quel site il vient : Carrefour <b>du</b> Nickel. Il ne dit rien d’autre de cette page.',
      );
      const { envelope, message } = await sent(form);
      expect(message.partner).to.equal('Carrefour <b>du</b> Nickel');
      expect(JSON.stringify(envelope)).not.to.contain('Carrefour');
      expect(JSON.stringify(message)).not.to.contain(location.host);
    });

    it('neither says nor sends anything of a site that does not name itself', async () => {
      const form = await open(tag, { partner: ' ' });
      expect(textOf(form)).not.to.contain('de quel site');
      const { message } = await sent(form);
      expect(message).not.to.have.property('partner');
    });

    it('says it in English', async () => {
      const form = await open(tag, { partner: 'Moulin', language: 'en' });
      expect(lastLine(form)).to.equal(
        'Your message will also say which site it comes from: Moulin. It says nothing else about this page.',
      );
    });
  });
}
