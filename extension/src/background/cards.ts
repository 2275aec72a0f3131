/** From a listing to what is shown of it. */
import {
  type Evidence,
  type FrenchService,
  inLanguage,
  type Language,
  type Listing,
  type Place,
  phonesOf,
} from '@relais/core/listing';
import {
  CHANNEL_NAME,
  evidenceSentence,
  isWeakEvidence,
  OFFER_SENTENCE,
  phoneText,
} from '@relais/core/wording';
import type { Card, Said } from '../messages.ts';
import { pageStringsOf } from '../strings/strings.ts';

/** The French service that holds for what is shown: the only place's own, or the listing's. */
const frenchOf = ({ french, places }: Listing): FrenchService =>
  (places.length === 1 && places[0]?.french) || french;

/** The freshest evidence; undated comes last. */
const freshest = (evidence: readonly Evidence[]): Evidence | undefined =>
  [...evidence].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0];

/** Where to go, on OpenStreetMap; undefined where only a city is known. */
function directionsTo({ latitude, longitude, address, city, province }: Place): string | undefined {
  if (latitude !== undefined && longitude !== undefined) {
    return `https://www.openstreetmap.org/directions?to=${latitude}%2C${longitude}`;
  }
  if (!address) return undefined;
  const query = encodeURIComponent(`${address}, ${city}, ${province}, Canada`);
  return `https://www.openstreetmap.org/search?query=${query}`;
}

export function cardOf(listing: Listing, language: Language, now: number): Omit<Card, 'reader' | 'answer'> {
  const words = pageStringsOf(language).card;
  const french = frenchOf(listing);
  const evidence = freshest(french.evidence);
  const weak = isWeakEvidence(evidence, now);
  const [place] = listing.places;
  const others = listing.places.length - 1;
  const [phone] = phonesOf(listing, place);

  const facts: Card['facts'] = [];
  const fact = (name: string, said: Said | undefined) => said?.text && facts.push([name, said]);
  fact(words.how, french.how && inLanguage(french.how, language));
  fact(words.when, french.when && inLanguage(french.when, language));
  const channels = french.channels?.map((channel) => CHANNEL_NAME[language][channel]).join(', ');
  fact(words.where, channels ? { text: channels, lang: language } : undefined);
  fact(words.right, french.right && inLanguage(french.right, language));

  const at = place && [place.address, place.city].filter(Boolean).join(', ');
  return {
    listing: listing.id,
    name: inLanguage(listing.name, language),
    place: [at, others > 0 ? words.places(others) : ''].filter(Boolean).join(' '),
    city: place?.city,
    offer: french.offer,
    sentence: OFFER_SENTENCE[language][french.offer],
    weak,
    evidence: [
      evidence ? evidenceSentence(evidence, language) : words.noEvidence,
      ...(weak && evidence?.date ? [words.old] : []),
    ],
    facts,
    phone: phone ? { text: phoneText(phone, language), href: `tel:${phone.replace(';ext=', ',')}` } : null,
    directions: (place && directionsTo(place)) ?? null,
  };
}
