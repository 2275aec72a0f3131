/** What a listing says of French in sentences, for formats that have a language and a note for it, and no more. */
import { type Evidence, type FrenchService, inLanguage, type Language } from '@relais/core/listing';
import { CHANNEL_NAME, evidenceSentence, OFFER_SENTENCE } from '@relais/core/wording';

const LABEL = {
  fr: { when: 'Quand\u00A0: ', how: 'Comment\u00A0: ', right: 'Droit\u00A0: ', known: 'Source\u00A0: ' },
  en: { when: 'When: ', how: 'How: ', right: 'Right: ', known: 'Source: ' },
};

/** Sentences by what they say: a source says the same of thousands, and naming a month takes its time. */
const sentences = new Map<string, string>();

function sentenceOf({ how, by, date, count }: Evidence, language: Language): string {
  const key = JSON.stringify([language, how, by, date, count]);
  let sentence = sentences.get(key);
  if (sentence === undefined) {
    if (sentences.size > 10_000) sentences.clear();
    sentence = evidenceSentence({ how, by, date, count }, language);
    sentences.set(key, sentence);
  }
  return sentence;
}

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
      (each) => `${label.known}${sentenceOf(each, language)}${each.quote ? ` (${each.quote})` : ''}`,
    ),
  ];
  return parts.filter(Boolean).join('. ');
}

/** In French, then in English. */
export const frenchNote = (french: FrenchService): string =>
  `${noteIn(french, 'fr')}. – ${noteIn(french, 'en')}.`;
