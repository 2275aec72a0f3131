import type { Directory } from '@relais/core/connect/directory';
import type { Gazetteer } from '@relais/core/connect/gazetteer';
import type { Point } from '@relais/core/connect/geography';
import type { Result } from '@relais/core/connect/search';
import { inLanguage, type Language, type Text } from '@relais/core/listing';
import { distanceText, OFFER_SHORT } from '@relais/core/wording';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { drawIcon } from '../base/icon.ts';
import { controls, tokens } from '../base/styles.ts';
import { STRINGS } from '../strings/index.ts';
import {
  groundDrawing,
  isOnePlace,
  ringsDrawing,
  scaleDrawing,
  type Taken,
  together,
  townsDrawing,
  townsWithin,
} from './drawing.ts';
import { mapStyles } from './map.styles.ts';
import { pinDrawing } from './pin.ts';
import { hostOf, type Tiles, tilesOf } from './tiles.ts';
import { type Pixel, pointAt, projection, type View, viewOf, ZOOMS } from './view.ts';

/** A result is pointed at on the map, or none any more. */
export class PointEvent extends Event {
  readonly key: string | undefined;
  constructor(key: string | undefined) {
    super('point');
    this.key = key;
  }
}

/** The card of a result is wanted. */
export class ChooseEvent extends Event {
  readonly result: Result;
  constructor(result: Result) {
    super('choose');
    this.result = result;
  }
}

/** A result that has a place, with the number it has in the list. */
interface Marked {
  result: Result;
  number: number;
  point: Point;
}

/** What part of the near results a map begins with, where the others would make it that much wider: two steps are four times. */
const MOST = 0.7;
const MUCH_CLOSER = 1.5;
/** What the buttons at the side cover, in pixels. */
const RAIL = 40;
/** Closer than this it does not begin: a neighbourhood is some 5 km across. */
const NEAREST = 13;
/** Pins nearer than this are one. */
const PIN_PIXELS = 26;
/** Of several at one pin, so many are named by their numbers. */
const NAMED_NUMBERS = 2;
/** Where there is one result, or all are at one address: a neighbourhood, and not a doorstep. */
const ALONE = 11;
/** A pointer that moved less than this has pressed and not drawn. */
const STILL_PIXELS = 5;

const ICONS = {
  in: 'M12 5v14M5 12h14',
  out: 'M5 12h14',
  all: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
};

/**
 * The results of a list on a small map, drawn on the device from one file that holds the whole country: looking at a part
 * of it asks nobody for anything. The list beside it says the same in words, and more.
 */
@customElement('relais-map')
export class RelaisMap extends LitElement {
  static override styles = [tokens, controls, mapStyles];

  /** Those of the list that have a place, in its order, which numbers them. */
  @property({ attribute: false }) results: readonly Result[] = [];
  /** Where one looked, with rings of distance around it. */
  @property({ attribute: false }) from: Point | undefined;
  @property({ attribute: false }) directory: Directory | undefined;
  @property({ attribute: false }) tiles: Tiles | undefined;
  /** Key of the result that is pointed at in the list. */
  @property() pointed: string | undefined;
  /** Key of the result whose card is open. */
  @property() open: string | undefined;
  @property() language: Language = 'fr';

  @state() private view: View | undefined;
  @state() private gazetteer: Gazetteer | undefined;
  /** Which pin is reached by tabulator. */
  @state() private reached = 0;

