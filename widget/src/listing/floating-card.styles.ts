import { css } from 'lit';

/**
 * A card over the page. It stands in the middle of somebody's sentence, so that whatever a heading, a link or an
 * italic hands down is set back here; only the font family is the page's.
 */
export const floating = css`
  :host {
    position: fixed;
    inset: 0 auto auto 0;
    z-index: 2147483647;
    box-sizing: border-box;
    width: min(25em, calc(100vw - 1em));
    margin: 0;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_paper);
    color: var(--_ink);
    box-shadow:
      0 0.5em 1.75em light-dark(rgb(13 37 38 / 0.16), rgb(0 0 0 / 0.55)),
      0 0.1em 0.3em light-dark(rgb(13 37 38 / 0.1), rgb(0 0 0 / 0.4));
    font-size: max(1rem, 16px);
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    font-stretch: normal;
    line-height: 1.45;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    text-decoration: none;
    white-space: normal;
    overflow-wrap: anywhere;
    hyphens: manual;
    direction: ltr;
    cursor: auto;
    visibility: visible;
  }
  :host(:not([placed])) {
    opacity: 0;
  }
  @media (prefers-reduced-motion: no-preference) {
    :host([placed]) {
      animation: come 120ms ease-out;
    }
    @keyframes come {
      from {
        opacity: 0;
        translate: 0 0.25em;
      }
    }
  }
  .inside {
    display: grid;
    gap: 0.75em;
    padding: 0 1.1em 1.1em;
  }
  .inside:focus {
    outline: none;
  }
  /* Whose card it is and the way out stay in sight while one reads on. */
  header {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 1em 0 0.5em;
    margin-bottom: -0.5em;
    background: var(--_paper);
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5em;
    align-items: start;
  }
  .name {
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .what {
    color: var(--_muted);
  }
  .hours {
    margin-top: 0.1em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .hours.open {
    color: var(--_positive);
    font-weight: 500;
  }
  .close {
    display: grid;
    place-items: center;
    width: 2.25em;
    height: 2.25em;
    margin: -0.4em -0.5em 0 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  .close:hover {
    background: var(--_raised);
    color: var(--_ink);
  }
  .edition {
    padding-top: 0.6em;
    border-top: 1px solid var(--_line);
  }
  .fictional {
    color: var(--_caution);
  }
  @media (forced-colors: active) {
    :host {
      border: 2px solid CanvasText;
    }
  }
`;
