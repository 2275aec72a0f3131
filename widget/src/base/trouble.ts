import type { DirectoryFault } from '@relais/core/connect/directory';
import { html, nothing, type TemplateResult } from 'lit';
import type { BoxStrings } from '../strings/fr.box.ts';

/** Why something cannot be done: the fault is for the person, the message for who looks after the page. */
export interface Trouble {
  fault: DirectoryFault;
  message: string;
}

/** What went wrong, for the person: what happened, what is safe, and again where that may help. */
export function troubleView({ fault }: Trouble, s: BoxStrings, again: () => void): TemplateResult {
  const inVain = fault === 'misconfigured' || fault === 'insecure-context';
  return html`<div class="notice caution" role="alert">
    <p>${s.problems[fault]}</p>
    <slot></slot>
    ${inVain ? nothing : html`<button class="link" type="button" @click=${again}>${s.problems.retry}</button>`}
  </div>`;
}
