import type { Language } from '@relais/core/listing';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../base/drawings.ts';
import { panels } from '../base/panels.ts';
import { controls, tokens } from '../base/styles.ts';
import { REFER } from '../strings/refer.ts';
import { deviceOf, mailLink, smsLink } from './links.ts';
import { type QrCode, qrDrawing } from './qr-drawing.ts';
import { messageOf, nameOf, type Referral, shortMessageOf, subjectOf } from './referral.ts';

/**
 * « Diriger quelqu’un vers ce service »: a message that one reads before it goes, by the ways this device has; a code
 * for the phone of who stands at the desk; a slip of paper. Everything leaves from the person's own device.
 *
 * @fires close - the person is done
 */
@customElement('relais-share')
export class RelaisShare extends LitElement {
  static override styles = [
    tokens,
    controls,
    panels,
    css`
      .panel {
        grid-template-columns: minmax(0, 1fr);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: baseline;
        gap: 0.25em 1em;
      }
      .languages {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25em 1em;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        float: inline-start;
        padding: 0;
      }
      .languages label {
        display: inline-flex;
        align-items: center;
        gap: 0.4em;
        min-height: 1.75em;
      }
      .languages input {
        width: 1.25em;
        height: 1.25em;
        margin: 0;
        accent-color: var(--_accent);
      }
      textarea.input {
        field-sizing: content;
        min-height: 8em;
        max-height: 26em;
        line-height: 1.4;
      }
      .code {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 1em;
      }
      .code p {
        flex: 1 1 12em;
        overflow-wrap: anywhere;
      }
      .qr {
        display: block;
        width: min(12em, 100%);
        border-radius: var(--_radius);
        forced-color-adjust: none;
      }
    `,
  ];

  @property({ attribute: false }) referral!: Referral;
  @property() language: Language = 'fr';
  @property({ type: Number }) level = 4;

