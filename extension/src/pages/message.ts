/**
 * Where a person writes: « Rappelez-moi en français », « Une erreur? ». A page of the extension, because in a page of
 * somebody else's its scripts would see the keys that are pressed, even in a closed root. The forms are the widget's.
 */
import { inLanguage, type Language, type Place } from '@relais/core/listing';
import { pickRecipient } from '@relais/core/outbox/recipients';
import { learn } from '@relais/widget/strings/index';
import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import { element } from '../card/element.ts';
import type { Draft } from '../messages.ts';
import { extensionStringsOf, languageOf, pageStringsOf } from '../strings/strings.ts';
import '@relais/widget/refer/call-back';
import '@relais/widget/listen/correction';

export async function startMessage(body: HTMLElement): Promise<void> {
  const [state, draft] = await Promise.all([
    ask({ type: 'state' }),
    ask({ type: 'draft', id: location.hash.slice(1) }),
  ]);
  if ('fault' in state) return;
  const language = languageOf(state.value.language, browser.i18n.getUILanguage());
  const words = extensionStringsOf(language).message;
  await learn(language, 'all');
  document.documentElement.lang = `${language}-CA`;
  document.title = `${words.title} · Relais`;
  const place = element('div');
  const main = element(
    'main',
    {},
    element('h1', {}, element('img', { src: '/icon/48.png', alt: '' }), words.title),
    place,
  );
  body.replaceChildren(main);
  if ('fault' in draft || !draft.value) {
    const said = 'fault' in draft ? pageStringsOf(language).faults[draft.fault] : words.gone;
    place.replaceChildren(element('p', { role: 'status' }, said));
    return;
  }
  const form = drawForm(draft.value, language);
  place.replaceChildren(form ?? element('p', { role: 'status' }, words.nobody));
  main.append(element('p', { class: 'note' }, words.private));
}

function drawForm({ what, listing, manifest }: Draft, language: Language): HTMLElement | undefined {
  const place: Place | undefined = listing.places[0];
  const province = place?.province ?? listing.atADistance?.provinces[0];
  const { intake } = manifest;
  const recipient = pickRecipient(manifest.recipients, { kind: what, province });
  if (!intake || !recipient) return undefined;
  const form = document.createElement(what === 'referral' ? 'relais-call-back' : 'relais-correction');
  Object.assign(form, { manifest, recipient, listing, place, language, level: 2 });
  // Once it is kept it is on its way, even if this page is closed: the background tries on.
  form.addEventListener('relais-sent', async () => {
    // The event tells its kind only: a page of somebody else's would hear the code.
    await form.updateComplete;
    const code = form.renderRoot.querySelector('relais-sent-notice')?.sending.sent.code;
    if (code) await ask({ type: 'written', sent: { kind: what, code, intake } });
  });
  form.addEventListener('cancel', () => void closeTab());
  document.title = `${inLanguage(listing.name, language).text} · Relais`;
  return form;
}

async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
