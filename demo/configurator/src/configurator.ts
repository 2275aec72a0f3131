/** The page where one composes a box: choices on one side, the box itself and the code to copy on the other. */
import type { Category } from '@relais/core/connect/categories';
import { fold } from '@relais/core/connect/words';
import { inLanguage, type Language, PROVINCES } from '@relais/core/listing';
import { dateText, PROVINCE_NAME } from '@relais/core/wording';
import type { ComboboxInput } from '@relais/widget/connect/combobox';
import '@relais/widget/connect/combobox';
import { FEATURES } from '@relais/widget/host-options';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { isColour } from './contrast.ts';
import { type Opening, open, placesLike } from './directory.ts';
import { isSameAddress, type KnownDirectory, knownDirectories } from './known-directories.ts';
import { PALETTES, type Palette } from './palettes.ts';
import type { PreviewMessage } from './preview.ts';
import {
  attributesOf,
  BEGINNING,
  CHOSEN_COLOURS,
  type ChosenColour,
  COLOUR_SCHEMES,
  fromFragment,
  LANGUAGES,
  MAX_RADIUS,
  SCHEMES,
  type Scheme,
  type Settings,
  toFragment,
} from './settings.ts';
import { codeOf, type Files, KINDS, type Kind } from './snippets.ts';
import { en } from './strings/en.ts';
import { fr } from './strings/fr.ts';
import { checksOf, chosen, propertiesOf, themeOf } from './theme.ts';

/** So long after the last key the directory is opened, or searched again in the preview. */
const PAUSE_MS = 400;

/** The windows that the preview shows, in CSS pixels. */
const WINDOWS = { phone: { width: 390, height: 760 }, desktop: { width: 1120, height: 800 } } as const;
type Device = keyof typeof WINDOWS;

const toggled = <T>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

