import { css } from 'lit';

/** Words in somebody's sentence: they keep the sentence's type, and only the underline and the sign are ours. */
export const layout = css`
  :host {
    line-height: inherit;
    color: inherit;
    text-align: inherit;
  }
  .words {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: max(0.09em, 1.5px);
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .words:hover {
    text-decoration-thickness: max(0.14em, 2px);
  }
  .words:focus-visible {
    border-radius: 0.15em;
  }
  /* Never alone at the start of a line. */
  .beside {
    white-space: nowrap;
    cursor: pointer;
  }
  .beside .sign,
  .beside .room {
    display: inline-block;
    width: 0.85em;
    height: 0.85em;
    vertical-align: -0.08em;
  }
  @media (forced-colors: active) {
    .words {
      color: LinkText;
      text-decoration-color: currentColor;
    }
  }
`;
