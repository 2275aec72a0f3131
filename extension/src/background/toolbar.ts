/** The toolbar icon of a tab: the sign of the site it shows, and the same in words. */
import type { Offer } from '@relais/core/listing';
import { OFFER_SENTENCE } from '@relais/core/wording';
import { SIGN_BOX, SIGN_STROKE, signOf } from '@relais/widget/sign';
import { browser } from 'wxt/browser';
import { extensionStringsOf } from '../strings/strings.ts';
import { language } from './language.ts';

const SIZES = [16, 32];
/** 3:1 or better on light and dark toolbars alike: an icon cannot know which it stands on. */
const TEAL = '#14948b';
const OWN_ICON = { 16: '/icon/16.png', 32: '/icon/32.png' };

function draw(offer: Offer, size: number): ImageData {
  const context = new OffscreenCanvas(size, size).getContext('2d')!;
  context.scale(size / SIGN_BOX, size / SIGN_BOX);
  context.fillStyle = TEAL;
  context.strokeStyle = TEAL;
  context.lineWidth = SIGN_STROKE;
  for (const { d, filled, dash } of signOf(offer)) {
    context.setLineDash(dash ? dash.split(' ').map(Number) : []);
    if (filled) context.fill(new Path2D(d));
    else context.stroke(new Path2D(d));
  }
  return context.getImageData(0, 0, size, size);
}

/**
 * Says how many businesses of a page serve in French; where the page's own does, that is said already.
 * @param more whether there may be others, where nobody has been yet
 */
export async function countInToolbar(tabId: number, count: number, more: boolean): Promise<void> {
  const { title, onPage } = extensionStringsOf(await language());
  await Promise.all([
    browser.action.setTitle({ tabId, title: title(onPage(count, more)) }),
    browser.action.setBadgeText({ tabId, text: count ? `${count}${more ? '+' : ''}` : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#0b5c5d' }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
  ]);
}

/** Shows what is known of the site in a tab; the browser forgets it when the tab goes elsewhere. */
export async function showInToolbar(tabId: number, offer: Offer | undefined): Promise<void> {
  const spoken = await language();
  const { title, notListed } = extensionStringsOf(spoken);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '' }),
    browser.action.setTitle({ tabId, title: title(offer ? OFFER_SENTENCE[spoken][offer] : notListed) }),
    offer
      ? browser.action.setIcon({
          tabId,
          imageData: Object.fromEntries(SIZES.map((size) => [size, draw(offer, size)])),
        })
      : browser.action.setIcon({ tabId, path: OWN_ICON }),
  ]);
}

/** Back to the extension's own icon and name: nothing is said of the site. */
export async function clearToolbar(tabId: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '' }),
    browser.action.setTitle({ tabId, title: extensionStringsOf(await language()).name }),
    browser.action.setIcon({ tabId, path: OWN_ICON }),
  ]);
}
