/**
 * The first-run page: what Relais does in three pictures, and two choices that may as well be left for later. It asks for
 * nothing by itself: not for a permission, not for a place.
 */
import { OFFERS } from '@relais/core/listing';
import { OFFER_SENTENCE } from '@relais/core/wording';
import { browser } from 'wxt/browser';
import { ask } from '../ask.ts';
import { drawSign } from '../card/drawings.ts';
import { button, element } from '../card/element.ts';
import type { State } from '../messages.ts';
import { extensionStringsOf, languageOf, pageStringsOf } from '../strings/strings.ts';
import { isEverywhere, turnOn } from './everywhere.ts';
import { HomeRegionSection } from './home-region.ts';
import { drawPicture, PICTURES } from './pictures.ts';
import { drawSyncing, followState } from './syncing.ts';

export async function startWelcome(body: HTMLElement): Promise<void> {
  const reply = await ask({ type: 'state' });
  if ('fault' in reply) return;
  const state = reply.value;
  const language = languageOf(state.language, browser.i18n.getUILanguage());
  const strings = extensionStringsOf(language);
  const words = strings.welcome;
  document.documentElement.lang = `${language}-CA`;
  document.title = words.title;

  const pictures = element('ol', { class: 'pictures' });
  for (const [number, [title, text]] of words.pictures.entries()) {
    const picture = drawPicture(PICTURES[number]!);
    pictures.append(element('li', {}, picture, element('h2', {}, title), element('p', {}, text)));
  }

  const signs = element('ul', { class: 'signs' });
  for (const offer of OFFERS) {
    signs.append(element('li', {}, drawSign(offer), OFFER_SENTENCE[language][offer]));
  }

  const where = element('section', { id: 'where' });
  const drawWhere = async (said = '') => {
    const on = await isEverywhere();
    const turn = button(strings.options.turnOn, 'button primary', async () => {
      if (await turnOn()) await drawWhere(words.whereOn);
      else await drawWhere(strings.options.refused);
    });
    where.replaceChildren(
      element('h2', {}, words.whereTitle),
      element('p', {}, on ? strings.options.whereAllHint : words.whereText),
      ...(on ? [] : [turn]),
      element('p', { class: 'note', role: 'status' }, said || (on ? words.whereOn : '')),
    );
  };
  await drawWhere();
  for (const changed of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    changed.addListener(() => void drawWhere());
  }

  const arriving = element('div', { class: 'arriving' });
  const heard = element('p', { class: 'hidden-text', role: 'status' });
  const drawArriving = (now: State) => {
    const { directories, syncing } = now;
    const edition = directories.some((one) => one.edition);
    const failed = edition ? undefined : directories.find(({ updated }) => updated?.fault);
    const fault = failed?.updated?.fault ? pageStringsOf(language).faults[failed.updated.fault] : '';
    const said = edition
      ? strings.syncing.done
      : fault || (directories.length ? `${strings.syncing.table}…` : strings.popup.noDirectory);
    // The progress is told to the eye; to the ear, how it ended.
    if (edition || fault) heard.textContent = said;
    arriving.replaceChildren(
      syncing?.what === 'table'
        ? drawSyncing(now, language)!
        : element('p', { class: edition ? 'note done' : fault ? 'problem' : 'note' }, said),
    );
  };
  drawArriving(state);

  const region = new HomeRegionSection(language, state, drawArriving, words.homeTitle);
  body.replaceChildren(
    element(
      'main',
      {},
      element(
        'header',
        {},
        element('img', { src: '/icon/128.png', alt: '' }),
        element('h1', {}, words.title),
        element('p', { class: 'lead' }, words.lead),
      ),
      pictures,
      element('section', { class: 'legend' }, element('h2', {}, words.signs), signs),
      where,
      region.element,
      element(
        'footer',
        {},
        arriving,
        heard,
        element('p', {}, words.done),
        button(words.settings, 'link', () => void browser.runtime.openOptionsPage()),
      ),
    ),
  );
  followState((now) => {
    drawArriving(now);
    region.update(now);
  });
}
