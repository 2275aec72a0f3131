import type { DirectoryFault } from '@relais/core/connect/directory';
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../strings/index.ts';

/** Why something cannot be done: the fault is for the person, the message for who looks after the page. */
export interface Trouble {
  fault: DirectoryFault;
  message: string;
}

/** In the words for it, where these are here: nothing may be, where nobody answers. */
export const faultText = (fault: DirectoryFault, { problems, unreachable }: Strings): string =>
  (problems as Partial<Strings['problems']> | undefined)?.[fault as keyof Strings['problems']] ?? unreachable;

/** What went wrong, for the person: what happened, what is safe, and again where that may help. */
export function troubleView({ fault }: Trouble, s: Strings, again: () => void): TemplateResult {
  const inVain = fault === 'misconfigured' || fault === 'insecure-context';
  return html`<div class="notice caution" role="alert">
    <p>${faultText(fault, s)}</p>
    <slot></slot>
    ${inVain ? nothing : html`<button class="link" type="button" @click=${again}>${s.retry}</button>`}
  </div>`;
}
