/**
 * What stands around the first results, and inside them once more is known: hours and evidence, cards, map, panels, what
 * else can be done, being heard where there is no answer. Loaded with the rest of the search.
 */
import { minuteOfWeek } from '@relais/core/connect/opening';
import type { Group, Reason, Result, SearchAnswer, SearchFilters } from '@relais/core/connect/search';
import { CALL_KINDS } from '@relais/core/listing';
import {
  dateText,
  distanceText,
  evidenceSentence,
  isWeakEvidence,
  openText,
  PROVINCE_NAME,
} from '@relais/core/wording';
import { html, nothing, type TemplateResult } from 'lit';
import { BOX_ICONS, drawIcon } from '../base/icon.ts';
import type { ChooseEvent, PointEvent } from '../map/result-map.ts';
import { isCrisis } from './crisis.ts';
import type { CategoryEvent, FiltersEvent } from './filter-panel.ts';
import type { LaterPart } from './later.ts';
import { frequentView, nearText, type Part, type Scene, type Told, type View } from './results.ts';

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
                ? html`<button class="link" type="button" @click=${() => store.rest!.sendNow()}>${s.outbox.sendNow}</button>`
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

/** What is known of a result beyond who, what and where. */
export function toldOf(
  { store, language }: Scene,
  { key, name, evidence, offer, open, week, calls }: Result,
): Told {
  const { searching, nameLines } = store.state;
  // A block has the French name of who has two.
  const lines = language === 'en' && name.fr && name.en && nameLines?.get(key);
  // What is still on its way is not weak yet.
  const told = evidence || (searching.step === 'answered' && searching.answer.complete);
  const today = week ? Math.floor(minuteOfWeek(Date.now(), week.zone) / 1440) : 0;
  return {
    weak: Boolean(offer !== 'unknown' && told) && isWeakEvidence(evidence, Date.now()),
    evidence: evidence ? evidenceSentence(evidence, language) : '',
    hours: openText(open, today, language),
    seeks:
      calls && store.state.filters.calls?.length
        ? (store.rest!.seeking?.seeksText(calls, language) ?? '')
        : '',
    lines: lines ? `lines-${lines}` : '',
  };
}

/** What was found, in a line. */
export function answerText(answer: SearchAnswer, { store, s, language }: Scene): string {
  const { results, place, unknownPlace, sought } = answer;
  const { anywhere } = store.state;
  if (unknownPlace) return s.unknownPlace(unknownPlace);
  if (answer.seeking) return store.rest!.seeking!.seekingText(answer, language);
  if (!sought && place?.name) return s.whatNeeded(place.name);
  if (!results.length) return s.noResults;
  const near = results.filter(({ group }) => group === 'near');
  const name = place?.name;
  if (!place) return anywhere ? s.results(results.length) : s.placeAsked;
  const inFrench = nearText(near, name, s);
  if (inFrench) return inFrench;
  const unknown = near.filter(({ offer }) => offer === 'unknown').length;
  // Asked for by name and found: that is the answer, whatever its French.
  if (near.length > unknown) return name ? s.foundNear(near.length, name) : s.results(near.length);
  return `${name ? s.noneNear(name) : s.noneNearYou}${unknown ? s.toConfirm(unknown) : ''}`;
}

/** What stands beside and below the way to the filters: the way back, the map, the panel. */
export function besideFiltersView(scene: Scene): View {
  const { store, s } = scene;
  const { filters, filtering, searching } = store.state;
  const count = filterCount(filters);
  // Where calls alone are looked for, it is said below what to do.
  const nothingLeft =
    count > 0 &&
    searching.step === 'answered' &&
    !searching.answer.results.length &&
    !searching.answer.seeking;
  return html`${
    count
      ? html`<button class="link small" type="button" @click=${() => store.rest!.filter({})}>${s.filters.clear}</button>`
      : nothing
  }
    ${searching.step === 'answered' ? mapToggle(scene, searching.answer) : nothing}
    <div id="filters" ?hidden=${!filtering}>${filtering ? filterPanelView(scene) : nothing}</div>
    ${nothingLeft ? html`<p>${s.filters.nothing}</p>` : nothing}`;
}

