import type { Directory } from '@relais/core/connect/directory';
import {
  type FrenchService,
  inLanguage,
  type Listing,
  type Offer,
  servesInFrench,
} from '@relais/core/listing';
import { CHANNEL_NAME, dateText, evidenceSentence, isWeakEvidence } from '@relais/core/wording';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { anything } from '../base/attributes.ts';
import { DirectoryElement, ElementProblem } from '../base/directory-element.ts';
import { listingById } from '../base/listing-by-id.ts';
import { signDrawing } from '../base/sign-drawing.ts';
import { controls, tokens } from '../base/styles.ts';
import { textIn } from '../base/texts.ts';
import { ELEMENTS } from '../strings/elements.ts';
import { isOwnSite } from './own-site.ts';
import { layout } from './relais-badge.styles.ts';

type Served = Exclude<Offer, 'none' | 'unknown'>;

/**
 * « Service en français », in French whatever the page speaks, on a provider's own site: what and how, how sure and how fresh, from the signed directory
 * and from nowhere else. It takes no words from the page, and shows nothing on a site that the directory does not know
 * as the listing's own.
 *
 * @attr directory - address of the published directory
 * @attr public-key - the publisher's public key, which the directory must be signed with
 * @attr listing - id of the listing whose site this is
 * @attr lang - `fr` or `en`; by default that of the page around it
 * @fires {RelaisProblemEvent} relais-problem - nothing is shown: `gone`, `not-here`, `no-french`, or a fault of the directory
 * @csspart badge - the badge
 * @csspart sign - the sign of the French offer
 */
@customElement('relais-badge')
export class RelaisBadge extends DirectoryElement<Listing> {
  static override styles = [tokens, controls, layout];

  /** Id of the listing whose site this is. */
  @property() listing = '';

  protected readonly sources = ['listing'];
  protected readonly rules = { listing: anything };

  protected async fetchContent(directory: Directory): Promise<Listing> {
    const listing = await listingById(directory, this.listing);
    // The address bar's, and not what a <base> says.
    if (!isOwnSite(listing, window.location.href)) {
      throw new ElementProblem(
        'not-here',
        `The badge of "${listing.id}" shows only on its own site. This page is on ${window.location.host || 'no host'}; the directory has ${listing.web.join(', ') || 'no web address of it'}. Have the directory add this address, if it is yours.`,
      );
    }
    const { offer } = frenchOf(listing);
    if (!servesInFrench(offer)) {
      throw new ElementProblem(
        'no-french',
        `The directory knows of no service in French at "${listing.id}" (its offer is "${offer}"): there is nothing to show. Tell whoever publishes the directory how you serve in French.`,
      );
    }
    return listing;
  }

  override render() {
    const { loading, language } = this;
    if (loading.step === 'failed') return nothing;
    if (loading.step === 'loading') return html`<div class="room"></div>`;
    const s = ELEMENTS[language];
    const { directory, content: listing } = loading;
    const { manifest } = directory;
    const french = frenchOf(listing);
    const offer = french.offer as Served;
    const newest = [...french.evidence].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
    const weak = isWeakEvidence(newest[0], directory.now);
    const edition = inLanguage(manifest.name, language);
    const varies = listing.places.some((place) => place.french && place.french.offer !== offer);
    return html`<div class="badge" part="badge" role="group" aria-labelledby="title" lang=${language}>
      ${signDrawing(offer, weak)}
      <div class="head">
        <p class="title" id="title" lang="fr">${s.badge.title[offer]}</p>
        <p>${s.badge.more[offer]}${varies ? ` ${s.badge.varies}` : nothing}</p>
      </div>
      <div class="more">
        ${french.how ? html`<p>${textIn(french.how, language)}</p>` : nothing}
        ${
          french.channels?.length
            ? html`<p class="small">${s.badge.channels}
                ${french.channels.map((channel) => CHANNEL_NAME[language][channel]).join(', ')}</p>`
            : nothing
        }
        ${french.when ? html`<p class="small">${s.badge.when} ${textIn(french.when, language)}</p>` : nothing}
        ${french.right ? html`<p class="small">${s.badge.right} ${textIn(french.right, language)}</p>` : nothing}
        <div class="source small muted">
          <p>${newest[0] ? sentence(newest.map((one) => evidenceSentence(one, language)).join('; ')) : s.badge.sourceUnknown}
            ${weak && newest[0]?.date ? s.badge.old : nothing}</p>
          <p>${manifest.fictional ? html`<strong class="fictional">${s.fictional}</strong> · ` : nothing}${s.badge.source}
            <bdi lang=${edition.lang}>${edition.text}</bdi>, ${s.badge.edition(dateText(manifest.published, language))}</p>
        </div>
      </div>
    </div>`;
  }
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** Where there is one place, its own French service counts; of several, that of the whole. */
function frenchOf({ places, french }: Listing): FrenchService {
  return (places.length === 1 && places[0]?.french) || french;
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-badge': RelaisBadge;
  }
}