  /** The person is sent where French is spoken: French unless whoever writes chooses otherwise. */
  @state() private messageLanguage: Language = 'fr';
  @state() private text = '';
  @state() private copied: 'no' | 'yes' | 'failed' = 'no';
  @state() private qr: QrCode | undefined;
  @state() private qrState: 'hidden' | 'shown' | 'failed' = 'hidden';
  @state() private printing: 'no' | 'preparing' | 'not-allowed' | 'not-loaded' = 'no';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('referral')) {
      this.qr = undefined;
      this.qrState = 'hidden';
      this.text = messageOf(this.referral, this.messageLanguage);
    }
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.panel-title')?.focus();
  }

  get #s() {
    return REFER[this.language];
  }

  override render() {
    const { share: s, paper, card } = this.#s;
    const name = nameOf(this.referral, this.messageLanguage);
    const texts = deviceOf(navigator) !== 'other' || /Macintosh/.test(navigator.userAgent);
    const short = this.#edited ? this.text : shortMessageOf(this.referral, this.messageLanguage);
    const letter = { subject: subjectOf(this.referral, this.messageLanguage), body: this.text };
    return html`<div class="panel">
      <div class="head">
        <p class="panel-title" role="heading" aria-level=${this.level} tabindex="-1">${s.title}</p>
        <button class="link" type="button" @click=${() => this.dispatchEvent(new Event('close'))}>${s.close}</button>
      </div>
      <fieldset class="languages">
        <legend>${s.language}</legend>
        ${(['fr', 'en'] as const).map(
          (language) => html`<label><input type="radio" name="language" value=${language}
            .checked=${language === this.messageLanguage} @change=${() => this.#speak(language)} />
            ${s.languages[language]}</label>`,
        )}
      </fieldset>
      <div class="field">
        <label for="message">${s.message} <span class="hint">(${s.messageHint})</span></label>
        <textarea class="input" id="message" lang=${this.messageLanguage} rows="8" .value=${this.text}
          @input=${(event: Event) => {
            this.text = (event.target as HTMLTextAreaElement).value;
          }}></textarea>
      </div>
      <div class="buttons">
        ${texts ? html`<a class="button" href=${smsLink(short)}>${icon('phone')} ${s.sms}</a>` : nothing}
        <a class="button" href=${mailLink('', letter)}>${icon('mail')} ${s.email}</a>
        <button class="button" type="button" @click=${this.#copy}>${icon('copy')} ${
          this.copied === 'yes' ? s.copied : s.copy
        }</button>
        ${
          'share' in navigator
            ? html`<button class="button" type="button" @click=${this.#openSheet}>${icon('share')} ${s.sheet}</button>`
            : nothing
        }
        <button class="button" type="button" aria-expanded=${this.qrState === 'shown'} @click=${this.#toggleQr}>
          ${icon('qr')} ${this.qrState === 'shown' ? s.qrHide : s.qr}</button>
        <button class="button" type="button" ?disabled=${this.printing === 'preparing'} @click=${this.#print}>
          ${icon('print')} ${s.print}</button>
      </div>
      <div role="status">${
        this.copied === 'yes'
          ? html`<span class="hidden-text">${s.copied}</span>`
          : this.copied === 'failed'
            ? html`<p class="notice caution">${s.copyFailed}</p>`
            : nothing
      }${
        this.printing === 'not-allowed' || this.printing === 'not-loaded'
          ? html`<p class="notice caution">${this.printing === 'not-allowed' ? paper.notAllowed : card.notLoaded}</p>`
          : this.printing === 'preparing'
            ? html`<p class="muted">${paper.printing}</p>`
            : nothing
      }${this.qrState === 'failed' ? html`<p class="notice caution">${s.qrFailed}</p>` : nothing}</div>
      ${
        this.qrState === 'shown' && this.qr
          ? html`<div class="code">
              ${qrDrawing(this.qr, s.qrAlt(name))}
              <p>${s.qrHow}${
                this.referral.page
                  ? html`<br /><a class="small" href=${this.referral.page} target="_blank" rel="noopener noreferrer">${this.referral.page}</a>`
                  : nothing
              }</p>
            </div>`
          : nothing
      }
      <p class="small muted">${this.referral.page ? s.private : s.privateNoLink}</p>
    </div>`;
  }

  get #edited(): boolean {
    return this.text !== messageOf(this.referral, this.messageLanguage);
  }

  /** What somebody wrote is not thrown away by a change of mind about the language. */
  #speak(language: Language): void {
    const edited = this.#edited;
    this.messageLanguage = language;
    this.qr = undefined;
    this.qrState = 'hidden';
    if (!edited) this.text = messageOf(this.referral, language);
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.copied = 'yes';
    } catch {
      // A frame without `clipboard-write`: the person's own copy command always may.
      this.copied = 'failed';
      this.renderRoot.querySelector('textarea')?.select();
    }
    setTimeout(() => {
      if (this.copied === 'yes') this.copied = 'no';
    }, 4000);
  }

  async #openSheet(): Promise<void> {
    const { page } = this.referral;
    const title = subjectOf(this.referral, this.messageLanguage);
    // The page's address goes apart, so that the other side shows it as a link; once is enough.
    const text = page ? this.text.replace(page, '').trim() : this.text;
    try {
      await navigator.share({ title, text, ...(page && { url: page }) });
    } catch {
      // Closed without sharing, or the page may not: the other ways are beside it.
    }
  }

  async #drawQr(): Promise<QrCode> {
    const { qrOf } = await import('./qr.ts');
    return qrOf(this.referral.page ?? shortMessageOf(this.referral, this.messageLanguage));
  }

  async #toggleQr(): Promise<void> {
    if (this.qrState === 'shown') {
      this.qrState = 'hidden';
      return;
    }
    try {
      this.qr ??= await this.#drawQr();
      this.qrState = 'shown';
    } catch {
      this.qrState = 'failed';
    }
  }

  async #print(): Promise<void> {
    this.printing = 'preparing';
    try {
      const [{ print }, { slipOf }] = await Promise.all([import('./paper.ts'), import('./sheets.ts')]);
      // On paper the code leads to the page, which will be newer than the paper; without a page there is none.
      const qr = this.referral.page ? await this.#drawQr().catch(() => undefined) : undefined;
      const begun = await print(slipOf(this.referral, qr, this.messageLanguage, Date.now()));
      this.printing = begun ? 'no' : 'not-allowed';
    } catch (error) {
      console.error(`<relais-share> ${(error as Error).message}`);
      this.printing = 'not-loaded';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-share': RelaisShare;
  }
}
