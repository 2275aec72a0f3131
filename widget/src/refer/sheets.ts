/** What goes on paper: the slip that one hands over a counter, and the portfolio of what was kept. */
import { inLanguage, type Language, OFFERS, phonesOf, servesInFrench, type Text } from '@relais/core/listing';
import {
  CHANNEL_NAME,
  dateText,
  evidenceSentence,
  monthName,
  OFFER_SENTENCE,
  PROVINCE_NAME,
  phoneText,
} from '@relais/core/wording';
import { html, nothing, type TemplateResult } from 'lit';
import { signDrawing } from '../base/drawings.ts';
import { callLines } from '../mobilise/call-lines.ts';
import { REFER, SAY } from '../strings/refer.ts';
import { SOUGHT } from '../strings/sought.ts';
import { webLink } from './links.ts';
import { paperStyles } from './paper.styles.ts';
import type { Sheet } from './paper.ts';
import { type QrCode, qrDrawing } from './qr-drawing.ts';
import { addressLines, evidenceOf, frenchOf, hoursInFull, nameOf, type Referral } from './referral.ts';

const marked = (text: Text | undefined, language: Language) => {
  if (!text) return nothing;
  const { text: words, lang } = inLanguage(text, language);
  return html`<span lang=${lang}>${words}</span>`;
};

/** How one is served in French there, and what to say on the phone: what the paper is for. */
function frenchBlock(referral: Referral, language: Language) {
  const s = REFER[language].paper;
  const french = frenchOf(referral);
  const evidence = evidenceOf(french);
  const phones = phonesOf(referral.listing, referral.place);
  return html`<div class="french">
    <p class="offer">${signDrawing(french.offer)} ${OFFER_SENTENCE[language][french.offer]}</p>
    ${french.how ? html`<p class="how"><span class="label">${s.howTo}</span>${marked(french.how, language)}</p>` : nothing}
    ${
      phones.length
        ? html`<p class="say"><span class="label">${s.say}</span><span lang="fr">«\u00A0${SAY[french.offer]}\u00A0»</span></p>`
        : nothing
    }
    ${french.when ? html`<p>${marked(french.when, language)}</p>` : nothing}
    ${french.right ? html`<p>${marked(french.right, language)}</p>` : nothing}
    <p class="small">${[
      french.channels?.map((channel) => CHANNEL_NAME[language][channel]).join(', '),
      evidence.map((one) => evidenceSentence(one, language)).join('; '),
    ]
      .filter(Boolean)
      .join(' · ')}</p>
  </div>`;
}

function contact(referral: Referral, language: Language) {
  const s = REFER[language].paper;
  const { listing, place } = referral;
  const phones = phonesOf(listing, place);
  const web = webLink(listing);
  const row = (title: string, value: unknown) => html`<div><dt>${title}</dt><dd>${value}</dd></div>`;
  const provinces = listing.atADistance?.provinces.map((province) => PROVINCE_NAME[language][province]);
  return html`
    ${
      phones.length
        ? row(
            s.phone,
            phones.map((phone) => html`<div class="phone">${phoneText(phone, language)}</div>`),
          )
        : nothing
    }
    ${
      place
        ? row(
            s.address,
            [...addressLines(place, language), place.wheelchair ? REFER[language].csv.wheelchair : ''].map(
              (line) => html`<div>${line}</div>`,
            ),
          )
        : nothing
    }
    ${!place && provinces ? row(s.atADistance, provinces.join(', ')) : nothing}
    ${web ? row(s.web, web.host + shortPath(web.href)) : nothing}
    ${listing.email ? row(s.email, listing.email) : nothing}
  `;
}

/** What an address has after its host, as one would type it. */
const shortPath = (href: string) => {
  const { pathname } = new URL(href);
  return pathname === '/' ? '' : pathname;
};

function hours(referral: Referral, language: Language) {
  const known = hoursInFull(referral, language);
  if (!known) return nothing;
  return html`<div><dt>${REFER[language].paper.hours}</dt><dd>
    <div class="week">${known.lines.map(({ days, hours }) => html`<span>${days}</span><span>${hours}</span>`)}</div>
    ${known.notes.map((note) => html`<div class="small">${note}</div>`)}
  </dd></div>`;
}

function commerce({ listing: { commerce } }: Referral, language: Language) {
  if (!commerce) return nothing;
  const s = REFER[language].card;
  return html`<dl>
    <div><dt>${s.sells}</dt><dd>${marked(commerce.sells, language)}</dd></div>
    ${
      commerce.contracts?.length
        ? html`<div><dt>${s.contracts}</dt><dd><ul>${commerce.contracts.map((contract) => html`<li>${marked(contract, language)}</li>`)}</ul></dd></div>`
        : nothing
    }
    ${commerce.impact ? html`<div><dt>${s.impact}</dt><dd>${marked(commerce.impact, language)}</dd></div>` : nothing}
  </dl>`;
}

