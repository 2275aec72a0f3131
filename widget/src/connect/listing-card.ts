import { DirectoryError } from '@relais/core/connect/directory';
import type { Result } from '@relais/core/connect/search';
import {
  inLanguage,
  type Language,
  type Listing,
  type Place,
  phonesOf,
  type Text,
} from '@relais/core/listing';
import {
  CHANNEL_NAME,
  evidenceSentence,
  isWeakEvidence,
  monthName,
  OFFER_SENTENCE,
  PROVINCE_NAME,
  phoneText,
  weekLines,
} from '@relais/core/wording';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon, signDrawing } from '../base/drawings.ts';
import { controls, tokens } from '../base/styles.ts';
import { STRINGS } from '../strings/index.ts';

/** Somebody asks to be called back about the listing of this card. */
export class CallBackRequested extends Event {
  readonly listing: Listing;
  readonly place: Place | undefined;
  constructor(listing: Listing, place: Place | undefined) {
    super('call-back-requested', { bubbles: true, composed: true });
    this.listing = listing;
    this.place = place;
  }
}

/** What stands before the @ is encoded, so that no address writes headers of its own. */
const mailTo = (email: string) => `mailto:${email.split('@').map(encodeURIComponent).join('@')}`;

const webHost = (address: string) => {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return address;
  }
};

