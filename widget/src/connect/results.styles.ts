import { css } from 'lit';

/** What stands below the box; loaded with the results. */
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
  /* In a narrow box each may take a line: what there is room for, so that nothing moves. */
  @container relais-search (max-width: 28em) {
    .frequent li:nth-child(n + 4) {
      display: none;
    }
  }
  .crisis {
    display: grid;
    gap: 0.6em;
    border: 2px solid var(--_accent);
  }
  .crisis .strong {
    font-size: 1.125em;
    font-weight: 700;
  }
  .numbers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .asked {
    display: grid;
    gap: 0.75em;
    justify-items: start;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
    margin-top: 0.5em;
  }
  .asked .link {
    text-align: start;
  }
  .filters > p {
    margin-top: 0.75em;
  }
  #filters,
  .filters > p {
    flex-basis: 100%;
  }
  .group {
    margin-top: 0.5em;
  }
  .group-title {
    margin-top: 1.25em;
    padding-bottom: 0.4em;
    font-size: 0.875em;
    font-weight: 700;
    color: var(--_muted);
    letter-spacing: 0.02em;
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
  .row:hover,
  .pointed > .row {
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
  .number {
    font-size: 0.8125em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }
  #map {
    margin-top: 0.75em;
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
  .how-french {
    margin-top: 0.25em;
  }
  .how-french strong {
    font-weight: 600;
    color: var(--_accent);
  }
  .how-french.not-known strong {
    color: var(--_muted);
  }
  .hours {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .hours.open {
    color: var(--_positive);
    font-weight: 500;
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
  .expanded .chevron {
    transform: rotate(180deg);
  }
  .card {
    display: grid;
    gap: 1em;
    padding: 0.25em 0.25em 1.25em;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-top: 1em;
  }
  .more:not(:has(button)) {
    display: none;
  }
  .hint-line {
    margin-block: 1em;
  }
  relais-request {
    margin-top: 1.25em;
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
  relais-follow-up {
    justify-self: stretch;
    margin-bottom: 0.75em;
  }
  .fictional {
    color: var(--_caution);
  }
  @container relais-search (min-width: 40em) {
    .with-map {
      display: grid;
      grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
      gap: 1.25em;
      align-items: start;
      --_map-height: min(26em, 70vh);
    }
    .with-map > #map {
      position: sticky;
      top: 0.75em;
      /* Beside the list, after it for who sees it, before it for who hears it. */
      order: 1;
    }
    .card {
      padding-inline: 2.625em 0.5em;
    }
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
