import { css } from 'lit';

/** Colours of the ground, on screen. */
export const mapStyles = css`
  :host {
    display: block;
  }
  .map {
    position: relative;
    height: var(--_map-height, 20em);
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    --_water: color-mix(in oklab, var(--_accent) 15%, var(--_paper));
    --_land: var(--_raised);
  }
  .ground {
    position: absolute;
    inset: 0;
    display: block;
    width: 100%;
    height: 100%;
    cursor: grab;
    /* One finger moves the page, not the map. */
    touch-action: pan-y pinch-zoom;
  }
  .ground:active {
    cursor: grabbing;
  }
  .tiles {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .tiles img {
    position: absolute;
    max-width: none;
  }
  .over {
    pointer-events: none;
  }
  .water {
    fill: var(--_water);
  }
  .land {
    fill: var(--_land);
    stroke: color-mix(in oklab, var(--_accent) 40%, var(--_land));
    stroke-width: 0.75;
    stroke-linejoin: round;
  }
  .lakes {
    fill: var(--_water);
    stroke: color-mix(in oklab, var(--_accent) 40%, var(--_land));
    stroke-width: 0.5;
  }
  .rivers {
    fill: none;
    stroke: color-mix(in oklab, var(--_accent) 32%, var(--_land));
    stroke-width: 1.25;
    stroke-linejoin: round;
  }
  .provinces,
  .border {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1;
    stroke-dasharray: 5 3 1 3;
    opacity: 0.7;
  }
  .border {
    stroke-width: 1.5;
    stroke-dasharray: none;
  }
  .ring {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1;
    stroke-dasharray: 1 4;
    stroke-linecap: round;
    opacity: 0.8;
  }
  .from,
  .scale {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .town {
    fill: var(--_muted);
  }
  text {
    font-size: 11.5px;
    fill: var(--_ink);
    stroke: var(--_land);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .ring-text,
  .scale-text {
    font-size: 10.5px;
    fill: var(--_muted);
  }
  .pins {
    display: contents;
  }
  .pin {
    position: absolute;
    display: flex;
    align-items: center;
    justify-content: center;
    min-width: 28px;
    height: 28px;
    margin: -14px 0 0 -14px;
    padding: 0;
    border: 0;
    border-radius: 14px;
    background: var(--_paper);
    color: var(--_ink);
    box-shadow: 0 0 0 1.5px var(--_paper), 0 1px 4px 1px rgb(0 0 0 / 30%);
    font-size: 12px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1;
    cursor: pointer;
  }
  .pin svg {
    position: absolute;
    inset: 0;
    width: 28px;
    height: 28px;
    overflow: visible;
  }
  .pin span {
    position: relative;
  }
  .pin.full {
    background: var(--_accent);
    color: var(--_accent-ink);
  }
  .pin.several {
    margin-inline-start: 0;
    padding-inline: 8px;
    border: 2px solid var(--_accent);
    translate: -50% 0;
    white-space: nowrap;
  }
  .pin:hover,
  .pin.pointed,
  .pin:focus-visible {
    z-index: 2;
    scale: 1.15;
  }
  .pin.open {
    z-index: 2;
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
  }
  .pin:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .track,
  .arc {
    fill: none;
    stroke-width: 3.5;
  }
  .track {
    stroke: var(--_line);
  }
  .arc {
    stroke: var(--_accent);
  }
  .name {
    position: absolute;
    z-index: 3;
    /* As wide as its words, wherever its middle is. */
    width: max-content;
    max-width: min(16em, 60%);
    padding: 0.2em 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.25;
    translate: -50% 0;
    pointer-events: none;
  }
  .buttons {
    position: absolute;
    inset: 0.5em 0.5em auto auto;
    z-index: 4;
    display: grid;
    gap: 1px;
    overflow: hidden;
    border: 1px solid var(--_field-line);
    border-radius: var(--_radius);
    background: var(--_field-line);
  }
  .buttons button {
    display: grid;
    place-items: center;
    width: 2.25em;
    height: 2.25em;
    min-width: 28px;
    min-height: 28px;
    padding: 0;
    border: 0;
    background: var(--_paper);
    cursor: pointer;
  }
  .buttons button:hover {
    color: var(--_accent);
  }
  .buttons button[aria-disabled='true'] {
    color: var(--_field-line);
    cursor: default;
  }
  .buttons button:focus-visible {
    outline-offset: -0.2em;
  }
  .note .link {
    text-align: start;
  }
  .note {
    margin-top: 0.35em;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .water,
    .lakes {
      fill: Canvas;
    }
    .land {
      fill: Canvas;
      stroke: CanvasText;
    }
    .lakes,
    .rivers {
      stroke: GrayText;
    }
    .ring,
    .from,
    .scale {
      stroke: CanvasText;
    }
    .town,
    text {
      fill: CanvasText;
    }
    text {
      stroke: Canvas;
    }
    .pin {
      background: ButtonFace;
    }
    .pin.several {
      border-color: ButtonText;
    }
    .pin.full {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
    }
    .arc {
      stroke: ButtonText;
    }
    .track {
      stroke: GrayText;
    }
  }
`;
