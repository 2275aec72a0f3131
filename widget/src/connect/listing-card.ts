import { type Directory, DirectoryError } from '@relais/core/connect/directory';
import { holidaysAhead } from '@relais/core/connect/opening';
import type { Result } from '@relais/core/connect/search';
import type { Recipient, Week } from '@relais/core/directory-format';
import {
  inLanguage,
  type Language,
  type Listing,
  type Offer,
  type Place,
  type Province,
  phonesOf,
  type Text,
} from '@relais/core/listing';
import { pickRecipient } from '@relais/core/outbox/recipients';
import type { Kind } from '@relais/core/submission';
import {
  CHANNEL_NAME,
  evidenceSentence,
  isWeakEvidence,
  monthName,
  OFFER_SENTENCE,
  PROVINCE_NAME,
  phoneText,
} from '@relais/core/wording';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon, signDrawing } from '../base/drawings.ts';
import { controls, tokens } from '../base/styles.ts';
import { faultText } from '../base/trouble.ts';
import { RelaisKeptEvent } from '../events.ts';
import { FEATURES, type Feature } from '../host-options.ts';
import { basket } from '../refer/basket.ts';
import { callLink, deviceOf, mailLink, mapLink, pageOf, webLink } from '../refer/links.ts';
import { evidenceOf, hoursInFull, type Referral } from '../refer/referral.ts';
import { STRINGS } from '../strings/index.ts';
import { REFER, SAY, SAY_IN_ENGLISH } from '../strings/refer.ts';

/** What a card can open below itself, one at a time. */
type Panel = 'share' | 'call-back' | 'correction' | 'report';

const LOADERS: Record<Panel, () => Promise<unknown>> = {
  share: () => import('../refer/share.ts'),
  'call-back': () => import('../refer/call-back.ts'),
  correction: () => import('../listen/correction.ts'),
  report: () => import('../listen/report.ts'),
};

/** So many days ahead a holiday matters to who reads the hours today. */
const HOLIDAYS_AHEAD = 21;