/** The panel of filters. */
function filterPanelView(scene: Scene): View {
  const { store, language } = scene;
  const { opening, filters, what } = store.state;
  return laterView(
    scene,
    'filters',
    () => html`<relais-filters .directory=${opening.step === 'ready' ? opening.directory : undefined}
      .filters=${filters} .what=${what}
      .only=${store.limits.categories ?? []} .buyers=${store.allows('buyers')} .calls=${store.allows('calls')}
      .language=${language}
      @filters=${({ filters }: FiltersEvent) => store.rest!.filter(filters)}
      @category=${({ name }: CategoryEvent) => store.say(name, name !== '')}></relais-filters>`,
  );
}

/** The way to the map, where there is something to show on it. */
function mapToggle({ store, s }: Scene, answer: SearchAnswer): View {
  const { mapping, anywhere } = store.state;
  if (!offeredOf(answer, anywhere).some(({ at }) => at)) return nothing;
  return html`<button class="link small" type="button" aria-expanded=${mapping} aria-controls="map"
    @click=${() => store.rest!.toggleMap()}>${mapping ? s.toMap.close : s.toMap.open}</button>`;
}

/** What stands above the results. */
export const aboveView = (scene: Scene, answer: SearchAnswer): View => html`
  ${answer.problems.length ? html`<p class="notice caution" role="status">${scene.s.edition.partial}</p>` : nothing}
  ${outsideView(scene, answer)}
`;

/** What stands below the results: what else can be done. */
export function belowView(scene: Scene, answer: SearchAnswer): View {
  const offered = offeredOf(answer, scene.store.state.anywhere);
  return html`
  ${offered.length < answer.results.length || (answer.seeking && !answer.place) ? placeAskedView(scene, answer) : nothing}
  ${noCallsView(scene, answer)}
  ${offeredHereView(scene, answer)}
  ${moreView(scene, answer, offered)} ${unansweredView(scene, answer)}
`;
}

/** Where the box is limited to other provinces than the place's: why there is nothing near. */
function outsideView({ store, s, language }: Scene, { place }: SearchAnswer): View {
  const { provinces = [] } = store.limits;
  if (!provinces.length || !place?.province || provinces.includes(place.province)) return nothing;
  const names = provinces.map((province) => PROVINCE_NAME[language][province]);
  return html`<p class="hint-line">${s.onlyIn(names.join(', '))}</p>`;
}

/** What there is instead, where the box is limited to other services than the one that was sought. */
const offeredHereView = (scene: Scene, { results, sought }: SearchAnswer): View =>
  sought && !results.length && scene.store.limits.categories?.length ? frequentView(scene) : nothing;

/** Where nobody seeks this: the other calls there may be. */
function noCallsView({ store, language }: Scene, { seeking, place, results }: SearchAnswer): View {
  if (!seeking || !place || results.length) return nothing;
  const { hint, all } = store.rest!.seeking!.emptyWords(language);
  return html`<p class="hint-line">${hint}</p>
    ${
      seeking.length < CALL_KINDS.length
        ? html`<button class="button" type="button"
            @click=${() => store.rest!.filter({ ...store.state.filters, calls: CALL_KINDS })}>${all}</button>`
        : nothing
    }`;
}

/** The results of an answer that are shown, in their groups. */
export function partsOf({ store, s }: Scene, answer: SearchAnswer): Part[] {
  const { shownCount, anywhere } = store.state;
  const shown = offeredOf(answer, anywhere).slice(0, shownCount);
  const groups = GROUPS.map((group) => ({
    group,
    results: shown.filter((result) => result.group === group),
  })).filter(({ results }) => results.length);
  const near = answer.place?.name ?? '';
  return groups.map(({ group, results }) => {
    const title = group === 'near' ? s.groups.near(near) : s.groups[group];
    // One group needs no title: the summary says it.
    return { results, ...((groups.length > 1 || group !== 'near') && { title }) };
  });
}

const GROUPS: readonly Group[] = ['near', 'at-a-distance', 'farther'];

