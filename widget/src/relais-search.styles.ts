import { css } from 'lit';

/** The box itself. It answers to its own width and never to the window's: a sidebar is a phone. */
export const boxStyles = css`
  :host {
    display: block;
    container: relais-search / inline-size;
    max-width: 100%;
  }
  section {
    /* Room for what an open directory shows, from the start: relais.css reserves the same before. */
    min-height: 46.25em;
    display: flex;
    flex-direction: column;
    padding: 1.25em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_paper);
    overflow-wrap: break-word;
  }
  #title {
    margin-bottom: 0.75em;
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }
  .form {
    display: grid;
    gap: 0.75em;
  }
  relais-combobox {
    /* Of a label and what one types in, which come a moment later than what is below. */
    min-height: 4.45em;
  }
  .place {
    position: relative;
    display: grid;
    min-width: 0;
  }
  .around {
    justify-self: start;
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    margin-top: 0.25em;
    font-size: 0.875em;
  }
  .summary {
    margin-top: 1.25em;
    font-weight: 600;
  }
  .summary:empty {
    display: none;
  }
  .summary:focus {
    outline: none;
  }
  .notice {
    margin-top: 1em;
  }
  @container relais-search (min-width: 28em) {
    section {
      min-height: 42em;
    }
  }
  @container relais-search (min-width: 40em) {
    section {
      min-height: 33.25em;
      padding: 1.75em;
    }
    .form {
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr) auto;
      align-items: start;
    }
    .go {
      /* In line with the boxes, below their labels. */
      margin-top: 1.7em;
    }
    .wide {
      grid-column: 1 / -1;
    }
  }
  @container relais-search (min-width: 46em) {
    section {
      min-height: 30em;
    }
  }
`;
