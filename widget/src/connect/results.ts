/** What stands below the box: what one can find here, the answer in its groups, and being heard where there is none. */
import { minuteOfWeek } from '@relais/core/connect/opening';
import type { Group, Reason, Result, SearchAnswer, SearchFilters } from '@relais/core/connect/search';
import { inLanguage, type Language, servesInFrench, type Text } from '@relais/core/listing';
import {
  dateText,
  distanceText,
  evidenceSentence,
  isWeakEvidence,
  OFFER_SHORT,
  openText,
  PROVINCE_NAME,
} from '@relais/core/wording';
import { html, nothing, type TemplateResult } from 'lit';
import { BOX_ICONS, drawIcon } from '../base/icon.ts';
import { signDrawing } from '../base/sign-drawing.ts';
import { troubleView } from '../base/trouble.ts';
import type { ChooseEvent, PointEvent } from '../map/result-map.ts';
import type { Strings } from '../strings/index.ts';
import { isCrisis } from './crisis.ts';
import type { CategoryEvent, FiltersEvent } from './filter-panel.ts';
import type { LaterPart } from './later.ts';
import type { SearchStore } from './search-store.ts';

export { resultStyles } from './results.styles.ts';

/** Where a view stands: the store it renders and asks, the reader's words, the level of the box's heading. */
export interface Scene {
  store: SearchStore;
  s: Strings;
  language: Language;
  level: number;
}

type View = TemplateResult | typeof nothing;

/** Whom to call, where the words in the box are a cry for help: above all, whatever the directory has. */
function crisisView({ store, s }: Scene): View {
  if (!isCrisis(store.state.what)) return nothing;
  const { title, line, how, call, text, danger, callDanger } = s.crisis;
  return html`<div class="notice crisis" role="alert">
    <p class="strong">${title}</p>
    <p><strong>${line}</strong> ${how}</p>
    <p class="numbers">
      <a class="button primary" href="tel:988">${call}</a>
      <a class="button" href="sms:988">${text}</a>
    </p>
    <p>${danger} <a class="link" href="tel:911">${callDanger}</a></p>
  </div>`;
}

/**
 * Said once, above all: what waits to leave this device, which edition serves in place of a newer one, and what was
 * kept.
 */
export function noticesView(scene: Scene): View {
  const { store, s, language, level } = scene;
  const { outbox, opening, keeping } = store.state;
  const items = outbox?.items ?? [];
  const refused = items.filter((item) => item.refused).length;
  // A message on its first try is not waiting yet, as far as a person can tell.
  const waiting = items.filter((item) => !item.refused && item.attempts > 0).length;
  const directory = opening.step === 'ready' ? opening.directory : undefined;
  const unsafe =
    directory?.problem &&
    ['signature', 'rolled-back', 'damaged', 'unreadable'].includes(directory.problem.fault);
  return html`
    ${crisisView(scene)}
    ${
      waiting || refused
        ? html`<div class="notice outbox" role="status">
            ${
              waiting
                ? html`<p>${(outbox?.durable ? s.outbox.waiting : s.outbox.waitingNotDurable)(waiting)}</p>`
                : nothing
            }
            ${refused ? html`<p>${s.outbox.refused(refused)}</p>` : nothing}
            ${
              waiting
                ? html`<button class="link" type="button" @click=${() => store.sendNow()}>${s.outbox.sendNow}</button>`
                : nothing
            }
          </div>`
        : nothing
    }
    ${
      directory?.problem
        ? html`<p class="notice caution" role="status">${(unsafe ? s.edition.keptUnsafe : s.edition.kept)(
            dateText(directory.manifest.published, language),
          )}</p>`
        : nothing
    }
    ${
      keeping
        ? laterView(
            scene,
            'basket',
            () =>
              html`<relais-basket .directory=${directory} .language=${language} .level=${level + 1}></relais-basket>`,
          )
        : nothing
    }
  `;
}