/** The same results on a map, each with the number that it has in the list; nothing where it is not wanted. */
export function mapView(scene: Scene, { place }: SearchAnswer, parts: readonly Part[]) {
  const { store, language } = scene;
  const { opening, openKey, pointedKey, mapping } = store.state;
  const results = mapping ? parts.flatMap((part) => part.results).filter(({ at }) => at) : [];
  if (!results.length) return undefined;
  return {
    numberOf: (result: Result) => results.indexOf(result) + 1,
    /** A row is pointed at, or none any more. */
    point: ({ target }: Event) =>
      store.rest!.pointAt((target as Element).closest<HTMLElement>('[data-key]')?.dataset.key),
    away: () => store.rest!.pointAt(undefined),
    view: laterView(
      scene,
      'map',
      () => html`<relais-map .results=${results} .from=${place}
        .directory=${opening.step === 'ready' ? opening.directory : undefined}
        .tiles=${store.rest!.tiles} .open=${openKey} .pointed=${pointedKey} .language=${language}
        @point=${({ key }: PointEvent) => store.rest!.pointAt(key)}
        @choose=${({ result }: ChooseEvent) => store.rest!.show(result)}></relais-map>`,
    ),
  };
}

/**
 * Where no place is known, the first of the far end of the country are no answer: only what is served at a distance, and
 * who was asked for by name.
 */
function offeredOf({ results, place }: SearchAnswer, anywhere = false): Result[] {
  if (place || anywhere) return results;
  return results.filter(({ group, reasons }) => group === 'at-a-distance' || reasons[0].by === 'name');
}

/** How many things the filters ask. */
export function filterCount({ offers = [], legalForms = [], calls = [], ...yesOrNo }: SearchFilters): number {
  const { openNow, atADistance, wheelchair, sellsToOrganisations } = yesOrNo;
  return (
    offers.length +
    legalForms.length +
    calls.length +
    [openNow, atADistance, wheelchair, sellsToOrganisations].filter(Boolean).length
  );
}

/** Asks near where, kindly, in place of listing what is far. */
function placeAskedView({ store, s }: Scene, { results, unknownPlace }: SearchAnswer): View {
  return html`<div class="notice asked">
    ${unknownPlace ? nothing : html`<p>${s.placeAskedHint}</p>`}
    <p class="numbers">
      <button class="button primary" type="button" @click=${() => store.rest!.askForPlace()}>${s.writePlace}</button>
      <button class="button" type="button" @click=${() => store.locate()}>${drawIcon(BOX_ICONS.locate)} ${s.aroundMe}</button>
    </p>
    ${
      results.length
        ? html`<button class="link small" type="button" @click=${() => store.rest!.showAnywhere()}>${s.anywhere(results.length)}</button>`
        : nothing
    }
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
    ${rest > 0 ? html`<button class="button" type="button" @click=${() => store.rest!.showMore()}>${s.more(rest)}</button>` : nothing}
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
  const recipient = store.rest!.recipientFor('request', province);
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
              .partner=${store.rest!.options.partner}
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
    <button class="link" type="button" @click=${() => store.load(part)}>${s.retry}</button>
  </div>`;
}

/** A result's card, and why it is one. */
export const openedView = (scene: Scene, result: Result, level: number): View => html`
  <p class="small muted">${whyText(scene, result)}</p>
  ${laterView(scene, 'card', () => cardView(scene, result, level))}
`;

/** The way to what one has sent. */
export const followUpView = (scene: Scene, intake: string): View =>
  laterView(
    scene,
    'followUp',
    () => html`<relais-follow-up .intake=${intake} .language=${scene.language} .level=${scene.level + 1}
      @close=${() => scene.store.follow(false)}></relais-follow-up>`,
  );

/** « Pourquoi ce résultat : offre « mal de dents », à 2,4 km, ouvert maintenant. » */
function whyText({ store, s, language }: Scene, { reasons }: Result): string {
  const sayings: { [By in Reason['by']]: (reason: Extract<Reason, { by: By }>) => string } = {
    category: ({ words }) => s.why.category(words),
    name: ({ words }) => s.why.name(words),
    distance: ({ km }) => s.why.near(distanceText(km, language)),
    open: () => s.why.open,
    call: ({ kinds }) => store.rest!.seeking?.whyText(kinds, language) ?? '',
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
    .features=${store.rest!.options.features}
    .partner=${store.rest!.options.partner}
    .language=${language}
    .level=${level}></relais-listing-card>`;
}
