import { css } from 'lit';

/** What stands around first results once more is known, and in place of them. */
export const restStyles = css`
  .error {
    margin-top: 0.25em;
    color: var(--_caution);
    font-weight: 500;
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
  .group-title {
    margin-top: 1.25em;
    padding-bottom: 0.4em;
    font-size: 0.875em;
    font-weight: 700;
    color: var(--_muted);
    letter-spacing: 0.02em;
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
  relais-follow-up {
    justify-self: stretch;
    margin-bottom: 0.75em;
  }
  /*
   * The name in the reader's language takes the room of the one that was there before, so that nothing moves: cut where it
   * is longer, until it is opened.
   */
  .lines-2 {
    min-height: 2.6em;
  }
  .lines-3 {
    min-height: 3.9em;
  }
  :is(.lines-1, .lines-2, .lines-3) button {
    display: block;
  }
  .result:not(.expanded) :is(.lines-1, .lines-2, .lines-3) span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
    overflow: hidden;
  }
  .result:not(.expanded) .lines-2 span {
    -webkit-line-clamp: 2;
  }
  .result:not(.expanded) .lines-3 span {
    -webkit-line-clamp: 3;
  }
  .hours {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .hours.open {
    color: var(--_positive);
    font-weight: 500;
  }
  .pointed > .row {
    background: var(--_raised);
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
  }
`;
