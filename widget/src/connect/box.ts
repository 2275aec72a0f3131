import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/drawings.ts';
import type { BoxStrings } from '../strings/fr.box.ts';
import type { ComboboxInput } from './combobox.ts';
import type { SearchStore, Trouble } from './search-store.ts';
import './combobox.ts';

/** What is sought, and near where: what one can type in before anything else is here. */
export function boxView(store: SearchStore, s: BoxStrings): TemplateResult {
  const { what, where, position, locating } = store.state;
  return html`<div class="form" role="search" @combobox-submit=${() => store.search()}>
    <relais-combobox id="what" exportparts="input"
      .label=${s.what} .example=${s.whatExample} .clearLabel=${s.clear} .value=${what}
      .suggest=${store.suggestWhat} .countText=${s.suggestions}
      @combobox-input=${({ value, chosen }: ComboboxInput) => store.say(value, chosen !== undefined)}></relais-combobox>
    <div class="place">
      <relais-combobox id="where" exportparts="input"
        .label=${s.where} .example=${s.whereExample} .clearLabel=${s.clear} .value=${position ? s.myPosition : where}
        .suggest=${store.suggestWhere} .countText=${s.suggestions}
        @combobox-input=${({ value, chosen }: ComboboxInput) => store.place(value, chosen !== undefined)}></relais-combobox>
      <button class="link around" type="button" ?disabled=${locating === 'asking'} @click=${() => store.locate()}>
        ${icon('locate')} ${locating === 'asking' ? s.aroundMeLocating : s.aroundMe}
      </button>
    </div>
    <button class="button primary go" part="button" type="button" @click=${() => store.search()}>
      ${icon('search')} ${s.search}
    </button>
    ${locating === 'denied' ? html`<p class="wide error" role="alert">${s.aroundMeDenied}</p>` : nothing}
  </div>`;
}

/** What went wrong, for the person: what happened, what is safe, and again where that may help. */
export function troubleView({ fault }: Trouble, s: BoxStrings, again: () => void): TemplateResult {
  const inVain = fault === 'misconfigured' || fault === 'insecure-context';
  return html`<div class="notice caution" role="alert">
    <p>${s.problems[fault]}</p>
    ${inVain ? nothing : html`<button class="link" type="button" @click=${again}>${s.problems.retry}</button>`}
  </div>`;
}
