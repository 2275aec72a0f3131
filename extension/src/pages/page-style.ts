import { cardStyle, tokens } from '../card/card-style.ts';

/** What popup and options share beyond the card. */
const pageStyle = `
  html { background: var(--paper); color: var(--ink); }
  /* Chromium makes the text of extension pages smaller: on the body, so it is set there. */
  body { margin: 0 auto; font: 400 15px/22px var(--font); }
  [hidden] { display: none !important; }
  a { color: var(--accent); text-underline-offset: 3px; }
  .link {
    padding: 2px 0; min-height: 28px; border: 0; background: none; color: var(--accent); cursor: pointer;
    text-decoration: underline; text-underline-offset: 3px; text-align: left;
  }
`;

export function applyPageStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + pageStyle + cardStyle);
  document.adoptedStyleSheets = [sheet];
}
