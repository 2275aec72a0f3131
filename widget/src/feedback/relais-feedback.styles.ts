import { css } from 'lit';

/** A question at a time, in the width it is given. */
export const layout = css`
  :host {
    display: block;
    max-width: 100%;
    min-height: 23em;
  }
  .whole {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
    padding: 1.25em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_paper);
    color: var(--_ink);
    overflow-wrap: anywhere;
  }
  .title {
    margin-bottom: 0.2em;
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }
  .kinds {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: 0.5em;
  }
  .kinds label {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: 2.75em;
    padding: 0.35em 0.8em;
    border: 1px solid var(--_field-line);
    border-radius: var(--_radius);
    line-height: 1.25;
    cursor: pointer;
  }
  .kinds label:hover {
    border-color: var(--_accent);
  }
  .kinds label:has(:checked) {
    border-color: var(--_accent);
    background: var(--_raised);
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 600;
  }
  .kinds label:has(:focus-visible) {
    outline: 0.15em solid var(--_focus);
    outline-offset: 0.15em;
  }
  .kinds input {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    margin: 0;
    outline: none;
    accent-color: var(--_accent);
  }
  /* A form here is the next question and no box in a box. */
  relais-request,
  relais-feedback-form {
    --_panel-padding: 1.1em 0 0;
    --_panel-line: 0;
    border-top: 1px solid var(--_line);
  }
  legend {
    margin-bottom: 0.5em;
  }
  footer {
    display: grid;
    gap: 0.25em;
    justify-items: start;
    padding-top: 0.9em;
    border-top: 1px solid var(--_line);
  }
  relais-follow-up {
    justify-self: stretch;
  }
  .fictional {
    color: var(--_caution);
  }
`;
