import { css } from 'lit';

/** Rows that answer to the width of the list: in a sidebar they are a phone's. */
export const layout = css`
  :host {
    display: block;
    container: relais-list / inline-size;
    max-width: 100%;
  }
  .whole {
    color: var(--_ink);
    overflow-wrap: anywhere;
  }
  .list {
    border-top: 1px solid var(--_line);
  }
  .item {
    border-bottom: 1px solid var(--_line);
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 0.75em;
    padding: 0.8em 0.25em;
  }
  .row:hover {
    background: var(--_raised);
  }
  .row > .sign {
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
  .how-french {
    margin-top: 0.2em;
  }
  .how-french strong {
    font-weight: 600;
    color: var(--_accent);
  }
  .how-french.not-known strong {
    color: var(--_muted);
  }
  .aside {
    display: grid;
    align-content: start;
    justify-items: end;
    gap: 0.25em;
    color: var(--_muted);
  }
  .distance {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .chevron {
    display: grid;
  }
  .expanded .chevron {
    transform: rotate(180deg);
  }
  .card {
    padding: 0.25em 0.25em 1.25em;
  }
  .said {
    padding: 0.5em 0;
    color: var(--_muted);
  }
  .hours {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .hours.open {
    color: var(--_positive);
    font-weight: 500;
  }
  /* The rows that are coming have their room already, behind what the page shows until then. */
  .coming {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .coming > * {
    grid-area: 1 / 1;
  }
  .rooms {
    padding-bottom: 2.1em;
    border-top: 1px solid var(--_line);
  }
  .rooms.behind {
    visibility: hidden;
  }
  .room,
  .row {
    min-height: 7.35em;
  }
  .room.named,
  .row.named {
    min-height: 6.1em;
  }
  .room {
    border-bottom: 1px solid var(--_line);
  }
  .edition {
    margin-top: 0.75em;
  }
  .fictional {
    color: var(--_caution);
  }
  @container relais-list (min-width: 36em) {
    .row {
      padding-inline: 0.5em;
    }
    .card {
      padding-inline: 2.625em 0.5em;
    }
    .aside {
      grid-auto-flow: column;
      align-items: center;
      gap: 0.75em;
    }
  }
`;