/** One line, announced: what was found, or what happens. */
export function summaryText({ store, s }: Scene): string {
  const { opening, searching } = store.state;
  if (opening.step === 'loading') return s.loading;
  if (searching.step === 'searching') return s.searching;
  return searching.step === 'answered' ? answerText(searching.answer, s, store.state.anywhere) : '';
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

function answerText(
  { results, place, unknownPlace, sought }: SearchAnswer,
  s: Strings,
  anywhere: boolean,
): string {
  if (unknownPlace) return s.unknownPlace(unknownPlace);
  if (!sought && place?.name) return s.whatNeeded(place.name);
  if (!results.length) return s.noResults;
  const near = results.filter(({ group }) => group === 'near');
  const name = place?.name;
  if (!place) return anywhere ? s.results(results.length) : s.placeAsked;
  const inFrench = near.filter(({ offer }) => servesInFrench(offer)).length;
  const unknown = near.filter(({ offer }) => offer === 'unknown').length;
  if (inFrench)
    return `${name ? s.resultsNear(inFrench, name) : s.resultsAround(inFrench)}${unknown ? s.othersToConfirm(unknown) : ''}`;
  // Asked for by name and found: that is the answer, whatever its French.
  if (near.length > unknown) return name ? s.foundNear(near.length, name) : s.results(near.length);
  return `${name ? s.noneNear(name) : s.noneNearYou}${unknown ? s.toConfirm(unknown) : ''}`;
}

/** The way to the filters; in one place whatever is shown below, so that the focus stays while one chooses. */
function filtersView(scene: Scene): View {
  const { store, s, language } = scene;
  const { opening, filters, filtering, searching, what } = store.state;
  if (opening.step !== 'ready' || !store.allows('filters')) return nothing;
  const count = filterCount(filters);
  const nothingLeft = count > 0 && searching.step === 'answered' && !searching.answer.results.length;
  return html`<div class="filters">
    <button class="link small" type="button" aria-expanded=${filtering} aria-controls="filters"
      @click=${() => store.toggleFilters()}>${s.filters.open(count)}</button>
    ${
      count
        ? html`<button class="link small" type="button" @click=${() => store.filter({})}>${s.filters.clear}</button>`
        : nothing
    }
    ${searching.step === 'answered' ? mapToggle(scene, searching.answer) : nothing}
    <div id="filters" ?hidden=${!filtering}>
      ${
        filtering
          ? laterView(
              scene,
              'filters',
              () => html`<relais-filters .directory=${opening.directory} .filters=${filters} .what=${what}
                .only=${store.options.limits.categories ?? []} .buyers=${store.allows('buyers')}
                .language=${language}
                @filters=${({ filters }: FiltersEvent) => store.filter(filters)}
                @category=${({ name }: CategoryEvent) => store.say(name, name !== '')}></relais-filters>`,
            )
          : nothing
      }
    </div>
    ${nothingLeft ? html`<p>${s.filters.nothing}</p>` : nothing}
  </div>`;
}

/** The way to the map, where there is something to show on it. */
function mapToggle({ store, s }: Scene, answer: SearchAnswer): View {
  const { mapping, anywhere } = store.state;
  if (!offeredOf(answer, anywhere).some(({ at }) => at)) return nothing;
  return html`<button class="link small" type="button" aria-expanded=${mapping} aria-controls="map"
    @click=${() => store.toggleMap()}>${mapping ? s.toMap.close : s.toMap.open}</button>`;
}

/** How many things the filters ask. */
function filterCount({ offers = [], legalForms = [], ...yesOrNo }: SearchFilters): number {
  const { openNow, atADistance, wheelchair, sellsToOrganisations } = yesOrNo;
  return (
    offers.length +
    legalForms.length +
    [openNow, atADistance, wheelchair, sellsToOrganisations].filter(Boolean).length
  );
}

/** Before anything is asked: what one can find here. */
function frequentView({ store, s, language }: Scene): View {
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

const GROUPS: readonly Group[] = ['near', 'at-a-distance', 'farther'];

/** The answer: near, at a distance, farther; then what else can be done. */
function answerView(scene: Scene, answer: SearchAnswer): View {
  const { store, s, level } = scene;
  const { shownCount, anywhere, mapping } = store.state;
  const place = answer.place?.name ?? '';
  const offered = offeredOf(answer, anywhere);
  const shown = offered.slice(0, shownCount);
  const groups = GROUPS.map((group) => ({
    group,
    results: shown.filter((result) => result.group === group),
  })).filter(({ results }) => results.length);
  const onMap = mapping ? groups.flatMap(({ results }) => results).filter(({ at }) => at) : [];
  return html`
    ${answer.problems.length ? html`<p class="notice caution" role="status">${s.edition.partial}</p>` : nothing}
    ${outsideView(scene, answer)}
    <div class=${onMap.length ? 'with-map' : ''}>
      <div id="map" ?hidden=${!onMap.length}>${onMap.length ? mapView(scene, answer, onMap) : nothing}</div>
      <div>${groups.map(({ group, results }) => {
        const title = group === 'near' ? s.groups.near(place) : s.groups[group];
        // One group needs no title: the summary says it.
        const titled = groups.length > 1 || group !== 'near';
        return html`<div class="group">
        ${titled ? html`<p class="group-title" role="heading" aria-level=${level + 1}>${title}</p>` : nothing}
        <ul class="results" part="results">
          ${results.map((result) => resultView(scene, result, level + (titled ? 2 : 1), onMap.indexOf(result) + 1))}
        </ul>
      </div>`;
      })}</div>
    </div>
    ${offered.length < answer.results.length ? placeAskedView(scene, answer) : nothing}
    ${offeredHereView(scene, answer)}
    ${moreView(scene, answer, offered)} ${unansweredView(scene, answer)}
  `;
}

/** Where the box is limited to other provinces than the place's: why there is nothing near. */
function outsideView({ store, s, language }: Scene, { place }: SearchAnswer): View {
  const { provinces = [] } = store.options.limits;
  if (!provinces.length || !place?.province || provinces.includes(place.province)) return nothing;
  const names = provinces.map((province) => PROVINCE_NAME[language][province]);
  return html`<p class="hint-line">${s.onlyIn(names.join(', '))}</p>`;
}

/** What there is instead, where the box is limited to other services than the one that was sought. */
const offeredHereView = (scene: Scene, { results, sought }: SearchAnswer): View =>
  sought && !results.length && scene.store.options.limits.categories?.length ? frequentView(scene) : nothing;

/** The same results on a map, each with the number that it has in the list. */
function mapView(scene: Scene, { place }: SearchAnswer, results: readonly Result[]): View {
  const { store, language } = scene;
  const { opening, openKey, pointedKey } = store.state;
  return laterView(
    scene,
    'map',
    () => html`<relais-map .results=${results} .from=${place}
      .directory=${opening.step === 'ready' ? opening.directory : undefined}
      .tiles=${store.tiles} .open=${openKey} .pointed=${pointedKey} .language=${language}
      @point=${({ key }: PointEvent) => store.pointAt(key)}
      @choose=${({ result }: ChooseEvent) => store.show(result)}></relais-map>`,
  );
}

/**
 * Where no place is known, the first of the far end of the country are no answer: only what is served at a distance, and
 * who was asked for by name.
 */
function offeredOf({ results, place }: SearchAnswer, anywhere: boolean): Result[] {
  if (place || anywhere) return results;
  return results.filter(({ group, reasons }) => group === 'at-a-distance' || reasons[0].by === 'name');
}

/** Asks near where, kindly, in place of listing what is far. */
function placeAskedView({ store, s }: Scene, { results, unknownPlace }: SearchAnswer): View {
  return html`<div class="notice asked">
    ${unknownPlace ? nothing : html`<p>${s.placeAskedHint}</p>`}
    <p class="numbers">
      <button class="button primary" type="button" @click=${() => store.askForPlace()}>${s.writePlace}</button>
      <button class="button" type="button" @click=${() => store.locate()}>${drawIcon(BOX_ICONS.locate)} ${s.aroundMe}</button>
    </p>
    <button class="link small" type="button" @click=${() => store.showAnywhere()}>${s.anywhere(results.length)}</button>
  </div>`;
}

/** The rest of what was found; then a wider search. */
function moreView({ store, s }: Scene, answer: SearchAnswer, offered: readonly Result[]): View {
  const { searching } = store.state;
  const rest = offered.length - store.state.shownCount;
  const canWiden = rest <= 0 && !answer.widened && answer.results.length > 0;
  // A service is looked for around a place; a name may be anywhere.
  const canLookEverywhere =
    rest <= 0 && searching.step === 'answered' && searching.mayBeName && searching.scope !== 'country';
  return html`<div class="more">
    ${rest > 0 ? html`<button class="button" type="button" @click=${() => store.showMore()}>${s.more(rest)}</button>` : nothing}
    ${canWiden ? html`<button class="button" type="button" @click=${() => store.search('farther')}>${s.widen}</button>` : nothing}
    ${
      canLookEverywhere
        ? html`<div><button class="button" type="button" aria-describedby="country-tells"
              @click=${() => store.search('country')}>${s.country}</button>
            <p class="small muted" id="country-tells">${s.countryTells}</p></div>`
        : nothing
    }
  </div>`;
}

/** Nothing near is where being heard matters; elsewhere it is one quiet line at the end. */
function unansweredView(scene: Scene, answer: SearchAnswer): View {
  const { store, s, language, level } = scene;
  const { opening, asked, anywhere, filters } = store.state;
  const province = answer.place?.province;
  const recipient = store.recipientFor('request', province);
  const nearAny = answer.results.some(({ group }) => group === 'near');
  // What one writes here is read some day: nobody in danger is to wait for that.
  if (nearAny || !answer.sought || isCrisis(asked.what)) return nothing;
  // Nothing is missing yet where a place or fewer filters would find it.
  if (offeredOf(answer, anywhere).length < answer.results.length || filterCount(filters)) return nothing;
  return html`
    ${answer.results.length || !store.allows('listen') ? nothing : html`<p class="hint-line">${s.noResultsHint}</p>`}
    ${
      recipient && opening.step === 'ready'
        ? laterView(
            scene,
            'request',
            () => html`<relais-request
              .manifest=${opening.directory.manifest}
              .recipient=${recipient}
              .sought=${asked.what}
              .near=${asked.where}
              .province=${province}
              .language=${language}
              .level=${level + 1}></relais-request>`,
          )
        : nothing
    }
  `;
}

/** A part that loads when it is asked for: itself, or that it comes, or that it did not. */
function laterView({ store, s }: Scene, part: LaterPart, view: () => TemplateResult): View {
  const { loaded, notLoaded } = store.state;
  if (loaded.has(part)) return view();
  if (notLoaded !== part) return html`<p class="muted" role="status">${s.opening}</p>`;
  return html`<div class="notice caution" role="alert">
    <p>${s.notLoaded}</p>
    <button class="link" type="button" @click=${() => store.load(part)}>${s.problems.retry}</button>
  </div>`;
}

/** @param number the one it has on the map; 0 where it is not there */
function resultView(scene: Scene, result: Result, level: number, number: number): View {
  const { store, s, language } = scene;
  const { text, lang } = inLanguage(result.name as Text, language);
  const expanded = store.state.openKey === result.key;
  const pointed = number > 0 && store.state.pointedKey === result.key;
  const point = (key: string | undefined) => () => store.pointAt(key);
  const cardId = `card-${result.key}`;
  const kinds = result.categories.slice(0, 2).map((category) => category[language]);
  const { evidence } = result;
  const known = result.offer !== 'unknown';
  const { searching } = store.state;
  // What is still on its way is not weak yet.
  const told = evidence || (searching.step === 'answered' && searching.answer.complete);
  const weak = Boolean(known && told) && isWeakEvidence(evidence, Date.now());
  const today = result.week ? Math.floor(minuteOfWeek(Date.now(), result.week.zone) / 1440) : 0;
  const open = openText(result.open, today, language);
  const far = result.group === 'at-a-distance' ? s.atADistance : nothing;
  return html`<li class="result ${expanded ? 'expanded' : ''} ${pointed ? 'pointed' : ''}" part="result"
    @pointerenter=${point(result.key)} @pointerleave=${point(undefined)}
    @focusin=${point(result.key)} @focusout=${point(undefined)}>
    <div class="row">
      <div class="mark">${signDrawing(result.offer, weak)}${
        number ? html`<span class="number" aria-hidden="true">${number}</span>` : nothing
      }</div>
      <div class="main">
        <p class="name" role="heading" aria-level=${level}>
          <button type="button" aria-expanded=${expanded} aria-controls=${cardId} @click=${() => store.toggle(result)}>
            <span lang=${lang}>${text}</span>
          </button>
        </p>
        <p class="what">${[...kinds, result.city].filter(Boolean).join(' · ')}</p>
        <p class="how-french ${servesInFrench(result.offer) ? '' : 'not-known'}">
          <strong>${OFFER_SHORT[language][result.offer]}</strong>${
            evidence ? html`<span class="muted">, ${evidenceSentence(evidence, language)}</span>` : nothing
          }
        </p>
        ${open ? html`<p class="hours ${result.open.state}">${open}</p>` : nothing}
      </div>
      <div class="aside">
        <p class="distance">${result.distanceKm === undefined ? far : distanceText(result.distanceKm, language)}</p>
        <span class="chevron" aria-hidden="true">${drawIcon(BOX_ICONS.chevron)}</span>
      </div>
    </div>
    <div class="card" id=${cardId} ?hidden=${!expanded}>
      ${expanded ? html`<p class="small muted">${whyText(scene, result)}</p>` : nothing}
      ${expanded ? laterView(scene, 'card', () => cardView(scene, result, level + 1)) : nothing}
    </div>
  </li>`;
}

/** « Pourquoi ce résultat : offre « mal de dents », à 2,4 km, ouvert maintenant. » */
function whyText({ s, language }: Scene, { reasons }: Result): string {
  const sayings: { [By in Reason['by']]: (reason: Extract<Reason, { by: By }>) => string } = {
    category: ({ words }) => s.why.category(words),
    name: ({ words }) => s.why.name(words),
    distance: ({ km }) => s.why.near(distanceText(km, language)),
    open: () => s.why.open,
    // The card says it in full, just below.
    offer: () => '',
  };
  const said = reasons.map((reason) => sayings[reason.by](reason as never)).filter(Boolean);
  return `${s.why.title} ${said.join(', ')}.`;
}

function cardView({ store, language }: Scene, result: Result, level: number): TemplateResult {
  const { opening, searching } = store.state;
  const place = searching.step === 'answered' ? searching.answer.place : undefined;
  return html`<relais-listing-card
    .result=${result}
    .directory=${opening.step === 'ready' ? opening.directory : undefined}
    .province=${place?.province}
    .from=${place?.name ?? ''}
    .site=${store.site}
    .features=${store.options.features}
    .partner=${store.options.partner}
    .language=${language}
    .level=${level}></relais-listing-card>`;
}

/** Which directory this is, what it promises, and the way to what one has sent. */
export function footerView(scene: Scene): View {
  const { store, s, language, level } = scene;
  const { opening, following } = store.state;
  if (opening.step !== 'ready') return nothing;
  const { manifest } = opening.directory;
  const { text, lang } = inLanguage(manifest.name, language);
  return html`<footer part="footer">
    ${
      following && manifest.intake
        ? laterView(
            scene,
            'followUp',
            () => html`<relais-follow-up .intake=${manifest.intake} .language=${language} .level=${level + 1}
              @close=${() => store.follow(false)}></relais-follow-up>`,
          )
        : nothing
    }
    <p class="small muted">
      ${manifest.fictional ? html`<strong class="fictional">${s.footer.fictional}</strong> · ` : nothing}
      <span lang=${lang}>${s.footer.edition(text, dateText(manifest.published, language))}</span> · ${s.footer.privacy}
    </p>
    ${
      manifest.intake && !following && (store.allows('refer') || store.allows('listen'))
        ? html`<button class="link small" type="button" @click=${() => store.follow(true)}>${s.footer.follow}</button>`
        : nothing
    }
  </footer>`;
}
