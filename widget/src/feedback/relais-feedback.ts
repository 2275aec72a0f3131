import type { Directory } from '@relais/core/connect/directory';
import { inLanguage, PROVINCES, type Province } from '@relais/core/listing';
import type { OutboxState } from '@relais/core/outbox/outbox';
import { pickRecipient } from '@relais/core/outbox/recipients';
import { dateText, PROVINCE_NAME } from '@relais/core/wording';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { anything, headingLevel } from '../base/attributes.ts';
import { DirectoryElement, ElementProblem } from '../base/directory-element.ts';
import { headingLevelOf } from '../base/heading-level.ts';
import { controls, tokens } from '../base/styles.ts';
import { choices } from '../listen/choices.styles.ts';
import type { FeedbackKind } from '../strings/elements.fr.ts';
import { ELEMENTS } from '../strings/elements.ts';
import { layout } from './relais-feedback.styles.ts';

const KINDS: readonly FeedbackKind[] = ['request', 'concern', 'correction', 'suggestion', 'comment'];

/** What loads when it is asked for. */
const PARTS = {
  request: () => import('../listen/request.ts'),
  form: () => import('../listen/feedback-form.ts'),
  followUp: () => import('../follow/follow-up.ts'),
};
type Part = keyof typeof PARTS;

/** What can be said here, and the province of the place that the page is near. */
interface Ear {
  kinds: FeedbackKind[];
  province: Province | undefined;
}

/**
 * An ear, anywhere on a page: a request, a concern, a correction, a suggestion or a comment, said with a few check
 * marks. Who writes is told who will read it and what happens next, gets a code to follow it, and can write with the
 * network gone: it waits on the device.
 *
 * @slot - what stands there before this loads and without it: another way to write
 * @attr directory - address of the published directory, whose recipients answer
 * @attr public-key - the publisher's public key, which the directory must be signed with
 * @attr near - the place that the page is near; who answers may depend on its province
 * @attr heading-level - level of the heading, 2 by default
 * @attr lang - `fr` or `en`; by default that of the page around it
 * @fires {RelaisSentEvent} relais-sent - a message is in the outbox; tells its kind only
 * @fires {RelaisProblemEvent} relais-problem - nobody can be written to from here
 */
@customElement('relais-feedback')
export class RelaisFeedback extends DirectoryElement<Ear> {
  static override styles = [tokens, controls, choices, layout];

