import { html, nothing, type TemplateResult } from 'lit';
import { BOX_ICONS, drawIcon } from '../base/icon.ts';
import type { Strings } from '../strings/index.ts';
import type { ComboboxInput, Suggestion } from './combobox.ts';
import './combobox.ts';

export interface BoxState {
  /** What stands in the two boxes. */
  what: string;
  where: string;
  /** Whether the person's own position stands in for a place's name. */
  position?: unknown;
  locating: 'no' | 'asking' | 'denied';
}

/** What one can do in the box; before anything else is here, an `EarlyBox` keeps it for the acts. */
export interface BoxActs {
  readonly state: BoxState;
  /** @param chosen whether the text was picked from the suggestions */
  say(what: string, chosen?: boolean): void;
  place(where: string, chosen?: boolean): void;
  locate(): void;
  search(): unknown;
  readonly suggestWhat: (text: string) => Promise<Suggestion[]>;
  readonly suggestWhere: (text: string) => Promise<Suggestion[]>;
}

/** What is sought, and near where: what one can type in before anything else is here. */
export function boxView(acts: BoxActs, s: Strings): TemplateResult {
  const { what, where, position, locating } = acts.state;
  return html`<div class="form" role="search" @combobox-submit=${() => acts.search()}>
    <relais-combobox id="what" exportparts="input"
      .label=${s.what} .example=${s.whatExample} .clearLabel=${s.clear} .value=${what}
      .suggest=${acts.suggestWhat} .countText=${s.suggestions}
      @combobox-input=${({ value, chosen }: ComboboxInput) => acts.say(value, chosen !== undefined)}></relais-combobox>
    <div class="place">
      <relais-combobox id="where" exportparts="input"
        .label=${s.where} .example=${s.whereExample} .clearLabel=${s.clear} .value=${position ? s.myPosition : where}
        .suggest=${acts.suggestWhere} .countText=${s.suggestions}
        @combobox-input=${({ value, chosen }: ComboboxInput) => acts.place(value, chosen !== undefined)}></relais-combobox>
      <button class="link around" type="button" ?disabled=${locating === 'asking'} @click=${() => acts.locate()}>
        ${drawIcon(BOX_ICONS.locate)} ${locating === 'asking' ? s.aroundMeLocating : s.aroundMe}
      </button>
    </div>
    <button class="button primary go" part="button" type="button" @click=${() => acts.search()}>
      ${drawIcon(BOX_ICONS.search)} ${s.search}
    </button>
    ${locating === 'denied' ? html`<p class="wide error" role="alert">${s.aroundMeDenied}</p>` : nothing}
  </div>`;
}
