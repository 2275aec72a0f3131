/** What stands below the box: what one can find here, then who answers, in groups. The rest is results-rest.ts's. */
import type { Result, SearchAnswer } from '@relais/core/connect/search';
import { inLanguage, servesInFrench } from '@relais/core/first-terms';
import { dateText, distanceText, OFFER_SHORT } from '@relais/core/first-wording';
import type { Language, Text } from '@relais/core/listing';
import { html, nothing, type TemplateResult } from 'lit';
import { BOX_ICONS, drawIcon } from '../base/icon.ts';
import { signDrawing } from '../base/sign-drawing.ts';
import { troubleView } from '../base/trouble.ts';
import type { Strings } from '../strings/index.ts';
import type { SearchStore } from './search-store.ts';

export { resultStyles } from './results.styles.ts';

/** Where a view stands: the store it renders and asks, the reader's words, the level of the box's heading. */
export interface Scene {
  store: SearchStore;
  s: Strings;
  language: Language;
  level: number;
}

export type View = TemplateResult | typeof nothing;

/** What is told of a result once its particulars are here; empty texts where nothing is known. */
export interface Told {
  weak: boolean;
  evidence: string;
  hours: string;
  /** Whom it seeks, where that was asked; empty where not. */
  seeks: string;
  /** How many lines its name has taken, as a class; empty where it is the first one shown. */
  lines: string;
}

/** Above all: see results-rest.ts. */
export const noticesView = (scene: Scene): View => scene.store.rest?.views.noticesView(scene) ?? nothing;

/** One line, announced: what was found, or what happens. */
export function summaryText(scene: Scene): string {
  const { store, s } = scene;
  const { opening, searching } = store.state;
  if (opening.step === 'loading') return s.loading;
  if (searching.step === 'searching') return s.searching;
  if (searching.step !== 'answered') return '';
  const { answer } = searching;
  return store.rest?.views.answerText(answer, scene) ?? nearText(answer.results, answer.place?.name, s);
}

/** What stands below the summary: every state there is, each in one place. */
export const bodyView = (scene: Scene): View => html`${filtersView(scene)} ${stateView(scene)}`;

function stateView(scene: Scene): View {
  const { store, s } = scene;
  const { opening, searching } = store.state;
  if (opening.step === 'failed') return troubleView(opening.trouble, s, () => void store.open());
  if (searching.step === 'failed') return troubleView(searching.trouble, s, () => void store.search());
  if (searching.step === 'answered') return answerView(scene, searching.answer);
  return searching.step === 'idle' ? frequentView(scene) : nothing;
}

/** How many near serve in French, and how many may. */
export function nearText(results: readonly Result[], name: string | undefined, s: Strings): string {
  const near = results.filter(({ group }) => group === 'near');
  const inFrench = near.filter(({ offer }) => servesInFrench(offer)).length;
  const unknown = near.filter(({ offer }) => offer === 'unknown').length;
  if (!inFrench) return '';
  return `${name ? s.resultsNear(inFrench, name) : s.resultsAround(inFrench)}${unknown ? s.othersToConfirm(unknown) : ''}`;
}

/** The way to the filters; in one place whatever is shown below, so that the focus stays while one chooses. */
function filtersView(scene: Scene): View {
  const { store, s } = scene;
  const { opening, filters, filtering } = store.state;
  if (opening.step !== 'ready' || !store.allows('filters')) return nothing;
  return html`<div class="filters">
    <button class="link small" type="button" aria-expanded=${Boolean(filtering)} aria-controls=${store.rest ? 'filters' : nothing}
      @click=${() => store.toggleFilters()}>${s.narrow(store.rest?.views.filterCount(filters) ?? 0)}</button>
    ${store.rest?.views.besideFiltersView(scene)}
  </div>`;
}

/** Before anything is asked: what one can find here. */
export function frequentView({ store, s, language }: Scene): View {
  const { frequent } = store.state;
  if (!frequent.length) return nothing;
  return html`<div class="frequent">
    <p class="small muted" id="frequent">${s.frequent}</p>
    <ul aria-labelledby="frequent">
      ${frequent.map(
        (category) => html`<li><button class="chip" type="button"
          @click=${() => store.say(category[language], true)}>${category[language]}</button></li>`,
      )}
    </ul>
  </div>`;
}

/** A part of an answer that stands under one title. */
export interface Part {
  /** Nothing where the summary says it. */
  title?: string;
  results: readonly Result[];
}