  /** Whether the person has moved the map, which then stays where it is. */
  #moved = false;
  #drag: { from: Pixel; view: View } | undefined;
  readonly #sizes = new ResizeObserver(() => this.#measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('directory')) void this.#loadTowns();
    if (changed.has('results') && !sameKeys(changed.get('results') ?? [], this.results)) {
      this.#moved = false;
      this.reached = 0;
      this.#fit();
    }
    if (changed.has('open')) this.#bring(this.open);
  }

  async #loadTowns(): Promise<void> {
    const { directory } = this;
    const gazetteer = await directory?.places().catch(() => undefined);
    if (directory === this.directory) this.gazetteer = gazetteer;
  }

  get #marked(): Marked[] {
    return this.results.flatMap((result, i) =>
      result.at ? [{ result, number: i + 1, point: result.at }] : [],
    );
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this.renderRoot.querySelector('.map') ?? this;
    if (!width || !height || (this.view?.width === width && this.view.height === height)) return;
    if (this.#moved && this.view) this.view = { ...this.view, width, height };
    else this.#fit({ width, height });
  }

  /** Shows what is near, and where one looked; all there is, where nothing is near, or where all is asked for. */
  #fit(size: Pick<View, 'width' | 'height'> | undefined = this.view, all = false): void {
    if (!size) return;
    const marked = this.#marked;
    const near = all ? [] : marked.filter(({ result }) => result.group === 'near');
    const shown = near.length ? near : marked;
    if (!shown.length) return;
    const around = (some: readonly Marked[]) => {
      const points = [...some.map(({ point }) => point), ...(this.from ? [this.from] : [])];
      const free = { width: size.width - RAIL, height: size.height };
      const fitted = viewOf(points, free, { margin: 32, nearest: isOnePlace(points) ? ALONE : NEAREST });
      const middle = { ...fitted, width: size.width };
      return { ...middle, center: pointAt(middle, [(size.width + RAIL) / 2, size.height / 2]) };
    };
    const whole = around(shown);
    // One that is far would press all others into one pin.
    const nearest = [...near].sort((a, b) => (a.result.distanceKm ?? 0) - (b.result.distanceKm ?? 0));
    const most = around(nearest.length ? nearest.slice(0, Math.ceil(nearest.length * MOST)) : shown);
    this.view = most.zoom - whole.zoom >= MUCH_CLOSER ? most : whole;
  }

  /** Shows all there are. */
  #fitAll(): void {
    this.#moved = false;
    this.#fit(this.view, true);
  }

  /** As asked by the line that goes once there is nothing beyond: the focus goes to the button that does the same. */
  async #fitBeyond(): Promise<void> {
    this.#fitAll();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.buttons button:last-child')?.focus();
  }

  /** Moves the map to a result that it does not show. */
  #bring(key: string | undefined): void {
    const { view } = this;
    const point = this.#marked.find(({ result }) => result.key === key)?.point;
    if (!view || !point) return;
    const [x, y] = projection(view)(point);
    if (x < 16 || y < 16 || x > view.width - 16 || y > view.height - 16)
      this.view = { ...view, center: point };
  }

  #zoom(by: number): void {
    const { view } = this;
    if (!view) return;
    this.#moved = true;
    this.view = { ...view, zoom: Math.min(Math.max(view.zoom + by, ZOOMS.least), this.#most) };
  }

  /** Images have streets to look at; ours has none. */
  get #most(): number {
    return this.tiles ? 17 : ZOOMS.most;
  }

  #press(event: PointerEvent): void {
    if (!this.view || event.button !== 0) return;
    this.#drag = { from: [event.clientX, event.clientY], view: this.view };
    if (event.pointerType === 'mouse') (event.currentTarget as Element).setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    if (!this.#drag || event.pointerType !== 'mouse') return;
    const { from, view } = this.#drag;
    const middle: Pixel = [
      view.width / 2 - (event.clientX - from[0]),
      view.height / 2 - (event.clientY - from[1]),
    ];
    this.#moved = true;
    this.view = { ...view, center: pointAt(view, middle) };
  }

  /** A press brings what is below it to the middle: the way to move without drawing. */
  #release(event: PointerEvent): void {
    const drag = this.#drag;
    this.#drag = undefined;
    if (!drag) return;
    const far = Math.hypot(event.clientX - drag.from[0], event.clientY - drag.from[1]);
    if (far > STILL_PIXELS) return;
    const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
    this.#moved = true;
    this.view = { ...drag.view, center: pointAt(drag.view, [event.clientX - left, event.clientY - top]) };
  }

  #choose(items: readonly Marked[]): void {
    const [first] = items;
    const points = items.map(({ point }) => point);
    if (items.length === 1 || isOnePlace(points) || this.view!.zoom >= this.#most) {
      // Again and again goes through all that are there.
      const open = items.findIndex(({ result }) => result.key === this.open);
      this.dispatchEvent(new ChooseEvent((items[open + 1] ?? first!).result));
      return;
    }
    this.#moved = true;
    const closer = viewOf(points, this.view!, { margin: 48 });
    this.view = { ...closer, zoom: Math.min(Math.max(closer.zoom, this.view!.zoom + 1), this.#most) };
  }

  /** Arrows lead from pin to pin: the map is one stop of the tabulator, however many it shows. */
  async #key(event: KeyboardEvent, count: number): Promise<void> {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const { key } = event;
    const step = steps[key];
    if (key === '+' || key === '-') this.#zoom(key === '+' ? 1 : -1);
    else if (step) this.reached = (this.reached + step + count) % count;
    else if (key === 'Home' || key === 'End') this.reached = key === 'Home' ? 0 : count - 1;
    else return;
    event.preventDefault();
    await this.updateComplete;
    const pins = this.renderRoot.querySelectorAll<HTMLElement>('.pin');
    pins[Math.min(this.reached, pins.length - 1)]?.focus();
  }

  override render() {
    const s = STRINGS[this.language].map;
    const { view, tiles } = this;
    const beyond = view
      ? this.#marked.filter(({ point }) => !isSeen(projection(view)(point), view)).length
      : 0;
    return html`<div class="map" role="group" aria-label=${s.title}>
        ${view ? this.#map(view) : nothing}
        <div class="buttons">
          ${this.#button(s.zoomIn, ICONS.in, () => this.#zoom(1), view && view.zoom >= this.#most)}
          ${this.#button(s.zoomOut, ICONS.out, () => this.#zoom(-1), view && view.zoom <= ZOOMS.least)}
          ${this.#button(s.all, ICONS.all, () => this.#fitAll())}
        </div>
      </div>
      ${
        beyond
          ? html`<p class="note"><button class="link" type="button" @click=${this.#fitBeyond}>${s.beyond(beyond)}</button></p>`
          : nothing
      }
      <p class="note">${tiles ? `${s.tilesTell(hostOf(tiles))} ${tiles.credit}` : `${s.simple} ${s.ground}`}</p>`;
  }

  /** @param isEnd whether it can do no more: it stays, so that who has the focus on it keeps it */
  #button(label: string, icon: string, act: () => void, isEnd = false) {
    return html`<button type="button" aria-label=${label} title=${label} aria-disabled=${isEnd} @click=${act}>
      ${drawIcon(icon)}</button>`;
  }

  #map(view: View) {
    const { from, tiles, language } = this;
    const groups = together(this.#marked, view, PIN_PIXELS)
      .filter(({ at }) => isSeen(at, view))
      .sort((a, b) => a.items[0]!.number - b.items[0]!.number);
    const taken: Taken[] = [
      ...groups.map(({ at: [x, y] }): Taken => [x - 16, y - 16, x + 16, y + 16]),
      [view.width - RAIL, 0, view.width, 3 * RAIL],
    ];
    const shown = this.pointed ?? this.open;
    const named = groups.find(({ items }) => items.some(({ result }) => result.key === shown));
    return html`
      <svg class="ground" aria-hidden="true" @pointerdown=${this.#press} @pointermove=${this.#move}
        @pointerup=${this.#release} @pointercancel=${() => {
          this.#drag = undefined;
        }}>${groundDrawing(view)}</svg>
      ${tiles ? this.#tiles(tiles, view) : nothing}
      <svg class="ground over" aria-hidden="true">
        ${from ? ringsDrawing(view, from, language, taken) : nothing}
        ${tiles ? nothing : townsDrawing(view, townsWithin(view, this.gazetteer), taken)}
        ${scaleDrawing(view, language)}
      </svg>
      <div class="pins" @keydown=${(event: KeyboardEvent) => this.#key(event, groups.length)}>
        ${groups.map(({ at, items }, i) => this.#pin(at, items, i, groups.length))}
      </div>
      ${named ? this.#name(named, shown, view) : nothing}`;
  }

  #pin(at: Pixel, items: Marked[], position: number, count: number) {
    const s = STRINGS[this.language].map;
    const [{ result, number }] = items as [Marked];
    const numbers = items.map(({ number }) => number);
    const several = items.length > 1;
    const text = numbers.length > NAMED_NUMBERS ? `${number} +${numbers.length - 1}` : numbers.join(', ');
    const label = several
      ? s.several(text, `${numbers.slice(0, -1).join(', ')} ${s.and} ${numbers.at(-1)}`)
      : s.pin(
          number,
          inLanguage(result.name as Text, this.language).text,
          OFFER_SHORT[this.language][result.offer],
          result.distanceKm === undefined ? '' : distanceText(result.distanceKm, this.language),
        );
    const has = (key: string | undefined) => items.some((item) => item.result.key === key);
    const classes = [
      'pin',
      several ? 'several' : result.offer === 'active' ? 'full' : '',
      has(this.pointed) ? 'pointed' : '',
      has(this.open) ? 'open' : '',
    ].join(' ');
    const isReached = position === Math.min(this.reached, count - 1);
    const point = () => this.dispatchEvent(new PointEvent(result.key));
    const focus = () => {
      this.reached = position;
      point();
    };
    return html`<button type="button" class=${classes} aria-label=${label} tabindex=${isReached ? 0 : -1}
      .style=${`left:${at[0].toFixed(1)}px;top:${at[1].toFixed(1)}px`}
      @click=${() => this.#choose(items)} @pointerenter=${point} @focus=${focus}
      @pointerleave=${() => this.dispatchEvent(new PointEvent(undefined))}
      @blur=${() => this.dispatchEvent(new PointEvent(undefined))}>
      ${several ? nothing : html`<svg viewBox="0 0 28 28" aria-hidden="true">${pinDrawing(result.offer)}</svg>`}
      <span>${text}</span></button>`;
  }

  /** The name of the result that is pointed at, by its pin. */
  #name({ at, items }: { at: Pixel; items: Marked[] }, key: string | undefined, view: View) {
    const { result } = items.find((item) => item.result.key === key)!;
    const { text, lang } = inLanguage(result.name as Text, this.language);
    const x = Math.min(Math.max(at[0], view.width * 0.3), view.width * 0.7);
    const isLow = at[1] > view.height / 2;
    return html`<div class="name" aria-hidden="true" lang=${lang}
      .style=${`left:${x.toFixed(0)}px;${isLow ? `bottom:${(view.height - at[1] + 22).toFixed(0)}px` : `top:${(at[1] + 22).toFixed(0)}px`}`}>${text}</div>`;
  }

  #tiles(tiles: Tiles, view: View) {
    // The ground below stays where an image does not come.
    return html`<div class="tiles">${tilesOf(tiles, view).map(
      ({
        address,
        at: [x, y],
        size,
      }) => html`<img alt="" src=${address} referrerpolicy="origin" decoding="async"
        .style=${`left:${x.toFixed(1)}px;top:${y.toFixed(1)}px;width:${(size + 0.5).toFixed(1)}px`}
        @load=${({ target }: Event) => {
          (target as HTMLElement).hidden = false;
        }}
        @error=${({ target }: Event) => {
          (target as HTMLElement).hidden = true;
        }} />`,
    )}</div>`;
  }
}

/** Whether a pin there is on the map, for the most part. */
const isSeen = ([x, y]: Pixel, { width, height }: View) => x > 0 && y > 0 && x < width && y < height;

const sameKeys = (a: readonly Result[], b: readonly Result[]) =>
  a.length === b.length && a.every(({ key }, i) => key === b[i]!.key);

declare global {
  interface HTMLElementTagNameMap {
    'relais-map': RelaisMap;
  }
}
