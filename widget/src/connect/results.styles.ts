import { css } from 'lit';

/** What stands below the box at first; results-rest.styles.ts has what comes later. */
export const resultStyles = css`
  .frequent {
    margin-top: 1em;
  }
  .frequent ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-top: 0.4em;
  }
  .chip {
    min-height: 2.4em;
    padding: 0.35em 0.9em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    background: var(--_raised);
    cursor: pointer;
  }
  .chip:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
    margin-top: 0.5em;
  }
  .group {
    margin-top: 0.5em;
  }
  .results {
    border-top: 1px solid var(--_line);
  }
  .result {
    border-bottom: 1px solid var(--_line);
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 0.75em;
    padding: 0.9em 0.25em;
  }
  /* The distance stands beside name and town; what follows has the whole width. */
  .main {
    display: contents;
  }
  .main > * {
    grid-column: 2 / -1;
  }
  .main > .name,
  .main > .what {
    grid-column: 2;
  }
  .aside {
    grid-area: 1 / 3 / span 2;
  }
  .mark {
    grid-area: 1 / 1 / span 4;
  }
  .row:hover {
    background: var(--_raised);
  }
  .mark {
    display: grid;
    align-content: start;
    justify-items: center;
    gap: 0.3em;
  }
  .mark .sign {
    width: 1.375em;
    height: 1.375em;
    margin-top: 0.05em;
  }
  .name {
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.3;
  }
  .name button {
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: start;
    cursor: pointer;
  }
  /* The whole row opens, the name is what one hears and tabs to. */
  .name button::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .name button:focus-visible {
    outline: none;
  }
  .name button:focus-visible::after {
    outline: 0.15em solid var(--_focus);
    outline-offset: -0.15em;
    border-radius: var(--_radius);
  }
  .row:hover .name button {
    color: var(--_accent);
  }
  .what {
    color: var(--_muted);
  }
  .told {
    margin-top: 0.25em;
  }
  /* Evidence and hours come after the offer: a line each, so that nothing below moves. The card says them in full. */
  .early .told {
    min-height: 2.75em;
  }
  .early .told > p {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  /* In a narrow box each may take a line: what there is room for, so that nothing moves. */
  @container relais-search (max-width: 28em) {
    .frequent li:nth-child(n + 4),
    .early .evidence > span {
      display: none;
    }
    .early .told {
      min-height: 4.05em;
    }
    .early .evidence {
      display: block;
      font-size: 0.875em;
      overflow: hidden;
      text-overflow: ellipsis;
    }
  }
  .how-french strong {
    font-weight: 600;
    color: var(--_accent);
  }
  .how-french.not-known strong {
    color: var(--_muted);
  }
  .distance {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    color: var(--_muted);
  }
  .aside {
    display: grid;
    align-content: start;
    justify-items: end;
    gap: 0.25em;
  }
  .chevron {
    display: grid;
    color: var(--_muted);
  }
  #answer {
    margin-bottom: 1.5em;
  }
  footer {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    /* At the bottom of the room, where nothing that comes above it moves it. */
    margin-top: auto;
    padding-top: 0.9em;
    border-top: 1px solid var(--_line);
  }
  .fictional {
    color: var(--_caution);
  }
  @container relais-search (min-width: 40em) {
    .row {
      padding-inline: 0.5em;
    }
    .aside {
      grid-auto-flow: column;
      align-items: center;
      gap: 0.75em;
    }
  }
`;