/** A listing in full: how to be served in French there, how sure that is, and the ways to get there. */
@customElement('relais-listing-card')
export class RelaisListingCard extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
      }
      .card {
        display: grid;
        gap: 1em;
        padding: 0.25em 0 0.5em;
      }
      .french {
        display: grid;
        gap: 0.35em;
        padding: 0.9em 1em;
        border-radius: var(--_radius);
        background: var(--_raised);
      }
      .offer {
        display: flex;
        gap: 0.6em;
        align-items: center;
        font-weight: 600;
      }
      .offer .sign {
        width: 1.35em;
        height: 1.35em;
      }
      .how {
        font-size: 1.125em;
      }
      .how .label {
        display: block;
        font-size: 0.78em;
        color: var(--_muted);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em;
      }
      .call {
        white-space: nowrap;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.25em;
        margin-inline-start: -0.6em;
      }
      dl {
        display: grid;
        gap: 0.75em 1.5em;
        grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
      }
      dt {
        font-size: 0.875em;
        font-weight: 600;
        color: var(--_muted);
      }
      .week {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 1em;
      }
      .week span:first-child {
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) result!: Result;
  @property() language: Language = 'fr';
  /** Whether somebody can be asked to call back. */
  @property({ type: Boolean }) canCallBack = false;

  @state() private listing: Listing | undefined;
  @state() private problem: DirectoryError | undefined;
  @state() private copied: 'no' | 'yes' | 'failed' = 'no';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('result')) void this.#load();
  }

  async #load(): Promise<void> {
    this.problem = undefined;
    try {
      this.listing = await this.result.details();
    } catch (error) {
      if (!(error instanceof DirectoryError)) throw error;
      console.error(`<relais-search> ${error.message}`);
      this.problem = error;
    }
  }

  get #s() {
    return STRINGS[this.language];
  }

  /** A text in the reader's language, or in the other one and marked as such. */
  #text(text: Text | undefined, block = false): TemplateResult | typeof nothing {
    if (!text) return nothing;
    const { text: words, lang } = inLanguage(text, this.language);
    return block ? html`<p lang=${lang}>${words}</p>` : html`<span lang=${lang}>${words}</span>`;
  }

  /** The place of the result, where the listing has several. */
  #place(listing: Listing): Place | undefined {
    if (this.result.group === 'at-a-distance') return listing.places[0];
    const { at, city } = this.result;
    return (
      listing.places.find(
        ({ latitude, longitude }) =>
          at &&
          latitude !== undefined &&
          longitude !== undefined &&
          Math.abs(latitude - at.latitude) < 2e-5 &&
          Math.abs(longitude - at.longitude) < 2e-5,
      ) ??
      listing.places.find((place) => place.city === city) ??
      listing.places[0]
    );
  }

  override render() {
    const s = this.#s;
    if (this.problem) {
      return html`<div class="notice caution" role="alert">
        <p>${s.problems[this.problem.fault]}</p>
        <button class="link" type="button" @click=${this.#load}>${s.problems.retry}</button>
      </div>`;
    }
    const { listing } = this;
    if (!listing) return html`<p class="muted" role="status">${s.card.loading}</p>`;

    const place = this.#place(listing);
    const french = place?.french ?? listing.french;
    const newest = [...french.evidence].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
    const known = french.offer !== 'unknown';
    const weak = known && isWeakEvidence(newest[0], Date.now());
    return html`
      <div class="card">
        ${this.#text(listing.description, true)}
        <div class="french" part="french">
          <p class="offer">${signDrawing(french.offer, weak)} ${OFFER_SENTENCE[this.language][french.offer]}</p>
          ${
            french.how
              ? html`<p class="how"><span class="label">${s.card.howTo}</span> ${this.#text(french.how)}</p>`
              : nothing
          }
          ${
            french.channels?.length
              ? html`<p class="small">${s.card.channels}
                  ${french.channels.map((channel) => CHANNEL_NAME[this.language][channel]).join(', ')}</p>`
              : nothing
          }
          ${french.when ? html`<p class="small">${s.card.when} ${this.#text(french.when)}</p>` : nothing}
          ${french.right ? html`<p class="small">${s.card.right} ${this.#text(french.right)}</p>` : nothing}
          <p class="small muted">
            ${
              newest.length
                ? newest.map((evidence) => evidenceSentence(evidence, this.language)).join('; ')
                : known
                  ? s.card.sourceUnknown
                  : s.card.noEvidence
            }
            ${weak && newest[0]?.date ? html`<br />${s.card.old}` : nothing}
          </p>
        </div>
        <div>
          <div class="actions">${this.#actions(listing, place)}</div>
          <div class="ways">${this.#ways(listing, place)}</div>
        </div>
        <dl>
          ${
            place
              ? html`<div>
                  <dt>${s.card.address}</dt>
                  <dd>
                    ${place.address ? html`${place.address}<br />` : nothing}
                    ${place.city} (${PROVINCE_NAME[this.language][place.province]})${place.postalCode ? html` <span translate="no">${place.postalCode}</span>` : nothing}
                    ${place.wheelchair ? html`<br />${s.card.wheelchair}` : nothing}
                    ${
                      listing.places.length > 1
                        ? html`<br /><span class="muted">${s.card.places(listing.places.length)}</span>`
                        : nothing
                    }
                  </dd>
                </div>`
              : nothing
          }
          ${this.#hours(place)}
        </dl>
        <p class="small muted">${s.card.source(
          listing.source.id,
          listing.source.date ? monthName(listing.source.date, this.language) : '',
        )}</p>
      </div>
    `;
  }

  #hours(place: Place | undefined) {
    const s = this.#s;
    const { week } = this.result;
    if (!place?.hours || !week) return nothing;
    return html`<div>
      <dt>${s.card.hours}</dt>
      <dd>
        <div class="week">
          ${weekLines(week.intervals, this.language).map(
            ({ days, hours }) => html`<span>${days}</span><span>${hours}</span>`,
          )}
        </div>
        <span class="small muted">${s.card.holidays}</span>
      </dd>
    </div>`;
  }

  /** What most people want: to talk to someone. */
  #actions(listing: Listing, place: Place | undefined) {
    const s = this.#s.card;
    const [phone] = phonesOf(listing, place);
    return html`
      ${
        phone
          ? html`<a class="button primary call" href="tel:${phone.replace(';ext=', ',')}">${icon('phone')}
              ${s.call(phoneText(phone, this.language))}</a>`
          : nothing
      }
      ${
        this.canCallBack
          ? html`<button class="button ${phone ? '' : 'primary'}" type="button"
              @click=${() => this.dispatchEvent(new CallBackRequested(listing, place))}>
              ${icon('callBack')} ${s.callBack}</button>`
          : nothing
      }
    `;
  }

  /** The other ways there, and to pass it on. */
  #ways(listing: Listing, place: Place | undefined) {
    const s = this.#s.card;
    const [web] = listing.web;
    const destination =
      place?.latitude !== undefined && place.longitude !== undefined
        ? `https://www.openstreetmap.org/directions?to=${place.latitude}%2C${place.longitude}`
        : undefined;
    const name = inLanguage(listing.name, this.language).text;
    const mail = `mailto:?subject=${encodeURIComponent(s.shareSubject(name))}&body=${encodeURIComponent(this.#asText(listing, place))}`;
    return html`
      ${
        destination
          ? html`<a class="button quiet" href=${destination} target="_blank" rel="noopener noreferrer">
              ${icon('directions')} ${s.directions}</a>`
          : nothing
      }
      ${
        web && /^https?:/.test(web)
          ? html`<a class="button quiet" href=${web} target="_blank" rel="noopener noreferrer" title=${webHost(web)}>
              ${icon('web')} ${s.web}</a>`
          : nothing
      }
      ${
        listing.email
          ? html`<a class="button quiet" href=${mailTo(listing.email)}>${icon('mail')} ${s.email}</a>`
          : nothing
      }
      <a class="button quiet" href=${mail}>${icon('share')} ${s.share}</a>
      <button class="button quiet" type="button" @click=${() => this.#copy(listing, place)}>${icon('copy')}
        <span role="status">${
          this.copied === 'yes' ? s.copied : this.copied === 'failed' ? s.copyFailed : s.copy
        }</span></button>
    `;
  }

  /** The card as text, to be pasted into a message: what the other person needs, and nothing of this one. */
  #asText(listing: Listing, place: Place | undefined): string {
    const { language } = this;
    const french = place?.french ?? listing.french;
    const lines = [
      inLanguage(listing.name, language).text,
      OFFER_SENTENCE[language][french.offer],
      french.how && inLanguage(french.how, language).text,
      place && [place.address, place.city, place.postalCode].filter(Boolean).join(', '),
      ...phonesOf(listing, place).map((phone) => phoneText(phone, language)),
      listing.web[0],
    ];
    return lines.filter(Boolean).join('\n');
  }

  async #copy(listing: Listing, place: Place | undefined): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#asText(listing, place));
      this.copied = 'yes';
    } catch {
      this.copied = 'failed';
    }
    setTimeout(() => {
      this.copied = 'no';
    }, 4000);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-listing-card': RelaisListingCard;
  }
}
