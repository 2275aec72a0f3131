import { css } from 'lit';

/** A form or a panel of its own inside the box. */
export const panels = css`
  :host {
    display: block;
  }
  textarea.input {
    min-height: 4.5em;
    resize: vertical;
  }
  .check {
    display: flex;
    gap: 0.6em;
    align-items: flex-start;
  }
  .check input {
    flex: none;
    width: 1.5em;
    height: 1.5em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .error {
    margin-top: 0.25em;
    color: var(--_caution);
    font-weight: 500;
  }
  [aria-invalid='true'] {
    border-color: var(--_caution);
  }
  .panel {
    display: grid;
    gap: 1em;
    padding: var(--_panel-padding, 1em);
    border: var(--_panel-line, 1px) solid var(--_line);
    border-radius: var(--_radius);
  }
  .panel-title {
    font-size: 1.125em;
    font-weight: 600;
  }
  .pair {
    display: grid;
    gap: 1em;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
`;