/** The answer: first those near; once more is known, in groups and with a map, and what else can be done. */
function answerView(scene: Scene, answer: SearchAnswer): View {
  const { store, level } = scene;
  const views = store.rest?.views;
  const parts = views?.partsOf(scene, answer) ?? [
    { results: answer.results.slice(0, store.state.shownCount) },
  ];
  const map = views?.mapView(scene, answer, parts);
  return html`
    ${views?.aboveView(scene, answer)}
    <div class=${map ? 'with-map' : ''} @pointerover=${map?.point} @focusin=${map?.point}
      @focusout=${map?.away} @pointerleave=${map?.away}>
      <div id="map" ?hidden=${!map}>${map?.view}</div>
      <div>${parts.map(
        ({ title, results }) => html`<div class="group ${store.state.early ? 'early' : ''}">
        ${title && html`<p class="group-title" role="heading" aria-level=${level + 1}>${title}</p>`}
        <ul class="results" part="results">
          ${results.map((result) => resultView(scene, result, level + (title ? 2 : 1), map?.numberOf(result)))}
        </ul>
      </div>`,
      )}</div>
    </div>
    ${store.state.halted && troubleView(store.state.halted, scene.s, () => void store.search())}
    ${views?.belowView(scene, answer)}
  `;
}

/** @param number the one it has on the map, if it is there */
function resultView(scene: Scene, result: Result, level: number, number?: number): View {
  const { store, s, language } = scene;
  const { text, lang } = inLanguage(result.name as Text, language);
  const expanded = store.state.openKey === result.key;
  const pointed = number && store.state.pointedKey === result.key;
  const cardId = `card-${result.key}`;
  const kinds = result.categories.slice(0, 2).map((category) => category[language]);
  const told = store.rest?.views.toldOf(scene, result);
  const far = result.group === 'at-a-distance' ? s.atADistance : nothing;
  return html`<li class="result ${expanded ? 'expanded' : ''} ${pointed ? 'pointed' : ''}" part="result" data-key=${result.key}>
    <div class="row">
      <div class="mark">${signDrawing(result.offer, told?.weak)}${
        number && html`<span class="number" aria-hidden="true">${number}</span>`
      }</div>
      <div class="main">
        <p class="name ${told?.lines}" role="heading" aria-level=${level}>
          <button type="button" aria-expanded=${expanded} aria-controls=${cardId} @click=${() => store.toggle(result)}>
            <span lang=${lang}>${text}</span>
          </button>
        </p>
        <p class="what">${[told?.seeks, ...kinds, result.city].filter(Boolean).join(' · ')}</p>
        <div class="told"><p class="how-french ${servesInFrench(result.offer) ? '' : 'not-known'}">
          <strong>${OFFER_SHORT[language][result.offer]}</strong>${
            told?.evidence
              ? html`<span class="muted evidence"><span>, </span>${told.evidence}</span>`
              : nothing
          }
        </p>
        ${told?.hours ? html`<p class="hours ${result.open.state}">${told.hours}</p>` : nothing}</div>
      </div>
      <div class="aside">
        <p class="distance">${result.distanceKm === undefined ? far : distanceText(result.distanceKm, language)}</p>
        <span class="chevron" aria-hidden="true">${drawIcon(BOX_ICONS.chevron)}</span>
      </div>
    </div>
    <div class="card" id=${cardId} ?hidden=${!expanded}>
      ${expanded ? store.rest?.views.openedView(scene, result, level + 1) : nothing}
    </div>
  </li>`;
}

/** Which directory this is, what it promises, and the way to what one has sent. */
export function footerView(scene: Scene): View {
  const { store, s, language } = scene;
  const { opening, following } = store.state;
  if (opening.step !== 'ready') return nothing;
  const { manifest } = opening.directory;
  const { text, lang } = inLanguage(manifest.name, language);
  return html`<footer part="footer">
    ${following && manifest.intake ? store.rest?.views.followUpView(scene, manifest.intake) : nothing}
    <p class="small muted">
      ${manifest.fictional ? html`<strong class="fictional">${s.footer.fictional}</strong> · ` : nothing}
      <span lang=${lang}>${s.footer.edition(text, dateText(manifest.published, language))}</span> · ${s.footer.privacy}
    </p>
    ${
      manifest.intake &&
      !following &&
      (store.allows('refer') || store.allows('listen') || store.allows('calls'))
        ? html`<button class="link small" type="button" @click=${() => store.follow(true)}>${s.footer.follow}</button>`
        : nothing
    }
  </footer>`;
}
