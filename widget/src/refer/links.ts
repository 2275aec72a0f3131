/**
 * The links that leave a card: to a phone, a message, a map, a page. Links only: nothing is fetched, and what a
 * listing says can add neither headers to a letter nor commands to a dialler.
 */
import { type Listing, type Place, PROVINCES } from '@relais/core/listing';

/** What a device does with links; told from what the browser says of itself, which is all there is to go by. */
export type Device = 'android' | 'ios' | 'other';

export function deviceOf({
  userAgent,
  maxTouchPoints,
}: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): Device {
  if (/Android/.test(userAgent)) return 'android';
  // An iPad calls itself a Mac; no Mac has a touch screen.
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return 'ios';
  return 'other';
}

/** `+17055550123;ext=12` → `tel:+17055550123,12`: a comma waits, then dials the extension. */
export const callLink = (phone: string): string =>
  `tel:${phone.replace(';ext=', ',').replace(/[^+\d,]/g, '')}`;

/** A letter to write. What stands before the @ is encoded, so that no address writes headers of its own. */
export function mailLink(to: string, letter: { subject: string; body: string }): string {
  // RFC 6068: lines of a body end in CRLF, and a blank is %20 and never a plus.
  const body = encodeURIComponent(letter.body.replace(/\r?\n/g, '\r\n'));
  return `mailto:${to.split('@').map(encodeURIComponent).join('@')}?subject=${encodeURIComponent(letter.subject)}&body=${body}`;
}

/** A text message to somebody still to be chosen; `?&` is what iOS and Android both understand. */
export const smsLink = (body: string): string => `sms:?&body=${encodeURIComponent(body)}`;

/**
 * The way to a place: `geo:` opens the map that the person has chosen where there is one to choose, Android. iOS has
 * no such link, and opens its own map; elsewhere OpenStreetMap. Undefined where nothing says where the place is.
 */
export function mapLink(place: Place, name: string, device: Device): string | undefined {
  const { latitude, longitude, address, city, province, postalCode } = place;
  const located = latitude !== undefined && longitude !== undefined;
  // A town is no destination.
  if (!located && !address) return undefined;
  const words = [address, city, PROVINCES.includes(province) && province, postalCode]
    .filter(Boolean)
    .join(', ');
  const point = `${latitude},${longitude}`;
  const encoded = encodeURIComponent(words);
  if (device === 'android') {
    return located ? `geo:${point}?q=${point}(${encodeURIComponent(name)})` : `geo:0,0?q=${encoded}`;
  }
  if (device === 'ios')
    return `https://maps.apple.com/?daddr=${located ? encodeURIComponent(point) : encoded}`;
  return located
    ? `https://www.openstreetmap.org/directions?to=${encodeURIComponent(point)}`
    : `https://www.openstreetmap.org/search?query=${encoded}`;
}

/** The listing's own site, where it is a page of the web: never a script, never a file. */
export function webLink({ web }: Pick<Listing, 'web'>): { href: string; host: string } | undefined {
  for (const address of web) {
    let url: URL;
    try {
      url = new URL(address);
    } catch {
      continue;
    }
    if (/^https?:$/.test(url.protocol)) return { href: url.href, host: url.hostname.replace(/^www\./, '') };
  }
  return undefined;
}

/** The listing that an address leads to, as `pageOf` writes it; undefined where it leads to none. */
export function listingOfAddress(hash: string): string | undefined {
  const encoded = /^#\/listing\/(.+)$/.exec(hash)?.[1];
  if (!encoded) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

/**
 * The address of a listing's page, of the site that `relais publish --site` makes. After the `#`, which no browser
 * sends: the host of that page does not learn which listing is looked at.
 * @returns undefined where there is no such site
 */
export function pageOf(site: string | undefined, id: string): string | undefined {
  if (!site) return undefined;
  try {
    const url = new URL(site, document.baseURI);
    if (!/^https?:$/.test(url.protocol)) return undefined;
    // What the site's address carries besides is nobody's business.
    url.search = '';
    url.hash = `/listing/${encodeURIComponent(id)}`;
    return url.href;
  } catch {
    return undefined;
  }
}