/** « Faites le 1 », « appuyez sur le 2 », “press 2”: the key to press, to be shown as one. */
const KEY_TO_PRESS =
  /((?:faites|composez|appuyez sur|pesez sur|press|dial|option)\s+(?:le\s+|la touche\s+)?)([0-9*#])(?![\d-]|\s\d)/i;

/** The nearest place to a point, to 100 m or so: what a result says of where it is. */
const isAt = ({ latitude, longitude }: Place, at: NonNullable<Result['at']>) =>
  latitude !== undefined &&
  longitude !== undefined &&
  Math.abs(latitude - at.latitude) < 2e-5 &&
  Math.abs(longitude - at.longitude) < 2e-5;

/**
 * A listing in full: how to be served in French there, how sure that is, and all that one can do with it. Given a
 * result of a search, it fetches the listing; or it is given the listing itself.
 *
 * @fires relais-kept - the listing was put into « Ma liste » or taken out of it
 */
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
        grid-template-columns: minmax(0, 1fr);
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
      .label {
        display: block;
        color: var(--_muted);
      }
      .how .label {
        font-size: 0.78em;
      }
      .say .label {
        font-size: 0.875em;
      }
      .say q {
        quotes: none;
      }
      kbd {
        display: inline-block;
        min-width: 1.5em;
        padding: 0 0.35em;
        border: 1px solid var(--_field-line);
        border-radius: 0.3em;
        background: var(--_paper);
        font: inherit;
        font-weight: 700;
        text-align: center;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5em;
      }
      .other {
        padding: 0.25em 0.5em;
      }
      .keep[aria-pressed='true'] .icon {
        fill: currentColor;
      }
      .subtitle {
        margin-bottom: 0.25em;
        font-weight: 600;
      }
      .bullets {
        padding-inline-start: 1.1em;
        list-style: disc;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 1.25em;
      }
      .foot p {
        flex: 1 1 15em;
      }
      .number {
        white-space: nowrap;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.25em;
        margin-inline-start: -0.6em;
      }
      .ways .button {
        text-align: start;
      }
      @media (forced-colors: active) {
        /* Quiet buttons have a border here. */
        .ways {
          gap: 0.5em;
          margin: 0.5em 0 0;
        }
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
        grid-template-columns: fit-content(65%) 1fr;
        gap: 0 1em;
      }
    `,
  ];

  /** What a search found; or else `listing`, with the week of its place where that is known. */
  @property({ attribute: false }) result: Result | undefined;
  @property({ attribute: false }) listing: Listing | undefined;
  @property({ attribute: false }) week: Week | undefined;
  /** Where the listing comes from: who answers, and its holidays. Without it nothing can be sent from the card. */
  @property({ attribute: false }) directory: Directory | undefined;
  /** The province of who asks, which decides who answers for a service at a distance. */
  @property() province: Province | undefined;
  /** The name of the place that distances are counted from; empty for the person's own position. */
  @property() from = '';
  /** Address of the site where each listing has its page, as `relais publish --site` makes it. */
  @property() site: string | undefined;
  /** What one can do here beside calling and going there. */
  @property({ attribute: false }) features: readonly Feature[] = FEATURES;
  /** The organisation on whose site the card is, for what goes on paper and for who is written to. */
  @property() partner: string | undefined;
  @property() language: Language = 'fr';
  /** Level of the headings of what the card opens. */
  @property({ type: Number }) level = 4;

  /** What is shown: the listing and its place, with its week and holidays. */
  @state() private referral: Referral | undefined;
  @state() private problem: DirectoryError | undefined;
  @state() private panel: Panel | undefined;
  /** Whether what shows calls is here. */
  @state() private showsCalls = false;
  /** What should have opened and could not be had: the network went after the card was here. */
  @state() private notLoaded: Panel | undefined;
  #turn = 0;
  readonly #onBasket = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    basket.addEventListener('change', this.#onBasket);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    basket.removeEventListener('change', this.#onBasket);
  }

  override willUpdate(changed: PropertyValues<RelaisListingCard>): void {
    const given = ['result', 'listing', 'week', 'directory', 'site', 'partner'] as const;
    if (given.some((name) => changed.has(name))) void this.#load();
  }

  async #load(): Promise<void> {
    const turn = ++this.#turn;
    const { result, directory, site, partner, features } = this;
    this.problem = undefined;
    try {
      const listing = result ? await result.details() : this.listing;
      if (!listing || turn !== this.#turn) return;
      const place = this.#placeOf(listing);
      const week = result ? result.week : this.week;
      // They came with the details.
      const known = place && directory?.holidays(place.province);
      const holidays =
        week && directory && known ? holidaysAhead(week, directory.now, known, HOLIDAYS_AHEAD) : [];
      const { id = '', name = {}, published = '' } = directory?.manifest ?? {};
      this.referral = {
        listing,
        place,
        week,
        holidays,
        directory: { id, name, published },
        page: pageOf(site, listing.id),
        calls: features.includes('calls') ? listing.calls : undefined,
        partner,
      };
    } catch (error) {
      if (turn !== this.#turn) return;
      if (!(error instanceof DirectoryError)) throw error;
      console.error(`<relais-listing-card> ${error.message}`);
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
  #placeOf(listing: Listing): Place | undefined {
    const { result } = this;
    const [first] = listing.places;
    if (!result || result.group === 'at-a-distance') return first;
    const { at, city } = result;
    return (
      listing.places.find((place) => at && isAt(place, at)) ??
      listing.places.find((place) => place.city === city) ??
      first
    );
  }

  #recipient(kind: Kind): Recipient | undefined {
    const { manifest } = this.directory ?? {};
    const feature = kind === 'referral' ? 'refer' : kind === 'pledge' ? 'calls' : 'listen';
    if (!manifest?.intake || !this.features.includes(feature)) return undefined;
    const province = this.referral?.place?.province ?? this.result?.province ?? this.province;
    return pickRecipient(manifest.recipients, { kind, province });
  }

  override render() {
    const s = this.#s;
    if (this.problem) {
      return html`<div class="notice caution" role="alert">
        <p>${faultText(this.problem.fault, s)}</p>
        <button class="link" type="button" @click=${this.#load}>${s.retry}</button>
      </div>`;
    }
    const { referral } = this;
    if (!referral) return html`<p class="muted" role="status">${s.card.loading}</p>`;
    const { listing, place } = referral;
    return html`
      <div class="card">
        ${this.#text(listing.description, true)}
        ${this.#french(referral)}
        <div class="do">
          <div class="actions">${this.#actions(referral)}</div>
          <div class="ways">${this.#ways(referral)}</div>
        </div>
        ${this.panel === 'share' || this.panel === 'call-back' ? this.#opened(referral) : nothing}
        ${this.#calls(referral)}
        <dl>
          ${
            place
              ? html`<div>
                  <dt>${s.card.address}</dt>
                  <dd>
                    ${place.address ? html`${place.address}<br />` : nothing}
                    ${place.city} (${PROVINCE_NAME[this.language][place.province]})${place.postalCode ? html` <span translate="no">${place.postalCode}</span>` : nothing}
                    ${
                      place.wheelchair === undefined
                        ? nothing
                        : html`<br />${place.wheelchair ? s.card.wheelchair : s.card.noWheelchair}`
                    }
                    ${
                      listing.places.length > 1
                        ? html`<br /><span class="muted">${s.card.places(listing.places.length)}</span>`
                        : nothing
                    }
                  </dd>
                </div>`
              : nothing
          }
          ${this.#hours(referral)}
        </dl>
        ${this.#commerce(listing)}
        ${this.#foot(referral)}
        ${this.panel === 'correction' || this.panel === 'report' ? this.#opened(referral) : nothing}
      </div>
    `;
  }

  /** How one is served in French there, how sure that is, and what to say. */
  #french({ listing, place }: Referral) {
    const s = this.#s;
    const { language } = this;
    const french = place?.french ?? listing.french;
    const evidence = evidenceOf(french);
    const known = french.offer !== 'unknown';
    const weak = known && isWeakEvidence(evidence[0], Date.now());
    return html`<div class="french" part="french">
      <p class="offer">${signDrawing(french.offer, weak)} ${OFFER_SENTENCE[language][french.offer]}</p>
      ${
        french.how
          ? html`<p class="how"><span class="label">${s.card.howTo}</span> ${this.#how(french.how)}</p>`
          : nothing
      }
      ${phonesOf(listing, place).length ? this.#sentence(french.offer) : nothing}
      ${
        french.channels?.length
          ? html`<p class="small">${s.card.channels}
              ${french.channels.map((channel) => CHANNEL_NAME[language][channel]).join(', ')}</p>`
          : nothing
      }
      ${french.when ? html`<p class="small">${s.card.when} ${this.#text(french.when)}</p>` : nothing}
      ${french.right ? html`<p class="small">${s.card.right} ${this.#text(french.right)}</p>` : nothing}
      <p class="small muted">
        ${
          evidence.length
            ? evidence.map((one) => evidenceSentence(one, language)).join('; ')
            : known
              ? s.card.sourceUnknown
              : s.card.noEvidence
        }
        ${weak && evidence[0]?.date ? html`<br />${s.card.old}` : nothing}
      </p>
    </div>`;
  }

  /** The words of the listing, the key to press set as a key. */
  #how(how: Text) {
    const { text, lang } = inLanguage(how, this.language);
    const found = KEY_TO_PRESS.exec(text);
    if (!found) return html`<span lang=${lang}>${text}</span>`;
    const start = found.index + found[1]!.length;
    return html`<span lang=${lang}>${text.slice(0, start)}<kbd>${found[2]}</kbd>${text.slice(start + 1)}</span>`;
  }

  /** What to say when one calls: in French, whatever the language of the page; and when the answer is not. */
  #sentence(offer: Offer) {
    const s = REFER[this.language].card;
    const [open, close] = this.language === 'fr' ? ['«\u00A0', '\u00A0»'] : ['“', '”'];
    const asked = offer === 'active' || offer === 'on-request';
    return html`<p class="say">
      <span class="label">${s.say}</span>
      <q lang="fr">«\u00A0${SAY[offer]}\u00A0»</q>
      ${asked && s.sayMeans ? html`<span class="small muted">${s.sayMeans}</span>` : nothing}
      ${
        offer === 'active'
          ? nothing
          : html`<br /><span class="small">${s.ifEnglish} <q lang="en">${open}${SAY_IN_ENGLISH[offer]}${close}</q></span>`
      }
    </p>`;
  }

  #hours(referral: Referral) {
    const hours = hoursInFull(referral, this.language);
    if (!hours) return nothing;
    return html`<div>
      <dt>${this.#s.card.hours}</dt>
      <dd>
        <div class="week">
          ${hours.lines.map(({ days, hours }) => html`<span>${days}</span><span>${hours}</span>`)}
        </div>
        ${hours.notes.map((note) => html`<p class="small muted">${note}</p>`)}
      </dd>
    </div>`;
  }

  #commerce({ commerce }: Listing) {
    if (!commerce) return nothing;
    const s = REFER[this.language].card;
    return html`<div>
      <p class="subtitle" role="heading" aria-level=${this.level}>${s.buyers}</p>
      <dl>
        <div><dt>${s.sells}</dt><dd>${this.#text(commerce.sells)}</dd></div>
        ${
          commerce.contracts?.length
            ? html`<div><dt>${s.contracts}</dt><dd><ul class="bullets">${commerce.contracts.map(
                (contract) => html`<li>${this.#text(contract)}</li>`,
              )}</ul></dd></div>`
            : nothing
        }
        ${commerce.impact ? html`<div><dt>${s.impact}</dt><dd>${this.#text(commerce.impact)}</dd></div>` : nothing}
      </dl>
    </div>`;
  }

  /** Whom it seeks: loaded where there is something of it to show, and where the page offers it. */
  #calls({ listing, place }: Referral) {
    if (!listing.calls?.length || !this.features.includes('calls')) return nothing;
    if (!this.showsCalls) {
      // Without it the card is whole all the same; opened again, it is tried again.
      import('../mobilise/calls.ts').then(
        () => {
          this.showsCalls = true;
        },
        ({ message }: Error) => console.error(`<relais-listing-card> ${message}`),
      );
      return nothing;
    }
    return html`<relais-calls .listing=${listing} .place=${place} .manifest=${this.directory?.manifest}
      .recipient=${this.#recipient('pledge')} .partner=${this.partner} .now=${this.directory?.now ?? Date.now()} .language=${this.language}
      .level=${this.level}></relais-calls>`;
  }

  /** What most people want: to talk to someone. */
  #actions({ listing, place }: Referral) {
    const s = this.#s.card;
    const { language } = this;
    const [phone, ...others] = phonesOf(listing, place);
    const french = place?.french ?? listing.french;
    const canCallBack = french.offer !== 'none' && this.#recipient('referral') !== undefined;
    return html`
      ${
        phone
          ? html`<a class="button primary" href=${callLink(phone)}>${icon('phone')}
              <span>${this.#calling(phone)}</span></a>`
          : nothing
      }
      ${canCallBack ? this.#opener('call-back', 'callBack', s.callBack, phone ? '' : 'primary') : nothing}
      ${others.map(
        (other) =>
          html`<a class="other number" href=${callLink(other)}>${REFER[language].card.callOther(phoneText(other, language))}</a>`,
      )}
    `;
  }

  /** « Appeler le 705 555-0123 », the number in one piece. */
  #calling(phone: string) {
    const [before, after] = this.#s.card.call('\n').split('\n');
    return html`${before}<span class="number">${phoneText(phone, this.language)}</span>${after}`;
  }

  #opener(panel: Panel, drawing: Parameters<typeof icon>[0] | undefined, text: string, kind: string) {
    return html`<button class=${kind.startsWith('link') ? kind : `button ${kind}`} type="button" aria-expanded=${this.panel === panel}
      id=${`open-${panel}`} @click=${() => this.#open(this.panel === panel ? undefined : panel)}>
      ${drawing ? icon(drawing) : nothing} ${text}</button>`;
  }

  /** The other ways there, and to keep it or pass it on. */
  #ways(referral: Referral) {
    const { listing, place } = referral;
    const { language } = this;
    const s = this.#s.card;
    const refer = REFER[language].card;
    const name = inLanguage(listing.name, language).text;
    const map = place && mapLink(place, name, deviceOf(navigator));
    const web = webLink(listing);
    const kept = basket.has(referral);
    return html`
      ${
        map
          ? html`<a class="button quiet" href=${map} target=${map.startsWith('geo:') ? nothing : '_blank'}
              rel="noopener noreferrer">${icon('directions')} ${s.directions}</a>`
          : nothing
      }
      ${
        web
          ? html`<a class="button quiet" href=${web.href} target="_blank" rel="noopener noreferrer" title=${web.host}>
              ${icon('web')} ${s.web}</a>`
          : nothing
      }
      ${
        listing.email
          ? html`<a class="button quiet" href=${mailLink(listing.email, { subject: refer.mailSubject, body: refer.mailBody })}>
              ${icon('mail')} ${s.email}</a>`
          : nothing
      }
      ${
        this.features.includes('refer')
          ? html`<button class="button quiet keep" type="button" aria-pressed=${kept} @click=${() => this.#keep(referral)}>
                ${icon('keep')} ${kept ? refer.kept : refer.keep}</button>
              ${this.#opener('share', 'share', refer.pass, 'quiet')}`
          : nothing
      }
    `;
  }

  #keep(referral: Referral): void {
    const entry = basket.entries.find(
      (kept) => kept.listing.id === referral.listing.id && basket.has(referral),
    );
    if (entry) basket.remove(entry.key);
    else {
      const km = this.result?.distanceKm;
      basket.add(referral, km === undefined ? undefined : { km, from: this.from });
    }
    this.dispatchEvent(new RelaisKeptEvent(basket.entries.length));
  }

  /** What the card has opened, next to what opened it. */
  #opened(referral: Referral) {
    const { panel, language, level } = this;
    if (!panel) return nothing;
    if (this.notLoaded === panel) {
      return html`<div class="notice caution" role="alert">
        <p>${REFER[language].card.notLoaded}</p>
        <button class="link" type="button" @click=${() => this.#open(panel)}>${this.#s.retry}</button>
      </div>`;
    }
    if (panel === 'share') {
      return html`<relais-share .referral=${referral} .language=${language} .level=${level}
        @close=${this.#close}></relais-share>`;
    }
    const manifest = this.directory?.manifest;
    const recipient = this.#recipient(panel === 'call-back' ? 'referral' : panel);
    if (!manifest || !recipient) return nothing;
    const { partner } = this;
    const { listing, place } = referral;
    switch (panel) {
      case 'call-back':
        return html`<relais-call-back .partner=${partner} .manifest=${manifest} .recipient=${recipient} .listing=${listing} .place=${place}
          .language=${language} .level=${level} @cancel=${this.#close}></relais-call-back>`;
      case 'correction':
        return html`<relais-correction .partner=${partner} .manifest=${manifest} .recipient=${recipient} .listing=${listing}
          .place=${place} .language=${language} .level=${level} @cancel=${this.#close}></relais-correction>`;
      case 'report':
        return html`<relais-report .partner=${partner} .manifest=${manifest} .recipient=${recipient} .listing=${listing} .place=${place}
          .language=${language} .level=${level} @cancel=${this.#close}></relais-report>`;
    }
  }

  #open(panel: Panel | undefined): void {
    this.panel = panel;
    this.notLoaded = undefined;
    if (!panel) return;
    LOADERS[panel]().catch((error: Error) => {
      console.error(`<relais-listing-card> ${error.message}`);
      if (this.panel === panel) this.notLoaded = panel;
    });
  }

  /** Closed from inside: the focus goes back to what opened it. */
  readonly #close = (): void => {
    const { panel } = this;
    this.#open(undefined);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#open-${panel}`)?.focus(),
    );
  };

  /** Where it comes from, and a word to who can mend it. */
  #foot({ listing }: Referral) {
    const refer = REFER[this.language].card;
    return html`<div class="foot">
      <p class="small muted">${this.#s.card.source(
        listing.source.id,
        listing.source.date ? monthName(listing.source.date, this.language) : '',
      )}</p>
      ${this.#recipient('correction') ? this.#opener('correction', undefined, refer.correct, 'link small') : nothing}
      ${this.#recipient('report') ? this.#opener('report', undefined, refer.report, 'link small') : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-listing-card': RelaisListingCard;
  }
}