/** Whom it seeks, in a line each. */
const seeking = ({ calls }: Referral, language: Language, now: number) =>
  callLines(calls, language, now).map((line) => html`<p class="seeks">${SOUGHT[language].seeks} ${line}</p>`);

const origin = ({ directory, listing }: Referral, language: Language) =>
  REFER[language].paper.origin(
    inLanguage(directory.name, language).text,
    dateText(directory.published, language),
    [listing.source.id, listing.source.date && monthName(listing.source.date, language)]
      .filter(Boolean)
      .join(', '),
  );

const printed = (language: Language, now: number) => {
  const s = REFER[language].paper;
  return `${s.printed(dateText(new Date(now).toISOString(), language))} ${s.confirm}`;
};

const code = (qr: QrCode | undefined, referral: Referral, language: Language) =>
  qr
    ? html`<figure>
        ${qrDrawing(qr, REFER[language].share.qrAlt(nameOf(referral, language)))}
        <figcaption class="small">${REFER[language].paper.scan}</figcaption>
      </figure>`
    : nothing;

/** One service, for somebody who is sent there: to hand over a counter. */
export function slipOf(referral: Referral, qr: QrCode | undefined, language: Language, now: number): Sheet {
  const s = REFER[language].paper;
  const { listing } = referral;
  const name = nameOf(referral, language);
  return {
    title: name,
    language,
    styles: paperStyles,
    body: html`<main>
      <header>
        <p class="over">${s.slip(servesInFrench(frenchOf(referral).offer))}</p>
        <h1>${marked(listing.name, language)}</h1>
        ${listing.description ? html`<p>${marked(listing.description, language)}</p>` : nothing}
      </header>
      ${frenchBlock(referral, language)}
      <div class="facts">
        <dl>${contact(referral, language)}${hours(referral, language)}</dl>
        ${code(qr, referral, language)}
      </div>
      ${seeking(referral, language, now)}
      <div class="lines">
        <p>${s.when}</p>
        <p>${s.referredBy}${referral.partner ? html` <strong>${referral.partner}</strong>` : nothing}</p>
        <p>${s.notes}</p>
        <p aria-hidden="true"></p>
      </div>
      <footer>${origin(referral, language)} ${printed(language, now)}</footer>
    </main>`,
  };
}

/** What was kept, in its order, each whole on its page. @param map where it all is, where there is more than one place */
export function portfolioOf(
  entries: ReadonlyArray<{ referral: Referral; qr: QrCode | undefined }>,
  language: Language,
  now: number,
  map?: TemplateResult,
): Sheet {
  const s = REFER[language].paper;
  const title = s.portfolio(entries.every(({ referral }) => servesInFrench(frenchOf(referral).offer)));
  const origins = [...new Set(entries.map(({ referral }) => origin(referral, language)))];
  const partners = [...new Set(entries.flatMap(({ referral }) => referral.partner ?? []))];
  const offers = OFFERS.filter((offer) => entries.some(({ referral }) => frenchOf(referral).offer === offer));
  return {
    title,
    language,
    styles: paperStyles,
    body: html`<main>
      <header>
        <h1>${title}</h1>
        <p>${REFER[language].basket.count(entries.length)} · ${dateText(new Date(now).toISOString(), language)}</p>
        <div class="lines">
          <p>${s.portfolioFor}</p>
          ${partners.map((partner) => html`<p>${s.referredBy} <strong>${partner}</strong></p>`)}
        </div>
      </header>
      ${map ? html`${map}<p class="small">${s.mapNote}</p>` : nothing}
      ${entries.map(
        ({ referral, qr }, i) => html`<article>
          <div class="title">
            <h2>${marked(referral.listing.name, language)}</h2>
            <span class="small">${s.position(i + 1, entries.length)}</span>
          </div>
          ${referral.listing.description ? html`<p class="small">${marked(referral.listing.description, language)}</p>` : nothing}
          ${frenchBlock(referral, language)}
          <div class="facts">
            <div class="columns"><dl>${contact(referral, language)}</dl>${referral.week ? html`<dl>${hours(referral, language)}</dl>` : nothing}
              ${commerce(referral, language)}</div>
            ${code(qr, referral, language)}
          </div>
          ${seeking(referral, language, now)}
        </article>`,
      )}
      <div class="ends">
        <p class="small">${s.legend}</p>
        <ul class="legend small">
          ${offers.map((offer) => html`<li>${signDrawing(offer)} ${OFFER_SENTENCE[language][offer]}</li>`)}
        </ul>
      </div>
      <footer>${origins.map((one) => html`<p>${one}</p>`)}<p>${printed(language, now)}</p></footer>
    </main>`,
  };
}