  /** The place that the page is near. */
  @property() near = '';
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  protected readonly sources = ['near'];
  protected readonly rules = { near: anything, 'heading-level': headingLevel(2) };
  @state() private kind: FeedbackKind | undefined;
  /** The province that the person says, where it decides who answers. */
  @state() private said: Province | '' = '';
  @state() private outbox: OutboxState | undefined;
  @state() private following = false;
  @state() private here: ReadonlySet<Part> = new Set();
  /** A part that was asked for and could not be loaded. */
  @state() private missing: Part | undefined;
  #stopOutbox: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#watchOutbox();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopOutbox?.();
    this.#stopOutbox = undefined;
  }

  async #watchOutbox(): Promise<void> {
    try {
      const { sharedOutbox } = await import('../base/outbox.ts');
      if (!this.isConnected || this.#stopOutbox) return;
      this.#stopOutbox = sharedOutbox().subscribe((outbox) => {
        this.outbox = outbox;
      });
    } catch (error) {
      console.error(`<${this.localName}> cannot load a part of itself: ${(error as Error).message}`);
    }
  }

  async #sendNow(): Promise<void> {
    const { sharedOutbox } = await import('../base/outbox.ts');
    await sharedOutbox().flush({ evenIfNotDue: true });
  }

  protected async fetchContent(directory: Directory): Promise<Ear> {
    const { intake, recipients, id } = directory.manifest;
    const kinds = KINDS.filter((kind) => recipients.some((recipient) => recipient.kinds.includes(kind)));
    if (!intake || !kinds.length) {
      throw new ElementProblem(
        'nobody',
        `The directory "${id}" names ${intake ? 'nobody who receives feedback' : 'no intake'}: publish it with an intake and a recipient for one of ${KINDS.join(', ')}.`,
      );
    }
    const place = this.near.trim() ? await (await directory.places()).find(this.near) : undefined;
    if (this.near.trim() && !place) {
      this.warn(
        `near="${this.near}" is a place that the directory does not know: write a town or a postal code.`,
      );
    }
    return { kinds, province: place?.province };
  }

  override render() {
    const { loading, language } = this;
    const { feedback: s, retry } = ELEMENTS[language];
    if (loading.step === 'failed' && this.childElementCount) return html`<slot></slot>`;
    if (loading.step === 'loading' && this.childElementCount) return html`<slot></slot>`;
    const level = headingLevelOf(this.headingLevel, 2);
    return html`<section class="whole" part="box" lang=${language} aria-labelledby="title">
      <div>
        <p class="title" id="title" role="heading" aria-level=${level}>${s.title}</p>
        ${loading.step === 'ready' ? html`<p>${s.intro}</p>` : nothing}
        ${loading.step === 'loading' ? html`<p class="muted" role="status">${s.loading}</p>` : nothing}
        ${
          loading.step === 'failed'
            ? html`<p role="status">${s.unavailable}
                ${this.mayPass ? html`<button class="link" type="button" @click=${this.load}>${retry}</button>` : nothing}</p>`
            : nothing
        }
      </div>
      ${this.#waiting()}
      ${loading.step === 'ready' ? this.#questions(loading.directory, loading.content, level) : nothing}
    </section>`;
  }

  /** What is on the device and could not leave yet. */
  #waiting() {
    const s = ELEMENTS[this.language].feedback;
    const waiting = this.outbox?.items.filter(({ refused, attempts }) => !refused && attempts > 0).length;
    if (!waiting) return nothing;
    return html`<div class="notice" role="status">
      <p>${s.waiting(waiting)}</p>
      <button class="link" type="button"
        @click=${() => this.#sendNow()}>${s.sendNow}</button>
    </div>`;
  }

  #questions(directory: Directory, ear: Ear, level: number) {
    const { kind, language } = this;
    const s = ELEMENTS[language].feedback;
    return html`
      <fieldset>
        <legend>${s.what}</legend>
        <div class="kinds">
          ${ear.kinds.map(
            (one) => html`<label><input type="radio" name="kind" value=${one} .checked=${kind === one}
              @change=${() => this.#choose(one)} /> ${s.kinds[one]}</label>`,
          )}
        </div>
      </fieldset>
      ${kind ? this.#form(directory, ear, kind, level) : nothing}
      ${this.#footer(directory, level)}
    `;
  }

  async #choose(kind: FeedbackKind): Promise<void> {
    this.kind = kind;
    await this.#fetch(kind === 'request' ? 'request' : 'form');
  }

  async #fetch(part: Part): Promise<void> {
    if (this.missing === part) this.missing = undefined;
    if (await this.fetchPart(PARTS[part])) this.here = new Set([...this.here, part]);
    else this.missing = part;
  }

  /** A part that loads when it is asked for: itself, or that it comes, or that it did not. */
  #later(part: Part, view: () => unknown) {
    const { feedback: s, retry } = ELEMENTS[this.language];
    if (this.here.has(part)) return view();
    if (this.missing !== part) return html`<p class="muted" role="status">${s.loading}</p>`;
    return html`<div class="notice caution" role="alert">
      <p>${s.notLoaded}</p>
      <button class="link" type="button" @click=${() => this.#fetch(part)}>${retry}</button>
    </div>`;
  }

  #form(directory: Directory, ear: Ear, kind: FeedbackKind, level: number) {
    const { language } = this;
    const { manifest } = directory;
    const s = ELEMENTS[language].feedback;
    const province = ear.province ?? (this.said || undefined);
    const recipient = pickRecipient(manifest.recipients, { kind, province });
    // Asked only where the answer decides who reads.
    const asks =
      !ear.province && manifest.recipients.some(({ kinds, regions }) => kinds.includes(kind) && regions);
    const form = () =>
      kind === 'request'
        ? html`<relais-request .manifest=${manifest} .recipient=${recipient!} .near=${this.near} .province=${province}
            .language=${language} .level=${level + 1}></relais-request>`
        : html`<relais-feedback-form .manifest=${manifest} .recipient=${recipient!} .kind=${kind}
            .province=${province} .language=${language} .level=${level + 1}></relais-feedback-form>`;
    return html`
      ${
        asks
          ? html`<div class="field">
              <label for="province">${s.province} <span class="hint">(${s.provinceHint})</span></label>
              <select class="input" id="province"
                @change=${(event: Event) => {
                  this.said = (event.target as HTMLSelectElement).value as Province | '';
                }}>
                <option value="" ?selected=${!this.said}>${s.provinceUnsaid}</option>
                ${[...PROVINCES]
                  .sort((a, b) =>
                    PROVINCE_NAME[language][a].localeCompare(PROVINCE_NAME[language][b], language),
                  )
                  .map(
                    (one) =>
                      html`<option value=${one} ?selected=${this.said === one}>${PROVINCE_NAME[language][one]}</option>`,
                  )}
              </select>
            </div>`
          : nothing
      }
      ${recipient ? keyed(kind, this.#later(kind === 'request' ? 'request' : 'form', form)) : html`<p role="status" class="notice">${s.nobody}</p>`}
    `;
  }

  #footer(directory: Directory, level: number) {
    const { language } = this;
    const { feedback: s, edition, fictional } = ELEMENTS[language];
    const { manifest } = directory;
    const name = inLanguage(manifest.name, language);
    return html`<footer>
      ${
        this.following
          ? this.#later(
              'followUp',
              () => html`<relais-follow-up .intake=${manifest.intake!} .language=${language} .level=${level + 1}
                @close=${() => {
                  this.following = false;
                }}></relais-follow-up>`,
            )
          : html`<button class="link small" type="button"
              @click=${() => {
                this.following = true;
                void this.#fetch('followUp');
              }}>${s.follow}</button>`
      }
      <p class="small muted">
        ${manifest.fictional ? html`<strong class="fictional">${fictional}</strong> · ` : nothing}
        <span lang=${name.lang}>${edition(name.text, dateText(manifest.published, language))}</span>
      </p>
    </footer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relais-feedback': RelaisFeedback;
  }
}
