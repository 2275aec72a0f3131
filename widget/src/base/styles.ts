import { css } from 'lit';

/**
 * The tokens, and what every element shares. `light-dark()` follows the colour scheme of the host page, not
 * of the system: a page that is only light keeps a light box. Sizes are in em, so that the box takes the
 * size and the font of the text it stands in; the rhythm is a quarter of it.
 */
export const tokens = css`
  :host {
    --_ink: var(--relais-ink, light-dark(#182324, #e6eeed));
    --_paper: var(--relais-paper, light-dark(#ffffff, #12191a));
    --_raised: var(--relais-raised, light-dark(#f3f7f6, #1a2425));
    --_line: var(--relais-line, light-dark(#d5dedc, #314041));
    --_field-line: var(--relais-field-line, light-dark(#76898a, #7d9190));
    --_muted: var(--relais-muted, light-dark(#4d5f60, #a7b7b5));
    --_accent: var(--relais-accent, light-dark(#0b5c5d, #74d0c9));
    --_accent-ink: var(--relais-accent-ink, light-dark(#ffffff, #06292a));
    --_positive: var(--relais-positive, light-dark(#1b6b3a, #83d6a0));
    --_caution: var(--relais-caution, light-dark(#8a4b00, #f0b76b));
    --_focus: var(--relais-focus, light-dark(#0b5c5d, #9be3dd));
    --_radius: var(--relais-radius, 0.5em);
    color: var(--_ink);
    line-height: 1.45;
    text-align: start;
  }
`;

export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  :focus-visible {
    outline: 0.15em solid var(--_focus);
    outline-offset: 0.15em;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-height: 2.75em;
    padding: 0.4em 1em;
    border: 1px solid var(--_field-line);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_ink);
    font-weight: 500;
    line-height: 1.2;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_accent-ink);
    font-weight: 600;
  }
  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_ink));
    color: var(--_accent-ink);
  }
  .button.quiet {
    padding-inline: 0.6em;
    border-color: transparent;
    color: var(--_accent);
  }
  .button.quiet:hover {
    background: var(--_raised);
    border-color: transparent;
  }
  .link {
    padding: 0.25em 0;
    min-height: 1.75em;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .small {
    font-size: 0.875em;
  }
  .muted {
    color: var(--_muted);
  }
  .icon {
    flex: none;
    width: 1.15em;
    height: 1.15em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sign {
    flex: none;
    width: 1em;
    height: 1em;
    color: var(--_accent);
    overflow: visible;
  }
  .hidden-text {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .field {
    display: block;
  }
  .field > label,
  .field > .label {
    display: block;
    margin-bottom: 0.25em;
    font-weight: 600;
  }
  .hint {
    font-weight: 400;
    color: var(--_muted);
  }
  .input {
    display: block;
    width: 100%;
    min-height: 2.75em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_field-line);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
  }
  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .input:focus-visible {
    outline-offset: 0;
    border-color: var(--_focus);
  }
  .notice {
    padding: 0.75em 1em;
    border-radius: var(--_radius);
    background: var(--_raised);
    border-inline-start: 0.25em solid var(--_accent);
  }
  .notice.caution {
    border-color: var(--_caution);
  }
  @media (forced-colors: active) {
    .button,
    .notice {
      border: 1px solid ButtonText;
    }
    .sign {
      color: CanvasText;
      forced-color-adjust: auto;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;
