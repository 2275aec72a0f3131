/** What a listing says of French in sentences, for formats that have a language and a note for it, and no more. */
import { type FrenchService, inLanguage, type Language } from '@relais/core/listing';
import { CHANNEL_NAME, evidenceSentence, OFFER_SENTENCE } from '@relais/core/wording';

const LABEL = {
  fr: { when: 'Quand\u00A0: ', how: 'Comment\u00A0: ', right: 'Droit\u00A0: ', known: 'Source\u00A0: ' },
  en: { when: 'When: ', how: 'How: ', right: 'Right: ', known: 'Source: ' },
};

function noteIn(french: FrenchService, language: Language): string {
  const label = LABEL[language];
  const { offer, channels = [], when, how, right, evidence } = french;
  const by = channels.map((channel) => CHANNEL_NAME[language][channel]).join(', ');
  const parts = [
    OFFER_SENTENCE[language][offer] + (by ? ` (${by})` : ''),
    when && label.when + inLanguage(when, language).text,
    how && label.how + inLanguage(how, language).text,
    right && label.right + inLanguage(right, language).text,
    ...evidence.map(
      (each) => `${label.known}${evidenceSentence(each, language)}${each.quote ? ` (${each.quote})` : ''}`,
    ),
  ];
  return parts.filter(Boolean).join('. ');
}

/** In French, then in English. */
export const frenchNote = (french: FrenchService): string =>
  `${noteIn(french, 'fr')}. – ${noteIn(french, 'en')}.`;
