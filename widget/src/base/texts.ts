import { inLanguage, type Language, type Text } from '@relais/core/listing';
import { html, nothing, type TemplateResult } from 'lit';
import { ELEMENTS } from '../strings/elements.ts';

/** A name in the reader's language, or in the other one and marked as such; apart from the text around it, whatever its script. */
export function nameIn(name: Text, language: Language): TemplateResult {
  const { text, lang } = inLanguage(name, language);
  return html`<bdi lang=${lang}>${text}</bdi>`;
}

/** A text in the reader's language; in the other one it is marked, and said to be so: « (en anglais) ». */
export function textIn(text: Text | undefined, language: Language): TemplateResult | typeof nothing {
  if (!text) return nothing;
  const { text: words, lang } = inLanguage(text, language);
  const other =
    lang === language
      ? nothing
      : html` <span class="muted other-language">(${ELEMENTS[language].inOtherLanguage})</span>`;
  return html`<bdi lang=${lang}>${words}</bdi>${other}`;
}
