import { css } from 'lit';

/** A plate by the door: one sign, one line that is read from afar, and the small print. */
export const layout = css`
  :host {
    display: block;
    container: relais-badge / inline-size;
    max-width: 100%;
  }
  .badge {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.6em 0.9em;
    box-sizing: border-box;
    width: fit-content;
    max-width: min(100%, 30em);
    padding: 0.9em 1.15em 0.9em 1em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_paper);
    color: var(--_ink);
    font-size: max(1em, 14px);
    overflow-wrap: anywhere;
  }
  .badge > .sign {
    width: 2.5em;
    height: 2.5em;
    margin-top: 0.15em;
  }
  .title {
    font-size: 1.1875em;
    font-weight: 700;
    line-height: 1.25;
  }
  .more {
    grid-column: 1 / -1;
    display: grid;
    gap: 0.15em;
    padding-top: 0.6em;
    border-top: 1px solid var(--_line);
  }
  .source {
    margin-top: 0.35em;
  }
  @container relais-badge (min-width: 26em) {
    .more {
      grid-column: 2;
    }
  }
  .fictional {
    color: var(--_caution);
  }
  /* As high as a badge that says little: nothing jumps when it comes. */
  .room {
    height: 11em;
  }
  @media (forced-colors: active) {
    .badge {
      border: 2px solid CanvasText;
    }
  }
`;
