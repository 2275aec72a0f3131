import { cardStyle, tokens } from '../card/card-style.ts';

/** What popup and options share beyond the card. */
const pageStyle = `
  html { background: var(--paper); color: var(--ink); }
  /* Chromium makes the text of extension pages smaller: on the body, so it is set there. */
  body { margin: 0 auto; font: 400 15px/22px var(--font); }
  [hidden] { display: none !important; }
  a { color: var(--accent); text-underline-offset: 3px; }
  section, form, fieldset, .field, .fields { display: grid; gap: 12px; }
  section { align-content: start; }
  form, fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
  .field { gap: 4px; align-content: start; }
  label, legend { font-weight: 600; }
  .hint { color: var(--muted); font-size: 13px; font-weight: 400; }
  legend { padding: 0; margin-bottom: 8px; }
  fieldset { gap: 8px; }
  .check { display: flex; align-items: flex-start; gap: 8px; min-height: 24px; font-weight: 400; cursor: pointer; }
  .check input { flex: none; width: 18px; height: 18px; min-height: 0; margin: 2px 0 0; accent-color: var(--accent); }
  .check .sign { margin-top: 3px; }
  input:not([type='checkbox'], [type='radio']), select, textarea {
    width: 100%; min-height: 40px; padding: 4px 12px;
    border: 1px solid var(--field-line); border-radius: 8px;
    background: var(--paper); color: var(--ink); font: inherit;
  }
  textarea { padding: 8px 12px; resize: vertical; }
  ::placeholder { color: var(--muted); opacity: 1; }
  [aria-invalid='true'] { border-color: var(--caution); }
  .pair { display: grid; grid-template-columns: 1fr minmax(96px, 30%); gap: 12px; }
  .buttons, .which-place { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; }
  .which-place:empty, .note:empty, .problem:empty { display: none; }
  .line { display: grid; grid-template-columns: 1fr max-content; gap: 8px; align-items: center; }
  section > .button, form > .button, .field > .button { justify-self: start; }
  .syncing { display: grid; gap: 4px; }
  progress { width: 100%; height: 8px; accent-color: var(--accent); }
  .rows { display: grid; padding: 0; list-style: none; }
  .rows li + li { border-top: 1px solid var(--line); }
  .row {
    display: flex; align-items: flex-start; gap: 10px; width: 100%; min-height: 44px; padding: 8px 4px;
    border: 0; border-radius: 6px; background: none; color: inherit; text-align: left; cursor: pointer;
  }
  .row:hover .row-name { color: var(--accent); text-decoration: underline; text-underline-offset: 3px; }
  .row .sign { margin-top: 2px; }
  .row-text { position: relative; display: grid; min-width: 0; }
  .row-name { font-weight: 600; line-height: 20px; overflow-wrap: anywhere; }
  .row-note { color: var(--muted); font-size: 13px; line-height: 18px; }
  .chosen { font-weight: 600; }
  /* Its lines are the section's own. */
  .region-held { display: contents; }
  .picture .sign { color: var(--accent); }
  .picture .paper { fill: var(--paper); } .picture .raised { fill: var(--raised); }
  .picture .edge { stroke: var(--line); stroke-width: 1.5; } .picture path.edge:not(.raised) { fill: none; }
  .picture .lifted { stroke: var(--field-line); }
  .picture .accent-edge { stroke: var(--accent); stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
  .picture path.accent-edge { fill: none; }
  .picture .paper-fill { fill: var(--accent-ink); } .picture .ink-fill { fill: var(--ink); }
  .picture .muted-fill { fill: var(--muted); opacity: 0.45; } .picture .line-fill { fill: var(--line); }
  .picture .accent-fill { fill: var(--accent); } .picture .key { font: 700 14px var(--font); }
  @media (forced-colors: active) {
    .picture { border: 1px solid CanvasText; }
    .picture .sign { color: CanvasText; }
    .picture .paper, .picture .raised { fill: Canvas; }
    .picture .edge, .picture .accent-edge { stroke: CanvasText; }
    .picture .ink-fill, .picture .muted-fill, .picture .line-fill, .picture .accent-fill { fill: CanvasText; }
    .picture .paper-fill { fill: Canvas; }
  }
`;

export function applyPageStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + pageStyle + cardStyle);
  document.adoptedStyleSheets = [sheet];
}
