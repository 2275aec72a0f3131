/**
 * The tokens and the card's looks, as text for an adopted sheet: in a page, nothing else reaches a closed root,
 * and no CSP forbids it. Sizes in px: a page's `rem` and root font would leak in.
 */
export const colours = `
  :host, :root {
    color-scheme: light dark;
    --ink: light-dark(#182324, #e6eeed);
    --paper: light-dark(#ffffff, #12191a);
    --line: light-dark(#d5dedc, #314041);
    --accent: light-dark(#0b5c5d, #74d0c9);
    --font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  }
`;

/** What badges need beside. */
export const badgeBase = `
  *, *::before, *::after { box-sizing: border-box; }
  button { font: inherit; color: inherit; }
  .sign { flex: none; width: 16px; height: 16px; color: var(--accent); overflow: visible; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  @media (forced-colors: active) {
    .sign { color: CanvasText; }
  }
`;

/** What the card's own pages and popovers need besides. */
export const base = `
  :host, :root {
    --raised: light-dark(#f3f7f6, #1a2425);
    --field-line: light-dark(#76898a, #7d9190);
    --muted: light-dark(#4d5f60, #a7b7b5);
    --accent-ink: light-dark(#ffffff, #06292a);
    --caution: light-dark(#8a4b00, #f0b76b);
  }
  p, h1, h2, h3, ul, ol, dl, dd { margin: 0; padding: 0; }
  input, select { font: inherit; color: inherit; }
  .sign.light { opacity: 0.6; }
  .hidden-text {
    position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  .button, .choice, .way {
    display: inline-flex; align-items: center; justify-content: center;
    min-height: 36px; padding: 4px 12px;
    border: 1px solid var(--field-line); border-radius: 8px;
    background: transparent; color: var(--ink);
    font-weight: 500; line-height: 20px; text-decoration: none; cursor: pointer;
  }
  .button:hover, .choice:hover, .way:hover { border-color: var(--accent); color: var(--accent); }
  .button.primary { border-color: var(--accent); background: var(--accent); color: var(--accent-ink); font-weight: 600; }
  .button.primary:hover { background: color-mix(in oklab, var(--accent) 88%, var(--ink)); color: var(--accent-ink); }
  :disabled { opacity: 0.55; cursor: default; }
  .note { color: var(--muted); font-size: 13px; line-height: 18px; }
  .problem { color: var(--caution); }
  @media (forced-colors: active) {
    .sign.light { opacity: 1; }
    .button.primary { border-width: 2px; }
  }
`;

export const tokens = colours + badgeBase + base;

/** In all, a card with every fact fits 320 × 400. */
export const cardStyle = `
  .card { display: grid; gap: 8px; font-size: 14px; line-height: 18px; }
  .accounts { display: grid; gap: 8px; }
  .others { border-top: 1px solid var(--line); padding-top: 4px; }
  .account { display: flex; gap: 8px; font-size: 12px; line-height: 16px; }
  .listing { display: flex; flex-direction: column; }
  .which { display: grid; gap: 4px; color: var(--muted); font-size: 12px; line-height: 16px; }
  .which select {
    width: 100%; min-height: 32px; padding: 2px 8px; border: 1px solid var(--field-line); border-radius: 8px;
    background: var(--paper); color: var(--ink); font-size: 14px;
  }
  .name { font-size: 16px; font-weight: 650; line-height: 20px; text-wrap: balance; overflow-wrap: anywhere; }
  .place, .evidence, .card .note { color: var(--muted); font-size: 12px; line-height: 16px; }
  .chain { font-weight: 600; }
  .offer { display: flex; gap: 8px; margin-top: 8px; font-weight: 600; line-height: 20px; }
  .offer .sign { margin-top: 2px; }
  .evidence { padding-left: 24px; }
  .listing .facts {
    display: grid; grid-template-columns: max-content 1fr; gap: 4px 12px; margin-top: 8px;
  }
  .listing .facts > div { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; }
  .open-now { color: var(--accent); font-weight: 600; }
  summary { position: relative; cursor: pointer; min-height: 20px; }
  summary::marker { color: var(--muted); }
  .week { padding: 0; list-style: none; font-size: 12px; line-height: 16px; }
  .week li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; padding: 1px 0; }
  .listing dt { color: var(--muted); font-size: 12px; }
  .listing dd { overflow-wrap: anywhere; }
  .ways { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px; }
  .way { flex: 1 1 auto; gap: 6px; white-space: nowrap; }
  .listing .way { padding: 4px 8px; font-size: 13px; }
  .link {
    padding: 2px 0; min-height: 28px; border: 0; background: none; color: var(--accent); cursor: pointer;
    text-decoration: underline; text-underline-offset: 3px; text-align: left;
  }
  .call + .call { margin-top: 4px; }
  .call .link { display: block; min-height: 24px; font-size: 12px; }
  .small.link { justify-self: start; align-self: start; min-height: 24px; margin-top: 4px; font-size: 12px; }
  .icon {
    flex: none; width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.75;
    stroke-linecap: round; stroke-linejoin: round;
  }
  .listing .way, .listing .choice { min-height: 32px; padding: 4px 10px; line-height: 18px; }
  .question { display: grid; gap: 8px; margin-top: 12px; padding-top: 12px; border-top: 1px solid var(--line); outline: none; }
  .asked { font-weight: 600; }
  .ask { display: grid; grid-template-columns: 1fr auto auto; align-items: center; gap: 8px; }
  .code { font-family: ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace; letter-spacing: 0.02em; user-select: all; }
`;