@customElement('relais-configurator')
export class RelaisConfigurator extends LitElement {
  @state() private settings: Settings = { ...BEGINNING, ...fromFragment(location.hash) };
  @state() private known: readonly KnownDirectory[] = [];
  /** Whether an address of one's own is written, rather than one of those known here. */
  @state() private other = false;
  @state() private opening: Opening = { step: 'none' };
  @state() private integrity: Record<string, string> = {};
  @state() private wanted = '';
  /** A colour as it is being written, where it is none yet. */
  @state() private written: { name: string; text: string } | undefined;
  @state() private device: Device = matchMedia('(min-width: 64rem)').matches ? 'desktop' : 'phone';
  @state() private scheme: Scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  @state() private kind: Kind = 'html';
  @state() private said: 'copied' | 'notCopied' | undefined;
  @state() private scale = 1;
  /** What the preview was begun with: it begins anew where something else would be found. */
  @state() private begun = '';
  #turn = 0;
  #mustOpen = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  readonly #sizes = new ResizeObserver(([entry]) => {
    if (entry) this.scale = Math.min(1, entry.contentRect.width / WINDOWS[this.device].width);
  });
  readonly #language: Language = document.documentElement.lang.startsWith('en') ? 'en' : 'fr';
  readonly #s = this.#language === 'en' ? en : fr;

  /** A page of its own: its style sheet is the page's. */
  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#onMessage);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#onMessage);
    this.#sizes.disconnect();
  }

  readonly #onMessage = ({ source, origin, data }: MessageEvent<{ relais?: string }>) => {
    const isPreview = source === this.#preview && origin === location.origin;
    if (isPreview && data?.relais === 'preview?') this.#show();
  };

  get #preview(): Window | null | undefined {
    return this.querySelector<HTMLIFrameElement>('.stage iframe')?.contentWindow;
  }

  async #begin(): Promise<void> {
    // A host may stand for none: then one writes an address.
    this.known = await knownDirectories().catch(() => []);
    const [first] = this.known;
    const { directory } = this.settings;
    if (!directory && first) this.#set({ directory: first.address, publicKey: first.publicKey });
    this.other = !this.known.some(({ address }) => isSameAddress(address, this.settings.directory));
    void this.#open();
    const sri = await fetch(new URL('relais/relais.sri.json', location.href)).catch(() => undefined);
    if (sri?.ok) this.integrity = ((await sri.json()) as { files: Record<string, string> }).files;
  }

  async #open(): Promise<void> {
    const turn = ++this.#turn;
    this.#mustOpen = false;
    const { directory, publicKey } = this.settings;
    this.opening = directory.trim() ? { step: 'loading' } : { step: 'none' };
    const opening = await open(directory, publicKey);
    if (turn === this.#turn) this.opening = opening;
  }

  #set(change: Partial<Settings>): void {
    this.settings = { ...this.settings, ...change };
    this.said = undefined;
    history.replaceState(null, '', `${location.pathname}${location.search}#${toFragment(this.settings)}`);
    const isOther = 'directory' in change || 'publicKey' in change;
    if (!isOther && !('near' in change) && !('categories' in change) && !('regions' in change)) return;
    this.#mustOpen ||= isOther;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const { near, categories, regions } = this.settings;
      this.begun = JSON.stringify([near, categories, regions]);
      if (this.#mustOpen) void this.#open();
    }, PAUSE_MS);
  }

  #setColour(scheme: Scheme, colour: ChosenColour, value: string | undefined): void {
    const { colours } = this.settings;
    this.written = undefined;
    this.#set({ colours: { ...colours, [scheme]: { ...colours[scheme], [colour]: value } } });
  }

  override updated(changed: PropertyValues): void {
    const stage = this.querySelector('.stage');
    if (stage && (changed.has('device') || changed.has('opening'))) {
      this.#sizes.disconnect();
      this.#sizes.observe(stage);
    }
    if (changed.has('settings') || changed.has('scheme')) this.#show();
  }

  /** Has the preview look like what is chosen. */
  #show(): void {
    const { settings, opening } = this;
    if (opening.step !== 'ready') return;
    const language = settings.language === 'page' ? this.#language : settings.language;
    const first = opening.categories.find(({ id }) => settings.categories.includes(id)) ?? opening.first;
    const values: PreviewMessage['values'] = [
      ...Object.entries({ near: '', ...attributesOf(settings) }),
      ...Object.entries(propertiesOf(settings)),
      ...(settings.scheme === 'page' ? [] : [['color-scheme', settings.scheme] as [string, string]]),
    ];
    const message: PreviewMessage = {
      relais: 'preview',
      values,
      scheme: settings.scheme === 'page' ? this.scheme : settings.scheme,
      language,
      organisation: settings.organisation,
      sought: settings.near ? (first?.[language] ?? '') : '',
    };
    this.#preview?.postMessage(message, location.origin);
  }

  get #files(): Files {
    const at = (name: string) => new URL(name, location.href).href;
    return {
      widget: at('relais/'),
      frame: at('frame.html'),
      frameScript: at('relais-frame.js'),
      integrity: this.integrity,
    };
  }

  /** The language of what is copied: that of the box. */
  get #codeLanguage(): Language {
    const { language } = this.settings;
    return language === 'page' ? this.#language : language;
  }

  async #copy(): Promise<void> {
    const code = this.querySelector('.code code')!;
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      this.said = 'copied';
    } catch {
      getSelection()?.selectAllChildren(code);
      this.said = 'notCopied';
    }
  }

  override render() {
    const s = this.#s;
    const other = this.#language === 'fr' ? 'en' : 'fr';
    return html`<header class="top">
        <a class="skip" href="#code" @click=${this.#skip}>${s.skip}</a>
        <p class="mark"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"></circle><path d="M12 12V2a10 10 0 1 1-10 10Z"></path></svg> Relais</p>
        <a class="other" lang="${other}-CA" hreflang="${other}-CA"
          href="${other === 'en' ? 'en.html' : 'index.html'}#${toFragment(this.settings)}">${s.otherLanguage}</a>
      </header>
      <main>
        <div class="intro">
          <h1>${s.title}</h1>
          <p class="lead">${s.lead}</p>
        </div>
        <div class="work"><form class="choices" aria-label=${s.form} @submit=${(event: Event) => event.preventDefault()}>
          ${this.#organisation()} ${this.#directory()} ${this.#scope()} ${this.#colours()} ${this.#shape()}
          ${this.#features()} ${this.#languages()}
        </form>
        ${this.#previewView()}</div>
        ${this.#codeView()}
      </main>`;
  }

  /** The fragment is the choices': a link to a part of the page must not replace them. */
  #skip(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>('#code')?.focus();
  }

  #text(
    name: 'organisation' | 'directory' | 'publicKey',
    label: string,
    hint: string,
    more: { type?: string; example?: string } = {},
  ) {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input id=${name} type=${more.type ?? 'text'} autocomplete="off" spellcheck="false"
        placeholder=${more.example ?? nothing} aria-describedby=${hint ? `${name}-hint` : nothing}
        .value=${live(this.settings[name])}
        @input=${({ target }: Event) => this.#set({ [name]: (target as HTMLInputElement).value })} />
      ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    </div>`;
  }

  #radio<T extends string>(
    name: string,
    all: readonly T[],
    checked: T | undefined,
    label: (one: T) => string | TemplateResult,
    choose: (one: T) => void,
  ) {
    return all.map(
      (
        one,
      ) => html`<label class="choice"><input type="radio" name=${name} value=${one} .checked=${live(one === checked)}
        @change=${() => choose(one)} /> <span>${label(one)}</span></label>`,
    );
  }

  #check(label: string | TemplateResult, checked: boolean, change: () => void, hint = '') {
    return html`<label class="check"><input type="checkbox" .checked=${live(checked)} @change=${change} />
      <span>${label}${hint ? html` <span class="hint">${hint}</span>` : nothing}</span></label>`;
  }

  #organisation() {
    const s = this.#s.organisation;
    return html`<section>
      <h2>${s.title}</h2>
      ${this.#text('organisation', s.name, s.nameHint, { example: s.example })}
    </section>`;
  }

  #directory() {
    const s = this.#s.directory;
    const { opening, known, other, settings } = this;
    const at = known.findIndex(({ address }) => isSameAddress(address, settings.directory));
    const choose = ({ target }: Event) => {
      const { value } = target as HTMLSelectElement;
      const directory = value ? known[Number(value)] : undefined;
      this.other = !directory;
      this.#set({
        directory: directory?.address ?? '',
        publicKey: directory?.publicKey ?? '',
        categories: [],
      });
    };
    return html`<section>
      <h2>${s.title}</h2>
      ${
        known.length
          ? html`<div class="field">
              <label for="known">${s.known}</label>
              <select id="known" @change=${choose}>
                ${known.map(({ name }, i) => html`<option value=${i} .selected=${!other && i === at}>${inLanguage(name, this.#language).text}</option>`)}
                <option value="" .selected=${other}>${s.other}</option>
              </select>
            </div>`
          : nothing
      }
      ${
        other || !known.length
          ? html`${this.#text('directory', s.address, '', { type: 'url', example: 'https://' })}
              ${this.#text('publicKey', s.key, s.keyHint)}`
          : nothing
      }
      <p class="state ${opening.step}" role="status">${this.#directoryText()}</p>
    </section>`;
  }

  #directoryText(): string {
    const s = this.#s.directory;
    const { opening } = this;
    switch (opening.step) {
      case 'none':
        return s.none;
      case 'loading':
        return s.loading;
      case 'failed':
        return s.faults[opening.fault];
      case 'ready': {
        const { name, listings, published } = opening.directory.manifest;
        return s.ready(inLanguage(name, this.#language).text, listings, dateText(published, this.#language));
      }
    }
  }

  #scope() {
    const s = this.#s.scope;
    const { regions, categories, near } = this.settings;
    const suggest = async (text: string) =>
      (await placesLike(this.opening, text, this.#language, regions)).map((value) => ({ value }));
    const provinces = PROVINCES.map((province) => ({
      province,
      name: PROVINCE_NAME[this.#language][province],
    }));
    provinces.sort((a, b) => a.name.localeCompare(b.name, this.#language));
    const names = provinces.filter(({ province }) => regions.includes(province)).map(({ name }) => name);
    return html`<section>
      <h2>${s.title}</h2>
      <div class="field">
        <relais-combobox .label=${s.near} .example=${s.nearExample} .clearLabel=${s.clear} .value=${near}
          .suggest=${suggest} .countText=${s.suggestions}
          @combobox-input=${({ value }: ComboboxInput) => this.#set({ near: value })}></relais-combobox>
        <p class="hint">${s.nearHint}</p>
      </div>
      <details>
        <summary><span>${s.regions}</span> <span class="value">${names.join(', ') || s.allRegions}</span></summary>
        <div class="checks" role="group" aria-label=${s.regions}>
          ${provinces.map(({ province, name }) =>
            this.#check(name, regions.includes(province), () => {
              const chosenNow = toggled(regions, province);
              this.#set({ regions: PROVINCES.filter((one) => chosenNow.includes(one)) });
            }),
          )}
        </div>
      </details>
      <details class="categories">
        <summary><span>${s.categories}</span>
          <span class="value">${categories.length ? s.chosen(categories.length) : s.allCategories}</span></summary>
        ${this.#categories()}
      </details>
    </section>`;
  }

  #categories() {
    const s = this.#s.scope;
    const { opening, wanted } = this;
    const { categories } = this.settings;
    if (opening.step !== 'ready') return html`<p class="hint">${s.categoriesWait}</p>`;
    const language = this.#language;
    const words = fold(wanted);
    const fits = (one: Category) => fold(one[language]).includes(words);
    const found = opening.categories
      .filter(fits)
      .sort((a, b) => a[language].localeCompare(b[language], language));
    return html`<div class="field">
        <label for="wanted">${s.find}</label>
        <input id="wanted" type="search" autocomplete="off" .value=${live(wanted)}
          @input=${({ target }: Event) => {
            this.wanted = (target as HTMLInputElement).value;
          }} />
      </div>
      <div class="checks long" role="group" aria-label=${s.categories} tabindex="-1">
        ${found.map((one) =>
          this.#check(one[language], categories.includes(one.id), () =>
            this.#set({ categories: toggled(categories, one.id) }),
          ),
        )}
        ${found.length ? nothing : html`<p class="hint" role="status">${s.nothingFound}</p>`}
      </div>
      ${
        categories.length
          ? html`<button class="quiet" type="button" @click=${() => this.#set({ categories: [] })}>${s.chooseNone}</button>`
          : nothing
      }`;
  }

  #colours() {
    const s = this.#s.colours;
    const { settings } = this;
    const checks = checksOf(settings);
    const bad = checks.filter(({ passes }) => !passes);
    const palette = (Object.keys(PALETTES) as Palette[]).find(
      (name) => JSON.stringify(PALETTES[name]) === JSON.stringify(strip(settings.colours)),
    );
    return html`<section>
      <h2>${s.title}</h2>
      <fieldset class="palettes">
        <legend>${s.palettes}</legend>
        ${this.#radio(
          'palette',
          Object.keys(PALETTES) as Palette[],
          palette,
          (name) =>
            html`<span class="swatch" style="--light: ${swatchOf(name, 'light')}; --dark: ${swatchOf(name, 'dark')}"></span>${s.palette[name]}`,
          (name) => this.#set({ colours: PALETTES[name] }),
        )}
      </fieldset>
      <div class="schemes">
        ${SCHEMES.map(
          (scheme) => html`<fieldset>
            <legend>${s[scheme]}</legend>
            ${this.#sample(scheme)} ${CHOSEN_COLOURS.map((colour) => this.#colour(scheme, colour))}
          </fieldset>`,
        )}
      </div>
      <div class="contrast ${bad.length ? 'bad' : 'good'}">
        <p role="status"><strong>${bad.length ? s.someBad(bad.length) : s.allGood}</strong></p>
        ${bad.map((check, i) => {
          const { scheme, remedy } = check;
          const next = bad[i + 1];
          // One press mends all that one colour is to blame for.
          const isLast = next?.scheme !== scheme || next.remedy.field !== remedy.field;
          return html`<p>${s.check(check)}</p>
            ${
              isLast
                ? html`<button class="quiet" type="button" @click=${() => this.#setColour(scheme, remedy.field, remedy.colour)}>
                    <span class="dot" style="--colour: ${remedy.colour}"></span>${s.remedy(remedy.colour)}</button>`
                : nothing
            }`;
        })}
        <details>
          <summary>${s.details}</summary>
          <ul>
            ${checks.filter(({ passes }) => passes).map((check) => html`<li>${s.check(check)}</li>`)}
          </ul>
        </details>
      </div>
      <fieldset>
        <legend>${s.scheme}</legend>
        ${this.#radio(
          'site-scheme',
          COLOUR_SCHEMES,
          settings.scheme,
          (one) => s.schemes[one],
          (scheme) => this.#set({ scheme }),
        )}
      </fieldset>
    </section>`;
  }

  /** What the colours do together, without looking up. */
  #sample(scheme: Scheme) {
    const { sample } = this.#s.colours;
    const theme = themeOf(this.settings, scheme);
    const style = Object.entries(theme)
      .map(([name, colour]) => `--${name}: ${colour}`)
      .join('; ');
    return html`<div class="sample" style="${style}; --radius: ${this.settings.radius}em" aria-hidden="true">
      <p class="name"><svg class="sign" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7"></circle></svg> ${sample.name}</p>
      <p class="muted">${sample.what}</p>
      <p class="row"><span class="link">${sample.link}</span><span class="button">${sample.button}</span></p>
    </div>`;
  }

  #colour(scheme: Scheme, colour: ChosenColour) {
    const s = this.#s.colours;
    const { settings, written } = this;
    const value = chosen(settings, scheme)[colour];
    const isAutomatic = !settings.colours[scheme][colour];
    const name = `${scheme}-${colour}`;
    const text = written?.name === name ? written.text : value;
    const wrong = !isColour(text);
    const write = ({ target }: Event) => {
      const { value: next } = target as HTMLInputElement;
      if (isColour(next)) this.#setColour(scheme, colour, next.toLowerCase());
      else this.written = { name, text: next };
    };
    const hint = colour === 'accent' ? s.accentHint : '';
    return html`<div class="colour">
      <input type="color" aria-label=${s.hexLabel(s[colour], s[scheme])} .value=${live(value)} @input=${write} />
      <label for=${name}>${s[colour]}${hint ? html` <span class="hint">${hint}</span>` : nothing}</label>
      <input id=${name} class="hex" type="text" maxlength="7" spellcheck="false" autocomplete="off"
        .value=${live(text)} aria-invalid=${wrong} aria-describedby=${wrong ? `${name}-wrong` : nothing} @input=${write} />
      ${
        isAutomatic
          ? html`<span class="hint auto">${s.auto}</span>`
          : html`<button class="quiet auto" type="button" aria-label="${s.reset} (${s.hexLabel(s[colour], s[scheme])})" title=${s.reset}
              @click=${() => this.#setColour(scheme, colour, undefined)}>↺</button>`
      }
      ${wrong ? html`<p class="wrong" id="${name}-wrong">${s.hexWrong}</p>` : nothing}
    </div>`;
  }

  #shape() {
    const s = this.#s.shape;
    const { radius } = this.settings;
    return html`<section>
      <h2>${s.title}</h2>
      <div class="field range">
        <label for="radius">${s.radius}</label>
        <input id="radius" type="range" min="0" max=${MAX_RADIUS} step="0.125" .value=${live(String(radius))}
          aria-valuetext=${s.radiusText(radius)}
          @input=${({ target }: Event) => this.#set({ radius: Number((target as HTMLInputElement).value) })} />
        <output for="radius">${s.radiusText(radius)}</output>
      </div>
    </section>`;
  }

  #features() {
    const s = this.#s.features;
    const { features, urlState } = this.settings;
    return html`<section>
      <h2 id="features-title">${s.title}</h2>
      <div class="checks wide" role="group" aria-labelledby="features-title">
        <p class="check fixed"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8.500 6.500 12 13 4.500"></path></svg>
          <span>${s.search} <span class="hint">${s.searchHint}</span></span></p>
        ${FEATURES.map((feature) =>
          this.#check(
            s.names[feature],
            features.includes(feature),
            () => {
              const next = toggled(features, feature);
              this.#set({ features: FEATURES.filter((one) => next.includes(one)) });
            },
            s.hints[feature],
          ),
        )}
        ${this.#check(s.urlState, urlState, () => this.#set({ urlState: !urlState }), s.urlStateHint)}
      </div>
    </section>`;
  }

  #languages() {
    const s = this.#s.language;
    return html`<section>
      <h2 id="language-title">${s.title}</h2>
      <div class="radios" role="radiogroup" aria-labelledby="language-title" aria-describedby="language-hint">
        ${this.#radio(
          'language',
          LANGUAGES,
          this.settings.language,
          (one) => s[one],
          (language) => this.#set({ language }),
        )}
      </div>
      <p class="hint" id="language-hint">${s.hint}</p>
    </section>`;
  }

  #segments<T extends string>(
    name: string,
    legend: string,
    all: readonly T[],
    now: T,
    label: (one: T) => string,
    choose: (one: T) => void,
  ) {
    return html`<fieldset class="segments"><legend>${legend}</legend>
      ${this.#radio(name, all, now, label, choose)}</fieldset>`;
  }

  #previewView() {
    const s = this.#s.preview;
    const { device, scheme, opening, settings, scale } = this;
    const { width, height } = WINDOWS[device];
    return html`<section class="preview" aria-labelledby="preview-title">
      <div class="bar">
        <h2 id="preview-title">${s.title}</h2>
        ${this.#segments(
          'device',
          s.width,
          ['phone', 'desktop'],
          device,
          (one) => s[one],
          (one) => {
            this.device = one;
          },
        )}
        ${
          settings.scheme === 'page'
            ? this.#segments(
                'scheme',
                s.scheme,
                SCHEMES,
                scheme,
                (one) => s[one],
                (one) => {
                  this.scheme = one;
                },
              )
            : nothing
        }
      </div>
      ${
        opening.step === 'ready'
          ? html`<div class="stage" style="height: ${height * scale}px">
                ${keyed(
                  `${settings.directory} ${settings.publicKey} ${this.begun}`,
                  html`<iframe class=${device} src="preview.html" title=${s.frame}
                    style="width: ${width}px; height: ${height}px; transform: scale(${scale})"></iframe>`,
                )}
              </div>
              <p class="hint">${s.tryIt}</p>`
          : html`<p class="hint waiting">${s.wait}</p>`
      }
    </section>`;
  }

  #codeView() {
    const s = this.#s.code;
    const { kind, settings, opening, known, said } = this;
    const isKnown = known.some(({ address }) => isSameAddress(address, settings.directory));
    const caution = [
      ...(opening.step === 'ready' ? [] : [s.incomplete]),
      ...(kind === 'frame' && !isKnown ? [s.frameUnknown] : []),
      ...(checksOf(settings).every(({ passes }) => passes) ? [] : [s.badContrast]),
    ];
    return html`<section class="code" id="code" tabindex="-1" aria-labelledby="code-title">
      <h2 id="code-title">${s.title}</h2>
      <div class="tabs" role="tablist" aria-labelledby="code-title" @keydown=${this.#onTabKey}>
        ${KINDS.map(
          (
            one,
          ) => html`<button type="button" role="tab" id="tab-${one}" aria-controls="panel" aria-selected=${one === kind}
            tabindex=${one === kind ? 0 : -1} @click=${() => this.#turnTo(one)}>${s.kinds[one]}</button>`,
        )}
      </div>
      <div id="panel" role="tabpanel" aria-labelledby="tab-${kind}">
        <p>${s.how[kind]}</p>
        ${
          kind === 'frame' || kind === 'vue'
            ? nothing
            : this.#check(
                s.pinned,
                settings.pinned,
                () => this.#set({ pinned: !settings.pinned }),
                s.pinnedHint,
              )
        }
        ${caution.map((line) => html`<p class="caution">${line}</p>`)}
        <pre tabindex="0" role="region" aria-label=${s.region}><code translate="no">${codeOf(kind, settings, this.#files, this.#codeLanguage)}</code></pre>
        <div class="do">
          <button class="primary" type="button" @click=${() => this.#copy()}>${s.copy}</button>
          <p role="status">${said ? s[said] : nothing}</p>
        </div>
      </div>
    </section>`;
  }

  #turnTo(kind: Kind): void {
    this.kind = kind;
    this.said = undefined;
  }

  /** Arrows go from tab to tab, round and round; Home and End to the first and the last. */
  #onTabKey(event: KeyboardEvent): void {
    const at = KINDS.indexOf(this.kind);
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: KINDS.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#turnTo(KINDS[(to + KINDS.length) % KINDS.length]!);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#tab-${this.kind}`)?.focus());
  }
}

/** The colours that are chosen, without those that were chosen and let go. */
const strip = (colours: Settings['colours']): Settings['colours'] => JSON.parse(JSON.stringify(colours));

const swatchOf = (palette: Palette, scheme: Scheme): string =>
  chosen({ ...BEGINNING, colours: PALETTES[palette] }, scheme).accent;

declare global {
  interface HTMLElementTagNameMap {
    'relais-configurator': RelaisConfigurator;
  }
}
