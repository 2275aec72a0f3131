import { css } from 'lit';

/** Typed reasons: a question and its answers, large enough for a thumb. */
export const choices = css`
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: 0.25em;
    padding: 0;
    font-weight: 600;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16em, 100%), 1fr));
    gap: 0.25em 1em;
  }
  .choices label {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: 2.25em;
  }
  .choices input {
    flex: none;
    width: 1.5em;
    height: 1.5em;
    margin: 0;
    accent-color: var(--_accent);
  }
`;
